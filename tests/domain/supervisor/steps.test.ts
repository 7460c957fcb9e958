import { expect, test } from 'vitest';
import { assess } from '#lib/domain/supervisor/assess.ts';
import { situationFrom } from '#lib/domain/supervisor/situation-from.ts';
import {
	isStepTaken,
	isWaitedFor,
	saidBefore,
	stepCard,
	stepEntry,
	reportedAfter
} from '#lib/domain/supervisor/steps.ts';
import type { SupervisorStep } from '#lib/domain/vocabulary/assessment.ts';
import type { Signal } from '#lib/domain/vocabulary/situation.ts';
import { Telling } from './telling.ts';

const CHANGE = '00000000-0000-4000-8000-000000000999';

/** An answer that was kept in a well prepared call, with its step taken in the same change or not. */
function answered(chosen: Signal[], { isTaken }: { isTaken: boolean }) {
	const telling = new Telling();
	const contact = telling.contact(21);
	telling.entry(contact, { kind: 'said', by: 'me', words: 'I need the refund', saysGoal: true });
	telling.entry(contact, { kind: 'asked', moment: 'options', words: 'which choices?' });
	telling.brokenPromise(contact);
	const { situation, behind } = situationFrom(telling.case, telling.find(contact), { chosen, takenBack: [] });
	const answer = assess(situation);
	const assessed = {
		situation,
		answer,
		behind: [{ signal: 'promise-broken' as const, entries: [...(behind[0]?.entries ?? [])] }]
	};
	telling.entry(contact, { kind: 'assessed', assessed, change: CHANGE });
	if (isTaken) telling.entry(contact, { kind: 'said', words: 'done', card: stepCard(answer.next), change: CHANGE });
	return { telling, contact, answer };
}

test('before the first answer nothing was said', () => {
	const telling = new Telling();
	expect(saidBefore(telling.case, telling.find(telling.contact(21)))).toBe(null);
});

test('what was said before the last answer is still so, and the journal speaks for itself', () => {
	const { telling, contact } = answered(['beyond-authority', 'threat-made'], { isTaken: false });
	expect(saidBefore(telling.case, telling.find(contact))).toEqual(['beyond-authority', 'threat-made']);
});

test.each([
	['drop-threat', 'threat-made'],
	['state-remedy', 'wants-punishment']
] as const)('%s settles %s', (next, signal) => {
	const { telling, contact, answer } = answered(['beyond-authority', signal], { isTaken: true });
	expect(answer.next).toBe(next);
	expect(saidBefore(telling.case, telling.find(contact))).toEqual(['beyond-authority']);
});

test('terms that were read count as read', () => {
	const telling = new Telling();
	const contact = telling.contact(21);
	const situation = {
		...situationFrom(telling.case, telling.find(contact), { chosen: ['contradicts-own-terms'], takenBack: [] })
			.situation,
		ready: { goalSaid: true, datedFacts: 1, optionsAsked: 1, calm: true }
	};
	const answer = assess(situation);
	telling.entry(contact, { kind: 'assessed', assessed: { situation, answer, behind: [] }, change: CHANGE });
	telling.entry(contact, { kind: 'said', words: 'read', card: stepCard(answer.next), change: CHANGE });
	expect(saidBefore(telling.case, telling.find(contact))).toEqual(['contradicts-own-terms', 'terms-read-aloud']);
	expect(isStepTaken(telling.case, telling.find(contact), 'read-terms-aloud')).toBe(true);
});

test('a step stands in the journal as what it was: told, asked, or nothing said at all', () => {
	const kinds = (steps: SupervisorStep[]) => steps.map((step) => stepEntry(step)?.kind ?? null);
	expect(kinds(['say-goal', 'drop-threat', 'ask-options', 'log-complaint', 'calm-first'])).toEqual([
		'said',
		'said',
		'asked',
		'asked',
		null
	]);
	expect(stepEntry('ask-options')?.moment).toBe('options');
});

test('reading the terms outweighs having said that they were not read', () => {
	const told = { chosen: ['contradicts-own-terms'], takenBack: ['terms-read-aloud', 'loss-soon'] } as const;
	expect(reportedAfter('read-terms-aloud', told)).toEqual({
		chosen: ['contradicts-own-terms', 'terms-read-aloud'],
		takenBack: ['loss-soon']
	});
});

test('a step that settles nothing leaves what was said as it is', () => {
	const told = { chosen: ['loss-soon'], takenBack: ['third-contact'] } as const;
	expect(reportedAfter('ask-options', told)).toEqual(told);
});

test('after letting them finish it is their turn, after saying the goal it is not', () => {
	expect(isWaitedFor('let-agent-finish')).toBe(true);
	expect(isWaitedFor('say-goal')).toBe(false);
});
