import type { Contact, Entry, Person } from '#lib/domain/case/case.ts';
import type { NewRecord } from '#lib/domain/case/record.ts';
import type { FieldsOf } from '#lib/domain/case/fields.ts';
import { endsUnnamed } from '#lib/domain/case/entries.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseOutcome } from '#lib/domain/vocabulary/case.ts';
import type { Day } from '#lib/domain/day.ts';
import { fileFacts } from '#lib/domain/filing/file-facts.ts';
import { promiserOf } from '#lib/domain/journal/draft.ts';
import { dueDetails } from '#lib/domain/promises/promises.ts';
import { promisedWhen } from '#lib/domain/text/promise-day.ts';
import { type PassedOver, passedOver } from '#lib/domain/wrap-up/passed-over.ts';
import { peopleOf } from '#lib/domain/wrap-up/agreed-message.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { Draft } from './app/draft.svelte.ts';
import { once } from './app/once.ts';
import { Queue } from './app/queue.ts';
import { type FieldsIn, loadFieldsIn, readingOf } from './filing.svelte.ts';
import { recordsOfStanding } from './still-fixed.ts';

/** A promise that is being typed and is not yet in the journal. */
export type PromiseDraft = {
	by: 'me' | 'them';
	/** The person said whose it is. Until then, its words may. */
	isByChosen: boolean;
	/** Which of them made the promise; null means whoever spoke last. */
	person: Id | null;
	words: string;
	due: Day | null;
	/** No day was given, whatever the words tell. */
	noDay: boolean;
};

const BLANK: PromiseDraft = { by: 'them', isByChosen: false, person: null, words: '', due: null, noDay: false };

/** The content of the two boxes that become entries. */
type Boxes = { promise: PromiseDraft; reference: string };

/** What is noted after a contact. Every tap is kept at once; the first one also ends a contact that is still open. */
export class WrapUp {
	readonly #file: CaseFile;
	readonly #id: Id;
	readonly #boxes: Draft<Boxes>;
	#fieldsIn = $state.raw<FieldsIn | null>(null);
	/** Each tap waits for the one before, so that it sees what that one kept. */
	readonly #queue = new Queue();

