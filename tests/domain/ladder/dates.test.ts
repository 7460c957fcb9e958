import { describe, expect, test } from 'vitest';
import { lastDayOn, warningFor } from '#lib/domain/ladder/dates.ts';
import { startsMissing } from '#lib/domain/ladder/starts.ts';
import { ladder, rung } from './ladders.ts';

test.each([
	['not over', '2026-11-21', '2027-01-01', '2026-11-21'],
	['over and not sure', '2026-11-20', null, null],
	['over and not sure, and another is', '2026-11-20', '2027-01-01', '2027-01-01'],
	['over and sure', '2026-11-20', '2026-11-20', '2026-11-20'],
	['not known', null, null, null]
])('a last day that is %s', (_, lastDay, sureLastDay, told) => {
	expect(lastDayOn({ lastDay, sureLastDay }, '2026-11-21')).toBe(told);
});

test.each([
	['2026-10-21', null],
	['2026-10-22', 30],
	['2026-11-13', 30],
	['2026-11-14', 7],
	['2026-11-19', 7],
	['2026-11-20', 1],
	['2026-11-21', 1],
	['2026-11-22', null]
] as const)('on %s the warning for 21 November is %s', (today, warning) => {
	expect(warningFor('2026-11-21', today)).toBe(warning);
});

describe('what could still be told', () => {
	test('is the day of the complaint, until it is known', () => {
		expect(startsMissing(rung(), { events: [] })).toEqual(['complaint-received']);
		expect(startsMissing(rung(), { complaintReceivedOn: '2026-11-01', events: [] })).toEqual([]);
	});

	test('is the start of the wait and of the deadline, each once', () => {
		const court = ladder('GB', 'energy').rungs[2] ?? rung();
		expect(startsMissing(court, { events: [] })).toEqual(['letter-before-claim-sent', 'incident']);
		expect(startsMissing(court, { events: [{ kind: 'incident', on: '2026-01-01' }] })).toEqual([
			'letter-before-claim-sent'
		]);
		const mediator = rung({ deadline: { n: 1, unit: 'years', from: 'complaint' } });
		expect(startsMissing(mediator, { events: [] })).toEqual(['complaint-received']);
	});

	test('is every start of every limit', () => {
		const ombudsman = ladder('GB', 'bank').rungs[1] ?? rung();
		expect(startsMissing(ombudsman, { events: [] })).toEqual(['complaint-received', 'incident', 'became-aware']);
		expect(startsMissing(ombudsman, { events: [{ kind: 'incident', on: '2020-01-01' }] })).toEqual([
			'complaint-received',
			'became-aware'
		]);
	});

	test('is the day of the incident where its year counts', () => {
		expect(
			startsMissing(rung({ opensAfter: null, deadline: { n: 3, unit: 'years', from: 'year end' } }), { events: [] })
		).toEqual(['incident']);
	});

	test('is nothing where an event or the person opens it, or the rung is from memory', () => {
		const either = { n: 90, unit: 'days' as const, from: 'event or end of wait' };
		expect(startsMissing(rung({ opensAfter: null }), { events: [] })).toEqual([]);
		expect(startsMissing(rung({ opensAfter: null, deadline: null }), { events: [] })).toEqual([]);
		expect(startsMissing(rung({ opensAfter: { n: 0, unit: 'days' }, deadline: either }), { events: [] })).toEqual([]);
		expect(startsMissing(rung({ checked: 'memory' }), { events: [] })).toEqual([]);
	});
});
