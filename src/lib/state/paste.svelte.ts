import type { Entry, Person } from '#lib/domain/case/case.ts';
import { withMarks } from '#lib/domain/case/fold.ts';
import type { EntryRecord, NewRecord } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { When, whenOf } from '#lib/domain/day.ts';
import {
	type PastedMessage,
	entryOfPasted,
	newNameOf,
	problemOfPasted,
	splitPasted,
	wholeText,
	writerOf,
	type PasteWriter
} from '#lib/domain/paste/paste.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { Draft } from './app/draft.svelte.ts';
import { once } from './app/once.ts';

/** What is in the box, saved on this device until it is in the journal. `id` is that of its first entry: added twice, it is added once. */
type PastedDraft = {
	id: Id;
	text: string;
	/** When the text was last changed: that is the time of words that say none, however late they are added. */
	at: When;
	isWhole: boolean;
	writers: readonly (PasteWriter | null)[];
};

/** A message as it would stand on the line. */
export type PasteLine = { message: PastedMessage; writer: PasteWriter; entry: Entry };

/** What they wrote, pasted to be added to the journal of one contact: split, looked at, corrected, and kept as one change. */
export class Paste {
	readonly #file: CaseFile;
	readonly #contact: Id;
	readonly #draft: Draft<PastedDraft>;
	/** The ids of the entries behind the first, and of new people: made once, so that the preview keeps its place. */
	#ids: Id[] = [];
	// Not reactive on purpose.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #newPeople = new Map<string, Id>();

