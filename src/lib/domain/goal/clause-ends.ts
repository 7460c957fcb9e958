import { family } from '../text/not-names.ts';
import { PLEASE } from './as-typed.ts';
import { type TypedSentence, wantsAt } from './typed-sentence.ts';
import {
	SUBJECTS,
	EITHER,
	OBJECTS,
	BE,
	AUXILIARIES,
	PAST,
	PREPOSITIONS,
	JOINTS,
	DETERMINERS,
	ADVERBS,
	UNITS,
	ALONE,
	SAYING,
	ONLY_PAST,
	CREOLE,
	ORDERS,
	NOUN_ORDERS,
	TO_ORDER,
	ASKING
} from './word-kinds.ts';

/** What stands between a word and the one before: nothing, or a sign that was not typed. */
export type CutSign = '' | ',' | '.';

/** What is known of a clause before the place that is looked at. */
export type OpenClause = {
	start: number;
	isFinite: boolean;
	isOrder: boolean;
	isScene: boolean;
	isReport: boolean;
	isRelative: boolean;
	/** Somebody is told something that has not begun yet: "I told the man on the phone". */
	isTelling: boolean;
	isQuestion: boolean;
	isIf: boolean;
	isVerbFirst: boolean;
};

/** Whether a word tells what somebody did: "passed", "is". */
function isVerbOf(words: TypedSentence, place: number): boolean {
	return words.isFinite(place) && !/^(?:is|was)n't$/u.test(words.at(place));
}

/** Whether the clause begins with a condition, or goes on with one: "and if they want him email him". */
function isConditionOpen(words: TypedSentence, start: number, before: number): boolean {
	for (let at = before; at >= start; at -= 1)
		if (words.at(at) === 'if') return at === start || /^(?:and|or|but)$/u.test(words.at(at - 1));
	return false;
}

/** Whether the clause behind a word that joins only says when: "and when I ring them it's a dead line". */
function isTimeOpen(words: TypedSentence, start: number, before: number): boolean {
	for (let at = before - 1; at > start && before - at < 6; at -= 1) {
		if (JOINTS.has(words.at(at)) && !/^(?:when|whenever)$/u.test(words.at(at))) return false;
		if (/^(?:when|whenever)$/u.test(words.at(at))) return /^(?:and|but|so)$/u.test(words.at(at - 1));
	}
	return false;
}

/** Whether what opened a clause still waits for its subject: "I want to know why after 6 months", "and for 3 weeks". */
function owesSubject(words: TypedSentence, start: number, before: number): boolean {
	for (let at = before; at >= start; at -= 1) {
		const word = words.at(at);
		if (words.isFinite(at) || SUBJECTS.has(word) || words.isOrder(at)) return false;
		if (/^(?:how|which|whose)$/u.test(word)) return at < before;
		if (/^(?:why|when|where|because|if|whether|while|until|unless|that|and|but|so)$/u.test(word))
			return at < before && PREPOSITIONS.has(words.at(at + 1)) && words.at(at + 1) !== 'out';
	}
	return false;
}

/** Those of whom there are many, and whoever else may want something. */
const asks = new Set(
	'club team company school council bank shop agency agent landlord clinic hospital police court insurer airline store office department seller driver courier buyer firm surgery dealer garage college university nursery gym dentist doctor lawyer solicitor manager builder plumber engineer supplier lender operator warehouse depot association'.split(
		' '
	)
);

/** Whether the clause only says when, why or on what condition, so that another one has to follow: "before we go on", "every time I ring". */
function isSubordinate(words: TypedSentence, start: number, before: number): boolean {
	const first = /^(?:and|but|so|even|then)$/u.test(words.at(start)) ? start + 1 : start;
	const word = words.at(first);
	const isTime = /^(?:every|each)$/u.test(word) && words.at(first + 1) === 'time';
	if (
		!isTime &&
		!/^(?:if|when|whenever|while|although|though|unless|once|before|since|after|until|till|as)$/u.test(word)
	)
		return false;
	for (let at = first + 1; at <= before; at += 1) {
		if (/^(?:and|but|so)$/u.test(words.at(at))) return false;
		if (words.isFinite(at) || SUBJECTS.has(words.at(at))) return true;
	}
	return false;
}

