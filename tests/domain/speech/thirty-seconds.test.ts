import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayBreath, thirtyWords, voicemailWords } from '#lib/content/words/en/goal.ts';
import type { Case, Entry } from '#lib/domain/case/case.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { MAX_WHOLE_WORDS } from '#lib/domain/goal/gaps.ts';
import { MAX_QUESTION_WORDS, oneBreath, shortGoal } from '#lib/domain/speech/breath.ts';
import { shorten } from '#lib/domain/speech/shorten.ts';
import { datedFacts, MAX_THIRTY_SECONDS_WORDS, thirtySeconds } from '#lib/domain/speech/thirty-seconds.ts';
import { sentencesIn } from '#lib/domain/text/sentences.ts';
import { countWords } from '#lib/domain/text/words.ts';

import { digitGroups } from '#lib/domain/text/phones.ts';
import { voicemailOf } from '#lib/domain/speech/voicemail.ts';

const TODAY = '2026-11-21';
const ID = '00000000-0000-4000-8000-000000000001';
const blank = foldCase(ID, []);

const caseWith = (goal: Partial<Case['goal']>, rest: Partial<Case> = {}): Case => ({
	...blank,
	...rest,
	goal: { ...blank.goal, ...goal }
});
const entry = (fields: Partial<Entry>): Entry => ({
	id: ID,
	change: ID,
	made: { utc: 0, offset: 0, zone: 'UTC' },
	contact: null,
	kind: 'noted',
	words: '',
	at: { day: '2026-11-12', minute: null, zone: 'UTC' },
	status: 'standing',
	before: [],
	settled: null,
	keptWordings: [],
	...fields
});

const LONG =
	'A refund of £42.10 for the roaming charge of 3 May and for the one before it, because nobody told me about either of them at the time';
const anyWant = fc.oneof(
	fc.string({ maxLength: 500, unit: 'grapheme' }),
	fc
		.array(
			fc.constantFrom(
				'refund',
				'£42.10',
				'3',
				'May',
				'for',
				'and',
				'the',
				'bill,',
				'because',
				'1 200',
				'euros',
				'£',
				'(old)',
				'—',
				'😀',
				'رسوم',
				'返金。',
				'x'.repeat(60)
			),
			{ maxLength: 60 }
		)
		.map((words) => words.join(' ').slice(0, 500)),
	fc.constant('1 '.repeat(250))
);
const figuresIn = (text: string) => text.match(/[\p{N}][\p{N}.,]*(?<![.,])/gu) ?? [];

describe('words are left out, never cut', () => {
	test.each([
		[LONG, 13, 'A refund of £42.10 for the roaming charge of 3 May'],
		[
			'A refund of £42.10 for the roaming charge of 3 May, on my account',
			12,
			'A refund of £42.10 for the roaming charge of 3 May'
		],
		['A refund (all of it) of £42.10 for May', 6, 'A refund of £42.10 for May'],
		['Cancel the line. I said so in May and in June', 5, 'Cancel the line'],
		['one two three four five six', 3, 'one two three'],
		['pay back 1 200 euros now', 3, 'pay back'],
		['a refund for the bill of 3 May', 5, 'a refund for the bill'],
		['', 5, '']
	])('%j in %i words is %j', (text, most, said) => expect(shorten(text, most)).toBe(said));

	test('never more than so many words, each of them one of the text, and no figure changed', () => {
		fc.assert(
			fc.property(anyWant, fc.integer({ min: 1, max: 20 }), (text, most) => {
				const said = shorten(text, most);
				expect(countWords(said)).toBeLessThanOrEqual(most);
				const whole = text.replace(/\s+/g, ' ').trim();
				const figures = figuresIn(whole);
				for (const figure of figuresIn(said)) expect(figures).toContain(figure);
				if (countWords(whole) <= most) expect(said).toBe(whole);
			}),
			{ numRuns: 400 }
		);
	});

	test('a number is not parted from the word it counts, nor its thousands from each other', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 12 }), (most) => {
				const said = shorten('pay me the whole 1 200 euros that I paid on 3 May 2026 for it', most);
				expect(said).not.toMatch(/\b1$|\b1 200$|\b3$|\b3 May$/);
			})
		);
	});
});

