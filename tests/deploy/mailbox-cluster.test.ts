import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CarrierItem } from '#lib/domain/exchange/carrier.ts';
import type { BoxLogin } from '#lib/domain/exchange/mailbox.ts';
import { BoxConnection } from '#lib/storage/exchange/box-connection.ts';
import { epochOf, sealSegment } from '#lib/storage/exchange/sealed-segment.ts';
import { findProgram } from '../../scripts/setup.mjs';
import { isLong, runs } from '../runs.ts';
import { FlakyProxy } from './flaky-proxy.ts';
import { MailboxServer, newBox } from './mailbox-server.ts';

const MARKER = 'The freezer was never collected';
const epoch = await epochOf(new Uint8Array(randomBytes(32)), new Uint8Array(randomBytes(32)));

const KILLS = runs(1, 20);
const LOSSES = runs(1, 2);

/** Within which time all have everything once the mailbox is back, in milliseconds. The short runs say nothing of time. */
const BACK_MS = isLong ? 5000 : Infinity;

/** How much each device hands over between two kills. */
const BETWEEN_KILLS = runs(5, 10);

/** Only reached by what fails. */
const GIVE_UP_MS = 120_000;

/** The same for the same bytes, wherever they came from. */
const keyOf = ({ kind, bytes }: CarrierItem) => `${kind} ${Buffer.from(bytes).toString('base64')}`;

/** A device that hands over one segment after the other and keeps whatever it read, as the app does. Each try that fails is told. */
class Device {
	readonly #name: string;
	readonly #login: BoxLogin;
	readonly had = new Map<string, CarrierItem>();
	readonly problems: string[] = [];
	/** How many segments the mailbox said it has. */
	acknowledged = 0;
	#box: BoxConnection | null = null;
	#unsent: CarrierItem | null = null;
	#cursor: string | null = null;
	#isOver = false;
	#isQuiet = false;

	constructor(name: string, login: BoxLogin) {
		this.#name = name;
		this.#login = login;
	}

