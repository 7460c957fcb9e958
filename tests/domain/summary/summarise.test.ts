import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summaryWords } from '#lib/content/words/en/summary.ts';
import type { Case, Entry } from '#lib/domain/case/case.ts';
import { type Choices, choicesFor } from '#lib/domain/summary/choices.ts';
import { summarise } from '#lib/domain/summary/summarise.ts';
import { summaryMarkdown } from '#lib/domain/summary/summary-markdown.ts';
import { TODAY, at, caseWith, contactWith, entryWith, personWith, uuid } from './cases.ts';

const forProvider = choicesFor('provider-or-ombudsman');
const forAnyone = choicesFor('anyone-else');
const write = (one: Case, choices: Choices) => summaryMarkdown(summarise(one, choices, TODAY), summaryWords);

const dana = personWith(20, 'Dana Smith', 'billing team');
const priya = personWith(21, 'Priya', 'retention');
const call = contactWith(10, { speaking: dana.id });

describe('what goes in', () => {
	const one = caseWith({
		what: 'The May bill is £42.10 too high',
		reference: 'CMP-22',
		standing: 'not-fixed',
		goal: { want: 'Refund of £42.10 for 3 May', by: '2026-11-30', instead: 'half of it', ifNo: 'leave' },
		contacts: [call],
		people: [dana, priya],
		entries: [
			entryWith(100, 'said', 'the charge is valid under the plan', { person: dana.id }),
			entryWith(101, 'refused', 'more than £25 needs approval', { person: dana.id }),
			entryWith(102, 'promised', 'credit it and ring me', { by: 'them', person: priya.id, due: '2026-11-17' }),
			entryWith(103, 'promised', 'send the May bill', { by: 'me', due: '2026-11-25' }),
			entryWith(104, 'named', '', { reference: 'NT-4471' })
		]
	});

	test('the facts of a contact stand in order, with who said them', () => {
		const text = write(one, forProvider);
		expect(text).toContain('### 3 November 2026, 14:02 – call with Dana Smith, Priya');
		expect(text).toContain('- 14:06 Dana Smith said: the charge is valid under the plan');
		expect(text.indexOf('is valid')).toBeLessThan(text.indexOf('needs approval'));
	});

	test('it says that these are my own notes, when they were made, and what I ask for by which day', () => {
		const text = write(one, forProvider);
		expect(text).toContain('my own notes, written during the call. Made on 21 November 2026.');
		expect(text).toContain('**What I ask for now:** Refund of £42.10 for 3 May. By 30 November 2026.');
		expect(text).toContain('**References:** CMP-22, NT-4471');
	});

	test('what I would accept instead, and what I do after a no, are nobody else’s business', () => {
		expect(write(one, forProvider)).not.toMatch(/half of it|leave/);
	});

	test('a promise whose day has passed is late, and never called broken without a tap', () => {
		const text = write(one, forProvider);
		expect(text).toContain('Priya, on 3 November 2026: credit it and ring me. By 17 November 2026.');
		expect(text).toContain('Still open, and its day has passed.');
		expect(text).not.toContain('Not kept');
	});

	test('once it is fixed nothing is asked for now', () => {
		const text = write({ ...one, standing: 'fixed' }, forProvider);
		expect(text).toContain('**What I asked for:**');
		expect(text).not.toContain('ask for now');
	});

	test('a question stands with its answer, and alone it is no fact', () => {
		const entries = [
			entryWith(100, 'asked', 'Which rule decides?', { card: 'x' }),
			entryWith(101, 'answered', 'the fair use rule', { about: uuid(100) }),
			entryWith(102, 'asked', 'Anything else?', { card: 'y' })
		];
		const text = write(caseWith({ contacts: [call], people: [dana], entries }), forProvider);
		expect(text).toContain('I asked: Which rule decides? They answered: the fair use rule');
		expect(text).not.toContain('Anything else');
	});

	test('a contact that was left out takes all its lines, promises, references and people with it', () => {
		const text = write(one, { ...forProvider, withoutContacts: [call.id] });
		expect(text).not.toMatch(/valid|credit it|NT-4471|Dana|Priya/);
		expect(summarise(one, { ...forProvider, withoutContacts: [call.id] }, TODAY).leftOut.contacts).toBe(1);
	});

	test('an empty case is still a whole page', () => {
		expect(write(caseWith(), forAnyone)).toBe(
			'# My case with Northline Telecom\n\nThese are my own notes, written during the call. Made on 21 November 2026.\n'
		);
	});
});

