import { isReadable } from '#lib/domain/case/readable.ts';
import { type CaseRecord, type Change, type NewRecord, readRecords } from '#lib/domain/case/record.ts';
import { nextClock, stampRecord } from '#lib/domain/case/stamp.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { CachedCard } from '#lib/domain/today/case-card.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import type { LadderTables } from '#lib/state/app/content-port.ts';
import type { CaseStore, DraftRow } from '#lib/state/app/ports.ts';
import { StoreStatus } from '#lib/state/app/store-status.svelte.ts';

type Merge = { made: Instant; ids: Id[]; unreadable: string[] };

/** Tables in which no country has a ladder and no day is a holiday. */
export const noLadders: LadderTables = {
	ladderFor: () => Promise.resolve({ kind: 'general' }),
	holidaysOf: () => Promise.resolve(() => false)
};

/** The parts of the app's state, on a store in memory. */
export function phone(ladders: LadderTables = noLadders) {
	let areKept = false;
	const powers = { readClock, newId, markCasesKept: (next: boolean) => (areKept = next), hasKeptCases: () => areKept };
	const store = new FakeStore();
	return {
		library: new CaseLibrary(store, powers, ladders),
		status: new StoreStatus(store, powers),
		store,
		areKept: () => areKept
	};
}

/**
 * A store in memory that fulfils the contract of `tests/contracts/store.ts`. It can be full, and its changes can be
 * delayed.
 */
export class FakeStore implements CaseStore {
	/** True rejects every write. */
	isFull = false;
	/** The number of changes that were kept. */
	commits = 0;
	/** The number of drafts and settings that were saved outside a change. */
	saves = 0;
	/** The number of cards that were cached. */
	cards = 0;
	/** The number of changes that `hold` delays now. */
	waiting = 0;
	readonly local = new Map<string, unknown>();
	readonly #records = new Map<Id, CaseRecord>();
	readonly #unreadable = new Map<string, unknown>();
	readonly #cards = new Map<Id, CachedCard>();
	#device: { id: Id; seq: number } | null = null;
	#clock = 0;
	#merge: Merge | null = null;
	#isDeleted = false;
	#gate: Promise<void> = Promise.resolve();

