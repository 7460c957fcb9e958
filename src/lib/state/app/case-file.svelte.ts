import { untrack } from 'svelte';
import type { Case, Entry } from '#lib/domain/case/case.ts';
import { contactOf, isStanding, liveContact, personNamed } from '#lib/domain/case/entries.ts';
import { type Fold, foldRecords, readFields } from '#lib/domain/case/fold.ts';
import type { CaseRecord, Change, EntryDetails, EntryRecord, NewRecord } from '#lib/domain/case/record.ts';
import type { EntryKind, PromiseOutcome } from '#lib/domain/vocabulary/entry.ts';
import type { FieldOf, FieldsOf } from '#lib/domain/case/fields.ts';
import { MAX_KEPT_WORDINGS, MAX_LINE_LENGTH } from '#lib/domain/case/limits.ts';
import type { Channel } from '#lib/domain/vocabulary/contact.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { undoLast } from '#lib/domain/case/undo.ts';
import { type Day, type Instant, dayOf, whenOf } from '#lib/domain/day.ts';
import { changeKind, type CorrectKind } from '#lib/domain/journal/change-kind.ts';
import { boxOf, changeBox, readNoteDraft } from '#lib/domain/journal/draft.ts';
import { boxBefore, endedIn } from '#lib/domain/journal/reopen-box.ts';
import type { Promised } from '#lib/domain/promises/promises.ts';
import { isLate } from '#lib/domain/promises/owed.ts';
import { type CaseCard, caseCardOf, isShown } from '#lib/domain/today/case-card.ts';
import { CARD_VERSION } from '#lib/domain/today/card-version.ts';
import type { DraftChange } from './draft.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import type { CaseStore, DraftRow, Powers } from './ports.ts';
import { Queue } from './queue.ts';

/** How long to wait for another change before the card is cached, in milliseconds. No tap waits for it. */
const CARD_PAUSE_MS = 500;

/** The fields of an entry that its caller may set. Without `at`, its time is now. */
export type NewEntry = Partial<Omit<EntryRecord, 'id' | 'type' | 'kind' | 'contact'>> & {
	kind: EntryKind;
	contact: Id | null;
};

/** What goes with a change: the draft that it closes, and the change that it undoes. */
export type KeepOptions = { draft?: DraftChange; undoes?: Id };

/**
 * One open case. A change is shown only once it is on the disk. After a failed save `hasProblem` is true, and the change can be
 * tried again.
 */
export class CaseFile {
	readonly id: Id;
	readonly drafts: Drafts;
	readonly #store: CaseStore;
	readonly #powers: Powers;
	readonly #turns = new Queue();
	#records = $state.raw<readonly CaseRecord[]>([]);
	#device = $state.raw<Id | null>(null);
	#savedAt = $state.raw<Instant | null>(null);
	/** The last change that could not be saved, to be tried again. */
	#failed = $state.raw<{ change: Change; draft: DraftChange | null } | null>(null);
	#cardTimer: ReturnType<typeof setTimeout> | undefined;
	readonly #unsavedCard = { flush: () => this.#cacheCard() };
	/** The last fold. The next one goes on from it. */
	#lastFold: Fold | null = null;
	/** How many changes this file has kept. */
	#changes = 0;
	#lastUndone = $state.raw<CaseRecord | null>(null);
	#unreadable = $state(0);
	#settled = $state(0);

