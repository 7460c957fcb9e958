import type { GoalOutcome } from '../vocabulary/goal.ts';
import type { Sector } from '../vocabulary/sector.ts';
import { goalGaps } from './gaps.ts';
import { ventClause, feelingWish } from './lexicon.ts';
import { outcomesFor } from './outcomes.ts';

/** What people write that nobody can tick off: to punish, to be treated well, to have it "sorted", or what the other side did. */
export const notGoalKinds = ['punish', 'kindness', 'sort-out', 'vent'] as const;
export type NotGoal = (typeof notGoalKinds)[number];

/** What may also happen to a thing, such as "books ruined", and is a wish to punish only of somebody. */
const harm = 'fired|sacked|dismissed|punished|suffer(?:s|ed)?|shut down|ruin(?:ed)?';
const somebody =
	'(?:him|her|them|you|(?:that|the|this)\\s+(?:\\p{L}+\\s+)?(?:agent|man|woman|guy|girl|person|manager|supervisor|rep|advis[eo]r|clerk|driver|staff|company|firm|bank|shop))';
const punish = new RegExp(
	`(?:,|\\band\\b)?\\s*(?:i\\s+(?:just\\s+)?(?:want|need|hope)\\s+(?:to\\s+)?)?(?:(?:get|have|see|want)\\s+)?(?:${somebody}\\s+(?:to\\s+(?:be\\s+)?|should\\s+be\\s+)?\\b(?:${harm})\\b|ruin\\s+${somebody}|(?:${somebody}\\s+)?(?:to\\s+be\\s+)?(?:\\b(?:punishment|ashamed|revenge|(?:they|you|he|she)(?:['’]ll| will| should| must| need to| have to) pay for (?:this|that|it|what)|lose (?:his|her|their) job|make (?:him|her|them) pay|taught? (?:him|her|them) a lesson|teach (?:him|her|them) a lesson|go out of business|expose (?:him|her|them)|name and shame)\\b|(?<!(?:n['’]?t|not|never|no longer) )happen(?:s|ing)? to (?:anyone|anybody|others|someone else)(?: else)?)).*$`,
	'iu'
);
const notAgain =
	/\b(?:never|not|doesn['’]?t|don['’]?t|no ?one|nobody)\b.{0,40}\b(?:happen|go through|(?:to|on|with|for) others?|anyone else|again)\b/iu;
const kindness =
	/\b(?:be (?:nice|kind|polite|friendly|honest|respectful|decent)|nicer?|kinder|polite|rude|respect|courtesy|manners|decency|listen(?:ed)?|care[sd]?|treat(?:ed)?|dignity|human being|taken seriously|heard|stop \p{L}+ing)\b/iu;
const sortOut =
	/\b(?:sort(?:ed)?|fix (?:this|it|the) mess|resolve[d]?|deal(?:t)? with|do something|put (?:it|this) right|make (?:it|this) right|make it (?:stop|go away)|handle(?:d)?|help(?: me)?|justice|fair(?:ness)?|solution|done with)\b/iu;

/**
 * The kind of wish written in place of a goal. Null when the words name something to do, or are empty.
 * A guess from the words alone: it offers help and never blocks anyone.
 */
export function notAGoal(words: string | null): NotGoal | null {
	const text = (words ?? '').trim();
	if (!/[\p{L}\p{N}]/u.test(text)) return null;
	const rest = withoutPunishing(text);
	const isDoable = !goalGaps({ want: rest, by: null }).includes('outcome');
	if (rest !== text && !isDoable) return 'punish';
	if (isDoable) return null;
	if (notAgain.test(text)) return 'punish';
	if (kindness.test(text)) return 'kindness';
	if (sortOut.test(text)) return 'sort-out';
	return ventClause.test(text) || feelingWish.test(text) || /!\s*!|\p{Lu}{4}/u.test(text) ? 'vent' : null;
}

/** The words without the wish that somebody should suffer. Anything else they ask for remains. */
export function withoutPunishing(words: string): string {
	return words.replace(punish, ' ').trim();
}

/** The goals that may be behind such a wish, likeliest first. */
export function goalsBehind(kind: NotGoal, sector: Sector | null): readonly GoalOutcome[] {
	switch (kind) {
		case 'punish':
			return ['lessons', 'complaint', 'apology'];
		case 'kindness':
			return ['apology', 'call-back', 'in-writing'];
		case 'sort-out':
		case 'vent':
			return outcomesFor(sector).slice(0, 3);
	}
}
