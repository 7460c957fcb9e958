import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_BACKUP, type Backup, planBackup, readBackup, writeBackup } from '#lib/domain/case/backup.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { type CaseRecord, type Reading, readRecords } from '#lib/domain/case/record.ts';
import { CASE, history } from './record-arbitrary.ts';

const strange = fc.array(
	fc.oneof(
		fc.record({ type: fc.constantFrom('hologram', 'entry'), v: fc.integer({ min: 1, max: 9 }), note: fc.string() }),
		fc.constantFrom(null, 7, 'a line', [1, { a: [] }])
	),
	{ maxLength: 4 }
);

const living = history.map((records) => records.filter(({ type }) => type !== 'erasure'));

describe('a backup file', () => {
	test('exported, read and exported again is the same to the byte', () => {
		fc.assert(
			fc.property(history, strange, (records, apart) => {
				const text = writeBackup(records, apart);
				if (records.length + apart.length === 0) return;
				const read = opened(text);
				expect(writeBackup(read.records, read.apart)).toBe(text);
				expect(writeBackup([...read.records].reverse(), [...read.apart].reverse())).toBe(text);
			})
		);
	});

	test('keeps every record, and every row of an unknown kind just as it came', () => {
		fc.assert(
			fc.property(history, strange, (records, apart) => {
				if (records.length + apart.length === 0) return;
				const read = opened(writeBackup(records, apart));
				expect(read.records).toEqual(records);
				expect(read.apart).toEqual(expect.arrayContaining(apart));
				expect(new Set(read.apart.map((row) => JSON.stringify(row))).size).toBe(read.apart.length);
			})
		);
	});

	test('takes up a row that was once set apart and can be read now', () => {
		const [one] =
			fc.sample(
				living.filter((records) => records.length > 0),
				1
			)[0] ?? [];
		const { records, apart } = opened(writeBackup([], [one]));
		expect(records).toEqual([one]);
		expect(apart).toEqual([]);
	});
});

