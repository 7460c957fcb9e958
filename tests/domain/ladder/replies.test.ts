import { expect, test } from 'vitest';
import type { Rung } from '#lib/domain/ladder/ladder.ts';
import { repliesDue } from '#lib/domain/ladder/replies.ts';
import { isHolidayIn, ladder, noHoliday, rung } from './ladders.ts';

const nothing = { acknowledgedBy: null, answeredBy: null };

function complaintTo(country: string, sector: string): Rung {
	return ladder(country, sector).rungs[0] ?? rung();
}

test('an airline in the United States owes a word in thirty days and an answer in sixty', () => {
	expect(
		repliesDue(complaintTo('US', 'airline'), { complaintReceivedOn: '2026-10-10', events: [] }, noHoliday)
	).toEqual({
		acknowledgedBy: '2026-11-09',
		answeredBy: '2026-12-09'
	});
});

test('a credit bureau owes an answer in thirty days', () => {
	const facts = { complaintReceivedOn: '2026-10-07', events: [] };
	expect(repliesDue(complaintTo('US', 'credit-reporting'), facts, noHoliday)).toEqual({
		acknowledgedBy: null,
		answeredBy: '2026-11-06'
	});
});

test('a train company owes it in forty working days', () => {
	const facts = { complaintReceivedOn: '2026-11-09', events: [] };
	expect(repliesDue(complaintTo('GB', 'rail'), facts, isHolidayIn('GB-ENG')).answeredBy).toBe('2027-01-07');
});

test('nothing is owed on a day before the complaint is there', () => {
	expect(repliesDue(complaintTo('GB', 'bank'), { events: [] }, noHoliday)).toEqual(nothing);
});

test('no day is told of a clock that starts with somebody else, of another rung, or from memory', () => {
	const facts = { complaintReceivedOn: '2026-11-09', events: [] };
	const firm = rung({ kind: 'complaint', reply: { n: 30, unit: 'days' }, ackDays: 5 });
	const due = (changed: Partial<Rung>) => repliesDue({ ...firm, ...changed }, facts, noHoliday);
	expect(due({})).toEqual({ acknowledgedBy: '2026-11-14', answeredBy: '2026-12-09' });
	expect(due({ replyClock: 'from the CFPB complaint' })).toEqual(nothing);
	expect(due({ kind: 'regulator' })).toEqual(nothing);
	expect(due({ checked: 'memory' })).toEqual(nothing);
	expect(due({ replyChecked: 'memory' })).toEqual({ acknowledgedBy: '2026-11-14', answeredBy: null });
});
