import { describe, expect, test } from 'vitest';
import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import {
	afterClosing,
	closeDraft,
	emptyDraft,
	entryKindOf,
	openEntry,
	readNoteDraft,
	type NoteDraft,
	type Here
} from '#lib/domain/journal/draft.ts';

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
		expect(closeDraft(draft({ text: '  ' }), caseWith([]), here())).toEqual([]);
	});

	test('words that are on the line already come there once; other words of the same draft are an entry of their own', () => {
		const first = entry({ id: draft({}).id, kind: 'noted', words: 'from the first tab' });
		expect(closeDraft(draft({ text: 'from the first tab ' }), caseWith([first]), here())).toEqual([]);
		const [second] = closeDraft(draft({ text: 'from the second tab' }), caseWith([first]), here());
		expect(second).toMatchObject({ kind: 'noted', words: 'from the second tab' });
		expect(second?.id).not.toBe(first.id);
		const reworded = {
			...first,
			words: 'put otherwise',
			before: [{ words: 'from the first tab', until: { utc: 0, offset: 0, zone: 'UTC' } }]
		};
		expect(closeDraft(draft({ text: 'from the first tab' }), caseWith([reworded]), here())).toEqual([]);
	});

	test('a no keeps its way: with the answer, and with words whose entry is gone', () => {
		const answers = { entry: ENTRY, isOption: false };
		expect(closeDraft(draft({ answers, wasNo: true, refusal: 'policy' }), caseWith([]), here())).toMatchObject([
			{ kind: 'answered', wasNo: true, refusal: 'policy' }
		]);
		expect(closeDraft(draft({ answers, text: 'yes', refusal: 'policy' }), caseWith([]), here())[0]).not.toHaveProperty(
			'refusal'
		);
		expect(
			closeDraft(draft({ kind: 'refused', text: 'not today', refusal: 'wait' }), caseWith([]), here())
		).toMatchObject([{ kind: 'refused', refusal: 'wait' }]);
	});

	test('words without a tap make a plain note, and twice the same note is one', () => {
		const note = closeDraft(draft({ text: 'bill is £42.10' }), caseWith([]), here());
		expect(note).toMatchObject([{ id: DRAFT, type: 'entry', kind: 'noted', words: 'bill is £42.10' }]);
		expect(
			closeDraft(draft({ text: 'bill is £42.10' }), caseWith([entry({ id: DRAFT, words: 'bill is £42.10' })]), here())
		).toEqual([]);
	});

	test('words go to the entry that the tap put there', () => {
		const closing = closeDraft(
			draft({ text: 'valid under the plan', entry: ENTRY, kind: 'they-said' }),
			caseWith([entry()]),
			here()
		);
		expect(closing).toMatchObject([
			{ type: 'mark', about: ENTRY, kind: 'corrected', fields: { words: 'valid under the plan' } }
		]);
	});

	test('a quick entry without words stands as it is', () => {
		expect(closeDraft(draft({ entry: ENTRY, kind: 'on-hold' }), caseWith([entry({ kind: 'held' })]), here())).toEqual(
			[]
		);
	});

	test('a promise takes whose it is and its day', () => {
		const promise = draft({ text: 'send the bill', entry: ENTRY, kind: 'promise', by: 'me', due: '2026-11-27' });
		expect(closeDraft(promise, caseWith([entry({ kind: 'promised', by: 'them' })]), here())).toMatchObject([
			{ fields: { words: 'send the bill', by: 'me', due: '2026-11-27' } }
		]);
	});

	test('a name becomes a person who is speaking from now on', () => {
		const records = closeDraft(named({ text: 'Priya' }), caseWith([entry({ kind: 'named' })]), here());
		expect(records).toMatchObject([
			{ type: 'mark', fields: { words: 'Priya' } },
			{ type: 'field', of: 'person', name: 'name', value: 'Priya' },
			{ type: 'field', of: 'contact', name: 'speaking' }
		]);
	});

	test('a known name is the same person, whatever its case', () => {
		const records = closeDraft(named({ text: 'dana' }), caseWith([entry({ kind: 'named' })]), here());
		expect(records).toMatchObject([{ type: 'mark', fields: { person: DANA } }]);
	});

	test.each([
		['NL-48213', null, true],
		['keisha id 4471 disputes', null, false],
		['agent 4471', null, false],
		['keisha id 4471 disputes', false, false],
		['NL-48213', false, false],
		['case number 4471', null, true],
		['my reference is NB44871', null, true],
		['Priya', null, false],
		['Priya', true, true],
		['Agent 7', false, false]
	])('%s, said to be a reference: %s, is a reference: %s', (text, isReference, expected) => {
		const [first] = closeDraft(named({ text, isReference }), caseWith([entry({ kind: 'named' })]), here());
		const fields = first?.type === 'mark' && first.kind === 'corrected' ? first.fields : {};
		expect('reference' in fields).toBe(expected);
	});

	test.each([
		['Tom, ref 88213', 'Tom', '88213'],
		['keisha gave me case no. AB-4471', 'keisha', 'AB-4471'],
		['ref 88213', undefined, '88213'],
		['keisha id 4471 disputes', 'keisha id 4471 disputes', undefined]
	])('“%s” names %s and the reference %s', (text, name, reference) => {
		const records = closeDraft(named({ text }), caseWith([entry({ kind: 'named' })]), here());
		const [first] = records;
		const fields = first?.type === 'mark' && first.kind === 'corrected' ? first.fields : {};
		expect(fields.words).toBe(text);
		expect(fields.reference).toBe(reference);
		expect(records.find((record) => record.type === 'field' && record.name === 'name')).toEqual(
			name === undefined ? undefined : expect.objectContaining({ value: name })
		);
	});

	test('an answer to an options question is kept as an option, unless it was a no', () => {
		const answers = { entry: ENTRY, isOption: true };
		expect(closeDraft(draft({ text: 'half now', answers }), caseWith([]), here())).toMatchObject([
			{ kind: 'option', about: ENTRY, by: 'them', person: DANA }
		]);
		expect(closeDraft(draft({ answers, wasNo: true }), caseWith([]), here())).toMatchObject([
			{ kind: 'answered', wasNo: true }
		]);
	});
});

