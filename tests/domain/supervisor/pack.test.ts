import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packWords } from '#lib/content/script/supervisor.ts';
import { sayWithDay } from '#lib/content/words/en/slots.ts';
import { spokenGoal } from '#lib/domain/goal/goal.ts';
import { clip } from '#lib/domain/speech/shorten.ts';
import { assess } from '#lib/domain/supervisor/assess.ts';
import { MAX_PACK_WORDS, type PackPart, goalToSay, packOf } from '#lib/domain/supervisor/pack.ts';
import { type Observation, situationFrom } from '#lib/domain/supervisor/situation-from.ts';
import { countWords } from '#lib/domain/text/words.ts';
import { Channel } from '#lib/domain/vocabulary/contact.ts';
import { signals } from '#lib/domain/vocabulary/situation.ts';
import { CASE, Telling, dayIn } from './telling.ts';

const spoken = packWords('phone', dayIn(21));
const line = fc.oneof(
	fc.lorem({ maxCount: 60 }),
	fc.string({ unit: 'grapheme', maxLength: 500 }),
	fc.constantFrom('', ' ', '…', 'Refund of £42.10. And an apology.')
);
const day = fc.constantFrom('2025-05-03', '2026-11-03', '2026-11-21', '2027-01-01');

/** Cases with any words in any place. */
const anyCase = fc
	.record({
		want: fc.option(line),
		what: fc.option(line),
		by: fc.option(day),
		agent: fc.option(line),
		references: fc.array(line, { maxLength: 2 }),
		facts: fc.array(
			fc.record({ kind: fc.constantFrom('said', 'noted', 'refused', 'document', 'promised'), words: line, day }),
			{ maxLength: 6 }
		),
		broken: fc.array(day, { maxLength: 4 }),
		options: fc.boolean()
	})
	.map(({ want, what, by, agent, references, facts, broken, options }) => {
		const telling = new Telling();
		const speaking = telling.person((agent ?? 'Dana').slice(0, 500));
		const contact = telling.contact(21, agent === null ? {} : { speaking });
		telling.field('goal', CASE, 'want', want?.slice(0, 500) ?? null);
		telling.field('goal', CASE, 'by', by);
		telling.field('case', CASE, 'what', what?.slice(0, 500) ?? null);
		for (const reference of references) telling.entry(contact, { kind: 'named', reference: reference.slice(0, 500) });
		for (const fact of facts) {
			telling.entry(contact, {
				kind: fact.kind,
				by: 'them',
				words: fact.words,
				person: speaking,
				at: { day: fact.day, minute: null, zone: '' }
			});
		}
		for (const due of broken) telling.brokenPromise(contact, 'broken', { due });
		if (options) telling.entry(contact, { kind: 'asked', moment: 'options', words: 'which choices?' });
		return { telling, contact };
	});
/** The parts for which the case has anything to say, were there room for each. */
function partsOf(telling: Telling, contact: string, reason: Observation | null, channel: Channel): Set<PackPart> {
	const brief = packWords(channel, dayIn(21));
	const { parts } = packOf(telling.case, telling.find(contact), reason, {
		...brief,
		thanks: () => 'T',
		reason: () => 'R',
		promise: () => 'P',
		fact: () => 'F',
		tried: 'O',
		reference: () => 'N',
		request: () => 'Q'
	});
	return new Set(parts.map(({ part }) => part));
}

const anyReason = fc.constantFrom<Observation | null>(null, 'second-contact', 'third-contact', ...signals);

