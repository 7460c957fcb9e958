import { performance } from 'node:perf_hooks';
import { jwtAuthenticator, wsconnect } from '@nats-io/nats-core';
import { openSource } from '../source.mjs';
import { median, mediansOf, quantile, turned } from './figures.mjs';

const [VOLUNTEERS, BOXES] = [50, 40];
/** A volunteer opens the next box so often, in milliseconds: a hundred short connections a second in all. */
const PACE_MS = 500;
const [ENTRIES, SITTINGS] = [1000, 100];
const aims = { shown: 1000, caughtUp: 2 };
const WORDS = 'They said that it takes ten working days until somebody has looked at it.';

/**
 * Measures a mailbox of one node on this machine, with the state and the client of the app in Node: from the moment when a note is saved on one
 * device until another one shows it, against a bare publish and receive; and a device that catches up on 1,000 entries, against
 * fetching and decrypting the same bytes by hand.
 */
export async function measureMailbox({ rounds }) {
	const source = await openSource();
	const app = {
		...(await source.load('/tests/state/sharing.ts')),
		...(await source.load('/tests/deploy/mailbox-server.ts')),
		...(await source.load('/src/lib/storage/exchange/box-connection.ts')),
		...(await source.load('/src/lib/storage/exchange/file-carrier.ts')),
		...(await source.load('/src/lib/domain/exchange/base32.ts'))
	};
	const server = await app.MailboxServer.start();
	const card = await server.centre('northtown');
	try {
		return [await measureShown(app, card, rounds), await measureCatchUp(app, card, rounds)];
	} finally {
		await server.close();
		await source.close();
	}
}

/**
 * Each volunteer opens one box after the other: logs in, reads what is new, hands something over and leaves. One of them is that of a case whose
 * customer looks at it on a phone.
 */
async function measureShown(app, card, rounds) {
	const volunteers = [];
	for (let index = 0; index < VOLUNTEERS; index += 1) volunteers.push(await newVolunteer(app, card));
	const bare = await bareLine(await app.newBox(card));
	const seen = { app: [], html: [] };
	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`A mailbox with ${VOLUNTEERS} volunteers: round ${round} of ${rounds}`);
		const took = { app: [], html: [] };
		await Promise.all(
			volunteers.map(async (volunteer, index) => {
				await pause((index * PACE_MS) / VOLUNTEERS);
				for (let turn = 0; turn < BOXES; turn += 1) {
					const next = performance.now() + PACE_MS;
					const place = (turn + index + round) % BOXES;
					if (place === 0) took.app.push(await volunteer.writes());
					else await volunteer.visits(place);
					if (place === BOXES / 2) took.html.push(await bare.send());
					await pause(next - performance.now());
				}
			})
		);
		if (round > 0) for (const name of ['app', 'html']) seen[name].push(...took[name]);
	}
	for (const one of [...volunteers, bare]) await one.close();
	return {
		what: `saved here to shown there, ${VOLUNTEERS} volunteers`,
		unit: 'p95 ms',
		...seen,
		share: 0.95,
		bare: mediansOf(seen.html, VOLUNTEERS),
		compared: { most: quantile(seen.app, 0.95), to: 'ms', aim: aims.shown }
	};
}

async function newVolunteer(app, card) {
	const [volunteer, customer] = [await app.Sharer.named('Sam'), await app.Sharer.named('Ana')];
	const id = await customer.begins(WORDS);
	await customer.adds(id, volunteer);
	await volunteer.takes(await customer.makes(id));
	const logins = [];
	for (let index = 0; index < BOXES; index += 1) logins.push(await app.newBox(card));
	const cursors = logins.map(() => null);
	/** Something sealed of another case: the mailbox cannot tell. */
	const [item] = (await itemsOf(app, await customer.makes(id))).filter(({ kind }) => kind === 'segment');

	const phone = await app.BoxConnection.open(logins[0]);
	let place = null;
	let shown = () => {};
	let turns = Promise.resolve();
	const look = async () => {
		const { items, cursor } = await phone.since(place);
		if (items.length === 0) return;
		const carrier = new app.FileCarrier(items);
		const opened = await customer.reads(await carrier.file());
		if (opened.ok) {
			await opened.add();
			place = cursor;
			shown(await customer.notes(id));
		} else if (place !== null) {
			// What comes without its key letter may say of no case that it is of. All together does.
			place = null;
			await look();
		}
	};
	await new Promise((resolve) => {
		phone.watch(() => {
			turns = turns.then(look).catch(() => {});
			resolve();
		});
	});
	let count = 0;
	return {
		async writes() {
			const words = `${WORDS} ${(count += 1)}`;
			await volunteer.writes(id, words);
			const saved = performance.now();
			const isShown = new Promise((resolve) => {
				shown = (notes) => notes.includes(words) && resolve(performance.now() - saved);
			});
			const box = await app.BoxConnection.open(logins[0]);
			await box.offer(await itemsOf(app, await volunteer.makes(id)));
			await box.close();
			return isShown;
		},
		async visits(index) {
			const box = await app.BoxConnection.open(logins[index]);
			({ cursor: cursors[index] } = await box.since(cursors[index]));
			// What has the same bytes is not kept twice.
			const bytes = new Uint8Array(item.bytes);
			crypto.getRandomValues(bytes.subarray(-16));
			await box.offer([{ kind: 'segment', bytes }]);
			await box.close();
		},
		close: () => phone.close()
	};
}

