import { describe, expect, test } from 'vitest';
import type { Case, Contact } from '#lib/domain/case/case.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { type OfferPlace, guideFor } from '#lib/domain/journal/guide-offer.ts';
import { addDays } from '#lib/domain/day.ts';

const TODAY = '2026-05-20';
const id = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const empty = foldCase(id(0), []);

/** A contact that ended, unless said otherwise. */
function contact(index: number, fields: Partial<Contact> = {}): Contact {
	const when = { day: '2026-05-02', minute: 600, zone: 'Europe/London', utc: 1_777_700_000_000 };
	return { ...bare, id: id(index), started: when, ended: when, channel: 'phone', howEnded: 'talked', ...fields };
}

const bare = { goesOnFrom: null } as Contact;
const caseWith = (count: number, fields: Partial<Case> = {}): Case => ({
	...empty,
	contacts: Array.from({ length: count }, (_, index) => contact(index + 1)),
	...fields
});
const offered = (theCase: Case, place: OfferPlace = 'case', since = TODAY) => guideFor(theCase, place, since, TODAY);

describe('on the screen of a case', () => {
	test('"After a no" comes after three contacts without the goal, and not before', () => {
		expect(offered(caseWith(2))).toBeNull();
		expect(offered(caseWith(3))).toBe('after-a-no');
		expect(offered(caseWith(3, { standing: 'half-fixed' }))).toBe('after-a-no');
	});

	test('no one reached is no contact, and one that goes on from another is one with it', () => {
		const cutOff = caseWith(2, {});
		expect(offered({ ...cutOff, contacts: [...cutOff.contacts, contact(3, { howEnded: 'no-one' })] })).toBeNull();
		expect(offered({ ...cutOff, contacts: [...cutOff.contacts, contact(3, { goesOnFrom: id(2) })] })).toBeNull();
	});

	test('once it is fixed, "Praise" comes instead, where there was a contact', () => {
		expect(offered(caseWith(3, { standing: 'fixed' }))).toBe('praise');
		expect(offered(caseWith(1, { standing: 'fixed' }))).toBe('praise');
		expect(offered(caseWith(0, { standing: 'fixed' }))).toBeNull();
	});

	test('"Starting" comes when a case has lain for three days without a contact', () => {
		expect(offered(caseWith(0), 'case', addDays(TODAY, -2))).toBeNull();
		expect(offered(caseWith(0), 'case', addDays(TODAY, -3))).toBe('starting');
		expect(offered(caseWith(1), 'case', addDays(TODAY, -30))).toBeNull();
	});
});

test('before the first contact "Before a call" comes, and not before the next', () => {
	expect(offered(caseWith(0), 'ready')).toBe('before-a-call');
	expect(offered(caseWith(1), 'ready')).toBeNull();
	expect(offered(caseWith(3), 'ready')).toBeNull();
});

test.each(['case', 'ready'] as const)(
	'on the screen "%s" nothing is offered in a contact that is going on',
	(place) => {
		for (const count of [0, 1, 2, 3, 7])
			for (const standing of [null, 'fixed', 'half-fixed', 'not-fixed'] as const) {
				const theCase = caseWith(count, { standing });
				const live = { ...theCase, contacts: [...theCase.contacts, contact(99, { ended: null })] };
				expect(guideFor(live, place, '2020-01-01', TODAY)).toBeNull();
				expect(guideFor({ ...theCase, closed: true }, place, '2020-01-01', TODAY)).toBeNull();
			}
	}
);
