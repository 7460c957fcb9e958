import type { Assessment } from '#lib/domain/vocabulary/assessment.ts';
import { signals as everySignal, type Signal, type Situation } from '#lib/domain/vocabulary/situation.ts';

/**
 * A second implementation of the rulebook, as one flat list of rows. Every row repeats all of its conditions, and the
 * first row that is true answers. It shares only the list of signals with the code under test. Slow and plain on
 * purpose.
 */
export function readFromTable(situation: Situation): Assessment {
	const facts = factsOf(situation);
	for (const row of rows) {
		if (!row.when(facts)) continue;
		const [verdict, door, next] = row.answer;
		return { verdict, door, because: row.because(facts), next };
	}
	throw new Error('No row of the table is true.');
}

type Because = Assessment['because'];

type Facts = {
	is: Record<Signal, boolean>;
	howMany: number;
	ready: Situation['ready'];
	contacts: number;
	reasons: Because;
	strong: number;
	medium: number;
};

type Row = {
	when: (facts: Facts) => boolean;
	answer: [Assessment['verdict'], Assessment['door'], Assessment['next']];
	because: (facts: Facts) => Because;
};

function factsOf({ signals: observed, ready, contacts }: Situation): Facts {
	const is = Object.fromEntries(everySignal.map((signal) => [signal, observed.includes(signal)])) as Facts['is'];
	const reasons = listReasons(is, contacts);
	return {
		is,
		howMany: observed.length,
		ready,
		contacts,
		reasons,
		strong: reasons.filter((reason) => reason.weight === 'strong').length,
		medium: reasons.filter((reason) => reason.weight === 'medium').length
	};
}

function listReasons(is: Facts['is'], contacts: number): Because {
	const roundsCount = !is['agents-truly-cannot'] && !is['answer-right-under-terms'];
	const list: Because = [];
	if (is['beyond-authority']) list.push({ signal: 'beyond-authority', weight: 'strong' });
	if (is['supervisor-offered']) list.push({ signal: 'supervisor-offered', weight: 'strong' });
	if (is['promise-broken']) list.push({ signal: 'promise-broken', weight: 'strong' });
	if (is.abuse) list.push({ signal: 'abuse', weight: 'strong' });
	if (is['hung-up-on']) list.push({ signal: 'hung-up-on', weight: 'strong' });
	if (is['loss-within-24h']) list.push({ signal: 'loss-within-24h', weight: 'strong' });
	if (is['contradicts-own-terms'] && is['terms-read-aloud'])
		list.push({ signal: 'contradicts-own-terms', weight: 'strong' });
	if (is['handed-on-three-times'] && roundsCount) list.push({ signal: 'handed-on-three-times', weight: 'strong' });
	if (contacts > 2 && roundsCount) list.push({ signal: 'third-contact', weight: 'strong' });
	if (is['refuses-reference']) list.push({ signal: 'refuses-reference', weight: 'medium' });
	else if (is['refuses-to-log']) list.push({ signal: 'refuses-to-log', weight: 'medium' });
	else if (is['refuses-in-writing']) list.push({ signal: 'refuses-in-writing', weight: 'medium' });
	if (is['no-owner-or-date']) list.push({ signal: 'no-owner-or-date', weight: 'medium' });
	if (is['papers-asked-again']) list.push({ signal: 'papers-asked-again', weight: 'medium' });
	if (is['loss-soon']) list.push({ signal: 'loss-soon', weight: 'medium' });
	if (is['above-agent-limit']) list.push({ signal: 'above-agent-limit', weight: 'medium' });
	if (contacts === 2 && roundsCount) list.push({ signal: 'second-contact', weight: 'medium' });
	return list;
}

function door(signal: Signal, to: NonNullable<Assessment['door']>): Row {
	return {
		when: ({ is }) => is[signal],
		answer: ['other-door', to, 'go-to-door'],
		because: ({ reasons }) => [{ signal, weight: 'strong' } as Because[number]].concat(reasons)
	};
}

