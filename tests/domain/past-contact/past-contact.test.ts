import { describe, expect, test } from 'vitest';
import type { Person } from '#lib/domain/case/case.ts';
import { countContacts, liveContact, referencesOf } from '#lib/domain/case/entries.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { type NewRecord, readRecords } from '#lib/domain/case/record.ts';
import { RECORD_VERSION } from '#lib/domain/case/version.ts';
import { timelineOf } from '#lib/domain/journal/timeline.ts';
import { PastContact, type PastNote, problemOfPast, recordsOfPast } from '#lib/domain/past-contact/past-contact.ts';

const CASE = '00000000-0000-4000-8000-000000000001';
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const note = (id: number, kind: PastNote['kind'], words: string, more: Partial<PastNote> = {}): PastNote => {
	return { id: uuid(id), kind, words, due: '', noDay: false, to: '', isReference: null, filed: [], ...more };
};

const past = (change: Partial<PastContact> = {}): PastContact => ({
	contact: uuid(10),
	day: '2026-05-03',
	time: '',
	channel: 'letter',
	who: 'Omar',
	notes: [
		note(11, 'they-promised', ' We will read the meter ', { due: '2026-06-01' }),
		note(12, 'i-said', ''),
		note(13, 'i-said', 'I wrote back', { due: '2026-06-01' })
	],
	howEnded: 'talked',
	pasted: null,
	...change
});

function records(from: PastContact, people: readonly Person[] = []): NewRecord[] {
	let next = 100;
	return recordsOfPast(from, { theCase: { id: CASE, people }, zone: 'Europe/London', newId: () => uuid(next++) });
}

function kept(from: PastContact) {
	const made = { utc: Date.parse('2026-11-21T12:00:00Z'), offset: 0, zone: 'Europe/London' };
	const rows = records(from).map((record, seq) => {
		return { ...record, case: CASE, device: uuid(2), seq, clock: seq + 1, made, v: RECORD_VERSION, change: uuid(3) };
	});
	const reading = readRecords(rows);
	expect(reading.unreadable).toEqual([]);
	return foldCase(CASE, reading.records);
}

describe('a past contact', () => {
	test('stands on its own day and is never going on', () => {
		const theCase = kept(past());
		expect(theCase.contacts).toHaveLength(1);
		expect(theCase.contacts[0]).toMatchObject({
			channel: 'letter',
			started: { day: '2026-05-03', minute: null, utc: null },
			ended: { day: '2026-05-03', utc: null },
			howEnded: 'talked'
		});
		expect(liveContact(theCase)).toBeNull();
		expect(countContacts(theCase.contacts)).toBe(1);
		expect(timelineOf(theCase)[0]?.at.day).toBe('2026-05-03');
	});

	test('holds its notes in order, without the empty ones, on its day', () => {
		const theCase = kept(past());
		expect(theCase.entries.map(({ words, kind, at }) => [words, kind, at.day])).toEqual([
			['We will read the meter', 'promised', '2026-05-03'],
			['I wrote back', 'said', '2026-05-03']
		]);
	});

	test('gives a day by which only to a promise', () => {
		expect(kept(past()).entries.map(({ due }) => due)).toEqual(['2026-06-01', undefined]);
	});

	test('names a new person once, and only what they did is theirs', () => {
		const theCase = kept(past());
		expect(theCase.people.map(({ name }) => name)).toEqual(['Omar']);
		expect(theCase.contacts[0]?.speaking).toBe(theCase.people[0]?.id);
		expect(theCase.entries.map(({ person }) => person)).toEqual([theCase.people[0]?.id, undefined]);
	});

	test('finds a known person again, whatever the letters’ size', () => {
		const omar = { id: uuid(50), name: 'Omar', role: null, didWell: null, thankedOn: null, decides: null };
		const named = records(past({ who: 'omar ' }), [omar]).filter(({ type }) => type === 'field');
		expect(named.some((record) => record.type === 'field' && record.of === 'person')).toBe(false);
		expect(named).toContainEqual(expect.objectContaining({ name: 'speaking', value: uuid(50) }));
	});

	test('keeps the minute when it is known', () => {
		expect(kept(past({ time: '14:03' })).contacts[0]?.started.minute).toBe(14 * 60 + 3);
	});

	test('holds a transfer, a hold, a reference and a name, as a live one does', () => {
		const theCase = kept(
			past({
				notes: [
					note(11, 'passed-on', '', { to: ' Billing ' }),
					note(12, 'on-hold', ''),
					note(13, 'name-or-reference', 'C-90318'),
					note(14, 'name-or-reference', 'Dana'),
					note(15, 'name-or-reference', 'ABCD', { isReference: true }),
					note(16, 'name-or-reference', '')
				]
			})
		);
		const dana = theCase.people.find(({ name }) => name === 'Dana')?.id;
		expect(
			theCase.entries.map(({ kind, words, to, reference, person }) => ({ kind, words, to, reference, person }))
		).toEqual([
			{ kind: 'passed-on', words: '', to: 'Billing', person: theCase.people[0]?.id },
			{ kind: 'held', words: '' },
			{ kind: 'named', words: 'C-90318', reference: 'C-90318' },
			{ kind: 'named', words: 'Dana', person: dana },
			{ kind: 'named', words: 'ABCD', reference: 'ABCD' }
		]);
		expect(referencesOf(theCase)).toEqual(['C-90318', 'ABCD']);
	});

	test('names somebody once, in whichever box the name stands', () => {
		const theCase = kept(
			past({ notes: [note(11, 'name-or-reference', 'omar'), note(12, 'name-or-reference', 'Dana')] })
		);
		expect(theCase.people.map(({ name }) => name)).toEqual(['Omar', 'Dana']);
	});

	test('that was being typed before these could be asked comes back', () => {
		const { to: _to, isReference: _isReference, ...old } = note(11, 'they-said', 'It is on its way');
		expect(PastContact.parse({ ...past(), notes: [old] }).notes).toEqual([note(11, 'they-said', 'It is on its way')]);
	});

	test('needs nothing but its day', () => {
		const bare = past({ who: '', notes: [], howEnded: null });
		expect(kept(bare).contacts).toHaveLength(1);
		expect(problemOfPast(bare, '2026-11-21')).toBeNull();
		expect(problemOfPast(past({ day: '' }), '2026-11-21')).toBe('no-day');
		expect(problemOfPast(past({ day: '2026-11-22' }), '2026-11-21')).toBe('not-yet');
		expect(problemOfPast(past({ day: '2026-11-21' }), '2026-11-21')).toBeNull();
	});
});
