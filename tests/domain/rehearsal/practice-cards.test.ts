import { beforeEach, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { practiceWords } from '#lib/content/script/rehearsal.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { Card } from '#lib/domain/next-card/card.ts';
import { practiceCards } from '#lib/domain/rehearsal/practice-cards.ts';
import { CASE, Telling, dayIn } from '../supervisor/telling.ts';

let telling: Telling;
let contact: Id;

beforeEach(() => {
	telling = new Telling();
	contact = telling.contact(12);
});

const all = (from: readonly Card[] = []) => practiceCards(from, telling.case, dayIn(21), practiceWords);
const wordsOf = (id: string) => all().find((card) => card.id === id)?.words;
const at = { day: dayIn(12), minute: null, zone: '' };

test('a case with nothing in it has the messages that fit any case, for a machine alone', () => {
	expect(all().map(({ id }) => id)).toEqual(['message-0', 'message-1', 'message-2']);
	for (const { needs } of all()) expect(needs).toEqual(['machine']);
});

test('a fact is read out with its day, as what was noted, said or promised', () => {
	const priya = telling.person('Priya');
	telling.entry(contact, { kind: 'noted', words: 'the bill was £42', at });
	expect(wordsOf('fact-0')).toBe('On 12 November: the bill was £42.');
	telling.entry(contact, { kind: 'said', by: 'them', person: priya, words: 'it is 30 days', at });
	expect(wordsOf('fact-1')).toBe('On 12 November, Priya said: it is 30 days.');
	telling.entry(contact, { kind: 'promised', by: 'them', words: 'to credit £42', at });
	expect(wordsOf('fact-1')).toBe('On 12 November, they promised: to credit £42.');
});

test('the whole message is there once a goal and a number are known', () => {
	telling.field('goal', CASE, 'want', 'a refund of £42.10');
	expect(wordsOf('whole-message')).toBeUndefined();
	telling.field('goal', CASE, 'callBack', '07700900123');
	expect(wordsOf('whole-message')).toContain('07700 900 123');
});

test('the cards of the call plan come before the others', () => {
	const few = cards.slice(0, 3);
	telling.field('case', CASE, 'plan', [few[2]?.id]);
	expect(all(few).map(({ id }) => id)).toEqual([
		few[2]?.id,
		few[0]?.id,
		few[1]?.id,
		'message-0',
		'message-1',
		'message-2'
	]);
});

test('a brace that was typed into a note is no slot', () => {
	telling.entry(contact, { kind: 'noted', words: 'they wrote {goal} on it', at });
	expect(wordsOf('fact-0')).toBe('On 12 November: they wrote goal on it.');
});
