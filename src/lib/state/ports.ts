import type { CaseRecord, Change, Id, Reading } from '#lib/domain/case/record.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { CaseCard } from '#lib/domain/journal/case-card.ts';

/** The store as the state needs it. A rejected promise means that nothing of that write was kept. */
export type CaseStore = {
	open(): Promise<{ isNew: boolean; hasLostEverything: boolean }>;
	commit(change: Change): Promise<CaseRecord[]>;
	readCase(caseId: Id): Promise<Reading>;
	headsOfCases(): Promise<Map<Id, number>>;
	readCards(): Promise<{ case: Id; upTo: number; card: CaseCard }[]>;
	keepCard(card: { case: Id; upTo: number; card: CaseCard }): Promise<void>;
	sweep(caseId: Id): Promise<void>;
	readLocal(key: string): Promise<unknown>;
	keepLocal(key: string, value: unknown): Promise<void>;
	deviceId(): Promise<Id | null>;
	readEverything(): Promise<Reading>;
	merge(rows: readonly unknown[], made: Instant | null): Promise<void>;
};

/** The powers of the device that the state needs. */
export type Powers = {
	readClock: () => Instant;
	newId: () => Id;
	markCasesKept: (areKept: boolean) => void;
	hasKeptCases: () => boolean;
};
