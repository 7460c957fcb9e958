import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import { personNamed } from '#lib/domain/case/entries.ts';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { Refusal } from '#lib/domain/vocabulary/refusal.ts';
import { whenOf } from '#lib/domain/day.ts';
import { shortGoal } from '#lib/domain/speech/breath.ts';
import {
	type Draft,
	type QuickKind,
	afterClosing,
	closeDraft,
	emptyDraft,
	isOnLine,
	openEntry,
	quickKindOf,
	readDraft,
	typedOn
} from '#lib/domain/journal/draft.ts';
import { entriesOf } from '#lib/domain/journal/timeline.ts';
import { slotsIn } from '#lib/domain/next-card/card.ts';
import type { Offered } from '#lib/domain/next-card/pick.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { Autosave } from './app/autosave.ts';

/** What stood in the box when something was tapped: what is typed behind it belongs to the next note. */
type Tapped = { text: string };

/** A contact that is going on: its journal, and the box with what is being typed. */
export class Call {
	readonly file: CaseFile;
	readonly #contactId: Id;
	readonly #autosave: Autosave;
	#draft: Draft;
	/** What the box held when it was last closed, until something new is written in it. */
	#closed = $state.raw<Draft | null>(null);
	/** Taps follow one another: each waits until the one before is on the disk. */
	#queue: Promise<unknown> = Promise.resolve();
	readonly #waiting: Tapped[] = [];

