import type { Agent } from '#lib/domain/rehearsal/agent.ts';

export const policy: Agent = {
	id: 'policy',
	title: '“That is our policy”',
	name: 'Ruth',
	manner: 'Ruth keeps to the rules. Asked kindly, she reads them out.',
	begins: 'hello',
	asides: {
		heat: { says: 'I understand. Please bear with me, I am reading the rule so that you get the right answer.' },
		calm: { says: 'Thank you. Do take your time.' },
		name: { says: 'Ruth is my name. I am on the customer desk.' },
		fact: { says: 'I have noted that date on your account.' },
		notes: { says: 'The note says that the rule was explained to you. It says no more than that.' },
		wait: { says: 'I have asked the colleague next to me. She reads the rule the same way.' },
		writing: { says: 'I can post you a copy of the rule. It says what I have told you.' },
		need: { says: 'I would need the rule to say something else, I am afraid.' }
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
			says: 'Let me be sure that I have it: {want}. I am sorry. That is not in line with our policy.',
			plain: 'I have understood what you ask for. I am sorry. That is not in line with our policy.',
			no: 'policy',
			on: { rule: 'named', options: 'no-list', fact: 'first-fact', authority: 'manager' },
			or: 'second'
		},
		'first-fact': {
			says: 'Yes, that is the day I have as well. But our policy is the same for every day, I am afraid.',
			no: 'policy',
			on: { rule: 'named', options: 'no-list', authority: 'manager' },
			or: 'second'
		},
		'plain-first': {
			says: 'I think I know which rule this is. Our policy does not allow a change after thirty days.',
			no: 'policy',
			on: { rule: 'named', options: 'no-list', authority: 'manager' },
			or: 'second'
		},
		named: {
			says: 'It is rule seven of our terms, and I cannot judge it myself. It says that we do not do this.',
			no: 'no',
			on: { rule: 'purpose', options: 'choice', need: 'choice', authority: 'manager' },
			or: 'third'
		},
		'no-list': {
			says: 'There are no choices in it, I am afraid. Rule seven is plain, and it says no.',
			no: 'no',
			on: { rule: 'purpose', options: 'choice', need: 'choice', authority: 'manager' },
			or: 'third'
		},
		second: {
			says: 'I do see your point. It is our policy all the same, and I may not step outside it.',
			no: 'policy',
			on: { rule: 'purpose', options: 'choice', need: 'choice', authority: 'manager' },
			or: 'third'
		},
		purpose: {
			says: 'It is there to stop late claims that nobody can check. Yours can be checked, I grant you. My form still says no.',
			no: 'system',
			on: { options: 'choice', need: 'choice', rule: 'choice', fact: 'choice', authority: 'manager' },
			or: 'last'
		},
		third: {
			says: 'The form on my screen is closed for this. There is no box that I could tick.',
			no: 'system',
			on: { options: 'choice', need: 'choice', rule: 'choice', authority: 'manager' },
			or: 'last'
		},
		last: {
			says: 'That is as far as the terms take us. Is there anything else you wish to ask?',
			on: {
				options: 'choice',
				need: 'choice',
				rule: 'choice',
				missed: 'choice',
				authority: 'manager',
				writing: 'manager'
			},
			or: 'leave'
		},
		choice: {
			says: 'Now that you ask, rule seven does have an exception. It needs one fact with its date, and a short form.',
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
			says: 'They have to answer an exception by {day}. You will have it in writing.',
			gives: 'promise',
			days: 7,
			or: 'bye'
		},
		manager: {
			says: 'Only a manager can set a rule aside. That is a fair reason to ask for one.',
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
			says: 'We have a rule for that too. You will be rung by {day}, at the latest.',
			gives: 'promise',
			days: 2,
			or: 'manager-bye'
		},
		bye: {
			says: 'You will get a copy of the form, and all of it is in there. Thank you for staying with me. Goodbye.',
			ends: 'option'
		},
		'manager-bye': { says: 'It is all logged, with your reason in your own words. Goodbye to you.', ends: 'reason' },
		leave: { says: 'Then I thank you for your call. The terms are on our website. Goodbye.', ends: 'plain' }
	}
};
