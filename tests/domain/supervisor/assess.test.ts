import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '#lib/domain/supervisor/assess.ts';
import { Assessment } from '#lib/domain/vocabulary/assessment.ts';
import { Channel } from '#lib/domain/vocabulary/contact.ts';
import { Sector } from '#lib/domain/vocabulary/sector.ts';
import { Signal, signals, Situation } from '#lib/domain/vocabulary/situation.ts';
import { anyReadiness, anySituation, observing, prepared } from './situations.ts';

const doorsInOrder = [
	['life-or-health', 'emergency-or-priority-line'],
	['supply-cut', 'emergency-or-priority-line'],
	['fraud-running', 'fraud-line'],
	['discrimination', 'named-official'],
	['travel-within-hours', 'named-official'],
	['right-about-to-lapse', 'written-notice'],
	['final-answer-given', 'outside-body'],
	['outside-clock-passed', 'outside-body'],
	['written-denial', 'appeal'],
	['price-or-leaving', 'retention'],
	['supervisor-said-no', 'complaints-team'],
	['wish-to-complain', 'complaints-team']
] as const;
const doorSignals: readonly Signal[] = doorsInOrder.map(([signal]) => signal);

const strongAlone = [
	'beyond-authority',
	'supervisor-offered',
	'promise-broken',
	'abuse',
	'hung-up-on',
	'loss-within-24h',
	'handed-on-three-times'
] as const;
const mediumAlone = [
	'refuses-reference',
	'refuses-to-log',
	'refuses-in-writing',
	'no-owner-or-date',
	'papers-asked-again',
	'loss-soon',
	'above-agent-limit'
] as const;
const misconduct = ['abuse', 'hung-up-on'] as const;
const cancelling = ['agents-truly-cannot', 'answer-right-under-terms'] as const;

describe('1. doors', () => {
	test.each(doorsInOrder)('%s leads to the %s', (signal, door) => {
		expect(assess(observing(signal))).toEqual({
			verdict: 'other-door',
			door,
			because: [{ signal, weight: 'strong' }],
			next: 'go-to-door'
		});
	});

	test('the first door present wins over every later one', () => {
		doorsInOrder.forEach(([signal, door], index) => {
			const later = doorSignals.slice(index);
			expect(assess(observing(...later.toReversed()))).toMatchObject({ door, because: [{ signal }] });
		});
	});

	test('a door wins over missing readiness, bad manner, misconduct and every reason', () => {
		const others = signals.filter((signal) => !doorSignals.includes(signal));
		const ready = { goalSaid: false, datedFacts: 0, optionsAsked: 0, calm: false };
		for (const [signal, door] of doorsInOrder)
			expect(assess({ ...observing(signal, ...others), ready, contacts: 3 })).toMatchObject({
				verdict: 'other-door',
				door,
				next: 'go-to-door'
			});
	});

	test('the reasons follow the signal that chose the door', () => {
		const situation = {
			...observing('loss-soon', 'wish-to-complain', 'written-denial', 'promise-broken'),
			contacts: 2
		};
		expect(assess(situation).because).toEqual([
			{ signal: 'written-denial', weight: 'strong' },
			{ signal: 'promise-broken', weight: 'strong' },
			{ signal: 'loss-soon', weight: 'medium' },
			{ signal: 'second-contact', weight: 'medium' }
		]);
	});

	test('a complaint that nobody logged is no door', () => {
		expect(assess(observing('complaint-not-logged')).verdict).toBe('not-yet');
	});
});

describe('2. praise', () => {
	test('praise alone goes to a supervisor, ready or not, at any contact, and needs no reason', () => {
		const ready = { goalSaid: false, datedFacts: 0, optionsAsked: 0, calm: false };
		for (const contacts of [1, 2, 3])
			expect(assess({ ...observing('wants-to-praise'), ready, contacts })).toEqual({
				verdict: 'escalate',
				door: null,
				because: [],
				next: 'praise'
			});
	});

	test('beside any other signals praise changes nothing', () => {
		const withoutPraise = signals.filter((signal) => signal !== 'wants-to-praise');
		fc.assert(
			fc.property(anySituation(withoutPraise), (situation) => {
				fc.pre(situation.signals.length > 0);
				const praising: Situation = { ...situation, signals: [...situation.signals, 'wants-to-praise'] };
				expect(assess(praising)).toEqual(assess(situation));
			})
		);
	});

	test('no signal at all is not praise', () => {
		expect(assess(observing())).toEqual({ verdict: 'not-yet', door: null, because: [], next: 'ask-options' });
	});
});

