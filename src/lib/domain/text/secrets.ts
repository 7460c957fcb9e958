/** A range of a note to mask: a card number, or the value of a PIN, password or code. In UTF-16 units; `end` is exclusive. */
export type Secret = { start: number; end: number; kind: 'card' | 'code' };

const CARD_DIGITS = { min: 13, max: 19 };
/** The sizes of the digit groups in a printed card number. Used to find a card inside a longer run of digits. */
const printedCards = ['4444', '465', '16', '15'];
/** Words before a number that can pass the Luhn check but is not a card: of a phone, its SIM, or another item. */
const namesOfThings = /(?:imei|iccid|sim|serial|meter|tracking)(?:\s+(?:no\.?|number|is))*[\s:.#-]*$/i;

const digitRun = /\d(?:[ \u00a0–-]{0,2}\d)*/g;

const numericNames = 'pin|pass ?code|cvv2?|cvc2?|csc|security code|otp';
const wordNames = 'password|pass ?phrase|pwd';
const about = "(?:\\s+(?:for|of|on|to)(?:\\s+[\\p{L}’']+){1,4})?";
const link = "(?:\\s*(?:[:=,–-]|[’']s\\b|\\b(?:is|was|to)\\b)|\\s+(?:now|changed|set|still)\\b)";
const digits = '(\\d(?: \\d){3,7}|\\d{3,8})(?![\\d\\p{L}]|[-/:.,]\\d)';

const afterNumericName = new RegExp(
	`(^|[^\\p{L}\\p{N}])(${numericNames})(\\s?code|\\s+(?:number|no\\.?))?${about}(${link}{0,3})\\s*["“'‘]?${digits}`,
	'giu'
);
const afterWordName = new RegExp(
	`(^|[^\\p{L}\\p{N}])(?:${wordNames})${about}(${link}{0,3})\\s*(["“'‘]?)([^\\s"”’']{3,64})`,
	'giu'
);
const beforeName = new RegExp(
	`(^|[^\\p{L}\\p{N}£$€#:.,/-])${digits}\\s+(?:is|was|as)\\s+(?:my|the|our|her|his|their)\\s+(?:\\p{L}+\\s+)?(?:${numericNames}|${wordNames})(?!\\p{L})`,
	'giu'
);

/**
 * The ranges of a note that are card numbers, or the values of PINs, passwords or codes. Sorted and without overlap. Takes time
 * linear in the length of the note. A card number is a run of digits that passes the Luhn check, as every card number does.
 */
export function secretsIn(note: string): Secret[] {
	const found = [...cardsIn(note), ...codesIn(note)].sort((a, b) => a.start - b.start);
	const disjoint: Secret[] = [];
	for (const secret of found) if (secret.start >= (disjoint.at(-1)?.end ?? 0)) disjoint.push(secret);
	return disjoint;
}

/** The note with one secret masked. A card keeps its last four digits; a PIN, password or code keeps nothing. */
export function masked(note: string, { start, end, kind }: Secret): string {
	const mask = kind === 'card' ? `•••• ${digitsOf(note.slice(start, end)).slice(-4)}` : '••••';
	return note.slice(0, start) + mask + note.slice(end);
}

/** The note with all its secrets masked, except those that the person says are none. */
export function withoutSecrets(note: string, isNone: (phrase: string) => boolean = () => false): string {
	const find = (text: string) => secretsIn(text).filter(({ start, end }) => !isNone(text.slice(start, end)));
	let clean = note;
	// The last four digits of a card may match as a PIN in the words around them, so repeat until nothing is found.
	for (let found = find(clean); found.length > 0; found = find(clean)) {
		clean = found.reduceRight((text, secret) => masked(text, secret), clean);
	}
	return clean;
}

function cardsIn(note: string): Secret[] {
	return [...note.matchAll(digitRun)].flatMap(({ 0: run, index: start }): Secret[] => {
		const before = note.slice(Math.max(start - 40, 0), start);
		const after = note.charAt(start + run.length);
		// Part of a reference with letters, of a phone number with its country code, or the number of an item.
		if (/[\p{L}+]-?$/u.test(before) || /\p{L}/u.test(after) || namesOfThings.test(before)) return [];
		if (isCard(run)) return [{ start, end: start + run.length, kind: 'card' }];
		return printedCardsIn(run).map(({ from, to }) => ({ start: start + from, end: start + to, kind: 'card' }));
	});
}

/** Cards inside a longer run of digits: with an expiry date after the card, or another number before it. */
function printedCardsIn(run: string): { from: number; to: number }[] {
	const groups = [...run.matchAll(/\d+/g)];
	const found: { from: number; to: number }[] = [];
	for (let at = 0; at < groups.length; at += 1) {
		for (const shape of [4, 3, 1]) {
			const [first, last] = [groups[at], groups[at + shape - 1]];
			if (!first || !last) continue;
			const shown = groups.slice(at, at + shape);
			const sizes = shown.map(({ 0: group }) => group.length).join('');
			const to = last.index + last[0].length;
			if (!printedCards.includes(sizes) || !isCard(run.slice(first.index, to))) continue;
			found.push({ from: first.index, to });
			at += shape - 1;
			break;
		}
	}
	return found;
}

function isCard(run: string): boolean {
	const number = digitsOf(run);
	if (number.length < CARD_DIGITS.min || number.length > CARD_DIGITS.max || number.startsWith('0')) return false;
	const sum = Array.from(number)
		.reverse()
		.reduce((total, digit, index) => {
			const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
			return total + (value > 9 ? value - 9 : value);
		}, 0);
	return sum % 10 === 0;
}

function digitsOf(run: string): string {
	return run.replace(/\D/g, '');
}

function codesIn(note: string): Secret[] {
	return [
		...[...note.matchAll(afterNumericName)].flatMap((match) => {
			const [all, before = '', name = '', more = '', linked = '', value = ''] = match;
			return isCode({
				name,
				more,
				linked,
				value,
				lead: note.slice(Math.max(match.index - 12, 0), match.index) + before
			})
				? [codeAt(match.index + all.length - value.length, value)]
				: [];
		}),
		...[...note.matchAll(afterWordName)].flatMap((match) => {
			const [all, , linked = '', quote = '', rest = ''] = match;
			const value = rest.replace(/[.,;:?)\]]+$/, '');
			return isPassword(value, linked, quote) ? [codeAt(match.index + all.length - rest.length, value)] : [];
		}),
		...[...note.matchAll(beforeName)].map(({ index, 1: before = '', 2: value = '' }) =>
			codeAt(index + before.length, value)
		)
	];
}

