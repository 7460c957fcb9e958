import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCase, foldRecords } from '#lib/domain/case/fold.ts';
import { type CaseRecord, type NewRecord, readRecord } from '#lib/domain/case/record.ts';
import { stampRecord } from '#lib/domain/case/stamp.ts';
import { standingRecords } from '#lib/domain/case/standing.ts';
import { undoLast } from '#lib/domain/case/undo.ts';
import { added } from '../../fixtures/version-before/rows.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [CASE, DEVICE, PAPER] = [id(1), id(2), id(3)];
const file = { hash: 'ab'.repeat(32), bytes: 9, kind: 'pdf' } as const;
const at = { day: '2026-11-20', minute: null, zone: '' };
const adding: NewRecord = {
	type: 'paper',
	id: PAPER,
	file,
	name: 'Bill.pdf',
	title: 'Bill',
	day: '2026-11-20',
	from: '',
	contact: null
};
const saying = (n: number, name: string, value: unknown): NewRecord => ({
	type: 'field',
	id: id(n),
	of: 'paper',
	target: PAPER,
	name,
	value
});

/** One change for each list of records; a change may take back an earlier one. */
function kept(...changes: { records: readonly NewRecord[]; undoes?: string }[]): CaseRecord[] {
	let clock = 0;
	return changes.flatMap(({ records, undoes }, index) => {
		const change = {
			id: id(100 + index),
			case: CASE,
			made: { utc: 1_795_000_000_000, offset: 0, zone: '' },
			...(undoes ? { undoes } : {})
		};
		return records.map((record) => {
			clock += 1;
			return stampRecord(record, change, { device: DEVICE, seq: clock, clock });
		});
	});
}

const papersOf = (records: readonly CaseRecord[]) => foldCase(CASE, records).papers;

describe('a paper', () => {
	test('has the title, the day and the sender that were said last', () => {
		const records = kept(
			{ records: [adding] },
			{ records: [saying(10, 'title', 'Bill of March')] },
			{ records: [saying(11, 'from', 'Northline'), saying(12, 'day', '2026-03-31')] }
		);
		expect(records.map(readRecord)).toEqual(records);
		expect(papersOf(records)).toMatchObject([
			{ id: PAPER, file, title: 'Bill of March', from: 'Northline', day: '2026-03-31', isAside: false }
		]);
	});

	test('that is put aside stays in the case, and one undo brings it back', () => {
		const records = kept({ records: [adding] }, { records: [saying(10, 'aside', true)] });
		expect(papersOf(records)).toMatchObject([{ isAside: true }]);
		const undoing = undoLast(standingRecords(CASE, records), DEVICE, () => id(20));
		const back = kept(
			{ records: [adding] },
			{ records: [saying(10, 'aside', true)] },
			{ records: undoing?.records ?? [], undoes: undoing?.undoes ?? '' }
		);
		expect(papersOf(back)).toMatchObject([{ isAside: false }]);
	});

	test('whose adding is undone is in the case no more, and its row stays', () => {
		const records = kept({ records: [adding] });
		const undoing = undoLast(standingRecords(CASE, records), DEVICE, () => id(20));
		expect(undoing).toMatchObject({ first: { type: 'paper' }, records: [{ kind: 'struck', about: PAPER }] });
		const back = kept({ records: [adding] }, { records: undoing?.records ?? [], undoes: undoing?.undoes ?? '' });
		expect(foldCase(CASE, back)).toMatchObject({ papers: [], deletedPapers: [] });
		expect(back[0]).toMatchObject({ file });
	});

	test('keeps the number that a reader has: undo takes back what was tapped before it', () => {
		const changes = [
			{ records: [adding] },
			{ records: [saying(10, 'behind', [{ of: 'basis' }])] },
			{ records: [saying(11, 'exhibit', 4)] }
		];
		const undoing = undoLast(standingRecords(CASE, kept(...changes)), DEVICE, () => id(20));
		expect(undoing?.records).toMatchObject([{ name: 'behind', value: null }]);
		const taken = kept(...changes, { records: [{ type: 'mark', id: id(21), about: PAPER, kind: 'struck' }] });
		expect(foldCase(CASE, taken)).toMatchObject({ papers: [], exhibitsGiven: 4 });
	});

	test('that is deleted for good is known by what was said of it, and undo takes back what was tapped before it was added', () => {
		const strike: NewRecord = { type: 'mark', id: id(21), about: PAPER, kind: 'struck' };
		const records = kept(
			{
				records: [
					saying(9, 'exhibit', 1),
					{ type: 'entry', id: id(30), kind: 'noted', contact: null, words: 'a note', at }
				]
			},
			{ records: [adding] },
			{ records: [saying(10, 'behind', [{ of: 'basis' }])] },
			{ records: [saying(11, 'title', 'Bill of March')] },
			{ records: [strike] }
		);
		const folded = foldCase(CASE, records);
		expect(folded.papers).toEqual([]);
		expect(folded.deletedPapers).toMatchObject([{ title: 'Bill of March', behind: [{ of: 'basis' }], exhibit: 1 }]);
		expect(undoLast(standingRecords(CASE, records), DEVICE, () => id(40))?.first).toMatchObject({
			target: PAPER,
			name: 'exhibit'
		});
		expect(undoLast(standingRecords(CASE, records), DEVICE, () => id(40))?.records).toMatchObject([
			{ about: id(30), kind: 'struck' }
		]);
	});

	test('is the same in any order of its rows, and however often they come', () => {
		const records = kept(
			{ records: [adding, { ...adding, id: id(4), title: 'Letter' }] },
			{ records: [saying(10, 'title', 'Bill of March')] },
			{ records: [saying(11, 'title', 'Bill')] },
			{ records: [saying(12, 'aside', true)] },
			{ records: [{ type: 'mark', id: id(13), about: id(4), kind: 'struck' }] }
		);
		fc.assert(
			fc.property(
				fc
					.shuffledSubarray([...records, ...records], { minLength: records.length })
					.filter((rows) => new Set(rows).size === records.length),
				(rows) => {
					expect(papersOf(rows)).toEqual(papersOf(records));
				}
			)
		);
		expect(papersOf(records)).toMatchObject([{ title: 'Bill', isAside: true }]);
	});

	test('is the same object as before where nothing was said of it', () => {
		const before = foldRecords(CASE, kept({ records: [adding] }));
		const now = foldRecords(CASE, kept({ records: [adding] }), before);
		expect(now.theCase.papers).toBe(before.theCase.papers);
	});

	test.each([
		['a hash that is none', { file: { ...file, hash: 'AB'.repeat(32) } }],
		['a way out of its folder', { file: { ...file, hash: `../${'a'.repeat(61)}` } }],
		['no bytes', { file: { ...file, bytes: 0 } }],
		['a kind of a newer app', { file: { ...file, kind: 'film' } }],
		['a field of a newer app', { colour: 'red' }]
	])('with %s cannot be read, and is kept as it came', (_what, change) => {
		const paper = added.find((row) => 'type' in row && row.type === 'paper');
		expect(readRecord(paper)).not.toBeNull();
		expect(readRecord({ ...paper, ...change })).toBeNull();
	});
});
