import { describe, expect, test } from 'vitest';
import { MAX_BEHIND } from '#lib/domain/case/limits.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { Exhibits } from '#lib/state/exhibits.svelte.ts';
import { PaperAdding } from '#lib/state/paper-adding.svelte.ts';
import { FakePaperStore } from './fake-paper-store.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

const bill = (title: string, month: number) =>
	new File([`%PDF-1.7 ${title}`], `${title}.pdf`, { lastModified: Date.UTC(2025, month, 10, 12) });

async function desk() {
	const store = new FakeStore();
	const file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Northline');
	const adding = new PaperAdding(file, new FakePaperStore());
	const add = (...files: File[]) => adding.add(files, { contact: null, keepsOriginals: false });
	const exhibits = new Exhibits(file);
	const numbers = () => exhibits.all.map(({ number, paper }) => `${number} ${paper.title}`);
	return { store, file, exhibits, add, numbers };
}

describe('exhibits', () => {
	test('keep the numbers that a reader has, whatever is added or undone later', async () => {
		const { file, exhibits, add, numbers } = await desk();
		await add(bill('May', 4), bill('March', 2));
		expect(numbers()).toEqual(['1 March', '2 May']);
		await exhibits.give();
		await add(bill('January', 0));
		expect(numbers()).toEqual(['1 March', '2 May', '3 January']);
		// Takes back the adding of January, and then that of March, whose number a reader has.
		await file.undo();
		await file.undo();
		await add(bill('April', 3));
		expect(numbers()).toEqual(['2 May', '3 April']);
	});

	test('are numbered for those papers only that the reader gets', async () => {
		const { exhibits, add } = await desk();
		await add(bill('May', 4), bill('March', 2));
		await exhibits.give(exhibits.all.slice(0, 1).map(({ paper }) => paper));
		expect(exhibits.all.map(({ isGiven }) => isGiven)).toEqual([true, false]);
	});

	test('stand behind a note, and no more once that is taken back', async () => {
		const { file, exhibits, add } = await desk();
		await add(bill('May', 4));
		const what = { of: 'entry', entry: newId() } as const;
		const paper = () => exhibits.all[0]?.paper ?? expect.fail('There is no paper.');
		expect(await exhibits.set(paper(), what, true)).toBe(true);
		expect(exhibits.behind(what)).toHaveLength(1);
		await file.undo();
		expect(exhibits.behind(what)).toEqual([]);
	});

	test('take no more than can be read back', async () => {
		const { exhibits, add, file } = await desk();
		await add(bill('May', 4));
		const behind = Array.from({ length: MAX_BEHIND }, () => ({ of: 'entry', entry: newId() }) as const);
		const [paper] = file.case.papers;
		if (!paper) throw new Error('There is no paper.');
		await file.set('paper', paper.id, 'behind', behind);
		const [full] = file.case.papers;
		if (!full) throw new Error('There is no paper.');
		expect(await exhibits.set(full, { of: 'basis' }, true)).toBe(false);
		expect(file.case.papers[0]?.behind).toHaveLength(MAX_BEHIND);
	});
});
