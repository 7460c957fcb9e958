/** Says whether every word of a query stands somewhere in the text. `search` is in lower case; the query may be in any. */
export function matches({ search }: { search: string }, query: string): boolean {
	return query
		.toLowerCase()
		.split(/\s+/)
		.every((word) => search.includes(word));
}
