/**
 * The words of a list, which are separated by white space. The build writes a list in half the weight, in order: a capital for
 * how many letters a word shares with the one before (A is none), then its other letters. See `scripts/short-lists.mjs`.
 */
export function wordSet(list: string): ReadonlySet<string> {
	let last = '';
	return new Set(
		list.startsWith('A')
			? Array.from(list.matchAll(/([A-Z])([^A-Z]+)/g), ([, shared = '', rest = '']) => {
					last = last.slice(0, shared.charCodeAt(0) - 65) + rest;
					return last;
				})
			: list.trim().split(/\s+/)
	);
}
