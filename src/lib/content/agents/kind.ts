import type { Agent } from '#lib/domain/rehearsal/agent.ts';

export const kind: Agent = {
	id: 'kind',
	title: 'Kind, without power',
	name: 'Grace',
	manner: 'Grace would love to help. She may only take notes.',
	begins: 'hello',
	asides: {
		heat: { says: 'I would be cross too. None of it is your fault, or mine.' },
		calm: { says: 'That is all right. We have time.' },
		name: { says: 'I am Grace. Just Grace is fine.' },
		thanks: { says: 'Oh, that is kind of you to say.' },
		fact: { says: 'I believe you, and I have put that date in my notes.' },
		notes: { says: 'I can only see today. What came before is on another screen.' }
	},
	steps: {
		hello: {
			says: 'Hello, this is Grace at {provider}. I am here to listen. What has happened?',
			by: 'Grace',
			on: { goal: 'wish', fact: 'wish-fact' },
			or: 'tell'
		},
		tell: {
			says: 'Do tell me. What would make it right for you?',
			on: { goal: 'wish', fact: 'wish-fact' },
			or: 'wish-plain'
		},
		wish: {
			says: 'I wish I could. Sadly I am not allowed to change a thing on an account.',
			no: 'no',
			on: { authority: 'who', options: 'notes-only', fact: 'wish-fact', rule: 'notes-only' },
			or: 'screen'
		},
		'wish-fact': {
			says: 'Oh dear, and on that very day. I would do it at once, if it were up to me. It is not.',
			no: 'no',
			on: { authority: 'who', options: 'notes-only', rule: 'notes-only' },
			or: 'screen'
		},
		'wish-plain': {
			says: 'I hear you. All I may do is take it down, I am afraid.',
			no: 'no',
			on: { authority: 'who', options: 'notes-only', rule: 'notes-only' },
			or: 'screen'
		},
		'notes-only': {
			says: 'I would give you all of them. My screen lets me write a note, and that is all it does.',
			no: 'system',
			on: { options: 'choice', authority: 'who', rule: 'choice', writing: 'choice' },
			or: 'patience'
		},
		screen: {
			says: 'Let me try it for you. No, the button is grey for me.',
			no: 'system',
			on: { options: 'choice', authority: 'who', writing: 'choice' },
			or: 'patience'
		},
		patience: {
			says: 'I am so sorry. They do read our notes, in the end. It is best to wait.',
			no: 'wait',
			on: { options: 'choice', authority: 'who', date: 'who', writing: 'choice' },
			or: 'last'
		},
		last: {
			says: 'I feel bad to leave it there. Is there anything else I can note for you?',
			on: { options: 'choice', authority: 'who', date: 'who', writing: 'choice' },
			or: 'leave'
		},
		choice: {
			says: 'What I have seen work is a note marked urgent, with one date in it. I may do that.',
			gives: 'choice',
			on: { date: 'choice-day' },
			or: 'choice-open'
		},
		'choice-open': {
			says: 'There, it is marked. I wrote it in your words.',
			gives: 'promise',
			on: { date: 'choice-day' },
			or: 'bye'
		},
		'choice-day': {
			says: 'Urgent notes are read by {day}. I will look myself whether it was.',
			gives: 'promise',
			days: 2,
			or: 'bye'
		},
		who: {
			says: 'Helen would know, and she may decide it. I cannot, so it is right to ask for her.',
			gives: 'reason',
			on: { date: 'who-day' },
			or: 'who-open'
		},
		'who-open': {
			says: 'She is in a meeting just now. I will put your call on her list.',
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
		bye: { says: 'It was good to talk with you. I do hope it works. Bye-bye.', ends: 'option' },
		'who-bye': { says: 'I am glad that you asked. Helen is good at this. Take care now.', ends: 'reason' },
		leave: { says: 'I have noted that you rang. Do try us once more. Bye-bye.', ends: 'plain' }
	}
};
