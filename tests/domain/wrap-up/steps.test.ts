import { expect, test } from 'vitest';
import { wrapUpStepNamed, wrapUpStepsAfter } from '#lib/domain/wrap-up/steps.ts';

test('a contact that reached no one has no promises and no message', () => {
	expect(wrapUpStepsAfter('no-one')).toEqual(['ending', 'details']);
	expect(wrapUpStepsAfter('talked')).toEqual(['ending', 'promises', 'details', 'message']);
	expect(wrapUpStepsAfter(null)).toEqual(wrapUpStepsAfter('talked'));
});

test('an address that names no step opens the first', () => {
	expect(wrapUpStepNamed('message')).toBe('message');
	expect([wrapUpStepNamed(null), wrapUpStepNamed('other')]).toEqual(['ending', 'ending']);
});
