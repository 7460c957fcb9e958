import { beforeEach, describe, expect, test } from 'vitest';
import { slotWords } from '#lib/content/words/en/slots.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { slotsOf } from '#lib/domain/next-card/slots.ts';
import { CASE, Telling, dayIn } from '../supervisor/telling.ts';

const TODAY = dayIn(21);
let telling: Telling;
let contact: Id;

beforeEach(() => {
	telling = new Telling();
	contact = telling.contact(21);
});

const slots = () => slotsOf(telling.case, telling.find(contact), TODAY, slotWords);
const promise = (words: string, due: string | null, by: 'me' | 'them' = 'them') =>
	telling.entry(contact, { kind: 'promised', by, words, due, at: at(3) });
const at = (day: number) => ({ day: dayIn(day), minute: null, zone: '' });

test('a case that has nothing gives nothing', () => {
	expect(slots()).toEqual({});
});

test('the agent is whoever speaks now', () => {
	const person = telling.person('Priya');
	expect(slots().agent).toBeUndefined();
	telling.field('contact', contact, 'speaking', person);
	expect(slots().agent).toBe('Priya');
});

test('the goal is said with its day, and short without it', () => {
	telling.field('goal', CASE, 'want', 'Refund of £42.10');
	telling.field('goal', CASE, 'by', dayIn(30));
	expect(slots()).toMatchObject({ goal: 'a refund of £42.10, by 30 November', shortGoal: 'a refund of £42.10' });
});

describe('the sum', () => {
	test('is the one in the goal', () => {
		telling.entry(contact, { kind: 'said', by: 'me', words: 'I ask for £30', saysGoal: true });
		telling.field('goal', CASE, 'want', 'a refund of £42.10');
		expect(slots().amount).toBe('£42.10');
	});

	test('is else the one asked for last, never one that they offered', () => {
		telling.entry(contact, { kind: 'said', by: 'me', words: 'I ask for £40', saysGoal: true });
		telling.entry(contact, { kind: 'said', by: 'me', words: 'I ask for £30', saysGoal: true });
		telling.entry(contact, { kind: 'option', by: 'them', words: '£10 as a credit' });
		expect(slots().amount).toBe('£30');
	});

	test('is missing where only they named one', () => {
		telling.entry(contact, { kind: 'option', by: 'them', words: '£10 as a credit' });
		expect(slots().amount).toBeUndefined();
	});
});

describe('the promise', () => {
	test('is the late one due first, with the day on which it was made', () => {
		promise('to ring me', dayIn(19));
		promise('to credit it', dayIn(12));
		expect(slots()).toMatchObject({ promise: 'to credit it', promisedOn: '3 November' });
	});

	test('is one that is still open rather than a broken one', () => {
		telling.brokenPromise(contact, 'broken', { words: 'to write' });
		promise('to ring me', dayIn(19));
		expect(slots().promise).toBe('to ring me');
	});

	test('is else the newest that is marked as broken', () => {
		telling.brokenPromise(contact, 'broken', { words: 'to write', at: at(3) });
		telling.brokenPromise(contact, 'broken', { words: 'to ring', at: at(5) });
		telling.brokenPromise(contact, 'kept', { words: 'to look', at: at(7) });
		expect(slots().promise).toBe('to ring');
	});

	test('is never one of mine, one that is not due yet, or one without a day', () => {
		promise('to send papers', dayIn(12), 'me');
		promise('to ring me', dayIn(21));
		promise('to look into it', null);
		telling.brokenPromise(contact, 'broken', { by: 'me', words: 'to send a copy' });
		expect(slots().promise).toBeUndefined();
	});
});

describe('the day of the facts', () => {
	test('is the first on which something happened', () => {
		telling.entry(contact, { kind: 'said', by: 'them', words: 'a fee was added', at: at(12) });
		telling.entry(contact, { kind: 'noted', words: 'the bill came', at: at(3) });
		telling.entry(contact, { kind: 'noted', words: 'I paid', at: at(7) });
		expect(slots().day).toBe('3 November');
	});

	test('is not that of a question, a feeling, a struck entry, or today', () => {
		telling.entry(contact, { kind: 'asked', words: 'why?', at: at(3) });
		telling.entry(contact, { kind: 'felt', words: 'tired', at: at(4) });
		telling.strike(telling.entry(contact, { kind: 'noted', words: 'the bill came', at: at(5) }));
		telling.entry(contact, { kind: 'noted', words: 'I rang', at: at(21) });
		expect(slots().day).toBeUndefined();
	});
});

test('the reference is the one given last', () => {
	telling.field('case', CASE, 'reference', 'A1');
	expect(slots().reference).toBe('A1');
	telling.entry(contact, { kind: 'named', reference: 'B2' });
	expect(slots().reference).toBe('B2');
});
