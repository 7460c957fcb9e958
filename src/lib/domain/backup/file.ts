import { type CaseRecord, type ParsedRows, compareRecords, readRecords } from '../case/record.ts';
import { MAX_CLOCK } from '../case/stamp.ts';
import type { Id } from '../vocabulary/id.ts';

/** The version number at the start of every backup file. A higher one means a newer app made the file. */
export const BACKUP_VERSION = 1;

/** The largest file to read, both in bytes and in UTF-16 units of its text: 64 Mi, several times a lifetime of notes. */
export const MAX_BACKUP_LENGTH = 64 * 1024 * 1024;

const MAX_ROWS = 200_000;
const MAX_DEPTH = 32;

/** The most values in one row, or in one array or object within it. */
const MAX_CHILDREN = 10_000;

/**
 * The most values in a file. Every row the app writes takes at least 16 characters per value, so only a file of nothing but
 * tiny values has more.
 */
const MAX_VALUES = MAX_BACKUP_LENGTH / 16;

/** The longest string literal, in UTF-16 units of the file: about fifty times the longest text of an entry. */
const MAX_QUOTED_LENGTH = 1024 * 1024;

/** The furthest that a time may be from 1970, in milliseconds: below 8.64e15, the last date. Only a damaged file exceeds it. */
const MAX_UTC = 8e15;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a file was rejected. Nothing in a rejected file is used. */
export type BackupProblem =
	'not-json' | 'not-ours' | 'newer' | 'too-big' | 'too-deep' | 'forbidden-key' | 'damaged' | 'empty';

/** The rows of a backup file. `rows` has all of them as in the file, `records` those that could be read, `unreadable` the rest. */
export type Backup = ParsedRows & { rows: readonly unknown[] };

export type BackupReading = ({ ok: true } & Backup) | { ok: false; problem: BackupProblem };

/**
 * Writes everything as one file. The same records give the same text in any order and on any device, so the file has no time
 * of export. Rows that still cannot be read are written unchanged.
 */
export function writeBackup(records: readonly CaseRecord[], unreadable: readonly unknown[]): string {
	const promoted = readRecords(unreadable);
	const unique = new Map([...promoted.records, ...records].map((record) => [record.id, record]));
	const known = [...unique.values()].sort((a, b) => compareRecords(a, b) || (a.id < b.id ? -1 : 1));
	return fileOf([...known.map(textOf), ...[...textsOf(promoted.unreadable).keys()].sort()]);
}

/**
 * The same of rows as they lie in the store, without parsing them: each was parsed before it was written, and is again where the file is
 * read. Rows that have no place in the order, or share an id, are parsed.
 */
export function writeStored(rows: readonly unknown[]): string {
	if (rows.every(hasPlace) && new Set(rows.map(({ id }) => id)).size === rows.length)
		return fileOf([...rows].sort(compareRecords).map(textOf));
	const { records, unreadable } = readRecords(rows);
	return writeBackup(records, unreadable);
}

function hasPlace(row: unknown): row is CaseRecord {
	const { id, device, clock, seq } = (row ?? {}) as Partial<Record<string, unknown>>;
	return typeof id === 'string' && typeof device === 'string' && typeof clock === 'number' && typeof seq === 'number';
}

function fileOf(lines: readonly string[]): string {
	return `{\n"holdline": ${BACKUP_VERSION},\n"records": [\n${lines.join(',\n')}\n]\n}\n`;
}

/**
 * Writes rows as a file that `readBackup` reads as well, in their own order and as they are: five times faster, for a file that is sealed and
 * so never the same twice.
 */
export function writeRows(rows: readonly unknown[]): string {
	return `{\n"holdline": ${BACKUP_VERSION},\n"records": ${JSON.stringify(rows)}\n}\n`;
}

/**
 * Reads all of a backup file or rejects it. Never throws and repairs nothing.
 * A row of an unknown kind or version is not a problem: it is returned in `unreadable`.
 */
export function readBackup(text: string): BackupReading {
	if (text.length > MAX_BACKUP_LENGTH) return { ok: false, problem: 'too-big' };
	if (text.trim() === '') return { ok: false, problem: 'empty' };
	const excess = excessOf(text);
	if (excess !== null) return { ok: false, problem: excess };

	let file: unknown;
	try {
		file = JSON.parse(text);
	} catch {
		return { ok: false, problem: 'not-json' };
	}
	const flaw = flawIn(file);
	if (flaw !== null) return { ok: false, problem: flaw };

	const rows = rowsOf(file);
	if (typeof rows === 'string') return { ok: false, problem: rows };
	const reading = readRecords(rows);
	return isSound(reading.records) ? { ok: true, rows, ...reading } : { ok: false, problem: 'damaged' };
}

