import { expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { planOf } from '#lib/domain/call-plan/call-plan.ts';
import { planItemsOf } from '#lib/domain/call-plan/plan-items.ts';
import { planNumbersOf } from '#lib/domain/call-plan/plan-numbers.ts';
import { CASE, Telling } from '../supervisor/telling.ts';

const situation = { sector: 'telecom', channel: 'phone', slots: {} } as const;
const ids = cards.filter(({ words, needs }) => !/[{}]/.test(words) && !needs).map(({ id }) => id);

test('the goal is read first, then the cards in their order, then the answers to the refusals', () => {
	const plan = planOf(ids.slice(0, 2), ['policy'], cards, situation);
	const items = planItemsOf(plan, 'A refund.');
	expect(items.map(({ id }) => id)).toEqual(['goal', ids[0], ids[1], plan.refusals[0]?.line?.card.id]);
	expect(items.map(({ refusal }) => refusal)).toEqual([null, null, null, 'policy']);
});

test('nothing stands for a goal that there is not, or a refusal that no card answers', () => {
	const plan = planOf(ids.slice(0, 1), ['policy'], cards.slice(0, 0), situation);
	expect(planItemsOf(plan, null)).toEqual([]);
});

test('the numbers of a case are theirs, the reference, and the person’s own by the names given to them', () => {
	const telling = new Telling();
	expect(planNumbersOf(telling.case)).toEqual([]);
	telling.field('case', CASE, 'reference', 'NL-1');
	telling.field('case', CASE, 'phone', '0808 157 0192');
	const number = '00000000-0000-4000-8000-000000000777';
	telling.field('number', number, 'label', 'Customer number');
	telling.field('number', number, 'secret', '12345');
	expect(planNumbersOf(telling.case)).toEqual([
		{ kind: 'phone', label: '', number: '0808 157 0192' },
		{ kind: 'reference', label: '', number: 'NL-1' },
		{ kind: 'other', label: 'Customer number', number: '12345' }
	]);
});
