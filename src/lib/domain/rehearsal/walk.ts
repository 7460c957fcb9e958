import { type Day, addDays, weekdayOf } from '../day.ts';
import { type Act, type AgentSlot, type Ending, acts, agentSlotsIn } from './act.ts';
import type { Agent, Reply, AgentStep } from './agent.ts';

/** The position in a practice: the step, and what was answered in passing. */
export type Place = { step: string; passed: readonly Act[] };

/**
 * Why this line was said. `to` is what it answers, null when nothing that was heard led anywhere. `ledOn` says whether the
 * talk moved on.
 */
export type Why = { to: Act | null; ledOn: boolean };

export type Answer = { place: Place; reply: Reply; why: Why };

/** Acts that are answered at any time, because they are about the two who talk. */
const alwaysAnswered: ReadonlySet<Act> = new Set(['heat', 'calm', 'name']);

/** What fills the slots in an agent's lines. `want` is missing in a case without a goal. */
export type AgentSlots = { provider: string; want?: string };

export function beginWith({ begins }: Agent): Place {
	return { step: begins, passed: [] };
}

export function stepAt({ steps }: Agent, { step }: Place): AgentStep {
	const found = steps[step];
	if (!found) throw new Error('A step of another agent.');
	return found;
}

/** How the practice ended; null while it continues. */
export function endingAt(agent: Agent, place: Place): Ending | null {
	return stepAt(agent, place).ends ?? null;
}

/**
 * The agent's answer to what was heard in a line, the weightiest first. An act with a next step leads on. One without is
 * answered once in passing, and the talk stays where it is. Anything else leads on too, so nobody is ever stuck.
 *
 * A machine answers nothing in passing. Once something is on the table, whoever speaks of it is led on. Null at the end.
 */
export function answerTo(agent: Agent, place: Place, heard: ReadonlySet<Act>): Answer | null {
	const { on = {}, or, isMachine, gives } = stepAt(agent, place);
	if (or === undefined) return null;
	const isOnTheTable = gives !== undefined && gives !== 'hand-on';
	for (const act of acts.filter((item) => heard.has(item))) {
		const next = on[act];
		if (next !== undefined) return goTo(agent, place, next, act);
		const passing = agent.asides[act];
		const isAnswerable = !isMachine && (!isOnTheTable || alwaysAnswered.has(act));
		if (passing && isAnswerable && !place.passed.includes(act)) {
			return { place: { ...place, passed: [...place.passed, act] }, reply: passing, why: { to: act, ledOn: false } };
		}
	}
	return goTo(agent, place, or, null);
}

/** The promised day: `days` days from today, moved from a weekend to the next Monday. */
export function promisedDay(today: Day, days: number): Day {
	const day = addDays(today, days);
	const weekday = weekdayOf(day);
	return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

/** The words of a reply with its slots filled. Without a want, the plain words are used where there are any. */
export function sayReply({ says, plain }: Reply, slots: AgentSlots, day: string): string {
	const lacksWant = slots.want === undefined && agentSlotsIn(says).includes('want');
	const words = lacksWant ? (plain ?? says) : says;
	const values: Record<AgentSlot, string> = { provider: slots.provider, want: slots.want ?? '', day };
	return words.replace(/\{(\w+)\}/g, (_, name: AgentSlot) => values[name]);
}

function goTo(agent: Agent, { passed }: Place, step: string, to: Act | null): Answer {
	const place = { step, passed };
	return { place, reply: stepAt(agent, place), why: { to, ledOn: true } };
}
