import {
	DONE,
	WISHED,
	beginsOrder,
	canBeNamed,
	decapitalised,
	finite,
	nounPartOf,
	predicate,
	question,
	scene,
	starts,
	subject,
	want,
	word
} from './grammar.ts';
import { OUTCOME_THINGS, outcomeNoun, verbs } from './lexicon.ts';
import { countWords } from '../text/words.ts';
import { headOf } from './topics.ts';

/** What one clause asks for, forbids, names or offers, in words that can go on a sentence. */
export type AskedFor = {
	kind: 'ask' | 'limit' | 'thing' | 'offer';
	words: string;
	/** A thing that is only named. It may also be what happened. */
	isWeak?: boolean;
};

const refusal = starts("(?:I |we )?(?:do not|don't|did not|didn't) (?:want|need)");
export const politely = starts(
	"(?:can|could|will|would) (?:you|they|ye)(?: please)?|(?:(?:I|we) (?:would|will) be|(?:I|we)'(?:d|ll) be) (?:very |so |most )?(?:grateful|thankful|obliged|glad) if you (?:would|could|can)|would you mind|(?:any chance|is it possible) you (?:could|can)|you (?:should|need to|must|have to)|(?:I|we) (?:want|need|would like) (?:you|them) to"
);
const mayHave = starts('(?:can|could|may) (?:I|we) (?:have|get)');

const limit = starts('no|not|without|never|none|nothing|minus|nil');
const lack =
	/^no (?:claims|one|body|reason|answer|reply|response|idea|luck|accidents|heating|heat|power|water|hot water|internet|signal|gas|service|trace|record)(?!\p{L})|^(?:no|not|never|nothing)\s.*(?:since|daily|again|\d+ (?:days?|weeks?|months?|hours?)|ago|yet|happened|came)(?!\p{L})|^not (?:my|mine|working|happy|good|fair|come|came|coming|arriv\p{L}*|getting|received|got|sure|right)(?!\p{L})/iu;

