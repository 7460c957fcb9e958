import { describe, expect, test, vi } from 'vitest';
import type { Entry } from '#lib/domain/case/case.ts';
import type { Card } from '#lib/domain/next-card/card.ts';
import type { NoteFact } from '#lib/domain/filing/note-fact.ts';
import { Call } from '#lib/state/call.svelte.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { SavedText } from '#lib/state/app/saved-text.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId, passMinutes, powers } from './powers.ts';

describe('the box of a call', () => {
	test('what is typed while a note is being saved stays in the box', async () => {
		const { call, store } = await liveCall();
		call.write({ text: 'the fee is £12' });
		const letGo = store.hold();
		const adding = call.add();
		await expect.poll(() => store.waiting).toBe(1);
		call.write({ text: 'the fee is £12 and rising' });
		letGo();
		await adding;
		expect(wordsOf(call)).toEqual(['the fee is £12']);
		expect(call.draft.text).toBe('and rising');
	});

	test('what is typed after a tap that waits for its turn belongs to the next note', async () => {
		const { call, store } = await liveCall();
		call.write({ text: 'the first' });
		const letGo = store.hold();
		const first = call.add();
		await expect.poll(() => store.waiting).toBe(1);
		call.write({ text: 'the firstthe second' });
		const second = call.add();
		call.write({ text: 'the firstthe secondthe third' });
		const third = call.tap('they-said');
		call.write({ text: 'the firstthe secondthe thirdthat it is a rule' });
		letGo();
		await Promise.all([first, second, third]);
		expect(wordsOf(call)).toEqual(['the first', 'the second', 'the third']);
		expect(standing(call)[2]).toMatchObject({ kind: 'said', by: 'them' });
		expect(call.draft).toMatchObject({ text: 'that it is a rule', kind: null });
	});

	test('two tabs that begin with the same draft each keep their own words', async () => {
		const { call, file, store } = await liveCall();
		call.write({ text: '' }, true);
		const otherFile = new CaseFile(file.id, store, powers);
		await otherFile.load();
		const other = new Call(otherFile, call.contact?.id ?? '');
		await other.restore();
		expect(other.draft.id).toBe(call.draft.id);
		call.write({ text: 'written in the first tab' });
		await call.add();
		await otherFile.load();
		other.write({ text: 'written in the second tab' });
		await other.add();
		expect(wordsOf(other)).toEqual(['written in the first tab', 'written in the second tab']);
	});

	test('words whose entry was taken back elsewhere become an entry of the same kind', async () => {
		const { call, file } = await liveCall();
		await call.tap('they-said');
		call.write({ text: 'it was never approved' });
		await file.undo();
		await call.add();
		expect(standing(call)).toMatchObject([{ kind: 'said', by: 'them', words: 'it was never approved' }]);
	});

	test('a note has the time at which it was begun, however late it is added', async () => {
		const { call, file } = await liveCall();
		call.write({ text: 'f' });
		const begun = call.draft.begun;
		passMinutes(3);
		call.write({ text: 'first thing' });
		await call.add();
		expect(file.case.entries[0]?.at).toEqual(begun);
	});

	test('a full store keeps the words in the box, and saving again puts each on the line once', async () => {
		const { call, store } = await liveCall();
		call.write({ text: 'the fee is £12' });
		store.isFull = true;
		expect(await call.add()).toBe(false);
		expect(call.draft.text).toBe('the fee is £12');
		expect(call.file.hasProblem).toBe(true);
		store.isFull = false;
		call.write({ text: 'the fee is £12' });
		expect(await call.saveDraft()).toBe(true);
		expect(call.file.hasProblem).toBe(true);

		await call.saveAgain();
		expect(call.file.hasProblem).toBe(false);
		await call.add();
		expect(wordsOf(call)).toEqual(['the fee is £12']);
	});

	test('a hand-on leaves nobody named as speaking at once, and forgets no name that is given then', async () => {
		const { call, file } = await liveCall();
		await call.setSpeaker(null, 'Dana');
		const dana = call.contact?.speaking;
		await call.tap('passed-on');
		expect(call.contact?.speaking).toBeNull();
		await call.setSpeaker(null, 'Keisha');
		call.write({ to: 'billing' });
		await call.add();
		expect(standing(call)).toMatchObject([{ kind: 'passed-on', to: 'billing', person: dana }]);
		expect(file.case.people.find(({ id }) => id === call.contact?.speaking)?.name).toBe('Keisha');
	});

	test('what they say after a hand-on is nobody’s until somebody is named', async () => {
		const { call } = await liveCall();
		await call.setSpeaker(null, 'Marcus');
		const marcus = call.contact?.speaking;
		call.write({ text: 'I cannot do that' });
		await call.tap('refused');
		call.write({ text: 'you will have to talk to disputes' });
		await call.tap('passed-on');
		call.write({ text: 'a courtesy credit of 12' });
		await call.tap('promise');
		await call.ask(offered);
		call.write({ text: 'by thursday' });
		await call.add();
		expect(standing(call)).toMatchObject([
			{ kind: 'refused', person: marcus },
			{ kind: 'passed-on', person: marcus },
			{ kind: 'promised', words: 'a courtesy credit of 12' },
			{ kind: 'asked' },
			{ kind: 'option' }
		]);
		for (const entry of standing(call).slice(2)) expect(entry.person).toBeUndefined();
	});

	test('a name given twice is one person, and a card tapped twice was asked once', async () => {
		const { call, file } = await liveCall();
		await Promise.all([call.setSpeaker(null, 'Dana'), call.setSpeaker(null, 'dana ')]);
		expect(file.case.people).toHaveLength(1);
		await Promise.all([call.ask(offered), call.ask(offered)]);
		expect(standing(call).filter(({ kind }) => kind === 'asked')).toHaveLength(1);
	});
});

