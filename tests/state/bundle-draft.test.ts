import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
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
	const pictured: Blob[] = [];
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
		asPictures: (pdf) => {
			pictured.push(pdf);
			return Promise.resolve(pictured.length === 1 ? new Blob(['%PDF of pictures']) : null);
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
				hides: 'It hides something.',
				elsewhere: 'It is elsewhere.',
				other: 'It is of another kind.'
			}
		},
		sections: () => [],
		exhibits: () => papers.map((paper, index) => ({ number: index + 1, paper }))
	});
	const wordsOn = (page: number) =>
		draft.bundle?.pages[page - 1]?.items.flatMap((item) => ('words' in item ? [item.words] : [])).join(' ');
	return { draft, read, orders, looked, pictured, wordsOn };
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

test('a PDF that hides something goes in as pictures of its pages, drawn once, or says that it could not', async () => {
	const papers = [paper('1', 'pdf'), paper('2', 'pdf'), paper('3', 'pdf')];
	const files: Blob[][] = [];
	const { draft, pictured, wordsOn } = desk(papers, {
		look: (all) => {
			files.push(all.map(({ file }) => file));
			const pages = [{ width: 300, height: 500 }];
			const isAgain = files.length % 2 === 0;
			return Promise.resolve(
				new Map(all.map(({ exhibit }) => [exhibit, { is: 'pdf', pages, hides: exhibit !== 2 && !isAgain } as const]))
			);
		}
	});
	await draft.look();
	await draft.look();
	expect(pictured).toHaveLength(2);
	expect(await Promise.all((files[1] ?? []).map((file) => file.text()))).toEqual([
		'%PDF of pictures',
		'Dear Northline'
	]);
	expect([...draft.drawn]).toEqual([1]);
	expect(await draft.pdfs.get(1)?.text()).toBe('%PDF of pictures');
	expect(draft.pdfs.has(3)).toBe(false);
	expect(wordsOn(4)).toContain('It hides something.');
});

test('a making that takes long tells how far it is, and is stopped', async () => {
	vi.useFakeTimers();
	try {
		let tell: (progress: { done: number; count: number; isSmaller: boolean }) => void = () => {};
		const { draft } = desk([paper('1', 'png')], {
			write: (_order, { onProgress, signal }) => {
				tell = onProgress;
				return new Promise((_resolve, reject) => {
					signal.addEventListener('abort', () => reject(new DOMException('It was stopped.', 'AbortError')));
				});
			}
		});
		await draft.look();
		const making = draft.make('none').catch((problem: unknown) => (problem as DOMException).name);
		tell({ done: 0, count: 3, isSmaller: false });
		expect([draft.isSlow, draft.progress]).toEqual([false, null]);
		vi.advanceTimersByTime(1000);
		expect([draft.isSlow, draft.progress]).toEqual([true, { done: 0, count: 3, isSmaller: false }]);
		draft.stop();
		expect(await making).toBe('AbortError');
		expect([draft.isSlow, draft.progress]).toEqual([false, null]);
	} finally {
		vi.useRealTimers();
	}
});
