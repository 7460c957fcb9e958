import fc from 'fast-check';
import { agents } from '#lib/content/agents/agents.ts';
import { cards } from '#lib/content/cards/cards.ts';
import { fillCard } from '#lib/domain/next-card/fill.ts';
import { type Act, acts } from '#lib/domain/rehearsal/act.ts';
import type { Agent } from '#lib/domain/rehearsal/agent.ts';
import type { Turn, Scene } from '#lib/domain/rehearsal/talk.ts';

export const scene: Scene = {
	goal: { want: 'A refund of £42.10 for the bill of 29 October' },
	cards,
	slots: { provider: 'Northline Telecom', want: 'a refund of £42.10' },
	today: '2026-11-22',
	sayDay: (day) => day
};

/** What people type: good lines, poor ones, and noise. */
const typed = [
	'I would like £42.10 back for the bill of 29 October.',
	'On 3 November Priya said that the credit was on its way.',
	'What choices do I have within your rules?',
	'Who can decide this?',
	'By which day will I hear?',
	'Why is that the rule?',
	'What do your notes say?',
	'Could you send me that in writing?',
	'Before you put me through, may I take your name?',
	'Please ring me back on 07700 900123.',
	'May I have your name?',
	'Thank you, that is kind.',
	'Goodbye.',
	'This is an absolute joke!!! You are useless.',
	'One moment, please. I am writing this down.',
	'Hm.',
	''
];

const sayable = cards.flatMap((card): Turn[] => {
	const words = fillCard(card, { agent: 'Maya', goal: 'a refund of £42.10', day: '3 November', reference: 'NL-1' });
	return words === null ? [] : [{ words, card: card.id }];
});

export const anyAgent: fc.Arbitrary<Agent> = fc.constantFrom(...agents);
export const anySaid: fc.Arbitrary<Turn> = fc.oneof(
	fc.constantFrom(...sayable),
	fc.constantFrom(...typed).map((words) => ({ words })),
	fc.string({ maxLength: 60 }).map((words) => ({ words }))
);
export const anyHeard: fc.Arbitrary<ReadonlySet<Act>> = fc.subarray([...acts]).map((some) => new Set(some));
