import { family } from '../text/not-names.ts';
import { sentencesOf } from '../text/sentences.ts';
import { PLEASE, spelledWithPlease } from './as-typed.ts';
import { emptyWords, outcomeNoun, verbs } from './lexicon.ts';

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
	told: readonly string[];
};
export type Ask = { words: string; joint: 'and' | 'or' };

type Clause = { text: string; gap: 'stop' | 'comma' | 'colon' | 'none' };

const KIN = [...family, 'client', 'customer', 'tenant', 'colleague'].join('|');
const SUBJECT =
	"(?:I|we|you|they|he|she|it|somebody|someone|nobody|everybody|everyone|there|this|that|these|those)(?:'\\p{L}+)?";
const AUXILIARY =
	"(?:is|isn't|was|wasn't|are|aren't|were|weren't|has|hasn't|have|haven't|had|hadn't|did|didn't|does|doesn't|do|don't|will|won't|would|wouldn't|(?<!an? )can|can't|cannot|could|couldn't|keeps?|kept)";
/** Words that tell a state or a thing that happened. */
const TELLING =
	'(?:says?|said|never|always|still|went|came|comes?|took|sent|got|gave|made|told|lost|broke|breaks?|froze|stuck|snapped|dead|died|fail(?:s|ed|ing)?|stopped|leaks?|leaking|wrong|wrongly|missing|pending|broken|down|gone|late|ruined|charged|billed|cancelled|canceled|denied|rejected|refused|expired|lapsed|bounced|damaged|spelt|misspelt|held|blocked|locked|showing|went|not working|not received|ripped|shorted|signed|knock(?:ed)?|totalled|accounted|credited twice|debited|again|twice|running|increased|doubled|rude|hung|claimed|owes?|ordered|bought|returned|moved|waiting|waited)';
