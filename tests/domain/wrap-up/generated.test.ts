import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreedWords } from '#lib/content/words/en/wrap-up.ts';
import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import { agreedIn, agreedMessage } from '#lib/domain/wrap-up/agreed-message.ts';
import { speakersOf } from '#lib/domain/wrap-up/speakers.ts';
import { type Note, caseOf } from '../../fixtures/letters/build.ts';
import { SEED, runs } from '../../runs.ts';

const ON = '2026-11-28';
const names = ['marcus', 'Keisha', 'mrs tremblay', 'agent 4471', 'the lady in billing'];

/** What people type under a kind: cut short, from either side, with a vent, with a day, with nothing in it. */
const fragments = [
	'refund by friday',
	'courtesy credit 12, in 3 days',
	'She will call me tomorrow',
	'for the fee of £31.40,',
	'says nothing he can do',
	'no',
	'cant refund its policy',
	'letter by 12/05/2026',
	'useless. will write by 5 dec',
	'said "i will get a lad out to look"',
	'passed me to disputes',
	'i must upload the papers again',
	'by',
	'of the',
	'?',
	'…',
	'asap',
	'within the hour',
	'£86 credit by COB monday',
	'he will check it with',
	'wont do it, never',
	'line one\nline two',
	'D-4471',
	'can i have your date of birth',
	'ref NB-44871 sent'
];
const kinds = [
	'said',
	'refused',
	'promised',
	'answered',
	'option',
	'noted',
	'passed-on',
	'named',
	'felt',
	'i-said',
	'i-promised'
] as const;

const note = fc
	.record({
		kind: fc.constantFrom(...kinds),
		words: fc.constantFrom(...fragments, ''),
		name: fc.option(fc.constantFrom(...names), { nil: undefined }),
		reference: fc.option(fc.constantFrom('NB-44871', 'CLM 88'), { nil: undefined }),
		isPrivate: fc.boolean(),
		status: fc.constantFrom<Entry['status']>('standing', 'standing', 'struck', 'undone')
	})
	.map(({ kind, words, name, reference, isPrivate, status }): Note => {
		const named = kind === 'named' && name !== undefined ? { name } : {};
		return ['10:00', kind, words, { ...named, ...(reference ? { reference } : {}), private: isPrivate, status }];
	});

const written = fc
	.record({
		notes: fc.array(note, { maxLength: 9 }),
		first: fc.option(fc.constantFrom(...names), { nil: undefined }),
		by: fc.constantFrom('phone' as const, 'chat' as const, 'letter' as const),
		want: fc.option(fc.constantFrom('my 12 dollars bak', 'the damp fixed', 'for'), { nil: null }),
		provider: fc.constantFrom('First Bank', null),
		forWhom: fc.constantFrom('Mrs Ada Okafor', null)
	})
	.map(({ notes, first, by, want, provider, forWhom }) => {
		const theCase = caseOf({
			today: ON,
			case: { provider, forWhom, country: 'GB' },
			goal: { want, by: '2026-12-04', callerName: 'Ana Reyes' },
			met: [{ on: ON, by, notes, ...(first === undefined ? {} : { with: first }) }]
		});
		const agreed = agreedIn(theCase, theCase.contacts[0]?.id ?? '');
		return { theCase, agreed, text: agreed === null ? '' : agreedMessage(agreed, agreedWords) };
	});

type Written = typeof written extends fc.Arbitrary<infer One> ? One : never;

const holds = (check: (one: Written) => void) =>
	fc.assert(fc.property(written, check), { seed: SEED, numRuns: runs(600, 20_000) });

/** Whether a text is whole sentences of these, in their order. */
function isOfSentences(text: string, sentences: readonly string[]): boolean {
	const said = sentences.filter((sentence) => text.includes(sentence.trim()));
	return said.map((sentence) => sentence.trim()).join(' ') === text.trim();
}

function contactIn({ contacts }: Case): Contact {
	const [contact] = contacts;
	if (contact === undefined) throw new Error('every generated case has a contact');
	return contact;
}

const low = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

test('every line of it is whole words of the journal, of the side and the person that it says', () => {
	holds(({ theCase, agreed }) => {
		if (agreed === null) return;
		const standing = theCase.entries.filter((entry) => entry.status === 'standing' && !entry.private);
		const isFrom = (words: string, is: (entry: Entry) => boolean) =>
			standing.some((entry) => is(entry) && isOfSentences(low(words), low(entry.words).split(/(?<=[.!?]) /)));
		for (const { words } of agreed.theirs)
			expect(isFrom(words, ({ kind, by }) => kind === 'promised' && by !== 'me')).toBe(true);
		for (const { words } of agreed.mine)
			expect(isFrom(words, ({ kind, by }) => kind === 'promised' && by === 'me')).toBe(true);
		for (const { words } of agreed.told)
			expect(isFrom(words, ({ kind, by }) => kind !== 'felt' && by !== 'me')).toBe(true);
		if (agreed.theirs.length > 0) expect(agreed.told).toEqual([]);
	});
});

test('every name, sum, figure and reference in it stands in the case', () => {
	holds(({ theCase, agreed, text }) => {
		if (agreed === null) return;
		const days = [ON, ...theCase.entries.flatMap(({ due }) => due ?? []), '2026-12-04'].map(agreedWords.day);
		const bare = days.reduce((rest, day) => rest.replaceAll(day, ''), text);
		const known = low(
			[
				...theCase.entries.flatMap(({ words, reference }) => [words, reference ?? '']),
				...theCase.people.map(({ name }) => name ?? ''),
				theCase.goal.want ?? '',
				theCase.provider ?? '',
				theCase.forWhom ?? ''
			].join('\n')
		);
		for (const [figure] of bare.matchAll(/[£$]?\d[\d.,/-]*\d|[£$]?\d/g)) expect(known).toContain(figure);
		for (const name of names) if (low(bare).includes(low(name))) expect(known).toContain(low(name));
		if (agreed.to !== null) expect(known).toContain(low(agreed.to));
	});
});

test('after a hand-over nobody from before it is greeted, nor has a promise of after it', () => {
	holds(({ theCase, agreed }) => {
		const at = theCase.entries.findLastIndex(
			({ kind, status, private: isPrivate }) => kind === 'passed-on' && status === 'standing' && !isPrivate
		);
		if (agreed === null || at < 0) return;
		const since = theCase.entries.slice(at + 1);
		const named = since.flatMap(({ person }) => theCase.people.find(({ id }) => id === person)?.name ?? []).map(low);
		if (agreed.to !== null) expect(named).toContain(low(agreed.to));
		const speakers = speakersOf(contactIn(theCase), theCase.entries);
		for (const entry of since) {
			const speaker = theCase.people.find(({ id }) => id === speakers.of(entry));
			if (speaker) expect(named).toContain(low(speaker.name ?? ''));
		}
	});
});

test('nothing that we built ends in a word that wants another, stands empty, or is doubled', () => {
	holds(({ agreed, text }) => {
		if (agreed === null) return;
		const own = text.replace(/^- .*$/gm, '- x').replace(/^(What I still ask for[^:]*:).*$/m, '$1 x.');
		expect(own).not.toMatch(/\b(?:for|of|to|by|with|from|and|the|a)[.,:]?$/im);
		expect(own).not.toMatch(/undefined|null|NaN|“”|\(by \)|: *$(?!\n- )/m);
		expect(own).not.toMatch(/\b(\p{L}+) \1\b/iu);
		expect(text.split('\n\n').every((paragraph) => paragraph.trim() !== '')).toBe(true);
	});
});
