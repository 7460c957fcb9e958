import { family } from '../text/not-names.ts';
import { emptyWords, outcomeNoun, verbs } from './lexicon.ts';

export const KIN = [...family, 'client', 'customer', 'tenant', 'colleague'].join('|');
const SUBJECT =
	"(?:I|we|you|they|he|she|it|somebody|someone|nobody|everybody|everyone|there|this|that|these|those)(?:'\\p{L}+)?";
export const AUXILIARY =
	"(?:is|isn't|was|wasn't|are|aren't|were|weren't|has|hasn't|have|haven't|had|hadn't|did|didn't|does|doesn't|do|don't|will|won't|would|wouldn't|(?<!an? )can|can't|cannot|could|couldn't|keeps?|kept)";
/** Words that tell a state or a thing that happened. */
export const TELLING =
	'(?:says?|said|never|always|still|went|came|comes?|took|sent|got|gave|made|told|lost|broke|breaks?|froze|stuck|snapped|dead|died|fail(?:s|ed|ing)?|stopped|leaks?|leaking|wrong|wrongly|missing|pending|broken|down|gone|late(?! (?:fee|mark|payment|charge|filing|bill)s?)|ruined|been|called|rang|phoned|wrote|spoke|tried|asked|chased|complained|applied|charged|billed|cancelled|canceled|denied|rejected|refused|expired|lapsed|bounced|damaged|spelt|misspelt|held|blocked|locked|showing|went|not working|not received|ripped|shorted|signed|knock(?:ed)?|totalled|accounted|credited twice|debited|again|twice|running|increased|doubled|rude|hung|claimed|owes?|ordered|bought|returned|moved|waiting|waited)';

/** How a thing stands when the wish is fulfilled: "the fee waived", "autopay off". */
export const DONE =
	'refunded|credited|repaid|paid|waived|scrapped|dropped|removed|corrected|fixed|repaired|replaced|changed|frozen|unlocked|unblocked|restored|posted|honou?red|confirmed|reopened|reversed|lowered|reduced|sorted|covered|adjusted|backdated|reinstated|released|resent|reconnected|returned|collected|delivered|updated|deleted|closed|cancelled|switched|moved|installed|redone|recalculated|reviewed|reimbursed|sent';

export const WANT =
	"(?:(?:(?:all|what) )?(?:I|we)(?:'m|'d|'re)?(?: am| are| would)? )?(?:just |only |really |simply |also |still |now )*(?:want(?:ing|ed)?|need(?:ing|ed)?|would like|'?d like|(?:am |are )?(?:hoping|asking|looking|after|seeking|requesting)|hope|wish|expect|require|request|demand)(?: is)?(?: for)?";

/** Matches these words anywhere, as whole words. */
export function word(words: string, flags = 'iu'): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${words})(?![\\p{L}\\p{N}'])`, flags);
}

/** Matches these words at the start of a clause. */
export function starts(words: string): RegExp {
	return new RegExp(`^(?:${words})(?![\\p{L}\\p{N}'])`, 'iu');
}

export const finite = word(`${AUXILIARY}|${TELLING}`);
export const subject = starts(SUBJECT);
export const want = starts(WANT);
export const order = new RegExp(`^(?:(?:re|un)[- ]?)?(?:${verbs})(?![\\p{L}\\p{N}'])`, 'iu');
export const question = starts(
	`why|how|when|where|what|which|who|(?:am|is|are|was|were|do|does|did|has|have) ${SUBJECT}`
);
const noThing = starts(`${SUBJECT}|no|not|without|to|because|why|how`);
/** A verb's word that is a noun where one of these follows. */
const asNoun =
	/^\S+ (?:off |up |down |in )?(?:of|for|is|was|has|isn't|wasn't|request|claim|value|bill|booking|ticket|fee|charge|price|amount|date|number|card|letter|balance|note|report|pending|rejected|denied|failed|missing|went|never|not|says?|came|wrong|wrongly|dead|stuck|doubled|increased|charged|keeps|kept|had|are|still)(?![\p{L}'])/iu;

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

/** True for words that ask for something to be done, verb first: "cancel my contract", "to know why". */
export function isOrder(words: string): boolean {
	return (order.test(words) && !isNounLike(words)) || /^(?:to|not to|someone|somebody) /iu.test(words);
}

/** True where a verb's word begins the clause as a noun: "claim for the lamp". */
export function isNounLike(text: string): boolean {
	return asNoun.test(text) && !/^(?:ask|look|pay|call|wait|search|check) for\s/iu.test(text);
}

/** The words before a clause that only describes them: "the line" of "the line that says so". */
export function nounPartOf(text: string): string {
	return text.replace(
		/(?<=\s\S*)(?<![\p{L}'])(?:which|that|what|who|when|where|if|saying|and (?:it|they|you)|I|you|they|we|he|she|it|because)(?![\p{L}']).*$/iu,
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
