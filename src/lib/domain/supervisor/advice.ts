import type { Case, Contact } from '../case/case.ts';
import type { EntryRecord } from '../case/record.ts';
import type { Day } from '../day.ts';
import { type Card, slotsIn } from '../next-card/card.ts';
import { type Offered, offerCards } from '../next-card/pick.ts';
import { type SlotWords, slotsOf } from '../next-card/slots.ts';
import type { Assessment } from '../vocabulary/assessment.ts';
import { type Channel, isWritten } from '../vocabulary/contact.ts';
import type { Situation } from '../vocabulary/situation.ts';
import { assess } from './assess.ts';
import { type Pack, type PackWords, goalToSay, packOf } from './pack.ts';
import type { Observation } from './situation-from.ts';
import { promiseInFull } from './promise-in-full.ts';
import { type AdviceStep, isStepTaken, stepCard, stepEntry } from './steps.ts';

/** The words for an answer: its heading, the line of each step and door, and what to say in thirty seconds. */
export type AdviceWords = {
	heading: (answer: Assessment, isWritten: boolean) => string;
	/** The answer as written in the journal. */
	kept: (answer: Assessment, step: AdviceStep) => string;
	line: (step: AdviceStep, isWritten: boolean) => string;
	/** The line of a step with the goal in it; null for a step that does not mention the goal. */
	goalLine: (step: AdviceStep, goal: string) => string | null;
	doorLine: (signal: Observation, isWritten: boolean) => string;
	/** The label of the tap that says a step was done. */
	done: (step: AdviceStep, isWritten: boolean) => string;
	/** `forWhom`: whom the person speaks for; null when for themselves. */
	pack: (channel: Channel, today: Day, forWhom: string | null) => PackWords;
	slots: SlotWords;
};

/** The entry logged when a line was said. */
export type LineEntry = Pick<EntryRecord, 'kind' | 'words'> &
	Partial<Pick<EntryRecord, 'by' | 'card' | 'moment' | 'saysGoal'>>;

/** A line to say first. `entry` records that it was said; null for a breath. */
export type AdviceLine = { words: string; done: string; entry: LineEntry | null };

/** The answer in words: what to read, what to say, and what is logged when it is said. */
export type Advice = {
	answer: Assessment;
	heading: string;
	/** The answer as written in the journal. */
	kept: string;
	isWritten: boolean;
	/** The answer is to ask for a supervisor now. */
	isYes: boolean;
	/**
	 * The step to take: the one the answer names. Once that was taken here and changed nothing, another question about options. In
	 * place of such a question, *pin it down* when what is asked for was just promised.
	 */
	step: AdviceStep;
	line: AdviceLine | null;
	/** What to say in thirty seconds, or the best honest way to ask without a reason. */
	pack: Pack;
	packEntry: LineEntry;
	/** True when no goal is set and the goal is what is to be said. */
	needsGoal: boolean;
	/** True when being upset would change the answer. */
	wouldWaitIfUpset: boolean;
};

/** What the answer is about. */
export type AdviceCase = { theCase: Case; contact: Contact; situation: Situation; today: Day };

/** Puts the answer to a situation into words. The same arguments always give the same advice. */
export function adviceOf(about: AdviceCase, cards: readonly Card[], words: AdviceWords): Advice {
	const { theCase, contact, situation, today } = about;
	const answer = assess(situation);
	const written = isWritten(situation.channel);
	const step = stepToTake(answer, theCase, contact);
	const pack = packOf(
		theCase,
		contact,
		answer.because[0]?.signal ?? null,
		words.pack(situation.channel, today, theCase.forWhom)
	);
	const hasGoal = theCase.goal.want !== null && pack.parts.some(({ part }) => part === 'goal');
	return {
		answer,
		heading: words.heading(answer, written),
		kept: words.kept(answer, step),
		isWritten: written,
		isYes: answer.verdict === 'escalate' && (answer.next === 'ask-now' || answer.next === 'call-back-read-notes'),
		step,
		line: lineFor(answer, step, about, cards, words),
		pack,
		packEntry: {
			kind: 'asked',
			by: 'me',
			moment: 'supervisor',
			card: stepCard('ask-now'),
			words: pack.text,
			...(hasGoal ? { saysGoal: true } : {})
		},
		needsGoal: answer.next === 'say-goal' && !theCase.goal.want,
		wouldWaitIfUpset: answer.next !== 'calm-first' && isCalmFirst(situation)
	};
}

