import { type Channel, isWritten } from '#lib/domain/vocabulary/contact.ts';
import type { Day } from '#lib/domain/day.ts';
import type { AdviceWords } from '#lib/domain/supervisor/advice.ts';
import type { SupervisorQuestion } from '#lib/domain/supervisor/level.ts';
import type { PackWords } from '#lib/domain/supervisor/pack.ts';
import type { AdviceStep } from '#lib/domain/supervisor/steps.ts';
import type { Observation } from '#lib/domain/supervisor/situation-from.ts';
import { factAloud } from '../words/en/aloud.ts';
import { dateWords } from '../words/en/days.ts';
import { isMonthFirst } from '../words/en/region.ts';
import { sayWithDay, slotWords } from '../words/en/slots.ts';
import { keptWords, stepWords, supervisorWords, verdictWords } from '../words/en/supervisor.ts';
import { aloudWords } from './reasons.ts';

/** The line of each step, to be read aloud or sent unchanged. `adviceOf` replaces some by one with the goal or by a card. */
export const stepLines: Record<AdviceStep, { say: string; write: string }> = {
	'ask-now': {
		say: 'Could you put me through to someone who can decide this?',
		write: 'Please pass this to the person who can decide.'
	},
	'say-goal': {
		say: 'May I say in one line what I need?',
		write: 'This is what I need, in one line.'
	},
	'read-dated-fact': {
		say: 'What do your notes say about this, and from which day?',
		write: 'Please tell me what your notes say about this, with their dates.'
	},
	'ask-options': {
		say: 'Within your rules, which choices are open to me from here?',
		write: 'Please list the choices open to me under your rules, with a day for each.'
	},
	'pin-down': {
		say: 'Thank you. By which day, who sees to it, and will you write it to me?',
		write: 'Thank you. By which day will it be done, and who sees to it?'
	},
	'calm-first': {
		say: 'Please give me a moment. I would like to say this right.',
		write: 'I will write again shortly, with the dates and the facts.'
	},
	'read-terms-aloud': {
		say: 'May I read you one line of your own terms? Please tell me how it fits your answer.',
		write: 'Here is the line of your own terms. Please tell me how it fits your answer.'
	},
	'let-agent-finish': {
		say: 'Thank you for trying. What are you looking at now, and how long will it take?',
		write: 'Thank you for trying. What are you looking at now, and how long will it take?'
	},
	'drop-threat': {
		say: 'I said that badly. I take it back. I would like us to fix this.',
		write: 'I put that badly and take it back. I would like us to fix this.'
	},
	'state-remedy': {
		say: 'I am not asking you to blame anyone. I am asking what you can do to put it right.',
		write: 'I am not asking you to blame anyone. I am asking what you can do to put it right.'
	},
	'one-rung': {
		say: 'Who is the next person up who can decide this?',
		write: 'Who is the next person up who can decide this?'
	},
	'call-again-once': {
		say: 'Thank you for looking. I will check my papers and come back.',
		write: 'Thank you for looking. I will check my papers and write again.'
	},
	'ask-exception-or-accept': {
		say: 'I see that the rule is right. Is there an exception, a credit or an exchange?',
		write: 'I see that the rule is right. Is there an exception, a credit or an exchange?'
	},
	'log-complaint': {
		say: 'Please log this as a complaint. What is its reference, and when will I get an answer?',
		write: 'Please log this as a complaint. What is its reference, and when will I get an answer?'
	},
	'call-back-read-notes': {
		say: 'We were cut off. Could you read me the notes of that call?',
		write: 'We were cut off. Please send me the notes of that contact.'
	},
	'agree-time': {
		say: 'Who will do the next step, by which day, and how will I know?',
		write: 'Who will do the next step, by which day, and how will I know?'
	},
	'ask-colleague': {
		say: 'Could you check this with a colleague while I hold?',
		write: 'Could you check this with a colleague before you answer?'
	},
	'go-to-door': {
		say: 'Who is the right team for this, and how do I reach them?',
		write: 'Who is the right team for this, and how do I reach them?'
	},
	praise: {
		say: 'You have been a real help. May I tell your supervisor so?',
		write: 'You have been a real help. Please pass my thanks to your supervisor.'
	}
};

/** The line of a step that names the goal, or null. `goal` is worded by `sayWithDay`. */
export function goalLine(step: AdviceStep, goal: string): string | null {
	if (step === 'say-goal') return `What I need is this: ${goal}. Is that something you can do?`;
	if (step === 'state-remedy') return `I am not asking you to blame anyone. I am asking for this: ${goal}.`;
	return null;
}

/** What to say or write to reach a door, by the observation that led to it. */
export function doorLine(signal: Observation, isWritten: boolean): string {
	const lines = doorLines[signal] ?? [stepLines['go-to-door'].say, stepLines['go-to-door'].write];
	return lines[isWritten ? 1 : 0];
}

