import { describe, expect, test } from 'vitest';
import { Ladder, Rung, numberConfidence, confidenceOf } from '#lib/domain/ladder/ladder.ts';
import {
	deadlineStartOf,
	openingEventsOf,
	replyStartOf,
	waitStartOf,
	isTriggerReadable
} from '#lib/domain/ladder/triggers.ts';
import { LadderEvent } from '#lib/domain/vocabulary/ladder.ts';
import { everyLadder, ladderOf, rung } from './ladders.ts';

describe('a ladder', () => {
	test('keeps what it does not use', () => {
		const written = { ...ladderOf({ ...rung(), effectiveFrom: '2026-04-08' }), rightsNote: 'A law.' };
		expect(Ladder.parse(written)).toEqual(written);
	});

	test('may ask a question, have several limits, and numbers for an answer, all with keys of their own', () => {
		const limit = { n: 6, unit: 'years' as const, from: 'incident', seen: 'in a law' };
		const written = {
			...ladderOf(
				rung({
					deadline: limit,
					deadlines: [limit, { ...limit, orLater: { ...limit, n: 3, from: 'awareness' } }],
					variants: [{ id: 'a', when: 'a payment', opensAfter: { n: 15, unit: 'businessDays' }, seen: 'there' }]
				})
			),
			ask: {
				question: 'Is it a payment?',
				options: [
					{ id: 'a', label: 'Yes', hint: '' },
					{ id: null, label: 'No' }
				]
			}
		};
		expect(Ladder.parse(written)).toEqual(written);
	});

	test('may have variants that nobody can choose, as older files do', () => {
		const written = ladderOf(rung({ variants: [{ when: 'hardship', opensAfter: { n: 21, unit: 'days' } }] }));
		expect(Ladder.parse(written)).toEqual(written);
	});

	test.each([
		['without rungs', ladderOf()],
		['of a country that is none', { ...ladderOf(rung()), country: 'Wales' }],
		['of an unknown sector', { ...ladderOf(rung()), sector: 'bakery' }],
		['with half a day', ladderOf(rung({ opensAfter: { n: 0.5, unit: 'days' } }))],
		['with a wait that goes back', ladderOf(rung({ opensAfter: { n: -1, unit: 'days' } }))],
		['with a thousand and one years', ladderOf(rung({ deadline: { n: 1001, unit: 'years' } }))],
		['with a rung that has no name', ladderOf(rung({ name: '' }))],
		['with an acknowledgement in half a day', ladderOf(rung({ ackDays: 0.5 }))],
		['without saying how it was checked', { ...ladderOf(), rungs: [{ ...rung(), checked: undefined }] }],
		['with one limit where several are said', ladderOf(rung({ deadlines: [{ n: 1, unit: 'years' }] }))],
		[
			'with a question that has one answer',
			{ ...ladderOf(rung()), ask: { question: '?', options: [{ id: 'a', label: '' }] } }
		],
		['with a country inside a word', { ...ladderOf(rung()), country: 'GBR' }]
	])('%s does not pass', (_, written) => expect(Ladder.safeParse(written).success).toBe(false));
});

describe('how sure a rung is', () => {
	test('follows from what was read', () => {
		expect(confidenceOf(rung())).toBe('read');
		expect(confidenceOf(rung({ secondary: false }))).toBe('read');
		expect(confidenceOf(rung({ secondary: true }))).toBe('second-hand');
		expect(confidenceOf(rung({ checked: 'memory', secondary: true }))).toBe('memory');
	});

	test('may be less for one of its numbers, and never more', () => {
		const mixed = rung({ opensChecked: 'inferred from a page', deadlineChecked: 'memory' });
		expect(numberConfidence(mixed, 'opens')).toBe('second-hand');
		expect(numberConfidence(mixed, 'deadline')).toBe('memory');
		expect(numberConfidence(mixed, 'reply')).toBe('read');
		expect(numberConfidence({ ...mixed, replyChecked: 'memory' }, 'reply')).toBe('memory');
		expect(numberConfidence({ ...mixed, secondary: true }, 'reply')).toBe('second-hand');
		expect(numberConfidence({ ...mixed, checked: 'memory' }, 'opens')).toBe('memory');
	});
});

