/** English grammar that all words share. */

const ordinalEndings: Readonly<Partial<Record<number, string>>> = { 1: 'st', 2: 'nd', 3: 'rd' };

/** "Northline, Gridwell and Aquaflow". Without a formatter of the browser: the first one delays each start of the app. */
export function listed(words: readonly string[]): string {
	return joined(words, 'and');
}

/** "copy, share or print". */
export function either(words: readonly string[]): string {
	return joined(words, 'or');
}

function joined(words: readonly string[], conjunction: string): string {
	const last = words.at(-1) ?? '';
	return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** "one note" or "3 notes": `one` is the full phrase, `other` follows the number. */
export function counted(count: number, one: string, other: string): string {
	return isOne(count) ? one : `${count} ${other}`;
}

export function isOne(count: number): boolean {
	return count === 1;
}

/** "11th", "22nd". */
export function ordinalNumber(count: number): string {
	const isTeen = Math.floor(count / 10) % 10 === 1;
	return `${count}${(isTeen ? null : ordinalEndings[count % 10]) ?? 'th'}`;
}

export function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words as they go on in a sentence. A first word that is more than a capital and small letters stays as it is. */
export function goingOn(words: string): string {
	return /^\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The words as a full sentence: a full stop is added unless they end in a mark of their own. */
export function withStop(words: string): string {
	return /[.!?…,;:–—-]["”’]?$/.test(words) ? words : `${words}.`;
}

/** `lead: words`. Where the words begin as the lead ends, `aside` keeps the two apart: "said no (my note): no refund". */
export function led(lead: string, words: string, aside = 'my note'): string {
	const [last] = /[\p{L}\p{N}'’]+$/u.exec(lead) ?? [];
	const [first] = /^[\p{L}\p{N}'’]+/u.exec(words) ?? [];
	return `${lead}${last !== undefined && last.toLowerCase() === first?.toLowerCase() ? ` (${aside})` : ''}: ${words}`;
}