function wait(next: Assessment['next'], when: Row['when']): Row {
	return { when, answer: ['not-yet', null, next], because: ({ reasons }) => reasons };
}

function go(next: Assessment['next'], when: Row['when']): Row {
	return { when, answer: ['escalate', null, next], because: ({ reasons }) => reasons };
}

const rows: readonly Row[] = [
	// 1. Another door.
	door('life-or-health', 'emergency-or-priority-line'),
	door('supply-cut', 'emergency-or-priority-line'),
	door('fraud-running', 'fraud-line'),
	door('discrimination', 'named-official'),
	door('travel-within-hours', 'named-official'),
	door('right-about-to-lapse', 'written-notice'),
	door('final-answer-given', 'outside-body'),
	door('outside-clock-passed', 'outside-body'),
	door('written-denial', 'appeal'),
	door('price-or-leaving', 'retention'),
	door('supervisor-said-no', 'complaints-team'),
	door('wish-to-complain', 'complaints-team'),

	// 2. Nothing but praise, at whichever contact.
	{
		when: ({ is, howMany }) => howMany === 1 && is['wants-to-praise'],
		answer: ['escalate', null, 'praise'],
		because: () => []
	},

	// 3. Something is missing, nobody misbehaved, and no supervisor is offered.
	wait('calm-first', (f) => !f.is.abuse && !f.is['hung-up-on'] && !f.is['supervisor-offered'] && !f.ready.calm),
	wait('say-goal', (f) => !f.is.abuse && !f.is['hung-up-on'] && !f.is['supervisor-offered'] && !f.ready.goalSaid),
	wait(
		'read-dated-fact',
		(f) => !f.is.abuse && !f.is['hung-up-on'] && !f.is['supervisor-offered'] && f.ready.datedFacts === 0
	),
	wait(
		'ask-options',
		(f) => !f.is.abuse && !f.is['hung-up-on'] && !f.is['supervisor-offered'] && f.ready.optionsAsked === 0
	),

	// 4. Manner, where nobody misbehaved; an offer does not excuse it.
	wait('drop-threat', ({ is }) => !is.abuse && !is['hung-up-on'] && is['threat-made']),
	wait('state-remedy', ({ is }) => !is.abuse && !is['hung-up-on'] && is['wants-punishment']),

	// 5. One strong reason, or two medium ones.
	go('call-back-read-notes', ({ is, strong }) => strong >= 1 && is['line-dropped']),
	go('call-back-read-notes', ({ is, strong }) => strong >= 1 && is['hung-up-on']),
	go('call-back-read-notes', ({ is, medium }) => medium >= 2 && is['line-dropped']),
	go('ask-now', ({ strong }) => strong >= 1),
	go('ask-now', ({ medium }) => medium >= 2),

	// 6. Something else first.
	wait('one-rung', ({ is }) => is['straight-to-chief']),
	wait('call-back-read-notes', ({ is }) => is['line-dropped']),
	wait('agree-time', ({ is }) => is['agents-truly-cannot']),
	wait('read-terms-aloud', ({ is }) => is['contradicts-own-terms'] && !is['terms-read-aloud']),
	wait('let-agent-finish', ({ is, contacts }) => contacts === 1 && is['agent-still-trying']),
	wait('log-complaint', ({ is }) => is['refuses-to-log']),
	wait('log-complaint', ({ is }) => is['complaint-not-logged']),
	wait('ask-exception-or-accept', ({ is }) => is['answer-right-under-terms']),
	wait('call-again-once', ({ is, contacts }) => contacts === 1 && is['answer-sounds-uninformed'] && !is['loss-soon']),
	wait('agree-time', ({ is }) => is['no-owner-or-date']),
	wait('ask-colleague', ({ medium }) => medium === 1),
	wait('ask-options', () => true)
];
