import type { Goal } from '../case/case.ts';
import { MAX_LINE_LENGTH } from '../case/limits.ts';
import type { Day } from '../day.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { GoalOutcome } from '../vocabulary/goal.ts';
import { asSaid, dayAskedIn, goalGaps, withoutDeadline } from './goal.ts';
import { spelledOut, spelledWithPlease } from './as-typed.ts';
import { ventClause } from './lexicon.ts';
import { type Ask, canBeNamed, countAsks, isSayable, neededTold, readWish, requestOf } from './wish.ts';
import { amountsIn } from '../text/amounts.ts';
import { countAt } from '../text/numbers.ts';
import { read } from '../text/tokens.ts';
import { countWords } from '../text/words.ts';
import { notAGoal, withoutPunishing } from './not-a-goal.ts';
import { covers, isCompleteAlone, isMoney, outcomeIn } from './outcomes.ts';

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

export type Answers = Pick<Goal, 'want' | 'own' | 'by' | 'outcome' | 'outcomeToo' | 'amount' | 'object' | 'howKnown'>;

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
	const own = answers.by === null ? text : withoutDeadline(dayAskedIn(text, today)?.rest ?? text);
	const wish = readWish(withSums(own, say));
	const chosen = [answers.outcome, answers.outcomeToo].filter((outcome) => outcome !== null);
	const amount = answers.amount === null ? null : say.money(answers.amount);
	const object = answers.object === null ? null : asSaid(answers.object);
	const request = requestOf(wish);
	const outcome = answers.outcome ?? outcomeIn(own);
	const isAnswered = amount !== null || object !== null;
	if (outcome !== null && isAnswered && goalGaps({ want: request, by: null }).includes('object'))
		return [built(outcome, { amount, object }, say), ...wish.limits].join(', ');
	if (wish.asks.length === 0) {
		const [first, other] = chosen.filter(
			(one) => wish.limits.length === 0 || (isMoney(one) && one !== 'fee-dropped') || !covers(request, one)
		);
		if (first !== undefined) {
			const named = partsOfThing(own);
			const sum = amount ?? (isMoney(first) ? named.amount : null);
			const thing = object ?? (wish.thing === null ? null : named.thing);
			const more = other === undefined ? '' : `, and ${say.outcome(other, { amount: null, thing: null })}`;
			const kind = notAGoal(own);
			const isTold = (kind === null || kind === 'vent') && object === null;
			const rest = wish.thing !== null && thing === null && countWords(wish.thing) > 1 && sum === null ? [wish.thing] : [];
			const outcomes = `${built(first, { amount: sum, object: thing }, say)}${more}`;
			const parts = requestOf({ ...wish, asks: [{ words: outcomes, joint: 'and' }] });
			return sentences(parts, [...(isTold ? [...wish.told.filter((words) => isSayable(words) && !outcomes.includes(words)), ...rest] : []), ...wish.offers]);
		}
		if (wish.limits.length === 0 && goalGaps({ want: own, by: null }).includes('outcome')) return null;
		if (wish.limits.length === 0) return [asSaid(spelledOut(own)), amount, object].filter(Boolean).join(', ');
	}
	const more = chosen.filter((one) => !covers(request, one)).slice(0, Math.max(0, chosen.length - countAsks(wish)));
	const asked = more.map((one): Ask => ({ words: say.outcome(one, { amount: null, thing: null }), joint: 'and' }));
	const whole = { ...wish, asks: [...wish.asks, ...asked] };
	return sentences([requestOf(whole), amount, object].filter(Boolean).join(', '), [...neededTold(whole), ...wish.offers]);
}

/** The words with each sum that is written in words as a figure: "forty two pound ten" is "£42.10". */
function withSums(own: string, say: SayAnswers): string {
	const reading = read(spelledWithPlease(own));
	return amountsIn(reading, null).reduceRight((text, { start, end, minor, currency }) => {
		const isFigure = currency === null || /\d/.test(text.slice(start, end));
		if (isFigure) return text;
		const next = reading.tokens.findIndex((token) => token.start >= end);
		const pence = next < 0 ? null : countAt(reading.tokens, next);
		const isPence = pence !== null && pence.value < 100 && minor % 100 === 0 && reading.tokens[next]?.gap === 'none';
		const sum = say.money({ minor: minor + (isPence ? pence.value : 0), currency });
		return `${text.slice(0, start)}${sum}${text.slice(isPence ? (reading.tokens[pence.next - 1]?.end ?? end) : end)}`;
	}, reading.text);
}

function built(outcome: GoalOutcome, { amount, object }: { amount: string | null; object: string | null }, say: SayAnswers): string {
	if (object === null || canBeNamed(object)) return say.outcome(outcome, { amount, thing: object });
	return sentences(say.outcome(outcome, { amount, thing: null }), [object]);
}

function sentences(request: string, told: readonly string[]): string {
	return [request, ...told.map(capitalised)].join('. ');
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
	const isThing = kind === null && countWords(rest) <= 6 && canBeNamed(rest) && !goalGaps({ want: rest, by: null }).includes('object');
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
