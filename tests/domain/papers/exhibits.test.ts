import { describe, expect, test } from 'vitest';
import type { CasePaper } from '#lib/domain/case/case.ts';
import { exhibitsBehind, exhibitsOf, papersBehind, withBehind } from '#lib/domain/papers/exhibits.ts';
import type { Behind } from '#lib/domain/vocabulary/paper.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const paper = (n: number, day: string, more: Partial<CasePaper> = {}): CasePaper => ({
	id: id(n),
	change: id(100 + n),
	file: { hash: 'ab'.repeat(32), bytes: 9, kind: 'pdf' },
	name: '',
	title: `Paper ${n}`,
	day,
	from: '',
	contact: null,
	isAside: false,
	behind: [],
	exhibit: null,
	covered: null,
	...more
});

const numbersOf = (
	papers: readonly CasePaper[],
	exhibitsGiven = Math.max(0, ...papers.map((one) => one.exhibit ?? 0))
) => exhibitsOf({ papers, exhibitsGiven }).map(({ number, isGiven, paper }) => [number, paper.title, isGiven]);

describe('the numbers of exhibits', () => {
	test('follow the days of the papers, and then the order in which they were added', () => {
		expect(numbersOf([paper(1, '2026-11-20'), paper(2, '2026-03-31'), paper(3, '2026-11-20')])).toEqual([
			[1, 'Paper 2', false],
			[2, 'Paper 1', false],
			[3, 'Paper 3', false]
		]);
	});

	test('that a reader has stay, and an older paper that comes late gets the next number', () => {
		expect(
			numbersOf([
				paper(1, '2026-11-20', { exhibit: 2 }),
				paper(2, '2026-03-31', { exhibit: 1 }),
				paper(3, '2026-01-01'),
				paper(4, '2025-12-24')
			])
		).toEqual([
			[1, 'Paper 2', true],
			[2, 'Paper 1', true],
			[3, 'Paper 4', false],
			[4, 'Paper 3', false]
		]);
	});

	test('are never used again: neither that of a paper put aside, nor that of one whose adding was undone', () => {
		expect(numbersOf([paper(1, '2026-11-20', { exhibit: 1, isAside: true }), paper(2, '2026-11-21')])).toEqual([
			[2, 'Paper 2', false]
		]);
		expect(numbersOf([paper(2, '2026-11-21')], 7)).toEqual([[8, 'Paper 2', false]]);
	});

	test('that two devices gave to two papers stay with the one that was added first', () => {
		expect(numbersOf([paper(1, '2026-11-20', { exhibit: 1 }), paper(2, '2026-03-31', { exhibit: 1 })])).toEqual([
			[1, 'Paper 1', true],
			[2, 'Paper 2', false]
		]);
	});

	test('leave out a paper that was put aside before a reader had it', () => {
		expect(numbersOf([paper(1, '2026-11-20', { isAside: true }), paper(2, '2026-11-21')])).toEqual([
			[1, 'Paper 2', false]
		]);
	});
});

describe('what a paper stands behind', () => {
	const entry: Behind = { of: 'entry', entry: id(50) };
	const sentence: Behind = { of: 'sentence', words: 'I paid twice.' };

	test('is taken once, and given up alone', () => {
		const both = withBehind({ behind: withBehind({ behind: [entry] }, sentence, true) }, entry, true);
		expect(both).toEqual([sentence, entry]);
		expect(withBehind({ behind: both }, { of: 'entry', entry: id(50) }, false)).toEqual([sentence]);
	});

	test('finds its exhibits again: those of one entry, of one sentence, and of the basis', () => {
		const exhibits = exhibitsOf({
			papers: [
				paper(1, '2026-01-01', { behind: [entry, { of: 'basis' }] }),
				paper(2, '2026-01-02', { behind: [sentence] }),
				paper(3, '2026-01-03', {
					behind: [
						{ of: 'entry', entry: id(51) },
						{ of: 'sentence', words: 'I paid.' }
					]
				})
			],
			exhibitsGiven: 0
		});
		const numbers = (what: Behind) => exhibitsBehind(exhibits, what).map(({ number }) => number);
		expect(numbers(entry)).toEqual([1]);
		expect(numbers(sentence)).toEqual([2]);
		expect(numbers({ of: 'basis' })).toEqual([1]);
	});

	test('is found for each note of a journal, without the papers that are put aside', () => {
		const papers = [
			paper(1, '2026-01-01', { behind: [entry, { of: 'basis' }] }),
			paper(2, '2026-01-02', { behind: [entry], isAside: true }),
			paper(3, '2026-01-03', { behind: [sentence, entry] })
		];
		const titles = (what: Behind) => papersBehind(papers, what).map(({ title }) => title);
		expect(titles(entry)).toEqual(['Paper 1', 'Paper 3']);
		expect(titles({ of: 'entry', entry: id(51) })).toEqual([]);
		expect(titles(sentence)).toEqual(['Paper 3']);
		expect(titles({ of: 'basis' })).toEqual(['Paper 1']);
	});
});
