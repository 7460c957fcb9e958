import { type CaseRecord, type Change, readRecords } from '#lib/domain/case/record.ts';
import type { CachedCard } from '#lib/domain/today/case-card.ts';
import { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import type { LadderTables } from '#lib/state/app/content-port.ts';
import type { CaseStore, DraftRow } from '#lib/state/app/ports.ts';
import { StoreStatus } from '#lib/state/app/store-status.svelte.ts';
import { MemoryStore } from '#lib/storage/visit/memory-store.ts';

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

/** The store of a visit, which can also be full, and delay its changes. */
export class FakeStore extends MemoryStore implements CaseStore {
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
	#gate: Promise<void> = Promise.resolve();

	constructor() {
		super(newId);
	}

	get records(): CaseRecord[] {
		return readRecords(this.rows).records;
	}

	/** Every row, as one text. */
	get digest(): string {
		return JSON.stringify(this.rows);
	}

	/** Delays every change until the returned function is called. */
	hold(): () => void {
		let release = () => {};
		this.#gate = new Promise((resolve) => (release = resolve));
		return release;
	}

	override async commit(change: Change, options: { draft?: DraftRow } = {}): Promise<CaseRecord[]> {
		this.waiting += 1;
		await this.#gate;
		this.waiting -= 1;
		this.#checkRoom();
		const kept = await super.commit(change, options);
		this.commits += 1;
		return kept;
	}

	override cacheCard(card: CachedCard): Promise<void> {
		this.cards += 1;
		return super.cacheCard(card);
	}

	override async saveLocal(key: string, value: unknown): Promise<void> {
		this.#checkRoom();
		this.saves += 1;
		await super.saveLocal(key, value);
	}

	override async merge(...backup: Parameters<CaseStore['merge']>): Promise<{ added: number }> {
		this.#checkRoom();
		return super.merge(...backup);
	}

	override async unmerge(): Promise<void> {
		this.#checkRoom();
		await super.unmerge();
	}

	#checkRoom(): void {
		if (this.isFull) throw new Error('full');
	}
}

/** A copy of all that is on a disk, keys and all. Its count of records begins again, as that of a device which counts wrong. */
export async function copyOf(store: FakeStore): Promise<FakeStore> {
	const copy = new FakeStore();
	await copy.merge(structuredClone(store.rows), readClock(), [], await store.deviceId());
	for (const [key, value] of store.local) copy.local.set(key, structuredClone(value));
	return copy;
}

let count = 0;
export const newId = () => `00000000-0000-4000-a000-${String((count += 1)).padStart(12, '0')}`;
const readClock = () => ({ utc: 1_700_000_000_000, offset: 0, zone: 'Europe/London' });
