import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { type Card, Slot } from '#lib/domain/next-card/card.ts';
import { Cue } from '#lib/domain/next-card/cue.ts';
import { type OfferSituation, offerCards } from '#lib/domain/next-card/pick.ts';
import { Channel } from '#lib/domain/vocabulary/contact.ts';
import { Moment } from '#lib/domain/vocabulary/moment.ts';
import { Refusal } from '#lib/domain/vocabulary/refusal.ts';
import { Sector } from '#lib/domain/vocabulary/sector.ts';

function card(id: string, more: Partial<Card> = {}): Card {
	const sentence = 'A sentence.';
	const about = { fits: sentence, listen: sentence, log: sentence, principle: sentence, notWhen: sentence };
	return { id, moment: 'options', words: `Is it ${id}?`, ...about, ...more };
}

const plain: OfferSituation = {
	moment: 'options',
	sector: 'bank',
	channel: 'phone',
	slots: {},
	asked: [],
	passedOver: []
};

function order(list: readonly Card[], more: Partial<OfferSituation> = {}): string[] {
	return offerCards(list, { ...plain, ...more }).map((offered) => offered.card.id);
}

describe('offering cards', () => {
	const three = [card('a'), card('b'), card('c')];

	test('keeps the order of the list when no other reason decides', () => {
		expect(order(three)).toEqual(['a', 'b', 'c']);
	});

	test('leaves out other moments, sectors and channels', () => {
		const list = [
			card('facts', { moment: 'facts' }),
			card('water', { sectors: ['water'] }),
			card('letter', { channels: ['letter'] }),
			card('here', { sectors: ['bank', 'water'], channels: ['phone', 'chat'] })
		];
		expect(order(list)).toEqual(['here']);
	});

	test('puts the own sector before the general', () => {
		const list = [card('general'), card('bank', { sectors: ['bank'] })];
		expect(offerCards(list, plain).map(({ card: { id }, why }) => [id, why])).toEqual([
			['bank', 'own-sector'],
			['general', undefined]
		]);
	});

	test('puts the answer to this no first, and the answers to other noes last', () => {
		const list = [
			card('system', { moment: 'after-a-no', refusals: ['system'] }),
			card('general', { moment: 'after-a-no' }),
			card('bank', { moment: 'after-a-no', sectors: ['bank'] }),
			card('policy', { moment: 'after-a-no', refusals: ['policy'] }),
			card('plain', { moment: 'after-a-no', refusals: ['no'] })
		];
		const moment = 'after-a-no';
		expect(order(list, { moment, refusal: 'policy' })).toEqual(['policy', 'bank', 'general', 'system', 'plain']);
		expect(order(list, { moment })).toEqual(['plain', 'bank', 'general', 'system', 'policy']);
		expect(offerCards(list, { ...plain, moment, refusal: 'policy' })[0]?.why).toBe('answers-the-no');
	});

	test('sends a card passed over to the end, and goes round', () => {
		expect(order(three, { passedOver: ['a'] })).toEqual(['b', 'c', 'a']);
		expect(order(three, { passedOver: ['b', 'a'] })).toEqual(['c', 'b', 'a']);
		expect(order(three, { passedOver: ['a', 'b', 'c'] })).toEqual(['a', 'b', 'c']);
		expect(order(three, { passedOver: ['a', 'b', 'c', 'a'] })).toEqual(['b', 'c', 'a']);
	});

	test('does not bring back a card that was asked, unless the last answer was a no', () => {
		const yes = { answered: true, refused: false };
		const no = { answered: true, refused: true };
		expect(order(three, { asked: [{ card: 'a', ...yes }] })).toEqual(['b', 'c']);
		expect(order(three, { asked: [{ card: 'a', answered: false, refused: false }] })).toEqual(['b', 'c']);
		expect(order(three, { asked: [{ card: 'a', ...no }] })).toEqual(['b', 'c', 'a']);
		expect(
			order(three, {
				asked: [
					{ card: 'a', ...no },
					{ card: 'a', ...yes }
				]
			})
		).toEqual(['b', 'c']);
		expect(offerCards(three, { ...plain, asked: [{ card: 'a', ...no }] }).at(-1)?.why).toBe('asked-before');
	});

	test('does not offer what it cannot say', () => {
		const list = [card('goal', { words: 'Can you do this: {goal}?' }), card('plain')];
		expect(order(list)).toEqual(['plain']);
		expect(offerCards(list, { ...plain, slots: { goal: 'a refund' } })[0]?.words).toBe('Can you do this: a refund?');
	});

	test('goes to the next moment when this one has none left', () => {
		const list = [
			card('hold', { moment: 'hold' }),
			card('later', { moment: 'promise' }),
			card('end', { moment: 'closing' })
		];
		expect(order(list, { moment: 'hold' })).toEqual(['hold']);
		const used = { moment: 'hold' as const, asked: [{ card: 'hold', answered: true, refused: false }] };
		expect(offerCards(list, { ...plain, ...used }).map(({ card: { id }, why }) => [id, why])).toEqual([
			['later', 'moment-used-up']
		]);
	});

	test('is empty only when all is used up', () => {
		expect(order([], {})).toEqual([]);
	});
});