describe('3. readiness', () => {
	test.each([
		['calm', { calm: false, goalSaid: false, datedFacts: 0, optionsAsked: 0 }, 'calm-first'],
		['the goal', { calm: true, goalSaid: false, datedFacts: 0, optionsAsked: 0 }, 'say-goal'],
		['a dated fact', { calm: true, goalSaid: true, datedFacts: 0, optionsAsked: 0 }, 'read-dated-fact'],
		['a question about options', { calm: true, goalSaid: true, datedFacts: 1, optionsAsked: 0 }, 'ask-options']
	] as const)('%s is asked for before what comes after it', (_, ready, next) => {
		expect(assess({ ...observing('promise-broken'), ready })).toEqual({
			verdict: 'not-yet',
			door: null,
			because: [{ signal: 'promise-broken', weight: 'strong' }],
			next
		});
	});

	test.each([
		['calm', { ...prepared, calm: false }, 'calm-first'],
		['the goal', { ...prepared, goalSaid: false }, 'say-goal'],
		['a dated fact', { ...prepared, datedFacts: 0 }, 'read-dated-fact'],
		['a question about options', { ...prepared, optionsAsked: 0 }, 'ask-options']
	] as const)('%s alone may be what is missing', (_, ready, next) => {
		expect(assess({ ...observing('promise-broken'), ready })).toMatchObject({ verdict: 'not-yet', next });
	});

	test.each([...misconduct, 'supervisor-offered'] as const)('%s asks for no readiness, not even calm', (signal) => {
		const ready = { goalSaid: false, datedFacts: 0, optionsAsked: 0, calm: false };
		expect(assess({ ...observing(signal), ready }).verdict).toBe('escalate');
	});

	test('readiness comes before manner', () => {
		const ready = { ...prepared, calm: false };
		expect(assess({ ...observing('threat-made'), ready }).next).toBe('calm-first');
	});
});

describe('4. manner', () => {
	test.each([
		['threat-made', 'drop-threat'],
		['wants-punishment', 'state-remedy']
	] as const)('%s waits for %s, whatever the reasons', (signal, next) => {
		expect(assess(observing('promise-broken', 'loss-soon', signal))).toEqual({
			verdict: 'not-yet',
			door: null,
			because: [
				{ signal: 'promise-broken', weight: 'strong' },
				{ signal: 'loss-soon', weight: 'medium' }
			],
			next
		});
	});

	test('the threat is put down before the wish to punish', () => {
		expect(assess(observing('wants-punishment', 'threat-made')).next).toBe('drop-threat');
	});

	test('an offered supervisor does not excuse a threat', () => {
		expect(assess(observing('supervisor-offered', 'threat-made'))).toMatchObject({
			verdict: 'not-yet',
			next: 'drop-threat'
		});
	});

	test.each(misconduct)('%s weighs more than my own manner', (signal) => {
		expect(assess(observing(signal, 'threat-made', 'wants-punishment')).verdict).toBe('escalate');
	});
});

