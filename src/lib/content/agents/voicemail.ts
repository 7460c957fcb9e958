import type { Agent } from '#lib/domain/rehearsal/agent.ts';

export const voicemail: Agent = {
	id: 'voicemail',
	title: 'Voicemail',
	name: 'A machine',
	manner: 'A machine picks up, and nobody rings back.',
	begins: 'hello',
	asides: {
		name: { says: 'Owen. I pick up the phone here in the afternoon.' },
		heat: { says: 'I can tell that you have tried before. I am only the one who picked up.' },
		thanks: { says: 'Well, I have not done much yet.' },
		notes: { says: 'The book has your number, with a question mark beside it.' },
		fact: { says: 'I will write that day beside your name.' },
		need: { says: 'From you, nothing. I only write down who rings.' }
	},
	steps: {
		hello: {
			says: 'You have reached {provider}. Nobody can take your call just now. Please leave a message after the tone.',
			isMachine: true,
			on: { goal: 'busy', message: 'busy', fact: 'busy' },
			or: 'tone'
		},
		tone: {
			before: 'There is the tone. The machine is listening.',
			says: 'To record your message, please say your name, your number and what it is about.',
			isMachine: true,
			on: { goal: 'busy', message: 'busy', fact: 'busy' },
			or: 'missed'
		},
		busy: {
			before: 'Two days go by, and nobody rings. You ring again.',
			says: 'All our lines are busy. You may record your name and number after the tone.',
			isMachine: true,
			or: 'owen'
		},
		missed: {
			before: 'The line goes quiet. Two days later you ring again.',
			says: 'All our lines are in use. You can leave a message after the tone.',
			isMachine: true,
			or: 'owen'
		},
		owen: {
			before: 'One more day goes by. This time a person picks up.',
			says: 'Hello, this is Owen. Have you rung before? I have nothing from you in the book.',
			by: 'Owen',
			on: { fact: 'found', notes: 'found', rule: 'found', options: 'only-book', goal: 'only-book' },
			or: 'only-book'
		},
		found: {
			says: 'Hold on, here it is, on the next page. It was for the team upstairs. They ring people, I do not.',
			no: 'not-my-job',
			on: { options: 'choice', date: 'slot', authority: 'slot', writing: 'choice' },
			or: 'in-turn'
		},
		'only-book': {
			says: 'I only keep the book. What you ask for is for the team upstairs.',
			no: 'not-my-job',
			on: { options: 'choice', date: 'slot', authority: 'slot', writing: 'choice' },
			or: 'in-turn'
		},
		'in-turn': {
			says: 'They go through it in turn. You will just have to wait for it.',
			no: 'wait',
			on: { options: 'choice', date: 'slot', authority: 'slot', writing: 'choice', message: 'slot' },
			or: 'last'
		},
		last: {
			says: 'I can put your number in the book again. Anything else?',
			on: { options: 'choice', date: 'slot', authority: 'slot', writing: 'choice', message: 'slot', missed: 'choice' },
			or: 'leave'
		},
		choice: {
			says: 'There is another door. That team has a mailbox, and somebody reads it each day.',
			gives: 'choice',
			on: { date: 'choice-day' },
			or: 'choice-open'
		},
		'choice-open': {
			says: 'I can send them your words from here, and you get a copy.',
			gives: 'promise',
			on: { date: 'choice-day' },
			or: 'bye'
		},
		'choice-day': {
			says: 'What goes to the mailbox gets an answer by {day}.',
			gives: 'promise',
			days: 2,
			or: 'bye'
		},
		slot: {
			says: 'I can book you a time with them. Then they have to ring.',
			gives: 'promise',
			or: 'slot-day'
		},
		'slot-day': {
			says: 'It is in the book for {day}, before noon. If it stays quiet, ring here and ask for Owen.',
			gives: 'promise',
			days: 2,
			or: 'slot-bye'
		},
		bye: { says: 'It is sent, with all of that in it. It beats the machine, I can tell you. Bye.', ends: 'option' },
		'slot-bye': {
			says: 'It is all in the book now. Keep that day in your own notes as well. Bye for now.',
			ends: 'date'
		},
		leave: { says: 'Right you are. It is in the book. Goodbye now.', ends: 'plain' }
	}
};