describe('for any case', () => {
	test('it is said in thirty seconds, with its goal, its reason and its request', () => {
		fc.assert(
			fc.property(anyCase, anyReason, fc.constantFrom(...Channel.options), ({ telling, contact }, reason, channel) => {
				const pack = packOf(telling.case, telling.find(contact), reason, packWords(channel, dayIn(21)));
				expect(pack.text.split(/\s+/).length).toBeLessThanOrEqual(MAX_PACK_WORDS);
				expect(pack.count).toBe(countWords(pack.text));
				const parts = pack.parts.map(({ part }) => part);
				expect(parts).toContain('reason');
				expect(parts).toContain('request');
				const goal = clip(telling.case.goal.want ?? telling.case.what ?? '', { words: 18, units: 160 });
				expect(parts.includes('goal')).toBe(spokenGoal({ want: goal, by: null }, (want) => want) !== null);
				expect(() => encodeURIComponent(pack.text)).not.toThrow();
			}),
			{ numRuns: 200 }
		);
	}, 30_000);

	test('what gives way does so in its order: what was tried, the facts but one, the reference', () => {
		fc.assert(
			fc.property(anyCase, anyReason, fc.constantFrom(...Channel.options), ({ telling, contact }, reason, channel) => {
				const pack = packOf(telling.case, telling.find(contact), reason, packWords(channel, dayIn(21)));
				const said = (part: string) => pack.parts.filter((each) => each.part === part).length;
				const has = (part: PackPart) => partsOf(telling, contact, reason, channel).has(part);
				if (has('reference') && said('reference') === 0) expect([said('tried'), said('fact') > 1]).toEqual([0, false]);
				if (has('tried') && said('tried') === 1) expect(has('reference')).toBe(said('reference') === 1);
				if (has('thanks') && said('thanks') === 0) expect([said('fact'), said('promise')]).toEqual([0, 0]);
			}),
			{ numRuns: 200 }
		);
	}, 30_000);

	test('the app adds no placeholder and nothing undefined', () => {
		const plain = fc.lorem({ maxCount: 40 });
		fc.assert(
			fc.property(fc.option(plain), fc.option(plain), anyReason, (want, agent, reason) => {
				const telling = new Telling();
				const contact = telling.contact(21, agent === null ? {} : { speaking: telling.person(agent.slice(0, 500)) });
				telling.field('goal', CASE, 'want', want?.slice(0, 500) ?? null);
				const { text } = packOf(telling.case, telling.find(contact), reason, spoken);
				expect(text).not.toMatch(/\b(undefined|null|NaN)\b|[{}[\]]|\.\.| {2}|: \.|^\s|\s$/);
			})
		);
	});
});

describe('a third call about £42.10', () => {
	function told(): { telling: Telling; contact: string } {
		const telling = new Telling();
		const dana = telling.person('Dana');
		const contact = telling.contact(21, { speaking: dana });
		telling.field('goal', CASE, 'want', 'Refund of £42.10 for 3 May');
		telling.field('goal', CASE, 'by', '2026-11-30');
		telling.field('case', CASE, 'reference', 'NL-4471');
		telling.brokenPromise(null, 'broken', { due: dayIn(12) });
		telling.brokenPromise(null, 'broken', { due: dayIn(17) });
		telling.entry(contact, { kind: 'said', by: 'them', person: dana, words: 'she can credit up to £25.' });
		return { telling, contact };
	}

	test('it reads as one would say it', () => {
		const { telling, contact } = told();
		const { text, parts } = packOf(telling.case, telling.find(contact), 'beyond-authority', spoken);
		expect(text).toBe(
			'Thank you, Dana, for your help. I ask for this: a refund of £42.10 for 3 May, by 30 November. ' +
				'I ask for a supervisor for one reason: it needs someone who can decide more. ' +
				'It was promised by 12 and 17 November. Today, Dana said she can credit up to £25. ' +
				'The reference is NL-4471. Could you put me through to someone who can decide it?'
		);
		expect(parts.map(({ part }) => part)).toEqual([
			'thanks',
			'goal',
			'reason',
			'promise',
			'fact',
			'reference',
			'request'
		]);
	});

	test('what was tried gives way first, then the third fact, the second, and the reference', () => {
		const { telling, contact } = told();
		telling.entry(contact, { kind: 'asked', moment: 'options', words: 'which choices?' });
		telling.entry(contact, { kind: 'noted', words: 'the bill of 3 May shows £42.10 more than agreed' });
		const crowded = packOf(telling.case, telling.find(contact), 'beyond-authority', spoken);
		expect(countOf(crowded, 'tried')).toBe(0);
		expect(countOf(crowded, 'reference')).toBe(1);

		for (const words of ['the plan says 20 a month in writing since 1 March', 'they noted 3 calls about it in all']) {
			telling.entry(contact, { kind: 'noted', words });
		}
		const full = packOf(telling.case, telling.find(contact), 'beyond-authority', spoken);
		expect(countOf(full, 'fact')).toBeLessThan(3);
		expect(countOf(full, 'goal') + countOf(full, 'reason') + countOf(full, 'request')).toBe(3);
	});

	test('what I said, what is private and what is settled is not told as a fact', () => {
		const { telling, contact } = told();
		telling.entry(contact, { kind: 'said', by: 'me', words: 'I lost 4 hours' });
		telling.entry(contact, { kind: 'noted', private: true, words: 'my card ends in 9' });
		const { text } = packOf(telling.case, telling.find(contact), 'promise-broken', spoken);
		expect(text).not.toMatch(/4 hours|ends in 9/);
	});

	test('in writing it is passed on, not put through', () => {
		const { telling, contact } = told();
		const { text } = packOf(telling.case, telling.find(contact), 'beyond-authority', packWords('email', dayIn(21)));
		expect(text).toContain('Please pass this to the person who can decide it');
		expect(text).not.toContain('put me through');
	});

	test('after an insult nobody is thanked for help', () => {
		const { telling, contact } = told();
		expect(packOf(telling.case, telling.find(contact), 'abuse', spoken).text).toMatch(
			/^Thank you for hearing me out\./
		);
	});
});

