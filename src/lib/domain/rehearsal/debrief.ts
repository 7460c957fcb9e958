import type { Day } from '../day.ts';
import type { Act, Ending } from './act.ts';
import { type Talk, isMyLine, isTheirLine } from './talk.ts';

/** What goes well in a call, in the order in which it comes in one. */
export const strengths = ['goal', 'fact', 'options', 'date', 'thanks'] as const;
export type Strength = (typeof strengths)[number];

const lateWays = ['date', 'thanks'] as const satisfies readonly Strength[];
const waysAfterRefusals = ['goal', 'options', 'fact'] as const satisfies readonly Strength[];

/** Something that went well, in the very words that were said; for a day, in theirs. */
export type WentWell = { strength: Strength; words: string; due?: Day };

/** What to try next: the first strength that was not there, calm after hot words, or one question more when all were. */
export type TryNext = Strength | 'calm' | 'more';

export type Debrief = {
	ending: Ending | null;
	/** What they came to in the end, and the line of mine that brought it. */
	turn: { theirs: string; mine: string } | null;
	wentWell: readonly WentWell[];
	next: TryNext;
};

/** What a case does not have, and so nobody can say of it. */
export type Lacks = readonly Strength[];

/**
 * Looks back on a practice. It tells only what was said in it, and rates nothing. What the case lacks is not to be tried next,
 * but for the goal: it can be set.
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

/** After so many refusals, what is possible comes before the facts, and asking for somebody who may decide is one of the ways on. */
const MANY_REFUSALS = 2;

/** How far a practice has come, for what may be said next. */
export function howFar({ lines }: Talk): { isMachine: boolean; hasManyRefusals: boolean; isGiven: boolean } {
	const replies = lines.filter(isTheirLine).map(({ reply }) => reply);
	return {
		isMachine: replies.at(-1)?.isMachine === true,
		hasManyRefusals: replies.filter(({ no }) => no).length >= MANY_REFUSALS,
		isGiven: replies.some(({ gives }) => gives !== undefined && gives !== 'hand-on')
	};
}

/**
 * What else goes well just now, beside what the moment calls for: calm after hot words, else the first that was not there yet and
 * can be. After many refusals one more question of what is possible always is; once something is on the table, its day and thanks are left.
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
	// Only what was answered brought it: a turn that came by itself is nobody's doing.
	if (!before || !line || !isTheirLine(line) || !line.why?.to || before.by !== 'me') return null;
	return { theirs: line.words, mine: before.words };
}

/** Hot words after which no calm line, and no thanks, was said. */
function isStillHot(lines: Talk['lines']): boolean {
	const mine = lines.filter(isMyLine);
	const hot = mine.findLastIndex(({ heard }) => heard.has('heat'));
	return hot >= 0 && !mine.slice(hot + 1).some(({ heard }) => heard.has('calm') || heard.has('thanks'));
}
