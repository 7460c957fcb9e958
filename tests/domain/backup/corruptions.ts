import { gzipSync } from 'node:zlib';
import fc from 'fast-check';

/** One corruption of a backup file: in transit, on a bad disk, by hand, or with malice. */
export type Damage = { how: string; harm: (text: string) => Uint8Array };

type Holder = Record<string, unknown>;
type BackupText = Holder & { records: unknown[] };

const bytesOf = (text: string) => new TextEncoder().encode(text);

/**
 * Values that no rule expects. `spoil` inserts those that `JSON.stringify` cannot write: they are in angle brackets.
 */
const unexpected = fc.oneof(
	fc.jsonValue(),
	fc.constantFrom<unknown>(-1, 0.5, 9e15, 1e308, Number.MAX_SAFE_INTEGER, '', '\0', '\ud800', [], {}, null, true),
	fc.constantFrom('<1e400>', '<-1e999>', '<-0>', '<12345678901234567890>', '<"\\u005f_proto__">')
);

const forbidden = fc.constantFrom('__proto__', 'constructor', 'prototype', '\\u005f_proto__', 'constr\\u0075ctor');

/** Corruption of bytes, as by a bad disk or a bad connection. */
const toBytes: fc.Arbitrary<Damage> = fc.oneof(
	fc.array(fc.tuple(fc.nat(), fc.nat({ max: 7 })), { minLength: 1, maxLength: 5 }).map((flips) => ({
		how: `${flips.length} bits turned over`,
		harm: (text: string) => {
			const bytes = bytesOf(text);
			for (const [at, bit] of flips) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
			return bytes;
		}
	})),
	fc.nat().map((at) => ({ how: 'cut short', harm: (text: string) => bytesOf(text).slice(0, at % text.length) })),
	fc.tuple(fc.nat(), fc.nat({ max: 400 })).map(([at, length]) => ({
		how: 'a part cut out',
		harm: (text: string) => {
			const from = at % text.length;
			return bytesOf(text.slice(0, from) + text.slice(from + length));
		}
	})),
	fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([at, other]) => ({
		how: 'strange bytes put in',
		harm: (text: string) => {
			const bytes = bytesOf(text);
			const from = at % bytes.length;
			return Uint8Array.from([...bytes.slice(0, from), ...other, ...bytes.slice(from)]);
		}
	})),
	fc.constantFrom<Damage>(
		{ how: 'twice over', harm: (text) => bytesOf(text + text) },
		{ how: 'packed', harm: (text) => new Uint8Array(gzipSync(text)) },
		{ how: 'in two bytes a sign', harm: (text) => new Uint8Array(Buffer.from(text, 'utf16le')) },
		{ how: 'a byte order mark before it', harm: (text) => bytesOf(`\ufeff${text}`) },
		{ how: 'two byte order marks before it', harm: (text) => bytesOf(`\ufeff\ufeff${text}`) },
		{ how: 'nothing left', harm: () => new Uint8Array() }
	)
);

/**
 * Corruption of one value in a file that remains JSON: another value, a removed or renamed key, nested lists, or one
 * too large.
 */
const toOnePlace: fc.Arbitrary<Damage> = fc
	.tuple(
		fc.nat(),
		unexpected,
		forbidden,
		fc.constantFrom('value', 'gone', 'renamed', 'beside', 'wrapped', 'long', 'wide')
	)
	.map(([at, other, key, how]) => ({
		how: `${how} at ${at}`,
		harm: (text: string) =>
			spoil(text, (file) => {
				const places = placesIn(file);
				const [holder, name] = places[at % places.length] ?? [file, 'records'];
				if (how === 'value') holder[name] = other;
				if (how === 'gone') Reflect.deleteProperty(holder, name);
				if (how === 'renamed' || how === 'beside')
					holder[`<${key}>`] = how === 'beside' ? { polluted: true } : holder[name];
				if (how === 'wrapped') holder[name] = JSON.parse(`${'['.repeat(40)}1${']'.repeat(40)}`) as unknown;
				if (how === 'long') holder[name] = 'x'.repeat(1_100_000);
				if (how === 'wide') holder[name] = Array.from({ length: 11_000 }, (_, index) => index);
			})
	}));

/**
 * Corruption of rows: repeated, swapped, two with one id or one position, one of another case, an erasure, or an
 * unknown row.
 */
const toRows: fc.Arbitrary<Damage> = fc
	.tuple(
		fc.nat(),
		fc.nat(),
		unexpected,
		fc.constantFrom('repeat', 'swap', 'one id', 'one place', 'other case', 'erase', 'strange')
	)
	.map(([item, two, other, how]) => ({
		how: `${how}, rows ${item} and ${two}`,
		harm: (text: string) =>
			spoil(text, ({ records }) => {
				const [here, there] = [item % records.length, two % records.length];
				const [mine, theirs] = [records[here], records[there]];
				if (how === 'repeat') records.push(...records);
				if (how === 'swap') [records[here], records[there]] = [theirs, mine];
				if (how === 'strange') records.splice(here, 0, other, { type: 'hologram', of: other });
				if (!isHolder(mine) || !isHolder(theirs)) return;
				if (how === 'one id') mine.id = theirs.id;
				if (how === 'one place') Object.assign(mine, { clock: theirs.clock, device: theirs.device, seq: theirs.seq });
				if (how === 'other case') mine.case = '00000000-0000-4000-8000-00000000beef';
				if (how === 'erase') records.push({ ...theirs, type: 'erasure', erased: true });
			})
	}));

export const damage: fc.Arbitrary<Damage> = fc.oneof(
	{ weight: 3, arbitrary: toBytes },
	{ weight: 4, arbitrary: toOnePlace },
	{ weight: 3, arbitrary: toRows }
);

/** Changes the parsed file and serialises it again. A text `"<…>"` becomes the raw JSON between the brackets. */
function spoil(text: string, change: (file: BackupText) => void): Uint8Array {
	const file = JSON.parse(text) as BackupText;
	change(file);
	return bytesOf(
		JSON.stringify(file).replaceAll(/"<(.*?)>"(:?)/g, (_, raw: string, colon: string) => {
			const plain = raw.replaceAll('\\\\', '\\').replaceAll('\\"', '"');
			return colon === '' ? plain : `"${plain}":`;
		})
	);
}

function placesIn(value: unknown): [Holder, string][] {
	if (typeof value !== 'object' || value === null) return [];
	const holder = value as Holder;
	return Object.keys(holder).flatMap((key) => [[holder, key] as [Holder, string], ...placesIn(holder[key])]);
}

function isHolder(value: unknown): value is Holder {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
