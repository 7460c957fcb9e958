import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	MAX_BACKUP_LENGTH,
	type Backup,
	readBackup,
	writeBackup,
	writeRows,
	writeStored
} from '#lib/domain/backup/file.ts';
import { planBackup } from '#lib/domain/backup/plan.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { type CaseRecord, type ParsedRows, readRecords } from '#lib/domain/case/record.ts';
import { SEED, runs } from '../../runs.ts';
import { CASE, history } from '../case/record-arbitrary.ts';
import { everyKind, strange } from './backup-arbitrary.ts';

const RUNS = { numRuns: runs(300, 10_000), seed: SEED };
const LONG = { timeout: 600_000 };

const living = history.map((records) => records.filter(({ type }) => type !== 'erasure'));

describe('a backup file', () => {
	// Seen to fail when rows, keys or strange rows keep the order they came in, and when strange rows are left out.
	test('exported, read and exported again is the same to the byte', LONG, () => {
		fc.assert(
			fc.property(fc.oneof(history, everyKind), strange, (records, unreadable) => {
				const text = writeBackup(records, unreadable);
				if (records.length + unreadable.length === 0) return;
				const read = opened(throughBytes(text));
				expect(writeBackup(read.records, read.unreadable)).toBe(text);
				expect(writeBackup([...read.records].reverse(), [...read.unreadable].reverse())).toBe(text);
			}),
			RUNS
		);
	});

	test('of rows as they lie in the store is read as one in order', LONG, () => {
		fc.assert(
			fc.property(fc.oneof(history, everyKind), strange, (records, unreadable) => {
				if (records.length + unreadable.length === 0) return;
				const read = opened(throughBytes(writeRows([...records, ...unreadable])));
				expect(writeBackup(read.records, read.unreadable)).toBe(writeBackup(records, unreadable));
			}),
			RUNS
		);
	});

	test('written of the rows of the store, holds the same, and is the same in any order', LONG, () => {
		fc.assert(
			fc.property(fc.oneof(history, everyKind), strange, (records, unreadable) => {
				if (records.length + unreadable.length === 0) return;
				const rows = [...records, ...unreadable];
				const text = writeStored(rows);
				expect(writeStored([...rows].reverse())).toBe(text);
				const read = opened(throughBytes(text));
				expect(writeBackup(read.records, read.unreadable)).toBe(writeBackup(records, unreadable));
				if (unreadable.length === 0) expect(text).toBe(writeBackup(records, []));
			}),
			RUNS
		);
	});

	test('keeps every record, and every row of an unknown kind just as it came', LONG, () => {
		fc.assert(
			fc.property(fc.oneof(history, everyKind), strange, (records, unreadable) => {
				if (records.length + unreadable.length === 0) return;
				const read = opened(writeBackup(records, unreadable));
				expect(read.records).toEqual(records);
				expect(read.unreadable).toEqual(expect.arrayContaining(unreadable));
				expect(new Set(read.unreadable.map((row) => JSON.stringify(row))).size).toBe(read.unreadable.length);
			}),
			RUNS
		);
	});

	test('takes up a row that was once set apart and can be read now', () => {
		const [record] =
			fc.sample(
				living.filter((records) => records.length > 0),
				1
			)[0] ?? [];
		const { records, unreadable } = opened(writeBackup([], [record]));
		expect(records).toEqual([record]);
		expect(unreadable).toEqual([]);
	});
});

