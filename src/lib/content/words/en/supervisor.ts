import type { Channel } from '#lib/domain/vocabulary/contact.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Assessment, Door } from '#lib/domain/vocabulary/assessment.ts';
import type { AdviceStep } from '#lib/domain/supervisor/steps.ts';
import type { AnswerChange, ReadinessName, Factor } from '#lib/domain/supervisor/change.ts';
import type { SupervisorQuestion } from '#lib/domain/supervisor/level.ts';
import type { Observation } from '#lib/domain/supervisor/situation-from.ts';
import type { Signal } from '#lib/domain/vocabulary/situation.ts';
import type { ScreenName } from '#lib/domain/supervisor/statements.ts';
import { aloudWords } from '../../script/reasons.ts';
import { channelWords } from './common.ts';
import { dayWords, fullDateWords, ordinalWords, timeWords } from './days.ts';

/** The question "is a supervisor justified?" Statements are in the person's voice. The lines to say are in `script/supervisor.ts`. */
export const supervisorWords = {
	title: 'Supervisor?',
	noContact: {
		heading: 'Start a call first',
		words: 'This question is about a call that is going on.',
		action: 'To the case'
	},
	toCall: (noun: string) => `Back to the ${noun}`,
	questions: 'Is any of this true?',
	heard: 'Heard in your notes. Is it true?',
	tapTrue: 'Tap what is true',
	chosen: (count: number) => `${count} chosen`,
	seeAnswer: 'See the answer',
	none: 'None of these, or not sure',
	oneReason: (isWritten: boolean) => (isWritten ? 'One reason to give:' : 'One reason to say aloud:'),
	reasonSeen: 'Why:',
	firstStep: 'First:',
	nextStep: 'Next:',
	/** With the time only when it is known. */
	saidUpset: (minute: number | null) =>
		minute === null ? 'You tapped Upset.' : `You tapped Upset at ${timeWords(minute)}.`,
	since: {
		name: (when: string) => `What changed since ${when}`,
		then: (words: string) => `Then: ${words}`,
		added: 'New:',
		removed: 'No longer:',
		contacts: (count: number) => (count === 1 ? 'One more contact' : `${count} more contacts`)
	},
	reasons: 'Reasons for it',
	alsoSeen: 'Also taken into account',
	takenBack: 'You said: not true',
	notSo: 'Not true',
	putBack: 'It is true',
	youSaid: 'from your answers',
	again: 'Go through the questions again',
	upset: 'I am too upset to say it well',
	late: {
		name: 'Overdue',
		ask: (by: string, words: string) => `Promised by ${by}${words ? `: “${words}”` : ''}. Was it kept?`,
		taps: [
			{ value: 'kept', words: 'Kept' },
			{ value: 'broken', words: 'Broken' },
			{ value: 'unsure', words: 'Not sure' }
		] as const
	},
	packName: (isWritten: boolean) => (isWritten ? 'In short' : 'Thirty seconds'),
	packCount: (count: number) => `${count} words`,
	anywayName: 'If you ask anyway',
	sayName: (isWritten: boolean) => (isWritten ? 'Write this' : 'Say this'),
	haveName: 'Have at hand',
	askingNow: 'I am asking now',
	wroteIt: 'I wrote it',
	/** While the words are said, or are on their way. */
	asked: (isWritten: boolean) => (isWritten ? 'Written. They stay here.' : 'Say it now. The words stay here.'),
	askAnyway: 'Ask anyway',
	setGoal: 'Set your goal',
	nobodyFree: {
		heading: 'If nobody is free',
		words: 'Ask for a call back. What they say becomes a promise.',
		who: 'Who will ring you?',
		day: 'By which day?',
		between: 'Between which times?',
		zone: 'In whose time zone?',
		zones: [
			{ value: 'mine', words: 'Mine' },
			{ value: 'theirs', words: 'Theirs' }
		] as const,
		number: 'From which number?',
		reference: 'With which reference?',
		owner: 'Who looks after it until then?',
		needsDay: 'Add the day, so that it can be kept in sight.',
		keep: 'Keep it as a promise',
		kept: 'It is in your journal as a promise.'
	},
	arrives: {
		heading: 'Is a supervisor there now?',
		headingWritten: 'Has somebody else taken over?',
		title: 'Their title, as they give it',
		name: 'Their name, if they give it',
		needsOne: 'A title or a name is enough.',
		here: 'They are here',
		hereWritten: 'They have taken over',
		hereAlready: 'A supervisor is here already',
		no: 'They said no',
		again: 'Weigh it again'
	},
	withSupervisor: {
		heading: 'You are with a supervisor',
		questionNames: { 'may-decide': 'Ask first', close: 'Before you end' } satisfies Record<
			SupervisorQuestion['name'],
			string
		>,
		most: 'This is as far up as it goes here. If it is a no, a complaint comes next.',
		asked: 'I asked it',
		isAsked: 'Asked',
		no: 'They said no',
		urgent: 'Something is urgent'
	},
	links: {
		ladder: 'The steps after a no, with their days',
		letter: 'Write it as a letter'
	},
	emergency: {
		heading: 'Is anyone in danger now?',
		call: (isKnown: boolean) => (isKnown ? 'Call this number first:' : 'Call your local emergency number first.'),
		or: 'or',
		checked: (source: string, day: Day) =>
			`Laid down by: ${source}. Looked up on ${fullDateWords(day)}. Check: this may have changed.`
	},
	verdict: {
		supervisor: 'Yes, ask for a supervisor now',
		decider: 'Yes, ask for the person who can decide',
		praise: 'Yes, ask for a supervisor to say thanks',
		notYet: 'Not yet: one step first',
		door: (name: string) => `Another door: ${name}`
	},
	/** As the journal words it. */
	kept: {
		yes: (reason: string) => `Yes, ask for a supervisor: ${reason}.`,
		praise: 'Yes, ask for a supervisor to say thanks.',
		notYet: (step: string, lack: string | undefined) =>
			lack === undefined ? `Not yet. First: ${step}.` : `Not yet, ${lack}. First: ${step}.`,
		door: (name: string) => `Another door: ${name}.`
	}
};

