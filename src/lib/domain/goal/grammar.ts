import { family } from '../text/not-names.ts';
import { emptyWords, outcomeNoun, verbs } from './lexicon.ts';

export const KIN = [...family, 'client', 'customer', 'tenant', 'colleague'].join('|');
const SUBJECT =
	"(?:I|we|you|they|he|she|it|somebody|someone|nobody|everybody|everyone|there|this|that|these|those)(?:'\\p{L}+)?";
export const AUXILIARY =
	"(?:is|isn't|was|wasn't|are|aren't|were|weren't|has|hasn't|have|haven't|had|hadn't|did|didn't|does|doesn't|do|don't|will|won't|would|wouldn't|(?<!an? )can|can't|cannot|could|couldn't|keeps?|kept)";
/** Words that tell a state or a thing that happened. */
export const TELLING =
	'(?:says?|said|expires|(?:ends|starts)(?= (?:on|in|\\d))|never|always|still|went|came|comes?|took|sent|fell|threw|ran|ate|hit|stole|drove|stood|left|hid|bit|burnt|burst|blew|cost|felt|found|forgot|sold|bought|paid(?! (?:back|for|off|out|in|into|to|by|on|now|today|[£$€₹]?\\d))|got|gave|made|told|lost|broke|breaks?|froze|stuck|snapped|dead|died|fail(?:s|ed|ing)?|stopped|leaks?|leaking|wrong|wrongly|missing|pending|broken|down|gone|(?<!(?:my|our|his|her|their) )late(?! (?:fee|mark|payment|charge|filing|bill)s?)|ruined|been|called|rang|phoned|wrote|spoke|tried|asked|chased|complained|applied|charged|billed|cancelled|canceled|denied|rejected|refused|expired|lapsed|bounced|damaged|spelt|misspelt|held|blocked|locked|showing|went|not working|not received|ripped|shorted|signed|knock(?:ed)?|totalled|accounted|credited twice|debited|again|twice|running|increased|doubled|rude|hung|claimed|owes?|ordered|bought|returned|moved|waiting|waited)';

/** How a thing stands when the wish is fulfilled: "the fee waived", "autopay off". */
export const DONE =
	'refunded|credited|repaid|paid|waived|scrapped|dropped|removed|corrected|fixed|repaired|replaced|changed|frozen|unlocked|unblocked|restored|posted|honou?red|confirmed|reopened|reversed|lowered|reduced|sorted|covered|adjusted|backdated|reinstated|released|resent|reconnected|returned|collected|delivered|updated|deleted|closed|cancelled|switched|moved|installed|redone|recalculated|reviewed|reimbursed|sent';

/** Those among them that only a wish would say of a thing: no company tells that it "waived" a fee. */
export const WISHED =
	'refunded|credited|repaid|waived|scrapped|dropped|removed|corrected|fixed|repaired|replaced|frozen|unlocked|unblocked|restored|honou?red|reopened|reversed|lowered|reduced|sorted|covered|adjusted|backdated|reinstated|released|resent|reconnected|reimbursed|recalculated';

export const WANT =
	"(?:(?:(?:all|what) )?(?:I|we)(?:'m|'d|'re)?(?: am| are| would)? )?(?:just |only |really |simply |also |still |now )*(?:want(?:ing|ed)?|need(?:ing|ed)?|would like|'?d like|(?:am |are )?(?<=(?:I|we|am|are|'m|'re|just|only|simply) )(?:hoping|asking|looking|after|seeking|requesting)|(?:hoping|asking|looking|seeking|requesting)(?= (?:for|to|you)(?!\\p{L}))|hope|wish|expect|require|request|demand)(?: is)?(?: for)?";