const fulfilled = new RegExp(
	`(?<!(?<!\\p{L})(?:not|never|isn't|wasn't|hasn't|been) )(?<![\\p{L}'])(?:back|off|${WISHED}|to be \\p{L}+|in writing|on disc|instead)(?=$|,| (?:again|as|at|by|for|from|in|into|of|on|onto|out|over|so|since|to|today|too|until|with|without|within|and|or|not|minus|my|the|our|it|ending|now|this)(?!\\p{L})| [£$€₹\\d])`,
	'iu'
);
const feeGone = /(?<!\p{L})(?:fees?|charges?|debts?|marks?|penalty|fine) gone(?!\p{L})/iu;
const startsDone = starts(`${DONE}|off|out|received|charged|billed|booked|bought|got`);
const negated = starts('stop|quit|never');
const forbidden = starts("do not|don't");
/** A paper, with its number: it tells, and asks for nothing. */
const numbered =
	/^(?:receipt|reference|ref|case|ticket|booking|tracking|letter|invoice) (?:no\.? |number )?(?:#|[\p{Lu}]{0,4}\d)/u;
const offered = starts('(?:I )?can (?:only )?(?:do|pay|afford)|I think');
const reason = starts('as|because|since|after|when|while');
const asThing = starts('an?|another|any|half|full|new|proper|real|actual|written|money|cash|rest');
const asIs = starts('rest|other half|money back');

/** A question in the order of a question: its subject is not known for sure. */
const direct = starts(
	'(?:why|how|when|where|what|which|who)(?: \\p{L}+)? (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)'
);
const orderWithin = new RegExp(`\\s(?:${verbs}) (?:it|them|me|us|an?|my|our|the)(?![\\p{L}'])`, 'iu');
/** A clause that begins with the thing that is to come of it: "a letter to say …", "copy of the scan sent to …". */
const outcomeFirst =
	/^(?:(?:an?|the|my|full|new|written|real|proper|actual) )*(?:refund|credit|letter|copy|proof|explanation|apology|appointment|receipt|confirmation|compensation|date|call|callback|invoices?) (?:to (?!(?:me|you|my)(?!\p{L}))|for|of|that|saying)(?!\p{L})/iu;
/** Two participles: the one that tells what happened comes first. */
const twoDone = new RegExp(`(?<!\\p{L})(?:${DONE})\\s.*(?<!\\p{L})(?:back|off|${DONE})(?!\\p{L})`, 'iu');
const tail = /\s(?:for|of|to|on|in|after|from|with|without|by|at|since)\s.*$/iu;
const done = starts(`${DONE}|cut|put`);

/** What a clause asks for. Null when it only tells. `isMain`: the wish has no other clause. */
export function askOf(text: string, isMain: boolean): AskedFor | null {
	if (refusal.test(text)) return { kind: 'limit', words: notWanted(text.replace(refusal, '').trim()) };
	const unsaid =
		/(?:won't|will not|refuses? to|wouldn't|can't|didn't) (?:say|tell me|explain)\s+((?:how|why|when|what|where|who|which)\s.+)$/iu.exec(
			text
		);
	if (unsaid?.[1]) return ask(`to know ${unsaid[1]}`);
	if (numbered.test(text)) return null;
	if (offered.test(text)) return { kind: 'offer', words: text.replace(/^can/iu, 'I can') };
	if (mayHave.test(text)) return nounPhrase(text.replace(mayHave, '').trim());
	if (politely.test(text)) return ask(text.replace(politely, '').trim());
	if (want.test(text)) return wanted(text.replace(want, '').trim());
	if (/^to \p{L}+\s/iu.test(text)) return ask(text);
	if (limit.test(text) && !lack.test(text) && !/(?<!\p{L})I (?!am)\p{L}/u.test(text))
		return { kind: 'limit', words: decapitalised(text) };
	if (question.test(text) && !/^(?:when|where|what|which|how) (?:I|the)(?![\p{L}'])/iu.test(text)) {
		const indirect = asIndirect(text);
		return direct.test(indirect) ? null : ask(`to know ${indirect}`);
	}
	const sorry = text.replace(
		/^(?:(?:someone|somebody|they|you|them|him|her)\s)?(?:(?:should|to)\s)?(?:(?:say|be|saying)\s)?sorry(?! letter)(?!\p{L})/iu,
		'an apology'
	);
	if (sorry !== text) return ask(sorry);
	if (/^(?:someone|somebody) \p{L}/iu.test(text) && beginsOrder(text.replace(/^\S+ /u, '')))
		return ask(text.replace(/^\S+ /u, ''));
	if (
		/^(?:someone|somebody|some human|engineer|plumber|technician|manager|doctor|nurse|man|guy|lad|people|an? (?:real |named )?(?:person|human|man|engineer|plumber|manager)|one person)(?![\p{L}']).*\sto\s/iu.test(
			text
		)
	)
		return ask(text);
	if (forbidden.test(text)) return { kind: 'limit', words: decapitalised(text) };
	if (/^\S+ (?:yourself|yourselves)(?!\p{L})/iu.test(text)) return null;
	if (negated.test(text) || beginsOrder(text)) return ask(text);
	if (/^(?:closing|cancell?ing|ending|removing|claiming|seeking)\s/iu.test(text)) return ask(text);
	const ordered = scene.test(text) ? orderWithin.exec(text) : null;
	if (ordered) return ask(`${text.slice(ordered.index + 1)} ${decapitalised(text.slice(0, ordered.index))}`);
	const needs = /^(.+?) needs? (?:to be )?(\p{L}+?)(?:ing|ed)(?!\p{L})(.*)$/iu.exec(text);
	if (needs && isHead(needs[1] ?? '') && !auxiliaryLast.test(needs[1] ?? ''))
		return ask(`${headOf(needs[1] ?? '')} ${needs[2] ?? ''}ed${needs[3] ?? ''}`);
	const ought = /^(.+?) (?:should be|ought to be|has to be|must be|to be) (.+)$/iu.exec(text);
	if (ought && isNamedShortly(ought[1] ?? '') && isHead(ought[1] ?? '') && !auxiliaryLast.test(ought[1] ?? ''))
		return ask(`${headOf(ought[1] ?? '')} to be ${ought[2] ?? ''}`);
	if (/^(?:it|this|that|them)\s/iu.test(text) && fulfilled.test(text) && !finite.test(text))
		return ask(`to have ${text}`);
	if (subject.test(text)) return null;
	if (reason.test(text) || (startsDone.test(text) && !isMain)) return null;
	if (feeGone.test(text)) return nounPhrase(text);
	const head = nounPartOf(text);
	const isFinite = finite.test(head);
	if (/^[£$€₹]?\d[\d.,]* (?:back |off )?(?:for|towards|off|back)(?!\p{L})/iu.test(text))
		return { kind: 'ask', words: text, isWeak: !isStrict(text) };
	if (outcomeFirst.test(text) && !predicate.test(nounPartOf(text.replace(outcomeFirst, ''))))
		return { ...nounPhrase(text), isWeak: !isStrict(text) };
	const [named = '', second] = text.split(/ and (?=\S+ \S)/u);
	if (second !== undefined && beginsOrder(second) && canBeNamed(named) && named.split(' ').length <= 4)
		return ask(text);
	const isNamed = fulfilled.test(head) ? !twoDone.test(head) : namesOutcome(head) || asThing.test(text);
	if (!isFinite && !predicate.test(text.replace(/ and it .*$/iu, '')) && isNamed)
		return { ...nounPhrase(text), isWeak: !isStrict(text) };
	return isMain && head === text && !isFinite ? { kind: 'thing', words: decapitalised(text) } : null;
}

/** An outcome at the head, so that no more than a wish can be meant: "full refund", "an apology from him". */
const outcomeHead = new RegExp(
	`^(?:(?:an?|the|my|our|full|half|new|written|real|proper|actual|another|final|paper|hard|formal) )*(?:${OUTCOME_THINGS})(?!\\p{L})`,
	'iu'
);

/** Words that say of a thing how it should be: "the fee waived", "my money back". */
const wishedFor = new RegExp(
	`^(?:an?|the|my|our|his|her|that|this|those|these|both|all|half|full|another|new|one|it|[£$€₹\\d]\\S*)\\s.*(?<!\\p{L})(?:back|off|gone|${WISHED}|to be \\p{L}+|in writing)(?!\\p{L})`,
	'iu'
);

/** Whether words say of a thing how it should be. */
export function isWishedFor(words: string): boolean {
	return wishedFor.test(words);
}

/** "Was to be", "had to be": what was expected, not what is asked for. */
const auxiliaryLast = word('is|are|was|were|has|had|have|meant|supposed|due|going|said|told');
const MAX_THING_WORDS = 10;

const doneWords = word(DONE, 'giu');

/** Whether a thing that is only named can be no more than a wish. */
export function isStrict(text: string): boolean {
	return (
		(outcomeHead.test(text) || wishedFor.test(nounPartOf(text))) &&
		(countWords(text) <= MAX_THING_WORDS || (outcomeHead.test(text) && /^(?:an?|full|my) /iu.test(text))) &&
		!/(?<!\p{L})(?:but|because|when|while|instead of|still|only|never|last time)(?!\p{L})/iu.test(text) &&
		!finite.test(nounPartOf(text).replace(doneWords, ''))
	);
}

/** A thing that was told of: "that part back". */
const pointed =
	/^(?:that|this|these|those) (?!is |was |are |were |has |did )\p{L}+ (?:back|off|refunded|credited|fixed|replaced|removed)(?!\p{L})/iu;
/** Who is to be sent: "somebody out today". */
const somebodyOut = /^(?:somebody|someone) (?:out|round|over|here|in)(?![\p{L}'])/iu;
const namesRefund = /^(?:full |partial )?refund (?:to|of|on|for|not|in)(?!\p{L})/iu;

/** What a sentence names as wished for, without a verb: "250 back", "an apology from him". Null where it may tell what happened. */
export function wishedThing(sentence: string): string | null {
	const text = sentence.replace(/[.!]+$/u, '').replace(/^and /iu, '');
	if (somebodyOut.test(text) && !finite.test(text)) return text.replace(/^S/u, 's');
	if (
		/[,?]\s(?!(?:no|not)\s)|\?$|\s(?:where|why|when|how|what)$/u.test(text) ||
		(subject.test(text) && !pointed.test(text)) ||
		want.test(text) ||
		question.test(text)
	)
		return null;
	if (beginsOrder(text) && !namesRefund.test(text)) return null;
	const isSum = /^[£$€₹]?\d[\d.,]*(?: \p{L}+)? (?:back|off|refunded|credited)(?![\p{L}'])/iu.test(text);
	if (!isSum && !isStrict(text) && !namesRefund.test(text)) return null;
	return isSum ? text : nounPhrase(text).words;
}

/** A request in words that can go on a sentence. */
export function ask(words: string): AskedFor {
	const [bare] = /^(?:refund|replacement|repair|exchange|explanation|apology|credit)$/iu.exec(words) ?? [];
	if (bare !== undefined) return nounPhrase(bare);
	const told = words.replace(
		/^(to know|tell me|explain) (.+)$/iu,
		(_, lead: string, rest: string) => `${lead} ${asIndirect(rest)}`
	);
	return { kind: 'ask', words: decapitalised(told) };
}

/** What follows "I want". */
export function wanted(rest: string): AskedFor | null {
	if (/^(?:you|them|ye) to\s/iu.test(rest)) return ask(rest.replace(/^\S+ to\s/iu, ''));
	if (/^(?:it|this|that|them|these)(?!\p{L})/iu.test(rest)) return ask(`to have ${rest}`);
	if (/^to (?:no|know)\s/iu.test(rest)) return ask(rest.replace(/^to no\s/iu, 'to know '));
	if (/^to (?:get|have|see|receive|be given)\s(?:an?|the|my|our)\s/iu.test(rest))
		return nounPhrase(rest.replace(/^to (?:be given|\p{L}+)\s/iu, ''));
	if (/^to\s/iu.test(rest)) return ask(rest);
	if (beginsOrder(rest)) return ask(rest);
	return rest === '' ? null : nounPhrase(rest);
}

/** Whether the words before "needs" or "should be" are one thing, beside what they say of it. */
function isHead(words: string): boolean {
	const head = headOf(words);
	return canBeNamed(head) && head.split(' ').length <= 7 && !/(?<!\p{L})needs?$/iu.test(head);
}

/** Whether the head of a noun phrase is an outcome: "proper written reply from the manager". */
function namesOutcome(head: string): boolean {
	const words = head.replace(tail, '').split(' ');
	return (
		words.length <= 5 &&
		!words.some((one) => done.test(one)) &&
		words
			.slice(0, 3)
			.concat(words.at(-1) ?? '')
			.some((one) => outcomeNoun.test(one))
	);
}

/** Whether a thing has its article, or is named in so few words that it needs none. */
function isNamedShortly(words: string): boolean {
	return words.split(' ').length <= 3 || /^(?:the|my|our|his|her|their|this|it|all|both)(?!\p{L})/iu.test(words);
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
export function nounPhrase(rest: string): AskedFor {
	const words = decapitalised(rest);
	if (asIs.test(rest)) return ask(rest.replace(/^(?=(?:rest|other)\s)/iu, 'the ').replace(/^money/iu, 'my money'));
	if (/^exchange$/iu.test(rest)) return { kind: 'ask', words: 'an exchange' };
	const needsArticle =
		/^(?:(?:full|new|real|proper|different|written|named|formal|partial|fresh|clear|final|correct|hard|paper|printed|copy|refund|replacement|letter|credit|call(?:back)?|call-back|visit|repair|receipt|date|discount|correction|review|reply|plumber|technician|person|manager|engineer|reason|payment plan|exchange|apology|explanation|answer|appointment|sorry letter)(?:\s|$))+/iu.exec(
			words
		);
	if (!needsArticle) return { kind: 'ask', words: words };
	if (
		/^(?:credit|correct)\s+(?:my|the)/iu.test(words) ||
		/^\S+s(?:\s|$)/u.test(words.slice(needsArticle[0].trim().length).trim())
	)
		return ask(words);
	const noun = words.charAt(0).toLowerCase() + words.slice(1);
	const article = /^full (?:[£$€₹]?\d\S*|money|amount|sum|fare|price|cost|balance|rest)(?!\p{L})/u.test(noun)
		? 'the'
		: /^[aeiou]/u.test(noun)
			? 'an'
			: 'a';
	return { kind: 'ask', words: `${article} ${noun}` };
}

const pasts = new Map(
	'take took,get got,give gave,send sent,pay paid,make made,go went,lose lost,say said,tell told,keep kept,put put,cut cut,let let,leave left,do did,sell sold,hold held,freeze froze'
		.split(',')
		.map((pair) => pair.split(' ') as [string, string])
);

/** "why did they knock 800 off" as it is said after "to know". */
function asIndirect(text: string): string {
	const inverted =
		/^(?:(why|how|when|where|what) )?(am|is|are|was|were|will|can|has|have|do|does)(?<=(why|how|when|where|what) .+|[^o]|es) (I|you|it|they|he|she|we|there)(?: (.+))?$/iu.exec(
			text.replace(/^(\p{L}+)'s (?=(?:it|there|he|she)(?!\p{L}))/iu, '$1 is ')
		);
	if (inverted) {
		const [, asking = 'whether', verb = '', , who = '', rest = ''] = inverted;
		return [asking.toLowerCase(), who, ...(/^do(?:es)?$/iu.test(verb) ? [] : [verb.toLowerCase()]), rest]
			.join(' ')
			.trim();
	}
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
