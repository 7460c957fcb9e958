import { describe, expect, test } from 'vitest';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { Covering } from '#lib/state/covering.svelte.ts';
import { CasePapers, sweepPapers } from '#lib/state/case-papers.svelte.ts';
import { PaperAdding } from '#lib/state/paper-adding.svelte.ts';
import { heads } from '../fixtures/papers.ts';
import { FakePaperStore } from './fake-paper-store.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

const TAKEN = Date.UTC(2025, 2, 31, 12);
const options = { contact: null, keepsOriginals: false };
const photo = (name = 'IMG_2214.jpg', more = 'x'.repeat(40)) =>
	new File([heads.jpeg(4000, 3000), more], name, { lastModified: TAKEN });
const bill = (text = '%PDF-1.7 bill') => new File([text], 'Bill_March.pdf', { lastModified: TAKEN });

async function desk() {
	const [store, files] = [new FakeStore(), new FakePaperStore()];
	const file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Northline');
	const papers = new CasePapers(file, files);
	return { store, files, file, papers, adding: new PaperAdding(file, files, () => papers.look()) };
}

describe('adding papers', () => {
	test('a photo is made smaller and a PDF is kept as it came, each with its day and its title', async () => {
		const { adding, file, papers } = await desk();
		await adding.add([photo(), bill()], options);
		expect(adding.added).toBe(2);
		expect(adding.news).toEqual([]);
		expect(file.case.papers).toMatchObject([
			{ title: 'IMG 2214', day: '2025-03-31', from: '', file: { kind: 'jpeg', bytes: 30 }, contact: null },
			{ title: 'Bill March', name: 'Bill_March.pdf', file: { kind: 'pdf', bytes: 13 } }
		]);
		expect(file.case.papers[0]).not.toHaveProperty('madeOf');
		expect(papers.shown.map((paper) => papers.whereIs(paper))).toEqual(['here', 'here']);
	});

	test('the original is kept beside it only on request', async () => {
		const { adding, file, files } = await desk();
		await adding.add([photo()], { ...options, keepsOriginals: true });
		const [paper] = file.case.papers;
		expect(paper?.madeOf).toMatchObject({ kind: 'jpeg', bytes: photo().size });
		expect([...files.files.keys()].sort()).toEqual([paper?.file.hash, paper?.madeOf?.hash].sort());
	});

	test('a file of the future has the day of today', async () => {
		const { adding, file } = await desk();
		await adding.add([new File(['hello'], 'a.txt', { lastModified: Date.UTC(2099, 0, 1) })], options);
		expect(file.case.papers).toMatchObject([{ day: file.today, file: { kind: 'text' } }]);
	});

	test('what cannot be added is told by its name, and the rest is added', async () => {
		const { adding, file } = await desk();
		const vast = new File([heads.png(30_000, 30_000)], 'vast.png');
		const broken = photo('broken.jpg', '!');
		await adding.add([new File([], 'none.pdf'), vast, broken, bill(), bill()], options);
		expect(adding.news).toEqual([
			{ name: 'none.pdf', why: 'empty' },
			{ name: 'vast.png', why: 'too-many-pixels' },
			{ name: 'broken.jpg', why: 'not-opened' },
			{ name: 'Bill_March.pdf', why: 'already-here' }
		]);
		expect(file.case.papers.map(({ name, file }) => [name, file.kind])).toEqual([
			['vast.png', 'other'],
			['broken.jpg', 'other'],
			['Bill_March.pdf', 'pdf']
		]);
	});

	test('with no room left a paper is refused in words, and notes are still kept', async () => {
		const { adding, file, files } = await desk();
		files.room = 10;
		await adding.add([bill()], options);
		expect(adding.news).toEqual([{ name: 'Bill_March.pdf', why: 'no-room' }]);
		expect(file.case.papers).toEqual([]);
		expect(file.hasProblem).toBe(false);
		expect(await file.set('case', file.id, 'what', 'the bill of March')).toBe(true);
	});

	test('all papers of a device have a budget, and the person is told before it is spent', async () => {
		const { adding, file, files } = await desk();
		const used = (bytes: number) => (files.list = () => Promise.resolve(new Map([['0'.repeat(64), bytes]])));
		used(450_000_000);
		await adding.add([bill()], options);
		expect([adding.added, adding.isNearlyFull]).toEqual([1, true]);
		used(500_000_000);
		await adding.add([bill('%PDF-1.7 another')], options);
		expect(adding.news).toEqual([{ name: 'Bill_March.pdf', why: 'no-room' }]);
		expect(file.case.papers).toHaveLength(1);
	});

	test('a record that cannot be saved is no paper, and the words say so', async () => {
		const { adding, file, store } = await desk();
		store.isFull = true;
		await adding.add([bill()], options);
		expect(adding.news).toEqual([{ name: 'Bill_March.pdf', why: 'not-saved' }]);
		expect(file.case.papers).toEqual([]);
	});

	test('stopped, what was added stays, and nothing more is said or added', async () => {
		const { adding, file, files } = await desk();
		let kept = 0;
		files.beforeKeep = () => {
			kept += 1;
			if (kept === 2) adding.stop();
		};
		await adding.add([bill('%PDF-1'), bill('%PDF-2'), bill('%PDF-3')], options);
		expect([adding.added, adding.news, adding.progress]).toEqual([1, [], null]);
		expect(file.case.papers).toHaveLength(1);
		files.beforeKeep = () => {};
		await adding.add([bill('%PDF-3')], options);
		expect(file.case.papers).toHaveLength(2);
	});
});