describe('5. reasons', () => {
	test.each(strongAlone)('%s is enough alone', (signal) => {
		expect(assess(observing(signal))).toMatchObject({
			verdict: 'escalate',
			door: null,
			because: [{ signal, weight: 'strong' }]
		});
	});

	test('the third contact is enough alone, and so is every later one', () => {
		for (const contacts of [3, 4, 40])
			expect(assess({ ...observing(), contacts })).toEqual({
				verdict: 'escalate',
				door: null,
				because: [{ signal: 'third-contact', weight: 'strong' }],
				next: 'ask-now'
			});
	});

	test('words against their own terms are enough once the terms were read aloud', () => {
		expect(assess(observing('contradicts-own-terms', 'terms-read-aloud'))).toEqual({
			verdict: 'escalate',
			door: null,
			because: [{ signal: 'contradicts-own-terms', weight: 'strong' }],
			next: 'ask-now'
		});
		expect(assess(observing('contradicts-own-terms'))).toMatchObject({ verdict: 'not-yet', because: [] });
		expect(assess(observing('terms-read-aloud'))).toMatchObject({ verdict: 'not-yet', because: [] });
	});

	test.each(mediumAlone)('%s is a medium reason, not enough alone', (signal) => {
		expect(assess(observing(signal))).toMatchObject({ verdict: 'not-yet', because: [{ signal, weight: 'medium' }] });
	});

	test.each(mediumAlone)('%s is enough at the second contact', (signal) => {
		expect(assess({ ...observing(signal), contacts: 2 })).toEqual({
			verdict: 'escalate',
			door: null,
			because: [
				{ signal, weight: 'medium' },
				{ signal: 'second-contact', weight: 'medium' }
			],
			next: 'ask-now'
		});
	});

	test('the second contact alone is a medium reason', () => {
		expect(assess({ ...observing(), contacts: 2 })).toMatchObject({
			verdict: 'not-yet',
			because: [{ signal: 'second-contact', weight: 'medium' }]
		});
	});

	test('the three refusals are one medium reason, named by the first in the order of the signals', () => {
		expect(assess(observing('refuses-in-writing', 'refuses-to-log', 'refuses-reference'))).toMatchObject({
			verdict: 'not-yet',
			because: [{ signal: 'refuses-reference', weight: 'medium' }]
		});
		expect(assess(observing('refuses-in-writing', 'refuses-to-log')).because).toEqual([
			{ signal: 'refuses-to-log', weight: 'medium' }
		]);
	});

	test.each(cancelling)('%s cancels the second contact, the third, and being handed on', (signal) => {
		for (const contacts of [2, 3])
			expect(assess({ ...observing(signal, 'handed-on-three-times'), contacts })).toMatchObject({
				verdict: 'not-yet',
				because: []
			});
	});

	test.each(cancelling)('%s cancels nothing else', (signal) => {
		const situation = observing(signal, ...signals.filter((other) => !isSetAside(other)));
		expect(assess(situation).because.map((reason) => reason.signal)).toEqual([
			'beyond-authority',
			'supervisor-offered',
			'promise-broken',
			'abuse',
			'hung-up-on',
			'loss-within-24h',
			'contradicts-own-terms',
			'refuses-reference',
			'no-owner-or-date',
			'papers-asked-again',
			'loss-soon',
			'above-agent-limit'
		]);
	});

	test('all reasons are named, strong before medium, in the order of the rulebook', () => {
		const situation = { ...observing(...signals.filter((signal) => !isSetAside(signal)).toReversed()), contacts: 3 };
		expect(assess(situation).because).toEqual([
			{ signal: 'beyond-authority', weight: 'strong' },
			{ signal: 'supervisor-offered', weight: 'strong' },
			{ signal: 'promise-broken', weight: 'strong' },
			{ signal: 'abuse', weight: 'strong' },
			{ signal: 'hung-up-on', weight: 'strong' },
			{ signal: 'loss-within-24h', weight: 'strong' },
			{ signal: 'contradicts-own-terms', weight: 'strong' },
			{ signal: 'handed-on-three-times', weight: 'strong' },
			{ signal: 'third-contact', weight: 'strong' },
			{ signal: 'refuses-reference', weight: 'medium' },
			{ signal: 'no-owner-or-date', weight: 'medium' },
			{ signal: 'papers-asked-again', weight: 'medium' },
			{ signal: 'loss-soon', weight: 'medium' },
			{ signal: 'above-agent-limit', weight: 'medium' }
		]);
	});

	test('with reason enough, the supervisor is asked for now', () => {
		expect(assess(observing('beyond-authority')).next).toBe('ask-now');
	});

	test('with reason enough after the call was cut, the next step is to call back', () => {
		expect(assess(observing('hung-up-on')).next).toBe('call-back-read-notes');
		expect(assess(observing('promise-broken', 'line-dropped'))).toMatchObject({
			verdict: 'escalate',
			next: 'call-back-read-notes'
		});
	});

	test('a reason to wait takes nothing away from reason enough', () => {
		const waiting = ['agent-still-trying', 'straight-to-chief', 'answer-sounds-uninformed', ...cancelling] as const;
		for (const signal of waiting)
			expect(assess(observing('promise-broken', signal))).toMatchObject({ verdict: 'escalate', next: 'ask-now' });
	});
});

