/** A range of a text, in UTF-16 units; `end` is exclusive. */
export type Span = { start: number; end: number };

/** Abbreviations whose stop does not end a sentence. */
const SHORTENED = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|e\.g|i\.e|approx)\.$/i;

/**
 * The ranges of the sentences in a text. A sentence ends at a stop before a space, or at the end of the line.
 * A stop inside a number or a name does not end it.
 */
export function sentencesOf(text: string): Span[] {
	const sentences: Span[] = [];
	let start = 0;
	const close = (end: number) => {
		if (text.slice(start, end).trim() !== '') sentences.push({ start, end });
		start = end;
	};
	for (const { index, 0: end } of text.matchAll(/(?<![.!?…])[.!?…]+["”’')\]]*(?=\s)|[\n\r]+/g)) {
		const isShortened = end === '.' && SHORTENED.test(text.slice(Math.max(start, index - 8), index + 1));
		if (!isShortened) close(index + end.length);
	}
	close(text.length);
	return sentences;
}

/** The sentences of a line as it is said aloud, each with its punctuation. Here even the stop of an abbreviation ends one. */
export function spokenSentences(words: string): string[] {
	// A full stop before a digit does not end a sentence: £42.10, 3.5.2026.
	return (words.match(/(?:[^.?!\n]|[.](?=\d))+[.?!]*/gu) ?? [])
		.map((item) => item.trim())
		.filter((item) => /\p{L}/u.test(item));
}
