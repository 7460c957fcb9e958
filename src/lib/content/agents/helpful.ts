import type { Agent } from '#lib/domain/rehearsal/agent.ts';

export const helpful: Agent = {
	id: 'helpful',
	title: 'Helpful',
	name: 'Maya',
	manner: 'Maya listens, and knows her rules well.',
	begins: 'hello',
	asides: {
		heat: { says: 'I can hear how hard this has been. I am still here, and I want to help.' },
		calm: { says: 'Of course. Take all the time you need.' },
		name: { says: 'I am Maya, with a Y. I work in customer care.' },
		wait: { says: 'Thank you for holding. I have asked, and my colleague sees the same as I do.' },
		notes: { says: 'Let me look. No, that part is not written down here. I am sorry.' },
		fact: { says: 'Thank you, I am writing that day down. It helps.' },
		writing: { says: 'Yes. I will send you that in a note today.' }
	},
	steps: {
		hello: {
			says: 'Hello, you are through to {provider}. This is Maya. How can I help?',
			by: 'Maya',
			on: { goal: 'look', fact: 'what-for' },
			or: 'what'
		},
		what: {
			says: 'Of course. Tell me, what would you like me to do for you?',
			on: { goal: 'look', fact: 'what-for' },
			or: 'open'
		},
		look: {
			says: 'Thank you. Let me say it back: {want}. I have your file open. What is in your notes?',
			plain: 'Thank you, that is clear. I have your file open. What is in your notes?',
			on: { fact: 'seen', notes: 'short', options: 'ask-first' },
			or: 'rule'
		},
		'what-for': {
			says: 'I have found that day, thank you. And what would you like me to do about it?',
			on: { notes: 'short', options: 'ask-first' },
			or: 'rule'
		},
		open: {
			says: 'I have your file open now. When did it happen? A day helps me most.',
			on: { fact: 'seen', goal: 'rule', notes: 'short', options: 'ask-first' },
			or: 'rule'
		},
		short: {
			says: 'There is one note here, and it says only that you rang. Our rule is that I may not go by that alone.',
			no: 'policy',
			on: { fact: 'dated', options: 'ask-first', need: 'ask-first', rule: 'why', authority: 'lead' },
			or: 'screen'
		},
		seen: {
			says: 'Yes, I can see that day here too. I would say yes if I could. Our rule does not let me.',
			no: 'policy',
			on: { rule: 'why', options: 'ask-first', need: 'ask-first', authority: 'lead' },
			or: 'screen'
		},
		rule: {
			says: 'Thank you, I have read it all. I am sorry. Our rule says that I may not do that.',
			no: 'policy',
			on: { rule: 'why', fact: 'dated', options: 'ask-first', need: 'ask-first', authority: 'lead' },
			or: 'screen'
		},
		why: {
			says: 'It is rule four. It is there so that nothing is done twice. I know that is not your case, but the screen stops me.',
			no: 'system',
			on: { options: 'choice', need: 'choice', rule: 'choice', authority: 'lead' },
			or: 'wait'
		},
		dated: {
			says: 'That day helps, I have it now. Even so, the screen does not let me save the change.',
			no: 'system',
			on: { options: 'choice', need: 'choice', authority: 'lead' },
			or: 'wait'
		},
		'ask-first': {
			says: 'Good question. I have just tried something. No, the screen stops me before I can save it.',
			no: 'system',
			on: { options: 'choice', need: 'choice', rule: 'choice', authority: 'lead' },
			or: 'wait'
		},
		screen: {
			says: 'I do see what you mean. But there is no button for it on my screen.',
			no: 'system',
			on: { options: 'choice', need: 'choice', rule: 'choice', authority: 'lead' },
			or: 'wait'
		},
		wait: {
			says: 'Then all I can say is that these things take time. You may have to wait a while.',
			no: 'wait',
			on: { options: 'choice', need: 'choice', authority: 'lead', date: 'lead' },
			or: 'last'
		},
		last: {
			says: 'Is there anything else you would like to ask me before we finish?',
			on: { options: 'choice', need: 'choice', missed: 'choice', authority: 'lead', date: 'lead' },
			or: 'leave'
		},
		choice: {
			says: 'There is one way inside the rules, come to think of it. I do a part today, and send in the rest as an exception.',
			gives: 'choice',
			on: { date: 'choice-day' },
			or: 'choice-open'
		},
		'choice-open': {
			says: 'Good. I will send it in now, in my own name, with your notes.',
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
			says: 'That is more than I can settle, to be honest. My team lead can. Give me one reason, and I will take it to her.',
			gives: 'reason',
			on: { date: 'lead-day' },
			or: 'lead-open'
		},
		'lead-open': {
			says: 'Good, I have that. I will pass it on to her in your words, and she will be in touch.',
			gives: 'promise',
			on: { date: 'lead-day' },
			or: 'lead-bye'
		},
		'lead-day': {
			says: 'She will ring you by {day}. Your reason is the first thing she will read.',
			gives: 'promise',
			days: 2,
			or: 'lead-bye'
		},
		bye: { says: 'It is all in the note that I am sending you. I am glad we found a way. Goodbye.', ends: 'option' },
		'lead-bye': { says: 'It is all noted for her, so you need not tell it again. Goodbye for now.', ends: 'reason' },
		leave: { says: 'Then I will leave it there for today. You can ring us again at any time.', ends: 'plain' }
	}
};
