import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import { writeBackup } from '#lib/domain/backup/backup.ts';
import { OWN_CARDS } from '#lib/domain/own-cards/own-cards.ts';
import { readText } from '#lib/platform/files.ts';
import { addBackup, makeBackup, openBackup, readLastImport, takeImportBack } from '#lib/state/backup.ts';
import { OwnCardsEditor } from '#lib/state/own-cards.svelte.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { Holdline } from '#lib/state/app/holdline.svelte.ts';
import { newId, phone } from './fake-store.ts';

describe('a backup', () => {
	test('holds everything but the example', async () => {
		const { holdline } = phone();
		await openCase(holdline, 'Northline');
		const example = await openCase(holdline, 'Example Telecom');
		await holdline.store.saveLocal('example', example.id);
		const { name, text } = await makeBackup(holdline);
		expect(name).toBe('holdline-backup-2023-11-14.json');
		expect(text).toContain('Northline');
		expect(text).not.toContain('Example Telecom');
	});

	test('brings the same cases to another phone, which then makes the same file', async () => {
		const [mine, theirs] = [phone(), phone()];
		await openCase(mine.holdline, 'Northline');
		await openCase(mine.holdline, 'Gridwell');
		const { text } = await makeBackup(mine.holdline);
		expect(await restore(theirs.holdline, text)).toBe(true);
		expect(theirs.holdline.cards?.map(({ provider }) => provider).sort()).toEqual(['Gridwell', 'Northline']);
		expect(theirs.areKept()).toBe(true);
		expect((await makeBackup(theirs.holdline)).text).toBe(text);
	});

	test('shows on the home screen also what is older than the newest note here', async () => {
		const [mine, theirs] = [phone(), phone()];
		const file = await openCase(mine.holdline, 'Northline');
		await file.set('case', file.id, 'what', 'A wrong bill');
		await file.set('case', file.id, 'nextStep', 'Ring on Monday');
		const { records } = await mine.holdline.store.readEverything();
		const isOlder = (record: CaseRecord) => record.type === 'field' && record.name === 'what';
		await restore(
			theirs.holdline,
			writeBackup(
				records.filter((record) => !isOlder(record)),
				[]
			)
		);
		expect(theirs.holdline.cards?.[0]?.what).toBeNull();
		await restore(theirs.holdline, writeBackup(records, []));
		expect(theirs.holdline.cards?.[0]?.what).toBe('A wrong bill');
	});

	test('brings the person’s own cards too, and no list of cases shows them', async () => {
		const [mine, theirs] = [phone(), phone()];
		const box = await openBox(mine.holdline);
		await box.write(newId(), 'What can you see?');
		await box.star('hold-name');
		await openCase(mine.holdline, 'Northline');
		const { text } = await makeBackup(mine.holdline);

		const opened = await openBackup(theirs.holdline, reading(text));
		expect(opened.ok && opened.preview.cases.map(({ provider }) => provider)).toEqual(['Northline']);
		expect(await restore(theirs.holdline, text)).toBe(true);
		expect((await openBox(theirs.holdline)).now).toEqual(box.now);
		expect(box.now.mine).toHaveLength(1);
		for (const { holdline } of [mine, theirs]) {
			await holdline.readCards();
			expect(holdline.cards?.map(({ provider }) => provider)).toEqual(['Northline']);
		}
	});

	test('without any case, own cards are still something that must not be lost unheard', async () => {
		const { holdline, areKept } = phone();
		await (await openBox(holdline)).star('hold-name');
		await holdline.readCards();
		expect(holdline.cards).toEqual([]);
		expect(areKept()).toBe(true);
	});

	test('leaves a deleted case deleted, and brings it back when that is asked for', async () => {
		const { holdline } = phone();
		const file = await openCase(holdline, 'Northline');
		const { text } = await makeBackup(holdline);
		await file.erase();
		expect(await restore(holdline, text)).toBe(true);
		expect(holdline.cards).toEqual([]);
		expect(await restore(holdline, text, true)).toBe(true);
		expect(holdline.cards?.map(({ provider }) => provider)).toEqual(['Northline']);
	});

	test('that is damaged changes nothing, nor does one that the phone cannot hand over', async () => {
		const { holdline } = phone();
		await openCase(holdline, 'Northline');
		const { text } = await makeBackup(holdline);
		const cut = await openBackup(holdline, reading(text.slice(0, -20)));
		expect(cut).toEqual({ ok: false, problem: 'not-json' });
		expect(await openBackup(holdline, () => Promise.reject(new Error('gone')))).toEqual({
			ok: false,
			problem: 'unread'
		});
		expect((await makeBackup(holdline)).text).toBe(text);
	});

	test('that cannot be kept adds nothing, and says so', async () => {
		const [mine, theirs] = [phone(), phone()];
		await openCase(mine.holdline, 'Northline');
		theirs.store.isFull = true;
		const before = theirs.store.digest;
		expect(await restore(theirs.holdline, (await makeBackup(mine.holdline)).text)).toBe(false);
		expect(theirs.store.digest).toBe(before);
		expect(theirs.areKept()).toBe(false);
	});
});

