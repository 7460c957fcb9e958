import '../jitless.ts';
import * as z from 'zod/mini';
import { Day } from '../day.ts';
import { Amount } from '../vocabulary/amount.ts';

const span = {
	/** Where its words begin in the note, as a UTF-16 offset. */
	start: z.int().check(z.gte(0)),
	/** The words of the note that say it, exactly as typed. */
	words: z.string()
};

/** A fact in a note that has a place of its own in the case. It is kept there only after a tap. */
export const NoteFact = z.discriminatedUnion('kind', [
	/** A person of the other side. `team` is the department named right beside the name. */
	z.strictObject({ ...span, kind: z.literal('agent'), name: z.string(), team: z.nullable(z.string()) }),
	z.strictObject({ ...span, kind: z.literal('team'), name: z.string() }),
	z.strictObject({ ...span, kind: z.literal('reference'), reference: z.string() }),
	/** A number of mine, such as an account number. It is kept with the secret numbers. */
	z.strictObject({ ...span, kind: z.literal('account'), number: z.string() }),
	/** A number for me to ring. */
	z.strictObject({ ...span, kind: z.literal('phone'), number: z.string() }),
	z.strictObject({ ...span, kind: z.literal('amount'), amount: Amount }),
	z.strictObject({
		...span,
		kind: z.literal('promise'),
		by: z.enum(['me', 'them']),
		due: z.nullable(Day),
		/** True where the person said that no day was given, whatever the words tell. */
		noDay: z.optional(z.boolean()),
		amount: z.nullable(Amount)
	}),
	z.strictObject({ ...span, kind: z.literal('refusal'), amount: z.nullable(Amount) }),
	z.strictObject({ ...span, kind: z.literal('handed-on'), to: z.string() }),
	/** Time waited in this contact, in whole minutes. */
	z.strictObject({ ...span, kind: z.literal('hold'), minutes: z.int().check(z.gte(0)) })
]);
export type NoteFact = z.infer<typeof NoteFact>;

/** Whether two facts say the same with the same words, wherever these stand in the note. */
export function isSameFact(one: NoteFact, other: NoteFact): boolean {
	return factKey(one) === factKey(other);
}

/** Identifies a fact within a note while the text around it changes. */
export function factKey({ start: _, ...fact }: NoteFact): string {
	return JSON.stringify(fact);
}

/** The filed facts whose words still stand in the text. */
export function factsStanding(filed: readonly NoteFact[], text: string): readonly NoteFact[] {
	return filed.filter(({ words }) => text.includes(words));
}
