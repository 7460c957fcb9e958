import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { MAX_LINE_LENGTH } from '#lib/domain/case/limits.ts';
import { type CaseRecord, readRecord, readRecords } from '#lib/domain/case/record.ts';
import { fillCard } from '#lib/domain/next-card/fill.ts';
import { ownCardsOf, piecesOf, targetOf, withOwn } from '#lib/domain/own-cards/own-cards.ts';
import { OWN_CARDS } from '#lib/domain/own-cards/own-cards-id.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** One field of one card, as a device wrote it at that place in the order. */
function field(clock: number, target: string, name: string, value: unknown, device = 1): CaseRecord {
	return {
		id: uuid(1000 + clock * 10 + device),
		case: OWN_CARDS,
		device: uuid(device),
		seq: clock,
		clock,
		made: { utc: 1_700_000_000_000 + clock, offset: 0, zone: 'UTC' },
		v: 1,
		change: uuid(5000 + clock),
		type: 'field',
		of: 'card',
		target,
		name,
		value
	};
}

const tap = fc.oneof(
	fc.record({ name: fc.constantFrom('starred', 'hidden', 'removed'), value: fc.option(fc.boolean()) }),
	fc.record({ name: fc.constant('words'), value: fc.option(fc.string({ maxLength: 20 })) }),
	fc.record({ name: fc.constant('moment'), value: fc.constantFrom('opening', 'options', 'calm') }),
	fc.record({ name: fc.constant('builtIn'), value: fc.option(fc.constantFrom('hold-name', 'hold-how-long')) })
);
const history = fc
	.array(fc.tuple(tap, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })), { maxLength: 25 })
	.map((taps) => taps.map(([{ name, value }, target, device], at) => field(at + 1, uuid(target), name, value, device)));

const told = (records: readonly CaseRecord[]) => {
	const { mine, starred, hidden } = ownCardsOf(records);
	return { mine: [...mine], starred: [...starred].sort(), hidden: [...hidden].sort() };
};

describe('own cards', () => {
	test('two copies merge to the same cards, whichever is read first and however often', () => {
		fc.assert(
			fc.property(history, fc.nat(), fc.nat(), (records, from, to) => {
				const item = records.slice(0, from % (records.length + 1));
				const other = records.slice(to % (records.length + 1));
				expect(told([...item, ...other])).toEqual(told([...other, ...item, ...item]));
				expect(told([...records].reverse())).toEqual(told(records));
			})
		);
	});

	test('the last tap on a built-in card wins, on whichever device it was first starred', () => {
		const ours = [field(1, uuid(1), 'builtIn', 'hold-name', 1), field(2, uuid(1), 'starred', true, 1)];
		const theirs = [field(3, uuid(2), 'builtIn', 'hold-name', 2), field(4, uuid(2), 'starred', true, 2)];
		expect([...ownCardsOf([...ours, ...theirs]).starred]).toEqual(['hold-name']);
		expect([...ownCardsOf([...ours, ...theirs, field(5, uuid(1), 'starred', false, 1)]).starred]).toEqual([]);
		expect(targetOf([...ours, ...theirs], 'hold-name')).toBe(uuid(1));
	});

	test('a card is its last words at its last moment, until it is deleted', () => {
		const kept = [
			field(1, uuid(1), 'words', 'What can you see?'),
			field(2, uuid(1), 'moment', 'facts'),
			field(3, uuid(1), 'words', 'What do you see there?')
		];
		expect(ownCardsOf(kept).mine).toEqual([{ id: uuid(1), words: 'What do you see there?', moment: 'facts' }]);
		expect(ownCardsOf([...kept, field(4, uuid(1), 'removed', true)]).mine).toEqual([]);
	});

	test('a damaged row is kept apart, and the others still tell their cards', () => {
		const good = field(1, uuid(1), 'words', 'What can you see?');
		const bad = [
			field(2, uuid(1), 'words', 'x'.repeat(MAX_LINE_LENGTH + 1)),
			field(3, uuid(1), 'starred', 'yes'),
			field(4, uuid(1), 'moment', 'never'),
			field(5, uuid(1), 'colour', 'red')
		];
		expect(bad.map(readRecord)).toEqual([null, null, null, null]);
		const reading = readRecords([good, ...bad]);
		expect(reading.unreadable).toEqual(bad);
		expect(ownCardsOf(reading.records).mine).toHaveLength(1);
		// A fold of what was never read through the schema says the same.
		expect(told([good, ...bad])).toEqual(told([good]));
	});

	test('a record of a case is no card', () => {
		expect(ownCardsOf([{ ...field(1, uuid(1), 'words', 'Hello.'), case: uuid(9) }]).mine).toEqual([]);
	});
});

describe('cards with own ones', () => {
	const own = {
		mine: [{ id: uuid(1), words: 'What can you see?', moment: 'hold' as const }],
		starred: new Set<string>(),
		hidden: new Set<string>()
	};
	const holds = (all: readonly (typeof cards)[number][]) =>
		all.filter(({ moment }) => moment === 'hold').map(({ id }) => id);

	test('without a star or a hiding, all cards stand in their order after the own ones', () => {
		expect(withOwn(cards, { ...own, mine: [] })).toEqual(cards);
		expect(holds(withOwn(cards, own))).toEqual([uuid(1), ...holds(cards)]);
	});

	test('a starred card comes first within its moment, and a hidden one not at all', () => {
		const last = holds(cards).at(-1) ?? '';
		const first = holds(cards)[0] ?? '';
		const shown = holds(withOwn(cards, { ...own, starred: new Set([last]), hidden: new Set([first]) }));
		expect(shown.slice(0, 2)).toEqual([last, uuid(1)]);
		expect(shown).not.toContain(first);
	});

	test('a hidden own card is left out too', () => {
		expect(holds(withOwn(cards, { ...own, hidden: new Set([uuid(1)]) }))).toEqual(holds(cards));
	});

	test('no words ever become a placeholder: only what the case has is filled in', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'amount', 'x', ' ', '{amount}', '{goal}') }), (words) => {
				const [card] = withOwn([], { ...own, mine: [{ id: uuid(1), words, moment: 'hold' }] });
				const said = fillCard(card ?? { words: '' }, { amount: '£42.10' });
				if (said !== null) expect(said).not.toMatch(/[{}]/);
				expect(said === null).toBe(piecesOf(words).some((piece) => 'slot' in piece && piece.slot !== 'amount'));
			})
		);
	});

	test('the pieces of words are the words, with only known names taken from the case', () => {
		expect(piecesOf('For {amount}, {foo} and }{')).toEqual([
			{ text: 'For ' },
			{ slot: 'amount' },
			{ text: ', ' },
			{ text: '{foo}' },
			{ text: ' and }{' }
		]);
	});
});
