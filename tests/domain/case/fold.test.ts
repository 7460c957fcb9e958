import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fold, foldCase, foldRecords } from '#lib/domain/case/fold.ts';
import { type CaseRecord, readRecord, readRecords } from '#lib/domain/case/record.ts';
import { standingRecords } from '#lib/domain/case/standing.ts';
import { undoLast } from '#lib/domain/case/undo.ts';
import { timelineOf } from '#lib/domain/journal/timeline.ts';
import { CASE, history } from './record-arbitrary.ts';

const shuffled = history.chain((records) =>
	fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))
);

describe('the laws of the record', () => {
	test('records fold to the same case in any order', () => {
		fc.assert(
			fc.property(shuffled, ([records, anyOrder]) => {
				expect(foldCase(CASE, anyOrder)).toEqual(foldCase(CASE, records));
			})
		);
	});

	test('two forks of a case merge to the same case whichever comes first, and once or twice', () => {
		fc.assert(
			fc.property(history, fc.nat(), fc.nat(), (records, here, there) => {
				const shared = records.slice(0, here % (records.length + 1));
				const mine = [...shared, ...records.filter((_, index) => index % 2 === there % 2)];
				const theirs = [...shared, ...records.filter((_, index) => index % 2 !== there % 2)];
				const merged = foldCase(CASE, [...mine, ...theirs]);
				expect(foldCase(CASE, [...theirs, ...mine])).toEqual(merged);
				expect(foldCase(CASE, [...theirs, ...mine, ...mine])).toEqual(merged);
			})
		);
	});

	test('a case that grows folds as if it were folded anew, and what is as it was stays the same object', () => {
		fc.assert(
			fc.property(history, (records) => {
				let fold = foldRecords(CASE, []);
				let before = fold.theCase;
				for (let count = 1; count <= records.length; count += 1) {
					fold = foldRecords(CASE, records.slice(0, count), fold);
					const now = fold.theCase;
					expect(now).toEqual(foldCase(CASE, structuredClone(records.slice(0, count))));
					const newest = records[count - 1];
					const kept = new Map(before.entries.map((entry) => [entry.id, entry]));
					for (const entry of now.entries) {
						const isMarked = newest?.type === 'mark' && newest.about === entry.id;
						if (!isMarked) expect(kept.get(entry.id) ?? entry).toBe(entry);
					}
					if (JSON.stringify(now.people) === JSON.stringify(before.people)) expect(now.people).toBe(before.people);
					before = now;
				}
			}),
			{ numRuns: 50 }
		);
	});

	test('a fold that goes on gives what a fold of all gives, whatever comes, and in whatever order', () => {
		const promise = (n: number) => ({ ...entry(n, 'a refund on 12/05/2026'), kind: 'promised' }) as CaseRecord;
		const struck = { ...base(3), type: 'mark', about: promise(1).id, kind: 'struck' } as CaseRecord;
		const erasure = (n: number, erased: boolean) => ({ ...base(n), type: 'erasure', erased }) as CaseRecord;
		const coming = [
			promise(1),
			field(2, 'country', 'US'),
			struck,
			promise(5),
			// Before what is there, and a second time.
			promise(4),
			struck,
			field(6, 'country', 'GB'),
			erasure(7, true),
			erasure(8, false),
			promise(9)
		];
		const given: CaseRecord[] = [];
		let fold: Fold | null = null;
		for (const record of coming) {
			given.push(record);
			fold = foldRecords(CASE, [...given], fold);
			expect(fold.theCase).toEqual(foldCase(CASE, given));
			expect(fold.standing).toEqual(standingRecords(CASE, given).standing);
		}
	});

	test('a fold that another went on from does not know what came to the other', () => {
		const [first, second, third] = [entry(1, 'first'), entry(2, 'second'), entry(3, 'third')];
		const before = foldRecords(CASE, [first]);
		expect(foldRecords(CASE, [first, second], before).theCase.entries).toHaveLength(2);
		expect(foldRecords(CASE, [first, third], before).theCase.entries.map(({ words }) => words)).toEqual([
			'first',
			'third'
		]);
	});

	test('an entry that is added to very many is folded alone', () => {
		const records = Array.from({ length: 2000 }, (_, index) => entry(index + 1, 'said'));
		const before = foldRecords(CASE, records);
		let sorted = 0;
		const counted = new Proxy(entry(5000, 'the newest'), {
			get: (record, name) => ((sorted += name === 'clock' ? 1 : 0), Reflect.get(record, name) as unknown)
		});
		expect(foldRecords(CASE, [...records, counted], before).theCase.entries.at(-1)?.words).toBe('the newest');
		// Sorted into all of them it is compared some eleven times.
		expect(sorted).toBeLessThan(4);
	});

	test('every record that is written can be read again as it was', () => {
		fc.assert(
			fc.property(history, (records) => {
				const { records: read, unreadable } = readRecords(JSON.parse(JSON.stringify(records)) as unknown[]);
				expect(unreadable).toEqual([]);
				expect(read).toEqual(records);
			})
		);
	});

	test('a record of an unknown kind, version or field is set apart just as it came', () => {
		const strange = [
			{ id: 'x', type: 'hologram' },
			{ ...base(1), type: 'field', of: 'case', target: CASE, name: 'moonPhase', value: 'full' },
			{ ...base(2), v: 2, type: 'erasure', erased: true },
			{ ...base(3), type: 'entry', contact: null, at, kind: 'sung', words: 'la' },
			null,
			7
		];
		expect(readRecords(strange)).toEqual({ records: [], unreadable: strange });
	});

	test('an entry dated in May stands in May, whenever it was written', () => {
		const records = [entry(1, 'written first', '2026-11-20'), entry(2, 'written later', '2026-05-03')];
		const line = timelineOf(foldCase(CASE, records));
		expect(line.map(({ at }) => at.day)).toEqual(['2026-05-03', '2026-11-20']);
	});

	test('a struck entry restored twice is restored once', () => {
		const record = entry(1, 'they said no');
		const struck = { ...base(2), type: 'mark', about: record.id, kind: 'struck' };
		const restored = { ...base(3), type: 'mark', about: record.id, kind: 'restored' };
		const again = { ...base(4), type: 'mark', about: record.id, kind: 'restored' };
		const folded = foldCase(CASE, [record, struck, restored, again] as CaseRecord[]);
		expect(folded.entries).toEqual(foldCase(CASE, [record]).entries);
	});

	test('a corrected entry keeps its earlier words readable, and its first words are not a correction', () => {
		const record = entry(1, '');
		const first = {
			...base(2),
			type: 'mark',
			about: record.id,
			kind: 'corrected',
			fields: { words: 'the fee is £12' }
		};
		const then = { ...base(3), type: 'mark', about: record.id, kind: 'corrected', fields: { words: 'the fee is £21' } };
		const [folded] = foldCase(CASE, [record, first, then] as CaseRecord[]).entries;
		expect(folded?.words).toBe('the fee is £21');
		expect(folded?.before.map(({ words }) => words)).toEqual(['the fee is £12']);
	});

	test('an erased case has nothing left, and what an old file brings stays gone until it is asked for', () => {
		const old = entry(1, 'old words');
		const erasure = { ...base(2), type: 'erasure', erased: true } as CaseRecord;
		const back = { ...base(3), type: 'erasure', erased: false } as CaseRecord;
		expect(foldCase(CASE, [erasure, old])).toMatchObject({ isErased: true, entries: [] });
		expect(foldCase(CASE, [back, erasure, old]).entries).toHaveLength(1);
	});
});

