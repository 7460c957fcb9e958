/** The number of words in a text, split at white space. */
export function countSpaced(text: string): number {
	return text.split(/\s+/).filter((word) => word !== '').length;
}

/** The number of words said aloud. A dash or bracket on its own does not count. */
export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
