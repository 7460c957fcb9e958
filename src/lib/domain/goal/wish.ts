import { keepLast } from '../text/keep-last.ts';
import { countWords } from '../text/words.ts';
import { PLEASE, withCapital, spelledWithPlease } from './as-typed.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { inSentences } from './own-words.ts';
import {
	DONE,
	KIN,
	beginsOrder,
	canBeNamed,
	countLimits,
	decapitalised,
	finite,
	isPlainOrder,
	nounPartOf,
	predicate,
	starts,
	subject,
	want,
	word
} from './grammar.ts';
import { canOrNot } from './framing.ts';
import { onlyVerbs, verbs } from './lexicon.ts';
import { type AskedFor, askOf, isStrict, nounPhrase, politely, wanted } from './requests.ts';
import { isDangling, namesThing, thingsIn, withArticle, withOf } from './topics.ts';

/** What a wish says, in parts. Each part is whole: it is said as it is or not at all. */
export type Wish = {
	/** Whom it is for, as "my client", when the words say that it is somebody else's wish. */
	person: string | null;
	/** The thing that it is about, as "the account", when the words leave no doubt. */
	topic: string | null;
	/** What is asked for, each part with the word that joins it to the one before. */
	asks: readonly Ask[];
	/** What it must not cost or bring: "no restocking fee". Never left out. */
	limits: readonly string[];
	/** The only thing that is named, when nothing is asked for: "my deposit". */
	thing: string | null;
	/** What the person offers or holds: "I can pay 60 now". */
	offers: readonly string[];
	/** What happened, as the person tells it. */
	told: readonly ToldClause[];
	/** Whether the limits stand before what is asked for. */
	isLimitFirst: boolean;
	/** How many of those stand before what is asked for. */
	toldBefore: number;
	/** The person's own words, whole, with a stop where they run on. */
	whole: string;
	/** Whether every part is understood. Where it is not, only the person's own words are sure. */
	isSure: boolean;
	/** The person's own words, in their order, each part with whether it asks for something, and whether it is a limit. */
	parts: readonly { clause: Clause; isAsked: boolean; isLimit: boolean }[];
};
/** `isJoined`: it stood behind a comma, with what was told before it. */
export type ToldClause = { words: string; isJoined: boolean };
/** `joint` stands between this part and the one before. */
export type Ask = { words: string; joint: string };

