import { type Span, withoutAccents } from './folded.ts';
import { doubtfulNames, givenNames } from './given-names.ts';
import { family, notNames } from './not-names.ts';
import { type FoundTeam, teamsIn } from './teams.ts';
import type { Reading, Token } from './tokens.ts';
import { wordNames } from './word-names.ts';

/** Somebody's name in a folded text, as shown to the person: "mr okafor" is "Mr Okafor". */
export type FoundName = Span & { value: string; from: number; to: number };

/** Whose names are known: of the case, and the person's own. */
export type KnownNames = { own?: readonly string[] | undefined; people?: readonly string[] | undefined };

const TITLES = new Set('mr mrs ms miss dr prof'.split(' '));
const ROLES = new Set(
	'agent rep supv supervisor adviser advisor manager mgr operator representative driver engineer technician surveyor adjuster colleague handler lead officer teller inspector receptionist nurse plumber fitter'.split(
		' '
	)
);
/** What a company calls the machine that answers. */
const MACHINES = new Set(
	'assistant bot chatbot virtual digital automated automatic ai system team support help desk service care chat customer'.split(
		' '
	)
);
const SPOKEN_TO = new Set('spoke spk spoken speaking sp talked talking chatted chatting chat spkn'.split(' '));
const TO = new Set('to w with 2 wth'.split(' '));
/** What only a person does. Behind one of these a word at the start of a clause is a name. */
const SPEAKS = new Set(
	(
		'said says sez reckons confirmed confirms apologised apologized promised promises agreed told tells explained insisted insists reckoned thinks admitted offered waived assured answered hung laughed ' +
		'advised advises wants wanted refused refuses picked rang'
	).split(' ')
);
/** What people and things do. Behind one of these a given name is a name. */
const ACTS_ON = new Set(
	(
		'will wl shall would wont cant cannot is was has can could called rings emailed wrote put passed transferred trfd took gave credited refunded checked checking looked checks looks found logged raised opened closed ' +
		'turned declined denied asked asks sent sends again here rang rung texted txtd sorted booked cancelled handed moved calls processing sending posting raising ringing calling emailing to then who went came got had also just now ' +
		'and or at in from on for supv reckons never didnt doesnt'
	).split(' ')
);
const MONTH_NAMES = new Set('april may june august'.split(' '));
const NOUN_LEADS = new Set(
	'the a an my our your his her its their this that these those no any some each every of in since by until during last next per new old own which what for on all both another'.split(
		' '
	)
);
const STREETS = new Set(
	'lane street road st rd avenue ave close drive court square park house gardens terrace way place crescent hill hall hospital school bank insurance energy water gas air airlines'.split(
		' '
	)
);

/** Names of things that say something too: a bill, a page. They are names only where somebody is spoken to. */
const NAMED_ONLY = new Set(
	'bill page price art grant chip major prince faith charity merit dot miles lane pat van tab bee may'.split(' ')
);