describe('one tap', () => {
	test('is one change in one write, with the box as it leaves it, and the card waits', async () => {
		vi.useFakeTimers();
		const { call, file, store } = await liveCall();
		const contact = call.contact?.id ?? '';
		await vi.advanceTimersByTimeAsync(1000);
		const spent = async (tap: () => Promise<boolean>) => {
			call.write({ text: `words ${store.commits}` });
			const before = { commits: store.commits, saves: store.saves, cards: store.cards, records: store.records.length };
			expect(await tap()).toBe(true);
			const changes = new Set(store.records.slice(before.records).map(({ change }) => change));
			expect(store.local.get(`draft:${file.id}:call:${contact}`)).toEqual(call.draft);
			expect(call.draft.text).toBe('');
			const used = [
				store.commits - before.commits,
				store.saves - before.saves,
				store.cards - before.cards,
				changes.size
			];
			await vi.advanceTimersByTimeAsync(250);
			expect(store.saves).toBe(before.saves);
			return used;
		};
		expect(await spent(() => call.add())).toEqual([1, 0, 0, 1]);
		expect(await spent(() => call.tap('promise'))).toEqual([1, 0, 0, 1]);
		expect(await spent(() => call.ask(offered))).toEqual([1, 0, 0, 1]);
		expect(await spent(() => call.end())).toEqual([1, 0, 0, 1]);
		expect(standing(call).map(({ kind }) => kind)).toEqual(['noted', 'promised', 'noted', 'asked', 'option']);
		await vi.advanceTimersByTimeAsync(500);
		expect(store.cards).toBeGreaterThan(0);
		vi.useRealTimers();
	});

	test('is taken back by one undo: the words it closed are in the box again', async () => {
		const { call } = await liveCall();
		call.write({ text: 'he read the terms' });
		await call.tap('refused');
		expect(standing(call)).toMatchObject([{ kind: 'refused', words: 'he read the terms' }]);
		expect(call.kind).toBe('refused');
		await call.undo();
		expect(standing(call)).toEqual([]);
		expect(call.draft).toMatchObject({ text: 'he read the terms', entry: null, kind: null });
		expect(call.kind).toBeNull();
	});

	test('that is taken back leaves what was typed since behind the words that it closed', async () => {
		const { call } = await liveCall();
		await call.tap('promise');
		call.write({ text: 'a credit' });
		await call.tap('refused');
		call.write({ text: 'of £20' });
		await call.undo();
		expect(standing(call)).toMatchObject([{ kind: 'promised', words: '' }]);
		expect(call.draft).toMatchObject({ text: 'a credit of £20', kind: 'promise', entry: standing(call)[0]?.id });
	});

	test('on a card gives the answer back to its question when it is taken back', async () => {
		const { call } = await liveCall();
		await call.ask(offered);
		const [question] = standing(call);
		call.write({ text: '£25 today' });
		await call.ask({ card: { ...card, id: 'other' }, words: 'And what else?' });
		await call.undo();
		expect(standing(call)).toMatchObject([{ kind: 'asked', words: card.words }]);
		expect(call.draft).toMatchObject({ text: '£25 today', answers: { entry: question?.id, isOption: true } });
	});

	test('knows who is speaking from the name that it closes', async () => {
		const { call, file } = await liveCall();
		await call.tap('name-or-reference');
		call.write({ text: 'Dana' });
		await call.tap('they-said');
		expect(standing(call).at(-1)?.person).toBe(file.case.people[0]?.id);
	});

	test('that could not be saved is done as it was meant when it is saved again', async () => {
		const { call, store } = await liveCall();
		call.write({ text: 'he read the terms' });
		store.isFull = true;
		expect(await call.tap('refused')).toBe(false);
		expect(call.draft).toMatchObject({ text: 'he read the terms', kind: null });
		store.isFull = false;
		expect(await call.saveAgain()).toBe(true);
		expect(standing(call)).toMatchObject([{ kind: 'refused', words: 'he read the terms' }]);
		expect(call.draft).toMatchObject({ text: '', kind: null });
		expect(call.inHand).toEqual(standing(call)[0]);
	});

	test('that ended the call gives the words back to its box, wherever it is taken back', async () => {
		const { call, file } = await liveCall();
		call.write({ text: 'they hung up' });
		await call.end();
		expect(call.contact?.ended).not.toBeNull();
		await file.undo();
		expect(call.contact?.ended).toBeNull();
		expect(standing(call)).toEqual([]);
		const again = new Call(file, call.contact?.id ?? '');
		await again.restore();
		expect(again.draft.text).toBe('they hung up');
	});

	test('on a draft that an earlier version had closed already does not bring its words back', async () => {
		const { call, file, store } = await liveCall();
		call.write({ text: 'the fee is £12' });
		await call.saveDraft();
		const key = `draft:${file.id}:call:${call.contact?.id ?? ''}`;
		const before = store.local.get(key);
		await call.add();
		await store.saveLocal(key, before);
		const again = new Call(file, call.contact?.id ?? '');
		await again.restore();
		expect(again.draft.text).toBe('');
	});
});