	readonly #fold: Fold = $derived.by(() => (this.#lastFold = foldRecords(this.id, this.#records, this.#lastFold)));
	/** The current state of the case. */
	readonly case: Case = $derived(this.#fold.theCase);
	readonly exists: boolean = $derived(isShown(this.case));
	/** The first record of the change that undo would take back; null when there is none. */
	readonly lastChange: CaseRecord | null = $derived.by(() =>
		this.#device === null ? null : (undoLast(this.#fold, this.#device, () => this.id)?.first ?? null)
	);
	readonly canUndo: boolean = $derived(this.lastChange !== null);

	constructor(id: Id, store: CaseStore, powers: Powers, drafts = new Drafts(store, powers.readClock)) {
		this.id = id;
		this.#store = store;
		this.#powers = powers;
		this.drafts = drafts.ofCase(id);
	}

	/** Every readable record of the case, in no guaranteed order. */
	get records(): readonly CaseRecord[] {
		return this.#records;
	}

	/** When something of this case was last saved today; null when nothing was. */
	get savedAt(): Instant | null {
		const { savedAt } = this.drafts;
		return (savedAt?.utc ?? 0) > (this.#savedAt?.utc ?? 0) ? savedAt : this.#savedAt;
	}

	/** True when the last change or a draft could not be saved. */
	get hasProblem(): boolean {
		return this.#failed !== null || this.drafts.hasProblem;
	}

	/** The first record of the change that was undone last; null once another change is kept. */
	get lastUndone(): CaseRecord | null {
		return this.#lastUndone;
	}

	/**
	 * Changes a moment after the records do. What a screen works out for the next moment waits for it, so that a saved line is drawn
	 * first.
	 */
	get settled(): number {
		return this.#settled;
	}

	/** How many rows this version cannot read. They are kept and exported unchanged. */
	get unreadable(): number {
		return this.#unreadable;
	}

	/** How many rows the case has, readable or not. */
	get rows(): number {
		return this.#records.length + this.#unreadable;
	}

	/** What the list of cases shows of this case, computed at each call. Null when the case is not to be shown. */
	get card(): CaseCard | null {
		return this.exists ? caseCardOf(this.case, this.#records) : null;
	}

	get today(): Day {
		return this.#powers.today?.() ?? dayOf(this.#powers.readClock());
	}

	get now(): Instant {
		return this.#powers.readClock();
	}

	/** True for a record that this device made, under the id that it has now. */
	isMadeHere({ device }: Pick<CaseRecord, 'device'>): boolean {
		return device === this.#device;
	}

	newId(): Id {
		return this.#powers.newId();
	}

	/** Reads the case from the store, unless its row count is unchanged: a row never changes, so the same count means the same rows. */
	async open(): Promise<void> {
		// Untracked: a derived value that opens the case must not open it again with each record.
		const loaded = untrack(() => this.rows);
		if (loaded === 0 || (await this.#store.rowsOfCase(this.id)) !== loaded) await this.load();
	}

	/** Reads the case from the store. Rejects when it cannot be read. */
	async load(): Promise<void> {
		const changes = this.#changes;
		const [{ records, unreadable }, device] = await Promise.all([
			this.#store.readCase(this.id),
			this.#store.deviceId()
		]);
		// The result may lack a change that was kept during the read, and that change must not vanish from the screen.
		if (this.#changes !== changes) return this.load();
		this.#show(records);
		this.#unreadable = unreadable.length;
		this.#device = device;
		const newest = records.reduce<Instant | null>(
			(last, { made }) => (made.utc > (last?.utc ?? 0) ? made : last),
			null
		);
		if (newest && dayOf(newest) === this.today) this.#savedAt ??= newest;
	}

	/** The fields of one target in this case, including a contact that is prepared and has not started. */
	fieldsOf<O extends FieldOf>(of: O, target: Id): FieldsOf<O> {
		return readFields(this.#fold.fields, of, target);
	}

	/**
	 * Keeps one change and saves its draft in the same write: all or nothing. Resolves true once it is on the disk and shown.
	 * Resolves false when it could not be saved, or when the case is erased. Then nothing changed, and the box still has its words.
	 */
	async keep(records: readonly NewRecord[], { draft, undoes }: KeepOptions = {}): Promise<boolean> {
		if (records.length === 0) {
			draft?.apply(false);
			return true;
		}
		// Erased, perhaps by another tab: nothing may be written after that.
		if (this.case.isErased) {
			draft?.release();
			return false;
		}
		const made = this.#powers.readClock();
		const change: Change = { id: this.newId(), case: this.id, made, records, ...(undoes ? { undoes } : {}) };
		return this.#commit($state.snapshot(change), draft ?? null, draft?.row);
	}

	/** Keeps what is worked out from the case, once earlier taps of this kind are in it: of two taps in a row, the second builds on the first. */
	keepInTurn(records: () => readonly NewRecord[]): Promise<boolean> {
		return this.#turns.run(() => this.keep(records()));
	}

	/** Retries the change that could not be saved. The draft is not saved with it, because more may have been typed since. */
	async tryAgain(): Promise<boolean> {
		return this.#failed === null || this.#commit(this.#failed.change, this.#failed.draft);
	}

	/** A record that sets a field of the case or of something in it, for `keep`. */
	field<O extends FieldOf, N extends keyof FieldsOf<O> & string>(
		of: O,
		target: Id,
		name: N,
		value: FieldsOf<O>[N]
	): NewRecord {
		return { type: 'field', id: this.newId(), of, target, name, value };
	}

	/** A record of an entry, for `keep`. It happened now, unless `at` is given. */
	entry({ kind, contact, words = '', ...rest }: NewEntry): NewRecord & { id: Id } {
		const at = whenOf(this.#powers.readClock());
		return { type: 'entry', id: this.newId(), at, ...rest, kind, contact, words };
	}

	corrected(about: Id, fields: EntryDetails): NewRecord {
		return { type: 'mark', id: this.newId(), about, kind: 'corrected', fields };
	}

	async set<O extends FieldOf, N extends keyof FieldsOf<O> & string>(
		of: O,
		target: Id,
		name: N,
		value: FieldsOf<O>[N]
	): Promise<boolean> {
		return this.keep([this.field(of, target, name, value)]);
	}

	/** The case is the person's own again. One change, so that one undo brings back the name, the alias and the permission. */
	async setForMe(): Promise<boolean> {
		const told = (['forWhom', 'alias', 'allowedBy'] as const).filter((name) => this.case[name] !== null);
		return this.keep(told.map((name) => this.field('case', this.id, name, null)));
	}

	async correct(about: Id, fields: EntryDetails): Promise<boolean> {
		return this.keep([this.corrected(about, fields)]);
	}

	/** Makes another kind of an entry. Its words and its time stay. */
	async correctKind(entry: Entry, to: CorrectKind): Promise<boolean> {
		const contact = contactOf(this.case, entry.contact);
		return this.keep(changeKind(entry, to, this.case, contact, () => this.newId()));
	}

	/** Says who it was, by a name that may be new to the case. */
	async correctPerson(about: Id, name: string): Promise<boolean> {
		const known = personNamed(this.case.people, name);
		const person = known?.id ?? this.newId();
		const naming = known ? [] : [this.field('person', person, 'name', name)];
		return this.keep([...naming, this.corrected(about, { person })]);
	}

	async strike(about: Id): Promise<boolean> {
		return this.keep([{ type: 'mark', id: this.newId(), about, kind: 'struck' }]);
	}

	async restore(about: Id): Promise<boolean> {
		return this.keep([{ type: 'mark', id: this.newId(), about, kind: 'restored' }]);
	}

	/** Marks a phrase of an entry as kept in its wording. Resolves false when it is too long, or could not be saved. */
	async keepWording(about: Id, phrase: string): Promise<boolean> {
		if (phrase.length > MAX_LINE_LENGTH) return false;
		return this.keep([{ type: 'mark', id: this.newId(), about, kind: 'wording-kept', phrase, kept: true }]);
	}

	/**
	 * Keeps a wording outside the journal as it is, or says of a number that it is no secret. Resolves false when it is too long,
	 * when the case has too many, or when it could not be saved.
	 */
	async keepWordingOfCase(phrase: string): Promise<boolean> {
		const kept = this.case.keptWordings ?? [];
		if (phrase.length > MAX_LINE_LENGTH || kept.length >= MAX_KEPT_WORDINGS) return false;
		return kept.includes(phrase) || this.set('case', this.id, 'keptWordings', [...kept, phrase]);
	}

	/** Records how a promise ended. Only a tap of the person may call this. */
	async settle(about: Id, outcome: PromiseOutcome, on: Day = this.today): Promise<boolean> {
		return this.keep([{ type: 'mark', id: this.newId(), about, kind: 'settled', outcome, on }]);
	}

	/**
	 * Says on a tap of the person that they did what they had promised, and keeps what they sent or said for it, if anything. Both are
	 * one change. Done after its day, it is kept late.
	 */
	async fulfil(promise: Pick<Promised, 'id' | 'due' | 'settled'>, sent: string, draft?: DraftChange): Promise<boolean> {
		const { id: about } = promise;
		const words = sent.trim();
		const contact = liveContact(this.case)?.id ?? null;
		const did = words === '' ? [] : [this.entry({ kind: 'did', contact, by: 'me', words, about })];
		const outcome = isLate(promise, this.today) ? 'kept-late' : 'kept';
		const done: NewRecord = { type: 'mark', id: this.newId(), about, kind: 'settled', outcome, on: this.today };
		return this.keep([...did, done], draft ? { draft } : {});
	}

	/** Opens a promise of the person's own again, and strikes what they noted as sent for it. */
	async unfulfil(about: Id): Promise<boolean> {
		const sent = this.case.entries.filter(
			(entry) => isStanding(entry) && entry.kind === 'did' && entry.about === about
		);
		const struck = sent.map(({ id }): NewRecord => ({ type: 'mark', id: this.newId(), about: id, kind: 'struck' }));
		return this.keep([
			{ type: 'mark', id: this.newId(), about, kind: 'settled', outcome: 'open', on: this.today },
			...struck
		]);
	}

	/** Starts a contact at the time of this device's clock. What was prepared under the same id stays with it. */
	async startContact(contact: Id, channel: Channel, goesOnFrom: Id | null = null): Promise<boolean> {
		const now = this.now;
		return this.keep([
			this.field('contact', contact, 'channel', channel),
			this.field('contact', contact, 'started', { ...whenOf(now), utc: now.utc }),
			...(goesOnFrom === null ? [] : [this.field('contact', contact, 'goesOnFrom', goesOnFrom)])
		]);
	}

	/** A record that ends a contact at the given clock reading, or now, for `keep`. */
	ended(contact: Id, at: Instant = this.now): NewRecord {
		return this.field('contact', contact, 'ended', { ...whenOf(at), utc: at.utc });
	}

	/** Undoes the last change of this device. Resolves false when there is none, or when the undo could not be saved. */
	async undo(): Promise<boolean> {
		if (this.#device === null) return false;
		const undoing = undoLast(this.#fold, this.#device, () => this.newId());
		if (undoing === null) return false;
		const { undoes, first } = undoing;
		const before = this.case.entries;
		if (!(await this.keep(undoing.records, { undoes }))) return false;
		this.#lastUndone = first;
		await this.#reopenBox(undoes, before);
		return true;
	}

	/** Deletes the case for good from this device. Resolves false when the deletion could not be saved. */
	async erase(): Promise<boolean> {
		const isKept = await this.keep([{ type: 'erasure', id: this.newId(), erased: true }]);
		// An erased case no longer exists for the app. If this sweep fails, the home screen sweeps again.
		if (isKept) await this.#store.sweep(this.id).catch(() => {});
		return isKept;
	}

	/** Ending a contact also closes its box. Undoing that end puts the words back into the box. */
	async #reopenBox(undone: Id, before: readonly Entry[]): Promise<void> {
		const change = this.#records.filter((record) => record.change === undone);
		const contact = endedIn(change);
		if (contact === null) return;
		const box = readNoteDraft(await this.drafts.read(boxOf(contact)), this.newId());
		const reopened = boxBefore({ change, before, now: this.case.entries }, contact, box);
		if (reopened) await this.drafts.save(boxOf(contact), changeBox(box, reopened, whenOf(this.now)));
	}

	async #commit(change: Change, draft: DraftChange | null, row?: DraftRow): Promise<boolean> {
		try {
			const kept = await this.#store.commit(change, row ? { draft: row } : {});
			this.#changes += 1;
			this.#show([...this.#records, ...kept]);
			this.#device = kept.at(-1)?.device ?? this.#device;
			this.#savedAt = change.made;
			this.#failed = null;
			this.#lastUndone = null;
		} catch {
			this.#failed = { change, draft };
			draft?.release();
			return false;
		}
		draft?.apply(row !== undefined);
		this.#powers.markCasesKept(true);
		this.#cacheCardLater();
		return true;
	}

	#show(records: readonly CaseRecord[]): void {
		this.#records = records;
		setTimeout(() => (this.#settled += 1));
	}

	#cacheCardLater(): void {
		clearTimeout(this.#cardTimer);
		this.#cardTimer = setTimeout(() => void this.#unsavedCard.flush(), CARD_PAUSE_MS);
		this.drafts.markUnsaved('case-card', this.#unsavedCard);
	}

	/** Caches the card. It is derived, so after a failed write the list folds the case again. */
	async #cacheCard(): Promise<void> {
		clearTimeout(this.#cardTimer);
		this.drafts.markSaved('case-card', this.#unsavedCard);
		const { rows, card } = this;
		if (!card) return;
		this.#powers.showCard?.(card);
		await this.#store.cacheCard({ case: this.id, v: CARD_VERSION, rows, card }).catch(() => {});
	}
}
