import { family } from '../text/not-names.ts';
import { AUXILIARY, TELLING, decapitalised, finite, order, starts, subject, word } from './grammar.ts';

const onlyPointing = new Set(
	(
		'it them this that these those one ones me us my our your the a an and or to of for on off in at by with without from back up out down now today again all both full whole rest other new old ' +
		'no not you i we someone somebody person please so same right two first second third different same exchange money cash difference balance half price slot window refund refunded send give get take put keep fix find bring swap tell let be have do done it sorted ' +
		'stick day date know why when how where whether read come look brand date reason yes answer writing explanation apology repair replacement record corrected named calls visit written note went wrong changes what sorry letter never happens ' +
		'cancel close correct change stop replace repair explain adjust unfreeze unblock resend restore release compensation credit technician engineer plumber electrician'
	).split(' ')
);

const NOUNS =
	'account|bill|card|parcel|package|order|phone|line|contract|policy|claim|payment|loan|meter|boiler|fridge|washer|router|ticket|booking|flight|bag|deposit|power|gas|water|heating|internet|broadband|connection|supply|car|house|flat|roof|lift|sofa|bed|tv|laptop|subscription|tablet|name|address|number|debt|fee|charge|refund|insurance|mortgage|statement|tax|benefit|appointment|referral|surgery|prescription|result|report|score|item|box|kettle|dishwasher|oven|cooker|machine|mould|rent|key|door|window|shower|toilet|pipe|leak|tap|seat|train|bus|journey|visa|passport|licence|permit|application|pension|allowance|premium|excess|wallet|listing|shoes|trainers|coat|dress|jacket|books?|chairs?|curtains?|lamp|mattress|tyres?|wifi|sim|nbn|solar|mail|letter|engineer|tenancy|installation|money|leak|postage|mri|scan';

const ofTheTold = new RegExp(
	`^((?:(?:my|our|his|her|their|the|this|mum's|dad's) )?(?:[\\p{L}][\\p{L}'-]* ){0,3}?(?:${NOUNS})s?)(?= (?:${AUXILIARY}|${TELLING})(?![\\p{L}'])|$)`,
	'iu'
);
const ofMine = new RegExp(`^((?:my|our) \\p{L}+(?: \\p{L}+)?) (?:${AUXILIARY}|${TELLING})(?![\\p{L}'])`, 'iu');
const notOne = starts('no|not|just|two|another');
const endsTelling = new RegExp(`\\s(?:${AUXILIARY}|${TELLING})(?:\\s(?:${TELLING}))*$`, 'iu');
const aPerson = word(`${[...family].join('|')}|client|customer|tenant|colleague|child|baby|lad`);
/** The one thing that the told clauses are about, as it can follow "the". Null when there is none, or more than one. */
export function topicOf(told: readonly string[]): string | null {
	for (const text of told) {
		const first = (ofTheTold.exec(text) ?? ofMine.exec(text))?.[1];
		if (
			first !== undefined &&
			!aPerson.test(first) &&
			!subject.test(first) &&
			!notOne.test(first) &&
			!finite.test(first)
		)
			return withArticle(/\p{Lu}/u.test(first.slice(1)) ? first : first.toLowerCase());
	}
	return null;
}

const things = word(`(?:(?:my|our|his|her|their|the|this) )?(?:(?:${NOUNS})s? )*(?:${NOUNS})s?`, 'giu');
/** "A new one", which can only stand for a thing that was named. */
export const isOfOne = /(?<!\p{L})(?:new|other|different|second|third|old) one(?![\p{L}'])/iu;

/** The only thing that the told clauses name. Null when there is none, or more than one. */
export function onlyThing(told: readonly string[]): string | null {
	const [only, ...others] = new Set(told.flatMap((text) => text.match(things) ?? []));
	return only === undefined || others.length > 0 ? null : withArticle(only);
}

/** True when the words name a thing that people have trouble with, and not only what is to be done. */
export function namesKnown(words: string): boolean {
	return words.match(things) !== null;
}

export function withArticle(noun: string): string {
	return /^(?:my|our|his|her|their|the|this)\s/iu.test(noun) ? decapitalised(noun) : `the ${decapitalised(noun)}`;
}

/** The thing that a clause begins with, before what it says of it: "my name" of "they got my name wrong". */
export function headOf(text: string): string {
	if (subject.test(text)) return topicOf([text]) ?? text;
	return text.replace(endsTelling, '');
}

/** The words with the thing in place of the pronoun that stands for it. */
export function pointed(words: string, topic: string): string {
	const head = (topic.split(' ').at(-1) ?? topic).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
	const named = words.replace(/(?<=(?<!\p{L})(?:new|other|different|second|third|old) )one(?![\p{L}'])/iu, head);
	return named !== words ? named : words.replace(/(?<=^\p{L}+ |^a visit to fix )it(?![\p{L}'])/iu, topic);
}

/** "the late fee $35" as it is said: "the late fee of $35". */
export function withOf(words: string): string {
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

/** One of a kind that is named elsewhere: "a safe one", "the nearest one". */
const ofKind = /(?<!\p{L})(?:an?|another|the|my|free)(?: \p{L}+){0,2} ones?(?![\p{L}'])/iu;
/** A pronoun for a person. */
const ofSomebody = /(?<![\p{L}'])(?:his|her|him|he|she|they|their)(?![\p{L}'])/iu;
/** A person, or a name. */
const somebody = new RegExp(
	`(?<![\\p{L}'])(?:${[...family].join('|')}|client|customer|tenant|colleague|agent|manager|doctor|engineer|driver|seller|buyer|partner|ex|friend|neighbou?r|someone|somebody|people|person|man|woman|team|(?<=\\s)\\p{Lu}\\p{Ll}+)(?!\\p{L})`,
	'u'
);

/** True when a pronoun stands before anything that it could stand for. */
export function isDangling(request: string): boolean {
	if (/(?<!\p{L})(?:then|there)(?=,|$| and )/iu.test(request)) return true;
	const one = ofKind.exec(request);
	if (one && !namesThing(request.slice(0, one.index))) return true;
	const who = ofSomebody.exec(request);
	if (who && !somebody.test(request.slice(0, who.index))) return true;
	const at = /(?<![\p{L}'])(?:it|them|one|ones|both|that|this|these|those)(?![\p{L}'])/iu.exec(request)?.index;
	const before = request.slice(0, at ?? 0).replace(order, '');
	return (
		at !== undefined && !(namesThing(before) && /(?<!\p{L})(?:an?|the|my|our|your|his|her|\d\S*) \p{L}/iu.test(before))
	);
}

/** True when the words name a thing, beside what is not to be. */
export function namesThing(words: string): boolean {
	return thingsIn(words).length > 0;
}

/** The words that may name a thing, beside what is not to be. */
export function thingsIn(words: string): string[] {
	const named = words.replace(/(?<![\p{L}'])(?:without|no|not|with no)\s.*$/iu, '').replace(order, '');
	return (named.toLowerCase().match(/[\p{L}][\p{L}'’-]+/gu) ?? []).filter(
		(found) => !onlyPointing.has(found) && !found.endsWith('ly')
	);
}