describe('words that stand in the box at a tap on a kind', () => {
	test('become that kind of entry, with who is speaking and the time they were begun', async () => {
		const { call } = await liveCall();
		await call.setSpeaker(null, 'Tom');
		call.write({ text: 'money back in two weeks' });
		const { begun } = call.draft;
		passMinutes(2);
		await call.tap('promise');
		const person = call.contact?.speaking;
		expect(standing(call)).toMatchObject([
			{ kind: 'promised', by: 'them', words: 'money back in two weeks', person, at: begun }
		]);
		expect(call.draft).toMatchObject({ text: '', kind: null, entry: null });
	});

	test('have the details of their kind set on the line, until the next words are typed', async () => {
		const { call } = await liveCall();
		call.write({ text: 'money back' });
		await call.tap('promise');
		await call.setDue('2026-12-04');
		expect(call.promise).toMatchObject({ by: 'them', due: '2026-12-04' });
		await call.setPromiser('me');
		expect(standing(call)).toMatchObject([{ due: '2026-12-04', by: 'me', words: 'money back' }]);
		call.write({ text: 'he read' });
		expect([call.kind, call.inHand]).toEqual([null, null]);
		await call.tap('refused');
		await call.setRefusal('policy');
		expect(standing(call)).toMatchObject([
			{ kind: 'promised', words: 'money back' },
			{ kind: 'refused', words: 'he read', refusal: 'policy' }
		]);
	});

	test('are a promise of mine where they plainly say so, until a tap says otherwise', async () => {
		const { call } = await liveCall();
		await call.tap('promise');
		call.write({ text: 'i will send the photos by friday' });
		expect(call.promise.by).toBe('me');
		await call.add();
		await call.tap('promise');
		call.write({ text: 'i will send my readings' });
		await call.setPromiser('them');
		expect(call.promise.by).toBe('them');
		await call.add();
		call.write({ text: 'i will upload the bill' });
		await call.tap('promise');
		expect(standing(call)).toMatchObject([{ by: 'me' }, { by: 'them' }, { by: 'me', words: 'i will upload the bill' }]);
		await call.setPromiser('them');
		expect(standing(call).at(-1)).toMatchObject({ by: 'them' });
	});

	test('are a promise with the day that they tell, until a tap says another or none', async () => {
		const { call } = await liveCall();
		await call.tap('promise');
		call.write({ text: 'refund by friday' });
		expect(call.promise.due).toBe('2026-11-20');
		await call.add();
		await call.tap('promise');
		call.write({ text: 'call by friday' });
		await call.setDue(null);
		expect(call.promise.due).toBeNull();
		await call.add();
		call.write({ text: 'letter by friday' });
		await call.tap('promise');
		expect(call.promise.due).toBe('2026-11-20');
		await call.setDue('2026-11-30');
		expect(standing(call).map(({ words, due }) => [words, due ?? null])).toEqual([
			['refund by friday', '2026-11-20'],
			['call by friday', null],
			['letter by friday', '2026-11-30']
		]);
		await call.undo();
		expect(standing(call).at(-1)?.due).toBe('2026-11-20');
	});

	test('are a name that is speaking from then on, whatever digits stand beside it', async () => {
		const { call, file } = await liveCall();
		call.write({ text: 'keisha id 4471 disputes' });
		await call.tap('name-or-reference');
		expect(standing(call)).toMatchObject([{ kind: 'named', words: 'keisha id 4471 disputes' }]);
		expect(standing(call)[0]).not.toHaveProperty('reference');
		expect(file.case.people).toMatchObject([{ id: call.contact?.speaking, name: 'keisha id 4471 disputes' }]);
	});

	test('are no answer any more, and return to their question when the tap is taken back', async () => {
		const { call } = await liveCall();
		await call.ask(offered);
		const [question] = standing(call);
		call.write({ text: 'cant refund fee its policy' });
		await call.tap('refused');
		expect(standing(call)).toMatchObject([
			{ kind: 'asked' },
			{ kind: 'refused', words: 'cant refund fee its policy', about: question?.id }
		]);
		expect(call.draft.answers).toBeNull();
		await call.undo();
		expect(call.draft).toMatchObject({ text: 'cant refund fee its policy', answers: { entry: question?.id } });
	});

	test('are tagged the same after a restart', async () => {
		const { call, file } = await liveCall();
		call.write({ text: 'money back' });
		await call.tap('promise');
		await call.saveDraft();
		const again = new Call(file, call.contact?.id ?? '');
		await again.restore();
		expect(again.kind).toBe('promise');
		expect(again.inHand?.words).toBe('money back');
	});
});