function rowsOf(file: unknown): readonly unknown[] | BackupProblem {
	if (typeof file !== 'object' || file === null || !('holdline' in file)) return 'not-ours';
	const { holdline, ...rest } = file;
	if (typeof holdline !== 'number' || !Number.isInteger(holdline) || holdline < BACKUP_VERSION) return 'not-ours';
	if (holdline > BACKUP_VERSION) return 'newer';
	if (!('records' in rest) || !Array.isArray(rest.records) || Object.keys(rest).length > 1) return 'not-ours';
	if (rest.records.length > MAX_ROWS) return 'too-big';
	return rest.records.length === 0 ? 'empty' : (rest.records as unknown[]);
}

/** The limit that the text exceeds, or null. Checked before parsing: some engines' parsers crash on very deep or wide files. */
function excessOf(text: string): 'too-deep' | 'too-big' | null {
	/** The number of values so far in each open object or array, outermost first. */
	const open: number[] = [];
	let values = 0;
	for (let at = 0; at < text.length; at += 1) {
		switch (text.charCodeAt(at)) {
			case QUOTE: {
				const end = endOfString(text, at);
				if (end - at > MAX_QUOTED_LENGTH) return 'too-big';
				at = end;
				break;
			}
			case OPEN_BRACE:
			case OPEN_BRACKET:
				values += 1;
				if (open.push(1) > MAX_DEPTH) return 'too-deep';
				break;
			case CLOSE_BRACE:
			case CLOSE_BRACKET:
				open.pop();
				break;
			case COMMA: {
				values += 1;
				const depth = open.length - 1;
				const children = (open[depth] ?? 0) + 1;
				open[depth] = children;
				if (children > (depth === DEPTH_OF_ROWS ? MAX_ROWS : MAX_CHILDREN)) return 'too-big';
			}
		}
		if (values > MAX_VALUES) return 'too-big';
	}
	return null;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The array of rows is directly inside the file's object, which has depth 0. */
const DEPTH_OF_ROWS = 1;

/** The position of the quote that closes the string opened at `from`, or the length of the text when it never closes. */
function endOfString(text: string, from: number): number {
	for (let at = from + 1; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) return at;
		if (code === BACKSLASH) at += 1;
	}
	return text.length;
}

/**
 * Finds a key that could reach a prototype, or a number that is not finite: an export would write it back as null.
 * The recursion is safe, because `excessOf` has already limited the depth.
 */
function flawIn(value: unknown): 'forbidden-key' | 'damaged' | null {
	if (typeof value === 'number') return Number.isFinite(value) ? null : 'damaged';
	if (typeof value !== 'object' || value === null) return null;
	if (!Array.isArray(value) && Object.keys(value).some((key) => FORBIDDEN.has(key))) return 'forbidden-key';
	for (const inner of Object.values(value)) {
		const flaw = flawIn(inner);
		if (flaw !== null) return flaw;
	}
	return null;
}

/** True when every clock and time is in range, and no two different records share an id. */
function isSound(records: readonly CaseRecord[]): boolean {
	const known = new Map<Id, CaseRecord>();
	return records.every((record) => {
		const earlier = known.get(record.id);
		known.set(record.id, record);
		const isInRange = record.clock <= MAX_CLOCK && Math.abs(record.made.utc) <= MAX_UTC;
		return isInRange && (earlier === undefined || textOf(earlier) === textOf(record));
	});
}

function textOf(record: CaseRecord): string {
	return JSON.stringify(withSortedKeys(record));
}

/** Rows by their JSON text, each once. Skips undefined, which no row of a file can be. */
export function textsOf(rows: readonly unknown[]): Map<string, unknown> {
	return new Map(rows.filter((row) => row !== undefined).map((row) => [JSON.stringify(row), row]));
}

/** The same value with the keys of every object sorted, so that a record always has the same text. */
function withSortedKeys(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withSortedKeys);
	if (typeof value !== 'object' || value === null) return value;
	const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(sorted.map(([key, inner]) => [key, withSortedKeys(inner)]));
}
