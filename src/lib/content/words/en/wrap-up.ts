import type { HowEnded, Channel } from '#lib/domain/vocabulary/contact.ts';
import type { CaseOutcome } from '#lib/domain/vocabulary/case.ts';
import type { AgreedWords } from '#lib/domain/wrap-up/agreed-message.ts';
import { channelWords, clientWords } from './common.ts';
import { weekdayAndDate } from './days.ts';
import { capitalised, led, withStop } from './grammar.ts';
import { moneyWords } from './journal.ts';
import { sampleSum } from './region.ts';
import { withExact } from './exact.ts';

/** The noun for a contact, by channel; "contact" when the channel is not known. */
const nounOf = (channel: Channel | null) => (channel ? channelWords[channel].noun : 'contact');

/** How a contact can end, by channel: a letter cannot be cut off. */
const endings: Record<Channel | 'other', readonly { value: HowEnded; words: string }[]> = {
	phone: [
		{ value: 'talked', words: 'We talked' },
		{ value: 'cut-off', words: 'We were cut off' },
		{ value: 'no-one', words: 'No one reached' }
	],
	chat: [
		{ value: 'talked', words: 'We chatted' },
		{ value: 'cut-off', words: 'It broke off' },
		{ value: 'no-one', words: 'No one came' }
	],
	'in-person': [
		{ value: 'talked', words: 'We talked' },
		{ value: 'cut-off', words: 'We were stopped' },
		{ value: 'no-one', words: 'No one was there' }
	],
	email: [
		{ value: 'talked', words: 'It is sent or read' },
		{ value: 'cut-off', words: 'Not finished' }
	],
	letter: [
		{ value: 'talked', words: 'It is sent or read' },
		{ value: 'cut-off', words: 'Not finished' }
	],
	other: [
		{ value: 'talked', words: 'We talked' },
		{ value: 'cut-off', words: 'We were cut off' },
		{ value: 'no-one', words: 'No one reached' }
	]
};

export const wrapUpWords = {
	title: 'Afterwards',
	lead: (step: number, steps: number) => `${step} of ${steps}. Skip what you like.`,
	next: 'Next',
	back: 'Back',
	backToCase: 'Back to the case',
	done: 'Done for now',
	gone: 'This contact is not in the case.',
	goneMore: 'It may have been taken back. Your other notes are safe.',

	ending: {
		heading: (channel: Channel | null) => `The ${nounOf(channel)} is over`,
		howEnded: (channel: Channel | null) => `How did the ${nounOf(channel)} end?`,
		choices: (channel: Channel | null) => endings[channel ?? 'other'],
		standing: 'And the problem itself?',
		standings: [
			{ value: 'fixed', words: 'Fixed' },
			{ value: 'half-fixed', words: 'Half fixed' },
			{ value: 'not-fixed', words: 'Not fixed' }
		] satisfies { value: CaseOutcome; words: string }[],
		standingMore: {
			fixed: 'Good. You can open it again if it comes back.',
			'half-fixed': 'The rest stays open here.',
			'not-fixed': 'It stays open. The next step can be a small one.'
		} satisfies Record<CaseOutcome, string>
	},

	promises: {
		heading: 'What was promised?',
		mine: 'I',
		theirs: 'They',
		unnamed: 'Somebody not named',
		none: 'No promise is noted yet.',
		listed: 'In the journal',
		more: 'Add a promise',
		who: 'Who promised?',
		words: 'What exactly?',
		get wordsHint() {
			return `Such as: credit ${sampleSum(42.1)} to my account`;
		},
		when: 'By when?',
		add: 'Add this promise'
	},

	details: {
		heading: 'Worth a note',
		reference: 'A reference they gave',
		addReference: 'Add the reference',
		references: 'References from this contact',
		complaint: 'Was a complaint logged?',
		papers: 'Did they ask again for papers they have?',
		recorded: (channel: Channel | null) => `Did they say the ${nounOf(channel)} was recorded?`,
		yes: 'Yes',
		no: 'No',
		notSaid: 'Not said',
		loss: 'What did it cost you?',
		lostMoney: 'Money, if any',
		get lostMoneyHint() {
			return `With its currency, such as ${sampleSum(12.5)}`;
		},
		lostTime: 'Time, if you like',
		thanks: 'Someone who helped',
		didWell: (name: string) => `What did ${name} do well?`,
		didWellHint: 'You can thank them for it. Today’s agent may help you tomorrow.',
		whoHelped: 'Their name'
	},

	message: {
		heading: 'A message to send',
		lead: (channel: Channel | null) =>
			`It holds only what you noted of this ${nounOf(channel)} and of your case. Change it as you like.`,
		label: 'The message, as it will be sent',
		none: 'Nothing to write yet',
		noneMore: 'When you note what they said, a promise or a reference, a ready message stands here.',
		startOver: 'Start again from my notes',
		empty: 'The box is empty.'
	}
};