test('its reason is the first one of the answer', () => {
	const telling = new Telling();
	const contact = telling.contact(21);
	telling.entry(contact, { kind: 'said', by: 'me', words: 'I need the refund', saysGoal: true });
	telling.entry(contact, { kind: 'asked', moment: 'options', words: 'which choices?' });
	const { situation } = situationFrom(telling.case, telling.find(contact), {
		chosen: ['beyond-authority', 'loss-soon'],
		takenBack: []
	});
	expect(assess(situation).because[0]?.signal).toBe('beyond-authority');
});

test('a text is cut at its first sentence, else at a word', () => {
	const short = { words: 4, units: 30 };
	expect(clip('  One\n two. ', short)).toBe('One two');
	expect(clip('One two. Three four five six.', short)).toBe('One two');
	expect(clip('One two three four five six', short)).toBe('One two three four');
	expect(clip('x'.repeat(29) + '😀😀', short)).toBe('x'.repeat(29));
});

describe('the goal inside a sentence', () => {
	const say = sayWithDay(dayIn(21));

	function goal(want: string | null, by: string | null = null) {
		const telling = new Telling();
		telling.field('case', CASE, 'provider', 'Northline');
		telling.field('case', CASE, 'what', 'The bill is too high');
		telling.field('goal', CASE, 'want', want);
		telling.field('goal', CASE, 'by', by);
		telling.person('Dana Okafor');
		return goalToSay(telling.case, say);
	}

	test('has a small letter and its day', () => {
		expect(goal('A refund of £42.10.', '2026-11-30')).toBe('a refund of £42.10, by 30 November');
	});

	test('keeps the capital letter of a name of the case', () => {
		expect(goal('Dana to ring me')).toBe('Dana to ring me');
		expect(goal('Northline credit for May')).toBe('Northline credit for May');
	});

	test('says a day once when the words name it', () => {
		expect(goal('A refund by 24 November', '2026-11-30')).toBe('a refund by 24 November');
	});

	test('without a goal it is what happened, and without a word nothing', () => {
		expect(goal(null, '2026-11-30')).toBe('the bill is too high');
		expect(goal('…')).toBe(null);
	});
});

function countOf(pack: { parts: readonly { part: string }[] }, part: string): number {
	return pack.parts.filter((other) => other.part === part).length;
}
