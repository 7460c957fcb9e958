import type { Goal } from '../case/case.ts';
import { reviewNote } from '../coach/review.ts';
import { goalGaps } from '../goal/gaps.ts';
import { goalReader } from '../goal/learned-reader.ts';
import { emptyWords, outcomeNoun, outcomeVerb } from '../goal/lexicon.ts';
import { slotsIn } from '../next-card/card.ts';
import { readAmount } from '../text/amounts.ts';
import { namesPastDay } from '../text/days.ts';
import { sentencesIn } from '../text/sentences.ts';
import type { Moment } from '../vocabulary/moment.ts';
import type { Act } from './act.ts';
import { aPeriodAgo, anySentence, asking, isNoThanks, isThanks, isToCome, isTold, isWish } from './heard-words.ts';

/** A line that was said: its words as spoken and, for a card, its moment and its words with their slots. */
export type Spoken = { words: string; card?: { moment: Moment; words: string } };

/** The acts heard in a line, each with the sentence it was heard in. */
export type Heard = ReadonlyMap<Act, string>;

/** What a card does beyond the words in it. */
const ofMoment: Partial<Record<Moment, Act>> = {
	options: 'options',
	supervisor: 'authority',
	'passed-on': 'handover',
	hold: 'wait',
	calm: 'calm',
	closing: 'closing'
};

/** Findings of the coach that make a sentence no fact, dated or not. */
const noFact: ReadonlySet<string> = new Set(['judgement', 'motive', 'guess', 'heat']);

/**
 * What the other side can hear in a line, and nothing that is not in it. A card counts for its moment, as in a call. The
 * coach finds heat and what is not a fact; the rest shows in the words.
 */
export function hear({ words, card }: Spoken, goal: Pick<Goal, 'want'>): Heard {
	const heard = new Map<Act, string>();
	const add = (act: Act, sentence: string) => heard.has(act) || heard.set(act, sentence);
	const line = words.trim();
	if (reviewNote(line).some(({ kind }) => kind === 'heat')) add('heat', line);
	const act = card && ofMoment[card.moment];
	if (act) add(act, line);
	if (card ? slotsIn(card.words).includes('goal') : saysGoal(line, goal)) add('goal', line);
	for (const sentence of sentencesIn(line)) {
		for (const item of actsIn(sentence, heard.has('goal'))) if (!isLeftToCards(item, card)) add(item, sentence);
	}
	// Any other card after a no asks about the no.
	if (card?.moment === 'after-a-no' && heard.size === 0) add('rule', line);
	return heard;
}

/** In a call, a card counts as a question about options only where it is a card of that moment. */
function isLeftToCards(act: Act, card: Spoken['card']): boolean {
	return act === 'options' && card !== undefined && card.moment !== 'options';
}

function actsIn(sentence: string, isGoal: boolean): Act[] {
	const isAsked = sentence.endsWith('?') || /^(?:please|(?:can|could|will|would|may) (?:you|we|I))\b/i.test(sentence);
	const found = (list: readonly (readonly [Act, RegExp])[]) =>
		list.filter(([, pattern]) => pattern.test(sentence)).map(([act]) => act);
	return [
		...(isDatedFact(sentence, isGoal) ? ['fact' as const] : []),
		...(isAsked ? found(asking) : []),
		...found(anySentence),
		...(isThanks.test(sentence) && !isNoThanks.test(sentence) ? ['thanks' as const] : [])
	];
}

/** True for a past day and what happened on it. */
function isDatedFact(sentence: string, isGoal: boolean): boolean {
	const past = isTold.test(sentence);
	if (sentence.endsWith('?') || (!past && (isToCome.test(sentence) || (isGoal && isWish.test(sentence))))) return false;
	// What was promised by one day was still said on another, so the deadline is not removed from it.
	if (!namesPastDay(sentence, past) && !aPeriodAgo.test(sentence)) return false;
	return !reviewNote(sentence).some(({ kind }) => noFact.has(kind));
}

/**
 * True for a goal in the person's own words. It counts with the goal's exact words, or as a wish that shares its sum, its
 * outcome, or half of what it is about.
 */
function saysGoal(words: string, goal: Pick<Goal, 'want'>): boolean {
	const said = words.toLowerCase();
	const wants = [goal.want, goalReader().shortGoal(goal)].flatMap((want) => want?.toLowerCase() || []);
	if (wants.some((want) => said.includes(want))) return true;
	if (!isWish.test(words)) return false;
	// Without a goal in the case, an outcome and its object make one.
	if (wants.length === 0)
		return sentencesIn(words).some((sentence) => {
			const gaps = goalGaps({ want: sentence, by: null });
			return isWish.test(sentence) && !sentence.endsWith('?') && !gaps.includes('outcome') && !gaps.includes('object');
		});
	const about = contentOf(goal.want ?? '');
	const shared = about.filter((word) => contentOf(words).includes(word));
	return (
		shared.some((word) => isSum(word) || isOutcome(word)) || (shared.length > 0 && shared.length * 2 >= about.length)
	);
}

/** What is to be done: the refund, the repair. */
function isOutcome(word: string): boolean {
	return outcomeNoun.test(word) || outcomeVerb.test(word);
}

/** True for a sum, not for the days and years beside it. */
function isSum(word: string): boolean {
	return word.length > 2 && !/^20\d\d$/.test(word) && readAmount(word, 'GBP') !== null;
}

function contentOf(words: string): string[] {
	const all = words.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.,'’-]*/gu) ?? [];
	return [...new Set(all.map((word) => word.replace(/[.,'’]+$/, '')).filter((word) => !emptyWords.has(word)))];
}
