import { expect, test } from 'vitest';
import type { LadderFacts } from '#lib/domain/ladder/facts.ts';
import { type RungOnDay, rungsOn } from '#lib/domain/ladder/rungs.ts';
import type { LadderEvent } from '#lib/domain/vocabulary/ladder.ts';
import { isHolidayIn, ladder } from './ladders.ts';
import { rungsSlowly } from './slow-rungs.ts';

const today = '2026-11-21';

type WorkedCase = {
	/** Country, sector, and the variant where there are two. */
	in: [country: string, sector: string, variant?: string];
	rung: string;
	received?: string;
	events?: [kind: LadderEvent, on: string][];
	answer?: string;
	/** The place whose calendar counts, or the holidays themselves; none where no working days are counted. */
	holidays?: string | string[];
	on?: string;
	/** Status, first open day, last day. */
	gives: [RungOnDay['status'], string | null, string | null];
};

const FOS = 'Financial Ombudsman Service';
const CARD_FOS = 'Financial Ombudsman Service (about the card provider)';
const COUNTY = 'Small claims (county court)';
const COUNCIL = 'council (England)';

const cases: Record<string, WorkedCase> = {
	'a bank that kept silent for eight weeks: the ombudsman is open, and no six months run': {
		in: ['GB', 'bank'],
		rung: FOS,
		received: '2026-09-21',
		gives: ['open', '2026-11-17', null]
	},
	'the last day of those eight weeks is still a day to wait': {
		in: ['GB', 'bank'],
		rung: FOS,
		received: '2026-09-21',
		on: '2026-11-16',
		gives: ['waits', '2026-11-17', null]
	},
	'a bank that answers in the third week opens the ombudsman on that day': {
		in: ['GB', 'bank'],
		rung: FOS,
		received: '2026-09-21',
		events: [['final-response', '2026-10-07']],
		gives: ['open', '2026-10-07', '2027-04-07']
	},
	'six months from 31 August end on the last of February': {
		in: ['GB', 'insurance'],
		rung: FOS,
		events: [['final-response', '2026-08-31']],
		gives: ['open', '2026-08-31', '2027-02-28']
	},
	'those six months are over on 1 March': {
		in: ['GB', 'insurance'],
		rung: FOS,
		events: [['final-response', '2026-08-31']],
		on: '2027-03-01',
		gives: ['expired', '2026-08-31', '2027-02-28']
	},
	'a reply that is not the last word opens no ombudsman for a bank': {
		in: ['GB', 'bank'],
		rung: FOS,
		received: '2026-11-02',
		events: [['unsatisfactory-reply', '2026-11-10']],
		gives: ['waits', '2026-12-29', null]
	},
	'a phone company has six weeks, no longer eight': {
		in: ['GB', 'telecom'],
		rung: 'Telecoms ADR',
		received: '2026-10-19',
		gives: ['waits', '2026-12-01', null]
	},
	'a deadlock letter of a phone company gives twelve months': {
		in: ['GB', 'telecom'],
		rung: 'Telecoms ADR',
		received: '2026-10-19',
		events: [['deadlock-letter', '2026-11-03']],
		gives: ['open', '2026-11-03', '2027-11-03']
	},
	'an energy supplier has eight weeks': {
		in: ['GB', 'energy'],
		rung: 'Energy Ombudsman',
		received: '2026-10-03',
		gives: ['waits', '2026-11-29', null]
	},
	'water: six months from the letter of CCW': {
		in: ['GB', 'water'],
		rung: 'WATRS adjudication',
		events: [['mediation-ended', '2026-05-21']],
		gives: ['open', '2026-05-21', '2026-11-21']
	},
	'forty working days over Christmas in England': {
		in: ['GB', 'rail'],
		rung: 'Rail Ombudsman',
		received: '2026-11-09',
		holidays: 'GB-ENG',
		on: '2027-01-05',
		gives: ['waits', '2027-01-08', null]
	},
	'the same forty where 4 January is a holiday too': {
		in: ['GB', 'rail'],
		rung: 'Rail Ombudsman',
		received: '2026-11-09',
		holidays: ['2026-12-25', '2026-12-28', '2027-01-01', '2027-01-04'],
		on: '2027-01-08',
		gives: ['waits', '2027-01-09', null]
	},
	'the same forty in Scotland, which also keeps St Andrew’s Day': {
		in: ['GB', 'rail'],
		rung: 'Rail Ombudsman',
		received: '2026-11-09',
		holidays: 'GB-SCT',
		on: '2027-01-12',
		gives: ['open', '2027-01-12', null]
	},
	'and forty counted without any holiday would end too early': {
		in: ['GB', 'rail'],
		rung: 'Rail Ombudsman',
		received: '2026-11-09',
		on: '2027-01-05',
		gives: ['open', '2027-01-05', null]
	},
	'a parcel: ninety days by the calendar': {
		in: ['GB', 'parcel'],
		rung: 'POSTRS',
		received: '2026-08-23',
		gives: ['waits', '2026-11-22', null]
	},
	'a council: the year runs from when it was known, whether or not an answer came': {
		in: ['GB', 'government', COUNCIL],
		rung: 'Local Government and Social Care Ombudsman',
		received: '2026-03-02',
		events: [['became-aware', '2025-11-20']],
		gives: ['expired', '2026-05-26', '2026-11-20']
	},
	'a landlord opens the ombudsman only with the second answer': {
		in: ['GB', 'landlord'],
		rung: 'Housing Ombudsman',
		received: '2025-01-06',
		gives: ['unknown', null, null]
	},
	'a health complaint may lapse before it ever opened': {
		in: ['GB', 'health'],
		rung: 'Health Service Ombudsman',
		events: [['became-aware', '2025-11-01']],
		gives: ['expired', null, '2026-11-01']
	},
	'weeks with the shop do not open the ombudsman about the card provider': {
		in: ['GB', 'retail'],
		rung: CARD_FOS,
		received: '2026-01-05',
		events: [['final-response', '2026-02-02']],
		gives: ['unknown', null, null]
	},
	'the answer of the card provider does': {
		in: ['GB', 'retail'],
		rung: CARD_FOS,
		events: [['card-provider-final-response', '2026-05-22']],
		gives: ['open', '2026-05-22', '2026-11-22']
	},
	'a county court opens fourteen days after the letter before claim': {
		in: ['GB', 'energy'],
		rung: COUNTY,
		events: [
			['letter-before-claim-sent', '2026-11-07'],
			['incident', '2024-02-29']
		],
		gives: ['waits', '2026-11-22', '2030-02-28']
	},
	'an answer to that letter opens it sooner': {
		in: ['GB', 'energy'],
		rung: COUNTY,
		events: [
			['letter-before-claim-sent', '2026-11-07'],
			['letter-before-claim-answered', '2026-11-12']
		],
		gives: ['open', '2026-11-12', null]
	},
	'a credit dispute on its forty-fifth day is not yet more than forty-five days old': {
		in: ['US', 'credit-reporting'],
		rung: 'CFPB complaint',
		received: '2026-10-07',
		gives: ['waits', '2026-11-22', null]
	},
	'a billing error: the sixtieth day after the statement is the last': {
		in: ['US', 'bank'],
		rung: 'Credit card billing-error notice (FCBA / Reg Z)',
		events: [['statement-sent', '2026-09-22']],
		gives: ['open', null, '2026-11-21']
	},
	'without the day of the statement no last day is told': {
		in: ['US', 'retail'],
		rung: 'Credit card billing-error notice (FCBA)',
		received: '2026-10-01',
		gives: ['open', null, null]
	},
	'a debt: thirty days from the notice, and the thirty-first is too late': {
		in: ['US', 'debt-collection'],
		rung: 'Written dispute (debt validation)',
		events: [['validation-notice', '2026-10-21']],
		gives: ['expired', null, '2026-11-20']
	},
	'a denied treatment: a hundred and eighty days for the appeal': {
		in: ['US', 'health'],
		rung: 'Internal appeal',
		events: [['denial-notice', '2026-06-01']],
		gives: ['open', null, '2026-11-28']
	},
	'its review outside: four months from the decision inside': {
		in: ['US', 'health'],
		rung: 'External review',
		events: [['internal-review-done', '2026-10-31']],
		gives: ['open', '2026-10-31', '2027-02-28']
	},
	'an airline in the United States may be reported while it still has time to answer': {
		in: ['US', 'airline'],
		rung: 'DOT air travel complaint',
		received: '2026-10-10',
		gives: ['open', null, null]
	},
	'forty working days of an Irish bank, over a bank holiday in October': {
		in: ['IE', 'bank'],
		rung: 'Financial Services and Pensions Ombudsman',
		received: '2026-09-28',
		holidays: 'IE',
		gives: ['waits', '2026-11-25', null]
	},
	'ten working days of an Irish phone company, and a year from the complaint': {
		in: ['IE', 'telecom'],
		rung: 'ComReg Consumer Care',
		received: '2026-10-23',
		holidays: 'IE',
		gives: ['open', '2026-11-10', '2027-10-23']
	},
	'twenty working days in New Zealand, over Labour Day': {
		in: ['NZ', 'energy'],
		rung: 'Utilities Disputes',
		received: '2026-10-23',
		holidays: 'NZ',
		on: '2026-11-23',
		gives: ['waits', '2026-11-24', null]
	},
	'two months from New Year’s Eve end on a leap day': {
		in: ['FR', 'energy'],
		rung: "Médiateur national de l'énergie",
		received: '2027-12-31',
		on: '2028-02-15',
		gives: ['waits', '2028-03-01', '2028-12-31']
	},
	'four weeks of a German energy supplier': {
		in: ['DE', 'energy'],
		rung: 'Schlichtungsstelle Energie',
		received: '2026-10-23',
		gives: ['open', '2026-11-21', null]
	},
	'a body that nobody has read about has no dates': {
		in: ['EU', 'airline'],
		rung: 'National ADR body',
		received: '2026-10-23',
		events: [['final-response', '2026-10-30']],
		gives: ['unknown', null, null]
	},
	'a German court counts from the end of the year': {
		in: ['DE', 'energy'],
		rung: 'Court (Amtsgericht) or Mahnverfahren',
		events: [['incident', '2026-01-01']],
		gives: ['open', null, '2029-12-31']
	},
	'thirty days of an Australian bank': {
		in: ['AU', 'bank'],
		rung: 'Australian Financial Complaints Authority',
		received: '2026-10-22',
		gives: ['waits', '2026-11-22', null]
	},
	'fifty-six days of a Canadian bank are over': {
		in: ['CA', 'bank'],
		rung: 'OBSI',
		received: '2026-09-25',
		gives: ['open', '2026-11-21', null]
	},
	'a hundred and eighty days after its answer, today is the last': {
		in: ['CA', 'bank'],
		rung: 'OBSI',
		events: [['final-response', '2026-05-25']],
		gives: ['open', '2026-05-25', '2026-11-21']
	},
	'an Indian bank that kept silent: ninety days from the end of the thirty': {
		in: ['IN', 'bank'],
		rung: 'RBI Ombudsman',
		received: '2026-09-01',
		gives: ['open', '2026-10-02', '2026-12-30']
	},
	'an Indian bank that refused: ninety days from its answer': {
		in: ['IN', 'bank'],
		rung: 'RBI Ombudsman',
		received: '2026-09-01',
		events: [['unsatisfactory-reply', '2026-09-10']],
		gives: ['open', '2026-09-10', '2026-12-09']
	},
	'a payment: the ombudsman opens after fifteen working days': {
		in: ['GB', 'bank'],
		rung: FOS,
		received: '2026-11-02',
		answer: 'payment',
		holidays: 'GB-ENG',
		on: '2026-11-28',
		gives: ['open', '2026-11-24', null]
	},
	'a payment that the bank wrote it needs longer for: thirty-five working days in England': {
		in: ['GB', 'bank'],
		rung: FOS,
		received: '2026-11-02',
		answer: 'payment-longer',
		holidays: 'GB-ENG',
		on: '2026-11-28',
		gives: ['waits', '2026-12-22', null]
	},
	'the same where St Andrew’s Day counts too': {
		in: ['GB', 'bank'],
		rung: FOS,
		received: '2026-11-02',
		answer: 'payment-longer',
		holidays: 'GB-SCT',
		on: '2026-11-28',
		gives: ['waits', '2026-12-23', null]
	},
	'a question not answered leaves the usual eight weeks': {
		in: ['GB', 'bank'],
		rung: FOS,
		received: '2026-11-02',
		holidays: 'GB-ENG',
		on: '2026-11-28',
		gives: ['waits', '2026-12-29', null]
	},
	'of six months and six years the earlier counts': {
		in: ['GB', 'bank'],
		rung: FOS,
		received: '2026-07-20',
		events: [
			['final-response', '2026-09-15'],
			['incident', '2020-12-01'],
			['became-aware', '2021-02-10']
		],
		on: '2026-11-28',
		gives: ['open', '2026-09-15', '2026-12-01']
	},
	'who found out late has three years from then, so the six months count': {
		in: ['GB', 'bank'],
		rung: FOS,
		received: '2026-07-20',
		events: [
			['final-response', '2026-09-15'],
			['incident', '2020-12-01'],
			['became-aware', '2024-06-30']
		],
		on: '2026-11-28',
		gives: ['open', '2026-09-15', '2027-03-15']
	},
	'six years that are over do not close it while the day of finding out is not told': {
		in: ['GB', 'bank'],
		rung: FOS,
		received: '2026-08-17',
		events: [
			['final-response', '2026-10-01'],
			['incident', '2019-05-20']
		],
		on: '2026-11-28',
		gives: ['open', '2026-10-01', '2025-05-20']
	},
	'with both days told the later of the two is over, whatever the six months say': {
		in: ['GB', 'insurance'],
		rung: FOS,
		received: '2026-08-01',
		events: [
			['final-response', '2026-10-01'],
			['incident', '2018-03-01'],
			['became-aware', '2019-04-01']
		],
		on: '2026-11-28',
		gives: ['expired', '2026-09-27', '2024-03-01']
	},
	'money trouble: twenty-one days of an Australian bank': {
		in: ['AU', 'bank'],
		rung: 'Australian Financial Complaints Authority',
		received: '2026-11-06',
		answer: 'hardship',
		on: '2026-11-28',
		gives: ['open', '2026-11-28', null]
	},
	'money trouble told on another day': {
		in: ['AU', 'bank'],
		rung: 'Australian Financial Complaints Authority',
		received: '2026-11-02',
		answer: 'hardship',
		on: '2026-11-28',
		gives: ['open', '2026-11-24', null]
	},
	'two years from the answer, or six from finding out, which is earlier': {
		in: ['AU', 'bank'],
		rung: 'Australian Financial Complaints Authority',
		received: '2025-05-01',
		events: [
			['final-response', '2025-06-30'],
			['became-aware', '2021-01-15']
		],
		on: '2026-11-28',
		gives: ['open', '2025-06-01', '2027-01-15']
	},
	'six years from finding out may be over before the two years': {
		in: ['AU', 'bank'],
		rung: 'Australian Financial Complaints Authority',
		received: '2025-05-01',
		events: [
			['final-response', '2025-06-01'],
			['became-aware', '2020-10-01']
		],
		on: '2026-11-28',
		gives: ['expired', '2025-06-01', '2026-10-01']
	},
	'the same of an Australian insurer': {
		in: ['AU', 'insurance'],
		rung: 'Australian Financial Complaints Authority',
		received: '2026-01-05',
		events: [
			['final-response', '2026-02-04'],
			['became-aware', '2020-11-01']
		],
		on: '2026-11-28',
		gives: ['expired', '2026-02-04', '2026-11-01']
	},
	'super has forty-five days': {
		in: ['AU', 'insurance'],
		rung: 'Australian Financial Complaints Authority',
		received: '2026-10-10',
		answer: 'super',
		on: '2026-11-28',
		gives: ['open', '2026-11-25', null]
	},
	'a product of many years: the later of six years and three from finding out': {
		in: ['IE', 'insurance'],
		rung: 'Financial Services and Pensions Ombudsman',
		received: '2026-09-01',
		events: [
			['incident', '2019-03-10'],
			['became-aware', '2025-01-20']
		],
		answer: 'long-term',
		holidays: 'IE',
		on: '2026-11-28',
		gives: ['open', '2026-10-29', '2028-01-20']
	},
	'an investment firm in Canada has ninety days': {
		in: ['CA', 'bank'],
		rung: 'OBSI',
		received: '2026-09-25',
		answer: 'slow',
		on: '2026-11-28',
		gives: ['waits', '2026-12-25', null]
	},
	'a company in New Zealand that wrote a good reason has forty working days': {
		in: ['NZ', 'energy'],
		rung: 'Utilities Disputes',
		received: '2026-10-23',
		answer: 'longer',
		holidays: 'NZ',
		on: '2026-11-28',
		gives: ['waits', '2026-12-22', null]
	},
	'a credit file: two years from finding out, or five from what happened': {
		in: ['US', 'credit-reporting'],
		rung: 'Court (FCRA)',
		received: '2025-03-05',
		events: [
			['final-response', '2025-04-01'],
			['became-aware', '2025-03-01'],
			['incident', '2022-02-15']
		],
		on: '2026-11-28',
		gives: ['open', '2025-04-01', '2027-02-15']
	},
	'a payment in France: fifteen working days, and 11 November is none': {
		in: ['FR', 'bank'],
		rung: 'Médiateur de la consommation',
		received: '2026-11-02',
		answer: 'payment',
		holidays: 'FR',
		on: '2026-11-28',
		gives: ['open', '2026-11-25', '2027-11-02']
	},
	'any other complaint to a French bank: two months': {
		in: ['FR', 'bank'],
		rung: 'Médiateur de la consommation',
		received: '2026-11-02',
		answer: 'usual',
		holidays: 'FR',
		on: '2026-11-28',
		gives: ['waits', '2027-01-03', '2027-11-02']
	}
};

test.each(Object.entries(cases))(
	'%s',
	(_, { in: place, rung, received, events = [], answer, holidays, on = today, gives }) => {
		const facts: LadderFacts = {
			complaintReceivedOn: received,
			events: events.map(([kind, day]) => ({ kind, on: day })),
			answer
		};
		const isHoliday =
			typeof holidays === 'string' ? isHolidayIn(holidays) : (day: string) => (holidays ?? []).includes(day);
		const [status, opensOn, lastDay] = gives;
		const expected = { name: rung, status, opensOn, lastDay };
		expect(rungsOn(ladder(...place), facts, on, isHoliday)).toContainEqual(expected);
		expect(rungsSlowly(ladder(...place), facts, on, isHoliday)).toContainEqual(expected);
	}
);
