import type { Day } from '#lib/domain/day.ts';
import type { BoardKind, BoardSpan } from '#lib/domain/today/board.ts';
import { dateWords, monthWords, weekdayName } from './days.ts';

/** The board of all dates over all cases. */
export const datesWords = {
	title: 'All dates',
	heading: 'All dates',
	lead: 'What is owed, and which days count, in all cases.',
	show: 'Show',
	kinds: {
		mine: 'You owe',
		theirs: 'They owe',
		ladder: 'Outside body',
		goal: 'Goals',
		'still-fixed': 'Still fixed?'
	} satisfies Record<BoardKind, string>,
	/** Whose it is, behind the words of one row. */
	of: (kind: BoardKind, person: string | null) =>
		({
			mine: 'yours',
			theirs: person === null ? 'theirs' : `theirs, ${person}`,
			ladder: 'outside body',
			goal: 'goal',
			'still-fixed': 'asked once'
		})[kind],
	count: (count: number) => (count === 1 ? 'One date' : `${count} dates`),
	none: 'No dates here.'
};

/** The heading of a stretch of days. */
export function spanWords({ span, from }: BoardSpan, today: Day): string {
	if (span === 'month') return monthWords(from, today);
	const words = {
		over: 'Over',
		today: 'Today',
		'this-week': 'This week',
		'next-week': 'Next week',
		undated: 'Without a day'
	};
	return words[span];
}

/** "Thu 3 December": the day of a row. */
export function rowDayWords(day: Day, today: Day): string {
	return `${weekdayName(day).slice(0, 3)} ${dateWords(day, today)}`;
}
