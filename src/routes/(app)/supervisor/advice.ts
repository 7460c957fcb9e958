import { cards } from '#lib/content/cards/cards.ts';
import {
	supervisorWords,
	doorLine,
	goalInside,
	goalLine,
	packWords,
	stepWords,
	verdictWords
} from '#lib/content/words/en/supervisor.ts';
import { slotsOf } from '#lib/content/words/en/slots.ts';
import { isWritten } from '#lib/domain/vocabulary/contact.ts';
import type { NewEntry } from '#lib/state/app/case-file.svelte.ts';
import { assess } from '#lib/domain/supervisor/assess.ts';
import type { NextStep } from '#lib/domain/vocabulary/assessment.ts';
import { type Pack, goalToSay, packOf } from '#lib/domain/supervisor/pack.ts';
import { isStepTaken, stepCard, stepEntry } from '#lib/domain/supervisor/steps.ts';
import { slotsIn } from '#lib/domain/next-card/card.ts';
import { type Offered, offerCards } from '#lib/domain/next-card/pick.ts';
import type { SupervisorDecision } from '#lib/state/supervisor.svelte.ts';

/** The answer in words: what to read, what to say, and what is logged when it is said. */
export type Advice = {
	heading: string;
	isWritten: boolean;
	/** The step to take: the first one, or, once that was taken here and changed nothing, another question about options. */
	step: NextStep;
	/** The one line to say first, with the entry that says it was said; no entry for a breath. */
	line: { words: string; done: string; entry: Omit<NewEntry, 'contact'> | null } | null;
	/** The thirty seconds, or the best honest way to ask without a reason. */
	pack: Pack;
	packEntry: Omit<NewEntry, 'contact'>;
	/** True when no goal is set and the goal is what is to be said. */
	needsGoal: boolean;
	/** True when being upset would change the answer. */
	wouldWaitIfUpset: boolean;
	/** What changed since the last answer. */
	since: SupervisorDecision['since'];
};

export function adviceFor(decision: SupervisorDecision): Advice {
	const { answer, situation, file, contact } = decision;
	const { case: theCase } = file;
	const written = isWritten(situation.channel);
	const pack = packOf(theCase, contact, answer.because[0]?.signal ?? null, packWords(situation.channel, file.today));
	const hasGoal = theCase.goal.want !== null && pack.parts.some(({ part }) => part === 'goal');
	const step = stepOf(decision);
	const upset = assess({ ...situation, ready: { ...situation.ready, calm: false } });
	return {
		heading: verdictWords(answer, written),
		isWritten: written,
		step,
		line: lineFor(decision, step, written),
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
		wouldWaitIfUpset: answer.next !== 'calm-first' && upset.next === 'calm-first',
		since: decision.since
	};
}

function stepOf({ answer, file, contact }: SupervisorDecision): NextStep {
	const isDone = answer.verdict === 'not-yet' && isStepTaken(file.case, contact, answer.next);
	return isDone && answer.next !== 'read-dated-fact' ? 'ask-options' : answer.next;
}

function lineFor(decision: SupervisorDecision, next: NextStep, written: boolean): Advice['line'] {
	const { answer, file, contact } = decision;
	const { because } = answer;
	const step = stepWords[next];
	const done = written && next !== 'calm-first' ? supervisorWords.wroteIt : step.done;
	const said = written ? step.write : step.say;

	if (next === 'ask-now') return null;
	if (next === 'go-to-door') {
		const words = because[0] ? doorLine(because[0].signal, written) : said;
		return { words, done: written ? done : supervisorWords.askingNow, entry: { kind: 'asked', by: 'me', words } };
	}
	if (next === 'call-back-read-notes' && answer.verdict === 'escalate' && isStepTaken(file.case, contact, next)) {
		return null;
	}
	const entry = stepEntry(next);
	if (next === 'ask-options') {
		const offered = optionsCard(decision);
		if (offered) return { words: offered.words, done, entry: askedEntry(offered) };
	}
	const goal = goalOf(decision);
	const withGoal = goal === null ? null : goalLine(next, goal);
	const words = withGoal ?? said;
	return { words, done, entry: entry && { ...entry, words, ...(withGoal ? { saysGoal: true } : {}) } };
}

/** The goal that was set, as it stands inside a line. */
function goalOf({ file: { case: theCase, today } }: SupervisorDecision): string | null {
	return theCase.goal.want === null ? null : goalToSay(theCase, goalInside(today));
}

/** The next question about options that was not yet asked in this contact. */
function optionsCard(decision: SupervisorDecision): Offered | null {
	const { file, contact, situation } = decision;
	const goal = goalOf(decision);
	const asked = file.case.entries
		.filter((entry) => entry.contact === contact.id && entry.status === 'standing' && entry.kind === 'asked')
		.flatMap(({ card }) => (card === undefined ? [] : [{ card, answered: false, refused: false }]));
	const [offered] = offerCards(cards, {
		moment: 'options',
		sector: situation.sector,
		channel: situation.channel,
		slots: { ...slotsOf(file.case, contact, file.today), ...(goal === null ? {} : { goal }) },
		asked,
		passedOver: []
	});
	return offered?.card.moment === 'options' ? offered : null;
}

function askedEntry({ card, words }: Offered): Omit<NewEntry, 'contact'> {
	const saysGoal = slotsIn(card.words).includes('goal');
	return { kind: 'asked', by: 'me', words, card: card.id, moment: card.moment, ...(saysGoal ? { saysGoal } : {}) };
}