describe('the papers of a case', () => {
	test('what is put aside is apart, and one tap or one undo brings it back', async () => {
		const { adding, file, papers } = await desk();
		await adding.add([bill()], options);
		const [paper] = papers.shown;
		if (!paper) throw new Error('There is no paper.');
		await papers.setAside(paper, true);
		expect([papers.shown.length, papers.aside.length]).toEqual([0, 1]);
		await papers.setAside(paper, false);
		expect([papers.shown.length, papers.aside.length]).toEqual([1, 0]);
		await file.undo();
		expect(papers.aside).toHaveLength(1);
	});

	test('a paper that is put aside may be added again', async () => {
		const { adding, papers } = await desk();
		await adding.add([bill()], options);
		for (const paper of papers.shown) await papers.setAside(paper, true);
		await adding.add([bill()], options);
		expect([papers.shown.length, adding.news.length]).toEqual([1, 0]);
	});

	test('one whose file is missing, or is not whole, says that it is elsewhere', async () => {
		const { adding, files, papers } = await desk();
		await adding.add([bill()], options);
		for (const hash of files.files.keys()) files.files.set(hash, new Blob(['cut']));
		await papers.look();
		expect(papers.shown.map((paper) => papers.whereIs(paper))).toEqual(['elsewhere']);
	});
});

describe('deleting a paper', () => {
	test('takes it out of the case, and asks for its files to go', async () => {
		const { adding, papers, file, files } = await desk();
		await adding.add([bill()], options);
		const [paper] = papers.shown;
		if (!paper) throw new Error('There is no paper.');
		files.drop = (ids) => {
			files.drops.push(ids);
			files.files.delete(paper.file.hash);
			return Promise.resolve();
		};
		expect(await papers.delete(paper)).toBe('deleted');
		expect([papers.shown, files.drops]).toEqual([[], [[paper.id]]]);
		expect(file.case.deletedPapers).toMatchObject([{ title: 'Bill March' }]);
		await papers.dropDeleted();
		expect(files.drops).toHaveLength(1);
		await adding.add([bill()], options);
		expect(papers.shown).toHaveLength(1);
	});

	test('says when its file stays, and asks again later, also for a covered one of before', async () => {
		const { adding, papers, files } = await desk();
		await adding.add([bill()], options);
		const paper = () => papers.shown[0] ?? expect.fail('There is no paper.');
		await papers.cover(paper(), [{ page: 1, x: 0, y: 0, width: 1, height: 1 }]);
		await papers.cover(paper(), []);
		const { file } = paper();
		expect(await papers.delete(paper())).toBe('file-stays');
		files.files.delete(file.hash);
		await papers.dropDeleted();
		expect(files.drops).toHaveLength(2);
	});

	test('on another device takes no file here', async () => {
		const { adding, papers, file, files, store } = await desk();
		await adding.add([bill()], options);
		const [paper] = papers.shown;
		const struck = { type: 'mark', id: newId(), about: paper?.id ?? '', kind: 'struck' } as const;
		const stamp = { v: 1, case: file.id, device: newId(), seq: 0, clock: 99, made: file.now, change: newId() };
		await store.merge([{ ...struck, ...stamp }], file.now, []);
		await file.load();
		await papers.dropDeleted();
		expect([papers.shown, file.case.deletedPapers.length, files.drops]).toEqual([[], 1, []]);
	});

	test('that cannot be saved changes nothing, and no file goes', async () => {
		const { adding, papers, files, store } = await desk();
		await adding.add([bill()], options);
		store.isFull = true;
		for (const paper of papers.shown) expect(await papers.delete(paper)).toBe('not-saved');
		expect([papers.shown.length, files.drops]).toEqual([1, []]);
	});
});

