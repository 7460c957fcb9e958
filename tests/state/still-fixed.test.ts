import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/day.ts';
import { isAskedNow } from '#lib/domain/today/still-fixed.ts';
import type { CaseOutcome } from '#lib/domain/vocabulary/case.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { keepDayToAsk, keepStanding, keepStillFixed } from '#lib/state/still-fixed.ts';
import { FakeStore } from './fake-store.ts';
import { powers } from './powers.ts';

const START = '2026-11-21';
let today = START;

async function fixedCase(): Promise<CaseFile> {
	const file = new CaseFile(powers.newId(), new FakeStore(), { ...powers, today: () => today });
	await file.load();
	await file.set('case', file.id, 'provider', 'Northline');
	await keepStanding(file, 'fixed');
	return file;
}

const isAsked = (file: CaseFile) => isAskedNow(file.case, today);

beforeEach(() => (today = START));

describe('a week after "Fixed"', () => {
	test('a yes thanks, sets the case aside, and the question does not come again', async () => {
		const file = await fixedCase();
		expect(file.case.askStillFixedOn).toBe('2026-11-28');
		today = '2026-11-28';
		expect(isAsked(file)).toBe(true);
		await keepStillFixed(file, 'fixed', 'It is.');
		expect(file.case).toMatchObject({ standing: 'fixed', closed: true, askStillFixedOn: null });
		expect(file.case.entries).toMatchObject([{ kind: 'noted', by: 'me', words: 'It is.', contact: null }]);
		today = '2027-11-28';
		expect(isAsked(file)).toBe(false);
	});

	test.each(['half-fixed', 'not-fixed'] as const)('%s opens a closed case again, in one change', async (answer) => {
		const file = await fixedCase();
		await file.set('case', file.id, 'closed', true);
		today = '2026-11-30';
		expect(isAsked(file)).toBe(true);
		await keepStillFixed(file, answer, 'It is not.');
		expect(file.case).toMatchObject({ standing: answer, closed: null, askStillFixedOn: null });
		await file.undo();
		expect(file.case).toMatchObject({ standing: 'fixed', closed: true, askStillFixedOn: '2026-11-28' });
		expect(isAsked(file)).toBe(true);
	});

	test('the day is the one on which they said that it would show', async () => {
		const file = await fixedCase();
		await keepStanding(file, null);
		await file.keep([
			file.entry({ kind: 'promised', by: 'them', contact: null, words: 'It shows', due: '2026-12-03' })
		]);
		await keepStanding(file, 'fixed');
		expect(file.case.askStillFixedOn).toBe('2026-12-03');
	});

	test('another standing takes the question away, and "fixed" anew asks a week after that', async () => {
		const file = await fixedCase();
		await keepStanding(file, 'half-fixed');
		expect(file.case.askStillFixedOn).toBeNull();
		today = '2026-12-05';
		await keepStanding(file, 'fixed');
		expect(file.case.askStillFixedOn).toBe('2026-12-12');
	});

	test('over any taps on any days, it comes only on a chosen day, and once for each "fixed"', async () => {
		const tap = fc.oneof(
			fc.record({
				what: fc.constant('stands' as const),
				to: fc.constantFrom('fixed', 'half-fixed', 'not-fixed', null)
			}),
			fc.record({ what: fc.constant('moves' as const), days: fc.option(fc.integer({ min: 0, max: 20 })) }),
			fc.record({ what: fc.constant('answers' as const), to: fc.constantFrom('fixed', 'half-fixed', 'not-fixed') }),
			fc.record({ what: fc.constant('waits' as const), days: fc.integer({ min: 1, max: 12 }) })
		);
		await fc.assert(
			fc.asyncProperty(fc.array(tap, { maxLength: 12 }), async (taps) => {
				today = START;
				const file = await fixedCase();
				let stands: CaseOutcome | null = 'fixed';
				let day: string | null = addDays(START, 7);
				for (const tap of taps) {
					if (tap.what === 'waits') today = addDays(today, tap.days);
					if (tap.what === 'stands') {
						await keepStanding(file, tap.to);
						if (tap.to !== stands) day = tap.to === 'fixed' ? addDays(today, 7) : null;
						stands = tap.to;
					}
					if (tap.what === 'moves' && stands === 'fixed') {
						day = tap.days === null ? null : addDays(today, tap.days);
						await keepDayToAsk(file, day);
					}
					if (tap.what === 'answers' && isAsked(file)) {
						await keepStillFixed(file, tap.to, 'So it is.');
						stands = tap.to;
						day = null;
					}
					expect(isAsked(file)).toBe(day !== null && day <= today);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
