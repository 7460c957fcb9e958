import { PLEASE } from './as-typed.ts';
import {
	DONE,
	WISHED,
	finite,
	haveDone,
	isPlainOrder,
	nounPartOf,
	order,
	question,
	scene,
	subject,
	want,
	word
} from './grammar.ts';
import { countWords } from '../text/words.ts';
import { isStrict } from './requests.ts';

/** A thing whose name begins like an order: "shut off notice", "lift out at our station", "return label". */
const mayBeThing =
	/^unlock (?:code|key|pin)(?!\p{L})|^lift (?:out|broken|not|doors?|down|at|in|stuck)(?!\p{L})|^come on(?=$|[.,])|^(?:shut|cut|switch|turn|pick|drop|sign|check|call|top|log|lay|hold)[- ]?(?:off|out|up|in|on|back|down|time|music) (?:notice|fees?|charges?|date|bill|letter|time|point|desk|window|form|order|request|slot|code|never|not|was|is|by mistake|\d+ (?:hours?|minutes?|days?))(?!\p{L})|^(?:return|order|transfer|exchange|release|repair|visit|test|claim|review|refund|report|record|upgrade|change|move|check|call|text|post|mail|book) (?:labels?|fees?|policy|postage|pending|date|slot|form|code|never|window|notice|results?|request(?= (?:was|is|not|never|pending|denied|rejected)))(?!\p{L})/iu;

/** A thing and what it did: "lift broke", "claim got refused". */
const actsItself =
	/^\p{L}+ (?:broke|fell|came|went|stopped|died|failed|keeps|kept|got|is|was|are|were|has|had|never|says|said|(?:wo|does|did|ca|is|was|has)n't)(?![\p{L}'])/iu;

