import { expect, test } from 'vitest';
import { chooseLadder } from '#lib/domain/ladder/choose.ts';
import type { Ladder } from '#lib/domain/ladder/ladder.ts';
import { ladderOf, rung } from './ladders.ts';

const bank: Ladder = { ...ladderOf(rung()), sector: 'bank' };
const council: Ladder = { ...ladderOf(rung()), sector: 'government', variant: 'council' };
const ministry: Ladder = { ...ladderOf(rung()), sector: 'government', variant: 'ministry' };
const unnamed: Ladder = { ...ladderOf(rung()), sector: 'government' };
const all = [bank, council, ministry];

test('the only ladder of a sector is the ladder', () => {
	expect(chooseLadder(all, 'bank', null)).toEqual({ kind: 'ladder', ladder: bank });
	expect(chooseLadder(all, 'bank', 'ministry')).toEqual({ kind: 'ladder', ladder: bank });
});

test('of two it asks which, until one is named', () => {
	expect(chooseLadder(all, 'government', null)).toEqual({ kind: 'ask', ladders: [council, ministry] });
	expect(chooseLadder(all, 'government', 'palace')).toEqual({ kind: 'ask', ladders: [council, ministry] });
	expect(chooseLadder(all, 'government', 'ministry')).toEqual({ kind: 'ladder', ladder: ministry });
});

test('a ladder without a name is not taken for the one that nobody named', () => {
	expect(chooseLadder([unnamed, council], 'government', null).kind).toBe('ask');
});

test('without a ladder it is the general way', () => {
	expect(chooseLadder(all, 'water', null)).toEqual({ kind: 'general' });
	expect(chooseLadder(all, null, null)).toEqual({ kind: 'general' });
	expect(chooseLadder([], 'bank', null)).toEqual({ kind: 'general' });
});
