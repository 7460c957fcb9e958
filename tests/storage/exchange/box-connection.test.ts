import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type NatsConnection, jwtAuthenticator, wsconnect } from '@nats-io/nats-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import type { CarrierItem } from '#lib/domain/exchange/carrier.ts';
import type { BoxLogin, MailboxCard } from '#lib/domain/exchange/mailbox.ts';
import { BoxConnection, MailboxError } from '#lib/storage/exchange/box-connection.ts';
import { FileCarrier } from '#lib/storage/exchange/file-carrier.ts';
import { epochOf, openSegment, sealSegment } from '#lib/storage/exchange/sealed-segment.ts';
import { findProgram } from '../../../scripts/setup.mjs';
import { FlakyProxy } from '../../deploy/flaky-proxy.ts';
import { MailboxServer, newBox } from '../../deploy/mailbox-server.ts';

const MARKER = 'The freezer was never collected';
const epoch = await epochOf(new Uint8Array(randomBytes(32)), new Uint8Array(randomBytes(32)));

/** Only reached by what fails. */
const WAIT = 60_000;

/** A sealed segment of this device, as a file carries it too. */
async function segment(device: string, number: number, words = `${MARKER} ${device} ${number}`): Promise<CarrierItem> {
	const signed = { text: words, signature: 'A'.repeat(103) };
	return { kind: 'segment', bytes: await sealSegment(epoch, { device, number }, signed) };
}

const letter = (): CarrierItem => ({ kind: 'letter', bytes: new Uint8Array(randomBytes(900)) });

/** What is in these, once each, in one order. */
const textsOf = (items: readonly CarrierItem[]) =>
	[...new Set(items.map(({ kind, bytes }) => `${kind} ${Buffer.from(bytes).toString('base64')}`))].sort();

