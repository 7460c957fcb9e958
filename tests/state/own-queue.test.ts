import { beforeEach, describe, expect, test } from 'vitest';
import { standing } from '#lib/domain/case/entries.ts';
import { addDays } from '#lib/domain/day.ts';
import { ownQueue } from '#lib/domain/promises/promises.ts';
import { summarise } from '#lib/domain/summary/summarise.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import { OwnPromise } from '#lib/state/own-queue.svelte.ts';
import { TodayList } from '#lib/state/today.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

let store: FakeStore;
let file: CaseFile;

const owed = () => ownQueue(file.case);
const first = () => {
	const [promise] = owed();
	if (promise === undefined) throw new Error('Nothing is owed.');
	return promise;
};
const sent = () => standing(file.case.entries).filter(({ kind }) => kind === 'did');

beforeEach(async () => {
	store = new FakeStore();
	file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Gridwell');
	await file.keep([
		file.entry({
			kind: 'promised',
			contact: null,
			by: 'me',
			words: 'Send the meter reading',
			due: addDays(file.today, 2)
		})
	]);
});

describe('what the person owes', () => {
	test('is done in one change, with what was sent, and its box is empty again', async () => {
		const promise = first();
		const own = new OwnPromise(file, promise);
		own.text.type('Reading 48213, taken today');
		const commits = store.commits;
		expect(await own.finish()).toBe('kept');
		expect(store.commits).toBe(commits + 1);
		expect(owed()).toEqual([]);
		expect(sent()).toMatchObject([{ words: 'Reading 48213, taken today', by: 'me', about: promise.id, contact: null }]);
		expect(file.case.entries.find(({ id }) => id === promise.id)?.settled).toEqual({ outcome: 'kept', on: file.today });
		expect(own.text.words).toBe('');
	});

	test('is done without a word too, and late after its day', async () => {
		await file.correct(first().id, { due: addDays(file.today, -1) });
		const own = new OwnPromise(file, first());
		expect(own.isLate).toBe(true);
		expect(await own.finish()).toBe('kept-late');
		expect(sent()).toEqual([]);
		expect(owed()).toEqual([]);
	});

	test('stays owed, and the words stay in the box, when it could not be saved', async () => {
		const own = new OwnPromise(file, first());
		own.text.type('Reading 48213');
		store.isFull = true;
		expect(await own.finish()).toBeNull();
		expect(owed()).toHaveLength(1);
		expect(own.text.words).toBe('Reading 48213');
	});

	test('masks a card number in what was sent', async () => {
		const own = new OwnPromise(file, first());
		own.text.type('my card is 4111 1111 1111 1111');
		await own.finish();
		expect(sent()[0]?.words).not.toContain('4111 1111 1111 1111');
	});

	test('is taken back by one undo, with what was noted for it', async () => {
		const own = new OwnPromise(file, first());
		own.text.type('Reading 48213');
		await own.finish();
		await file.undo();
		expect(owed()).toHaveLength(1);
		expect(sent()).toEqual([]);
	});

	test('ends in another way without a note', async () => {
		expect(await new OwnPromise(file, first()).end('dropped')).toBe('dropped');
		expect([owed(), sent()]).toEqual([[], []]);
	});

	test('is told in the summary once it is done', async () => {
		const own = new OwnPromise(file, first());
		own.text.type('Sent the reading by e-mail');
		await own.finish();
		const choices = { accountNumbers: false, names: true, feelings: false, opinions: false, privateLines: false };
		const page = summarise(
			file.case,
			{ ...choices, withoutContacts: [], putIn: [], cost: false, handling: false },
			file.today
		);
		expect(JSON.stringify(page)).toContain('Sent the reading by e-mail');
	});
});

test('on Today it is begun, done and taken back', async () => {
	const library = {
		store,
		today: file.today,
		get cards() {
			return file.card ? [{ ...file.card, ladderDates: [] }] : [];
		},
		readCards: () => Promise.resolve(),
		openCase: () => Promise.resolve(file)
	};
	const home = new TodayList(library as unknown as CaseLibrary);
	await home.read();
	const due = () => {
		const found = home.due.rows.find((row) => 'promise' in row);
		if (found === undefined) throw new Error('Nothing is due.');
		return found;
	};
	await home.begin(due());
	expect(home.doing?.due.promise.words).toBe('Send the meter reading');
	await home.leave();
	expect([home.doing, home.settling]).toEqual([null, null]);

	await home.begin(due());
	if (home.doing === null) throw new Error('Nothing is begun.');
	const own = new OwnPromise(home.doing.file, home.doing.due.promise);
	own.text.type('Reading 48213');
	await home.leave(await own.finish());
	expect(home.settling?.outcome).toBe('kept');
	expect(home.due.count).toBe(0);
	await home.unsettle();
	expect(home.due.count).toBe(1);
	expect(sent()).toEqual([]);
});
