import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { Slot, slotsIn } from '#lib/domain/next-card/card.ts';
import { fillCard, fillForms } from '#lib/domain/next-card/fill.ts';

const anySlots = fc.dictionary(
	fc.constantFrom(...Slot.options),
	fc.oneof(fc.string(), fc.constantFrom('', ' ', '{goal}', '___', '...', 'A refund of £42.10', '$&', 'Sam')),
	{ noNullPrototype: true }
);

describe('filling a card', () => {
	test('puts the case into the words', () => {
		const words = 'On {promisedOn} I noted this promise: {promise}. Is it done?';
		expect(fillCard({ words }, { promisedOn: '3 May', promise: 'a refund of £42.10' })).toBe(
			'On 3 May I noted this promise: a refund of £42.10. Is it done?'
		);
	});

	test('leaves a card without slots as it is', () => {
		expect(fillCard({ words: 'May I read that back?' }, {})).toBe('May I read that back?');
	});

	test('gives nothing when one slot is not known', () => {
		expect(fillCard({ words: '{agent}, my goal is {goal}.' }, { agent: 'Sam' })).toBeNull();
	});

	test.each(['', '   ', '___', '…', '-', '{agent}', 'x{y', 'a } b'])('does not take %j for a value', (goal) => {
		expect(fillCard({ words: 'My goal is {goal}.' }, { goal })).toBeNull();
	});

	test('says a value on one line, with one closing mark', () => {
		expect(fillCard({ words: 'I ask for {goal}.' }, { goal: ' a refund\nof the fee!! ' })).toBe(
			'I ask for a refund of the fee.'
		);
	});

	test('takes a dollar sign for what it is', () => {
		expect(fillCard({ words: 'It is about {amount}.' }, { amount: "$& and $' and $1" })).toBe(
			"It is about $& and $' and $1."
		);
	});

	test('says a long goal in its short form, and says nothing when that is too long too', () => {
		const words = 'Hello {agent}. I have one goal today: {goal}. Can you help?';
		const goal = 'all eleven of the charges for calls from abroad taken off my account and paid back, by 3 May';
		const shortGoal = 'the charges for calls from abroad taken off';
		expect(fillCard({ words }, { agent: 'Sam', goal, shortGoal })).toBe(
			`Hello Sam. I have one goal today: ${shortGoal}. Can you help?`
		);
		expect(fillCard({ words }, { agent: 'Sam', goal })).toBeNull();
		expect(fillCard({ words }, { agent: 'Sam', goal, shortGoal: goal })).toBeNull();
	});

	test('does not say another slot in a short form', () => {
		const promise = 'we will look at the meter in the hall on 3 May';
		expect(fillCard({ words: 'I noted: {promise}. Is it done?' }, { promise, shortGoal: 'a visit' })).not.toBeNull();
		expect(fillCard({ words: 'I noted: {promise} {promise}.' }, { promise, shortGoal: 'a visit' })).toBeNull();
	});

	test('takes the person at their word, however long', () => {
		const words = `${'word '.repeat(30)}word.`;
		expect(fillCard({ words }, {})).toBe(words);
	});

	test('fills each form that can be said, and leaves out the others', () => {
		const forms = { words: 'Is it done?', gentler: 'Is {goal} done?', firmer: 'Tell me, {agent}.' };
		expect(fillForms(forms, { goal: 'the refund' })).toEqual({ words: 'Is it done?', gentler: 'Is the refund done?' });
		expect(fillForms({ words: '{agent}?', gentler: 'Is it done?' }, {})).toBeNull();
	});

	test('leaves no placeholder, whatever the case holds', () => {
		fc.assert(
			fc.property(fc.constantFrom(...cards), anySlots, (card, slots) => {
				const words = fillCard(card, slots);
				if (words === null) expect(slotsIn(card.words)).not.toEqual([]);
				else expect(words).not.toMatch(/[{}]|undefined|null|___/);
			})
		);
	});
});
