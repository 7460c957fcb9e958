import type { Goal } from '../case/case.ts';
import type { Day } from '../day.ts';
import { withCapital } from '../goal/as-typed.ts';
import { clausesOf } from '../goal/clauses.ts';
import { emptyWords } from '../goal/lexicon.ts';
import { type SayGoal, MAX_BREATH_WORDS, MAX_WHOLE_WORDS, asSaid } from '../goal/gaps.ts';
import { isOneRequest, requestIn, sayWords, spokenGoal } from '../goal/goal.ts';
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
import { isDangling, isOfOne, namesKnown, namesThing, onlyThing, pointed, topicOf } from '../goal/topics.ts';
import { behindGoal } from '../goal/framing.ts';
import { countLimits, finite, isPlainOrder } from '../goal/grammar.ts';
import { keepsOrder, losesNothing, stopsIn } from '../goal/word-order.ts';
import { sentencesIn } from '../text/sentences.ts';
import { namesDeadline } from '../text/days.ts';
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
	sayGoal: SayGoal,
	names: readonly string[] = [],
	maxWords = MAX_BREATH_WORDS
): string | null {
	const wish = readWish(goal.want ?? '');
	const say = sayingOnlySure(sayGoal, wish.whole);
	const said = (want: string | null) => (want === null ? null : spokenGoal({ want, by: goal.by }, say, names));
	const request = said(goal.want);
	if (request === null) return null;
	const own = ownForms(wish, goal.by, say, names, Math.max(maxWords, MAX_WHOLE_WORDS));
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
			: own.slice(0, 1),
		...(pointing === null ? [] : [[pointing]]),
		...(isTold ? requests.flatMap((line) => [[line, ...offers, ...toldAfter], [line, ...offers], [line]]) : []),
		...(isTold ? briefer(wish, goal.want ?? '', names).map((want) => [said(want) ?? '']) : [])
	].map((parts) => parts.join(' '));
	// What the sentence puts before the request.
	const [frame = ''] = say(MARK, null).split(MARK);
	return fullest(built, own, wish, maxWords, frame);
}

/**
 * Says words behind "my goal" only where they can stand there, else as the sentence that they are, or end in `whole`, the person's own words.
 */
