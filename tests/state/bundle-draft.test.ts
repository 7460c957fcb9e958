import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CasePaper } from '#lib/domain/case/case.ts';
import { BundleDraft, type BundleMaker } from '#lib/state/bundle-draft.svelte.ts';
import { bundleWords } from '../fixtures/bundles.ts';

const fontOf = (name: string) =>
	new Uint8Array(readFileSync(new URL(`../../src/lib/platform/bundle-pack.${name}.ttf`, import.meta.url)));
const hash = (sign: string) => sign.repeat(64);

const paper = (id: string, kind: 'png' | 'pdf' | 'text' | 'other', more: Partial<CasePaper> = {}): CasePaper => ({
	id,
	change: '',
	file: { hash: hash(id), bytes: 9, kind },
	name: '',
	title: `Paper ${id}`,
	day: '2026-11-04',
	from: '',
	contact: null,
	isAside: false,
	behind: [],
	exhibit: null,
	covered: null,
	...more
});

function desk(papers: readonly CasePaper[], maker: Partial<BundleMaker> = {}) {
	const read: string[] = [];
	const orders: Parameters<BundleMaker['write']>[0][] = [];
	const looked: number[][] = [];
	const draft = new BundleDraft({
		maker: {
			readFonts: () => Promise.resolve({ regular: fontOf('regular'), bold: fontOf('bold') }),
			look: (files) => {
				looked.push(files.map(({ exhibit }) => exhibit));
				const picture = { is: 'picture', width: 800, height: 600 } as const;
				return Promise.resolve(new Map(files.map(({ exhibit }) => [exhibit, picture])));
			},
			write: (order) => {
				orders.push(order);
				return Promise.resolve({ ok: true, file: new Blob(['%PDF']), edge: null });
			},
			close: () => {},
			...maker
		},
		read: (file) => {
			read.push(file.hash);
			return Promise.resolve(file.hash === hash('9') ? null : new Blob(['Dear Northline']));
		},
		measureDrawn: (words, size) => words.length * size,
		sayings: {
			...bundleWords,
			title: 'Bundle',
			titleOf: ({ title }) => title,
			dayOf: ({ day }) => day,
			problems: {
				encrypted: 'It is locked.',
				damaged: 'It is damaged.',
				unreadable: 'It did not open.',
				elsewhere: 'It is elsewhere.',
				other: 'It is of another kind.'
			}
		},
		sections: () => [],
		exhibits: () => papers.map((paper, index) => ({ number: index + 1, paper }))
	});
	const wordsOn = (page: number) =>
		draft.bundle?.pages[page - 1]?.items.flatMap((item) => ('words' in item ? [item.words] : [])).join(' ');
	return { draft, read, orders, looked, wordsOn };
}

test('what is covered of a paper goes in, and all of it only for this bundle', async () => {
	const covered = { file: { hash: hash('c'), bytes: 9, kind: 'png' as const }, boxes: [] };
	const one = paper('1', 'png', { covered });
	const { draft, read } = desk([one]);
	await draft.look();
	expect(read).toEqual([hash('c')]);
	await draft.showWhole(one, true);
	expect(read.at(-1)).toBe(hash('1'));
	const next = desk([one]);
	await next.draft.look();
	expect(next.read).toEqual([hash('c')]);
});

test('a paper that cannot be put in says so on its page, and keeps its number', async () => {
	const papers = [paper('1', 'other'), paper('9', 'pdf'), paper('3', 'pdf'), paper('4', 'text')];
	const locked = new Map([[3, { is: 'problem', problem: 'encrypted' } as const]]);
	const { draft, wordsOn } = desk(papers, { look: () => Promise.resolve(locked) });
	await draft.look();
	expect(draft.bundle?.bookmarks.map(({ title, page }) => `${page} ${title}`)).toEqual([
		'1 Index',
		'2 E1 Paper 1',
		'3 E2 Paper 9',
		'4 E3 Paper 3',
		'5 E4 Paper 4'
	]);
	expect([2, 3, 4, 5].map(wordsOn)).toEqual([
		expect.stringContaining('It is of another kind.'),
		expect.stringContaining('It is elsewhere.'),
		expect.stringContaining('It is locked.'),
		expect.stringContaining('Dear Northline')
	]);
});

test('a paper that is left out takes no page, and the others keep their numbers', async () => {
	const papers = [paper('1', 'png'), paper('2', 'png')];
	const { draft } = desk(papers);
	await draft.look();
	draft.turn(papers[0] ?? paper('1', 'png'), false);
	expect(draft.bundle?.bookmarks.map(({ title }) => title)).toEqual(['Index', 'E2 Paper 2']);
	expect(draft.included.map(({ number }) => number)).toEqual([2]);
});

test('the file has the pages that are shown, pictures of no more than 300 dpi, and the limit that was chosen', async () => {
	const { draft, orders } = desk([paper('1', 'png')]);
	await draft.look();
	await draft.make('five');
	await draft.make('none');
	expect(orders.map(({ maxBytes }) => maxBytes)).toEqual([5_000_000, null]);
	expect(orders[0]?.pages).toEqual(draft.bundle);
	// 483 points wide: the whole width of the text.
	expect([...(orders[0]?.pixels ?? [])]).toEqual([[1, Math.ceil((483.28 / 72) * 300)]]);
});