describe('what the contact shows', () => {
	const cues = (...shown: Cue[]) => ({ cues: new Set(shown) });

	test('puts first the card that it calls for most, and says why', () => {
		const list = [
			card('plain'),
			card('day', { after: ['no-day'] }),
			card('both', { after: ['no-day', 'limit-told'] }),
			card('limit', { after: ['limit-told'] })
		];
		expect(order(list, cues('no-day', 'limit-told'))).toEqual(['both', 'limit', 'day', 'plain']);
		expect(offerCards(list, { ...plain, ...cues('limit-told') })[0]?.why).toBe('limit-told');
	});

	test('brings a card from another moment for what has just happened, unless the moment was chosen', () => {
		const list = [card('here'), card('end', { moment: 'closing', after: ['ending'] })];
		expect(order(list, cues('ending'))).toEqual(['end', 'here']);
		expect(order(list, { ...cues('ending'), isChosen: true })).toEqual(['here']);
		const lasting = [card('here'), card('end', { moment: 'closing', after: ['no-reference'] })];
		expect(order(lasting, cues('no-reference'))).toEqual(['here']);
	});

	test('keeps back what it speaks against, and what makes no sense without it', () => {
		const list = [card('a', { notAfter: ['ending', 'machine'] }), card('b', { needs: ['machine'] }), card('c')];
		expect(order(list, cues('ending'))).toEqual(['c']);
		expect(order(list, cues('machine'))).toEqual(['b', 'c']);
		expect(order(list, cues())).toEqual(['a', 'c']);
		expect(order(list)).toEqual(['a', 'c', 'b']);
	});

	test('does not come before the words of the person, and yields to what was put aside', () => {
		const list = [card('called', { after: ['ending'] }), card('mine')];
		expect(order(list, { ...cues('ending'), first: 'mine' })).toEqual(['mine', 'called']);
		expect(order(list, { ...cues('ending'), passedOver: ['called'] })).toEqual(['mine', 'called']);
	});

	test('puts what is written for a channel first where one writes', () => {
		const list = [
			card('all'),
			card('written', { channels: ['chat', 'email'] }),
			card('phone', { channels: ['phone'] })
		];
		expect(order(list, { channel: 'chat' })).toEqual(['written', 'all']);
		expect(order(list)).toEqual(['all', 'phone']);
	});
});

describe('offering our cards', () => {
	const ids = cards.map(({ id }) => id);
	const anySituation: fc.Arbitrary<OfferSituation> = fc.record(
		{
			moment: fc.constantFrom(...Moment.options),
			sector: fc.constantFrom(...Sector.options),
			channel: fc.constantFrom(...Channel.options),
			slots: fc.dictionary(fc.constantFrom(...Slot.options), fc.constantFrom('', '{goal}', '3 May', 'Sam'), {
				noNullPrototype: true
			}),
			asked: fc.array(fc.record({ card: fc.constantFrom(...ids), answered: fc.boolean(), refused: fc.boolean() }), {
				maxLength: 60
			}),
			passedOver: fc.array(fc.constantFrom(...ids)),
			refusal: fc.constantFrom(...Refusal.options),
			cues: fc.uniqueArray(fc.constantFrom(...Cue.options)).map((shown) => new Set(shown)),
			isChosen: fc.boolean()
		},
		{ requiredKeys: ['moment', 'sector', 'channel', 'slots', 'asked', 'passedOver'] }
	);

	test('has a card for every moment, sector and channel of an empty case', () => {
		for (const moment of Moment.options)
			for (const sector of Sector.options)
				for (const channel of Channel.options) {
					const offered = offerCards(cards, { ...plain, moment, sector, channel });
					expect(offered.length, `${moment} ${sector} ${channel}`).toBeGreaterThan(0);
					expect(offered.every(({ card: { moment: own } }) => own === moment)).toBe(true);
				}
	});

	test('gives the same order twice, changes nothing, and repeats no card', () => {
		fc.assert(
			fc.property(anySituation, (situation) => {
				const before = structuredClone(situation);
				const offered = offerCards(cards, situation);
				expect(offerCards(cards, before)).toEqual(offered);
				expect(situation).toEqual(before);
				expect(new Set(offered.map(({ card: { id } }) => id)).size).toBe(offered.length);
			})
		);
	});

	test('keeps the order of the others when cards are taken away', () => {
		fc.assert(
			fc.property(anySituation, fc.array(fc.constantFrom(...ids)), (situation, gone) => {
				const kept = cards.filter(({ id }) => !gone.includes(id));
				const offered = offerCards(kept, situation);
				const among = offerCards(cards, situation).filter(({ card: { id } }) => !gone.includes(id));
				if (among.length > 0) expect(offered).toEqual(among);
			})
		);
	});

	test('shows no placeholder and brings back no answered card', () => {
		fc.assert(
			fc.property(anySituation, (situation) => {
				for (const { card: offered, words } of offerCards(cards, situation)) {
					expect(words).not.toMatch(/[{}]/);
					const last = situation.asked.findLast((asking) => asking.card === offered.id);
					if (last) expect(last).toMatchObject({ answered: true, refused: true });
				}
			})
		);
	});

	test('comes to every card of the moment by asking for another', () => {
		const passedOver: string[] = [];
		const all = order(cards);
		for (const id of all) {
			expect(order(cards, { passedOver })[0]).toBe(id);
			passedOver.push(id);
		}
		expect(order(cards, { passedOver })[0]).toBe(all[0]);
	});

	test.each(Refusal.options)('begins with an answer to "%s" in every channel', (refusal) => {
		for (const channel of Channel.options) {
			const [first] = offerCards(cards, { ...plain, moment: 'after-a-no', channel, refusal });
			expect(first?.card.refusals, channel).toContain(refusal);
		}
	});
});