describe('6. not yet', () => {
	test.each([
		['straight to the chief', 'one-rung', observing('straight-to-chief')],
		['the line dropped', 'call-back-read-notes', observing('line-dropped')],
		['nobody there can', 'agree-time', observing('agents-truly-cannot')],
		['their terms not read yet', 'read-terms-aloud', observing('contradicts-own-terms')],
		['the agent still trying', 'let-agent-finish', observing('agent-still-trying')],
		['a refusal to log', 'log-complaint', observing('refuses-to-log')],
		['a complaint not logged', 'log-complaint', observing('complaint-not-logged')],
		['the answer right', 'ask-exception-or-accept', observing('answer-right-under-terms')],
		['an answer that sounds uninformed', 'call-again-once', observing('answer-sounds-uninformed')],
		['no owner or date', 'agree-time', observing('no-owner-or-date')],
		['one medium reason', 'ask-colleague', observing('loss-soon')],
		['nothing of these', 'ask-options', observing()]
	] as const)('%s: %s', (_, next, situation) => {
		expect(assess(situation)).toMatchObject({ verdict: 'not-yet', door: null, next });
	});

	test('the first alternative that fits comes before all later ones', () => {
		const inOrder = [
			['straight-to-chief', 'one-rung'],
			['line-dropped', 'call-back-read-notes'],
			['agents-truly-cannot', 'agree-time'],
			['contradicts-own-terms', 'read-terms-aloud'],
			['agent-still-trying', 'let-agent-finish'],
			['complaint-not-logged', 'log-complaint'],
			['answer-right-under-terms', 'ask-exception-or-accept'],
			['answer-sounds-uninformed', 'call-again-once'],
			['no-owner-or-date', 'agree-time']
		] as const;
		inOrder.forEach(([, next], index) => {
			const later = inOrder.slice(index).map(([signal]) => signal);
			expect(assess(observing(...later.toReversed()))).toMatchObject({ verdict: 'not-yet', next });
		});
	});

	test('an agent still trying is let finish at the first contact only', () => {
		expect(assess({ ...observing('agent-still-trying'), contacts: 2 }).next).toBe('ask-colleague');
	});

	test('calling again once is for the first contact, and not where a loss is near', () => {
		expect(assess({ ...observing('answer-sounds-uninformed'), contacts: 2 }).next).toBe('ask-colleague');
		expect(assess(observing('answer-sounds-uninformed', 'loss-soon')).next).toBe('ask-colleague');
	});

	test('a cancelled reason does not count as the one medium reason', () => {
		expect(assess({ ...observing('answer-right-under-terms'), contacts: 2 })).toMatchObject({
			because: [],
			next: 'ask-exception-or-accept'
		});
	});
});

