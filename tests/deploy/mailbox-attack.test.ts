import { randomBytes, randomUUID } from 'node:crypto';
import { type NatsConnection, jwtAuthenticator, wsconnect } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CarrierItem } from '#lib/domain/exchange/carrier.ts';
import { signedByHeads } from '#lib/domain/exchange/heads.ts';
import { signedByLetter } from '#lib/domain/exchange/epochs.ts';
import type { BoxLogin, MailboxCard } from '#lib/domain/exchange/mailbox.ts';
import { signedBySegment } from '#lib/domain/exchange/segment.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { readDeviceCard } from '#lib/state/cards.ts';
import { BoxConnection } from '#lib/storage/exchange/box-connection.ts';
import { FileCarrier } from '#lib/storage/exchange/file-carrier.ts';
import { findProgram } from '../../scripts/setup.mjs';
import { Sharer } from '../state/sharing.ts';
import { MailboxServer, newBox } from './mailbox-server.ts';
import { type Message, MessageProxy } from './message-proxy.ts';

const WORDS = 'The freezer was never collected';
const NAMES = { ana: 'Anastasia Quillfeather', sam: 'Samuel Brightwater', eve: 'Evelyn Marrowbone' };

/** Somebody with a box, which they read on from where they stopped. */
class Hand {
	readonly who: Sharer;
	readonly box: BoxConnection;
	#cursor: string | null = null;

	constructor(who: Sharer, box: BoxConnection) {
		this.who = who;
		this.box = box;
	}

	/** Hands over what the others are not known to have. */
	async gives(id: Id): Promise<void> {
		await this.box.offer(await itemsOf(await this.who.makes(id)));
	}

