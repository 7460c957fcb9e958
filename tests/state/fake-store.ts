import { type CaseRecord, type Change, readRecords } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { Instant } from '#lib/domain/day.ts';
import { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import type { CaseStore, LadderTables } from '#lib/state/app/ports.ts';
import { StoreStatus } from '#lib/state/app/store-status.svelte.ts';

type Card = Awaited<ReturnType<CaseStore['readCards']>>[number];

/** No country has a ladder, and no day is a holiday. */
export const noLadders: LadderTables = {
	ladderFor: () => Promise.resolve({ kind: 'general' }),
	holidaysOf: () => Promise.resolve(() => false)
};

/** A phone whose store is in memory and does what the kept one promises. */
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

/** All of a store in memory: each write is done at once, or, where there is no room, not at all. */
export class FakeStore implements CaseStore {
	isFull = false;
	readonly #records = new Map<Id, CaseRecord>();
	readonly #apart = new Map<string, unknown>();
	readonly #cards = new Map<Id, Card>();
	readonly #local = new Map<string, unknown>();
	#device: Id | null = null;
	#clock = 0;
	#merged: { made: Instant; ids: Id[]; apart: string[] } | null = null;

	/** Everything that an import may touch, as one text. */
	get digest(): string {
		return JSON.stringify([
			[...this.#records.values()],
			[...this.#apart.keys()],
			this.#device,
			this.#clock,
			this.#merged
		]);
	}

	open() {
		const isBare = this.#device === null;
		return Promise.resolve({ restored: 0, isPartial: false, isBare, hasLostEverything: false, readOnly: null });
	}

	commit({ id, case: caseId, made, undoes, records }: Change): Promise<CaseRecord[]> {
		if (this.isFull) return full();
		return Promise.resolve(
			records.map((body) => {
				const known = this.#records.get(body.id);
				return known ?? this.#put({ ...body, case: caseId, made, change: id, ...(undoes ? { undoes } : {}) });
			})
		);
	}

	readCase(caseId: Id) {
		return Promise.resolve(readRecords(this.#ofCase(caseId)));
	}

	readBeginning(caseId: Id, { from, newest }: { from: number; newest: number }) {
		const card = this.#cards.get(caseId);
		if (card === undefined || card.rows < from) return Promise.resolve(null);
		const rows = this.#ofCase(caseId).sort((one, other) => other.clock - one.clock);
		return Promise.resolve({ card, newest: readRecords(rows.slice(0, newest)) });
	}

	rowsOfCase(caseId: Id) {
		return Promise.resolve([...this.#records.values()].filter((record) => record.case === caseId).length);
	}

	rowsOfCases() {
		return Promise.resolve(countBy([...this.#records.values()].map((record) => record.case)));
	}

	readCards() {
		return Promise.resolve([...this.#cards.values()]);
	}

	cacheCard(card: Card) {
		this.#cards.set(card.case, card);
		return Promise.resolve();
	}

	sweep(caseId: Id) {
		for (const record of this.#ofCase(caseId)) if (record.type !== 'erasure') this.#records.delete(record.id);
		this.#cards.delete(caseId);
		return Promise.resolve();
	}

	readLocal(key: string) {
		return Promise.resolve(this.#local.get(key));
	}

	saveLocal(key: string, value: unknown) {
		this.#local.set(key, value ?? undefined);
		return Promise.resolve();
	}

	deviceId() {
		return Promise.resolve(this.#device);
	}

	readEverything() {
		const { records, apart } = readRecords([...this.#records.values()]);
		return Promise.resolve({ records, apart: [...apart, ...this.#apart.values()] });
	}

	merge(rows: readonly unknown[], made: Instant, bringBack: readonly Id[]): Promise<{ added: number }> {
		if (this.isFull) return full();
		const { records, apart } = readRecords(rows);
		const merged = { made, ids: [] as Id[], apart: [] as string[] };
		for (const record of records) {
			this.#clock = Math.max(this.#clock, record.clock);
			if (this.#records.has(record.id)) continue;
			this.#records.set(record.id, record);
			merged.ids.push(record.id);
		}
		for (const row of apart) {
			const text = JSON.stringify(row);
			if (this.#apart.has(text)) continue;
			this.#apart.set(text, row);
			merged.apart.push(text);
		}
		this.#device = newId();
		for (const caseId of bringBack) {
			const body = { type: 'erasure', id: newId(), erased: false };
			merged.ids.push(this.#put({ ...body, case: caseId, made, change: newId() }).id);
		}
		this.#merged = merged;
		return Promise.resolve({ added: merged.ids.length + merged.apart.length });
	}

	lastMerge() {
		const last = this.#merged;
		return Promise.resolve(last && { made: last.made, added: last.ids.length + last.apart.length });
	}

	unmerge(): Promise<void> {
		if (this.isFull) return full();
		for (const id of this.#merged?.ids ?? []) this.#records.delete(id);
		for (const text of this.#merged?.apart ?? []) this.#apart.delete(text);
		this.#merged = null;
		return Promise.resolve();
	}

	destroy() {
		this.#records.clear();
		return Promise.resolve();
	}

	#put(body: object): CaseRecord {
		this.#device ??= newId();
		this.#clock += 1;
		const record = { ...body, device: this.#device, seq: this.#clock, clock: this.#clock, v: 1 } as CaseRecord;
		this.#records.set(record.id, record);
		return record;
	}

	#ofCase(caseId: Id): CaseRecord[] {
		return [...this.#records.values()].filter((record) => record.case === caseId);
	}
}

let count = 0;
export const newId = () => `00000000-0000-4000-a000-${String((count += 1)).padStart(12, '0')}`;
const readClock = () => ({ utc: 1_700_000_000_000, offset: 0, zone: 'Europe/London' });

function full(): Promise<never> {
	return Promise.reject(new Error('full'));
}

function countBy(ids: readonly Id[]): Map<Id, number> {
	const counts = new Map<Id, number>();
	for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}