describe('a merge', () => {
	test('folds to the same case whichever comes first, and once or twice', () => {
		fc.assert(
			fc.property(living, fc.nat(), (records, cut) => {
				const [mine, theirs] = forksOf(records, cut);
				const merged = merge(mine, theirs);
				expect(foldCase(CASE, merge(theirs, mine))).toEqual(foldCase(CASE, merged));
				expect(merge(merged, theirs)).toHaveLength(merged.length);
			})
		);
	});

	test('never deletes: a case that is here stays here, and what it told still stands', () => {
		fc.assert(
			fc.property(history, fc.nat(), (records, cut) => {
				const [mine, theirs] = forksOf(records, cut);
				if (foldCase(CASE, mine).isErased || mine.length === 0) return;
				const merged = merge(mine, theirs);
				expect(foldCase(CASE, merged).isErased).toBe(false);
				expect(merged).toEqual(expect.arrayContaining(mine));
			})
		);
	});

	test('leaves a case that was deleted here deleted, until the person asks for it', () => {
		const [provider, note] = [field(1, 'provider', 'Northline'), entry(2)];
		const here: Reading = { records: [erasure(3, true)], apart: [] };
		const plan = planBackup(opened(writeBackup([provider, note], [{ case: CASE, type: 'hologram' }])), here);
		expect(plan.preview).toMatchObject({ cases: [], added: 0, deletedHere: [{ provider: 'Northline', entries: 1 }] });
		expect(plan.rowsToMerge(false)).toEqual([]);
		expect(plan.rowsToMerge(true)).toHaveLength(3);
		const back = [...here.records, ...readRecords(plan.rowsToMerge(true)).records, erasure(9, false)];
		expect(foldCase(CASE, back)).toMatchObject({ isErased: false, provider: 'Northline' });
	});

	test('leaves a case alone that was deleted only where the file was made', () => {
		const here: Reading = { records: [field(1, 'provider', 'Northline'), entry(2)], apart: [] };
		const plan = planBackup(opened(writeBackup([erasure(3, true)], [])), here);
		expect(plan.preview).toMatchObject({ cases: [], deletedThere: 1, added: 0 });
		expect(plan.rowsToMerge(true)).toEqual([]);
	});

	test('is previewed in counts before anything is done', () => {
		const here: Reading = { records: [field(1, 'provider', 'Northline')], apart: [] };
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
		fc.property(living, strange, (records, apart) => {
			if (records.length + apart.length === 0) return;
			const { preview } = planBackup(opened(writeBackup(records, apart)), { records, apart });
			expect(preview.added).toBe(0);
		})
	);
});

describe('a file is refused', () => {
	const row = JSON.stringify(field(1, 'provider', 'Northline'));
	const file = (rows: string, head = '"holdline":1') => `{${head},"records":[${rows}]}`;

	test.each([
		['without a word in it', ' \n', 'empty'],
		['without a record', file(''), 'empty'],
		['that was cut short', file(row).slice(0, -9), 'not-json'],
		['that is a list', '[]', 'not-ours'],
		['of another app', '{"notes":[]}', 'not-ours'],
		['with something beside its records', file(row, '"holdline":1,"more":1'), 'not-ours'],
		['of a newer app', file(row, '"holdline":2'), 'newer'],
		['that is too long', ' '.repeat(LONGEST_BACKUP + 1), 'too-big'],
		['with too many rows', file(`${'1,'.repeat(200_000)}1`), 'too-big'],
		['that is nested too deep', file('['.repeat(40) + ']'.repeat(40)), 'too-deep'],
		['that is nothing but brackets', '['.repeat(5_000_000), 'too-deep'],
		['that reaches for a prototype', file('{"__proto__":{"polluted":1}}'), 'forbidden-key'],
		['that reaches for a constructor', file('{"a":[{"constructor":{"prototype":{}}}]}'), 'forbidden-key'],
		['with a prototype beside its records', file(row, '"prototype":1,"holdline":1'), 'forbidden-key'],
		['with one id for two records', file(`${row},${row.replace('Northline', 'Gridwell')}`), 'damaged'],
		['with a clock that cannot go on', file(row.replace('"clock":1', '"clock":9007199254740991')), 'damaged'],
		['with a time outside every calendar', file(row.replace('"utc":1700000000001', '"utc":9e15')), 'damaged']
	])('%s', (_name, text, problem) => {
		expect(readBackup(text)).toEqual({ ok: false, problem });
	});

	test('a bracket inside words is not a nesting', () => {
		const words = JSON.stringify({ type: 'hologram', words: '[{"'.repeat(50) + '\\' });
		expect(readBackup(file(words)).ok).toBe(true);
	});
});

test('1,000 damaged files are read whole or not at all, and leave no trace', { timeout: 60_000 }, () => {
	const before = Object.getOwnPropertyNames(Object.prototype);
	const full = history.filter((records) => records.length > 5);
	fc.assert(
		fc.property(full, strange, damage, (records, apart, harm) => {
			const text = harm(writeBackup(records, apart));
			const reading = readBackup(text);
			if (!reading.ok) return;
			const { records: list } = JSON.parse(text) as { records: unknown[] };
			expect(reading.rows).toEqual(list);
			expect(reading.records.length + reading.apart.length).toBe(list.length);
			for (const bringBack of [false, true]) planBackup(reading, { records, apart }).rowsToMerge(bringBack);
			foldCase(CASE, reading.records);
		}),
		{ numRuns: 1000 }
	);
	expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

/** Bits turned over, bytes cut out, and whole parts of the file exchanged for others. */
const damage: fc.Arbitrary<(text: string) => string> = fc.oneof(
	fc.array(fc.tuple(fc.nat(), fc.nat({ max: 7 })), { minLength: 1, maxLength: 5 }).map((flips) => (text: string) => {
		const bytes = new TextEncoder().encode(text);
		for (const [at, bit] of flips) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
		return new TextDecoder().decode(bytes);
	}),
	fc.tuple(fc.nat(), fc.nat({ max: 400 })).map(([at, length]) => (text: string) => {
		const from = at % text.length;
		return text.slice(0, from) + text.slice(from + length);
	}),
	fc
		.tuple(fc.nat(), fc.jsonValue(), fc.constantFrom('value', 'key', 'repeat', 'polluted'))
		.map(([at, other, how]) => (text: string) => {
			const file = JSON.parse(text) as Holder & { records: unknown[] };
			const places = placesIn(file);
			const [holder, key] = places[at % places.length] ?? [file, 'records'];
			if (how === 'value') holder[key] = other;
			if (how === 'key') Reflect.deleteProperty(holder, key);
			if (how === 'repeat') file.records.push(...file.records);
			const spoilt = JSON.stringify(file);
			return how === 'polluted' ? spoilt.replace('"type":', '"__proto__":{"polluted":true},"type":') : spoilt;
		})
);

type Holder = Record<string, unknown>;

function placesIn(value: unknown): [Holder, string][] {
	if (typeof value !== 'object' || value === null) return [];
	const holder = value as Holder;
	return Object.keys(holder).flatMap((key) => [[holder, key] as [Holder, string], ...placesIn(holder[key])]);
}

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

/** What the store does with the rows of a file: a row that is already there stays as it is. */
function merge(here: CaseRecord[], there: CaseRecord[]): CaseRecord[] {
	const reading = readBackup(writeBackup(there, []));
	if (!reading.ok) return here;
	const rows = readRecords(planBackup(reading, { records: here, apart: [] }).rowsToMerge(false)).records;
	const known = new Set(here.map(({ id }) => id));
	return [...here, ...rows.filter(({ id }) => !known.has(id))];
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
