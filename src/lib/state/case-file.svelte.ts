import type { Case } from '#lib/domain/case/case.ts';
import { foldCase, foldFields } from '#lib/domain/case/fold.ts';
import type {
	CaseRecord,
	Change,
	EntryDetails,
	EntryKind,
	EntryRecord,
	FieldOf,
	FieldsOf,
	HowEnded,
	Id,
	NewRecord,
	Outcome
} from '#lib/domain/case/record.ts';
import type { Channel } from '#lib/domain/case/vocabulary.ts';
import { undoLast } from '#lib/domain/case/undo.ts';
import { type Day, type Instant, dayOf, whenOf } from '#lib/domain/day.ts';
import { caseCardOf } from '#lib/domain/journal/case-card.ts';
import type { CaseStore, Powers } from './ports.ts';

/** The fields of an entry that whoever logs it may give; its time is now unless said otherwise. */
export type NewEntry = Partial<Omit<EntryRecord, 'id' | 'type' | 'kind' | 'contact'>> & {
	kind: EntryKind;
	contact: Id | null;
};

/** One case, open on the screen. It saves first and shows second; what could not be saved is said, and stays to be tried again. */
export class CaseFile {
	readonly id: Id;
	readonly #store: CaseStore;
	readonly #powers: Powers;
	#records = $state.raw<readonly CaseRecord[]>([]);
	#device = $state.raw<Id | null>(null);
	#savedAt = $state.raw<Instant | null>(null);
	#hasProblem = $state(false);
	#unreadable = $state(0);

