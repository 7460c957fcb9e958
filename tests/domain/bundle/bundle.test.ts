import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BundleExhibit, type TextBlock, layOutBundle, pixelsNeeded } from '#lib/domain/bundle/bundle.ts';
import { hasAll, widthOf } from '#lib/domain/bundle/font.ts';
import { type BundlePage, PAGE } from '#lib/domain/bundle/page.ts';
import { exhibitMark, linesOf, runsOf, withoutExhibitMarks } from '#lib/domain/bundle/text-runs.ts';
import { bundleWords, exhibit, pens } from '../../fixtures/bundles.ts';

const paragraph = (text: string): TextBlock => ({ is: 'paragraph', inlines: [{ is: 'text', text }] });
const section = (...blocks: TextBlock[]) => ({ title: 'Timeline', blocks, isOnePage: false });
const wordsOn = ({ items }: BundlePage) =>
	items.flatMap((item) => (item.is === 'text' || item.is === 'drawn' ? [item.words] : []));

describe('text on a page', () => {
	test('has the widths of our font, which lacks other scripts and emoji', () => {
		const { regular, bold } = pens.fonts;
		expect(widthOf('Northline', regular, 10)).toBeGreaterThan(35);
		expect(widthOf('Northline', bold, 10)).toBeGreaterThan(widthOf('Northline', regular, 10));
		expect(['£1,284.60 – “Łódź”', 'José', 'Мария', '李', '🙂'].map((words) => hasAll(words, regular))).toEqual([
			expect.any(Boolean),
			true,
			false,
			false,
			false
		]);
	});

	test('loses no character, whatever its script and the width of a line', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 12, max: 200 }), (text, width) => {
				const own = withoutExhibitMarks(text);
				const lines = linesOf(runsOf(own, 'regular'), 10, width, pens);
				const set = lines.flatMap((line) => line.map(({ words }) => words)).join('');
				expect(set.replaceAll(/\s/g, '')).toBe(own.normalize('NFC').replaceAll(/\s/g, ''));
			})
		);
	});

	test('is broken within the width, and what our font lacks is set apart', () => {
		const lines = linesOf(runsOf('Agent محمد علي said 🙂 yes', 'regular'), 10, 400, pens);
		expect(lines).toHaveLength(1);
		expect(lines[0]?.map(({ words, isDrawn }) => [words, isDrawn])).toEqual([
			['Agent', false],
			['محمد علي', true],
			['said', false],
			['🙂', true],
			['yes', false]
		]);
		for (const line of linesOf(runsOf('a long sentence '.repeat(30), 'regular'), 10, 120, pens))
			expect(line.reduce((sum, { width, space }) => sum + width + space, 0)).toBeLessThanOrEqual(120);
	});

	test('a reference to an exhibit is a link, and a person can write none', () => {
		expect(runsOf(`Paid ${exhibitMark(3)}.`, 'regular')).toMatchObject([
			{ words: 'Paid ', to: null },
			{ words: 'E3', to: 3 },
			{ words: '.', to: null }
		]);
		expect(runsOf(withoutExhibitMarks(exhibitMark(3)), 'regular')).toMatchObject([{ words: '3', to: null }]);
	});
});

const shape = fc.oneof(
	fc.record({
		is: fc.constant('picture' as const),
		width: fc.integer({ min: 1, max: 1600 }),
		height: fc.integer({ min: 1, max: 1600 })
	}),
	fc.record({
		is: fc.constant('pdf' as const),
		pages: fc.array(
			fc.record({ width: fc.integer({ min: 50, max: 3000 }), height: fc.integer({ min: 50, max: 3000 }) }),
			{ minLength: 1, maxLength: 5 }
		)
	}),
	fc.record({ is: fc.constant('text' as const), text: fc.lorem({ maxCount: 900 }) })
);
const exhibits = fc
	.array(fc.tuple(shape, fc.string({ maxLength: 120 })), { minLength: 1, maxLength: 60 })
	.map((all) => all.map(([shape, title], index): BundleExhibit => exhibit(index + 1, shape, title)));

describe('a bundle', () => {
	test('has pages numbered from 1, and index, links and bookmarks that agree with them', () => {
		fc.assert(
			fc.property(exhibits, fc.integer({ min: 0, max: 120 }), (all, lines) => {
				const text = all.map(({ number }) => `Paid, see ${exhibitMark(number)}.`);
				const rows = [...text, ...Array.from({ length: lines }, (_row, index) => `Line ${index}`)].map(paragraph);
				const { pages, bookmarks, starts } = layOutBundle([section(...rows)], all, bundleWords, pens);
				expect(pages.map(({ number }) => number)).toEqual(pages.map((_page, index) => index + 1));
				for (const page of pages) expect(wordsOn(page).at(-1)).toBe(`Page ${page.number}`);
				for (const { number } of all) {
					const start = starts.get(number) ?? 0;
					const first = pages[start - 1];
					if (!first) throw new Error('The exhibit has no page.');
					expect(wordsOn(first).join(' ')).toContain(`E${number} `);
					expect(bookmarks.find(({ title }) => title.startsWith(`E${number} `))?.page).toBe(start);
					expect(pages.flatMap(({ links }) => links).filter(({ to }) => to === number)).toHaveLength(2);
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('keeps everything on its page', () => {
		fc.assert(
			fc.property(exhibits, (all) => {
				for (const { items } of layOutBundle([], all, bundleWords, pens).pages) {
					for (const item of items) {
						const height = 'height' in item ? item.height : 0;
						expect(item.x).toBeGreaterThanOrEqual(55);
						expect(item.x + item.width).toBeLessThanOrEqual(PAGE.width - 55);
						expect(item.y + height).toBeLessThanOrEqual(PAGE.height - 20);
					}
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('sets a summary smaller until it fits one page', () => {
		const rows = (count: number) => Array.from({ length: count }, (_row, index) => paragraph(`Row ${index}`));
		const pagesOf = (count: number, isOnePage: boolean) =>
			layOutBundle([{ ...section(...rows(count)), isOnePage }], [], bundleWords, pens).pages.length;
		expect([pagesOf(38, false), pagesOf(38, true), pagesOf(90, true)]).toEqual([2, 1, 3]);
	});

	test('asks for no more pixels than 300 in an inch', () => expect(pixelsNeeded(72, 144)).toBe(600));
});
