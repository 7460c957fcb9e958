import { foldCase, standingRecords } from './fold.ts';
import { type CaseRecord, type Id, type Reading, compareRecords, readRecord, readRecords } from './record.ts';

/** The number at the head of every backup file. A file with a higher one was made by a newer app. */
export const BACKUP_VERSION = 1;

/** The longest file that is read, in UTF-16 units: 64 Mi, several times a lifetime of notes. */
export const LONGEST_BACKUP = 64 * 1024 * 1024;

const MOST_ROWS = 200_000;
const DEEPEST = 32;

/** Beyond these a number no longer counts up by one, or names no day: only a damaged file holds them. */
const HIGHEST_CLOCK = 2 ** 52;
const LATEST_UTC = 8e15;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a file was not taken. Nothing of such a file is used. */
export type BackupProblem =
	'not-json' | 'not-ours' | 'newer' | 'too-big' | 'too-deep' | 'forbidden-key' | 'damaged' | 'empty';

/** The rows of a backup file: `rows` are all of them as they stand in it, `records` and `apart` what could be read of them and what not. */
export type Backup = Reading & { rows: readonly unknown[] };

export type BackupReading = ({ ok: true } & Backup) | { ok: false; problem: BackupProblem };

/**
 * Writes everything as one file. The same records give the same text, whatever order they come in and whoever exports them:
 * there is no time of export in it. Rows that could not be read are in it as they came.
 */
export function writeBackup(records: readonly CaseRecord[], apart: readonly unknown[]): string {
	const promoted = readRecords(apart);
	const unique = new Map([...promoted.records, ...records].map((record) => [record.id, record]));
	const known = [...unique.values()].sort((a, b) => compareRecords(a, b) || (a.id < b.id ? -1 : 1));
	const lines = known.map((record) => JSON.stringify(withSortedKeys(record)));
	const strange = [...textsOf(promoted.apart).keys()].sort();
	return `{\n"holdline": ${BACKUP_VERSION},\n"records": [\n${[...lines, ...strange].join(',\n')}\n]\n}\n`;
}

/**
 * Reads a backup file, whole or not at all; it never throws and repairs nothing.
 * A row of a kind or version that is not known is no problem: it comes back in `apart`.
 */
export function readBackup(text: string): BackupReading {
	if (text.length > LONGEST_BACKUP) return { ok: false, problem: 'too-big' };
	if (text.trim() === '') return { ok: false, problem: 'empty' };
	if (isDeeperThan(text, DEEPEST)) return { ok: false, problem: 'too-deep' };

	let file: unknown;
	try {
		file = JSON.parse(text);
	} catch {
		return { ok: false, problem: 'not-json' };
	}
	if (hasForbiddenKey(file)) return { ok: false, problem: 'forbidden-key' };

	const rows = rowsOf(file);
	if (typeof rows === 'string') return { ok: false, problem: rows };
	const reading = readRecords(rows);
	return isSound(reading.records) ? { ok: true, rows, ...reading } : { ok: false, problem: 'damaged' };
}

/** One case in a backup file, as it is told there. */
export type BackupCase = { id: Id; provider: string; entries: number; isHere: boolean };

/** What a file would do to this device, before anything is done. */
export type BackupPreview = {
	/** The cases in the file that will be here afterwards. */
	cases: readonly BackupCase[];
	/** Cases in the file that were deleted on this device: they stay deleted unless the person asks for them. */
	deletedHere: readonly BackupCase[];
	/** Cases on this device that were deleted where the file was made. A file never deletes: they stay. */
	deletedThere: number;
	/** Rows that this version does not know or cannot read: kept as they are. */
	notUnderstood: number;
	/** How many rows are not on this device yet, those of deleted cases left out. */
	added: number;
};

/** What merging a file would do, and the rows to merge when the person says so. */
export type BackupPlan = { preview: BackupPreview; rowsToMerge: (bringBack: boolean) => unknown[] };

/** Compares a file with what is on this device. Rows of cases that were deleted on either side are left out, as the preview says. */
export function planBackup(backup: Backup, here: Reading): BackupPlan {
	const there = groupByCase(backup.records);
	const ours = groupByCase(here.records);
	const known = new Set(here.records.map(({ id }) => id));
	const strangeHere = textsOf(here.apart);
	const erased = new Set([...ours].filter(([id, records]) => standingRecords(id, records).isErased).map(([id]) => id));
	const fates = new Map([...there].map(([id, records]) => [id, fateOf(id, records, ours.get(id) ?? [])]));
	const ofFate = (fate: Fate) => [...there].filter(([id]) => fates.get(id) === fate);
	const asCase = ([id, records]: [Id, CaseRecord[]]) => backupCaseOf(id, records, ours.get(id) ?? []);

	const isLeftOut = (row: unknown, bringBack: boolean) => {
		const id = caseOf(row) ?? '';
		const fate = fates.get(id) ?? (erased.has(id) ? 'deleted-here' : 'comes');
		if (fate === 'comes' || (fate === 'deleted-here' && bringBack)) return false;
		return fate === 'deleted-there' || !isErasure(row);
	};
	const isHere = (row: unknown) => {
		const record = readRecord(row);
		return record ? known.has(record.id) : strangeHere.has(JSON.stringify(row));
	};
	const unique = withoutRepeats(backup);
	const rowsToMerge = (bringBack: boolean) => unique.filter((row) => !isLeftOut(row, bringBack));

	return {
		rowsToMerge,
		preview: {
			cases: ofFate('comes')
				.map(asCase)
				.filter(({ provider }) => provider !== ''),
			deletedHere: ofFate('deleted-here').map(asCase),
			deletedThere: ofFate('deleted-there').length,
			notUnderstood: backup.apart.length,
			added: rowsToMerge(false).filter((row) => !isHere(row)).length
		}
	};
}

