import '../jitless.ts';
import * as z from 'zod/mini';
import { Id } from '../vocabulary/id.ts';

/** Who the summary is for. The agents' names are in for the first, and out for the second. */
export const Audience = z.enum(['provider-or-ombudsman', 'anyone-else']);
export type Audience = z.infer<typeof Audience>;

/** What goes into a summary beyond the facts; each can be switched on or off by itself. */
export const Choices = z.strictObject({
	names: z.boolean(),
	accountNumbers: z.boolean(),
	feelings: z.boolean(),
	privateLines: z.boolean(),
	/**
	 * The person's own sentences that hold words which are not yet facts. Choices stored before this option existed leave them
	 * out.
	 */
	opinions: z._default(z.boolean(), false),
	/** The keys of things that are put in one by one. Choices stored before this option existed have none. */
	putIn: z._default(z.array(z.string()), []),
	/** What the case cost, and how they handled it. Choices stored before these options existed leave both out. */
	cost: z._default(z.boolean(), false),
	handling: z._default(z.boolean(), false),
	/** Contacts that are left out entirely. */
	withoutContacts: z.array(Id)
});
export type Choices = z.infer<typeof Choices>;

/** What a reader gets unless the person says otherwise. */
export function choicesFor(reader: Audience): Choices {
	return {
		names: reader === 'provider-or-ombudsman',
		accountNumbers: false,
		feelings: false,
		privateLines: false,
		opinions: false,
		putIn: [],
		cost: false,
		handling: false,
		withoutContacts: []
	};
}
