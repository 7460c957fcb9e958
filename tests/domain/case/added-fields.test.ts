import { afterEach, describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '#lib/domain/backup/file.ts';
import { fieldValues } from '#lib/domain/case/fields.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { readRecords } from '#lib/domain/case/record.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { addedFields } from '../../fixtures/cases/added-fields.ts';
import { FakeStore } from '../../state/fake-store.ts';
import { powers } from '../../state/powers.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const CASE = id(1);
const CONTACT = id(2);

const row = (of: string, name: string, value: unknown, seq: number) => ({
	id: id(10 + seq),
	case: CASE,
	device: id(3),
	seq,
	clock: seq + 1,
	made: { utc: 1_764_000_000_000 + seq, offset: 0, zone: 'Europe/London' },
	v: 1,
	change: id(100 + seq),
	type: 'field',
	of,
	target: of === 'contact' ? CONTACT : CASE,
	name,
	value
});

const known = [
	row('case', 'provider', 'Northline', 0),
	row('contact', 'started', { day: '2026-11-21', minute: 843, zone: 'Europe/London', utc: 1_764_000_000_000 }, 1)
];
const added = addedFields.map(({ of, name, value }, index) => row(of, name, value, 2 + index));
const names = fieldValues as unknown as Record<string, Record<string, unknown>>;
const removed: (() => void)[] = [];

/** Takes the added fields out of the schemas, which leaves those of the version before. */
function becomeTheVersionBefore(): void {
	for (const { of, name } of addedFields) {
		const schemas = names[of] ?? {};
		const schema = schemas[name];
		Reflect.deleteProperty(schemas, name);
		removed.push(() => (schemas[name] = schema));
	}
}

afterEach(() => {
	for (const putBack of removed.splice(0)) putBack();
});

describe('the fields that were added', () => {
	test('are read and folded by this version', () => {
		const { records, unreadable } = readRecords([...known, ...added]);
		expect(unreadable).toEqual([]);
		const theCase = foldCase(CASE, records);
		const folded: Record<string, unknown> = {
			contact: theCase.contacts[0],
			goal: theCase.goal,
			person: theCase.people[0],
			case: theCase
		};
		for (const { of, name, value } of addedFields) expect(folded[of]).toMatchObject({ [name]: value });
	});

	test('are kept, counted and exported as they came by the version before', async () => {
		becomeTheVersionBefore();
		const { records, unreadable } = readRecords([...known, ...added]);
		expect(unreadable).toEqual(added);
		const text = writeBackup(records, unreadable);
		for (const each of added) expect(text).toContain(each.id);

		const store = new FakeStore();
		const reading = readBackup(text);
		if (!reading.ok) throw new Error(reading.problem);
		await store.merge(reading.rows, powers.readClock(), []);
		const file = new CaseFile(CASE, store, powers);
		await file.load();
		expect(file.unreadable).toBe(added.length);
		expect(file.case).toMatchObject({ provider: 'Northline', contacts: [{ id: CONTACT }] });
	});

	test('are read again, unchanged, once the app is this version', () => {
		becomeTheVersionBefore();
		const before = readRecords([...known, ...added]);
		const text = writeBackup(before.records, before.unreadable);
		for (const putBack of removed.splice(0)) putBack();
		expect(readBackup(text)).toMatchObject({ ok: true, unreadable: [] });
	});
});
