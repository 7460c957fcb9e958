import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#lib/domain/case/case.ts';
import { wordingKey } from '#lib/domain/journal/wording-key.ts';
import { asQuotation, carriedOver, openWordings, openWordingsOf, withFact } from '#lib/domain/journal/wording.ts';

const first = (text: string) => {
	const [found] = openWordings(text);
	if (!found) throw new Error(`nothing is open in ${text}`);
	return found;
};
const phrases = (text: string, kept?: Parameters<typeof openWordings>[1]) =>
	openWordings(text, kept).map(({ phrase }) => phrase);
const everywhere = (...words: string[]) => ({ here: [], everywhere: new Set(words) });

describe('a wording', () => {
	test('is open until it is a fact', () => {
		expect(phrases('the man was rude')).toEqual(['rude']);
		expect(withFact('the man was rude', first('the man was rude'), 'hung up at 10:03', 'instead')).toBe(
			'the man was hung up at 10:03'
		);
	});
	test('may stand with its fact behind it', () => {
		expect(withFact('waited ages', first('waited ages'), ' 40 minutes ', 'after')).toBe('waited ages (40 minutes)');
	});
	test('stays as it is while the answer is blank', () => {
		expect(withFact('waited ages', first('waited ages'), '  ', 'instead')).toBe('waited ages');
	});
	test('is closed when kept here or everywhere, however it is typed', () => {
		expect(phrases('He was  Rude', { here: ['rude'], everywhere: new Set() })).toEqual([]);
		expect(phrases('so RUDE again', everywhere(wordingKey('So  rude')))).toEqual([]);
		expect(phrases('he was rude', everywhere('useless'))).toEqual(['rude']);
	});
	test('is no longer open once it is a quotation', () => {
		for (const text of ['the man was rude', 'waited ages', 'they never ring back', 'you muppets', 'I am so upset']) {
			const quoted = asQuotation(text, first(text), 'Priya said');
			expect(quoted).toMatch(/Priya said “|” \(Priya said\)/);
			expect(phrases(quoted)).toEqual([]);
		}
	});
	test('is brought in with a capital where a sentence begins', () => {
		expect(asQuotation('rude', first('rude'), 'they said')).toBe('They said “rude”');
		expect(asQuotation('Hung up. Rude', first('Hung up. Rude'), 'they said')).toBe('Hung up. They said “Rude”');
		expect(asQuotation('the man was rude', first('the man was rude'), 'they said')).toBe(
			'the man was “rude” (they said)'
		);
	});
	test('leaves every other character of the text where it was', () => {
		fc.assert(
			fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), fc.string(), (before, phrase, after, fact) => {
				const text = before + phrase + after;
				const at = { start: before.length, end: before.length + phrase.length };
				for (const place of ['instead', 'after'] as const) {
					const put = withFact(text, at, fact, place);
					expect(put.startsWith(before)).toBe(true);
					expect(put.endsWith(after)).toBe(true);
				}
			})
		);
	});
});

describe('while a text is being changed', () => {
	const before = 'waited ages, the man was rude';
	const carried = (now: string) =>
		carriedOver(openWordings(before), before, now).map(({ start, end }) => now.slice(start, end));

	test('its phrases stay where they stand, before and behind the change', () => {
		expect(carried(before)).toEqual(['ages', 'rude']);
		expect(carried(`${before} to me`)).toEqual(['ages', 'rude']);
		expect(carried(`I ${before}`)).toEqual(['ages', 'rude']);
		expect(carried('waited ages, then the man was rude')).toEqual(['ages', 'rude']);
	});
	test('a phrase that is changed, or grows into another word, is open no more', () => {
		expect(carried('waited age, the man was rude')).toEqual(['rude']);
		expect(carried(`${before}r`)).toEqual(['ages']);
		expect(carried('')).toEqual([]);
	});
	test('no phrase is ever carried to other words', () => {
		fc.assert(
			fc.property(fc.string(), fc.nat(before.length), fc.nat(before.length), (typed, item, other) => {
				const [from, to] = [Math.min(item, other), Math.max(item, other)];
				const now = before.slice(0, from) + typed + before.slice(to);
				for (const { start, end, phrase } of carriedOver(openWordings(before), before, now))
					expect(now.slice(start, end)).toBe(phrase);
			})
		);
	});
});

describe('an entry', () => {
	const entry = (over: Partial<Entry>) =>
		({ kind: 'noted', status: 'standing', words: 'the man was rude', keptWordings: [], ...over }) as Entry;
	const open = (over: Partial<Entry>) => openWordingsOf(entry(over), new Set()).map(({ phrase }) => phrase);

	test('has every open wording in the own words of the person, and only remarks in those of others', () => {
		const words = 'my bill is ridiculous, the man was rude';
		expect(open({ words })).toEqual(['ridiculous', 'rude']);
		for (const kind of ['said', 'refused', 'promised', 'answered', 'option'] as const)
			expect(open({ kind, words }), kind).toEqual(['rude']);
	});

	test.each([
		['says nothing he can do this is ridiculous he is useless', ['ridiculous', 'useless']],
		['no refund. the agent was rude', ['rude']],
		['they lied again, no refund', ['lied']],
		['your claim is ridiculous', []],
		['our policy is silly, I know', []],
		['that is terrible, I am sorry', []],
		['it is always the 3rd', []],
		['Marcus is useless', ['useless']],
		['so rude. no refund', ['so rude']],
		['he sent a link that dont work. useless', ['useless']],
		['your claim is closed. Unfair charges stay', []],
		['ridiculous prices are not our fault', []]
	])('of somebody else’s words has open wordings in remarks on them: %s', (words, phrases) => {
		expect(open({ kind: 'answered', words })).toEqual(phrases);
		expect(open({ kind: 'option', words })).toEqual(phrases);
		expect(open({ kind: 'said', words })).toEqual(phrases);
	});

	test('has none in a private line, in one taken back, or where the wording was kept', () => {
		expect(open({ private: true })).toEqual([]);
		expect(open({ status: 'struck' })).toEqual([]);
		expect(open({ keptWordings: ['Rude'] })).toEqual([]);
	});
});
