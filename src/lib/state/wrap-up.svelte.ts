import type { Contact, Entry, Person } from '#lib/domain/case/case.ts';
import type { FieldsOf, Id, NewRecord, Standing } from '#lib/domain/case/record.ts';
import { type Day, whenOf } from '#lib/domain/day.ts';
import type { CaseFile } from './case-file.svelte.ts';
import { PAUSE_MS } from './saved-text.svelte.ts';

/** A promise that is being put into words and is not yet in the journal. */
export type PromiseDraft = { by: 'me' | 'them'; words: string; due: Day | null };

const BLANK: PromiseDraft = { by: 'them', words: '', due: null };

/** What is noted after a contact. Every tap is kept at once; the first one also ends a contact that is still going on. */
export class WrapUp {
	readonly #file: CaseFile;
	readonly #id: Id;
	#promise = $state.raw<PromiseDraft>(BLANK);
	#reference = $state('');
	#pause: ReturnType<typeof setTimeout> | undefined;
	#adding: Promise<boolean> | null = null;

	/** Null when this contact is not in the case, or was taken back. */
	readonly contact: Contact | null = $derived.by(
		() => this.#file.one.contacts.find(({ id }) => id === this.#id) ?? null
	);
	readonly #entries: readonly Entry[] = $derived.by(() =>
		this.#file.one.entries.filter(({ contact, status }) => contact === this.#id && status === 'standing')
	);
	readonly promises: readonly Entry[] = $derived.by(() => this.#entries.filter(({ kind }) => kind === 'promised'));
	readonly references: readonly string[] = $derived.by(() =>
		this.#entries
			.map(({ reference }) => reference ?? '')
			.filter((reference, place, all) => reference !== '' && all.indexOf(reference) === place)
	);
	/** Who helped: the one who spoke last, else the first who is named in this contact. */
	readonly person: Person | null = $derived.by(() => {
		const ids = [this.contact?.speaking, ...this.#entries.map(({ person }) => person)];
		return this.#file.one.people.find(({ id, name }) => name !== null && ids.includes(id)) ?? null;
	});

	constructor(file: CaseFile, contact: Id) {
		this.#file = file;
		this.#id = contact;
		void this.#restore();
	}

	get promise(): PromiseDraft {
		return this.#promise;
	}

	get reference(): string {
		return this.#reference;
	}

	async setStanding(standing: Standing | null): Promise<boolean> {
		return this.#keep([this.#file.field('case', this.#file.id, 'standing', standing)]);
	}

	async set<N extends keyof FieldsOf<'contact'>>(name: N, value: FieldsOf<'contact'>[N]): Promise<boolean> {
		return this.#keep([this.#file.field('contact', this.#id, name, value)]);
	}

	async setDidWell(words: string | null): Promise<boolean> {
		if (this.person === null) return false;
		return this.#keep([this.#file.field('person', this.person.id, 'didWell', words)]);
	}

	/** Names who helped, where nobody was named before. */
	async namePerson(name: string | null): Promise<boolean> {
		if (name === null) return true;
		return this.#once(async () => {
			const person = this.#file.newId();
			return this.#keep([
				this.#file.field('person', person, 'name', name),
				this.#file.field('contact', this.#id, 'speaking', person)
			]);
		});
	}

	/** Changes the promise in the making; its words are kept as a draft after a pause, the rest at once. */
	draftPromise(change: Partial<PromiseDraft>): void {
		this.#promise = { ...this.#promise, ...change };
		this.#keepDraftsAfter(change.words === undefined ? 0 : PAUSE_MS);
	}

	draftReference(words: string): void {
		this.#reference = words;
		this.#keepDraftsAfter(PAUSE_MS);
	}

	/** Puts the promise in its box into the journal. Resolves false when it could not be saved; the words stay in the box. */
	async addPromise(): Promise<boolean> {
		return this.#once(async () => {
			const { by, due } = this.#promise;
			const words = this.#promise.words.trim();
			if (words === '') return true;
			const person = by === 'them' ? (this.person?.id ?? null) : null;
			const entry = this.#file.entry({ kind: 'promised', contact: this.#id, words, by, person, due });
			if (!(await this.#keep([entry]))) return false;
			this.#promise = BLANK;
			await this.keepDrafts();
			return true;
		});
	}

	/** Puts the reference in its box into the journal. Resolves false when it could not be saved; the words stay in the box. */
	async addReference(): Promise<boolean> {
		return this.#once(async () => {
			const reference = this.#reference.trim();
			if (reference === '') return true;
			if (!(await this.#keep([this.#file.entry({ kind: 'named', contact: this.#id, reference })]))) return false;
			this.#reference = '';
			await this.keepDrafts();
			return true;
		});
	}

	/** Keeps what is in the boxes as a draft, now. */
	async keepDrafts(): Promise<void> {
		clearTimeout(this.#pause);
		const isEmpty = this.#promise === BLANK && this.#reference === '';
		const drafts = isEmpty ? null : { promise: $state.snapshot(this.#promise), reference: this.#reference };
		await this.#file.keepDraft(this.#box, drafts);
	}

	get #box(): string {
		return `wrap-up:${this.#id}`;
	}

	/** Leaving a box and tapping a button come close together: the same words must not go in twice. */
	async #once(add: () => Promise<boolean>): Promise<boolean> {
		this.#adding ??= add().finally(() => (this.#adding = null));
		return this.#adding;
	}

	async #keep(records: readonly NewRecord[]): Promise<boolean> {
		const isLive = this.contact?.started.utc != null && this.contact.ended === null;
		const now = this.#file.now;
		const ended = isLive ? [this.#file.field('contact', this.#id, 'ended', { ...whenOf(now), utc: now.utc })] : [];
		return this.#file.keep([...records, ...ended]);
	}

	#keepDraftsAfter(ms: number): void {
		clearTimeout(this.#pause);
		this.#pause = setTimeout(() => void this.keepDrafts(), ms);
	}

	async #restore(): Promise<void> {
		const drafts = await this.#file.readDraft(this.#box);
		if (typeof drafts !== 'object' || drafts === null) return;
		const { promise, reference } = drafts as { promise?: PromiseDraft; reference?: string };
		if (promise && this.#promise === BLANK) this.#promise = promise;
		if (reference && this.#reference === '') this.#reference = reference;
	}
}
