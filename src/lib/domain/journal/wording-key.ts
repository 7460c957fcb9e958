/** A phrase without what differs between two times it is typed: capitals and runs of space. */
export function wordingKey(phrase: string): string {
	return phrase.toLowerCase().replace(/\s+/g, ' ').trim();
}
