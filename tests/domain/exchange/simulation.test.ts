import { describe, expect, test } from 'vitest';
import { MAX_CLOCK } from '#lib/domain/case/stamp.ts';
import { Chance } from '../../chance.ts';
import { SEED, runs } from '../../runs.ts';
import { currentMembers } from '#lib/domain/exchange/members.ts';
import { Device, type Row, type SentLetter, type SentSegment, Signers } from './simulation.ts';

const THREE_YEARS = 3 * 365 * 86_400_000;
const RUNS = runs(20, 2000);
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
	aside: 0,
	epochs: 0,
	atOnce: 0,
	notOpened: 0
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
	let flying: { to: Device; segment?: SentSegment; letter?: SentLetter }[] = [];
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
		const role = chance.happens(30) ? 'takes-over' : 'writes';
		if (!note(founder, founder.add(one.id, card, role, now, id))) return null;
		if (chance.happens(10)) one.disk.clock = MAX_CLOCK - chance.upTo(5);
		devices.push(one);
		counts.added += 1;
		return one;
	};
	const leave = (one: Device) => {
		devices.splice(devices.indexOf(one), 1);
		gone.push(one);
	};
	const settle = (one: Device) => {
		const rows = one.settle(now, id);
		note(one, rows);
		if (rows?.length) counts.epochs += 1;
	};
	/** Letters come before what they open. */
	const send = (one: Device, other: Device) => [
		...one.newLetters.map((letter) => ({ to: other, letter })),
		...one.seals(other.heads).map((segment) => ({ to: other, segment }))
	];
	const arrive = ({ to, segment, letter }: (typeof flying)[number]) => {
		if (letter) to.takeLetter(letter);
		if (segment && !to.opens(segment)) counts.notOpened += 1;
	};
	letIn();
	settle(founder);

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
			if (!chance.happens(30)) settle(one);
			for (const message of other ? send(one, other) : []) {
				if (chance.happens(30)) {
					counts.dropped += 1;
					continue;
				}
				flying.push(message);
				if (chance.happens(20)) {
					counts.doubled += 1;
					flying.push(message);
				}
			}
		} else if (what < 80) {
			// What arrives, arrives in any order, and some of it much later.
			const arriving = flying.filter(() => chance.happens(50)).sort(() => chance.upTo(3) - 1);
			flying = flying.filter((message) => !arriving.includes(message));
			for (const message of arriving) arrive(message);
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
				next.disk = { ...next.disk, segments: backup.disk.segments, letters: backup.disk.letters };
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
	// Some could not be removed at once, on a full disk.
	const isMember = (one: Device) => currentMembers(founder.union.standing).some(({ device }) => device === one.id);
	for (const one of gone) if (isMember(one)) note(founder, founder.remove(one.id, now, id));
	for (const one of gone) note(one, one.write([{ type: 'entry', words: 'after leaving' }], now, id));
	for (const message of flying) arrive(message);
	for (let round = 0; round < 4; round += 1) {
		for (const one of devices) settle(one);
		for (const one of [...devices, ...gone])
			for (const other of devices) if (other !== one) for (const message of send(one, other)) arrive(message);
	}

	const [first] = devices;
	const union = first?.union;
	for (const other of devices) expect(other.text, `seed ${seed}`).toBe(first?.text);
	// What one who left never sent leaves a gap, and what follows it is offered again; it is nothing new.
	for (const other of devices)
		expect(
			other.offers(first?.heads ?? {}).filter((message) => first?.has(message) !== true),
			`seed ${seed}`
		).toEqual([]);
	// All who stay write in one epoch, and nobody who left can open it.
	const [epoch] = new Set(devices.map((one) => one.epoch));
	expect(
		devices.map((one) => one.epoch),
		`seed ${seed}`
	).toEqual(devices.map(() => epoch));
	expect(epoch, `seed ${seed}`).not.toBeNull();
	for (const one of gone)
		expect(
			one.keys.some((key) => key.epoch === epoch),
			`seed ${seed}`
		).toBe(false);
	expect(
		currentMembers(founder.union.standing)
			.map(({ device }) => device)
			.sort(),
		`seed ${seed}`
	).toEqual(devices.map(({ id }) => id).sort());
	const follows = founder.union.letters.map(({ before }) => before);
	if (new Set(follows).size < follows.length) counts.atOnce += 1;
	const aside = new Set((union?.aside ?? []).map(({ record }) => (record as Row).id));
	counts.aside += aside.size;
	// Nothing is invented, and nothing is lost: what is set aside was written by somebody who had left.
	for (const [key, record] of union?.records ?? [])
		expect(JSON.stringify(record), `seed ${seed}`).toBe(written.get(key)?.text);
	for (const [key, { by }] of written) {
		const isThere = union?.records.has(key) ?? false;
		// Who left and had no key of a later epoch could send nothing any more.
		if (gone.includes(by)) expect(isThere && aside.has(key), `seed ${seed}`).toBe(false);
		else expect([isThere, aside.has(key)], `seed ${seed}: ${key} of ${by.id}`).toEqual([true, false]);
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
