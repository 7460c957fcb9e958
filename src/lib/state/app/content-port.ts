import type { Day } from '#lib/domain/day.ts';
import type { LadderChoice } from '#lib/domain/ladder/choose.ts';
import type { Nation } from '#lib/domain/vocabulary/ladder.ts';
import type { Sector } from '#lib/domain/vocabulary/sector.ts';
import type { SayGoal } from '#lib/domain/goal/gaps.ts';
import type { Card } from '#lib/domain/next-card/card.ts';
import type { SlotWords } from '#lib/domain/next-card/slots.ts';
import type { AdviceWords } from '#lib/domain/supervisor/advice.ts';
import type { PracticeWords } from '#lib/domain/rehearsal/practice-cards.ts';

/** The rules of the ladders. They are loaded when they are asked for, so they may reject like any file that cannot be loaded. */
export type LadderTables = {
	ladderFor: (country: string | null, sector: Sector | null, variant: string | null) => Promise<LadderChoice>;
	/** Tells which days are holidays where the person is. */
	holidaysOf: (country: string | null, nation: Nation | null) => Promise<(day: Day) => boolean>;
};

/** The content as the state needs it, given once by the layout. Each part is loaded when a feature first asks for it. */
export type Content = {
	/** Every card of the app. */
	cards: () => Promise<readonly Card[]>;
	ladders: LadderTables;
	words: {
		/** How a card puts what it takes from the case. */
		slots: () => Promise<SlotWords>;
		supervisor: () => Promise<AdviceWords>;
		rehearsal: () => Promise<PracticeWords>;
		/** The goal as it is said in one breath. */
		sayGoal: () => Promise<(today: Day) => SayGoal>;
	};
};
