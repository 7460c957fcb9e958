import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { slotsIn } from '#lib/domain/next-card/card.ts';
import type { Act } from '#lib/domain/rehearsal/act.ts';
import { hear } from '#lib/domain/rehearsal/heard.ts';
import { sentencesIn } from '#lib/domain/text/sentences.ts';
import { anySaid } from './played.ts';

const goal = { want: 'A refund of £42.10 for the bill of 29 October' };
const acts = (words: string, want: string | null = goal.want) => [...hear({ words }, { want }).keys()];

describe('the goal is heard', () => {
	test.each([
		'I would like a refund of £42.10 for the bill of 29 October.',
		'I want my £42.10 back, please.',
		'Hello. I need a refund for the October bill.',
		'My goal today: 42.10 back on my account.',
		'Could you give me a refund, please?'
	])('in “%s”', (words) => expect(acts(words)).toContain('goal'));

	test.each([
		'What happened on 29 October?',
		'The bill is £42.10 too high.',
		'On 29 October the bill came.',
		'I want to speak to your manager.',
		'Hello.'
	])('and not in “%s”', (words) => expect(acts(words)).not.toContain('goal'));

	test('in a case without one, where something to be done is asked for', () => {
		expect(acts('I would like my boiler repaired.', null)).toContain('goal');
		expect(acts('I want justice.', null)).not.toContain('goal');
		expect(acts('Can you hear me?', null)).not.toContain('goal');
	});
});

describe('a dated fact is heard', () => {
	test.each([
		'On 3 November Priya said that the credit was on its way.',
		'On 3 November I was told: I will credit £42.10 by Friday.',
		'The bill of 29 October shows £73.60.',
		'It stopped working last Tuesday.',
		'I sent both bills on 4 November. What can you see?'
	])('in “%s”', (words) => expect(acts(words)).toContain('fact'));

	test.each([
		'What do your notes say for 3 November?',
		'I would like a refund for the bill of 29 October.',
		'Please do it by 3 November.',
		'I will ring again on Friday.',
		'On 3 November your useless team lied to me.',
		'They rang several times.',
		'I have one goal today.'
	])('and not in “%s”', (words) => expect(acts(words)).not.toContain('fact'));
});

describe('a question is heard for what it asks', () => {
	test.each<[Act, string]>([
		['options', 'What choices do I have within your rules?'],
		['options', 'What can you do for me?'],
		['options', 'Is there any other way to do this?'],
		['options', 'Which part can you do today?'],
		['authority', 'Who can decide this?'],
		['authority', 'Could I speak to your supervisor, please?'],
		['date', 'By which day will it be done?'],
		['date', 'When will I hear from you?'],
		['date', 'How long will that take?'],
		['rule', 'Why is that?'],
		['rule', 'What is that rule called?'],
		['need', 'What would you need from me to turn that into a yes?'],
		['notes', 'What do your notes say?'],
		['missed', 'Is there a question I should have asked and did not?'],
		['rule', 'Which team is it, and what can they do?'],
		['writing', 'Could you e-mail me that?'],
		['handover', 'Before you put me through, may I take your name?'],
		['message', 'Please ring me back on 07700 900123.'],
		['name', 'May I have your name?'],
		['calm', 'Give me a second, please.'],
		['thanks', 'Thank you, that helps.'],
		['closing', 'That is all. Goodbye.'],
		['heat', 'You are all useless idiots!!!']
	])('%s in “%s”', (act, words) => expect(acts(words)).toContain(act));

	test.each<[Act, string]>([
		['thanks', 'Thanks for nothing.'],
		['thanks', 'No, thank you.'],
		['date', 'When I rang on Monday, nobody picked up.'],
		['options', 'I have no choice.'],
		['rule', 'That is a silly rule.'],
		['heat', 'I would like a refund, please.'],
		['name', 'Who will do that: you, or a colleague with a name?']
	])('and no %s in “%s”', (act, words) => expect(acts(words)).not.toContain(act));
});

describe('a card is heard as the call counts it', () => {
	test('a question about options is one of that moment, and no other card', () => {
		for (const card of cards) {
			const heard = hear({ words: card.words, card }, { want: null });
			expect(heard.has('options'), card.id).toBe(card.moment === 'options');
		}
	});

	test('the goal is said by a card that has it in it, and by no other', () => {
		for (const card of cards)
			expect(hear({ words: card.words, card }, goal).has('goal'), card.id).toBe(slotsIn(card.words).includes('goal'));
	});

	test('no card is heat, and none tells a dated fact but one that names the day it happened', () => {
		for (const card of cards) {
			const heard = hear({ words: card.words.replaceAll(/\{promisedOn\}|\{day\}/g, '3 May'), card }, { want: null });
			expect(heard.has('heat'), card.id).toBe(false);
			if (heard.has('fact')) expect(slotsIn(card.words), card.id).toContain('promisedOn');
		}
	});
});

describe('whatever is said', () => {
	test('nothing is heard that is not in it: each act has its sentence among the words', () => {
		fc.assert(
			fc.property(anySaid, ({ words }) => {
				for (const sentence of hear({ words }, goal).values()) expect(words).toContain(sentence);
			})
		);
	});

	test('a figure and a date are no end of a sentence', () => {
		expect(sentencesIn('It is £42.10. I paid on 3.5.2026! Why?')).toEqual([
			'It is £42.10.',
			'I paid on 3.5.2026!',
			'Why?'
		]);
	});

	test('“us” ends a sentence, and the country does not', () => {
		expect(sentencesIn('They sold it to us. we want it back')).toHaveLength(2);
		expect(sentencesIn('I rang the U.S. office, then the US. office, from the UK. again')).toHaveLength(1);
	});
});
