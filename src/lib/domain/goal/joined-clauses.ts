import { family } from '../text/not-names.ts';
import { PLEASE } from './as-typed.ts';
import { type CutSign } from './clause-ends.ts';
import { type TypedSentence, type TypedWord, wantsAt, HASTE } from './typed-sentence.ts';
import {
	SUBJECTS,
	EITHER,
	BE,
	AUXILIARIES,
	PAST,
	PREPOSITIONS,
	JOINTS,
	DETERMINERS,
	UNITS,
	SAYING,
	ASKING
} from './word-kinds.ts';

/** A sentence of more words than this runs on: what is longer than a part of it is parted at what joins its clauses. */
const RUN_ON = 20;
const LONG_PART = 12;
/** The fewest words before what joins a clause, and before what asks. */
const MIN_TOLD = 4;
const MIN_ASK = 3;
const JOINING = /^(?:and|but|so|then)$/u;
/** A clause that another one has to follow. */
const SUBORDINATE =
	/^(?:if|when|while|because|since|unless|although|though|after|before|until|once|whenever|whether|as|either|both|between)$/u;
/** Where a run-on is parted: before each "and", "but" or "so" that surely begins a clause of its own. */
export function withJoinedClauses(
	words: TypedSentence,
	tokens: readonly TypedWord[],
	found: ReadonlyMap<number, CutSign>
): ReadonlyMap<number, CutSign> {
	const cuts = new Map(found);
	const isStop = (place: number) => cuts.get(place) === '.' || /[.?!]/u.test(tokens[place - 1]?.mark ?? '');
	let start = 0;
	while (start < tokens.length) {
		let end = start + 1;
		while (end < tokens.length && !isStop(end)) end += 1;
		let from = start;
		const isLong = tokens.length > RUN_ON && end - start > LONG_PART;
		for (let place = start + MIN_ASK; isLong && place <= end - MIN_ASK; place += 1) {
			const isThen = words.at(place) === 'then' && JOINTS.has(words.at(place - 1));
			if (!JOINING.test(words.at(place)) || isThen || !joinsClause(words, from, place)) continue;
			// "The checklist says so I want it back."
			const isSaidSo = words.at(place) === 'so' && /^(?:says?|said|think|thought)$/u.test(words.at(place - 1));
			cuts.delete(place);
			cuts.set(isSaidSo ? place + 1 : place, '.');
			from = place;
		}
		start = end;
	}
	return cuts;
}

/** Whether the word that joins at a place stands between two clauses that can each be said alone. */
function joinsClause(words: TypedSentence, from: number, place: number): boolean {
	const first = JOINING.test(words.at(from)) ? from + 1 : from;
	const isAnd = words.at(place) === 'and';
	const isAsked = asksBehind(words, place);
	let isFinite = words.isOrder(first);
	let isOpen = SUBORDINATE.test(words.at(first));
	for (let at = first; at < place; at += 1) {
		isFinite ||= words.isFinite(at) || SUBJECTS.has(words.at(at));
		if (isAnd && opensClause(words, at)) isOpen = true;
		// The condition ended before another clause was joined.
		else if (at > first && JOINING.test(words.at(at)) && !SUBORDINATE.test(words.at(first))) isOpen = false;
	}
	if (!isFinite || isOpen) return false;
	// What is asked together stays together, and so does what goes with it.
	const isOwnAsk = words.isOrder(first) || words.at(first) === PLEASE || wantsAt(words, first);
	if (isAsked) return !isOwnAsk || !isAnd || wantsAt(words, place + 1);
	// A particle ends a clause, and a preposition does not: "he hung up and …"
	const last = words.at(place - 1);
	const isWhole =
		words.isComplete(place - 1) ||
		/^(?:off|out|up|down|over|on|in|back|not|then|why|how)$/u.test(last) ||
		(SUBJECTS.has(words.at(place - 2)) && (BE.has(last) || AUXILIARIES.has(last)));
	const isOthers = /^(?:there's|there|nobody|he|she|he's|she's)$/u.test(words.at(place + 1));
	return place - from >= MIN_TOLD && (!isOwnAsk || isOthers) && isWhole && beginsClause(words, place);
}

/** Whether what follows may belong to a clause that begins here: "make sure the fee is off and I am not charged". */
function opensClause(words: TypedSentence, at: number): boolean {
	return (
		/^(?:if|whether|unless|until|ensure)$/u.test(words.at(at)) ||
		/^(?:make sure|so that|both of)$/u.test(`${words.at(at)} ${words.at(at + 1)}`)
	);
}

/** Whether what the word at a place joins surely asks: "so I want", "and please", "but can you". */
function asksBehind(words: TypedSentence, place: number): boolean {
	let at = place + 1;
	while (HASTE.test(words.at(at)) && !words.ends(at)) at += 1;
	if (words.at(at) === PLEASE || wantsAt(words, at)) return true;
	if (words.at(place) === 'so' && (words.isOrder(at) || words.isOrderOfIt(at))) return true;
	return (
		/^(?:can|could|will|would)$/u.test(words.at(at)) &&
		/^(?:you|i|we|someone|somebody|it|this|that|they)$/u.test(words.at(at + 1))
	);
}

/** Whether a clause with a verb of its own begins behind the word that joins. */
function beginsClause(words: TypedSentence, place: number): boolean {
	let at = place + 1;
	while (HASTE.test(words.at(at)) && !words.ends(at)) at += 1;
	if (/^(?:last|this|next|one|every|both|all|each)$/u.test(words.at(at)) && UNITS.test(words.at(at + 1))) at += 2;
	if (
		words.at(at) === 'the' &&
		/^(?:first|second|third|other|last|next)$/u.test(words.at(at + 1)) &&
		words.at(at + 2) === 'time'
	)
		at += 3;
	const word = words.at(at);
	const next = words.ends(at) ? '' : words.at(at + 1);
	if (ASKING.has(word)) return BE.has(next) || AUXILIARIES.has(next) || word.endsWith("'s");
	if (SUBJECTS.has(word)) {
		const isPair = family.has(words.at(place - 1)) || words.isName(place - 1);
		// "Refund me today so I can get one": what it is for.
		const isPurpose =
			words.at(place) === 'so' &&
			/^(?:can|could|may)$/u.test(next) &&
			!/^(?:do|pay|afford|manage|offer|only)$/u.test(words.at(at + 2));
		return next !== '' && !isPurpose && !PREPOSITIONS.has(next) && !JOINTS.has(next) && !isPair;
	}
	if (EITHER.has(word))
		return (
			words.isFinite(at + 1) ||
			(word === 'it' && next === 'turns') ||
			(word === 'you' && /^(?:keep|say|still|just|never|only|want|owe)$/u.test(next))
		);
	// "They said the bill and the fee were paid" is one clause.
	const isReported = [2, 3, 4].some((back) => {
		const between = Array.from({ length: back - 1 }, (_, step) => place - 1 - step);
		return (
			SAYING.test(words.at(place - back)) &&
			between.every((one) => DETERMINERS.has(words.at(one)) || words.isNominal(one))
		);
	});
	const verb = words.subjectAt(at, true);
	if (verb > 0)
		return !isReported && (BE.has(words.at(verb)) || AUXILIARIES.has(words.at(verb)) || PAST.has(words.at(verb)));
	if (words.at(place) !== 'and' && words.isOrder(at)) return true;
	return (
		!isReported &&
		words.isNominal(at) &&
		/^(?:says?|said|keeps|is|was|has|can|will|(?:wo|did|does|is|was|has|ca|would|could)n't|gave|took|went|came|broke)$/u.test(
			next
		)
	);
}
