import { isReadable } from '#lib/domain/case/readable.ts';
import { type CaseRecord, type Change, type NewRecord, type ParsedRows, readRecords } from '#lib/domain/case/record.ts';
import { nextClock, stampRecord } from '#lib/domain/case/stamp.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { CachedCard } from '#lib/domain/today/case-card.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { DeviceState, LocalRow } from '../database/schema.ts';

/** The last import: when it was made, and the rows that it added. */
type Merged = { made: Instant; ids: readonly Id[]; unreadable: readonly string[] };

/**
 * Cases in the memory of this page alone: they end with it. It keeps the contract of the store on the disk, and nothing of it is
 * ever written anywhere. What is written is there for whoever reads next, awaited or not.
 */
export class MemoryStore {
	/** What is for this device only, by key: drafts, the place, settings. */
	readonly local = new Map<string, unknown>();
	readonly #newId: () => Id;
	readonly #onChanged: () => void;
	readonly #records = new Map<Id, CaseRecord>();
	/** Rows that this version cannot read, by their text. */
	readonly #unreadable = new Map<string, unknown>();
	readonly #cards = new Map<Id, CachedCard>();
	#device: DeviceState | null = null;
	#merged: Merged | null = null;
	#isDestroyed = false;

	/** `onChanged`: called after each write of notes, and when words are put aside that are in no note yet. */
	constructor(newId: () => Id, onChanged: () => void = () => {}) {
		this.#newId = newId;
		this.#onChanged = onChanged;
	}

