import { beforeEach, describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { adviceWords, stepLines } from '#lib/content/script/supervisor.ts';
import { adviceOf, stepToTake } from '#lib/domain/supervisor/advice.ts';
import { situationFrom } from '#lib/domain/supervisor/situation-from.ts';
import { stepCard } from '#lib/domain/supervisor/steps.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { Signal } from '#lib/domain/vocabulary/situation.ts';
import { CASE, Telling, dayIn } from './telling.ts';

let telling: Telling;
let contact: Id;

/** A call in which everything was said that comes before a supervisor. */
beforeEach(() => {
	telling = new Telling();
	contact = telling.contact(21);
	telling.entry(contact, { kind: 'said', by: 'me', words: 'I need the refund', saysGoal: true });
	telling.entry(contact, { kind: 'asked', moment: 'options', words: 'which choices?' });
	telling.entry(contact, { kind: 'noted', words: 'the fee was £42' });
});

function advice(...chosen: Signal[]) {
	const theCase = telling.case;
	const here = telling.find(contact);
	const { situation } = situationFrom(theCase, here, { chosen, takenBack: [] });
	return adviceOf({ theCase, contact: here, situation, today: dayIn(21) }, cards, adviceWords);
}

const takes = (step: Parameters<typeof stepCard>[0]) =>
	telling.entry(contact, { kind: 'asked', by: 'me', words: 'asked', card: stepCard(step) });

describe('yes', () => {
	test('is to ask now with the thirty seconds, which are what is logged', () => {
		const { isYes, line, pack, packEntry } = advice('beyond-authority');
		expect([isYes, line]).toEqual([true, null]);
		expect(packEntry).toEqual({
			kind: 'asked',
			by: 'me',
			moment: 'supervisor',
			card: 'step-ask-now',
			words: pack.text
		});
	});

	test('says the goal only where one is set', () => {
		telling.field('case', CASE, 'what', 'a fee that nobody explained');
		expect(advice('beyond-authority').packEntry.saysGoal).toBeUndefined();
		telling.field('goal', CASE, 'want', 'a refund of £42');
		expect(advice('beyond-authority').packEntry.saysGoal).toBe(true);
	});

	test('after a line that dropped begins with the notes, until they were read', () => {
		const cutOff = advice('beyond-authority', 'hung-up-on');
		expect(cutOff).toMatchObject({ isYes: true, step: 'call-back-read-notes' });
		expect(cutOff.line?.words).toBe(stepLines['call-back-read-notes'].say);
		takes('call-back-read-notes');
		expect(advice('beyond-authority', 'hung-up-on').line).toBe(null);
	});

	test('for praise is no asking for somebody higher', () => {
		expect(advice('wants-to-praise')).toMatchObject({ isYes: false, step: 'praise' });
	});
});

describe('not yet', () => {
	test('reading the notes after a call that dropped is a step, and no yes', () => {
		expect(advice('line-dropped')).toMatchObject({ isYes: false, step: 'call-back-read-notes' });
	});

	test('a step that was taken and changed nothing gives way to another question about options', () => {
		expect(advice('answer-sounds-uninformed').step).toBe('call-again-once');
		takes('call-again-once');
		expect(advice('answer-sounds-uninformed').step).toBe('ask-options');
	});

	test('a dated fact is asked for until there is one', () => {
		takes('read-dated-fact');
		const answer = { verdict: 'not-yet', next: 'read-dated-fact' } as const;
		expect(stepToTake(answer, telling.case, telling.find(contact))).toBe('read-dated-fact');
	});

	test('a step of another contact is none of this one', () => {
		const before = contact;
		contact = telling.contact(22);
		telling.entry(before, { kind: 'asked', by: 'me', words: 'asked', card: stepCard('log-complaint') });
		const answer = { verdict: 'not-yet', next: 'log-complaint' } as const;
		expect(stepToTake(answer, telling.case, telling.find(contact))).toBe('log-complaint');
	});

	test('the options card is the next that was not asked here, and logs itself', () => {
		const first = advice().line;
		expect(first?.entry).toMatchObject({ kind: 'asked', by: 'me', moment: 'options', words: first?.words });
		telling.entry(contact, { kind: 'asked', by: 'me', words: 'asked', ...pick(first?.entry?.card) });
		const second = advice().line;
		expect(second?.entry?.card).not.toBe(first?.entry?.card);
		expect(second?.entry?.moment).toBe('options');
		contact = telling.contact(22);
		telling.entry(contact, { kind: 'said', by: 'me', words: 'I need the refund', saysGoal: true });
		expect(advice('supervisor-offered').isYes).toBe(true);
		expect(advice().line?.entry?.card).toBe(first?.entry?.card);
	});

	test('the goal is in the line that says it, and is logged as said', () => {
		telling = new Telling();
		contact = telling.contact(21);
		expect(advice()).toMatchObject({ step: 'say-goal', needsGoal: true });
		telling.field('goal', CASE, 'want', 'a refund of £42');
		telling.field('goal', CASE, 'by', dayIn(30));
		const { line, needsGoal } = advice();
		expect(needsGoal).toBe(false);
		expect(line?.words).toContain('a refund of £42, by 30 November');
		expect(line?.entry).toMatchObject({ kind: 'said', saysGoal: true, words: line?.words });
	});

	test('a breath is logged as nothing', () => {
		telling.field('contact', contact, 'mood', 'upset');
		expect(advice()).toMatchObject({ step: 'calm-first', wouldWaitIfUpset: false, line: { entry: null } });
	});
});

describe('another door', () => {
	test('has the line that leads there, and the tap that says it is being asked', () => {
		const { line, isYes, kept } = advice('fraud-running');
		expect(line?.words).toContain('the fraud team');
		expect(line).toMatchObject({ done: 'I am asking now', entry: { kind: 'asked', words: line?.words } });
		expect([isYes, kept]).toEqual([false, 'Another door: the fraud team.']);
	});
});

test('where one writes, lines are written and the tap says so', () => {
	telling.field('contact', contact, 'channel', 'email');
	const { isWritten, line } = advice('refuses-to-log', 'answer-right-under-terms');
	expect(isWritten).toBe(true);
	expect(line).toMatchObject({ words: stepLines['log-complaint'].write, done: 'I wrote it' });
});

test('being upset would change the answer, unless a supervisor is offered', () => {
	expect(advice('beyond-authority').wouldWaitIfUpset).toBe(true);
	expect(advice('supervisor-offered').wouldWaitIfUpset).toBe(false);
});

test('what is kept names the step that is in sight', () => {
	takes('call-again-once');
	expect(advice('answer-sounds-uninformed').kept).toBe('Not yet. First: ask what is possible.');
});

function pick(card: string | undefined) {
	return card === undefined ? {} : { card, moment: 'options' as const };
}
