import { describe, expect, test } from 'vitest';
import { isKnownField } from '#lib/domain/case/fields.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { readRecord } from '#lib/domain/case/record.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const field = (name: string, value: unknown, index: number) => ({
	id: `00000000-0000-4000-8000-0000000000${10 + index}`,
	case: ID,
	device: ID,
	seq: index,
	clock: index + 1,
	made: { utc: index, offset: 0, zone: 'UTC' },
	v: 1,
	change: ID,
	type: 'field',
	of: 'goal',
	target: ID,
	name,
	value
});

describe('what is kept of a goal', () => {
	test('a goal from before the builder opens as it was, with the rest not said', () => {
		const rows = [field('want', 'Refund of £42.10', 0), field('by', '2026-11-30', 1), field('instead', '£25', 2)];
		const { goal } = foldCase(
			ID,
			rows.map(readRecord).filter((record) => record !== null)
		);
		expect(goal).toMatchObject({ want: 'Refund of £42.10', by: '2026-11-30', instead: '£25', insteadThen: null });
		expect([goal.own, goal.outcome, goal.also, goal.basisEntry, goal.callBack]).toEqual([null, null, null, null, null]);
	});

	test('holds two more fallbacks, and outcomes that it knows', () => {
		const isKnown = (name: string, value: unknown) => isKnownField({ of: 'goal', name, value });
		expect(isKnown('insteadThen', ['one', 'two'])).toBe(true);
		expect(isKnown('insteadThen', ['one', 'two', 'three'])).toBe(false);
		expect(isKnown('outcome', 'refund')).toBe(true);
		expect(isKnown('outcome', 'revenge')).toBe(false);
		expect(isKnown('also', ['apology', 'note-on-file'])).toBe(true);
	});
});
