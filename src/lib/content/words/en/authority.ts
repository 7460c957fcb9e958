import type { AuthorityWords } from '#lib/domain/authority/authority.ts';
import type { AuthorityScope } from '#lib/domain/vocabulary/authority.ts';
import { fullDateWords } from './days.ts';
import { led } from './grammar.ts';
import { summaryWords } from './summary.ts';

/** The screen that makes a letter of authority. */
export const authorityScreenWords = {
	heading: 'Let somebody speak for you',
	headingFor: (client: string) => `Speak for ${client}`,
	lead: 'Many companies talk to nobody else until they have this on paper. Print it, sign it by hand, send a copy and keep the page.',
	back: 'Case',
	customer: 'Your name',
	client: 'Their name, as the company knows it',
	representative: 'Who may speak for you?',
	me: 'Your name',
	may: 'What may they do?',
	mayFor: 'What may you do for them?',
	scopes: [
		{ value: 'be-told', words: 'Talk about it' },
		{ value: 'write', words: 'Write about it' },
		{ value: 'agree', words: 'Agree to an answer' }
	] as const satisfies readonly { value: AuthorityScope; words: string }[],
	until: 'Until which day?',
	otherDay: 'Another day',
	months: (day: string, index: number) => `${['3 months', '6 months', 'A year'][index] ?? ''} · ${day}`,
	numbers: 'Put the account numbers on it',
	numbersHint: 'Without them, there is a line to write on.',
	paper: 'The letter of authority',
	byHand:
		'What is not known yet has a line to write on by hand. A picture of the signed page belongs to the papers of the case.',
	accepted: {
		heading: 'They accepted it',
		lead: 'On the day they say that it is on file, keep it here. It then stands in the journal.',
		day: 'On which day?',
		keep: 'Keep it in the journal',
		done: 'Kept. It stands in the journal.',
		on: (day: string) => `Accepted on ${day}.`,
		future: 'That day is still to come.'
	},
	over: (day: string) => `The last day was ${day}. If it is still needed, choose a new day and have it signed again.`,
	notLegal:
		'For everyday complaints. It is no power of attorney, and for some things a company or an office asks for its own form.'
};

/** The letter itself, in the first person of the customer. */
export const authorityWords: AuthorityWords = {
	to: (provider) => `To: ${provider}`,
	statement: ({ customer, representative, provider }) =>
		`I, ${customer}, authorise ${representative} to act for me with ${provider} in this matter.`,
	about: (what) => led('What it is about', summaryWords.sentence(what), 'in my words'),
	references: (references) =>
		references.length === 1 ? `Reference: ${references.join('')}` : `References: ${references.join(', ')}`,
	number: (label, number) => `${label === '' ? 'Account or customer number' : label}: ${number}`,
	mayHeading: (representative) => `${representative} may:`,
	may: {
		'be-told': 'talk with you about it, and be told what you hold about me that concerns it',
		write: 'write to you about it, and receive your letters and messages about it',
		agree: 'agree to an answer or an offer for me'
	},
	askFirst: () => 'Please ask me before you take an answer or an offer as agreed.',
	share: (representative) =>
		`You may share my personal information with ${representative} as far as this matter needs it.`,
	pay: (representative) => `Please pay any money that is due to me, not to ${representative}.`,
	until: (day) => `This holds until ${day}. I can end it earlier by telling you.`,
	day: fullDateWords,
	address: 'My address:',
	birth: 'My date of birth, if you need it:',
	contact: 'Address or phone of the person I authorise:',
	signedByCustomer: (name) => (name === '' ? 'My signature:' : `Signed by ${name}:`),
	signedByRepresentative: (name) => (name === '' ? 'Signature of the person I authorise:' : `Signed by ${name}:`),
	signedOn: 'Date:'
};

/** The entry that keeps its acceptance, and how the person is then allowed to speak for somebody. */
export const keptAuthority = {
	entry: ({
		customer,
		representative,
		day,
		until
	}: {
		customer: string;
		representative: string;
		day: string;
		until: string;
	}) =>
		`Letter of authority accepted on ${day}: ${representative || 'I'} may speak for ${customer || 'me'}${until === '' ? '' : ` until ${until}`}.`,
	allowedBy: (day: string, until: string) =>
		`a letter of authority, accepted on ${day}${until === '' ? '' : `, until ${until}`}`
};
