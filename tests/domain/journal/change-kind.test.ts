import { describe, expect, test } from 'vitest';
import type { Contact, Entry } from '#lib/domain/case/case.ts';
import type { NewRecord } from '#lib/domain/case/record.ts';
import { changeKind, type CorrectKind, correctKindOf, correctKinds } from '#lib/domain/journal/change-kind.ts';

const CONTACT = '00000000-0000-4000-8000-000000000010';
const MARCUS = '00000000-0000-4000-8000-000000000020';
const ENTRY = '00000000-0000-4000-8000-000000000030';

describe('a correction of the kind', () => {
	test.each([
		['refused', { kind: 'refused' }],
		['promise', { kind: 'promised' }],
		['i-said', { kind: 'said', by: 'me', person: null }],
		['note', { kind: 'noted', person: null }],
		['reference', { kind: 'named', reference: 'PP-D-7741203' }]
	] as [CorrectKind, object][])(
		'makes %s of a pasted line, with its words, its time and who wrote it',
		(to, fields) => {
			expect(changed(entry({ words: 'PP-D-7741203', person: MARCUS }), to)).toEqual([
				expect.objectContaining({ type: 'mark', about: ENTRY, kind: 'corrected', fields })
			]);
		}
	);

	test('makes a promise of mine of what I said, and of words that are plainly mine', () => {
		const promise = (fields: Partial<Entry>) => fieldsOf(changed(entry(fields), 'promise'));
		expect(promise({ by: 'me', words: 'the form, on monday' })).toEqual({ kind: 'promised' });
		expect(promise({ kind: 'noted', by: undefined, words: 'i will send the photos' })).toMatchObject({ by: 'me' });
		expect(promise({ kind: 'noted', by: undefined, words: 'will send the form' })).toMatchObject({ by: 'them' });
	});

	test('clears what only the kind before had', () => {
		const refused = entry({ kind: 'refused', refusal: 'policy' });
		expect(fieldsOf(changed(refused, 'they-said'))).toEqual({ kind: 'said', refusal: null });
		const answered = entry({ kind: 'answered', about: CONTACT, wasNo: true, refusal: 'wait' });
		expect(fieldsOf(changed(answered, 'refused'))).toEqual({ kind: 'refused', wasNo: false });
		expect(fieldsOf(changed(entry({ kind: 'held', minutes: 4 }), 'note'))).toEqual({ kind: 'noted', minutes: null });
		expect(changed(refused, 'refused')).toEqual([]);
	});

	test('makes a person of what was kept as a reference, who is speaking where nobody was named since', () => {
		const misfiled = entry({ kind: 'named', by: undefined, words: 'keisha id 4471', reference: 'keisha id 4471' });
		const records = changed(misfiled, 'name');
		expect(fieldsOf(records)).toMatchObject({ kind: 'named', reference: '' });
		expect(records.slice(1)).toMatchObject([
			{ of: 'person', name: 'name', value: 'keisha id 4471' },
			{ of: 'contact', name: 'speaking' }
		]);
		const later = { ...entry({ kind: 'passed-on' }), id: MARCUS };
		expect(changed(misfiled, 'name', [misfiled, later]).map(({ type }) => type)).toEqual(['mark', 'field']);
	});

	test('takes back who was speaking by a name that is none', () => {
		const misnamed = entry({ kind: 'named', by: undefined, words: 'AB 4471', person: MARCUS });
		expect(changed(misnamed, 'reference')).toMatchObject([
			{ fields: { kind: 'named', person: null, reference: 'AB 4471' } },
			{ of: 'contact', name: 'speaking', value: null }
		]);
	});

	test('is shown as chosen once it is made, whatever it was before', () => {
		const theirs = entry({ words: 'Tom' });
		for (const to of correctKinds.filter((kind) => kind !== 'answer')) {
			const now = { ...theirs, ...fieldsOf(changed(theirs, to)) } as Entry;
			expect(correctKindOf(now)).toBe(to);
		}
	});
});

function changed(of: Entry, to: CorrectKind, entries: Entry[] = [of]): NewRecord[] {
	const people = [{ id: MARCUS, name: 'Marcus', role: null, didWell: null, thankedOn: null, decides: null }];
	const contact = { id: CONTACT, speaking: MARCUS, ended: null } as Contact;
	return changeKind(of, to, { people, entries }, contact, () => crypto.randomUUID());
}

function fieldsOf([mark]: NewRecord[]): object {
	return mark?.type === 'mark' && mark.kind === 'corrected' ? mark.fields : {};
}

function entry(parts: Partial<Entry>): Entry {
	return {
		id: ENTRY,
		contact: CONTACT,
		kind: 'said',
		by: 'them',
		words: 'x',
		status: 'standing',
		...parts
	} as Entry;
}
