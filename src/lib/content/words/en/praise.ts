import type { KeptPraise, PraiseWords } from '#lib/domain/praise/praise.ts';
import { fullDateWords } from './days.ts';
import { listed, withStop } from './grammar.ts';

/** Thanks to somebody who helped, for them and for whoever leads them. */
export const praiseScreenWords = {
	title: 'Thanks',
	back: 'Case',
	heading: (name: string) => `Thank ${name}`,
	whom: 'Who helped you?',
	whomLead: 'Tell them, and tell whoever leads them. It takes a minute.',
	add: 'Somebody else',
	name: 'Their name',
	goOn: 'Go on',
	didWell: 'What did they do?',
	didWellHint: 'One thing they did, and what it changed for you.',
	first: 'Once you say what they did, the words to say and a note to send stand here.',
	aloud: 'To say to their lead',
	said: 'I said it',
	note: 'A note to send, as it will be sent',
	startOver: 'Start again from my notes',
	sent: 'I sent it',
	kept: 'Kept in the journal. It stays with you: a summary leaves it out.',
	thankedOn: (day: string) => `Thanked on ${day}`,
	link: (name: string) => `Thank ${name}, and tell their lead`,
	forLead: 'A note for their lead',
	helped: 'Who helped before',
	last: (day: string) => `last in touch ${day}`
};

export const keptPraise: KeptPraise = (given, name, told) =>
	given === 'said' ? `Thanked ${name} to their lead: “${told}”` : `Sent a note of thanks for ${name}:\n${told}`;

export const praiseWords: PraiseWords = {
	subject: (name) => `Subject: Thank you to ${name}`,
	greeting: 'Hello,',
	opening: ({ who, provider, days }) =>
		`I would like to thank ${who}${provider === '' ? '' : ` at ${provider}`}.${days === '' ? '' : ` We were in touch on ${days}.`}`,
	what: (didWell) => withStop(`What helped: ${didWell}`),
	passOn: (name) => `Could you pass this on to ${name}, and to whoever leads the team? Thank you.`,
	aloud: ({ name, who, days, didWell }) =>
		[
			`I would like to thank ${who}.`,
			days === '' ? '' : `We were in touch on ${days}.`,
			withStop(`What helped: ${didWell}`),
			`Could you pass that on to ${name}? Thank you.`
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	days: (days) => listed(days.map(fullDateWords))
};
