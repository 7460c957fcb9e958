import { expect, test } from 'vitest';
import { Chance } from '../chance.ts';
import { SEED, runs } from '../runs.ts';
import { phoneInMemory } from './phone-in-memory.ts';
import { quickKit } from './quick-kit.ts';
import { type Kit, realKit } from './sharing.ts';
import { newCounts, simulate } from './sharing-world.ts';

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