const word = (words: string, flags = 'iu') => new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${words})(?![\\p{L}\\p{N}'])`, flags);

const kinIn = new RegExp(`(?<!\\p{L})(?:${KIN})(?!\\p{L})`, 'gu');
const finite = word(`${AUXILIARY}|${TELLING}`);
const starts = (words: string) => new RegExp(`^(?:${words})(?![\\p{L}\\p{N}'])`, 'iu');

const LEAD =
	/^(?:(?:and|but|plus|so|then|also|just|only|now|or|anyway|well|ok|okay|hi|hello|yes|two things|first|second(?:ly)?|all(?= (?:I|we)(?!\p{L}))|do(?= \p{L}+ (?:my|the|it|our)(?!\p{L})))(?![\p{L}'])[\s,:]*)+/iu;
const WANT =
	"(?:(?:(?:all|what) )?(?:I|we)(?:'m|'d|'re)?(?: am| are| would)? )?(?:just |only |really |simply |also |still |now )*(?:want(?:ing|ed)?|need(?:ing|ed)?|would like|'?d like|(?:am |are )?(?:hoping|asking|looking|after|seeking|requesting)|hope|wish|expect|require|request|demand)(?: is)?(?: for)?";
const want = starts(WANT);
const wantInside = new RegExp(
	`\\s(?=(?:(?:and|but|so)\\s)?(?:(?:I|we)(?:'d| would)? |just |only )*(?:want|need|would like)(?![\\p{L}'])(?! to be (?:able|there)))`,
	'giu'
);
const refusal = starts("(?:I |we )?(?:do not|don't|did not|didn't) (?:want|need)");
const politely = starts(
	'(?:can|could|will|would) (?:you|they|ye)(?: please)?|you (?:should|need to|must|have to)|(?:I|we) (?:want|need|would like) (?:you|them) to'
);
const mayHave = starts('(?:can|could|may) (?:I|we) (?:have|get)');
const question = starts(`why|how|when|where|what|which|who|(?:am|is|are|was|were|do|does|did|has|have) ${SUBJECT}`);
const limit = starts('no|not|without|never|none|nothing|minus|nil');
const lack =
	/^no (?:claims|one|body|reason|answer|reply|response|idea|luck|accidents|heating|heat|power|water|hot water|internet|signal|gas|service|trace|record)(?!\p{L})|^(?:no|not|never|nothing)\s.*(?:since|daily|again|\d+ (?:days?|weeks?|months?|hours?)|ago|yet|happened|came)(?!\p{L})|^not (?:my|mine|working|happy|good|fair|come|came|received|got|sure|right)(?!\p{L})/iu;
/** How a thing stands when the wish is fulfilled: "the fee waived", "autopay off". */
const DONE =
	'refunded|credited|repaid|paid|waived|scrapped|dropped|removed|corrected|fixed|repaired|replaced|changed|frozen|unlocked|unblocked|restored|posted|honou?red|confirmed|reopened|reversed|lowered|reduced|sorted|covered|adjusted|backdated|reinstated|released|resent|reconnected|returned|collected|delivered|updated|deleted|closed|cancelled|switched|moved|installed|redone|recalculated|reviewed|reimbursed|sent';
const fulfilled = word(`back|off|${DONE}|to be \\p{L}+|in writing|on disc|instead`);
const withoutObject = new RegExp(
	`^(?:(?:re|un)[- ]?)?(?:${verbs})(?: (?:in|on|by|for|and|without|with|as|at|from|within)(?!\\p{L})|,|$)`,
	'iu'
);
const bareSum = /^[£$€₹]?\d[\d.,]*(?: (?:quid|pounds?|dollars?|euros?|bucks|rs|rupees))?$/iu;
const startsDone = starts(`${DONE}|received|charged|billed|booked|bought|got`);
const startsFulfilled = starts(`${DONE}|seen|done|with|on|by|to|in|from|for|at|before|after`);
const imperative = new RegExp(`^(?:(?:re|un)[- ]?)?(?:${verbs})(?![\\p{L}\\p{N}'])`, 'iu');
const negated = starts("(?:do not|don't|stop|quit|never)");
/** A verb's word that is a noun where one of these follows. */
const asNoun =
	/^\S+ (?:off |up |down |in )?(?:of|for|is|was|has|isn't|wasn't|request|claim|value|bill|booking|ticket|fee|charge|price|amount|date|number|card|letter|balance|note|report|pending|rejected|denied|failed|missing|went|never|not|says?|came)(?![\p{L}'])/iu;
const bound =
	/(?<![\p{L}'])(?:to|and|or|you|they|we|I|who|that|will|would|can|could|must|should|not|don't|never|please|it|the|a|an|my|your|no|didn't|won't|can't|just|only|then|of|for|someone|somebody|him|her|them|me|us|let)\s$/iu;
const orderInside = new RegExp(
	`\\s(?=(?:(?:just|so|now|then) )*(?:${verbs}|give) (?:me|us|it|them|an?|my|our|the|him|her|both|someone|somebody)(?![\\p{L}']))`,
	'giu'
);
const orderAfterSo = new RegExp(`\\s(?=so (?:just )?(?:${verbs})\\s)`, 'giu');
const pleaseInside = new RegExp(
	`\\s(?=${PLEASE}\\s(?!(?:or|and|not|no|without|but|as|it)\\s)\\S)|(?<=${PLEASE})\\s(?=(?:not|no|without|but|as|it)\\s)`,
	'giu'
);
const tellInside =
	/\s(?=(?:it's|it is|it was|I'm|I am|I was|I wasn't|I think|I've been|we've been|been (?:on|in|waiting)|there's|there is|because|that's|I (?:returned|moved|sent|ordered|cancelled|called|told) (?:the|my|it|you|them|out|in|on|\d)|as (?:the other|other|you|they|I|it|this))(?![\p{L}']))/giu;
const determined = /^(?:(?:the|my|our|both|all|one|same|this|an?)(?![\p{L}'])|[£$€₹]?\d)/iu;
const openEnd =
	/(?<![\p{L}'])(?:that|who|which|what|whats|where|which|if|whether|why|how|when|and|or|but|than|like|says?|as|think|know|sure)$/iu;
const pronoun = /(?<![\p{L}'])it(?![\p{L}'])/iu;
const onlyPointing = new Set(
	(
		'it them this that these those one ones me us my our your the a an and or to of for on off in at by with without from back up out down now today again all both full whole rest other new old ' +
		'no not you i we someone somebody person please so same right two first second third different same money cash refund refunded send give get take put keep fix find bring swap tell let be have do done it sorted ' +
		'know why when how where whether read come look brand date reason yes answer writing explanation apology repair replacement record corrected named calls visit written note went wrong changes what sorry letter never happens ' +
		'cancel close correct change stop replace repair explain adjust unfreeze unblock resend restore release compensation credit'
	).split(' ')
);

/** Reads a wish as it was typed. Where the words ask for nothing that is understood, `asks` is empty. */
export function readWish(typed: string): Wish {
	const line = withoutBrackets(spelledWithPlease(typed));
	const clauses = clausesOf(line);
	let person: string | null = null;
	let prefix: string | null = null;
	let thing: string | null = null;
	const asks: Ask[] = [];
	const limits: string[] = [];
	const told: string[] = [];
	const offers: string[] = [];
	let wasAsked = false;
	for (const [index, clause] of clauses.entries()) {
		const { gap } = clause;
		const isAsked = clause.text.includes(PLEASE);
		const text = clause.text.replaceAll(PLEASE, '').replace(/\s+/g, ' ').trim();
		const joint = /^(?:or)(?!\p{L})/iu.test(text) ? 'or' : 'and';
		const theirs = new RegExp(
			`^(?:my )?(${KIN})(?:'s)? (?:just )?(?:wants?|needs?|would like) (?:to have )?`,
			'iu'
		).exec(text);
		const forThem = /^(?:this is |it's )?for (?:her|him|them|(?:my )?([\p{L}]+))$/iu.exec(text);
		if (theirs) person = `my ${(theirs[1] ?? '').toLowerCase()}`;
		if (forThem && gap === 'colon') {
			const kin = word(KIN).exec(line)?.[0].toLowerCase();
			if (kin !== undefined) {
				person = `my ${kin}`;
				continue;
			}
		}
		const about = /^for ((?:my|the|our|his|her|their) [^,]+)$/iu.exec(text)?.[1];
		if (gap === 'colon' && index === 0 && canBeNamed(text) && text.split(' ').length <= 4 && clauses.length > 1) {
			prefix = withArticle(text);
			continue;
		}
		if (about !== undefined && index === 0 && clauses.length > 1) {
			if (word(`my (?:${KIN})`).test(about)) person = about;
			else prefix = about;
			continue;
		}
		const bare = (theirs ? text.slice(theirs[0].length) : text).replace(LEAD, '').trim();
		if (!/[\p{L}\p{N}]/u.test(bare)) continue;
		if (bareSum.test(bare) && !isAsked) {
			const last = asks.at(-1);
			if (last && wasAsked) asks[asks.length - 1] = { ...last, words: `${last.words}, ${bare}` };
			else if (told.length > 0) told[told.length - 1] += `, ${bare}`;
			else told.push(bare);
			continue;
		}
		const isMain = clauses.length === 1;
		const previous = asks.at(-1);
		if (wasAsked && previous && gap === 'comma' && /^not\s/iu.test(bare) && !/^not to\s/iu.test(bare)) {
			asks[asks.length - 1] = { ...previous, words: `${previous.words}, ${bare}` };
			continue;
		}
		const next = clauses.slice(index + 1).find((clause) => !/^not\s/iu.test(clause.text));
		const isListed = next?.gap === 'comma' && /^(?:and|or)\s/iu.test(next.text) && isContinuation(bare);
		const asked = theirs
			? nounPhrase(bare)
			: (askOf(bare, isMain && !isAsked) ??
				(clause.text.startsWith(`${PLEASE} `) ? ask(bare) : null) ??
				(isListed || (isAsked && canBeNamed(bare)) ? nounPhrase(bare) : null));
		wasAsked = asked?.kind === 'ask';
		if (previous && gap === 'comma' && told.length === 0 && startsFulfilled.test(bare)) {
			asks[asks.length - 1] = { ...previous, words: `${previous.words}, ${text}` };
		} else if (asked?.kind === 'thing') thing = asked.words;
		else if (asked?.kind === 'offer') offers.push(asked.words);
		else if (asked?.kind === 'limit') limits.push(asked.words);
		else if (
			asked &&
			previous &&
			/^to know(?:, [^,]+)?$/iu.test(previous.words) &&
			asked.words.startsWith('to know ')
		) {
			asks[asks.length - 1] = { ...previous, words: `${previous.words}, ${asked.words.slice(8)}` };
		} else if (
			asked &&
			previous?.words.startsWith('to know why') &&
			/^to know (?:the )?reasons?(?!\p{L})/iu.test(asked.words)
		) {
			const rest = asked.words.replace(/^to know (?:the )?reasons?(?: and)?\s*/iu, '');
			if (rest !== '') asks.push({ words: nounPhrase(rest).words, joint });
		} else if (asked) {
			if (!asks.some(({ words }) => words.toLowerCase().startsWith(asked.words.toLowerCase()))) {
				const shorter = asks.findIndex(({ words }) => asked.words.toLowerCase().startsWith(`${words.toLowerCase()} `));
				if (shorter >= 0) asks.splice(shorter, 1);
				asks.push({ words: asked.words, joint });
			}
		} else if (previous && gap === 'comma' && isContinuation(bare) && told.length === 0 && index > 0) {
			asks[asks.length - 1] = { ...previous, words: `${previous.words}, ${text}` };
		} else if (told.length > 0 && gap === 'none' && starts('because|as|since').test(bare)) {
			told[told.length - 1] += ` ${bare}`;
		} else told.push(bare);
	}
	const [first = ''] = told;
	const [opening, following] = clauses;
	const isSentence = following?.gap === 'stop' && limits.length === 0;
	const isPromoted = isSentence || (determined.test(first) && following !== undefined);
	if (asks.length === 0 && isPromoted && opening?.text.toLowerCase() === first.toLowerCase() && canBeNamed(first)) {
		asks.push({ words: decapitalised(first), joint: 'and' });
		told.shift();
	}
	const topic = prefix ?? topicOf(told);
	return {
		person,
		topic,
		asks: asks.map((ask) => ({ ...ask, words: pointed(ask.words, prefix === null ? topic : null, told) })),
		limits,
		thing,
		offers,
		told
	};
}

/** What is asked for in one line, without what happened. Empty when nothing is. */
export function requestOf({ person, topic, asks, limits, told }: Wish): string {
	const [first, ...others] = asks;
	if (first === undefined) return limits.join(', ');
	const joined = others.reduce((line, { words, joint }) => `${line}, ${joint} ${words}`, first.words);
	const isAbout = topic !== null && told.length === 0;
	const whose = [...(person === null ? [] : [`for ${person}`]), ...(isAbout ? [`for ${topic}`] : [])];
	const isLimitFirst =
		limits.some((words) => /^(?:not to|do not|don't)\s|\snot\s/i.test(words)) && /^(?:an?|my|the)\s/i.test(joined);
	return [...whose, ...(isLimitFirst ? [...limits, `and ${joined}`] : [joined, ...limits])].join(', ');
}

/** What happened, as far as the request cannot be understood without it. */
export function neededTold(wish: Wish): readonly string[] {
	const request = requestOf(wish);
	const isOpen =
		!namesThing(request) ||
		isDangling(request) ||
		wish.asks.some(({ words }) => withoutObject.test(words)) ||
		/(?<!\p{L})a (?:repair|replacement)(?:,|$)/iu.test(request);
	const figures = figuresIn(request);
	const kin = new Set(request.toLowerCase().match(kinIn) ?? []);
	return wish.told
		.filter(isSayable)
		.filter(
			(words) =>
				(isOpen && namesThing(words)) ||
				(wish.person === null && (words.toLowerCase().match(kinIn) ?? []).some((one) => !kin.has(one))) ||
				figuresIn(words).some((figure) => !figures.includes(figure))
		);
}

/** Sums and other figures that are no length of time. */
function figuresIn(words: string): string[] {
	return (
		words
			.match(
				/(?<![\p{L}\p{N}])[£$€₹]?\d[\d.,]*(?![\p{N}]|\s?(?:days?|weeks?|months?|years?|hours?|minutes?|times|st|nd|rd|th|pm|am)(?!\p{L}))/giu
			)
			?.map((figure) => figure.replace(/[.,]+$/, '')) ?? []
	);
}

/** True when a pronoun stands before anything that it could stand for. */
function isDangling(request: string): boolean {
	const at = /(?<![\p{L}'])(?:it|them|one|ones|both|that|this|these|those)(?![\p{L}'])/iu.exec(request)?.index;
	return at !== undefined && !namesThing(request.slice(0, at).replace(imperative, ''));
}

/** True for words that can follow "for" or "of": a thing, not a clause and not an order. */
export function canBeNamed(words: string): boolean {
	return (
		!finite.test(nounPartOf(words)) &&
		!starts(`${SUBJECT}|no|not|without|to|because|why|how`).test(words) &&
		(!imperative.test(words) || isNounLike(words)) &&
		!want.test(words)
	);
}

/** The wish without what is only an outcome, such as "an answer in writing", where it asks for something else. */
export function withoutBare(wish: Wish): Wish {
	const asks = wish.asks.filter(({ words }) => namesThing(words));
	return asks.length + wish.limits.length === 0 ? wish : { ...wish, asks };
}

/** True for what happened in words that can stand as a sentence. */
export function isSayable(words: string): boolean {
	return finite.test(words) || words.split(' ').length > 2 || figuresIn(words).length > 0;
}

/** How many things are asked for. */
export function countAsks({ asks }: Wish): number {
	return asks.reduce((count, { words }) => count + words.split(/,\s|\s(?:and|or)\s/iu).length, 0);
}

/** True when the words name a thing, beside what is not to be. */
function namesThing(words: string): boolean {
	const named = words.replace(/(?<![\p{L}'])(?:without|no|not|with no)\s.*$/iu, '').replace(imperative, '');
	return (named.toLowerCase().match(/[\p{L}][\p{L}'’-]+/gu) ?? []).some(
		(found) => !onlyPointing.has(found) && !found.endsWith('ly')
	);
}

function withoutBrackets(line: string): string {
	return line
		.replace(/\s*[([]([^()[\]]*)[)\]]/g, (_, inner: string) =>
			/[£€$₹]|\d[.,]\d|\p{Lu}\p{Ll}/u.test(inner) ? `, ${inner.trim()},` : ''
		)
		.replace(/,\s*(?=[.,;]|$)/g, '');
}

function clausesOf(line: string): Clause[] {
	const clauses: Clause[] = [];
	let gap: Clause['gap'] = 'stop';
	for (const { start, end } of sentencesOf(line)) {
		gap = 'stop';
		for (const part of line
			.slice(start, end)
			.replace(/[.?!\s]+$/u, '')
			.split(/([,;:](?=\s)|\s[-–—]+\s)/u)) {
			if (part === ':') {
				const last = clauses.at(-1);
				if (last) clauses[clauses.length - 1] = { ...last, gap: 'colon' };
			}
			if (/^(?:[,;:]|\s[-–—]+\s)$/u.test(part)) gap = 'comma';
			else if (/[\p{L}\p{N}]/u.test(part)) {
				clauses.push(...split(part.trim(), gap));
				gap = 'none';
			}
		}
	}
	return clauses;
}

/** Splits what was typed without punctuation where a wish begins, and where a wish turns to what happened. */
function split(part: string, gap: Clause['gap']): Clause[] {
	const cuts = new Set<number>();
	const isOpen = (at: number) => openEnd.test(part.slice(0, at).trimEnd());
	for (const { index } of part.matchAll(wantInside))
		if (
			!isOpen(index) &&
			!bound.test(`${part.slice(0, index)} `) &&
			!/(?<![\p{L}'])(?:I|we|they|you|what|don't|not|didn't|all|just|only|who|really|client|he|she|to|would)$/iu.test(
				part.slice(0, index)
			)
		)
			cuts.add(index);
	for (const { index } of [...part.matchAll(orderInside), ...part.matchAll(orderAfterSo)]) {
		const before = part.slice(0, index);
		const isSo = part.startsWith('so ', index + 1);
		if ((isSo || !bound.test(`${before} `)) && !negated.test(before)) cuts.add(index);
	}
	for (const { index } of part.matchAll(tellInside)) {
		const before = part.slice(0, index);
		const isShort = part.slice(index).trim().split(' ').length < 3;
		if (!isShort && !bound.test(`${before} `) && !isOpen(index) && /\s/.test(before.trim())) cuts.add(index);
	}
	for (const { index } of part.matchAll(pleaseInside)) cuts.add(index);
	const bounds = [0, ...[...cuts].sort((a, b) => a - b), part.length];
	return bounds
		.slice(1)
		.map((end, at) => ({ text: part.slice(bounds[at], end).trim(), gap: at === 0 ? gap : ('none' as const) }))
		.filter(({ text }) => text !== '');
}

type Asked = { kind: 'ask' | 'limit' | 'thing' | 'offer'; words: string };

function askOf(text: string, isMain: boolean): Asked | null {
	if (refusal.test(text)) return { kind: 'limit', words: notWanted(text.replace(refusal, '').trim()) };
	const unsaid =
		/(?:won't|will not|refuses? to|wouldn't|can't|didn't) (?:say|tell me|explain)\s+((?:how|why|when|what|where|who|which)\s.+)$/iu.exec(
			text
		);
	if (unsaid?.[1]) return ask(`to know ${unsaid[1]}`);
	if (starts('(?:I )?can (?:do|pay)|I think').test(text))
		return { kind: 'offer', words: text.replace(/^can/iu, 'I can') };
	if (mayHave.test(text)) return nounPhrase(text.replace(mayHave, '').trim());
	if (politely.test(text)) return ask(text.replace(politely, '').trim());
	if (want.test(text)) return wanted(text.replace(want, '').trim());
	if (/^to \p{L}+\s/iu.test(text)) return ask(text);
	if (limit.test(text) && !lack.test(text)) return { kind: 'limit', words: decapitalised(text) };
	if (question.test(text) && !/^(?:when|where|what|which|how) (?:I|the)(?![\p{L}'])/iu.test(text))
		return ask(`to know ${asIndirect(text)}`);
	const sorry = text.replace(
		/^(?:(?:someone|somebody|they|you|them|him|her)\s)?(?:(?:should|to)\s)?(?:(?:say|be|saying)\s)?sorry(?! letter)(?!\p{L})/iu,
		'an apology'
	);
	if (sorry !== text) return ask(sorry);
	if (/^(?:someone|somebody|an? (?:real )?(?:person|human)|one person)\b.*\sto\s/iu.test(text)) return ask(text);
	if (starts("do not|don't").test(text)) return { kind: 'limit', words: decapitalised(text) };
	if (imperative.test(text) && (negated.test(text) || !isNounLike(text))) return ask(text);
	const needs = /^(.+?) needs? (?:to be )?(\p{L}+?)(?:ing|ed)(?!\p{L})(.*)$/iu.exec(text);
	if (needs) return ask(`${headOf(needs[1] ?? '')} ${needs[2] ?? ''}ed${needs[3] ?? ''}`);
	const ought = /^(.+?) (?:should be|ought to be|has to be|must be|to be) (.+)$/iu.exec(text);
	if (ought) return ask(`${headOf(ought[1] ?? '')} to be ${ought[2] ?? ''}`);
	if (starts(SUBJECT).test(text)) return null;
	if (starts('as|because|since|after|when|while').test(text) || (startsDone.test(text) && !isMain)) return null;
	const head = nounPartOf(text);
	const isFinite = finite.test(head);
	if (
		!isFinite &&
		(fulfilled.test(head) || outcomeNoun.test(head) || starts('an?|another|full|new|money|cash|rest').test(text))
	)
		return nounPhrase(text);
	return isMain && !isFinite ? { kind: 'thing', words: decapitalised(text) } : null;
}

/** The words before a clause that only describes them: "the line" of "the line that says so". */
function nounPartOf(text: string): string {
	return text.replace(
		/(?<=\s\S*)(?<![\p{L}'])(?:which|that|what|who|when|where|if|saying|and (?:it|they|you)|I|you|they|we|he|she|it|because)(?![\p{L}']).*$/iu,
		''
	);
}

/** The thing that a clause begins with, before what it says of it: "my name" of "they got my name wrong". */
function headOf(text: string): string {
	if (starts(SUBJECT).test(text)) return topicOf([text]) ?? text;
	return text.replace(new RegExp(`\\s(?:${AUXILIARY}|${TELLING})(?:\\s(?:${TELLING}))*$`, 'iu'), '');
}

function ask(words: string): Asked {
	const [bare] = /^(?:refund|replacement|repair|exchange|explanation|apology|credit)$/iu.exec(words) ?? [];
	if (bare !== undefined) return nounPhrase(bare);
	const told = words.replace(
		/^(to know|tell me|explain) (.+)$/iu,
		(_, lead: string, rest: string) => `${lead} ${asIndirect(rest)}`
	);
	return { kind: 'ask', words: decapitalised(told) };
}

/** What follows "I want". */
function wanted(rest: string): Asked | null {
	if (/^(?:you|them|ye) to\s/iu.test(rest)) return ask(rest.replace(/^\S+ to\s/iu, ''));
	if (/^(?:it|this|that|them|these)(?!\p{L})/iu.test(rest)) return ask(`to have ${rest}`);
	if (/^to (?:no|know)\s/iu.test(rest)) return ask(rest.replace(/^to no\s/iu, 'to know '));
	if (/^to (?:get|have|see|receive|be given)\s(?:an?|the|my|our)\s/iu.test(rest))
		return nounPhrase(rest.replace(/^to (?:be given|\p{L}+)\s/iu, ''));
	if (/^to\s/iu.test(rest)) return ask(rest);
	return rest === '' ? null : nounPhrase(rest);
}

function notWanted(rest: string): string {
	if (/^to\s/iu.test(rest)) return `not ${rest}`;
	if (/^(?:an?|another|any)\s/iu.test(rest) && !finite.test(rest))
		return `no ${rest.replace(/^(?:an?|another|any)\s/iu, '')}`;
	const named =
		/^((?:my|the|our) \p{L}+(?: \p{L}+)?) (cut|put|taken|sent|given|sold|shut|\p{L}+ed)(?![\p{L}'])(.*)$/iu.exec(rest);
	return named ? `${named[1] ?? ''} not ${named[2] ?? ''}${named[3] ?? ''}` : `not to have ${rest}`;
}

/** A thing asked for, with its article. */
function nounPhrase(rest: string): Asked {
	const words = decapitalised(rest);
	if (starts('rest|other half|money back').test(rest))
		return ask(rest.replace(/^(?=(?:rest|other)\s)/iu, 'the ').replace(/^(?=money)/iu, 'my '));
	if (/^exchange$/iu.test(rest)) return { kind: 'ask', words: 'an exchange' };
	const needsArticle =
		/^(?:(?:full|new|real|proper|different|written|named|formal|partial|fresh|clear|final|correct|hard|paper|printed|copy|refund|replacement|letter|credit|call(?:back)?|call-back|visit|repair|receipt|date|discount|correction|review|reply|plumber|technician|person|manager|engineer|reason|payment plan|date|apology|explanation|answer|appointment|sorry letter)(?:\s|$))+/iu.exec(
			words
		);
	if (!needsArticle) return { kind: 'ask', words: words };
	if (
		/^(?:credit|correct)\s+(?:my|the)/iu.test(words) ||
		/^\S+s(?:\s|$)/u.test(words.slice(needsArticle[0].trim().length).trim())
	)
		return ask(words);
	return { kind: 'ask', words: `${/^[aeiou]/iu.test(words) ? 'an' : 'a'} ${words}` };
}

const pasts = new Map(
	'take took,get got,give gave,send sent,pay paid,make made,go went,lose lost,say said,tell told,keep kept,put put,cut cut,let let,leave left,do did,sell sold,hold held,freeze froze'
		.split(',')
		.map((pair) => pair.split(' ') as [string, string])
);

/** "why did they knock 800 off" as it is said after "to know". */
function asIndirect(text: string): string {
	const inverted = /^(am|is|are|was|were|will|can|has|have) (I|you|it|they|he|she|we) (.+)$/iu.exec(text);
	if (inverted) return `whether ${inverted[2] ?? ''} ${(inverted[1] ?? '').toLowerCase()} ${inverted[3] ?? ''}`;
	const match = /^(why|how|when|where|what|which)(?:'d| did) (I|you|they|he|she|we|it) (\p{L}+)(.*)$/iu.exec(text);
	if (!match) return decapitalised(text);
	const [, asking = '', who = '', verb = '', rest = ''] = match;
	const low = verb.toLowerCase();
	const past =
		pasts.get(low) ??
		(low.endsWith('e')
			? `${low}d`
			: /[^aeiou]y$/.test(low)
				? `${low.slice(0, -1)}ied`
				: /^[^aeiou]*[aeiou][bdgmnprt]$/.test(low)
					? `${low}${low.slice(-1)}ed`
					: `${low}ed`);
	return `${asking.toLowerCase()} ${who} ${past}${rest}`;
}

function isNounLike(text: string): boolean {
	return asNoun.test(text) && !/^(?:ask|look|pay|call|wait|search|check) for\s/iu.test(text);
}

/** Whether a clause without a wish of its own goes on with the one before: "on my account", "posted not by app". */
function isContinuation(text: string): boolean {
	return !finite.test(nounPartOf(text)) && !starts(SUBJECT).test(text) && text.split(' ').length <= 12;
}

const NOUNS =
	'account|bill|card|parcel|package|order|phone|line|contract|policy|claim|payment|loan|meter|boiler|fridge|washer|router|ticket|booking|flight|bag|deposit|power|gas|water|heating|internet|broadband|connection|supply|car|house|flat|roof|lift|sofa|bed|tv|laptop|subscription|tablet|name|address|number|debt|fee|charge|refund|insurance|mortgage|statement|tax|benefit|appointment|referral|surgery|prescription|result|report|score|item|box|kettle|dishwasher|oven|cooker|machine|mould|rent|key|door|window|shower|toilet|pipe|leak|tap|seat|train|bus|journey|visa|passport|licence|permit|application|pension|allowance|premium|excess|wallet|listing|shoes|trainers|coat|dress|jacket|books?|chairs?|curtains?|lamp|mattress|tyres?|wifi|sim|nbn|solar|mail|letter|engineer|tenancy|installation|money|leak|postage|mri|scan';
const thing = word(`(?:(?:my|our|his|her|their|the|this) )?(?:(?:${NOUNS})s? )*(?:${NOUNS})s?`, 'giu');

/** The one thing that the told clauses are about, as it can follow "the". Null when there is none, or more than one. */
function topicOf(told: readonly string[]): string | null {
	for (const text of told) {
		const subject = new RegExp(
			`^((?:(?:my|our|his|her|their|the|this|mum's|dad's) )?(?:[\\p{L}][\\p{L}'-]* ){0,3}?(?:${NOUNS})s?)(?= (?:${AUXILIARY}|${TELLING})(?![\\p{L}'])|$)`,
			'iu'
		).exec(text)?.[1];
		if (subject !== undefined && !starts(`${SUBJECT}|no|not|just|two|another`).test(subject) && !finite.test(subject))
			return withArticle(subject);
	}
	const found = new Set(told.flatMap((text) => text.match(thing) ?? []));
	const [only] = found;
	return found.size !== 1 || only === undefined ? null : withArticle(only);
}

function withArticle(noun: string): string {
	return /^(?:my|our|his|her|their|the|this)\s/iu.test(noun) ? decapitalised(noun) : `the ${decapitalised(noun)}`;
}

/** The words with the thing in place of the pronoun that stands for it. */
function pointed(words: string, topic: string | null, told: readonly string[]): string {
	if (/ off it$/iu.test(words) && told.some((text) => word('bill').test(text)))
		return words.replace(/ it$/iu, ' the bill');
	for (const one of told) {
		const [, modifier = '', named = ''] =
			/^(?:(?:my|our|the|this|his|her|their) )?([\p{L}'-]+) ([\p{L}'-]+) (?=\S)/iu.exec(one) ?? [];
		const isSubject = new RegExp(`^(?:\\S+ )?${modifier} ${named} (?:${AUXILIARY}|${TELLING})(?![\\p{L}'])`, 'iu').test(
			one
		);
		const alone = new RegExp(`(?<!${modifier} )(?<![\\p{L}'])${named}(?![\\p{L}'])`, 'iu');
		if (isSubject && canBeNamed(`${modifier} ${named}`) && alone.test(words))
			return withOf(words.replace(alone, `${modifier} ${named}`));
	}
	if (topic === null) return withOf(words);
	const noun = topic.replace(/^\S+ /, '');
	const head = noun.split(' ').at(-1) ?? noun;
	const described = new RegExp(`(?<!${noun.split(' ')[0] ?? ''} )(?<![\\p{L}'])${head}(?![\\p{L}'])`, 'iu');
	if (noun.includes(' ') && described.test(words)) return withOf(words.replace(described, noun));
	const pointing = isDangling(words) && pronoun.test(words) && !/(?<!\p{L})do it(?!\p{L})/iu.test(words);
	if (pointing) return withOf(words.replace(pronoun, topic));
	const single = head.replace(/s$/u, '');
	const counted = words.replace(/(?<=(?<![\p{L}'])the (?:first|second|third|other|old))(?=$|,)/giu, ` ${single}`);
	if (counted !== words) return withOf(counted);
	return withOf(
		words.replace(
			/(?<=(?<![\p{L}'])(?:new|other|different|second|third|old) )one(?![\p{L}'])|^new one(?![\p{L}'])/iu,
			head
		)
	);
}

/** "the late fee $35" as it is said: "the late fee of $35". */
function withOf(words: string): string {
	return words
		.replace(
			/(?<=(?:(?<!\p{L})(?:fee|deposit|payment|balance|debt|penalty|premium|excess|fare|arrears)|(?<=(?<!\p{L})(?:the|my|a|an|this|that|full|late|whole|final|last|extra) )(?:charge|bill|refund|claim|credit|rent|fine|value|price)) )(?=[£$€₹]\s?\d|\d[\d.,]*(?: (?:back|waived|dropped|scrapped|refunded|credited|off|paid)(?!\p{L})|$))/giu,
			'of '
		)
		.replace(
			/(?<=\p{L}{2}|\d)(?<!,)(?<!(?<![\p{L}'])(?:if|or|is|are|was|why|do|does|did|has|have|and|but|to|can|could|will|would|should|am|please|just|now)) not (?=(?:\p{L}|\d)\S*(?: \S+){0,3}$)/iu,
			', not '
		)
		.replace(
			/(?<=\p{L}{3})(?<!(?<!\p{L})(?:of|for|to|at|pay|paid|me|is|was|from|by|the|a|my|under|over|than|about|only|another|plus|and|or|charged?|refund|repay|fine|credit|owed?|costs?|return|send|claim|release|not|no|down|up|rs|me|back to)) (?=[£$€₹]\s?\d[\d.,]*$)/iu,
			', '
		);
}

/** The words as they go on in a sentence: a first word that may be a name keeps its capital. */
function decapitalised(text: string): string {
	const [first = ''] = text.split(' ');
	const low = first.toLowerCase();
	const isCommon =
		low !== 'i' &&
		!/\p{Lu}/u.test(first.slice(1)) &&
		(emptyWords.has(low) || imperative.test(low) || outcomeNoun.exec(low)?.[0] === low);
	return isCommon ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