	get records(): CaseRecord[] {
		return [...this.#records.values()];
	}

	/** Everything that an import may change, as one text. */
	get digest(): string {
		return JSON.stringify([this.records, [...this.#unreadable.keys()], this.#device, this.#clock, this.#merge]);
	}

	/** Delays every change until the returned function is called. */
	hold(): () => void {
		let release = () => {};
		this.#gate = new Promise((resolve) => (release = resolve));
		return release;
	}

	open() {
		const isBare = this.#device === null;
		return Promise.resolve({ restored: 0, isPartial: false, isBare, hasLostEverything: false, readOnly: null });
	}

	async commit(change: Change, options: { draft?: DraftRow } = {}): Promise<CaseRecord[]> {
		this.waiting += 1;
		await this.#gate;
		this.waiting -= 1;
		this.#checkWritable();
		if (!isReadable(change)) throw new Error('A record does not fit its schema.');
		const isRepeat = change.records.length > 0 && change.records.every(({ id }) => this.#records.has(id));
		const kept = change.records.map((record) => this.#records.get(record.id) ?? this.#add(record, change));
		if (options.draft && !isRepeat) this.#setLocal(options.draft.key, options.draft.value);
		this.commits += 1;
		return kept;
	}

	readCase(caseId: Id) {
		const { records, unreadable } = readRecords(this.#ofCase(caseId));
		const merged = [...this.#unreadable.values()].filter((row) => isOf(row, caseId));
		return Promise.resolve({ records, unreadable: [...unreadable, ...merged] });
	}

	readBeginning(caseId: Id, { from, newest }: { from: number; newest: number }) {
		const card = this.#cards.get(caseId);
		if (card === undefined || card.rows < from) return Promise.resolve(null);
		const rows = this.#ofCase(caseId).sort((one, other) => one.clock - other.clock);
		return Promise.resolve({ card, newest: readRecords(rows.slice(-newest)) });
	}

	rowsOfCase(caseId: Id) {
		return Promise.resolve(this.#ofCase(caseId).length);
	}

	rowsOfCases(known: Readonly<Record<Id, number>> = {}) {
		return Promise.resolve(new Map([...countBy(this.records.map((record) => record.case)), ...Object.entries(known)]));
	}

	readCards() {
		return Promise.resolve([...this.#cards.values()]);
	}

	cacheCard(card: CachedCard) {
		this.cards += 1;
		this.#cards.set(card.case, card);
		return Promise.resolve();
	}

	sweep(caseId: Id) {
		for (const record of this.#ofCase(caseId)) if (record.type !== 'erasure') this.#records.delete(record.id);
		for (const [text, row] of this.#unreadable) if (isOf(row, caseId)) this.#unreadable.delete(text);
		for (const key of this.local.keys()) if (key.startsWith(`draft:${caseId}`)) this.local.delete(key);
		this.#cards.delete(caseId);
		return Promise.resolve();
	}

	readLocal(key: string) {
		return Promise.resolve(this.local.get(key));
	}

	async saveLocal(key: string, value: unknown): Promise<void> {
		this.#checkWritable();
		this.saves += 1;
		this.#setLocal(key, value);
		return Promise.resolve();
	}

	deviceId() {
		return Promise.resolve(this.#device?.id ?? null);
	}

	readRows() {
		return Promise.resolve([...this.records, ...this.#unreadable.values()]);
	}

	readEverything() {
		const { records, unreadable } = readRecords(this.records);
		return Promise.resolve({ records, unreadable: [...unreadable, ...this.#unreadable.values()] });
	}

	async merge(rows: readonly unknown[], made: Instant, bringBack: readonly Id[]): Promise<{ added: number }> {
		this.#checkWritable();
		const { records, unreadable } = readRecords(rows);
		const merge: Merge = { made, ids: [], unreadable: [] };
		for (const record of records) {
			this.#clock = Math.max(this.#clock, record.clock);
			if (this.#records.has(record.id)) continue;
			this.#records.set(record.id, record);
			merge.ids.push(record.id);
		}
		for (const row of unreadable) {
			const text = JSON.stringify(row);
			if (this.#unreadable.has(text)) continue;
			this.#unreadable.set(text, row);
			merge.unreadable.push(text);
		}
		this.#device = { id: newId(), seq: -1 };
		const id = newId();
		for (const caseId of bringBack) {
			const erasure: NewRecord = { type: 'erasure', id: newId(), erased: false };
			merge.ids.push(this.#add(erasure, { id, case: caseId, made }).id);
		}
		this.#merge = merge;
		return Promise.resolve({ added: merge.ids.length + merge.unreadable.length });
	}

	lastMerge() {
		const last = this.#merge;
		return Promise.resolve(last && { made: last.made, added: last.ids.length + last.unreadable.length });
	}

	async unmerge(): Promise<void> {
		this.#checkWritable();
		for (const id of this.#merge?.ids ?? []) this.#records.delete(id);
		for (const text of this.#merge?.unreadable ?? []) this.#unreadable.delete(text);
		this.#cards.clear();
		this.#merge = null;
		return Promise.resolve();
	}

	destroy() {
		this.#isDeleted = true;
		this.#records.clear();
		return Promise.resolve();
	}

	#checkWritable(): void {
		if (this.isFull) throw new Error('full');
		if (this.#isDeleted) throw new Error('Everything was deleted.');
	}

	#add(record: NewRecord, change: Omit<Change, 'records'>): CaseRecord {
		this.#device ??= { id: newId(), seq: -1 };
		this.#device.seq += 1;
		this.#clock = nextClock(this.#clock);
		const stamped = stampRecord(record, change, {
			device: this.#device.id,
			seq: this.#device.seq,
			clock: this.#clock
		});
		this.#records.set(stamped.id, stamped);
		return stamped;
	}

	#setLocal(key: string, value: unknown): void {
		if (value === null) this.local.delete(key);
		else this.local.set(key, value);
	}

	#ofCase(caseId: Id): CaseRecord[] {
		return this.records.filter((record) => record.case === caseId);
	}
}

let count = 0;
export const newId = () => `00000000-0000-4000-a000-${String((count += 1)).padStart(12, '0')}`;
const readClock = () => ({ utc: 1_700_000_000_000, offset: 0, zone: 'Europe/London' });

function countBy(ids: readonly Id[]): Map<Id, number> {
	const counts = new Map<Id, number>();
	for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

function isOf(row: unknown, caseId: Id): boolean {
	return typeof row === 'object' && row !== null && 'case' in row && row.case === caseId;
}
