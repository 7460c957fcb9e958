import * as z from 'zod/mini';

/** The kinds of provider for which wording, cards and outside bodies differ. */
export const Sector = z.enum([
	'bank',
	'insurance',
	'telecom',
	'energy',
	'water',
	'airline',
	'rail',
	'parcel',
	'retail',
	'online-marketplace',
	'landlord',
	'health',
	'government',
	'credit-reporting',
	'debt-collection',
	'other'
]);
export type Sector = z.infer<typeof Sector>;

/** The way a contact is made. It changes the words, never the screen. */
export const Channel = z.enum(['phone', 'chat', 'in-person', 'email', 'letter']);
export type Channel = z.infer<typeof Channel>;

/** Whether words are read there instead of heard. */
export function isWritten(channel: Channel | null): boolean {
	return channel === 'chat' || channel === 'email' || channel === 'letter';
}

/** The ways in which the other side says no. */
export const Refusal = z.enum(['no', 'policy', 'system', 'another-team', 'wait', 'not-my-job', 'never-got-it']);
export type Refusal = z.infer<typeof Refusal>;
