import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summaryWords } from '#lib/content/words/en/summary.ts';
import type { Entry } from '#lib/domain/case/case.ts';
import { isOwnWording, openWordings } from '#lib/domain/journal/wording.ts';
import { Choices, choicesFor } from '#lib/domain/summary/choices.ts';
import type { SummaryDocument } from '#lib/domain/summary/document.ts';
import { withoutOpinions } from '#lib/domain/summary/opinions.ts';
import { oneLine } from '#lib/domain/summary/passage.ts';
import { summarise } from '#lib/domain/summary/summarise.ts';
import { summaryMarkdown } from '#lib/domain/summary/summary-markdown.ts';
import { sentencesOf } from '#lib/domain/text/sentences.ts';
import type { EntryKind } from '#lib/domain/vocabulary/entry.ts';
import { deniedClaim } from '../../fixtures/cases/denied-claim.ts';
import { firstBankFee } from '../../fixtures/cases/first-bank-fee.ts';
import type { PlayedCase } from '../../fixtures/cases/played-case.ts';
import { telecomOvercharge } from '../../fixtures/cases/telecom-overcharge.ts';
import { TODAY, caseWith, contactWith, entryWith } from './cases.ts';

const reader = choicesFor('provider-or-ombudsman');
const nowhere = new Set<string>();
const opinions = ['judgement', 'motive', 'absolute', 'guess', 'heat', 'feeling'];
const call = contactWith(10);

const note = (words: string, some: Partial<Entry> = {}) => entryWith(100, 'noted', words, some);
const tell = (words: string, some: Partial<Entry> = {}) => withoutOpinions(note(words, some), reader, nowhere);
const page = (entries: readonly Entry[], choices: Choices = reader) =>
	summarise(caseWith({ contacts: [call], entries }), choices, TODAY);
const write = (entries: readonly Entry[], choices: Choices = reader) =>
	summaryMarkdown(page(entries, choices), summaryWords);

/** Everything that the person wrote and that stands on the page. */
function toldIn({ occasions, promises }: Pick<SummaryDocument, 'occasions' | 'promises'>): string {
	return [...occasions.flatMap(({ lines }) => lines), ...promises]
		.map(({ words }) => words.map((piece) => (piece.is === 'words' ? piece.words : '')).join(''))
		.join('\n');
}

describe('an opinion in a note', () => {
	test('goes with its whole sentence, and a sign stands where it was', () => {
		expect(tell('He said the fee stays. The man was rude. I asked for his name.')).toEqual({
			words: 'He said the fee stays. […] I asked for his name.',
			leftOut: ['The man was rude.']
		});
		expect(tell('He was rude! They never ring back\nI rang at 10:03')).toEqual({
			words: '[…] I rang at 10:03',
			leftOut: ['He was rude!', 'They never ring back']
		});
	});

	test('never goes alone: a sentence without its "never" would say something else', () => {
		expect(tell('They never ring back.').words).toBe('');
	});

	test('leaves a vague word where it is', () => {
		expect(tell('I waited ages. Then Dana came.')).toEqual({ words: 'I waited ages. Then Dana came.', leftOut: [] });
	});

	test('stays when the person chose to keep it, here or everywhere', () => {
		expect(tell('The man was rude.', { keptWordings: ['Rude'] }).leftOut).toEqual([]);
		expect(withoutOpinions(note('The man was rude.'), reader, new Set(['rude'])).leftOut).toEqual([]);
	});

	test('is a fact in what somebody said', () => {
		expect(tell('you are useless', { kind: 'said' }).leftOut).toEqual([]);
		expect(tell('Priya said “you are useless”.').leftOut).toEqual([]);
	});

	test.each(['said', 'refused', 'promised', 'answered', 'option'] as const)(
		'goes in what they %s where it is a remark on them',
		(kind) => {
			expect(tell('He looked it up. He is useless. The fee stays.', { kind }).words).toBe(
				'He looked it up. […] The fee stays.'
			);
			expect(tell('Your claim is ridiculous.', { kind }).leftOut).toEqual([]);
		}
	);

	test('goes in what happened, in the goal and its parts, and in what it cost, and is counted', () => {
		const theCase = caseWith({
			what: 'Charged twice on 3 May. Nobody cares.',
			goal: {
				want: 'A refund of £42.10. They are thieves.',
				parts: [{ id: 'a', words: 'They are idiots', isDone: false }]
			},
			contacts: [{ ...call, lostTime: 'Two hours. What a joke.' }]
		});
		const document = summarise(theCase, reader, TODAY);
		const text = summaryMarkdown(document, summaryWords);
		expect(text).toContain('Charged twice on 3 May');
		expect(text).toContain('A refund of £42.10');
		expect(text).toContain('Two hours.');
		for (const words of ['cares', 'thieves', 'idiots', 'joke']) expect(text).not.toContain(words);
		expect(document.leftOut).toMatchObject({ opinions: 4 });
		const kept = summarise({ ...theCase, keptWordings: ['nobody cares'] }, reader, TODAY);
		expect(kept.leftOut.opinions).toBe(3);
		const whole = summaryMarkdown(summarise(theCase, { ...reader, opinions: true }, TODAY), summaryWords);
		for (const words of ['cares', 'thieves', 'idiots', 'joke']) expect(whole).toContain(words);
	});

	test('stays in what the person puts in as a feeling or a private line', () => {
		const withAll = { ...reader, feelings: true, privateLines: true };
		expect(write([entryWith(100, 'felt', 'I was worn out, he was rude')], withAll)).toContain('he was rude');
		expect(write([note('he was rude', { private: true })], withAll)).toContain('he was rude');
		expect(write([note('I am so upset.')], withAll)).toContain('I am so upset.');
		expect(write([note('I am so upset.')])).not.toContain('upset');
	});

	test('does not end a sentence at the stop of a number, a title or an address', () => {
		expect(sentencesOf('Mr. Hill took £42.10 off. See a.example/x.')).toHaveLength(2);
		expect(tell('The fee of £42.10 was charged at 14.03 again. He was rude.').words).toBe(
			'The fee of £42.10 was charged at 14.03 again. […]'
		);
	});
});

