import { expect, test } from 'vitest';
import { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseStore } from '#lib/state/app/ports.ts';
import { Chance } from '../chance.ts';
import { SEED, runs } from '../runs.ts';
import { FakeStore, copyOf, noLadders } from './fake-store.ts';
import { quickKit } from './quick-kit.ts';
import { type Kit, Sharer, realKit } from './sharing.ts';
import { type Phone, newCounts, onDisk, simulate } from './sharing-world.ts';

/** A phone whose disk is in memory. */
async function phoneInMemory(name: string, clock: () => number, kit: Kit, newId: () => Id): Promise<Phone> {
	let store = new FakeStore();
	const powers = {
		readClock: () => ({ utc: clock() + one.off, offset: 0, zone: 'UTC' }),
		newId,
		markCasesKept: () => {},
		hasKeptCases: () => true
	};
	const start = (): Sharer<CaseStore> => {
		const disk = onDisk<CaseStore>(store, () => one);
		return new Sharer(name, new CaseLibrary(disk, powers, noLadders), disk, kit);
	};
	const one: Phone = {
		sharer: null as unknown as Sharer<CaseStore>,
		room: null,
		off: 0,
		async restart() {
			one.sharer = start();
			await one.sharer.makeCard();
		},
		async image() {
			const image = await copyOf(store);
			return async () => {
				store = await copyOf(image);
				await one.restart();
			};
		}
	};
	await one.restart();
	return one;
}

/** Runs from one seed after the other. All hazards must have happened in many runs. */
async function runAll(count: number, steps: number, kitOf: (chance: Chance) => () => Kit): Promise<void> {
	const counts = newCounts();
	for (let run = 0; run < count; run += 1) {
		const chance = new Chance(SEED + run);
		const newId = () => chance.id();
		const newKit = kitOf(chance);
		const newPhone = (name: string, clock: () => number) => phoneInMemory(name, clock, newKit(), newId);
		try {
			await simulate(chance, { steps, newPhone, counts });
		} catch (problem) {
			throw new Error(`seed ${SEED + run}: ${String(problem)}`, { cause: problem });
		}
	}
	console.log(`${count} runs of ${steps} steps from seed ${SEED}: ${JSON.stringify(counts)}`);
	if (count >= 500) for (const [what, times] of Object.entries(counts)) expect(times, what).toBeGreaterThan(0);
}

const QUICK = { runs: runs(3, 2000), steps: runs(60, 200) };

test(`${QUICK.runs} runs of ${QUICK.steps} steps from seed ${SEED}: all have the same, nothing is lost, nothing is invented`, async () => {
	await runAll(QUICK.runs, QUICK.steps, (chance) => {
		const secrets = new Map<string, string>();
		return () => quickKit(chance, secrets);
	});
}, 7_200_000);

const REAL = { runs: runs(1, 50), steps: runs(25, 100) };

test(`${REAL.runs} runs of ${REAL.steps} steps with real signatures, letters and seals from seed ${SEED}: the same`, async () => {
	await runAll(REAL.runs, REAL.steps, () => realKit);
}, 7_200_000);
