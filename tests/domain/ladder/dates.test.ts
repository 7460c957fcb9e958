import { describe, expect, test } from 'vitest';
import { nextDate, startsMissing, warningFor } from '#lib/domain/ladder/dates.ts';
import type { RungOnDay } from '#lib/domain/ladder/rungs.ts';
import { ladder, rung } from './ladders.ts';

describe('the next date', () => {
	const today = '2026-11-21';
	const waits = (name: string, opensOn: string, lastDay: string | null = null): RungOnDay => ({
		name,
		status: 'waits',
		opensOn,
		lastDay
	});
	const open = (name: string, opensOn: string | null, lastDay: string | null): RungOnDay => ({
		name,
		status: 'open',
		opensOn,
		lastDay
	});

	test('is the opening that comes first', () => {
		expect(nextDate([waits('court', '2026-12-05'), waits('ombudsman', '2026-11-28')], today)).toEqual({
			name: 'ombudsman',
			day: '2026-11-28',
			what: 'opens'
		});
	});

	test('is a last day that comes before it', () => {
		expect(nextDate([waits('court', '2026-12-05', '2030-01-01'), open('appeal', null, '2026-11-30')], today)).toEqual({
			name: 'appeal',
			day: '2026-11-30',
			what: 'last-day'
		});
	});

	test('is a last day that is today, and none that is over', () => {
		expect(nextDate([open('appeal', '2026-06-01', today)], today)?.day).toBe(today);
		expect(nextDate([{ ...open('appeal', '2026-06-01', '2026-11-20'), status: 'expired' }], today)).toBeNull();
	});

	test('is the last day where something else opens on the same day', () => {
		expect(nextDate([waits('court', '2026-12-05'), open('appeal', null, '2026-12-05')], today)?.what).toBe('last-day');
	});

	test('is no opening that has passed or that comes too late', () => {
		expect(nextDate([open('ombudsman', today, null)], today)).toBeNull();
		const late: RungOnDay = { name: 'court', status: 'expired', opensOn: '2026-12-01', lastDay: '2026-11-01' };
		expect(nextDate([late], today)).toBeNull();
	});

	test('is the last day of a rung that is not yet known to open', () => {
		const rungs: RungOnDay[] = [{ name: 'ombudsman', status: 'unknown', opensOn: null, lastDay: '2027-01-01' }];
		expect(nextDate(rungs, today)).toEqual({ name: 'ombudsman', day: '2027-01-01', what: 'last-day' });
	});

	test('is none where there is none', () => expect(nextDate([], today)).toBeNull());
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