/** What was missing, as the journal words it. A step whose own name says it has none. */
const lackWords: Partial<Record<AdviceStep, string>> = {
	'say-goal': 'the goal not said',
	'read-dated-fact': 'no dated fact'
};

/** Readiness, as statements in the person's voice. */
const readinessWords: Record<ReadinessName, string> = {
	'goal-said': 'I have said my goal this time',
	'dated-fact': 'The journal has a fact with its day',
	'options-asked': 'I have asked this time what is possible',
	calm: 'I am calm'
};

/** What each group of questions is about, in a few words. */
export const screenHints: Record<ScreenName, string> = {
	harm: 'Health, supply, fraud, travel, a last day',
	limit: 'Their limit, their terms, an offer',
	wrong: 'No name or day, papers again, hung up',
	want: 'A complaint, a price, an appeal, thanks'
};

export const screenWords: Record<ScreenName, string> = {
	harm: 'Is something urgent?',
	limit: 'What can this person decide?',
	wrong: 'What went wrong this time?',
	want: 'What do you want now?'
};

export const signalWords: Record<Signal, string> = {
	'life-or-health': 'Someone is unwell from this, or will be',
	'supply-cut': 'They cut off my water, power, gas or heat',
	'fraud-running': 'Someone is taking my money right now',
	'travel-within-hours': 'I travel within hours',
	discrimination: 'They refuse me because of a disability, or of who I am',
	'right-about-to-lapse': 'My last day to act is very close',
	'loss-within-24h': 'I lose something within a day, and they cannot stop it',
	'loss-soon': 'I lose something soon if this waits',
	'beyond-authority': 'They cannot decide this themselves',
	'supervisor-offered': 'They offer me a supervisor',
	'agent-still-trying': 'They are still trying to help',
	'above-agent-limit': 'It is owed to me, and is more than they can give',
	'contradicts-own-terms': 'Their own written terms say otherwise',
	'terms-read-aloud': 'I have read them those terms',
	'answer-right-under-terms': 'Their answer is right by their terms',
	'agents-truly-cannot': 'Nobody there can know or do more now',
	'supervisor-said-no': 'A supervisor has just said no',
	'no-owner-or-date': 'No name or no day for the next step',
	'answer-sounds-uninformed': 'The answer sounds like a guess',
	'papers-asked-again': 'They ask again for papers I sent',
	'refuses-reference': 'They will not give a reference',
	'refuses-in-writing': 'They will not put it in writing',
	'refuses-to-log': 'They will not log my complaint',
	'hung-up-on': 'They hung up on me',
	abuse: 'They insulted me',
	'threat-made': 'I made a threat',
	'wish-to-complain': 'I want my complaint itself dealt with',
	'complaint-not-logged': 'It is not logged as a complaint yet',
	'price-or-leaving': 'I want a new price, or to leave',
	'written-denial': 'I want to challenge a written decision',
	'outside-clock-passed': 'Their time to answer my complaint is over',
	'final-answer-given': 'They gave their final answer to my complaint',
	'straight-to-chief': 'I want the very top, not the next one up',
	'wants-punishment': 'I want someone to be punished',
	'wants-to-praise': 'I want to praise this person',
	'promise-broken': 'A promise was not kept',
	'handed-on-three-times': 'I was passed on three times',
	'line-dropped': 'We were cut off'
};

