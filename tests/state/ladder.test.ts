import { beforeEach, describe, expect, test } from 'vitest';
import { ladderTables } from '#lib/content/ladders/tables.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { CaseLadder, type LadderEntryWords } from '#lib/state/ladder.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

const words: LadderEntryWords = {
	reported: (happened) => `It happened: ${happened}.`,
	ended: (happened, rung) => `${happened} ${rung}.`
};

let store: FakeStore;
let file: CaseFile;
let ladder: CaseLadder;

beforeEach(async () => {
	store = new FakeStore();
	file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Gridwell');
	ladder = new CaseLadder(file, ladderTables, words);
});

const lastEntry = () => file.case.entries.at(-1);

describe('what is reported', () => {
	test('is an entry of that day, without a time and outside every contact', async () => {
		expect(await ladder.report('complaint-received', '2026-10-02')).toBe(true);
		expect(lastEntry()).toMatchObject({
			kind: 'noted',
			contact: null,
			words: 'It happened: complaint-received.',
			at: { day: '2026-10-02', minute: null },
			ladder: { happened: 'complaint-received' }
		});
		expect(lastEntry()).not.toHaveProperty('by');
		expect(ladder.received?.on).toBe('2026-10-02');
	});

	test('that came from them is a paper', async () => {
		await ladder.report('deadlock-letter', '2026-11-03');
		expect(lastEntry()?.kind).toBe('document');
	});

	test('can be moved to another day, and taken back', async () => {
		await ladder.report('complaint-received', '2026-10-02');
		const id = ladder.received?.id ?? '';
		expect(await ladder.moveDay(id, '2026-10-05')).toBe(true);
		expect(ladder.received?.on).toBe('2026-10-05');
		expect(await ladder.takeBack(id)).toBe(true);
		expect(ladder.reported).toEqual([]);
		expect(await ladder.moveDay(newId(), '2026-10-05')).toBe(false);
	});

	test('is not there when it could not be saved', async () => {
		store.isFull = true;
		expect(await ladder.report('complaint-received', '2026-10-02')).toBe(false);
		expect(ladder.reported).toEqual([]);
	});
});

test('what became of a rung is something I did, today', async () => {
	expect(await ladder.endRung('Energy Ombudsman', 'turned-to')).toBe(true);
	expect(lastEntry()).toMatchObject({
		kind: 'did',
		by: 'me',
		words: 'turned-to Energy Ombudsman.',
		at: { day: file.today, minute: null },
		ladder: { happened: 'turned-to', rung: 'Energy Ombudsman' }
	});
});

describe('the rules', () => {
	test('are the general way while the country or the kind is not said', async () => {
		expect(ladder.lacksPlace).toBe(true);
		expect((await ladder.rules).choice).toEqual({ kind: 'general' });
	});

	test('follow the country, the kind, and which ladder where there are several', async () => {
		await ladder.chooseCountry('GB');
		await ladder.chooseSector('government');
		expect(ladder.lacksPlace).toBe(false);
		expect((await ladder.rules).choice.kind).toBe('ask');
		await ladder.chooseVariant('council (England)');
		expect((await ladder.rules).choice).toMatchObject({ kind: 'ladder', ladder: { variant: 'council (England)' } });
		await ladder.chooseVariant(null);
		expect((await ladder.rules).choice.kind).toBe('ask');
	});

	test('choices can be taken back', async () => {
		await ladder.chooseCountry('GB');
		await ladder.chooseCountry('');
		await ladder.chooseSector('energy');
		await ladder.chooseSector('');
		await ladder.chooseNation('GB-SCT');
		await ladder.chooseNation('GB-SCT');
		expect(file.case).toMatchObject({ country: null, sector: null, nation: null });
	});
});

describe('the answer to the question of a ladder', () => {
	beforeEach(async () => {
		await ladder.chooseCountry('GB');
		await ladder.chooseSector('bank');
		await ladder.report('complaint-received', '2026-11-02');
	});

	const ombudsman = async () => (await ladder.dates).find(({ name }) => name.includes('Ombudsman'))?.opensOn;

	test('is one field of the case, and the days follow it', async () => {
		expect(ladder.answer).toBeNull();
		expect(await ombudsman()).toBe('2026-12-29');
		expect(await ladder.chooseAnswer('payment')).toBe(true);
		expect(ladder.answer).toBe('payment');
		expect(await ombudsman()).toBe('2026-11-24');
		expect(file.records.at(-1)).toMatchObject({ type: 'field', of: 'case', name: 'ladderAnswer', value: 'payment' });
	});

	test('is taken back by the same answer, and by undo', async () => {
		await ladder.chooseAnswer('payment');
		await ladder.chooseAnswer('payment');
		expect(ladder.answer).toBeNull();
		await ladder.chooseAnswer('usual');
		expect(await file.undo()).toBe(true);
		expect(ladder.answer).toBeNull();
	});

	test('that another ladder knows changes nothing', async () => {
		await ladder.chooseAnswer('hardship');
		expect(await ombudsman()).toBe('2026-12-29');
	});
});

describe('the days', () => {
	beforeEach(async () => {
		await ladder.chooseCountry('GB');
		await ladder.chooseSector('energy');
	});

	test('are worked out from what was reported, and nothing of them is stored', async () => {
		expect(await ladder.dates).toEqual([]);
		await ladder.report('complaint-received', '2026-10-02');
		const before = store.records.length;
		expect(await ladder.dates).toContainEqual({
			name: 'Energy Ombudsman',
			opensOn: '2026-11-28',
			lastDay: null,
			sureLastDay: null
		});
		expect(store.records).toHaveLength(before);
		expect(file.case.ladderDates).toBeNull();
	});

	test('go with the rung that the person let go', async () => {
		await ladder.report('complaint-received', '2026-10-02');
		await ladder.endRung('Energy Ombudsman', 'let-go');
		expect((await ladder.dates).map(({ name }) => name)).not.toContain('Energy Ombudsman');
	});
});
