import type { Agent } from '#lib/domain/rehearsal/agent.ts';

export const kind: Agent = {
	id: 'kind',
	title: 'Kind, without power',
	name: 'Grace',
	manner: 'Grace would love to help. She can only take notes.',
	begins: 'hello',
	asides: {
		heat: { says: 'I would be cross too. You have done nothing wrong.' },
		calm: { says: 'That is all right. We have time.' },
		name: { says: 'I am Grace. Just Grace is fine.' },
		thanks: { says: 'Oh, that is kind of you to say.' },
		fact: { says: 'I believe you. I have put that day in my note.' },
		notes: { says: 'I can only see today, I am sorry. What came before is on another screen.' },
		writing: { says: 'I may not send letters. But I can read you my note, if you like.' },
		need: { says: 'From you, nothing at all. It is me who is not allowed.' }
	},
	steps: {
		hello: {
			says: 'Hello, this is Grace at {provider}. I am here to listen. What has happened?',
			by: 'Grace',
			on: { goal: 'wish', fact: 'wish-fact' },
			or: 'tell'
		},
		tell: {
			says: 'Oh, do tell me. What would make it right for you?',
			on: { goal: 'wish', fact: 'wish-fact' },
			or: 'wish-plain'
		},
		wish: {
			says: 'I wish I could do that for you. Sadly I am not allowed to change a thing here.',
			no: 'no',
			on: { authority: 'who', options: 'notes-only', fact: 'wish-fact' },
			or: 'screen'
		},
		'wish-fact': {
			says: 'Oh dear, and you even have the day. If it were up to me, I would do it at once. It is not.',
			no: 'no',
			on: { authority: 'who', options: 'notes-only' },
			or: 'screen'
		},
		'wish-plain': {
			says: 'I hear you, I really do. But all I can do is take it down, I am afraid.',
			no: 'no',
			on: { authority: 'who', options: 'notes-only' },
			or: 'screen'
		},
		'notes-only': {
			says: 'I only have my screen, you see. It lets me write a note, and that is all.',
			no: 'system',
			on: { options: 'choice', authority: 'who', rule: 'choice', writing: 'choice' },
			or: 'patience'
		},
		screen: {
			says: 'Let me try it for you right now. No, the button stays grey for me.',
			no: 'system',
			on: { options: 'choice', authority: 'who', writing: 'choice' },
			or: 'patience'
		},
		patience: {
			says: 'I am so sorry. They do read our notes, in the end. Perhaps give it some time.',
			no: 'wait',
			on: { options: 'choice', authority: 'who', date: 'who', writing: 'choice' },
			or: 'last'
		},
		last: {
			says: 'I feel bad to leave it like that. Is there anything else I can note for you?',
			on: { options: 'choice', missed: 'choice', authority: 'who', date: 'who', writing: 'choice' },
			or: 'leave'
		},
		choice: {
			says: 'There is one thing that I have seen work. A note marked urgent, with one date in it. That much I can do.',
			gives: 'choice',
			on: { date: 'choice-day' },
			or: 'choice-open'
		},
		'choice-open': {
			says: 'There, it is marked urgent. I wrote it in your words.',
			gives: 'promise',
			on: { date: 'choice-day' },
			or: 'bye'
		},
		'choice-day': {
			says: 'Urgent notes are read by {day}. I will look myself to see that it was.',
			gives: 'promise',
			days: 2,
			or: 'bye'
		},
		who: {
			says: 'Helen is the one who decides that. So it is quite right to ask for her.',
			gives: 'reason',
			on: { date: 'who-day' },
			or: 'who-open'
		},
		'who-open': {
			says: 'She is in a meeting just now. I will put you on her list, with your reason.',
			gives: 'promise',
			on: { date: 'who-day' },
			or: 'who-bye'
		},
		'who-day': {
			says: 'She rings everybody on her list by {day}. I have put you first.',
			gives: 'promise',
			days: 1,
			or: 'who-bye'
		},
		bye: { says: 'I have all of that in the note. It was good to talk with you. Bye-bye.', ends: 'option' },
		'who-bye': {
			says: 'I will tell her all of it, so you need not start again. Helen is good at this. Take care now.',
			ends: 'reason'
		},
		leave: { says: 'I have noted that you rang. I am sorry that it was not more. Bye-bye.', ends: 'plain' }
	}
};
