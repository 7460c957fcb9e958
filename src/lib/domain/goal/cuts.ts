import { sentencesOf } from '../text/sentences.ts';
import { PLEASE, withCapital } from './as-typed.ts';
import { family } from '../text/not-names.ts';

/**
 * The person's own words, in sentences. What was typed without punctuation is parted where a new clause surely begins: by the kind of each
 * word, not by what it means. Where it is not sure that one begins, the words run on as they were typed.
 */

const setOf = (words: string) => new Set(words.split(' '));

/** Who does something. The second list may as well be what it is done to. */
const SUBJECTS = setOf(
	"i we they he she nobody everybody i'm i've i'd i'll we're we've we'd we'll they're they've they'd they'll he's she's he'd she'd he'll she'll you're you've you'll you'd it's that's there's it'll"
);
const EITHER = setOf('you it this that these those someone somebody there');
const OBJECTS = setOf('me us them him her it you mine yours');
const BE = setOf("is isn't was wasn't are aren't were weren't am");
const AUXILIARIES = setOf(
	"has hasn't have haven't had hadn't did didn't does doesn't do don't will won't would wouldn't can can't cannot could couldn't should shouldn't must may might keeps"
);
const PAST = setOf(
	'went came took sent got gave made told lost broke said says paid bought sold found felt thought knew ran rang wrote spoke stood ate stole drove fell threw flew woke chose froze slept met won began hung hurts seems expires needs wants works leaks shows stops smells slips goes comes runs'
);
const PREPOSITIONS = setOf(
	'of in on at by for with from to into onto about over under after before since until till than as like per via off without within between through during against around near out'
);
const JOINTS = setOf(
	'and or but so because if when while that which who whose where why how what whether unless although though then plus once wey'
);
const DETERMINERS = setOf(
	'the a an my our your his her their its this that these those some any all both no every each another which what'
);
const ADVERBS = setOf(
	'again still just twice already now today tonight tomorrow yesterday only also even never always ever anyway too either instead back up down away here there really very properly yet first last straight later soon once all ago more online daily weekly anymore'
);
const UNITS =
	/^(?:days?|weeks?|months?|years?|hours?|minutes?|times|quid|pounds?|dollars?|euros?|bucks|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|tonight|yesterday|morning|afternoon|evening|night|(?:19|20)\d\d|\d+(?:st|nd|rd|th|am|pm))$/u;
/** Verbs that take nobody and nothing: what follows a noun with them starts a clause of its own, and does not describe the noun. */
const ALONE = setOf(
	'moved live lived work worked called rang phoned waited fell cried agreed retired complained apologised went came slept travel travelled fly leave expect shouted laughed lied refused'
);
/** What is said or thought goes on in the words behind. */
const SAYING =
	/^(?:say|says|said|saying|tell|tells|told|telling|think|thinks|thought|thinking|assum(?:e[ds]?|ing)|knowing|hoping|believing|know|knows|knew|hope|hopes|swear|swore|promise[ds]?|believe|guess|claims|claimed|mean|means|sure|confirm(?:s|ed)?|show(?:s|ed|ing)?|stat(?:es|ed|ing)|prove|proves|explain|agree|reckon|admit(?:s|ted)?|insist(?:s|ed)?|ask|asked|feel|felt|see|understand|find|found|realised?|wish|make|makes|made|let|lets|help|have|watch|heard|hear|afraid|glad|sorry|remember|accept|decide[ds]?|whoever|whatever)$/u;
