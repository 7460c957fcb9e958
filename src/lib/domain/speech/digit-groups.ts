/** The longest telephone number, in digits (ITU-T E.164). */
const MAX_DIGITS = 15;

/**
 * A telephone number split into groups for saying aloud, mostly of three or four digits. A number written in groups keeps them.
 * Null when the line is not such a number: a wrong one is worse than none.
 */
export function digitGroups(line: string): string | null {
	const [, plus = '', written = ''] =
		/^\s*(\+?)\s*([\d\s().\-–/]+)$/u.exec(line.trim().startsWith('+') ? line.replace('(0)', ' ') : line) ?? [];
	const groups = written.split(/\D+/).filter((group) => group !== '');
	const digits = groups.join('');
	if (digits.length < 3 || digits.length > MAX_DIGITS) return null;
	const isGrouped = groups.length > 1 && groups.length <= 6 && groups.every(({ length }) => length <= 5);
	return `${plus}${(isGrouped ? groups : inGroups(digits)).join(' ')}`;
}

/** "07700900123" becomes 07700, 900, 123. Any other number is split into threes, with no single digit at the end. */
function inGroups(digits: string): string[] {
	if (/^0\d{10}$/.test(digits)) return [digits.slice(0, 5), digits.slice(5, 8), digits.slice(8)];
	const groups = digits.match(/\d{1,3}/g) ?? [];
	const last = groups.at(-1) ?? '';
	if (last.length > 1 || groups.length < 2) return groups;
	return [...groups.slice(0, -2), `${groups.at(-2) ?? ''}${last}`];
}
