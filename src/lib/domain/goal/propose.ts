import { MAX_LINE_LENGTH } from '../case/limits.ts';
import type { Day } from '../day.ts';
import { amountsIn } from '../text/amounts.ts';
import { countAt } from '../text/numbers.ts';
import { read } from '../text/tokens.ts';
import { sentencesIn } from '../text/sentences.ts';
import { countWords } from '../text/words.ts';
import type { GoalOutcome } from '../vocabulary/goal.ts';
import { withCapital, spelledWithPlease } from './as-typed.ts';
import { clausesOf } from './clauses.ts';
import type { Answers, SayAnswers } from './answers.ts';
import { isTaken, knownInWords, ownOf } from './builder.ts';
import { MAX_WANT_WORDS, asSaid, goalGaps } from './gaps.ts';
import { dayAskedIn, withoutDeadline } from './goal.ts';
import { onlyVerbs, outcomeNoun, ventClause } from './lexicon.ts';
import { notAGoal, withoutPunishing } from './not-a-goal.ts';
import { covers, isWished, outcomeIn } from './outcome-words.ts';
import { isMoney } from './outcomes.ts';
import { beginsOrder, canBeNamed, finite, isPlainOrder } from './grammar.ts';
import { isDangling } from './topics.ts';
import { keepsOrder, losesNothing, stopsIn } from './word-order.ts';
import {
	type Ask,
	type Wish,
	countAsks,
	isPlainlyAsked,
	neededTold,
	tellingOf,
	readWish,
	requestOf,
	sumFirst
} from './wish.ts';

/** What is asked for, between what is told before and after it. */
type Proposal = { request: string; before: readonly string[]; after: readonly string[] };

const nothingTold = { before: [], after: [] };

/** The sum and the thing that the outcome is about, as they are said. */
type Named = { amount: string | null; thing: string | null };

/**
 * Composes the want of a goal from the answers, without its day: of the parts of the wish that are sure, and of the outcomes that were
 * tapped and are not in it. Where no part is sure, the person's own words stand as they are. Null while nothing that can be done is named.
 */
export function proposeWant(
	answers: Answers,
	say: SayAnswers,
	today: Day,
	forWhom: string | null = null
): string | null {
	const proposal = proposalOf(answers, say, today, forWhom);
	if (proposal === null) return null;
	const { request, before, after } = proposal;
	const known = answers.howKnown === null || knownInWords.test(request) ? null : say.known(answers.howKnown);
	const first = asLine(withCapital(known === null ? request : `${request}, ${known}`));
	const joined = (parts: readonly string[]) =>
		parts.map(withCapital).reduce((line, words) => `${line}${stopOf(line)} ${words}`);
	return (
		[
			[...before, first, ...after],
			[first, ...after]
		]
			.map(joined)
			.find((line) => line.length <= MAX_LINE_LENGTH) ?? first
	);
}

/** The stop that a sentence still wants. */
function stopOf(sentence: string): string {
	return /[.?!]$/.test(sentence) ? '' : '.';
}

