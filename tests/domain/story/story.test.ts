import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/day.ts';
import { type RungDates, ladderAhead } from '#lib/domain/ladder/due.ts';
import type { Promised } from '#lib/domain/promises/promises.ts';
import { isWorthDrawing, statesIn, storyOf } from '#lib/domain/story/story.ts';

const TODAY = '2026-06-15';
const at = (day: string) => ({ day, minute: 600, zone: 'Europe/London' });
const promise = (fields: Partial<Promised>): Promised => ({
	id: 'p',
	contact: null,
	by: 'them',
	words: '',
	due: null,
	isTimed: false,
	person: null,
	at: at('2026-06-01'),
	settled: null,
	...fields
});
const statesOf = (...promises: Promised[]) => storyOf([], promises, [], TODAY).promises.map(({ state }) => state);

test('a promise is late from the day after its day, and never broken without a tap', () => {
	expect(statesOf(promise({ due: '2026-06-14' }), promise({ due: TODAY }), promise({}))).toEqual([
		'late',
		'open',
		'open'
	]);
	expect(statesOf(promise({ due: '2026-06-14', settled: { outcome: 'broken', on: '2026-06-15' } }))).toEqual([
		'broken'
	]);
});

test('the signs are explained once each, in one order', () => {
	const kept = promise({ settled: { outcome: 'kept', on: TODAY } });
	const story = storyOf([], [promise({}), kept, kept, promise({ due: '2026-06-01' })], [], TODAY);
	expect(statesIn(story)).toEqual(['kept', 'open', 'late']);
});

test('days ahead are drawn once, in order, and up to a year away', () => {
	const ahead = [
		addDays(TODAY, 40),
		addDays(TODAY, 2),
		addDays(TODAY, 40),
		addDays(TODAY, -1),
		addDays(TODAY, 2000),
		TODAY
	];
	expect(storyOf([], [], ahead, TODAY).ahead).toEqual([TODAY, addDays(TODAY, 2), addDays(TODAY, 40)]);
});

test('one contact alone is not worth a picture, and one promise beside it is', () => {
	const story = storyOf([], [promise({})], [], TODAY);
	expect(isWorthDrawing(story)).toBe(false);
	expect(isWorthDrawing(storyOf([], [promise({}), promise({ id: 'q' })], [], TODAY))).toBe(true);
});

test('the days of a ladder that are ahead: when it opens, its last day, and a complaint that waits for its answer', () => {
	const rung = (name: string, fields: Partial<RungDates>): RungDates => ({
		name,
		opensOn: null,
		lastDay: null,
		sureLastDay: null,
		...fields
	});
	const waits = { since: '2026-06-01', isPosted: false, by: '2026-07-10' } as RungDates['awaited'];
	const days = ladderAhead(
		[
			rung('Ombudsman', { opensOn: '2026-07-27', lastDay: '2027-01-27', sureLastDay: '2027-01-27' }),
			rung('Court', { opensOn: '2026-01-01' }),
			rung('Complaint', waits === undefined ? {} : { awaited: waits })
		],
		TODAY
	);
	expect(days.map(({ name, day, what }) => [name, day, what])).toEqual([
		['Complaint', '2026-07-10', 'answer'],
		['Ombudsman', '2026-07-27', 'opens'],
		['Ombudsman', '2027-01-27', 'last-day']
	]);
});
