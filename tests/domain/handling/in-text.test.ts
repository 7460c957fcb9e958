import { describe, expect, test } from 'vitest';
import { handlingTextWords } from '#lib/content/words/en/handling.ts';
import { letterWords } from '#lib/content/words/en/letter.ts';
import { summaryWords } from '#lib/content/words/en/summary.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import { LetterChoices, noLetterChoices } from '#lib/domain/letter/choices.ts';
import { letterOf } from '#lib/domain/letter/letter.ts';
import { Choices, choicesFor } from '#lib/domain/summary/choices.ts';
import { summarise } from '#lib/domain/summary/summarise.ts';
import { summaryMarkdown } from '#lib/domain/summary/summary-markdown.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const CASE = id(1);
const [FIRST, SECOND, DANA] = [id(2), id(3), id(4)];
const TODAY = '2026-05-20';
const utc = (day: string, time: string) => Date.parse(`${day}T${time}:00Z`);

const row = (body: object, n: number): CaseRecord =>
	({
		id: id(100 + n),
		case: CASE,
		device: id(5),
		seq: n,
		clock: n + 1,
		made: { utc: utc('2026-05-03', '10:00') + n, offset: 0, zone: 'UTC' },
		v: 1,
		change: id(500 + n),
		...body
	}) as CaseRecord;
const field = (of: string, target: string, name: string, value: unknown) => ({
	type: 'field',
	of,
	target,
	name,
	value
});
const call = (target: string, day: string, [from, to]: readonly [string, string]) => [
	field('contact', target, 'channel', 'phone'),
	field('contact', target, 'started', { day, minute: 600, zone: 'UTC', utc: utc(day, from) }),
	field('contact', target, 'ended', { day, minute: 640, zone: 'UTC', utc: utc(day, to) })
];
const entry = (contact: string, day: string, more: object) => ({
	type: 'entry',
	contact,
	at: { day, minute: 605, zone: 'UTC' },
	words: '',
	...more
});

const theCase = foldCase(
	CASE,
	[
		field('case', CASE, 'provider', 'Northline'),
		field('case', CASE, 'saidChange', false),
		field('person', DANA, 'name', 'Dana Whitlock'),
		...call(FIRST, '2026-05-03', ['10:00', '10:42']),
		...call(SECOND, '2026-05-10', ['10:00', '10:05']),
		field('contact', FIRST, 'lostMoney', '£12.50 for the copies'),
		entry(FIRST, '2026-05-03', { kind: 'held', minutes: 12 }),
		entry(FIRST, '2026-05-03', { kind: 'said', words: 'Dana Whitlock is so sorry about this', person: DANA }),
		entry(FIRST, '2026-05-03', { kind: 'refused', refusal: 'policy', words: 'no' }),
		entry(SECOND, '2026-05-10', { kind: 'refused', refusal: 'system', words: 'no', private: true })
	].map(row)
);

const summaryWith = (choices: Partial<Choices>, reader: 'provider-or-ombudsman' | 'anyone-else' = 'anyone-else') => {
	const document = summarise(theCase, { ...choicesFor(reader), ...choices }, TODAY);
	return { document, text: summaryMarkdown(document, { ...summaryWords, handling: handlingTextWords }) };
};

describe('in a summary', () => {
	test('both are out unless they are wanted, also by choices stored before they existed', () => {
		const { document, text } = summaryWith({});
		expect(document).toMatchObject({ cost: null, handled: null });
		expect(text).not.toMatch(/What it took|How it was handled/);
		const { cost: _cost, handling: _handling, ...stored } = choicesFor('anyone-else');
		expect(Choices.parse(stored)).toMatchObject({ cost: false, handling: false });
	});

	test('what it cost is one line, and how they handled it is facts with their days', () => {
		const { text } = summaryWith({ cost: true, handling: true, privateLines: true });
		expect(text).toContain(
			'**What it took:** 2 contacts, 47 minutes on calls (12 minutes of them on hold) and £12.50 so far.'
		);
		expect(text).toContain('## How it was handled, by my notes');
		expect(text).toContain('- They said sorry (my note of 3 May 2026).');
		expect(text).toContain('- They did not say what they will change.');
		expect(text).toContain('reason for a no, twice.');
	});

	test('nothing that was left out is counted, and no name is in it', () => {
		const { document, text } = summaryWith({ cost: true, handling: true, withoutContacts: [SECOND] });
		expect(text).toContain('One contact, 42 minutes on calls');
		expect(text).toContain('reason for a no, once.');
		expect(JSON.stringify([document.cost, document.handled])).not.toMatch(/Dana|sorry about/);
		expect(summaryWith({ handling: true }).text).toContain('reason for a no, once.');
	});
});

describe('in a letter', () => {
	const letter = (choices: Partial<LetterChoices>) =>
		letterOf(theCase, { ...noLetterChoices, ...choices }, TODAY, { ...letterWords, handling: handlingTextWords }).text;

	test('both are out unless they are wanted, also by choices stored before they existed', () => {
		expect(letter({})).not.toMatch(/What it took|How it was handled/);
		expect(LetterChoices.parse({ putIn: [], hasAddress: true })).toEqual(noLetterChoices);
	});

	test('each is a paragraph of its own, and a private line is not counted', () => {
		expect(letter({ hasCost: true }).split('\n\n')).toContain(
			'What it took: 2 contacts, 47 minutes on calls (12 minutes of them on hold) and £12.50 so far.'
		);
		const handled = letter({ hasHandling: true })
			.split('\n\n')
			.find((paragraph) => paragraph.startsWith('How it was handled, by my notes:'));
		expect(handled?.split('\n').slice(1)).toEqual([
			'- They said sorry (my note of 3 May 2026).',
			'- They did not say what they will change.',
			'- Counted in my notes: a policy, a system, a wait or “never received” as the reason for a no, once.'
		]);
	});
});