	/** Takes in what came. Resolves with why nothing of it is taken; null where something is. */
	async gets(): Promise<string | null> {
		const { items, cursor } = await this.box.since(this.#cursor);
		this.#cursor = cursor;
		const carrier = new FileCarrier(items);
		const opened = await this.who.reads(await carrier.file());
		if (!opened.ok) return opened.problem;
		expect(await opened.add()).toBe(true);
		return null;
	}
}

async function itemsOf(file: Blob): Promise<readonly CarrierItem[]> {
	const carrier = await FileCarrier.open(file);
	if (typeof carrier === 'string') throw new Error(carrier);
	return (await carrier.since(null)).items;
}

/** `npm test` says so where there is no such server. It takes 4 s of processor time. */
describe.runIf(findProgram('nats'))('a box in bad hands', () => {
	let server: MailboxServer;
	let card: MailboxCard;
	let proxy: MessageProxy;
	const opened: { close(): Promise<unknown> }[] = [];

	beforeAll(async () => {
		server = await MailboxServer.start();
		card = await server.centre('northtown');
		proxy = await MessageProxy.before(server.webPort);
	});
	afterAll(async () => {
		for (const one of opened) await one.close();
		await proxy.close();
		await server.close();
	});

	async function hand(who: Sharer, login: BoxLogin): Promise<Hand> {
		const box = await BoxConnection.open(login);
		opened.push(box);
		return new Hand(who, box);
	}

	/** A case of Ana and Sam, and of Eve, who writes. All have everything, and the login of its box. */
	async function three() {
		const [ana, sam, eve] = [
			await Sharer.named(NAMES.ana),
			await Sharer.named(NAMES.sam),
			await Sharer.named(NAMES.eve)
		];
		const id = await ana.begins(WORDS);
		for (const one of [sam, eve]) await ana.adds(id, one);
		const login = await newBox({ ...card, address: proxy.address });
		const hands = { ana: await hand(ana, login), sam: await hand(sam, login), eve: await hand(eve, login) };
		await hands.ana.gives(id);
		for (const one of [hands.sam, hands.eve]) expect(await one.gets()).toBeNull();
		await eve.writes(id, `${WORDS}, says Eve`);
		await sam.writes(id, `${WORDS}, says Sam`);
		for (const one of [hands.sam, hands.eve]) await one.gives(id);
		for (const one of Object.values(hands)) expect(await one.gets()).toBeNull();
		return { ...hands, id, login };
	}

	/** What Eve can make of her keys and of the key of the case. */
	async function forging({ who: eve }: Hand, id: Id) {
		const shared = await eve.shared(id);
		const own = await readDeviceCard(eve.store);
		const [held, founder] = [shared.row?.epochs.at(-1), shared.row?.founder];
		const { me } = shared;
		if (!founder || !held || !me || own === null || own === 'newer') throw new Error('It is not shared.');
		const signed = async (content: object, how: (text: string) => string) => {
			const text = JSON.stringify(content);
			return { text, signature: await eve.parts.keys.sign(own.keys, how(text)) };
		};
		const record = (more: object) => ({
			...{ id: randomUUID(), case: id, device: me.device, seq: 9, clock: 99, v: 1, change: randomUUID() },
			made: { utc: 1_700_000_000_000, offset: 0, zone: 'UTC' },
			...{ type: 'entry', contact: null, kind: 'noted', words: 'Forged', at: { day: '2026-11-30', zone: 'UTC' } },
			...more
		});
		const segment = async (by: { device: Id; signer: string }, number: number, records: readonly object[]) => {
			const content = { v: 1, case: id, ...by, number, before: null, records };
			const text = await signed(content, signedBySegment);
			return item('segment', await eve.parts.sealUnder(held, { device: by.device, number }, text));
		};
		const asFounder = { device: founder.device, signer: founder.card.signer };
		const asSelf = { device: me.device, signer: own.card.signer };
		return { eve, shared, held, founder, me, signed, record, segment, asFounder, asSelf };
	}

	const item = (kind: CarrierItem['kind'], bytes: Uint8Array<ArrayBuffer>): CarrierItem => ({ kind, bytes });

	test('takes nothing of a member who forges or writes as another', async () => {
		const { ana, sam, eve, id } = await three();
		const { eve: she, held, founder, signed, record, segment, asFounder, asSelf, shared } = await forging(eve, id);
		const sams = [...(shared.union?.names ?? [])].find(([, signer]) => signer === sam.who.card.signer)?.[0];
		const at = { utc: 9e12, offset: 0, zone: 'UTC' };
		const heads = await signed({ v: 1, case: id, ...asFounder, at, heads: {} }, signedByHeads);
		const letter = await signed(
			{
				...{ v: 1, case: id, founder, maker: founder.device, signer: asFounder.signer, before: held.epoch },
				...{ members: held.members, key: 'A'.repeat(52), older: [] }
			},
			signedByLetter
		);
		const sealed = await she.parts.age.seal(
			new Blob([JSON.stringify(letter)]),
			{ recipients: [ana.who.card.recipient, sam.who.card.recipient] },
			{ onDone: () => {}, signal: new AbortController().signal }
		);
		const before = [ana.who.store.digest, sam.who.store.digest];
		await eve.box.offer([
			item('letter', new Uint8Array(await sealed.arrayBuffer())),
			await segment(asFounder, 90, [record({})]),
			await segment(asFounder, 0, [record({ device: founder.device })]),
			await segment({ ...asFounder, signer: asSelf.signer }, 91, [record({})]),
			await segment(asSelf, 92, [
				record({ device: sams }),
				record({ type: 'field', of: 'device', target: sams, name: 'owner', value: 'Eve' }),
				record({ type: 'member', kind: 'left', member: founder.device, last: null }),
				record({ type: 'erasure', erased: true })
			]),
			item('heads', await she.parts.sealUnder(held, { device: `heads ${founder.device}`, number: 0 }, heads))
		]);
		for (const one of [ana, sam]) expect(await one.gets()).toBeNull();
		expect([ana.who.store.digest, sam.who.store.digest]).toEqual(before);
		for (const one of [ana, sam]) {
			const { members, aside } = await one.who.shared(id);
			expect(members.filter(({ lasts }) => lasts === null)).toHaveLength(3);
			expect(aside.map(({ why }) => why).sort()).toEqual([
				'as-another',
				'as-another',
				'erases',
				'no-member',
				'no-right'
			]);
		}
	});

	test('takes nothing of a member who was removed, who still has the login of the box', async () => {
		const { ana, sam, eve, id } = await three();
		await ana.who.removes(id, NAMES.eve);
		await ana.gives(id);
		expect(await sam.gets()).toBeNull();
		const before = [ana.who.store.digest, sam.who.store.digest];
		// As the app writes on, and with an older number and clock.
		await eve.who.writes(id, `${WORDS}, says Eve later`);
		await eve.gives(id);
		const { record, segment, asSelf } = await forging(eve, id);
		await eve.box.offer([await segment(asSelf, 0, [record({ clock: 1 })]), await segment(asSelf, 93, [record({})])]);
		for (const one of [ana, sam]) await one.gets();
		expect([ana.who.store.digest, sam.who.store.digest]).toEqual(before);
		// What the others write is for them alone.
		await sam.who.writes(id, `${WORDS}, says Sam to Ana`);
		await sam.gives(id);
		await eve.gets();
		expect((await eve.who.notes(id)).some((words) => words.endsWith('to Ana'))).toBe(false);
		expect(await ana.gets()).toBeNull();
		expect((await ana.who.notes(id)).some((words) => words.endsWith('to Ana'))).toBe(true);
	});

	test('brings nothing twice of one who plays everything again, in this box and in that of another case', async () => {
		const { ana, sam, eve, id } = await three();
		const other = await three();
		const before = [ana, sam, other.ana, other.sam].map(({ who }) => who.store.digest);
		const { items } = await eve.box.since(null);
		await eve.box.offer(items.toReversed());
		// Letters of the one case as segments of the other, and so on.
		const kinds = ['letter', 'segment', 'heads'] as const;
		const mixed = items.map(({ bytes }, at) => item(kinds[at % 3] ?? 'letter', bytes));
		for (const one of [items, mixed]) {
			await other.eve.box.offer(one);
			await eve.box.offer(one);
		}
		for (const one of [ana, sam, other.ana, other.sam]) await one.gets();
		expect([ana, sam, other.ana, other.sam].map(({ who }) => who.store.digest)).toEqual(before);
		expect((await ana.who.shared(id)).unlike).toEqual([]);
	});

	test('is whole again after a flood that pushed out what was in it', async () => {
		const { ana, sam, eve, id, login } = await three();
		await sam.who.writes(id, `${WORDS}, says Sam before the flood`);
		await sam.gives(id);
		const raw: NatsConnection = await wsconnect({
			servers: login.address,
			authenticator: jwtAuthenticator(login.token, new TextEncoder().encode(login.seed)),
			inboxPrefix: `_INBOX.${login.box}`
		});
		opened.push(raw);
		const { items } = await eve.box.since(null);
		const subjects = new Set<string>();
		proxy.meddle = (message) => {
			if (message.subject.startsWith(`hl.${login.box}.`)) subjects.add(message.subject);
			return [message];
		};
		await eve.box.since(null);
		proxy.meddle = (message) => [message];
		for (const subject of subjects)
			await Promise.all(
				Array.from({ length: 128 }, () => raw.request(subject, new Uint8Array(randomBytes(300)), { timeout: 20_000 }))
			);
		const flooded = await eve.box.since(null);
		const kept = new Set(flooded.items.map(({ bytes }) => Buffer.from(bytes).toString('base64')));
		expect(items.some(({ bytes }) => kept.has(Buffer.from(bytes).toString('base64')))).toBe(false);
		const before = ana.who.store.digest;
		await ana.gets();
		expect(ana.who.store.digest).toBe(before);
		for (const one of [ana, sam]) await one.gives(id);
		for (const one of [ana, sam]) expect(await one.gets()).toBeNull();
		expect(await ana.who.notes(id)).toEqual(await sam.who.notes(id));
		expect((await ana.who.notes(id)).some((words) => words.endsWith('before the flood'))).toBe(true);
	});

	/** What was delivered of the box, and of another one. A lie is told of deliveries alone, but for the last two. */
	type Liar = { box: string; history: Message[]; foreign: Message[]; held: Message | null };
	const lies: [string, (message: Message, liar: Liar) => readonly Message[]][] = [
		['swaps what is in two messages', (message, liar) => inPairs(message, liar, ({ body }) => ({ body }))],
		[
			'gives them in another order',
			(message, liar) => inPairs(message, liar, ({ body, subject }) => ({ body, subject }))
		],
		['cuts them', (message) => [{ ...message, body: message.body.subarray(0, message.body.length >> 1) }]],
		['leaves nothing in them', (message) => [{ ...message, body: Buffer.alloc(0) }]],
		['turns a bit', (message) => [{ ...message, body: flipped(message.body) }]],
		['plays old ones again', (message, { history }) => [{ ...message, ...contentOf(history[0] ?? message) }]],
		['gives each twice', (message) => [message, message]],
		['invents them', (message) => [{ ...message, body: randomBytes(400) }]],
		[
			'invents what is sealed',
			({ body, ...message }) => [{ ...message, body: Buffer.concat([body.subarray(0, 65), randomBytes(1000)]) }]
		],
		['answers for another box', (message, { foreign }) => [{ ...message, ...contentOf(foreign[0] ?? message) }]],
		[
			'gives what is of another box as of this one',
			(message, { foreign }) => [{ ...message, body: foreign[0]?.body ?? message.body }]
		],
		['tells other places', ({ reply, ...message }) => [{ ...message, reply: farOff(reply) }]],
		['says that there is nothing', (message) => [message]],
		['says that it has what it throws away', (message) => [message]]
	];

	test('takes nothing from a server that lies, and all of it once somebody offers it again', async () => {
		const { ana, sam, id, login } = await three();
		const elsewhere = await three();
		const liar: Liar = { box: login.box, history: [], foreign: [], held: null };
		const note = (message: Message) => {
			if (!isDelivery(message)) return;
			const { box, history, foreign } = liar;
			(message.subject.startsWith(`hl.${box}.`) ? history : foreign).push(message);
		};
		proxy.meddle = (message) => {
			note(message);
			return [message];
		};
		for (const one of [sam, elsewhere.sam]) await one.box.since(null);
		expect(liar.history.length).toBeGreaterThan(2);
		expect(liar.foreign.length).toBeGreaterThan(2);

		const written = new Set([...(await ana.who.notes(id)), ...(await sam.who.notes(id))]);
		let told = 0;
		for (const [what, lie] of lies) {
			const isOf = (message: Message) => message.subject.startsWith(`hl.${login.box}.`);
			proxy.meddle = (message, way) => {
				if (what.startsWith('says that it has') && way === 'up' && isOf(message)) {
					told += 1;
					return [{ ...message, body: randomBytes(40) }];
				}
				if (what.startsWith('says that there is') && way === 'down' && message.body.includes('"num_pending"')) {
					told += 1;
					return [
						{ ...message, body: Buffer.from(String(message.body).replace(/"num_pending": ?\d+/, '"num_pending":0')) }
					];
				}
				if (way === 'up' || !isDelivery(message) || !isOf(message)) return [message];
				told += 1;
				return lie(message, liar);
			};
			for (const by of [ana, sam]) {
				const words = `${WORDS}, and it ${what}: ${by === ana ? 'Ana' : 'Sam'}`;
				await by.who.writes(id, words);
				written.add(words);
				await by.gives(id);
			}
			const before = told;
			for (const one of [ana, sam]) await one.gets();
			if (!what.startsWith('says that it has')) expect(told, what).toBeGreaterThan(before);
			for (const { who } of [ana, sam]) {
				const notes = await who.notes(id);
				expect(
					notes.filter((words) => !written.has(words)),
					what
				).toEqual([]);
				expect(new Set(notes).size, what).toBe(notes.length);
				expect((await who.shared(id)).unlike, what).toEqual([]);
			}
		}
		proxy.meddle = (message) => [message];
		for (const round of [1, 2, 3]) {
			for (const one of [ana, sam]) await one.gives(id);
			for (const one of [ana, sam]) expect(await one.gets(), `round ${round}`).toBeNull();
		}
		for (const { who } of [ana, sam]) expect(new Set(await who.notes(id))).toEqual(written);
		expect(told).toBeGreaterThan(lies.length);
	});

	test('leaves no word, no name and no case on the wire or in the files of the server', async () => {
		const { ana, id } = await three();
		const [{ bytes } = item('letter', new Uint8Array())] = (await ana.box.since(null)).items;
		for (const everything of [Buffer.concat(proxy.seen), await server.written()]) {
			expect(everything.includes(Buffer.from(bytes))).toBe(true);
			for (const marker of [WORDS, 'Northline', id, ...Object.values(NAMES)])
				expect(everything.includes(marker)).toBe(false);
		}
	});
});

const contentOf = ({ subject, body }: Message) => ({ subject, body });

function isDelivery({ reply }: Message): boolean {
	return reply?.startsWith('$JS.ACK.') ?? false;
}

/** Of two messages after each other, each has something of the other. The last one stays what it is. */
function inPairs(
	message: Message,
	liar: { held: Message | null },
	taken: (other: Message) => Partial<Message>
): readonly Message[] {
	const { held } = liar;
	if (!held && message.reply?.endsWith('.0')) return [message];
	liar.held = held ? null : message;
	return held
		? [
				{ ...held, ...taken(message) },
				{ ...message, ...taken(held) }
			]
		: [];
}

function flipped(body: Buffer): Buffer {
	const copy = Buffer.from(body);
	const at = copy.length >> 1;
	copy[at] = (copy[at] ?? 0) ^ 1;
	return copy;
}

/** Behind everything that is there. */
function farOff(reply: string | null): string | null {
	const parts = reply?.split('.') ?? [];
	parts[parts.length - 4] = String(Number(parts.at(-4)) + 1_000_000);
	return reply && parts.join('.');
}