describe('a merge', () => {
	// Seen to fail when rows keep the order they came in, and when rows that cannot be read are left behind.
	test('makes the same file whichever comes first, and however often', LONG, () => {
		fc.assert(
			fc.property(fc.oneof(living, everyKind), strange, fc.nat(), (records, unreadable, cut) => {
				const [a, b, c] = thirdsOf(records, unreadable, cut);
				expect(fileOf(merge(a, b))).toBe(fileOf(merge(b, a)));
				expect(fileOf(merge(merge(a, b), c))).toBe(fileOf(merge(a, merge(b, c))));
				expect(fileOf(merge(a, a))).toBe(fileOf(a));
				const all = merge(merge(a, b), c);
				expect(fileOf(merge(all, b))).toBe(fileOf(all));
				expect(merge(all, b).records).toHaveLength(all.records.length);
				expect(fileOf(all)).toBe(writeBackup(records, unreadable));
				expect(foldCase(CASE, merge(b, a).records)).toEqual(foldCase(CASE, merge(a, b).records));
			}),
			RUNS
		);
	});

	test('never deletes: a case that is here stays here, and what it told still stands', () => {
		fc.assert(
			fc.property(history, fc.nat(), (records, cut) => {
				const [mine, theirs] = forksOf(records, cut);
				if (foldCase(CASE, mine).isErased || mine.length === 0) return;
				const merged = merge({ records: mine, unreadable: [] }, { records: theirs, unreadable: [] }).records;
				expect(foldCase(CASE, merged).isErased).toBe(false);
				expect(merged).toEqual(expect.arrayContaining(mine));
			})
		);
	});

	test('leaves a case that was deleted here deleted, until the person asks for it', () => {
		const [provider, note] = [field(1, 'provider', 'Northline'), entry(2)];
		const here: ParsedRows = { records: [erasure(3, true)], unreadable: [] };
		const plan = planBackup(opened(writeBackup([provider, note], [{ case: CASE, type: 'hologram' }])), here);
		expect(plan.preview).toMatchObject({ cases: [], added: 0, deletedHere: [{ provider: 'Northline', entries: 1 }] });
		expect(plan.rowsToMerge(false)).toEqual([]);
		expect(plan.rowsToMerge(true)).toHaveLength(3);
		const back = [...here.records, ...readRecords(plan.rowsToMerge(true)).records, erasure(9, false)];
		expect(foldCase(CASE, back)).toMatchObject({ isErased: false, provider: 'Northline' });
	});

	test('leaves a case alone that was deleted only where the file was made', () => {
		const here: ParsedRows = { records: [field(1, 'provider', 'Northline'), entry(2)], unreadable: [] };
		const plan = planBackup(opened(writeBackup([erasure(3, true)], [])), here);
		expect(plan.preview).toMatchObject({ cases: [], deletedThere: 1, added: 0 });
		expect(plan.rowsToMerge(true)).toEqual([]);
	});

	test('is previewed in counts before anything is done', () => {
		const here: ParsedRows = { records: [field(1, 'provider', 'Northline')], unreadable: [] };
		const other = { ...field(4, 'provider', 'Gridwell'), case: OTHER, target: OTHER } as CaseRecord;
		const file = writeBackup([field(1, 'provider', 'Northline'), entry(2), other], [{ type: 'hologram' }]);
		expect(planBackup(opened(file), here).preview).toEqual({
			cases: [
				{ id: CASE, provider: 'Northline', entries: 1, isHere: true },
				{ id: OTHER, provider: 'Gridwell', entries: 0, isHere: false }
			],
			deletedHere: [],
			deletedThere: 0,
			notUnderstood: 1,
			added: 3
		});
	});
});

test('a file that is all here already adds nothing', () => {
	fc.assert(
		fc.property(living, strange, (records, unreadable) => {
			if (records.length + unreadable.length === 0) return;
			const { preview } = planBackup(opened(writeBackup(records, unreadable)), { records, unreadable });
			expect(preview.added).toBe(0);
		})
	);
});

describe('a file is refused', () => {
	const row = JSON.stringify(field(1, 'provider', 'Northline'));
	const keys = (count: number) => Array.from({ length: count }, (_, index) => `"k${index}":1`).join();
	const file = (rows: string, head = '"holdline":1') => `{${head},"records":[${rows}]}`;

	test.each([
		['without a word in it', ' \n', 'empty'],
		['without a record', file(''), 'empty'],
		['that was cut short', file(row).slice(0, -9), 'not-json'],
		['that is a list', '[]', 'not-ours'],
		['of another app', '{"notes":[]}', 'not-ours'],
		['with something beside its records', file(row, '"holdline":1,"more":1'), 'not-ours'],
		['of a newer app', file(row, '"holdline":2'), 'newer'],
		['that is too long', ' '.repeat(MAX_BACKUP_LENGTH + 1), 'too-big'],
		['with too many rows', file(`${'1,'.repeat(200_000)}1`), 'too-big'],
		['that is nested too deep', file('['.repeat(40) + ']'.repeat(40)), 'too-deep'],
		['that is nothing but brackets', '['.repeat(5_000_000), 'too-deep'],
		['that reaches for a prototype', file('{"__proto__":{"polluted":1}}'), 'forbidden-key'],
		['that reaches for a constructor', file('{"a":[{"constructor":{"prototype":{}}}]}'), 'forbidden-key'],
		['with a prototype beside its records', file(row, '"prototype":1,"holdline":1'), 'forbidden-key'],
		['with a number that is none', file(`{"type":"hologram","size":1e400}`), 'damaged'],
		['with a list that is too long', file(`{"list":[${'1,'.repeat(10_000)}1]}`), 'too-big'],
		['with a million keys', file(`{${keys(1_000_000)}}`), 'too-big'],
		['with a million keys beside its records', file(row, `${keys(1_000_000)},"holdline":1`), 'too-big'],
		['that is nothing but small values', file('[[],[],[],[],[]],'.repeat(1_000_000)), 'too-big'],
		['with a text that is too long', file(`"${'x'.repeat(1_100_000)}"`), 'too-big'],
		['with a text that never ends', `{"holdline":1,"records":["${'x'.repeat(2_000_000)}`, 'too-big'],
		['that closes more than it opens', ']'.repeat(1_000_000), 'not-json'],
		['that hides its reach for a prototype', file('{"\\u005f_proto__":{"polluted":1}}'), 'forbidden-key'],
		['with one id for two records', file(`${row},${row.replace('Northline', 'Gridwell')}`), 'damaged'],
		['with a clock that cannot go on', file(row.replace('"clock":1', '"clock":9007199254740991')), 'damaged'],
		['with a time outside every calendar', file(row.replace('"utc":1700000000001', '"utc":9e15')), 'damaged']
	])('%s, within 3 seconds', (_name, text, problem) => {
		const started = performance.now();
		expect(readBackup(text)).toEqual({ ok: false, problem });
		expect(performance.now() - started).toBeLessThan(3000);
	});

	test('a bracket inside words is not a nesting', () => {
		const words = JSON.stringify({ type: 'hologram', words: '[{"'.repeat(50) + '\\' });
		expect(readBackup(file(words)).ok).toBe(true);
	});
});