describe('what stays with the person', () => {
	const secret = fc
		.tuple(fc.stringMatching(/^[A-Z]{3}[0-9]{4}$/), fc.constantFrom(' ', '-', '', '.'))
		.map(([code, gap]) => ({ kept: code, written: `${code.slice(0, 3)}${gap}${code.slice(3)}` }));
	const around = fc.constantFrom('', 'it is ', '(', '…', 'see “', '/');
	const after = fc.constantFrom('', '.', ', I think', ')', '”', '’s');
	const choices = fc.constantFrom(forProvider, forAnyone);

	function everywhere(words: string, some: Partial<Case> = {}): Case {
		return caseWith({
			what: words,
			reference: words,
			goal: { want: words, parts: [{ id: uuid(30), words, isDone: false }] },
			contacts: [contactWith(10, { speaking: dana.id, lostMoney: words, lostTime: words })],
			people: [{ ...dana, role: words }],
			entries: [
				entryWith(100, 'said', words, { person: dana.id }),
				entryWith(101, 'promised', words, { by: 'them' }),
				entryWith(102, 'passed-on', '', { to: words }),
				entryWith(103, 'asked', words),
				entryWith(104, 'answered', words, { about: uuid(103), reference: words }),
				entryWith(105, 'noted', words, { contact: null, at: at('2026-05-03') })
			],
			...some
		});
	}

	test('an account number is nowhere, however it is spaced and wherever it was written', () => {
		fc.assert(
			fc.property(secret, around, after, choices, ({ kept, written }, before, behind, reader) => {
				const one = everywhere(`${before}${written}${behind}`, {
					numbers: [{ id: uuid(40), label: 'account', secret: kept }]
				});
				const text = write(one, reader).replace(/[^A-Za-z0-9]/g, '');
				expect(text).not.toContain(kept);
				expect(write(one, { ...reader, accountNumbers: true })).toContain(kept);
			})
		);
	});

	test('a feeling, a private line, a struck, an undone or an assessed entry and the mood are nowhere', () => {
		const hidden = fc.constantFrom<Partial<Entry>>(
			{ kind: 'felt' },
			{ private: true },
			{ private: true, kind: 'promised' },
			{ status: 'struck' },
			{ status: 'undone' },
			{ kind: 'assessed' }
		);
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z]{12}$/), hidden, choices, (planted, { kind = 'said', ...some }, reader) => {
				const entry = entryWith(200, kind, planted, { ...some, reference: planted, to: planted, person: uuid(22) });
				const one = everywhere('a fact', {
					contacts: [contactWith(10, { mood: 'upset', firstWords: planted })],
					people: [dana, personWith(22, planted)],
					entries: [entry, entryWith(201, 'said', 'later words', { before: [{ words: planted, until: entry.made }] })]
				});
				expect(write(one, reader)).not.toContain(planted);
				expect(write(one, reader)).not.toContain('upset');
			})
		);
	});

	test('to anyone else no part of an agent’s name is left, in any case and with any ending', () => {
		const name = fc.stringMatching(/^[A-Z][a-z]{2,6}q$/);
		const cased = fc.constantFrom(
			(text: string) => text,
			(text: string) => text.toUpperCase(),
			(text: string) => text.toLowerCase()
		);
		fc.assert(
			fc.property(name, name, cased, around, after, (first, last, inCase, before, behind) => {
				const whole = `${before}${inCase(`${first} ${last}`)}${behind}`;
				const part = `${before}${inCase(first)}${behind} and ${inCase(last)}`;
				for (const words of [whole, part]) {
					const one = everywhere(words, { people: [{ ...dana, name: `${first} ${last}`, role: words }] });
					const text = write(one, forAnyone).toLowerCase();
					expect(text).not.toContain(first.toLowerCase());
					expect(text).not.toContain(last.toLowerCase());
					expect(text).toContain('agent 1');
				}
			})
		);
	});

	test('an agent who is only in a private line is not among those I dealt with', () => {
		const entries = [entryWith(100, 'said', 'fine', { private: true, person: priya.id })];
		const { agents } = summarise(caseWith({ contacts: [call], people: [priya, dana], entries }), forProvider, TODAY);
		expect(agents.map(({ id }) => id)).toEqual([dana.id]);
	});

	test('to anyone else it is not said to whom I was passed on: that may be a name known from nowhere else', () => {
		const one = caseWith({ contacts: [call], entries: [entryWith(100, 'passed-on', '', { to: 'Tomas' })] });
		expect(write(one, forProvider)).toContain('They passed me on to Tomas.');
		expect(write(one, forAnyone)).toContain('They passed me on.');
		expect(write(one, forAnyone)).not.toContain('Tomas');
	});

	test('a reference stands as one, and a name as one', () => {
		const entries = [
			entryWith(100, 'named', 'NT-4471', { reference: 'NT-4471' }),
			entryWith(101, 'named', 'Dana Smith', { person: dana.id })
		];
		const text = write(caseWith({ contacts: [call], people: [dana], entries }), forAnyone);
		expect(text).toContain('14:06 Reference: NT-4471\n');
		expect(text).toContain('14:06 The name they gave: agent 1\n');
	});

	test('words that only hold a name inside stay as they are', () => {
		const people = [personWith(20, 'Ann from billing')];
		const entries = [entryWith(100, 'said', 'the annual plan from the billing page, said ann')];
		const text = write(caseWith({ contacts: [call], people, entries }), forAnyone);
		expect(text).toContain('the annual plan from the billing page, said agent 1');
	});

	test('each choice can be turned round by itself', () => {
		const one = caseWith({
			contacts: [call],
			people: [dana],
			numbers: [{ id: uuid(40), label: 'customer', secret: '4471229' }],
			entries: [
				entryWith(100, 'felt', 'I was worn out'),
				entryWith(101, 'noted', 'my sister listened', { private: true }),
				entryWith(102, 'said', 'no credit', { person: dana.id })
			]
		});
		expect(write(one, { ...forProvider, feelings: true })).toContain('What I felt: I was worn out');
		expect(write(one, { ...forProvider, privateLines: true })).toContain('my sister listened');
		expect(write(one, { ...forAnyone, names: true })).toContain('Dana Smith said: no credit');
		expect(write(one, { ...forProvider, names: false })).toContain('Agent 1 said: no credit');
		expect(write(one, { ...forAnyone, accountNumbers: true })).toContain('customer 4471229');
		expect(summarise(one, forProvider, TODAY).leftOut).toMatchObject({
			feelings: 1,
			privateLines: 1,
			accountNumbers: 1
		});
	});
});