/** What the person does, and not who is asked: "pay half on the 1st", "return the sofa". */
const ownDeed =
	/^(?:sue (?:me|us)|pay (?:half|in|by|over|off|only|less|the (?:full|rent|bill)|my (?:rent|bill|fine|debt|share|balance)|[£$€₹]?\d\S*(?: \p{L}+)? (?:an?|per|each|every))|(?:talk|speak|apply|appeal|prove(?! (?:I|we|it|that|this|they|to (?:me|us))(?![\p{L}']))|know|claim)|return (?:the|this|these|those|an?) (?!(?:\p{L}+ )?(?:money|deposit|amount|fee|sum|bond)))(?![\p{L}'])/iu;

/** True for an order that is meant for whoever answers: it is asked with a "please", and is no goal of the person's own. */
export function isForThem(text: string): boolean {
	const [first = ''] = text.split(/[,.;:](?=\s|$)/u);
	if (canOrNot.test(text)) return false;
	// "Let yourself in" is no request, and "cancel within a day should be free" tells.
	if (/^do (?:you|they|we|I)(?!\p{L})/iu.test(first) || actsItself.test(first)) return false;
	if (/^\S+ (?:yourself|yourselves)(?!\p{L})|(?<!\p{L})(?:should|must) be(?!\p{L})/iu.test(first)) return false;
	return (
		((isPlainOrder(first) && !mayBeThing.test(first)) ||
			haveDone.test(first) ||
			/^(?:do not|don't) (?!want|need|know|think|have)\p{L}/iu.test(first) ||
			(order.test(first) && withObject.test(first))) &&
		!ownDeed.test(first) &&
		!names(first)
	);
}

/** What the person does, behind "my goal": "claim 150", "speak to the consultant". */
const ofOwn =
	/^receive(?!\p{L})|^(?:claim|speak|talk|apply|appeal|prove|pay|know|contact)(?![\p{L}'])(?! (?:is|was|of|for|back|denied|pending|paid|\p{L}+ed)(?!\p{L}))/iu;

/** What happened, at the head of words that name no thing. */
const toldFirst = /^(?:paid|charged|billed|ordered|got|bought|was|been|had|double \p{L}+ed)(?!\p{L})/iu;
/** What only a sentence holds. */
const sentenceWithin =
	/(?<![\p{L}'])(?:should|shouldn't|must|won't|want|can't|(?:cancelled|canceled|charged|converted|activated) (?:on us|on me|by itself|twice|without))(?!\p{L})/iu;
/** What turns, or orders, within words that began as a thing. */
const turnsWithin =
	/(?<![\p{L}'])(?:but (?!not)|need (?:you|it)|so (?:why|can't|pay|give|just|please|don't)|(?:just|and) (?:get|give|put|deactivate|convert|start|stop|return|tell|let) |why (?!the|my|it|they|you|I)|(?:start|get|convert|pay|call|stop) (?:it|them|back) )/iu;

/**
 * A request in words that can stand behind "my goal". Null where they tell, turn or order within, so that only the words themselves are
 * sure. A deed of the person's own gets its "to".
 */
export function behindGoal(request: string): string | null {
	if (isForThem(request) || /^to \p{L}/iu.test(request)) return request;
	if (ofOwn.test(request)) return `to ${request}`;
	const [first = ''] = request.split(/[,.;:](?=\s|$)/u);
	if (isPlainOrder(first) && !names(request)) return null;
	const isTold = toldFirst.test(request) || sentenceWithin.test(nounPartOf(request)) || turnsWithin.test(request);
	return isTold || tellsOf.test(first.replace(describing, '')) ? null : request;
}

/** What describes a thing, or says when or why: it holds verbs of its own. */
const describing =
	/(?<=\s)(?:that|which|who|what|why|how|whose|whom|where|when|while|if|as|because|since|until|till|so|before|after|saying|I|you|we|they|he|she|it|it's|I'm|he's|she's|you're|they're|someone|somebody)(?![\p{L}']).*$/iu;
/** A thing and what it does: "the fob stopped working", "my brother needs". A participle that may be wished for is none. */
const tellsOf =
	/(?<=^(?:\S+ )+)(?:is|isn't|was|wasn't|are|aren't|were|has|hasn't|had|did|didn't|does|doesn't|keeps?|needs|wants|says|said|stopped|broke|went|came|gave|took|told|charged|ran|fell|got|never|finished|failed|died|expired|ended|arrived|jumped|exploded|happened|crashed|bounced|increased|doubled|collapsed|lapsed|(?:sent|paid|sold|made|lost|left|put|cut|took|ordered|returned|cancelled|canceled|refused|dropped|changed|promised)(?= (?:me|us|him|her|them|it|my|our|the|an?|\d)(?![\p{L}'])))(?![\p{L}'])/iu;

/** An order that is a question: "waive it can or not". */
export const canOrNot = /(?<!\p{L})(?:can or not|if cannot|can or cannot)(?!\p{L})/iu;

/** A verb with what it is done to: "reverse the failed transfer". */
const withObject =
	/^\p{L}+ (?:(?:back|off|down|up|out) )?(?:the|my|our|this|that|these|those|it|them|me|us|him|her|his|an?)(?![\p{L}'])/iu;

/** A thing whose name begins like an order: "price match honoured", "port out pin". */
function names(text: string): boolean {
	const before = fulfilledIn(text);
	const isPassive =
		before !== '' &&
		!/^put (?:back|on hold|through|right|in)$/iu.test(before) &&
		!/^(?:get|have|make|keep|let|see|want)(?!\p{L})|(?<![\p{L}'])(?:it|them|the|my|our|this|that|an?|me|us|him|her|\d\S*)(?=\s)/iu.test(
			before
		);
	return (
		isPassive ||
		/^port(?:ing)?[- ]out (?:pin|code|number)|^return to sender|^hold on (?:my|the|our|this)|^pro rata(?!\p{L})/iu.test(
			text
		)
	);
}

/** How a thing stands when the wish is fulfilled, in words that may as well tell that it is done. */
const FULFILLED = `${DONE}|done|split(?= (?:over|into|in|between))|read again|kept(?! \\p{L}+ing)|found|unfrozen|withdrawn|brought forward|looked (?:at|into)|put (?:back|on hold|through|right|in)|t(?:ook|aken) (?:off|down|out|away|over)|called off|(?!(?:${[
	'charg|bill|receiv|reject|fail|deni|declin|refus|damag|expir|promis|ask|call|tri|order|delay|overcharg|miss|ignor|want|need|us|ow',
	'happen|arriv|smash|open|crash|snapp|leak|claim|appli|submitt|deduct|debit|increas|doubl|jump|turn|knock|sign|show|walk|laugh|shout',
	'bust|crack|shatter|crush|squash|conk|soak|flood|stain|scratch|dent|rust|wreck|warp|melt|ruin|spoil|tripp|stalled|li|hack|scamm|swallow|topp|bounc|lapse|laps|cheat|forc|upload|attach|wait|chas|complain|fac|liv|mov|nee|fe|spe|see|see|unpai'
].join('|')})ed(?!\\p{L}))\\p{L}{3,}ed`;
const behind =
	"(?! by (?!\\d|the \\d|end|mon|tue|wed|thu|fri|sat|sun|next|tomorrow|tonight|post|email))(?! (?:twice|wrongly|already|without telling|but|for no)(?![\\p{L}']))";
const notFollowed = `(?![\\p{L}'])${behind}`;
/** Each from the start of a clause to its participle. */
const fulfilments = [
	new RegExp(`^(?:\\S*[^\\s,.;:] ){1,9}?(?:${WISHED})${notFollowed}`, 'iu'),
	new RegExp(
		`^(?:\\S*[^\\s,.;:] ){0,9}?(?:${FULFILLED})${notFollowed}(?! (?:the|my|our|them|an?|me|us|both|all|last)(?![\\p{L}']))`,
		'iu'
	)
];

/** The words up to how a thing is to stand. Empty where none says so. `isSure`: only in words that a wish alone would say. */
function fulfilledIn(text: string, isSure = false): string {
	const found = fulfilments
		.slice(0, isSure ? 1 : 2)
		.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
		// "The box I paid for" tells what somebody did.
		.filter((words) => !tellingWords.test(words) && !/(?<!\p{L})(?:I|we|they|you|he|she) \p{L}+$/u.test(words));
	return found.sort((a, b) => a.length - b.length)[0] ?? '';
}

/** What only a sentence that tells holds. */
const tellingWords = word(
	"is|isn't|was|wasn't|are|aren't|were|weren't|has|hasn't|had|did|didn't|does|doesn't|won't|can't|couldn't|never|still|already|keeps?|came|went|says?|said|told|got|received|been|given|taken(?! (?:off|down|out|away))|sold|bought|made|left|shown|kept(?! (?:until|till|on|open|for|as))|lost|hit|hung|torn|gave|took|sent me|charged"
);
const amiss =
	/(?<!\p{L})(?:wrong(?:ly)?|broken|faulty|double|missing|late|lost|stolen|stole|damaged|duplicate|unauthori\p{L}+|fraud\p{L}*|scam\p{L}*|dead|stuck|leaking|failed|error|overcharg\p{L}*|mistake|problem|issue|complaint|outage|offer|twice|rejected|denied|declined|no one|nobody|nothing)(?!\p{L})/iu;
const noHead =
	/^(?:no|not|nothing|none|nobody|never|still|again|another|been|received|(?:got|get|had|have)|that's|that is|for|re|about|please|sorry|hello|hi|my name|\d+ (?:days?|weeks?|months?|times?|calls?|hours?|years?))(?![\p{L}'])/iu;
const asksElsewhere = /(?<!\p{L})(?:please|should|must|can you|could you|would you|can i|could i)(?!\p{L})|\?/iu;

/** Where what is not wanted begins: ", not a voucher". */
const instead = /,? not (?=(?:the|an?|my|another|in|to|at|by) \p{L})/iu;

/** What a thing that is told of has beside it: how long, since when, what came of it. */
const mayTell =
	/^\p{L}+(?:ed|ing)(?!\p{L})|(?<!\p{L})(?:ago|since|yet|late|but|no|not|times|hours|days|weeks|why|\p{L}{3,}(?<!e)ed)(?!\p{L})/iu;
const wishedWords = word(WISHED, 'giu');

/** An outcome that was tapped, behind the person's own words. */
const addedOutcome = /^I would (?:also )?like (?:an?|the|my|compensation)(?: \p{L}+){0,9}$/u;

/**
 * True for words that name what is wanted without asking for it, so that they may be heard as done, or as nothing: "claim paid",
 * "leak allowance". `others` are the other clauses of the wish: where one of them asks, these only tell.
 */
export function isFragment(text: string, others: readonly string[]): boolean {
	const head = nounPartOf(text);
	if (canOrNot.test([text, ...others].join(' '))) return false;
	if (/^that (?:you|the|my|our|this|i) /iu.test(text)) return true;
	if (
		noHead.test(text) ||
		subject.test(text) ||
		want.test(text) ||
		question.test(text) ||
		scene.test(text) ||
		(isPlainOrder(text) && !names(text)) ||
		asksElsewhere.test(text) ||
		text.includes(PLEASE)
	)
		return false;
	const asks = (clause: string) => {
		const bare = clause.replace(/^(?:and|but|so|then|or|also|just) /iu, '');
		return (
			want.test(bare) ||
			isPlainOrder(bare) ||
			asksElsewhere.test(clause) ||
			/(?:^|\s)(?:I|we) (?:want|need)/iu.test(clause)
		);
	};
	// Beside sentences that tell, "cancelled" and its like tell too.
	const isBeside =
		others.some((clause) => finite.test(clause) && !subject.test(clause)) ||
		/(?<!\p{L})(?:because|by you|your|you|you're|they|they're)(?!\p{L})/iu.test(text);
	const isFulfilled =
		fulfilledIn(text, isBeside) !== '' &&
		!/(?<!\p{L})(?:not|no|yet|late|ago|filed|matured|backed|moved (?:in|out)|last night)(?!\p{L})(?! (?:\p{L}+ )?(?:fees?|charge|than)(?!\p{L}))/iu.test(
			text
		);
	if (others.some((clause) => asks(clause) && !addedOutcome.test(clause))) return false;
	if (isFulfilled) return true;
	// "A ring of the same kind, not a voucher": what is not wanted beside what is.
	const [wished = ''] = text.split(instead);
	if (others.length === 0 && wished !== text && !finite.test(nounPartOf(wished)) && !amiss.test(wished)) return true;
	if (others.length === 0 && countWords(text) <= 3) return !amiss.test(text) && !tellingWords.test(text);
	const isThing =
		!finite.test(head.replace(/(?<!\p{L})(?:to come|down|gone|late|off|back)(?!\p{L})/giu, '')) &&
		!amiss.test(text) &&
		!mayTell.test(text.replace(wishedWords, '')) &&
		!tellingWords.test(head);
	return isThing && (others.length === 0 || isStrict(text) || / to (?:come|be) /iu.test(text));
}
