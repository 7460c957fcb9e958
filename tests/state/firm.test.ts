import { beforeEach, expect, test, vi } from 'vitest';
import { standing } from '#lib/domain/case/entries.ts';
import { summarise } from '#lib/domain/summary/summarise.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import { FirmLearning, recallFirm } from '#lib/state/firm.svelte.ts';
import { FakeStore, noLadders } from './fake-store.ts';
import { newId, powers } from './powers.ts';

let store: FakeStore;
let mine: CaseFile;
let adas: CaseFile;

async function newCase(provider: string, forWhom: string | null = null): Promise<CaseFile> {
	const file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', provider);
	if (forWhom !== null) await file.set('case', file.id, 'forWhom', forWhom);
	return file;
}

/** A library over these open files. */
function libraryOf(...files: readonly CaseFile[]): CaseLibrary {
	const library = {
		store,
		get cards() {
			return files.flatMap(({ card }) => (card ? [{ ...card, ladderDates: [] }] : []));
		},
		readCards: () => Promise.resolve()
	};
	return library as unknown as CaseLibrary;
}

const recall = async (file: CaseFile, ...others: readonly CaseFile[]) =>
	(await recallFirm(libraryOf(file, ...others), file))();

beforeEach(async () => {
	store = new FakeStore();
	mine = await newCase('Northline Ltd');
	adas = await newCase('northline', 'Ada Okafor');
});

test('a case that is open is not counted again to recall its company', async () => {
	const library = new CaseLibrary(store, powers, noLadders);
	const count = vi.spyOn(store, 'rowsOfCases');
	await recallFirm(library, mine);
	expect(count.mock.calls).toEqual([[{ [mine.id]: mine.rows }]]);
	expect(library.cards?.map(({ id }) => id).sort()).toEqual([mine.id, adas.id].sort());
});

test('what a call taught is kept in its case with the day of the call, and forgotten by a second tap', async () => {
	const contact = newId();
	await mine.startContact(contact, 'phone');
	const [call] = mine.case.contacts;
	const learning = new FirmLearning(mine, call ?? null);
	await learning.learn('menuWay', ' 2, 1, say complaint ');
	expect(mine.case.menuWay).toEqual({ words: '2, 1, say complaint', on: call?.started.day });
	await learning.learn('menuWay', null);
	expect(mine.case.menuWay).toBeNull();
});

test('a tap on a later call gives what was known the day of that call, and a second tap forgets it', async () => {
	await mine.set('case', mine.id, 'numberThatWorked', { words: '0800 123', on: '2026-01-05' });
	await mine.startContact(newId(), 'phone');
	const learning = new FirmLearning(mine, mine.case.contacts[0] ?? null);
	expect(learning.isKept('numberThatWorked', '0800 123')).toBe(false);
	await learning.tap('numberThatWorked', '0800 123');
	expect(mine.case.numberThatWorked).toEqual({ words: '0800 123', on: mine.case.contacts[0]?.started.day });
	await learning.tap('numberThatWorked', '0800 123');
	expect(mine.case.numberThatWorked).toBeNull();
});

test('the notes of the call offer the way, the hours and what was given, as they were written', async () => {
	const contact = newId();
	await mine.startContact(contact, 'phone');
	const person = newId();
	await mine.set('person', person, 'name', 'Priya');
	await mine.keep([
		mine.entry({ kind: 'noted', contact, words: 'Press 2 then 1. Lines open 8 to 6.' }),
		mine.entry({ kind: 'promised', contact, words: 'a credit of £20', person }),
		mine.entry({ kind: 'promised', contact, words: 'send the bill', by: 'me', person })
	]);
	const learning = new FirmLearning(mine, mine.case.contacts[0] ?? null);
	expect(learning.told).toEqual({ menuWay: ['Press 2 then 1.'], openHours: ['Lines open 8 to 6.'] });
	const [priya] = mine.case.people;
	expect(priya && learning.givenBy(priya)).toEqual(['a credit of £20']);
});

test('a case remembers what all cases with the company learned, and takes nothing of it over', async () => {
	const learning = new FirmLearning(adas, null);
	await learning.learn('numberThatWorked', '0800 111 2222');
	await adas.set('person', newId(), 'name', 'Priya');
	const [priya] = adas.case.people;
	await learning.setDecides(priya?.id ?? '', 'Ada’s refund');
	const before = mine.records;

	const memory = await recall(mine, adas);
	expect(memory.numberThatWorked?.words).toBe('0800 111 2222');
	expect(memory.people).toEqual([{ name: 'Priya', role: '', decides: '', seen: null }]);
	expect(mine.records).toBe(before);
	const choices = { accountNumbers: true, names: true, feelings: true, opinions: true, privateLines: true };
	const page = summarise(
		mine.case,
		{ ...choices, withoutContacts: [], putIn: [], cost: false, handling: false },
		mine.today
	);
	expect(JSON.stringify([page, mine.records, standing(mine.case.entries)])).not.toMatch(/0800 111 2222|Priya|Ada/);

	expect((await recall(adas, mine)).people).toMatchObject([{ name: 'Priya', decides: 'Ada’s refund' }]);
});

test('another company, the example and an unreadable store tell nothing', async () => {
	const other = await newCase('Gridwell');
	await new FirmLearning(other, null).learn('openHours', '8 to 6');
	expect((await recall(mine, other)).openHours).toBeNull();

	await new FirmLearning(adas, null).learn('openHours', '8 to 6');
	await store.saveLocal('example', adas.id);
	expect((await recall(mine, adas)).openHours).toBeNull();

	const broken = { store, cards: null, readCards: () => Promise.reject(new Error('unreadable')) };
	expect((await recallFirm(broken as unknown as CaseLibrary, mine))().openHours).toBeNull();
});

test('what this case has just learned is remembered without reading again', async () => {
	const recalling = await recallFirm(libraryOf(mine), mine);
	await new FirmLearning(mine, null).learn('openHours', '9 to 5');
	expect(recalling().openHours?.words).toBe('9 to 5');
});
