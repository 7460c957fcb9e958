import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Move, moves, needs } from '#lib/domain/moves/move.ts';
import { movesIn } from '#lib/domain/moves/moves-in.ts';
import { EntryKind } from '#lib/domain/vocabulary/entry.ts';
import { linesIn, scoreOf } from './score.ts';

const sample = linesIn('sample.jsonl');
const training = readFileSync('tests/fixtures/moves/training.tsv', 'utf8').trim().split('\n');
const unseen = linesIn('unseen.jsonl');
const exam = linesIn('exam.jsonl');

function wordsOf(text: string): ReadonlySet<string> {
	const words = text
		.toLowerCase()
		.replace(/[^a-z0-9 ]/g, '')
		.split(/ +/);
	return new Set(words.filter((word) => word !== ''));
}

function heard(text: string, kind: EntryKind = 'said') {
	return movesIn(text, { kind }).map(({ move }) => move);
}

describe('the moves of lines as people type them', () => {
	// None of these is among the lines that the weights were made from.
	test.each([
		['the sample', sample, 0.9, 0.8],
		['lines by somebody who had seen no other', unseen, 0.88, 0.8],
		['lines that nobody read while it was made', exam, 0.88, 0.75]
	])('are heard in %s', (_, lines, least, leastNeeds) => {
		const { f1, need } = scoreOf(lines);
		expect(f1).toBeGreaterThanOrEqual(least);
		expect(need).toBeGreaterThanOrEqual(leastNeeds);
	});

	test('are none in at least 92 of a hundred lines that tell of nothing', () => {
		expect(scoreOf(sample).noneHeard).toBeLessThanOrEqual(0.04);
		expect(scoreOf([...sample, ...unseen, ...exam]).noneHeard).toBeLessThanOrEqual(0.08);
	});

	test('are not learned from the lines that test them, nor from lines that share six tenths of their words with one', () => {
		const learned = training.map((line) => wordsOf(line.split('\t')[2] ?? ''));
		const withWord = new Map<string, number[]>();
		for (const [index, words] of learned.entries())
			for (const word of words) {
				const lines = withWord.get(word);
				if (lines) lines.push(index);
				else withWord.set(word, [index]);
			}
		const near = [...sample, ...unseen, ...exam].filter(({ text }) => {
			const words = wordsOf(text);
			const shared = new Uint16Array(learned.length);
			for (const word of words) for (const index of withWord.get(word) ?? []) shared[index] = (shared[index] ?? 0) + 1;
			return learned.some(({ size }, index) => {
				const both = shared[index] ?? 0;
				// Lines of three words share most of them by chance.
				return both > 0 && both / (words.size + size - both) >= (Math.min(words.size, size) < 4 ? 1 : 0.6);
			});
		});
		expect(near).toEqual([]);
	});

	test('are learned from all the lines there are', () => {
		expect(readFileSync('src/lib/domain/moves/moves-pack.ts', 'utf8')).toContain(`from the ${training.length} lines`);
	});

	test('are all in the lines that test it, and every need', () => {
		const told = new Set([...unseen, ...sample, ...exam].flatMap(({ moves: of }) => of));
		expect(moves.filter((move) => !told.has(move))).toEqual([]);
		const wanted = new Set([...unseen, ...sample, ...exam].map(({ need }) => need));
		expect(needs.filter((need) => !wanted.has(need))).toEqual([]);
	});
});

describe('my own acts are not theirs', () => {
	test.each([
		'told them its their mistake',
		'i offered to pay half',
		'said id ring them back',
		'put them on hold to get my glasses',
		'asked for a manager',
		'read out the code of the parcel',
		'gave her my acct no',
		'i said no to the voucher',
		'how are you today'
	])('%s', (text) => {
		expect(heard(text)).toEqual([]);
		expect(heard(text, 'noted')).toEqual([]);
	});

	test('but a note that tells of theirs is heard', () => {
		expect(heard('says she cant', 'noted')).toEqual(['refuses-plain']);
		expect(heard('told him i want it back, he says its policy', 'noted')).toEqual(['refuses-policy']);
		expect(heard('gave her my date of birth, she says no record of any call')).toEqual(['denies-record']);
	});

	test.each(['asked', 'felt', 'did', 'document', 'assessed', 'named'] as const)('%s tells of no move', (kind) => {
		expect(heard('no we cant do that', kind)).toEqual([]);
	});
});

describe('of two moves', () => {
	test.each<[string, Move]>([
		['pay the 212 now or it goes to collectors', 'threat-debt'],
		['yes its our mistake i will refund it', 'will-fix-now'],
		['yes our mistake, im refunding it to you now', 'will-fix-now'],
		['cant refund after 30 days but let me ask my supervisor hold on', 'hold-coming'],
		['new lady, wants my acct no all over again', 'handed-on'],
		['wont refund but 15% voucher for next order', 'offers-less'],
		['20 off a month but only if i take it now', 'pressure-today']
	])('in "%s" the first is %s', (text, move) => expect(heard(text)[0]).toBe(move));
});

describe('the need', () => {
	test('never asks for what the log holds', () => {
		const asksFor = {
			'get-name': 'name',
			'get-reference': 'reference',
			'get-day': 'day',
			'get-amount': 'amount'
		} as const;
		for (const { text, kind } of [...sample, ...unseen]) {
			for (const [need, known] of Object.entries(asksFor)) {
				const found = movesIn(text, { kind, known: new Set([known]) });
				expect(
					found.map((one) => one.need),
					text
				).not.toContain(need);
			}
		}
	});
});

describe('any line', () => {
	const anyKind = fc.constantFrom(...EntryKind.options);
	const anyText = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc
			.array(fc.constantFrom(...[...sample, ...unseen].map(({ text }) => text)), { maxLength: 4 })
			.map((all) => all.join('. ')),
		fc
			.array(fc.constantFrom(...[...sample, ...unseen].flatMap(({ text }) => text.split(' '))), { maxLength: 40 })
			.map((words) => words.join(' '))
	);

	test('gives moves of the list, each once, with a need', () => {
		fc.assert(
			fc.property(anyText, anyKind, (text, kind) => {
				const found = movesIn(text, { kind });
				expect(movesIn(text, { kind })).toEqual(found);
				expect(new Set(found.map(({ move }) => move)).size).toBe(found.length);
				for (const { move, need } of found) {
					expect(moves).toContain(move);
					expect(needs).toContain(need);
				}
			}),
			{ numRuns: 400 }
		);
	});

	test('may be as long as a book', () => {
		for (const word of ['cant ', 'i will ', 'put ', '. ', 'x', "'"])
			expect(() => movesIn(word.repeat(200_000), { kind: 'said' })).not.toThrow();
	});
});
