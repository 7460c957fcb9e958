import type { Amount } from '../vocabulary/amount.ts';
import { currencies, currencyOf, minorDigits } from './currencies.ts';
import { type Span, Occupied } from './folded.ts';
import { countAt } from './numbers.ts';
import { type Reading, type Token, read } from './tokens.ts';

/** A sum in a folded text. `currency` is null when neither the words nor the country name one. */
export type FoundAmount = Span & { minor: number; currency: string | null };

/** Amounts of this size or more, in minor units, are rejected as typing errors. */
const MAX_MINOR = 1e13;

/** A figure: its groups may be set off by commas, points, apostrophes or spaces. */
const FIGURE = "\\d+(?:[.,']\\d+)*(?: \\d{3}(?![\\d.,/-]\\d|\\d))*(?:[.,]\\d{1,2}(?!\\d))?";
const SCALE = '(?: ?(?:k|lakhs?|lacs?|crores?|cr|million|mn|thousand|grand)(?![\\p{L}\\p{N}]))?';
const CODES = `(?:${currencies.join('|')})`;
const SIGN = `(?:US|AU|A|CA|C|NZ|HK|S)?\\$|[£€₹¥₺₩₦₱₴₪฿]|(?:[Rr]s|RS|Re|inr|usd|gbp|eur)\\b\\.?|${CODES}\\b|(?:kr|Kr|KR|zł|Fr|R)\\b\\.?`;
const UNIT =
	'£|€|₹|¥|\\$(?!\\d)|/-|,-|(?:p|P)(?!\\p{L})|(?:pounds?|quid|pence|penny|euros?|eur|dollars?|bucks?|cents?|rupees?|rs|kronor|kroner|kronur|kr|francs?|zloty|zł|yen|rand)(?!\\p{L})\\.?|' +
	`${CODES}(?!\\p{L})`;
/** What stands right behind a figure and makes it a measure of something else. */
const NO_SUM = '(?![\\d%]|[-/:](?!-)\\d| ?%|\\p{L})';

const signed = new RegExp(`(?<![\\p{L}\\p{N}])(${SIGN}) ?(${FIGURE})(${SCALE})(/-)?`, 'gu');
const united = new RegExp(`(?<![\\p{L}\\p{N}£€$₹.,:/-])(${FIGURE})(${SCALE}) ?(${UNIT})`, 'giu');

/** Figures that are always money: "2 lakh", "3 grand". */
const scaled = new RegExp(
	`(?<![\\p{L}\\p{N}£€$₹.,:/-])(${FIGURE})( ?(?:lakhs?|lacs?|crores?|grand))(?![\\p{L}\\p{N}])`,
	'giu'
);

/** Words right before a sum without a sign. A figure behind them is money unless it counts something. */
const moneyWord =
	/(?<![\p{L}\p{N}])(?:over|under)?(?:charged?|chgd|chrgd|billed|bill (?:of|is|was)|paid|pay|paying|refund(?:ed|ing)?|credit(?:ed|ing)?|fee|payoff|cost|costs|owed?|deducted|debited|deposit|balance|premium|invoice|total|totals|goodwill|compensation|payment|instal?ment|excess|penalty|quoted?|amount|amt)(?: (?:of|is|was|me|us|him|her|them|back|for|at|an? extra|extra|only|just|about))* ?[:=]? ?$/iu;
const bareFigure = new RegExp(`(?<![\\p{L}\\p{N}£€$₹.,:/#-])(${FIGURE})(${SCALE})${NO_SUM}`, 'gu');
/** What follows a sum; any other word is what the figure counts. */
const afterSum =
	/^(?:$|[\s]*[.,;:!?)\n]| (?:again|twice|once|back|extra|more|off|on|in|by|to|for|and|but|as|from|within|a|an|per|pm|each|total|today|tomorrow|yesterday|already|instead|too|or|of|when|which|not|so|then|is|was|will|wrongly|went|came|they|she|he|i|w|b4|every|plus|minus|until|till|not)(?![\p{L}\p{N}]))/iu;