function proposalOf(answers: Answers, say: SayAnswers, today: Day, forWhom: string | null): Proposal | null {
	// A chosen outcome builds on what was first written. Without one, an accepted sentence remains the goal.
	const isOnlyDayTaken = dayAskedIn(ownOf(answers), today)?.rest === answers.want;
	const isKept = answers.outcome === null && isTaken(answers) && !isOnlyDayTaken;
	const text = withoutPunishing(isKept ? (answers.want ?? '') : ownOf(answers));
	const own = answers.by === null ? text : withoutDeadline(dayAskedIn(text, today)?.rest ?? text);
	const gaps = goalGaps({ want: own, by: null });
	if (isKept && !gaps.includes('outcome') && !gaps.includes('object')) return { ...nothingTold, request: asSaid(own) };

	const read = readWish(withSums(own, say));
	// Whoever it is for is named by the case, on every page that tells the goal.
	const wish = forWhom === null ? read : { ...read, person: null };
	const answered: Named = {
		amount: answers.amount === null ? null : say.money(answers.amount),
		thing: answers.object === null ? null : asSaid(answers.object)
	};
	const isAnswered = answered.amount !== null || answered.thing !== null;
	const outcome = answers.outcome ?? outcomeIn(own);
	const request = requestOf(wish);
	if (outcome !== null && isAnswered && goalGaps({ want: request, by: null }).includes('object'))
		return withLimits(built(outcome, answered, say), wish);

	const chosen = [answers.outcome, answers.outcomeToo].filter((each) => each !== null);
	if (wish.asks.length === 0) {
		const missing = chosen.filter(
			(each) =>
				(wish.limits.length === 0 && !asksFor(own, each) && !isWished(wish.whole, each)) ||
				(isPaid(each) && outcomeIn(request) !== each && !isWished(wish.whole, each)) ||
				(!covers(request || own, each) && !isWished(wish.whole, each))
		);
		const isAsked = (wish.thing === null || offersChoice.test(own)) && !isAnswered && asksAnyhow(wish, missing);
		if (missing.length > 0 && isAsked) return asTyped(wish, [], answered, say);
		if (missing.length > 0) return ofOutcomes(missing, own, wish, answered, say);
		if (wish.limits.length === 0 && gaps.includes('outcome')) return null;
	}
	if (!wish.isSure) {
		return asTyped(wish, besides(wish, wish.whole, chosen), answered, say);
	}
	const paid = chosen.find(isMoney);
	const asks = wish.asks.map((each) =>
		paid === undefined
			? each
			: { ...each, words: each.words.replace(sumFirst, (amount) => say.outcome(paid, { amount, thing: null })) }
	);
	const missing = besides(wish, request, chosen);
	const whole = { ...wish, asks: [...asks, ...missing.map((each) => asAsk(alone(each, say)))] };
	const line = [requestOf(whole), answered.amount, answered.thing].filter(Boolean).join(', ');
	const { before, after } = neededTold(whole);
	// After what happened, the request stands as the person said it.
	const isBefore = before.length > 0 || (after.length > 0 && isDangling(line));
	if (isBefore && missing.length === 0 && line === request) return { ...nothingTold, request: wish.whole };
	const told = after.length === 0 ? [] : [tellingOf(after)];
	const proposal = {
		request: readable(line),
		before: before.length === 0 ? [] : [tellingOf(before)],
		after: [...told, ...wish.offers]
	};
	const said = [...proposal.before, proposal.request, ...proposal.after].join(' ');
	const isSumNamed = asks.some(({ words }, at) => words !== wish.asks[at]?.words);
	const isFramed = isPlainlyAsked(wish) && isReadAgain(line) && isPlainlyAsked(readWish(line));
	// Somebody else's wish is told of them, without what happened to whoever writes.
	const asked = [...read.asks.map(({ words }) => words), ...read.limits].join(' ');
	if (read.person !== null && read.told.length < 2 && losesNothing(said, asked)) return proposal;
	if (isSumNamed && losesNothing(said, wish.whole)) return proposal;
	const stops = stopsIn(said) + proposal.before.length + proposal.after.length;
	const isOneSentence = sentencesIn(wish.whole).length < 2;
	if (isFramed && isOneSentence && keepsOrder(said, wish.whole) && stops <= stopsIn(wish.whole)) return proposal;
	return asTyped(wish, missing, answered, say);
}

/** The person's own words, whole, and the outcomes that they do not name. */
function asTyped(
	{ whole, asks, limits }: Wish,
	missing: readonly GoalOutcome[],
	{ amount, thing }: Named,
	say: SayAnswers
): Proposal {
	const line = [whole, amount, thing].filter(Boolean).join(', ');
	// Words that ask by themselves, and are long, are enough.
	const isEnough = asks.length + limits.length > 0 && countWords(line) > MAX_WANT_WORDS;
	if (missing.length === 0 || isEnough) return { ...nothingTold, request: line };
	return { request: say.asked(missing, asks.length > 0), before: [line], after: [] };
}

