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
const write = (theCase: Case, choices: Choices) => summaryMarkdown(summarise(theCase, choices, TODAY), summaryWords);

const dana = personWith(20, 'Dana Smith', 'billing team');
const priya = personWith(21, 'Priya', 'retention');
const call = contactWith(10, { speaking: dana.id });

describe('what goes in', () => {
	const theCase = caseWith({
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

	test('a card number or a code is masked in every part of the page, unless it is said to be none', () => {
		const card = '4111 1111 1111 1111';
		const everywhere = caseWith({
			provider: `Northline ${card}`,
			what: `I paid with ${card}`,
			reference: card,
			goal: { want: `A refund to ${card}`, parts: [{ id: 'a', words: `to ${card}`, isDone: false }] },
			contacts: [{ ...call, lostMoney: `£5 on ${card}`, lostTime: `one hour, ${card}` }],
			people: [{ ...dana, role: `desk ${card}` }],
			entries: [
				entryWith(100, 'noted', `card ${card}, PIN 4471`),
				entryWith(101, 'passed-on', 'to them', { to: `billing ${card}` }),
				entryWith(102, 'promised', `credit to ${card}`, { by: 'them', due: '2026-12-04' }),
				entryWith(103, 'named', '', { reference: card })
			]
		});
		for (const choices of [forProvider, { ...forProvider, opinions: true, feelings: true, privateLines: true }]) {
			const document = summarise(everywhere, choices, TODAY);
			const text = summaryMarkdown(document, summaryWords);
			expect(text).toContain('•••• 1111');
			expect(text.replace(/[^0-9]/g, '')).not.toContain('4111111111111111');
			expect(text).not.toContain('4471');
			expect(document.leftOut.secrets).toEqual([card, '4471']);
		}
		const shown = summarise({ ...everywhere, keptWordings: [card] }, forProvider, TODAY);
		expect(summaryMarkdown(shown, summaryWords)).toContain(card);
		expect(shown.leftOut.secrets).toEqual(['4471']);
	});

	test('a tap on the way they refused is an event with its time, also without words', () => {
		const tapped = caseWith({
			contacts: [call],
			people: [dana],
			entries: [
				entryWith(100, 'refused', '', { person: dana.id, refusal: 'policy' }),
				entryWith(101, 'refused', ''),
				entryWith(102, 'asked', 'What else is possible?'),
				entryWith(103, 'answered', '', { about: uuid(102), person: dana.id, wasNo: true })
			]
		});
		const text = write(tapped, forProvider);
		expect(text).toContain('- 14:06 Dana Smith said no, and named their policy.');
		expect(text).toContain('- 14:06 I asked: What else is possible? Dana Smith answered no.');
		expect(text).toContain('- 14:06 They said no.\n');
	});

	test('the facts of a contact stand in order, with who said them', () => {
		const text = write(theCase, forProvider);
		expect(text).toContain('### 3 November 2026, 14:02 – call with Dana Smith, Priya');
		expect(text).toContain('- 14:06 Dana Smith said: the charge is valid under the plan');
		expect(text.indexOf('is valid')).toBeLessThan(text.indexOf('needs approval'));
	});

	test('it says that these are my own notes, when they were made, and what I ask for by which day', () => {
		const text = write(theCase, forProvider);
		expect(text).toContain('my own notes, written as it happened or on the same day. Made on 21 November 2026.');
		expect(text).toContain('**What I ask for now:** Refund of £42.10 for 3 May. By 30 November 2026.');
		expect(text).toContain('**References:** CMP-22, NT-4471');
	});

	test('what I would accept instead, and what I do after a no, are nobody else’s business', () => {
		expect(write(theCase, forProvider)).not.toMatch(/half of it|leave/);
	});

	test('a promise whose day has passed is late, and never called broken without a tap', () => {
		const text = write(theCase, forProvider);
		expect(text).toContain('Priya promised on 3 November 2026: credit it and ring me (by 17 November 2026).');
		expect(text).toContain('Still open, and its day has passed.');
		expect(text).not.toContain('Not kept');
	});

	test('once it is fixed nothing is asked for now', () => {
		const text = write({ ...theCase, standing: 'fixed' }, forProvider);
		expect(text).toContain('**What I asked for:**');
		expect(text).not.toContain('ask for now');
	});

	test('its head says since when, how many contacts, the days that matter, and why it is fair', () => {
		const later = contactWith(11, { started: { ...at('2026-11-10', 600), utc: 0 }, letter: 'Hello,' });
		const first = { ...call, contactsBefore: 3 };
		const fair = { basis: 'it was promised', basisEntry: uuid(100), basisPaper: 'the bill of 3 May' };
		const text = write(
			{
				...theCase,
				contacts: [first, later],
				goal: { ...theCase.goal, ...fair, also: ['apology'], howKnown: 'seen on the bill' }
			},
			forProvider
		);
		expect(text).toContain('**Since:** before 3 November 2026. At least 5 contacts so far.');
		expect(text).toContain(
			'**Days that matter:** They last said no on 3 November 2026. I sent a complaint in writing on 10 November 2026. ' +
				'Something they promised was due on 17 November 2026, and is still open.'
		);
		expect(text).toContain(
			'**Why it is fair:** It was promised. My note of 3 November 2026 shows it. A paper shows it: the bill of 3 May.'
		);
		expect(text).toContain('**What else would put it right:** An apology');
		expect(text).toContain('**How I will know that it is done:** Seen on the bill.');
	});

	test('a question stands with its answer, and one without an answer stands too', () => {
		const entries = [
			entryWith(100, 'asked', 'Which rule decides?', { card: 'x' }),
			entryWith(101, 'answered', 'the fair use rule', { about: uuid(100) }),
			entryWith(102, 'asked', 'Anything else?', { card: 'y' })
		];
		const text = write(caseWith({ contacts: [call], people: [dana], entries }), forProvider);
		expect(text).toContain('I asked: Which rule decides? They answered: the fair use rule');
		expect(text).toContain('- 14:06 I asked: Anything else?\n');
		expect(text.match(/Which rule/g)).toHaveLength(1);
	});

	test('a contact that was left out takes all its lines, promises, references and people with it', () => {
		const text = write(theCase, { ...forProvider, withoutContacts: [call.id] });
		expect(text).not.toMatch(/valid|credit it|NT-4471|Dana|Priya/);
		expect(summarise(theCase, { ...forProvider, withoutContacts: [call.id] }, TODAY).leftOut.contacts).toBe(1);
	});

	test('an empty case is still a whole page', () => {
		expect(write(caseWith(), forAnyone)).toBe(
			'# My case with Northline Telecom\n\nThese are my own notes. Made on 21 November 2026.\n'
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
				const theCase = everywhere(`${before}${written}${behind}`, {
					numbers: [{ id: uuid(40), label: 'account', secret: kept }]
				});
				const text = write(theCase, reader).replace(/[^A-Za-z0-9]/g, '');
				expect(text).not.toContain(kept);
				expect(write(theCase, { ...reader, accountNumbers: true })).toContain(kept);
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
				const theCase = everywhere('a fact', {
					contacts: [contactWith(10, { mood: 'upset', firstWords: planted })],
					people: [dana, personWith(22, planted)],
					entries: [entry, entryWith(201, 'said', 'later words', { before: [{ words: planted, until: entry.made }] })]
				});
				expect(write(theCase, reader)).not.toContain(planted);
				expect(write(theCase, reader)).not.toContain('upset');
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
					const theCase = everywhere(words, { people: [{ ...dana, name: `${first} ${last}`, role: words }] });
					const text = write(theCase, forAnyone).toLowerCase();
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
		const theCase = caseWith({ contacts: [call], entries: [entryWith(100, 'passed-on', '', { to: 'Tomas' })] });
		expect(write(theCase, forProvider)).toContain('They passed me on to Tomas.');
		expect(write(theCase, forAnyone)).toContain('They passed me on.');
		expect(write(theCase, forAnyone)).not.toContain('Tomas');
	});

	test('to anyone else the team of an agent stays', () => {
		const people = [dana, personWith(22, 'Sam, Complaints desk')];
		const entries = [
			entryWith(100, 'said', 'the complaints desk decides, says Sam', { person: people[1]?.id ?? null }),
			entryWith(101, 'passed-on', '', { to: 'credit team' }),
			entryWith(102, 'passed-on', '', { to: 'Dana Smith in billing' })
		];
		const text = write(caseWith({ contacts: [call], people, entries }), forAnyone);
		expect(text).toContain('call with agent 1, Complaints desk; agent 2, billing team');
		expect(text).toContain('**Who I dealt with:** agent 1, Complaints desk; agent 2, billing team');
		expect(text).toContain('Agent 1 said: the complaints desk decides, says agent 1');
		expect(text).toContain('They passed me on to the credit team.');
		expect(text).toContain('They passed me on to billing.');
		expect(text).not.toMatch(/Sam|Dana|Smith/);
	});

	test('a tap with nothing written down is in it where it is an event', () => {
		const entries = [
			entryWith(100, 'said', ''),
			entryWith(101, 'held', ' '),
			entryWith(102, 'passed-on', ''),
			entryWith(103, 'promised', ''),
			entryWith(104, 'refused', '', { amount: { minor: 4210, currency: 'GBP' } }),
			entryWith(105, 'promised', '', { due: '2026-11-25' }),
			entryWith(106, 'noted', '')
		];
		const text = write(caseWith({ contacts: [call], entries }), forProvider);
		expect(text).toContain('- 14:06 They put me on hold.\n- 14:06 They passed me on.\n- 14:06 They said no. Amount');
		expect(text.match(/^- /gm)).toHaveLength(4);
		expect(text).toContain('They said no. Amount: £42.10.');
	});

	test('a reference stands as one, and a name once, with those who were dealt with', () => {
		const entries = [
			entryWith(100, 'named', 'NT-4471', { reference: 'NT-4471' }),
			entryWith(101, 'named', 'Dana Smith', { person: dana.id })
		];
		const text = write(caseWith({ contacts: [call], people: [dana], entries }), forAnyone);
		expect(text).toContain('14:06 They gave a reference: NT-4471\n');
		expect(text).not.toContain('The name they gave');
		expect(text).toContain('call with agent 1');
	});

	test('words that only hold a name inside stay as they are', () => {
		const people = [personWith(20, 'Ann from billing')];
		const entries = [entryWith(100, 'said', 'the annual plan from the billing page, said ann')];
		const text = write(caseWith({ contacts: [call], people, entries }), forAnyone);
		expect(text).toContain('the annual plan from the billing page, said agent 1');
	});

	test('each choice can be turned round by itself', () => {
		const theCase = caseWith({
			contacts: [call],
			people: [dana],
			numbers: [{ id: uuid(40), label: 'customer', secret: '4471229' }],
			entries: [
				entryWith(100, 'felt', 'I was worn out'),
				entryWith(101, 'noted', 'my sister listened', { private: true }),
				entryWith(102, 'said', 'no credit', { person: dana.id })
			]
		});
		expect(write(theCase, { ...forProvider, feelings: true })).toContain('What I felt: I was worn out');
		expect(write(theCase, { ...forProvider, privateLines: true })).toContain('my sister listened');
		expect(write(theCase, { ...forAnyone, names: true })).toContain('Dana Smith said: no credit');
		expect(write(theCase, { ...forProvider, names: false })).toContain('Agent 1 said: no credit');
		expect(write(theCase, { ...forAnyone, accountNumbers: true })).toContain('customer 4471229');
		const { things } = summarise(theCase, forProvider, TODAY).leftOut;
		expect(things.map(({ why, words }) => `${why}: ${words}`)).toEqual([
			'feeling: I was worn out',
			'private: my sister listened',
			'number: customer 4471229'
		]);
		for (const { key, words } of things) {
			const after = { ...forProvider, putIn: [key] };
			expect(write(theCase, after)).toContain(words);
			expect(summarise(theCase, after, TODAY).leftOut.things.filter(({ isIn }) => isIn)).toHaveLength(1);
		}
	});
});

describe('when it was written', () => {
	const onDay = (day: string, minute = 0) => ({
		utc: Date.parse(`${day}T00:00:00Z`) + minute * 60_000,
		offset: 0,
		zone: 'Europe/London'
	});
	const ended = { ...at('2026-11-03', 870), utc: onDay('2026-11-03', 870).utc };
	const live = contactWith(10, { started: { ...at('2026-11-03', 842), utc: onDay('2026-11-03', 842).utc }, ended });
	const past = contactWith(11, { started: { ...at('2026-10-05'), utc: null } });
	const now = entryWith(100, 'said', 'during the call', { made: onDay('2026-11-03', 850) });
	const memory = entryWith(101, 'said', 'from memory', {
		contact: past.id,
		at: at('2026-10-05'),
		made: onDay('2026-11-21')
	});

	test('a contact that was added later is marked, with the day on which it was written', () => {
		const text = write(caseWith({ contacts: [past, live], entries: [memory, now] }), forProvider);
		expect(text).toContain(
			'my own notes, written as it happened or on the same day. What is marked “written later” was written on 21 November 2026.'
		);
		expect(text).toContain('### 5 October 2026 – call (written later)\n');
		expect(text).toContain('### 3 November 2026, 14:02 – call\n');
		expect(text).not.toContain('from memory (written later)');
	});

	test('where all was added later, it is said once and nothing is claimed of the same day', () => {
		const text = write(caseWith({ contacts: [past], entries: [memory] }), forProvider);
		expect(text).toContain('These are my own notes, written later, on 21 November 2026.');
		expect(text).not.toMatch(/same day|\(written later\)/);
		expect(write(caseWith({ contacts: [past] }), forProvider)).toContain('my own notes, written afterwards.');
	});

	test('a line, a promise and a new wording of a later day are marked by themselves', () => {
		const late = { made: onDay('2026-11-05') };
		const entries = [
			now,
			entryWith(102, 'said', 'added to the call', late),
			entryWith(103, 'promised', 'a refund', { ...late, by: 'them' }),
			entryWith(104, 'said', 'new words', {
				made: now.made,
				before: [{ words: 'old words', until: onDay('2026-11-07') }]
			}),
			entryWith(105, 'noted', 'of that day', { contact: null, at: at('2026-11-04'), made: onDay('2026-11-04') })
		];
		const text = write(caseWith({ contacts: [live], entries }), forProvider);
		expect(text).toContain('added to the call (written later)');
		expect(text).toContain('a refund. Still open, and no day was given. (written later)');
		expect(text).toContain('new words (written later)');
		expect(text).toContain('during the call\n');
		expect(text).toContain('of that day\n');
		expect(text).toContain('was written on 5 November 2026 and 7 November 2026.');
	});

	test('a call over midnight is no later note, nor are words that were changed and put back', () => {
		const night = { ...live, ended: { ...at('2026-11-04', 10), utc: onDay('2026-11-04', 10).utc } };
		const back = [
			{ words: 'as it was', until: onDay('2026-11-09') },
			{ words: 'a slip', until: onDay('2026-11-10') }
		];
		const entries = [
			entryWith(102, 'said', 'after midnight', { made: onDay('2026-11-04', 5) }),
			entryWith(103, 'said', 'as it was', { made: onDay('2026-11-03', 850), before: back })
		];
		expect(summarise(caseWith({ contacts: [night], entries }), forProvider, TODAY).written).toEqual({
			hasAtOnce: true,
			hasLater: false,
			days: []
		});
	});

	test('what was left out says nothing of when it was written', () => {
		const text = write(caseWith({ contacts: [past, live], entries: [memory, now] }), {
			...forProvider,
			withoutContacts: [past.id]
		});
		expect(text).not.toContain('later');
	});
});

describe('the example', () => {
	test('is an example from its first word on, to every reader', () => {
		for (const reader of [forProvider, forAnyone]) {
			const text = summaryMarkdown(
				summarise(caseWith({ contacts: [call] }), reader, TODAY, { isExample: true }),
				summaryWords
			);
			expect(text).toMatch(/^# Example: My case with Northline Telecom\n\nThis is an example\. .* made up\./);
			expect(text).not.toContain('my own notes');
		}
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

	test('when it is too long, what says least is folded away, counted and listed, and goes in with a tap', () => {
		const contacts = [3, 10, 17].map((day, n) =>
			contactWith(1000 + n, { started: { ...at(`2026-11-${String(day).padStart(2, '0')}`, 600), utc: 0 } })
		);
		const entries = contacts.flatMap((contact, n) => [
			entryWith(20_000 + n, 'refused', `no number ${n}`, { contact: contact.id }),
			...Array.from({ length: 25 }, (_, m) =>
				entryWith(10_000 + n * 100 + m, m % 2 === 0 ? 'said' : 'noted', `fact ${n}-${m}, told at some length`, {
					contact: contact.id
				})
			)
		]);
		const theCase = caseWith({ contacts, entries });
		const { leftOut, folded, isLong } = summarise(theCase, forProvider, TODAY);
		const text = write(theCase, forProvider);
		for (const n of [0, 1, 2]) expect(text).toContain(`no number ${n}`);
		for (let m = 0; m < 25; m += 2) expect(text).toContain(`fact 2-${m},`);
		expect(text).not.toContain('fact 0-1,');
		expect(text).toContain(`To fit one page, ${folded} of my notes are not shown. I can send them.`);
		expect(leftOut.things.map(({ why }) => why)).toEqual(Array.from({ length: folded }, () => 'fold'));
		expect(isLong).toBe(false);
		expect(text.split('\n').length).toBeLessThan(80);

		const putIn = leftOut.things.map(({ key }) => key);
		const whole = summarise(theCase, { ...forProvider, putIn }, TODAY);
		expect(whole).toMatchObject({ folded: 0, isLong: true });
		expect(whole.leftOut.things.every(({ isIn }) => isIn)).toBe(true);
	});

	test('what was left out is nothing only where the person kept nothing back', () => {
		const entries = [entryWith(1, 'said', 'No refund')];
		const bare = caseWith({ contacts: [call], people: [dana], entries });
		const nothing = { things: [], opinions: 0, struckLines: 0, contacts: 0, keptBack: [], secrets: [] };
		expect(summarise(bare, forProvider, TODAY).leftOut).toEqual({ ...nothing, hasNoNames: false });
		expect(summarise(bare, forAnyone, TODAY).leftOut).toEqual({ ...nothing, hasNoNames: true });
		const keptBack = (some: Parameters<typeof caseWith>[0]) =>
			summarise({ ...bare, ...caseWith(some) }, forProvider, TODAY).leftOut.keptBack;
		expect(keptBack({ goal: { walkAway: 'leave' } })).toEqual(['fallbacks']);
		expect(keptBack({ nextStep: 'ring on Monday' })).toEqual(['next-step']);
		expect(keptBack({ contacts: [{ ...call, mood: 'upset', letter: 'Hello,' }] })).toEqual(['mood', 'sent-letter']);
		expect(keptBack({ people: [{ ...dana, didWell: 'listened' }] })).toEqual(['praise']);
		expect(keptBack({ entries: [entryWith(1, 'assessed', '')] })).toEqual(['supervisor']);
	});

	test('nothing in it reads like a hole', () => {
		fc.assert(
			fc.property(words, words, fc.option(words), (first, second, third) => {
				const theCase = caseWith({
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
				const text = write(theCase, forAnyone);
				const own = [first, second, third ?? ''].join(' ');
				for (const hole of ['undefined', 'null', 'NaN', '[object', '{', '}', '****'])
					if (!own.includes(hole.charAt(0))) expect(text).not.toContain(hole);
			})
		);
	});
});
