import { describe, expect, test } from 'vitest';
import { letterWords } from '#lib/content/words/en/letter.ts';
import { type LetterChoices, noLetterChoices } from '#lib/domain/letter/choices.ts';
import { letterOf } from '#lib/domain/letter/letter.ts';
import { isOverTwoPages } from '#lib/domain/letter/two-pages.ts';
import { TODAY, at, caseWith, contactWith, entryWith, personWith, uuid } from '../summary/cases.ts';

const dana = personWith(20, 'Dana');
const full = caseWith({
	what: 'My bill is £42.10 too high',
	reference: 'C-90318',
	people: [dana],
	contacts: [contactWith(10)],
	writerAddress: '12 Mill Lane\nLeeds LS1 4AB',
	goal: {
		want: 'A refund of £42.10',
		by: '2026-11-30',
		basis: 'you said it was your mistake',
		also: ['apology'],
		instead: 'Half of it',
		callerName: 'Ana Reyes'
	},
	numbers: [{ id: uuid(30), label: 'Account', secret: '44712290' }],
	entries: [
		entryWith(1, 'said', 'The charge is valid under plan 44712290', { by: 'them', person: dana.id }),
		entryWith(2, 'refused', 'More than £25 needs approval', { by: 'them', person: dana.id, at: at('2026-11-03', 850) }),
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
		entryWith(9, 'asked', 'Who can approve it?', { at: at('2026-11-03', 851) }),
		entryWith(10, 'held', '', { at: at('2026-11-03', 852) }),
		entryWith(11, 'said', 'I was told the fee was a mistake', { by: 'me', at: at('2026-11-03', 847) })
	]
});
const letter = (theCase = full, choices: Partial<LetterChoices> = {}) =>
	letterOf(theCase, { ...noLetterChoices, ...choices }, TODAY, letterWords);