describe('an answer', () => {
	test('that is said to be mine is mine, and the question stays open for theirs', async () => {
		const { call } = await liveCall();
		await call.setSpeaker(null, 'Dana');
		await call.ask(offered);
		call.write({ text: 'the november bill' });
		call.write({ by: 'me' });
		await call.add();
		expect(standing(call).at(-1)).toMatchObject({ kind: 'said', by: 'me', words: 'the november bill' });
		expect(standing(call).at(-1)).not.toHaveProperty('person');
		expect(call.draft).toMatchObject({ by: 'them', answers: { entry: standing(call)[0]?.id } });
		call.write({ text: 'half of it' });
		await call.add();
		expect(standing(call).at(-1)).toMatchObject({ kind: 'option', by: 'them', person: call.contact?.speaking });
	});

	test('of mine that is taken back is still mine', async () => {
		const { call } = await liveCall();
		await call.ask(offered);
		call.write({ text: 'the november bill', by: 'me' });
		await call.add();
		await call.undo();
		expect(call.draft).toMatchObject({ text: 'the november bill', by: 'me', answers: { isOption: true } });
	});
});

describe('a hold', () => {
	test('runs from its tap, ends with *They are back*, and its minutes are kept; undo lets it run on', async () => {
		const { call } = await liveCall();
		await call.tap('on-hold');
		expect(call.hold).toEqual(standing(call)[0]);
		call.write({ text: 'music' });
		await call.add();
		passMinutes(12);
		await call.endHold();
		expect(standing(call)).toMatchObject([{ kind: 'held', words: 'music', minutes: 12 }]);
		expect(call.hold).toBeNull();
		await call.endHold();
		await call.undo();
		expect(call.hold).toEqual(standing(call)[0]);
	});

	test('survives a restart, and words that were typed before its tap', async () => {
		const { call, file, store } = await liveCall();
		call.write({ text: 'let me look' });
		passMinutes(3);
		await call.tap('on-hold');
		passMinutes(8);
		const again = new CaseFile(file.id, store, powers);
		await again.load();
		const restarted = new Call(again, call.contact?.id ?? '');
		await restarted.restore();
		await restarted.endHold();
		expect(standing(restarted)).toMatchObject([{ kind: 'held', words: 'let me look', minutes: 8 }]);
	});

	test('ends with the first thing they say, in the same change, and with the call; a note of mine leaves it running', async () => {
		const { call } = await liveCall();
		await call.tap('on-hold');
		call.write({ text: 'still waiting' });
		await call.tap('i-said');
		expect(call.hold).not.toBeNull();
		passMinutes(5);
		await call.tap('they-said');
		expect(standing(call)[0]?.minutes).toBe(5);
		await call.undo();
		expect(call.hold).not.toBeNull();
		passMinutes(1);
		await call.end();
		expect(standing(call)[0]?.minutes).toBe(6);
	});

	test('of a call that is said to have ended with it has no minutes', async () => {
		const { call } = await liveCall();
		await call.tap('on-hold');
		const { made } = standing(call)[0] ?? missing();
		passMinutes(90);
		await call.end(made);
		expect(standing(call)[0]?.minutes).toBeUndefined();
	});
});

