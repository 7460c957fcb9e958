import fc from 'fast-check';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import { addDays } from '#lib/domain/day.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const CASE = uuid(1);
export const TODAY = '2026-11-21';
const FIRST = Date.parse('2026-10-01T09:00:00Z');

const day = fc.integer({ min: -40, max: 20 }).map((days) => addDays(TODAY, days));
const contactId = fc.integer({ min: 200, max: 206 }).map(uuid);
/** A small pool of ids, so that amendments hit entries. */
const entryId = fc.integer({ min: 100, max: 112 }).map(uuid);
const sum = fc.integer({ min: 1, max: 9999 }).map((pence) => `£${(pence / 100).toFixed(2)}`);

const startOf = fc.record({
	type: fc.constant('field'),
	of: fc.constant('contact'),
	target: contactId,
	name: fc.constant('started'),
	value: fc
		.tuple(day, fc.boolean(), fc.integer({ min: 0, max: 1e9 }))
		.map(([day, isLive, ms]) => ({ day, minute: 600, zone: 'UTC', utc: isLive ? FIRST + ms : null }))
});

const ofContact = (name: string, value: fc.Arbitrary<unknown>) =>
	fc.record({
		type: fc.constant('field'),
		of: fc.constant('contact'),
		target: contactId,
		name: fc.constant(name),
		value: fc.option(value, { freq: 6 })
	});

const body: fc.Arbitrary<object> = fc.oneof(
	{ weight: 3, arbitrary: startOf },
	ofContact('channel', fc.constantFrom('phone', 'phone', 'chat', 'letter')),
	ofContact(
		'ended',
		fc
			.integer({ min: 0, max: 1_100_000_000 })
			.map((ms) => ({ day: TODAY, minute: 600, zone: 'UTC', utc: ms % 5 === 0 ? null : FIRST + ms }))
	),
	ofContact('howEnded', fc.constantFrom('talked', 'cut-off', 'no-one')),
	ofContact('goesOnFrom', contactId),
	ofContact('contactsBefore', fc.integer({ min: 0, max: 3 })),
	ofContact(
		'lostMoney',
		fc.oneof(
			sum,
			fc.tuple(sum, sum).map(([a, b]) => `${a} for parking, ${b} for stamps`),
			fc.constant('a lot')
		)
	),
	ofContact('lostTime', fc.constant('half a day')),
	fc.record({
		type: fc.constant('field'),
		of: fc.constant('case'),
		target: fc.constant(CASE),
		name: fc.constant('notCounted'),
		value: fc.array(
			contactId.map((id) => `call:${id}`),
			{ maxLength: 3 }
		)
	}),
	{
		weight: 6,
		arbitrary: fc
			.record({
				type: fc.constant('entry'),
				contact: fc.option(contactId),
				at: day.map((day) => ({ day, minute: 600, zone: 'UTC' })),
				kind: fc.constantFrom('held', 'promised', 'promised', 'said'),
				words: fc.constantFrom('', 'they will send it'),
				by: fc.constantFrom('me', 'them'),
				due: fc.option(day),
				minutes: fc.option(fc.integer({ min: 0, max: 90 }))
			})
			.map((entry) => ({ ...entry, noDay: true }))
	},
	fc.record({ type: fc.constant('mark'), about: entryId, kind: fc.constantFrom('struck', 'restored') }),
	fc.record({
		type: fc.constant('mark'),
		about: entryId,
		kind: fc.constant('corrected'),
		fields: fc.record({ minutes: fc.integer({ min: 0, max: 90 }) })
	}),
	{
		weight: 3,
		arbitrary: fc.record({
			type: fc.constant('mark'),
			about: entryId,
			kind: fc.constant('settled'),
			outcome: fc.constantFrom('kept', 'kept-late', 'broken', 'dropped', 'open'),
			on: fc.constant(TODAY)
		})
	}
);

/** The records of a case, in order, with up to sixty changes to its contacts, holds and promises. */
export const randomCase: fc.Arbitrary<CaseRecord[]> = fc.array(body, { minLength: 1, maxLength: 60 }).map((bodies) => {
	let entries = 0;
	return bodies.map((fields, index) => {
		const isEntry = 'type' in fields && fields.type === 'entry';
		return {
			...fields,
			id: isEntry ? uuid(100 + entries++) : uuid(1000 + index),
			case: CASE,
			device: uuid(2),
			seq: index,
			clock: index + 1,
			made: { utc: FIRST + index, offset: 0, zone: 'UTC' },
			v: 1,
			change: uuid(5000 + index)
		} as CaseRecord;
	});
});
