import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type Corrections,
	correctedMessages,
	joinAbove,
	likelyPlace,
	placeAt,
	splitAt,
	stillCorrected
} from '#lib/domain/paste/corrections.ts';
import { type PasteContext, splitPasted, wholeText } from '#lib/domain/paste/paste.ts';

const reader: PasteContext = { people: [], own: ['Sam Okoro'], today: '2026-11-28' };
const none: Corrections = { cuts: [], joins: [] };
const CHAT =
	'[10:31] Priya: I can see the charge.\nIt is for 3 May. What is your account?\n[10:32] You: 4471\n[10:33] Priya: Thanks.';
const read = splitPasted(CHAT, reader);
const told = (corrections: Corrections, messages = read) =>
	correctedMessages(messages, corrections).map(({ who, isMine, words }) => `${isMine ? 'me' : (who ?? '?')}|${words}`);
const bare = (text: string) => text.replace(/\s/g, '');

describe('a message', () => {
	test('is split where the person says, and both parts have its writer and its time', () => {
		const [first] = correctedMessages(read, none);
		if (!first) throw new Error('nothing was read');
		const split = splitAt(none, first, first.words.indexOf('It is'));
		expect(told(split)).toEqual([
			'Priya|I can see the charge.',
			'Priya|It is for 3 May. What is your account?',
			'me|4471',
			'Priya|Thanks.'
		]);
		expect(correctedMessages(read, split).map(({ minute }) => minute)).toEqual([631, 631, 632, 633]);
		expect(correctedMessages(read, split).map(({ head }) => head !== '')).toEqual([true, false, true, true]);
	});

	test('joined to words of the same writer goes on below them', () => {
		const messages = splitPasted('[10:31] Priya: One\n[10:32] Priya: Two', reader);
		expect(told({ cuts: [], joins: [1] }, messages)).toEqual(['Priya|One\nTwo']);
	});

	test('joined to words of somebody else keeps the name that stood before it', () => {
		expect(told({ cuts: [], joins: [1] })).toEqual([
			'Priya|I can see the charge.\nIt is for 3 May. What is your account?\n[10:32] You: 4471',
			'Priya|Thanks.'
		]);
	});

	test('joined from three is parted where it was joined, with its own writer and time', () => {
		const joined: Corrections = { cuts: [], joins: [1, 2] };
		const [all] = correctedMessages(read, joined);
		if (!all) throw new Error('nothing was read');
		expect(told(splitAt(joined, all, all.words.indexOf('[10:32]')))).toEqual([
			'Priya|I can see the charge.\nIt is for 3 May. What is your account?',
			'me|4471\n[10:33] Priya: Thanks.'
		]);
	});

	test('is split at words only, and first offered where a line or a sentence begins', () => {
		expect(placeAt('One two', 0)).toBeNull();
		expect(placeAt('One two', 2)).toBeNull();
		expect(placeAt('One two', 3)).toBe(4);
		expect(placeAt('One two', 5)).toBe(4);
		expect(placeAt('One two ', 7)).toBeNull();
		expect(likelyPlace('One two.\nThree')).toBe(9);
		expect(likelyPlace('One two. Three')).toBe(9);
		expect(likelyPlace('One two')).toBeNull();
	});

	test('keeps its corrections while the text before it is the same', () => {
		const corrections: Corrections = { cuts: [{ message: 0, at: 21 }], joins: [2] };
		expect(stillCorrected(corrections, read, splitPasted(`${CHAT}\n[10:34] You: Bye`, reader))).toEqual(corrections);
		const changed = splitPasted(CHAT.replace('4471', '4472'), reader);
		expect(stillCorrected(corrections, read, changed)).toEqual({ ...corrections, joins: [] });
	});
});

describe('any corrections', () => {
	const cut = fc.record({ message: fc.nat(3), at: fc.nat(90) });
	const any = fc.record({ cuts: fc.array(cut, { maxLength: 4 }), joins: fc.array(fc.nat(3), { maxLength: 3 }) });
	const messages = fc.constantFrom(read, wholeText(CHAT), splitPasted('Dana: x\nYou: y z\nDana: w', reader));

	test('leave out no sign of what was said, and no message blank', () => {
		fc.assert(
			fc.property(messages, any, (said, corrections) => {
				const now = correctedMessages(said, corrections);
				const words = bare(now.map((message) => message.words).join(''));
				expect(now.every((message) => message.words.trim() !== '')).toBe(true);
				// A name that goes back into the words stands among them.
				if (corrections.joins.length === 0) expect(words).toBe(bare(said.map((one) => one.words).join('')));
			})
		);
	});

	test('to split and then to join gives the same messages', () => {
		fc.assert(
			fc.property(messages, any, fc.nat(3), fc.nat(120), (said, corrections, index, caret) => {
				const before = correctedMessages(said, corrections);
				const message = before[index];
				const place = message ? placeAt(message.words, caret) : null;
				if (!message || place === null) return;
				const split = splitAt(corrections, message, place);
				const parts = correctedMessages(said, split);
				const below = parts[index + 1];
				if (!below) throw new Error('it was not split');
				expect(parts).toHaveLength(before.length + 1);
				expect(correctedMessages(said, joinAbove(split, below))).toEqual(before);
			})
		);
	});

	test('to join and then to split there gives the same messages', () => {
		fc.assert(
			fc.property(messages, any, fc.nat(3), (said, corrections, index) => {
				const before = correctedMessages(said, corrections);
				const [above, below] = [before[index], before[index + 1]];
				if (!above || !below) return;
				const joined = joinAbove(corrections, below);
				const one = correctedMessages(said, joined)[index];
				const place = one ? placeAt(one.words, above.words.length) : null;
				if (!one || place === null) throw new Error('it was not joined');
				expect(correctedMessages(said, splitAt(joined, one, place))).toEqual(before);
			})
		);
	});

	test('without a join, no message holds words of two writers', () => {
		fc.assert(
			fc.property(messages, fc.array(cut, { maxLength: 4 }), (said, cuts) => {
				for (const { parts } of correctedMessages(said, { cuts, joins: [] })) expect(parts).toHaveLength(1);
			})
		);
	});
});
