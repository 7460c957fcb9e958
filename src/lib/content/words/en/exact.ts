/** The words of a promise with its sum and its day, where they do not say them so: "credit 12 by thurs (US$12.00, 3 December)". */
export function withExact(words: string, { amount, due }: { amount: string; due: string }): string {
	const by = due === '' || SAYS_BY.test(words) ? due : `by ${due}`;
	const exact = [saysAmount(words, amount) ? '' : amount, by].filter((part) => part !== '').join(', ');
	return exact === '' ? words : `${words.replace(/(?<=[\p{L}\p{N})])\.$/u, '')} (${exact})`;
}

/** The words of a promise name their day as the last one: "by friday". */
const SAYS_BY =
	/\bby (?:the |next |this )?(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today|tonight|end|close|cob|eod|week|\d)/i;

/** True when no amount needs adding: none was noted, or the words have it, with a currency. A final ".00" is ignored. */
export function saysAmount(words: string, amount: string): boolean {
	const [figure = ''] = /[\d.,]*\d/.exec(amount.replace(/\.00$/, '')) ?? [];
	const sign = `(?<=\\p{Sc}\\s?)${figure.replaceAll('.', '\\.')}(?:\\.00)?(?![\\d]|[.,]\\d)`;
	return amount === '' || words.includes(amount.replace(/\.00$/, '')) || new RegExp(sign, 'u').test(words);
}
