import fc from 'fast-check';
import { Channel } from '#lib/domain/vocabulary/contact.ts';
import { Sector } from '#lib/domain/vocabulary/sector.ts';
import { signals, type Signal, type Situation } from '#lib/domain/vocabulary/situation.ts';

/** Everything that must be done before a reason counts. */
export const prepared: Situation['ready'] = { goalSaid: true, datedFacts: 1, optionsAsked: 1, calm: true };

/** A first phone call, well prepared, with these signals. */
export function observing(...observed: Signal[]): Situation {
	return { sector: 'other', channel: 'phone', ready: prepared, contacts: 1, signals: observed };
}

export const anyReadiness: fc.Arbitrary<Situation['ready']> = fc.record({
	goalSaid: fc.boolean(),
	datedFacts: fc.nat({ max: 3 }),
	optionsAsked: fc.nat({ max: 3 }),
	calm: fc.boolean()
});

/**
 * Any situation with some of these signals, at most twelve. Small sets are as likely as large ones, because with many
 * signals nearly every call has another door.
 */
export function anySituation(among: readonly Signal[] = signals): fc.Arbitrary<Situation> {
	return fc.record({
		sector: fc.constantFrom(...Sector.options),
		channel: fc.constantFrom(...Channel.options),
		ready: anyReadiness,
		contacts: fc.integer({ min: 1, max: 5 }),
		signals: fc.integer({ min: 0, max: 12 }).chain((most) => fc.subarray([...among], { maxLength: most }))
	});
}