/** Two connections: what the one publishes, the other receives. */
async function bareLine(login) {
	const [one, other] = [await rawConnection(login), await rawConnection(login)];
	const received = await rawReader(other, login, { deliver_policy: 'new' });
	/** Several are on their way at once. They are received in the order in which they were published. */
	const waiting = [];
	void (async () => {
		for await (const _ of received.messages) waiting.shift()?.();
	})();
	return {
		async send() {
			const start = performance.now();
			const isThere = new Promise((resolve) => waiting.push(() => resolve(performance.now() - start)));
			await one.request(`hl.${login.box}.s.bare`, new Uint8Array(1024), { timeout: 60_000 });
			return isThere;
		},
		close: () => Promise.all([one.close(), other.close()])
	};
}

async function measureCatchUp(app, card, rounds) {
	const [ana, sam] = [await app.Sharer.named('Ana'), await app.Sharer.named('Sam')];
	const id = await ana.begins(WORDS);
	await ana.adds(id, sam);
	await sam.takes(await ana.makes(id));
	const login = await app.newBox(card);
	const box = await app.BoxConnection.open(login);
	const written = [];
	for (let sitting = 0; sitting < SITTINGS; sitting += 1) {
		for (let count = 0; count < ENTRIES / SITTINGS; count += 1)
			written.push(await ana.writes(id, `${WORDS} ${written.length}`));
		await ana.makes(id);
	}
	const shared = await ana.shared(id);
	const held = shared.row.epochs.at(-1);
	const offered = [];
	for (const { signed, checked } of shared.segments.values())
		offered.push({ kind: 'segment', bytes: await ana.parts.sealUnder(held, checked, signed) });
	await box.offer(offered);
	await box.close();

	const { device } = [...shared.segments.values()][0].checked;
	const works = {
		async app() {
			const late = await sam.copied();
			const start = performance.now();
			const own = await app.BoxConnection.open(login);
			const carrier = new app.FileCarrier((await own.since(null)).items);
			await late.takes(await carrier.file());
			const took = performance.now() - start;
			await own.close();
			const { length } = await late.notes(id);
			if (length !== ENTRIES + 1) throw new Error(`${ENTRIES + 1} entries should be there, but ${length} are.`);
			return took;
		},
		async html() {
			const start = performance.now();
			const contents = await openByHand(login, app.fromBase32(held.key), device);
			const took = performance.now() - start;
			const entries = contents.flatMap(({ records }) => records).filter(({ type }) => type === 'entry');
			if (entries.length !== ENTRIES + 1) throw new Error(`By hand, ${entries.length} entries are there.`);
			return took;
		}
	};
	const seen = { app: [], html: [] };
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`Catching up on ${ENTRIES} entries: round ${round} of ${rounds}`);
		for (const [name, work] of turned(Object.entries(works), round)) {
			const took = await work();
			if (round > 0) seen[name].push(took);
		}
	}
	return {
		what: `catching up on ${ENTRIES.toLocaleString('en')} entries of a box`,
		unit: 'log in to kept, ms',
		...seen,
		bare: seen.html,
		compared: { times: median(seen.app) / median(seen.html), to: 'by hand', aim: aims.caughtUp }
	};
}

/** Fetches all that is in a box, decrypts and unpacks it. */
async function openByHand(login, secret, device) {
	const connection = await rawConnection(login);
	const { pending, messages } = await rawReader(connection, login, { deliver_policy: 'all' });
	const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
	const info = new TextEncoder().encode(`holdline segments ${device}`);
	const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
	const key = await crypto.subtle.deriveKey(derivation, root, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
	const contents = [];
	for await (const { data } of messages) {
		const [head, iv, body] = [data.subarray(0, 53), data.subarray(53, 65), data.subarray(65)];
		const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: head }, key, body);
		const packed = plain.slice(4, 4 + new DataView(plain).getUint32(0));
		const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
		contents.push(JSON.parse(JSON.parse(await new Response(stream).text()).text));
		if (contents.length === pending) break;
	}
	await connection.close();
	return contents;
}

function rawConnection({ address, box, token, seed }) {
	const authenticator = jwtAuthenticator(token, new TextEncoder().encode(seed));
	return wsconnect({ servers: address, authenticator, inboxPrefix: `_INBOX.${box}` });
}

async function rawReader(connection, { box }, config) {
	const name = crypto.randomUUID();
	const inbox = `_INBOX.${box}.${name}`;
	const messages = connection.subscribe(inbox);
	const reader = { name, deliver_subject: inbox, ack_policy: 'none', filter_subject: `hl.${box}.>`, mem_storage: true };
	const body = JSON.stringify({ stream_name: 'boxes', config: { ...reader, ...config } });
	const subject = `$JS.API.CONSUMER.CREATE.boxes.${name}.hl.${box}.>`;
	const answer = (await connection.request(subject, body, { timeout: 60_000 })).json();
	return { pending: answer.num_pending, messages };
}

async function itemsOf(app, file) {
	return (await (await app.FileCarrier.open(file)).since(null)).items;
}

function pause(ms) {
	return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
