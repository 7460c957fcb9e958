import type { Case, Goal } from '../case/case.ts';
import type { Day } from '../day.ts';
import { withCapital } from '../goal/as-typed.ts';
import { type Clause, clauseWords, isOpen } from '../goal/clauses.ts';
import { emptyWords } from '../goal/lexicon.ts';
import {
	type SayGoal,
	asSaid,
	MAX_BREATH_WORDS,
	MAX_WHOLE_WORDS,
	isOneRequest,
	requestIn,
	sayWords,
	spokenGoal
} from '../goal/goal.ts';
import {
	type Wish,
	bareOutcome,
	isOpenRequest,
	isPlainlyAsked,
	neededTold,
	figuresIn,
	pointsBack,
	readWish,
	requestOf,
	tellingOf,
	withoutBare
} from '../goal/wish.ts';
import { isDangling, isOfOne, namesThing, onlyThing, pointed, topicOf } from '../goal/topics.ts';
import { countLimits, finite } from '../goal/grammar.ts';
import { keepsOrder, losesNothing, stopsIn } from '../goal/word-order.ts';
import { sentencesIn } from '../text/sentences.ts';
import { countWords } from '../text/words.ts';
import { shorten } from './shorten.ts';

/** The longest goal inside a question, in words. */
export const MAX_QUESTION_WORDS = 8;

/** The want in at most eight words and without its day, for use inside a question. Null when there is nothing to say. */
export function shortGoal({ want }: Pick<Goal, 'want'>, names: readonly string[] = []): string | null {
	if (!isOneRequest(want ?? '')) return null;
	return spokenGoal(
		{ want: shorten(requestIn(want ?? '', names), MAX_QUESTION_WORDS), by: null },
		(said) => said,
		names
	);
}

/**
 * The goal as it is said in at most `maxWords` words, chosen from whole parts: first with what happened, where the request needs it, else
 * alone, else without its tail. A limit is never left out, and a sum only with all that is asked beside it. Where not every part is understood, the person's own words are
 * said, whole. Null when nothing is wanted, or when no usable part fits.
 */
export function oneBreath(
	goal: Pick<Goal, 'want' | 'by'>,
	say: SayGoal,
	names: readonly string[] = [],
	maxWords = MAX_BREATH_WORDS
): string | null {
	const wish = readWish(goal.want ?? '');
	const said = (want: string | null) => (want === null ? null : spokenGoal({ want, by: goal.by }, say, names));
	const request = said(goal.want);
	if (request === null) return null;
	const own = ownForms(wish, goal.by, say, names, maxWords);
	if (!wish.isSure && wish.told.length + wish.limits.length > 0) return fullest([], own, wish, maxWords);
	const needed = neededTold(wish);
	const isBackward =
		needed.before.length === 0 && isDangling(requestOf(wish)) && !pointsBack.test(needed.after[0]?.words ?? '');
	// A pronoun comes after what it stands for.
	const [before, after] = isBackward ? [needed.after, []] : [needed.before, needed.after];
	const told = [...before, ...after];
	const isNamed = told.some(({ words }) => wish.person !== null && words.toLowerCase().includes(wish.person.slice(3)));
	const impersonal = isNamed ? { ...wish, person: null } : wish;
	const requests = [
		...new Set([request, said(requestOf(impersonal)), said(requestOf(withoutBare(impersonal)))])
	].filter((line) => line !== null);
	const happened = before.map(({ words }) => words);
	const topic = isOfOne.test(request) ? onlyThing(happened) : topicOf(happened);
	const isOpen = isOpenRequest(wish);
	const pointing =
		topic !== null && isDangling(requestOf({ ...wish, person: null })) ? said(pointed(requestOf(wish), topic)) : null;
	const offers = wish.offers.map(sentence);
	const [toldBefore, toldAfter] = [before, after].map((parts) =>
		parts.length === 0 ? [] : [sentence(tellingOf(parts))]
	) as [string[], string[]];
	const isTold = !isOpen || told.length === 0;
	const behindTold = (line: string) => (toldBefore.length === 0 ? line : withCapital(line));
	const built = [
		...requests.map((line) => [...toldBefore, behindTold(line), ...offers, ...toldAfter]),
		...requests.map((line) => (before.length > 0 || isTold ? [...toldBefore, behindTold(line), ...offers] : [])),
		pointing !== null && isOfOne.test(request) && !/(?<!\p{L})(?:it|them)(?!\p{L})/iu.test(request)
			? [pointing]
			: own.slice(0, 1).map(({ text }) => text),
		...(pointing === null ? [] : [[pointing]]),
		...(isTold ? requests.flatMap((line) => [[line, ...offers, ...toldAfter], [line, ...offers], [line]]) : []),
		...(isTold ? briefer(wish, goal.want ?? '', names).map((want) => [said(want) ?? '']) : [])
	].map((parts) => parts.join(' '));
	// What the sentence puts before the request.
	const [frame = ''] = say(MARK, null).split(MARK);
	return fullest(built, own, wish, maxWords, frame);
}

const MARK = '※';

const NO_CONTENT = new Set([...emptyWords, ...'also still even while please'.split(' ')]);

