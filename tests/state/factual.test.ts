import { describe, expect, test } from 'vitest';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { Coach } from '#lib/state/coach.svelte.ts';
import { FactualPass } from '#lib/state/factual.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a pass through the notes of a call', () => {
	test('puts the fact in the place of the phrase, and the words as they were stay readable', async () => {
		const { pass, entries } = await passOver('The man was rude.');
		expect(pass.walk).toMatchObject({ index: 1, count: 1, next: { wording: { phrase: 'rude' } } });
		pass.type('hanging up at 10:03');
		expect(pass.preview).toBe('The man was hanging up at 10:03.');
		expect(await pass.answerWith('instead')).toBe(true);
		expect(entries()).toMatchObject([
			{ words: 'The man was hanging up at 10:03.', before: [{ words: 'The man was rude.' }] }
		]);
		expect([pass.walk.next, pass.passed.map(({ became }) => became), pass.answer]).toEqual([null, ['fact'], '']);
	});

	test('a fact behind its phrase settles the phrase: it is not asked about again', async () => {
		const { pass, entries } = await passOver('I waited ages.');
		pass.type('40 minutes');
		await pass.answerWith('after');
		expect(entries()).toMatchObject([{ words: 'I waited ages (40 minutes).', keptWordings: ['ages'] }]);
		expect(pass.walk.next).toBeNull();
	});

	test('keeps, quotes, and makes private, each as one change that one undo takes back', async () => {
		for (const act of ['keepWording', 'quote', 'keepPrivate'] as const) {
			const { pass, file, entries } = await passOver('The man was rude.');
			const before = entries();
			expect(await (act === 'quote' ? pass.quote('Dana said') : pass[act]())).toBe(true);
			expect(pass.walk.next).toBeNull();
			expect(entries()).not.toEqual(before);
			expect(await pass.undo()).toBe(true);
			expect(entries()[0]).toMatchObject({ words: 'The man was rude.', keptWordings: [] });
			expect(entries()[0]?.private ?? false).toBe(false);
			expect([pass.walk.index, pass.passed.length, file.hasProblem]).toEqual([1, 0, false]);
		}
	});

	test('a skip changes nothing in the case, and undo of it takes back nothing else', async () => {
		const { pass, store, entries } = await passOver('The man was rude. It was useless.');
		pass.type('said no');
		await pass.answerWith('instead');
		const { commits } = store;
		await pass.passOver();
		expect(await pass.undo()).toBe(true);
		expect([store.commits, pass.walk.next?.wording.phrase]).toEqual([commits, 'useless']);
		expect(entries()[0]?.words).toContain('said no');
	});

	test('what could not be saved leaves the mark and the answer where they were', async () => {
		const { pass, store, entries } = await passOver('The man was rude.');
		pass.type('said no');
		store.isFull = true;
		expect(await pass.answerWith('instead')).toBe(false);
		expect([pass.hasProblem, pass.answer, pass.walk.index]).toEqual([true, 'said no', 1]);
		expect(entries()[0]?.words).toBe('The man was rude.');
		store.isFull = false;
		expect(await pass.answerWith('instead')).toBe(true);
		expect(pass.hasProblem).toBe(false);
	});

	test('a second tap while the first is being kept decides nothing about a mark that was not seen', async () => {
		const { pass } = await passOver('The man was rude. It was useless.');
		expect(await Promise.all([pass.keepWording(), pass.keepWording()])).toEqual([true, false]);
		expect(pass.walk).toMatchObject({ index: 2, next: { wording: { phrase: 'useless' } } });
	});

	test('a killed app comes back to the same mark with the same half answer', async () => {
		const { pass, again } = await passOver('The man was rude. It was useless.');
		await pass.passOver();
		pass.type('we wai');
		await pass.save();
		const back = await again();
		expect([back.walk.index, back.walk.next?.wording.phrase, back.answer]).toEqual([2, 'useless', 'we wai']);
		await back.keepWording();
		await settled();
		expect((await again()).walk).toMatchObject({ index: 1, next: { wording: { phrase: 'rude' } } });
	});

	test('six are asked at most, and going on asks about the rest alone', async () => {
		const { pass } = await passOver(...Array.from({ length: 8 }, () => 'It was useless.'));
		for (let step = 0; step < 6; step += 1) await pass.passOver();
		expect(pass.walk).toMatchObject({ next: null, more: 2 });
		pass.goOn();
		expect(pass.walk).toMatchObject({ index: 1, count: 2 });
		await pass.passOver();
		await pass.passOver();
		expect(pass.walk).toMatchObject({ next: null, more: 0 });
	});

	test('a phrase that was kept three times is kept everywhere', async () => {
		const { pass, coach } = await passOver(...Array.from({ length: 5 }, () => 'It was useless.'));
		for (let step = 0; step < 3; step += 1) {
			await pass.keepWording();
			await settled();
		}
		expect([...coach.everywhere]).toEqual(['useless']);
		expect(pass.walk.next).toBeNull();
	});

	test('a phrase too long to be kept as one is not lost, nor the note', async () => {
		const { pass, entries } = await passOver('YOU NEVER LISTEN '.repeat(60));
		for (let step = 0; step < 6 && pass.walk.next; step += 1) {
			pass.type('rang at 10:03');
			await pass.answerWith('after');
		}
		expect(entries()[0]?.words).toContain('YOU NEVER LISTEN');
		expect(entries()).toHaveLength(1);
	});
});

async function passOver(...notes: string[]) {
	const store = new FakeStore();
	const file = new CaseFile(newId(), store, powers);
	const contact = newId();
	await file.set('case', file.id, 'provider', 'Northline Telecom');
	await file.startContact(contact, 'phone');
	for (const words of notes) await file.keep([file.entry({ kind: 'noted', contact, words })]);
	const coach = new Coach(store, (work) => void work(() => true));
	const again = async () => {
		const pass = new FactualPass(file, contact, coach);
		while (!pass.isRestored) await settled();
		return pass;
	};
	return { pass: await again(), again, file, store, coach, entries: () => file.case.entries };
}