describe('one breath', () => {
	test('is the whole goal when it is short', () => {
		const goal = { want: 'A refund of £42.10 for the roaming charge of 3 May, on my account', by: '2026-11-30' };
		expect(oneBreath(goal, sayBreath(TODAY))).toBe(
			'My goal today: a refund of £42.10 for the roaming charge of 3 May, on my account, by 30 November.'
		);
	});

	test('is the whole of a longer one, with its day', () => {
		expect(oneBreath({ want: LONG, by: '2027-01-05' }, sayBreath(TODAY))).toBe(
			`My goal today: ${LONG.replace('A', 'a')}. By 5 January 2027, please.`
		);
	});

	test('leaves out the tail of a very long one, and never the day', () => {
		const want = `${LONG}, and because the shop said in writing that nothing would be charged`;
		expect(oneBreath({ want, by: '2027-01-05' }, sayBreath(TODAY))).toBe(
			'My goal today: a refund of £42.10 for the roaming charge of 3 May, by 5 January 2027.'
		);
	});

	test('never has more than 55 words, and more than forty only in several sentences, for any goal', () => {
		fc.assert(
			fc.property(anyWant, fc.constantFrom(null, '2026-11-30', '2027-01-05'), (want, by) => {
				const said = oneBreath({ want, by }, sayBreath(TODAY));
				if (said === null) return;
				expect(countWords(said)).toBeLessThanOrEqual(sentencesIn(said).length > 1 ? 55 : MAX_WHOLE_WORDS);
				const figures = [...figuresIn(want), '30', '5', '2027'];
				for (const figure of figuresIn(said)) expect(figures).toContain(figure);
			}),
			{ numRuns: 400 }
		);
	});

	test('never changes a figure, of any script', () => {
		expect(oneBreath({ want: 'Ⅳ of my bills corrected', by: null }, sayBreath(TODAY))).toContain('Ⅳ of my bills');
	});

	test.each([null, '', '!!', '😀'])('%j is nothing to say', (want) => {
		expect(oneBreath({ want, by: null }, sayBreath(TODAY))).toBeNull();
	});
});

describe('the goal inside a question', () => {
	test('is short and has no day', () => {
		expect(shortGoal({ want: LONG })).toBe('a refund of £42.10 for the roaming charge');
		expect(shortGoal({ want: 'Close the account' })).toBe('close the account');
		expect(shortGoal({ want: null })).toBeNull();
	});

	test('never has more than eight words', () => {
		fc.assert(
			fc.property(anyWant, (want) => {
				expect(countWords(shortGoal({ want }) ?? '')).toBeLessThanOrEqual(MAX_QUESTION_WORDS);
			})
		);
	});
});

describe('thirty seconds', () => {
	const people: Case['people'] = [{ id: ID, name: 'Priya', role: null, didWell: null, thankedOn: null, decides: null }];
	const entries = [
		entry({ kind: 'said', words: 'the charge is a mistake', person: ID }),
		entry({ words: 'My bill is £73.60', at: { day: '2026-11-03', minute: null, zone: 'UTC' } }),
		entry({
			kind: 'promised',
			by: 'them',
			words: 'I will credit £42.10',
			at: { day: '2026-11-17', minute: null, zone: 'UTC' }
		}),
		entry({ kind: 'felt', words: '3 times ashamed' }),
		entry({ words: 'a private 1', private: true })
	];

	test('has two dated facts, those with a figure, told in order', () => {
		expect(
			thirtySeconds(
				caseWith({ want: 'Refund of £42.10', by: '2026-11-30', basis: 'My plan has no roaming' }, { entries, people }),
				thirtyWords(TODAY)
			)
		).toBe(
			'My goal today: a refund of £42.10, by 30 November. On 3 November: My bill is £73.60. ' +
				'On 17 November, they promised: I will credit £42.10. Why this is fair: My plan has no roaming. What can you do about that today?'
		);
	});

	test('names who said it', () => {
		const said = thirtySeconds(
			caseWith({ want: 'Close it' }, { entries: entries.slice(0, 1), people }),
			thirtyWords(TODAY)
		);
		expect(said).toContain('On 12 November, Priya said: the charge is a mistake.');
	});

	test('tells who promised, by which day, and that it was not kept', () => {
		const promised = (words: string, fields: Partial<Entry>) =>
			thirtySeconds(
				caseWith(
					{ want: 'Close it' },
					{ entries: [entry({ kind: 'promised', by: 'them', person: ID, words, ...fields })], people }
				),
				thirtyWords(TODAY)
			);
		expect(promised('send the form', { due: '2026-11-30' })).toContain(
			'On 12 November, Priya promised by 30 November: send the form.'
		);
		const broken = { due: '2026-11-13', settled: { outcome: 'broken', on: '2026-11-16' } } as const;
		expect(promised('call me tomorrow', broken)).toContain('Priya promised: call me tomorrow. That was not kept.');
		expect(promised('call me', { settled: { outcome: 'kept', on: '2026-11-13' } })).not.toContain('call me');
	});

	test('an answer comes with its question, and the note that shows why it is fair comes first', () => {
		const asked = entry({ id: 'q', kind: 'asked', words: 'Which clause is it?' });
		const answer = entry({ kind: 'answered', words: 'clause 4', about: 'q', person: ID });
		const told = thirtySeconds(
			caseWith({ want: 'Close it' }, { entries: [asked, answer], people }),
			thirtyWords(TODAY)
		);
		expect(told).toContain('On 12 November, I asked: Which clause is it? Priya said: clause 4.');
		const shows = entry({ id: 'shows', kind: 'said', words: 'that was our mistake', person: ID });
		const figures = ['£1', '£2', '£3'].map((words) => entry({ kind: 'refused', words: `no more than ${words}` }));
		const fair = thirtySeconds(
			caseWith({ want: 'Close it', basisEntry: 'shows' }, { entries: [shows, ...figures], people }),
			thirtyWords(TODAY)
		);
		expect(fair).toContain('Priya said: that was our mistake.');
	});

	test('reads out no PIN, no code and no opinion', () => {
		const hidden = [
			entry({ words: 'my pin is 4471 she asked for it' }),
			entry({ words: 'They never ring back. They lie.' }),
			entry({ kind: 'said', words: 'says nothing he can do, he is useless' })
		];
		expect(datedFacts({ entries: hidden, people })).toEqual([]);
		const kept = entry({ words: 'They lie.', keptWordings: ['They lie', 'lie'] });
		expect(datedFacts({ entries: [kept], people })).toHaveLength(1);
	});

	test('tells nothing private, struck, mine or felt', () => {
		const hidden = [
			...entries.slice(3),
			entry({ words: 'struck 1', status: 'struck' }),
			entry({ kind: 'said', by: 'me', words: 'mine 1' }),
			entry({ kind: 'promised', by: 'me', words: 'mine 2' })
		];
		expect(datedFacts({ entries: hidden, people })).toEqual([]);
	});

	test('never has more than 75 words', () => {
		fc.assert(
			fc.property(anyWant, fc.array(anyWant, { maxLength: 5 }), anyWant, (want, notes, basis) => {
				const theCase = caseWith(
					{ want, by: '2026-11-30', basis },
					{ entries: notes.map((words) => entry({ words })), people }
				);
				expect(countWords(thirtySeconds(theCase, thirtyWords(TODAY)) ?? '')).toBeLessThanOrEqual(
					MAX_THIRTY_SECONDS_WORDS
				);
			})
		);
	});
});

