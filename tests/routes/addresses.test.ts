import { describe, expect, test, vi } from 'vitest';
import { addressOf } from '../../src/routes/addresses.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

describe('an address', () => {
	test('names the case', () => {
		expect(addressOf.case('a')).toBe('/case?id=a');
		expect(addressOf.guide('trust', 'a')).toBe('/guides/trust?id=a');
	});

	test('names the contact and the step after the case', () => {
		expect(addressOf.call('a', 'b')).toBe('/call?id=a&contact=b');
		expect(addressOf.wrapUp('a', 'b')).toBe('/wrap-up?id=a&contact=b');
		expect(addressOf.wrapUp('a', 'b', 'details')).toBe('/wrap-up?id=a&contact=b&step=details');
		expect(addressOf.goalStep('a', 'day')).toBe('/goal?id=a&step=day&alone=1');
	});

	test('leaves out what is not given, and keeps what is empty', () => {
		expect(addressOf.summary('a', null)).toBe('/summary?id=a');
		expect(addressOf.goal('a')).toBe('/goal?id=a');
		expect(addressOf.goal('a', '')).toBe('/goal?id=a&step=');
		expect(addressOf.callPlanLine('a', 0)).toBe('/call-plan?id=a&step=read&at=0');
	});

	test('of the own cards needs no case', () => {
		expect(addressOf.ownCards(null)).toBe('/own-cards');
		expect(addressOf.ownCards(null, 'c')).toBe('/own-cards?edit=c');
		expect(addressOf.ownCards('a', 'c')).toBe('/own-cards?id=a&edit=c');
	});
});