const OTHER = '00000000-0000-4000-8000-000000000002';

function opened(text: string): Backup {
	const reading = readBackup(text);
	if (!reading.ok) throw new Error(reading.problem);
	return reading;
}

function forksOf(records: CaseRecord[], cut: number): [CaseRecord[], CaseRecord[]] {
	const shared = records.slice(0, cut % (records.length + 1));
	const rest = records.slice(shared.length);
	return [
		[...shared, ...rest.filter((_, index) => index % 2 === 0)],
		[...shared, ...rest.filter((_, index) => index % 2 === 1)]
	];
}

/** Three copies of a case that know different parts of it, and of what nobody can read. */
function thirdsOf(records: CaseRecord[], unreadable: unknown[], cut: number): [ParsedRows, ParsedRows, ParsedRows] {
	const partOf = <Row>(rows: Row[], third: number) =>
		rows.filter((_, index) => index < cut % (rows.length + 1) || index % 3 === third);
	const third = (which: number): ParsedRows => ({
		records: partOf(records, which),
		unreadable: partOf(unreadable, which)
	});
	return [third(0), third(1), third(2)];
}

function fileOf({ records, unreadable }: ParsedRows): string {
	return writeBackup(records, unreadable);
}

/** What the store does with the rows of a file: a row that is already there stays as it is. */
function merge(here: ParsedRows, there: ParsedRows): ParsedRows {
	const reading = readBackup(fileOf(there));
	if (!reading.ok) return here;
	const rows = readRecords(planBackup(reading, here).rowsToMerge(false));
	const known = new Set(here.records.map(({ id }) => id));
	const strangeHere = new Set(here.unreadable.map((row) => JSON.stringify(row)));
	return {
		records: [...here.records, ...rows.records.filter(({ id }) => !known.has(id))],
		unreadable: [...here.unreadable, ...rows.unreadable.filter((row) => !strangeHere.has(JSON.stringify(row)))]
	};
}

/** The text as a disk gives it back: halves of a pair would not come through, were they not written as signs. */
function throughBytes(text: string): string {
	return new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text));
}

function base(n: number) {
	return {
		id: `00000000-0000-4000-b000-${String(n).padStart(12, '0')}`,
		case: CASE,
		device: '00000000-0000-4000-8000-00000000000a',
		seq: n,
		clock: n,
		made: { utc: 1_700_000_000_000 + n, offset: 0, zone: 'Europe/London' },
		v: 1,
		change: `00000000-0000-4000-8000-${String(9000 + n).padStart(12, '0')}`
	};
}

function field(n: number, name: string, value: unknown): CaseRecord {
	return { ...base(n), type: 'field', of: 'case', target: CASE, name, value } as CaseRecord;
}

function entry(n: number): CaseRecord {
	const at = { day: '2026-11-21', minute: 843, zone: 'Europe/London' };
	return { ...base(n), type: 'entry', contact: null, at, kind: 'noted', words: 'They said £12.' } as CaseRecord;
}

function erasure(n: number, erased: boolean): CaseRecord {
	return { ...base(n), type: 'erasure', erased } as CaseRecord;
}
