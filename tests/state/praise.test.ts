import { beforeEach, expect, test } from 'vitest';
import { keptPraise, praiseWords } from '#lib/content/words/en/praise.ts';
import { standing } from '#lib/domain/case/entries.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { Thanking, addThanked } from '#lib/state/praise.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

const words = { praise: praiseWords, kept: keptPraise };
let store: FakeStore;
let file: CaseFile;

beforeEach(async () => {
	store = new FakeStore();
	file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Gridwell');
});

const person = async (name = 'Priya') => (await addThanked(file, name)) ?? '';

test('somebody new is added once, whatever the capitals and spaces of the name', async () => {
	const id = await person();
	expect(await addThanked(file, ' priya ')).toBe(id);
	expect(file.case.people).toMatchObject([{ name: 'Priya' }]);
});

test('thanks that were said or sent are kept in the journal, for the person alone, with the day', async () => {
	const id = await person();
	const thanking = new Thanking(file, id, words);
	expect([thanking.praise, await thanking.keep('said')]).toEqual([null, false]);
	await thanking.setDidWell('rang back on the day she said');

	const commits = store.commits;
	expect(await thanking.keep('said')).toBe(true);
	expect(store.commits).toBe(commits + 1);
	thanking.note.type('Thank you, Priya.');
	expect(await thanking.keep('sent')).toBe(true);
	const kept = standing(file.case.entries);
	expect(kept.map(({ kind, by, private: isPrivate, words }) => [kind, by, isPrivate, words])).toEqual([
		['did', 'me', true, `Thanked Priya to their lead: “${thanking.aloud}”`],
		['did', 'me', true, 'Sent a note of thanks for Priya:\nThank you, Priya.']
	]);
	expect(file.case.people).toMatchObject([{ thankedOn: file.today }]);
});

test('one undo takes back the note and the day', async () => {
	const thanking = new Thanking(file, await person(), words);
	await thanking.setDidWell('rang back');
	await thanking.keep('sent');
	await file.undo();
	expect(standing(file.case.entries)).toEqual([]);
	expect(file.case.people).toMatchObject([{ thankedOn: null, didWell: 'rang back' }]);
});

test('nothing is said to be kept when it could not be saved', async () => {
	const thanking = new Thanking(file, await person(), words);
	await thanking.setDidWell('rang back');
	store.isFull = true;
	expect(await thanking.keep('sent')).toBe(false);
	expect(standing(file.case.entries)).toEqual([]);
});
