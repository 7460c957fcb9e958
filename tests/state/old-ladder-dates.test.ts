import { beforeEach, describe, expect, test } from 'vitest';
import { ladderTables } from '#lib/content/ladders/tables.ts';
import { readBackup } from '#lib/domain/backup/file.ts';
import { makeBackup } from '#lib/state/backup.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { TodayList } from '#lib/state/today.svelte.ts';
import { newId, phone } from './fake-store.ts';

const CASE = '5f0c2c3e-7a51-4d59-9a52-0f6f5a1b0c11';
const DEVICE = '9b2f4d10-1f43-4a0e-8f8e-3c5a7d6e2b90';
const row = (seq: number, body: object) => ({
	id: `00000000-0000-4000-8000-00000000000${seq}`,
	case: CASE,
	device: DEVICE,
	seq,
	clock: seq + 1,
	made: { utc: 1_795_250_000_000 + seq, offset: 0, zone: 'UTC' },
	v: 1,
	change: `00000000-0000-4000-9000-00000000000${seq}`,
	...body
});
const field = (seq: number, name: string, value: unknown) =>
	row(seq, { type: 'field', of: 'case', target: CASE, name, value });

/** The days that version 0.3 stored, as its backup holds them, from a table that has since changed: here it is April. */
const OLD_LINE =
	'{"case":"5f0c2c3e-7a51-4d59-9a52-0f6f5a1b0c11","change":"00000000-0000-4000-9000-000000000004","clock":5,' +
	'"device":"9b2f4d10-1f43-4a0e-8f8e-3c5a7d6e2b90","id":"00000000-0000-4000-8000-000000000004",' +
	'"made":{"offset":0,"utc":1795250000004,"zone":"UTC"},"name":"ladderDates","of":"case","seq":4,' +
	'"target":"5f0c2c3e-7a51-4d59-9a52-0f6f5a1b0c11","type":"field","v":1,"value":{"dates":[{"lastDay":null,' +
	'"name":"Energy Ombudsman","opensOn":"2027-04-01"}],"from":"GB|energy|||complaint-received 2026-10-02"}}';
const OLD_DATES: unknown = JSON.parse(OLD_LINE);

/** A case as version 0.3 left it. */
const rows = [
	field(0, 'provider', 'Gridwell'),
	field(1, 'country', 'GB'),
	field(2, 'sector', 'energy'),
	row(3, {
		type: 'entry',
		kind: 'noted',
		contact: null,
		words: 'They received my complaint.',
		at: { day: '2026-10-02', minute: null, zone: 'UTC' },
		ladder: { happened: 'complaint-received' }
	}),
	OLD_DATES
];

let device: ReturnType<typeof phone>;

beforeEach(async () => {
	device = phone(ladderTables);
	await device.store.merge(rows, { utc: 1_795_255_200_000, offset: 0, zone: 'UTC' }, []);
});

async function openFile(id = CASE): Promise<CaseFile> {
	const file = new CaseFile(id, device.store, device.library.powers);
	await file.load();
	return file;
}

describe('days of a ladder that version 0.3 stored', () => {
	test('are read with the case, and none of its rows is set apart', async () => {
		const file = await openFile();
		expect(file.unreadable).toBe(0);
		expect(file.case).toMatchObject({ provider: 'Gridwell', country: 'GB', sector: 'energy' });
	});

	test('go into a backup byte for byte, and come back from it', async () => {
		const { text } = await makeBackup(device.library);
		expect(text).toContain(OLD_LINE);
		const read = readBackup(text);
		expect(read).toMatchObject({ ok: true, unreadable: [] });
		expect(read.ok && read.records).toContainEqual(OLD_DATES);
	});

	test('are not what Today shows: it works them out from the ladder of today', async () => {
		await device.library.readCards();
		expect(device.library.cards?.[0]?.ladderDates).toContainEqual({
			name: 'Energy Ombudsman',
			opensOn: '2026-11-28',
			lastDay: null,
			sureLastDay: null
		});
	});

	test('are passed over by undo, and not written again when a day is taken back', async () => {
		const own = await openFile(newId());
		await own.set('case', own.id, 'provider', 'Gridwell');
		await own.keep([
			own.entry({ kind: 'noted', contact: null, words: 'They have it.', ladder: { happened: 'complaint-received' } })
		]);
		await own.keep([own.field('case', own.id, 'ladderDates', { from: 'GB|energy', dates: [] })]);
		expect(own.lastChange?.type).toBe('entry');
		expect(await own.undo()).toBe(true);
		expect(own.canUndo).toBe(false);
		expect(own.case.ladderDates).toEqual({ from: 'GB|energy', dates: [] });
		expect(own.records.filter((record) => record.type === 'field' && record.name === 'ladderDates')).toHaveLength(1);
	});
});

describe('the answer to the question of a ladder, as version 0.5 stores it', () => {
	const LINE =
		'{"case":"5f0c2c3e-7a51-4d59-9a52-0f6f5a1b0c11","change":"00000000-0000-4000-9000-000000000005","clock":6,' +
		'"device":"9b2f4d10-1f43-4a0e-8f8e-3c5a7d6e2b90","id":"00000000-0000-4000-8000-000000000005",' +
		'"made":{"offset":0,"utc":1795250000005,"zone":"UTC"},"name":"ladderAnswer","of":"case","seq":5,' +
		'"target":"5f0c2c3e-7a51-4d59-9a52-0f6f5a1b0c11","type":"field","v":1,"value":"payment"}';

	test('is read with the case, goes into a backup byte for byte, and comes back from it', async () => {
		const record: unknown = JSON.parse(LINE);
		await device.store.merge([record], { utc: 1_795_255_200_000, offset: 0, zone: 'UTC' }, []);
		expect((await openFile()).case.ladderAnswer).toBe('payment');
		const { text } = await makeBackup(device.library);
		expect(text).toContain(LINE);
		const read = readBackup(text);
		expect(read).toMatchObject({ ok: true, unreadable: [] });
		expect(read.ok && read.records).toContainEqual(record);
	});
});

describe('on Today, the days of a ladder', () => {
	test('follow what is reported, without the ladder being opened', async () => {
		const home = new TodayList(device.library);
		await home.read();
		const file = await openFile();
		await file.keep([
			file.entry({
				kind: 'document',
				contact: null,
				words: 'Their final response.',
				at: { day: '2026-11-20', minute: null, zone: 'UTC' },
				ladder: { happened: 'final-response' }
			})
		]);
		await home.read();
		expect(home.cards[0]?.ladderDates).toContainEqual({
			name: 'Energy Ombudsman',
			opensOn: '2026-11-20',
			lastDay: '2027-11-20',
			sureLastDay: '2027-11-20'
		});
	});

	test('are none where the case is closed, and unknown where the rules cannot be loaded', async () => {
		const broken = phone({ ...ladderTables, ladderFor: () => Promise.reject(new Error('gone')) });
		await broken.store.merge(rows, { utc: 1_795_255_200_000, offset: 0, zone: 'UTC' }, []);
		await broken.library.readCards();
		expect(broken.library.cards?.[0]?.ladderDates).toBeNull();
		await (await openFile()).set('case', CASE, 'closed', true);
		await device.library.readCards();
		expect(device.library.cards?.[0]?.ladderDates).toEqual([]);
	});
});
