import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCase } from '#lib/domain/case/fold.ts';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import { ledgerOf } from '#lib/domain/handling/ledger.ts';
import { CASE, TODAY, randomCase } from './random-case.ts';

type Started = { day: string; minute: number; utc: number | null };

/** The same figures, counted again from the bare records: one thing at a time, and nothing reused. */
function slowCount(records: readonly CaseRecord[]) {
	const lastValue = (of: string, target: string, name: string) => {
		let value: unknown = null;
		for (const record of records)
			if (record.type === 'field' && record.of === of && record.target === target && record.name === name)
				value = record.value;
		return value;
	};
	const contacts: string[] = [];
	for (const record of records)
		if (record.type === 'field' && record.of === 'contact' && !contacts.includes(record.target))
			contacts.push(record.target);
	const of = (contact: string, name: string) => lastValue('contact', contact, name);
	const startedAll = contacts.filter((contact) => of(contact, 'started') !== null);
	const out = (lastValue('case', CASE, 'notCounted') ?? []) as string[];

	// Contacts are counted day by day; those of one day stay in the order in which they were first written.
	let reached = 0;
	const days = [...new Set(startedAll.map((contact) => (of(contact, 'started') as Started).day))].sort();
	for (const day of days)
		for (const contact of startedAll) {
			if ((of(contact, 'started') as Started).day !== day) continue;
			const before = (of(contact, 'contactsBefore') ?? 0) as number;
			if (before > reached) reached = before;
			if (of(contact, 'howEnded') !== 'no-one' && of(contact, 'goesOnFrom') === null) reached += 1;
		}

	let minutes = 0;
	const inCalls: string[] = [];
	for (const contact of startedAll) {
		const from = (of(contact, 'started') as Started).utc;
		const to = (of(contact, 'ended') as Started | null)?.utc ?? null;
		if (of(contact, 'channel') !== 'phone' || from === null || to === null || out.includes(`call:${contact}`)) continue;
		inCalls.push(contact);
		for (let at = from + 60_000; at <= to; at += 60_000) minutes += 1;
	}

	let [pence, onHold, areInCalls] = [0, 0, true];
	const noSum: string[] = [];
	for (const contact of startedAll) {
		const words = (of(contact, 'lostMoney') ?? '') as string;
		const sums = words.split(' ').filter((word) => word.startsWith('£'));
		for (const sum of sums) pence += Number(sum.replaceAll(/\D/g, ''));
		if (words !== '' && sums.length === 0) noSum.push(contact);
	}

	const ended: Record<string, number> = { kept: 0, 'kept-late': 0, broken: 0, late: 0 };
	for (const entry of records) {
		if (entry.type !== 'entry') continue;
		let [isStruck, held, outcome] = [false, entry.minutes ?? null, 'open' as string];
		for (const mark of records) {
			if (mark.type !== 'mark' || mark.about !== entry.id) continue;
			if (mark.kind === 'struck') isStruck = true;
			if (mark.kind === 'restored') isStruck = false;
			if (mark.kind === 'corrected') held = mark.fields.minutes ?? null;
			if (mark.kind === 'settled') outcome = mark.outcome;
		}
		if (isStruck) continue;
		if (entry.kind === 'held' && held !== null) {
			onHold += held;
			if (!inCalls.includes(entry.contact ?? '')) areInCalls = false;
		}
		if (entry.kind !== 'promised' || entry.by === 'me') continue;
		if (outcome === 'open' && entry.due && entry.due < TODAY) outcome = 'late';
		if (outcome in ended) ended[outcome] = (ended[outcome] ?? 0) + 1;
	}
	return { reached, minutes, onHold, areInCalls, pence, noSum: noSum.sort(), ended };
}

describe('what a case cost', () => {
	test('is the same as a slow count of the records, over 1,000 random cases', () => {
		fc.assert(
			fc.property(randomCase, (records) => {
				const { contacts, calls, holds, money, promises } = ledgerOf(foldCase(CASE, records), TODAY);
				expect({
					reached: contacts.count,
					minutes: calls.minutes,
					onHold: holds.minutes,
					areInCalls: holds.areInCalls,
					pence: money.sums.find(({ currency }) => currency === 'GBP')?.minor ?? 0,
					noSum: [...money.unread].sort(),
					ended: {
						kept: promises.kept.length,
						'kept-late': promises.keptLate.length,
						broken: promises.broken.length,
						late: promises.late.length
					}
				}).toEqual(slowCount(records));
			}),
			{ numRuns: 1000 }
		);
	});

	test('names what is behind each figure, and the parts add up to it', () => {
		fc.assert(
			fc.property(randomCase, (records) => {
				const theCase = foldCase(CASE, records);
				const { contacts, calls, holds, money } = ledgerOf(theCase, TODAY);
				for (const { minutes, parts } of [calls, holds])
					expect(parts.reduce((sum, part) => sum + (part.isCounted ? part.minutes : 0), 0)).toBe(minutes);
				const known = new Set(theCase.contacts.map(({ id }) => id));
				for (const id of [...contacts.logged, ...contacts.noOne, ...money.contacts, ...money.unread])
					expect(known.has(id)).toBe(true);
				expect(contacts.count >= contacts.logged.length).toBe(true);
			}),
			{ numRuns: 200 }
		);
	});
});