	/** Every row: records, and those that this version cannot read. */
	get rows(): readonly unknown[] {
		return [...this.#records.values(), ...this.#unreadable.values()];
	}

	open() {
		const isBare = this.#device === null;
		return Promise.resolve({ restored: 0, isPartial: false, isBare, hasLostEverything: false, readOnly: null });
	}

	/** Rejects when a record does not fit its schema. A change that exists is left unchanged, and saves no draft. */
	async commit(change: Change, { draft = null }: { draft?: LocalRow | null } = {}): Promise<CaseRecord[]> {
		this.#checkWritable();
		if (!isReadable(change)) throw new Error('A record does not fit its schema.');
		const isRepeat = change.records.length > 0 && change.records.every(({ id }) => this.#records.has(id));
		const kept = change.records.map((record) => this.#records.get(record.id) ?? this.#add(record, change));
		if (draft && !isRepeat) this.#setLocal(draft);
		this.#onChanged();
		return Promise.resolve(kept);
	}

	readCase(caseId: Id): Promise<ParsedRows> {
		const unreadable = [...this.#unreadable.values()].filter((row) => isOf(row, caseId));
		return Promise.resolve({ records: this.#ofCase(caseId), unreadable });
	}

	readBeginning(caseId: Id, { from, newest }: { from: number; newest: number }) {
		const card = this.#cards.get(caseId);
		if (card === undefined || card.rows < from) return Promise.resolve(null);
		const rows = this.#ofCase(caseId).sort((one, other) => one.clock - other.clock);
		return Promise.resolve({ card, newest: { records: rows.slice(-newest), unreadable: [] } });
	}

	rowsOfCase(caseId: Id): Promise<number> {
		return Promise.resolve(this.#ofCase(caseId).length);
	}

	rowsOfCases(known: Readonly<Record<Id, number>> = {}): Promise<Map<Id, number>> {
		const counts = new Map<Id, number>();
		for (const record of this.#records.values()) counts.set(record.case, (counts.get(record.case) ?? 0) + 1);
		return Promise.resolve(new Map([...counts, ...Object.entries(known)]));
	}

	readCards(): Promise<CachedCard[]> {
		return Promise.resolve([...this.#cards.values()]);
	}

	cacheCard(card: CachedCard): Promise<void> {
		this.#cards.set(card.case, card);
		return Promise.resolve();
	}

	/** Deletes everything of an erased case except its erasures. */
	sweep(caseId: Id): Promise<void> {
		for (const { type, id } of this.#ofCase(caseId)) if (type !== 'erasure') this.#records.delete(id);
		for (const [text, row] of this.#unreadable) if (isOf(row, caseId)) this.#unreadable.delete(text);
		for (const key of this.local.keys())
			if (/^(?:draft|exchange):/.test(key) && key.includes(caseId)) this.local.delete(key);
		this.#cards.delete(caseId);
		return Promise.resolve();
	}

	readLocal(key: string): Promise<unknown> {
		return Promise.resolve(this.local.get(key));
	}

	/** Null removes the value. */
	async saveLocal(key: string, value: unknown): Promise<void> {
		this.#checkWritable();
		this.#setLocal({ key, value });
		if (key.startsWith('draft:') && value !== null) this.#onChanged();
		return Promise.resolve();
	}

	deviceId(): Promise<Id | null> {
		return Promise.resolve(this.#device?.id ?? null);
	}

	readRows(): Promise<readonly unknown[]> {
		return Promise.resolve(this.rows);
	}

	readEverything(): Promise<ParsedRows> {
		return Promise.resolve({ records: [...this.#records.values()], unreadable: [...this.#unreadable.values()] });
	}

	/**
	 * Adds the rows that do not exist yet, under a new device id. Without such rows nothing changes. `as`: rows that another device sent are
	 * added under this name, and are no import.
	 */
	async merge(
		rows: readonly unknown[],
		made: Instant,
		bringBack: readonly Id[] = [],
		as: Id | null = null
	): Promise<{ added: number }> {
		this.#checkWritable();
		const { records, unreadable } = readRecords(rows);
		const added = new Map<Id, CaseRecord>();
		for (const record of records)
			if (!this.#records.has(record.id) && !added.has(record.id)) added.set(record.id, record);
		const unknown = new Map(unreadable.map((row) => [JSON.stringify(row), row]));
		for (const text of this.#unreadable.keys()) unknown.delete(text);
		if (as === null && added.size + unknown.size + bringBack.length === 0) return Promise.resolve({ added: 0 });

		const clock = records.reduce((max, record) => Math.max(max, record.clock), this.#device?.clock ?? 0);
		const isSame = this.#device !== null && this.#device.id === as;
		this.#device = { id: as ?? this.#newId(), seq: -1, since: made, ...(isSame ? this.#device : {}), clock };
		for (const [id, record] of added) this.#records.set(id, record);
		for (const [text, row] of unknown) this.#unreadable.set(text, row);
		const id = this.#newId();
		const back = bringBack.map((caseId) =>
			this.#add({ type: 'erasure', id: this.#newId(), erased: false }, { id, case: caseId, made })
		);
		const ids = [...added.keys(), ...back.map((record) => record.id)];
		if (as === null) this.#merged = { made, ids, unreadable: [...unknown.keys()] };
		this.#onChanged();
		return Promise.resolve({ added: ids.length + unknown.size });
	}

	lastMerge(): Promise<{ made: Instant | null; added: number } | null> {
		const last = this.#merged;
		return Promise.resolve(last && { made: last.made, added: last.ids.length + last.unreadable.length });
	}

	async unmerge(): Promise<void> {
		this.#checkWritable();
		for (const id of this.#merged?.ids ?? []) this.#records.delete(id);
		for (const text of this.#merged?.unreadable ?? []) this.#unreadable.delete(text);
		this.#cards.clear();
		this.#merged = null;
		this.#onChanged();
		return Promise.resolve();
	}

	/** Forgets everything. No later write succeeds. */
	destroy(): Promise<void> {
		this.#isDestroyed = true;
		for (const kept of [this.#records, this.#unreadable, this.#cards, this.local]) kept.clear();
		this.#merged = null;
		return Promise.resolve();
	}

	#checkWritable(): void {
		if (this.#isDestroyed) throw new DOMException('Everything was deleted.', 'NotAllowedError');
	}

	#add(record: NewRecord, change: Omit<Change, 'records'>): CaseRecord {
		this.#device ??= { id: this.#newId(), seq: -1, clock: 0, since: change.made };
		this.#device.seq += 1;
		this.#device.clock = nextClock(this.#device.clock);
		const { id: device, seq, clock } = this.#device;
		const stamped = stampRecord(record, change, { device, seq, clock });
		this.#records.set(stamped.id, stamped);
		return stamped;
	}

	#setLocal({ key, value }: LocalRow): void {
		if (value === null) this.local.delete(key);
		else this.local.set(key, value);
	}

	#ofCase(caseId: Id): CaseRecord[] {
		return [...this.#records.values()].filter((record) => record.case === caseId);
	}
}

function isOf(row: unknown, caseId: Id): boolean {
	return typeof row === 'object' && row !== null && 'case' in row && row.case === caseId;
}
