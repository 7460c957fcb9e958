import type { Case, Contact, Entry } from '../case/case.ts';
import { isTheirPromise, isTheirs, standing } from '../case/entries.ts';
import type { Move } from '../moves/move.ts';
import { movesIn } from '../moves/moves-in.ts';
import { amountsIn } from '../text/amounts.ts';
import { read } from '../text/tokens.ts';

/** A promise to look or to answer, which gives nothing that was asked for. */
const A_LOOK =
	/\b(?:look(?:ing)? (?:in)?to|look(?:ing)? at|review|investigat\w*|check|escalat\w*|pass (?:it|this) on|let (?:you|me) know|answer|reply)\b/i;

/**
 * Their promise of this contact that gives what is asked for: the last thing they said, not less than the sum of the goal, and
 * more than a call or a look. Null when there is none.
 */
export function promiseInFull(
	{ entries, goal, country }: Pick<Case, 'entries' | 'goal' | 'country'>,
	contact: Pick<Contact, 'id'>
): Entry | null {
	const last = standing(entries).findLast((entry) => entry.contact === contact.id && isTheirs(entry));
	if (!last || !isTheirPromise(last) || last.settled || last.words.trim() === '') return null;
	if (movesOf(last.words).some((move) => move.startsWith('refuses-'))) return null;
	const wanted = goal.amount ?? amountsIn(read(goal.want ?? ''), country).at(0);
	if (!wanted) return isMoreTalk(last.words) ? null : last;
	const given = last.amount ?? amountsIn(read(last.words), country).at(0);
	if (!given) return namesFigure(last.words, wanted.minor) ? last : null;
	const isSameMoney = !given.currency || !wanted.currency || given.currency === wanted.currency;
	return isSameMoney && given.minor >= wanted.minor ? last : null;
}

/** Whether the words hold the sum as a bare figure: "courtesy credit 12". */
function namesFigure(words: string, minor: number): boolean {
	return (words.match(/\d+(?:\.\d+)?/g) ?? []).some((figure) => Math.round(Number(figure) * 100) === minor);
}

function isMoreTalk(words: string): boolean {
	return A_LOOK.test(words) || movesOf(words).some((move) => move === 'call-back' || move === 'hands-on');
}

function movesOf(words: string): readonly Move[] {
	return movesIn(words, { kind: 'promised' }).map(({ move }) => move);
}
