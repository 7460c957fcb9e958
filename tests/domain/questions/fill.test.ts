import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { Slot, slotsIn } from '#lib/domain/questions/card.ts';
import { fillCard } from '#lib/domain/questions/fill.ts';

const anySlots = fc.dictionary(
	fc.constantFrom(...Slot.options),
	fc.oneof(fc.string(), fc.constantFrom('', ' ', '{goal}', '___', '...', 'A refund of £42.10', '$&', 'Sam')),
	{ noNullPrototype: true }
);

describe('filling a card', () => {
	it('puts the case into the words', () => {
		const words = 'On {promisedOn} I noted this promise: {promise}. Is it done?';
		expect(fillCard({ words }, { promisedOn: '3 May', promise: 'a refund of £42.10' })).toBe(
			'On 3 May I noted this promise: a refund of £42.10. Is it done?'
		);
	});

	it('leaves a card without slots as it is', () => {
		expect(fillCard({ words: 'May I read that back?' }, {})).toBe('May I read that back?');
	});

	it('gives nothing when one slot is not known', () => {
		expect(fillCard({ words: '{agent}, my goal is {goal}.' }, { agent: 'Sam' })).toBeNull();
	});

	it.each(['', '   ', '___', '…', '-', '{agent}', 'x{y', 'a } b'])('does not take %j for a value', (goal) => {
		expect(fillCard({ words: 'My goal is {goal}.' }, { goal })).toBeNull();
	});

	it('says a value on one line, with one closing mark', () => {
		expect(fillCard({ words: 'I ask for {goal}.' }, { goal: ' a refund\nof the fee!! ' })).toBe(
			'I ask for a refund of the fee.'
		);
	});

	it('takes a dollar sign for what it is', () => {
		expect(fillCard({ words: 'It is about {amount}.' }, { amount: "$& and $' and $1" })).toBe(
			"It is about $& and $' and $1."
		);
	});

	it('leaves no placeholder, whatever the case holds', () => {
		fc.assert(
			fc.property(fc.constantFrom(...cards), anySlots, (card, slots) => {
				const words = fillCard(card, slots);
				if (words === null) expect(slotsIn(card.words)).not.toEqual([]);
				else expect(words).not.toMatch(/[{}]|undefined|null|___/);
			})
		);
	});
});
