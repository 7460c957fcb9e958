import { beforeEach, describe, expect, test } from 'vitest';
import { type SelfReport, derivedSignals, situationFrom } from '#lib/domain/supervisor/situation-from.ts';
import { screenNames, screens, statementsOn, withoutStatement } from '#lib/domain/supervisor/statements.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { signals, Situation } from '#lib/domain/vocabulary/situation.ts';
import { Telling, dayIn } from './telling.ts';

const nothing: SelfReport = { chosen: [], takenBack: [] };
let telling: Telling;
let first: Id;
let second: Id;
let now: Id;

beforeEach(() => {
	telling = new Telling();
	telling.field('case', '00000000-0000-4000-8000-000000000001', 'provider', 'Northline');
	first = telling.contact(3, { howEnded: 'talked' });
	second = telling.contact(12, { howEnded: 'talked' });
	now = telling.contact(21);
});

function derive(said: SelfReport = nothing, contact = now) {
	const derived = situationFrom(telling.case, telling.find(contact), said);
	expect(Situation.safeParse(derived.situation).success).toBe(true);
	return derived;
}

function signalsNow(said?: SelfReport) {
	return derive(said).situation.signals;
}

describe('contacts', () => {
	test('the contact that is going on counts, later ones do not', () => {
		expect(derive().situation.contacts).toBe(3);
		expect(derive(nothing, second).situation.contacts).toBe(2);
		expect(derive(nothing, first).situation.contacts).toBe(1);
	});

	test('no one reached does not count, and a call-back is one with the call it goes on from', () => {
		const unreached = telling.contact(22, { howEnded: 'no-one' });
		const callBack = telling.contact(23, { goesOnFrom: now });
		expect(derive(nothing, callBack).situation.contacts).toBe(3);
		expect(derive(nothing, unreached).situation.contacts).toBe(3);
	});

	test('those that were counted are given, this one last', () => {
		telling.field('contact', first, 'howEnded', 'no-one');
		expect(derive().contacts.map(({ id }) => id)).toEqual([second, now]);
		expect(derive({ chosen: [], takenBack: ['second-contact'] }).contacts.map(({ id }) => id)).toEqual([now]);
	});

	test('those the person says there were before count where they are more than those logged, and are not added to them', () => {
		telling.field('contact', now, 'contactsBefore', 1);
		expect(derive().situation.contacts).toBe(3);
		telling.field('contact', now, 'contactsBefore', 3);
		expect(derive().situation.contacts).toBe(4);
		expect(derive().behind).toEqual([
			{ signal: 'third-contact', entries: [], contacts: [first, second, now], count: 4 }
		]);
		expect(derive({ chosen: [], takenBack: ['third-contact'] }).situation.contacts).toBe(2);
		expect(derive({ chosen: [], takenBack: ['third-contact', 'second-contact'] }).situation.contacts).toBe(1);
	});

	test('a contact told later is one of those that were said, and one that follows is one more', () => {
		telling.field('contact', first, 'contactsBefore', 2);
		expect(derive(nothing, first).situation.contacts).toBe(3);
		expect(derive(nothing, second).situation.contacts).toBe(4);
		telling.contact(1, { howEnded: 'talked' });
		expect(derive(nothing, first).situation.contacts).toBe(3);
		telling.contact(2, { howEnded: 'no-one' });
		expect(derive(nothing, second).situation.contacts).toBe(4);
	});

	test('the number of contacts names them, and can be taken back one by one', () => {
		expect(derive().behind).toEqual([{ signal: 'third-contact', entries: [], contacts: [first, second, now] }]);
		const notThird = derive({ chosen: [], takenBack: ['third-contact'] });
		expect(notThird.situation.contacts).toBe(2);
		expect(notThird.behind).toEqual([{ signal: 'second-contact', entries: [], contacts: [second, now] }]);
		const notSecond = derive({ chosen: [], takenBack: ['third-contact', 'second-contact'] });
		expect(notSecond.situation.contacts).toBe(1);
		expect(notSecond.behind).toEqual([]);
	});
});

