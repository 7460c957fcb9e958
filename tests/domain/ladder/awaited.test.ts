import { describe, expect, test } from 'vitest';
import type { Case } from '#lib/domain/case/case.ts';
import { awaitedAnswer } from '#lib/domain/ladder/awaited.ts';
import { reportedDays } from '#lib/domain/ladder/history.ts';
import { ladderDatesOf, stepsOn } from '#lib/domain/ladder/steps.ts';
import type { LadderNote } from '#lib/domain/vocabulary/ladder.ts';
import { at, caseWith, contactWith, entryWith } from '../summary/cases.ts';
import { ladderOf, noHoliday, rung } from './ladders.ts';

const TODAY = '2026-11-21';
const complaint = rung({
	name: 'Complaint',
	kind: 'complaint',
	opensAfter: { n: 0, unit: 'days' },
	deadline: null,
	reply: { n: 4, unit: 'weeks' }
});
const ladder = ladderOf(complaint, rung());

const sent = (n: number, channel: 'letter' | 'email', day: string) =>
	contactWith(n, { channel, started: { ...at(day), utc: 0 }, letter: 'Hello,' });
const note = (n: number, some: Parameters<typeof entryWith>[3] = {}) =>
	entryWith(100 + n, 'did', 'I sent a complaint in writing.', { contact: sent(n, 'letter', TODAY).id, ...some });
const told = (happened: LadderNote['happened'], day: string) =>
	entryWith(200, 'noted', '', { contact: null, at: at(day), ladder: { happened } });
const by = (some: Partial<Case>) => awaitedAnswer(ladder, reportedDays(caseWith(some)), noHoliday);

describe('a complaint that was sent', () => {
	const online = { contacts: [sent(10, 'email', '2026-11-02')], entries: [note(10)] };
	const posted = { contacts: [sent(10, 'letter', '2026-11-02')], entries: [note(10)] };

	test('online counts as received on that day, until another day is told', () => {
		expect(reportedDays(caseWith(online))).toEqual([
			{ id: online.contacts[0]?.id, happened: 'complaint-received', rung: null, on: '2026-11-02', isAssumed: true }
		]);
		expect(by(online)).toEqual({ since: '2026-11-02', isPosted: false, by: '2026-11-30' });
		const moved = { ...online, entries: [note(10), told('complaint-received', '2026-11-04')] };
		expect(reportedDays(caseWith(moved)).map(({ on, isAssumed }) => [on, isAssumed])).toEqual([
			['2026-11-04', undefined]
		]);
		expect(by(moved)).toMatchObject({ since: '2026-11-04', by: '2026-12-02' });
	});

	test('by post has no day before they received it', () => {
		expect(by(posted)).toEqual({ since: '2026-11-02', isPosted: true, by: null });
		expect(stepsOn(ladder, reportedDays(caseWith(posted)), TODAY, noHoliday)[1]).toMatchObject({
			isNext: true,
			status: 'unknown',
			opensOn: null
		});
		expect(by({ ...posted, entries: [note(10), told('complaint-received', '2026-11-05')] })).toMatchObject({
			isPosted: false,
			by: '2026-12-03'
		});
	});

	test('twice counts from the first, and one that came online before one in the post', () => {
		const contacts = [
			sent(10, 'letter', '2026-11-01'),
			sent(11, 'email', '2026-11-09'),
			sent(12, 'email', '2026-11-05')
		];
		expect(by({ contacts, entries: [note(10), note(11), note(12)] })).toMatchObject({ since: '2026-11-05' });
	});

	test('is none once its note was struck, and was never one where nothing was sent', () => {
		expect(by({ ...online, entries: [note(10, { status: 'struck' })] })).toBeNull();
		expect(by({ contacts: [contactWith(10)], entries: [note(10)] })).toBeNull();
	});

	test('is waited for until an answer came, or the person went on without one', () => {
		for (const happened of ['final-response', 'unsatisfactory-reply', 'no-reply', 'turned-to'] as const)
			expect(by({ ...online, entries: [note(10), told(happened, TODAY)] }), happened).toBeNull();
		expect(by({ ...online, entries: [note(10), told('incident', '2026-01-01')] })).not.toBeNull();
	});

	test('is waited for until the next body opens where no rule sets a day for the answer, and without a ladder for no day', () => {
		const reported = reportedDays(caseWith(online));
		const noReply = ladderOf({ ...complaint, reply: null }, rung());
		expect(awaitedAnswer(noReply, reported, noHoliday)?.by).toBe('2026-12-28');
		expect(
			awaitedAnswer(ladderOf({ ...complaint, reply: null }, rung({ checked: 'memory' })), reported, noHoliday)?.by
		).toBeNull();
		expect(awaitedAnswer(null, reported, noHoliday)).toEqual({ since: '2026-11-02', isPosted: false, by: null });
	});

	test('stands on the complaint of the ladder, and in the days of the due list', () => {
		const reported = reportedDays(caseWith(online));
		const awaited = { since: '2026-11-02', isPosted: false, by: '2026-11-30' };
		const steps = stepsOn(ladder, reported, TODAY, noHoliday);
		expect(steps.map((step) => step.awaited)).toEqual([awaited, null]);
		expect(steps.map(({ isNext }) => isNext)).toEqual([false, true]);
		expect(ladderDatesOf(ladder, reported, noHoliday)[0]).toEqual({
			name: '',
			opensOn: null,
			lastDay: null,
			sureLastDay: null,
			awaited
		});
	});
});