describe('undo', () => {
	test('taking back one change after another ends with nothing left standing', () => {
		fc.assert(
			fc.property(history, (all) => {
				const ids = newId();
				let records: CaseRecord[] = all
					.filter((record) => record.type !== 'erasure' && !('name' in record && record.name === 'provider'))
					.map((record) => ({ ...record, device: DEVICE }));
				const changes = new Set(records.map(({ change }) => change)).size;

				for (let steps = 0; ; steps += 1) {
					const undoing = undoLast(standingRecords(CASE, records), DEVICE, ids);
					if (!undoing) break;
					expect(steps).toBeLessThan(changes);
					const clock = 1000 + records.length;
					const back = undoing.records.map((body, index) => ({
						...base(clock + index),
						...body,
						undoes: undoing.undoes
					}));
					const folded = foldCase(CASE, records);
					records = [...records, ...(back as CaseRecord[])];
					expect(foldCase(CASE, records)).not.toEqual(folded);
				}

				const { entries, what } = foldCase(CASE, records);
				expect(entries.filter(({ status }) => status === 'standing')).toEqual([]);
				expect(what).toBeNull();
			})
		);
	});

	test('an entry just made is taken out of sight, a struck one only struck', () => {
		const record = entry(1, 'by mistake');
		const undoing = undoLast(standingRecords(CASE, [record]), DEVICE, newId());
		const undo = { ...base(2), ...undoing?.records[0], undoes: record.change } as CaseRecord;
		expect(foldCase(CASE, [record, undo]).entries[0]?.status).toBe('undone');
		const strike = { ...base(2), type: 'mark', about: record.id, kind: 'struck' } as CaseRecord;
		expect(foldCase(CASE, [record, strike]).entries[0]?.status).toBe('struck');
		expect(undoLast(standingRecords(CASE, [record, undo]), DEVICE, newId())).toBeNull();
	});

	test('a field goes back to the value before, another device’s newer value stands', () => {
		const first = field(1, 'what', 'wrong bill');
		const second = field(2, 'what', 'wrong bill in May');
		const undoing = undoLast(standingRecords(CASE, [first, second]), DEVICE, newId());
		expect(undoing?.records).toMatchObject([{ type: 'field', name: 'what', value: 'wrong bill' }]);
		const theirs = { ...field(3, 'what', 'theirs'), device: '00000000-0000-4000-8000-00000000000b' };
		expect(undoLast(standingRecords(CASE, [first, second, theirs]), DEVICE, newId())).toBeNull();
	});

	test('a correction that changed nothing is passed over', () => {
		const record = entry(1, 'the fee is £12');
		const again = {
			...base(2),
			type: 'mark',
			about: record.id,
			kind: 'corrected',
			fields: { words: 'the fee is £12' }
		};
		const undoing = undoLast(standingRecords(CASE, [record, again as CaseRecord]), DEVICE, newId());
		expect(undoing?.records).toMatchObject([{ kind: 'struck' }]);
	});

	test('the naming of the case is never taken back', () => {
		expect(undoLast(standingRecords(CASE, [field(1, 'provider', 'Northline')]), DEVICE, newId())).toBeNull();
	});
});

