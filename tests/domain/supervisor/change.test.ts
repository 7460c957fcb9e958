import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '#lib/domain/supervisor/assess.ts';
import { answerBefore, changeBetween } from '#lib/domain/supervisor/change.ts';
import { anySituation, observing } from './situations.ts';
import { Telling } from './telling.ts';

const unprepared = { goalSaid: false, datedFacts: 0, optionsAsked: 0, calm: false };

describe('between two answers', () => {
	test('nothing changed is no change', () => {
		fc.assert(fc.property(anySituation(), (situation) => changeBetween(situation, situation) === null));
	});

	test('what came the one way went the other way', () => {
		fc.assert(
			fc.property(anySituation(), anySituation(), (before, now) => {
				expect(changeBetween(before, now)?.added ?? []).toEqual(changeBetween(now, before)?.removed ?? []);
			})
		);
	});

	test('what was observed since, and what is no longer so', () => {
		const before = observing('agent-still-trying', 'loss-soon');
		expect(changeBetween(before, observing('loss-soon', 'beyond-authority'))).toEqual({
			added: ['beyond-authority'],
			removed: ['agent-still-trying'],
			contacts: 0
		});
	});

	test.each([
		['goal-said', { goalSaid: true }],
		['dated-fact', { datedFacts: 1 }],
		['options-asked', { optionsAsked: 1 }],
		['calm', { calm: true }]
	])('%s is part of it', (name, more) => {
		const before = { ...observing(), ready: unprepared };
		const now = { ...before, ready: { ...unprepared, ...more } };
		expect(changeBetween(before, now)).toEqual({ added: [name], removed: [], contacts: 0 });
	});

	test('a second fact weighs no more than the first', () => {
		const before = observing();
		expect(changeBetween(before, { ...before, ready: { ...before.ready, datedFacts: 2 } })).toBe(null);
	});

	test('contacts since are counted, and are never fewer than none', () => {
		const before = observing();
		const now = { ...before, contacts: 3 };
		expect(changeBetween(before, now)).toEqual({ added: [], removed: [], contacts: 2 });
		expect(changeBetween(now, before)).toBe(null);
	});
});

describe('the answer before', () => {
	function told() {
		const telling = new Telling();
		const [first, now] = [telling.contact(12), telling.contact(21)];
		const situation = observing('loss-soon');
		const keep = (contact: string | null) =>
			telling.entry(contact, { kind: 'assessed', assessed: { situation, answer: assess(situation), behind: [] } });
		const before = (contact = now) => answerBefore(telling.case, telling.find(contact))?.id ?? null;
		return { telling, first, now, keep, before };
	}

	test('is the last one kept, in this contact or an earlier one', () => {
		const { first, now, keep, before } = told();
		expect(before()).toBe(null);
		const early = keep(first);
		expect(before()).toBe(early);
		const late = keep(now);
		expect(before()).toBe(late);
		expect(before(first)).toBe(early);
	});

	test('is none that was struck, and none that holds no answer', () => {
		const { telling, first, keep, before } = told();
		const early = keep(first);
		telling.entry(first, { kind: 'assessed', words: 'from elsewhere' });
		telling.entry(first, { kind: 'noted', words: 'a note' });
		expect(before()).toBe(early);
		telling.strike(early);
		expect(before()).toBe(null);
	});

	test('may belong to no contact', () => {
		const { keep, before } = told();
		const loose = keep(null);
		expect(before()).toBe(loose);
	});
});
