import { describe, expect, test } from 'vitest';
import { foldCase } from '#lib/domain/case/fold.ts';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import { dueList } from '#lib/domain/today/due-list.ts';
import { caseCardOf } from '#lib/domain/today/case-card.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const CASE = id(1);

/** The records of a case, as an earlier version kept them. */
const rows = (...bodies: object[]) =>
	bodies.map((body, n) => ({
		id: id(10 + n),
		case: CASE,
		device: id(2),
		seq: n,
		clock: n + 1,
		made: { utc: 1_764_000_000_000, offset: 0, zone: 'Europe/London' },
		v: 1,
		change: id(100 + n),
		...body
	})) as CaseRecord[];
/** On a Saturday. */
const promised = (words: string, more: object = {}) => ({
	type: 'entry',
	contact: null,
	at: { day: '2026-11-28', minute: 843, zone: 'Europe/London' },
	kind: 'promised',
	by: 'them',
	words,
	...more
});
const corrected = (fields: object) => ({ type: 'mark', about: id(10), kind: 'corrected', fields });
const promiseOf = (...bodies: object[]) => foldCase(CASE, rows(...bodies)).entries[0];

describe('a promise that was kept without a day', () => {
	test('has the one that its words tell, and Today has it with that day', () => {
		for (const unset of [{}, { due: null }])
			expect(promiseOf(promised('refund by friday', unset))).toMatchObject({ due: '2026-12-04', toldWhen: 'day' });
		const card = caseCardOf(foldCase(CASE, rows(promised('refund by friday'))));
		expect(dueList([card], '2026-12-05').map(({ promise }) => promise.due)).toEqual(['2026-12-04']);
	});

	test('keeps to its words: another wording, kind, date or country tells another day', () => {
		const friday = promised('refund by friday');
		expect(promiseOf(friday, corrected({ words: 'refund by monday' }))?.due).toBe('2026-11-30');
		const earlier = { day: '2026-11-20', minute: null, zone: 'Europe/London' };
		expect(promiseOf(friday, corrected({ at: earlier }))?.due).toBe('2026-11-27');
		expect(promiseOf({ ...friday, kind: 'said' }, corrected({ kind: 'promised' }))?.due).toBe('2026-12-04');
		expect(promiseOf({ ...friday, kind: 'said' })?.due).toBeUndefined();
		const country = { type: 'field', of: 'case', target: CASE, name: 'country', value: 'US' };
		expect(promiseOf(promised('refund 12/05/2026'))).toMatchObject({ toldWhen: 'time' });
		expect(promiseOf(promised('refund 12/05/2026'), country)?.due).toBe('2026-12-05');
	});

	test('has the day that was chosen, or none, whatever its words tell', () => {
		const friday = promised('refund by friday');
		expect(promiseOf(friday, corrected({ due: '2026-12-10' }))?.due).toBe('2026-12-10');
		const without = promiseOf(friday, corrected({ due: null, noDay: true }));
		expect([without?.due, without?.toldWhen]).toEqual([null, undefined]);
	});

	test('is the same object as long as nothing changes it', () => {
		const records = rows(promised('refund by friday'));
		const before = foldCase(CASE, records);
		expect(foldCase(CASE, records).entries[0]).toBe(before.entries[0]);
	});
});
