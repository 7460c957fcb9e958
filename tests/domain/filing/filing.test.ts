import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '#lib/domain/case/case.ts';
import { EntryRecord, readRecord } from '#lib/domain/case/record.ts';
import { type Known, factsIn } from '#lib/domain/filing/facts-in.ts';
import { type FilingContext, type NoteEntry, fileFacts } from '#lib/domain/filing/file-facts.ts';
import type { NoteFact } from '#lib/domain/filing/note-fact.ts';
import type { FoundField } from '#lib/domain/text/fields.ts';

const NOTE = 'spk dan billing, refund 26.97 in 3-5 wkg days, ref NB44871, cb 0161 496 0382';
const FRIDAY = '2026-12-04';

/** Every id of these tests is a counter in the form of a UUID. */
const idOf = (count: number) => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
const [CASE, CONTACT, ENTRY, DAN] = [1, 2, 3, 4].map(idOf) as [string, string, string, string];

function field<Field extends FoundField>(words: string, rest: Omit<Field, 'start' | 'end'>, note = NOTE): Field {
	const start = note.indexOf(words);
	return { start, end: start + words.length, ...rest } as Field;
}

const pounds = (minor: number) => ({ minor, currency: 'GBP' });
const fields: FoundField[] = [
	field('dan', { kind: 'agent', value: 'Dan' }),
	field('billing', { kind: 'team', value: 'billing' }),
	field('refund 26.97 in 3-5 wkg days', { kind: 'promise', value: { by: 'them', due: FRIDAY } }),
	field('26.97', { kind: 'amount', value: pounds(2697) }),
	field('3-5 wkg days', { kind: 'day', value: FRIDAY }),
	field('NB44871', { kind: 'reference', value: 'NB44871' }),
	field('0161 496 0382', { kind: 'phone', value: '01614960382' })
];

const known = (change: Partial<Known> = {}): Known => ({
	people: [],
	numbers: [],
	phone: null,
	reference: null,
	entries: [],
	speaking: null,
	...change
});

describe('the facts that a note offers', () => {
	test('stand with the most useful first, each once, with what belongs to it', () => {
		expect(factsIn(NOTE, fields, known())).toEqual([
			{ kind: 'agent', start: 4, words: 'dan', name: 'Dan', team: 'billing' },
			{
				kind: 'promise',
				start: 17,
				words: 'refund 26.97 in 3-5 wkg days',
				by: 'them',
				due: FRIDAY,
				amount: pounds(2697)
			},
			{ kind: 'reference', start: 51, words: 'NB44871', reference: 'NB44871' },
			{ kind: 'phone', start: 63, words: '0161 496 0382', number: '01614960382' }
		]);
	});

	test('leave out what the case knows', () => {
		const people: Person[] = [{ id: DAN, name: 'Dan', role: null, didWell: null, thankedOn: null, decides: null }];
		const knows = known({ people, speaking: DAN, reference: 'nb-44871', phone: '0161 4960382' });
		expect(factsIn(NOTE, fields, knows).map(({ kind }) => kind)).toEqual(['promise']);
	});

	test('leave out a sum in no currency, and one of two sums of a promise', () => {
		const note = 'credit 10 and 20 by friday, paid 30';
		const found = factsIn(
			note,
			[
				field('credit 10 and 20 by friday', { kind: 'promise', value: { by: 'them', due: FRIDAY } }, note),
				field('10', { kind: 'amount', value: pounds(1000) }, note),
				field('20', { kind: 'amount', value: pounds(2000) }, note),
				field('30', { kind: 'amount', value: { minor: 3000, currency: null } }, note)
			],
			known()
		);
		expect(found).toMatchObject([{ kind: 'promise', amount: null }]);
		expect(found).toHaveLength(1);
	});
});

