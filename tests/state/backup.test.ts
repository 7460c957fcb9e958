import { describe, expect, test } from 'vitest';
import { writeBackup } from '#lib/domain/backup/file.ts';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import { OWN_CARDS } from '#lib/domain/own-cards/own-cards-id.ts';
import { readText } from '#lib/platform/files.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import { addBackup, makeBackup, openBackup, readLastImport, takeImportBack } from '#lib/state/backup.ts';
import { OwnCardsEditor } from '#lib/state/own-cards.svelte.ts';
import { newId, phone } from './fake-store.ts';

describe('a backup', () => {
	test('holds everything but the example', async () => {
		const { library } = phone();
		await openCase(library, 'Northline');
		const example = await openCase(library, 'Example Telecom');
		await library.store.saveLocal('example', example.id);
		const { name, text } = await makeBackup(library);
		expect(name).toBe('holdline-backup-2023-11-14.json');
		expect(text).toContain('Northline');
		expect(text).not.toContain('Example Telecom');
	});

	test('brings the same cases to another phone, which then makes the same file', async () => {
		const [mine, theirs] = [phone(), phone()];
		await openCase(mine.library, 'Northline');
		await openCase(mine.library, 'Gridwell');
		const { text } = await makeBackup(mine.library);
		expect(await restore(theirs.library, text)).toBe(true);
		expect(theirs.library.cards?.map(({ provider }) => provider).sort()).toEqual(['Gridwell', 'Northline']);
		expect(theirs.areKept()).toBe(true);
		expect((await makeBackup(theirs.library)).text).toBe(text);
	});

	test('shows on the home screen also what is older than the newest note here', async () => {
		const [mine, theirs] = [phone(), phone()];
		const file = await openCase(mine.library, 'Northline');
		await file.set('case', file.id, 'what', 'A wrong bill');
		await file.set('case', file.id, 'nextStep', 'Ring on Monday');
		const { records } = await mine.library.store.readEverything();
		const isOlder = (record: CaseRecord) => record.type === 'field' && record.name === 'what';
		await restore(
			theirs.library,
			writeBackup(
				records.filter((record) => !isOlder(record)),
				[]
			)
		);
		expect(theirs.library.cards?.[0]?.what).toBeNull();
		await restore(theirs.library, writeBackup(records, []));
		expect(theirs.library.cards?.[0]?.what).toBe('A wrong bill');
	});

	test('brings the person’s own cards too, and no list of cases shows them', async () => {
		const [mine, theirs] = [phone(), phone()];
		const box = await openBox(mine.library);
		await box.write(newId(), 'What can you see?');
		await box.star('hold-name');
		await openCase(mine.library, 'Northline');
		const { text } = await makeBackup(mine.library);

		const opened = await openBackup(theirs.library, reading(text));
		expect(opened.ok && opened.preview.cases.map(({ provider }) => provider)).toEqual(['Northline']);
		expect(await restore(theirs.library, text)).toBe(true);
		expect((await openBox(theirs.library)).now).toEqual(box.now);
		expect(box.now.mine).toHaveLength(1);
		for (const { library } of [mine, theirs]) {
			await library.readCards();
			expect(library.cards?.map(({ provider }) => provider)).toEqual(['Northline']);
		}
	});

	test('without any case, own cards are still something that must not be lost unheard', async () => {
		const { library, areKept } = phone();
		await (await openBox(library)).star('hold-name');
		await library.readCards();
		expect(library.cards).toEqual([]);
		expect(areKept()).toBe(true);
	});

	test('leaves a deleted case deleted, and brings it back when that is asked for', async () => {
		const { library } = phone();
		const file = await openCase(library, 'Northline');
		const { text } = await makeBackup(library);
		await file.erase();
		expect(await restore(library, text)).toBe(true);
		expect(library.cards).toEqual([]);
		expect(await restore(library, text, true)).toBe(true);
		expect(library.cards?.map(({ provider }) => provider)).toEqual(['Northline']);
	});

	test('that is damaged changes nothing, nor does one that the phone cannot hand over', async () => {
		const { library } = phone();
		await openCase(library, 'Northline');
		const { text } = await makeBackup(library);
		const cut = await openBackup(library, reading(text.slice(0, -20)));
		expect(cut).toEqual({ ok: false, problem: 'not-json' });
		expect(await openBackup(library, () => Promise.reject(new Error('gone')))).toEqual({
			ok: false,
			problem: 'unread'
		});
		expect((await makeBackup(library)).text).toBe(text);
	});

	test('that cannot be kept adds nothing, and says so', async () => {
		const [mine, theirs] = [phone(), phone()];
		await openCase(mine.library, 'Northline');
		theirs.store.isFull = true;
		const before = theirs.store.digest;
		expect(await restore(theirs.library, (await makeBackup(mine.library)).text)).toBe(false);
		expect(theirs.store.digest).toBe(before);
		expect(theirs.areKept()).toBe(false);
	});
});