	/** Null when this contact is not in the case, or was undone. */
	readonly contact: Contact | null = $derived.by(
		() => this.#file.case.contacts.find(({ id }) => id === this.#id) ?? null
	);
	readonly #entries: readonly Entry[] = $derived.by(() =>
		this.#file.case.entries.filter(({ contact, status }) => contact === this.#id && status === 'standing')
	);
	/** What was promised in this contact, the person's own first. */
	readonly promises: readonly Entry[] = $derived.by(() => {
		const promised = this.#entries.filter(({ kind }) => kind === 'promised');
		return promised.toSorted((a, b) => Number(b.by === 'me') - Number(a.by === 'me'));
	});
	readonly references: readonly string[] = $derived.by(() =>
		this.#entries
			.map(({ reference }) => reference ?? '')
			.filter((reference, index, all) => reference !== '' && all.indexOf(reference) === index)
	);
	/** Everybody who is named in this contact, in order of appearance. */
	readonly people: readonly Person[] = $derived.by(() =>
		peopleOf(this.#file.case.people, { speaking: this.contact?.speaking ?? null }, this.#entries).filter(
			({ name }) => name !== null
		)
	);
	/** Whether it was passed on to somebody who was not named. */
	readonly endsUnnamed: boolean = $derived.by(() => this.contact !== null && endsUnnamed(this.contact, this.#entries));
	/**
	 * Who made the promise being typed: whoever was chosen, else spoke last, else was named first. Null for the person's own
	 * promise, and when whoever spoke last was not named.
	 */
	readonly promiser: Person | null = $derived.by(() => {
		if (this.promiseBy === 'me') return null;
		const ids = [this.promise.person, this.contact?.speaking];
		const known = ids.map((id) => this.people.find((person) => person.id === id));
		return known.find((person) => person !== undefined) ?? (this.endsUnnamed ? null : (this.people[0] ?? null));
	});
	/** True when undo has a change to take back that was made here or in this contact. */
	readonly canUndo: boolean = $derived.by(() => {
		const last = this.#file.lastChange;
		const started = this.contact?.started.utc ?? null;
		return last !== null && (this.#file.savedAt !== null || (started !== null && last.made.utc >= started));
	});

	/** What the notes say and nobody filed. Empty until the reader is loaded. */
	readonly passedOver: readonly PassedOver[] = $derived.by(() => {
		const read = this.#fieldsIn;
		return read === null
			? []
			: passedOver(this.#file.case, this.#id, (words, { at }) => read(words, readingOf(this.#file.case, at.day)));
	});

	constructor(file: CaseFile, contact: Id) {
		this.#file = file;
		void loadFieldsIn().then((fieldsIn) => (this.#fieldsIn = fieldsIn));
		this.#id = contact;
		this.#boxes = new Draft<Boxes>(file.drafts, `wrap-up:${contact}`, {
			schema: { safeParse: (saved) => ({ data: readBoxes(saved) }) },
			empty: () => ({ promise: BLANK, reference: '' }),
			isEmpty: ({ promise, reference }) => promise === BLANK && reference === ''
		});
		void this.#boxes.restore((saved, now) => ({
			promise: now.promise === BLANK ? saved.promise : now.promise,
			reference: now.reference === '' ? saved.reference : now.reference
		}));
	}

	get promise(): PromiseDraft {
		return this.#boxes.current.promise;
	}

	get reference(): string {
		return this.#boxes.current.reference;
	}

	async setStanding(standing: CaseOutcome | null): Promise<boolean> {
		return this.#keep(() => recordsOfStanding(this.#file, standing));
	}

	async set<N extends keyof FieldsOf<'contact'>>(name: N, value: FieldsOf<'contact'>[N]): Promise<boolean> {
		return this.#keep(() =>
			this.contact?.[name] === value ? [] : [this.#file.field('contact', this.#id, name, value)]
		);
	}

	async setDidWell(person: Id, words: string | null): Promise<boolean> {
		return this.#keep(() => {
			const isUnchanged = this.#file.case.people.some(({ id, didWell }) => id === person && didWell === words);
			return isUnchanged ? [] : [this.#file.field('person', person, 'didWell', words)];
		});
	}

	/** Undoes the last change. Resolves true when that removed the end of the contact, so that it continues. */
	async undo(): Promise<boolean> {
		const hadEnded = this.contact?.ended != null;
		const isKept = await this.#queue.run(() => this.#file.undo());
		const contact = this.contact;
		return isKept && hadEnded && contact !== null && contact.started.utc !== null && contact.ended === null;
	}

	/** Names who helped, when nobody was named before. */
	readonly namePerson = once(async (name: string | null): Promise<boolean> => {
		if (name === null) return true;
		const person = this.#file.newId();
		return this.#keep(() => [
			this.#file.field('person', person, 'name', name),
			this.#file.field('contact', this.#id, 'speaking', person)
		]);
	});

	/** Changes the promise being typed. Its words are saved within 250 ms, the rest at once. */
	draftPromise(change: Partial<PromiseDraft>): void {
		this.#boxes.change({ ...this.#boxes.current, promise: { ...this.promise, ...change } });
		if (change.words === undefined) void this.saveDrafts();
	}

	draftReference(reference: string): void {
		this.#boxes.change({ ...this.#boxes.current, reference });
	}

	/** Whose the promise being typed is: whoever was chosen, else whoever its words plainly name. */
	get promiseBy(): 'me' | 'them' {
		return promiserOf({ ...this.promise, text: this.promise.words });
	}

	/** The day of the promise being typed: the one that was chosen, else the one that its words tell. */
	get due(): Day | null {
		const { words, due, noDay } = this.promise;
		const { country } = this.#file.case;
		return due ?? (noDay ? null : promisedWhen(words, { on: this.#file.today, country }).day);
	}

	/** Writes down what was promised, where only the tap was kept. */
	setWords(promise: Id, words: string): Promise<boolean> {
		return this.#keep(() => [this.#file.corrected(promise, { words })]);
	}

	/** Sets the day of a promise in the journal, or with null that none was given. */
	setDue(promise: Id, due: Day | null): Promise<boolean> {
		return this.#keep(() => [this.#file.corrected(promise, dueDetails(due))]);
	}

	/** Puts the promise in its box into the journal. Resolves false when it could not be saved; the words stay in the box. */
	readonly addPromise = once(async (): Promise<boolean> => {
		const typed = this.promise;
		const { due, noDay } = typed;
		const by = this.promiseBy;
		const person = this.promiser?.id ?? null;
		const words = typed.words.trim();
		if (words === '') return true;
		const day = due === null && !noDay ? {} : dueDetails(due);
		const entry = this.#file.entry({ kind: 'promised', contact: this.#id, words, by, person, ...day });
		return this.#keep(
			() => [entry],
			(now) => (now.promise === typed ? { ...now, promise: BLANK } : now)
		);
	});

	/** Puts the reference in its box into the journal. Resolves false when it could not be saved; the words stay in the box. */
	readonly addReference = once(async (): Promise<boolean> => {
		const typed = this.reference;
		const reference = typed.trim();
		if (reference === '') return true;
		const entry = this.#file.entry({ kind: 'named', contact: this.#id, reference });
		return this.#keep(
			() => [entry],
			(now) => (now.reference === typed ? { ...now, reference: '' } : now)
		);
	});

	/** Files a fact that was passed over during the contact. Resolves false when it could not be saved. */
	file({ entry, fact }: PassedOver): Promise<boolean> {
		return this.#keep(() => {
			const { contact } = this;
			if (!contact) return [];
			const { kind, by, id } = entry;
			const { fields, records } = fileFacts(
				[fact],
				{ id, kind: { kind, ...(by ? { by } : {}) }, isPrivate: false },
				{ theCase: this.#file.case, contact, at: entry.at, newId: () => this.#file.newId() }
			);
			const details = Object.keys(fields).length > 0 ? [this.#file.corrected(id, fields)] : [];
			return [...details, ...records];
		});
	}

	/** Saves the boxes at once. */
	async saveDrafts(): Promise<void> {
		await this.#boxes.flush();
	}

	/**
	 * Keeps one tap. The first one also ends a contact that is still open. A box fires both `change` and `blur`, so `records`
	 * must be empty when the value is kept already. `emptied` returns the boxes as the same write saves them.
	 */
	#keep(records: () => readonly NewRecord[], emptied?: (now: Boxes) => Boxes): Promise<boolean> {
		return this.#queue.run(() => {
			const isLive = this.contact?.started.utc != null && this.contact.ended === null;
			const draft = emptied && this.#boxes.replaceBy(emptied);
			return this.#file.keep([...records(), ...(isLive ? [this.#file.ended(this.#id)] : [])], draft ? { draft } : {});
		});
	}
}

/** Reads boxes that this version or an earlier one saved; undefined when they cannot be read. */
function readBoxes(saved: unknown): Boxes | undefined {
	if (typeof saved !== 'object' || saved === null) return undefined;
	const { promise, reference } = saved as { promise?: Partial<PromiseDraft>; reference?: string };
	return { promise: promise ? { ...BLANK, ...promise } : BLANK, reference: reference ?? '' };
}
