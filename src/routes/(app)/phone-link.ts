/** The address that lets a phone dial a number as the person wrote it: digits, and a leading plus, count. */
export function phoneLink(number: string): string {
	const plus = number.trim().startsWith('+') ? '+' : '';
	return `tel:${plus}${number.replace(/\(0\)/g, '').replace(/[^\d*#,;]/g, '')}`;
}
