import { beforeEach, describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { sayBreath } from '#lib/content/words/en/goal.ts';
import { slotWords } from '#lib/content/words/en/slots.ts';
import { MAX_PLAN_CARDS } from '#lib/domain/case/limits.ts';
import { CallPlan, nextChannel } from '#lib/state/call-plan.svelte.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

let store: FakeStore;
let file: CaseFile;
let plan: CallPlan;
const sayable = cards.filter(({ words, sectors, channels }) => !/[{}]/.test(words) && !sectors && !channels);
const ids = sayable.map(({ id }) => id);
const inPlan = (of: CallPlan) => of.now.lines.map(({ card }) => card.id);

const planFor = (file: CaseFile) =>
	new CallPlan(
		file,
		{ cards, words: slotWords, sayGoal: sayBreath },
		{ channel: () => 'phone', ownCards: () => ({ mine: [], starred: new Set(), hidden: new Set() }) }
	);

beforeEach(async () => {
	store = new FakeStore();
	file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Northline');
	plan = planFor(file);
});

describe('the plan of a case', () => {
	test('quick taps are all kept, in the order of the taps', async () => {
		await Promise.all(ids.slice(0, 3).map((id) => plan.toggle(id)));
		expect(inPlan(plan)).toEqual(ids.slice(0, 3));
		await Promise.all([plan.move(ids[2] ?? '', -1), plan.move(ids[2] ?? '', -1)]);
		expect(inPlan(plan)).toEqual([ids[2], ids[0], ids[1]]);
	});

	test('is read again from the case, as it was left', async () => {
		await plan.begin();
		await plan.toggleRefusal('policy');
		const again = new CaseFile(file.id, store, powers);
		await again.load();
		expect(inPlan(planFor(again))).toEqual(inPlan(plan));
		expect(planFor(again).now.refusals.map(({ refusal }) => refusal)).toEqual(['policy']);
	});

	test('has room for eight, and the noes take their places too', async () => {
		await plan.toggleRefusal('policy');
		await plan.toggleRefusal('wait');
		for (const id of ids.slice(0, MAX_PLAN_CARDS)) await plan.toggle(id);
		expect(plan.chosen).toHaveLength(MAX_PLAN_CARDS - 2);
	});

	test('begins with five, and only where nothing was chosen', async () => {
		await plan.toggle(ids[0] ?? '');
		await plan.begin();
		expect(inPlan(plan)).toEqual([ids[0]]);
		await plan.toggle(ids[0] ?? '');
		expect(file.case.plan).toBeNull();
		await plan.begin();
		expect(plan.chosen).toHaveLength(5);
	});

	test('each tap can be taken back', async () => {
		await plan.toggle(ids[0] ?? '');
		await plan.toggleRefusal('wait');
		await file.undo();
		expect(plan.now.refusals).toEqual([]);
		await file.undo();
		expect(plan.now.lines).toEqual([]);
	});

	test('when it cannot be saved nothing changes, and that is said', async () => {
		store.isFull = true;
		expect(await plan.toggle(ids[0] ?? '')).toBe(false);
		expect(plan.now.lines).toEqual([]);
		expect(file.hasProblem).toBe(true);
	});
});

test('the next contact is made as the one going on, else as the one being prepared, else by phone', async () => {
	expect(await nextChannel(file)).toBe('phone');
	const prepared = newId();
	await file.drafts.save('readying', prepared);
	await file.set('contact', prepared, 'channel', 'letter');
	expect(await nextChannel(file)).toBe('letter');
	await file.startContact(newId(), 'chat');
	expect(await nextChannel(file)).toBe('chat');
});

test('the goal is read first, in one breath', async () => {
	expect(plan.goal).toBe(null);
	await file.set('goal', file.id, 'want', 'a refund of £42.10');
	expect(plan.items).toMatchObject([{ id: 'goal', words: 'My goal today: a refund of £42.10.', moment: null }]);
});
