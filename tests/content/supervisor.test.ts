import { describe, expect, test } from 'vitest';
import { emergencyNumbers } from '#lib/content/emergency-numbers.ts';
import { memberStates } from '#lib/content/european-union.ts';
import { entryLine } from '#lib/content/words/en/journal.ts';
import { aloudWords } from '#lib/content/script/reasons.ts';
import {
	callBackWords,
	doorLine,
	goalLine,
	packWords,
	stepLines,
	supervisorQuestionLines
} from '#lib/content/script/supervisor.ts';
import {
	changeWords,
	contactName,
	supervisorWords,
	doorWords,
	keptWords,
	screenWords,
	signalWords,
	sourceWords,
	statementWords,
	stepWords,
	verdictWords
} from '#lib/content/words/en/supervisor.ts';
import { entriesOf } from '#lib/domain/journal/timeline.ts';
import { assess } from '#lib/domain/supervisor/assess.ts';
import { signals, type Situation } from '#lib/domain/vocabulary/situation.ts';
import { Telling } from '../domain/supervisor/telling.ts';

/** Every string in a value, however deep. Sentences that take a value are looked at one by one below. */
function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const prepared: Situation['ready'] = { goalSaid: true, datedFacts: 1, optionsAsked: 1, calm: true };
const onePerSignal = signals.map((signal) =>
	assess({ sector: 'other', channel: 'phone', contacts: 1, ready: prepared, signals: [signal] })
);

describe('the words of the decision', () => {
	const doors = signals.flatMap((signal) => [doorLine(signal, false), doorLine(signal, true)]);
	const all = [
		...stringsIn([
			supervisorWords,
			screenWords,
			signalWords,
			aloudWords,
			stepWords,
			stepLines,
			supervisorQuestionLines,
			doorWords
		]),
		...doors,
		...onePerSignal.flatMap((answer) => [verdictWords(answer, false), verdictWords(answer, true), keptWords(answer)])
	];

	test('no sentence has more than 20 words', () => {
		const sentences = all.flatMap((words) => words.split(/(?<=[.?!])\s+/));
		expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
	});

	test('none speaks of machines, scolds or cheers', () => {
		expect(
			all.filter((words) => /\b(sync|cache|error|invalid|database|wrongly|great job|well done)\b/i.test(words))
		).toEqual([]);
	});

	test('what is read aloud fits one breath and ends like a sentence', () => {
		const lines = [...Object.values(stepLines).flatMap(({ say, write }) => [say, write]), ...doors];
		for (const line of lines) {
			expect(line).toMatch(/^\p{Lu}.*[.?]$/u);
			expect(line.split(/\s+/).length).toBeLessThanOrEqual(22);
		}
	});

	test('a reason said aloud is short enough for the pack', () => {
		for (const reason of Object.values(aloudWords)) expect(reason.split(' ').length).toBeLessThanOrEqual(12);
	});

	test('no heading says undefined', () => {
		expect(all.filter((words) => /undefined|null/.test(words))).toEqual([]);
	});
});

describe('an answer that was kept', () => {
	const answering = (ready: Partial<Situation['ready']>, ...observed: Situation['signals']) =>
		assess({
			sector: 'other',
			channel: 'phone',
			contacts: 1,
			ready: { ...prepared, ...ready },
			signals: observed
		});

	test.each([
		[{ goalSaid: false }, 'Not yet, the goal not said. First: say your goal.'],
		[{ datedFacts: 0 }, 'Not yet, no dated fact. First: get one fact with its day.'],
		[{ optionsAsked: 0 }, 'Not yet. First: ask what is possible.']
	])('says what was missing: %j', (ready, words) => {
		expect(keptWords(answering(ready))).toBe(words);
	});

	test('says its reason, or the other door', () => {
		expect(keptWords(answering({}, 'beyond-authority'))).toBe(
			'Yes, ask for a supervisor: it needs someone who can decide more.'
		);
		expect(keptWords(answering({}, 'fraud-running'))).toBe('Another door: the fraud team.');
		expect(keptWords(answering({}, 'wants-to-praise'))).toBe('Yes, ask for a supervisor to say thanks.');
	});

	test('is read later in the timeline on its day, with its words, and without any by its verdict', () => {
		const answer = answering({ datedFacts: 0 });
		const telling = new Telling();
		const contact = telling.contact(12);
		const situation: Situation = { sector: 'other', channel: 'phone', contacts: 1, ready: prepared, signals: [] };
		const assessed = { situation, answer, behind: [] };
		telling.entry(contact, { kind: 'assessed', assessed, words: keptWords(answer) });
		telling.entry(contact, { kind: 'assessed', assessed });
		const [worded, bare] = entriesOf(telling.case, contact).map((entry) => entryLine(entry, [], '2026-11-21'));
		expect(worded).toMatchObject({
			lead: 'Supervisor?',
			words: 'Not yet, no dated fact. First: get one fact with its day.'
		});
		expect(bare).toMatchObject({ lead: 'Supervisor?', words: 'not yet' });
	});
});

