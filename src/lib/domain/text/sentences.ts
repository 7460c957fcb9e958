/** Where something stands in a text, in UTF-16 units; `end` is exclusive. */
export type Span = { start: number; end: number };

/** Stops that end no sentence. */
const SHORTENED = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|e\.g|i\.e|approx)\.$/i;

/** Where the sentences of a text stand: they end with a stop before a space, or with the line. A stop inside a number or a name ends none. */
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

/** The sentences of a line as it is said aloud, each with its mark. Every stop ends one. */
export function spokenSentences(words: string): string[] {
	// A full stop between digits is no end of a sentence: £42.10, 3.5.2026.
	return (words.match(/(?:[^.?!\n]|[.](?=\d))+[.?!]*/gu) ?? [])
		.map((item) => item.trim())
		.filter((item) => /\p{L}/u.test(item));
}
