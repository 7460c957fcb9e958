import { expect, test } from 'vitest';
import { foldCase } from '#lib/domain/case/fold.ts';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import { RECORD_VERSION } from '#lib/domain/case/version.ts';
import { caseCardOf, isShown } from '#lib/domain/today/case-card.ts';
import { matches } from '#lib/domain/today/search.ts';

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const CASE = uuid(0);
const AT = { day: '2026-11-21', minute: 720, zone: 'UTC' };

const field = (seq: number, name: string, value: string, utc: number): CaseRecord => ({
	type: 'field',
	id: uuid(100 + seq),
	case: CASE,
	device: uuid(1),
	seq,
	clock: seq + 1,
	made: { utc, offset: 0, zone: 'UTC' },
	v: RECORD_VERSION,
	change: uuid(2),
	of: 'case',
	target: CASE,
	name,
	value
});

const records = [field(0, 'provider', 'Harbour Bank', 5000), field(1, 'reference', 'HB-77', 9000)];

test('a case without a note was touched when its fields last were', () => {
	expect(caseCardOf(foldCase(CASE, records), records).touched).toBe(9000);
});

test('a case is found by words of its name and its reference, in any case and order', () => {
	const card = caseCardOf(foldCase(CASE, records), records);
	expect(matches(card, 'hb-77 harbour')).toBe(true);
	expect(matches(card, 'harbour meter')).toBe(false);
});

test('a very long case is found by its name, its reference and its newest notes, and its card stays small', () => {
	const note = (seq: number): CaseRecord => ({
		type: 'entry',
		id: uuid(1000 + seq),
		case: CASE,
		device: uuid(1),
		seq,
		clock: seq + 1,
		made: { utc: 9000, offset: 0, zone: 'UTC' },
		v: RECORD_VERSION,
		change: uuid(2),
		contact: null,
		kind: 'noted',
		words: `note-${seq} ${'x'.repeat(90)}`,
		at: AT
	});
	const all = [...records, ...Array.from({ length: 3000 }, (_, index) => note(2 + index))];
	const card = caseCardOf(foldCase(CASE, all), all);
	expect(matches(card, 'harbour hb-77 note-3001')).toBe(true);
	expect(matches(card, 'note-2001')).toBe(false);
	expect(card.search.length).toBeLessThan(110_000);
});

test('a case in which a chat is going on says that it is a chat', () => {
	const started = { day: '2026-11-21', minute: 600, zone: 'UTC', utc: 9000 };
	const chat = [
		{ ...field(2, 'channel', 'chat', 9000), of: 'contact' as const, target: uuid(9) },
		{ ...field(3, 'started', '', 9000), of: 'contact' as const, target: uuid(9), value: started }
	] as CaseRecord[];
	const all = [...records, ...chat];
	expect(caseCardOf(foldCase(CASE, all), all)).toMatchObject({ live: uuid(9), liveChannel: 'chat' });
	expect(caseCardOf(foldCase(CASE, records), records)).toMatchObject({ live: null, liveChannel: null });
});

test('a case that came back without its name is still shown, as long as there are words in it', () => {
	const [, reference] = records;
	const note = { ...reference, type: 'entry', contact: null, kind: 'noted', words: 'a word', at: AT } as CaseRecord;
	expect(isShown(foldCase(CASE, records))).toBe(true);
	expect(isShown(foldCase(CASE, [note]))).toBe(true);
	expect(isShown(foldCase(CASE, records.slice(1)))).toBe(false);
});