const kinIn = new RegExp(`(?<!\\p{L})(?:${KIN})(?!\\p{L})`, 'gu');
const anyKin = word(KIN);
const myKin = word(`my (?:${KIN})`);
const theirWish = new RegExp(
	`^(?!(?:mate|friend|brother|sister|uncle|auntie) (?:just )?(?:want|need|would)(?!\\p{L}))(${KIN})(?:'s)? (?:just )?(?:wants?|needs?|would like) (?:to have )?`,
	'iu'
);
/** An outcome that can only be what is wanted, not what happened: with its article, or with what it is of. */
const namedFully = /^(?:an?|the|my|our|full|another|compensation|[£$€₹]?\d|\p{L}+ (?:of|for|from|to))(?![\p{L}'])/iu;

/** Whether each part that asks does so plainly, so that it can be named as the goal: with a want, or with an order. */
export function isPlainlyAsked({ parts, whole }: Wish): boolean {
	if (canOrNot.test(whole)) return false;
	return parts
		.filter(({ isAsked, isLimit }) => isAsked && !isLimit)
		.every(({ clause }, place) => {
			const text = clause.text.replaceAll(PLEASE, '').trim().replace(LEAD, '').trim();
			return (
				(want.test(text) &&
					!/^(?:\S*\d\S*|(?:out|off|back|up|down)(?: .*)?|in|more|less)$/iu.test(text.replace(want, '').trim())) ||
				isPlainOrder(text) ||
				politely.test(text) ||
				(isStrict(text) && namedFully.test(text) && !/(?:where|why|when|how|what)$/iu.test(text)) ||
				/^(?:to (?!(?:my|me|the|an?|your|our|us|him|her|them)(?!\p{L}))|an? )/iu.test(text) ||
				(place === 0 && /^(?:the|my|our|his|her|both|all) /iu.test(text) && !finite.test(nounPartOf(text)))
			);
		});
}

/** What only names an outcome: "I would like a review". */
export const bareOutcome =
	/^(?:I would like )?(?:an?|and an?|compensation|delivery|my claim|my complaint|the fee)(?: \p{L}+){0,3}$/iu;

/** What the person, or somebody, did. */
const happenedToThem =
	/^(?:that's|this is|it's)(?!\p{L})|^(?:I|we|it|they|he|she|you)(?:'\p{L}+)? (?:\p{L}+ed|left|was|were|had|got|paid|sent|have|has|am|is|went|came|took|said)(?!\p{L})/iu;

/** What somebody else needs: "she needs a new one". */
const forSomebody = /^(?:(?:and|so|but) )?(?:he|she|they|(?:my )?client) (?:needs?|wants?|would like)(?!\p{L})/iu;
/** What joins a clause to the one before. */
const JOINT = /^(?:(?:and|but|plus|so|then|also|or|anyway|well|ok|okay|hi|hello)(?![\p{L}'])[\s,:]*)+/iu;
const LEAD =
	/^(?:(?:and|but|plus|so|then|also|just|only|now|or|anyway|well|ok|okay|hi|hello|yes|two things|first|second(?:ly)?|all(?= (?:I|we)(?!\p{L}))|do(?= \p{L}+ (?:my|the|it|our)(?!\p{L})))(?![\p{L}'])[\s,:]*)+/iu;

const withoutObject = new RegExp(
	`^(?:(?:re|un)[- ]?)?(?:${verbs})(?: (?:in|on|by|for|and|without|with|as|at|from|within)(?!\\p{L})|,|$)`,
	'iu'
);

/** A verb whose object is what was told before it: "restore", "return on Monday". */
const bareVerb = new RegExp(
	`^((?:${verbs})(?=$)|(?:(?:re|un)[- ]?)?(?:${onlyVerbs}|adjust|revive|renew|update|fix|repair|return|release|rebill|link|code|review|do|change|switch|move|transfer|revert))(?=$|,| to | (?:in|on|by|without|under|as|at|within|now|today|and)(?!\\p{L}))`,
	'iu'
);

const bareSum = /^[£$€₹]?\d[\d.,]*[£$€₹]?(?: (?:quid|pounds?|dollars?|euros?|bucks|rs|rupees))?$/iu;
/** A sum at the head of a request that says no more than what it is for. */
export const sumFirst = /^[£$€₹]?\d[\d.,]*(?: (?:quid|pounds?|dollars?|euros?|bucks|rs|rupees))?(?= for |$)/iu;

const startsFulfilled = starts(
	`(?!moved (?:in|out|house|home|from|away)(?!\\p{L}))(?:${DONE}|seen|done|with|on|by|to|in|from|for|at|before|after)`
);
/** A limit at the end of words that run on: "… without a late fee". */
const limitAtEnd =
	/(?<!(?:is|it's|was|are|that's)),? (?:but )?(without (?:(?:an?|any|the) (?:\p{L}+ ){0,2}(?:fees?|charges?|penalty|cost)|losing|paying|marking)(?!\p{L}).*|not before .+|not an? \p{L}+)$/iu;
const startsReason = starts('because|as|since');
const determined =
	/^(?:(?:the|my|our|both|all|one|same|this|an?)(?![\p{L}'])|[£$€₹]\d|\d[\d.,]* (?:quid|pounds?|dollars?|euros?|bucks|rupees)(?!\p{L}))/iu;

/** A part of a wish, and the clause that it begins with. */
type Part = { words: string; at: number };
type DraftTold = Part & ToldClause;
type AskPart = Part & Ask & { isWeak: boolean };

/** A wish while it is read. */
type Draft = {
	person: string | null;
	prefix: string | null;
	thing: string | null;
	asks: AskPart[];
	limits: Part[];
	offers: string[];
	offered: number[];
	told: DraftTold[];
	wasAsked: boolean;
	isSure: boolean;
};

/** Reads a wish as it was typed. Where the words ask for nothing that is understood, `asks` is empty. */
export const readWish = keepLast(50, wishFrom);

function wishFrom(typed: string): Wish {
	const spelled = spelledWithPlease(typed);
	const clauses = clausesOf(spelled);
	const draft: Draft = {
		person: null,
		prefix: null,
		thing: null,
		asks: [],
		limits: [],
		offers: [],
		offered: [],
		told: [],
		wasAsked: false,
		isSure: true
	};
	for (const index of clauses.keys()) readClause(draft, clauses, index);
	demoteWeak(draft);
	if (isMixed(draft)) draft.isSure = false;
	promoteFirst(draft, clauses);
	const isOffered = draft.asks.length + draft.limits.length === 0 && draft.offered.length > 0;
	const { person, prefix, thing } = draft;
	const offers = isOffered ? [] : draft.offers;
	const told = isOffered
		? [...draft.told, ...draft.offers.map((words, at) => ({ words, at: draft.offered[at] ?? 0, isJoined: false }))]
		: draft.told;
	const limited = new Set(draft.limits.map(({ at }) => at));
	const needed = clauses.flatMap(({ text }, at) => (forSomebody.test(text) ? [at] : []));
	const asked = new Set([...needed, ...limited, ...draft.offered, ...draft.asks.map(({ at }) => at)]);
	// Where nothing else is asked for, what was written last is likeliest to be what is wanted.
	const isOnlyBare = [...asked]
		.filter((at) => !limited.has(at))
		.every((at) => bareOutcome.test(clauses[at]?.text ?? ''));
	const lastOwn = isOnlyBare
		? clauses.findLastIndex(({ text }, at) => !asked.has(at) && !happenedToThem.test(text))
		: -1;
	const asks = draft.asks.map(({ words, joint }, at) => ({
		joint: joint === ', ' && at === draft.asks.length - 1 ? ', and ' : joint,
		words: withOf(
			told.length > 0 && !/\s(?:that|if|whether|why|how|what)\s/iu.test(words)
				? words.replace(bareVerb, (verb) =>
						/^(?:come|call|ring|phone|text|email|e-mail|mail|post|pay|help|reply|write|delivery|look|pick|compensate|respray|repaint|apologi[sz]e|stick|quit|claim|apply|appeal)$/iu.test(
							verb
						)
							? verb
							: `${verb} it`
					)
				: words
		)
	}));
	const first = Math.min(...[...draft.asks, ...draft.limits].map(({ at }) => at));
	// What points back to a part of the wish stands behind it.
	const isBehind = (told[0]?.at ?? 0) > 0 && pointsBack.test(told[0]?.words ?? '');
	return {
		person,
		topic: prefix,
		asks,
		limits: draft.limits.map(({ words }) => words),
		thing,
		offers,
		told: told.map(({ words, isJoined }) => ({ words, isJoined })),
		isLimitFirst: draft.limits.every(({ at }) => draft.asks.every((each) => at < each.at)),
		whole: inSentences(spelled),
		toldBefore: isBehind ? 0 : told.filter(({ at }) => at < first).length,
		parts: clauses.map((clause, at) => ({
			clause,
			isAsked: asked.has(at) || clause.isTitle || at === lastOwn,
			isLimit: limited.has(at)
		})),
		isSure: draft.isSure && !draft.asks.some(({ isWeak }) => isWeak) && asks.length + draft.limits.length > 0
	};
}

function readClause(draft: Draft, clauses: readonly Clause[], index: number): void {
	const clause = clauses[index];
	if (clause === undefined) return;
	const { gap } = clause;
	const text = clause.text.replaceAll(PLEASE, '').replace(/\s+/g, ' ').trim();
	if (index === 0 ? isHeading(draft, clause, text, clauses) : isForSomebody(draft, clause, text, clauses)) return;
	const theirs = theirWish.exec(text);
	if (theirs) draft.person = `my ${(theirs[1] ?? '').toLowerCase()}`;
	const bare = text
		.slice(theirs?.[0].length ?? 0)
		.replace(LEAD, '')
		.trim();
	if (!/[\p{L}\p{N}]/u.test(bare)) return;
	const isAsked = clause.text.includes(PLEASE);
	const goesOn = gap === 'comma' && draft.asks.length > 0;
	if (bareSum.test(bare) && !isAsked) {
		addSum(draft, { words: bare, at: index });
		return;
	}
	if (draft.wasAsked && goesOn && /^not (?!to (?!me|him|her|us|them|my|the)\p{L})/iu.test(bare)) {
		goOn(draft, bare);
		return;
	}

	const next = clauses.slice(index + 1).find(({ text: later }) => !/^not\s/iu.test(later));
	const isListed = next?.gap === 'comma' && /^(?:and|or)\s/iu.test(next.text) && isContinuation(bare);
	const isReported =
		beginsOrder(bare) && goesOnAfterSaying(draft, gap) && !theirs && !isAsked && bare === text && !want.test(text);
	const asked = isReported
		? null
		: theirs
			? nounPhrase(bare)
			: (askOf(bare, clauses.length === 1 && !isAsked) ??
				(clause.text.startsWith(`${PLEASE} `) && !subject.test(bare) && !predicate.test(nounPartOf(bare))
					? wanted(bare)
					: null) ??
				(isListed || (isAsked && canBeNamed(bare)) ? nounPhrase(bare) : null));
	const isLastAsked = draft.asks.at(-1)?.at === index - 1;
	draft.wasAsked = asked?.kind === 'ask';
	// What follows a limit goes on with the limit, or with nothing that is known.
	if (!asked && draft.limits.at(-1)?.at === index - 1 && gap === 'comma' && canBeNamed(bare)) draft.isSure = false;
	const isDetail =
		gap === 'comma' &&
		!asked &&
		isLastAsked &&
		countWords(bare) <= 3 &&
		isContinuation(bare) &&
		!/^\p{L}+ed(?!\p{L})/iu.test(bare);
	if (isDetail || (goesOn && draft.told.length === 0 && startsFulfilled.test(bare))) goOn(draft, text);
	else if (asked) {
		if (asked.kind === 'limit' && isDoubtful(draft, asked.words, clauses.length)) draft.isSure = false;
		const isWeak = asked.isWeak === true && !theirs && !isAsked && clauses.length > 1;
		addAsked(draft, asked, { at: index, joint: jointOf(gap, text), isWeak });
	} else if (goesOn && draft.told.length === 0 && isContinuation(bare)) goOn(draft, text);
	else {
		const tells = clause.text.replaceAll(PLEASE, 'please').replace(/\s+/g, ' ').trim().replace(JOINT, '');
		const limit = limitAtEnd.exec(tells);
		if (limit?.[1] !== undefined) draft.limits.push({ words: limit[1], at: index });
		const words = `${tells.slice(0, limit?.index)}${clause.isAsked && !limit ? '?' : ''}`;
		draft.told.push({ words, at: index, isJoined: gap === 'comma' && draft.told.at(-1)?.at === index - 1 });
	}
}

/** Whether words that begin like a limit may tell what happened: "never arrived", "no seats no toilets". */
function isDoubtful({ asks }: Draft, words: string, count: number): boolean {
	const isSaid = /^(?:do not|don't|not to|no more) /iu.test(words);
	return (
		statement.test(words) ||
		/^(?:never|none|nothing|nil)(?!\p{L})/iu.test(words) ||
		(!isSaid && asks.length === 0 && (count > 1 || countLimits(words) > 1))
	);
}

/** A statement inside words that are not one. */
const statement = /\s(?:I|we|they|you|he|she|it)(?:'\p{L}+)? \p{L}/u;

/** What stands between a part and the one before, as it was typed. */
function jointOf(gap: Clause['gap'], text: string): string {
	const [lead] = /^(?:and then|or else|and|or|then|plus)(?!\p{L})/iu.exec(text) ?? [];
	if (gap === 'stop') return lead?.toLowerCase().startsWith('or') ? ', or ' : ', and ';
	return lead === undefined ? ', ' : `, ${lead.toLowerCase()} `;
}

/** Whether a clause may belong to what somebody said: "they say ring at 8, ring at 9". */
function goesOnAfterSaying({ told, wasAsked }: Draft, gap: Clause['gap']): boolean {
	return (
		gap === 'comma' &&
		!wasAsked &&
		/(?<!(?<!\p{L})(?:bill|app|website|site|tracking|letter|email|label|lease|contract|policy|statement|it|warranty|sign|report|system|map|leaflet|receipt|meter|screen|card|rule|law) )(?<!\p{L})(?:says?|said|told (?:me|us))(?!\p{L})/iu.test(
			told.at(-1)?.words ?? ''
		)
	);
}

/** Takes "for my client," or "roof claim:" at the head of a wish. */
function isHeading(draft: Draft, { isTitle }: Clause, text: string, clauses: readonly Clause[]): boolean {
	if (clauses.length === 1) return false;
	const about = /^for ((?:my|the|our|his|her|their) [^,]+)$/iu.exec(text)?.[1];
	if (about !== undefined && myKin.test(about)) draft.person = about;
	else if (about !== undefined) draft.prefix = about;
	else if (isTitle && canBeNamed(text) && text.split(' ').length <= 4) draft.prefix = withArticle(text);
	else return false;
	return true;
}

/** Takes "for her:" where the wish names one person. */
function isForSomebody(draft: Draft, { isTitle }: Clause, text: string, clauses: readonly Clause[]): boolean {
	if (!isTitle || !/^(?:this is |it's )?for (?:\p{L}+|my \p{L}+)$/iu.test(text)) return false;
	const kin = clauses.map((clause) => anyKin.exec(clause.text)?.[0]).find((found) => found !== undefined);
	if (kin !== undefined) draft.person = `my ${kin.toLowerCase()}`;
	return kin !== undefined;
}

function addSum(draft: Draft, sum: Part): void {
	if (draft.wasAsked || (draft.asks.length > 0 && draft.told.length === 0)) goOn(draft, sum.words);
	else if (draft.told.length > 0) goOnTelling(draft, `, ${sum.words}`);
	else draft.told.push({ ...sum, isJoined: false });
}

/** Adds words to the last ask. */
function goOn(draft: Draft, words: string): void {
	const last = draft.asks.pop();
	if (last) draft.asks.push({ ...last, words: `${last.words}, ${words}` });
}

function goOnTelling(draft: Draft, words: string): void {
	const last = draft.told.pop();
	if (last) draft.told.push({ ...last, words: `${last.words}${words}` });
}

type Place = Omit<AskPart, 'words'>;

function addAsked(draft: Draft, { kind, words }: AskedFor, place: Place): void {
	if (kind === 'thing') draft.thing = words;
	else if (kind === 'offer') {
		draft.offers.push(words);
		draft.offered.push(place.at);
	} else if (kind === 'limit') draft.limits.push({ words, at: place.at });
	else addAsk(draft, words, place);
}

/** Adds an ask, once: "cancel" and "cancel it" are one, and so are "to know why …" and "to know the reason". */
function addAsk(draft: Draft, words: string, place: Place): void {
	const { asks } = draft;
	const low = words.toLowerCase();
	const previous = asks.at(-1)?.words ?? '';
	if (/^to know(?:, [^,]+)?$/iu.test(previous) && low.startsWith('to know ')) {
		goOn(draft, words.slice(8));
		return;
	}
	const reason = /^to know (?:the )?reasons?(?: and)?(?!\p{L})\s*/iu.exec(words)?.[0];
	if (previous.startsWith('to know why') && reason !== undefined) {
		if (words.length > reason.length) addAsk(draft, nounPhrase(words.slice(reason.length)).words, place);
		return;
	}
	if (asks.length > 0 && /^to have it(?: for \p{L}+)?$/u.test(low)) return;
	if (asks.some((other) => withoutArticle(other.words).startsWith(withoutArticle(words)))) return;
	draft.asks = asks.filter((other) => !low.startsWith(`${other.words.toLowerCase()} `));
	draft.asks.push({ words, ...place });
}

function withoutArticle(words: string): string {
	return words.toLowerCase().replace(/^(?:an?|any|the|my)\s/u, '');
}

/** Whether a limit stands between two asks: which of them it limits is not known. */
function isMixed({ asks, limits }: Draft): boolean {
	return limits.some(({ at }) => asks.some((each) => each.at < at) && asks.some((each) => each.at > at));
}

/** A thing that is only named stands for what happened where an order follows: "fake review on my page, remove it". */
function demoteWeak(draft: Draft): void {
	const strong = draft.asks.filter(({ isWeak }) => !isWeak);
	const last = strong.at(-1)?.at ?? -1;
	const weak = draft.asks.filter(({ isWeak, at }) => isWeak && at < last);
	if (draft.asks.some(({ isWeak, at }) => isWeak && at > last)) draft.isSure = false;
	if (weak.length === 0) return;
	draft.asks = draft.asks.filter((each) => !weak.includes(each));
	draft.told = [...draft.told, ...weak.map((each) => ({ ...each, isJoined: false }))].sort((a, b) => a.at - b.at);
}

/** Where nothing is asked for in so many words, a thing named at the head is: "The two chairs, not store credit". */
function promoteFirst(draft: Draft, [opening, following]: readonly Clause[]): void {
	const [first] = draft.told;
	if (first === undefined || following === undefined || draft.asks.length > 0) return;
	if (draft.told.slice(1).some(({ words }) => finite.test(words))) return;
	const isHead = opening?.text.toLowerCase() === first.words.toLowerCase() && canBeNamed(first.words);
	if (!isHead || !determined.test(first.words)) return;
	draft.asks.push({ words: decapitalised(first.words), joint: '', at: first.at, isWeak: false });
	draft.told.shift();
}

const theirOwn = /^(?:his|her|their) (?=\p{L})/u;

/** What is asked for in one line, without what happened. Empty when nothing is. */
export function requestOf({ person, topic, asks, limits, told, isLimitFirst }: Wish): string {
	const [first, ...others] = asks;
	if (first === undefined) return limits.join(', ');
	// "My client's taxi fare", not "for my client, her taxi fare".
	const isOfPerson = person?.startsWith('my ') === true && theirOwn.test(first.words);
	const own = isOfPerson ? first.words.replace(theirOwn, `${person}'s `) : first.words;
	const joined = others.reduce((line, { words, joint }) => `${line}${joint}${words}`, own);
	const isAbout = topic !== null && told.length === 0;
	const whose = [...(person === null || isOfPerson ? [] : [`for ${person}`]), ...(isAbout ? [`for ${topic}`] : [])];
	return [...whose, ...(isLimitFirst && limits.length > 0 ? [...limits, `and ${joined}`] : [joined, ...limits])].join(
		', '
	);
}

/** A thing that says nothing of what it is about. */
const openNoun =
	/^(?:(?:an?|any|the|one) )?(?:\p{L}+ )?(?:date|day|slot|time|answer|reply|yes|reason|explanation|difference|rest|refund|replacement|repair|exchange)(?! (?:of|for|on) (?:my|the|our))(?!\p{L})/iu;

/** A short request is better understood with what happened, where that is short too. Both in words. */
const MAX_BRIEF_ASK = 7;
const MAX_BRIEF_TOLD = 12;

/** What is told before and after the request. */
type Told = { before: readonly ToldClause[]; after: readonly ToldClause[] };

/** Sentences of what was told, joined as they were typed. */
export function tellingOf(told: readonly ToldClause[]): string {
	return told.reduce((line, { words, isJoined }) => {
		if (line === '') return withCapital(words);
		return isJoined ? `${line}, ${words}` : `${line}${line.endsWith('?') ? '' : '.'} ${withCapital(words)}`;
	}, '');
}

/** What happened, in the order of the wish, where the request is better understood with it. */
export function neededTold(wish: Wish): Told {
	const request = requestOf({ ...wish, person: null });
	if (request === '') return { before: [], after: [] };
	const figures = figuresIn(request);
	const isBrief = countWords(request) <= MAX_BRIEF_ASK && countWords(tellingOf(wish.told)) <= MAX_BRIEF_TOLD;
	const named = new Set(thingsIn(request));
	const kin = new Set(requestOf(wish).toLowerCase().match(kinIn) ?? []);
	const isNeeded = ({ words }: ToldClause) =>
		isSayable(words) &&
		!startsReason.test(words) &&
		(isBrief ||
			thingsIn(words).some((one) => named.has(one)) ||
			(wish.person === null && (words.toLowerCase().match(kinIn) ?? []).some((one) => !kin.has(one))) ||
			figuresIn(words).some((figure) => !figures.includes(figure)));
	const before = wish.told.slice(0, wish.toldBefore);
	const after = wish.told.slice(wish.toldBefore);
	const isOpen = isOpenRequest(wish) || openNoun.test(request);
	return {
		before: isOpen || before.some((told) => isNeeded(told) || isTitle(told.words)) ? before : [],
		after:
			(isOpen && before.length === 0) ||
			after.some(isNeeded) ||
			after.some(({ words }) => countLimits(words) > 0) ||
			pointsBack.test(after[0]?.words ?? '')
				? after
				: []
	};
}

/** What is told of something that was named before it. */
export const pointsBack =
	/^(?:it|it's|they|they're|he|he's|she|she's|that|that's|this|these|those|so|because|but|then|still|which|who|until|till)(?![\p{L}])/iu;

/** A thing that is named before the wish: "interest on the tracker". */
function isTitle(words: string): boolean {
	return countWords(words) <= 5 && !finite.test(words) && namesThing(words);
}

/** Whether a request cannot be understood without what happened. */
export function isOpenRequest(wish: Wish): boolean {
	const request = requestOf({ ...wish, person: null });
	return !namesThing(request) || isDangling(request) || wish.asks.some(({ words }) => withoutObject.test(words));
}

/** Sums and other figures that are no length of time. */
export function figuresIn(words: string): string[] {
	return (
		words
			.match(
				/(?<![\p{L}\p{N}])[£$€₹]?\d[\d.,]*(?![\p{N}]|\s?(?:days?|weeks?|months?|years?|hours?|minutes?|times|st|nd|rd|th|pm|am)(?!\p{L}))/giu
			)
			?.map((figure) => figure.replace(/[.,]+$/, '')) ?? []
	);
}

/** The wish without what is only an outcome, such as "an answer in writing", where it asks for something else. */
export function withoutBare(wish: Wish): Wish {
	const asks = wish.asks.filter(({ words }) => namesThing(words) || countLimits(words) > 0 || beginsOrder(words));
	return asks.length + wish.limits.length === 0 ? wish : { ...wish, asks };
}

/** True for what happened in words that can stand as a sentence. */
function isSayable(words: string): boolean {
	return finite.test(words) || words.split(' ').length > 2 || figuresIn(words).length > 0;
}

/** How many things are asked for. */
export function countAsks({ asks }: Wish): number {
	return asks.reduce((count, { words }) => count + words.split(/,\s|\s(?:and|or)\s/iu).length, 0);
}

/** Whether a clause without a wish of its own goes on with the one before: "on my account", "posted not by app". */
function isContinuation(text: string): boolean {
	return !finite.test(nounPartOf(text)) && !subject.test(text) && text.split(' ').length <= 12;
}