describe('filing', () => {
	const noted: NoteEntry = { id: ENTRY, kind: null, isPrivate: false };

	test('makes a plain note what its first statement is, with who said it, its reference and the number to ring', () => {
		const { kind, fields: details, records } = fileFacts(factsIn(NOTE, fields, known()), noted, context());
		expect(kind).toEqual({ kind: 'promised', by: 'them' });
		expect(details).toEqual({
			by: 'them',
			due: FRIDAY,
			amount: pounds(2697),
			reference: 'NB44871',
			person: idOf(101)
		});
		expect(records).toMatchObject([
			{ of: 'person', target: idOf(101), name: 'name', value: 'Dan' },
			{ of: 'person', target: idOf(101), name: 'role', value: 'billing' },
			{ of: 'contact', target: CONTACT, name: 'speaking', value: idOf(101) },
			{ of: 'case', target: CASE, name: 'phone', value: '01614960382' }
		]);
	});

	test('keeps the words of a second statement once: as an entry about the first, with its own part', () => {
		const facts: NoteFact[] = [
			{ kind: 'refusal', start: 0, words: 'cant refund the fee', amount: null },
			{ kind: 'promise', start: 25, words: 'will credit £10', by: 'them', due: null, amount: pounds(1000) }
		];
		const { kind, records } = fileFacts(facts, noted, context({ speaking: DAN }));
		expect(kind).toEqual({ kind: 'refused', by: 'them' });
		expect(records).toMatchObject([
			{ type: 'entry', kind: 'promised', about: ENTRY, words: 'will credit £10', person: DAN, amount: pounds(1000) }
		]);
	});

	test('leaves the kind that a tap gave, and files a statement of that kind into it', () => {
		const promise: NoteFact = { kind: 'promise', start: 9, words: 'ring me', by: 'them', due: FRIDAY, amount: null };
		const asRefused = fileFacts([promise], { ...noted, kind: { kind: 'refused', by: 'them' } }, context());
		expect(asRefused).toMatchObject({ kind: null, fields: {}, records: [{ kind: 'promised', about: ENTRY }] });
		const asPromised = fileFacts([promise], { ...noted, kind: { kind: 'promised', by: 'them' } }, context());
		expect(asPromised).toMatchObject({ kind: null, fields: { due: FRIDAY }, records: [] });
	});

	test('makes an answer a no, and adds no second entry for it', () => {
		const no: NoteFact = { kind: 'refusal', start: 0, words: 'no', amount: null };
		const filed = fileFacts([no], { ...noted, kind: { kind: 'answered', by: 'them' } }, context());
		expect(filed).toMatchObject({ fields: { wasNo: true }, records: [] });
	});

	test('gives what stands before a hand-over to whoever spoke before, and leaves the speaker open after it', () => {
		const facts: NoteFact[] = [
			{ kind: 'promise', start: 0, words: 'will call back', by: 'them', due: null, amount: null },
			{ kind: 'handed-on', start: 20, words: 'put me through to disputes', to: 'disputes' }
		];
		const { fields: details, records } = fileFacts(facts, noted, context({ speaking: DAN }));
		expect(details.person).toBe(DAN);
		expect(records).toMatchObject([
			{ of: 'contact', name: 'speaking', value: null },
			{ kind: 'passed-on', to: 'disputes', person: DAN }
		]);
	});

	test('lets a name that comes after the promise have made it, where nobody was speaking', () => {
		const facts: NoteFact[] = [
			{ kind: 'promise', start: 0, words: 'refund by friday', by: 'them', due: FRIDAY, amount: null },
			{ kind: 'agent', start: 22, words: 'keisha', name: 'Keisha', team: null }
		];
		const { fields: details, records } = fileFacts(facts, noted, context());
		expect(details.person).toBe(idOf(101));
		expect(records).toContainEqual(expect.objectContaining({ name: 'speaking', value: idOf(101) }));
	});

	test('does not give what was said before a hand-over to the one who was named after it and speaks now', () => {
		const facts: NoteFact[] = [
			{ kind: 'promise', start: 0, words: 'will call back', by: 'them', due: null, amount: null },
			{ kind: 'handed-on', start: 20, words: 'put me through to disputes', to: 'disputes' },
			{ kind: 'agent', start: 50, words: 'dan okafor', name: 'Dan Okafor', team: null }
		];
		const { fields: details, records } = fileFacts(facts, noted, context({ speaking: DAN }));
		expect(details).not.toHaveProperty('person');
		expect(records).toMatchObject([{ kind: 'passed-on', to: 'disputes' }]);
		expect(records[0]).not.toHaveProperty('person');
	});

	test('of a private note, every part is private', () => {
		const facts: NoteFact[] = [
			{ kind: 'refusal', start: 0, words: 'no', amount: null },
			{ kind: 'promise', start: 9, words: 'later', by: 'them', due: null, amount: null }
		];
		const { records } = fileFacts(facts, { ...noted, isPrivate: true }, context());
		expect(records).toMatchObject([{ kind: 'promised', private: true }]);
	});

	test('whatever is filed, every record can be stored, and each fact is kept once', () => {
		fc.assert(
			fc.property(fc.array(anyFact, { maxLength: 8 }), fc.constantFrom(null, ...taps), (facts, kind) => {
				const filed = fileFacts(facts, { ...noted, kind }, context());
				for (const record of filed.records) expect(readRecord(stored(record))).not.toBeNull();
				const main = { ...envelope, type: 'entry', id: ENTRY, contact: CONTACT, at: AT, words: 'x' };
				const entry = { ...main, ...(kind ?? filed.kind ?? { kind: 'noted' }), ...filed.fields };
				expect(EntryRecord.safeParse(entry).success).toBe(true);
				const promises = [entry, ...filed.records].filter((one) => 'kind' in one && one.kind === 'promised');
				const own = kind?.kind === 'promised' && !facts.some((fact) => fact.kind === 'promise') ? 1 : 0;
				expect(promises).toHaveLength(facts.filter((fact) => fact.kind === 'promise').length + own);
			})
		);
	});
});

