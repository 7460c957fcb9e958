/** Legal forms at the end of a company's name, and words around them, which people write or leave out. */
const FORMS = new Set(
	'ltd limited plc llp llc lp inc incorporated corp corporation co company group holdings uk gmbh ag kg mbh se sa sas sarl spa srl bv nv ab as asa oy aps pty pte pvt kft zrt sl sp zoo'.split(
		' '
	)
);

/**
 * A company's name as it is compared: without capitals, accents, punctuation, a first "the" and legal forms at its end. A name of
 * nothing else stays as it is. Empty for an empty name.
 */
export function firmKey(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/['’.]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	const words = plain === '' ? [] : plain.split(' ');
	const from = words.length > 1 && words[0] === 'the' ? 1 : 0;
	let end = words.length;
	while (end > from + 1 && (isForm(words, end - 1) || (isAnd(words, end - 1) && end < words.length))) end -= 1;
	return words.slice(from, end).join(' ');
}

function isForm(words: readonly string[], at: number): boolean {
	return FORMS.has(words[at] ?? '');
}

/** "Smith and Co" loses its "and" with the form after it. */
function isAnd(words: readonly string[], at: number): boolean {
	return words[at] === 'and';
}

export function isSameFirm(a: string | null, b: string | null): boolean {
	const key = firmKey(a ?? '');
	return key !== '' && key === firmKey(b ?? '');
}