/** True for what somebody does, without a name: "surveyor", "the engineer", "Virtual Assistant", "the desk at gate 12". */
export function isRoleOnly(name: string): boolean {
	const words = name.trim().match(/[\p{L}\p{N}'’]+/gu) ?? [];
	if (words.length === 0) return false;
	const isThing = words[0] === 'the' && words.every((word) => !/^\p{Lu}/u.test(word) && nameStrength(word) === 0);
	return isThing || words.every((word) => ROLES.has(word.toLowerCase()) || MACHINES.has(word.toLowerCase()));
}

/** What somebody is called in a sentence: a name typed in small letters gets its capitals, and a role its article: "the surveyor". */
export function asCalled(name: string): string {
	const line = besidesName(name).name;
	if (isRoleOnly(line)) return /^\p{Ll}/u.test(line) && !/^(?:the|an?|my) /.test(line) ? `the ${line}` : line;
	if (!/^[\p{Ll}\p{M}'’ -]+$/u.test(line) || !isNameAlone(line)) return line;
	return line.replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** A name as it was noted, and what was noted with it: "keisha id 4471 disputes" is Keisha, "id 4471 disputes". */
export function besidesName(noted: string): { name: string; more: string } {
	const line = noted.replace(/\s+/g, ' ').trim();
	const [, name = '', more = ''] = WITH_NUMBER.exec(line) ?? [];
	return isNameAlone(name) ? { name, more } : { name: line, more: '' };
}

const WITH_NUMBER =
	/^(\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*)??)[ ,(–-]+((?:id|badge|staff|employee|emp|operator|op|ext|extension|agent|adviser|advisor|rep)(?: (?:id|no|number|nr|#))?[ .:#]*\d.*?)\)?$/iu;

/** Whether it is a name alone: no number, and no words about somebody. */
export function isNameAlone(name: string): boolean {
	return /^[\p{L}\p{M}'’. -]+$/u.test(name) && name.split(' ').length <= 3 && !NO_NAME.test(name);
}

const NO_NAME =
	/(?:^| )(?:the|an?|some|somebody|someone|agent|advis[eo]r|rep|manager|supervisor|bot|team|lady|man|guy|woman|person|unknown|from|in|at|of)(?: |$)/i;

/** How sure it is that a token is a given name: 2 for one that is nothing else, 1 for one that is a word too. */
export function nameStrength(low: string): 0 | 1 | 2 {
	if (doubtfulNames.has(low) || (wordNames.has(low) && !notNames.has(low))) return 1;
	return givenNames.has(low) ? 2 : 0;
}

/** Everybody on the other side whom a text names. */
export function agentsIn(tokens: readonly Token[], teams: readonly FoundTeam[], known: KnownNames): FoundName[] {
	const own = partsOf(known.own);
	const people = partsOf(known.people);
	const teamAt = new Set(teams.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
	const found: FoundName[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		if (teamAt.has(at)) continue;
		const name = nameAt(tokens, at, { own, people, teamAt });
		if (name === null) continue;
		found.push(name);
		at = name.to - 1;
	}
	return found;
}

/** Everybody on the other side whom a text names, when nobody is known. */
export function agentsNamedIn(tokens: readonly Token[]): FoundName[] {
	const teams = teamsIn(tokens, (at) => nameStrength(tokens[at]?.low ?? '') === 2);
	return agentsIn(tokens, teams, {}).filter(({ value }) => !/^\d/.test(value));
}

type Known = { own: ReadonlySet<string>; people: ReadonlySet<string>; teamAt: ReadonlySet<number> };

function partsOf(names: readonly string[] = []): ReadonlySet<string> {
	return new Set(names.flatMap((name) => withoutAccents(name).match(/[\p{L}']{2,}/gu) ?? []));
}

function nameAt(tokens: readonly Token[], at: number, known: Known): FoundName | null {
	const token = tokens[at];
	if (token === undefined) return null;
	if (TITLES.has(token.low)) return titledAt(tokens, at, known);
	if (/^\d/.test(token.low)) return handleAt(tokens, at);
	const { low } = token;
	const strength = known.people.has(low) ? 2 : nameStrength(low);
	const isUnknown =
		strength === 0 &&
		!/'(?:ve|re|ll|d|m|t)$/.test(token.text) &&
		!notNames.has(low) &&
		/^\p{L}[\p{L}'’]+$/u.test(token.text);
	if (isMonth(tokens, at)) return null;
	if ((strength === 0 && !isUnknown) || known.own.has(low) || isOfSomebodyElse(tokens, at, known)) return null;
	const isNamed = isSpokenTo(tokens, at) || isIntroduced(tokens, at) || isBadged(tokens, at);
	const isActing = !NAMED_ONLY.has(low) && isActingAt(tokens, at, known, strength);
	const isName =
		strength === 2
			? !isPartOfPlace(tokens, at) && !isTicket(tokens, at)
			: strength === 1
				? isNamed || isActing
				: isNamed || (isActing && !looksLikeFirm(token)) || isRoleBefore(tokens, at);
	if (!isName) return null;
	return nameOf(tokens, at, at + 1 + surnames(tokens, at, known));
}

/** "4 June", "since May", "the April bill". */
function isMonth(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	if (token === undefined || !MONTH_NAMES.has(token.low)) return false;
	const isBehind =
		before !== undefined && token.gap === 'none' && (/^\d/.test(before.low) || NOUN_LEADS.has(before.low));
	return isBehind || (tokens[at + 1]?.gap === 'none' && /^\d/.test(tokens[at + 1]?.low ?? ''));
}

function nameOf(tokens: readonly Token[], from: number, to: number): FoundName {
	const words = tokens.slice(from, to);
	const isLower = words.every(({ text }) => text === text.toLowerCase());
	const parts = words.map(({ text, isShortened }) => {
		const word = isLower ? capitalised(text) : text;
		return `${word.replace(/'s$/i, '')}${isShortened ? '.' : ''}`;
	});
	const last = words.at(-1);
	const isOwner = last !== undefined && /'s$/i.test(last.text);
	return {
		start: words[0]?.start ?? 0,
		end: (last?.end ?? 0) - (isOwner ? 2 : 0),
		value: parts.join(' '),
		from,
		to
	};
}

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "Mr Okafor", "ms adeyemi", "Dr. Osei". */
function titledAt(tokens: readonly Token[], at: number, known: Known): FoundName | null {
	const name = tokens[at + 1];
	if (name === undefined || name.gap !== 'none' || known.own.has(name.low)) return null;
	if (
		!/^\p{L}[\p{L}'’-]+$/u.test(name.text) ||
		(notNames.has(name.low) && !name.isCapital) ||
		isOfSomebodyElse(tokens, at, known)
	)
		return null;
	return nameOf(tokens, at, at + 2 + (name.isCapital ? surnames(tokens, at + 1, known) : 0));
}

/** "she is agent 3316": the number is the only name. */
function handleAt(tokens: readonly Token[], at: number): FoundName | null {
	const token = tokens[at];
	if (token === undefined || token.gap !== 'none' || !/^\d{3,7}$/.test(token.text)) return null;
	const isAgent = /^(?:agent|adviser|advisor|operator|rep)$/.test(tokens[at - 1]?.low ?? '');
	return isAgent &&
		tokens[at - 1]?.gap !== 'stop' &&
		/^(?:is|was|to|with|w|by|its|shes|hes)$/.test(tokens[at - 2]?.low ?? '')
		? nameOf(tokens, at, at + 1)
		: null;
}

/** The surname behind a given name, where both have a capital. */
function surnames(tokens: readonly Token[], at: number, known: Known): number {
	const first = tokens[at];
	const second = tokens[at + 1];
	if (first === undefined || second === undefined || !first.isCapital || !second.isCapital || second.gap !== 'none')
		return 0;
	if (first.text === first.text.toUpperCase() && second.text !== second.text.toUpperCase()) return 0;
	const isName =
		!notNames.has(second.low) &&
		!known.teamAt.has(at + 1) &&
		/^\p{L}[\p{L}'’]*$/u.test(second.text) &&
		second.text.length > 1;
	return isName ? 1 : 0;
}

function isSpokenTo(tokens: readonly Token[], at: number): boolean {
	const [two, one] = [tokens[at - 2]?.low ?? '', tokens[at - 1]?.low ?? ''];
	const token = tokens[at];
	if (token?.gap !== 'none') return false;
	return (
		(SPOKEN_TO.has(two) && TO.has(one)) ||
		((one === 'spk' || one === 'spoke' || one === 'sp') && nameStrength(token.low) > 0) ||
		(one === 'to' && /^(?:me|us|on|over|through|thru|back)$/.test(two) && nameStrength(token.low) > 0) ||
		((two === 'ask' || two === 'asked') && (one === 'for' || one === '4')) ||
		(/^(?:acc|according)$/.test(two) && one === 'to')
	);
}

/** "a man called Keith", "his name is Will", "it was Dana again", "per Priya", "this is Tom", "through to Ana". */
function isIntroduced(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token?.gap !== 'none') return false;
	const one = tokens[at - 1]?.low ?? '';
	const two = tokens[at - 2]?.low ?? '';
	if (one === 'per') return nameStrength(token.low) > 0 || two === 'as';
	if (one === 'named') return true;
	if (one === 'called')
		return /^(?:man|woman|lady|guy|girl|bloke|person|someone|somebody|agent|chap|adviser|advisor|manager|supervisor|rep|colleague|engineer|driver|lad|gentleman)$/.test(
			two
		);
	if (one === 'is' || one === 'was' || one === 's') return two === 'name';
	if (/^(?:says|said|sez)$/.test(one)) {
		const after = tokens[at + 1];
		return nameStrength(token.low) > 0 && (after === undefined || after.gap !== 'none' || after.low === 'the');
	}
	return false;
}

/** What the number of a member of staff is called. */
const BADGES = new Set(
	'id badge staff employee emp operator op ext extension agent adviser advisor rep clerk'.split(' ')
);

/** "Dawn (staff no. 4471)", "Dawn Price, ext 22": what has the number of somebody beside it is their name. */
function isBadged(tokens: readonly Token[], at: number): boolean {
	const isPerson = (one: Token | undefined): one is Token =>
		one !== undefined &&
		one.isCapital &&
		/^\p{L}[\p{L}'’-]*$/u.test(one.text) &&
		!ROLES.has(one.low) &&
		!MACHINES.has(one.low) &&
		!looksLikeFirm(one);
	if (!isPerson(tokens[at])) return false;
	const surname = tokens[at + 1];
	const badge = at + (isPerson(surname) && surname.gap === 'none' && !BADGES.has(surname.low) ? 2 : 1);
	if (tokens[badge]?.gap !== 'comma' || !BADGES.has(tokens[badge].low)) return false;
	const number = badge + (/^(?:id|no|nr|number)$/.test(tokens[badge + 1]?.low ?? '') ? 2 : 1);
	const figure = tokens[number];
	return figure !== undefined && figure.gap !== 'stop' && /^\p{L}{0,3}\d/u.test(figure.text);
}

function isRoleBefore(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	return (
		token !== undefined &&
		token.isCapital &&
		before !== undefined &&
		ROLES.has(before.low) &&
		token.gap !== 'stop' &&
		!looksLikeFirm(token)
	);
}

/** Somebody who speaks or acts, or who stands beside a team. */
function isActingAt(tokens: readonly Token[], at: number, { teamAt }: Known, strength: 0 | 1 | 2): boolean {
	const token = tokens[at];
	if (token === undefined) return false;
	const before = tokens[at - 1];
	const isFirst = token.gap !== 'none' || before === undefined;
	const isLed =
		before !== undefined &&
		token.gap === 'none' &&
		/^(?:the|a|an|my|our|your|his|her|their|its|this|that|these|those|no|any|some|each|every|what|which|of|on|in|new|for)$/.test(
			before.low
		);
	if (isLed) return false;
	let next = at + 1;
	// "Greg Nolan said".
	if (
		token.isCapital &&
		tokens[next]?.isCapital === true &&
		tokens[next]?.gap === 'none' &&
		!notNames.has(tokens[next]?.low ?? '')
	)
		next += 1;
	const after = tokens[next];
	if (after === undefined) return false;
	const isClose = after.gap === 'none';
	if (teamAt.has(next) && after.gap !== 'stop')
		return strength > 0 || isFirst || /^(?:got|reached|then|by|w|from)$/.test(before.low);
	const isPlace = /^(?:in|from|at|of|frm)$/.test(after.low);
	const article = tokens[next + 1]?.low === 'the' ? 1 : 0;
	if (isClose && isPlace && teamAt.has(next + 1 + article)) return true;
	if (!isClose)
		return (
			strength > 0 &&
			isFirst &&
			after.gap === 'comma' &&
			/^(?:he|she|hes|shes|shell|hell|who)$/.test(after.low) &&
			token.isCapital
		);
	if (SPEAKS.has(after.low)) return isFirst || token.isCapital || strength > 0;
	// A word such as "will" or "may" is a name here only where it is written as one.
	if (strength === 1) {
		const isWritten = token.isCapital && !isFirst;
		return (
			ACTS_ON.has(after.low) &&
			/^(?:will|wl|wont|cant|would|promised|rang|emailed|called|put|passed|transferred|took|waived|credited|refunded|again|is|was|to)$/.test(
				after.low
			) &&
			(isWritten ||
				(token.isCapital && isPersonal(after.low, tokens[next + 1])) ||
				(isFirst && /^(?:wl|wont|rang|again|wil)$/.test(after.low)))
		);
	}
	return (
		strength === 0 &&
		token.isCapital &&
		isFirst &&
		/^(?:will|wont|cant|would|rang|put|passed|transferred|turned|waived|refused)$/.test(after.low) &&
		isPersonal(after.low, tokens[next + 1])
	);
}

/** What follows a person and hardly a thing: "will ring", "would not", "put me". */
function isPersonal(verb: string, next: Token | undefined): boolean {
	if (/^(?:rang|waived|refused|promised|emailed|wont|cant)$/.test(verb)) return true;
	return (
		next !== undefined &&
		/^(?:ring|call|email|text|write|send|post|phone|ask|speak|look|check|pass|refund|credit|raise|get|try|find|chase|me|him|her|down|the|it|not|my|going|sending|ringing|calling|posting)$/.test(
			next.low
		)
	);
}

/** The person's family and friends, whoever signed, and bots. */
function isOfSomebodyElse(tokens: readonly Token[], at: number, { own }: Known): boolean {
	const one = tokens[at - 1];
	const two = tokens[at - 2];
	const isNear = tokens[at]?.gap !== 'stop';
	if (!isNear || one === undefined) return false;
	if (
		family.has(one.low) ||
		own.has(one.low) ||
		/^(?:signed|chatbot|bot|app|assistant|dear|hi|hello|saint|st|born)$/.test(one.low)
	)
		return true;
	if (tokens[at]?.gap === 'none' && /^(?:my|our)$/.test(one.low)) return true;
	if (
		two !== undefined &&
		one.gap === 'none' &&
		(two.low === 'signed' || (family.has(two.low) && /^(?:called|named|is)$/.test(one.low)))
	)
		return true;
	// "J. Bright": an initial before it.
	return /^[A-Z]$/.test(one.text) && two?.low === 'signed';
}

function isPartOfPlace(tokens: readonly Token[], at: number): boolean {
	const after = tokens[at + 1];
	const token = tokens[at];
	if (token === undefined) return false;
	if (
		after !== undefined &&
		after.gap === 'none' &&
		STREETS.has(after.low) &&
		after.isCapital === token.isCapital &&
		token.isCapital
	)
		return true;
	// "Rochelle's appointment" is somebody's; "Sharon & Sons" is a firm.
	if (/'s$/i.test(token.text)) return true;
	return after?.text === '&';
}

/** "2 tickets for Will Young", "bought for Dana". */
function isTicket(tokens: readonly Token[], at: number): boolean {
	const one = tokens[at - 1];
	if (one === undefined || tokens[at]?.gap !== 'none') return false;
	if (one.low !== 'for' && one.low !== '4') return false;
	return !/^(?:ask|asked|call|message|msg|voicemail|note|ref|wait|waiting|waited)$/.test(tokens[at - 2]?.low ?? '');
}

/** A capitalised word that ends as firms do. */
function looksLikeFirm({ text, low }: Token): boolean {
	return (
		/(?:line|tel|net|com|bank|mart|gas|energy|power|air|water|cars|mobile|media|care|hub|link|pay|shop|store|soft|tech|insure|sure|wise|direct|express|ify|fone|phone|rail|post|mail|flix|cloud|bnb)$/.test(
			low
		) ||
		(text.length > 1 && text === text.toUpperCase()) ||
		/\p{Ll}\p{Lu}/u.test(text)
	);
}

/** What a person does at the start of a sentence and a thing does not. */
const ACTS_ALONE = /^(?:rang|emailed|texted|phoned|apologised|waived|refused|promised|hung|wrote|reckons)$/;
const ACTS_ALONE_GIVEN =
	/^(?:rang|emailed|texted|phoned|apologised|waived|refused|promised|hung|wrote|reckons|signed|left|answered|spoke|called)$/;

/**
 * Whether a word that is also a name is written as one here: with its title, where somebody speaks or is spoken to, or with a
 * capital that no sentence, month or title asks for.
 */
export function isNameWritten({ tokens, text }: Reading, at: number): boolean {
	const token = tokens[at];
	if (token === undefined) return false;
	const before = tokens[at - 1];
	const after = tokens[at + 1];
	const isClose = token.gap === 'none' && before !== undefined;
	if (isClose && TITLES.has(before.low)) return true;
	if (isBadged(tokens, at)) return true;
	const isShouted = isShouting(before) || isShouting(after);
	const isWritten = token.isCapital && !(isShouted && token.text === token.text.toUpperCase());
	if (isClose && (NOUN_LEADS.has(before.low) || /^\d/.test(before.low))) {
		// "for Will to ring", "by Grace": a capital inside a sentence behind such a word.
		if (!/^(?:for|by|of|on|which)$/.test(before.low) || !isWritten || MONTH_NAMES.has(token.low)) return false;
		return !(after !== undefined && after.gap === 'none' && /^\d/.test(after.low));
	}
	if (isSpokenTo(tokens, at) || isIntroduced(tokens, at)) return true;
	const next = after !== undefined && after.gap === 'none' ? after.low : '';
	if (MONTH_NAMES.has(token.low) && (/^\d/.test(next) || (before !== undefined && /^\d/.test(before.low))))
		return false;
	// Behind a comma or a bracket no sentence begins, so a capital there is one of a name.
	const isFirst =
		!isClose &&
		!(token.gap === 'comma' && before !== undefined && /^[ ,(/-]+$/.test(text.slice(before.end, token.start)));
	const speaks = SPEAKS.has(next) && !/^(?:agreed|wanted|picked|hung|told|wants)$/.test(next);
	if (isFirst) {
		if (!isWritten)
			return (
				speaks &&
				!/^(?:bill|page|letter|card|law|court|post|price|service|bank|team)$/.test(token.low) &&
				token.gap === 'stop'
			);
		if (/'s$/.test(token.text)) return !NAMED_ONLY.has(token.low) && token.low !== 'law';
		if (NAMED_ONLY.has(token.low)) return false;
		const acts = nameStrength(token.low) === 1 ? ACTS_ALONE_GIVEN : ACTS_ALONE;
		return speaks || acts.test(next);
	}
	return isWritten;
}

function isShouting(token: Token | undefined): boolean {
	return (
		token !== undefined && token.text.length > 1 && /\p{L}/u.test(token.text) && token.text === token.text.toUpperCase()
	);
}