describe('a complaint in writing', () => {
	test('opens with who writes, what is asked and why it is fair', () => {
		const { text, sender, subject } = letter();
		expect(sender).toBe('Ana Reyes\n12 Mill Lane\nLeeds LS1 4AB');
		expect(
			text.startsWith(`${sender}\n\n21 November 2026\n\nTo: Northline Telecom\n${subject}\nReference: C-90318\n\n`)
		).toBe(true);
		expect(text).toContain('What I ask for: A refund of £42.10.\nWhy it is fair: You said it was your mistake.');
		expect(text.indexOf('Why it is fair')).toBeLessThan(text.indexOf('What happened'));
		expect(text.endsWith('Ana Reyes')).toBe(true);
	});

	test('says for whom it is written, and how the writer is allowed to', () => {
		const forAda = { ...full, forWhom: 'Mrs Ada Okafor', allowedBy: 'her letter of 3 May' };
		expect(letter(forAda).text).toContain('Whom I write for: Mrs Ada Okafor. Permission: her letter of 3 May.');
		expect(letter().text).not.toContain('write for');
	});

	test('tells what happened in order of time, with what I told them, a question without an answer, and a hold', () => {
		expect(letter().text).toContain(
			[
				'3 November 2026, 14:02 – call with Dana:',
				'- 14:06 Dana said: The charge is valid under plan (number left out)',
				'- 14:07 I said: I was told the fee was a mistake',
				'- 14:10 Dana said no: More than £25 needs approval',
				'- 14:11 I asked: Who can approve it?',
				'- 14:12 They put me on hold.'
			].join('\n')
		);
	});

	test('says how often I had been in touch before the first contact that is logged', () => {
		const contacts = [contactWith(10, { contactsBefore: 3 })];
		expect(letter({ ...full, contacts }).text).toContain(
			'Before 3 November 2026, I had been in touch about this at least 3 times.'
		);
		expect(letter().text).not.toContain('in touch');
	});

	test('says what was promised and what became of it, what is asked by when, and what else would put it right', () => {
		const { text } = letter();
		expect(text).toContain(
			'- Dana promised on 3 November 2026: I credit £42.10 (by 12 November 2026). Not kept, noted on 13 November 2026.'
		);
		expect(text).toContain('My request, by 30 November 2026:\n- A refund of £42.10.');
		expect(text).toContain('What else would put it right:\n- An apology.');
	});

	test('asks for a day where none was set or that day is over, and never leaves a place empty', () => {
		const passed = { ...full, goal: { ...full.goal, by: TODAY } };
		expect(letter(passed).text).toContain('Please tell me by which day you will answer.');
		expect(letter(passed).text).not.toContain('by 21 November');
		const bare = letter(caseWith());
		expect(bare.text).toContain('To: Northline Telecom\nFormal complaint\n');
		expect(bare.text).not.toMatch(/undefined|null|\[|What happened|What I ask|Reference:|promised|\n\n\n/);
		expect(bare.sender).toBe('');
	});
});

describe('what a letter leaves out', () => {
	test('is listed, each thing with its words', () => {
		const { text, leftOut, struck, keptBack } = letter();
		for (const word of ['small', 'secret', 'rude', 'lazy', 'Struck', '44712290', 'Half of it', '[…]'])
			expect(text, word).not.toContain(word);
		expect(leftOut.map(({ why, words }) => `${why}: ${words}`)).toEqual([
			'number: Account: 44712290',
			'feeling: I felt small',
			'private: A secret of mine',
			'opinion: She was rude and lazy.'
		]);
		expect([struck, keptBack]).toEqual([1, ['fallbacks']]);
	});

	test.each(['number', 'feeling', 'private', 'opinion'] as const)('is put in with one tap: %s', (why) => {
		const thing = letter().leftOut.find((one) => one.why === why);
		const after = letter(full, { putIn: [thing?.key ?? ''] });
		expect(after.text).toContain(thing?.words);
		expect(after.leftOut.find(({ key }) => key === thing?.key)).toMatchObject({ isIn: true });
		expect(after.leftOut.filter(({ isIn }) => isIn)).toHaveLength(1);
	});

	test('is nothing where every note is told', () => {
		const whole = caseWith({
			contacts: [contactWith(10)],
			entries: [entryWith(1, 'said', 'No refund', { by: 'them' })]
		});
		expect(letter(whole)).toMatchObject({ leftOut: [], struck: 0, keptBack: [], secrets: [] });
	});

	test('is the address, with a tap, and then from every note too', () => {
		const entries = [entryWith(1, 'noted', 'The van stood at 12 mill lane')];
		const shown = letter({ ...full, entries });
		expect(shown.text).toContain('at 12 mill lane');
		const hidden = letter({ ...full, entries }, { hasAddress: false });
		expect(hidden.text).toContain('The van stood at (contact details left out)');
		expect(hidden.text).not.toMatch(/LS1|mill lane/i);
		expect(hidden.sender).toBe('Ana Reyes');
	});

	test('is no reference of a private note', () => {
		const entries = [entryWith(1, 'named', 'P-1', { reference: 'P-1', private: true })];
		expect(letter(caseWith({ entries })).text).not.toContain('P-1');
	});
});

describe('two pages', () => {
	const days = Array.from({ length: 28 }, (_, index) => `2026-10-${String(index + 1).padStart(2, '0')}`);
	const entries = days.flatMap((day, index) => [
		entryWith(2 * index + 1, index === 0 ? 'refused' : 'said', `Fact ${index}. ${'x'.repeat(60)}`, {
			by: 'them',
			contact: null,
			at: at(day)
		}),
		entryWith(2 * index + 2, 'held', `on hold ${index + 10} min`, { contact: null, at: at(day) })
	]);

	test('are kept to by folding the least telling lines, and the letter says so', () => {
		const { text, leftOut } = letter(caseWith({ entries }));
		const folded = leftOut.filter(({ why }) => why === 'fold');
		expect(folded.length).toBeGreaterThan(10);
		expect(text).toContain(`To keep this to two pages, ${folded.length} of my notes are not in it.`);
		expect(text).toContain('They said no: Fact 0.');
		expect(text).not.toContain('on hold 12 min');
		expect(isOverTwoPages(text)).toBe(false);
	});

	test('are left when the person puts the folded lines in, which the letter says too', () => {
		const putIn = letter(caseWith({ entries })).leftOut.map(({ key }) => key);
		const { text } = letter(caseWith({ entries }), { putIn });
		expect(text).toContain('on hold 12 min');
		expect(text).not.toContain('To keep this to two pages');
		expect(isOverTwoPages(text)).toBe(true);
	});
});