/** What each event opens among the rungs that were read, by the words of the rung. */
const opens: Partial<Record<LadderEvent, string[]>> = {
	'card-provider-final-response': ['final response from the card provider'],
	'letter-before-claim-answered': ['reply to your letter before claim'],
	'mediation-ended': [
		'CCW referral letter',
		'amicable attempt finished or failed',
		'mediation ended without a solution'
	],
	'no-reply': [
		'complaint not redressed satisfactorily',
		'dispute wrongly resolved or ignored',
		'problem not fixed or reply not accepted',
		'trader refused or did not reply (national rules set the wait)',
		'your own attempt with the provider failed'
	],
	'internal-review-done': [
		'IDR response (final answer)',
		'Postal Review Panel final response signposting POSTRS',
		'end of the provider complaint process',
		'final internal adverse decision',
		'stage 2 (final) response',
		'stage 2 (final) response, or a final response at stage one',
		'supplier process finished without resolution'
	],
	'unsatisfactory-reply': [
		'airline reply you do not accept',
		'company rejected the complaint',
		'complaint not redressed satisfactorily',
		'dispute wrongly resolved or ignored',
		'problem not fixed or reply not accepted',
		'refusal by the airline',
		'rejection or final reply',
		'rejection or unsatisfactory reply',
		'reply you do not accept',
		'the bureau closed the dispute (no longer pending)',
		'trader refused or did not reply (national rules set the wait)',
		'unsatisfactory reply',
		'your own attempt with the provider failed'
	]
};

/** Breaking a law opens the way to a court on its own day. */
const byWhatHappened = ['a violation of the FDCPA'];

const onlyByATap = [
	'provider had a chance to consider the complaint',
	'provider had a reasonable chance',
	'scheme in operation (expected 2026, not confirmed)'
];

describe('words that open a rung', () => {
	const read = everyLadder.flatMap(({ rungs }) => rungs).filter(({ checked }) => checked === 'read');
	const words = (of: readonly Rung[]) => [...new Set(of.map(({ orOnEvent }) => orOnEvent ?? ''))].sort();

	test.each(Object.entries(opens))('%s opens them where it should', (event, expected) => {
		const opened = read.filter((item) => openingEventsOf(item).includes(LadderEvent.parse(event)));
		expect(words(opened)).toEqual(expected);
	});

	test('a final response and a deadlock letter are the same last word, and open all but what others say', () => {
		const byLastWord = read.filter((item) => openingEventsOf(item).includes('final-response'));
		expect(read.filter((item) => openingEventsOf(item).includes('deadlock-letter'))).toEqual(byLastWord);
		const others = [
			...(opens['card-provider-final-response'] ?? []),
			...(opens['letter-before-claim-answered'] ?? []),
			...(opens['mediation-ended'] ?? []),
			...byWhatHappened,
			...onlyByATap
		];
		const rest = read.filter((item) => item.orOnEvent !== null && !byLastWord.includes(item));
		expect(words(rest)).toEqual(others.sort());
	});

	test('a day that only starts a clock opens nothing', () => {
		const starts: LadderEvent[] = [
			...(['incident', 'became-aware', 'statement-sent', 'denial-notice'] as const),
			...(['validation-notice', 'letter-before-claim-sent'] as const)
		];
		const others = read.filter(({ orOnEvent }) => !byWhatHappened.includes(orOnEvent ?? ''));
		for (const item of others) for (const start of starts) expect(openingEventsOf(item)).not.toContain(start);
	});

	test('are the same as words and as events, and are all in the table', () => {
		for (const item of everyLadder.flatMap(({ rungs }) => rungs)) {
			expect(openingEventsOf({ orOnEvent: item.orOnEvent })).toEqual(item.openingEvents ?? []);
			expect(item.orOnEvent === null || isTriggerReadable(item.orOnEvent), item.name).toBe(true);
		}
		expect(isTriggerReadable('a sign from above')).toBe(false);
	});
});

describe('words that start a clock', () => {
	test.each([
		['complaint', 'complaint-received'],
		['letter before claim', 'letter-before-claim-sent'],
		['incident', 'incident'],
		['awareness', 'became-aware'],
		['statement', 'statement-sent'],
		['denial notice', 'denial-notice'],
		['validation notice', 'validation-notice'],
		['complaint to card provider', null],
		[undefined, null]
	])('%s is %s for a wait and for a deadline', (from, start) => {
		expect(waitStartOf(from)).toBe(start);
		expect(deadlineStartOf(from)).toBe(start);
	});

	test.each([
		['event', 'opening-event'],
		['event or end of wait', 'opening-event-or-end-of-wait'],
		['year end', 'end-of-the-year-of-the-incident']
	])('%s starts only a deadline', (from, start) => {
		expect(waitStartOf(from)).toBeNull();
		expect(deadlineStartOf(from)).toBe(start);
	});

	test('of a reply are the complaint to the firm, or its notice, and nobody else’s', () => {
		expect(replyStartOf({ kind: 'complaint' })).toBe('complaint-received');
		expect(replyStartOf({ kind: 'chargeback', replyClock: 'from the notice' })).toBe('complaint-received');
		expect(replyStartOf({ kind: 'regulator' })).toBeNull();
		expect(replyStartOf({ kind: 'complaint', replyClock: 'from the appeal' })).toBeNull();
	});
});