/** One noun for all the contacts: "call", or "contact" when their channels differ. */
export function contactName(contacts: readonly { channel: Channel | null }[]): string {
	const [first, ...others] = new Set(contacts.map(({ channel }) => channel));
	return first && others.length === 0 ? channelWords[first].noun : 'contact';
}

/**
 * An observation as a statement of the answer. `count` is the number of entries or contacts behind it, 0 when the person reported
 * it. With `isOpen` there may have been more.
 */
export function statementWords(signal: Observation, count: number, noun: string, isOpen = false): string {
	const many = ['', '', 'Two', 'Three', 'Four', 'Five'][count] ?? `${count}`;
	switch (signal) {
		case 'second-contact':
		case 'third-contact':
			return `This is the ${ordinalWords(count)} ${noun}${isOpen ? ' or later' : ''}`;
		case 'promise-broken':
			return count > 1 ? `${many} promises were not kept` : signalWords[signal];
		case 'handed-on-three-times':
			return count > 3 ? `I was passed on ${many.toLowerCase()} times` : signalWords[signal];
		default:
			return signalWords[signal];
	}
}

/** The source of a reason: who and when. */
export function sourceWords(
	sources: readonly { who: string | null; day: Day; minute: number | null }[],
	today: Day
): string {
	const [first] = sources;
	if (!first) return supervisorWords.youSaid;
	if (sources.length === 1) {
		const time = timeWords(first.minute);
		const when = [first.day === today ? time : '', dayWords(first.day, today)].filter(Boolean).join(' ');
		return `${[first.who, when].filter(Boolean).join(' ')}, in your journal`;
	}
	return sources.map(({ who, day }) => [who, dayWords(day, today)].filter(Boolean).join(' ')).join(', ');
}

/** One step: its name after "First:", why it comes first, and the tap that says it was done. */
export type StepWords = { name: string; why: string; done: string };

const SAID = 'I said it';
const ASKED = 'I asked it';

export const stepWords: Record<AdviceStep, StepWords> = {
	'ask-now': {
		name: 'ask now',
		why: 'You have a reason.',
		done: ASKED
	},
	'say-goal': {
		name: 'say your goal',
		why: 'You have not noted that you said your goal.',
		done: SAID
	},
	'read-dated-fact': {
		name: 'get one fact with its day',
		why: 'Your journal has no fact with a day yet. Note what they answer.',
		done: ASKED
	},
	'ask-options': {
		name: 'ask what is possible',
		why: 'They may know a way that you have not heard of.',
		done: ASKED
	},
	'pin-down': {
		name: 'pin it down',
		why: 'They promised what you ask for. Get the day, the name and a line in writing.',
		done: ASKED
	},
	'calm-first': {
		name: 'one slow breath',
		why: 'Breathe in slowly. Breathe out longer than in.',
		done: 'I am calmer now'
	},
	'read-terms-aloud': {
		name: 'read them their own terms',
		why: 'It lets them put it right themselves.',
		done: 'I read it'
	},
	'let-agent-finish': {
		name: 'let them finish',
		why: 'You said they are still trying.',
		done: ASKED
	},
	'drop-threat': {
		name: 'put the threat down',
		why: 'It is hard to help somebody who threatens.',
		done: SAID
	},
	'state-remedy': {
		name: 'ask for what puts it right',
		why: 'It is easier to say yes to something they can put right.',
		done: SAID
	},
	'one-rung': {
		name: 'ask for the next person up',
		why: 'The top may send it back down. One step up may be able to decide.',
		done: ASKED
	},
	'call-again-once': {
		name: 'thank them, and ask once more later',
		why: 'Somebody else may know more.',
		done: SAID
	},
	'ask-exception-or-accept': {
		name: 'ask for an exception',
		why: 'You said their answer is right, so this is a favour to ask for.',
		done: ASKED
	},
	'log-complaint': {
		name: 'have it logged as a complaint',
		why: 'The word can start a clock for their answer. You can also write it yourself.',
		done: ASKED
	},
	'call-back-read-notes': {
		name: 'have the notes read back',
		why: 'Then you both go on from the same place.',
		done: ASKED
	},
	'agree-time': {
		name: 'agree a name and a day',
		why: 'A step with a name and a day holds better.',
		done: ASKED
	},
	'ask-colleague': {
		name: 'ask for a second opinion',
		why: 'A colleague may know a way, and nobody is passed over.',
		done: ASKED
	},
	'go-to-door': {
		name: 'go to the other door',
		why: 'Somebody else can decide this.',
		done: ASKED
	},
	praise: {
		name: 'say thanks',
		why: 'Praise is good to hear, and can be passed on.',
		done: ASKED
	}
};

