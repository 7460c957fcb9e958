import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_BREATH_WORDS, MAX_WHOLE_WORDS } from '#lib/domain/goal/gaps.ts';
import { readWish } from '#lib/domain/goal/wish.ts';
import { MAX_GOAL_WORDS } from '#lib/domain/speech/thirty-seconds.ts';
import { sentencesIn } from '#lib/domain/text/sentences.ts';
import { countWords } from '#lib/domain/text/words.ts';
import { spokenGoal } from '../../doors.ts';
import { SEED, runs } from '../../runs.ts';
import { type MessyWish, messyWish } from './messy-wishes.ts';

type Wish = Parameters<typeof spokenGoal>[0] & { file: string; id: string; mustKeep: string[]; mustNot: string[] };

const TODAY = '2026-11-28';
/** A frame before what it cannot frame, and an article that does not fit. */
const ILL_FRAMED =
	/My goal today: (?:it|them|you|your|its|they)(?!\p{L})|Please (?:it|the|an?|no|my|they|I|we) |(?<![\p{L}\d])(?:an one|a (?:an?|the|one of))(?!\p{L})|I would like (?:I|it was|they) |[.?!] \p{Ll}+ed to be(?!\p{L})/u;
/** The goals that run on, each sentence of which is said in one breath. */
const RUN_ON = 'wishes-joined.jsonl';
const MAX_SENTENCE_WORDS = 32;
/** The goals that are kept to one breath. */
const SAMPLE = 'sample.jsonl';

const wishes = readdirSync('tests/fixtures/goals').flatMap((file) =>
	readFileSync(`tests/fixtures/goals/${file}`, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => ({ ...(JSON.parse(line) as Omit<Wish, 'file'>), file }) satisfies Wish)
);
const plain = (text: string) =>
	` ${text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}']+/gu, ' ')
		.trim()} `;

/** Words that are wrong for the stop in them. */
const hasStop = /[.?] /u;

const keeps = (said: string, either: string) =>
	either.split('|').some((words) => said.toLowerCase().includes(words.toLowerCase()));

describe('a wish as it is typed, said aloud', () => {
	test.each(wishes.map((wish) => [wish.want, wish] as const))('%j', (_want, wish) => {
		const breath = spokenGoal(wish, TODAY) ?? '';
		const longer = spokenGoal(wish, TODAY, MAX_GOAL_WORDS) ?? '';
		const room = wish.file === SAMPLE ? MAX_BREATH_WORDS : MAX_WHOLE_WORDS;
		for (const [said, max] of [
			[breath, room],
			[longer, countWords(wish.want) < MAX_WHOLE_WORDS ? room : MAX_GOAL_WORDS]
		] as const) {
			expect(countWords(said), said).toBeLessThanOrEqual(max);
			for (const either of wish.mustKeep) expect(keeps(said, either), `${either} in “${said}”`).toBe(true);
			for (const words of wish.mustNot)
				if (hasStop.test(words)) expect(said).not.toContain(words);
				else expect(plain(said), said).not.toContain(plain(words));
			expect(said).not.toMatch(ILL_FRAMED);
			for (const sentence of wish.file === RUN_ON ? sentencesIn(said) : [])
				expect(countWords(sentence), sentence).toBeLessThanOrEqual(MAX_SENTENCE_WORDS);
		}
	});
});

/** Words that want another behind them. */
const OPEN =
	/(?<![\p{L}'])(?:for|of|to|by|with|without|from|at|about|and|or|but|the|an?|my|our|your|is|are|was|were|because|so|(?<!it's )not|no|that|which|want|need)[.,]/iu;
