import type { Case, Contact, Entry, Person } from '#lib/domain/case/case.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import type { When } from '#lib/domain/day.ts';
import type { EntryKind } from '#lib/domain/vocabulary/entry.ts';

export const TODAY = '2026-11-21';
export const CASE = uuid(1);

export function uuid(n: number): string {
	return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export function at(day: string, minute: number | null = null): When {
	return { day, minute, zone: 'Europe/London' };
}

/** An empty case with these parts. */
export function caseWith(some: Partial<Omit<Case, 'goal'>> & { goal?: Partial<Case['goal']> } = {}): Case {
	const blank = foldCase(CASE, []);
	return { ...blank, provider: 'Northline Telecom', ...some, goal: { ...blank.goal, ...some.goal } };
}

export function contactWith(n: number, some: Partial<Contact> = {}): Contact {
	const field = {
		type: 'field',
		id: uuid(9000),
		case: CASE,
		device: uuid(2),
		seq: 0,
		clock: 1,
		made: { utc: 0, offset: 0, zone: '' },
		v: 1,
		change: uuid(3),
		of: 'contact',
		target: uuid(n),
		name: 'started',
		value: { ...at('2026-11-03', 842), utc: 0 }
	} as CaseRecord;
	const [contact] = foldCase(CASE, [field]).contacts;
	if (!contact) throw new Error('a contact that has started is in the case');
	return { ...contact, channel: 'phone', ...some };
}

export function entryWith(n: number, kind: EntryKind, words: string, some: Partial<Entry> = {}): Entry {
	return {
		id: uuid(n),
		made: { utc: 1_700_000_000_000 + n, offset: 0, zone: 'Europe/London' },
		change: uuid(5000 + n),
		contact: uuid(10),
		at: at('2026-11-03', 846),
		kind,
		words,
		status: 'standing',
		before: [],
		settled: null,
		keptWordings: [],
		...some
	};
}

export function personWith(n: number, name: string, role: string | null = null): Person {
	return { id: uuid(n), name, role, didWell: null, thankedOn: null, decides: null };
}