	/** Works until it is told to stop. */
	async work(): Promise<void> {
		while (!this.#isOver) {
			try {
				this.#box ??= await BoxConnection.open(this.#login);
				if (!this.#isQuiet || this.#unsent) await this.#write(this.#box);
				await this.#read(this.#box);
			} catch (problem) {
				this.problems.push(String(problem));
				await this.#box?.close();
				this.#box = null;
				await pause(200);
			}
			if (this.#isQuiet) await pause(50);
		}
		await this.#box?.close();
	}

	quiet(isQuiet: boolean): void {
		this.#isQuiet = isQuiet;
	}

	stop(): void {
		this.#isOver = true;
	}

	async #write(box: BoxConnection): Promise<void> {
		const number = this.acknowledged;
		const signed = { text: `${MARKER} ${this.#name} ${number}`, signature: 'A'.repeat(103) };
		this.#unsent ??= { kind: 'segment', bytes: await sealSegment(epoch, { device: this.#name, number }, signed) };
		this.had.set(keyOf(this.#unsent), this.#unsent);
		await box.offer([this.#unsent]);
		this.#unsent = null;
		this.acknowledged += 1;
	}

	async #read(box: BoxConnection): Promise<void> {
		const { items, cursor, isWhole } = await box.since(this.#cursor);
		for (const item of items) this.had.set(keyOf(item), item);
		if (isWhole) {
			const there = new Set(items.map(keyOf));
			await box.offer([...this.had].filter(([key]) => !there.has(key)).map(([, item]) => item));
		}
		this.#cursor = cursor;
	}
}

/**
 * `npm test` says so where there is no such server. One kill and one loss take 40 s, nearly all of which the nodes wait for each other, and 5 s of processor time.
 */
describe.runIf(findProgram('nats'))('three nodes of a mailbox', () => {
	let server: MailboxServer;
	let login: BoxLogin;
	const devices: Device[] = [];
	const working: Promise<void>[] = [];
	const proxies: FlakyProxy[] = [];

	beforeAll(async () => {
		server = await MailboxServer.start(3);
		const card = await server.centre('northtown');
		login = await newBox(card);
		for (const name of ['ana', 'sam', 'kim']) {
			const proxy = await FlakyProxy.before(...server.webPorts);
			proxies.push(proxy);
			const device = new Device(name, { ...login, address: proxy.address });
			devices.push(device);
			working.push(device.work());
		}
	});
	afterAll(async () => {
		for (const device of devices) device.stop();
		await Promise.all(working);
		for (const proxy of proxies) await proxy.close();
		await server.close();
	});

	/** Until each device handed over so many more. */
	async function untilEachWrote(more: number): Promise<void> {
		const goals = devices.map(({ acknowledged }) => acknowledged + more);
		await until('each wrote', () => devices.every(({ acknowledged }, at) => acknowledged >= (goals[at] ?? 0)));
	}

	/** How long it takes until all have what anybody has, in milliseconds. Meanwhile nobody writes. */
	async function untilAllHaveAll(): Promise<number> {
		const start = performance.now();
		await until('all have all', () => {
			const all = new Set(devices.flatMap(({ had }) => [...had.keys()]));
			return devices.every(({ had }) => had.size === all.size);
		});
		return performance.now() - start;
	}

	/** How long it takes until somebody who comes only now finds all of it there, in milliseconds. */
	async function untilItIsInTheMailbox(): Promise<number> {
		const start = performance.now();
		const all = [...new Set(devices.flatMap(({ had }) => [...had.keys()]))];
		await until('the mailbox has all', async () => {
			const there = await thereIn({ ...login, address: proxies[0]?.address ?? '' }).catch(() => new Set<string>());
			return all.every((key) => there.has(key));
		});
		return performance.now() - start;
	}

	async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
		const end = performance.now() + GIVE_UP_MS;
		while (!(await isSo())) {
			if (performance.now() > end)
				throw new Error(
					`${what}: ${JSON.stringify(devices.map((one) => [one.acknowledged, one.had.size, one.problems]))}`
				);
			await pause(20);
		}
	}

	async function wholeLeader(): Promise<number> {
		let node = 0;
		await until('a leader', async () => {
			const leader = await server.leaderOf('northtown');
			if (leader?.isWhole) node = leader.node;
			return leader?.isWhole ?? false;
		});
		return node;
	}

	test(`are filled again after all their data were deleted, ${LOSSES} times`, async () => {
		const back: number[] = [];
		for (let loss = 0; loss < LOSSES; loss += 1) {
			await untilEachWrote(BETWEEN_KILLS);
			await server.lose();
			await server.push();
			for (const device of devices) device.quiet(true);
			back.push(Math.max(await untilAllHaveAll(), await untilItIsInTheMailbox()));
			for (const device of devices) device.quiet(false);
		}
		report('losses', { back });
		expect(back.filter((took) => took > BACK_MS)).toEqual([]);
	}, 3_600_000);

	test(`lose nothing where the one that leads is killed under load, ${KILLS} times`, async () => {
		const stopped: number[] = [];
		const back: number[] = [];
		for (let kill = 0; kill < KILLS; kill += 1) {
			await untilEachWrote(BETWEEN_KILLS);
			const leader = await wholeLeader();
			await server.kill(leader);
			const killed = performance.now();
			// The other two go on without it.
			await untilEachWrote(BETWEEN_KILLS);
			stopped.push(performance.now() - killed);
			await server.revive();
			for (const device of devices) device.quiet(true);
			back.push(await untilAllHaveAll());
			for (const device of devices) device.quiet(false);
		}
		report('kills', { stopped, back });
		expect(back.filter((took) => took > BACK_MS)).toEqual([]);
	}, 3_600_000);

	test('kept every segment that they said they have, and no word of a note', async () => {
		for (const device of devices) device.quiet(true);
		await untilAllHaveAll();
		// Who comes only now may meet a node that lags behind the others.
		await untilItIsInTheMailbox();
		const written = await server.written();
		expect(written.length).toBeGreaterThan(100_000);
		expect(written.includes(MARKER)).toBe(false);
	});

	function report(what: string, figures: object): void {
		const problems = devices.flatMap((device) => device.problems);
		const written = devices.map(({ acknowledged }) => acknowledged);
		if (isLong) console.log(what, JSON.stringify({ ...figures, written, problems }));
	}
});

/** What a new reader finds. */
async function thereIn(login: BoxLogin): Promise<Set<string>> {
	const box = await BoxConnection.open(login);
	try {
		return new Set((await box.since(null)).items.map(keyOf));
	} finally {
		await box.close();
	}
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