const words = new Map<string, string>(
	Object.entries({
		'£': 'GBP',
		'€': 'EUR',
		'₹': 'INR',
		'₺': 'TRY',
		'₩': 'KRW',
		'₦': 'NGN',
		'₱': 'PHP',
		'₴': 'UAH',
		'₪': 'ILS',
		'฿': 'THB',
		pound: 'GBP',
		quid: 'GBP',
		p: 'GBP',
		pence: 'GBP',
		penny: 'GBP',
		euro: 'EUR',
		eur: 'EUR',
		rupee: 'INR',
		'/-': 'INR',
		zł: 'PLN',
		zloty: 'PLN',
		yen: 'JPY',
		rand: 'ZAR',
		lakh: 'INR',
		lac: 'INR',
		crore: 'INR',
		cr: 'INR',
		us$: 'USD',
		a$: 'AUD',
		au$: 'AUD',
		c$: 'CAD',
		ca$: 'CAD',
		nz$: 'NZD',
		hk$: 'HKD',
		s$: 'SGD'
	})
);
/** Signs that several currencies share: that of the country counts when it is one of them, else the first. */
const shared = new Map<string, readonly string[]>(
	Object.entries({
		$: 'USD CAD AUD NZD SGD HKD MXN TWD JMD TTD BSD BBD FJD NAD LRD GYD SRD BZD XCD BND'.split(' '),
		dollar: 'USD CAD AUD NZD SGD HKD JMD TTD FJD NAD'.split(' '),
		buck: 'USD CAD AUD NZD'.split(' '),
		cent: 'USD EUR CAD AUD NZD ZAR SGD HKD'.split(' '),
		rs: 'INR PKR LKR NPR MUR'.split(' '),
		'¥': ['JPY', 'CNY'],
		franc: ['CHF'],
		fr: ['CHF']
	})
);
const crowns = ['SEK', 'NOK', 'DKK', 'ISK', 'CZK'];
const crownWords = new Set('kr kroner kronor kronur ,-'.split(' '));
const minorUnits = new Set(['p', 'pence', 'penny', 'cent']);
const multiples = new Map<string, number>(
	Object.entries({
		k: 1e3,
		thousand: 1e3,
		grand: 1e3,
		lakh: 1e5,
		lac: 1e5,
		million: 1e6,
		mn: 1e6,
		crore: 1e7,
		cr: 1e7
	})
);

/** Where a point is never a mark of thousands. */
const pointIsDecimal = new Set('GBP USD CAD AUD NZD INR SGD HKD PKR'.split(' '));
/** Sums that have a name of their own. */
const named = new Map<string, number>(Object.entries({ fiver: 500, tenner: 1000 }));

/** Every sum in a text, in its order. `country` decides what no sign decides. */
export function amountsIn(reading: Reading, country: string | null): FoundAmount[] {
	const own = currencyOf(country);
	const found: FoundAmount[] = [];
	const add = adder(found, reading.text.length);
	collect(reading, own, add);
	if (reading.hasDigit) for (const match of reading.text.matchAll(bareFigure)) add(ofBare(match, reading.text, own));
	return found.sort((a, b) => a.start - b.start);
}

/** Hands over every sum with a sign or a word of money. */
function collect(reading: Reading, own: string | null, add: (amount: FoundAmount | null) => void): void {
	reading.tokens.forEach((token, at) => add(inWords(reading.tokens, token, at, own)));
	if (!reading.hasDigit) return;
	for (const match of reading.text.matchAll(signed)) add(ofSigned(match, reading.text, own));
	for (const match of reading.text.matchAll(united)) add(ofUnited(match, reading.text, own));
	for (const match of reading.text.matchAll(scaled)) add(ofScaled(match, reading.text, own));
}

/**
 * Reads an amount as people type it into a box: "42.10", "£1,200", "42,10 €", "50p". Null unless the text is unambiguously one
 * amount in this currency: a figure is never guessed.
 */
export function readAmount(text: string, currency: string): Amount | null {
	const reading = read(text);
	const plain = reading.text.trim();
	if (/-\s*(?:[£$€₹]\s*)?\d|,$/.test(plain)) return null;
	const found = amountsAs(reading, currency);
	const [amount] = found;
	if (amount === undefined) return readBare(plain.replace(/(?<=\d)\.$/, ''), currency);
	const rest = reading.text.slice(0, amount.start) + ' ' + reading.text.slice(amount.end);
	return found.length > 1 || /\d/.test(rest) || amount.currency !== currency ? null : { minor: amount.minor, currency };
}

/** The sums whose currency is shown, where a shared sign stands for `currency` if it can. */
function amountsAs(reading: Reading, currency: string): FoundAmount[] {
	const found: FoundAmount[] = [];
	collect(reading, currency, adder(found, reading.text.length));
	return found;
}

/** Adds what does not overlap an earlier find. */
function adder(found: FoundAmount[], length: number): (amount: FoundAmount | null) => void {
	const taken = new Occupied(length);
	return (amount) => {
		if (amount === null || !taken.isFree(amount)) return;
		taken.take(amount);
		found.push(amount);
	};
}