	readonly contact: Contact | null = $derived.by(() => this.#find(this.file.case));
	readonly entries: readonly Entry[] = $derived.by(() => entriesOf(this.file.case, this.#contactId));

	constructor(file: CaseFile, contactId: Id) {
		this.file = file;
		this.#contactId = contactId;
		this.#draft = $state.raw(emptyDraft(file.newId()));
		this.#autosave = new Autosave(() => this.file.keepDraft(`call:${contactId}`, this.#draft));
	}

	get draft(): Draft {
		return this.#draft;
	}

	get closed(): Draft | null {
		return this.#closed;
	}

	/** Which way they refused what the box is about; null until it is said. */
	get refusal(): Refusal | null {
		const entry = this.#refusedInBox();
		return entry ? (entry.refusal ?? null) : this.#draft.refusal;
	}

	/** Brings back what was in the box. */
	async restore(): Promise<void> {
		const draft = readDraft(await this.file.readDraft(`call:${this.#contactId}`), this.file.newId());
		if (!isOnLine(draft, this.file.case.entries)) this.#draft = draft;
	}

	/** Changes what is in the box or beside it; kept soon, or at once. */
	write(change: Partial<Draft>, isAtOnce = false): void {
		const text = change.text ?? this.#draft.text;
		const begun = text === '' ? null : (this.#draft.begun ?? whenOf(this.file.now));
		// A phrase is kept in one note: an emptied box is the next one.
		const emptied = text === '' ? { keptWordings: [] } : {};
		this.#draft = { ...this.#draft, ...change, ...emptied, begun };
		if (change.text) this.#closed = null;
		this.#autosave.schedule();
		if (isAtOnce) void this.keepDraft();
	}

	async keepDraft(): Promise<boolean> {
		return this.#autosave.flush();
	}

	/** One tap on a kind: closes what is in the box, and puts a new entry on the line with its time. */
	tap(kind: QuickKind): Promise<boolean> {
		return this.#next(async (tapped) => {
			if (!(await this.#close(tapped))) return false;
			const entry = openEntry(kind, this.#here());
			if (!(await this.file.keep([entry]))) return false;
			this.write({ entry: entry.id, kind }, true);
			return true;
		});
	}

	/**
	 * Says which way they refused; the same way once more takes it back. With a refusal on the line it is kept there at once,
	 * for an answer that was a no it goes into the journal with the answer. The next line is then the one that answers it.
	 */
	setRefusal(way: Refusal): Promise<boolean> {
		return this.#next(async () => {
			const refusal = way === this.refusal ? null : way;
			const entry = this.#refusedInBox();
			if (entry && !(await this.file.correct(entry.id, { refusal }))) return false;
			this.write({ refusal, moment: null }, true);
			return true;
		});
	}

	/** Closes what is in the box into the journal. */
	add(): Promise<boolean> {
		return this.#next(async (tapped) => (await this.#close(tapped)) && this.keepDraft());
	}

	/** Tries once more to save what could not be saved. */
	saveAgain(): Promise<boolean> {
		return this.#next(async () => (await this.file.tryAgain()) && this.keepDraft());
	}

	/** Logs that a card was asked; the box then waits for the answer. A second tap on the same card asks nothing again. */
	ask({ card, words }: Pick<Offered, 'card' | 'words'>): Promise<boolean> {
		return this.#next(async (tapped) => {
			const asked = this.entries.find(({ id }) => id === this.#draft.answers?.entry);
			if (asked?.card === card.id) return true;
			if (!(await this.#close(tapped))) return false;
			const entry = this.file.entry({
				kind: 'asked',
				contact: this.#contactId,
				by: 'me',
				words,
				card: card.id,
				moment: card.moment,
				...(this.#saysGoal(card.words, words) ? { saysGoal: true } : {})
			});
			if (!(await this.file.keep([entry]))) return false;
			this.write({ answers: { entry: entry.id, isOption: card.moment === 'options' }, moment: null }, true);
			return true;
		});
	}

	/** Says who is speaking now: somebody known, a new name, or nobody named. */
	setSpeaker(person: Id | null, name?: string): Promise<boolean> {
		return this.#next(async () => {
			const known = name ? personNamed(this.file.case.people, name)?.id : undefined;
			const id = person ?? known ?? (name ? this.file.newId() : null);
			const naming = name && id && !known ? [this.file.field('person', id, 'name', name)] : [];
			return this.file.keep([...naming, this.file.field('contact', this.#contactId, 'speaking', id)]);
		});
	}

	/** Takes back the last change. Words that this takes off the line come back into the box, if it is empty. */
	undo(): Promise<boolean> {
		return this.#next(async () => {
			const before = this.entries;
			const first = this.file.lastChange;
			if (!(await this.file.undo())) return false;
			const isStanding = (id: Id | undefined) =>
				this.file.case.entries.some((entry) => entry.id === id && entry.status === 'standing');
			if (this.#draft.entry && !isStanding(this.#draft.entry))
				this.write({ entry: null, kind: null, refusal: null }, true);
			if (this.#draft.answers && !isStanding(this.#draft.answers.entry))
				this.write({ answers: null, wasNo: false, refusal: null }, true);
			if (first && this.#draft.text === '' && this.#draft.entry === null) this.#takeBackWords(first, before);
			return true;
		});
	}

	/** Ends the contact, with what is in the box closed into it. */
	end(): Promise<boolean> {
		return this.#next(
			async (tapped) =>
				(await this.#close(tapped)) && (await this.keepDraft()) && this.file.endContact(this.#contactId, null)
		);
	}

	/** The emptied box is kept by whoever asked: a draft that was closed is known by its id, and comes back from no restart. */
	async #close({ text }: Tapped): Promise<boolean> {
		const draft = this.#draft;
		const closing = draft.text.startsWith(text) ? { ...draft, text } : draft;
		if (!(await this.file.keep(closeDraft(closing, this.file.case, this.#here())))) return false;
		this.#draft = afterClosing(closing, this.#draft, this.file.newId());
		for (const later of this.#waiting) later.text = typedOn(closing.text, later.text);
		this.#closed = closing;
		this.#autosave.schedule();
		return true;
	}

	/** Only words that are in sight nowhere else come back: those of an entry that is gone, or that is empty again. */
	#takeBackWords(first: CaseRecord, before: readonly Entry[]): void {
		if (first.type === 'entry' && first.kind === 'noted') {
			const keptWordings = before.find(({ id }) => id === first.id)?.keptWordings ?? [];
			this.write({ text: first.words, keptWordings: [...keptWordings] }, true);
		}
		if (first.type === 'entry' && (first.kind === 'answered' || first.kind === 'option') && first.about) {
			const answers = { entry: first.about, isOption: this.#isOption(first.about) };
			this.write({ text: first.words, answers, wasNo: first.wasNo ?? false, refusal: first.refusal ?? null }, true);
		}
		if (first.type !== 'mark' || first.kind !== 'corrected') return;
		const entry = this.entries.find(({ id }) => id === first.about);
		const had = before.find(({ id }) => id === first.about);
		if (!entry || !had || entry.status !== 'standing' || entry.words !== '' || had.words === '') return;
		this.write(
			{
				text: had.words,
				keptWordings: [...had.keptWordings],
				entry: entry.id,
				kind: quickKindOf(entry),
				refusal: entry.refusal ?? null,
				by: had.by ?? 'them',
				due: had.due ?? null,
				to: had.to ?? '',
				isReference: had.reference ? true : null
			},
			true
		);
	}

	#refusedInBox(): Entry | undefined {
		const { entry } = this.#draft;
		return this.entries.find(({ id, kind, status }) => id === entry && kind === 'refused' && status === 'standing');
	}

	#isOption(asked: Id): boolean {
		return this.entries.find(({ id }) => id === asked)?.moment === 'options';
	}

	#saysGoal(card: string, words: string): boolean {
		const { goal } = this.file.case;
		const said = words.toLowerCase();
		// One's own first words may have the goal as it is said in one breath.
		const wants = [goal.want, shortGoal(goal)].flatMap((want) => want?.toLowerCase() || []);
		return slotsIn(card).includes('goal') || wants.some((want) => said.includes(want));
	}

	#here() {
		const contact = this.contact;
		if (!contact) throw new Error('The contact has not started.');
		return { contact, at: whenOf(this.file.now), newId: () => this.file.newId() };
	}

	#find(theCase: Case): Contact | null {
		return theCase.contacts.find(({ id }) => id === this.#contactId) ?? null;
	}

	/** One tap after the other; each closes what stood in the box when it was made. */
	#next(work: (tapped: Tapped) => Promise<boolean>): Promise<boolean> {
		const tapped = { text: this.#draft.text };
		this.#waiting.push(tapped);
		const after = this.#queue.then(() => {
			this.#waiting.shift();
			return work(tapped);
		});
		this.#queue = after.catch(() => false);
		return after;
	}
}