describe('the way they refused', () => {
	test('is on the line at one tap, and taken back by the same tap or by undo', async () => {
		const { call } = await liveCall();
		await call.tap('refused');
		await call.setRefusal('policy');
		expect(standing(call)).toMatchObject([{ kind: 'refused', refusal: 'policy' }]);
		await call.setRefusal('wait');
		expect(call.refusal).toBe('wait');
		await call.undo();
		expect(call.refusal).toBe('policy');
		await call.setRefusal('policy');
		expect(standing(call)[0]?.refusal).toBeNull();
	});

	test('that was corrected on the line is not changed back by what is added then', async () => {
		const { call, file } = await liveCall();
		await call.tap('refused');
		await call.setRefusal('policy');
		await file.correct(standing(call)[0]?.id ?? '', { refusal: 'system' });
		call.write({ text: 'the screen will not let me' });
		await call.add();
		expect(standing(call)).toMatchObject([{ refusal: 'system', words: 'the screen will not let me' }]);
		expect(call.refusal).toBeNull();
	});

	test('that could not be saved is not shown as kept', async () => {
		const { call, store } = await liveCall();
		await call.tap('refused');
		store.isFull = true;
		expect(await call.setRefusal('policy')).toBe(false);
		expect(call.refusal).toBeNull();
		store.isFull = false;
		await call.saveAgain();
		expect(call.refusal).toBe('policy');
	});
});