/** `npm test` says so where there is no such server. It takes 11 s of processor time. */
describe.runIf(findProgram('nats'))('a box of a mailbox', () => {
	let server: MailboxServer;
	let card: MailboxCard;
	const opened: { close(): Promise<unknown> }[] = [];

	beforeAll(async () => {
		server = await MailboxServer.start();
		card = await server.centre('northtown');
	});
	afterEach(async () => {
		for (const one of opened.splice(0)) await one.close();
	});
	afterAll(() => server.close());

	async function open(login: BoxLogin): Promise<BoxConnection> {
		const one = await BoxConnection.open(login);
		opened.push(one);
		return one;
	}

	async function viaProxy(): Promise<{ proxy: FlakyProxy; login: BoxLogin }> {
		const proxy = await FlakyProxy.before(server.webPort);
		opened.push(proxy);
		return { proxy, login: await newBox({ ...card, address: proxy.address }) };
	}

	test('gives to the one device what another offered, byte for byte as a file does', async () => {
		const login = await newBox(card);
		const [ana, sam] = await Promise.all([open(login), open(login)]);
		const items = [letter(), await segment('ana', 0), await segment('ana', 1), await segment('sam', 0)];
		await ana.offer(items);
		const got = await sam.since(null);
		expect(got.isWhole).toBe(true);
		const file = new FileCarrier();
		await file.offer(got.items);
		const carried = await FileCarrier.open(await file.file());
		if (typeof carried === 'string') throw new Error(carried);
		expect(textsOf((await carried.since(null)).items)).toEqual(textsOf(items));
		for (const { kind, bytes } of got.items)
			if (kind === 'segment') expect((await openSegment(epoch, ['ana', 'sam'], bytes))?.text).toContain(MARKER);
	});

	test('goes on where it stopped, and an empty box has nothing', async () => {
		const one = await open(await newBox(card));
		const empty = await one.since(null);
		expect(empty).toEqual({ items: [], cursor: '', isWhole: true });
		const [first, second] = [await segment('ana', 0), await segment('ana', 1)];
		await one.offer([first]);
		const before = await one.since(empty.cursor);
		expect(textsOf(before.items)).toEqual(textsOf([first]));
		expect(await one.since(before.cursor)).toEqual({ items: [], cursor: before.cursor, isWhole: false });
		await one.offer([second]);
		const after = await one.since(before.cursor);
		expect(after.isWhole).toBe(false);
		expect(textsOf(after.items)).toEqual(textsOf([second]));
	});

	test('takes what is offered again for the same, and keeps more segments of one device than a subject holds', async () => {
		const one = await open(await newBox(card));
		const items = await Promise.all(Array.from({ length: 300 }, (_, number) => segment('ana', number)));
		await one.offer(items);
		// What is offered again within two minutes is known by its hash.
		await one.offer(items.slice(0, 100));
		const got = await one.since(null);
		expect(got.items).toHaveLength(300);
		expect(textsOf(got.items)).toEqual(textsOf(items));
	});

	test('holds the same letter in each box into which it is put', async () => {
		const [one, two] = await Promise.all([open(await newBox(card)), open(await newBox(card))]);
		const same = letter();
		for (const box of [one, two]) await box.offer([same]);
		for (const box of [one, two]) expect(textsOf((await box.since(null)).items)).toEqual(textsOf([same]));
	});

	test('calls back when something came, and no more once it is told to stop', async () => {
		const login = await newBox(card);
		const [ana, sam] = await Promise.all([open(login), open(login)]);
		const onNews = vi.fn();
		const stop = sam.watch(onNews);
		await vi.waitFor(() => expect(onNews).toHaveBeenCalledTimes(1), WAIT);
		await ana.offer([await segment('ana', 0)]);
		await vi.waitFor(() => expect(onNews).toHaveBeenCalledTimes(2), WAIT);
		stop();
		await ana.offer([await segment('ana', 1)]);
		await ana.since(null);
		expect(onNews).toHaveBeenCalledTimes(2);
	});

	test('is filled again by whoever has something, after all data of the server were deleted, twice', async () => {
		const login = await newBox(card);
		let [ana, sam] = [await open(login), await open(login)];
		const written = { ana: [letter(), await segment('ana', 0)], sam: [await segment('sam', 0)] };
		await ana.offer(written.ana);
		await sam.offer(written.sam);
		const all = textsOf([...written.ana, ...written.sam]);
		const had = await sam.since(null);
		expect(textsOf(had.items)).toEqual(all);
		for (const time of [1, 2]) {
			await server.lose();
			await server.push();
			// Until it was told again who may log in, the mailbox let nobody in.
			[ana, sam] = [await open(login), await open(login)];
			expect({ time, ...(await sam.since(had.cursor)) }).toMatchObject({ time, isWhole: true, items: [] });
			await sam.offer(had.items);
			expect(textsOf((await ana.since(had.cursor)).items)).toEqual(all);
		}
	});

	test('is told from one that was filled anew to the same length', async () => {
		const login = await newBox(card);
		await server.lose();
		await server.push();
		const one = await open(login);
		await one.offer([await segment('ana', 0)]);
		const before = await one.since(null);
		await server.lose();
		await server.push();
		const items = [await segment('ana', 7)];
		const later = await open(login);
		await later.offer(items);
		const after = await later.since(before.cursor);
		expect(after.cursor.split('.')[0]).toBe(before.cursor.split('.')[0]);
		expect(after.isWhole).toBe(true);
		expect(textsOf(after.items)).toEqual(textsOf(items));
	});

	test('brings everything through a line that is cut again and again', async () => {
		const { proxy, login } = await viaProxy();
		const items = await Promise.all(Array.from({ length: 60 }, (_, number) => segment('ana', number)));
		const ana = await open(login);
		// Behind the greeting, and in the midst of what comes back.
		proxy.cutNext([1500, 1500]);
		proxy.cut();
		await ana.offer(items);
		proxy.cutNext([9000, 9000]);
		proxy.cut();
		expect(textsOf((await ana.since(null)).items)).toEqual(textsOf(items));
		expect(proxy.cuts).toBeGreaterThan(2);
		const sam = await open(login);
		expect(textsOf((await sam.since(null)).items)).toEqual(textsOf(items));
		expect(Buffer.concat(proxy.seen).includes(MARKER)).toBe(false);
		expect(Buffer.concat(proxy.seen).includes(Buffer.from(items[0]?.bytes ?? []))).toBe(true);
	});

	test('finds its way back by itself, and says that something may have come', async () => {
		const { proxy, login } = await viaProxy();
		const sam = await open(login);
		const onNews = vi.fn();
		const stop = sam.watch(onNews);
		await vi.waitFor(() => expect(onNews).toHaveBeenCalledTimes(1), WAIT);
		proxy.goDown(true);
		const ana = await open({ ...login, address: card.address });
		const item = await segment('ana', 0);
		await ana.offer([item]);
		proxy.goDown(false);
		await vi.waitFor(() => expect(onNews.mock.calls.length).toBeGreaterThan(1), WAIT);
		expect(textsOf((await sam.since(null)).items)).toEqual(textsOf([item]));
		stop();
	});

	test('outlives a server that is killed and started again while something is offered', async () => {
		const login = await newBox(card);
		const one = await open(login);
		const items = await Promise.all(Array.from({ length: 200 }, (_, number) => segment('ana', number)));
		const offering = one.offer(items);
		await server.kill();
		await server.revive();
		await offering;
		expect(textsOf((await one.since(null)).items)).toEqual(textsOf(items));
	});

	test('passes over what is none of ours, whoever put it there', async () => {
		const login = await newBox(card);
		const raw: NatsConnection = await wsconnect({
			servers: login.address,
			authenticator: jwtAuthenticator(login.token, new TextEncoder().encode(login.seed)),
			inboxPrefix: `_INBOX.${login.box}`
		});
		opened.push(raw);
		for (const rest of ['x.y', 's', 'toString.a', 's.a.b.c'])
			await raw.request(`hl.${login.box}.${rest}`, 'not sealed', { timeout: 5000 });
		const one = await open(login);
		const good = await segment('ana', 0);
		await one.offer([good]);
		const { items } = await one.since(null);
		const opening = items.map(({ bytes }) => openSegment(epoch, ['ana'], bytes));
		expect((await Promise.all(opening)).filter((found) => found !== null)).toHaveLength(1);
		expect(items.every(({ kind }) => kind === 'segment')).toBe(true);
	});

	test('says why it did not do what it was asked', async () => {
		const login = await newBox(card);
		const other = await newBox(card);
		const problemOf = async (work: Promise<unknown>) => {
			const problem: unknown = await work.then(
				() => null,
				(reason: unknown) => reason
			);
			return problem instanceof MailboxError ? problem.problem : problem;
		};
		expect(await problemOf(BoxConnection.open({ ...login, seed: other.seed }))).toBe('not-let-in');
		expect(await problemOf(BoxConnection.open({ ...login, address: 'ws://127.0.0.1:9/' }))).toBe('unreachable');
		const one = await open(login);
		expect(await problemOf(one.offer([{ kind: 'letter', bytes: new Uint8Array(1_100_000) }]))).toBe('too-big');
	});

	test('does not take a login that was too slow for one that is refused', async () => {
		const slow = new WebSocketServer({ host: '127.0.0.1', port: 0 });
		opened.push({
			close: () => {
				slow.close();
				return Promise.resolve();
			}
		});
		await once(slow, 'listening');
		slow.on('connection', (socket) => {
			socket.send(
				Buffer.from('INFO {"nonce":"AAAA","headers":true,"max_payload":1048576,"proto":1,"version":"2.10.27"}\r\n')
			);
			socket.on('message', () => socket.send(Buffer.from("-ERR 'Authentication Timeout'\r\n")));
		});
		const at = slow.address();
		const address = `ws://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/`;
		await expect(BoxConnection.open({ ...(await newBox(card)), address })).rejects.toThrow('unreachable');
	});

	test('leaves no word of a note in the files of the server', async () => {
		const one = await open(await newBox(card));
		const item = await segment('ana', 0);
		await one.offer([item]);
		const written = await server.written();
		expect(written.includes(Buffer.from(item.bytes))).toBe(true);
		expect(written.includes(MARKER)).toBe(false);
	});
});