const DOUBLE = /(?<![\p{L}\p{N}'])([\p{L}']+),? \1(?![\p{L}\p{N}'])/iu;
const NO_THING =
	/(?<!\p{L})(?:for|about|of|by) (?:want|need|get|stop|cancel|put|take|send|tell|close|swap|let|keep|unlock|don't|i|they|you|it's|why|no|just)(?!\p{L})/iu;

function expectWellBuilt(messy: MessyWish): void {
	for (const maxWords of [MAX_BREATH_WORDS, MAX_GOAL_WORDS]) expectWellSaid(messy, maxWords);
}

function expectWellSaid({ want, by, chips, limit, sum }: MessyWish, maxWords: number): void {
	const said = spokenGoal({ want, by, chips, sector: null, country: null }, TODAY, maxWords);
	if (said === null) return;
	const about = JSON.stringify({ want, chips, by, said });
	expect(countWords(said), about).toBeLessThanOrEqual(Math.max(maxWords, MAX_WHOLE_WORDS));
	expect(said, about).not.toMatch(OPEN);
	// What the person typed twice stands twice in their own words.
	if (!DOUBLE.test(want.replace(/[^\p{L}\p{N}']+/gu, ' '))) expect(said, about).not.toMatch(DOUBLE);
	expect(said, about).not.toMatch(NO_THING);
	expect(said, about).not.toMatch(/[“"'‘]\s*[”"'’]|null|undefined|[,.;:] ?[,.;:]|※/u);
	if (limit !== null) expect(said, about).toContain(limit);
	if (sum !== null) for (const figure of sum.match(/[\d.,]+/g) ?? []) expect(said, about).toContain(figure);
	const day = by === null ? null : by === '2026-12-04' ? 'by 4 December' : 'by 5 January 2027';
	if (day !== null) expect(said.split(day), about).toHaveLength(2);
	const typed = `${want} ${day ?? ''}`.toLowerCase();
	for (const figure of said.match(/\d[\d.,]*(?<![.,])/g) ?? []) expect(typed, about).toContain(figure);
	for (const name of said.match(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/gu) ?? [])
		expect(`${want} my goal today i december january november may rs saturday tuesday`.toLowerCase(), about).toContain(
			name.toLowerCase()
		);
}

test(`whatever is typed, what is built of it is whole (seed ${SEED})`, () => {
	fc.assert(fc.property(messyWish, expectWellBuilt), { numRuns: runs(500, 20_000), seed: SEED });
}, 600_000);

test.each([
	[
		'a pronoun stands for what was told before it',
		'scammer got 2,300 off my card. pay it',
		'Scammer got 2,300 off my card. Please pay it.'
	],
	[
		'a verb alone gets its pronoun',
		'deposit 5000 not received, plz return',
		'Deposit 5000 not received. Please return it.'
	],
	[
		'a question whose subject is not sure stays a question',
		'why was my review taken down, put it back up',
		'Why was my review taken down? Please put it back up.'
	],
	[
		'what was said to the person is no wish',
		'receptionist says ring at 8, ring at 9. just book me a blood test',
		'Receptionist says ring at 8, ring at 9. Please just book me a blood test.'
	],
	[
		'words that ask for nothing are said once',
		'cancelled the warranty and its on my card still',
		"Cancelled the warranty and it's on my card still."
	],
	[
		'words with room are said whole, with what a pronoun stands for',
		'so basically i sent 300 bucks to the wrong email and its been accepted and i just need someone to try and recall it',
		"I sent 300 bucks to the wrong email. And it's been accepted. And I just need someone to try and recall it."
	],
	[
		'an order for whoever answers has a please, and no crumb of a vent',
		'waive the late fee of 22, its a joke frankly',
		'Please waive the late fee of 22.'
	],
	[
		'what may be heard as done is named as the goal',
		'bag found and sent to his hotel, hes got no clothes',
		"My goal today: bag found and sent to his hotel, he's got no clothes."
	],
	['a question of one clause has its mark', 'WHERE IS MY PARCEL', 'Where is my parcel?'],
	[
		'an order that is a question stays one',
		'waive annual fee can or not, if cannot then just cancel the card',
		'Can you waive annual fee? If cannot then just cancel the card.'
	],
	[
		'what was shouted is said in small letters',
		'THEY SHOULD STOP CALLING MY CONTACTS. I WILL PAY 30,000 ON 5TH',
		'They should stop calling my contacts. I will pay 30,000 on 5th.'
	],
	[
		'what describes a thing is not parted from it',
		'remove 3 hard inquiries i didnt authorize',
		"Please remove 3 hard inquiries I didn't authorize."
	],
	[
		'a day that more is said of stays where it was typed',
		'send someone before Wednesday when school resume',
		'Please send someone before Wednesday when school resume.'
	],
	[
		'what may describe the thing before it is not parted from it',
		'debit order from company i dont know R299 every month, block it',
		"Debit order from company I don't know R299 every month. Please block it."
	],
	[
		'what is no longer wanted stays unwanted',
		'no longer want paper statements but u keep sending them. stop it',
		'I no longer want paper statements but you keep sending them. Please stop it.'
	],
	[
		'what tells is not named as the goal',
		'my brother needs his text relay working, its been off 2 wks',
		"My brother needs his text relay working, it's been off 2 weeks."
	],
	[
		'a deed of the person is named with its "to"',
		'speak to the consultant who did my op',
		'My goal today: to speak to the consultant who did my op.'
	],
	[
		'a thing whose name begins like an order is not asked for with a please',
		'shut off notice by mistake, i paid on the 19th, cancel the shut off',
		'Shut off notice by mistake, I paid on the 19th. Please cancel the shut off.'
	],
	[
		'a day on which other words lean stays where it was typed',
		'new licence free and today if possible',
		'My goal today: new licence free and today if possible.'
	],
	['a day that is typed twice is said once', 'my line back on today today', 'My goal today: my line back on today.']
])('%s', (_fact, want, said) => {
	expect(spokenGoal({ want, by: null, chips: [], sector: null, country: null }, TODAY)).toBe(said);
});

test.each([
	[['repair', 'cancel'], 'speed is 8 meg, either fix it or let me leave without the exit fee', /fee\.$/u],
	[['refund'], 'the fee is 75 but the portal was down on the 1st', /I would like a refund\.$/u],
	[
		['stop', 'correct'],
		'bailiff letter for council tax that was the last tenant not me',
		/Please stop it and put it right\.$/u
	],
	[['cancel', 'refund'], 'stop charging me for the insurance i never asked for', /I would also like a refund\.$/u]
])(
	'the outcomes %j are added to %j as sentences, and only where the words ask for none of them',
	(chips, want, end) => {
		expect(spokenGoal({ want, by: null, chips, sector: null, country: null }, TODAY)).toMatch(end);
	}
);

test('a day inside which something happened is no day of the goal', () => {
	const want = 'i cancelled inside 24hrs rules say full money back';
	expect(spokenGoal({ want, by: null, chips: ['refund'], sector: null, country: null }, TODAY)).not.toContain(', by');
});

test.each(['they took 35 and i want it back ', 'no fee ', 'cancel it. ', '  '])(
	'reads a long text of %j in linear time',
	(words) => {
		const timed = (length: number) => {
			const start = performance.now();
			readWish(words.repeat(length));
			return performance.now() - start;
		};
		timed(400);
		// A busy machine slows both of a pair: each long reading is compared with the short one beside it.
		const ratios = Array.from({ length: 5 }, () => {
			const short = timed(400);
			return timed(2000) / Math.max(short, 1);
		});
		// Linear time is 5 times as long, squared time 25 times.
		expect(Math.min(...ratios)).toBeLessThan(15);
	}
);