describe('a call back', () => {
	const nothing = { who: '', between: '', zone: 'mine', number: '', owner: '' } as const;

	test('is said with what is known of it', () => {
		expect(callBackWords(nothing)).toBe('Somebody will ring me.');
		expect(
			callBackWords({ who: 'Nadia', between: '2 and 4 pm', zone: 'theirs', number: '0800 1', owner: 'Dana' })
		).toBe('Nadia will ring me between 2 and 4 pm, in their time zone, from 0800 1. Until then Dana looks after it.');
	});
});

describe('what changed since the last answer', () => {
	test('is said as statements of the person', () => {
		expect(
			changeWords({ added: ['dated-fact', 'beyond-authority'], removed: ['calm', 'loss-soon'], contacts: 1 })
		).toEqual([
			'New: The journal has a fact with its day',
			'New: They cannot decide this themselves',
			'No longer: I am calm',
			'No longer: I lose something soon if this waits',
			'One more contact'
		]);
		expect(changeWords({ added: [], removed: [], contacts: 2 })).toEqual(['2 more contacts']);
	});

	test('a tap on Upset is told with its time where that is known', () => {
		expect(supervisorWords.saidUpset(631)).toBe('You tapped Upset at 10:31.');
		expect(supervisorWords.saidUpset(null)).toBe('You tapped Upset.');
	});
});

describe('statements and sources', () => {
	test('what is counted is said with its number', () => {
		expect(statementWords('promise-broken', 2, 'call')).toBe('Two promises were not kept');
		expect(statementWords('promise-broken', 1, 'call')).toBe('A promise was not kept');
		expect(statementWords('third-contact', 4, 'chat')).toBe('This is the fourth chat');
		expect(statementWords('handed-on-three-times', 7, 'call')).toBe('I was passed on 7 times');
	});

	test('a source is who and when, or the answers of the person', () => {
		const at = { who: 'Priya', day: '2026-11-12', minute: 600 };
		expect(sourceWords([], '2026-11-21')).toBe('from your answers');
		expect(sourceWords([{ ...at, who: null, day: '2026-11-21', minute: 849 }], '2026-11-21')).toBe(
			'14:09 today, in your journal'
		);
		expect(sourceWords([at, { ...at, who: 'Tomas', day: '2026-11-17' }], '2026-11-21')).toBe(
			'Priya 12 November, Tomas 17 November'
		);
	});

	test('the goal is in the lines that put it', () => {
		expect(goalLine('say-goal', 'the refund')).toContain('the refund');
		expect(goalLine('ask-options', 'the refund')).toBe(null);
	});

	test('contacts of several kinds are contacts', () => {
		expect(contactName([{ channel: 'phone' }, { channel: 'phone' }])).toBe('call');
		expect(contactName([{ channel: 'phone' }, { channel: 'chat' }])).toBe('contact');
		expect(contactName([{ channel: null }])).toBe('contact');
		expect(contactName([])).toBe('contact');
	});

	test('a late promise is asked about with its day and its words', () => {
		const { ask } = supervisorWords.late;
		expect(ask('17 November', 'Billing puts the credit through')).toBe(
			'Promised by 17 November: “Billing puts the credit through”. Was it kept?'
		);
		expect(ask('17 November', '')).toBe('Promised by 17 November. Was it kept?');
	});

	test('promises of two months are said with both', () => {
		const { promise } = packWords('phone', '2026-11-21');
		expect(promise(['2026-11-12', '2026-11-17'])).toBe('It was promised by 12 and 17 November.');
		expect(promise(['2026-10-30', '2026-11-03'])).toBe('It was promised by 30 October and 3 November.');
	});
});

describe('emergency numbers', () => {
	test.each([
		['GB', ['999', '112']],
		['IE', ['112']],
		['DE', ['112']],
		['EU', ['112']],
		['US', ['911']],
		['CA', ['911']],
		['AU', ['000']],
		['NZ', ['111']],
		['IN', ['112']]
	])('%s', (country, expected) => {
		const emergency = emergencyNumbers(country);
		expect(emergency?.numbers).toEqual(expected);
		expect(emergency?.checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
	});

	test.each([['ZZ'], ['CH'], ['toString'], [null]])('of %s are not known', (country) => {
		expect(emergencyNumbers(country)).toBe(null);
		expect(supervisorWords.emergency.call(false)).toContain('your local emergency number');
	});

	test('every member state of the union has the number that the union lays down', () => {
		for (const state of memberStates) expect(emergencyNumbers(state)?.source).toContain('2018/1972');
	});

	test('who lays a number down, the day, and that it may have changed are said with it', () => {
		const { checked } = supervisorWords.emergency;
		const { source, checkedOn } = emergencyNumbers('GB') ?? { source: '', checkedOn: '2026-01-01' };
		expect(checked(source, checkedOn)).toBe(
			'Laid down by: Ofcom, General Conditions. Looked up on 22 November 2026. Check: this may have changed.'
		);
	});
});
