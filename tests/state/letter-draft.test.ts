import { beforeEach, expect, test } from 'vitest';
import { letterWords } from '#lib/content/words/en/letter.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { LetterDraft } from '#lib/state/letter-draft.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

let store: FakeStore;
let file: CaseFile;
const open = (of = file) => new LetterDraft(of, letterWords, () => new Set());
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(async () => {
	store = new FakeStore();
	file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Gridwell');
	await file.keep([
		file.entry({ kind: 'said', by: 'them', contact: null, words: 'No refund' }),
		file.entry({ kind: 'felt', contact: null, words: 'I felt small' })
	]);
});

test('a part that is changed changes nothing else, and an empty one is taken out', async () => {
	const draft = open();
	const before = draft.paragraphs;
	draft.open(2);
	expect(draft.openWords).toBe('Hello,');
	draft.type('Dear all,\n\nI write again.');
	await draft.close();
	expect(draft.paragraphs).toEqual([...before.slice(0, 2), 'Dear all,', 'I write again.', ...before.slice(3)]);
	draft.open(3);
	draft.type('');
	await draft.close();
	expect(draft.sendable).toBe([...before.slice(0, 2), 'Dear all,', ...before.slice(3)].join('\n\n'));
});

test('a letter is set line by line as it is sent, whatever was masked in it', async () => {
	await file.set('goal', file.id, 'callerName', 'Ana Reyes');
	const draft = open();
	draft.open(3);
	draft.type('I paid with 4111 1111 1111 1111.\n- Twice:\n- on 3 May');
	await draft.close();
	expect(draft.sheet.map(({ isSender }) => isSender)).toEqual(draft.paragraphs.map((_part, at) => at === 0));
	const set = draft.sheet.map(({ lines }) =>
		lines.map(({ words, isItem }) => (isItem ? `- ${words}` : words)).join('\n')
	);
	expect(set.join('\n\n')).toBe(draft.sendable);
	expect(draft.sendable).not.toContain('4111');
	expect(draft.sheet.length).toBe(draft.facts.length);
	expect(
		draft.sheet.flatMap(({ lines }) => lines.filter(({ isHeading }) => isHeading)).map(({ words }) => words)
	).toContain(draft.letter.subject);
});

test('what is put in goes into the changed letter too, and out of it again', async () => {
	const draft = open();
	draft.open(2);
	draft.type('Dear all,');
	await draft.close();
	const changed = draft.sendable;
	const key = draft.letter.leftOut[0]?.key ?? '';
	draft.putIn(key, true);
	await settled();
	expect(draft.sendable).toContain('What I felt: I felt small');
	expect(draft.sendable).toContain('Dear all,');
	draft.putIn(key, false);
	await settled();
	expect(draft.sendable).toBe(changed);
});

test('who writes is kept with the case, and stands at the head of a letter that was changed before', async () => {
	const draft = open();
	draft.open(2);
	draft.type('Dear all,');
	await draft.close();
	expect(await draft.keepName('Ana Reyes')).toBe(true);
	expect(await draft.keepAddress('12 Mill Lane\nLeeds')).toBe(true);
	expect(file.case).toMatchObject({ writerAddress: '12 Mill Lane\nLeeds', goal: { callerName: 'Ana Reyes' } });
	expect(draft.paragraphs[0]).toBe('Ana Reyes\n12 Mill Lane\nLeeds');
	draft.turnAddress(false);
	await settled();
	expect(draft.paragraphs[0]).toBe('Ana Reyes');
	expect(draft.sendable).toContain('Dear all,');
	expect(file.case.writerAddress).not.toBeNull();
});

test('what was put in is there again after a restart, and stays when the person starts again', async () => {
	const draft = open();
	const key = draft.letter.leftOut[0]?.key ?? '';
	draft.putIn(key, true);
	await settled();
	const reopened = new CaseFile(file.id, store, powers);
	await reopened.load();
	const again = open(reopened);
	await settled();
	expect(again.letter.leftOut).toMatchObject([{ key, isIn: true }]);
	await again.startAgain();
	expect(again.sendable).toContain('I felt small');
});
