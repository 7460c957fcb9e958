import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import type { CaseRecord, Id } from '#lib/domain/case/record.ts';
import { whenOf } from '#lib/domain/day.ts';
import { Draft, type QuickKind, closeDraft, emptyBox, emptyDraft, openEntry } from '#lib/domain/journal/draft.ts';
import { entriesOf } from '#lib/domain/journal/timeline.ts';
import type { Offered } from '#lib/domain/questions/pick.ts';
import { slotsIn } from '#lib/domain/questions/card.ts';
import type { CaseFile } from './case-file.svelte.ts';
import { PAUSE_MS } from './saved-text.svelte.ts';

/** A contact that is going on: its journal, and the box with what is being typed. */
export class Call {
	readonly file: CaseFile;
	readonly #contactId: Id;
	#draft: Draft;
	#pause: ReturnType<typeof setTimeout> | undefined;
	/** Taps follow one another: each waits until the one before is on the disk. */
	#queue: Promise<unknown> = Promise.resolve();

	readonly contact: Contact | null = $derived.by(() => this.#find(this.file.one));
	readonly entries: readonly Entry[] = $derived.by(() => entriesOf(this.file.one, this.#contactId));

	constructor(file: CaseFile, contactId: Id) {
		this.file = file;
		this.#contactId = contactId;
		this.#draft = $state.raw(emptyDraft(file.newId()));
	}

	get draft(): Draft {
		return this.#draft;
	}

	get #box(): string {
		return `call:${this.#contactId}`;
	}

	/** Brings back what was in the box. */
	async restore(): Promise<void> {
		const { data } = Draft.safeParse(await this.file.readDraft(this.#box));
		if (data && !this.file.one.entries.some(({ id }) => id === data.id)) this.#draft = data;
	}

	/** Changes what is in the box or beside it; kept on a pause, or at once. */
	write(change: Partial<Draft>, isPaused = false): void {
		this.#draft = { ...this.#draft, ...change };
		clearTimeout(this.#pause);
		if (isPaused) void this.keepDraft();
		else this.#pause = setTimeout(() => void this.keepDraft(), PAUSE_MS);
	}

	async keepDraft(): Promise<boolean> {
		clearTimeout(this.#pause);
		return this.file.keepDraft(this.#box, this.#draft);
	}

	/** One tap on a kind: closes what is in the box, and puts a new entry on the line with its time. */
	tap(kind: QuickKind): Promise<boolean> {
		return this.#next(async () => {
			if (!(await this.#close())) return false;
			const entry = openEntry(kind, this.#here());
			if (!(await this.file.keep([entry]))) return false;
			this.write({ entry: entry.id, kind }, true);
			return true;
		});
	}

	/** Closes what is in the box into the journal. */
	add(): Promise<boolean> {
		return this.#next(() => this.#close());
	}

	/** Logs that a card was asked; the box then waits for the answer. */
	ask({ card, words }: Offered): Promise<boolean> {
		return this.#next(async () => {
			if (!(await this.#close())) return false;
			const entry = this.file.entry({
				kind: 'asked',
				contact: this.#contactId,
				by: 'me',
				words,
				card: card.id,
				moment: card.moment,
				...(slotsIn(card.words).includes('goal') ? { saysGoal: true } : {})
			});
			if (!(await this.file.keep([entry]))) return false;
			this.write({ answers: { entry: entry.id, isOption: card.moment === 'options' }, moment: null }, true);
			return true;
		});
	}

	/** Says who is speaking now: somebody known, or a new name. */
	speaking(person: Id | null, name?: string): Promise<boolean> {
		return this.#next(async () => {
			const id = person ?? (name ? this.file.newId() : null);
			const naming = name && id ? [this.file.field('person', id, 'name', name)] : [];
			return this.file.keep([...naming, this.file.field('contact', this.#contactId, 'speaking', id)]);
		});
	}

	/** Takes back the last change. Words that this takes off the line come back into the box, if it is empty. */
	undo(): Promise<boolean> {
		return this.#next(async () => {
			const first = this.file.lastChange;
			if (!(await this.file.undo())) return false;
			const { entries } = this.file.one;
			const isGone = (id: Id | undefined) => entries.find((entry) => entry.id === id)?.status !== 'standing';
			if (this.#draft.entry && isGone(this.#draft.entry)) this.write({ entry: null, kind: null }, true);
			if (this.#draft.answers && isGone(this.#draft.answers.entry)) this.write({ answers: null, wasNo: false }, true);
			if (first && this.#draft.text === '' && this.#draft.entry === null) this.#takeBackWords(first);
			return true;
		});
	}

	/** Ends the contact, with what is in the box closed into it. */
	end(): Promise<boolean> {
		return this.#next(async () => (await this.#close()) && this.file.endContact(this.#contactId, null));
	}

	async #close(): Promise<boolean> {
		clearTimeout(this.#pause);
		const records = closeDraft(this.#draft, this.file.one, this.#here());
		if (!(await this.file.keep(records))) return false;
		this.#draft = emptyBox(this.#draft, this.file.newId());
		return this.keepDraft();
	}

	#takeBackWords(first: CaseRecord): void {
		if (first.type === 'entry' && first.kind === 'noted') this.write({ text: first.words }, true);
		if (first.type === 'mark' && first.kind === 'corrected' && first.fields.words) {
			this.write({ text: first.fields.words, entry: first.about }, true);
		}
	}

	#here() {
		const contact = this.contact;
		if (!contact) throw new Error('The contact has not started.');
		return { contact, at: whenOf(this.file.now), newId: () => this.file.newId() };
	}

	#find(one: Case): Contact | null {
		return one.contacts.find(({ id }) => id === this.#contactId) ?? null;
	}

	#next(work: () => Promise<boolean>): Promise<boolean> {
		const after = this.#queue.then(work);
		this.#queue = after.catch(() => false);
		return after;
	}
}
