import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import { personNamed } from '#lib/domain/case/entries.ts';
import type { EntryDetails, NewRecord } from '#lib/domain/case/record.ts';
import type { ContactTime } from '#lib/domain/vocabulary/contact.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { Refusal } from '#lib/domain/vocabulary/refusal.ts';
import { type Day, type Instant, whenOf } from '#lib/domain/day.ts';
import { goalReader } from '#lib/domain/goal/learned-reader.ts';
import {
	type NoteDraft,
	type QuickKind,
	afterClosing,
	boxOf,
	changeBox,
	closeDraft,
	emptyDraft,
	isOnLine,
	kindShown,
	promiseFiled,
	promiserOf,
	readNoteDraft,
	tapKind,
	typedOn
} from '#lib/domain/journal/draft.ts';
import { type NoteFact, isSameFact } from '#lib/domain/filing/note-fact.ts';
import { minutesHeld, runningHold, showsTheyAreBack } from '#lib/domain/journal/hold.ts';
import { boxBefore } from '#lib/domain/journal/reopen-box.ts';
import { entriesOf } from '#lib/domain/journal/timeline.ts';
import { slotsIn } from '#lib/domain/next-card/card.ts';
import { dueDetails } from '#lib/domain/promises/promises.ts';
import { promisedWhen } from '#lib/domain/text/promise-day.ts';
import type { Offered } from '#lib/domain/next-card/pick.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { Draft } from './app/draft.svelte.ts';
import { Queue } from './app/queue.ts';

/** The text in the box at a tap. What is typed after it belongs to the next note. */
type BoxAtTap = { text: string };

/** A contact in progress: its entries, and the box with what is being typed. */
export class Call {
	readonly file: CaseFile;
	readonly #contactId: Id;
	readonly #box: Draft<NoteDraft>;
	readonly #began: ContactTime | null;
	/** What the box held when it was last closed; null once something new is typed. */
	#closed = $state.raw<NoteDraft | null>(null);
	/** Each tap waits until the previous one is on the disk. */
	readonly #queue = new Queue();
	readonly #waiting: BoxAtTap[] = [];

	/** Who was speaking before a name was filed. */
	#speakerBefore: Id | null = null;