/** The words that carry what is said, each once. */
function contentOf(words: string): Set<string> {
	const found = words.toLowerCase().match(/\p{N}[\p{N}.,]*(?<![.,])|\p{L}[\p{L}']+/gu) ?? [];
	return new Set(found.filter((word) => !NO_CONTENT.has(word)));
}

/** How much it costs to leave out a word: most for a figure, and for what is asked; little for what only names an outcome. */
function weightsOf({ parts }: Wish): ReadonlyMap<string, number> {
	const weights = new Map<string, number>();
	for (const [place, { clause, isAsked }] of parts.entries()) {
		const isBare = isAsked && bareOutcome.test(clause.text) && !namesThing(clause.text);
		// What is told first says most often what it is about.
		const share = isBare ? 0.5 : isAsked ? ESSENTIAL : place === 0 ? 1.2 : 1;
		const figures = new Set(figuresIn(clause.text).map((figure) => figure.replace(/^[£$€₹]/u, '')));
		for (const word of contentOf(clause.text)) {
			const weight = figures.has(word) ? ESSENTIAL * share : share;
			weights.set(word, Math.max(weight, weights.get(word) ?? 0));
		}
	}
	return weights;
}

/** From this weight on, a word is left out only where there is no room. */
const ESSENTIAL = 3;

/** Some of the person's own words, and how much of what asks, and of what tells, is left out of them, in parts. */
type OwnForm = { text: string; unasked: number; untold: number };

/** What is said of a goal: the first of what was built that leaves out nothing essential, else what leaves out least. */
function fullest(
	built: readonly string[],
	own: readonly OwnForm[],
	wish: Wish,
	maxWords: number,
	frame = ''
): string | null {
	const weights = weightsOf(wish);
	const cost = (text: string, least: number) => {
		const said = contentOf(text);
		return [...weights].reduce((sum, [word, weight]) => sum + (weight < least || said.has(word) ? 0 : weight), 0);
	};
	const limits = contentOf(wish.limits.join(' '));
	// A limit alone says nothing of what is wanted.
	const isLimitAlone = (text: string) => {
		const said = [...contentOf(text)].filter((word) => weights.has(word));
		return wish.asks.length > 0 && said.length > 0 && said.every((word) => limits.has(word));
	};
	const fits = (text: string) => text !== '' && countWords(text) <= maxWords && !isLimitAlone(text);
	const [whole] = own;
	// Somebody else's wish is said in words of its own.
	const isRephrased = wish.person !== null;
	const isFaithful = (text: string) =>
		isRephrased
			? wish.told.length < 2
				? cost(text, ESSENTIAL) === 0
				: losesNothing(text, whole?.text ?? text)
			: isPlainlyAsked(wish) && keepsOrder(text.replace(frame, ''), (whole?.text ?? text).replace(frame, ''));
	// Where the person's own words have room, what is built of them only frames them.
	if (whole !== undefined && countWords(whole.text) <= Math.max(maxWords, MAX_WHOLE_WORDS)) {
		if (!isRephrased && sentencesIn(wish.whole).length > 1) return whole.text;
		const faithful = built.filter((text) => fits(text) && isFaithful(text) && stopsIn(text) <= stopsIn(whole.text));
		// What was told is no part of somebody else's wish, where one breath says all of it.
		const brief = isRephrased ? faithful.find((text) => countWords(text) <= MAX_BREATH_WORDS) : undefined;
		return brief ?? faithful[0] ?? whole.text;
	}
	const [best] = [...built.map((text) => ({ text, unasked: 0, untold: 0 })), ...own]
		.filter(({ text }) => fits(text))
		.map(({ text, unasked, untold }) => ({ text, cost: cost(text, 0) + unasked * ESSENTIAL ** 2 + untold * UNTOLD }))
		.sort((a, b) => a.cost - b.cost);
	return best?.text ?? null;
}

type Part = Wish['parts'][number];

/** A part without what only softens it or hastens it. */
function withoutFiller(part: Part): Part {
	const text = part.clause.text.replace(
		/(?<=\s|^)(?:just|really|actually|simply|basically|(?:can|could) you (?:please )?(?:just )?|kindly) /giu,
		''
	);
	return { ...part, clause: { ...part.clause, text } };
}

/** What it costs to leave out a part that only tells, beside its words. */
const UNTOLD = 0.3;

/** What gives the reason of the part before it. */
const startsReason = /^(?:because|since|so that|which|who|although|though|unless)(?!\p{L})/iu;

/** What the tail of a part counts for. */
const TAIL = 0.4;

/** With more parts than this, what is left out is not weighed. */
const MAX_PARTS = 8;

/** The person's own words: whole, else with as many of their parts as have room. A limit is never left out. */
function ownForms(wish: Wish, by: Day | null, say: SayGoal, names: readonly string[], maxWords: number): OwnForm[] {
	const room = Math.max(maxWords, MAX_WHOLE_WORDS);
	const parts = countWords(wish.whole) > room ? wish.parts.map(withoutFiller) : wish.parts;
	const formOf = (clauses: readonly Clause[], unasked = 0, untold = 0) => {
		const words = clauses.length === parts.length ? wish.whole : clauseWords(clauses);
		const bare = withCapital(words.replace(/^I (?:want|need|would like) (?!to(?!\p{L}))/u, ''));
		const texts = [sayWords(words, by, say, names), ...[words, bare].map((own) => sayWords(own, by, say, names, true))];
		const limit = clauses.length === parts.length ? room : maxWords;
		const text = texts.find((one) => countWords(one) <= limit) ?? texts.at(-1) ?? '';
		return { text, unasked, untold };
	};
	const whole = formOf(parts.map(({ clause }) => clause));
	if (countWords(whole.text) <= room || parts.length > MAX_PARTS) return [whole];
	const lengths = parts.map(({ clause }) => countWords(clause.text));
	// What the sentence adds to the parts: its day, and the words that join them.
	const added = countWords(whole.text) - lengths.reduce((sum, length) => sum + length, 0);
	const fewer = Array.from({ length: 2 ** parts.length }, (_, bits) =>
		parts.filter((_part, at) => (bits & (1 << at)) > 0)
	)
		.filter(
			(kept) =>
				kept.length > 0 &&
				parts.every((part) => !part.isLimit || kept.includes(part)) &&
				kept.every(
					(part) => !startsReason.test(part.clause.text) || kept.includes(parts[parts.indexOf(part) - 1] ?? part)
				)
		)
		.flatMap((kept) => {
			const unasked = parts.filter(
				(part) => part.isAsked && !kept.includes(part) && !bareOutcome.test(part.clause.text)
			).length;
			const left = maxWords - added - kept.reduce((sum, part) => sum + (lengths[parts.indexOf(part)] ?? 0), 0);
			const clauses = kept.map(({ clause }) => clause);
			const untold = parts.filter((part) => !part.isAsked && !kept.includes(part)).length;
			if (left >= 0) return [formOf(clauses, unasked, untold)];
			return kept.flatMap((part, at) => {
				const text = part.isLimit ? null : shortened(part.clause.text, countWords(part.clause.text) + left);
				const brief = clauses.map((clause, place) => (place === at ? { ...clause, text: text ?? '' } : clause));
				return text === null ? [] : [formOf(brief, unasked + (part.isAsked ? TAIL : 0), untold)];
			});
		});
	return [whole, ...fewer];
}

const seam =
	/,?\s(?=(?:because|since|so|which|who|while|and|but|from|at|on|in|for|with|between|into|under|over|during|about|after|before|despite|where|when|even though|by) )/giu;

function tells(words: string): boolean {
	return finite.test(words) || /\p{L}'(?:s|re|m)\s/u.test(words);
}

/** Where what was told turns to something else that happened. */
const turn = /,?\s(?:and|but|then|so)(?: then)? (?=(?:I|you|we|my|our|the|nobody|no one)(?![\p{L}']))/giu;
/** What belongs to the words before it: "with my baby in it". */
const insideIt = /^\s(?:in|on|inside|under) (?:it|them|there)$/iu;

/** The beginning or the end of what was told, in at most so many words and with all its figures. Null when none can stand alone. */
function shortened(told: string, maxWords: number): string | null {
	const beginnings = [...told.matchAll(seam)].map(({ index }) => told.slice(0, index)).reverse();
	const endings = [...told.matchAll(turn)].map(({ index, 0: joint }) => told.slice(index + joint.length));
	return (
		[...beginnings, ...endings].find(
			(words) =>
				countWords(words) <= maxWords &&
				countWords(words) > 2 &&
				!insideIt.test(told.slice(words.length)) &&
				(tells(words) || !tells(told)) &&
				!isOpen(words) &&
				tells(words.split(/\s(?:and|but|because|so) /u).at(-1) ?? '') &&
				figuresIn(words).length === figuresIn(told).length
		) ?? null
	);
}

/** The request with less and less of its end, cut where a part of it ends, those with every sum first. Never without a limit. */
function lessening(request: string): string[] {
	const parts = new Set<string>();
	for (let room = countWords(request) - 1; room > 0; room -= 1) {
		const part = shorten(request, room, 'conjunction');
		if (countWords(part) < 3) break;
		if (countLimits(part) >= countLimits(request)) parts.add(part);
	}
	const hasSums = (part: string) => figuresIn(part).length >= figuresIn(request).length;
	return [...parts].sort((a, b) => Number(hasSums(b)) - Number(hasSums(a)));
}

function briefer(wish: Wish, want: string, names: readonly string[]): string[] {
	const limits = wish.asks.length === 0 ? [] : wish.limits;
	const request = asSaid(requestOf({ ...wish, limits: [] }) || requestIn(want, names), names);
	return lessening(request).map((part) => [part, ...limits].join(', '));
}

function sentence(words: string): string {
	return `${withCapital(words)}${words.endsWith('?') ? '' : '.'}`;
}

/** Every name of a case. A want that begins with one keeps its capital letter. */
export function namesOf({ provider, people }: Pick<Case, 'provider' | 'people'>): string[] {
	return [provider, ...people.map(({ name }) => name)].flatMap((name) => name || []);
}
