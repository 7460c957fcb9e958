import { describe, expect, test } from 'vitest';
import { dayNamedIn } from '#lib/domain/text/days.ts';

const SATURDAY = '2026-11-21';

describe('the day that a want names', () => {
	test.each([
		['Refund £42 by 30 November', '2026-11-30', 'Refund £42'],
		['Refund £42, by the 30th of Nov 2027', '2027-11-30', 'Refund £42'],
		['A new router by 3 May', '2027-05-03', 'A new router'],
		['An answer by Friday', '2026-11-27', 'An answer'],
		['An answer by Saturday', '2026-11-28', 'An answer'],
		['Call me back by tomorrow', '2026-11-22', 'Call me back'],
		['Deliver by tomorrow evening', '2026-11-22', 'Deliver by tomorrow evening'],
		['By 21 November a refund', SATURDAY, 'a refund']
	])('%j: %s', (want, day, rest) => expect(dayNamedIn(want, SATURDAY)).toEqual({ day, rest }));

	test.each([
		'Refund for the charge of 3 May',
		'by 31 June',
		'Refund by 31 June',
		'by Friday',
		'Within 5 days',
		'An engineer now, not tomorrow',
		'by 99 May',
		''
	])('%j names none for sure', (want) => expect(dayNamedIn(want, SATURDAY)).toBeNull());
});
