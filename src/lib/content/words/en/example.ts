import { sampleSum } from './region.ts';

/** What the people of the example case said and wrote. Days are passed in as words; the money is that of the country. */
export const exampleWords = {
	provider: 'Northline Telecom',
	what: (day: string) => `My bill of ${day} is ${sampleSum(42.1)} too high.`,
	/** By country. Ofcom reserves the first for drama, the numbering plan of North America the second. */
	phones: { GB: '0808 157 0192', US: '(800) 555-0199' } as Readonly<Record<string, string>>,
	reference: 'NL-204417',
	account: { label: 'Account number', secret: '7730 4152 88' },
	goal: {
		want: (day: string) => `A refund of ${sampleSum(42.1)} for the bill of ${day}`,
		instead: () => `${sampleSum(25)} back now, and the rest on the next bill.`,
		ifNo: 'Ask for their final answer in writing, then go to an outside body.',
		parts: () => [`${sampleSum(42.1)} back on my account`, 'The right price on the next bill', 'A note that says so']
	},
	people: {
		priya: { name: 'Priya', role: 'Billing team', didWell: 'She found the wrong date at once.' },
		tomas: { name: 'Tomas', role: 'Customer care', didWell: 'He read me every note on the account.' },
		dana: { name: 'Dana', role: 'Billing team', didWell: 'She told me plainly what she can decide.' }
	},
	nextStep: 'Send Dana the bill, then wait for the call from her lead.',
	bill: (day: string) => `Bill of ${day}: ${sampleSum(73.6)}. My plan costs ${sampleSum(31.5)} a month.`,
	first: {
		firstWords: 'Hello, I hope you can help me. My last bill does not match my plan.',
		fact: () => `My bill is ${sampleSum(73.6)}. My plan costs ${sampleSum(31.5)}.`,
		cause: 'The new plan started one month too early in our system.',
		named: 'Priya, billing team. Gave the reference.',
		promised: () => `I will credit ${sampleSum(42.1)} and ring you`,
		mine: 'Send Priya both bills'
	},
	sent: 'E-mailed both bills to Priya.',
	noCall: 'No credit on the account, and no call.',
	second: {
		passedOn: 'customer care',
		held: 'On hold for 14 minutes.',
		notes: 'The notes say that a credit was asked for. They do not say that it was approved.',
		mailed: 'E-mail me a note of this call',
		promised: () => `Ask billing to put ${sampleSum(42.1)} on the next bill`,
		felt: 'Tired. I had to tell it all again.'
	},
	noteCame: 'Note of the call came by e-mail.',
	third: {
		firstWords: 'Thank you for taking this on. I would like to tell you my goal first.',
		goal: (day: string) => `I would like ${sampleSum(42.1)} back for the bill of ${day}.`,
		dates: 'I read out both promises with their dates.',
		choices: () => `${sampleSum(25)} today. The rest needs a yes from my lead.`,
		option: () => `${sampleSum(25)} back today, and the rest after her lead says yes.`,
		limit: () => `More than ${sampleSum(25)} needs approval.`,
		complaint: 'Logged as a complaint.',
		complaintReference: 'C-90318',
		asked: 'Asked for her lead, for one reason: it is more than Dana can approve.',
		promised: 'My lead rings you with a yes or a no',
		mine: 'Send Dana the bill',
		lostTime: 'About two hours over three calls'
	}
} as const;

/** Shown when the example could not be kept. */
export const examplePageWords = {
	title: 'Example',
	problem: 'The example could not be opened',
	problemMore: 'This browser did not let Holdline keep it. Your own notes have not been changed.'
};
