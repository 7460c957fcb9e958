import type { Agent } from '#lib/domain/rehearsal/agent.ts';

export const hurried: Agent = {
	id: 'hurried',
	title: 'Hurried',
	name: 'Callum',
	manner: 'Callum has a full queue. Short lines reach him best.',
	begins: 'hello',
	asides: {
		heat: { says: 'Right. I do get it. Give me the short form and I will see.' },
		calm: { says: 'Fine, go on when you are ready.' },
		name: { says: 'Callum, on the day shift.' },
		thanks: { says: 'No problem. What do you need from me?' },
		fact: { says: 'Okay, got that date.' },
		notes: { says: 'Quick look. One line from last time, and no date on it.' }
	},
	steps: {
		hello: {
			says: '{provider}, Callum speaking. We are very busy today, so what is it about, please?',
			by: 'Callum',
			on: { goal: 'heard', fact: 'heard-fact' },
			or: 'short'
		},
		short: {
			says: 'Sorry, I have to keep this short. In one line, what do you want done?',
			on: { goal: 'heard', fact: 'heard-fact' },
			or: 'queue'
		},
		heard: {
			says: 'Okay. That is not a quick one, and I have twelve people waiting. Can it wait?',
			no: 'wait',
			on: { date: 'team', fact: 'heard-fact', options: 'team-first', authority: 'team' },
			or: 'queue'
		},
		'heard-fact': {
			says: 'Good, a date. That saves me a search. It still is not one for this line.',
			no: 'another-team',
			on: { options: 'choice', authority: 'no-time', date: 'callback' },
			or: 'no-time'
		},
		queue: {
			says: 'I would need ten minutes for that, and I do not have them now. Please ring another day.',
			no: 'wait',
			on: { date: 'team', options: 'team-first', authority: 'team', fact: 'heard-fact' },
			or: 'team'
		},
		team: {
			says: 'To be honest, that is for another team. You would need to ring them.',
			no: 'another-team',
			on: { options: 'choice', date: 'callback', handover: 'callback' },
			or: 'no-time'
		},
		'team-first': {
			says: 'Not many, in a minute. Mostly it goes to another team.',
			no: 'another-team',
			on: { options: 'choice', date: 'callback', handover: 'callback', rule: 'choice' },
			or: 'no-time'
		},
		'no-time': {
			says: 'I really cannot do that on this call. That is a no for now.',
			no: 'no',
			on: { options: 'choice', date: 'callback', rule: 'choice' },
			or: 'last'
		},
		last: {
			says: 'I have to go in a moment. Anything else, in one line?',
			on: { options: 'choice', date: 'callback', authority: 'callback', handover: 'callback' },
			or: 'leave'
		},
		choice: {
			says: 'Two quick ones. I can put a stop on it today, or open a ticket for the team.',
			gives: 'choice',
			on: { date: 'choice-day' },
			or: 'choice-open'
		},
		'choice-open': {
			says: 'I will do both while you are here. The ticket goes to the front of the line.',
			gives: 'promise',
			on: { date: 'choice-day' },
			or: 'bye'
		},
		'choice-day': {
			says: 'The ticket is answered by {day} at the latest. The stop is on now.',
			gives: 'promise',
			days: 4,
			or: 'bye'
		},
		callback: {
			says: 'Fair enough. The team will call you back, and I can book it in.',
			gives: 'promise',
			on: { date: 'callback-day', name: 'callback-day', writing: 'callback-day' },
			or: 'callback-day'
		},
		'callback-day': {
			says: 'Booked. They ring you on {day} in the morning, and the note is on the file.',
			gives: 'promise',
			days: 3,
			or: 'callback-bye'
		},
		bye: { says: 'Done. Thanks for bearing with me. Bye.', ends: 'option' },
		'callback-bye': { says: 'All set. If they miss it, quote that booking. Bye now.', ends: 'date' },
		leave: { says: 'I have to take the next call. Do ring again when it is quieter.', ends: 'plain' }
	}
};
