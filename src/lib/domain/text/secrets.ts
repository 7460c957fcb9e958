import { type Folded, type Span, fold } from './folded.ts';
import { spokenDigit } from './numbers.ts';

/** A range of a note to mask: a card number, or the value of a PIN, password or code. In UTF-16 units; `end` is exclusive. */
export type Secret = { start: number; end: number; kind: 'card' | 'code' };

/** Digits with the signs that people write between their groups. */
const digitRun = /\d(?:[ \n.\-–—/·:,|_•*]{0,3}\d)*/g;
/** How the digits of cards are grouped, by the first digits of their issuer. Without groups, only their number counts. */
const issuers: readonly { first: RegExp; lengths: readonly number[]; groups: RegExp }[] = [
	{ first: /^3[47]/, lengths: [15], groups: /^(?:465|4443|555)$/ },
	{ first: /^3(?:0[0-5]|[68])/, lengths: [14], groups: /^(?:464|4442)$/ },
	{ first: /^4/, lengths: [13, 16, 19], groups: /^(?:4444|44443|4441|88|466)$/ },
	{ first: /^(?:5[1-5]|2[2-7])/, lengths: [16], groups: /^(?:4444|88)$/ },
	{ first: /^35(?:2[89]|[3-8])/, lengths: [16], groups: /^(?:4444|88)$/ },
	{ first: /^(?:6(?:011|[245])|60|81|82|508)/, lengths: [16, 19], groups: /^(?:4444|44443|88|613)$/ },
	{ first: /^(?:50|5[6-8]|6)/, lengths: [16, 18, 19], groups: /^(?:4444|44443|88|4446|686)$/ }
];
/** Words before a number that passes for that of a card and is another: of a thing, a parcel or a case. */
const namesOfThings =
	/(?:imei|iccid|sim|serial|meter|mpan|mprn|tracking|track|parcel|consignment|order|invoice|inv|policy|claim|case|ref|reference|ticket|log|booking|shipment|waybill|docket|barcode|isbn|ean|utr|iban|transaction|txn|rma|job|customer|account|acct|a\/c|loyalty|member|membership|voucher|gift)(?:[\s-]+(?:no\.?|nr\.?|num|number|id|is|was|line|code|card))*[\s:.#-]*$/i;
const cardNames =
	/(?:visa|card|amex|maestro|mastercard|master|mc|debit|credit|discover|rupay|no|nr|number|pan)[\s:.#-]*$/i;

const numericNames =
	'pin(?: ?code| ?number)?|pass ?codes?|cvv2?|cvc2?|csc|cid|security (?:code|number)|otp|one[ -]?time (?:pass ?)?(?:code|password|pin|passcode)|' +
	'(?:verification|authentication|authorisation|authorization|confirmation|log[ -]?in|sign[ -]?in|access|unlock|2fa|two[ -]factor|sms|text|activation|reset|safety|banking|memorable) (?:code|number|pin|passcode)|' +
	'(?:the |a |my )?code (?:that )?(?:they|he|she|you|it|I) (?:had )?(?:just )?(?:texted|sent|e-?mailed|gave|got|messaged|read out|was sent)(?: to)?(?: me| us| out)?|' +
	'(?:3|4|three|four|last (?:3|4|three|four)) (?:digits|numbers) (?:on|from) (?:the )?(?:back|front|reverse|strip)(?: of (?:the |my )?card)?';
const wordNames =
	'password|pass ?phrase|pwd|passwd|passwort|kennwort|mot de passe|contrase(?:ñ|n)a|wachtwoord|parola|has(?:ł|l)o|senha|lösenord|adgangskode|passord|salasana';
const answerNames =
	"memorable (?:word|name|place|date|answer|phrase)|security (?:answer|word|phrase)|secret (?:word|answer)|(?:answer to|for) (?:the|my|their) (?:security|secret) question|mother(?:[’']s)? maiden name|maiden name|safe ?word|code ?word|first pet(?:[’']s name)?|name of (?:my|the) first (?:pet|school|teacher)";
const about = "(?:\\s+(?:for|of|on|to|from)(?:\\s+[\\p{L}’']+){1,4})?";
const link =
	'(?:\\s*(?:[:=,(#"“-]|[’\']s\\b|\\b(?:is|was|to)\\b)|\\s+(?:now|changed|set|still|as|sent|by|text|texted|e-?mail|sms|me|them|her|him)\\b)';
const wordLink = "(?:\\s*(?:[:=,-]|[’']s\\b|\\b(?:is|was|to)\\b)|\\s+(?:now|changed|set|still)\\b)";
const digits =
	'((?:\\p{Lu}-?)?\\d(?:[ -]\\d){2,7}|\\d{3}[ -]\\d{3}|\\d{2}[ -]\\d{2}|(?:\\p{Lu}-)?\\d{3,8})(?![\\d\\p{L}]|[-/:.,]\\d)';

const afterNumericName = new RegExp(
	`(^|[^\\p{L}\\p{N}]|\\d)(${numericNames})(\\s?code|\\s+(?:number|no\\.?))?${about}(${link}{0,5})\\s*["“'‘#(]?\\s*${digits}`,
	'giu'
);
/** The security code right behind the number of its card. */
const gluedName = /(cvv2?|cvc2?|pin)(\d{3,4})(?!\d)/giu;
const afterWordName = new RegExp(
	`(^|[^\\p{L}\\p{N}])(?:${wordNames})${about}(${wordLink}{0,3})\\s*(["“'‘]?)([^\\s"”’']{3,64})`,
	'giu'
);
const afterAnswerName = new RegExp(
	`(^|[^\\p{L}\\p{N}])(?:${answerNames})\\s*(?:is|was|:|=|-|,)\\s*(?:an?\\s+|the\\s+)?["“'‘]?([\\p{L}\\p{N}][^\\s"”’',.;]{1,40})`,
	'giu'
);
const beforeName = new RegExp(
	`(^|[^\\p{L}\\p{N}£$€#:.,/-])${digits}\\s+(?:is|was|as)\\s+(?:my|the|our|her|his|their)\\s+(?:\\p{L}+\\s+)?(?:${numericNames}|${wordNames})(?!\\p{L})`,
	'giu'
);
const nationalNumbers: readonly RegExp[] = [
	/(?:ssn|social(?: security)?|sin|itin|tin)(?:\s+(?:no\.?|num|number|is|was|of))*[\s:.#-]*(\d{3}[ -]?\d{2}[ -]?\d{4}|\d{3}[ -]\d{3}[ -]\d{3})(?!\d)/giu,
	/(?:aadhaa?r|uid)(?:\s+(?:no\.?|number|card|is|was))*[\s:.#-]*(\d{4}[ -]?\d{4}[ -]?\d{4})(?!\d)/giu,
	/(?<![\p{L}\p{N}])(\p{Lu}{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])(?![\p{L}\p{N}])/gu,
	/(?:passport|driving licen[cs]e|driver[’']?s licen[cs]e|licen[cs]e|nino|ni|national insurance|national id|id card|pps|ppsn|tfn|tax file|tax id|medicare|nhs)(?:\s+(?:no\.?|num|number|is|was|card|id|as))*[\s:.#-]*((?=\p{L}{0,3}[ -]?\d)[\p{Lu}\d](?:[ -]?[\p{Lu}\d]){5,16})(?![\p{L}\p{N}])/giu,
	/(?:pan)(?:\s+(?:no\.?|number|card|is|was))*[\s:.#-]*(\p{Lu}{5}\d{4}\p{Lu})(?![\p{L}\p{N}])/gu
];
/** A quick look: no secret without one of these words, or without a long number. */
const anyName =
	/pin|code|cvv|cvc|csc|otp|digits|numbers|pass|pwd|wort|contrase|parola|senha|has[łl]o|lösen|kode|sana|memorable|secret|security|maiden|safe ?word|first pet|first school|ssn|social|sin|tin|aadha|licen|nino|\bni\b|insurance|\bid\b|pps|tfn|tax|medicare|nhs|\bpan\b|[A-Z]{2} ?\d\d ?\d\d ?\d\d/iu;

/**
 * The ranges of a note that are card numbers, the numbers that a state gives a person, or the values of PINs, passwords and codes.
 * Sorted and without overlap. Takes time linear in the length of the note. A card number passes the Luhn check, begins as those of
 * an issuer do, and has the groups that are printed.
 */
export function secretsIn(note: string): Secret[] {
	const folded = fold(note);
	const { text } = folded;
	const isNamed = anyName.test(text);
	if (!isNamed && !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|zero)\b/iu.test(text)) return [];
	const spoken = spokenIn(text);
	const found = [
		...cardsIn(text),
		...spoken
			.filter(({ digits: value }) => isCard(value))
			.map(({ start, end }): Secret => ({ start, end, kind: 'card' })),
		...(isNamed ? codesIn(text, spoken) : [])
	].sort((a, b) => a.start - b.start || b.end - a.end);
	const disjoint: Secret[] = [];
	for (const secret of found) if (secret.start >= (disjoint.at(-1)?.end ?? 0)) disjoint.push(secret);
	return disjoint.map(({ kind, ...span }) => ({ ...written(folded, span), kind }));
}

function written(folded: Folded, span: Span): Span {
	return folded.written(span);
}

/** The note with one secret masked. A card keeps its last four digits; a PIN, password or code keeps nothing. */
export function masked(note: string, { start, end, kind }: Secret): string {
	const last = digitsOf(note.slice(start, end)).slice(-4);
	const mask = kind === 'card' && last !== '' ? `•••• ${last}` : '••••';
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

function cardsIn(text: string): Secret[] {
	return [...text.matchAll(digitRun)].flatMap(({ 0: run, index: start }): Secret[] => {
		if (run.length < 13) return [];
		const before = text.slice(Math.max(start - 48, 0), start);
		const after = text.slice(start + run.length, start + run.length + 4);
		// Part of a reference with letters, or of a phone number with its country code.
		const isBehindLetters = /[\p{L}+]-?$/u.test(before) && !cardNames.test(before);
		const isBeforeLetters = /^\p{L}/u.test(after) && !/^(?:cvv|cvc|pin|exp|and|was|is)/i.test(after);
		if (isBehindLetters || isBeforeLetters) return [];
		if (
			namesOfThings.test(before) &&
			!/\b(?:credit|debit|bank|visa|my) card[\s:.#-]*(?:no\.?|number|is)?[\s:.#-]*$/i.test(before)
		)
			return [];
		return printedCardsIn(run).map(({ from, to }) => ({ start: start + from, end: start + to, kind: 'card' }));
	});
}

/** Cards inside a run of digits: with an expiry date after the card, or another number before it. */
function printedCardsIn(run: string): { from: number; to: number }[] {
	const groups = [...run.matchAll(/\d+/g)];
	const found: { from: number; to: number }[] = [];
	for (let at = 0; at < groups.length; at += 1) {
		for (const shape of [5, 4, 3, 2, 1, 16, 15]) {
			const [first, last] = [groups[at], groups[at + shape - 1]];
			if (!first || !last) continue;
			const to = last.index + last[0].length;
			const sizes = groups.slice(at, at + shape).map(({ 0: group }) => group.length);
			if (!isPrinted(digitsOf(run.slice(first.index, to)), sizes)) continue;
			found.push({ from: first.index, to });
			at += shape - 1;
			break;
		}
	}
	return found;
}

function isPrinted(number: string, sizes: readonly number[]): boolean {
	if (number.length < 13 || number.length > 19) return false;
	const isSingle = sizes.length > 9 && sizes.every((size) => size === 1);
	const shape = sizes.join('');
	return (
		issuers.some(
			({ first, lengths, groups }) =>
				first.test(number) && lengths.includes(number.length) && (sizes.length === 1 || isSingle || groups.test(shape))
		) && hasCheckDigit(number)
	);
}

/** Whether digits without groups are the number of a card. */
function isCard(number: string): boolean {
	return isPrinted(number, [number.length]);
}

function hasCheckDigit(number: string): boolean {
	const sum = Array.from(number)
		.reverse()
		.reduce((total, digit, index) => {
			const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
			return total + (value > 9 ? value - 9 : value);
		}, 0);
	return sum % 10 === 0;
}

function digitsOf(run: string): string {
	return fold(run).text.replace(/\D/g, '');
}

type Spoken = Span & { digits: string };

/** Numbers read out digit by digit, in words: "four eight two nine", "double seven". */
function spokenIn(text: string): Spoken[] {
	const found: Spoken[] = [];
	let open: (Spoken & { times: number }) | null = null;
	const close = () => {
		if (open !== null && open.digits.length > 2) found.push({ start: open.start, end: open.end, digits: open.digits });
		open = null;
	};
	for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}']+/gu)) {
		const low = word.toLowerCase();
		const times = low === 'double' ? 2 : low === 'treble' || low === 'triple' ? 3 : 0;
		const digit = times > 0 ? '' : spokenDigit(low);
		if (open !== null && !/^[ ,\-\n]{0,3}$/.test(text.slice(open.end, index))) close();
		if (digit === null) close();
		else {
			open ??= { start: index, end: index, digits: '', times: 1 };
			open = { ...open, end: index + word.length, digits: open.digits + digit.repeat(open.times), times: times || 1 };
		}
	}
	close();
	return found;
}

/** How far behind its name a code that is read out may begin. */
const BEHIND_NAME = 24;

function codesIn(text: string, spoken: readonly Spoken[]): Secret[] {
	return [
		...[...text.matchAll(afterNumericName)].flatMap((match) => {
			const [all, before = '', name = '', more = '', linked = '', value = ''] = match;
			return isCode({
				name,
				more,
				linked,
				value,
				lead: text.slice(Math.max(match.index - 12, 0), match.index) + before
			})
				? [codeAt(match.index + all.length - value.length, value)]
				: [];
		}),
		...[...text.matchAll(gluedName)].map(({ index, 1: name = '', 2: value = '' }) =>
			codeAt(index + name.length, value)
		),
		...[...text.matchAll(afterWordName)].flatMap((match) => {
			const [all, , linked = '', quote = '', rest = ''] = match;
			const value = rest.replace(/[.,;:?)\]]+$/, '');
			return isPassword(value, linked, quote) ? [codeAt(match.index + all.length - rest.length, value)] : [];
		}),
		...[...text.matchAll(afterAnswerName)].flatMap(({ 0: all, 2: value = '', index }) =>
			notPasswords.test(value) ? [] : [codeAt(index + all.length - value.length, value)]
		),
		...[...text.matchAll(beforeName)].map(({ index, 1: before = '', 2: value = '' }) =>
			codeAt(index + before.length, value)
		),
		...nationalNumbers.flatMap((pattern) =>
			[...text.matchAll(pattern)].map(({ 0: all, 1: value = '', index }) =>
				codeAt(index + all.lastIndexOf(value), value)
			)
		),
		...spoken.flatMap((number) => spokenCode(text, number))
	];
}

const nameBeforeSpoken = new RegExp(
	`(?:^|[^\\p{L}\\p{N}])(?:${numericNames})(?:\\s+number)?${about}(?:${link})*\\s*$`,
	'iu'
);

/** A code that is read out behind its name, with the figures that repeat it. */
function spokenCode(text: string, { start, end, digits: value }: Spoken): Secret[] {
	if (value.length > 8 || !nameBeforeSpoken.test(text.slice(Math.max(0, start - 60 - BEHIND_NAME), start))) return [];
	if (value.length < 4 && !/cv[vc]|csc|security|digits|numbers/i.test(text.slice(Math.max(0, start - 40), start)))
		return [];
	const repeated = /^[\s,(-]{1,3}(\d[\d -]{2,9})/.exec(text.slice(end));
	const repeats = repeated !== null && digitsOf(repeated[1] ?? '').startsWith(value);
	return [{ start, end: repeats ? end + repeated[0].trimEnd().length : end, kind: 'code' }];
}

function codeAt(start: number, value: string): Secret {
	return { start, end: start + value.length, kind: 'code' };
}

type Code = { name: string; more: string; linked: string; value: string; lead: string };

/** A PIN needs four digits, the security code of a card three. In India, a six-digit PIN or PIN code is a postal code. */
function isCode({ name, more, linked, value, lead }: Code): boolean {
	const length = digitsOf(value).length;
	const isPin = /^pin(?: ?code)?$/i.test(name);
	const isPostal = /code/i.test(name) || /code/i.test(more);
	if (isPin && length === 6 && (isPostal || (linked.trim() === '' && !/\b(?:my|our|card)\W*$/i.test(lead))))
		return false;
	return length >= (/^(?:cvv|cvc|csc|cid|security|3|three|last|the 3)/i.test(name) ? 3 : 4);
}

const notPasswords =
	/^(?:not?|none|never|yes|n\/a|unknown|reset|wrong|right|correct|changed|asked|given|forgotten|forgot|refused|needed|required|see|the|they|she|he|who|was|is|and|but|for|again|still|now|what|something|missing|different|set|on|in|too|also|known|accepted|rejected)$/i;

/** After "is", a plain word describes the password. It is the password itself when it has a digit or symbol, or is in quotes. */
function isPassword(value: string, linked: string, quote: string): boolean {
	if (value.length < 3 || notPasswords.test(value) || /^[•*]+$/.test(value)) return false;
	const hasSymbol = /\p{L}/u.test(value) && /[\d_!@#$%^&*?+=]/.test(value);
	if (linked.trim() === '')
		return quote === '' ? /^\d{4,}$/.test(value) || (hasSymbol && /^\p{L}.{4}/u.test(value)) : false;
	return quote !== '' || /[:=]\s*$/.test(linked) || hasSymbol || /^\d{4,}$/.test(value);
}
