import { PLEASE } from './as-typed.ts';
import {
	SUBJECTS,
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
	CREOLE,
	ORDERS,
	NOUN_ORDERS,
	TO_ORDER
} from './word-kinds.ts';

/** A word as it was typed, in small letters without the signs around it, and the sign behind it. */
export type TypedWord = { raw: string; word: string; mark: string };

export function typedWords(text: string): TypedWord[] {
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

/** The words of one sentence, with what is asked of the word at a place. */
export class TypedSentence {
	readonly #tokens: readonly TypedWord[];

	constructor(tokens: readonly TypedWord[]) {
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
		const isNoun = PREPOSITIONS.has(this.at(place - 2)) || DETERMINERS.has(this.at(place - 2));
		if (word === 'that' && !isNoun && (ORDERS.has(this.at(place - 1)) || NOUN_ORDERS.has(this.at(place - 1))))
			return true;
		// In Pidgin, "am" is "it".
		if (word === 'am' && this.at(place + 1) !== 'i' && this.at(place - 1) !== 'i') return true;
		// "Pay it or at least tell me"
		if (word === 'least' && this.at(place - 2) === 'or') return false;
		// "Things I don't have"
		if (word === 'have' && /^(?:do|did|does)n't$/u.test(this.at(place - 1))) return true;
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
			/'(?:ll|d|ve|re|m)$/u.test(word) ||
			(DETERMINERS.has(word) && !/^(?:this|that|all|both|one|another|his)$/u.test(word)) ||
			BE.has(word) ||
			AUXILIARIES.has(word) ||
			/^(?:not|never|want|need|wants|needs|please|very|too|just|only|really|be|been|being|get|got|gets|getting|go|full|new|first|u|either|at least|actually|still|i|like|client|says?|said|auto|even|written|formal|signed|supposed|able|different|maybe|better|same|real|proper|original|second|third|cheaper)$/u.test(
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
		if (word === "don't")
			return (
				ORDERS.has(next) ||
				NOUN_ORDERS.has(next) ||
				/^(?:auto|say|tell|phone|contact|visit|knock|post|ship)$/u.test(next)
			);
		if (ORDERS.has(word)) return !BE.has(next) && !/^(?:code|order|back (?:is|was))$/u.test(next);
		if (word === 'cancel' && /^(?:charges?|fees?)$/u.test(next)) return false;
		if (word === 'cut') return TO_ORDER.has(next);
		if (word === 'charge' && this.at(place - 1) === 'late') return false;
		if (word === 'look') return /^(?:again|into|at)$/u.test(next);
		if (/^[£$€₹]?\d/u.test(next) && this.isFinite(place + 2)) return false;
		return (
			NOUN_ORDERS.has(word) &&
			(TO_ORDER.has(next) ||
				(/^[£$€₹]?\d/u.test(next) && /^(?:refund|credit|pay|drop|knock|return|transfer|reduce|lower)$/u.test(word)) ||
				/^(?:back|off|me|mine)$/u.test(next))
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

	/** The same, for somebody who stands in one word with their verb: "a city he's never been to", "the email I've sent". */
	describesShort(subject: number): boolean {
		let verb = subject + 1;
		while (ADVERBS.has(this.at(verb)) || /^(?:never|not|only|just)$/u.test(this.at(verb))) verb += 1;
		let end = verb + 1;
		while (!this.ends(end) && !this.isObject(end) && !PREPOSITIONS.has(this.at(end))) end += 1;
		if (PREPOSITIONS.has(this.at(end)) && this.#isStranded(end - 1))
			return !/^(?:it's|that's|there's)$/u.test(this.at(subject));
		return /'(?:ve|ll|d)$/u.test(this.at(subject)) && !this.ends(verb - 1) && this.describes(verb);
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
		const isMain =
			/^(?:had|have|has)$/u.test(this.at(verb)) &&
			(PREPOSITIONS.has(this.at(verb + 1)) ||
				// "I had data off"
				(this.isNominal(verb + 1) &&
					!/(?:ed|en)$|^(?:done|gone|put|cut|set|left|made|paid|sent|lost|bought|sold|told|got|kept|held|read|been|seen|known|shown|none|nothing)$/u.test(
						this.at(verb + 1)
					)));
		let main = isHelped && !isMain ? verb + 1 : verb;
		while ((ADVERBS.has(this.at(main)) || this.at(main) === 'not' || HASTE.test(this.at(main))) && !this.ends(main))
			main += 1;
		const word = this.at(main);
		// "A bath nobody wanted 45 off the bill"
		if (/^(?:wanted|needed|ordered)$/u.test(word) && /^(?:off|back)$/u.test(this.at(main + 2))) return true;
		if (BE.has(word))
			return /^(?:quoted|promised|told|given|charged|sold|offered|paying|supposed|worth)$/u.test(this.at(main + 1));
		if (this.#isStranded(main)) return true;
		// "The company I paid 40", "the weeks we had none": what follows may tell of the noun.
		if (
			(/^(?:none|nothing|nobody)$/u.test(this.at(main + 1)) ||
				(/^(?:paid|pay|owe|know|recogni[sz]e|remember|bought|spent|lost)$/u.test(word) &&
					/^\p{L}{0,3}[£$€₹]?\d/u.test(this.at(main + 1)))) &&
			!UNITS.test(this.at(main + 2)) &&
			this.at(verb - 2) !== 'so'
		)
			return true;
		if (
			/^(?:gave|told|sent|showed|promised|offered|owe|owes|charged|quoted)$/u.test(word) &&
			OBJECTS.has(this.at(main + 1))
		)
			return this.isObject(main + 2)
				? /s$/u.test(this.at(main + 2)) && DETERMINERS.has(this.at(main + 3))
				: !SUBJECTS.has(this.at(main + 2));
		if (SAYING.test(word)) return !this.isObject(main + 1) && !SUBJECTS.has(this.at(main + 1));
		if (ALONE.has(word)) return false;
		// "The inquiry I never authorised gone": what is to become of it follows.
		if (this.ends(main) || /^(?:gone|done|put|taken|sent|paid|written)$/u.test(this.at(main + 1))) return true;
		if (/^(?:cancelled|canceled|returned|ordered|bought)$/u.test(word) && /^[£$€₹]?\d/u.test(this.at(main + 1)))
			return true;
		if (!this.isObject(main + 1) || this.#isTime(main + 1)) return true;
		// "The price you told me was 30."
		return OBJECTS.has(this.at(main + 1)) && (BE.has(this.at(main + 2)) || PREPOSITIONS.has(this.at(main + 1)));
	}
}

/** What hastens stands between the word that joins and its clause. */
export const HASTE =
	/^(?:daily|finally|eventually|suddenly|today|yesterday|now|then|yet|still|just|also|even|honestly|basically|actually|really|only|so)$/u;
const I_WANT = /^(?:want|need|expect|demand|request)$/u;

/** Whether somebody's own want begins at a place: "I just want", "we'd like". */
export function wantsAt(words: TypedSentence, place: number): boolean {
	let at = place;
	while (HASTE.test(words.at(at))) at += 1;
	if (/^(?:i|we)'d$/u.test(words.at(at))) return /^(?:like|prefer|accept)$/u.test(words.at(at + 1));
	if (!/^(?:i|we)$/u.test(words.at(at))) return false;
	at += 1;
	while (HASTE.test(words.at(at))) at += 1;
	return words.at(at) === 'would' ? words.at(at + 1) === 'like' : I_WANT.test(words.at(at));
}
