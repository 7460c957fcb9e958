import type { Goal } from '../case/case.ts';
import { type Day, addDays } from '../day.ts';
import { dayNamedIn, daysIn, namesDeadline } from '../text/days.ts';
import { read } from '../text/tokens.ts';
import { isShouted, spelledOut } from './as-typed.ts';
import { clausesOf } from './clauses.ts';
import { sentencesIn, sentencesOf } from '../text/sentences.ts';
import { type SayGoal, asSaid } from './gaps.ts';
import { canOrNot, isForThem, isFragment } from './framing.ts';
import { canBeNamed, finite, isPlainOrder, want as wanting } from './grammar.ts';
import { isWishedFor, wishedThing } from './requests.ts';
import { readWish, requestOf } from './wish.ts';

/**
 * The goal as it is read aloud, adapted to the grammar of the person's words. Null when nothing is wanted yet.
 * `names` are those of the case: a want that begins with one keeps its capital letter.
 */
export function spokenGoal(
	{ want, by }: Pick<Goal, 'want' | 'by'>,
	say: SayGoal,
	names: readonly string[] = []
): string | null {
	const said = requestIn(by === null ? (want ?? '') : withoutDeadline(want ?? ''), names);
	if (!/[\p{L}\p{N}]/u.test(said)) return null;
	return say(said, unsaidDay(said, by));
}

/** True when the want can stand inside a sentence. Sentences that tell and ask, and are not understood, cannot. */
export function isOneRequest(want: string): boolean {
	return sentencesIn(want).length < 2 || readWish(want).isSure;
}

