import { describe, expect, test } from 'vitest';
import { reviewNote } from '#lib/domain/coach/review.ts';
import { offersCalm } from '#lib/domain/next-card/calm.ts';

type Entries = Parameters<typeof offersCalm>[0];

function line(words: string, more: Partial<Entries[number]> = {}): Entries[number] {
	return { kind: 'noted', status: 'standing', words, ...more };
}

const hot = line('THIS IS A DISGRACE!!! He is a bloody idiot.');
const cool = line('He read out the bill of 3 May.');

describe('a calm line', () => {
	test('is offered when the last notes are hot', () => {
		expect(offersCalm([cool, hot], reviewNote, false)).toBe(true);
		expect(offersCalm([line(hot.words, { kind: 'felt' }), cool], reviewNote, false)).toBe(true);
		expect(offersCalm([line(hot.words, { kind: 'said', by: 'me' })], reviewNote, false)).toBe(true);
	});

	test('is not offered for facts, or before a word is written', () => {
		expect(offersCalm([], reviewNote, false)).toBe(false);
		expect(offersCalm([cool, cool], reviewNote, false)).toBe(false);
	});

	test('is not offered for their words, or for a line that was taken back', () => {
		expect(offersCalm([line(hot.words, { kind: 'said', by: 'them' })], reviewNote, false)).toBe(false);
		expect(offersCalm([line(hot.words, { kind: 'refused', by: 'them' })], reviewNote, false)).toBe(false);
		expect(offersCalm([line(hot.words, { status: 'undone' })], reviewNote, false)).toBe(false);
	});

	test('is not offered for heat that has passed', () => {
		expect(offersCalm([hot, cool, cool], reviewNote, false)).toBe(true);
		expect(offersCalm([hot, cool, cool, cool], reviewNote, false)).toBe(false);
	});

	test('is offered once: not after it was dismissed or taken, and not after a calm line was said', () => {
		expect(offersCalm([hot], reviewNote, true)).toBe(false);
		const said = line('One moment, please.', { kind: 'asked', by: 'me', moment: 'calm' });
		expect(offersCalm([said, hot], reviewNote, false)).toBe(false);
		expect(offersCalm([line('', { ...said, status: 'undone' }), hot], reviewNote, false)).toBe(true);
	});

	test('minds no other finding than heat', () => {
		expect(offersCalm([cool], () => [{ kind: 'vague' }, { kind: 'judgement' }], false)).toBe(false);
		expect(offersCalm([cool], () => [{ kind: 'vague' }, { kind: 'heat' }], false)).toBe(true);
	});
});
