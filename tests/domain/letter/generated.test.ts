import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterWords } from '#lib/content/words/en/letter.ts';
import { noLetterChoices } from '#lib/domain/letter/choices.ts';
import { letterOf } from '#lib/domain/letter/letter.ts';
import { isOverTwoPages } from '#lib/domain/letter/two-pages.ts';
import { sentencesIn } from '#lib/domain/text/sentences.ts';
import type { Entry } from '#lib/domain/case/case.ts';
import type { EntryKind } from '#lib/domain/vocabulary/entry.ts';
import { SEED, runs } from '../../runs.ts';
import { type Met, type Note, caseOf } from '../../fixtures/letters/build.ts';

/** What people type on a phone: cut short, verb first, told from their side, with the name of the speaker, with a vent, with nothing in it. */
const fragments = [
	'want my 12 dollars bak',
	'get rid of the late fee $35',
	'says nothing he can do',
	'said no',
	'no',
	'no refunds after 30 days',
	'no, nothing',
	'asked for sup, none free',
	'asked',
	'asked: who put it back',
	'told him hold was lifted',
	'told me it is the system',
	'promised by friday',
	'promised',
	'refused',
	'refused to send it',
	'wants me to pay first',
	'he cannot see my account',
	'He said it needs a membrane. he will write it up',
	'they never got it, send again',
	'I must upload the papers again',
	'I will credit £42.10 by 5 December',
	'i paid on the 3rd',
	'you need to pay first',
	'your plan started on 3 october',
	'marcus says its policy',
	'Marcus: no refund',
	'keisha id 4471 disputes',
	'on hold 40 min',
	'called the branch',
	'paper',
	'about my bill',
	'what I ask for is my money',
	'why it is fair: they said so',
	'complaint about the $1,184 bill',
	'formal complaint',
	'for',
	'for the fee of £31.40,',
	'by',
	'by 4 December',
	'is',
	'note',
	'noted the time',
	'without a late fee',
	'the old account removed',
	'…',
	'?',
	'-',
	'ok',
	'€ 61.20',
	'“we lost it” she said',
	'says "not our job"',
	'so rude',
	'he is useless',
	'they lie. they never ring back. fee stays',
	'call back in 72 hours',
	'send it, again;',
	'DONT KNOW',
	'iPhone refund',
	'line one\nline two',
	'said he said no',
	'i asked',
	'i told them twice',
	'Tom, ref 88213',
	'money back for july. £612. and an apology'
];
const names = ['Marcus', 'Keisha', 'brandon', 'Tom from billing', 'Priya O’Neill'];
const days = ['2026-05-03', '2026-10-29', '2026-11-02', '2026-11-28', '2026-12-04'];
const kinds: readonly Note[1][] = [
	'said',
	'i-said',
	'noted',
	'promised',
	'i-promised',
	'refused',
	'passed-on',
	'held',
	'named',
	'asked',
	'answered',
	'option',
	'did',
	'felt',
	'document'
];

const anyWords = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom(...fragments) },
	{
		weight: 2,
		arbitrary: fc.array(fc.constantFrom(...fragments), { minLength: 2, maxLength: 3 }).map((all) => all.join(' '))
	},
	{ weight: 1, arbitrary: fc.constant('') }
);
const orNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const anyNote = fc
	.record({
		time: fc.constantFrom('', '09:05', '14:03', '14:20'),
		kind: fc.constantFrom(...kinds),
		words: anyWords,
		who: fc.constantFrom('', ...names),
		due: orNone(fc.constantFrom(...days)),
		outcome: orNone(fc.constantFrom('kept', 'broken', 'dropped', 'kept-late')),
		wasNo: fc.boolean(),
		isPrivate: fc.boolean(),
		reference: fc.constantFrom('', '', '4471', 'NB-55 210'),
		amount: orNone(fc.constantFrom(1200, 4210)),
		to: fc.constantFrom('', 'billing', 'Keisha')
	})
	.map(({ time, kind, words, who, due, outcome, wasNo, isPrivate, reference, amount, to }): Note => [
		time,
		kind,
		words,
		{
			...(who === '' ? {} : { who }),
			...(kind === 'promised' || kind === 'i-promised'
				? { due, settled: outcome === null ? null : { outcome, on: '2026-11-20' } }
				: {}),
			...(kind === 'answered' ? { wasNo } : {}),
			...(isPrivate && words.length % 5 === 0 ? { private: true } : {}),
			...(reference === '' ? {} : { reference }),
			...(amount === null || kind === 'passed-on' ? {} : { amount: { minor: amount, currency: 'GBP' } }),
			...(kind === 'passed-on' ? { to } : {})
		}
	]);
