/**
 * The `tel:` link for the number in a line as the person wrote it: "+44 (0)20 7946 0000, then 2". The longest number wins.
 * A number with letters attached does not count: a wrong number is worse than none. Null when no number has three digits.
 */
export function phoneLink(line: string): string | null {
	const written = [...line.matchAll(/[+(]?\d[\d\s().\-–/]*/g)];
	const dialled = written.map((match) => {
		const [number] = match;
		const isLettered = /\S$/.test(number) && /^\p{L}/u.test(line.slice(match.index + number.length));
		const isAbroad = number.startsWith('+');
		const digits = (isAbroad ? number.replace('(0)', '') : number).replace(/\D/g, '');
		return isLettered ? '' : `${isAbroad ? '+' : ''}${digits}`;
	});
	const longest = dialled.reduce((best, number) => (number.length > best.length ? number : best), '');
	return longest.length < 3 ? null : `tel:${longest}`;
}
