import { beforeEach, describe, expect, test } from 'vitest';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { PastContactDraft } from '#lib/state/past-contact.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

const CHAT = '5/11/2020, 14:02 - Priya: No.\n25/11/2020, 9:00 - You: Why?';

let file: CaseFile;
let draft: PastContactDraft;

beforeEach(async () => {
	file = new CaseFile(newId(), new FakeStore(), powers);
	await file.set('case', file.id, 'provider', 'Northline');
	draft = new PastContactDraft(file);
});

describe('a chat that is pasted into a past contact', () => {
	test('gives it its day and time, and is kept with it as one change', async () => {
		draft.pasted.write(CHAT);
		expect(draft.past).toMatchObject({ day: '2020-11-05', time: '14:02' });
		draft.write({ channel: 'chat', who: 'priya' });
		expect(await draft.keep()).toBe(true);
		expect(file.case.contacts).toMatchObject([
			{ channel: 'chat', started: { day: '2020-11-05', minute: 842, utc: null } }
		]);
		expect(file.case.entries.map(({ by, words, at }) => [by, words, at.day])).toEqual([
			['them', 'No.', '2020-11-05'],
			['me', 'Why?', '2020-11-25']
		]);
		expect(file.case.people).toHaveLength(1);
		expect(file.case.contacts[0]?.speaking).toBe(file.case.people[0]?.id);
		await file.undo();
		expect(file.case.contacts).toEqual([]);
	});

	test('leaves the day and time that the person gives', () => {
		draft.write({ day: '2020-11-06' });
		draft.pasted.write(CHAT);
		expect(draft.past).toMatchObject({ day: '2020-11-06', time: '14:02' });
		draft.write({ day: '', time: '' });
		draft.pasted.write(`${CHAT}\n25/11/2020, 9:01 - Priya: It is policy.`);
		expect(draft.past).toMatchObject({ day: '2020-11-05', time: '14:02' });
		draft.write({ time: '15:00' });
		draft.pasted.write('');
		expect(draft.past).toMatchObject({ day: '', time: '15:00' });
	});

	test('dates its messages by the contact where they tell no day', async () => {
		draft.pasted.write('[14:02] Priya: No.\n[14:05] You: Why?');
		expect(draft.past).toMatchObject({ day: '', time: '14:02' });
		draft.write({ channel: 'chat', day: '2020-11-06' });
		await draft.keep();
		expect(file.case.entries.map(({ at }) => [at.day, at.minute])).toEqual([
			['2020-11-06', 842],
			['2020-11-06', 845]
		]);
	});

	test('leaves nothing behind: the next one is kept beside it', async () => {
		for (const text of [CHAT, '[14:02] Marek: Hello.\n[14:05] You: Hi.']) {
			draft.pasted.write(text);
			draft.write({ channel: 'chat', day: '2020-11-25' });
			expect(await draft.keep()).toBe(true);
		}
		expect(file.case.entries).toHaveLength(4);
		expect(file.case.people.map(({ name }) => name)).toEqual(['Priya', 'Marek']);
		expect(file.case.contacts).toHaveLength(2);
	});

	test('comes back with its corrections after the app was left', async () => {
		draft.pasted.write(CHAT);
		await draft.pasted.setWriter(0, 'me');
		await draft.pasted.saveDraft();
		const again = new PastContactDraft(file);
		await again.restore();
		expect(again.past.day).toBe('2020-11-05');
		expect(again.pasted.lines.map(({ entry }) => entry.by)).toEqual(['me', 'me']);
	});
});