const doorLines: Partial<Record<Observation, readonly [say: string, write: string]>> = {
	'life-or-health': [
		'Someone’s health is in danger from this. Please put me through to your emergency or priority line now.',
		'Someone’s health is in danger from this. Please pass this to your emergency or priority team now.'
	],
	'supply-cut': [
		'Our supply has been cut off. Please put me through to your emergency or priority line now.',
		'Our supply has been cut off. Please pass this to your emergency or priority team now.'
	],
	'fraud-running': [
		'Money is being taken from me now. Please put me through to the fraud team, and block it.',
		'Money is being taken from me now. Please pass this to the fraud team, and block it.'
	],
	discrimination: [
		'I am refused because of a disability, or of who I am. Who is your official for this? I need them now.',
		'I am refused because of a disability, or of who I am. Please pass this to your official for this now.'
	],
	'travel-within-hours': [
		'I travel within hours. Please put me through to the duty manager now.',
		'I travel within hours. Please pass this to the duty manager now.'
	],
	'right-about-to-lapse': [
		'I will send this in writing today. Which address counts, and who will confirm that it came?',
		'This is my written notice, sent today. Please confirm today that it came.'
	],
	'final-answer-given': [
		'Please send me your final answer in writing, with its date and reference. I will take it further.',
		'Please send me your final answer in writing, with its date and reference. I will take it further.'
	],
	'outside-clock-passed': [
		'Your time to answer is over. Please send me a letter that says so, with the reference.',
		'Your time to answer is over. Please send me a letter that says so, with the reference.'
	],
	'written-denial': [
		'I would like to appeal. Please send me the file and the rule you used. What is the last day?',
		'I would like to appeal. Please send me the file and the rule you used. What is the last day?'
	],
	'price-or-leaving': [
		'I want a new price, or to leave. Who can look at that with me? Please put me through.',
		'I want a new price, or to leave. Please pass this to the team that can look at it.'
	],
	'supervisor-said-no': [
		'Please log this as a complaint, and put me through to the complaints team. What is the reference?',
		'Please log this as a complaint, and pass it to the complaints team. What is the reference?'
	],
	'wish-to-complain': [
		'I would like to make a complaint. Please put me through to that team. What is the reference?',
		'I would like to make a complaint. Please pass this to that team. What is the reference?'
	]
};

/** What to ask a supervisor who is present. */
export const supervisorQuestionLines: Record<SupervisorQuestion['name'], string> = {
	'may-decide': 'What can you decide about this, and what can you not?',
	close: 'Who does the next step, by which day, and with which reference?'
};

/** A promised call back in one or two sentences. What was not said is left out. */
export function callBackWords(said: {
	who: string;
	between: string;
	zone: 'mine' | 'theirs' | null;
	number: string;
	owner: string;
}): string {
	const zone = said.zone ? `, in ${said.zone === 'mine' ? 'my' : 'their'} time zone` : '';
	const between = said.between ? ` between ${said.between}${zone}` : '';
	const number = said.number ? `, from ${said.number}` : '';
	const ring = `${said.who || 'Somebody'} will ring me${between}${number}.`;
	return said.owner ? `${ring} Until then ${said.owner} looks after it.` : ring;
}

/** The words of the pack: the thirty seconds that ask for a supervisor. */
export function packWords(channel: Channel, today: Day, forWhom: string | null = null): PackWords {
	const on = (day: Day) => (day === today ? 'Today' : `On ${dateWords(day, today)}`);
	return {
		thanks: (agent, reason) => {
			if (reason === 'abuse') return 'Thank you for hearing me out.';
			return agent ? `Thank you, ${agent}, for your help.` : 'Thank you for your help.';
		},
		goal: (want, by, isWhole) =>
			`${forWhom === null ? '' : `For ${forWhom} `}I ask for this: ${sayWithDay(today)(want, by, isWhole)}.`,
		reason: (reason) => {
			if (reason === null) return 'You may be right. I would still like somebody else to look at it.';
			const who = isWritten(channel) ? 'the person who can decide' : 'a supervisor';
			return `I ask for ${who} for one reason: ${aloudWords[reason]}.`;
		},
		promise: (days) => `It was promised by ${daysWords(days, today)}.`,
		fact: (fact) => factAloud(on(fact.day), fact, (day) => dateWords(day, today)),
		tried: 'I have asked what else is possible.',
		reference: (reference) => `The reference is ${reference}.`,
		request: (by) => {
			const day = by === null ? '' : ` by ${dateWords(by, today)}`;
			if (isWritten(channel)) return `Please pass this to the person who can decide it${day}.`;
			return `Could you put me through to someone who can decide it${day}?`;
		}
	};
}

/** "12 and 17 November", "30 October and 3 November". */
function daysWords(days: readonly Day[], today: Day): string {
	const isOneMonth = new Set(days.map((day) => day.slice(0, 7))).size === 1;
	const last = days.length - 1;
	const isPlain = (index: number) => isOneMonth && (isMonthFirst() ? index > 0 : index < last);
	return days.map((day, index) => (isPlain(index) ? `${Number(day.slice(8))}` : dateWords(day, today))).join(' and ');
}

/** The label of the tap that says a step was done. In writing too, a breath is taken, not written. */
function doneWords(step: AdviceStep, isWrittenTo: boolean): string {
	if (isWrittenTo && step !== 'calm-first') return supervisorWords.wroteIt;
	return step === 'go-to-door' ? supervisorWords.askingNow : stepWords[step].done;
}

/** The words of an answer. */
export const adviceWords: AdviceWords = {
	heading: verdictWords,
	kept: keptWords,
	line: (step, isWrittenTo) => stepLines[step][isWrittenTo ? 'write' : 'say'],
	goalLine,
	doorLine,
	done: doneWords,
	pack: packWords,
	slots: slotWords
};
