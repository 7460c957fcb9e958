import { type CaseRecord, type Change, readRecords } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseStore, Powers } from '#lib/state/app/ports.ts';

/** A store in memory that can be full, and that can be held so that a save is still on its way. */
export class MemoryStore {
	readonly records: CaseRecord[] = [];
	readonly local = new Map<string, unknown>();
	readonly device = newId();
	commits = 0;
	/** Saves that are on their way. */
	waiting = 0;
	isFull = false;
	#gate: Promise<void> = Promise.resolve();

	/** Every save waits from now on, until the function that comes back is called. */
	hold(): () => void {
		let letGo = () => {};
		this.#gate = new Promise((resolve) => (letGo = resolve));
		return letGo;
	}

	async commit({ id, case: caseId, made, undoes, records }: Change): Promise<CaseRecord[]> {
		this.waiting += 1;
		await this.#gate;
		this.waiting -= 1;
		if (this.isFull) throw new Error('full');
		this.commits += 1;
		const kept = records.map((body, index) => {
			const known = this.records.find((record) => record.id === body.id);
			const position = this.records.length + index;
			const stamp = { case: caseId, device: this.device, seq: position, clock: position + 1, made, v: 1, change: id };
			return known ?? ({ ...body, ...stamp, ...(undoes === undefined ? {} : { undoes }) } as CaseRecord);
		});
		this.records.push(...kept.filter((record) => !this.records.includes(record)));
		return kept;
	}

	readCase(caseId: Id) {
		return Promise.resolve(readRecords(this.records.filter((record) => record.case === caseId)));
	}

	rowsOfCase(caseId: Id) {
		return Promise.resolve(this.records.filter((record) => record.case === caseId).length);
	}

	deviceId() {
		return Promise.resolve(this.device);
	}

	cacheCard() {
		return Promise.resolve();
	}

	readLocal(key: string) {
		return Promise.resolve(this.local.get(key));
	}

	saveLocal(key: string, value: unknown) {
		if (this.isFull) return Promise.reject(new Error('full'));
		if (value === null) this.local.delete(key);
		else this.local.set(key, value);
		return Promise.resolve();
	}

	/** The store as the state asks for it; what this one cannot do is never called in these tests. */
	get port(): CaseStore {
		return this as unknown as CaseStore;
	}
}

export function newId(): Id {
	return crypto.randomUUID();
}

let utc = 1_795_000_000_000;

/** Lets that many minutes pass on the clock. */
export function passMinutes(minutes: number): void {
	utc += minutes * 60_000;
}

/** A clock that goes on by a second at each reading. */
export const powers: Powers = {
	newId,
	readClock: () => ({ utc: (utc += 1000), offset: 0, zone: 'UTC' }),
	markCasesKept: () => {},
	hasKeptCases: () => true
};
