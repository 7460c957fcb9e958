import type { Agent } from '#lib/domain/rehearsal/agent.ts';

export const runaround: Agent = {
	id: 'runaround',
	title: 'Passed around',
	name: 'Front desk',
	manner: 'Each of them says that it belongs to somebody else.',
	begins: 'hello',
	asides: {
		heat: { says: 'I know. Nobody likes to be passed around. But I only see my own screen.' },
		thanks: { says: 'That is all right.' },
		fact: { says: 'Right, I will put that date at the top.' },
		notes: { says: 'There is one line on my side, and it is only your name.' },
		wait: { says: 'I have just tried two teams. It rings, and nobody picks up.' },
		need: { says: 'From you? Nothing. It is just not one of ours.' }
	},
	steps: {
		hello: {
			says: '{provider}, front desk. Where shall I send your call?',
			on: { goal: 'not-mine', fact: 'not-mine', name: 'joe' },
			or: 'which'
		},
		joe: {
			says: 'Joe is the name. So which team are you after?',
			by: 'Joe',
			on: { goal: 'not-mine', fact: 'not-mine' },
			or: 'not-mine-plain'
		},
		which: {
			says: 'I need a word to send you on with. What is it about?',
			on: { goal: 'not-mine', fact: 'not-mine' },
			or: 'not-mine-plain'
		},
		'not-mine': {
			says: 'Ah, we do not do that here. That is not my desk.',
			no: 'not-my-job',
			on: { name: 'through', handover: 'through', options: 'through', authority: 'through' },
			or: 'through-cold'
		},
		'not-mine-plain': {
			says: 'Hm, that could be one of three teams. It is not my desk, I know that much.',
			no: 'not-my-job',
			on: { name: 'through', handover: 'through', options: 'through', authority: 'through' },
			or: 'through-cold'
		},
		through: {
			says: 'Accounts may know more. I am Joe, on extension 12, and I am putting you through to them.',
			gives: 'hand-on',
			by: 'Joe',
			on: { handover: 'ines-knows', name: 'ines-knows', goal: 'ines-knows', writing: 'ines-knows' },
			or: 'ines'
		},
		'through-cold': {
			says: 'I am putting you through to accounts. They will know.',
			gives: 'hand-on',
			on: { handover: 'ines-knows', name: 'ines-knows' },
			or: 'ines'
		},
		ines: {
			before: 'It rings. Somebody new picks up.',
			says: 'Accounts, Ines here. What can I do for you?',
			by: 'Ines',
			on: { goal: 'ines-no', fact: 'ines-no', options: 'ines-no', authority: 'ines-no' },
			or: 'ines-no'
		},
		'ines-knows': {
			before: 'It rings. Somebody has told her about you.',
			says: 'Accounts, Ines here. I was told what it is about. But that is one for the technical team.',
			no: 'another-team',
			by: 'Ines',
			on: { options: 'choice', authority: 'round', handover: 'back', rule: 'back', date: 'round' },
			or: 'back'
		},
		'ines-no': {
			says: 'I see why they sent you to me. But that belongs to the technical team, not to us.',
			no: 'another-team',
			on: { options: 'choice', handover: 'back', rule: 'back', authority: 'round', date: 'round' },
			or: 'back'
		},
		back: {
			says: 'They have no phone line. They would tell you to ask the front desk.',
			no: 'another-team',
			on: { options: 'choice', authority: 'round', date: 'round', wait: 'choice' },
			or: 'never'
		},
		never: {
			says: 'And to be fair, nothing about this has come to us. I would need it sent here first.',
			no: 'never-got-it',
			on: { options: 'choice', authority: 'round', date: 'round', writing: 'choice', fact: 'round' },
			or: 'last'
		},
		last: {
			says: 'So I am not sure what else I can tell you. Is there anything else?',
			on: { options: 'choice', authority: 'round', date: 'round', name: 'round', writing: 'choice', missed: 'choice' },
			or: 'leave'
		},
		choice: {
			says: 'Well, I could ring them myself, with you on the line. Or I keep it, and chase it for you.',
			gives: 'choice',
			on: { date: 'choice-day' },
			or: 'choice-open'
		},
		'choice-open': {
			says: 'Then it stays with me. You need not start again with anybody.',
			gives: 'promise',
			on: { date: 'choice-day', name: 'choice-day' },
			or: 'bye'
		},
		'choice-day': {
			says: 'You will hear from me by {day}. If you ring first, ask for Ines.',
			gives: 'promise',
			days: 3,
			or: 'bye'
		},
		round: {
			says: 'So you have been sent in a circle, I can see that. Our desk lead can give it to one person.',
			gives: 'reason',
			on: { date: 'round-day' },
			or: 'round-open'
		},
		'round-open': {
			says: 'I will tell him who sent you where, and what you ask for.',
			gives: 'promise',
			on: { date: 'round-day', name: 'round-day' },
			or: 'round-bye'
		},
		'round-day': {
			says: 'He looks at those each morning. So he will ring you by {day}.',
			gives: 'promise',
			days: 2,
			or: 'round-bye'
		},
		bye: { says: 'I have all of that in my notes, and I will see it through to the end. Goodbye.', ends: 'option' },
		'round-bye': {
			says: 'I have written down each step of it, so he asks you for nothing twice. Goodbye, and thank you.',
			ends: 'reason'
		},
		leave: { says: 'I have to pass you back to the queue. Do ring again tomorrow.', ends: 'plain' }
	}
};