describe('after the tone', () => {
	test('says the number twice, in groups', () => {
		const theCase = caseWith(
			{ want: 'Refund of £42.10', by: '2026-11-30', callBack: '07700900123', callerName: 'Ana Reyes' },
			{ reference: 'NL-204417' }
		);
		expect(voicemailOf(theCase, voicemailWords(TODAY))).toBe(
			'Hello, this is Ana Reyes. My reference is NL-204417. I call to ask for one thing: a refund of £42.10, by 30 November. ' +
				'Please call me back on 07700 900 123. Once more: 07700 900 123. Thank you.'
		);
	});

	test('is not there without a number or a goal', () => {
		expect(voicemailOf(caseWith({ want: 'Close it' }), voicemailWords(TODAY))).toBeNull();
		expect(voicemailOf(caseWith({ callBack: '07700900123' }), voicemailWords(TODAY))).toBeNull();
	});

	test('is none for a goal of more words than a message has room for', () => {
		const want = `${'They charged me twice and nobody rang. '.repeat(6)}The app was down and then the line was too.`;
		expect(oneBreath({ want, by: null }, sayBreath(TODAY))).not.toBeNull();
		expect(voicemailOf(caseWith({ want, callBack: '07700900123' }), voicemailWords(TODAY))).toBeNull();
	});

	test.each([
		['07700900123', '07700 900 123'],
		['0808 157 0192', '0808 157 0192'],
		['+44 (0)20 7946 0000', '+44 20 7946 0000'],
		['+447700900123', '+447 700 900 123'],
		['1234567', '123 4567'],
		['112', '112'],
		['my mobile', null],
		['0800 PAY ME', null],
		['12', null],
		['1'.repeat(16), null],
		['', null]
	])('%j is said %j', (line, said) => expect(digitGroups(line)).toBe(said));

	test('has every digit in its order, and no group of more than five', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^\d{3,15}$/), (digits) => {
				const said = digitGroups(digits) ?? '';
				expect(said.replace(/ /g, '')).toBe(digits);
				for (const group of said.split(' ')) expect(group.length).toBeLessThanOrEqual(5);
			})
		);
	});

	test('never has more than 75 words, and never a gap', () => {
		fc.assert(
			fc.property(anyWant, anyWant, anyWant, (want, callerName, reference) => {
				const theCase = caseWith({ want, by: '2026-11-30', callerName, callBack: '1 2 3 4 5 6' }, { reference });
				const said = voicemailOf(theCase, voicemailWords(TODAY));
				if (said === null) return;
				expect(countWords(said)).toBeLessThanOrEqual(75);
				expect(said).not.toMatch(/null|undefined|this is \.|reference is \./);
			})
		);
	});
});