describe('undo in a call', () => {
	test('takes back what became of something they offered', async () => {
		const { call, file } = await liveCall();
		await file.keep([file.entry({ kind: 'option', contact: call.contact?.id ?? null, words: 'a credit of £20' })]);
		const id = standing(call)[0]?.id ?? '';
		await file.correct(id, { taken: 'took' });
		await call.undo();
		expect(standing(call)[0]?.taken).toBeNull();
	});

	test('gives back the words of a note, and of an entry with its kind', async () => {
		const { call } = await liveCall();
		await call.tap('name-or-reference');
		call.write({ text: 'NL-48213' });
		await call.add();
		await call.undo();
		expect(call.draft).toMatchObject({ text: 'NL-48213', kind: 'name-or-reference' });
		await call.add();
		expect(standing(call)).toMatchObject([{ words: 'NL-48213', reference: 'NL-48213' }]);
	});

	test('gives an answer back to its question', async () => {
		const { call } = await liveCall();
		await call.ask(offered);
		call.write({ text: '£25 today' });
		await call.add();
		await call.undo();
		expect(call.draft.text).toBe('£25 today');
		await call.add();
		expect(standing(call).at(-1)).toMatchObject({ kind: 'option', words: '£25 today' });
	});

	test('of a correction leaves the box alone: the earlier words are on the line', async () => {
		const { call, file } = await liveCall();
		call.write({ text: 'the fee is £12' });
		await call.add();
		await file.correct(call.entries[0]?.id ?? '', { words: 'the fee is £21' });
		await call.undo();
		expect(wordsOf(call)).toEqual(['the fee is £12']);
		expect(call.draft.text).toBe('');
	});
});

describe('a phrase that was kept', () => {
	test('is kept in the entry, and comes back into the box with its words', async () => {
		const { call } = await liveCall();
		call.write({ text: 'he was rude', keptWordings: ['rude'] });
		await call.add();
		expect(standing(call)).toMatchObject([{ words: 'he was rude', keptWordings: ['rude'] }]);
		expect(call.draft.keptWordings).toEqual([]);
		await call.undo();
		expect(standing(call)).toEqual([]);
		expect(call.draft).toMatchObject({ text: 'he was rude', keptWordings: ['rude'] });
		await call.add();
		expect(standing(call)).toMatchObject([{ words: 'he was rude', keptWordings: ['rude'] }]);
	});

	test('leaves the entry of a tap when its words are taken back', async () => {
		const { call } = await liveCall();
		await call.tap('passed-on');
		call.write({ text: 'rude again', keptWordings: ['rude'] });
		await call.add();
		expect(call.entries[0]?.keptWordings).toEqual(['rude']);
		await call.undo();
		expect(call.entries[0]).toMatchObject({ words: '', keptWordings: [] });
		expect(call.draft).toMatchObject({ text: 'rude again', kind: 'passed-on', keptWordings: ['rude'] });
	});

	test('is of one note: an emptied box is the next', async () => {
		const { call } = await liveCall();
		call.write({ text: 'rude', keptWordings: ['rude'] });
		call.write({ text: '' });
		expect(call.draft.keptWordings).toEqual([]);
	});

	test('what was put on the line last is known until the next is written', async () => {
		const { call } = await liveCall();
		call.write({ text: 'he was rude' });
		expect(call.closed).toBeNull();
		await call.add();
		expect(call.closed?.text).toBe('he was rude');
		call.write({ text: 'a' });
		expect(call.closed).toBeNull();
	});
});

