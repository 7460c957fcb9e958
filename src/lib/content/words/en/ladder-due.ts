import type { LadderDue } from '#lib/domain/ladder/due.ts';
import { type Day, daysBetween } from '#lib/domain/day.ts';
import { dateWords } from './days.ts';

/** The days of ladders where they stand on other screens, which do without the other words of the ladder. */
export const ladderDueWords = {
	unread: 'The rules could not be opened just now. Your notes are safe. Try again.'
};

/** A day of the ladder on the due list: what it is, when, and whether it has the warm dot. */
export function dueDayWords(
	{ name, day, what }: LadderDue,
	today: Day
): { what: string; when: string; isLate: boolean } {
	const left = daysBetween(today, day);
	if (what === 'sent' || what === 'posted') {
		const when = `${what} ${dateWords(day, today)}`;
		return {
			what: 'Your complaint',
			when: what === 'sent' ? when : `${when}: say when they have it`,
			isLate: false
		};
	}
	if (what === 'answer') {
		const when = left === 0 ? 'today' : `${left < 0 ? 'was due' : 'by'} ${dateWords(day, today)}`;
		return { what: 'Their answer to your complaint', when, isLate: left < 0 };
	}
	if (what === 'opens') {
		const isOpen = left <= 0;
		return {
			what: `${name} can look at it`,
			when: `${isOpen ? 'since' : 'from'} ${dateWords(day, today)}`,
			isLate: false
		};
	}
	if (left < 0) return { what: name, when: `last day was ${dateWords(day, today)}`, isLate: true };
	const when =
		left === 0 ? 'last day is today' : left === 1 ? 'last day is tomorrow' : `last day ${dateWords(day, today)}`;
	return { what: name, when: left > 1 ? `${when}, ${left} days left` : when, isLate: true };
}
