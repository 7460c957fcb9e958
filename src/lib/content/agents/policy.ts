import type { Agent } from '#lib/domain/rehearsal/agent.ts';

export const policy: Agent = {
	id: 'policy',
	title: '“That is our policy”',
	name: 'Ruth',
	manner: 'Ruth keeps to the rules. Asked kindly, she reads them out.',
	begins: 'hello',
	asides: {
		heat: { says: 'I would ask you to bear with me. I am reading the rule so that you get the right answer.' },
		calm: { says: 'Thank you. I appreciate that.' },
		name: { says: 'My name is Ruth. I work on the terms desk.' },
		fact: { says: 'I have noted that date on your account.' },
		notes: { says: 'The note says that the terms were explained to you. It says no more than that.' },
		wait: { says: 'I have asked the colleague next to me. She reads the rule the same way.' }
	},
	steps: {
		hello: {
			says: 'Welcome to {provider}. My name is Ruth. May I ask what your call is about?',
			by: 'Ruth',
			on: { goal: 'first', fact: 'first-fact' },
			or: 'ask'
		},
		ask: {
			says: 'Before I open the terms, please tell me what you are asking us to do.',
			on: { goal: 'first', fact: 'first-fact' },
			or: 'plain-first'
		},
		first: {
			says: 'I see. You ask for this: {want}. I am sorry, that is not in line with our policy.',
			plain: 'I see what you ask for. I am sorry, that is not in line with our policy.',
			no: 'policy',
			on: { rule: 'named', options: 'no-list', fact: 'first-fact', authority: 'manager' },
			or: 'second'
		},
		'first-fact': {
			says: 'Yes, that is the day I have as well. Our policy is the same for every day, I am afraid.',
			no: 'policy',
			on: { rule: 'named', options: 'no-list', authority: 'manager' },
			or: 'second'
		},
		'plain-first': {
			says: 'I believe I know which rule this is. Our policy does not allow a change after thirty days.',
			no: 'policy',
			on: { rule: 'named', options: 'no-list', authority: 'manager' },
			or: 'second'
		},
		named: {
			says: 'It is rule seven of our terms. It is on our website. The general rule is that we do not do it.',
			no: 'no',
			on: { rule: 'purpose', options: 'choice', authority: 'manager' },
			or: 'third'
		},
		'no-list': {
			says: 'I would not call them choices. Rule seven is plain, and it says no.',
			no: 'no',
			on: { rule: 'purpose', options: 'choice', authority: 'manager' },
			or: 'third'
		},
		second: {
			says: 'I do see your point. It is our policy all the same, and I may not step outside it.',
			no: 'policy',
			on: { rule: 'purpose', options: 'choice', authority: 'manager' },
			or: 'third'
		},
		purpose: {
			says: 'It stops late claims that nobody can check. Yours can be checked, I grant you. The form still says no.',
			no: 'system',
			on: { options: 'choice', rule: 'choice', fact: 'choice', authority: 'manager' },
			or: 'last'
		},
		third: {
			says: 'The form on my screen is closed for this. I have no box to tick.',
			no: 'system',
			on: { options: 'choice', rule: 'choice', authority: 'manager' },
			or: 'last'
		},
		last: {
			says: 'That is as far as the terms take us. Is there anything else you wish to ask?',
			on: { options: 'choice', rule: 'choice', authority: 'manager', writing: 'manager' },
			or: 'leave'
		},
		choice: {
			says: 'Rule seven has an exception, now that you ask. It needs a dated fact and a short form.',
			gives: 'choice',
			on: { date: 'choice-day' },
			or: 'choice-open'
		},
		'choice-open': {
			says: 'I can fill in that form with you now. Then it goes to the terms desk.',
			gives: 'promise',
			on: { date: 'choice-day' },
			or: 'bye'
		},
		'choice-day': {
			says: 'The desk has to answer an exception by {day}. You get it in writing.',
			gives: 'promise',
			days: 7,
			or: 'bye'
		},
		manager: {
			says: 'Only a manager may set a rule aside. That is a fair reason to ask for one.',
			gives: 'reason',
			on: { date: 'manager-day' },
			or: 'manager-open'
		},
		'manager-open': {
			says: 'I will log that you asked, and which rule it is about. A manager will ring you.',
			gives: 'promise',
			on: { date: 'manager-day', name: 'manager-day' },
			or: 'manager-bye'
		},
		'manager-day': {
			says: 'Our own rule for that is two working days. So it is {day} at the latest.',
			gives: 'promise',
			days: 2,
			or: 'manager-bye'
		},
		bye: { says: 'Thank you for going through it with me. Goodbye.', ends: 'option' },
		'manager-bye': { says: 'It is logged, with your reason in your own words. Goodbye to you.', ends: 'reason' },
		leave: { says: 'Then I thank you for your call. The terms are on our website. Goodbye.', ends: 'plain' }
	}
};
