/** Words that only frame a request. */
const FRAMING = new Set('i we want need would like just please a an the to have and so it of whether'.split(' '));

function wordsIn(line: string): string[] {
	const found = line.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'.,]*(?<![.,])/gu) ?? [];
	return found.filter((word) => !FRAMING.has(word));
}

/** Whether two texts say the same, word for word and in the same order, but for words that only frame a request. */
export function keepsOrder(text: string, whole: string): boolean {
	return wordsIn(text).join(' ') === wordsIn(whole).join(' ');
}
