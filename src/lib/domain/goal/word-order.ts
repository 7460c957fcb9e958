/** Words that only frame a request. */
const FRAMING = new Set('i we want wants need needs would like just please a an the to have it of whether'.split(' '));

function wordsIn(line: string): string[] {
	const found = line.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'.,]*(?<![.,])/gu) ?? [];
	return found.filter((word) => !FRAMING.has(word));
}

/** Whether a text says every word of another that carries something, in any order. */
export function losesNothing(text: string, whole: string): boolean {
	const said = new Set(wordsIn(text).map((word) => word.replace(/'s$/u, '')));
	return wordsIn(whole).every((word) => said.has(word.replace(/'s$/u, '')));
}

/** Whether two texts say the same, word for word and in the same order, but for words that only frame a request. */
export function keepsOrder(text: string, whole: string): boolean {
	return wordsIn(text).join(' ') === wordsIn(whole).join(' ');
}

/** How many stops and commas stand in a text. */
export function stopsIn(text: string): number {
	return text.match(/[.,?!;](?=\s|$)/gu)?.length ?? 0;
}
