/** The number of words in a text, as they are said aloud. A dash or a bracket on its own is none. */
export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