/** The chosen outcomes for words that ask for nothing, with the sum and the thing that the words name, and what happened. */
function ofOutcomes(
	[outcome, other]: readonly GoalOutcome[],
	own: string,
	wish: Wish,
	answered: Named,
	say: SayAnswers
): Proposal | null {
	if (outcome === undefined) return null;
	const named = partsOfThing(own);
	const amount =
		answered.amount ?? (isMoney(outcome) && !wish.told.some(({ words }) => finite.test(words)) ? named.amount : null);
	const thing = answered.thing ?? (wish.thing === null ? null : named.thing);
	const { request, after } = built(outcome, { amount, thing }, say);
	const both = other === undefined ? request : `${request}, and ${alone(other, say)}`;
	const kind = notAGoal(own);
	const isToldTo = ((kind !== 'punish' && kind !== 'kindness') || /\d/u.test(own)) && answered.thing === null;
	const words = isToldTo ? wish.whole : '';
	const isAllSaid = words === '' || plain(both).includes(plain(words)) || (thing !== null && losesNothing(both, words));
	const happened = wish.told.length > 0 && isToldTo && thing !== null ? [tellingOf(wish.told)] : [];
	// A long "I don't want …" asks by itself.
	const isRefusal = wish.limits.length > 0 && /^(?:I )?(?:don't|do not) want(?!\p{L})/iu.test(words);
	if (isRefusal && countWords(words) > MAX_WANT_WORDS) return { ...nothingTold, request: words };
	if (!isAllSaid) {
		// The sum stands in the words.
		const isAlone = answered.amount === null && answered.thing === null;
		const wished = other === undefined ? request : `${request}, and ${alone(other, say)}`;
		const asked = isAlone ? say.asked(other === undefined ? [outcome] : [outcome, other], false) : wishFor(wished);
		return { request: asked, before: [words], after };
	}
	return withLimits({ request: both, before: [], after: [...after, ...happened] }, wish);
}

/** An outcome as a sentence behind what happened: "I would like a review", "cancel it". */
function wishFor(outcomes: string): string {
	return /^(?:an?|the|my|compensation|delivery)(?!\p{L})/u.test(outcomes) ? `I would like ${outcomes}` : outcomes;
}

/** Outcomes that are never what an order or a want beside them already means. */
const ofItsOwn = new Set<GoalOutcome>([
	'refund',
	'compensation',
	'explain',
	'plan',
	'apology',
	'in-writing',
	'call-back',
	'complaint',
	'lessons'
]);

/** The outcomes that are said beside what the words ask for: none where they offer a choice. */
function besides(wish: Wish, request: string, chosen: readonly GoalOutcome[]): readonly GoalOutcome[] {
	if (/(?<!\p{L})(?:or|else|either|instead)(?!\p{L})/iu.test(wish.whole)) return [];
	return chosen
		.filter((each) => ofItsOwn.has(each) && !covers(request, each) && !isWished(wish.whole, each))
		.slice(0, Math.max(0, chosen.length - countAsks(wish)));
}

/** Whether words that are not understood ask for something all the same, so that none of these outcomes is asked for beside them. */
function asksAnyhow({ whole }: Wish, outcomes: readonly GoalOutcome[]): boolean {
	if (asksSomewhere.test(whole)) return true;
	// Who asks where the money is may as well ask for it.
	if (questioned.test(whole) && !outcomes.some(isPaid)) return true;
	return clausesOf(whole).some(({ text }) => {
		const bare = text.replace(/^(?:(?:and|but|so|or|then|also|just|only|now) )+/iu, '');
		return isPlainOrder(bare) || beginsOrder(bare) || leaveIt.test(bare) || / or (?!not(?!\p{L}))/iu.test(bare);
	});
}

/** What they may do instead, in an order: "the sofa or cancel it". */
const offersChoice = new RegExp(`(?<!\\p{L})or (?:just )?(?:${onlyVerbs}|refund|return|give|pay)(?!\\p{L})`, 'iu');

const questioned =
	/\?|(?:^|[.,] )(?:where|why|when|how|what|who)(?:'s| (?:is|are|do|does|did|can|will|has|have))(?![\p{L}'])/iu;

/** An order whose place or person stands before what is left there. */
const leaveIt = /^(?:leave|keep|hold|drop) (?:it|them|with|at|in|by|on|to)(?!\p{L})/iu;

const asksSomewhere = new RegExp(
	`(?<!(?<!\\p{L})(?:I|we|they|you|he|she) )(?<!\\p{L})(?:don't|do not) (?!want|need|know|have|think|agree|care|understand|like|mind|remember|get|even|owe)\\p{L}|(?<=\\s(?:and|just|fast|now|then) )(?:${onlyVerbs}|deactivate|refund|check|board|block|pause|lock|pay|return) (?:it|them|for|the|my|and|me)(?!\\p{L})|(?<=\\s)deactivate(?!\\p{L})|(?<!\\p{L})so (?:please |just )?(?:do|make|give|fix|pay|send|put|take|get|stop|let|honou?r|cancel|refund|return|change)(?! (?:I|we|they|it|you))(?!\\p{L})|(?<!\\p{L})(?:please|either|(?:I|we) (?:would|'d) (?:appreciate|be (?:grateful|glad|thankful))|(?:can|could|will|would) (?:you|I|we|someone|somebody|it)|(?:I|we)(?:'d| would)? (?:just |only |really )?(?:want|need|like (?:to|it|them|my|the|an?|some|back)|demand|expect|insist|wish)|(?:must|should) (?:be|get|have|say|read)|(?:someone|somebody) (?:out|round|over|here))(?!\\p{L})|(?<!(?<!\\p{L})(?:to|not|n't|can't|won't|didn't|doesn't|don't|couldn't|will|would|could|can|did|me|us|you|they|I|we) )(?<=\\s)(?:${onlyVerbs}|take|put|give|let|get|make|stop|pay) (?:it|them|me|us|an?|my|our|the)(?![\\p{L}'])`,
	'iu'
);