/** A thing that can only be what is wanted: "a refund of 20", "my deposit". */
const namedPlainly =
	/^(?:an?|the|my|our|his|her|their|all|both|one|some|full|new|another|just|no|(?:\p{L}+ )?(?:refund|compensation|replacement|repair|apology|explanation|proof|copy|letter|appointment|delivery|plan|reimbursement|discount|credit|engineer|plumber|date|seats?|money)|(?:earliest|next|first) (?:available )?(?:appointment|date|slot)|(?:someone|somebody) to|[£$€₹]?\d\S*)(?![\p{L}'])/iu;

/** "I want out" says nothing without who wants it. */
const particle =
	/^(?:(?:out|off|back|up|down|it|them|that|this|these|those|you|receive|(?:to )?know|urgent(?:ly)?)(?: .*)?|in|more|less)$/iu;

/** A thing of somebody's, which may as well be what tells: "my mum speaks no english". */
const ofSomebody = /^(?:my|our|his|her|their) (?:\S+ ){4}/iu;

/** The person's own words as they are read aloud: as one request, or as the sentences that they are. */
export function sayWords(
	words: string,
	by: Day | null,
	say: SayGoal,
	names: readonly string[] = [],
	isPlain = false
): string {
	const day = unsaidDay(words, by);
	const clauses = clausesOf(words);
	const first = clauses[0]?.text ?? '';
	const isOne =
		!isPlain &&
		!/(?<!\p{L})(?:should|must|but)(?!\p{L})|(?:cancelled|canceled|charged|failed|rejected) (?:on|by|me|us|again|twice)|\s(?:what|why|where|stop)\s/iu.test(
			words
		) &&
		sentencesIn(words).length < 2 &&
		clauses.slice(1).every(({ text }) => /^(?:but )?not (?!\p{L}+ing(?!\p{L}))/iu.test(text)) &&
		canBeNamed(first) &&
		namedPlainly.test(first) &&
		(!ofSomebody.test(first) || isWishedFor(first));
	const isOrder =
		(wanting.test(first) || isPlainOrder(first) || /^to \p{L}/iu.test(first)) &&
		!/^(?:I )?(?:don't|do not) (?:want|need)(?!\p{L})/iu.test(first);
	const isRequest = isOne || (!isPlain && sentencesIn(words).length < 2 && isOrder);
	const request = asSaid(words, names);
	if (isRequest && !canOrNot.test(words) && !particle.test(request) && !pleaseIn.test(request))
		return say(request, day);
	return (isPlain ? null : framed(words, day, say, names)) ?? say(stopped(words), day, true);
}

/** A question of one clause, whose mark was not typed. */
const oneQuestion =
	/^(?:where|when|why|how|what|who)(?:'s| (?:is|are|was|were|has|have|did|do|does|can|will)) [^,.;:]+$/iu;

/** Words with the sign that ends them. */
function stopped(words: string): string {
	return /[.?!]$/.test(words) ? words : `${words}${oneQuestion.test(words) || /can or not$/iu.test(words) ? '?' : '.'}`;
}

const pleaseIn = /(?<!\p{L})please(?!\p{L})/iu;

/**
 * Sentences of the person's own: the first order has a please, and a sentence that only names what is wanted says so. Null where there is
 * neither.
 */
function framed(words: string, day: Day | null, say: SayGoal, names: readonly string[]): string | null {
	const [first = '', ...rest] = sentencesOf(words).map(({ start, end }) => words.slice(start, end).trim());
	const later = (isAsked: boolean) =>
		asking(rest, isAsked)
			.map((sentence) => ` ${stopped(sentence)}`)
			.join('');
	const [opening = '', ...others] = clausesOf(words).map(({ text }) => text);
	if (
		first.endsWith('?') ||
		pleaseIn.test(first) ||
		!(isForThem(opening) || /^to \p{L}/iu.test(opening) || isFragment(opening, others))
	) {
		if (rest.length === 0) return null;
		return say(`${stopped(first)}${later(pleaseIn.test(first))}`, day, true);
	}
	// A day would stand behind what is told.
	const [, ...told] = clausesOf(first);
	const isDayLast = day !== null && told.some(({ text }) => finite.test(text) && !isForThem(text));
	const asked = `${say(asSaid(first, names), isDayLast ? null : day)}${later(isForThem(opening))}`;
	return isDayLast ? `${asked} ${say('', day, true).trim()}` : asked;
}

/** The sentences behind the first, each as it asks. */
function asking(sentences: readonly string[], isAsked: boolean): string[] {
	let wasAsked = isAsked;
	return sentences.map((sentence) => {
		const bare = sentence.replace(/,? please[.!]?$/iu, '');
		const thing = pleaseIn.test(bare) ? null : (wishedThing(bare) ?? (bare === sentence ? null : thingAsked(bare)));
		if (thing !== null) return `I would like ${thing}${bare === sentence ? '' : ', please'}`;
		const isOrder = isForThem(sentence.replace(/^just /iu, ''));
		const hasPlease = wasAsked || pleaseIn.test(sentence);
		wasAsked = hasPlease || isOrder;
		return isOrder && !hasPlease
			? `Please ${sentence.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase())}`
			: sentence;
	});
}

/** A thing that has "please" behind it, so that it is asked for: "the other 71 please". */
function thingAsked(words: string): string | null {
	const isThing =
		/^(?:the|my|our|both|all|half|an?|another|one|[£$€₹]?\d\S*)(?![\p{L}'])/iu.test(words) &&
		!finite.test(words) &&
		!/,/u.test(words);
	return isThing ? words.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase()) : null;
}

/** How long something takes or took, which is no day: "24 hours". */
const howLong = /(?<!(?:within|in|inside|under|next) )\d+ (?:hour|day|week|month|year)s?(?!\p{L})/giu;

/** The day, unless the words say it. */
function unsaidDay(said: string, by: Day | null): Day | null {
	return by === null ||
		(namesDeadline(said.replace(howLong, ' ')) && !notBefore.test(said)) ||
		namesItsDay(said, by) ||
		namesItsNumber(said, by)
		? null
		: by;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** Whether the words name the day by its number alone: "by 5th". */
function namesItsNumber(said: string, by: Day): boolean {
	const found = new RegExp(
		`(?<!\\p{L})(?:by|before|on) (?:the )?(\\d{1,2})(?:st|nd|rd|th)(?!,? (?:of )?(?:${MONTHS}))(?!\\p{L})`,
		'iu'
	).exec(said);
	return found !== null && Number(found[1]) === Number(by.slice(-2));
}

/** A day that the wish waits for: "not before 5 January". */
const notBefore = /(?<!\p{L})not (?:before|b4|until|till?|by)(?!\p{L})/iu;

/** Until when something is not: "not ready till Wednesday". */
const notUntil =
	/(?<!\p{L})(?:not|isn't|isnt|won't|wont|can't|cant|closed|away|off|shut|out) (?:\p{L}+ ){0,4}(?:until|till?|til) /iu;

/** How long something took: "20 in 1 day". */
const withinDays =
	/(?<!\p{L})(?:with|inside )?in (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:days?|hours?|weeks?|months?|years?)(?!\p{L})/iu;

/** What begins to tell of a thing what it does: "a bundle that won't finish in four days". */
const ofThing = /(?<!\p{L})(?:that|which|who|won't|doesn't|don't|can't|never)(?!\p{L})[^,.;]*$/iu;

/** When something is: "it's today". */
const isOnThatDay =
	/(?<!\p{L})(?:it'?s|is|was|are|were) (?:on )?(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:[.,;!?]|$)/iu;

const DAY_NAME = '(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
/** A day that is part of more than when it is asked for: said twice, what happens on it, or what the wish is for. */
const belongsToMore = new RegExp(
	`(?<!\\p{L})(?:(?:every|each) (?:\\p{L}+ )?|(?:\\d+|two|three|four|five) times )this (?:week|month)|(?<!\\p{L})(?:(?:be|get|come|arrive|got) (?:here|there|in|home|to me) by ${DAY_NAME})|(?<!\\p{L})(?:this|next) (?:week|month),? not |(?<!\\p{L})(?:any|an?|one|some) (?:\\p{L}+ )?(?:morning|afternoon|evening|day|time|slot|appointment|date) (?:this|next) (?:week|month)|(?<!\\p{L})in (?!full |cash |writing |person |time |total )(?:the )?\\p{L}+ (?:this|next) (?:week|month)|(?<!\\p{L})${DAY_NAME},? not (?:on )?(?:${DAY_NAME}|next|in an? |the )|(?<!\\p{L})or (?:\\p{L}+ ){0,3}(?:${DAY_NAME}|tmrw|tmr)|\\d ?[ap]m (?:on )?${DAY_NAME}|(?<!\\p{L})${DAY_NAME} (?:${DAY_NAME}|when|which|because|as)(?!\\p{L})|(?<!\\p{L})so (?:that )?(?:I|we|he|she|they) (?:can|could|will) .*(?:by|before|on|for) (?:the )?(?:\\d|${DAY_NAME})|, (?:(?:I|we)(?:'m|'re| am| are|m) )?\\p{L}+ing (?:[^,.;]+ )?(?:${DAY_NAME}|tmrw|tmr|tmw)`,
	'iu'
);

/** Whether the only day that is named ends a span: how long something takes or lasts, where it is not what is asked for. */
function isSpan(want: string, today: Day): boolean {
	const until = /(?<!\p{L})(?:until|till?|til) /iu.exec(want)?.index;
	if (until !== undefined && dayNamedIn(want.slice(0, until), today) === null) return true;
	const parts = readWish(want).parts.filter(({ clause }) => withinDays.test(clause.text));
	return (
		parts.length > 0 &&
		!parts.every(
			({ clause: { text } }) =>
				!ofThing.test(text.slice(0, withinDays.exec(text)?.index)) &&
				((isPlainOrder(text) && !/(?<!\p{L})(?:should|must)(?!\p{L})/iu.test(text)) || wanting.test(text))
		)
	);
}

/** The day by which a want asks for it, and the want without it. A day by which something happened, or was threatened, is none. */
export function dayAskedIn(want: string, today: Day): { day: Day; rest: string } | null {
	const named = dayNamedIn(want, today);
	if (named === null || notBefore.test(want)) return null;
	const { asks, told } = readWish(want);
	if (/(?<!\p{L})(?:expires?|ends?|away|leave|fly|starts?) then(?!\p{L})/iu.test(want)) return null;
	if (notUntil.test(want) || isOnThatDay.test(want) || isSpan(want, today) || belongsToMore.test(want)) return null;
	const isTold = told.some(
		({ words }) => (asks.length > 0 || finite.test(words)) && dayNamedIn(words, today)?.day === named.day
	);
	return isTold && !asks.some(({ words }) => dayNamedIn(words, today)?.day === named.day) ? null : named;
}

/** The words without a day that stands for no date of its own, such as "by the weekend". For a goal that has a day. */
export function withoutDeadline(want: string): string {
	return want.replace(
		/[\s,]*(?<!\p{L})(?:by|before|b4|until|till?) (?:the )?(?:weekend|end of (?:the )?(?:week|month|year|day)|(?:christmas|xmas)(?: (?:eve|day))?|new year|next week|then)(?!\p{L})/giu,
		// A day that was named before is what "then" stands for.
		(words, at: number) => (/then$/iu.test(words) && daysIn(read(want.slice(0, at))).length > 0 ? words : '')
	);
}

/** What a want asks for, in one line, without what happened. A want that asks for nothing that is understood is said as it stands. */
export function requestIn(want: string, names: readonly string[] = []): string {
	const request = requestOf(readWish(want));
	const whole = asSaid(want, names);
	const said = asSaid(request === '' ? spelledOut(want) : request, names);
	// Where the reader changed nothing but a sign, the words stand as they were typed.
	return plain(said) === plain(whole) && !isShouted(want) ? whole : said;
}

function plain(text: string): string {
	return text.toLowerCase().replace(/[’‘ʼ]/g, "'");
}

/** Whether the words name the day of the goal as a day on which something happens: "cut off on the 3rd". */
function namesItsDay(said: string, by: Day): boolean {
	const eve = addDays(by, -1);
	return daysIn(read(said)).some(
		(phrase) =>
			/\d|\p{Lu}/u.test(said.slice(phrase.start, phrase.end)) &&
			!/(?<!\p{L})(?:since|last|from)\s*$/iu.test(said.slice(0, phrase.start)) &&
			phrase.dayOn(eve, { isPast: false, country: null, yearless: 'next' }) === by
	);
}