describe('covering a paper', () => {
	const boxes = [{ page: 1, x: 0.1, y: 0.2, width: 0.3, height: 0.1 }];

	async function withPaper(text?: string) {
		const all = await desk();
		await all.adding.add([bill(text)], options);
		const paper = () => {
			const [first] = all.papers.shown;
			if (!first) throw new Error('There is no paper.');
			return first;
		};
		return { ...all, paper };
	}

	test('makes a second file, and the first one stays', async () => {
		const { papers, paper, files } = await withPaper();
		expect(await papers.cover(paper(), boxes)).toBe('covered');
		expect(paper().covered).toMatchObject({ boxes, file: { kind: 'png' } });
		expect([...files.files.keys()]).toEqual([paper().file.hash, paper().covered?.file.hash]);
	});

	test('is taken back by no boxes, and by undo', async () => {
		const { papers, paper, file } = await withPaper();
		await papers.cover(paper(), boxes);
		expect(await papers.cover(paper(), [])).toBe('covered');
		expect(paper().covered).toBeNull();
		await file.undo();
		expect(paper().covered).toMatchObject({ boxes });
	});

	test('that does not read back as it was drawn changes nothing, and says so', async () => {
		const { papers, paper } = await withPaper('%PDF-1.7 bill?');
		expect(await papers.cover(paper(), boxes)).toBe('not-covered');
		expect(paper().covered).toBeNull();
	});

	test('of a PDF is done page by page, and can be stopped', async () => {
		const { papers, paper } = await withPaper();
		const seen: number[] = [];
		const stopping = new AbortController();
		const pages = {
			count: 3,
			pixelsOf: () => Promise.resolve({} as ImageBitmap),
			ofPictures: () => Promise.reject(new Error('The store makes no PDF here.'))
		};
		const pdf = { pages, signal: stopping.signal, onDone: (done: number) => seen.push(done) };
		const second = boxes.map((box) => ({ ...box, page: 2 }));
		expect(await papers.cover(paper(), second, pdf)).toBe('covered');
		expect([seen, paper().covered]).toMatchObject([[0, 1, 2], { boxes: second, file: { kind: 'pdf' } }]);
		const notWhole = { ...pages, pixelsOf: () => Promise.resolve(null) };
		expect(await papers.cover(paper(), boxes, { ...pdf, pages: notWhole })).toBe('not-whole');
		stopping.abort();
		expect(await papers.cover(paper(), boxes, pdf)).toBe('stopped');
		expect(paper().covered?.boxes).toEqual(second);
	});

	test('says when there is no room, and when the record could not be saved', async () => {
		const { papers, paper, files, store } = await withPaper();
		files.room = 10;
		expect(await papers.cover(paper(), boxes)).toBe('no-room');
		files.room = Infinity;
		store.isFull = true;
		expect(await papers.cover(paper(), boxes)).toBe('not-saved');
		expect(paper().covered).toBeNull();
	});
});

test('boxes are drawn, moved, sized and removed, and a touch draws none', () => {
	const covering = new Covering([]);
	covering.draw({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.5 });
	expect([covering.boxes, covering.isChanged]).toEqual([[], false]);
	covering.draw({ x: 0.5, y: 0.5 }, { x: 0.25, y: 0.25 });
	covering.add();
	expect(covering.chosen).toBe(1);
	covering.move(0, 0.25, 0);
	covering.size(0, 0, 0.25);
	expect(covering.boxes[0]).toEqual({ page: 1, x: 0.5, y: 0.25, width: 0.25, height: 0.5 });
	expect(covering.chosen).toBe(0);
	covering.remove(0);
	expect([covering.boxes.length, covering.chosen, covering.isChanged]).toEqual([1, null, true]);
	covering.turnTo(2);
	covering.add();
	covering.add();
	covering.move(1, 0.125, 0);
	expect([covering.boxes.map(({ page, x }) => [page, x]), covering.all.length, covering.chosen]).toEqual([
		[
			[2, 0.3],
			[2, 0.425]
		],
		3,
		1
	]);
	covering.remove(0);
	expect(covering.all.map(({ page, x }) => [page, x])).toEqual([
		[1, 0.3],
		[2, 0.425]
	]);
	for (let more = 0; more < 300; more += 1) covering.add();
	expect([covering.all.length, covering.isFull]).toEqual([200, true]);
});

test('files that no row names are swept once a day, and never while a row may be missing', async () => {
	const { store, files } = await desk();
	const sweep = (today: string, areRowsWhole = true) => sweepPapers(store, files, { now: 9, today, areRowsWhole });
	await sweep('2026-11-20', false);
	expect(files.sweeps).toEqual([]);
	await sweep('2026-11-20');
	await sweep('2026-11-20');
	expect(files.sweeps).toEqual([9]);
	await sweep('2026-11-21');
	expect(files.sweeps).toEqual([9, 9]);
});