function codeAt(start: number, value: string): Secret {
	return { start, end: start + value.length, kind: 'code' };
}

type Code = { name: string; more: string; linked: string; value: string; lead: string };

/** A PIN needs four digits, the security code of a card three. In India, a six-digit PIN or PIN code is a postal code. */
function isCode({ name, more, linked, value, lead }: Code): boolean {
	const length = digitsOf(value).length;
	const isPin = /^pin$/i.test(name);
	if (isPin && length === 6 && (/code/i.test(more) || (linked.trim() === '' && !/\b(?:my|our|card)\W*$/i.test(lead))))
		return false;
	return length >= (/^(?:cvv|cvc|csc|security)/i.test(name) ? 3 : 4);
}

const notPasswords =
	/^(?:not?|none|never|yes|n\/a|unknown|reset|wrong|changed|asked|given|forgotten|forgot|refused|needed|required|see|the|they|she|who|was|and|but|for|again|still|now)$/i;

/** After "is", a plain word describes the password. It is the password itself when it has a digit or symbol, or is in quotes. */
function isPassword(value: string, linked: string, quote: string): boolean {
	if (value.length < 3 || notPasswords.test(value) || /^[•*]+$/.test(value)) return false;
	const hasSymbol = /\p{L}/u.test(value) && /[\d_!@#$%^&*?+=]/.test(value);
	if (linked.trim() === '')
		return quote === '' ? /^\d{4,}$/.test(value) || (hasSymbol && /^\p{L}.{4}/u.test(value)) : false;
	return quote !== '' || /[:=]\s*$/.test(linked) || hasSymbol || /^\d{4,}$/.test(value);
}