describe('a box that is a field', () => {
	test('tells of its change and of its being left in one moment, and is saved once', async () => {
		const { file, store } = await liveCall();
		const before = store.commits;
		const text = new SavedText(
			file,
			'what',
			() => file.case.what,
			(words) => file.set('case', file.id, 'what', words)
		);
		text.type('my bill is too high');
		await Promise.all([text.settle(), text.settle()]);
		expect(store.commits - before).toBe(1);
		expect(file.case.what).toBe('my bill is too high');
	});

	test('is saved even when what it belongs to goes away with it', async () => {
		const { file } = await liveCall();
		let target: string | undefined = file.id;
		const text = new SavedText(
			file,
			'what',
			() => (target === undefined ? missing() : file.case.what),
			(words) => file.set('case', target ?? missing(), 'what', words)
		);
		text.type('my bill is too high');
		const settling = text.settle();
		target = undefined;
		await settling;
		expect(file.case.what).toBe('my bill is too high');
	});

	test('that was never left becomes the field when it is shown again', async () => {
		const { file } = await liveCall();
		await file.drafts.save('what', 'half a line');
		const text = new SavedText(
			file,
			'what',
			() => file.case.what,
			(words) => file.set('case', file.id, 'what', words)
		);
		await expect.poll(() => file.case.what).toBe('half a line');
		expect(text.words).toBe('half a line');
	});
});

const card: Card = {
	id: 'options-what-else',
	moment: 'options',
	words: 'What else is possible?',
	fits: 'Always.',
	listen: 'A way.',
	log: 'The way.',
	principle: 'Ask.',
	notWhen: 'Never.'
};
const offered = { card, words: card.words };

