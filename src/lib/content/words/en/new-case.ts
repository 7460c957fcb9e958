import { sampleSum } from './region.ts';

/** The screen for creating a case. */
export const newCaseWords = {
	title: 'New case',
	heading: 'New case',
	lead: 'Only the name is needed. You can add the rest at any time.',
	leadForFact: 'A fact belongs to a case, and none is open yet. Begin one with a name. Then your fact has its place.',
	provider: 'Who is it with?',
	providerHint: 'The company or office you deal with.',
	providerMissing: 'Write who it is with. Then you can go on.',
	what: 'What happened, in one line',
	get whatHint() {
		return `For example: my bill is ${sampleSum(42.1)} too high.`;
	},
	whom: 'Whom is it for?',
	whoms: [
		{ value: 'me', words: 'Me' },
		{ value: 'other', words: 'Somebody else' }
	] as const,
	client: 'Their name',
	clientHint: 'It is left out where names are left out.',
	alias: 'A short name for the screen',
	aliasHint:
		'It stands on screens instead of their name, where others may look on. What you say and send keeps the name.',
	allowedBy: 'How are you allowed to speak for them?',
	allowedByHint: 'For example: a signed letter, a power of attorney, a yes on the phone.',
	toAuthority: 'Make a letter of authority',
	more: 'More, if you have it',
	sector: 'What kind of company?',
	sectorNone: 'Not said',
	country: 'Country',
	phone: 'Their phone number',
	reference: 'Complaint reference',
	referenceHint: 'A number or code that they gave you.',
	numbers: 'Account or customer numbers',
	numbersHint: 'Kept apart and hidden. They are left out of a summary. Never write a card number, password or PIN.',
	oneNumber: 'One that is kept apart',
	numberLabel: 'What it is',
	numberLabelHint: 'For example: account number.',
	number: 'The number',
	show: 'Show the number',
	hide: 'Hide the number',
	addNumber: 'Add a number',
	addAnother: 'Add another number',
	removeNumber: (label: string) => `Remove ${label === '' ? 'this number' : label}`,
	save: 'Save and set the goal'
};
