import type { Agent } from '#lib/domain/rehearsal/agent.ts';

export const helpful: Agent = {
	id: 'helpful',
	title: 'Helpful',
	name: 'Maya',
	manner: 'Maya listens, and knows her rules well.',
	begins: 'hello',
	asides: {
		heat: { says: 'I can hear that this has been hard. I am still here, and I would like to help.' },
		calm: { says: 'Of course. Take the time you need.' },
		name: { says: 'It is Maya, with a Y. I am in customer care.' },
		wait: { says: 'Thank you for waiting. I have it in front of me again.' },
		notes: { says: 'My notes are short. They say that you rang, and not what was agreed.' },
		fact: { says: 'Thank you, I am writing that date down. It helps.' }
	},
	steps: {
		hello: {
			says: 'Good morning, {provider}. You are through to Maya. How can I help?',
			by: 'Maya',
			on: { goal: 'look', fact: 'look' },
			or: 'what'
		},
		what: {
			says: 'Of course. And what would you like me to do for you today?',
			on: { goal: 'look', fact: 'look' },
			or: 'open'
		},
		look: {
			says: 'Thank you, that is clear. You ask for this: {want}. Have you a date for me?',
			plain: 'Thank you, that is clear. I have your file open. Have you a date for me?',
			on: { fact: 'seen', notes: 'short' },
			or: 'rule'
		},
		open: {
			says: 'I have your file open now. Tell me the day it happened, if you have it.',
			on: { fact: 'seen', goal: 'rule', notes: 'short' },
			or: 'rule'
		},
		short: {
			says: 'I see one note here, and it is a short one. Our rule would not let me go by that alone.',
			no: 'policy',
			on: { fact: 'dated', options: 'ask-first', authority: 'lead' },
			or: 'screen'
		},
		seen: {
			says: 'Yes, I find that day here too. I would like to do it, and our rule says that I may not.',
			no: 'policy',
			on: { rule: 'why', options: 'ask-first', authority: 'lead' },
			or: 'screen'
		},
		rule: {
			says: 'I have read all of it. I am afraid that our rule does not let me do that.',
			no: 'policy',
			on: { rule: 'why', fact: 'dated', options: 'ask-first', authority: 'lead' },
			or: 'screen'
		},
		why: {
			says: 'It was made so that nothing is paid twice. Your case may be a different one. Still, the screen stops me here.',
			no: 'system',
			on: { options: 'choice', authority: 'lead' },
			or: 'wait'
		},
		dated: {
			says: 'That date is a good help, I have it now. Even so, the screen will not let me save the change.',
			no: 'system',
			on: { options: 'choice', authority: 'lead' },
			or: 'wait'
		},
		'ask-first': {
			says: 'There may be one, I will try it. No, the screen says that it needs another step.',
			no: 'system',
			on: { options: 'choice', rule: 'choice', authority: 'lead' },
			or: 'wait'
		},
		screen: {
			says: 'I do understand. As it stands, the screen does not give me that button.',
			no: 'system',
			on: { options: 'choice', rule: 'choice', authority: 'lead' },
			or: 'wait'
		},
		wait: {
			says: 'All I can say from here is that it takes time. You may have to wait a while.',
			no: 'wait',
			on: { options: 'choice', authority: 'lead', date: 'lead' },
			or: 'last'
		},
		last: {
			says: 'Is there anything else that you would like to ask me before we finish?',
			on: { options: 'choice', authority: 'lead', date: 'lead' },
			or: 'leave'
		},
		choice: {
			says: 'There is one way inside the rules. I do a part today, and the rest goes in as an exception.',
			gives: 'choice',
			on: { date: 'choice-day' },
			or: 'choice-open'
		},
		'choice-open': {
			says: 'Then I will send it in for you. It goes to the team with your notes.',
			gives: 'promise',
			on: { date: 'choice-day' },
			or: 'bye'
		},
		'choice-day': {
			says: 'You will have the answer by {day}. I have put my name beside it.',
			gives: 'promise',
			days: 5,
			or: 'bye'
		},
		lead: {
			says: 'That is above what I may settle. My team lead may decide it, and it helps to give one reason.',
			gives: 'reason',
			on: { date: 'lead-day' },
			or: 'lead-open'
		},
		'lead-open': {
			says: 'I will pass it to her just as you said it. She will be in touch.',
			gives: 'promise',
			on: { date: 'lead-day' },
			or: 'lead-bye'
		},
		'lead-day': {
			says: 'She rings you by {day}. I have noted your reason for her.',
			gives: 'promise',
			days: 2,
			or: 'lead-bye'
		},
		bye: { says: 'You are welcome. I am glad that we found a way. Goodbye for now.', ends: 'option' },
		'lead-bye': { says: 'Gladly. She will know what it is about when she rings. Goodbye.', ends: 'reason' },
		leave: { says: 'Then I will leave it there for today. You can ring us again at any time.', ends: 'plain' }
	}
};