describe('facts filed from the box', () => {
	const note = 'spk dan, refund 26.97 by friday, ref NB44871';
	const agent: NoteFact = { kind: 'agent', start: 4, words: 'dan', name: 'Dan', team: null };
	const promise: NoteFact = {
		kind: 'promise',
		start: 9,
		words: 'refund 26.97 by friday',
		by: 'them',
		due: '2026-12-04',
		amount: { minor: 2697, currency: 'GBP' }
	};
	const reference: NoteFact = { kind: 'reference', start: 37, words: 'NB44871', reference: 'NB44871' };

	test('are kept with the note in one change, and one undo takes all of it back into the box', async () => {
		const { call, file } = await liveCall();
		call.write({ text: note });
		call.setFiled([promise, reference]);
		expect(file.case.entries).toEqual([]);

		await call.add();
		const [entry] = standing(call);
		expect(entry).toMatchObject({
			kind: 'promised',
			by: 'them',
			words: note,
			due: '2026-12-04',
			amount: { minor: 2697, currency: 'GBP' },
			reference: 'NB44871'
		});
		expect(call.draft).toMatchObject({ text: '', filed: [] });

		await call.undo();
		expect(standing(call)).toEqual([]);
		expect(call.draft.text).toBe(note);
	});

	test('make a name who is speaking at once, and whoever spoke before when it is taken back', async () => {
		const { call, file } = await liveCall();
		await call.setSpeaker(null, 'Priya');
		const priya = call.contact?.speaking;
		call.write({ text: note });
		call.setFiled([agent]);
		await call.saveAgain();
		expect(file.case.people.find(({ id }) => id === call.contact?.speaking)?.name).toBe('Dan');
		call.setFiled([]);
		await call.saveAgain();
		expect(call.contact?.speaking).toBe(priya);
		call.setFiled([agent, promise]);
		await call.add();
		expect(file.case.people.map(({ name }) => name)).toEqual(['Priya', 'Dan']);
		expect(standing(call)[0]?.person).toBe(file.case.people[1]?.id);
	});

	test('are left out once their words are gone from the box, and forgotten with an emptied box', async () => {
		const { call } = await liveCall();
		call.write({ text: note });
		call.setFiled([promise, reference]);
		call.write({ text: 'refund 26.97 by friday' });
		await call.add();
		expect(standing(call)[0]).not.toHaveProperty('reference');
		expect(standing(call)).toMatchObject([{ kind: 'promised', due: '2026-12-04' }]);
		call.write({ text: note });
		call.setFiled([reference]);
		call.write({ text: '' });
		call.write({ text: note });
		expect(call.draft.filed).toEqual([]);
	});

	test('set whose promise it is, and its day, where *Promise* was tapped', async () => {
		const { call } = await liveCall();
		await call.tap('promise');
		call.write({ text: 'ill send the form by friday' });
		call.setFiled([{ ...promise, words: 'ill send the form by friday', by: 'me', amount: null }]);
		expect(call.draft).toMatchObject({ by: 'me', due: '2026-12-04' });
		await call.add();
		expect(standing(call)).toMatchObject([{ kind: 'promised', by: 'me', due: '2026-12-04' }]);
	});

	test('make a promise of words without a kind, whose side and day can be chosen before they are added', async () => {
		const { call, file } = await liveCall();
		await call.setSpeaker(null, 'Priya');
		call.write({ text: note });
		expect(call.isPromise).toBe(false);
		call.setFiled([promise]);
		expect(call.isPromise).toBe(true);
		expect(call.promise).toMatchObject({ by: 'them', due: '2026-12-04', words: promise.words });

		await call.setDue('2026-12-02');
		call.setFiled([promise, reference]);
		expect(call.promise.due).toBe('2026-12-02');
		await call.setDue(null);
		expect(call.promise.due).toBeNull();
		call.setFiled([reference]);
		expect(call.isPromise).toBe(false);
		call.setFiled([promise]);
		expect(call.promise.due).toBe('2026-12-04');

		await call.setDue('2026-12-02');
		await call.add();
		const priya = file.case.people[0]?.id;
		expect(standing(call)).toMatchObject([{ kind: 'promised', by: 'them', due: '2026-12-02', person: priya }]);

		call.write({ text: 'ill send the form by friday' });
		call.setFiled([{ ...promise, words: 'ill send the form by friday', by: 'me', amount: null }]);
		await call.setPromiser('them');
		await call.setDue(null);
		await call.add();
		const theirs = standing(call).at(-1);
		expect(theirs).toMatchObject({ kind: 'promised', by: 'them', noDay: true, person: priya });
	});

	test('keep a name as who is speaking that is filed with *Passed on*', async () => {
		const { call, file } = await liveCall();
		await call.setSpeaker(null, 'Priya');
		await call.tap('passed-on');
		call.write({ text: 'to disputes, dan' });
		call.setFiled([{ ...agent, start: 13 }]);
		await call.add();
		expect(file.case.people.find(({ id }) => id === call.contact?.speaking)?.name).toBe('Dan');
	});

	test('survive a restart with the words they stand in', async () => {
		const { call, file } = await liveCall();
		call.write({ text: note });
		call.setFiled([reference]);
		await call.saveDraft();
		const again = new Call(file, call.contact?.id ?? '');
		await again.restore();
		expect(again.draft.filed).toEqual([reference]);
	});
});

function missing(): never {
	throw new Error('It is gone.');
}

async function liveCall() {
	const store = new FakeStore();
	const file = new CaseFile(newId(), store, powers);
	const contact = newId();
	await file.set('case', file.id, 'provider', 'Northline Telecom');
	await file.startContact(contact, 'phone');
	return { call: new Call(file, contact), file, store };
}

function standing(call: Call): Entry[] {
	return call.entries.filter(({ status }) => status === 'standing');
}

function wordsOf(call: Call): string[] {
	return standing(call).map(({ words }) => words);
}
