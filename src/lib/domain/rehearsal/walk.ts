import { type Day, addDays, weekdayOf } from '../day.ts';
import { type Act, type AgentSlot, type Ending, acts, agentSlotsIn } from './act.ts';
import type { Agent, Reply, AgentStep } from './agent.ts';

/** Where a practice stands: the step, and what was answered in passing. */
export type Place = { step: string; passed: readonly Act[] };

/** Why this line was said: what it answers, and whether the talk went on with it. `null`: nothing in the line led anywhere. */
export type Why = { to: Act | null; ledOn: boolean };

export type Answer = { place: Place; reply: Reply; why: Why };

/** What has its answer at any time: it is about the two who talk. */
const alwaysAnswered: ReadonlySet<Act> = new Set(['heat', 'calm', 'name']);

/** What the lines of an agent are filled with. `want` is missing in a case without a goal. */
export type AgentSlots = { provider: string; want?: string };

export function beginWith({ begins }: Agent): Place {
	return { step: begins, passed: [] };
}

export function stepAt({ steps }: Agent, { step }: Place): AgentStep {
	const found = steps[step];
	if (!found) throw new Error('A step of another agent.');
	return found;
}

/** How the practice ended; null while it goes on. */
export function endingAt(agent: Agent, place: Place): Ending | null {
	return stepAt(agent, place).ends ?? null;
}

/**
 * The agent's answer to what was heard in a line, the weightiest first. What leads on leads on; what does not is answered once
 * in passing, and the talk stays where it is. Anything else leads on too: nobody is ever stuck.
 * A machine answers nothing in passing; and once something is on the table, whoever speaks of it is led on. Null at the end.
 */
export function answerTo(agent: Agent, place: Place, heard: ReadonlySet<Act>): Answer | null {
	const { on = {}, or, isMachine, gives } = stepAt(agent, place);
	if (or === undefined) return null;
	const isOnTheTable = gives !== undefined && gives !== 'hand-on';
	for (const act of acts.filter((item) => heard.has(item))) {
		const next = on[act];
		if (next !== undefined) return goTo(agent, place, next, act);
		const aside = agent.asides[act];
		const isAnswerable = !isMachine && (!isOnTheTable || alwaysAnswered.has(act));
		if (aside && isAnswerable && !place.passed.includes(act)) {
			return { place: { ...place, passed: [...place.passed, act] }, reply: aside, why: { to: act, ledOn: false } };
		}
	}
	return goTo(agent, place, or, null);
}

/** The day that is promised: so many days on, and never on a weekend. */
export function promisedDay(today: Day, days: number): Day {
	const day = addDays(today, days);
	const weekday = weekdayOf(day);
	return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

/** The words of a reply with the case put in. What the case does not have is not asked for. */
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
