import type { Day } from '../day.ts';
import type { Act, Ending } from './act.ts';
import { type Talk, isMyLine, isTheirLine } from './talk.ts';

/** What can go well in a call, in the order it comes up in one. */
export const strengths = ['goal', 'fact', 'options', 'date', 'thanks'] as const;
export type Strength = (typeof strengths)[number];

const lateWays = ['date', 'thanks'] as const satisfies readonly Strength[];
const waysAfterRefusals = ['goal', 'options', 'fact'] as const satisfies readonly Strength[];

/** Something that went well, in the exact words that were said; for a day, in the other side's words. */
export type WentWell = { strength: Strength; words: string; due?: Day };

/**
 * What to try next: the first strength that was missing, calm after hot words, or one more question when none was missing.
 */
export type TryNext = Strength | 'calm' | 'more';

export type Debrief = {
	ending: Ending | null;
	/** What they finally gave, and the line of mine that led to it. */
	turn: { theirs: string; mine: string } | null;
	wentWell: readonly WentWell[];
	next: TryNext;
};

/** The strengths that a case has no material for, so that nobody can say them. */
export type Lacks = readonly Strength[];

/**
 * Looks back on a practice. It reports only what was said in it, and rates nothing. What the case lacks is not suggested
 * next, except the goal: it can be set.
 */
export function debriefOf({ lines, ending }: Talk, lacks: Lacks = []): Debrief {
	const wentWell = strengths.flatMap((strength): WentWell[] => {
		if (strength === 'date') return dayObtained(lines);
		const words = firstHeard(lines, strength);
		return words === null ? [] : [{ strength, words }];
	});
	const missing = strengths.find(
		(item) => (item === 'goal' || !lacks.includes(item)) && !wentWell.some(({ strength }) => strength === item)
	);
	return { ending, turn: turnOf({ lines, ending }), wentWell, next: isStillHot(lines) ? 'calm' : (missing ?? 'more') };
}

/**
 * From this many refusals on, what is possible comes before the facts. Asking for somebody who may decide is then one of the
 * ways on.
 */
const MANY_REFUSALS = 2;

/** How far a practice has got, which decides what may be said next. */
export function howFar({ lines }: Talk): { isMachine: boolean; hasManyRefusals: boolean; isGiven: boolean } {
	const replies = lines.filter(isTheirLine).map(({ reply }) => reply);
	return {
		isMachine: replies.at(-1)?.isMachine === true,
		hasManyRefusals: replies.filter(({ no }) => no).length >= MANY_REFUSALS,
		isGiven: replies.some(({ gives }) => gives !== undefined && gives !== 'hand-on')
	};
}

/**
 * What else goes well just now, besides what the moment calls for: calm after hot words, else the first missing strength that
 * is possible. After many refusals, one more question about what is possible always is. Once something is on the table, only
 * its day and thanks are left. Null when nothing is.
 */
export function otherWay(talk: Talk, lacks: Lacks): Exclude<TryNext, 'more'> | null {
	const { wentWell, next } = debriefOf(talk);
	if (next === 'calm') return next;
	const { hasManyRefusals, isGiven } = howFar(talk);
	const ways = isGiven ? lateWays : hasManyRefusals ? waysAfterRefusals : strengths;
	const missing = ways.find((item) => !lacks.includes(item) && !wentWell.some(({ strength }) => strength === item));
	return missing ?? (hasManyRefusals && !isGiven ? 'options' : null);
}

function firstHeard(lines: Talk['lines'], act: Act): string | null {
	return lines.filter(isMyLine).flatMap(({ heard }) => heard.get(act) ?? [])[0] ?? null;
}

/** The sentence in which they named a day. */
function dayObtained(lines: Talk['lines']): WentWell[] {
	const dated = lines.filter(isTheirLine).findLast(({ due }) => due !== null);
	return dated?.due ? [{ strength: 'date', words: dated.words, due: dated.due }] : [];
}

function turnOf({ lines, ending }: Talk): Debrief['turn'] {
	const given = { option: 'choice', reason: 'reason', date: 'promise', plain: null };
	const wanted = ending && given[ending];
	const index = lines.findIndex((line) => isTheirLine(line) && wanted !== null && line.reply.gives === wanted);
	const [before, line] = [lines[index - 1], lines[index]];
	// Only a line that was answered led to it: a turn that came by itself is nobody's doing.
	if (!before || !line || !isTheirLine(line) || !line.why?.to || before.by !== 'me') return null;
	return { theirs: line.words, mine: before.words };
}

/** True when hot words were followed by neither a calm line nor thanks. */
function isStillHot(lines: Talk['lines']): boolean {
	const mine = lines.filter(isMyLine);
	const hot = mine.findLastIndex(({ heard }) => heard.has('heat'));
	return hot >= 0 && !mine.slice(hot + 1).some(({ heard }) => heard.has('calm') || heard.has('thanks'));
}
