import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#lib/domain/case/case.ts';
import { type Became, PASS_LENGTH, type Passed, openMarks, tallyOf, walkThrough } from '#lib/domain/journal/factual.ts';
import { withFact } from '#lib/domain/journal/wording.ts';
import { at, caseWith, contactWith, entryWith, uuid } from '../summary/cases.ts';

const call = contactWith(10);
const nowhere = new Set<string>();
const marksOf = (entries: readonly Entry[], contact: string | null = call.id) =>
	openMarks(caseWith({ contacts: [call], entries }), contact, nowhere);
const phrases = (entries: readonly Entry[], contact?: string | null) =>
	marksOf(entries, contact).map(({ wording }) => wording.phrase);
const pass = (n: number, phrase: string, became: Became): Passed => ({ entry: uuid(n), phrase, became });

describe('the marks of a contact', () => {
	const entries = [
		entryWith(100, 'noted', 'the man was rude, I waited ages'),
		entryWith(101, 'said', 'you are useless'),
		entryWith(102, 'noted', 'he was nasty', { private: true }),
		entryWith(103, 'noted', 'he was mean', { contact: uuid(11) }),
		entryWith(104, 'held', 'useless music'),
		entryWith(105, 'noted', 'they never ring back', { contact: null, at: at('2026-11-01') })
	];

	test('are those of its own notes, in the order in which things happened', () => {
		expect(phrases(entries)).toEqual(['rude', 'ages', 'useless']);
	});
	test('are those of all contacts when the whole case is asked for', () => {
		expect(phrases(entries, null)).toEqual(expect.arrayContaining(['never', 'rude', 'ages', 'useless']));
		expect(phrases(entries, null)[0]).toBe('never');
	});
});

describe('a pass', () => {
	const two = [entryWith(100, 'noted', 'I waited ages'), entryWith(101, 'noted', 'he was rude and useless')];
	const next = (passed: readonly Passed[], before?: readonly Passed[]) => walkThrough(marksOf(two), passed, before);

	test('goes through them in order and says where it is', () => {
		expect(next([])).toMatchObject({ next: { wording: { phrase: 'ages' } }, index: 1, count: 3, more: 0 });
		expect(next([pass(100, 'ages', 'skipped')])).toMatchObject({
			next: { wording: { phrase: 'rude' } },
			index: 2,
			count: 3
		});
	});

	test('asks about nothing twice, in whatever spelling it was skipped, in this pass or the one before', () => {
		const all = [pass(100, 'Ages', 'skipped'), pass(101, 'rude', 'kept'), pass(101, 'useless', 'skipped')];
		expect(next(all)).toEqual({ next: null, index: 3, count: 3, more: 0 });
		expect(next([], all)).toEqual({ next: null, index: 0, count: 0, more: 0 });
	});

	test('takes the weightiest when there are more than six, still in the order of time', () => {
		const vague = Array.from({ length: 5 }, (_, n) => entryWith(100 + n, 'noted', 'I waited ages'));
		const heavy = Array.from({ length: 4 }, (_, n) => entryWith(200 + n, 'noted', 'he was rude'));
		const open = marksOf([...vague, ...heavy]);
		expect(walkThrough(open, [])).toMatchObject({ next: { entry: { id: uuid(100) } }, count: 6, more: 3 });
		const first = [pass(100, 'ages', 'skipped'), pass(101, 'ages', 'skipped')];
		expect(walkThrough(open, first).next?.entry.id).toBe(uuid(200));
	});

	test('asks about a mark that an answer has brought in', () => {
		const [mark] = marksOf([entryWith(100, 'noted', 'he was rude')]);
		const words = withFact('he was rude', mark?.wording ?? { start: 0, end: 0 }, 'being nasty', 'instead');
		const open = marksOf([entryWith(100, 'noted', words)]);
		expect(walkThrough(open, [pass(100, 'rude', 'fact')])).toMatchObject({ index: 2, count: 2 });
	});

	test('counts what became of them', () => {
		expect(tallyOf([pass(100, 'ages', 'fact'), pass(101, 'rude', 'kept'), pass(101, 'mean', 'fact')])).toEqual({
			fact: 2,
			beside: 0,
			kept: 1,
			said: 0,
			private: 0,
			skipped: 0
		});
	});

	test('ends after six steps at the latest, and passes after it end too', () => {
		const words = fc.array(
			fc.constantFrom('he was rude', 'I waited ages', 'they never ring back', 'it is £4', 'you muppets', 'I am upset'),
			{ maxLength: 14 }
		);
		fc.assert(
			fc.property(words, (list) => {
				const open = marksOf(list.map((own, n) => entryWith(100 + n, 'noted', own)));
				const before: Passed[] = [];
				for (let round = 0; round <= open.length; round += 1) {
					const passed: Passed[] = [];
					for (;;) {
						const { next: mark, index, count, more } = walkThrough(open, passed, before);
						expect(count).toBeLessThanOrEqual(PASS_LENGTH);
						if (mark === null) {
							expect(more === 0 || passed.length === PASS_LENGTH).toBe(true);
							break;
						}
						expect(index).toBe(passed.length + 1);
						passed.push({ entry: mark.entry.id, phrase: mark.wording.phrase, became: 'skipped' });
					}
					if (passed.length === 0) break;
					before.push(...passed);
				}
				expect(walkThrough(open, [], before)).toMatchObject({ next: null, more: 0 });
				expect(new Set(before.map(({ entry }) => entry)).size).toBe(new Set(open.map(({ entry }) => entry.id)).size);
			})
		);
	});
});
