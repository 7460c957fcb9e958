import type { Contact, Entry, Person } from '#lib/domain/case/case.ts';
import type { NewRecord } from '#lib/domain/case/record.ts';
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
import { Autosave } from './app/autosave.ts';

/** What is in the box, kept on this device until it is in the journal. `id` is that of its first entry: added twice, it is added once. */
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
	readonly #box: string;
	readonly #autosave: Autosave;
	#draft: PastedDraft;
	#keeping: Promise<boolean> | null = null;

	readonly #split: readonly PastedMessage[] = $derived.by(() => {
		const { people, goal } = this.#file.case;
		const own = goal.callerName === null ? [] : [goal.callerName];
		return splitPasted(this.#draft.text, { people, own, today: this.#file.today });
	});
	readonly #messages: readonly PastedMessage[] = $derived.by(() =>
		this.#draft.isWhole ? wholeText(this.#draft.text) : this.#split
	);
	readonly lines: readonly PasteLine[] = $derived.by(() => this.#lines());
	/** Those known in this case, and those that the messages name: for these the writer stands in place of an id. */
	readonly people: readonly Person[] = $derived.by(() => [
		...this.#file.case.people,
		...this.#newWriters().map((id) => ({ id, name: newNameOf(id), role: null, didWell: null }))
	]);
	readonly canBeSplit: boolean = $derived.by(
		() => this.#split.length > 1 || this.#split.some(({ head }) => head !== '')
	);
	readonly problem: 'empty' | 'too-long' | null = $derived.by(() => problemOfPasted(this.#messages));

	constructor(file: CaseFile, contact: Id) {
		this.#file = file;
		this.#contact = contact;
		this.#box = `paste:${contact}`;
		this.#draft = $state.raw(this.#empty());
		this.#autosave = new Autosave(() => this.#file.keepDraft(this.#box, this.#draft.text === '' ? null : this.#draft));
	}

	get text(): string {
		return this.#draft.text;
	}

	/** True when the person left it as one message. */
	get isWhole(): boolean {
		return this.#draft.isWhole;
	}

	/** Brings back what was pasted before the app was left, unless it is in the journal already. */
	async restore(): Promise<void> {
		const draft = readPasted(await this.#file.readDraft(this.#box), this.#draft);
		if (draft === null || this.#draft.text !== '') return;
		if (!this.#file.case.entries.some(({ id }) => id === draft.id)) this.#draft = draft;
	}

	/** Changes the text; who was said to have written a message stays with it as long as its words do. */
	write(text: string): void {
		const before = this.#messages;
		this.#change({ text, at: whenOf(this.#file.now) });
		const writers = this.#messages.map(({ words }, index) =>
			words === before[index]?.words ? (this.#draft.writers[index] ?? null) : null
		);
		this.#change({ writers });
	}

	/** Puts a text after what is in the box already. */
	paste(text: string): void {
		this.write(this.text.trim() === '' ? text : `${this.text.trimEnd()}\n${text}`);
	}

	leaveWhole(isWhole: boolean): Promise<boolean> {
		this.#change({ isWhole, writers: [] });
		return this.keepDraft();
	}

	/** Says who wrote a message. */
	by(index: number, writer: PasteWriter): Promise<boolean> {
		const writers = this.#messages.map((_, at) => (at === index ? writer : (this.#draft.writers[at] ?? null)));
		this.#change({ writers });
		return this.keepDraft();
	}

	async keepDraft(): Promise<boolean> {
		return this.#autosave.flush();
	}

	/** Adds all of it to the journal as one change. Resolves false when it could not be saved; the words are still here. */
	add(): Promise<boolean> {
		// Tapped twice, it is added once.
		this.#keeping ??= this.#add().finally(() => (this.#keeping = null));
		return this.#keeping;
	}

	async #add(): Promise<boolean> {
		await this.#autosave.flush();
		const added = this.#draft;
		if (this.problem !== null || !(await this.#file.keep(this.#records()))) return false;
		// Whoever pasted on in the meantime keeps what they pasted.
		const more = this.#draft.text.startsWith(added.text) ? this.#draft.text.slice(added.text.length) : '';
		this.#draft = { ...this.#empty(), text: more.trimStart() };
		this.#autosave.schedule();
		// The next start passes over a draft that is in the journal.
		await this.keepDraft();
		return true;
	}

	#records(): readonly NewRecord[] {
		const file = this.#file;
		const named = this.#newWriters()
			.filter((writer) => this.lines.some(({ entry }) => entry.person === writer))
			.map((writer) => ({ writer, id: file.newId() }));
		const entries = this.lines.map(({ entry: { id, kind, by, words, at, person } }, index) => ({
			...file.entry({ kind, contact: this.#contact, words, at, ...(by ? { by } : {}) }),
			...(person == null ? {} : { person: named.find(({ writer }) => writer === person)?.id ?? person }),
			...(index === 0 ? { id } : {})
		}));
		return [...named.map(({ writer, id }) => file.field('person', id, 'name', newNameOf(writer))), ...entries];
	}

	/** Those whom the messages name and nobody knows yet, each once. */
	#newWriters(): readonly PasteWriter[] {
		const contact = this.#contactNow();
		const writers = this.#messages.map((message) => writerOf(message, this.#file.case.people, contact));
		const isNew = (writer: PasteWriter, index: number) =>
			newNameOf(writer) !== null && writers.findIndex((other) => isSameWriter(other, writer)) === index;
		return writers.filter(isNew);
	}

	#lines(): readonly PasteLine[] {
		const { people } = this.#file.case;
		const contact = this.#contactNow();
		const named = this.#newWriters();
		return this.#messages.map((message, index) => {
			const told = this.#draft.writers[index] ?? writerOf(message, people, contact);
			const writer = named.find((other) => isSameWriter(other, told)) ?? told;
			const entry: Entry = {
				id: index === 0 ? this.#draft.id : `${this.#draft.id}:${index}`,
				contact: this.#contact,
				...entryOfPasted(message, writer, this.#draft.at),
				...(writer === 'me' || writer === 'they' ? {} : { person: writer }),
				made: this.#file.now,
				change: this.#draft.id,
				status: 'standing',
				before: [],
				settled: null,
				keptWordings: []
			};
			return { message, writer, entry };
		});
	}

	#contactNow(): Pick<Contact, 'speaking'> {
		return this.#file.case.contacts.find(({ id }) => id === this.#contact) ?? { speaking: null };
	}

	#change(change: Partial<PastedDraft>): void {
		this.#draft = { ...this.#draft, ...change };
		this.#autosave.schedule();
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
