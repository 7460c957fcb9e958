import type { Goal } from '../case/case.ts';
import { MAX_LINE_LENGTH } from '../case/limits.ts';
import type { Day } from '../day.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { GoalOutcome } from '../vocabulary/goal.ts';
import { asSaid, goalGaps } from './goal.ts';
import { ventClause } from './lexicon.ts';
import { dayNamedIn } from './named-day.ts';
import { notAGoal, withoutPunishing } from './not-a-goal.ts';
import { isCompleteAlone, outcomeIn } from './outcomes.ts';

/** What a goal needs, in the order in which it is asked for, one at a time. */
export const questions = ['outcome', 'object', 'day', 'known'] as const;
export type Question = (typeof questions)[number];

/** The steps of the builder, in order. */
export const steps = ['want', ...questions, 'sentence', 'basis', 'also', 'fallbacks'] as const;
export type GoalStep = (typeof steps)[number];

/** A step that has a screen: those of the builder, and the parts, which are only asked for from the finished goal. */
export type ScreenStep = GoalStep | 'parts';

/** The step with this name; null, for the finished goal, where there is none. */
export function screenStepNamed(name: string | null): ScreenStep | null {
	return name === 'parts' ? 'parts' : (steps.find((step) => step === name) ?? null);
}

export type Answers = Pick<Goal, 'want' | 'own' | 'by' | 'outcome' | 'amount' | 'object' | 'howKnown'>;

const knownInWords =
	/\b(?:on|in|into) my (?:account|card|bill|statement|hands?)\b|\b(?:by|in an?) (?:e-?mail|letter|text|post)\b|\bin writing\b|\b(?:call|ring|phone)s? me\b|\bon (?:the|my next) bill\b/i;

/** What is still missing for a goal, in the order in which it is asked. The person's answers count, and so do their words. */
export function missingFrom(answers: Answers): readonly Question[] {
	const { want, by, outcome } = answers;
	const texts = [ownOf(answers), want ?? ''];
	// What a wish or a vent names is not yet the thing that is asked for.
	const lacks = (gap: 'outcome' | 'object' | 'day') =>
		texts.every(
			(text) =>
				goalGaps({ want: withoutPunishing(text), by }).includes(gap) || (gap === 'object' && notAGoal(text) !== null)
		);
	const isNamed = answers.amount !== null || answers.object !== null || (outcome !== null && isCompleteAlone(outcome));
	const missing: Record<Question, boolean> = {
		outcome: outcome === null && lacks('outcome'),
		object: !isNamed && lacks('object'),
		day: lacks('day'),
		known: answers.howKnown === null && !texts.some((text) => knownInWords.test(text))
	};
	return questions.filter((question) => missing[question]);
}

/** The step after this one: the next thing that is missing, else the sentence and what belongs to it. Null at the end. */
export function stepAfter(step: GoalStep, answers: Answers): GoalStep | null {
	const missing = missingFrom(answers);
	const later = steps.slice(steps.indexOf(step) + 1);
	return later.find((next) => !isQuestion(next) || missing.includes(next)) ?? null;
}

/** The step before this one, among those that were asked. Null at the beginning. */
export function stepBefore(step: GoalStep, answers: Answers): GoalStep | null {
	const missing = missingFrom(answers);
	const wasAsked: Record<Question, boolean> = {
		outcome: answers.outcome !== null,
		object: answers.amount !== null || answers.object !== null,
		day: answers.by !== null,
		known: answers.howKnown !== null
	};
	const earlier = steps.slice(0, steps.indexOf(step));
	return earlier.findLast((last) => !isQuestion(last) || wasAsked[last] || missing.includes(last)) ?? null;
}

/** How the answers are put into words. */
export type SayAnswers = {
	/** A thing to be done, with what is known of it. */
	outcome: (outcome: GoalOutcome, known: { amount: string | null; thing: string | null }) => string;
	money: (amount: Amount) => string;
	/** How it will be known, as it stands at the end of the want; null when it does not belong there. */
	known: (howKnown: string) => string | null;
};