test('a field holds only what it may hold', () => {
	expect(readRecord(field(1, 'sector', 'bank'))).not.toBeNull();
	expect(readRecord(field(1, 'sector', 'circus'))).toBeNull();
	expect(readRecord(field(1, 'sector', null))).not.toBeNull();
});

const DEVICE = '00000000-0000-4000-8000-00000000000a';
const at = { day: '2026-11-21', minute: 843, zone: 'Europe/London' };

function newId() {
	let count = 0;
	return () => `00000000-0000-4000-a000-${String((count += 1)).padStart(12, '0')}`;
}

function base(n: number) {
	return {
		id: `00000000-0000-4000-b000-${String(n).padStart(12, '0')}`,
		case: CASE,
		device: DEVICE,
		seq: n,
		clock: n,
		made: { utc: 1_700_000_000_000 + n, offset: 0, zone: 'Europe/London' },
		v: 1,
		change: `00000000-0000-4000-8000-${String(9000 + n).padStart(12, '0')}`
	};
}

function entry(n: number, words: string, day = '2026-11-21'): CaseRecord {
	return { ...base(n), type: 'entry', contact: null, at: { ...at, day }, kind: 'noted', words } as CaseRecord;
}

function field(n: number, name: string, value: unknown): CaseRecord {
	return { ...base(n), type: 'field', of: 'case', target: CASE, name, value } as CaseRecord;
}