/** Whether the thing at a place is what a clause that says when or why is about: "after the ticket fell off". */
function isOpenedBefore(words: TypedSentence, start: number, before: number): boolean {
	for (let at = before; at > start && before - at < 5; at -= 1) {
		if (words.isFinite(at) || SUBJECTS.has(words.at(at))) return false;
		if (/^(?:after|before|since|until|till|when|while|because|if|that|as|once|unless)$/u.test(words.at(at)))
			return at < before && DETERMINERS.has(words.at(at + 1));
	}
	return false;
}

/** What goes on in what it says. */
const ofWhat = /^(?:proof|evidence|confirmation|guarantee|assurance|chance|fact|idea)$/u;

/** Where the next clause begins, and after which sign, when one surely begins at this place. */
export function clauseEndAt(
	words: TypedSentence,
	place: number,
	clause: OpenClause
): { at: number; cut: CutSign } | null {
	const { start, isFinite, isOrder, isScene, isReport, isRelative } = clause;
	const word = words.at(place);
	const next = words.ends(place) ? '' : words.at(place + 1);
	// What only hastens belongs to what follows it.
	let before = place - 1;
	while (
		before >= start &&
		!(words.at(before) === 'now' && (isOrder || /^(?:by|until|from|till)$/u.test(words.at(before - 1)))) &&
		/^(?:just|only|really|now|simply|also|so|then|still|even|actually|ever|otherwise|else)$/u.test(words.at(before))
	)
		before -= 1;
	// "No refund well it is meant to be gold."
	if (words.at(before) === 'well' && SUBJECTS.has(word) && before - start >= 3 && words.isNominal(before - 1))
		before -= 1;
	const haste = words.at(before + 1);
	const stop = {
		at: before + 1,
		cut:
			((/^(?:so|only)$/u.test(haste) || clause.isIf) && haste !== word) ||
			(clause.isIf && SUBJECTS.has(word)) ||
			isSubordinate(words, start, before) ||
			(clause.isIf && isConditionOpen(words, start, before)) ||
			isTimeOpen(words, start, before)
				? (',' as const)
				: ('.' as const)
	};
	if (before < start) return null;
	const prev = words.at(before);
	const isLong = before - start >= 1;
	// "Can the pharmacy please pack her tablets"
	if (word === PLEASE && /^(?:can|could|will|would|may)$/u.test(words.at(start)) && place - start < 6) return null;
	if (word === PLEASE) {
		const isLeading =
			!words.ends(place) &&
			(words.isOrder(/^(?:just|also|now)$/u.test(next) ? place + 2 : place + 1) ||
				next === "don't" ||
				(words.isObject(place + 1) && !words.isName(place + 1) && words.subjectAt(place + 1) === 0) ||
				(NOUN_ORDERS.has(next) && (words.ends(place + 1) || /^(?:or|and)$/u.test(words.at(place + 2)))));
		// "So under the guarantee please refund it"
		const so = [3, 4, 5, 6].find(
			(back) => words.at(place - back) === 'so' && PREPOSITIONS.has(words.at(place - back + 1))
		);
		if (isLeading && so !== undefined) return place - so - start >= 2 ? { at: place - so, cut: '.' } : null;
		return isLeading && isLong && words.isComplete(place - 1) && !/^(?:you|someone|somebody)$/u.test(prev)
			? { at: place, cut: isSubordinate(words, start, before) ? ',' : '.' }
			: null;
	}
	// "What is this fee and take it off"
	if (
		clause.isQuestion &&
		ASKING.has(words.at(start)) &&
		word === 'and' &&
		words.isOrder(place + 1) &&
		isLong &&
		words.isComplete(before)
	)
		return stop;
	// "18 off please my mail was stolen"
	if (prev === PLEASE && before > start && words.subjectAt(place) > 0) return stop;
	const isElliptic =
		prev === 'not' &&
		/'(?:m|re|s)$|^(?:am|is|are)$/u.test(words.at(before - 1)) &&
		words.isOrder(place) &&
		!/^(?:correct|clean|clear|open|right)$/u.test(word);
	if (/^(?:can|could|will|would)$/u.test(word) && next === 'you' && /^(?:but|so)$/u.test(prev) && isLong)
		return { at: before, cut: ',' };
	let verb = place + 1;
	while (/^(?:just|only|really|still|also|now)$/u.test(words.at(verb))) verb += 1;
	const isOwnWant = /^(?:i|we)$/u.test(word) && /^(?:want|need)$/u.test(words.at(verb));
	// "Nobody can tell me where it is I just want it back.", "they won't pay out I want the 640"
	const isEndOfClause =
		(BE.has(prev) && /^(?:it|they|he|she|this|that)$/u.test(words.at(before - 1))) ||
		/^(?:did|does|can|was|were|(?:did|does|do|ca|wo|have|has|was|were|is|are)n't|cannot|out|off|up|down|over|on|in|back|not|day|time)$/u.test(
			prev
		) ||
		(prev === 'since' && words.at(before - 1) === 'ever') ||
		words.at(before - 1) === 'nobody';
	const isEnough =
		before - start >= 2 || (before - start === 1 && SUBJECTS.has(words.at(start)) && prev.endsWith("n't"));
	if (isOwnWant && !clause.isIf && isEndOfClause && isEnough && words.isObject(verb + 1)) return stop;
	// "Rang up as organic it wasn't 3 bucks off"
	const off = UNITS.test(next) ? place + 2 : place + 1;
	if (
		/^[£$€₹]?\d/u.test(word) &&
		/^(?:was|is|did|has|does)n't$/u.test(prev) &&
		(SUBJECTS.has(words.at(before - 1)) || EITHER.has(words.at(before - 1))) &&
		/^(?:off|back)$/u.test(words.at(off)) &&
		words.ends(off)
	)
		return stop;
	// "They said it was damaged which it wasn't I have pictures."
	if (
		SUBJECTS.has(word) &&
		/^(?:was|is|did|has|does)n't$/u.test(prev) &&
		/^(?:which|and) (?:it|i|he|she|they)$/u.test(`${words.at(before - 2)} ${words.at(before - 1)}`)
	)
		return stop;
	// "I don't care whose fault it is just stop the water."
	if (
		BE.has(prev) &&
		/^(?:it|they|he|she|that|this)$/u.test(words.at(before - 1)) &&
		haste === 'just' &&
		words.isOrder(place)
	)
		return stop;
	// "What I guess they meant" is one clause with what is guessed.
	if (
		word === 'i' &&
		/^(?:guess|suppose|reckon)$/u.test(next) &&
		(words.ends(place + 1) || JOINTS.has(words.at(place + 2)))
	)
		return null;
	if (!isElliptic && !words.isComplete(before) && !(prev === PLEASE && (SUBJECTS.has(word) || EITHER.has(word))))
		return null;
	// "Give me the 9.99 back never signed up"
	if (word === 'never' && isOrder && words.isFinite(place + 1) && /^(?:back|off|me|us)$/u.test(prev)) return stop;
	const isFigure = /^[£$€₹]?\d/u.test(prev);
	const isFigureAlone = isFigure && !DETERMINERS.has(words.at(before - 1));
	// "Ruined communion cake 95 I want more than the postage"
	if (isOwnWant && isFigureAlone && isFinite && before - start >= 3 && words.isObject(verb + 1)) return stop;
	// "I owe 612 doctor says 0 who is right"
	if (isFigureAlone && words.isNominal(place) && /^(?:says|said)$/u.test(next) && before - start >= 1) return stop;
	if (isFigureAlone && word === 'who' && BE.has(next) && isFinite) return stop;
	// "Returned the box UPS has it"
	if (
		(isFinite || clause.isVerbFirst) &&
		!isReport &&
		words.isName(place) &&
		/^(?:has|says|said|is|was|won't|doesn't|didn't)$/u.test(next) &&
		before - start >= 2 &&
		words.isNominal(before) &&
		!words.isName(before) &&
		!words.describes(place + 1)
	)
		return stop;
	// "Done but not activated either activate or refund"
	if (word === 'either' && haste === word && words.isOrder(place + 1) && isLong) return stop;
	// "Proof it went back"
	if ((SUBJECTS.has(word) || EITHER.has(word)) && !isOwnWant && ofWhat.test(prev)) return null;
	// "Nobody came so what I want is a new one."
	if (word === 'what' && haste === 'so' && /^(?:i|we)$/u.test(next) && /^(?:want|need)$/u.test(words.at(place + 2)))
		return isLong ? { at: before + 1, cut: '.' } : null;
	const isTold =
		(/^(?:tell|told|ask|asked|show|inform|let|made|make|help|convince)$/u.test(words.at(before - 2)) &&
			DETERMINERS.has(words.at(before - 1))) ||
		/^(?:think|believe|suppose)$/u.test(prev) ||
		(SAYING.test(prev) && !/^(?:didn't|never|not|doesn't|don't)$/u.test(words.at(before - 1))) ||
		(OBJECTS.has(prev) && prev !== 'mine' && SAYING.test(words.at(before - 1)));
	if (isTold) return null;
	if (word === 'am' && next === 'i' && prev !== 'i' && words.at(start) !== 'why') return isLong ? stop : null;
	if (/^(?:can|could|will|would)$/u.test(word) && /^(?:you|i|we|someone|somebody)$/u.test(next))
		return isLong ? stop : null;
	if (ASKING.has(word) && word !== 'who' && (BE.has(next) || AUXILIARIES.has(next) || word.endsWith("'s")))
		return isLong &&
			!(isOrder && prev === 'back') &&
			!words.isOrder(before) &&
			!ORDERS.has(prev) &&
			!NOUN_ORDERS.has(prev)
			? stop
			: null;
	if (/^(?:want|need)$/u.test(word)) {
		const isTheirs =
			family.has(prev) ||
			EITHER.has(prev) ||
			(!UNITS.test(prev) &&
				words.isNominal(before) &&
				/(?:people|client|men|[^su]s)$/u.test(prev) &&
				words.at(before - 1) !== 'no' &&
				!(isFinite && PREPOSITIONS.has(words.at(before - 2)))) ||
			// "The swimming club want 3 months notice"
			asks.has(prev);
		// "No longer want it" is one clause.
		const isNegated = prev === 'longer';
		return isLong && !isTheirs && !isNegated && !AUXILIARIES.has(prev) ? stop : null;
	}
	// "The delivery charge back" names a thing.
	if (/^(?:back|off)$/u.test(next) && NOUN_ORDERS.has(word) && words.isInThing(before)) return null;
	// "In writing whose tree it is"
	if (
		(SUBJECTS.has(word) || EITHER.has(word)) &&
		[1, 2].some((back) => /^(?:whose|which|what)$/u.test(words.at(before - back)) && before - back >= start)
	)
		return null;
	if (words.isOrder(place)) {
		// "Can the consultant or his secretary just ring me"
		if (
			/^(?:can|could|will|would|may)$/u.test(words.at(start)) &&
			!SUBJECTS.has(words.at(start + 1)) &&
			!EITHER.has(words.at(start + 1)) &&
			place - start < 9
		)
			return null;
		// "The doctor send us home"
		if (asks.has(prev) && !PREPOSITIONS.has(words.at(before - 1))) return null;
		// "They say 28 a month then charge me 41" tells what came next.
		if (haste === 'then' && haste !== word && !isOrder) return null;
		// "They said buy one get one."
		if ([1, 2, 3].some((back) => /^(?:says?|said|told)$/u.test(words.at(before - back))) && !TO_ORDER.has(next))
			return null;
		// "This hub overheats send a new one": one of a kind does that.
		if (
			before - start === 2 &&
			/^(?:this|that)$/u.test(words.at(start)) &&
			words.isNominal(start + 1) &&
			/[^su]s$/u.test(prev) &&
			ORDERS.has(word) &&
			TO_ORDER.has(next)
		)
			return stop;
		const isCaused =
			(/^(?:come|go|try|get|help|let|make|request|to)$/u.test(prev) &&
				!/^(?:not|didn't|never)$/u.test(words.at(before - 1))) ||
			CREOLE.has(prev) ||
			(word === 'hold' && prev === 'on') ||
			/^(?:make|let|made)$/u.test(words.at(before - 1)) ||
			(DETERMINERS.has(words.at(before - 1)) &&
				AUXILIARIES.has(words.at(before - 2)) &&
				!/^(?:photo|picture|video|screenshot|receipt|proof|ticket|letter|email|statement|contract)$/u.test(prev)) ||
			(OBJECTS.has(prev) &&
				prev !== 'mine' &&
				/^(?:let|make|help|have|see|watch|get|ask|tell|told|made|asked|letting|making|helping|having|asking|telling)$/u.test(
					words.at(before - 1)
				)) ||
			prev === 'you' ||
			(EITHER.has(prev) && AUXILIARIES.has(words.at(before - 1)));
		// "Now collectors put it on my report again."
		if (words.isNominal(before) && /s$/u.test(prev) && words.isSubjectBehindJoint(before)) return null;
		// "Stuck on the old tariff switch it": no single thing switches anything without an "s".
		const isSingular =
			words.isNominal(before) &&
			!/s$/u.test(prev) &&
			!EITHER.has(prev) &&
			!family.has(prev) &&
			!/^(?:man|woman|guy|lady|lad|bloke|person|people|men|women|children|kids|team|staff|police|\p{L}+(?:er|or|ist|ian))$/u.test(
				prev
			);
		if (
			isSingular &&
			NOUN_ORDERS.has(word) &&
			/^(?:it|them)$/u.test(next) &&
			!/^(?:check|show|read|open|help|do|let)$/u.test(word) &&
			!clause.isQuestion &&
			!isScene &&
			before - start >= 2 &&
			!AUXILIARIES.has(words.at(before - 1)) &&
			!/^(?:make|let|made|help|have|see|watch|get|to)$/u.test(words.at(before - 1)) &&
			!DETERMINERS.has(words.at(before - 1))
		)
			return stop;
		// "They made me gate check it", "photos show my oven".
		if (words.isNominal(before) && /^(?:check|show|read|open)$/u.test(word)) return null;
		if (
			words.isNominal(before) &&
			NOUN_ORDERS.has(word) &&
			!isFinite &&
			!isOrder &&
			!UNITS.test(prev) &&
			!/^\d/u.test(prev)
		)
			return null;
		const isCounted = /^\d/u.test(words.at(before - 1)) && before - start >= 3;
		const mayAct =
			family.has(prev) ||
			(!isCounted &&
				words.isNominal(before) &&
				!UNITS.test(prev) &&
				/(?:people|men|[^su]s)$/u.test(prev) &&
				!/^\d/u.test(prev));
		const isSure = isFinite || isOrder || /^[£$€₹]?\d/u.test(prev);
		const mayBePast =
			/^(?:put|let|cut|set|read|split|quit|cost)$/u.test(word) &&
			((!isFinite && !OBJECTS.has(next)) || (haste === 'only' && words.isNominal(before)));
		if (
			isCaused ||
			mayBePast ||
			(!isLong && !isElliptic) ||
			(clause.isQuestion &&
				!((UNITS.test(prev) || /^(?:possible|right|fair|legal|allowed|normal)$/u.test(prev)) && TO_ORDER.has(next))) ||
			(isScene && !isFinite && !UNITS.test(prev))
		)
			return null;
		const isAgent =
			words.isNominal(before) &&
			!/^[£$€₹]?\d/u.test(prev) &&
			before - start === 1 &&
			words.isNominal(start) &&
			!isFinite &&
			!isOrder;
		if (isAgent && !OBJECTS.has(next)) return null;
		if (
			mayAct &&
			!((isSure && (TO_ORDER.has(next) || /^[£$€₹]?\d/u.test(next))) || (OBJECTS.has(next) && before - start > 3))
		)
			return null;
		const isPredicate = isFinite && BE.has(words.at(before - 1));
		if (word === "don't" && words.isNominal(before) && !isPredicate && !isOrder && !UNITS.test(prev)) return null;
		return stop;
	}
	// "And daily they say tomorrow": what begins the clause behind a word that joins belongs to it.
	let begun = before;
	if (UNITS.test(prev))
		while (/^(?:both|all|each|every|the|last|this|next|one|other)$/u.test(words.at(begun - 1))) begun -= 1;
	const isBegun =
		(ADVERBS.has(prev) || UNITS.test(prev)) &&
		!/^(?:up|off|out|down|back|in|on|it|this|that)$/u.test(prev) &&
		/^(?:and|but|so)$/u.test(words.at(begun - 1));
	if (!isOwnWant && (SUBJECTS.has(word) || EITHER.has(word)) && owesSubject(words, start, before)) return null;
	if (isBegun && (SUBJECTS.has(word) || EITHER.has(word)) && before - start >= 2) return null;
	if (SUBJECTS.has(word)) {
		// "Bills to Mr Keane he passed in 2019"
		if (/^(?:he|she)$/u.test(word) && words.isName(before) && before - start >= 3 && isVerbOf(words, place + 1))
			return stop;
		if (
			!isLong ||
			next === '' ||
			(prev === 'back' && isOrder && words.describes(place + 1)) ||
			(isScene && !isFinite) ||
			CREOLE.has(prev) ||
			(clause.isTelling && !isOwnWant) ||
			(before - start === 1 && UNITS.test(prev) && /^(?:every|each|last|next|this|one)$/u.test(words.at(start)))
		)
			return null;
		const isRate = prev === 'day' && /^(?:a|per)$/u.test(words.at(before - 1));
		if (!isRate && /^(?:time|day|date|place|way|reason|moment|thing|everything|anything|all)$/u.test(prev))
			return /^(?:last|this) time$/u.test(`${words.at(before - 1)} ${prev}`) && before - start > 2
				? { at: before - 1, cut: '.' }
				: null;
		const isNoun = words.isNominal(before) && !BE.has(words.at(before - 1));
		if (
			word === "that's" &&
			isNoun &&
			(!/^(?:all|it|what|why|how|my|not|wrong)$/u.test(next) ||
				/^not an?$/u.test(`${next} ${words.at(place + 2)}`) ||
				/^not (?:mine|my|ours|our)$/u.test(`${next} ${words.at(place + 2)}`))
		)
			return null;
		if (AUXILIARIES.has(next) && next.endsWith("n't") && words.ends(place + 1)) return stop;
		// "In a month I was in Texas"
		if (
			UNITS.test(prev) &&
			/^(?:a|the)$/u.test(words.at(before - 1)) &&
			PREPOSITIONS.has(words.at(before - 2)) &&
			BE.has(next) &&
			PREPOSITIONS.has(words.at(place + 2))
		)
			return null;
		// "The 700 we're owed"
		if (next === 'owed' && (words.isNominal(before) || /^[£$€₹]?\d/u.test(prev))) return null;
		// "He said total loss then two weeks later they said it was not."
		if (prev === 'later' && UNITS.test(words.at(before - 1))) {
			const at = before - (words.at(before - 3) === 'then' ? 3 : 2);
			return at - start >= 2 && isFinite ? { at, cut: '.' } : null;
		}
		if (word.includes("'"))
			return ((isNoun || UNITS.test(prev)) && PREPOSITIONS.has(next) && words.ends(place + 1)) ||
				(isNoun && words.describesShort(place))
				? null
				: stop;
		verb = place + 1;
		while (ADVERBS.has(words.at(verb)) || /^(?:just|never|not|only)$/u.test(words.at(verb))) verb += 1;
		// "Something off the rent for the weeks we had none"
		const isTimeOfIt =
			/^(?:days|weeks|months|years|hours|nights)$/u.test(prev) &&
			[1, 2].some((back) => /^(?:the|those)$/u.test(words.at(before - back)));
		// "The 75 quid they promised me on the phone"
		const isSumOfIt = /^(?:quid|pounds?|dollars?|euros?|bucks)$/u.test(prev) && DETERMINERS.has(words.at(before - 2));
		// "The two weeks they were shut"
		if (isTimeOfIt && BE.has(words.at(verb))) return null;
		return (isNoun || isTimeOfIt || isSumOfIt) && words.describes(verb) ? null : stop;
	}
	const isVerbal = isFinite || isOrder;
	// "The shop says you have it you say the shop has it."
	if (word === 'you' && /^(?:say|keep)$/u.test(next) && OBJECTS.has(prev) && isFinite && before - start >= 2)
		return stop;
	if (
		(word === 'here' || (word === 'people' && (!words.isNominal(before) || DETERMINERS.has(words.at(before - 1))))) &&
		BE.has(next) &&
		isVerbal &&
		before - start >= 2
	)
		return /^(?:old|other|young)$/u.test(prev) ? { at: before, cut: '.' } : stop;
	if (
		/^(?:plumber|engineer|locksmith|technician|electrician|doctor|manager)$/u.test(word) &&
		/^(?:now|today|tonight)$/u.test(next) &&
		words.ends(place + 1) &&
		before - start >= 2 &&
		words.isComplete(place - 1)
	)
		return stop;
	if (
		/^(?:costs|keeps|says)$/u.test(word) &&
		isOrder &&
		!isFinite &&
		words.isNominal(before) &&
		words.isObject(place + 1)
	)
		return { at: place, cut: ',' };
	// "And last month you took 200 out" is one clause.
	if (
		/^(?:somebody|someone)$/u.test(word) &&
		/^(?:will|is|was|has)$/u.test(next) &&
		isFinite &&
		words.isNominal(before)
	)
		return isReport || words.describes(place + 1) ? null : stop;
	const isTimeFirst =
		UNITS.test(prev) &&
		/^(?:last|this|next|that|one|every|the)$/u.test(words.at(before - 1)) &&
		JOINTS.has(words.at(before - 2));
	if (isTimeFirst && EITHER.has(word)) return null;
	if (
		/^(?:it|you|this)$/u.test(word) &&
		!/^(?:time|day|way|date|moment|place|rate|price|amount|reason|year|month|week)$/u.test(prev) &&
		words.isFinite(/^(?:never|just|still)$/u.test(next) ? place + 2 : place + 1) &&
		before - start >= 2 &&
		(isVerbal || UNITS.test(prev) || (word === 'it' && !isScene)) &&
		next !== ''
	) {
		const mayBeObject = PAST.has(prev) && !(ALONE.has(prev) && word === 'it' && BE.has(next));
		if (SAYING.test(prev) || isReport || ORDERS.has(prev) || NOUN_ORDERS.has(prev) || mayBeObject) return null;
		// "He lost the phone it was on."
		if (BE.has(next) && words.isNominal(before) && PREPOSITIONS.has(words.at(place + 2)) && words.ends(place + 2))
			return null;
		return word !== 'it' &&
			((words.isNominal(before) && prev !== 'late') || prev === 'back') &&
			words.describes(place + 1)
			? null
			: stop;
	}
	if (
		(DETERMINERS.has(word) || /^(?:two|three|four)$/u.test(word)) &&
		!JOINTS.has(word) &&
		(isVerbal ||
			UNITS.test(prev) ||
			/^\d/u.test(prev) ||
			(words.at(before - 1) === 'no' && /^(?:my|our|the)$/u.test(word))) &&
		!isReport &&
		(before - start >= 2 || words.at(start) === 'no')
	) {
		const verb = words.subjectAt(place);
		// "Put me on the 3.45 fixed from May"
		const mayGoOn = PREPOSITIONS.has(prev);
		if (verb > 0 && !mayGoOn && !words.isOrder(before) && !PAST.has(prev) && !ORDERS.has(prev))
			return words.isNominal(before) && !BE.has(words.at(verb)) && words.describes(verb) ? null : stop;
	}
	if (
		isVerbal &&
		!isReport &&
		words.isNominal(place) &&
		!words.ends(place) &&
		(BE.has(next) || /^(?:won't|doesn't|didn't|hasn't|keeps|says|said)$/u.test(next)) &&
		(UNITS.test(prev) || OBJECTS.has(prev) || /^\d/u.test(prev)) &&
		before - start >= 2
	)
		return stop;
	const isEnd =
		ADVERBS.has(prev) ||
		UNITS.test(prev) ||
		/^[£$€₹]?\d/u.test(prev) ||
		(words.isNominal(before) &&
			(PREPOSITIONS.has(words.at(before - 1)) ||
				PREPOSITIONS.has(words.at(before - 2)) ||
				(clause.isVerbFirst && !/^(?:one|only|the|an?|my|no)$/u.test(words.at(before - 1)))));
	const isSum =
		!wantsAt(words, start) &&
		/^[£$€₹]?\d[\d.,]*$|^(?:one|both|all|half|rest)$/u.test(word) &&
		/^(?:back|off|gone)$/u.test(next) &&
		(words.ends(place + 1) ||
			(/^(?:wanted|needed|ordered)$/u.test(prev) && SUBJECTS.has(words.at(before - 1))) ||
			(OBJECTS.has(prev) && /^(?:on|onto|to|into)$/u.test(words.at(place + 2))));
	if (
		isSum &&
		isVerbal &&
		!isOrder &&
		!/^(?:give|gave|want|need|take|took|knock|get|all|the|last|first|other|whole|full|entire|remaining|extra|missing)$/u.test(
			prev
		)
	)
		return stop;
	if (word === 'full' && next === 'refund' && isFinite && words.isComplete(before)) return stop;
	if (/^(?:photos?|receipts?|proof|quote|screenshots?)$/u.test(word) && next === 'attached') {
		// "Plumber's receipt attached" is one thing.
		const at = /\p{L}{3}'?s$/u.test(prev) && words.isNominal(before) ? before : before + 1;
		return at - start >= 2 ? { at, cut: '.' } : null;
	}
	// "100 a month no interest no collections"
	const isTerm =
		words.isNominal(place + 1) && (UNITS.test(prev) ? isFinite : words.at(start) === 'no' && place - start < 4);
	if (
		word === 'no' &&
		(isTerm ||
			prev === 'back' ||
			/^(?:fees?|charges?|penalty|shutoff|cost)$/u.test(next) ||
			words.at(place + 2) === PLEASE) &&
		!BE.has(prev)
	)
		return { at: place, cut: ',' };
	const isSecond =
		(PAST.has(word) &&
			!word.endsWith('s') &&
			!SAYING.test(word) &&
			(ONLY_PAST.has(word) ||
				words.isObject(place + 1) ||
				// "Power off since 6am paid last night"
				(UNITS.test(prev) && /^(?:last|yesterday|already|today)$/u.test(next)))) ||
		/^(?:didn't|shouldn't|won't|doesn't|can't|couldn't|did)$/u.test(word) ||
		(word === 'never' && words.isFinite(place + 1));
	if (
		isSecond &&
		(isFinite || UNITS.test(prev) || words.at(start) === 'not') &&
		!isRelative &&
		!EITHER.has(words.at(before - 1)) &&
		!SUBJECTS.has(words.at(before - 1)) &&
		(isEnd || words.at(start) === 'not') &&
		!words.isSubjectBehindJoint(before) &&
		!isOpenedBefore(words, start, before) &&
		!/^(?:been|being|be|get|got|getting)$/u.test(prev) &&
		before - start >= 1
	)
		return { at: before + 1, cut: ',' };
	return null;
}