function readBare(text: string, currency: string): Amount | null {
	const [, figure = '', scale = ''] = new RegExp(`^(${FIGURE})(${SCALE})$`, 'u').exec(text) ?? [];
	const minor = figure === '' ? null : minorOf(figure, scale, currency);
	return minor === null ? null : { minor, currency };
}

function ofSigned(match: RegExpExecArray, text: string, own: string | null): FoundAmount | null {
	const [whole, sign = '', figure = '', scale = ''] = match;
	if (/^R$/.test(sign) && own !== 'ZAR') return null;
	const currency = currencyFor(sign, own);
	const after = text.slice(match.index + whole.length);
	// "5m" is five million, five metres or five months; "20%" is none.
	if (/^(?:\d|%| ?%)/.test(after) || (/^\p{L}/u.test(after) && !/^(?:pm|pcm|pw|pa|ea|each|mth|x)\b/i.test(after)))
		return null;
	const minor = minorOf(figure, scale, currency);
	return minor === null ? null : { start: match.index, end: match.index + whole.length, minor, currency };
}

function ofUnited(match: RegExpExecArray, text: string, own: string | null): FoundAmount | null {
	const [whole, figure = '', scale = '', unit = ''] = match;
	const low = singular(unit);
	if (unit === ',-' && figure.includes(',')) return null;
	if (/^[A-Za-z]{3}$/.test(unit) && /^(?:all|top|try|mad|bam|cup|pen|lak|sos|gel|mop|cop|ang|ern)$/i.test(unit))
		return null;
	const isMinor = minorUnits.has(low);
	if (isMinor && /[.,]/.test(figure)) return null;
	const currency = currencyFor(unit, own);
	let end = match.index + whole.length;
	if (/\.$/.test(whole) && !/^\.? ?\p{Ll}/u.test(text.slice(end))) end -= 1;
	const minor = isMinor ? Number(figure.replaceAll(' ', '')) : minorOf(figure, scale, currency);
	return minor === null || minor >= MAX_MINOR || minor === 0 ? null : { start: match.index, end, minor, currency };
}

function ofScaled(match: RegExpExecArray, text: string, own: string | null): FoundAmount | null {
	const [whole, figure = '', scale = ''] = match;
	const end = match.index + whole.length;
	if (/^ (?:people|users|customers|calls|units|km|miles|homes|others)/i.test(text.slice(end, end + 12))) return null;
	const currency = words.get(singular(scale.trim())) ?? own;
	const minor = minorOf(figure, scale, currency);
	return minor === null ? null : { start: match.index, end, minor, currency };
}

function ofBare(match: RegExpExecArray, text: string, own: string | null): FoundAmount | null {
	const [whole, figure = '', scale = ''] = match;
	const end = match.index + whole.length;
	if (
		!moneyWord.test(text.slice(Math.max(0, match.index - 40), match.index)) ||
		!afterSum.test(text.slice(end, end + 12))
	)
		return null;
	// A meter is billed in units.
	if (/\b(?:kwh|units?|meter|reading)\b/i.test(text.slice(Math.max(0, match.index - 60), end + 20))) return null;
	if (/^ (?:a|per|in|to|for|on) (?:days?|weeks?|hours?)/.test(text.slice(end, end + 12))) return null;
	const minor = minorOf(figure, scale, own);
	return minor === null ? null : { start: match.index, end, minor, currency: own };
}

/** "two hundred and ten pounds", "forty quid", "a fiver". */
function inWords(tokens: readonly Token[], token: Token, at: number, own: string | null): FoundAmount | null {
	const fixed = named.get(token.low);
	if (fixed !== undefined) {
		const article = tokens[at - 1];
		const start = article?.low === 'a' && token.gap === 'none' ? article.start : token.start;
		return { start, end: token.end, minor: fixed, currency: 'GBP' };
	}
	const count = countAt(tokens, at);
	const unit = count === null ? undefined : tokens[count.next];
	if (count === null || unit === undefined || unit.gap !== 'none' || count.value === 0) return null;
	const low = singular(unit.low);
	if (!/^(?:pound|quid|pence|euro|dollar|buck|cent|rupee|franc|krone)$/.test(low)) return null;
	const currency = currencyFor(low, own);
	const digits = minorDigits(currency ?? 'GBP');
	let minor = minorUnits.has(low) ? count.value : count.value * 10 ** digits;
	let end = unit.end;
	// "twelve pounds fifty", "twelve pounds and fifty pence".
	const and = tokens[count.next + 1]?.low === 'and' ? 1 : 0;
	const rest = tokens[count.next + 1]?.gap === 'none' ? countAt(tokens, count.next + 1 + and) : null;
	const restUnit = rest === null ? undefined : tokens[rest.next];
	const isPence = restUnit !== undefined && restUnit.gap === 'none' && minorUnits.has(singular(restUnit.low));
	if (
		rest !== null &&
		!minorUnits.has(low) &&
		rest.value < 100 &&
		rest.value > 9 &&
		(isPence || (and === 0 && (restUnit === undefined || restUnit.gap !== 'none')))
	) {
		minor += rest.value;
		end = (isPence ? restUnit : tokens[rest.next - 1])?.end ?? end;
	}
	return { start: token.start, end, minor, currency };
}

