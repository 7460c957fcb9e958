import { expect, test } from 'vitest';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { Chance } from '../domain/exchange/simulation.ts';
import { SEED, runs } from '../runs.ts';
import { Sharer } from './sharing.ts';

const RUNS = runs(1, 50);
const STEPS = runs(25, 100);
const MAX_PHONES = 5;

/** What happened in all runs. */
const counts = {
	written: 0,
	files: 0,
	taken: 0,
	refused: 0,
	dropped: 0,
	added: 0,
	removed: 0,
	left: 0,
	restored: 0,
	aside: 0
};

/** The records that count on a phone, as the same text on all that have the same. */
const textOf = async (who: Sharer, id: Id) => {
	const { union } = await who.shared(id);
	return JSON.stringify([...(union?.records ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)));
};

async function simulate(seed: number): Promise<void> {
	const chance = new Chance(seed);
	const ana = await Sharer.named('Ana');
	const id = await ana.begins('The first line');
	const phones = [ana];
	const gone: Sharer[] = [];
	const has = new Set([ana]);
	const written = new Map<Id, Sharer>();
	const files: Blob[] = [];

	const letIn = async () => {
		const one = await Sharer.named(`Phone ${phones.length + gone.length}`);
		await ana.adds(id, one, chance.happens(30) ? 'takes-over' : 'writes');
		phones.push(one);
		counts.added += 1;
	};
	const take = async (who: Sharer, file: Blob) => {
		const opened = await who.reads(file);
		if (!opened.ok) {
			counts.refused += 1;
			// Nothing but what is not theirs is refused.
			expect(['not-for-you', 'no-member', 'no-right'], `seed ${seed}: ${opened.problem}`).toContain(opened.problem);
			return;
		}
		expect(await opened.add(), `seed ${seed}`).toBe(true);
		has.add(who);
		counts.taken += 1;
	};
	const make = async (who: Sharer): Promise<Blob | null> => {
		const made = await (await who.shared(id)).makeFile();
		if (typeof made === 'string') {
			expect(made, `seed ${seed}`).toBe('no-key');
			return null;
		}
		if (chance.happens(70)) await made.markSent();
		counts.files += 1;
		return made.file;
	};
	const leave = (who: Sharer) => {
		phones.splice(phones.indexOf(who), 1);
		gone.push(who);
	};
	await letIn();

	for (let step = 0; step < STEPS; step += 1) {
		const one = chance.of([...phones, ...gone].filter((phone) => has.has(phone))) ?? ana;
		const what = chance.upTo(100);
		if (what < 35) {
			written.set(await one.writes(id, `line ${counts.written}`), one);
			counts.written += 1;
		} else if (what < 58) {
			const file = await make(one);
			if (file && chance.happens(25)) counts.dropped += 1;
			else if (file) files.push(file);
		} else if (what < 86) {
			// Any file, also an old one, and one that was taken before.
			const file = chance.of(files);
			if (file) await take(chance.of(phones) ?? ana, file);
		} else if (what < 91 && phones.length < MAX_PHONES) {
			await letIn();
		} else if (what < 94) {
			const two = chance.of(phones.filter((phone) => phone !== ana));
			if (two && phones.length > 2) {
				await ana.removes(id, two.name);
				leave(two);
				counts.removed += 1;
			}
		} else if (what < 96 && one !== ana && phones.includes(one) && phones.length > 2) {
			if (await (await one.shared(id)).leave()) {
				leave(one);
				counts.left += 1;
			}
		} else if (what < 98) {
			// A backup is brought back: the store goes by another name.
			await one.store.merge(
				[{ type: 'later', case: id, step, id: one.library.powers.newId() }],
				one.library.powers.readClock(),
				[]
			);
			counts.restored += 1;
		}
	}

	// In the end everything arrives, also from those who left.
	for (let round = 0; round < 2; round += 1) {
		for (const one of [ana, ...phones, ...gone.filter((phone) => has.has(phone)), ana]) {
			const file = await make(one);
			for (const other of phones) if (file && other !== one) await take(other, file);
		}
	}
	const text = await textOf(ana, id);
	for (const one of phones) expect(await textOf(one, id), `seed ${seed}: ${one.name}`).toBe(text);
	const shared = await ana.shared(id);
	expect(shared.unlike, `seed ${seed}`).toEqual([]);
	counts.aside += shared.aside.length;
	for (const [entry, by] of written) {
		const isThere = shared.union?.records.has(entry) ?? false;
		if (phones.includes(by)) {
			expect(isThere, `seed ${seed}: ${by.name}`).toBe(true);
			for (const one of phones)
				expect(
					(await one.shared(id)).journal.some((row) => row.id === entry),
					`seed ${seed}: ${one.name}`
				).toBe(true);
		}
	}
	// Nothing is invented: every line that counts was written by somebody.
	for (const [key, record] of shared.union?.records ?? []) {
		const { type, words } = record as { type: string; words?: string };
		if (type === 'entry' && words !== 'The first line') expect(written.has(key), `seed ${seed}`).toBe(true);
	}
}

test(`${RUNS} runs of ${STEPS} steps with real signatures, letters and files, from seed ${SEED}: all converge`, async () => {
	for (let run = 0; run < RUNS; run += 1) await simulate(SEED + run);
	// The short run is too short for all of it.
	if (RUNS > 1) for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(0);
	expect(counts.taken).toBeGreaterThan(0);
}, 900_000);
