import type { Goal } from '../case/case.ts';
import type { Day } from '../day.ts';
import type { Card } from '../next-card/card.ts';
import type { Ending } from './act.ts';
import type { Agent, Reply } from './agent.ts';
import { type Heard, hear } from './heard.ts';
import { type AgentSlots, type Why, answerTo, beginWith, endingAt, promisedDay, sayReply, stepAt } from './walk.ts';

/** One line of the person's, as it was said; `card` is set when it was a card. Nothing else of a practice is saved. */
export type Turn = { words: string; card?: string | undefined };

export type MyLine = { by: 'me'; words: string; card: Card | null; heard: Heard };
export type TheirLine = {
	by: 'them';
	/** Who speaks; `isNamed` once they have given their name, or it was given for them. */
	who: string;
	isNamed: boolean;
	reply: Reply;
	words: string;
	/** The day that is promised in it. */
	due: Day | null;
	why: Why | null;
};
export type TalkLine = MyLine | TheirLine;

/** A practice as it was played: what both said, in order, and how it ended. `ending` is null while it continues. */
export type Talk = { lines: readonly TalkLine[]; ending: Ending | null };

export type Scene = {
	goal: Pick<Goal, 'want'>;
	/** The cards that can be said, each with its id. */
	cards: readonly Card[];
	slots: AgentSlots;
	today: Day;
	/** A day as the agent says it. */
	sayDay: (day: Day) => string;
};

/**
 * Plays what was said against an agent, from the first line. The same words always give the same talk. What is said after its
 * end is not in it.
 */
export function playTalk(agent: Agent, said: readonly Turn[], scene: Scene): Talk {
	let place = beginWith(agent);
	const lines: TalkLine[] = [theirs(agent, stepAt(agent, place), null, [], scene)];
	for (const { words, card: id } of said) {
		const card = scene.cards.find((item) => item.id === id) ?? null;
		const heard = hear({ words, ...(card ? { card } : {}) }, scene.goal);
		const answer = answerTo(agent, place, new Set(heard.keys()));
		if (answer === null) break;
		place = answer.place;
		lines.push({ by: 'me', words, card, heard });
		lines.push(theirs(agent, answer.reply, answer.why, lines, scene));
	}
	return { lines, ending: endingAt(agent, place) };
}

export function isTheirLine(line: TalkLine): line is TheirLine {
	return line.by === 'them';
}

export function isMyLine(line: TalkLine): line is MyLine {
	return line.by === 'me';
}

function theirs(agent: Agent, reply: Reply, why: Why | null, before: readonly TalkLine[], scene: Scene): TheirLine {
	const last = before.findLast(isTheirLine);
	const due = reply.days === undefined ? null : promisedDay(scene.today, reply.days);
	return {
		by: 'them',
		who: reply.by ?? last?.who ?? agent.name,
		isNamed: reply.by !== undefined || (last?.isNamed ?? false),
		reply,
		words: sayReply(reply, scene.slots, due === null ? '' : scene.sayDay(due)),
		due,
		why
	};
}
