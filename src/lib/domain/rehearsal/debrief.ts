import type { Day } from '../day.ts';
import type { Act, Ending } from './act.ts';
import { type Talk, isMine, isTheirs } from './talk.ts';

/** What goes well in a call, in the order in which it comes in one. */
export const strengths = ['goal', 'fact', 'options', 'date', 'thanks'] as const;
export type Strength = (typeof strengths)[number];

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

/** Looks back on a practice. It tells only what was said in it, and rates nothing. */
export function debriefOf({ lines, ending }: Talk): Debrief {
	const wentWell = strengths.flatMap((strength): WentWell[] => {
		if (strength === 'date') return dayObtained(lines);
		const words = firstHeard(lines, strength);
		return words === null ? [] : [{ strength, words }];
	});
	const missing = strengths.find((one) => !wentWell.some(({ strength }) => strength === one));
	return { ending, turn: turnOf({ lines, ending }), wentWell, next: isStillHot(lines) ? 'calm' : (missing ?? 'more') };
}

function firstHeard(lines: Talk['lines'], act: Act): string | null {
	return lines.filter(isMine).flatMap(({ heard }) => heard.get(act) ?? [])[0] ?? null;
}

/** The sentence in which they named a day. */
function dayObtained(lines: Talk['lines']): WentWell[] {
	const dated = lines.filter(isTheirs).findLast(({ due }) => due !== null);
	return dated?.due ? [{ strength: 'date', words: dated.words, due: dated.due }] : [];
}

function turnOf({ lines, ending }: Talk): Debrief['turn'] {
	const given = { option: 'choice', reason: 'reason', date: 'promise', plain: null };
	const wanted = ending && given[ending];
	const place = lines.findIndex((line) => isTheirs(line) && wanted !== null && line.reply.gives === wanted);
	const [before, line] = [lines[place - 1], lines[place]];
	// Only what was answered brought it: a turn that came by itself is nobody's doing.
	if (!before || !line || !isTheirs(line) || !line.why?.to || before.by !== 'me') return null;
	return { theirs: line.words, mine: before.words };
}

/** Hot words after which no calm line, and no thanks, was said. */
function isStillHot(lines: Talk['lines']): boolean {
	const mine = lines.filter(isMine);
	const hot = mine.findLastIndex(({ heard }) => heard.has('heat'));
	return hot >= 0 && !mine.slice(hot + 1).some(({ heard }) => heard.has('calm') || heard.has('thanks'));
}
