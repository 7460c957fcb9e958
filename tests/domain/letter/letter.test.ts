import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterWords } from '#lib/content/words/en/letter.ts';
import { letterOf, letterText } from '#lib/domain/letter/letter.ts';
import { TODAY, at, caseWith, contactWith, entryWith, personWith } from '../summary/cases.ts';

const dana = personWith(20, 'Dana');
const full = caseWith({
	what: 'My bill is £42.10 too high',
	reference: 'C-90318',
	people: [dana],
	contacts: [contactWith(10)],
	goal: { want: 'A refund of £42.10', by: '2026-11-30', instead: 'Half of it', callerName: 'Ana Reyes' },
	numbers: [{ id: dana.id, label: 'Account', secret: '44712290' }],
	entries: [
		entryWith(1, 'said', 'The charge is valid under plan 44712290', { by: 'them', person: dana.id }),
		entryWith(2, 'refused', 'More than £25 needs approval', { by: 'them', person: dana.id }),
		entryWith(3, 'felt', 'I felt small'),
		entryWith(4, 'noted', 'A secret of mine', { private: true }),
		entryWith(5, 'noted', 'She was rude and lazy.', {}),
		entryWith(6, 'said', 'Struck out', { by: 'them', status: 'struck' }),
		entryWith(7, 'promised', 'I credit £42.10', {
			by: 'them',
			person: dana.id,
			due: '2026-11-12',
			settled: { outcome: 'broken', on: '2026-11-13' }
		}),
		entryWith(8, 'promised', 'I send the bill', { by: 'me' })
	]
});
const textOf = (theCase: typeof full) => letterText(letterOf(theCase, TODAY, letterWords), letterWords);

describe('a complaint in writing', () => {
	test('says the word, the facts with their dates, what is asked and by when', () => {
		const text = textOf(full);
		expect(text).toContain('This is a formal complaint.');
		expect(text).toContain('- 3 November 2026: Dana said no: More than £25 needs approval');
		expect(text).toContain('Dana promised: I credit £42.10. By 12 November 2026. It was not kept.');
		expect(text).toContain('What I ask for:\nA refund of £42.10.\nI ask for this by 30 November 2026.');
		expect(text).toContain('Reference: C-90318');
		expect(text.endsWith('Ana Reyes')).toBe(true);
	});

	test('holds no feeling, private line, opinion, struck line, account number, promise of mine, or what I would accept', () => {
		const text = textOf(full);
		for (const word of ['small', 'secret', 'rude', 'lazy', 'Struck', '44712290', 'send the bill', 'Half of it', '[…]'])
			expect(text, word).not.toContain(word);
	});

	test('asks for a day where none was set or that day is over, and never leaves a place empty', () => {
		const passed = { ...full, goal: { ...full.goal, by: TODAY } };
		expect(textOf(passed)).toContain('Please tell me by which day you will answer.');
		expect(textOf(passed)).not.toContain('I ask for this by');
		const bare = textOf(caseWith());
		expect(bare).toContain('To: Northline Telecom\nFormal complaint');
		expect(bare).not.toMatch(/undefined|null|\[|What happened|What I ask for|Reference:|\n\n\n/);
	});

	test('keeps to its page: what says most comes in first, told in the order of its days', () => {
		const days = Array.from({ length: 28 }, (_, index) => `2026-10-${String(index + 1).padStart(2, '0')}`);
		const entries = days.map((day, index) =>
			entryWith(index + 1, index === 0 ? 'refused' : 'said', `Fact ${index}`, {
				by: 'them',
				contact: null,
				at: at(day)
			})
		);
		const letter = letterOf(caseWith({ entries }), TODAY, letterWords);
		expect(letter.facts).toHaveLength(8);
		expect(letter.hasMore).toBe(true);
		expect(letter.facts[0]).toEqual({ day: '2026-10-01', words: 'They said no: Fact 0' });
		expect(letter.facts.map(({ day }) => day)).toEqual(letter.facts.map(({ day }) => day).toSorted());
		expect(letter.facts.at(-1)?.day).toBe('2026-10-28');
		expect(letterText(letter, letterWords)).toContain('I have more dated notes');
	});

	test('is never longer than a page, whatever was noted', () => {
		const anyEntries = fc.array(fc.tuple(fc.string({ maxLength: 2000 }), fc.boolean()), { maxLength: 30 });
		fc.assert(
			fc.property(anyEntries, (notes) => {
				const entries = notes.map(([words, isNo], index) =>
					entryWith(index + 1, isNo ? 'refused' : 'said', words, { by: 'them', contact: null, at: at('2026-11-03') })
				);
				const { facts } = letterOf(caseWith({ entries }), TODAY, letterWords);
				expect(facts.length).toBeLessThanOrEqual(8);
				const signs = facts.reduce((sum, { words }) => sum + words.length, 0);
				expect(facts.length === 1 || signs <= 1400).toBe(true);
			}),
			{ numRuns: 40 }
		);
	});
});
