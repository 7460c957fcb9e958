import { describe, expect, test } from 'vitest';
import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import { closeDraft, emptyDraft, openEntry, type Draft, type Here } from '#lib/domain/journal/draft.ts';

describe('a tap on a kind', () => {
	test('puts an entry on the line with its time and who is speaking, and no words yet', () => {
		expect(openEntry('they-said', here())).toMatchObject({ kind: 'said', by: 'them', person: DANA, words: '', at });
	});

	test('what I said is mine, and nobody else’s', () => {
		expect(openEntry('i-said', here())).not.toHaveProperty('person');
	});
});

describe('closing the box', () => {
	test('an empty box adds nothing', () => {
		expect(closeDraft(draft({ text: '  ' }), one([]), here())).toEqual([]);
	});

	test('words without a tap make a plain note, and twice the same note is one', () => {
		const note = closeDraft(draft({ text: 'bill is £42.10' }), one([]), here());
		expect(note).toMatchObject([{ id: DRAFT, type: 'entry', kind: 'noted', words: 'bill is £42.10' }]);
		expect(closeDraft(draft({ text: 'bill is £42.10' }), one([entry({ id: DRAFT })]), here())).toEqual([]);
	});

	test('words go to the entry that the tap put there', () => {
		const closing = closeDraft(
			draft({ text: 'valid under the plan', entry: ENTRY, kind: 'they-said' }),
			one([entry()]),
			here()
		);
		expect(closing).toMatchObject([
			{ type: 'mark', about: ENTRY, kind: 'corrected', fields: { words: 'valid under the plan' } }
		]);
	});

	test('a quick entry without words stands as it is', () => {
		expect(closeDraft(draft({ entry: ENTRY, kind: 'on-hold' }), one([entry({ kind: 'held' })]), here())).toEqual([]);
	});

	test('a promise takes whose it is and its day', () => {
		const promise = draft({ text: 'send the bill', entry: ENTRY, kind: 'promise', by: 'me', due: '2026-11-27' });
		expect(closeDraft(promise, one([entry({ kind: 'promised', by: 'them' })]), here())).toMatchObject([
			{ fields: { words: 'send the bill', by: 'me', due: '2026-11-27' } }
		]);
	});

	test('a name becomes a person who is speaking from now on', () => {
		const records = closeDraft(named({ text: 'Priya' }), one([entry({ kind: 'named' })]), here());
		expect(records).toMatchObject([
			{ type: 'mark', fields: { words: 'Priya' } },
			{ type: 'field', of: 'person', name: 'name', value: 'Priya' },
			{ type: 'field', of: 'contact', name: 'speaking' }
		]);
	});

	test('a known name is the same person, whatever its case', () => {
		const records = closeDraft(named({ text: 'dana' }), one([entry({ kind: 'named' })]), here());
		expect(records).toMatchObject([{ type: 'mark', fields: { person: DANA } }]);
	});

	test.each([
		['NL-48213', null, true],
		['Priya', null, false],
		['Priya', true, true],
		['Agent 7', false, false]
	])('%s, said to be a reference: %s, is a reference: %s', (text, isReference, expected) => {
		const [first] = closeDraft(named({ text, isReference }), one([entry({ kind: 'named' })]), here());
		const fields = first?.type === 'mark' && first.kind === 'corrected' ? first.fields : {};
		expect('reference' in fields).toBe(expected);
	});

	test('an answer to an options question is kept as an option, unless it was a no', () => {
		const answers = { entry: ENTRY, isOption: true };
		expect(closeDraft(draft({ text: 'half now', answers }), one([]), here())).toMatchObject([
			{ kind: 'option', about: ENTRY, by: 'them', person: DANA }
		]);
		expect(closeDraft(draft({ answers, wasNo: true }), one([]), here())).toMatchObject([
			{ kind: 'answered', wasNo: true }
		]);
	});
});

const CONTACT = '00000000-0000-4000-8000-000000000010';
const DANA = '00000000-0000-4000-8000-000000000020';
const ENTRY = '00000000-0000-4000-8000-000000000030';
const DRAFT = '00000000-0000-4000-8000-000000000040';
const at = { day: '2026-11-21', minute: 843, zone: 'Europe/London' };

function draft(parts: Partial<Draft>): Draft {
	return { ...emptyDraft(DRAFT), ...parts };
}

function named(parts: Partial<Draft>): Draft {
	return draft({ entry: ENTRY, kind: 'name-or-reference', ...parts });
}

function here(): Here {
	let count = 0;
	return {
		contact: { id: CONTACT, speaking: DANA } as Contact,
		at,
		newId: () => `00000000-0000-4000-a000-${String((count += 1)).padStart(12, '0')}`
	};
}

function entry(parts: Partial<Entry> = {}): Entry {
	return {
		id: ENTRY,
		contact: CONTACT,
		kind: 'said',
		by: 'them',
		words: '',
		at,
		status: 'standing',
		...parts
	} as Entry;
}

function one(entries: Entry[]): Case {
	return { entries, people: [{ id: DANA, name: 'Dana', role: null, didWell: null }] } as unknown as Case;
}