describe('an import', () => {
	test('is taken back to the byte, and then there is none left to take back', async () => {
		const [mine, theirs] = [phone(), phone()];
		await openCase(mine.holdline, 'Northline');
		await openCase(theirs.holdline, 'Gridwell');
		const before = (await makeBackup(theirs.holdline)).text;
		expect(await readLastImport(theirs.holdline)).toBeNull();
		await restore(theirs.holdline, (await makeBackup(mine.holdline)).text);
		expect(await readLastImport(theirs.holdline)).toMatchObject({ added: 1 });
		expect(await takeImportBack(theirs.holdline)).toBe(true);
		expect((await makeBackup(theirs.holdline)).text).toBe(before);
		expect(theirs.holdline.cards?.map(({ provider }) => provider)).toEqual(['Gridwell']);
		expect(await readLastImport(theirs.holdline)).toBeNull();
	});

	test('that is taken back leaves what was written since, and opening the file again shows it', async () => {
		const [mine, theirs] = [phone(), phone()];
		const { id } = await openCase(mine.holdline, 'Northline');
		const { text } = await makeBackup(mine.holdline);
		await restore(theirs.holdline, text);
		const file = new CaseFile(id, theirs.store, theirs.holdline.powers);
		await file.load();
		await file.set('case', id, 'what', 'A wrong bill');
		await takeImportBack(theirs.holdline);
		expect(theirs.holdline.cards).toEqual([]);
		await restore(theirs.holdline, text);
		expect(theirs.holdline.cards).toMatchObject([{ provider: 'Northline', what: 'A wrong bill' }]);
	});

	test('that brought a deleted case back is taken back with it: the case is deleted as before', async () => {
		const { holdline, store } = phone();
		const file = await openCase(holdline, 'Northline');
		const { text } = await makeBackup(holdline);
		await file.erase();
		const before = (await makeBackup(holdline)).text;
		expect(await restore(holdline, text, true)).toBe(true);
		expect(await takeImportBack(holdline)).toBe(true);
		expect((await makeBackup(holdline)).text).toBe(before);
		expect(holdline.cards).toEqual([]);
		expect(store.digest).not.toContain('Northline');
	});

	test('into an empty phone leaves nothing that could be missed when it is taken back', async () => {
		const [mine, theirs] = [phone(), phone()];
		await openCase(mine.holdline, 'Northline');
		await restore(theirs.holdline, (await makeBackup(mine.holdline)).text);
		await takeImportBack(theirs.holdline);
		expect(theirs.areKept()).toBe(false);
	});

	test('that cannot be taken back is still here, all of it', async () => {
		const [mine, theirs] = [phone(), phone()];
		await openCase(mine.holdline, 'Northline');
		await restore(theirs.holdline, (await makeBackup(mine.holdline)).text);
		const before = theirs.store.digest;
		theirs.store.isFull = true;
		expect(await takeImportBack(theirs.holdline)).toBe(false);
		expect(theirs.store.digest).toBe(before);
	});
});

test('an emptied store is said to be missing, also when the app was left at that word', async () => {
	const { holdline } = phone();
	holdline.powers.markCasesKept(true);
	await holdline.open();
	expect(holdline.condition).toBe('missing');
});

function reading(text: string) {
	return (most: number) => readText(new Blob([text]).stream(), most);
}

async function restore(holdline: Holdline, text: string, bringBack = false) {
	const opened = await openBackup(holdline, reading(text));
	if (!opened.ok) throw new Error(opened.problem);
	return addBackup(holdline, opened.plan, bringBack);
}

async function openCase({ store, powers }: Holdline, provider: string): Promise<CaseFile> {
	const file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', provider);
	return file;
}

/** The person's own cards on that phone, read anew. */
async function openBox({ store, powers }: Holdline): Promise<OwnCardsEditor> {
	const file = new CaseFile(OWN_CARDS, store, powers);
	await file.load();
	expect(file.exists).toBe(false);
	return new OwnCardsEditor(file);
}