const anyMet = fc.record({
	on: fc.constantFrom(...days.slice(0, 4)),
	at: fc.constantFrom('', '09:00', '14:02'),
	notes: fc.array(anyNote, { maxLength: 7 })
});
const anyTyped = fc.record({
	what: orNone(anyWords),
	want: orNone(anyWords),
	basis: orNone(anyWords),
	paper: orNone(anyWords),
	howKnown: orNone(anyWords),
	alsoOwn: orNone(anyWords),
	by: orNone(fc.constantFrom(...days)),
	met: fc.array(anyMet, { maxLength: 4 })
});

/** How a line of the letter may begin, behind its mark and its time: with whose it is. */
const ATTRIBUTED =
	/^(?:They|I|Marcus|Keisha|Brandon|Tom|Priya|A way they named|The name they gave|Paper|What I felt|What it cost me)(?![\p{L}\p{N}])/u;

test(`a letter of any messy notes is right, or in the person’s own words (seed ${SEED})`, () => {
	fc.assert(
		fc.property(anyTyped, ({ what, want, basis, paper, howKnown, alsoOwn, by, met }) => {
			const theCase = caseOf({
				today: '2026-11-28',
				case: { provider: 'Northline', what },
				goal: { want, by, basis, basisPaper: paper, howKnown, alsoOwn, callerName: 'Ana Reyes' },
				met: met.map(({ at, ...one }): Met => (at === '' ? one : { ...one, at }))
			});
			const { text, leftOut } = letterOf(theCase, noLetterChoices, '2026-11-28', letterWords);
			const lines = text.split('\n');

			// Nothing is cut, and nothing is lost without being listed.
			const listed = new Set(leftOut.map(({ key }) => key.replace('fold:', '')));
			const own = [what, want, basis, paper, howKnown, alsoOwn].map((words) => words ?? '');
			for (const [index, words] of own.entries())
				if (!listed.has(['what', 'want', 'basis', 'basisPaper', 'howKnown', 'alsoOwn'][index] ?? ''))
					expectWhole(text, words);
			for (const entry of theCase.entries)
				if (!listed.has(entry.id) && !isNameOnly(entry)) expectWhole(text, entry.words);

			const typed = [
				...new Set(
					[...own, ...theCase.entries.map(({ words }) => words)]
						.flatMap((words) => [words, ...sentencesIn(words)])
						.map(flat)
						.filter((words) => words !== '')
				)
			].sort((a, b) => b.length - a.length);
			for (const line of lines) {
				const low = line.toLowerCase();
				const here = typed.filter((words) => low.includes(words.toLowerCase()));
				const frame = here.reduce((rest, words) => replaceWords(rest, words), line);
				// Between words of ours and theirs: none is doubled, none is left waiting for another.
				for (const words of here)
					for (const at of placesOf(line, words)) {
						const [lead, before] = /([\p{L}’']+)[:,]? $/u.exec(line.slice(0, at)) ?? [];
						const [first] = /^[\p{L}’']+/u.exec(words) ?? [];
						if (lead && before && first && frame.includes(`${lead}\u27e6`))
							expect(before.toLowerCase(), line).not.toBe(first.toLowerCase());
					}
				expect(frame, line).not.toMatch(
					/(?:^|\s)(?:for|about|by|is|of|to) \u27e6|“”|""|‘’|\.\.(?!\.)|: *\.|[,;:] *\.|: *$(?<!:)/u
				);
				expect(frame, line).not.toMatch(/\b(?:for|of|by|about|is)[.:]?$/);
			}

			// Every line says whose it is.
			const story = lines
				.slice(lines.indexOf(letterWords.happened) + 1, lines.indexOf(letterWords.promises))
				.filter((line) => line.startsWith('- '));
			if (lines.includes(letterWords.happened) && lines.includes(letterWords.promises))
				for (const line of story) expect(line.replace(/^- (?:\d\d:\d\d )?/, ''), line).toMatch(ATTRIBUTED);

			// Every figure stands in what was noted.
			const noted = [
				...typed,
				...days.map(letterWords.day),
				...['2026-11-20'].map(letterWords.day),
				// The day that a promise tells in its words: "by friday".
				...theCase.entries.flatMap(({ due }) => (due ? letterWords.day(due) : [])),
				...theCase.entries.flatMap((entry) => [
					entry.reference ?? '',
					letterWords.time(entry.at.minute),
					entry.amount ? letterWords.amount(entry.amount) : ''
				]),
				...theCase.contacts.map(({ started }) => letterWords.time(started.minute)),
				String(leftOut.filter(({ why }) => why === 'fold').length)
			].join(' ');
			for (const [figure] of text.matchAll(/\d[\d.,:]*\d|\d/g)) expect(noted, figure).toContain(figure);
			for (const name of names)
				if (!theCase.people.some((person) => person.name === name) && !noted.toLowerCase().includes(name.toLowerCase()))
					expect(text.replaceAll(/to (?:Keisha|billing)/g, '')).not.toContain(name);

			expect(isOverTwoPages(text)).toBe(false);
		}),
		{ numRuns: runs(150, 20_000) }
	);
});

test('every thing that was left out goes in with its tap, and then nothing else is missing', () => {
	fc.assert(
		fc.property(anyTyped, ({ what, want, basis, met }) => {
			const theCase = caseOf({
				today: '2026-11-28',
				case: { provider: 'Northline', what },
				goal: { want, basis },
				met: met.map(({ at, ...one }): Met => (at === '' ? one : { ...one, at }))
			});
			const first = letterOf(theCase, noLetterChoices, '2026-11-28', letterWords);
			const choices = { ...noLetterChoices, putIn: first.leftOut.map(({ key }) => key) };
			const { text, leftOut } = letterOf(theCase, choices, '2026-11-28', letterWords);
			expect(leftOut.filter(({ isIn, why }) => !isIn && why !== 'fold')).toEqual([]);
			for (const thing of first.leftOut)
				if (thing.why !== 'fold') for (const sentence of sentencesIn(thing.words)) expectWhole(text, sentence);
		}),
		{ numRuns: runs(60, 2_000) }
	);
});

function flat(words: string): string {
	return words.replace(/\s+/g, ' ').trim();
}

function expectWhole(text: string, words: string): void {
	expect(text.toLowerCase()).toContain(flat(words).toLowerCase());
}

/** A name that was noted stands in the heading, once for all its notes. */
function isNameOnly({ kind }: Pick<Entry, 'kind'>): boolean {
	return kind === ('named' satisfies EntryKind);
}

/** Where these words stand in a line, as words of their own. */
function placesOf(line: string, words: string): number[] {
	const places: number[] = [];
	for (let at = find(line, words, 0); at >= 0; at = find(line, words, at + 1)) {
		const around = `${line[at - 1] ?? ' '}${line[at + words.length] ?? ' '}`;
		if (!/[\p{L}\p{N}]/u.test(around)) places.push(at);
	}
	return places;
}

function find(line: string, words: string, from: number): number {
	return line.toLowerCase().indexOf(words.toLowerCase(), from);
}

/** The line with a sign where the person's words stand. */
function replaceWords(line: string, words: string): string {
	return placesOf(line, words)
		.toReversed()
		.reduce((rest, at) => `${rest.slice(0, at)}\u27e6\u27e7${rest.slice(at + words.length)}`, line);
}
