import { describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { tellExample } from '#lib/content/example.ts';
import { followCountry } from '#lib/content/words/en/region.ts';
import { countContacts, liveContact, referencesOf } from '#lib/domain/case/entries.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { readRecords } from '#lib/domain/case/record.ts';
import { RECORD_VERSION } from '#lib/domain/case/version.ts';
import { type Instant, addDays, dayOf } from '#lib/domain/day.ts';
import { timelineOf } from '#lib/domain/journal/timeline.ts';
import { promisesOf } from '#lib/domain/promises/promises.ts';
import { isLate, unsettled } from '#lib/domain/promises/owed.ts';
import { Assessment } from '#lib/domain/vocabulary/assessment.ts';

const CASE = uuid(0);
const DEVICE = uuid(1);

function uuid(number: number): string {
	return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The example as it lies in a store, told at this reading of the clock. */
function rowsAt(made: Instant) {
	let used = 1;
	const newId = () => uuid((used += 1));
	return tellExample(CASE, made, newId).map((record, seq) => ({
		...record,
		case: CASE,
		device: DEVICE,
		seq,
		clock: seq + 1,
		made,
		v: RECORD_VERSION,
		change: DEVICE
	}));
}

const clocks: readonly Instant[] = [
	{ utc: Date.parse('2026-11-21T20:48:00Z'), offset: 0, zone: 'Europe/London' },
	{ utc: Date.parse('2027-01-01T00:10:00Z'), offset: 660, zone: 'Australia/Sydney' },
	{ utc: Date.parse('2028-02-29T23:59:00Z'), offset: -480, zone: 'America/Los_Angeles' }
];

describe.each(clocks)('the example told in $zone', (now) => {
	const rows = rowsAt(now);
	const { records, unreadable } = readRecords(JSON.parse(JSON.stringify(rows)) as unknown[]);
	const theCase = foldCase(CASE, records);
	const today = dayOf(now);

	test('is read with nothing set apart, and no id is used twice', () => {
		expect(unreadable).toEqual([]);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
	});

	test('has a provider, a whole goal, and one hidden number', () => {
		expect(theCase).toMatchObject({
			provider: 'Northline Telecom',
			sector: 'telecom',
			standing: 'not-fixed',
			closed: null
		});
		expect(theCase.goal).toMatchObject({ by: addDays(today, 9) });
		expect([theCase.goal.want, theCase.goal.instead, theCase.goal.ifNo]).not.toContain(null);
		expect(theCase.goal.parts).toHaveLength(3);
		expect(theCase.numbers).toHaveLength(1);
	});

	test('tells its sums in the money of the country', () => {
		followCountry('US');
		const told = rowsAt(now);
		followCountry(null);
		expect(JSON.stringify(told)).not.toMatch(/£|GBP|"GB"/);
		expect(JSON.stringify(told)).toMatch(/A refund of \$42\.10.*"currency":"USD"/);
		expect(JSON.stringify(rows)).toMatch(/A refund of £42\.10.*"currency":"GBP"/);
	});

	test('has three calls that have ended, with people by name and two references', () => {
		expect(countContacts(theCase.contacts)).toBe(3);
		expect(liveContact(theCase)).toBeNull();
		expect(theCase.people.map(({ name }) => name)).toEqual(['Priya', 'Tomas', 'Dana']);
		expect(referencesOf(theCase)).toHaveLength(2);
	});

	test('has promises kept and broken, one of theirs late, and one of mine due today', () => {
		const promises = promisesOf(theCase);
		expect(promises.map(({ settled }) => settled?.outcome ?? 'open').sort()).toEqual([
			'broken',
			'kept',
			'kept',
			'open',
			'open',
			'open'
		]);
		const open = unsettled(promises);
		expect(open.filter((promise) => isLate(promise, today)).map(({ by }) => by)).toEqual(['them']);
		expect(open.filter(({ by }) => by === 'me').map(({ due }) => due)).toEqual([today]);
	});

	test('has a question from a card with its answer and the option it gave', () => {
		const asked = theCase.entries.find(({ kind }) => kind === 'asked');
		expect(cards.find(({ id }) => id === asked?.card)?.words).toBe(asked?.words);
		const after = theCase.entries.filter(({ about }) => about === asked?.id).map(({ kind }) => kind);
		expect(after).toEqual(['answered', 'option']);
	});

	test('has a decision for a supervisor, with the entries behind it', () => {
		const assessed = theCase.entries.find(({ kind }) => kind === 'assessed')?.assessed;
		expect(Assessment.safeParse(assessed?.answer).success).toBe(true);
		expect(assessed?.answer).toMatchObject({ verdict: 'escalate', next: 'ask-now' });
		const ids = new Set(theCase.entries.map(({ id }) => id));
		expect(assessed?.behind.flatMap(({ entries }) => entries).every((id) => ids.has(id))).toBe(true);
	});

	test('lies wholly in the past, in the order in which it is told', () => {
		expect(timelineOf(theCase).every(({ at }) => at.day <= today)).toBe(true);
		for (const contact of theCase.contacts) {
			const minutes = theCase.entries.filter((entry) => entry.contact === contact.id).map(({ at }) => at.minute ?? 0);
			expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
		}
	});
});
