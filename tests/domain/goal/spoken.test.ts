import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_BREATH_WORDS } from '#lib/domain/goal/goal.ts';
import { countWords } from '#lib/domain/text/words.ts';
import { spokenGoal } from '../../doors.ts';
import { runs } from '../../runs.ts';
import { type MessyWish, messyWish } from './messy-wishes.ts';

type Wish = Parameters<typeof spokenGoal>[0] & { id: string; mustKeep: string[]; mustNot: string[] };

const TODAY = '2026-11-28';
const FILES = ['sample', 'wishes', 'wishes-unseen'];

const wishes = FILES.flatMap((file) =>
	readFileSync(`tests/fixtures/goals/${file}.jsonl`, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as Wish)
);
const plain = (text: string) =>
	` ${text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}']+/gu, ' ')
		.trim()} `;

describe('a wish as it is typed, said in one breath', () => {
	test.each(wishes.map((wish) => [wish.want, wish] as const))('%j', (_want, wish) => {
		const said = spokenGoal(wish, TODAY) ?? '';
		expect(countWords(said)).toBeLessThanOrEqual(MAX_BREATH_WORDS);
		for (const either of wish.mustKeep) {
			const isKept = either.split('|').some((words) => said.toLowerCase().includes(words.toLowerCase()));
			expect(isKept, `${either} in “${said}”`).toBe(true);
		}
		for (const words of wish.mustNot) expect(plain(said), said).not.toContain(plain(words));
	});
});

/** Words that want another behind them. */
const OPEN =
	/(?<![\p{L}'])(?:for|of|to|by|with|without|from|at|about|and|or|but|the|an?|my|our|your|is|are|was|were|because|so|(?<!it's )not|no|that|which|want|need)[.,]/iu;
const DOUBLE = /(?<![\p{L}\p{N}'])([\p{L}']+),? \1(?![\p{L}\p{N}'])/iu;
const NO_THING =
	/(?<!\p{L})(?:for|about|of|by) (?:want|need|get|stop|cancel|put|take|send|tell|close|swap|let|keep|unlock|don't|i|they|you|it's|why|no|just)(?!\p{L})/iu;

function expectWellBuilt({ want, by, chips, limit, sum }: MessyWish): void {
	const said = spokenGoal({ want, by, chips, sector: null, country: null }, TODAY);
	if (said === null) return;
	const about = JSON.stringify({ want, chips, by, said });
	expect(countWords(said), about).toBeLessThanOrEqual(MAX_BREATH_WORDS);
	expect(said, about).not.toMatch(OPEN);
	expect(said, about).not.toMatch(DOUBLE);
	expect(said, about).not.toMatch(NO_THING);
	expect(said, about).not.toMatch(/[“"'‘]\s*[”"'’]|null|undefined|[,.;:] ?[,.;:]|※/u);
	if (limit !== null) expect(said, about).toContain(limit);
	if (sum !== null) for (const figure of sum.match(/[\d.,]+/g) ?? []) expect(said, about).toContain(figure);
	const day = by === null ? null : by === '2026-12-04' ? 'by 4 December' : 'by 5 January 2027';
	if (day !== null) expect(said.split(day), about).toHaveLength(2);
	const typed = `${want} ${day ?? ''}`.toLowerCase();
	for (const figure of said.match(/\d[\d.,]*(?<![.,])/g) ?? []) expect(typed, about).toContain(figure);
	for (const name of said.match(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu) ?? [])
		expect(`${want} my goal today i december january november may rs saturday tuesday`.toLowerCase(), about).toContain(
			name.toLowerCase()
		);
}

test('whatever is typed, what is built of it is whole', () => {
	fc.assert(fc.property(messyWish, expectWellBuilt), { numRuns: runs(500, 20_000) });
});