/** What becomes of a case of the file. `gone`: deleted on both sides, so that only the deletion itself is merged. */
type Fate = 'comes' | 'deleted-here' | 'deleted-there' | 'gone';

function fateOf(id: Id, there: readonly CaseRecord[], here: readonly CaseRecord[]): Fate {
	const together = standingRecords(id, [...there, ...here]);
	if (!together.isErased) return 'comes';
	if (here.length > 0 && !standingRecords(id, here).isErased) return 'deleted-there';
	return standingRecords(id, there).isErased ? 'gone' : 'deleted-here';
}

function backupCaseOf(id: Id, there: readonly CaseRecord[], here: readonly CaseRecord[]): BackupCase {
	const one = foldCase(id, there);
	const ours = foldCase(id, here);
	return {
		id,
		provider: one.provider ?? ours.provider ?? '',
		entries: one.entries.filter(({ status }) => status !== 'undone').length,
		isHere: ours.provider !== null && !ours.isErased
	};
}

function rowsOf(file: unknown): readonly unknown[] | BackupProblem {
	if (typeof file !== 'object' || file === null || !('holdline' in file)) return 'not-ours';
	const { holdline, ...rest } = file;
	if (typeof holdline !== 'number' || !Number.isInteger(holdline) || holdline < BACKUP_VERSION) return 'not-ours';
	if (holdline > BACKUP_VERSION) return 'newer';
	if (!('records' in rest) || !Array.isArray(rest.records) || Object.keys(rest).length > 1) return 'not-ours';
	if (rest.records.length > MOST_ROWS) return 'too-big';
	return rest.records.length === 0 ? 'empty' : (rest.records as unknown[]);
}

/** Counts brackets outside of strings, before anything is parsed: not every engine's parser survives a deep file. */
function isDeeperThan(text: string, most: number): boolean {
	let depth = 0;
	let isInString = false;
	for (let at = 0; at < text.length; at += 1) {
		const sign = text[at];
		if (isInString) {
			if (sign === '\\') at += 1;
			else if (sign === '"') isInString = false;
		} else if (sign === '"') isInString = true;
		else if (sign === '{' || sign === '[') depth += 1;
		else if (sign === '}' || sign === ']') depth -= 1;
		if (depth > most) return true;
	}
	return false;
}

/** True when any key anywhere could reach a prototype. The depth is known to be small. */
function hasForbiddenKey(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (Array.isArray(value)) return value.some(hasForbiddenKey);
	return Object.entries(value).some(([key, inner]) => FORBIDDEN.has(key) || hasForbiddenKey(inner));
}

/** True when no number would break the order or the calendar, and no id stands for two different records. */
function isSound(records: readonly CaseRecord[]): boolean {
	const texts = new Map<Id, string>();
	return records.every((record) => {
		const text = JSON.stringify(withSortedKeys(record));
		const earlier = texts.get(record.id);
		texts.set(record.id, text);
		const isInRange = record.clock <= HIGHEST_CLOCK && Math.abs(record.made.utc) <= LATEST_UTC;
		return isInRange && (earlier === undefined || earlier === text);
	});
}

function withoutRepeats({ rows, apart }: Backup): unknown[] {
	const strange = textsOf(apart);
	return [...rows.filter((row) => readRecord(row) !== null), ...strange.values()];
}

/** Rows by their text, each once; no row of a file is undefined. */
function textsOf(rows: readonly unknown[]): Map<string, unknown> {
	return new Map(rows.filter((row) => row !== undefined).map((row) => [JSON.stringify(row), row]));
}

/** The same value with the keys of every object in alphabetical order, so that a record has one text. */
function withSortedKeys(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withSortedKeys);
	if (typeof value !== 'object' || value === null) return value;
	const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(sorted.map(([key, inner]) => [key, withSortedKeys(inner)]));
}

function groupByCase(records: readonly CaseRecord[]): Map<Id, CaseRecord[]> {
	const groups = new Map<Id, CaseRecord[]>();
	for (const record of records) {
		const group = groups.get(record.case);
		if (group) group.push(record);
		else groups.set(record.case, [record]);
	}
	return groups;
}

function caseOf(row: unknown): Id | null {
	if (typeof row !== 'object' || row === null || !('case' in row)) return null;
	return typeof row.case === 'string' ? row.case : null;
}

function isErasure(row: unknown): boolean {
	return readRecord(row)?.type === 'erasure';
}