/**
 * Replaces a step that was taken and changed nothing with another question about options. A dated fact is asked for until
 * there is one. Where the answer asks for options and the goal was just promised in full, that promise is pinned down first.
 */
export function stepToTake(
	{ verdict, next }: Pick<Assessment, 'verdict' | 'next'>,
	theCase: Pick<Case, 'entries' | 'goal' | 'country'>,
	contact: Pick<Contact, 'id'>
): AdviceStep {
	if (next === 'ask-options' && !isStepTaken(theCase, contact, 'pin-down') && promiseInFull(theCase, contact))
		return 'pin-down';
	const isDone = verdict === 'not-yet' && isStepTaken(theCase, contact, next);
	return isDone && next !== 'read-dated-fact' ? 'ask-options' : next;
}

/** True when somebody upset would be told to take a breath first. */
function isCalmFirst(situation: Situation): boolean {
	return assess({ ...situation, ready: { ...situation.ready, calm: false } }).next === 'calm-first';
}

function lineFor(
	{ verdict, because }: Assessment,
	step: AdviceStep,
	about: AdviceCase,
	cards: readonly Card[],
	words: AdviceWords
): AdviceLine | null {
	const { theCase, contact, situation, today } = about;
	const written = isWritten(situation.channel);
	const done = words.done(step, written);
	if (step === 'ask-now') return null;
	if (step === 'go-to-door') {
		const said = because[0] ? words.doorLine(because[0].signal, written) : words.line(step, written);
		return { words: said, done, entry: { kind: 'asked', by: 'me', words: said } };
	}
	if (step === 'call-back-read-notes' && verdict === 'escalate' && isStepTaken(theCase, contact, step)) return null;

	const goal = theCase.goal.want === null ? null : goalToSay(theCase, words.slots.goal(today));
	if (step === 'ask-options') {
		const offered = nextOptionsCard(about, goal, cards, words.slots);
		if (offered) return { words: offered.words, done, entry: cardEntry(offered) };
	}
	const entry = stepEntry(step);
	const withGoal = goal === null ? null : words.goalLine(step, goal);
	const said = withGoal ?? words.line(step, written);
	return { words: said, done, entry: entry && { ...entry, words: said, ...(withGoal ? { saysGoal: true } : {}) } };
}

/** The next question about options that was not yet asked in this contact; null when all were. */
function nextOptionsCard(
	{ theCase, contact, situation, today }: AdviceCase,
	goal: string | null,
	cards: readonly Card[],
	slotWords: SlotWords
): Offered | null {
	const asked = theCase.entries
		.filter((entry) => entry.contact === contact.id && entry.status === 'standing' && entry.kind === 'asked')
		.flatMap(({ card }) => (card === undefined ? [] : [{ card, answered: false, refused: false }]));
	const [offered] = offerCards(cards, {
		moment: 'options',
		sector: situation.sector,
		channel: situation.channel,
		slots: { ...slotsOf(theCase, contact, today, slotWords), ...(goal === null ? {} : { goal }) },
		asked,
		passedOver: []
	});
	return offered?.card.moment === 'options' ? offered : null;
}

function cardEntry({ card, words }: Offered): LineEntry {
	const saysGoal = slotsIn(card.words).includes('goal');
	return { kind: 'asked', by: 'me', words, card: card.id, moment: card.moment, ...(saysGoal ? { saysGoal } : {}) };
}