describe('what the journal shows', () => {
	test('a promise of theirs with a day is broken once the person says so', () => {
		const broken = telling.brokenPromise(first);
		expect(signalsNow()).toEqual(['promise-broken']);
		expect(derive().behind[0]).toEqual({ signal: 'promise-broken', entries: [broken], contacts: [] });
	});

	test.each([
		['only late', () => telling.entry(first, { kind: 'promised', by: 'them', words: 'x', due: dayIn(1) })],
		['kept late', () => telling.brokenPromise(first, 'kept-late')],
		['taken back', () => telling.brokenPromise(first, 'open')],
		['without a day', () => telling.brokenPromise(first, 'broken', { due: null })],
		['mine', () => telling.brokenPromise(first, 'broken', { by: 'me' })],
		['struck', () => telling.strike(telling.brokenPromise(first))]
	])('a promise that is %s is not a broken one', (_, tell) => {
		tell();
		expect(signalsNow()).toEqual([]);
	});

	test('three hand-ons in the case, standing', () => {
		const handOns = [first, second, now].map((contact) => telling.entry(contact, { kind: 'passed-on' }));
		expect(derive().behind[0]).toEqual({ signal: 'handed-on-three-times', entries: handOns, contacts: [] });
		expect(signalsNow()).toEqual(['handed-on-three-times']);
		telling.strike(handOns[0] ?? '');
		expect(signalsNow()).toEqual([]);
	});

	test('papers asked for again in any contact so far', () => {
		telling.field('contact', first, 'papersAskedAgain', true);
		expect(signalsNow()).toEqual(['papers-asked-again']);
		expect(derive().behind[0]?.contacts).toEqual([first]);
	});

	test('papers that were tapped as never received, with their entry', () => {
		const entry = telling.entry(second, { kind: 'refused', refusal: 'never-got-it' });
		expect(derive().behind[0]).toEqual({ signal: 'papers-asked-again', entries: [entry], contacts: [] });
	});

	test('a refusal that was tapped as not their job, until somebody else takes over', () => {
		telling.entry(second, { kind: 'refused', refusal: 'not-my-job' });
		telling.entry(now, { kind: 'refused', refusal: 'policy' });
		expect(signalsNow()).toEqual([]);
		const entry = telling.entry(now, { kind: 'answered', wasNo: true, refusal: 'not-my-job' });
		expect(derive().behind[0]).toEqual({ signal: 'beyond-authority', entries: [entry], contacts: [] });
		telling.entry(now, { kind: 'passed-on' });
		expect(signalsNow()).toEqual([]);
	});

	test.each([
		['without a day', { due: null }, true],
		['with a day in its words', { due: null, words: 'by Friday' }, false],
		['by nobody named', { person: null }, true],
		['with both', {}, false],
		['of mine', { by: 'me', due: null }, false]
	] as const)('the last promise of this contact %s', (_, more, isLoose) => {
		telling.entry(second, { kind: 'promised', by: 'them', words: 'a call' });
		const person = telling.person('Dana');
		const promise = { kind: 'promised', by: 'them', words: 'a credit', due: dayIn(30), person, ...more } as const;
		const entry = telling.entry(now, promise);
		expect(derive().behind.filter(({ signal }) => signal === 'no-owner-or-date')).toEqual(
			isLoose ? [{ signal: 'no-owner-or-date', entries: [entry], contacts: [] }] : []
		);
	});

	test('a contact that goes on from one that was cut off', () => {
		telling.field('contact', second, 'howEnded', 'cut-off');
		expect(signalsNow()).toEqual([]);
		telling.field('contact', now, 'goesOnFrom', second);
		expect(signalsNow()).toEqual(['line-dropped']);
		expect(derive().behind[0]?.contacts).toEqual([second]);
	});

	test('a complaint is not logged when the person said so, until a later contact says otherwise', () => {
		telling.field('contact', first, 'complaintLogged', false);
		expect(signalsNow()).toEqual(['complaint-not-logged']);
		telling.field('contact', second, 'complaintLogged', true);
		expect(signalsNow()).toEqual([]);
		telling.field('contact', now, 'complaintLogged', false);
		expect(signalsNow()).toEqual(['complaint-not-logged']);
	});

	test('every signal that is called derived is one of these, and no other', () => {
		telling.brokenPromise(first);
		for (const contact of [first, second, now]) telling.entry(contact, { kind: 'passed-on' });
		telling.entry(now, { kind: 'refused', refusal: 'not-my-job' });
		telling.entry(now, { kind: 'promised', by: 'them', words: 'to look' });
		telling.field('contact', now, 'papersAskedAgain', true);
		telling.field('contact', now, 'complaintLogged', false);
		telling.field('contact', second, 'howEnded', 'cut-off');
		telling.field('contact', now, 'goesOnFrom', second);
		expect(new Set(signalsNow())).toEqual(new Set(derivedSignals));
	});
});

