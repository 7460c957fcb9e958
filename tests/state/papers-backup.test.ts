import { describe, expect, test } from 'vitest';
import { readBackup } from '#lib/domain/backup/file.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { CasePapers } from '#lib/state/case-papers.svelte.ts';
import { PaperAdding } from '#lib/state/paper-adding.svelte.ts';
import { findPapers, makePapersBackup, openPapersBackup, storePapersSaved } from '#lib/state/papers-backup.ts';
import { Restore } from '#lib/state/restore.svelte.ts';
import { ZipFile, writeZip } from '#lib/storage/papers/zip.ts';
import { FakePaperStore } from './fake-paper-store.ts';
import { newId, phone } from './fake-store.ts';

const zip = { write: writeZip, open: (file: Blob) => ZipFile.open(file) };
const pdf = (words: string) => new File([`%PDF-1.7 ${words}`], `${words}.pdf`, { lastModified: 0 });

/** A phone with a case of these papers. */
async function withPapers(...titles: string[]) {
	const { library, store } = phone();
	const files = new FakePaperStore();
	const file = new CaseFile(newId(), store, library.powers);
	await file.set('case', file.id, 'provider', 'Northline');
	await new PaperAdding(file, files).add(titles.map(pdf), { contact: null, keepsOriginals: false });
	const save = () => makePapersBackup(library, files, zip, { onDone: () => {}, signal: new AbortController().signal });
	return { library, store, files, file, save };
}

async function restored(backup: Blob) {
	const other = emptyPhone();
	const opened = await openPapersBackup(backup, other.files, zip);
	if (typeof opened !== 'object' || !opened) throw new Error('It was not opened.');
	const restore = new Restore(other.library);
	await restore.open(opened.readText, opened);
	return { ...other, restore, opened };
}

const emptyPhone = () => ({ ...phone(), files: new FakePaperStore() });

describe('a backup with papers', () => {
	test('comes back on another phone, and is saved there again as the same bytes', async () => {
		const { save } = await withPapers('bill', 'letter');
		const { file } = await save();
		const { library, files, restore } = await restored(file);
		expect(restore.step).toMatchObject({ at: 'preview', papers: { count: 2 } });
		expect(await restore.add(false)).toBe(true);
		expect(restore.step).toEqual({ at: 'added', cases: 1, withoutFile: [] });

		const theCase = new CaseFile(library.cards?.[0]?.id ?? '', library.store, library.powers);
		await theCase.load();
		const papers = new CasePapers(theCase, files);
		await papers.look();
		expect(papers.shown.map((paper) => [paper.title, papers.whereIs(paper)])).toEqual([
			['letter', 'here'],
			['bill', 'here']
		]);
		const again = await makePapersBackup(library, files, zip, {
			onDone: () => {},
			signal: new AbortController().signal
		});
		expect(new Uint8Array(await again.file.arrayBuffer())).toEqual(new Uint8Array(await file.arrayBuffer()));
	});

	test('holds a backup file that opens alone', async () => {
		const { save } = await withPapers('bill');
		const opened = await ZipFile.open((await save()).file);
		const text = await (await opened?.read('holdline-backup.json', 10_000))?.text();
		expect(readBackup(text ?? '')).toMatchObject({ ok: true, unreadable: [] });
		expect(opened?.names).toEqual([
			'papers.json',
			'holdline-backup.json',
			expect.stringMatching(/^papers\/[0-9a-f]{64}\.pdf$/)
		]);
	});

	test('whose papers are damaged brings the notes back, and names what is missing', async () => {
		const { save } = await withPapers('bill', 'letter');
		const bytes = new Uint8Array(await (await save()).file.arrayBuffer());
		const at = new TextDecoder('latin1').decode(bytes).indexOf('%PDF-1.7 letter');
		bytes[at + 9] = 'L'.charCodeAt(0);
		const { files, restore } = await restored(new Blob([bytes]));
		await restore.add(false);
		expect(restore.step).toEqual({ at: 'added', cases: 1, withoutFile: ['letter'] });
		expect(files.files.size).toBe(1);
	});

	test('with bytes that are not those of their hash keeps none of them', async () => {
		const { file } = await (await withPapers('bill')).save();
		const opened = await ZipFile.open(file);
		const other = await writeZip(
			await Promise.all(
				(opened?.names ?? []).map(async (name) => ({
					name,
					content: name.startsWith('papers/')
						? new Blob(['%PDF-1.7 sold'])
						: ((await opened?.read(name, 10_000)) ?? new Blob())
				}))
			)
		);
		const { files, restore } = await restored(other);
		await restore.add(false);
		expect(restore.step).toMatchObject({ withoutFile: ['bill'] });
		expect(files.files.size).toBe(0);
	});

	test('keeps the bytes before the rows that name them', async () => {
		const { file } = await (await withPapers('bill')).save();
		const { store, files, restore } = await restored(file);
		const merge = store.merge.bind(store);
		const seen: [bytes: number, isAdding: boolean][] = [];
		store.merge = (...args) => {
			seen.push([files.files.size, files.isAdding]);
			return merge(...args);
		};
		await restore.add(false);
		expect(seen).toEqual([[1, true]]);
	});

	test('is refused where it is none, and a newer one too', async () => {
		const { files } = emptyPhone();
		expect(await openPapersBackup(new Blob(['{"holdline": 1}']), files, zip)).toBeNull();
		expect(
			await openPapersBackup(await writeZip([{ name: 'chat.txt', content: new Blob(['hi']) }]), files, zip)
		).toBeNull();
		const newer = new Blob(['{"holdline-papers": 2, "papers": []}']);
		expect(await openPapersBackup(await writeZip([{ name: 'papers.json', content: newer }]), files, zip)).toBeNull();
	});

	test('counts the papers that no backup holds yet', async () => {
		const { library, files, file, save } = await withPapers('bill', 'letter');
		expect(await findPapers(library, files)).toMatchObject({ inNoBackup: 2, bytes: 28 });
		await storePapersSaved(library, (await save()).papers);
		await new PaperAdding(file, files).add([pdf('third')], { contact: null, keepsOriginals: false });
		expect(await findPapers(library, files)).toMatchObject({ inNoBackup: 1, papers: { length: 3 } });
		const none = emptyPhone();
		expect(await findPapers(none.library, none.files)).toMatchObject({ inNoBackup: 0, papers: [] });
	});

	test('that is stopped is no file', async () => {
		const { library, files } = await withPapers('bill');
		const stopping = new AbortController();
		stopping.abort();
		const saving = makePapersBackup(library, files, zip, { onDone: () => {}, signal: stopping.signal });
		await expect(saving).rejects.toThrow('abort');
	});
});