describe('phrases that were kept', () => {
	const keptWordings = ['rude', 'ages'];

	test('go into the journal with the note, as marks on it', () => {
		expect(closeDraft(draft({ text: 'he was rude for ages', keptWordings }), caseWith([]), here())).toMatchObject([
			{ type: 'entry', id: DRAFT },
			{ type: 'mark', about: DRAFT, kind: 'wording-kept', phrase: 'rude', kept: true },
			{ type: 'mark', about: DRAFT, kind: 'wording-kept', phrase: 'ages', kept: true }
		]);
	});

	test('go onto the entry that a tap put there, behind its words', () => {
		const closing = draft({ text: 'rude again', keptWordings, entry: ENTRY, kind: 'passed-on' });
		expect(closeDraft(closing, caseWith([entry({ kind: 'passed-on' })]), here())).toMatchObject([
			{ type: 'mark', about: ENTRY, kind: 'corrected' },
			{ type: 'mark', about: ENTRY, kind: 'wording-kept', phrase: 'rude' }
		]);
	});

	test('leave no mark when they have left the words, or were kept before', () => {
		expect(closeDraft(draft({ text: 'he hung up', keptWordings }), caseWith([]), here())).toHaveLength(1);
		const again = draft({ text: 'RUDE', keptWordings: ['rude'], entry: ENTRY, kind: 'on-hold' });
		expect(closeDraft(again, caseWith([entry({ kind: 'held', keptWordings: ['rude'] })]), here())).toHaveLength(1);
	});

	test('stay with their own note: the next one begins without', () => {
		const closed = draft({ text: 'rude', keptWordings: ['rude'] });
		const now = { ...closed, text: 'rude for ages', keptWordings };
		expect(afterClosing(closed, now, ENTRY)).toMatchObject({ text: 'for ages', keptWordings: ['ages'] });
	});
});

describe('a draft that was kept', () => {
	test('by an earlier version reads without what it did not know', () => {
		const { keptWordings: _, ...earlier } = draft({ text: 'half a note', isPrivate: true });
		expect(readNoteDraft(earlier, ENTRY)).toEqual(draft({ text: 'half a note', isPrivate: true }));
	});
});

test.each([
	[{}, 'noted'],
	[{ kind: 'they-said' }, 'said'],
	[{ kind: 'on-hold' }, 'held'],
	[{ answers: { entry: '00000000-0000-4000-8000-000000000030', isOption: true } }, 'answered']
] as [Partial<NoteDraft>, string][])('a box with %o is written for an entry of kind %s', (parts, kind) => {
	expect(entryKindOf(draft(parts))).toBe(kind);
});

const CONTACT = '00000000-0000-4000-8000-000000000010';
const DANA = '00000000-0000-4000-8000-000000000020';
const ENTRY = '00000000-0000-4000-8000-000000000030';
const DRAFT = '00000000-0000-4000-8000-000000000040';
const at = { day: '2026-11-21', minute: 843, zone: 'Europe/London' };

function draft(parts: Partial<NoteDraft>): NoteDraft {
	return { ...emptyDraft(DRAFT), ...parts };
}

function named(parts: Partial<NoteDraft>): NoteDraft {
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
		keptWordings: [],
		before: [],
		...parts
	} as Entry;
}

function caseWith(entries: Entry[]): Case {
	return {
		entries,
		people: [{ id: DANA, name: 'Dana', role: null, didWell: null, thankedOn: null, decides: null }]
	} as unknown as Case;
}
