import { describe, expect, test } from 'vitest';
import { MAX_CLOCK } from '#lib/domain/case/stamp.ts';
import { SEED, runs } from '../../runs.ts';
import { Chance, Device, type Row, Signers } from './simulation.ts';

const THREE_YEARS = 3 * 365 * 86_400_000;
const RUNS = runs(30, 2000);
const STEPS = runs(80, 200);

/** What happened in all runs, so that none of it is missing by chance. */
const counts = {
	written: 0,
	refused: 0,
	dropped: 0,
	doubled: 0,
	restores: 0,
	added: 0,
	removed: 0,
	restarts: 0,
	aside: 0
};

function simulate(seed: number): void {
	const chance = new Chance(seed);
	const signers = new Signers();
	const id = () => chance.id();
	let now = 1_790_000_000_000;
	let names = 0;
	const offOf = () => (chance.happens(20) ? (chance.happens(50) ? THREE_YEARS : -THREE_YEARS) : 0);
	const newCard = () => signers.card(`${seed} ${(names += 1)}`);
	const founder = new Device(signers, newCard(), { device: id() });
	const devices: Device[] = [founder];
	const gone: Device[] = [];
	const written = new Map<string, { text: string; by: Device }>();
	let flying: { to: Device; message: string }[] = [];
	const backups: { of: Device; disk: Device['disk'] }[] = [];

	const note = (by: Device, rows: Row[] | null) => {
		if (rows === null) counts.refused += 1;
		for (const row of rows ?? []) {
			counts.written += 1;
			written.set(row.id, { text: JSON.stringify(row), by });
		}
		return rows !== null;
	};
	const letIn = () => {
		const card = newCard();
		const one = new Device(signers, card, { device: id(), founder: founder.founder, off: offOf() });
		if (!note(founder, founder.add(one.id, card, 'writes', now, id))) return null;
		if (chance.happens(10)) one.disk.clock = MAX_CLOCK - chance.upTo(5);
		devices.push(one);
		counts.added += 1;
		return one;
	};
	const leave = (one: Device) => {
		devices.splice(devices.indexOf(one), 1);
		gone.push(one);
	};
	letIn();

	for (let step = 0; step < STEPS; step += 1) {
		now += chance.upTo(100_000);
		const one = chance.of(devices) ?? founder;
		const what = chance.upTo(100);
		if (what < 35) {
			const lines = Array.from({ length: 1 + chance.upTo(3) }, () => ({
				type: 'entry',
				words: `line ${chance.upTo(1e6)}`
			}));
			note(one, one.write(lines, now, id));
		} else if (what < 60) {
			const other = chance.of(devices.filter((device) => device !== one));
			for (const message of other ? one.offers(other.heads) : []) {
				if (chance.happens(30)) {
					counts.dropped += 1;
					continue;
				}
				flying.push({ to: other ?? one, message });
				if (chance.happens(20)) {
					counts.doubled += 1;
					flying.push({ to: other ?? one, message });
				}
			}
		} else if (what < 80) {
			// What arrives, arrives in any order, and some of it much later.
			const arriving = flying.filter(() => chance.happens(50)).sort(() => chance.upTo(3) - 1);
			flying = flying.filter((message) => !arriving.includes(message));
			for (const { to, message } of arriving) expect(to.take(message)).toBe(true);
		} else if (what < 84) {
			one.isFull = !one.isFull;
		} else if (what < 88) {
			// All that is in memory is gone; what was saved is on the disk.
			one.disk = structuredClone(one.disk);
			counts.restarts += 1;
		} else if (what < 91) {
			backups.push({ of: one, disk: structuredClone(one.disk) });
		} else if (what < 94 && one !== founder) {
			// A phone is lost. An old backup comes to another one, which is another device until it is let in.
			const backup = chance.of(backups.filter(({ of }) => of === one));
			leave(one);
			note(founder, founder.remove(one.id, now, id));
			const next = letIn();
			if (backup && next) {
				next.disk = { ...next.disk, segments: backup.disk.segments };
				counts.restores += 1;
			}
		} else if (what < 96 && devices.length < 8) {
			letIn();
		} else if (what < 98 && devices.length > 2 && one !== founder) {
			if (note(founder, founder.remove(one.id, now, id))) {
				leave(one);
				counts.removed += 1;
			}
		}
	}

	// In the end everything arrives, also from those who left and write on.
	for (const one of [...devices, ...gone]) one.isFull = false;
	for (const one of gone) note(one, one.write([{ type: 'entry', words: 'after leaving' }], now, id));
	for (const { to, message } of flying) to.take(message);
	for (let round = 0; round < 3; round += 1)
		for (const one of [...devices, ...gone])
			for (const other of devices)
				if (other !== one) for (const message of one.offers(other.heads)) other.take(message);

	const [first] = devices;
	const union = first?.union;
	for (const other of devices) expect(other.text, `seed ${seed}`).toBe(first?.text);
	for (const other of devices) expect(other.offers(first?.heads ?? {}), `seed ${seed}`).toEqual([]);
	const aside = new Set((union?.aside ?? []).map(({ record }) => (record as Row).id));
	counts.aside += aside.size;
	// Nothing is invented, and nothing is lost: what is set aside was written by somebody who had left.
	for (const [key, record] of union?.records ?? [])
		expect(JSON.stringify(record), `seed ${seed}`).toBe(written.get(key)?.text);
	for (const [key, { by }] of written) {
		const isThere = union?.records.has(key) ?? false;
		expect(isThere !== aside.has(key), `seed ${seed}: ${key} of ${by.id}`).toBe(true);
		if (aside.has(key)) expect(gone.includes(by), `seed ${seed}`).toBe(true);
		if (by === founder) expect(isThere, `seed ${seed}`).toBe(true);
	}
	expect(union?.unlike, `seed ${seed}`).toEqual([]);
}

describe('devices over any carrier', () => {
	test(`${RUNS} runs of ${STEPS} steps from seed ${SEED}: all have the same, nothing is lost, nothing is invented`, () => {
		for (let run = 0; run < RUNS; run += 1) simulate(SEED + run);
		for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(0);
	});
});
