import { describe, expect, test } from 'vitest';
import { Card, slotsIn, countCardWords } from '#lib/domain/next-card/card.ts';

const card: Card = {
	id: 'open-choices',
	moment: 'options',
	words: 'Which choices are open to me?',
	fits: 'The facts are known.',
	listen: 'A choice.',
	log: 'Each choice.',
	principle: 'Look for room.',
	notWhen: 'They are still looking.'
};

function accepts(changed: Record<string, unknown>): boolean {
	return Card.safeParse({ ...card, ...changed }).success;
}

describe('a card', () => {
	test('is accepted with and without its lists', () => {
		expect(accepts({})).toBe(true);
		expect(accepts({ sectors: ['bank'], channels: ['phone'], refusals: ['policy'] })).toBe(true);
	});

	test('may have twenty words and not one more', () => {
		expect(accepts({ words: `${'word '.repeat(19)}word?` })).toBe(true);
		expect(accepts({ words: `${'word '.repeat(20)}word?` })).toBe(false);
	});

	test('keeps to the same in its other forms', () => {
		expect(accepts({ gentler: 'Could it be done for {goal}?', firmer: 'Please do it.' })).toBe(true);
		expect(accepts({ gentler: `${'word '.repeat(20)}word?` })).toBe(false);
		expect(accepts({ firmer: 'Please do {this}.' })).toBe(false);
	});

	test('says what brings it, what it needs and what it must not follow', () => {
		expect(accepts({ after: ['ending'], needs: ['promise-made'], notAfter: ['machine'] })).toBe(true);
	});

	test('names only slots that exist', () => {
		expect(accepts({ words: 'May I ask for {goal}?' })).toBe(true);
		expect(accepts({ words: 'May I ask for {wish}?' })).toBe(false);
		expect(accepts({ words: 'May I ask for {goal?' })).toBe(false);
	});

	test('is refused with a key or a value it does not know', () => {
		expect(accepts({ softer: 'Please?' })).toBe(false);
		expect(accepts({ after: ['it rains'] })).toBe(false);
		expect(accepts({ needs: [] })).toBe(false);
		expect(accepts({ id: 'Open choices' })).toBe(false);
		expect(accepts({ moment: 'lunch' })).toBe(false);
		expect(accepts({ sectors: [] })).toBe(false);
		expect(accepts({ fits: 'no full stop' })).toBe(false);
	});
});

describe('the words of a card', () => {
	test('count a slot as one word and a dash as none', () => {
		expect(countCardWords('Hello {agent}, I ask – kindly – for {goal}.')).toBe(7);
		expect(countCardWords('')).toBe(0);
	});

	test('tell each slot once, in order', () => {
		expect(slotsIn('{promise} on {promisedOn}, yes, {promise}')).toEqual(['promise', 'promisedOn']);
	});
});
