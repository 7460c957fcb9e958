import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/day.ts';
import { type DueDay, dueList, dueRows, foldUndated } from '#lib/domain/today/due-list.ts';
import type { Promised } from '#lib/domain/promises/promises.ts';
import { isLate } from '#lib/domain/promises/owed.ts';

const TODAY = '2026-11-21';

const promise = (words: string, by: 'me' | 'them', due: string | null): Promised => ({
	id: words,
	contact: null,
	by,
	words,
	due,
	isTimed: false,
	person: null,
	at: { day: '2026-11-01', minute: null, zone: 'Europe/London' },
	settled: null
});

const card = (id: string, owed: readonly Promised[], isClosed = false, isExample = false) => {
	return { id, owed, isClosed, isExample };
};

const anyPromise = fc
	.record({
		id: fc.uuid(),
		by: fc.constantFrom('me' as const, 'them' as const),
		due: fc.option(fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days)))
	})
	.map(({ id, by, due }) => promise(id, by, due));

const anyCards = fc.array(
	fc
		.record({ id: fc.uuid(), owed: fc.array(anyPromise, { maxLength: 5 }), isClosed: fc.boolean() })
		.map(({ id, owed, isClosed }) => card(id, owed, isClosed)),
	{ maxLength: 6 }
);

describe('what is due over all cases', () => {
	test('mine comes before theirs, late before the rest, what has no day last', () => {
		const cards = [
			card('meter', [promise('reads the meter', 'them', null), promise('sends a form', 'them', '2026-11-30')]),
			card('bill', [promise('credits £42.10', 'them', '2026-11-17'), promise('send the bill', 'me', '2026-11-21')]),
			card('parcel', [promise('send the receipt', 'me', '2026-11-02')])
		];
		expect(dueList(cards, TODAY).map((due) => `${due.card.id}: ${due.promise.words}`)).toEqual([
			'parcel: send the receipt',
			'bill: send the bill',
			'bill: credits £42.10',
			'meter: sends a form',
			'meter: reads the meter'
		]);
	});

	test('of a closed case only what is late stays, for as long as nobody said how it ended', () => {
		const closed = card(
			'closed',
			[
				promise('rings back', 'them', '2019-01-01'),
				promise('due today', 'them', TODAY),
				promise('sends a form', 'them', '2026-11-30'),
				promise('reads the meter', 'me', null)
			],
			true
		);
		expect(dueList([closed], TODAY).map((due) => due.promise.words)).toEqual(['rings back']);
		expect(dueList([closed], '2026-11-22').map((due) => due.promise.words)).toEqual(['rings back', 'due today']);
	});

	test('what the example owes comes after all that is real', () => {
		const cards = [
			card('example', [promise('send the bill', 'me', '2026-11-02')], false, true),
			card('real', [promise('reads the meter', 'them', null)])
		];
		expect(dueList(cards, TODAY).map((due) => due.card.id)).toEqual(['real', 'example']);
	});

	test('nothing of an open case and nothing late is lost, and on each side no late one comes after one that is not', () => {
		fc.assert(
			fc.property(anyCards, (cards) => {
				const due = dueList(cards, TODAY);
				const kept = cards.flatMap(({ owed, isClosed }) => owed.filter((item) => !isClosed || isLate(item, TODAY)));
				expect(due).toHaveLength(kept.length);
				const ranks = due.map(
					({ promise: promise }) => (promise.by === 'me' ? 0 : 2) + (isLate(promise, TODAY) ? 0 : 1)
				);
				expect(ranks).toEqual([...ranks].sort());
			})
		);
	});
});

describe('the order of the due list', () => {
	const anyDay: fc.Arbitrary<DueDay<unknown>> = fc
		.record({
			days: fc.integer({ min: -40, max: 40 }),
			what: fc.constantFrom('opens' as const, 'last-day' as const, 'answer' as const)
		})
		.map(({ days, what }) => ({ due: { name: '', day: addDays(TODAY, days), what }, card: null }));

	test('what the person owes stands before all else, never folds, and nothing is lost or doubled', () => {
		fc.assert(
			fc.property(anyCards, fc.array(anyDay, { maxLength: 5 }), (cards, days) => {
				const due = dueList(cards, TODAY);
				const { shown, folded } = foldUndated(due);
				const rows = dueRows<unknown>(shown, days, [], TODAY);
				const mine = rows.map((row) => 'promise' in row && row.promise.by === 'me');
				expect(mine.lastIndexOf(true) + 1).toBe(mine.filter(Boolean).length);
				expect(folded.every(({ promise }) => promise.by === 'them')).toBe(true);
				expect(new Set([...rows, ...folded])).toEqual(new Set([...due, ...days]));
				expect(rows.length + folded.length).toBe(due.length + days.length);
			})
		);
	});
});