describe('always', () => {
	test('sector and channel change nothing', () => {
		fc.assert(
			fc.property(
				anySituation(),
				fc.constantFrom(...Sector.options),
				fc.constantFrom(...Channel.options),
				(situation, sector, channel) => {
					expect(assess({ ...situation, sector, channel })).toEqual(assess(situation));
				}
			)
		);
	});

	test('the order of the signals changes nothing', () => {
		const shuffled = anySituation().chain((situation) =>
			fc.tuple(fc.constant(situation), fc.shuffledSubarray(situation.signals, { minLength: situation.signals.length }))
		);
		fc.assert(
			fc.property(shuffled, ([situation, reordered]) => {
				expect(assess({ ...situation, signals: reordered })).toEqual(assess(situation));
			})
		);
	});

	test('the same situation has the same answer, and is left as it was', () => {
		fc.assert(
			fc.property(anySituation(), (situation) => {
				const before = structuredClone(situation);
				expect(assess(situation)).toEqual(assess(before));
				expect(situation).toEqual(before);
			})
		);
	});

	test('one more strong reason never turns a yes of a ready person into not yet', () => {
		const strong: readonly (readonly Signal[])[] = [
			...strongAlone.map((signal) => [signal]),
			['contradicts-own-terms', 'terms-read-aloud']
		];
		fc.assert(
			fc.property(anySituation(), fc.constantFrom(...strong), (situation, added) => {
				const ready: Situation = { ...situation, ready: prepared };
				fc.pre(assess(ready).verdict === 'escalate');
				const stronger = { ...ready, signals: [...new Set([...ready.signals, ...added])] };
				expect(assess(stronger).verdict).toBe('escalate');
			})
		);
	});

	test('one more contact never turns a yes into not yet', () => {
		fc.assert(
			fc.property(anySituation(), (situation) => {
				fc.pre(assess(situation).verdict === 'escalate');
				expect(assess({ ...situation, contacts: situation.contacts + 1 }).verdict).toBe('escalate');
			})
		);
	});

	test('being less ready never turns not yet into a yes', () => {
		fc.assert(
			fc.property(anySituation(), anyReadiness, (situation, other) => {
				fc.pre(assess(situation).verdict === 'not-yet');
				const lessReady = {
					goalSaid: situation.ready.goalSaid && other.goalSaid,
					datedFacts: Math.min(situation.ready.datedFacts, other.datedFacts),
					optionsAsked: Math.min(situation.ready.optionsAsked, other.optionsAsked),
					calm: situation.ready.calm && other.calm
				};
				expect(assess({ ...situation, ready: lessReady }).verdict).toBe('not-yet');
			})
		);
	});

	test('misconduct without a door is always a yes', () => {
		const doorless = signals.filter((signal) => !doorSignals.includes(signal));
		fc.assert(
			fc.property(anySituation(doorless), fc.constantFrom(...misconduct), (situation, signal) => {
				const withMisconduct = { ...situation, signals: [...new Set([...situation.signals, signal])] };
				expect(assess(withMisconduct).verdict).toBe('escalate');
			})
		);
	});

	test('there is a door exactly when the verdict is another door', () => {
		fc.assert(
			fc.property(anySituation(), (situation) => {
				const { verdict, door, next } = assess(situation);
				expect(door !== null).toBe(verdict === 'other-door');
				expect(next === 'go-to-door').toBe(verdict === 'other-door');
			})
		);
	});
});

describe('what is kept', () => {
	test('every situation and its assessment read back as they were written', () => {
		fc.assert(
			fc.property(anySituation(), (situation) => {
				const assessment = assess(situation);
				expect(Situation.parse(JSON.parse(JSON.stringify(situation)))).toEqual(situation);
				expect(Assessment.parse(JSON.parse(JSON.stringify(assessment)))).toEqual(assessment);
			})
		);
	});

	test('a situation with a signal twice, no contact, or an unknown signal is not read', () => {
		expect(Situation.safeParse(observing('abuse', 'abuse')).success).toBe(false);
		expect(Situation.safeParse({ ...observing(), contacts: 0 }).success).toBe(false);
		expect(Signal.safeParse('manager-please').success).toBe(false);
	});

	test('an assessment whose door and verdict disagree is not read', () => {
		const yes = { verdict: 'escalate', door: null, because: [], next: 'praise' };
		expect(Assessment.safeParse(yes).success).toBe(true);
		expect(Assessment.safeParse({ ...yes, door: 'appeal' }).success).toBe(false);
		expect(Assessment.safeParse({ ...yes, verdict: 'other-door' }).success).toBe(false);
	});
});

/** Signals that add to the reasons, by choosing a door, or take some away. */
function isSetAside(signal: Signal): boolean {
	return doorSignals.includes(signal) || cancelling.some((other) => other === signal);
}
