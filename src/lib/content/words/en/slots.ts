import type { Day } from '#lib/domain/day.ts';
import type { SayGoal } from '#lib/domain/goal/gaps.ts';
import type { SlotWords } from '#lib/domain/next-card/slots.ts';
import { dateWords } from './days.ts';

/** Words the goal as part of a sentence: "a refund of £42.10, by 30 November". */
export function sayWithDay(today: Day): SayGoal {
	return (want, by, isWhole = false) => {
		const said = isWhole ? want.replace(/\.$/, '') : want;
		return by === null ? said : `${said}${isWhole ? '. By' : ', by'} ${dateWords(by, today)}`;
	};
}

/** The words for what the slots of a card take from the case. */
export const slotWords: SlotWords = { day: dateWords, goal: sayWithDay };
