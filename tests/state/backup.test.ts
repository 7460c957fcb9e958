import { beforeEach, describe, expect, test } from 'vitest';
import { type CaseRecord, type Change, type Id, readRecord, readRecords } from '#lib/domain/case/record.ts';
import { writeBackup } from '#lib/domain/case/backup.ts';
import { OWN_CARDS } from '#lib/domain/questions/own-cards.ts';
import { addBackup, makeBackup, openBackup } from '#lib/state/backup.ts';
import { CardBox } from '#lib/state/card-box.svelte.ts';
import { CaseFile } from '#lib/state/case-file.svelte.ts';
import { Holdline } from '#lib/state/holdline.svelte.ts';
import type { CaseStore } from '#lib/state/ports.ts';

let count = 0;
const newId = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
const readClock = () => ({ utc: 1_700_000_000_000, offset: 0, zone: 'Europe/London' });

beforeEach(() => (count = 0));

describe('a backup', () => {
	test('holds everything but the example', async () => {
		const { holdline } = phone();
		await openCase(holdline, 'Northline');
		const example = await openCase(holdline, 'Example Telecom');
		await holdline.store.keepLocal('example', example.id);
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
		expect(await restore(theirs.holdline, text)).toBe('added');
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

		const opened = await openBackup(theirs.holdline, { size: text.length, text: () => Promise.resolve(text) });
		expect(opened.ok && opened.preview.cases.map(({ provider }) => provider)).toEqual(['Northline']);
		expect(await restore(theirs.holdline, text)).toBe('added');
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
		expect(await restore(holdline, text)).toBe('added');
		expect(holdline.cards).toEqual([]);
		expect(await restore(holdline, text, true)).toBe('added');
		expect(holdline.cards?.map(({ provider }) => provider)).toEqual(['Northline']);
	});

	test('that is damaged changes nothing, nor does one that the phone cannot hand over', async () => {
		const { holdline } = phone();
		await openCase(holdline, 'Northline');
		const { text } = await makeBackup(holdline);
		const cut = await openBackup(holdline, new Blob([text.slice(0, -20)]));
		expect(cut).toEqual({ ok: false, problem: 'not-json' });
		const gone = { size: 1, text: () => Promise.reject(new Error('gone')) };
		expect(await openBackup(holdline, gone)).toEqual({ ok: false, problem: 'unread' });
		expect((await makeBackup(holdline)).text).toBe(text);
	});

	test('that cannot be kept adds nothing, and says so', async () => {
		const [mine, theirs] = [phone(), phone()];
		await openCase(mine.holdline, 'Northline');
		theirs.holdline.store.merge = () => Promise.reject(new Error('no room'));
		expect(await restore(theirs.holdline, (await makeBackup(mine.holdline)).text)).toBe('nothing-added');
		expect(theirs.areKept()).toBe(false);
	});
});

test('an emptied store is said to be missing, also when the app was left at that word', async () => {
	const { holdline } = phone();
	holdline.powers.markCasesKept(true);
	await holdline.open();
	expect(holdline.condition).toBe('missing');
});

async function restore(holdline: Holdline, text: string, bringBack = false) {
	const opened = await openBackup(holdline, new Blob([text]));
	if (!opened.ok) throw new Error(opened.problem);
	return addBackup(holdline, opened.plan, bringBack);
}

async function openCase({ store, powers }: Holdline, provider: string): Promise<CaseFile> {
	const file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', provider);
	return file;
}

/** The person's own cards on that phone, read anew. */
async function openBox({ store, powers }: Holdline): Promise<CardBox> {
	const file = new CaseFile(OWN_CARDS, store, powers);
	await file.load();
	expect(file.exists).toBe(false);
	return new CardBox(file);
}

/** A phone whose store is in memory and does what the kept one promises. */
function phone() {
	let areKept = false;
	const powers = { readClock, newId, markCasesKept: (next: boolean) => (areKept = next), hasKeptCases: () => areKept };
	return { holdline: new Holdline(memoryStore(), powers), areKept: () => areKept };
}

function memoryStore(): CaseStore {
	const records = new Map<Id, CaseRecord>();
	const cards = new Map<Id, Awaited<ReturnType<CaseStore['readCards']>>[number]>();
	const local = new Map<string, unknown>();
	let device: Id | null = null;
	let clock = 0;
	const ofCase = (id: Id) => [...records.values()].filter((record) => record.case === id);

	return {
		open: () => Promise.resolve({ isNew: false, hasLostEverything: false }),
		commit({ id, case: caseId, made, records: bodies }: Change) {
			device ??= newId();
			const kept = bodies.map((body) => {
				clock += 1;
				return { ...body, case: caseId, device, seq: clock, clock, made, v: 1, change: id } as CaseRecord;
			});
			for (const record of kept) records.set(record.id, record);
			return Promise.resolve(kept);
		},
		readCase: (id) => Promise.resolve(readRecords(ofCase(id))),
		rowsOfCases: () => Promise.resolve(countBy([...records.values()].map((record) => record.case))),
		readCards: () => Promise.resolve([...cards.values()]),
		keepCard(card) {
			cards.set(card.case, card);
			return Promise.resolve();
		},
		sweep(id) {
			for (const record of ofCase(id)) if (record.type !== 'erasure') records.delete(record.id);
			cards.delete(id);
			return Promise.resolve();
		},
		readLocal: (key) => Promise.resolve(local.get(key)),
		keepLocal(key, value) {
			local.set(key, value ?? undefined);
			return Promise.resolve();
		},
		deviceId: () => Promise.resolve(device),
		readEverything: () => Promise.resolve(readRecords([...records.values()])),
		merge(rows) {
			for (const row of rows) {
				const record = readRecord(row);
				if (record && !records.has(record.id)) records.set(record.id, record);
				clock = Math.max(clock, record?.clock ?? 0);
			}
			device = newId();
			return Promise.resolve();
		}
	};
}

function countBy(ids: readonly Id[]): Map<Id, number> {
	const counts = new Map<Id, number>();
	for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}
