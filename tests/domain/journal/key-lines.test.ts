import { expect, test } from 'vitest';
import type { Entry } from '#lib/domain/case/case.ts';
import { isKeyLine, isLongJournal } from '#lib/domain/journal/key-lines.ts';

const entry = (fields: Partial<Entry>): Entry => ({
	id: '00000000-0000-4000-8000-000000000001',
	change: '00000000-0000-4000-8000-000000000002',
	made: { utc: 0, offset: 0, zone: 'Europe/London' },
	contact: null,
	kind: 'said',
	words: 'The fee is £12',
	at: { day: '2026-06-01', minute: 600, zone: 'Europe/London' },
	status: 'standing',
	before: [],
	settled: null,
	keptWordings: [],
	...fields
});
const contacts = [
	{ id: 'called', letter: null },
	{ id: 'sent', letter: 'This is a formal complaint.' }
] as const;
const many = (count: number, fields: Partial<Entry> = {}) => Array.from({ length: count }, () => entry(fields));

test.each<[string, Partial<Entry>]>([
	['a refusal', { kind: 'refused' }],
	['an answer that was a no', { kind: 'answered', wasNo: true }],
	['a promise', { kind: 'promised' }],
	['a reference', { kind: 'named', reference: 'NL-4471' }],
	['an offer that was taken', { kind: 'option', taken: 'took' }],
	['an answer about a supervisor', { kind: 'assessed' }],
	['a complaint that was sent', { kind: 'did', contact: 'sent' }],
	['a day of the ladder', { kind: 'did', ladder: { happened: 'complaint-received' } }]
])('%s is a key line', (_, fields) => expect(isKeyLine(entry(fields), contacts)).toBe(true));

test.each<[string, Partial<Entry>]>([
	['what they said', {}],
	['an answer that was no no', { kind: 'answered', wasNo: false }],
	['an offer to ask about again', { kind: 'option', taken: 'ask-again' }],
	['what I did in another contact', { kind: 'did', contact: 'called' }],
	['a refusal that was struck out', { kind: 'refused', status: 'struck' }]
])('%s is not', (_, fields) => expect(isKeyLine(entry(fields), contacts)).toBe(false));

test('a journal is long from its 13th line on, if it has a key line', () => {
	expect(isLongJournal({ contacts, entries: [...many(11), entry({ kind: 'refused' })] })).toBe(false);
	expect(isLongJournal({ contacts, entries: [...many(12), entry({ kind: 'refused' })] })).toBe(true);
	expect(isLongJournal({ contacts, entries: many(300) })).toBe(false);
	expect(
		isLongJournal({ contacts, entries: [...many(40, { status: 'undone' }), ...many(3, { kind: 'refused' })] })
	).toBe(false);
});
