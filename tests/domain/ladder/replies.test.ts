import { describe, expect, test } from 'vitest';
import { withAnswer } from '#lib/domain/ladder/answer.ts';
import type { Rung } from '#lib/domain/ladder/ladder.ts';
import { repliesDue } from '#lib/domain/ladder/replies.ts';
import { isHolidayIn, ladder, noHoliday, rung } from './ladders.ts';

const nothing = { acknowledgedBy: null, answeredBy: null, extendedTo: null };

function complaintTo(country: string, sector: string): Rung {
	return ladder(country, sector).rungs[0] ?? rung();
}

test('an airline in the United States owes a word in thirty days and an answer in sixty', () => {
	expect(
		repliesDue(complaintTo('US', 'airline'), { complaintReceivedOn: '2026-10-10', events: [] }, noHoliday)
	).toEqual({
		acknowledgedBy: '2026-11-09',
		answeredBy: '2026-12-09',
		extendedTo: null
	});
});

test('a credit bureau owes an answer in thirty days', () => {
	const facts = { complaintReceivedOn: '2026-10-07', events: [] };
	expect(repliesDue(complaintTo('US', 'credit-reporting'), facts, noHoliday)).toEqual({
		acknowledgedBy: null,
		answeredBy: '2026-11-06',
		extendedTo: '2026-11-21'
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
	expect(due({})).toEqual({ ...nothing, acknowledgedBy: '2026-11-14', answeredBy: '2026-12-09' });
	expect(due({ replyClock: 'from the CFPB complaint' })).toEqual(nothing);
	expect(due({ kind: 'regulator' })).toEqual(nothing);
	expect(due({ checked: 'memory' })).toEqual(nothing);
	expect(due({ replyChecked: 'memory' })).toEqual({ ...nothing, acknowledgedBy: '2026-11-14' });
});

describe('a bank in the United States', () => {
	const notice = ladder('US', 'bank').rungs.find(({ name }) => name.includes('Reg E')) ?? rung();
	const due = (received: string, answer: string | null = null) => {
		const [own] = withAnswer({ ...ladder('US', 'bank'), rungs: [notice] }, answer).rungs;
		return repliesDue(own ?? notice, { complaintReceivedOn: received, events: [] }, isHolidayIn('US'));
	};

	test('owes an answer about a transfer in ten working days, and Thanksgiving is none', () => {
		expect(due('2026-11-16').answeredBy).toBe('2026-12-01');
		expect(due('2026-11-24')).toEqual({ ...nothing, answeredBy: '2026-12-09', extendedTo: '2027-01-08' });
	});

	test('has longer for a new account, and for a payment abroad', () => {
		expect(due('2026-11-24', 'new-account')).toMatchObject({ answeredBy: '2026-12-23', extendedTo: '2027-02-22' });
		expect(due('2026-11-24', 'shop-or-abroad')).toMatchObject({ answeredBy: '2026-12-09', extendedTo: '2027-02-22' });
		expect(due('2026-11-24', 'usual')).toEqual(due('2026-11-24'));
	});
});

test('a landlord says in five working days that they have it', () => {
	const facts = { complaintReceivedOn: '2026-11-20', events: [] };
	expect(repliesDue(complaintTo('GB', 'landlord'), facts, isHolidayIn('GB-ENG')).acknowledgedBy).toBe('2026-11-27');
});
