import { type CaseRecord, type ParsedRows, compareRecords, readRecords } from '../case/record.ts';
import type { Id } from '../vocabulary/id.ts';

/** The number at the head of every backup file. A file with a higher one was made by a newer app. */
export const BACKUP_VERSION = 1;

/** The longest file that is read, in bytes, and in UTF-16 units of its text: 64 Mi, several times a lifetime of notes. */
export const MAX_BACKUP_LENGTH = 64 * 1024 * 1024;

const MAX_ROWS = 200_000;
const DEEPEST = 32;

/** The most values in one row, or in one list or thing within it. */
const MAX_CHILDREN = 10_000;

/** The most values in all. Every row that the app writes has at least 16 signs for each of its values: a file of more is made of nothing but small ones. */
const MAX_VALUES = MAX_BACKUP_LENGTH / 16;

/** The longest text in quotes, in UTF-16 units of the file: fifty times the longest that an entry may hold. */
const MAX_QUOTED_LENGTH = 1024 * 1024;

/** Beyond these a number no longer counts up by one, or names no day: only a damaged file holds them. */
const HIGHEST_CLOCK = 2 ** 52;
const LATEST_UTC = 8e15;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a file was not taken. Nothing of such a file is used. */
export type BackupProblem =
	'not-json' | 'not-ours' | 'newer' | 'too-big' | 'too-deep' | 'forbidden-key' | 'damaged' | 'empty';

/** The rows of a backup file: `rows` are all of them as they stand in it, `records` and `unreadable` what could be read of them and what not. */
export type Backup = ParsedRows & { rows: readonly unknown[] };

export type BackupReading = ({ ok: true } & Backup) | { ok: false; problem: BackupProblem };

/**
 * Writes everything as one file. The same records give the same text, whatever order they come in and whoever exports them:
 * there is no time of export in it. Rows that could not be read are in it as they came.
 */
export function writeBackup(records: readonly CaseRecord[], unreadable: readonly unknown[]): string {
	const promoted = readRecords(unreadable);
	const unique = new Map([...promoted.records, ...records].map((record) => [record.id, record]));
	const known = [...unique.values()].sort((a, b) => compareRecords(a, b) || (a.id < b.id ? -1 : 1));
	const lines = known.map(textOf);
	const strange = [...textsOf(promoted.unreadable).keys()].sort();
	return `{\n"holdline": ${BACKUP_VERSION},\n"records": [\n${[...lines, ...strange].join(',\n')}\n]\n}\n`;
}

/**
 * Reads a backup file, whole or not at all; it never throws and repairs nothing.
 * A row of a kind or version that is not known is no problem: it comes back in `unreadable`.
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

/** What there is too much of, counted before anything is parsed: not every engine's parser survives a deep file or a very wide one. */
function excessOf(text: string): 'too-deep' | 'too-big' | null {
	/** How many values each thing or list that is open has so far, from the file itself inwards. */
	const open: number[] = [];
	let values = 0;
	for (let at = 0; at < text.length; at += 1) {
		switch (text.charCodeAt(at)) {
			case QUOTE: {
				const end = endOfText(text, at);
				if (end - at > MAX_QUOTED_LENGTH) return 'too-big';
				at = end;
				break;
			}
			case OPENS_THING:
			case OPENS_LIST:
				values += 1;
				if (open.push(1) > DEEPEST) return 'too-deep';
				break;
			case CLOSES_THING:
			case CLOSES_LIST:
				open.pop();
				break;
			case COMMA: {
				values += 1;
				const depth = open.length - 1;
				const inThis = (open[depth] ?? 0) + 1;
				open[depth] = inThis;
				if (inThis > (depth === DEPTH_OF_ROWS ? MAX_ROWS : MAX_CHILDREN)) return 'too-big';
			}
		}
		if (values > MAX_VALUES) return 'too-big';
	}
	return null;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPENS_THING, CLOSES_THING, OPENS_LIST, CLOSES_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The list of rows lies in the file itself. */
const DEPTH_OF_ROWS = 1;

/** Where the text in quotes that begins at `from` ends; the end of the file when it never does. */
function endOfText(text: string, from: number): number {
	for (let at = from + 1; at < text.length; at += 1) {
		const sign = text.charCodeAt(at);
		if (sign === QUOTE) return at;
		if (sign === BACKSLASH) at += 1;
	}
	return text.length;
}

/** Finds a key that could reach a prototype, or a number that is none: it would leave this device as another than it came. The depth is known to be small. */
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

/** True when no number would break the order or the calendar, and no id stands for two different records. */
function isSound(records: readonly CaseRecord[]): boolean {
	const known = new Map<Id, CaseRecord>();
	return records.every((record) => {
		const earlier = known.get(record.id);
		known.set(record.id, record);
		const isInRange = record.clock <= HIGHEST_CLOCK && Math.abs(record.made.utc) <= LATEST_UTC;
		return isInRange && (earlier === undefined || textOf(earlier) === textOf(record));
	});
}

function textOf(record: CaseRecord): string {
	return JSON.stringify(withSortedKeys(record));
}

/** Rows by their text, each once; no row of a file is undefined. */
export function textsOf(rows: readonly unknown[]): Map<string, unknown> {
	return new Map(rows.filter((row) => row !== undefined).map((row) => [JSON.stringify(row), row]));
}

/** The same value with the keys of every object in alphabetical order, so that a record has one text. */
function withSortedKeys(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withSortedKeys);
	if (typeof value !== 'object' || value === null) return value;
	const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(sorted.map(([key, inner]) => [key, withSortedKeys(inner)]));
}
