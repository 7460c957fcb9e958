import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/day.ts';
import { boardOf, spansOf } from '#lib/domain/today/board.ts';
import { dueDays, dueList } from '#lib/domain/today/due-list.ts';
import { askedNow } from '#lib/domain/today/still-fixed.ts';
import type { RungDates } from '#lib/domain/ladder/due.ts';
import type { Promised } from '#lib/domain/promises/promises.ts';

// A Saturday.
const TODAY = '2026-11-21';

const promise = (id: string, by: 'me' | 'them', due: string | null): Promised => ({
	id,
	contact: null,
	by,
	words: id,
	due,
	isTimed: false,
	person: null,
	at: { day: '2026-11-01', minute: null, zone: 'Europe/London' },
	settled: null
});

const rung = (name: string, opensOn: string | null, lastDay: string | null): RungDates => ({
	name,
	opensOn,
	lastDay,
	sureLastDay: lastDay
});

const anyDay = fc.option(fc.integer({ min: -60, max: 120 }).map((days) => addDays(TODAY, days)));
const anyCards = fc.array(
	fc.record({
		id: fc.uuid(),
		isClosed: fc.boolean(),
		by: anyDay,
		standing: fc.constantFrom('fixed' as const, 'half-fixed' as const, null),
		askStillFixedOn: anyDay,
		owed: fc.array(
			fc.record({ id: fc.uuid(), by: fc.constantFrom('me' as const, 'them' as const), due: anyDay }).map((one) => {
				return promise(one.id, one.by, one.due);
			}),
			{ maxLength: 4 }
		),
		ladderDates: fc.array(
			fc.record({ name: fc.uuid(), opensOn: anyDay, lastDay: anyDay }).map((one) => {
				return rung(one.name, one.opensOn, one.lastDay);
			}),
			{ maxLength: 3 }
		)
	}),
	{ maxLength: 5 }
);

describe('the board', () => {
	test('has the far days that Today does not show yet, in the order of the days', () => {
		const cards = [
			{
				id: 'bill',
				isClosed: false,
				by: '2027-01-15',
				standing: null,
				askStillFixedOn: null,
				owed: [promise('credits £42', 'them', '2026-11-19'), promise('rings back', 'them', null)],
				ladderDates: [rung('Ombudsman', '2027-01-02', '2027-12-20')]
			},
			{ id: 'old', isClosed: true, by: '2026-12-01', standing: null, askStillFixedOn: null, owed: [], ladderDates: [] }
		];
		expect(boardOf(cards, TODAY).map(({ kind, day }) => `${day} ${kind}`)).toEqual([
			'2026-11-19 theirs',
			'2027-01-02 ladder',
			'2027-01-15 goal',
			'2027-12-20 ladder',
			'null theirs'
		]);
	});

	test('has the day on which to ask whether a problem is still fixed, of a closed case too, while it is fixed', () => {
		const bare = { by: null, owed: [], ladderDates: [] };
		const cards = [
			{ id: 'open', isClosed: false, standing: 'fixed' as const, askStillFixedOn: '2026-11-28', ...bare },
			{ id: 'closed', isClosed: true, standing: 'fixed' as const, askStillFixedOn: '2026-11-20', ...bare },
			{ id: 'back', isClosed: false, standing: 'half-fixed' as const, askStillFixedOn: '2026-11-28', ...bare },
			{ id: 'never', isClosed: false, standing: 'fixed' as const, askStillFixedOn: null, ...bare }
		];
		expect(boardOf(cards, TODAY).map(({ kind, day, card }) => `${day} ${kind} ${card.id}`)).toEqual([
			'2026-11-20 still-fixed closed',
			'2026-11-28 still-fixed open'
		]);
	});

	test('holds all that Today lists, each once, and no day twice', () => {
		fc.assert(
			fc.property(anyCards, (cards) => {
				const board = boardOf(cards, TODAY);
				const listed = dueList(cards, TODAY).map((due) => due.promise.id);
				expect(board.flatMap((item) => item.promise?.id ?? []).sort()).toEqual([...listed].sort());
				const days = board.flatMap(({ card, due }) =>
					due === null ? [] : `${card.id} ${due.what} ${due.name} ${due.day}`
				);
				expect(new Set(days).size).toBe(days.length);
				const asked = board.filter(({ kind }) => kind === 'still-fixed').map(({ card }) => card.id);
				for (const { id } of askedNow(cards, TODAY)) expect(asked).toContain(id);
				for (const { card, due } of dueDays(cards, TODAY))
					expect(days).toContain(`${card.id} ${due.what} ${due.name} ${due.day}`);
				const dated = board.flatMap(({ day }) => day ?? []);
				expect(dated).toEqual([...dated].sort());
			})
		);
	});

	test('is cut into what is over, today, the weeks from Monday, and months, with nothing lost', () => {
		const days = ['2026-11-01', TODAY, '2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30', '2027-01-02', null];
		const spans = spansOf(
			days.map((day) => ({ day })),
			TODAY
		);
		expect(spans.map(({ span, from, items }) => [span, from, items.length])).toEqual([
			['over', null, 1],
			['today', null, 1],
			['this-week', null, 1],
			['next-week', null, 2],
			['month', '2026-11-01', 1],
			['month', '2027-01-01', 1],
			['undated', null, 1]
		]);
	});
});
