import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '#lib/domain/case/case.ts';
import { type TinyStep, canBegin, nextTinyStep, tinySteps } from '#lib/domain/two-minutes/steps.ts';

type Sketch = {
	want: string | null;
	phone: string | null;
	owes: boolean;
	standing: string | null;
	closed: boolean | null;
};

const made = ({ want, phone, owes, standing, closed }: Partial<Sketch> = {}): Case =>
	({
		goal: { want: want ?? null },
		phone: phone ?? null,
		standing: standing ?? null,
		closed: closed ?? null,
		contacts: [],
		people: [],
		entries: owes
			? [
					{
						id: 'a',
						kind: 'promised',
						by: 'me',
						words: 'send it',
						status: 'standing',
						settled: null,
						at: { day: '2026-11-01', minute: null, zone: 'UTC' }
					}
				]
			: []
	}) as unknown as Case;

const sketch: fc.Arbitrary<Sketch> = fc.record({
	want: fc.constantFrom(null, ' ', 'my money back'),
	phone: fc.constantFrom(null, '0800 123'),
	owes: fc.boolean(),
	standing: fc.constantFrom(null, 'not-fixed', 'half-fixed'),
	closed: fc.constantFrom(null, false)
});

/** Every step, each done as soon as it is shown. */
function walk(theCase: Case, knowsNumber: boolean): TinyStep[] {
	const done: TinyStep[] = [];
	for (let step = nextTinyStep(theCase, { done, knowsNumber }); step !== null;) {
		done.push(step);
		step = nextTinyStep(theCase, { done, knowsNumber });
	}
	return done;
}

describe('the next small step', () => {
	test('comes once each, in one order, ends with a look at the call, and what I owe comes first', () => {
		fc.assert(
			fc.property(sketch, fc.boolean(), (sketch, knowsNumber) => {
				const steps = walk(made(sketch), knowsNumber);
				expect(steps).toEqual(tinySteps.filter((step) => steps.includes(step)));
				expect(steps.at(-1)).toBe('look');
				expect(steps[0] === 'mine').toBe(sketch.owes);
				expect(steps.includes('number')).toBe(sketch.phone === null && !knowsNumber);
				expect(steps.includes('goal')).toBe(!steps.includes('say-goal'));
			})
		);
	});

	test('is none where there is nothing to begin', () => {
		for (const theCase of [made({ standing: 'fixed' }), made({ closed: true })]) {
			expect(canBegin(theCase)).toBe(false);
			expect(nextTinyStep(theCase, { done: [], knowsNumber: false })).toBeNull();
		}
	});
});