describe('what can be relied on', () => {
	const words = fc.string({ unit: 'grapheme', maxLength: 60 });

	test('every standing promise is in, however long the case is', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 30 }), (count, filler) => {
				const contacts = Array.from({ length: count }, (_, n) => contactWith(1000 + n));
				const entries = contacts.flatMap((contact, n) => [
					entryWith(2000 + n, 'promised', `promise number ${n}!`, { contact: contact.id }),
					...Array.from({ length: filler }, (_, m) =>
						entryWith(10_000 + n * 100 + m, 'said', `fact ${n} ${m}`, { contact: contact.id })
					)
				]);
				const text = write(caseWith({ contacts, entries }), forProvider);
				for (let n = 0; n < count; n += 1) expect(text).toContain(`promise number ${n}!`);
			}),
			{ numRuns: 30 }
		);
	});

	test('when it is too long the newest contact stays whole, and the page says what was cut', () => {
		const contacts = [3, 10, 17].map((day, n) =>
			contactWith(1000 + n, { started: { ...at(`2026-11-${String(day).padStart(2, '0')}`, 600), utc: 0 } })
		);
		const entries = contacts.flatMap((contact, n) =>
			Array.from({ length: 25 }, (_, m) =>
				entryWith(10_000 + n * 100 + m, 'said', `fact ${n}-${m}, told at some length`, { contact: contact.id })
			)
		);
		const text = write(caseWith({ contacts, entries }), forProvider);
		for (let m = 0; m < 25; m += 1) expect(text).toContain(`fact 2-${m},`);
		expect(text).toMatch(/To fit one page, the first (day is|\d+ days are) shortened\. \d+ notes are not shown\./);
		expect(text.split('\n').length).toBeLessThan(75);
	});

	test('nothing in it reads like a hole', () => {
		fc.assert(
			fc.property(words, words, fc.option(words), (first, second, third) => {
				const one = caseWith({
					what: third,
					goal: { want: first, by: null },
					contacts: [contactWith(10, { channel: null, speaking: uuid(77), lostTime: second })],
					people: [personWith(20, second)],
					entries: [
						entryWith(100, 'promised', second, { person: dana.id }),
						entryWith(101, 'held', ''),
						entryWith(102, 'refused', first, { amount: { minor: 4210, currency: 'GBP' } })
					]
				});
				const text = write(one, forAnyone);
				const own = [first, second, third ?? ''].join(' ');
				for (const hole of ['undefined', 'null', 'NaN', '[object', '{', '}', '****'])
					if (!own.includes(hole.charAt(0))) expect(text).not.toContain(hole);
			})
		);
	});
});
