import '../jitless.ts';
import * as z from 'zod/mini';

/** The kinds of provider. Wording, cards and outside bodies differ between them. */
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
