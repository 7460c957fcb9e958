import { beforeEach, describe, expect, test } from 'vitest';
import { cards } from '#lib/content/cards/cards.ts';
import { MAX_PLAN_CARDS } from '#lib/domain/case/limits.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { CallPlan } from '#lib/state/call-plan.svelte.ts';
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
		() => cards,
		() => ({ sector: 'telecom', channel: 'phone', slots: {} })
	);

beforeEach(async () => {
	store = new FakeStore();
	file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Northline');
	plan = planFor(file);
});

describe('the plan of a case', () => {
	test('quick taps are all kept, in the order of the taps', async () => {
		await Promise.all(ids.slice(0, 3).map((id) => plan.turn(id)));
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
		for (const id of ids.slice(0, MAX_PLAN_CARDS)) await plan.turn(id);
		expect(plan.chosen).toHaveLength(MAX_PLAN_CARDS - 2);
	});

	test('begins with five, and only where nothing was chosen', async () => {
		await plan.turn(ids[0] ?? '');
		await plan.begin();
		expect(inPlan(plan)).toEqual([ids[0]]);
		await plan.turn(ids[0] ?? '');
		expect(file.case.plan).toBeNull();
		await plan.begin();
		expect(plan.chosen).toHaveLength(5);
	});

	test('each tap can be taken back', async () => {
		await plan.turn(ids[0] ?? '');
		await plan.toggleRefusal('wait');
		await file.undo();
		expect(plan.now.refusals).toEqual([]);
		await file.undo();
		expect(plan.now.lines).toEqual([]);
	});

	test('when it cannot be saved nothing changes, and that is said', async () => {
		store.isFull = true;
		expect(await plan.turn(ids[0] ?? '')).toBe(false);
		expect(plan.now.lines).toEqual([]);
		expect(file.hasProblem).toBe(true);
	});
});
