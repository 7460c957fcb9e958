import { describe, expect, test } from 'vitest';
import { emergencyNumbers } from '../../src/lib/content/emergency-numbers.ts';
import {
	aloudWords,
	contactName,
	decisionWords,
	doorLine,
	doorWords,
	goalLine,
	keptWords,
	packWords,
	screenWords,
	signalWords,
	sourceWords,
	statementWords,
	stepWords,
	verdictWords
} from '../../src/lib/content/words/en/decision.ts';
import { assess } from '../../src/lib/domain/escalation/assess.ts';
import { signals, type Situation } from '../../src/lib/domain/escalation/situation.ts';

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
		...stringsIn([decisionWords, screenWords, signalWords, aloudWords, stepWords, doorWords]),
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
		const lines = [...Object.values(stepWords).flatMap(({ say, write }) => [say, write]), ...doors];
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
		const { ask } = decisionWords.late;
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
		['US', ['911']],
		['CA', ['911']],
		['AU', ['000']],
		['NZ', ['111']],
		['IN', ['112']],
		['ZZ', []],
		[null, []]
	])('%s', (country, expected) => {
		expect(emergencyNumbers(country)).toEqual(expected);
	});
});
