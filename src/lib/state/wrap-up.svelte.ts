import type { Contact, Entry, Person } from '#lib/domain/case/case.ts';
import type { NewRecord } from '#lib/domain/case/record.ts';
import type { FieldsOf } from '#lib/domain/case/fields.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseOutcome } from '#lib/domain/vocabulary/case.ts';
import { type Day, whenOf } from '#lib/domain/day.ts';
import { peopleOf } from '#lib/domain/wrap-up/agreed-message.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { Autosave } from './app/autosave.ts';

/** A promise that is being put into words and is not yet in the journal. */
export type PromiseDraft = {
	by: 'me' | 'them';
	/** Who of them gave their word; null means the one who spoke last. */
	person: Id | null;
	words: string;
	due: Day | null;
};

const BLANK: PromiseDraft = { by: 'them', person: null, words: '', due: null };

/** What is noted after a contact. Every tap is kept at once; the first one also ends a contact that is still going on. */
export class WrapUp {
	readonly #file: CaseFile;
	readonly #id: Id;
	#promise = $state.raw<PromiseDraft>(BLANK);
	#reference = $state('');
	readonly #autosave: Autosave;
	/** What is being put into the journal from each box, while it is. */
	// Nobody watches it.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #adding = new Map<'promise' | 'reference' | 'name', Promise<boolean>>();
	#queue: Promise<unknown> = Promise.resolve();