describe('readiness', () => {
	const ready = () => derive().situation.ready;

	test('an empty journal is not ready, and calm', () => {
		expect(ready()).toEqual({ goalSaid: false, datedFacts: 0, optionsAsked: 0, calm: true });
	});

	test.each([
		['a card asked', { kind: 'asked' }, 'here', true],
		['a line of mine', { kind: 'said', by: 'me' }, 'here', true],
		['a line of theirs', { kind: 'said', by: 'them' }, 'here', false],
		['a card asked in another contact', { kind: 'asked' }, 'before', false]
	] as const)('the goal in %s', (_, entry, place, isSaid) => {
		telling.entry(place === 'here' ? now : first, { ...entry, saysGoal: true, words: 'I need the refund' });
		expect(ready().goalSaid).toBe(isSaid);
	});

	test('a question about options counts in this contact only', () => {
		telling.entry(second, { kind: 'asked', moment: 'options', words: 'which choices?' });
		telling.entry(now, { kind: 'asked', moment: 'facts', words: 'which facts?' });
		telling.entry(now, { kind: 'answered', words: 'none' });
		expect(ready().optionsAsked).toBe(0);
		telling.entry(now, { kind: 'asked', moment: 'options', words: 'which choices?' });
		expect(ready().optionsAsked).toBe(1);
	});

	test('facts have words and are no question, feeling or answer of the app', () => {
		for (const kind of ['asked', 'felt', 'assessed'] as const) telling.entry(now, { kind, words: 'something' });
		telling.entry(now, { kind: 'held', words: ' ' });
		telling.strike(telling.entry(now, { kind: 'said', words: 'no' }));
		expect(ready().datedFacts).toBe(0);
		telling.entry(first, { kind: 'noted', words: 'the bill came' });
		telling.entry(now, { kind: 'refused', words: 'more than £25' });
		telling.entry(null, { kind: 'document', words: 'the letter' });
		expect(ready().datedFacts).toBe(3);
	});

	test('a fact of a later contact was not known in an earlier one', () => {
		telling.entry(now, { kind: 'said', words: 'we can credit £25' });
		expect(derive(nothing, second).situation.ready.datedFacts).toBe(0);
	});

	test('calm unless the person says otherwise', () => {
		telling.field('contact', now, 'mood', 'tense');
		expect(ready().calm).toBe(true);
		telling.field('contact', now, 'mood', 'upset');
		expect(ready().calm).toBe(false);
	});
});

describe('what the person says', () => {
	test('a tap adds a signal once, in the order of the type', () => {
		telling.brokenPromise(first);
		expect(signalsNow({ chosen: ['abuse', 'promise-broken', 'loss-soon'], takenBack: [] })).toEqual([
			'promise-broken',
			'loss-soon',
			'abuse'
		]);
	});

	test('what is not so does not count, be it tapped or from the journal', () => {
		telling.brokenPromise(first);
		const said: SelfReport = { chosen: ['abuse'], takenBack: ['promise-broken', 'abuse'] };
		expect(signalsNow(said)).toEqual([]);
		expect(derive(said).behind.map(({ signal }) => signal)).toEqual(['third-contact']);
	});

	test('every signal can be reached, from the journal or from one of the screens', () => {
		const asked = screenNames.flatMap((screen) => screens[screen]);
		expect(new Set([...asked, ...derivedSignals])).toEqual(new Set(signals));
		expect(new Set(asked).size).toBe(asked.length);
	});

	test('no screen asks more than nine things, and none that the journal shows', () => {
		for (const screen of screenNames) expect(screens[screen].length).toBeLessThanOrEqual(9);
		expect(statementsOn('wrong', ['papers-asked-again'], [])).not.toContain('papers-asked-again');
	});

	test('whether the terms were read is asked once they say otherwise, and goes with it', () => {
		expect(statementsOn('limit', [], [])).not.toContain('terms-read-aloud');
		expect(statementsOn('limit', [], ['contradicts-own-terms'])).toContain('terms-read-aloud');
		expect(withoutStatement(['contradicts-own-terms', 'terms-read-aloud', 'abuse'], 'contradicts-own-terms')).toEqual([
			'abuse'
		]);
	});
});
