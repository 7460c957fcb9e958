/** A phrase normalised for comparison: lower case, trimmed, each run of white space as one space. */
export function wordingKey(phrase: string): string {
	return phrase.toLowerCase().replace(/\s+/g, ' ').trim();
}