function currencyFor(sign: string, own: string | null): string | null {
	const low = singular(sign);
	const only = words.get(low);
	if (only !== undefined) return only;
	if (crownWords.has(low)) return own !== null && crowns.includes(own) ? own : null;
	const choice = shared.get(low);
	if (choice !== undefined) return own !== null && choice.includes(own) ? own : (choice[0] ?? null);
	if (low === 'r') return 'ZAR';
	const code = sign.toUpperCase().replace('.', '');
	return currencies.includes(code) ? code : own;
}

function singular(unit: string): string {
	const low = unit.toLowerCase().replace(/\.$/, '');
	return low.length > 2 && low.endsWith('s') && low !== 'rs' ? low.slice(0, -1) : low === 're' ? 'rs' : low;
}

/** The minor units of a figure as written, or null when it may be read in two ways. */
function minorOf(figure: string, scale: string, currency: string | null): number | null {
	const digits = minorDigits(currency ?? 'GBP');
	const times = multiples.get(singular(scale.trim())) ?? 1;
	const bare = figure.replaceAll(' ', '').replaceAll("'", ',');
	const value = valueOf(bare, figure, currency ?? 'GBP', digits, times > 1);
	if (value === null) return null;
	const { whole, fraction } = value;
	const scaled =
		times === 1
			? Number(`${whole}${fraction.padEnd(digits, '0')}`)
			: Number(`${whole}.${fraction || '0'}`) * times * 10 ** digits;
	const minor = Math.round(scaled);
	return minor > 0 && minor < MAX_MINOR ? minor : null;
}

const GROUPED = /^\d{1,3}(?:,\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/;

function valueOf(
	bare: string,
	figure: string,
	currency: string,
	digits: number,
	isScaled: boolean
): { whole: string; fraction: string } | null {
	if (/^\d+$/.test(bare)) return { whole: bare, fraction: '' };
	// "1'200.50" and "1 200,50": the last mark is the decimal one.
	const [, head = '', mark = '', tail = ''] = /^(.*)([.,])(\d+)$/.exec(bare) ?? [];
	const other = mark === '.' ? ',' : '.';
	const most = isScaled ? 3 : digits;
	const isOneMark = !head.includes('.') && !head.includes(',');
	if (tail.length <= most && tail.length > 0 && !(digits === 3 && tail.length === 3 && isOneMark)) {
		const groups = mark === '.' ? head : head.replaceAll('.', '#').replaceAll(',', '.').replaceAll('#', ',');
		if (/^\d+$/.test(groups) || GROUPED.test(groups)) return { whole: groups.replaceAll(',', ''), fraction: tail };
		return null;
	}
	if (digits === 3 && isOneMark) return null;
	// Only marks of thousands. A point is one where that is usual, or where it stands twice.
	if (bare.includes(other)) return null;
	if (mark === ',' && GROUPED.test(bare)) return { whole: bare.replaceAll(',', ''), fraction: '' };
	const isPointed = mark === '.' && /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(bare);
	if (isPointed && !pointIsDecimal.has(currency) && !figure.includes(' '))
		return { whole: bare.replaceAll('.', ''), fraction: '' };
	return null;
}

/** The amount as people type it: "42.10", "42". */
export function amountAsTyped({ minor, currency }: Amount): string {
	const digits = minorDigits(currency);
	const text = String(minor).padStart(digits + 1, '0');
	const integer = text.slice(0, text.length - digits);
	// Drop a third decimal of 0: with three digits the point would look like a thousands separator.
	const fraction = text.slice(text.length - digits).replace(/^(\d\d)0$/, '$1');
	return digits === 0 || /^0+$/.test(fraction) ? integer : `${integer}.${fraction}`;
}