describe('an import', () => {
	test('is taken back to the byte, and then there is none left to take back', async () => {
		const [mine, theirs] = [phone(), phone()];
		await openCase(mine.library, 'Northline');
		await openCase(theirs.library, 'Gridwell');
		const before = (await makeBackup(theirs.library)).text;
		expect(await readLastImport(theirs.library)).toBeNull();
		await restore(theirs.library, (await makeBackup(mine.library)).text);
		expect(await readLastImport(theirs.library)).toMatchObject({ added: 1 });
		expect(await takeImportBack(theirs.library)).toBe(true);
		expect((await makeBackup(theirs.library)).text).toBe(before);
		expect(theirs.library.cards?.map(({ provider }) => provider)).toEqual(['Gridwell']);
		expect(await readLastImport(theirs.library)).toBeNull();
	});

	test('that is taken back leaves what was written since, and opening the file again shows it', async () => {
		const [mine, theirs] = [phone(), phone()];
		const { id } = await openCase(mine.library, 'Northline');
		const { text } = await makeBackup(mine.library);
		await restore(theirs.library, text);
		const file = new CaseFile(id, theirs.store, theirs.library.powers);
		await file.load();
		await file.set('case', id, 'what', 'A wrong bill');
		await takeImportBack(theirs.library);
		expect(theirs.library.cards).toEqual([]);
		await restore(theirs.library, text);
		expect(theirs.library.cards).toMatchObject([{ provider: 'Northline', what: 'A wrong bill' }]);
	});

	test('that brought a deleted case back is taken back with it: the case is deleted as before', async () => {
		const { library, store } = phone();
		const file = await openCase(library, 'Northline');
		const { text } = await makeBackup(library);
		await file.erase();
		const before = (await makeBackup(library)).text;
		expect(await restore(library, text, true)).toBe(true);
		expect(await takeImportBack(library)).toBe(true);
		expect((await makeBackup(library)).text).toBe(before);
		expect(library.cards).toEqual([]);
		expect(store.digest).not.toContain('Northline');
	});

	test('into an empty phone leaves nothing that could be missed when it is taken back', async () => {
		const [mine, theirs] = [phone(), phone()];
		await openCase(mine.library, 'Northline');
		await restore(theirs.library, (await makeBackup(mine.library)).text);
		await takeImportBack(theirs.library);
		expect(theirs.areKept()).toBe(false);
	});

	test('that cannot be taken back is still here, all of it', async () => {
		const [mine, theirs] = [phone(), phone()];
		await openCase(mine.library, 'Northline');
		await restore(theirs.library, (await makeBackup(mine.library)).text);
		const before = theirs.store.digest;
		theirs.store.isFull = true;
		expect(await takeImportBack(theirs.library)).toBe(false);
		expect(theirs.store.digest).toBe(before);
	});
});

test('an emptied store is said to be missing, also when the app was left at that word', async () => {
	const { library, status } = phone();
	library.powers.markCasesKept(true);
	await status.open();
	expect(status.condition).toBe('missing');
});

function reading(text: string) {
	return (most: number) => readText(new Blob([text]).stream(), most);
}

async function restore(library: CaseLibrary, text: string, bringBack = false) {
	const opened = await openBackup(library, reading(text));
	if (!opened.ok) throw new Error(opened.problem);
	return addBackup(library, opened.plan, bringBack);
}

async function openCase({ store, powers }: CaseLibrary, provider: string): Promise<CaseFile> {
	const file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', provider);
	return file;
}

/** The person's own cards on that phone, read anew. */
async function openBox({ store, powers }: CaseLibrary): Promise<OwnCardsEditor> {
	const file = new CaseFile(OWN_CARDS, store, powers);
	await file.load();
	expect(file.exists).toBe(false);
	return new OwnCardsEditor(file);
}