describe('the page', () => {
	const rude = note('He said the fee stays. The man was rude.');
	const useless = entryWith(101, 'noted', 'They are useless.');
	const hold = entryWith(102, 'held', 'useless music');
	const passedOn = entryWith(103, 'passed-on', 'what a useless lot', { to: 'billing team' });

	test('counts the sentences, and lists each note with what is left out of it', () => {
		const { leftOut } = page([rude, useless, hold]);
		expect(leftOut.opinions).toBe(3);
		expect(leftOut.things.map(({ why, words, isNote }) => [why, words, isNote])).toEqual([
			['opinion', 'The man was rude.', true],
			['opinion', 'They are useless.', true],
			['opinion', 'useless music', true]
		]);
		const text = write([rude, useless, hold]);
		expect(text).toContain('14:06 I noted: He said the fee stays. […]\n');
		expect(text).not.toMatch(/rude|useless/);
		expect(text).toMatch(/\n\n3 sentences of my own are left out, because they hold opinions\. \[…\] shows where\.\n$/);
	});

	test('keeps a note that says something besides, with the sign for its words', () => {
		expect(write([passedOn])).toContain('They passed me on to the billing team: […]');
		expect(page([passedOn]).leftOut).toMatchObject({ opinions: 1 });
	});

	test('speaks of the sign only where it stands, and of nothing where nothing was left out', () => {
		expect(write([useless])).toMatch(/One sentence of my own is left out, because it holds an opinion\.\n$/);
		expect(write([note('I rang at 10:03.')])).not.toMatch(/left out|…/);
	});

	test('marks a note as later by its own words, not by what is left of them', () => {
		const words = 'I rang. He was rude.';
		const asBefore = [
			{ words, until: { ...rude.made, utc: rude.made.utc + 9 * 86_400_000 } },
			{ words: 'x', until: { ...rude.made, utc: rude.made.utc + 10 * 86_400_000 } }
		];
		const entry = note(words, { before: asBefore });
		const isLater = (choices: Choices) => page([entry], choices).occasions[0]?.lines[0]?.isLater;
		expect(isLater(reader)).toBe(isLater({ ...reader, opinions: true }));
	});
});