	/** The contact. One that is not kept yet begins with the first word or tag. */
	readonly contact: Contact | null = $derived.by(() => this.#find(this.file.case) ?? this.#unkept());
	readonly entries: readonly Entry[] = $derived.by(() => entriesOf(this.file.case, this.#contactId));

	/** The hold that is running; null when none is. */
	readonly hold: Entry | null = $derived.by(() => this.contact && runningHold(this.contact, this.entries));

	/** `began` is when a call began that may not be kept yet; null for a contact that was started. */
	constructor(file: CaseFile, contactId: Id, began: ContactTime | null = null) {
		this.file = file;
		this.#contactId = contactId;
		this.#began = began;
		this.#box = new Draft(file.drafts, boxOf(contactId), {
			schema: { safeParse: (saved) => ({ data: readNoteDraft(saved, file.newId()) }) },
			empty: () => emptyDraft(file.newId())
		});
	}

	get draft(): NoteDraft {
		return this.#box.current;
	}

	get closed(): NoteDraft | null {
		return this.#closed;
	}

	/** The kind that is shown as chosen. */
	get kind(): QuickKind | null {
		return kindShown(this.draft);
	}

	/** The entry whose details are shown: that of the box, or that of words just tagged. Null while the box has none. */
	get inHand(): Entry | null {
		const { entry, tagged } = this.draft;
		const id = entry ?? (this.kind === null ? null : tagged?.entry);
		return this.entries.find((other) => other.id === id && other.status === 'standing') ?? null;
	}

	/**
	 * The promise that the box is about: its words, when it was given, whose it is, and its day, which is the one that its words tell
	 * until the person chooses. Words just tagged have all of it on the line already.
	 */
	get promise(): { words: string; on: Day; by: 'me' | 'them'; due: Day | null } {
		const entry = this.#tagged();
		if (entry) return { words: entry.words, on: entry.at.day, by: entry.by ?? 'them', due: entry.due ?? null };
		const { text, begun, due, noDay } = this.draft;
		const filed = promiseFiled(this.draft);
		const by = promiserOf(this.draft);
		const on = begun?.day ?? this.file.today;
		const { country } = this.file.case;
		const words = filed?.words ?? text;
		const told = filed?.due ?? promisedWhen(words, { on, country }).day;
		return { words, on, by, due: due ?? (noDay ? null : told) };
	}

	/** True while the details of a promise are shown: by a tap on its kind, or because a filed fact makes a promise of the box. */
	get isPromise(): boolean {
		return this.kind === 'promise' || promiseFiled(this.draft) !== null;
	}

	/** How they refused what the box is about; null until the person says so. */
	get refusal(): Refusal | null {
		const entry = this.#refusedInBox();
		return entry ? (entry.refusal ?? null) : this.draft.refusal;
	}

	/** Restores the box, unless what it held is on the line already. */
	async restore(): Promise<void> {
		await this.#box.restore((saved, now) => (isOnLine(saved, this.file.case.entries) ? now : saved));
	}

	/** Changes the box. The draft is saved within 250 ms, or at once with `isAtOnce`. */
	write(change: Partial<NoteDraft>, isAtOnce = false): void {
		this.#box.change(changeBox(this.draft, change, whenOf(this.file.now)));
		if (change.text) this.#closed = null;
		if (isAtOnce) void this.saveDraft();
	}

	async saveDraft(): Promise<boolean> {
		return this.#box.flush();
	}

	/**
	 * One tap on a kind: words in the box without a kind become an entry of it. Otherwise the box is closed, and a new entry is on the
	 * line with its time. Resolves false when it could not be saved.
	 */
	tap(kind: QuickKind): Promise<boolean> {
		return this.#next((atTap) => {
			const closed = this.#boxAt(atTap);
			const { records, inBox } = tapKind(kind, closed, this.file.case, this.#here());
			return this.#keep({ closed }, records, inBox);
		});
	}

