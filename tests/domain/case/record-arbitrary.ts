import fc from 'fast-check';
import type { CaseRecord } from '#lib/domain/case/record.ts';

export const CASE = '00000000-0000-4000-8000-000000000001';
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const when = fc.record({
	day: fc.constantFrom('2026-05-03', '2026-11-17', '2026-11-21'),
	minute: fc.option(fc.integer({ min: 0, max: 1439 })),
	zone: fc.constant('Europe/London')
});

/** A small pool of ids, so that amendments hit entries. */
const entryId = fc.integer({ min: 100, max: 105 }).map(uuid);

const body: fc.Arbitrary<object> = fc.oneof(
	fc.record({
		type: fc.constant('entry'),
		contact: fc.option(fc.constant(uuid(50))),
		at: when,
		kind: fc.constantFrom('said', 'noted', 'promised', 'refused'),
		words: fc.string()
	}),
	fc.record({ type: fc.constant('mark'), about: entryId, kind: fc.constantFrom('struck', 'restored') }),
	fc.record({
		type: fc.constant('mark'),
		about: entryId,
		kind: fc.constant('corrected'),
		fields: fc.record({ words: fc.string() })
	}),
	fc.record({
		type: fc.constant('mark'),
		about: entryId,
		kind: fc.constant('settled'),
		outcome: fc.constantFrom('kept', 'broken', 'open'),
		on: fc.constant('2026-11-20')
	}),
	fc.record({
		type: fc.constant('field'),
		of: fc.constant('case'),
		target: fc.constant(CASE),
		name: fc.constantFrom('provider', 'what'),
		value: fc.option(fc.string({ maxLength: 20 }))
	}),
	fc.record({ type: fc.constant('erasure'), erased: fc.boolean() })
);

/** Histories of several devices: (clock, device) is unique, and only amendments refer to the id of another record. */
export const history: fc.Arbitrary<CaseRecord[]> = fc
	.array(fc.tuple(body, fc.integer({ min: 1, max: 3 }), fc.boolean()), { maxLength: 25 })
	.map((rows) => {
		let entries = 0;
		return rows.map(([fields, device, joinsLast], index) => {
			const isEntry = 'type' in fields && fields.type === 'entry';
			return {
				...fields,
				id: isEntry ? uuid(100 + entries++) : uuid(1000 + index),
				case: CASE,
				device: uuid(device),
				seq: index,
				clock: index + 1,
				made: { utc: 1_700_000_000_000 + index, offset: 0, zone: 'Europe/London' },
				v: 1,
				change: uuid(5000 + (joinsLast && index > 0 ? index - 1 : index))
			} as CaseRecord;
		});
	});