	/** The case as it now stands. */
	readonly one: Case = $derived.by(() => foldCase(this.id, this.#records));
	readonly exists: boolean = $derived(this.#records.length > 0 && !this.one.isErased && this.one.provider !== null);
	/** The change that undo would take back, by its first record; null when there is none. */
	readonly lastChange: CaseRecord | null = $derived.by(() =>
		this.#device === null ? null : (undoLast(this.id, this.#records, this.#device, () => this.id)?.first ?? null)
	);
	readonly canUndo: boolean = $derived(this.lastChange !== null);

	constructor(id: Id, store: CaseStore, powers: Powers) {
		this.id = id;
		this.#store = store;
		this.#powers = powers;
	}

	/** When something of this case was last saved in this sitting. */
	get savedAt(): Instant | null {
		return this.#savedAt;
	}

	/** True when the last thing tried could not be saved. */
	get hasProblem(): boolean {
		return this.#hasProblem;
	}

	/** Rows of this case that this version cannot read: kept and exported as they are. */
	get unreadable(): number {
		return this.#unreadable;
	}

	get today(): Day {
		return dayOf(this.#powers.readClock());
	}

	get now(): Instant {
		return this.#powers.readClock();
	}

	newId(): Id {
		return this.#powers.newId();
	}

	/** Reads the case from the store anew. */
	async load(): Promise<void> {
		const [{ records, apart }, device] = await Promise.all([this.#store.readCase(this.id), this.#store.deviceId()]);
		this.#records = records;
		this.#unreadable = apart.length;
		this.#device = device;
	}

	/** The fields of one thing of this case, also of a contact that is being prepared and has not started. */
	fieldsOf<O extends FieldOf>(of: O, target: Id): FieldsOf<O> {
		return foldFields(this.id, this.#records, of, target);
	}

	/**
	 * Keeps one change: all of it or nothing. Resolves true once it is on the disk and shown.
	 * Resolves false when it could not be saved; then nothing changed, and the caller still has its words.
	 */
	async keep(records: readonly NewRecord[], undoes?: Id): Promise<boolean> {
		if (records.length === 0) return true;
		const made = this.#powers.readClock();
		const change: Change = { id: this.newId(), case: this.id, made, records, ...(undoes ? { undoes } : {}) };
		try {
			const kept = await this.#store.commit($state.snapshot(change));
			this.#records = [...this.#records, ...kept];
			this.#device = kept.at(-1)?.device ?? this.#device;
			this.#savedAt = made;
			this.#hasProblem = false;
		} catch {
			this.#hasProblem = true;
			return false;
		}
		this.#powers.markCasesKept(true);
		this.#keepCard();
		return true;
	}

	/** A field of the case, or of something in it, to be kept with `keep`. */
	field<O extends FieldOf, N extends keyof FieldsOf<O> & string>(
		of: O,
		target: Id,
		name: N,
		value: FieldsOf<O>[N]
	): NewRecord {
		return { type: 'field', id: this.newId(), of, target, name, value };
	}

	/** An entry that happened now, unless `at` says otherwise. */
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

	async correct(about: Id, fields: EntryDetails): Promise<boolean> {
		return this.keep([this.corrected(about, fields)]);
	}

	async strike(about: Id): Promise<boolean> {
		return this.keep([{ type: 'mark', id: this.newId(), about, kind: 'struck' }]);
	}

	async restore(about: Id): Promise<boolean> {
		return this.keep([{ type: 'mark', id: this.newId(), about, kind: 'restored' }]);
	}

	/** Says how a promise ended: only ever by the person's own tap. */
	async settle(about: Id, outcome: Outcome, on: Day = this.today): Promise<boolean> {
		return this.keep([{ type: 'mark', id: this.newId(), about, kind: 'settled', outcome, on }]);
	}

	/** Begins a contact by this device's clock. What was prepared for it under the same id stays with it. */
	async startContact(contact: Id, channel: Channel, goesOnFrom: Id | null = null): Promise<boolean> {
		const now = this.now;
		return this.keep([
			this.field('contact', contact, 'channel', channel),
			this.field('contact', contact, 'started', { ...whenOf(now), utc: now.utc }),
			...(goesOnFrom === null ? [] : [this.field('contact', contact, 'goesOnFrom', goesOnFrom)])
		]);
	}

	/** Ends a contact, at a given reading of the clock or now. */
	async endContact(contact: Id, howEnded: HowEnded | null, at: Instant = this.now): Promise<boolean> {
		return this.keep([
			this.field('contact', contact, 'ended', { ...whenOf(at), utc: at.utc }),
			...(howEnded === null ? [] : [this.field('contact', contact, 'howEnded', howEnded)])
		]);
	}

	/** Takes back the last change of this device. Resolves false when there is none, or when it could not be saved. */
	async undo(): Promise<boolean> {
		if (this.#device === null) return false;
		const undoing = undoLast(this.id, this.#records, this.#device, () => this.newId());
		return undoing === null ? false : this.keep(undoing.records, undoing.undoes);
	}

	/** What was being typed in a box of this case and is not yet in the journal; on this device only. Null when it cannot be read. */
	async readDraft(box: string): Promise<unknown> {
		return this.#store.readLocal(`draft:${this.id}:${box}`).catch(() => null);
	}

	/** Keeps what is being typed; null forgets it. Resolves false when it could not be saved. */
	async keepDraft(box: string, draft: unknown): Promise<boolean> {
		try {
			await this.#store.keepLocal(`draft:${this.id}:${box}`, draft);
			this.#hasProblem = false;
			return true;
		} catch {
			this.#hasProblem = true;
			return false;
		}
	}

	/** Deletes the case for good from this device. */
	async erase(): Promise<boolean> {
		const isKept = await this.keep([{ type: 'erasure', id: this.newId(), erased: true }]);
		if (isKept) await this.#store.sweep(this.id);
		return isKept;
	}

	#keepCard(): void {
		if (this.one.isErased) return;
		const upTo = Math.max(...this.#records.map(({ clock }) => clock));
		// Derived: when this write is lost, the home screen folds the case again.
		this.#store.keepCard({ case: this.id, upTo, card: caseCardOf(this.one, this.#records) }).catch(() => {});
	}
}