/** Whether words that are not understood ask for this: "could I spread it over six months", "man to come and look". */
function asksFor(words: string, outcome: GoalOutcome): boolean {
	return asking.test(words) && outcome !== 'refund' && covers(words, outcome);
}

const asking =
	/^(?:why|how|when|where|what|could|can|may)(?!\p{L})|(?<!\p{L})(?:can|could|will|would) (?:you|I|we|the|my|someone|somebody|it)(?!\p{L})|(?<!\p{L})either \p{L}+ (?:it|me|us|them|the|my)(?!\p{L})|^\p{L}+(?: \p{L}+){0,2} to \p{L}+ /iu;

function plain(words: string): string {
	return words
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Whether a request is read as one again. */
function isReadAgain(request: string): boolean {
	const { asks, limits, told, thing } = readWish(request);
	return (asks.length + limits.length > 0 && told.length === 0 && thing === null) || !canBeNamed(request);
}

/** A request in words that are read as one again. */
function readable(request: string): string {
	return isReadAgain(request) ? request : `to have ${request}`;
}

function withLimits({ request, ...told }: Proposal, wish: Wish): Proposal {
	return { ...told, request: requestOf({ ...wish, asks: [asAsk(request)] }) };
}

/** An outcome with its sum and its thing. Words that cannot follow "for" stand as a sentence of their own. */
function built(outcome: GoalOutcome, { amount, thing }: Named, say: SayAnswers): Proposal {
	const isThing = thing !== null && canBeNamed(thing);
	const request = say.outcome(outcome, { amount, thing: isThing ? thing : null });
	return { request, before: [], after: thing === null || isThing ? [] : [thing] };
}

function alone(outcome: GoalOutcome, say: SayAnswers): string {
	return say.outcome(outcome, { amount: null, thing: null });
}

function asAsk(words: string): Ask {
	return { words, joint: ', and ' };
}

/** True for an outcome that is paid out. A limit, such as "don't charge me", never asks for it. */
function isPaid(outcome: GoalOutcome): boolean {
	return isMoney(outcome) && outcome !== 'fee-dropped';
}

/** The words with each sum that is written in words as a figure: "forty two pound ten" is "£42.10". */
function withSums(own: string, say: SayAnswers): string {
	const { text, tokens, ...rest } = read(spelledWithPlease(own));
	return amountsIn({ text, tokens, ...rest }, null).reduceRight((line, { start, end, minor, currency }) => {
		if (currency === null || /\d/.test(line.slice(start, end))) return line;
		const next = tokens.findIndex((token) => token.start >= end);
		const count = next < 0 || tokens[next]?.gap !== 'none' ? null : countAt(tokens, next);
		const pence = count !== null && count.value < 100 && minor % 100 === 0 ? count : null;
		if (pence === null) return line;
		const sum = say.money({ minor: minor + pence.value, currency });
		return `${line.slice(0, start)}${sum}${line.slice(tokens[pence.next - 1]?.end)}`;
	}, text);
}

const whatIsWrong =
	/\s(?:is|are|was|were|has|have|keeps?|doesn['’]?t|does|did|didn['’]?t|won['’]?t|still|not)(?=\s|$).*$/iu;

/** The amount and the thing in a text that says nothing to do: "£42.10 for the roaming charge", "my deposit". */
function partsOfThing(own: string): Named {
	const none: Named = { amount: null, thing: null };
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
	const isThing =
		kind === null &&
		countWords(rest) <= 6 &&
		!(outcomeNoun.test(rest) && /\s/u.test(rest)) &&
		!/\d/u.test(rest) &&
		canBeNamed(rest) &&
		!/(?<![\p{L}'])(?:I|we|you|they|he|she|it|who|that|which|and|but|or|so)$/iu.test(rest) &&
		!goalGaps({ want: rest, by: null }).includes('object');
	return { amount, thing: isThing ? rest : null };
}

/** Cuts a text to the length of one line, dropping complete words from its end. */
function asLine(text: string): string {
	if (text.length <= MAX_LINE_LENGTH) return text;
	const cut = text.slice(0, MAX_LINE_LENGTH + 1);
	const end = cut.lastIndexOf(' ');
	return end > 0 ? cut.slice(0, end) : cut.slice(0, MAX_LINE_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}
