import { notNames } from './not-names.ts';
import { wordSet } from './word-set.ts';

/** A word as far as its capital goes: what stands before it, how it is written, and whether a colon, quote or bracket opens it. */
export type WrittenWord = {
	/** In small letters, without apostrophes. */
	text: string;
	gap: 'none' | 'break' | 'stop';
	shape: 'lower' | 'title' | 'upper' | 'number';
	opens: boolean;
};

/** A capital at the beginning of a sentence says nothing of these. */
const openers = wordSet(`
	very so really absolutely totally extremely completely utterly such what this that these those no not the a an worst customer i im ive and but still
	just always_ another they he she it their his her you your my our we on at in to from of with for useless terrible horrible awful appalling
	disgraceful pathetic shocking ridiculous disgusting hopeless incompetent dreadful bloody probably maybe perhaps apparently obviously clearly livid
	furious fuming gutted angry
`);
const predicates = wordSet(`was is were are so very really too quite extremely absolutely`);

/**
 * Which words are part of a name: a capital inside a sentence, or two in a row at its beginning, unless the second is a firm, a role
 * or a thing and the first a comment on it. One flag per word.
 */
export function namesByCapital(words: readonly WrittenWord[]): boolean[] {
	const titled = words.filter((word) => word.shape === 'title' && word.text !== 'i').length;
	const lower = words.filter((word) => word.shape === 'lower').length;
	// Where every word has a capital, none means anything.
	if (titled > lower + 2) return words.map(() => false);
	return words.map((word, index) => {
		if (word.shape !== 'title' || /^(?:i|im|ive|id|ill)$/.test(word.text)) return false;
		const next = words[index + 1];
		const isPair = next !== undefined && next.gap === 'none' && next.shape === 'title';
		const begins = word.gap === 'stop' || (word.gap === 'break' && word.opens) || index === 0;
		// "He was Rude about it": some people stress a word with a capital.
		if (!begins) return isPair || !predicates.has(words[index - 1]?.text ?? '');
		return isPair && !openers.has(word.text) && !notNames.has(next.text);
	});
}