/** Those that are no participle too: one of them can only be what happened. */
const ONLY_PAST = setOf('went came took gave ran rang wrote spoke ate fell threw slept');
/** Words of Pidgin and Creole before which, and after which, no English clause begins. */
const CREOLE = setOf('una dey wan don make go no e dem mi na am');
/** Orders whose verb is no other word. */
const ORDERS = setOf(
	"fix send give take put cancel remove reverse restore reinstate unlock unblock unfreeze activate reactivate reconnect deliver redeliver replace explain confirm tell make stop get bring come find keep waive rebook reschedule resend reissue install collect downgrade renew resolve delete extend halve deduct backdate recalculate rebill redo reprint reopen wipe settle approve honour honor investigate escalate undo provide prove write adjust don't reimburse compensate swap add stick load apply regenerate reconsider resubmit unban expedite correct"
);
/** Orders whose verb may as well be a noun, or what a thing is like. */
const NOUN_ORDERS = setOf(
	'sort use refund return credit charge claim pay show drop call ring close open clear clean lower change reduce update transfer switch move email text post book release process match log register check look turn knock set repair mend upgrade accept reload bar block pull ship dispatch forward freeze ditch chase review end quit port hold help do let answer read count treat leave cut split save wait honour support note mark test price push raise'
);
const TO_ORDER = setOf(
	'it them me us him her my our the this that these those a an all both any everything half one other rest mine someone somebody whatever'
);
const ASKING = setOf("why where when how what who where's what's why's how's who's when's");

type Token = { raw: string; word: string; mark: string };

