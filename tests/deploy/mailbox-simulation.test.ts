import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CarrierItem } from '#lib/domain/exchange/carrier.ts';
import type { BoxLogin, MailboxCard } from '#lib/domain/exchange/mailbox.ts';
import { BoxConnection } from '#lib/storage/exchange/box-connection.ts';
import { findProgram } from '../../scripts/setup.mjs';
import { Chance } from '../chance.ts';
import { SEED, runs } from '../runs.ts';
import { phoneInMemory } from '../state/phone-in-memory.ts';
import { realKit } from '../state/sharing.ts';
import { type Phone, type Post, newCounts, simulate } from '../state/sharing-world.ts';
import { FlakyProxy } from './flaky-proxy.ts';
import { MailboxServer, newBox } from './mailbox-server.ts';
import { type Message, MessageProxy } from './message-proxy.ts';

const [RUNS, STEPS] = [runs(1, 50), 25];

/** In every line that a phone of the simulation writes. */
const MARKER = ' of Phone ';

/** What happened on the way. */
const newWay = () => ({ lost: 0, repeated: 0, delayed: 0, cut: 0, 'server killed': 0, 'data deleted': 0, read: 0 });

/** `npm test` says so where there is no such server. One run takes 4 s of processor time. */
describe.runIf(findProgram('nats'))('shared cases over a box', () => {
	const way = newWay();
	let server: MailboxServer;
	let card: MailboxCard;
	let messages: MessageProxy;
	let line: FlakyProxy;
	const chance = new Chance(SEED);

	beforeAll(async () => {
		server = await MailboxServer.start();
		card = await server.centre('northtown');
		messages = await MessageProxy.before(server.webPort, meddle);
		line = await FlakyProxy.before(messages.port);
	});
	afterAll(async () => {
		await line.close();
		await messages.close();
		await server.close();
	});

	/** Answers and messages of a box are lost, come twice, and come late. */
	async function meddle(message: Message): Promise<readonly Message[]> {
		if (chance.happens(2)) {
			way.delayed += 1;
			await new Promise((resolve) => setTimeout(resolve, chance.upTo(30)));
		}
		if (chance.upTo(1000) < 4) {
			way.lost += 1;
			return [];
		}
		if (chance.happens(4)) {
			way.repeated += 1;
			return [message, message];
		}
		return [message];
	}

	test(`${RUNS} runs of ${STEPS} steps from seed ${SEED}, with cuts, kills and losses: all have the same, nothing is lost, nothing is invented`, async () => {
		const counts = newCounts();
		for (let run = 0; run < RUNS; run += 1) {
			const seed = SEED + run;
			const own = new Chance(seed);
			const post = new BoxPost(await newBox({ ...card, address: line.address }), jolt);
			const newPhone = (name: string, clock: () => number) => phoneInMemory(name, clock, realKit(), () => own.id());
			try {
				await simulate(own, { steps: STEPS, newPhone, counts, post });
			} catch (problem) {
				throw new Error(`seed ${seed}: ${String(problem)}`, { cause: problem });
			} finally {
				way.read += post.count;
				await post.close();
			}
			for (const bytes of [await server.written(), Buffer.concat(messages.seen.splice(0))]) {
				expect(bytes.length).toBeGreaterThan(10_000);
				expect(bytes.includes(MARKER)).toBe(false);
			}
		}
		way.cut = line.cuts;
		console.log(`${RUNS} runs of ${STEPS} steps from seed ${SEED}: ${JSON.stringify({ ...way, ...counts })}`);
		if (RUNS >= 50) for (const [what, times] of Object.entries(way)) expect(times, what).toBeGreaterThan(0);
	}, 7_200_000);

	/** The line is cut, now and in the midst of what comes next; or the server is killed, and has everything or nothing afterwards. */
	async function jolt(): Promise<void> {
		const what = chance.upTo(10);
		if (what < 7) {
			line.cutNext([500 + chance.upTo(20_000), 500 + chance.upTo(20_000)]);
			line.cut();
			return;
		}
		if (what < 9) {
			way['server killed'] += 1;
			await server.kill();
			await server.revive();
			return;
		}
		way['data deleted'] += 1;
		await server.lose();
		await server.push();
	}
});

/** A box, to which each phone has a connection of its own. */
class BoxPost implements Post {
	readonly #login: BoxLogin;
	readonly jolt: () => Promise<void>;
	readonly #connections = new Map<Phone, BoxConnection>();
	readonly #cursors = new Map<Phone, string>();
	count = 0;

	constructor(login: BoxLogin, jolt: () => Promise<void>) {
		this.#login = login;
		this.jolt = jolt;
	}

	async offer(one: Phone, items: readonly CarrierItem[]): Promise<void> {
		await this.#withBox(one, (box) => box.offer(items));
	}

	async read(one: Phone) {
		const { items, cursor } = await this.#withBox(one, (box) => box.since(this.#cursors.get(one) ?? null));
		this.count += items.length;
		return { items, keep: () => void this.#cursors.set(one, cursor) };
	}

	forget(one: Phone): void {
		this.#cursors.delete(one);
	}

	async close(): Promise<void> {
		for (const box of this.#connections.values()) await box.close();
	}

	/** A mailbox that lost everything lets nobody in until it was told of its logins again, and ends the connections of who tried. */
	async #withBox<Result>(one: Phone, work: (box: BoxConnection) => Promise<Result>): Promise<Result> {
		for (let tries = 1; ; tries += 1) {
			try {
				const box = this.#connections.get(one) ?? (await BoxConnection.open(this.#login));
				this.#connections.set(one, box);
				return await work(box);
			} catch (problem) {
				await this.#connections.get(one)?.close();
				this.#connections.delete(one);
				if (tries === 5) throw problem;
			}
		}
	}
}
