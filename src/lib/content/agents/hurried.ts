import type { Agent } from '#lib/domain/rehearsal/agent.ts';

export const hurried: Agent = {
	id: 'hurried',
	title: 'Hurried',
	name: 'Callum',
	manner: 'Callum has a full queue. Short lines reach him best.',
	begins: 'hello',
	asides: {
		heat: { says: 'Right, I hear you. Give me the short form, and I will see.' },
		calm: { says: 'Fine, go on when you are ready.' },
		name: { says: 'Callum, on the day shift.' },
		thanks: { says: 'No problem. What do you need from me?' },
		fact: { says: 'Okay, got that date.' },
		notes: { says: 'Quick look. One line from last time, and no date on it.' },
		writing: { says: 'You get a text with it after the call.' },
		need: { says: 'One line and one date. That is all I have time for.' }
	},
	steps: {
		hello: {
			says: '{provider}, Callum speaking. It is a busy day, so what is it about, please?',
			by: 'Callum',
			on: { goal: 'heard', fact: 'heard-fact' },
			or: 'short'
		},
		short: {
			says: 'Sorry, I have to keep this short. In one line: what do you want done?',
			on: { goal: 'heard', fact: 'heard-fact' },
			or: 'queue'
		},
		heard: {
			says: 'Okay. That is not a quick one, and I have twelve people waiting. Can it wait?',
			no: 'wait',
			on: { date: 'team', fact: 'heard-fact', options: 'team-first', authority: 'lead-busy' },
			or: 'queue'
		},
		'heard-fact': {
			says: 'Good, a date, that saves me a search. It is still not one for this line, sorry.',
			no: 'another-team',
			on: { options: 'choice', authority: 'lead-busy', rule: 'field', date: 'callback', handover: 'callback' },
			or: 'no-time'
		},
		queue: {
			says: 'I would need ten minutes for that, and I do not have them. Can you ring another day?',
			no: 'wait',
			on: { date: 'team', options: 'team-first', authority: 'lead-busy', fact: 'heard-fact' },
			or: 'team'
		},
		team: {
			says: 'To be honest, that is for another team. You would need to ring them.',
			no: 'another-team',
			on: { options: 'choice', date: 'callback', handover: 'callback', rule: 'field', authority: 'lead-busy' },
			or: 'no-time'
		},
		field: {
			says: 'That is the back office. They can change things, and I cannot. But their line is full today.',
			no: 'another-team',
			on: { options: 'choice', date: 'callback', handover: 'callback', authority: 'callback' },
			or: 'last'
		},
		'lead-busy': {
			says: 'My lead has a queue like mine. She would say the same on a day like this.',
			no: 'no',
			on: { options: 'choice', date: 'callback', handover: 'callback', authority: 'callback' },
			or: 'last'
		},
		'team-first': {
			says: 'Not much that I can do in a minute. Mostly it goes to another team.',
			no: 'another-team',
			on: { options: 'choice', date: 'callback', handover: 'callback', rule: 'field', authority: 'lead-busy' },
			or: 'no-time'
		},
		'no-time': {
			says: 'Look, I cannot do that on this call. For now that is a no.',
			no: 'no',
			on: { options: 'choice', date: 'callback', handover: 'callback', authority: 'callback' },
			or: 'last'
		},
		last: {
			says: 'I have to go in a moment. Anything else, in one line?',
			on: { options: 'choice', missed: 'choice', date: 'callback', authority: 'callback', handover: 'callback' },
			or: 'leave'
		},
		choice: {
			says: 'Okay, two quick ones. I hold it where it is, so that it gets no worse. Or I open a ticket for the team.',
			gives: 'choice',
			on: { date: 'choice-day' },
			or: 'choice-open'
		},
		'choice-open': {
			says: 'You know what, I will do both while you are here. Your ticket goes to the front.',
			gives: 'promise',
			on: { date: 'choice-day' },
			or: 'bye'
		},
		'choice-day': {
			says: 'They answer the ticket by {day} at the latest. And the hold is on, from now.',
			gives: 'promise',
			days: 4,
			or: 'bye'
		},
		callback: {
			says: 'Fair enough. Then they call you, and not the other way round. I can book that.',
			gives: 'promise',
			on: { name: 'callback-day', writing: 'callback-day' },
			or: 'callback-day'
		},
		'callback-day': {
			says: 'Booked. They ring you on {day}, in the morning. The note is on your file.',
			gives: 'promise',
			days: 3,
			or: 'callback-bye'
		},
		bye: {
			says: 'It is all on the ticket, and you get a text with it. Thanks for keeping it short. Bye.',
			ends: 'option'
		},
		'callback-bye': {
			says: 'It is all in the booking. If they miss it, ring us and read it out. Bye now.',
			ends: 'date'
		},
		leave: { says: 'I have to take the next call. Do ring again, the mornings are quieter.', ends: 'plain' }
	}
};
