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
	unclearDateIn,
	wholeText,
	writerOf,
	type PasteWriter
} from '#lib/domain/paste/paste.ts';
import type { DayOrder } from '#lib/domain/paste/day-order.ts';
import type { WrittenDate } from '#lib/domain/paste/stamp.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { Draft } from './app/draft.svelte.ts';
import { once } from './app/once.ts';

/**
 * What is in the box, saved on this device until it is in the journal. `id` becomes the id of the first entry, so that a paste
 * that is added twice is kept once.
 */
type PastedDraft = {
	id: Id;
	text: string;
	/** When the text was last changed. Messages without a time of their own get this one, however late they are added. */
	at: When;
	isWhole: boolean;
	writers: readonly (PasteWriter | null)[];
	/** Which figure of a date is the day, as the person said; null until asked and answered. */
	order: DayOrder | null;
};

/** A message, and the entry it would become. */
export type PasteLine = { message: PastedMessage; writer: PasteWriter; entry: Entry };

/** What the other side wrote, pasted into one contact: split into messages, corrected, and kept as one change. */
export class Paste {
	readonly #file: CaseFile;
	readonly #contact: Id;
	readonly #draft: Draft<PastedDraft>;
	/** The ids of the entries after the first. They are made once, so that the preview is not rebuilt. */
	#ids: Id[] = [];
	// The ids of new people by lower-case name. Not reactive on purpose.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #newPeople = new Map<string, Id>();

	readonly #split: readonly PastedMessage[] = $derived.by(() => {
		const { people, goal } = this.#file.case;
		const own = goal.callerName === null ? [] : [goal.callerName];
		return splitPasted(this.text, { people, own, today: this.#file.today, order: this.order });
	});
	readonly #messages: readonly PastedMessage[] = $derived.by(() => (this.isWhole ? wholeText(this.text) : this.#split));
	/** Who wrote each message: the person's choice, else what the message says. */
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
	/** The people of this case, then those whom the messages name, each with the writer that refers to them. */
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
	/** The date to ask about, where the text does not say which of two days it is. */
	readonly unclearDate: WrittenDate | null = $derived.by(() => unclearDateIn(this.#messages));
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

	/** True when the person keeps the text as one message. */
	get isWhole(): boolean {
		return this.#draft.current.isWhole;
	}

	get order(): DayOrder | null {
		return this.#draft.current.order;
	}

	/** Says which figure of the dates is the day. Resolves false when the draft could not be saved. */
	setOrder(order: DayOrder): Promise<boolean> {
		this.#change({ order });
		return this.saveDraft();
	}

	/** Restores what was pasted before the app was left, unless it is in the journal already. */
	async restore(): Promise<void> {
		await this.#draft.restore((saved, now) => {
			const isAdded = this.#file.case.entries.some(({ id }) => id === saved.id);
			return now.text !== '' || isAdded ? now : saved;
		});
	}

	/** Changes the text. A message whose words are unchanged keeps the writer that was chosen for it. */
	write(text: string): void {
		const before = this.#messages;
		this.#change({ text, at: whenOf(this.#file.now) });
		const writers = this.#messages.map(({ words }, index) =>
			words === before[index]?.words ? (this.#draft.current.writers[index] ?? null) : null
		);
		this.#change({ writers });
	}

	/** Appends a text to what is in the box. */
	paste(text: string): void {
		this.write(this.text.trim() === '' ? text : `${this.text.trimEnd()}\n${text}`);
	}

	leaveWhole(isWhole: boolean): Promise<boolean> {
		this.#change({ isWhole, writers: [] });
		return this.saveDraft();
	}

	/** Sets who wrote a message. Resolves false when the draft could not be saved. */
	setWriter(index: number, writer: PasteWriter): Promise<boolean> {
		const writers = this.#messages.map((_, at) => (at === index ? writer : (this.#draft.current.writers[at] ?? null)));
		this.#change({ writers });
		return this.saveDraft();
	}

	async saveDraft(): Promise<boolean> {
		return this.#draft.flush();
	}

	/** Adds every message to the journal as one change. Resolves false when it could not be saved; the words stay in the box. */
	readonly add = once(async (): Promise<boolean> => {
		if (this.problem !== null) return false;
		const added = this.text;
		const blank = this.#empty();
		// Words that were pasted after these in the meantime stay in the box.
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

	/** The writers whom the messages name and the case does not know, each once. */
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

	/** The id of a writer: that of a known person, or the one a new name will get. */
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
		return { id: this.#file.newId(), text: '', at: whenOf(this.#file.now), isWhole: false, writers: [], order: null };
	}
}

function isSameWriter(writer: PasteWriter, other: PasteWriter): boolean {
	return writer.toLowerCase() === other.toLowerCase();
}

/** Reads a saved draft. Unreadable parts are taken from `blank`; null when there is no text. */
function readPasted(saved: unknown, blank: PastedDraft): PastedDraft | null {
	if (typeof saved !== 'object' || saved === null) return null;
	const { id, text, at, isWhole, writers, order } = saved as Record<string, unknown>;
	if (typeof text !== 'string') return null;
	return {
		id: typeof id === 'string' ? id : blank.id,
		text,
		at: When.safeParse(at).data ?? blank.at,
		isWhole: isWhole === true,
		writers: Array.isArray(writers) ? writers.map((writer) => (typeof writer === 'string' ? writer : null)) : [],
		order: order === 'dayFirst' || order === 'monthFirst' ? order : null
	};
}
