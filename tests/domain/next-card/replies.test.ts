import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { offerWords } from '#lib/content/words/en/next-card.ts';
import type { Card } from '#lib/domain/next-card/card.ts';
import { offerCards } from '#lib/domain/next-card/pick.ts';
import { type Move, type Need, moves, needs } from '#lib/domain/moves/move.ts';
import { needsAfter } from '#lib/domain/moves/need-of.ts';
import type { Channel } from '#lib/domain/vocabulary/contact.ts';
import type { Moment } from '#lib/domain/vocabulary/moment.ts';
import { Sector } from '#lib/domain/vocabulary/sector.ts';
import { type Line, type MomentCase, offerAt } from './moments.ts';

/** A moment written down by thinking as an adviser, before anything was picked: what was logged, and what may follow. */
type Told = {
	sector: Sector;
	channel: Channel;
	goal: string;
	log: readonly { kind: string; text: string }[];
	line: { kind: string; text: string };
	accepted: readonly Need[];
	hurting: readonly Need[];
};

const told = readFileSync('tests/fixtures/moves/moments.jsonl', 'utf8')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line) as Told);

const kinds: Record<string, Line['kind']> = {
	said: 'they-said',
	noted: 'note',
	promised: 'promise',
	refused: 'refusal',
	'passed-on': 'passed-on',
	held: 'held'
};

/** What a card sees to where it names no need: what its moment is for. */
const needOfMoment: Record<Moment, Need> = {
	opening: 'say-goal',
	facts: 'check-record',
	options: 'ask-options',
	'after-a-no': 'ask-options',
	hold: 'ask-while-waiting',
	'passed-on': 'warm-handover',
	promise: 'get-day',
	'broken-promise': 'get-day',
	supervisor: 'ask-who-decides',
	calm: 'slow-down',
	closing: 'get-reference'
};

function offered({ sector, channel, goal, log, line }: Told, more: Partial<MomentCase> = {}) {
	const name = log.find(({ kind }) => kind === 'named')?.text ?? null;
	const lines = [...log, line].flatMap(({ kind, text }): Line[] => {
		if (kind === 'goal') return [{ kind: 'i-said', text: `I am asking for ${goal}.`, saysGoal: true }];
		const of = kinds[kind];
		return of ? [{ kind: of, text }] : [];
	});
	return offerAt({
		title: '',
		moment: null,
		sector,
		channel,
		contacts: 1,
		today: '2026-03-10',
		goal: { outcome: goal, byWhen: null, basis: null },
		agentName: log.some(({ kind }) => kind === 'passed-on') ? null : name,
		log: lines,
		wanted: [],
		harmful: '',
		alsoGood: [],
		why: '',
		...more
	});
}

function needsMetBy(card: Card): readonly Need[] {
	return card.meets ?? [needOfMoment[card.moment]];
}

describe('forty moments of an adviser who has not seen the picker', () => {
	const firsts = told.map((one) => ({ one, order: offered(one).cards.map(({ card }) => card) }));

	test('have an accepted need first in thirty-six or more', () => {
		const met = firsts.filter(
			({ one, order }) => order[0] && needsMetBy(order[0]).some((need) => one.accepted.includes(need))
		);
		expect(told).toHaveLength(40);
		expect(met.length).toBeGreaterThanOrEqual(36);
	});

	test.each(firsts.map(({ one, order }) => [one.line.text, one, order] as const))(
		'have no need among the first three that hurts after "%s"',
		(_, one, order) => {
			for (const card of order.slice(0, 3)) {
				const met = needsMetBy(card);
				const hurts =
					met.some((need) => one.hurting.includes(need)) && !met.some((need) => one.accepted.includes(need));
				expect(hurts, card.id).toBe(false);
			}
		}
	);
});

describe('what harms', () => {
	const line = (text: string, kind = 'said'): Told => ({
		sector: 'telecom',
		channel: 'phone',
		goal: 'a refund of £42.10',
		log: [{ kind: 'goal', text: '' }],
		line: { kind, text },
		accepted: [],
		hurting: []
	});
	const three = (text: string, kind?: string) =>
		offered(line(text, kind))
			.cards.slice(0, 3)
			.map(({ words }) => words);

	test('no thanks follow a no', () => {
		for (const words of three('no sorry we cant do that')) expect(words).not.toMatch(/^Thank/);
	});

	test('no day is asked for by which a promise would be kept after "no supervisor"', () => {
		for (const words of three('theres no supervisor available')) expect(words).not.toMatch(/^By which day/);
	});

	test('the bill is not asked about after "I will put you through"', () => {
		for (const words of three('ill put you through to billing'))
			expect(words).not.toMatch(/\b(?:bill|sum|line)\b(?! until)/);
	});

	test('no line gives a code, or agrees to pay', () => {
		expect(three('read me the code we just sent you')[0]).toMatch(/do not share/);
		for (const words of three('you need to pay first and then we investigate'))
			expect(words).not.toMatch(/\b(?:I (?:can|will) pay)\b/);
	});

	test('the card of a hand-over goes once the new person is named or has spoken', () => {
		const passed = {
			...line('hello Mark here, what is it about'),
			log: [
				{ kind: 'goal', text: '' },
				{ kind: 'passed-on', text: 'to billing' }
			]
		};
		for (const { card } of offered(passed).cards.slice(0, 3)) expect(card.answers).not.toContain('hands-on');
	});

	test('where nothing was heard, the card asks for what is still missing and says so', () => {
		const offer = offered({ ...line('the van was white and it rained'), log: [] });
		expect(offerWords[offer.cards[0]?.why ?? 'own-sector']).toBe('no name yet');
	});
});

describe('the cards', () => {
	test('meet every need', () => {
		const met = new Set(cards.flatMap((card) => card.meets ?? []));
		expect(needs.filter((need) => need !== 'none' && !met.has(need))).toEqual([]);
	});

	/** In a letter nobody holds, passes me on or asks whether I am there. */
	const onlyLive: readonly Move[] = [
		'machine-menu',
		'hold-coming',
		'hands-on',
		'handed-on',
		'back-from-hold',
		'threat-end-call',
		'chat-idle',
		'sympathy-only',
		'refuses-system'
	];

	test.each(moves)(
		'have a reply to %s in every sector and channel, which asks for nothing but what may follow',
		(move) => {
			const channels: readonly Channel[] = onlyLive.includes(move)
				? ['phone', 'chat', ...(move === 'machine-menu' ? [] : (['in-person'] as const))]
				: ['phone', 'chat', 'in-person', 'email', 'letter'];
			for (const sector of Sector.options)
				for (const channel of channels) {
					const [need] = needsAfter[move];
					const [first] = offerCards(cards, {
						moment: 'facts',
						sector,
						channel,
						slots: { goal: 'a refund' },
						asked: [],
						passedOver: [],
						heard: { move, need },
						cues: new Set(move === 'machine-menu' ? ['robot'] : move === 'offers-less' ? ['offer-below'] : [])
					});
					expect(first?.why, `${move} ${sector} ${channel}`).toBe(move);
					expect(first?.card.meets?.some((one) => needsAfter[move].includes(one))).toBe(true);
				}
		}
	);
});
