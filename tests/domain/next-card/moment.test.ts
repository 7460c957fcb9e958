import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CallSituation, type Logged, momentOf } from '#lib/domain/next-card/moment.ts';
import { EntryKind } from '#lib/domain/vocabulary/entry.ts';
import { Moment } from '#lib/domain/vocabulary/moment.ts';

const quiet: CallSituation = { logged: [], goalSaid: false, brokenPromiseOpen: false, contacts: 1, escalate: false };

function entry(kind: EntryKind, more: Partial<Logged> = {}): Logged {
	return { kind, ...more };
}

function asked(moment: Moment, times = 1): Logged[] {
	return Array.from({ length: times }, () => entry('asked', { moment }));
}

function at(logged: Logged[], more: Partial<CallSituation> = {}): string {
	const { moment, why } = momentOf({ ...quiet, logged, ...more });
	return `${moment}: ${why}`;
}

describe('the moment of a call', () => {
	test('is the opening before anything is logged, or the promise that was missed', () => {
		expect(at([])).toBe('opening: just-starting');
		expect(at([], { brokenPromiseOpen: true, contacts: 3 })).toBe('broken-promise: promise-broken');
		expect(at([entry('named')], { brokenPromiseOpen: true, contacts: 3 })).toBe('opening: goal-not-said');
	});

	test('stays the opening until the goal is said', () => {
		expect(at([entry('named')])).toBe('opening: goal-not-said');
		expect(at([entry('named'), entry('said', { by: 'them' })])).toBe('opening: goal-not-said');
	});

	test('has left the opening when they have told three things', () => {
		expect(at([entry('said'), entry('answered'), entry('said')])).toBe('facts: no-fact-yet');
		expect(at([entry('said', { by: 'me' }), entry('answered'), entry('said')])).toBe('opening: goal-not-said');
	});

	test('turns to a missed promise first, once', () => {
		const situation = { goalSaid: true, brokenPromiseOpen: true, contacts: 2 };
		expect(at(asked('opening'), situation)).toBe('broken-promise: promise-broken');
		expect(at([...asked('opening'), ...asked('broken-promise')], situation)).toBe('facts: called-before');
	});

	test('goes from the goal to facts, to options, to the next step, to the end', () => {
		const goalSaid = true;
		expect(at(asked('opening'), { goalSaid })).toBe('facts: goal-said');
		expect(at([...asked('opening'), ...asked('facts')], { goalSaid })).toBe('options: no-option-yet');
		const facts = [...asked('opening'), ...asked('facts')];
		expect(at([...facts, ...asked('options')], { goalSaid })).toBe('options: more-options');
		expect(at([...facts, ...asked('options'), entry('option')], { goalSaid })).toBe('options: option-given');
		expect(at([...facts, ...asked('options', 3)], { goalSaid })).toBe('promise: next-step');
		expect(at([...facts, ...asked('options', 3), ...asked('promise')], { goalSaid })).toBe('closing: wrapping-up');
	});

	test('stays after a no while I ask and note, until they say more', () => {
		expect(at([entry('refused')])).toBe('after-a-no: after-a-no');
		expect(at([entry('refused'), ...asked('after-a-no'), entry('noted')])).toBe('after-a-no: after-a-no');
		expect(at([...asked('options'), entry('answered', { wasNo: true })])).toBe('after-a-no: after-a-no');
		expect(at([entry('refused'), entry('answered')], { goalSaid: true })).toBe('facts: goal-said');
	});

	test('makes their promise plain, and then wraps up', () => {
		const earlier = [...asked('facts'), ...asked('options')];
		expect(at([...earlier, entry('promised', { by: 'them' })])).toBe('promise: they-promised');
		expect(at([...earlier, entry('promised'), ...asked('promise', 3)], { goalSaid: true })).toBe(
			'closing: wrapping-up'
		);
	});

	test('is not turned by a promise of mine', () => {
		expect(at([entry('refused'), entry('promised', { by: 'me' })])).toBe('after-a-no: after-a-no');
	});

	test('is a hold only while the hold is the last entry', () => {
		expect(at([entry('refused'), entry('held')])).toBe('hold: on-hold');
		expect(at([entry('held'), entry('noted')], { goalSaid: true })).toBe('facts: goal-said');
	});

	test('begins again with the person who comes after a hold', () => {
		expect(at([entry('passed-on'), entry('named')])).toBe('passed-on: passed-on');
		const next = [entry('passed-on'), entry('held'), entry('held'), entry('named')];
		expect(at(next, { goalSaid: true })).toBe('opening: someone-new');
		expect(at([...next, entry('said')], { goalSaid: true })).toBe('facts: goal-said');
	});

	test('is the opening for a person who has picked up and has not heard the goal', () => {
		const cues = new Set(['picked-up'] as const);
		const log = [entry('passed-on'), entry('said', { by: 'them' })];
		expect(at(log, { cues })).toBe('opening: someone-new');
		expect(at(log, { cues, goalSaid: true })).toBe('facts: goal-said');
		expect(at([entry('passed-on'), entry('named')], { cues })).toBe('opening: someone-new');
	});

	test('is the end when they are ending it, once the goal was said or a promise given', () => {
		const cues = new Set(['ending'] as const);
		const log = [entry('said', { by: 'them' })];
		expect(at(log, { cues })).toBe('opening: goal-not-said');
		expect(at(log, { cues, goalSaid: true })).toBe('closing: they-are-ending');
		expect(at([entry('promised', { by: 'them' }), ...log], { cues })).toBe('closing: they-are-ending');
	});

	test('has left the facts behind when an offer is on the table', () => {
		expect(at([entry('option'), entry('said', { by: 'them' })], { goalSaid: true })).toBe('options: no-option-yet');
	});

	test('offers a calm line at the first feeling only', () => {
		expect(at([entry('refused'), entry('felt')])).toBe('calm: strong-feeling');
		expect(at([entry('felt'), entry('refused'), entry('felt')])).toBe('after-a-no: after-a-no');
	});

	test('asks for a supervisor once that was the decision, until they act', () => {
		const decided = [entry('refused'), entry('assessed')];
		expect(at(decided)).toBe('after-a-no: after-a-no');
		expect(at(decided, { escalate: true })).toBe('supervisor: escalate');
		expect(at([...decided, entry('said')], { escalate: true })).toBe('supervisor: escalate');
		expect(at([...decided, entry('passed-on')], { escalate: true })).toBe('passed-on: passed-on');
		expect(at([...decided, entry('refused')], { escalate: true })).toBe('after-a-no: after-a-no');
		expect(at([...decided, entry('promised')], { escalate: true })).toBe('promise: they-promised');
	});

	test('is known for every journal, and the same twice', () => {
		const anyEntry = fc.record(
			{
				kind: fc.constantFrom(...EntryKind.options),
				by: fc.constantFrom('me' as const, 'them' as const),
				moment: fc.constantFrom(...Moment.options),
				wasNo: fc.boolean()
			},
			{ requiredKeys: ['kind'] }
		);
		const anySituation = fc.record({
			logged: fc.array(anyEntry),
			goalSaid: fc.boolean(),
			brokenPromiseOpen: fc.boolean(),
			contacts: fc.integer({ min: 1, max: 9 }),
			escalate: fc.boolean()
		});
		fc.assert(
			fc.property(anySituation, (situation) => {
				const found = momentOf(situation);
				expect(Moment.options).toContain(found.moment);
				expect(momentOf(structuredClone(situation))).toEqual(found);
			})
		);
	});
});