	/** Null when this contact is not in the case, or was taken back. */
	readonly contact: Contact | null = $derived.by(
		() => this.#file.case.contacts.find(({ id }) => id === this.#id) ?? null
	);
	readonly #entries: readonly Entry[] = $derived.by(() =>
		this.#file.case.entries.filter(({ contact, status }) => contact === this.#id && status === 'standing')
	);
	readonly promises: readonly Entry[] = $derived.by(() => this.#entries.filter(({ kind }) => kind === 'promised'));
	readonly references: readonly string[] = $derived.by(() =>
		this.#entries
			.map(({ reference }) => reference ?? '')
			.filter((reference, index, all) => reference !== '' && all.indexOf(reference) === index)
	);
	/** Everybody who is named in this contact, in the order they come up. */
	readonly people: readonly Person[] = $derived.by(() =>
		peopleOf(this.#file.case.people, { speaking: this.contact?.speaking ?? null }, this.#entries).filter(
			({ name }) => name !== null
		)
	);
	/** Who gave the promise in the making: the one who was chosen, else who spoke last, else the first who is named. */
	readonly promiser: Person | null = $derived.by(() => {
		if (this.#promise.by === 'me') return null;
		const ids = [this.#promise.person, this.contact?.speaking];
		const known = ids.map((id) => this.people.find((person) => person.id === id));
		return known.find((person) => person !== undefined) ?? this.people[0] ?? null;
	});
	/** True when there is a change that undo would take back, made here or in this contact. */
	readonly canUndo: boolean = $derived.by(() => {
		const last = this.#file.lastChange;
		const started = this.contact?.started.utc ?? null;
		return last !== null && (this.#file.savedAt !== null || (started !== null && last.made.utc >= started));
	});

	constructor(file: CaseFile, contact: Id) {
		this.#file = file;
		this.#id = contact;
		this.#autosave = new Autosave(() => this.#keepBoxes());
		void this.#restore();
	}

	get promise(): PromiseDraft {
		return this.#promise;
	}

	get reference(): string {
		return this.#reference;
	}

	async setStanding(standing: CaseOutcome | null): Promise<boolean> {
		return this.#keep(() =>
			this.#file.case.standing === standing ? [] : [this.#file.field('case', this.#file.id, 'standing', standing)]
		);
	}

	async set<N extends keyof FieldsOf<'contact'>>(name: N, value: FieldsOf<'contact'>[N]): Promise<boolean> {
		return this.#keep(() =>
			this.contact?.[name] === value ? [] : [this.#file.field('contact', this.#id, name, value)]
		);
	}

	async setDidWell(person: Id, words: string | null): Promise<boolean> {
		return this.#keep(() => {
			const isSo = this.#file.case.people.some(({ id, didWell }) => id === person && didWell === words);
			return isSo ? [] : [this.#file.field('person', person, 'didWell', words)];
		});
	}

	/** Takes back the last change. Resolves true when the contact then goes on: it has no end any more. */
	async undo(): Promise<boolean> {
		const hadEnded = this.contact?.ended != null;
		const isKept = await this.#next(() => this.#file.undo());
		const contact = this.contact;
		return isKept && hadEnded && contact !== null && contact.started.utc !== null && contact.ended === null;
	}

	/** Names who helped, where nobody was named before. */
	async namePerson(name: string | null): Promise<boolean> {
		if (name === null) return true;
		return this.#once('name', async () => {
			const person = this.#file.newId();
			return this.#keep(() => [
				this.#file.field('person', person, 'name', name),
				this.#file.field('contact', this.#id, 'speaking', person)
			]);
		});
	}

	/** Changes the promise in the making; its words are kept as a draft after a pause, the rest at once. */
	draftPromise(change: Partial<PromiseDraft>): void {
		this.#promise = { ...this.#promise, ...change };
		this.#autosave.schedule();
		if (change.words === undefined) void this.keepDrafts();
	}

	draftReference(words: string): void {
		this.#reference = words;
		this.#autosave.schedule();
	}

	/** Puts the promise in its box into the journal. Resolves false when it could not be saved; the words stay in the box. */
	async addPromise(): Promise<boolean> {
		return this.#once('promise', async () => {
			const typed = this.#promise;
			const { by, due } = typed;
			const person = this.promiser?.id ?? null;
			const words = typed.words.trim();
			if (words === '') return true;
			const entry = this.#file.entry({ kind: 'promised', contact: this.#id, words, by, person, due });
			if (!(await this.#keep(() => [entry]))) return false;
			if (this.#promise === typed) this.#promise = BLANK;
			this.#autosave.schedule();
			return this.#autosave.flush();
		});
	}

	/** Puts the reference in its box into the journal. Resolves false when it could not be saved; the words stay in the box. */
	async addReference(): Promise<boolean> {
		return this.#once('reference', async () => {
			const typed = this.#reference;
			const reference = typed.trim();
			if (reference === '') return true;
			if (!(await this.#keep(() => [this.#file.entry({ kind: 'named', contact: this.#id, reference })]))) return false;
			if (this.#reference === typed) this.#reference = '';
			this.#autosave.schedule();
			return this.#autosave.flush();
		});
	}

	/** Keeps what is in the boxes as a draft, now. */
	async keepDrafts(): Promise<void> {
		await this.#autosave.flush();
	}

	async #keepBoxes(): Promise<boolean> {
		const isEmpty = this.#promise === BLANK && this.#reference === '';
		const drafts = isEmpty ? null : { promise: $state.snapshot(this.#promise), reference: this.#reference };
		return this.#file.keepDraft(this.#box, drafts);
	}

	get #box(): string {
		return `wrap-up:${this.#id}`;
	}

	/** Leaving a box and tapping a button come close together: the same words must not go in twice. */
	async #once(box: 'promise' | 'reference' | 'name', add: () => Promise<boolean>): Promise<boolean> {
		const adding = this.#adding.get(box) ?? add().finally(() => this.#adding.delete(box));
		this.#adding.set(box, adding);
		return adding;
	}

	/** A box tells its words both when they change and when it is left: what stands already is not written again. */
	async #keep(records: () => readonly NewRecord[]): Promise<boolean> {
		return this.#next(() => {
			const isLive = this.contact?.started.utc != null && this.contact.ended === null;
			const now = this.#file.now;
			const ended = isLive ? [this.#file.field('contact', this.#id, 'ended', { ...whenOf(now), utc: now.utc })] : [];
			return this.#file.keep([...records(), ...ended]);
		});
	}

	/** Taps follow one another: each sees what the one before has kept. */
	async #next(work: () => Promise<boolean>): Promise<boolean> {
		const after = this.#queue.then(work);
		this.#queue = after.catch(() => false);
		return after;
	}

	async #restore(): Promise<void> {
		const drafts = await this.#file.readDraft(this.#box);
		if (typeof drafts !== 'object' || drafts === null) return;
		const { promise, reference } = drafts as { promise?: Partial<PromiseDraft>; reference?: string };
		if (promise && this.#promise === BLANK) this.#promise = { ...BLANK, ...promise };
		if (reference && this.#reference === '') this.#reference = reference;
	}
}
