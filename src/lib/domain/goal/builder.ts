import type { Goal } from '../case/case.ts';
import { MAX_LINE_LENGTH } from '../case/limits.ts';
import type { Day } from '../day.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { GoalOutcome } from '../vocabulary/goal.ts';
import { asSaid, goalGaps } from './goal.ts';
import { ventClause } from './lexicon.ts';
import { amountsIn } from '../text/amounts.ts';
import { dayNamedIn } from '../text/days.ts';
import { read } from '../text/tokens.ts';
import { countWords } from '../text/words.ts';
import { notAGoal, withoutPunishing } from './not-a-goal.ts';
import { isCompleteAlone, outcomeIn } from './outcomes.ts';

/** What a goal needs, in the order in which the builder asks, one at a time. */
export const questions = ['outcome', 'object', 'day', 'known'] as const;
export type Question = (typeof questions)[number];

/** The steps of the builder, in order. */
export const steps = ['want', ...questions, 'sentence', 'basis', 'also', 'fallbacks'] as const;
export type GoalStep = (typeof steps)[number];

/** A step that has a screen: those of the builder, and `parts`, which is only reached from the finished goal. */
export type ScreenStep = GoalStep | 'parts';

/** The step with this name. Null when there is none, which means the finished goal. */
export function screenStepNamed(name: string | null): ScreenStep | null {
	return name === 'parts' ? 'parts' : (steps.find((step) => step === name) ?? null);
}

export type Answers = Pick<Goal, 'want' | 'own' | 'by' | 'outcome' | 'amount' | 'object' | 'howKnown'>;

const knownInWords =
	/\b(?:on|in|into) my (?:account|card|bill|statement|hands?)\b|\b(?:by|in an?) (?:e-?mail|letter|text|post)\b|\bin writing\b|\b(?:call|ring|phone)s? me\b|\bon (?:the|my next) bill\b/i;

/** What a goal still lacks, in the order in which it is asked. Both the person's answers and their own words count. */
export function missingFrom(answers: Answers): readonly Question[] {
	const { want, by, outcome } = answers;
	const texts = [ownOf(answers), want ?? ''];
	// A thing named in a wish or a vent is not yet what the person asks for.
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

/** The step after this one, skipping questions that are already answered. Null at the end. */
export function stepAfter(step: GoalStep, answers: Answers): GoalStep | null {
	const missing = missingFrom(answers);
	const later = steps.slice(steps.indexOf(step) + 1);
	return later.find((next) => !isQuestion(next) || missing.includes(next)) ?? null;
}

/** The step before this one, skipping questions that the person's own words had already answered. Null at the beginning. */
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

/** Puts the answers into words. */
export type SayAnswers = {
	/** A thing to be done, with what is known of it. */
	outcome: (outcome: GoalOutcome, known: { amount: string | null; thing: string | null }) => string;
	money: (amount: Amount) => string;
	/** How the person will know, worded for the end of the want; null when it does not belong there. */
	known: (howKnown: string) => string | null;
};

/**
 * Composes the want of a goal from the answers, without its day. The person's own line is used as it is when it says what to do
 * and to what. Null while nothing that can be done is named.
 */
export function proposeWant(answers: Answers, say: SayAnswers, today: Day): string | null {
	const base = baseOf(answers, say, today);
	if (base === null) return null;
	const known = answers.howKnown === null || knownInWords.test(base) ? null : say.known(answers.howKnown);
	return asLine(capitalised(known === null ? base : `${base}, ${known}`));
}

/** What the person first wrote. It stays readable whatever the goal becomes. */
export function ownOf({ own, want }: Pick<Goal, 'own' | 'want'>): string {
	return own ?? want ?? '';
}

/** True when the person accepted a sentence for the goal, and it is not just what they first wrote. */
export function isTaken({ own, want }: Pick<Goal, 'own' | 'want'>): boolean {
	return own !== null && want !== null && own !== want;
}

function baseOf(answers: Answers, say: SayAnswers, today: Day): string | null {
	// A chosen outcome builds on what was first written. Without one, an accepted sentence remains the goal.
	const source = answers.outcome === null && isTaken(answers) ? (answers.want ?? '') : ownOf(answers);
	const text = withoutPunishing(source);
	const own = answers.by === null ? text : (dayNamedIn(text, today)?.rest ?? text);
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

const whatIsWrong =
	/\s(?:is|are|was|were|has|have|keeps?|doesn['’]?t|does|did|didn['’]?t|won['’]?t|still|not)(?=\s|$).*$/iu;

/** The amount and the thing in a text that says nothing to do: "£42.10 for the roaming charge", "my deposit". */
function partsOfThing(own: string): { amount: string | null; thing: string | null } {
	const none = { amount: null, thing: null };
	const kind = notAGoal(own);
	if (kind === 'punish' || kind === 'kindness' || kind === 'sort-out') return none;
	const said = asSaid(own.replace(ventClause, ' '));
	const reading = read(said);
	const [sum] = amountsIn(reading, null);
	const at = sum === undefined ? null : reading.folded.written(sum);
	const amount = at === null ? null : said.slice(at.start, at.end);
	const rest = asSaid(
		(at === null ? said : `${said.slice(0, at.start)} ${said.slice(at.end)}`)
			.replace(whatIsWrong, '')
			.trim()
			.replace(/^(?:of|for|the sum of)\s+/i, '')
	);
	const isThing = kind === null && countWords(rest) <= 8 && !goalGaps({ want: rest, by: null }).includes('object');
	return { amount, thing: isThing ? rest : null };
}

function capitalised(text: string): string {
	const [first = ''] = text;
	// "iPhone replaced" keeps its small letter.
	return /^\p{Ll}\p{Lu}/u.test(text) ? text : first.toUpperCase() + text.slice(first.length);
}

/** Cuts a text to the length of one line, dropping complete words from its end. */
function asLine(text: string): string {
	if (text.length <= MAX_LINE_LENGTH) return text;
	const cut = text.slice(0, MAX_LINE_LENGTH + 1);
	const end = cut.lastIndexOf(' ');
	return end > 0 ? cut.slice(0, end) : cut.slice(0, MAX_LINE_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

function isQuestion(step: GoalStep): step is Question {
	return questions.some((question) => question === step);
}