	readonly #split: readonly PastedMessage[] = $derived.by(() => {
		const { people, goal } = this.#file.case;
		const own = goal.callerName === null ? [] : [goal.callerName];
		return splitPasted(this.text, { people, own, today: this.#file.today });
	});
	readonly #messages: readonly PastedMessage[] = $derived.by(() => (this.isWhole ? wholeText(this.text) : this.#split));
	/** Who wrote each message: as the person said, else as the message says. */
	readonly #writers: readonly PasteWriter[] = $derived.by(() => {
		const named = this.#newWriters();
		return this.#messages.map((message, index) => {
			const writer = this.#draft.current.writers[index] ?? this.#writerOf(message);
			return named.find((other) => isSameWriter(other, writer)) ?? writer;
		});
	});
	/** The entries as they will be kept. */
	readonly #entries: readonly (NewRecord & { type: 'entry' })[] = $derived.by(() =>
		this.#messages.map((message, index) => {
			const writer = this.#writers[index] ?? 'they';
			return {
				type: 'entry',
				id: this.#idAt(index),
				contact: this.#contact,
				...entryOfPasted(message, writer, this.#draft.current.at),
				...(writer === 'me' || writer === 'they' ? {} : { person: this.#personOf(writer) })
			};
		})
	);
	readonly lines: readonly PasteLine[] = $derived.by(() =>
		this.#messages.map((message, index) => ({
			message,
			writer: this.#writers[index] ?? 'they',
			entry: withMarks(
				{ ...this.#entries[index], made: this.#file.now, change: this.#draft.current.id } as EntryRecord,
				[]
			)
		}))
	);
	/** Those known in this case, and those that the messages name, each with the writer that stands for them. */
	readonly people: readonly (Person & { writer: PasteWriter })[] = $derived.by(() => [
		...this.#file.case.people.map((person) => ({ ...person, writer: person.id })),
		...this.#newWriters().map((writer) => ({
			id: this.#personOf(writer),
			name: newNameOf(writer),
			role: null,
			didWell: null,
			writer
		}))
	]);
	readonly canBeSplit: boolean = $derived.by(
		() => this.#split.length > 1 || this.#split.some(({ head }) => head !== '')
	);
	readonly problem: 'empty' | 'too-long' | null = $derived.by(() => problemOfPasted(this.#messages));

	constructor(file: CaseFile, contact: Id) {
		this.#file = file;
		this.#contact = contact;
		this.#draft = new Draft(file.drafts, `paste:${contact}`, {
			schema: { safeParse: (saved) => ({ data: readPasted(saved, this.#empty()) ?? undefined }) },
			empty: () => this.#empty(),
			isEmpty: ({ text }) => text === ''
		});
	}

	get text(): string {
		return this.#draft.current.text;
	}

	/** True when the person left it as one message. */
	get isWhole(): boolean {
		return this.#draft.current.isWhole;
	}

	/** Brings back what was pasted before the app was left, unless it is in the journal already. */
	async restore(): Promise<void> {
		await this.#draft.restore((saved, now) => {
			const isAdded = this.#file.case.entries.some(({ id }) => id === saved.id);
			return now.text !== '' || isAdded ? now : saved;
		});
	}

	/** Changes the text; who was said to have written a message stays with it as long as its words do. */
	write(text: string): void {
		const before = this.#messages;
		this.#change({ text, at: whenOf(this.#file.now) });
		const writers = this.#messages.map(({ words }, index) =>
			words === before[index]?.words ? (this.#draft.current.writers[index] ?? null) : null
		);
		this.#change({ writers });
	}

	/** Puts a text after what is in the box already. */
	paste(text: string): void {
		this.write(this.text.trim() === '' ? text : `${this.text.trimEnd()}\n${text}`);
	}

	leaveWhole(isWhole: boolean): Promise<boolean> {
		this.#change({ isWhole, writers: [] });
		return this.saveDraft();
	}

	/** Says who wrote a message. */
	setWriter(index: number, writer: PasteWriter): Promise<boolean> {
		const writers = this.#messages.map((_, at) => (at === index ? writer : (this.#draft.current.writers[at] ?? null)));
		this.#change({ writers });
		return this.saveDraft();
	}

	async saveDraft(): Promise<boolean> {
		return this.#draft.flush();
	}

	/** Adds all of it to the journal as one change. Resolves false when it could not be saved; the words are still here. */
	readonly add = once(async (): Promise<boolean> => {
		if (this.problem !== null) return false;
		const added = this.text;
		const blank = this.#empty();
		// Words that were pasted behind these in the meantime stay in the box.
		const after = ({ text }: PastedDraft) => ({
			...blank,
			text: text.startsWith(added) ? text.slice(added.length).trimStart() : ''
		});
		const named = this.people.filter(({ id, writer }) => id !== writer && this.#writers.includes(writer));
		const names = named.map(({ id, name }) => this.#file.field('person', id, 'name', name));
		if (!(await this.#file.keep([...names, ...this.#entries], { draft: this.#draft.replaceBy(after) }))) return false;
		this.#ids = [];
		this.#newPeople.clear();
		return true;
	});

	/** Those whom the messages name and nobody knows yet, each once. */
	#newWriters(): readonly PasteWriter[] {
		const writers = this.#messages.map((message) => this.#writerOf(message));
		const isNew = (writer: PasteWriter, index: number) =>
			newNameOf(writer) !== null && writers.findIndex((other) => isSameWriter(other, writer)) === index;
		return writers.filter(isNew);
	}

	#writerOf(message: PastedMessage): PasteWriter {
		const { people, contacts } = this.#file.case;
		return writerOf(message, people, contacts.find(({ id }) => id === this.#contact) ?? { speaking: null });
	}

	#idAt(index: number): Id {
		return index === 0 ? this.#draft.current.id : (this.#ids[index] ??= this.#file.newId());
	}

	/** The id of whoever wrote it: a known one's own, or the one that a new name will have. */
	#personOf(writer: PasteWriter): Id {
		if (newNameOf(writer) === null) return writer;
		const key = writer.toLowerCase();
		const id = this.#newPeople.get(key) ?? this.#file.newId();
		this.#newPeople.set(key, id);
		return id;
	}

	#change(change: Partial<PastedDraft>): void {
		this.#draft.change({ ...this.#draft.current, ...change });
	}

	#empty(): PastedDraft {
		return { id: this.#file.newId(), text: '', at: whenOf(this.#file.now), isWhole: false, writers: [] };
	}
}

function isSameWriter(writer: PasteWriter, other: PasteWriter): boolean {
	return writer.toLowerCase() === other.toLowerCase();
}

/** A draft as it was kept. What cannot be read of it is left out, but never the words. */
function readPasted(kept: unknown, blank: PastedDraft): PastedDraft | null {
	if (typeof kept !== 'object' || kept === null) return null;
	const { id, text, at, isWhole, writers } = kept as Record<string, unknown>;
	if (typeof text !== 'string') return null;
	return {
		id: typeof id === 'string' ? id : blank.id,
		text,
		at: When.safeParse(at).data ?? blank.at,
		isWhole: isWhole === true,
		writers: Array.isArray(writers) ? writers.map((writer) => (typeof writer === 'string' ? writer : null)) : []
	};
}