/**
 * Puts the answers together into the want of a goal, without its day. The person's own line stands as it is when it names
 * what is to be done and to what. Null while nothing is named that can be done.
 */
export function proposeWant(answers: Answers, say: SayAnswers, today: Day): string | null {
	const base = baseOf(answers, say, today);
	if (base === null) return null;
	const known = answers.howKnown === null || knownInWords.test(base) ? null : say.known(answers.howKnown);
	return asLine(capitalised(known === null ? base : `${base}, ${known}`));
}

/** What was written in the first place: it stays readable whatever becomes of it. */
export function ownOf({ own, want }: Pick<Goal, 'own' | 'want'>): string {
	return own ?? want ?? '';
}

/** True when the sentence of the goal is one that the person took, and not merely what they wrote first. */
export function isTaken({ own, want }: Pick<Goal, 'own' | 'want'>): boolean {
	return own !== null && want !== null && own !== want;
}

function baseOf(answers: Answers, say: SayAnswers, today: Day): string | null {
	// A chosen outcome is built on what was written first; without one, a sentence that was taken goes on being the goal.
	const source = answers.outcome === null && isTaken(answers) ? (answers.want ?? '') : ownOf(answers);
	const whole = withoutPunishing(source);
	const own = answers.by === null ? whole : (dayNamedIn(whole, today)?.rest ?? whole);
	const gaps = goalGaps({ want: own, by: null });
	const lacksOutcome = gaps.includes('outcome');
	if (!lacksOutcome && !gaps.includes('object')) return asSaid(own);

	const named = lacksOutcome ? partsOfThing(own) : { amount: null, thing: null };
	const amount = answers.amount === null ? named.amount : say.money(answers.amount);
	const thing = answers.object === null ? named.thing : asSaid(answers.object);
	const outcome = answers.outcome ?? (lacksOutcome ? null : outcomeIn(own));
	if (outcome !== null) return say.outcome(outcome, { amount, thing });
	return lacksOutcome ? null : [asSaid(own), amount, thing].filter(Boolean).join(', ');
}

const money =
	/[£$€¥₹]\s?\d[\d.,]*(?<![.,])|\d[\d.,]*\s?(?:pounds?|quid|euros?|dollars?|pence|cents?|rupees?|gbp|eur|usd)\b/iu;
const whatIsWrong =
	/\s(?:is|are|was|were|has|have|keeps?|doesn['’]?t|does|did|didn['’]?t|won['’]?t|still|not)(?=\s|$).*$/iu;

/** "£42.10 for the roaming charge", "my deposit": an amount and a thing, where no deed is named. */
function partsOfThing(own: string): { amount: string | null; thing: string | null } {
	const none = { amount: null, thing: null };
	const kind = notAGoal(own);
	if (kind === 'punish' || kind === 'kindness' || kind === 'sort-out') return none;
	const said = asSaid(own.replace(ventClause, ' '));
	const amount = money.exec(said)?.[0] ?? null;
	const rest = asSaid(
		said
			.replace(money, ' ')
			.replace(whatIsWrong, '')
			.trim()
			.replace(/^(?:of|for|the sum of)\s+/i, '')
	);
	const isThing =
		kind === null && rest.split(' ').length <= 8 && !goalGaps({ want: rest, by: null }).includes('object');
	return { amount, thing: isThing ? rest : null };
}

function capitalised(text: string): string {
	const [first = ''] = text;
	// "iPhone replaced" keeps its small letter.
	return /^\p{Ll}\p{Lu}/u.test(text) ? text : first.toUpperCase() + text.slice(first.length);
}

/** No longer than one line may be: whole words go from its end. */
function asLine(text: string): string {
	if (text.length <= MAX_LINE_LENGTH) return text;
	const cut = text.slice(0, MAX_LINE_LENGTH + 1);
	const end = cut.lastIndexOf(' ');
	return end > 0 ? cut.slice(0, end) : cut.slice(0, MAX_LINE_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

function isQuestion(step: GoalStep): step is Question {
	return questions.some((question) => question === step);
}
