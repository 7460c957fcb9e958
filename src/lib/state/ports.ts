import type { CaseRecord, Change, Id, Reading } from '#lib/domain/case/record.ts';
import type { Day, Instant } from '#lib/domain/day.ts';
import type { CaseCard } from '#lib/domain/journal/case-card.ts';

/** A card as it is kept: of which shape, and from how many rows it was folded. */
export type KeptCard = { case: Id; v: number; rows: number; card: CaseCard };

/** The store as the state needs it. A rejected promise means that nothing of that write was kept. */
export type CaseStore = {
	open(): Promise<{ isNew: boolean; hasLostEverything: boolean }>;
	commit(change: Change): Promise<CaseRecord[]>;
	readCase(caseId: Id): Promise<Reading>;
	rowsOfCases(): Promise<Map<Id, number>>;
	readCards(): Promise<KeptCard[]>;
	keepCard(card: KeptCard): Promise<void>;
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
	/** The day as the screens see it; it turns while they are open. Without it, the clock tells. */
	today?: () => Day;
	newId: () => Id;
	markCasesKept: (areKept: boolean) => void;
	hasKeptCases: () => boolean;
};
