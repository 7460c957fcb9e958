/** How many words a text has: whatever stands between spaces. */
export function countSpaced(text: string): number {
	return text.split(/\s+/).filter((word) => word !== '').length;
}

/** How many words are said aloud: a dash or a bracket that stands alone is none. */
export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
