import { describe, expect, it } from 'vitest';
import { foldCase } from '#lib/domain/case/fold.ts';
import { type NewRecord, RECORD_VERSION, readRecords } from '#lib/domain/case/record.ts';
import { type PastContact, problemOfPast, recordsOfPast } from '#lib/domain/journal/past-contact.ts';
import { countContacts, liveContact, timelineOf } from '#lib/domain/journal/timeline.ts';

const CASE = '00000000-0000-4000-8000-000000000001';
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const past = (change: Partial<PastContact> = {}): PastContact => ({
	contact: uuid(10),
	day: '2026-05-03',
	time: '',
	channel: 'letter',
	who: 'Omar',
	notes: [
		{ id: uuid(11), kind: 'they-promised', words: ' We will read the meter ', due: '2026-06-01' },
		{ id: uuid(12), kind: 'i-said', words: '', due: '' },
		{ id: uuid(13), kind: 'i-said', words: 'I wrote back', due: '2026-06-01' }
	],
	howEnded: 'talked',
	...change
});

function records(from: PastContact, people: Parameters<typeof recordsOfPast>[1]['people'] = []): NewRecord[] {
	let next = 100;
	return recordsOfPast(from, { people, zone: 'Europe/London', newId: () => uuid(next++) });
}

function kept(from: PastContact) {
	const made = { utc: Date.parse('2026-11-21T12:00:00Z'), offset: 0, zone: 'Europe/London' };
	const rows = records(from).map((record, seq) => {
		return { ...record, case: CASE, device: uuid(2), seq, clock: seq + 1, made, v: RECORD_VERSION, change: uuid(3) };
	});
	const reading = readRecords(rows);
	expect(reading.apart).toEqual([]);
	return foldCase(CASE, reading.records);
}

describe('a past contact', () => {
	it('stands on its own day and is never going on', () => {
		const one = kept(past());
		expect(one.contacts).toHaveLength(1);
		expect(one.contacts[0]).toMatchObject({
			channel: 'letter',
			started: { day: '2026-05-03', minute: null, utc: null },
			ended: { day: '2026-05-03', utc: null },
			howEnded: 'talked'
		});
		expect(liveContact(one)).toBeNull();
		expect(countContacts(one.contacts)).toBe(1);
		expect(timelineOf(one)[0]?.at.day).toBe('2026-05-03');
	});

	it('holds its notes in order, without the empty ones, on its day', () => {
		const one = kept(past());
		expect(one.entries.map(({ words, kind, at }) => [words, kind, at.day])).toEqual([
			['We will read the meter', 'promised', '2026-05-03'],
			['I wrote back', 'said', '2026-05-03']
		]);
	});

	it('gives a day by which only to a promise', () => {
		expect(kept(past()).entries.map(({ due }) => due)).toEqual(['2026-06-01', undefined]);
	});

	it('names a new person once, and only what they did is theirs', () => {
		const one = kept(past());
		expect(one.people.map(({ name }) => name)).toEqual(['Omar']);
		expect(one.contacts[0]?.speaking).toBe(one.people[0]?.id);
		expect(one.entries.map(({ person }) => person)).toEqual([one.people[0]?.id, undefined]);
	});

	it('finds a known person again, whatever the letters’ size', () => {
		const omar = { id: uuid(50), name: 'Omar', role: null, didWell: null };
		const named = records(past({ who: 'omar ' }), [omar]).filter(({ type }) => type === 'field');
		expect(named.some((record) => record.type === 'field' && record.of === 'person')).toBe(false);
		expect(named).toContainEqual(expect.objectContaining({ name: 'speaking', value: uuid(50) }));
	});

	it('keeps the minute when it is known', () => {
		expect(kept(past({ time: '14:03' })).contacts[0]?.started.minute).toBe(14 * 60 + 3);
	});

	it('needs nothing but its day', () => {
		const bare = past({ who: '', notes: [], howEnded: null });
		expect(kept(bare).contacts).toHaveLength(1);
		expect(problemOfPast(bare, '2026-11-21')).toBeNull();
		expect(problemOfPast(past({ day: '' }), '2026-11-21')).toBe('no-day');
		expect(problemOfPast(past({ day: '2026-11-22' }), '2026-11-21')).toBe('not-yet');
		expect(problemOfPast(past({ day: '2026-11-21' }), '2026-11-21')).toBeNull();
	});
});