/** Matches these words anywhere, as whole words. */
export function word(words: string, flags = 'iu'): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${words})(?![\\p{L}\\p{N}'])`, flags);
}

/** Matches these words at the start of a clause. */
export function starts(words: string): RegExp {
	return new RegExp(`^(?:${words})(?![\\p{L}\\p{N}'])`, 'iu');
}

/** Not where a word that tells only says which thing is meant: "the refused claim". */
const PARTICIPLE_OF_A_THING = "(?!(?<=(?<![\\p{L}])(?:an?|the|my|our|this|that) )\\p{L}+(?:ed|en)(?![\\p{L}']))";

export const finite = word(
	`${AUXILIARY}|${PARTICIPLE_OF_A_THING}${TELLING}|wants|shows|(?<!(?:an?|the|my|your|this|that) )(?!(?:${DONE})(?!\\p{L}))\\p{L}{3,}(?<!e)ed`
);
/** The beginning of a clause that only sets the scene of an order: "under the law fix it". */
export const scene = starts('under|with|without|for|in|on|at|by|as|after|before|if|when|while|since|because|like|from');
export const subject = starts(SUBJECT);
export const want = starts(WANT);
export const order = new RegExp(`^(?:(?:re|un)[- ]?)?(?:${verbs})(?![\\p{L}\\p{N}'])`, 'iu');
export const question = starts(
	`why|how|when|where|what|which|who|(?:am|is|are|was|were|do|does|did|has|have) ${SUBJECT}(?= \\S)`
);
/** A word that begins no order where "it" or "my" follows: "in my", "again the", "got it". */
const NO_VERB =
	"(?:the|an?|my|our|your|this|that|these|those|more|in|on|at|by|for|with|of|to|from|since|after|before|until|till?|during|about|like|under|over|into|onto|off|out|up|down|through|and|or|but|because|so|if|when|while|as|than|that|per|plus|minus|without|within|via|not|never|again|still|now|even|just|only|all|both|half|most|some|none|why|where|how|what|who|whose|which|there|here|then|also|too|yes|no|lost|left|made|told|sent|gave|got|went|came|took|had|has|have|was|were|is|are|am|been|be|did|does|do|can|could|will|would|should|may|might|must|said|says|paid|sold|kept|broke|hit|found|bought|brought|caught|cost|meant|felt|thought|knew|saw|wrote|rang|spoke|wore|tore|ate|drove|rode|chose|stole|threw|drew|grew|blew|froze|woke|shook|forgot|began|drank|won|shot|stuck|swore|bit|hid|fell|fed|held|stood|taught|fought|built|spent|lent|dealt|slept|hung|dug|ran|led|aiyo|aiya|wah|oga|charge[sd]|[\\p{L}]+ed|[\\p{L}]+ing|[\\p{L}]+(?:er|or|ist|ian)|(?!(?:apply|supply|reply|multiply|rely)(?!\\p{L}))[\\p{L}]+ly|[\\p{L}']+s)";
/** An order whose verb is not in the lists: "redo it", "recode my bill". */
const orderOfIt = new RegExp(
	`^(?!${NO_VERB}(?![\\p{L}']))(?!${SUBJECT}(?!\\p{L}))\\p{L}{2,} (?:it|them|me|us|him|her|my|our|the|this|both|half|everything|an?)(?![\\p{L}'])`,
	'iu'
);
const noThing = starts(`${SUBJECT}|no|not|without|to|because|why|how|too|so|very|still|already|never`);
/** A verb's word that is a noun where one of these follows. */
const asNoun =
	/^(?:claim|order|case) (?:no\.? |number )?[\d-]{3,}(?! for )|^(?:bill|order|fine|invoice) (?:of )?[£$€₹]?\d|^(?:bill|claim|order) (?:in (?:my|the|his|her)|from|with|came|went|says)(?!\p{L})|^cancel (?:charges?|fees?)(?!\p{L})|^\S+ (?:off |up |down |in )?(?:of|for|is|was|has|isn't|wasn't|request|claim|value|bill|booking|ticket|fee|charge|price|amount|date|number|card|letter|balance|note|report|pending|rejected|denied|failed|missing|went|never|not|says?|came|wrong|wrongly|dead|stuck|doubled|increased|charged|keeps|kept|had|are|still)(?![\p{L}'])/iu;

/** What only the predicate of a sentence holds. */
export const predicate = word(
	"is|isn't|was|wasn't|are|aren't|were|weren't|has|hasn't|had|did|didn't|does|doesn't|won't|can't|couldn't|never|still|came|went|says?|pending|failed|rejected|denied"
);

/** True for words that can follow "for" or "of": a thing, not a clause and not an order. */
export function canBeNamed(words: string): boolean {
	return (
		!finite.test(nounPartOf(words)) &&
		!noThing.test(words) &&
		(!order.test(words) || isNounLike(words)) &&
		!want.test(words)
	);
}

/** How many limits the words name: "without a fee", "not a voucher". */
export function countLimits(words: string): number {
	return words.match(/(?<![\p{L}'])(?:without|no|not|don't|never)(?![\p{L}'])/giu)?.length ?? 0;
}

/** What happened, in a verb that has one form: "put down as single". */
const alsoPast =
	/^(?:put|cut|set|let|read|hit|cost) (?:down|up|in|out|off|through|on) (?:as|to|by|for|at|in)(?!\p{L})/iu;

/** True for a clause that begins with an order: "cancel my contract", "redo it". */
export function beginsOrder(text: string): boolean {
	return (
		(order.test(text) || (orderOfIt.test(text) && !finite.test(nounPartOf(text)))) &&
		!isNounLike(text) &&
		!alsoPast.test(text)
	);
}

/** Verbs that are as often nouns, unless they have an object: "refund rejected", "upgrade miles taken". */
const nounOrVerb =
	/^(?:lift|lower|open|claim|refund|return|credit|charge|order|book|transfer|upgrade|report|review|repair|record|cover|bill|fine|cap|log|text|post|visit|match|exchange|swap|discount|switch|lease|block|release|email|mail|phone|call|trace|access|delivery|package|parcel|premium) (?!(?:my|our|the|his|her|their|your|this|that|these|those|it|them|me|us|him|a|an|both|half|all|one|two|three|four|to|back|for|in full|off|[£$€₹]?\d)(?![\p{L}']))/iu;

/** What happened to a thing whose name is a verb too: "upgrade phone stolen". */
const happenedTo =
	/\s(?:stolen|broken|lost|damaged|smashed|rejected|denied|refused|failed|taken|missing|expired|stuck|ended|given|shown|locked|frozen|blocked)(?![\p{L}'])/iu;

/** Somebody who is to do something: "have a person look at it". */
export const haveDone =
	/^(?:have|let|get) (?:an?|the|your|someone|somebody) (?:\p{L}+ ){0,3}?(?:look|check|call|ring|phone|come|read|review|write|email|contact|explain|sign|send|fix|see|visit)(?![\p{L}'])/iu;

/** True for a clause that can only be an order. */
export function isPlainOrder(text: string): boolean {
	return beginsOrder(text) && !nounOrVerb.test(text);
}

/** True where a verb's word begins the clause as a noun: "claim for the lamp", "refund of 20 still not received". */
function isNounLike(text: string): boolean {
	return (
		/^delivery(?:\s|$)/iu.test(text) ||
		(asNoun.test(text) && !/^(?:ask|look|pay|call|wait|search|check) for\s/iu.test(text)) ||
		(nounOrVerb.test(text) && happenedTo.test(text)) ||
		predicate.test(nounPartOf(text).replace(/ as (?:is|it is|it was|they are)$/iu, '')) ||
		/^stop (?:cock|tap|valve|order)(?!\p{L})|^check[ -]in (?!me|us|my|on)|^\S+ [£$€₹]?\d[\d.,]* (?:done|made|deducted|debited|taken|charged|failed|twice)(?!\p{L})/iu.test(
			text
		)
	);
}

/** The words before a clause that only describes them: "the line" of "the line that says so". */
export function nounPartOf(text: string): string {
	return text.replace(
		/(?<=\s\S*)(?<![\p{L}'])(?:which|that|what|who|when|where|while|unless|although|though|if|saying|why|how|whether|so|like|till?|until|and (?:it|they|you)|I|you|they|we|he|she|it|because)(?![\p{L}']).*$/iu,
		''
	);
}

/** The words as they go on in a sentence: a first word that may be a name keeps its capital. */
export function decapitalised(text: string): string {
	const [first = ''] = text.split(' ');
	const low = first.toLowerCase();
	const isCommon =
		low !== 'i' &&
		!/\p{Lu}/u.test(first.slice(1)) &&
		(emptyWords.has(low) || order.test(low) || outcomeNoun.exec(low)?.[0] === low);
	return isCommon ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
