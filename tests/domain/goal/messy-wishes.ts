import fc from 'fast-check';
import type { GoalOutcome } from '#lib/domain/vocabulary/goal.ts';

/** A wish put together from messy fragments, with what must stand in whatever is said of it. */
export type MessyWish = {
	want: string;
	by: string | null;
	chips: GoalOutcome[];
	/** Words of the limit that the wish sets. */
	limit: string | null;
	/** The sum that the request itself names. */
	sum: string | null;
};

const happened = [
	'they charged me twice',
	'u took it out twice',
	'parcel says deliverd its not',
	'fridge dead again',
	'acct froze since tues',
	'no heating 9 days',
	'my mums boiler is broke',
	'engineer never came on the 3rd',
	'yer man said it was sorted',
	'claim for my father pending',
	'they sent size 6 i ordered 8',
	'bill is wrong',
	'been on to ye 4 times',
	'called on 3 may and 9 may',
	'net not working from 10 days',
	'router came with no lead',
	'somebody called Rick took it'
];
const vents = [
	'this is a joke',
	'what a shambles',
	'lol',
	'ridiculous!!!',
	'im so fed up',
	'useless lot',
	'WORST EVER'
];
const leads = [
	'',
	'',
	'want ',
	'i just want ',
	'need ',
	'pls ',
	'i would like ',
	'we want ',
	'just ',
	'so ',
	'all i want is ',
	'kindly '
];
const things = [
	'my money back',
	'the late fee gone',
	'a new one',
	'the bill corrected',
	'an engineer on a saturday',
	'it fixed',
	'someone to ring me',
	'the card unblocked',
	'an apology',
	'the second meter off'
];
const orders = [
	'cancel it',
	'get rid of the late fee',
	'stop charging me for insurance',
	'unlock my phone',
	'send a new router',
	'put the price back',
	'take it off my bill',
	'tell me why it went up',
	'close the acct',
	'swap it',
	'dont renew me',
	'let me leave',
	'keep me on the old plan'
];
const sums = ['$35', '£64.99', '12 dollars', '1,20,000', '€310', 'rs 719', '42.10', '40 quid'];
const limits = [
	['without a late fee', 'late fee'],
	['no restocking fee', 'restocking fee'],
	['not a voucher', 'voucher'],
	['w/out losing my number', 'losing my number'],
	['no exit fee', 'exit fee'],
	['but not before 5 jan', '5 January']
] as const;
const reasons = [
	'its paid off',
	'because i was in hospital',
	'i was told so',
	'like ur website says',
	'as agreed on 2 nov'
];
const joints = ['. ', ', ', ' ', ' and ', '... ', ' - ', '!! ', '; '];
const chips: GoalOutcome[] = ['refund', 'fee-dropped', 'repair', 'cancel', 'correct', 'explain', 'in-writing', 'visit'];

const maybe = <T>(value: fc.Arbitrary<T>, weight = 2) => fc.option(value, { freq: weight });

export const messyWish: fc.Arbitrary<MessyWish> = fc
	.record({
		before: maybe(fc.constantFrom(...happened)),
		vent: maybe(fc.constantFrom(...vents), 1),
		lead: fc.constantFrom(...leads),
		ask: fc.oneof(fc.constantFrom(...things), fc.constantFrom(...orders)),
		sum: maybe(fc.constantFrom(...sums), 1),
		limit: maybe(fc.constantFrom(...limits)),
		reason: maybe(fc.constantFrom(...reasons), 1),
		second: maybe(fc.oneof(fc.constantFrom(...things), fc.constantFrom(...orders)), 1),
		join: fc.array(fc.constantFrom(...joints), { minLength: 5, maxLength: 5 }),
		by: maybe(fc.constantFrom('2026-12-04', '2027-01-05'), 1),
		chips: fc.subarray(chips, { maxLength: 2 })
	})
	.map(({ before, vent, lead, ask, sum, limit, reason, second, join, by, chips: tapped }) => {
		const [a = '', b = '', c = '', d = '', e = ''] = join;
		const request = `${lead}${ask}${sum === null ? '' : ` ${sum}`}`;
		const want = [
			before === null ? '' : before + a,
			vent === null ? '' : vent + b,
			request,
			second === null ? '' : c + second,
			limit === null ? '' : `${d.trim() === 'and' ? ', ' : d}${limit[0]}`,
			reason === null ? '' : (e.trim() === 'and' ? ', ' : e) + reason
		].join('');
		return { want, by, chips: tapped, limit: limit?.[1] ?? null, sum };
	});