/** Another door: its name after "Another door:", why it comes first, and what to have at hand there. */
export const doorWords: Record<Door, { name: string; why: string; have: readonly string[] }> = {
	'emergency-or-priority-line': {
		name: 'their emergency line',
		why: 'This comes before everything else.',
		have: ['The address', 'The account number', 'Who is affected, and what they depend on']
	},
	'fraud-line': {
		name: 'the fraud team',
		why: 'Stopping it is their job, more than a supervisor’s.',
		have: [
			'The time and sum of each payment',
			'Which card or account, but no PIN or password',
			'Afterwards: a reference, and a note in writing'
		]
	},
	'named-official': {
		name: 'the duty manager',
		why: 'They can often decide it on the spot.',
		have: ['The booking reference', 'What you asked for, and when', 'Who said no, and in which words']
	},
	retention: {
		name: 'the team for people who leave',
		why: 'Prices are their job. A supervisor often cannot set them.',
		have: ['Your price now, and the day the contract ends', 'One other offer', 'The price you would stay for']
	},
	'complaints-team': {
		name: 'the complaints team',
		why: 'Complaints are their job, and they may have a clock.',
		have: ['Dates and names from your journal', 'The one thing you ask for', 'Their reference']
	},
	appeal: {
		name: 'an appeal',
		why: 'A written decision often has its own way to be looked at again.',
		have: ['The decision, with its date', 'The reason and the rule it names', 'The last day to appeal']
	},
	'outside-body': {
		name: 'an outside body',
		why: 'They have had their turn. Somebody outside may be able to look now.',
		have: ['Their final letter, or the day they had your complaint', 'Their reference', 'Your one-page summary']
	},
	'written-notice': {
		name: 'a letter today',
		why: 'What is sent today may keep your right.',
		have: [
			'The last day, and where it is written',
			'The address or e-mail that counts',
			'Something that shows when you sent it'
		]
	}
};

/** The name of the other door. For discrimination it is the official in charge. */
function doorName(door: Door, because: Assessment['because']): string {
	return because[0]?.signal === 'discrimination' ? 'the accessibility official' : doorWords[door].name;
}

/** The verdict as the heading of the answer. */
export function verdictWords({ verdict, door, next, because }: Assessment, isWritten: boolean): string {
	if (door !== null) return supervisorWords.verdict.door(doorName(door, because));
	if (verdict === 'not-yet') return supervisorWords.verdict.notYet;
	if (next === 'praise') return supervisorWords.verdict.praise;
	return isWritten ? supervisorWords.verdict.decider : supervisorWords.verdict.supervisor;
}

/** The verdict as the journal words it. */
export function keptWords({ verdict, door, next, because }: Assessment, step: AdviceStep = next): string {
	if (door !== null) return supervisorWords.kept.door(doorName(door, because));
	if (verdict === 'not-yet') return supervisorWords.kept.notYet(stepWords[step].name, lackWords[step]);
	const [reason] = because;
	return reason ? supervisorWords.kept.yes(aloudWords[reason.signal]) : supervisorWords.kept.praise;
}

/** What changed since an earlier answer, each change as a statement in the person's voice. */
export function changeWords({ added, removed, contacts }: AnswerChange): readonly string[] {
	const { since } = supervisorWords;
	const say = (factor: Factor) => (isReadiness(factor) ? readinessWords[factor] : signalWords[factor]);
	return [
		...added.map((factor) => `${since.added} ${say(factor)}`),
		...removed.map((factor) => `${since.removed} ${say(factor)}`),
		...(contacts > 0 ? [since.contacts(contacts)] : [])
	];
}

function isReadiness(factor: Factor): factor is ReadinessName {
	return factor in readinessWords;
}
