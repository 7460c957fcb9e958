import type { Day } from '#lib/domain/day.ts';
import type { SayGoal } from '#lib/domain/goal/goal.ts';
import type { SlotWords } from '#lib/domain/next-card/slots.ts';
import { dateWords } from './days.ts';

/** The goal as it stands inside a sentence: "a refund of £42.10, by 30 November". */
export function sayWithDay(today: Day): SayGoal {
	return (want, by) => (by === null ? want : `${want}, by ${dateWords(by, today)}`);
}

/** How what a card takes from the case is put. */
export const slotWords: SlotWords = { day: dateWords, goal: sayWithDay };
