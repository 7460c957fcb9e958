import { beforeEach, expect, test } from 'vitest';
import { authorityWords, keptAuthority } from '#lib/content/words/en/authority.ts';
import { standing } from '#lib/domain/case/entries.ts';
import { AuthorityForm } from '#lib/state/authority.svelte.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

let store: FakeStore;
let file: CaseFile;
let form: AuthorityForm;

beforeEach(async () => {
	store = new FakeStore();
	file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Gridwell');
	form = new AuthorityForm(file, { letter: authorityWords, kept: keptAuthority, heading: 'Letter of authority' });
});

test('what it allows is kept, one thing at least', async () => {
	expect(form.authority.may).toEqual(['be-told', 'write']);
	// Taps in a row, faster than they are saved.
	await Promise.all((['agree', 'write', 'be-told'] as const).map((scope) => form.toggle(scope)));
	expect(form.authority.may).toEqual(['agree']);
	await form.toggle('agree');
	expect(file.case.authorityScope).toEqual(['agree']);
});

test('its acceptance is one change: an entry and the day', async () => {
	await form.setOwnName('Ada Okafor');
	await form.setRepresentative('Sofia Reyes');
	await form.setUntil('2027-05-28');
	const { commits } = store;
	const [first, second] = await Promise.all([form.accept('2026-12-03'), form.accept('2026-12-03')]);
	expect([first, second]).toEqual([true, true]);
	expect(store.commits).toBe(commits + 1);
	expect(standing(file.case.entries).map(({ words }) => words)).toEqual([
		'Letter of authority accepted on 3 December 2026: Sofia Reyes may speak for Ada Okafor until 28 May 2027.'
	]);
	expect(file.case).toMatchObject({ authorityAccepted: '2026-12-03', allowedBy: null });
	await file.undo();
	expect(standing(file.case.entries)).toEqual([]);
	expect(file.case.authorityAccepted).toBeNull();
});

test('for somebody else it then says how the person is allowed to speak', async () => {
	await file.set('case', file.id, 'forWhom', 'Mrs Ada Okafor');
	await form.accept('2026-12-03');
	expect(standing(file.case.entries)[0]?.words).toBe(
		'Letter of authority accepted on 3 December 2026: I may speak for Mrs Ada Okafor.'
	);
	expect(file.case.allowedBy).toBe('a letter of authority, accepted on 3 December 2026');
});

test('the name of somebody else is not emptied here', async () => {
	await file.set('case', file.id, 'forWhom', 'Mrs Ada Okafor');
	expect(await form.setClient(null)).toBe(true);
	expect(file.case.forWhom).toBe('Mrs Ada Okafor');
});

test('nothing is said to be kept when it could not be saved', async () => {
	store.isFull = true;
	expect(await form.accept('2026-12-03')).toBe(false);
	expect(standing(file.case.entries)).toEqual([]);
});