function tokensOf(text: string): Token[] {
	return text
		.split(/\s+/u)
		.filter((raw) => raw !== '')
		.map((raw) => {
			const mark = /[,;:.?!]+$/u.exec(raw)?.[0] ?? (/^[-–—]+$/u.test(raw) ? '-' : '');
			return {
				raw,
				mark,
				word: raw.toLowerCase().replace(/^["“'(]+|[)"”'.,;:?!]+$/gu, '')
			};
		});
}

/** What stands between a word and the one before: nothing, or a sign that was not typed. */
type Cut = '' | ',' | '.';

/** What is known of a clause before the place that is looked at. */
type Clause = {
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

/** The words of one sentence, with what is asked of the word at a place. */
class Sentence {
	readonly #tokens: readonly Token[];

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	at(place: number): string {
		return this.#tokens[place]?.word ?? '';
	}

	/** Whether a sign was typed behind the word, or nothing follows it. */
	ends(place: number): boolean {
		return place >= this.#tokens.length - 1 || this.#tokens[place]?.mark !== '';
	}

	/** A noun, or a word that is in no list: what may be described by what follows. */
	isNominal(place: number): boolean {
		const word = this.at(place);
		return !(
			word === '' ||
			word === PLEASE ||
			ADVERBS.has(word) ||
			UNITS.test(word) ||
			OBJECTS.has(word) ||
			PAST.has(word) ||
			PREPOSITIONS.has(word) ||
			JOINTS.has(word) ||
			BE.has(word) ||
			AUXILIARIES.has(word) ||
			SUBJECTS.has(word) ||
			(DETERMINERS.has(word) && word !== 'both' && word !== 'one') ||
			/\p{L}{2}(?:ed|ly)$/u.test(word)
		);
	}

	/** Whether a clause may end with the word at a place. */
	isComplete(place: number): boolean {
		const word = this.at(place);
		if (word === 'that' && (ORDERS.has(this.at(place - 1)) || NOUN_ORDERS.has(this.at(place - 1)))) return true;
		// In Pidgin, "am" is "it".
		if (word === 'am' && this.at(place + 1) !== 'i' && this.at(place - 1) !== 'i') return true;
		if (/^(?:off|out|in|on|up|down|over|without)$/u.test(word))
			return (
				OBJECTS.has(this.at(place - 1)) ||
				/^(?:some|all|both|half|[£$€₹]?\d.*|\p{L}{3,}ing)$/u.test(this.at(place - 1)) ||
				/^(?:sorted?|tak(?:e|en)|turn(?:ed)?|put|cut|looked|mailed|sent|came|come|went|go|moved?|logged|checked|signed)$/u.test(
					this.at(place - 1)
				)
			);
		return !(
			PREPOSITIONS.has(word) ||
			JOINTS.has(word) ||
			SUBJECTS.has(word) ||
			(DETERMINERS.has(word) && !/^(?:this|that|all|both|one|another|his)$/u.test(word)) ||
			BE.has(word) ||
			AUXILIARIES.has(word) ||
			/^(?:not|never|want|need|wants|needs|please|very|too|just|only|really|be|been|being|get|got|gets|getting|go|full|new|first|u|either|at least|actually|still|i|like|client|says?|said|auto|even|written|formal|signed|supposed|able)$/u.test(
				word
			) ||
			word === PLEASE
		);
	}

	isObject(place: number): boolean {
		const word = this.at(place);
		return (
			!this.ends(place - 1) &&
			(DETERMINERS.has(word) ||
				OBJECTS.has(word) ||
				(/^[£$€₹]?\d/u.test(word) && !UNITS.test(this.at(place + 1))) ||
				(this.isNominal(place) && !this.isOrder(place)))
		);
	}

	isOrder(place: number): boolean {
		const word = this.at(place);
		const next = this.ends(place) ? '' : this.at(place + 1);
		if (/^(?:can|could|will|would|does|did|of|is|was|are|were|has|had)$/u.test(next) || CREOLE.has(next)) return false;
		if (/\p{L}{2}ed$/u.test(next) && word !== 'get') return false;
		if (word === 'get') return next === '' || TO_ORDER.has(next) || /^(?:rid|back|me|[£$€₹]?\d.*)$/u.test(next);
		if (/^(?:put|let)$/u.test(word)) return TO_ORDER.has(next) || /^(?:me|us)$/u.test(next);
		if (word === 'stop' && next === 'at') return false;
		if (word === "don't") return ORDERS.has(next) || NOUN_ORDERS.has(next) || /^(?:auto|say|tell)$/u.test(next);
		if (ORDERS.has(word)) return !BE.has(next) && !/^(?:code|order|back (?:is|was))$/u.test(next);
		if (word === 'cancel' && /^(?:charges?|fees?)$/u.test(next)) return false;
		if (word === 'cut') return TO_ORDER.has(next);
		if (word === 'charge' && this.at(place - 1) === 'late') return false;
		if (word === 'look') return /^(?:again|into|at)$/u.test(next);
		if (/^[£$€₹]?\d/u.test(next) && this.isFinite(place + 2)) return false;
		return (
			NOUN_ORDERS.has(word) && (TO_ORDER.has(next) || /^[£$€₹]?\d/u.test(next) || /^(?:back|off|me|mine)$/u.test(next))
		);
	}

	/** Whether the noun at a place is the whole of a thing that stands behind a word that joins: "but my hours", "and collectors". */
	isSubjectBehindJoint(place: number): boolean {
		let at = UNITS.test(this.at(place)) && /^(?:my|our|his|her)$/u.test(this.at(place - 1)) ? place - 1 : place;
		while (at > 0 && this.isNominal(at) && !this.ends(at - 1)) at -= 1;
		if (DETERMINERS.has(this.at(at))) at -= 1;
		while (/^(?:now|then|still|also|even|just)$/u.test(this.at(at))) at -= 1;
		return at < place && at >= 0 && /^(?:and|but|so|because|when|while)$/u.test(this.at(at));
	}

	/** Whether it is an order in a verb that is in no list: "lift it". */
	isOrderOfIt(place: number): boolean {
		return !this.ends(place) && this.isNominal(place) && /^(?:it|them)$/u.test(this.at(place + 1));
	}

	isFinite(place: number): boolean {
		const word = this.at(place);
		if (SUBJECTS.has(word) && word.includes("'")) return true;
		if (BE.has(word) || AUXILIARIES.has(word) || PAST.has(word)) return true;
		return /\p{L}{2}ed$/u.test(word) && !DETERMINERS.has(this.at(place - 1)) && !PREPOSITIONS.has(this.at(place - 1));
	}

	/** Whether the words up to the next sign end in a preposition: "the seats we paid for". */
	#isStranded(verb: number): boolean {
		for (let place = verb + 1; place < verb + 6; place += 1)
			if (PREPOSITIONS.has(this.at(place)) && (this.ends(place) || this.at(place + 1) === 'by')) return true;
			else if (this.ends(place)) return false;
		return false;
	}

	/** Whether a word belongs to a thing that began with its article: "the £25", "the delivery". */
	isInThing(place: number): boolean {
		let first = place;
		while (first > place - 3 && !this.ends(first - 1) && (this.isNominal(first) || /^[£$€₹]?\d/u.test(this.at(first))))
			first -= 1;
		return first < place && DETERMINERS.has(this.at(first));
	}

	/** Whether a length of time begins at a place: "two days ahead", "the week before". */
	#isTime(place: number): boolean {
		return (
			/^(?:the|a|an|last|two|three|four|five|six|seven|ten|\d+)$/u.test(this.at(place)) &&
			/^(?:days?|weeks?|months?|years?|hours?|minutes?)$/u.test(this.at(place + 1)) &&
			!this.ends(place + 1)
		);
	}

	/** Where the verb stands of a thing that begins at a place, as "my phone died". 0 where there is none. */
	subjectAt(place: number, isBehindJoint = false): number {
		if (!DETERMINERS.has(this.at(place)) && !/^(?:two|three|four)$/u.test(this.at(place))) return 0;
		let verb = place + 2;
		while (verb < place + 4 && this.isNominal(verb) && !this.ends(verb - 1)) verb += 1;
		// "The lady at the desk said"
		if (
			isBehindJoint &&
			/^(?:at|in|on|from)$/u.test(this.at(verb)) &&
			/^(?:the|my|our)$/u.test(this.at(verb + 1)) &&
			this.isNominal(verb + 2)
		)
			verb += 3;
		for (let step = place; step < verb; step += 1) if (this.ends(step)) return 0;
		return this.isNominal(place + 1) && this.isFinite(verb) && !SUBJECTS.has(this.at(verb)) ? verb : 0;
	}

	/** Whether a word begins with a capital, as a name does. */
	isName(place: number): boolean {
		return /^\p{Lu}/u.test(this.#tokens[place]?.raw ?? '');
	}

	/** Where somebody does something to nothing that is named, the noun before is what it is done to: "the fee I paid". */
	describes(verb: number): boolean {
		const isHelped = AUXILIARIES.has(this.at(verb));
		// "A catalogue I had in 2009"
		const isMain = /^(?:had|have|has)$/u.test(this.at(verb)) && PREPOSITIONS.has(this.at(verb + 1));
		let main = isHelped && !isMain ? verb + 1 : verb;
		while (ADVERBS.has(this.at(main)) && !this.ends(main)) main += 1;
		const word = this.at(main);
		if (BE.has(word))
			return /^(?:quoted|promised|told|given|charged|sold|offered|paying|supposed|worth)$/u.test(this.at(main + 1));
		if (this.#isStranded(main)) return true;
		if (SAYING.test(word)) return !this.isObject(main + 1) && !SUBJECTS.has(this.at(main + 1));
		if (ALONE.has(word)) return false;
		if (/^(?:cancelled|canceled|returned|ordered|bought)$/u.test(word) && /^[£$€₹]?\d/u.test(this.at(main + 1)))
			return true;
		if (
			/^(?:gave|told|sent|showed|promised|offered|owe|owes|charged|quoted)$/u.test(word) &&
			OBJECTS.has(this.at(main + 1))
		)
			return !this.isObject(main + 2) || (/s$/u.test(this.at(main + 2)) && DETERMINERS.has(this.at(main + 3)));
		if (!this.isObject(main + 1) || this.#isTime(main + 1)) return true;
		// "The price you told me was 30."
		return OBJECTS.has(this.at(main + 1)) && (BE.has(this.at(main + 2)) || PREPOSITIONS.has(this.at(main + 1)));
	}
}

/** Whether a word tells what somebody did: "passed", "is". */
function isVerbOf(words: Sentence, place: number): boolean {
	return words.isFinite(place) && !/^(?:is|was)n't$/u.test(words.at(place));
}

/** Whether the clause begins with a condition, or goes on with one: "and if they want him email him". */
function isConditionOpen(words: Sentence, start: number, before: number): boolean {
	for (let at = before; at >= start; at -= 1)
		if (words.at(at) === 'if') return at === start || /^(?:and|or|but)$/u.test(words.at(at - 1));
	return false;
}

/** Whether the clause behind a word that joins only says when: "and when I ring them it's a dead line". */
function isTimeOpen(words: Sentence, start: number, before: number): boolean {
	for (let at = before - 1; at > start && before - at < 6; at -= 1) {
		if (JOINTS.has(words.at(at)) && !/^(?:when|whenever)$/u.test(words.at(at))) return false;
		if (/^(?:when|whenever)$/u.test(words.at(at))) return /^(?:and|but|so)$/u.test(words.at(at - 1));
	}
	return false;
}

/** Where the next clause begins, and after which sign, when one surely begins at this place. */
function cutAt(words: Sentence, place: number, clause: Clause): { at: number; cut: Cut } | null {
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
			(clause.isIf && isConditionOpen(words, start, before)) ||
			isTimeOpen(words, start, before)
				? (',' as const)
				: ('.' as const)
	};
	if (before < start) return null;
	const prev = words.at(before);
	const isLong = before - start >= 1;
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
			? { at: place, cut: '.' }
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
	if (isOwnWant && !clause.isIf && isEndOfClause && before - start >= 2 && words.isObject(verb + 1)) return stop;
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
	// "Nobody came so what I want is a new one."
	if (word === 'what' && haste === 'so' && /^(?:i|we)$/u.test(next) && /^(?:want|need)$/u.test(words.at(place + 2)))
		return isLong ? { at: before + 1, cut: '.' } : null;
	const isTold =
		(/^(?:tell|told|ask|asked|show|inform|let|made|make|help|convince)$/u.test(words.at(before - 2)) &&
			DETERMINERS.has(words.at(before - 1))) ||
		(SAYING.test(prev) && !/^(?:didn't|never|not|doesn't|don't)$/u.test(words.at(before - 1))) ||
		(OBJECTS.has(prev) && prev !== 'mine' && SAYING.test(words.at(before - 1)));
	if (isTold) return null;
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
				!(isFinite && PREPOSITIONS.has(words.at(before - 2))));
		return isLong && !isTheirs && !AUXILIARIES.has(prev) ? stop : null;
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
		// "They say 28 a month then charge me 41" tells what came next.
		if (haste === 'then' && haste !== word && !isOrder) return null;
		// "They said buy one get one."
		if ([1, 2, 3].some((back) => /^(?:says?|said|told)$/u.test(words.at(before - back))) && !TO_ORDER.has(next))
			return null;
		const isCaused =
			(/^(?:come|go|try|get|help|let|make|request|to)$/u.test(prev) &&
				!/^(?:not|didn't|never)$/u.test(words.at(before - 1))) ||
			CREOLE.has(prev) ||
			(word === 'hold' && prev === 'on') ||
			/^(?:make|let|made)$/u.test(words.at(before - 1)) ||
			(DETERMINERS.has(words.at(before - 1)) && AUXILIARIES.has(words.at(before - 2))) ||
			(OBJECTS.has(prev) &&
				prev !== 'mine' &&
				/^(?:let|make|help|have|see|watch|get|ask|tell|told|made|asked)$/u.test(words.at(before - 1))) ||
			prev === 'you' ||
			(EITHER.has(prev) && AUXILIARIES.has(words.at(before - 1)));
		// "Now collectors put it on my report again."
		if (words.isNominal(before) && /s$/u.test(prev) && words.isSubjectBehindJoint(before)) return null;
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
			(clause.isQuestion && !(UNITS.test(prev) && TO_ORDER.has(next))) ||
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
		if (word === "don't" && words.isNominal(before) && !isOrder && !UNITS.test(prev)) return null;
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
		if (/^(?:time|day|date|place|way|reason|moment|thing|everything|anything|all)$/u.test(prev))
			return /^(?:last|this) time$/u.test(`${words.at(before - 1)} ${prev}`) && before - start > 2
				? { at: before - 1, cut: '.' }
				: null;
		const isNoun = words.isNominal(before) && !BE.has(words.at(before - 1));
		if (
			word === "that's" &&
			isNoun &&
			(!/^(?:all|it|what|why|how|my|not|wrong)$/u.test(next) ||
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
			return (isNoun || UNITS.test(prev)) && PREPOSITIONS.has(next) && words.ends(place + 1) ? null : stop;
		verb = place + 1;
		while (ADVERBS.has(words.at(verb)) || /^(?:just|never|not|only)$/u.test(words.at(verb))) verb += 1;
		return isNoun && words.describes(verb) ? null : stop;
	}
	const isVerbal = isFinite || isOrder;
	if ((word === 'here' || word === 'people') && BE.has(next) && isVerbal && before - start >= 2)
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
	const isTimeFirst =
		UNITS.test(prev) &&
		/^(?:last|this|next|that|one|every|the)$/u.test(words.at(before - 1)) &&
		JOINTS.has(words.at(before - 2));
	if (isTimeFirst && EITHER.has(word)) return null;
	if (
		/^(?:it|you|this)$/u.test(word) &&
		!/^(?:time|day|way)$/u.test(prev) &&
		words.isFinite(/^(?:never|just|still)$/u.test(next) ? place + 2 : place + 1) &&
		before - start >= 2 &&
		(isVerbal || UNITS.test(prev) || (word === 'it' && !isScene)) &&
		next !== ''
	) {
		const mayBeObject = PAST.has(prev) && !(ALONE.has(prev) && word === 'it' && BE.has(next));
		if (SAYING.test(prev) || isReport || ORDERS.has(prev) || NOUN_ORDERS.has(prev) || mayBeObject) return null;
		return word !== 'it' && (words.isNominal(before) || prev === 'back') && words.describes(place + 1) ? null : stop;
	}
	if (
		(DETERMINERS.has(word) || /^(?:two|three|four)$/u.test(word)) &&
		!JOINTS.has(word) &&
		(isVerbal || UNITS.test(prev) || /^\d/u.test(prev)) &&
		!isReport &&
		before - start >= 2
	) {
		const verb = words.subjectAt(place);
		if (verb > 0 && !words.isOrder(before) && !PAST.has(prev) && !ORDERS.has(prev))
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
		words.ends(place + 1);
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
			(ONLY_PAST.has(word) || words.isObject(place + 1))) ||
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
		!/^(?:been|being|be|get|got|getting)$/u.test(prev) &&
		before - start >= 1
	)
		return { at: before + 1, cut: ',' };
	return null;
}

/** The signs that were not typed, each with the word it stands before. */
function cutsIn(tokens: readonly Token[]): ReadonlyMap<number, Cut> {
	const words = new Sentence(tokens);
	const cuts = new Map<number, Cut>();
	const asksAt = (start: number) =>
		(ASKING.has(words.at(start)) && words.isFinite(start + 1)) ||
		(words.isFinite(start) && SUBJECTS.has(words.at(start + 1))) ||
		(/^(?:can|could|will|would)$/u.test(words.at(start)) &&
			/^(?:whoever|someone|somebody|anyone|anybody)$/u.test(words.at(start + 1)));
	const begin = (start: number): Clause => ({
		start,
		isFinite: false,
		isOrder: words.isOrder(words.at(start) === PLEASE ? start + 1 : start),
		isScene: PREPOSITIONS.has(words.at(start)) || JOINTS.has(words.at(start)),
		isReport: false,
		isTelling: false,
		isIf: false,
		isRelative: false,
		isQuestion: asksAt(/^(?:and|or|but|so)$/u.test(words.at(start)) ? start + 1 : start),
		isVerbFirst: /\p{L}{2}ed$/u.test(words.at(start)) || PAST.has(words.at(start))
	});
	let clause = begin(0);
	for (let place = 1; place < tokens.length; place += 1) {
		if (tokens[place - 1]?.mark !== '') {
			clause = begin(place);
			continue;
		}
		const last = place - 1;
		clause.isFinite ||= words.isFinite(last) || (last > clause.start && SUBJECTS.has(words.at(last - 1)));
		clause.isReport ||= SAYING.test(words.at(last)) || /^(?:that|if|whether|why|how|because)$/u.test(words.at(last));
		const isEnded =
			JOINTS.has(words.at(last)) ||
			UNITS.test(words.at(last)) ||
			/^(?:to|about|it|this|no|yes|not|\d.*)$/u.test(words.at(last));
		clause.isTelling =
			/^(?:told|tell|tells|telling|informed|assured|warned|convinced)$/u.test(words.at(last)) ||
			(clause.isTelling && !isEnded);
		clause.isIf ||= words.at(last) === 'if';
		clause.isRelative ||=
			last > clause.start && (SUBJECTS.has(words.at(last)) || /^(?:that|who|which|wey)$/u.test(words.at(last)));
		const found = cutAt(words, place, clause);
		if (found === null) continue;
		cuts.set(found.at, found.cut);
		clause = begin(found.at);
	}
	return joinedCutsIn(words, tokens, cuts);
}

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
/** What hastens stands between the word that joins and its clause. */
const HASTE =
	/^(?:daily|finally|eventually|suddenly|today|yesterday|now|then|yet|still|just|also|even|honestly|basically|actually|really|only|so)$/u;
const I_WANT = /^(?:want|need|expect|demand|request)$/u;

/** Where a run-on is parted: before each "and", "but" or "so" that surely begins a clause of its own. */
function joinedCutsIn(
	words: Sentence,
	tokens: readonly Token[],
	found: ReadonlyMap<number, Cut>
): ReadonlyMap<number, Cut> {
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
function joinsClause(words: Sentence, from: number, place: number): boolean {
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
function opensClause(words: Sentence, at: number): boolean {
	return (
		/^(?:if|whether|unless|until|ensure)$/u.test(words.at(at)) ||
		/^(?:make sure|so that|both of)$/u.test(`${words.at(at)} ${words.at(at + 1)}`)
	);
}

/** Whether somebody's own want begins at a place: "I just want", "we'd like". */
function wantsAt(words: Sentence, place: number): boolean {
	let at = place;
	while (HASTE.test(words.at(at))) at += 1;
	if (/^(?:i|we)'d$/u.test(words.at(at))) return /^(?:like|prefer|accept)$/u.test(words.at(at + 1));
	if (!/^(?:i|we)$/u.test(words.at(at))) return false;
	at += 1;
	while (HASTE.test(words.at(at))) at += 1;
	return words.at(at) === 'would' ? words.at(at + 1) === 'like' : I_WANT.test(words.at(at));
}

/** Whether what the word at a place joins surely asks: "so I want", "and please", "but can you". */
function asksBehind(words: Sentence, place: number): boolean {
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
function beginsClause(words: Sentence, place: number): boolean {
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

/** The person's own words with the signs that were not typed. */
export function parted(line: string): string {
	const once = partedOnce(line);
	// What stands alone now may hold more than one clause of its own.
	return once === line ? line : partedOnce(once);
}

function partedOnce(line: string): string {
	return sentencesOf(line)
		.map(({ start, end }) => {
			const tokens = tokensOf(line.slice(start, end));
			const cuts = cutsIn(tokens);
			return tokens.reduce((text, { raw }, place) => {
				const cut = cuts.get(place) ?? '';
				if (text === '') return raw;
				return cut === '' ? `${text} ${raw}` : `${text}${cut} ${cut === '.' ? withCapital(raw) : raw}`;
			}, '');
		})
		.join(' ');
}
