import { beforeEach, expect, test } from 'vitest';
import { addDays } from '#lib/domain/day.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { keepSentLetter } from '#lib/state/letter.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

let store: FakeStore;
let file: CaseFile;

beforeEach(async () => {
	store = new FakeStore();
	file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Gridwell');
});

test('a letter of today is a contact that is over, with the time of the tap', async () => {
	const commits = store.commits;
	expect(await keepSentLetter(file, { channel: 'email', day: file.today, text: 'A complaint.' }, 'I sent it.')).toBe(
		true
	);
	expect(store.commits).toBe(commits + 1);
	const [contact] = file.case.contacts;
	expect(contact).toMatchObject({ channel: 'email', letter: 'A complaint.', ended: contact?.started });
	expect(contact?.started).toMatchObject({ day: file.today, utc: expect.any(Number) as number });
	expect(file.case.entries.at(-1)).toMatchObject({ kind: 'did', by: 'me', contact: contact?.id, words: 'I sent it.' });
});

test('a letter of an earlier day is added from memory, without a time', async () => {
	const day = addDays(file.today, -3);
	await keepSentLetter(file, { channel: 'letter', day, text: 'A complaint.' }, 'I sent it.');
	expect(file.case.contacts[0]?.started).toMatchObject({ day, minute: null, utc: null });
	expect(file.case.entries.at(-1)?.at).toMatchObject({ day, minute: null });
});
