/**
 * What a line can be heard as, the weightiest first. When a line holds several, the first one with an answer counts. As in a
 * real call, the other side hears no more than was said.
 */
export const acts = [
	'heat',
	'calm',
	'goal',
	'fact',
	'options',
	'need',
	'missed',
	'authority',
	'date',
	'rule',
	'notes',
	'writing',
	'handover',
	'message',
	'wait',
	'name',
	'thanks',
	'closing'
] as const;
export type Act = (typeof acts)[number];

/**
 * How a practice ends: an option inside the rules, a reason to ask for somebody who may decide, a day, or with none of them.
 */
export const endings = ['option', 'reason', 'date', 'plain'] as const;
export type Ending = (typeof endings)[number];

/** What an agent may take from the case: who is being called, what is asked for, and the day of a promise. */
export const agentSlots = ['provider', 'want', 'day'] as const;
export type AgentSlot = (typeof agentSlots)[number];

/** The names in braces, in order. In a line that passed its schema, all of them are slots. */
export function agentSlotsIn(words: string): AgentSlot[] {
	return [...words.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] as AgentSlot);
}
