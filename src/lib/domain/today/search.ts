/** True when every word of a query occurs in the text. `search` must be in lower case; the query may be in any. */
export function matches({ search }: { search: string }, query: string): boolean {
	return query
		.toLowerCase()
		.split(/\s+/)
		.every((word) => search.includes(word));
}