describe('what can be relied on', () => {
	const cases: PlayedCase[] = [deniedClaim, firstBankFee, telecomOvercharge];
	const texts = cases.flatMap(({ contacts }) =>
		contacts.flatMap(({ acts }) =>
			acts.flatMap((act) => ('note' in act ? [act.note] : 'words' in act ? [act.words ?? ''] : []))
		)
	);
	const kinds = fc.constantFrom<EntryKind>('noted', 'did', 'held', 'passed-on', 'felt', 'said', 'refused', 'promised');
	const sentence = fc.constantFrom(
		...texts,
		'he was rude',
		'They never ring back',
		'she said they were useless',
		'and liars too',
		'must have lost it',
		'I am so angry',
		'TOTAL RIP OFF',
		'I waited ages',
		'at 10:03 Dana said “no”',
		'Mr. Rude'
	);
	const gap = fc.constantFrom('. ', '! ', '?! ', '\n', ', ', ' … ', '." ', ' ');
	const words = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 60 }),
		fc.array(fc.tuple(sentence, gap), { maxLength: 6 }).map((parts) => parts.flat().join(''))
	);
	const entries = fc
		.array(fc.tuple(kinds, words, fc.boolean()), { maxLength: 8 })
		.map((list) => list.map(([kind, own, isPrivate], n) => entryWith(100 + n, kind, own, { private: isPrivate })));

	test('what is told of a note of one’s own holds no open opinion, and telling it again changes nothing', () => {
		fc.assert(
			fc.property(entries, (list) => {
				for (const entry of list.filter((item) => !item.private && item.kind !== 'felt' && isOwnWording(item))) {
					const told = withoutOpinions(entry, reader, nowhere);
					expect(openWordings(told.words).filter(({ kind }) => opinions.includes(kind))).toEqual([]);
					const again = withoutOpinions({ ...entry, words: told.words }, reader, nowhere);
					expect(again).toEqual({ words: told.words, leftOut: [] });
				}
			})
		);
	});

	test('no line of the page holds an open opinion of the person, and nothing private', () => {
		fc.assert(
			fc.property(entries, (list) => {
				const { occasions } = page(list);
				for (const line of occasions.flatMap(({ lines }) => lines)) {
					expect(line.kind).not.toBe('felt');
					if (!isOwnWording(line)) continue;
					const text = line.words.map((piece) => (piece.is === 'words' ? piece.words : '')).join('');
					expect(openWordings(text).filter(({ kind }) => opinions.includes(kind))).toEqual([]);
				}
				const others = list.filter((entry) => !entry.private);
				expect(page(others).occasions).toEqual(occasions);
			})
		);
	});

	test('with the opinions put in every word is told, and nothing is said of them', () => {
		fc.assert(
			fc.property(entries, (list) => {
				const { leftOut } = page(list, { ...reader, opinions: true });
				expect(leftOut).toMatchObject({ opinions: 0 });
				for (const entry of list) {
					expect(withoutOpinions(entry, { ...reader, opinions: true }, nowhere)).toEqual({
						words: entry.words,
						leftOut: []
					});
				}
				const isOpen = list.some(
					(entry) => !entry.private && withoutOpinions(entry, reader, nowhere).leftOut.length > 0
				);
				if (!isOpen) expect(write(list)).toBe(write(list, { ...reader, opinions: true }));
			})
		);
	});

	test('nothing is lost without being listed, and each thing goes in with its tap', () => {
		fc.assert(
			fc.property(entries, (list) => {
				const { leftOut, ...document } = page(list);
				const listed = new Set(leftOut.things.map(({ key }) => key));
				for (const { id, words: own } of list) if (!listed.has(id)) expect(toldIn(document)).toContain(oneLine(own));
				const whole = page(list, { ...reader, putIn: [...listed] });
				for (const { words: own } of list) expect(toldIn(whole)).toContain(oneLine(own));
				expect(whole.leftOut.opinions).toBe(0);
				expect(whole.leftOut.things.filter(({ isIn }) => !isIn)).toEqual([]);
			})
		);
	});

	test('a very long note comes to an end', () => {
		for (const words of [
			'!'.repeat(20_000),
			'he was rude. '.repeat(1_500),
			'rude!'.repeat(4_000),
			'.)'.repeat(10_000)
		]) {
			expect(withoutOpinions(note(words), reader, nowhere).words.length).toBeLessThanOrEqual(words.length);
		}
	});
});

test('choices that were kept before this was asked are still read', () => {
	const { opinions: _opinions, ...before } = reader;
	expect(Choices.parse(before)).toEqual({ ...reader, opinions: false });
});
