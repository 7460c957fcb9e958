import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { planText } from '#lib/content/words/en/call-plan.ts';
import {
	MIN_PLAN_CARDS,
	cardsToChoose,
	firstPlan,
	moveInPlan,
	planOf,
	sizeOf,
	toggleInPlan,
	toggleRefusal
} from '#lib/domain/call-plan/call-plan.ts';
import { MAX_PLAN_CARDS } from '#lib/domain/case/limits.ts';
import { Channel } from '#lib/domain/vocabulary/contact.ts';
import { Refusal } from '#lib/domain/vocabulary/refusal.ts';
import { Sector } from '#lib/domain/vocabulary/sector.ts';

const bare = { sector: 'telecom', channel: 'phone', slots: {} } as const;
const ids = cards.map(({ id }) => id);

describe('a call plan', () => {
	test('holds the chosen cards in their order, and leaves out what the case cannot fill', () => {
		const plan = planOf(['hold-name', 'my-goal-gone', 'if-cut-off'], [], cards, bare);
		expect(plan.lines.map(({ card }) => card.id)).toEqual(['hold-name', 'if-cut-off']);
		expect(plan.leftOut).toBe(1);
	});

	test('a card with a gap is in no plan until the case has what it needs', () => {
		const card = { ...(cards[0] as (typeof cards)[number]), id: 'for-amount', words: 'Where is the {amount}?' };
		expect(planOf(['for-amount'], [], [card], bare)).toMatchObject({ lines: [], leftOut: 1 });
		const [line] = planOf(['for-amount'], [], [card], { ...bare, slots: { amount: '£42.10' } }).lines;
		expect(line?.words).toBe('Where is the £42.10?');
	});

	test('has a card for every no in every sector, spoken or written', () => {
		for (const sector of Sector.options) {
			for (const channel of Channel.options) {
				for (const refusal of Refusal.options) {
					const [no] = planOf([], [refusal], cards, { sector, channel, slots: {} }).refusals;
					expect(no?.line, `${refusal} ${sector} ${channel}`).not.toBeNull();
					expect(no?.line?.card.refusals).toContain(refusal);
				}
			}
		}
	});

	test('never holds a card twice, also when it answers a no that is expected', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.constantFrom(...ids), { maxLength: MAX_PLAN_CARDS }),
				fc.uniqueArray(fc.constantFrom(...Refusal.options), { maxLength: 2 }),
				(chosen, refusals) => {
					const plan = planOf(chosen, refusals, cards, bare);
					const all = [...plan.lines, ...plan.refusals.flatMap(({ line }) => line ?? [])].map(({ card }) => card.id);
					expect(new Set(all).size).toBe(all.length);
					expect(sizeOf(plan)).toBe(all.length);
				}
			)
		);
	});

	test('begins with five cards, one for each stretch of a call, whatever the case has', () => {
		for (const sector of Sector.options) {
			for (const channel of Channel.options) {
				expect(firstPlan(cards, { sector, channel, slots: {} }), `${sector} ${channel}`).toHaveLength(MIN_PLAN_CARDS);
			}
		}
	});

	test('offers to choose only what can be said now', () => {
		for (const { words } of cardsToChoose(cards, 'opening', bare)) expect(words).not.toMatch(/[{}]/);
	});
});

describe('changing a plan', () => {
	test('a card moves by one place among those shown, and those left out keep theirs', () => {
		expect(moveInPlan(['a', 'gone', 'b', 'c'], ['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'gone', 'a', 'c']);
		expect(moveInPlan(['a', 'b'], ['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
		expect(moveInPlan(['a', 'gone'], ['a'], 'gone', -1)).toEqual(['a', 'gone']);
	});

	test('moving down and up again changes nothing, and no move loses a card', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 8 }), fc.nat(), (chosen, at) => {
				const id = chosen[at % chosen.length] ?? '';
				const down = moveInPlan(chosen, chosen, id, 1);
				expect([...down].sort()).toEqual([...chosen].sort());
				if (down !== chosen) expect(moveInPlan(down, down, id, -1)).toEqual(chosen);
			})
		);
	});

	test('a tap puts a card in and a second takes it out; a full plan takes no more', () => {
		expect(toggleInPlan(['a'], 'b')).toEqual(['a', 'b']);
		expect(toggleInPlan(['a', 'b'], 'a')).toEqual(['b']);
		const full = ids.slice(0, MAX_PLAN_CARDS);
		expect(toggleInPlan(full, ids[MAX_PLAN_CARDS] ?? '')).toBe(full);
		expect(toggleInPlan(['a', 'b'], 'c', 2)).toEqual(['a', 'b']);
	});

	test('of the noes that are expected the last two stand', () => {
		expect(toggleRefusal(['no'], 'policy')).toEqual(['no', 'policy']);
		expect(toggleRefusal(['no', 'policy'], 'wait')).toEqual(['policy', 'wait']);
		expect(toggleRefusal(['no', 'policy'], 'no')).toEqual(['policy']);
	});
});

test('the plan as text has the goal, the cards in order, the noes, and numbers only when they are given', () => {
	const plan = planOf(['hold-name', 'if-cut-off'], ['policy'], cards, bare);
	const text = planText('My goal today: a refund.', plan, []);
	expect(text).toMatch(
		/^Call plan\nMy goal today: a refund\.\n\n1\. Before I hold.*\n2\. If the line.*\n\nIf it is their policy: /
	);
	expect(text).not.toMatch(/[{}]|Phone/);
	expect(planText(null, plan, [{ kind: 'phone', label: '', number: '0808 157 0192' }])).toMatch(
		/\n\nPhone: 0808 157 0192\n$/
	);
});