function sayingOnlySure(say: SayGoal, whole: string): SayGoal {
	return (want, by, isWhole = false) => {
		const named = isWhole || want === MARK ? want : behindGoal(want);
		const isTail = whole.toLowerCase().endsWith(` ${want.toLowerCase()}`) && sentencesIn(whole).length === 1;
		return named === null ? say(sentence(isTail ? whole : want), by, true) : say(named, by, isWhole);
	};
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

/** What is said of a goal: the first of what was built that leaves out nothing essential, else what leaves out least. */
function fullest(
	built: readonly string[],
	own: readonly string[],
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
	const room = Math.max(maxWords, MAX_WHOLE_WORDS);
	const [whole, ...asking] = own;
	// Somebody else's wish is said in words of its own.
	const isRephrased = wish.person !== null;
	const isFaithful = (text: string) =>
		isRephrased
			? wish.told.length < 2
				? cost(text, ESSENTIAL) === 0
				: losesNothing(text, whole ?? text)
			: isPlainlyAsked(wish) && keepsOrder(text.replace(frame, ''), (whole ?? text).replace(frame, ''));
	const isLong = sentencesIn(wish.whole).length > 1;
	// Where the person's own words have room, what is built of them only frames them.
	if (whole !== undefined && countWords(whole) <= room) {
		// "I want to know why" is how it is asked.
		const isToKnow = wish.asks.length === 1 && /^to know(?!\p{L})/iu.test(wish.asks[0]?.words ?? '');
		if (!isRephrased && (isLong || isToKnow)) return whole;
		const faithful = built.filter((text) => fits(text) && isFaithful(text) && stopsIn(text) <= stopsIn(whole));
		// What was told is no part of somebody else's wish, where one breath says all of it.
		const brief = isRephrased ? faithful.find((text) => countWords(text) <= MAX_BREATH_WORDS) : undefined;
		return brief ?? faithful[0] ?? whole;
	}
	// Of several sentences, whole ones are said: what asks and what limits it. A longer breath is better than half a sentence.
	if (!isRephrased && isLong) {
		const said = asking.find((text) => countWords(text) <= room) ?? asking.at(-1) ?? whole ?? '';
		if (countWords(said) <= MAX_SENTENCES_WORDS) return said;
	}
	const [best] = built
		.filter(fits)
		.map((text) => ({ text, cost: cost(text, 0) }))
		.sort((a, b) => a.cost - b.cost);
	return best?.text ?? null;
}

/** The most words that are said where no sentence of them can be left out. */
const MAX_SENTENCES_WORDS = 55;

/** What sets a limit or a condition, in whatever sentence it stands. */
const setsLimit =
	/(?<![\p{L}'])(?:(?:I|we) (?:won't|will not|wouldn't|would not|refuse to|can't accept|cannot accept|no want|don't want|do not want|don't need|do not need)|not (?:more|less|later|sooner|before|after|an?)|no (?:more|less|later|other)|(?:only|but not|not) (?:if|when|on)|unless|provided|at (?:most|least|the latest)|max(?:imum)?|nothing (?:less|more|else)|instead of|rather than)(?![\p{L}'])/iu;

/** What asks wherever it stands in a sentence: a want of one's own, a question to somebody, what would be accepted. */
const asksWithin =
	/(?<![\p{L}'])(?:(?:I|we)(?:'d| would)? (?:just |only |really |simply |also |still |now )*(?:want|need|like(?= (?:to|an?|the|my|it|them|him|her|one|you|some|this|that|half|all|[£$€₹]?\d))|prefer|accept|settle for|expect|ask(?= )|request|demand|insist)|(?:I|we)'ll (?:pay|take|accept)|(?:all|what) (?:I|we) (?:want|need|ask)|the least (?:you|they) can do|please|pls|either)(?![\p{L}'])|\?$/iu;

/** What joins a clause to the one before, or puts it in order. */
const LEAD =
	/^(?:(?:and|but|so|or|then|also|just|only|now|plus|either|first(?:ly)?|second(?:ly)?|third(?:ly)?|otherwise|instead|finally|kindly)[\s,:]+)+/iu;

/** Whether a sentence surely asks for something: with a want, an order, a question, or the bare name of an outcome. */
function asksSurely(sentence: string): boolean {
	if (asksWithin.test(sentence)) return true;
	const isOrdered = clausesOf(sentence).some(({ text }) => {
		const bare = text.replace(LEAD, '');
		return isPlainOrder(bare) || /^(?:can|could|would|will) (?:you|they|somebody|someone|I|we)(?!\p{L})/iu.test(bare);
	});
	const read = readWish(sentence);
	return isOrdered || (!/^(?:I )?wanted(?!\p{L})/iu.test(sentence) && read.asks.length > 0 && isPlainlyAsked(read));
}

/** A figure that stands for itself, such as a sum or a reference: it belongs to what is asked. */
function isFigureAlone(sentence: string): boolean {
	return /\d/u.test(sentence) && countWords(sentence) <= 4 && !finite.test(sentence);
}

/**
 * The whole sentences of a wish that ask or limit, first with what was told before them, where they are not understood alone. Each list
 * is tried where the one before it is too long. Empty where no sentence surely asks.
 */
function askingForms({ whole }: Wish): string[] {
	const sentences = sentencesIn(whole);
	const asked = sentences.map(asksSurely);
	if (!asked.includes(true)) return [];
	const limited = sentences.map((sentence) => setsLimit.test(sentence) || readWish(sentence).limits.length > 0);
	const first = asked.indexOf(true);
	const beforeFirst = sentences[first - 1] ?? '';
	const isPointing =
		first > 0 &&
		isDangling(sentences[first] ?? '') &&
		!JOINT.test(beforeFirst) &&
		!pointsBack.test(beforeFirst.replace(LEAD, ''));
	const isKept = (at: number) => asked[at] === true || limited[at] === true;
	const withDays = (at: number) =>
		isKept(at) ||
		isFigureAlone(sentences[at] ?? '') ||
		(namesDeadline(sentences[at] ?? '') && !/(?<!\p{L})(?:says?|said|told)(?!\p{L})/iu.test(sentences[at] ?? ''));
	const withPointed = (at: number) => withDays(at) || (isPointing && at === first - 1);
	const forms = [withPointed, withDays, isKept];
	const kept = sentences.filter((_, at) => withDays(at)).join(' ');
	// What was told first says what it is about, and a pronoun may stand for what was told last.
	const figures = new Set(figuresIn(kept));
	const isNamed = (at: number) => at < first && figuresIn(sentences[at] ?? '').some((figure) => figures.has(figure));
	const withFirst = (at: number) => at === 0 || isNamed(at) || withDays(at);
	const withEnds = (at: number) => at === first - 1 || withFirst(at);
	const withNamed = (at: number) => isNamed(at) || withDays(at);
	const isLastWhole = !/^(?:it|he|she|that|this|these|those|him|her)(?![\p{L}])/iu.test(beforeFirst.replace(LEAD, ''));
	const withContext =
		first === 0
			? []
			: [...(isDangling(kept) && isLastWhole ? [withEnds] : []), withFirst, ...(figures.size > 0 ? [withNamed] : [])];
	return [...(needsContext(kept) ? withContext : []), ...forms].map((keeps) =>
		sentences
			.flatMap((sentence, at) => {
				if (!keeps(at)) return [];
				// What joins a sentence to one that is left out joins nothing.
				return [at > 0 && keeps(at - 1) ? sentence : withCapital(sentence.replace(JOINT, ''))];
			})
			.join(' ')
	);
}

const JOINT = /^(?:(?:and|but|so|just|now) )+(?!far|much|many)/iu;

/** A sum that is named as one that was told of: "the 85", "all 3 back". */
const namedBefore =
	/(?<!\p{L})(?:the|all|both|that|this) (?:other )?[£$€₹]?\d[\d.,]*(?: (?:quid|pounds?|dollars?|euros?|bucks|rupees))?(?=[.?!,]|$| (?:back|within|off|owed|on|to|in|and|or|it|I|we|they|you)(?!\p{L})|'s)/iu;

/** Whether what asks is not understood without what was told before it. */
function needsContext(asking: string): boolean {
	const bare = asking.replace(LEAD, '');
	return isOpenRequest(readWish(bare)) || isDangling(bare) || namedBefore.test(bare) || !namesKnown(bare);
}

/** The person's own words: whole, and where that is too long for the room, only the whole sentences that ask or limit. */
function ownForms(wish: Wish, by: Day | null, say: SayGoal, names: readonly string[], room: number): string[] {
	const texts = [false, true].map((isPlain) => sayWords(wish.whole, by, say, names, isPlain));
	const whole = texts.find((text) => countWords(text) <= room);
	if (whole !== undefined) return [whole];
	const asking = askingForms(wish).map((words) => {
		const isWanted = /^(?:I|we)(?!\p{L})/iu.test(words) && asksSurely(sentencesIn(words)[0] ?? '');
		return sayWords(words.replace(/\.$/u, ''), by, say, names, isWanted);
	});
	return [texts.at(-1) ?? '', ...asking];
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