const contacts: Record<Channel, { where: string; what: string }> = {
	phone: { where: 'on the phone on', what: 'our call' },
	chat: { where: 'in our chat of', what: 'our chat' },
	'in-person': { where: 'when we met on', what: 'our meeting' },
	email: { where: 'by e-mail on', what: 'our e-mail' },
	letter: { where: 'by letter on', what: 'the letter' }
};
const contactOfAny = { where: 'on', what: 'our contact' };
const contactNamed = (channel: Channel | null) => (channel ? contacts[channel] : contactOfAny);

/** The words of the message that sums up what was agreed. */
export const agreedWords: AgreedWords = {
	subject: ({ channel, day, client, reference }) =>
		[
			`Subject: ${capitalised(contactNamed(channel).what)} of ${day}`,
			client === '' ? '' : `for ${client}`,
			reference === '' ? '' : `reference ${reference}`
		]
			.filter((part) => part !== '')
			.join(', '),
	greeting: (to) => (to === '' ? 'Hello,' : `Hello ${to},`),
	client: clientWords,
	opening: ({ channel, day, isAgreed, isToPerson }) =>
		isAgreed
			? `This is what ${isToPerson ? 'we' : 'was'} agreed ${contactNamed(channel).where} ${day}.`
			: `I am writing about ${contactNamed(channel).what} of ${day}.`,
	cutOff: (channel) => `Our ${nounOf(channel)} broke off before its end.`,
	theirs: (isToPerson) => `My notes of what ${isToPerson ? 'you said you' : 'I was told you'} would do:`,
	mine: 'My notes of what I said I would do:',
	told: 'My notes of what was said:',
	line: ({ words, person, question, amount, due }) => {
		const answer = question !== '' && person === '' ? 'Answer' : person;
		const told = answer === '' ? words : `${answer}: ${words}`;
		return `${question === '' ? '' : `I asked: ${withStop(question)} `}${withExact(told, { amount, due })}`;
	},
	amount: moneyWords,
	askDay: (isOnly) =>
		isOnly
			? 'Please tell me by which day it will be done.'
			: 'Where no day is given, please tell me by which day it will be done.',
	asks: (want, by) =>
		withStop(
			led(by === '' ? 'What I still ask for' : `What I still ask for, by ${by}`, capitalised(want), 'in my words')
		),
	references: (references) => `${references.length === 1 ? 'Reference' : 'References'}: ${references.join(', ')}`,
	complaintLogged: 'My complaint was logged.',
	thanks: ({ name, didWell }) =>
		withStop(name === '' ? `Thank you for this: ${didWell}` : `Thank you, ${name}, for this: ${didWell}`),
	closing: ({ promises, want }) =>
		[
			want ? 'Please tell me what you can do, and by which day.' : '',
			promises ? 'If you remember any of this otherwise, please tell me, so that we both have the same.' : '',
			want || promises ? '' : 'Thank you.'
		]
			.filter(Boolean)
			.join(' '),
	day: (day) => weekdayAndDate(day, '')
};