	/** Closes the box, and ends the hold that is running. Its minutes are kept. Resolves false when that could not be saved. */
	endHold(): Promise<boolean> {
		return this.#next((atTap) => {
			const closing = this.#close(atTap);
			return this.#keep(closing, [...closing.records, ...this.#holdEnd(this.file.now)]);
		});
	}

	/** Sets whose promise it is: in the box, or at once on the line where its words are there. */
	setPromiser(by: 'me' | 'them'): Promise<boolean> {
		return this.#setPromise(
			{ by, isByChosen: true },
			{ by, person: by === 'me' ? null : (this.contact?.speaking ?? null) }
		);
	}

	/** Sets the day of the promise, or with null that none was given. */
	setDue(due: Day | null): Promise<boolean> {
		return this.#setPromise({ due, noDay: due === null }, dueDetails(due));
	}

	#setPromise(inBox: Partial<NoteDraft>, onLine: EntryDetails): Promise<boolean> {
		if (this.#tagged() === null) {
			this.write(inBox, true);
			return Promise.resolve(true);
		}
		return this.#next(async () => {
			const entry = this.#tagged();
			return entry === null || this.file.correct(entry.id, onLine);
		});
	}

	/**
	 * Sets how they refused; the same way again clears it. If the refusal is on the line, it is corrected there at once. If it
	 * belongs to an answer that was a no, it is kept with that answer. The next card then answers this kind of refusal.
	 * Resolves false when it could not be saved.
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

	/**
	 * Sets which facts of the box are filed. A name is at once who is speaking, because the next card asks for it; taken back,
	 * whoever spoke before speaks again. A promise in a box for promises sets whose it is, and its day. The rest is kept with the box.
	 */
	setFiled(filed: readonly NoteFact[]): void {
		const nameBefore = filedName(this.draft.filed);
		const name = filedName(filed);
		this.write({ filed: [...filed], ...this.#promiseBy(filed) }, true);
		if (name === nameBefore) return;
		if (nameBefore === null) this.#speakerBefore = this.contact?.speaking ?? null;
		void (name === null ? this.setSpeaker(this.#speakerBefore) : this.setSpeaker(null, name));
	}

	/** What these facts say of the promise in the box. Whose it is and its day stay as they were chosen while its fact is the same. */
	#promiseBy(filed: readonly NoteFact[]): Partial<NoteDraft> {
		const { draft } = this;
		const before = promiseIn(draft);
		const promise = promiseIn({ ...draft, filed: [...filed] });
		if (promise === null && before === null) return {};
		if (promise && before && isSameFact(before, promise)) return {};
		if (promise) return { by: promise.by, isByChosen: true, due: promise.due, noDay: false };
		return draft.kind === null ? { by: 'them', isByChosen: false, due: null, noDay: false } : {};
	}

	/** Closes the box into the journal. Resolves false when it could not be saved. */
	add(): Promise<boolean> {
		return this.#next(async (atTap) => {
			const closing = this.#close(atTap);
			return (await this.#keep(closing, closing.records)) && this.saveDraft();
		});
	}

	/** Retries what could not be saved. Resolves false when it failed again. */
	saveAgain(): Promise<boolean> {
		return this.#next(async () => (await this.file.tryAgain()) && this.saveDraft());
	}

	/** Logs that a card was asked; the box then waits for the answer. A second tap on the same card logs nothing. */
	ask({ card, words }: Pick<Offered, 'card' | 'words'>): Promise<boolean> {
		return this.#next(async (atTap) => {
			const asked = this.entries.find(({ id }) => id === this.draft.answers?.entry);
			if (asked?.card === card.id) return true;
			const entry = this.file.entry({
				kind: 'asked',
				contact: this.#contactId,
				by: 'me',
				words,
				card: card.id,
				moment: card.moment,
				...(this.#saysGoal(card.words, words) ? { saysGoal: true } : {})
			});
			const answers = { entry: entry.id, isOption: card.moment === 'options' };
			const closing = this.#close(atTap);
			return this.#keep(closing, [...closing.records, entry], { answers, moment: null });
		});
	}

	/** Sets who is speaking now: somebody known, a new name, or nobody named. */
	setSpeaker(person: Id | null, name?: string): Promise<boolean> {
		return this.#next(async () => {
			const known = name ? personNamed(this.file.case.people, name)?.id : undefined;
			const id = person ?? known ?? (name ? this.file.newId() : null);
			const naming = name && id && !known ? [this.file.field('person', id, 'name', name)] : [];
			const speaking = this.file.field('contact', this.#contactId, 'speaking', id);
			return this.file.keep([...naming, speaking, ...this.#beginning()]);
		});
	}

	/** Keeps a call that is not kept yet, for a screen that needs it in the case. Resolves false when it could not be saved. */
	begin(): Promise<boolean> {
		return this.#next(() => this.file.keep(this.#beginning()));
	}

	/**
	 * Undoes the last change. Words that this removes from the line return to the box, in front of what was typed since, as if there
	 * had been no tap. Resolves false when it could not be saved.
	 */
	undo(): Promise<boolean> {
		return this.#next(async () => {
			const before = this.entries;
			const last = this.file.lastChange?.change;
			if (!(await this.file.undo())) return false;
			const change = this.file.records.filter((record) => record.change === last);
			const isGone = (id: Id | undefined) =>
				id !== undefined && !this.entries.some((entry) => entry.id === id && entry.status === 'standing');
			const isEntryGone = isGone(this.draft.entry ?? undefined);
			if (isGone(this.draft.tagged?.entry)) this.write({ tagged: null }, true);
			const isQuestionGone = isGone(this.draft.answers?.entry);
			if (isEntryGone) this.write({ entry: null, kind: null, refusal: null }, true);
			if (isQuestionGone) this.write({ answers: null, wasNo: false, refusal: null }, true);
			const reopened = boxBefore({ change, before, now: this.entries }, this.#contactId, this.draft);
			if (reopened) this.write(reopened, true);
			return true;
		});
	}

	/** Closes the box into the contact and ends it, now or at an earlier clock reading. Resolves false when it could not be saved. */
	end(at?: Instant): Promise<boolean> {
		return this.#next((atTap) => {
			const closing = this.#close(atTap);
			// The end is the first record, because undo names a change by its first record.
			const records = [this.file.ended(this.#contactId, at), ...this.#holdEnd(at ?? this.file.now), ...closing.records];
			return this.#keep(closing, records);
		});
	}

	/** The box with the text that it held at the tap. */
	#boxAt({ text }: BoxAtTap): NoteDraft {
		return this.draft.text.startsWith(text) ? { ...this.draft, text } : this.draft;
	}

	/** The records that close the box, with the text that it held at the tap. */
	#close(atTap: BoxAtTap): { closed: NoteDraft; records: NewRecord[] } {
		const closed = this.#boxAt(atTap);
		return { closed, records: closeDraft(closed, this.file.case, this.#here()) };
	}

	/** Keeps a tap as one change, and saves the resulting box in the same write. `inBox` is what the tap puts into the box. */
	#keep(
		{ closed }: { closed: NoteDraft },
		records: readonly NewRecord[],
		inBox: Partial<NoteDraft> = {}
	): Promise<boolean> {
		const id = this.file.newId();
		const at = whenOf(this.file.now);
		const draft = this.#box.replaceBy(
			(now) => changeBox(afterClosing(closed, now, id), inBox, at),
			() => {
				for (const later of this.#waiting) later.text = typedOn(closed.text, later.text);
				this.#closed = closed;
			}
		);
		const isBack = records.some((record) => record.type === 'entry' && showsTheyAreBack(record));
		const back = isBack ? this.#holdEnd(this.file.now) : [];
		return this.file.keep(records.length === 0 ? [] : [...records, ...back, ...this.#beginning()], { draft });
	}

	/** The record that ends the hold that is running, at a clock reading. None when that is not after its start. */
	#holdEnd({ utc }: Instant): NewRecord[] {
		const { hold } = this;
		return hold && utc > hold.made.utc ? [this.file.corrected(hold.id, { minutes: minutesHeld(hold, utc) })] : [];
	}

	/** The records that begin a call which is not kept yet; none for any other. They go with its first word or tag. */
	#beginning(): NewRecord[] {
		if (this.#began === null || this.#find(this.file.case)) return [];
		return [
			this.file.field('contact', this.#contactId, 'channel', 'phone'),
			this.file.field('contact', this.#contactId, 'started', this.#began)
		];
	}

	#unkept(): Contact | null {
		if (this.#began === null) return null;
		const fields = this.file.fieldsOf('contact', this.#contactId);
		return { ...fields, id: this.#contactId, channel: 'phone', started: this.#began };
	}

	/** The entry whose words were just tagged; null when the box has words or an entry of its own. */
	#tagged(): Entry | null {
		return this.draft.entry === null ? this.inHand : null;
	}

	#refusedInBox(): Entry | null {
		return this.inHand?.kind === 'refused' ? this.inHand : null;
	}

	#saysGoal(card: string, words: string): boolean {
		const { goal } = this.file.case;
		const said = words.toLowerCase();
		// The person's own first words may contain the goal in its short, one-breath form.
		const wants = [goal.want, goalReader().shortGoal(goal)].flatMap((want) => want?.toLowerCase() || []);
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

	/** Queues a tap. Each one closes the text that was in the box when it was made. */
	#next(work: (atTap: BoxAtTap) => Promise<boolean>): Promise<boolean> {
		const atTap = { text: this.draft.text };
		this.#waiting.push(atTap);
		return this.#queue.run(() => {
			this.#waiting.shift();
			return work(atTap);
		});
	}
}

/** The name of the last person who was filed; null when nobody was. */
function filedName(filed: readonly NoteFact[]): string | null {
	return filed.findLast((fact) => fact.kind === 'agent')?.name ?? null;
}

/** The filed promise that the box is about; null where it is about none. */
function promiseIn(draft: NoteDraft) {
	const isTapped = draft.kind === 'promise';
	return isTapped ? (draft.filed.find((fact) => fact.kind === 'promise') ?? null) : promiseFiled(draft);
}