const AT = { day: '2026-11-28', minute: 600, zone: 'Europe/London' };
const envelope = {
	case: CASE,
	device: idOf(9),
	seq: 0,
	clock: 1,
	made: { utc: 0, offset: 0, zone: 'UTC' },
	v: 1,
	change: idOf(8)
};
const stored = (record: object) => ({ ...envelope, ...record });

function context(contact: { speaking?: string | null } = {}): FilingContext {
	let count = 100;
	return {
		theCase: {
			id: CASE,
			people: [{ id: DAN, name: 'Dan Okafor', role: null, didWell: null, thankedOn: null, decides: null }]
		},
		contact: { id: CONTACT, speaking: null, ...contact },
		at: AT,
		newId: () => idOf((count += 1))
	};
}

const taps = [
	{ kind: 'said', by: 'them' },
	{ kind: 'promised', by: 'them' },
	{ kind: 'refused', by: 'them' },
	{ kind: 'passed-on', by: 'them' },
	{ kind: 'held' },
	{ kind: 'answered', by: 'them' }
] as const;

const span = { start: fc.nat(200), words: fc.string({ minLength: 1 }) };
const amount = fc.option(fc.integer().map(pounds));
const anyFact: fc.Arbitrary<NoteFact> = fc.oneof(
	fc.record({ ...span, kind: fc.constant('agent' as const), name: fc.string(), team: fc.option(fc.string()) }),
	fc.record({ ...span, kind: fc.constant('team' as const), name: fc.string() }),
	fc.record({ ...span, kind: fc.constant('reference' as const), reference: fc.string() }),
	fc.record({ ...span, kind: fc.constantFrom('account' as const, 'phone' as const), number: fc.string() }),
	fc.record({ ...span, kind: fc.constant('amount' as const), amount: fc.integer().map(pounds) }),
	fc.record({
		...span,
		kind: fc.constant('promise' as const),
		by: fc.constantFrom('me' as const, 'them' as const),
		due: fc.constantFrom(null, FRIDAY),
		amount
	}),
	fc.record({ ...span, kind: fc.constant('refusal' as const), amount }),
	fc.record({ ...span, kind: fc.constant('handed-on' as const), to: fc.string() }),
	fc.record({ ...span, kind: fc.constant('hold' as const), minutes: fc.nat(600) })
);
