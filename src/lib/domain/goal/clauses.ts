import { sentencesOf } from '../text/sentences.ts';
import { PLEASE, withCapital } from './as-typed.ts';
import { parted } from './cuts.ts';

/** A part of a wish that tells, asks or limits one thing. `gap` is what stands before it; `isTitle`, that a colon follows. */
export type Clause = {
	text: string;
	gap: 'stop' | 'comma';
	isTitle: boolean;
	isAsked: boolean;
};

/** Words that want another behind them. No clause ends in one. */
const open =
	/(?<![\p{L}'])(?:to|and|or|but|plus|than|you|they|we|I|he|she|it|who|that|which|what|(?:it|that|there|he|she|what|who|where)'s|(?:I|we|you|they|he|she|it)'(?:ve|re|m|ll|d)|still|actually|always|where|when|why|how|if|whether|though|although|while|until|till?|unless|since|because|or else|at least|like|as|will|would|can|could|must|should|shall|may|might|do|does|did|have|has|had|get|got|not|don't|didn't|doesn't|won't|can't|couldn't|never|no|want|wants|need|needs|is|are|was|were|be|the|an?|my|our|your|his|their|of|for|from|with|without|in|on|at|by|into|under|over|about|after|before|just|only|then|so|also|please|someone|somebody|(?:let|help|make|have|get|tell|give) (?:him|her|them|me|us)|let|all|full|really|client|says?|said|think|know|sure|even|very|too|per|one|two|three|four|another|every|each|some|any|new|old|but first|either|final|last|next)$/iu;
/** True for words that want another behind them. */
export function isOpen(words: string): boolean {
	return open.test(words);
}

const boundary = /(?:[,;](?=\s)|(?<=:)\s|\s[-–—]+\s)/u;
/** The same where nothing is asked: "the reading I sent, which was 48213" is one clause. */
const toldBoundary =
	/(?:[,;](?=\s)(?!\s(?:which|who) (?:was|is|are|were|has|have|had|will|would|never|also|still|says?|said|came|took|told|(?:can|wo|does|did|is|was|has|would)n't|cannot)(?!\p{L}))|(?<=:)\s|\s[-–—]+\s)/iu;

/** The clauses of a wish that was spelled out, in order. */
export function clausesOf(line: string): readonly Clause[] {
	const whole = parted(withoutBrackets(line));
	return sentencesOf(whole).flatMap(({ start, end }) => {
		const sentence = whole.slice(start, end).replace(/[.?!\s]+$/u, '');
		const isAsked = whole.slice(start, end).trim().endsWith('?');
		const parts = sentence
			.split(isAsked ? boundary : toldBoundary)
			.map((part) => part.trim())
			.filter((part) => /[\p{L}\p{N}]/u.test(part));
		return parts.map((part, at): Clause => ({
			text: part.replace(/:$/u, ''),
			gap: at === 0 ? 'stop' : 'comma',
			isTitle: part.endsWith(':'),
			isAsked: isAsked && at === parts.length - 1
		}));
	});
}

/** The words of clauses, in their order. */
export function clauseWords(clauses: readonly Clause[]): string {
	return clauses.reduce((line, { text, gap, isAsked }, at) => {
		const own = text
			.replaceAll(PLEASE, 'please')
			.replace(/\s+/g, ' ')
			.trim()
			.replace(/^please (?=(?:(?:I|we|he|she|they|nobody)(?:'\p{L}+)?|it's|it is)(?!\p{L}))/iu, '');
		if (own === '') return line;
		const words = `${withSubject(own)}${isAsked ? '?' : ''}`;
		if (line === '') return withCapital(words);
		if (clauses[at - 1]?.isTitle === true) return `${line}: ${words}`;
		if (gap === 'comma') return `${line}, ${words}`;
		return `${line}${line.endsWith('?') ? '' : '.'} ${withCapital(words)}`;
	}, '');
}

/** "Want it back" as it is said between sentences: "I want it back". */
export function withSubject(words: string): string {
	return words
		.replace(/^to have (?=\S)/iu, 'I want ')
		.replace(/^to (?=(?:know|be|get|see|keep|return|change|talk|speak|stay)(?!\p{L}))/iu, 'I want to ')
		.replace(
			/^((?:so|but|and) )?(?=(?:(?:just|only|really|still|simply|also|now) )*(?:want|need|would like|(?:don't|do not) (?:want|need))(?![\p{L}']))/iu,
			(_, joint?: string) => `${joint?.toLowerCase() ?? ''}I `
		)
		.replace(/(?<=^(?:(?:so|but|and) )?I )\p{Lu}/u, (letter) => letter.toLowerCase());
}

export function withoutBrackets(line: string): string {
	return line
		.replace(/\s*[([]([^()[\]]*)[)\]]/g, (_, inner: string) =>
			/[\p{L}\p{N}]/u.test(inner) ? `, ${inner.trim()},` : ''
		)
		.replace(/,\s*(?=[.,;]|$)/g, '');
}
