import { type NatsConnection, jwtAuthenticator, headers, wsconnect } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BoxLogin, MailboxCard } from '#lib/domain/exchange/mailbox.ts';
import { readSeed } from '#lib/domain/exchange/nkey.ts';
import { findProgram } from '../../scripts/setup.mjs';
import { MailboxServer, newBox } from './mailbox-server.ts';

/** `npm test` says so where there is no such server. It takes 5 s of processor time. */
describe.runIf(findProgram('nats'))('the login of a box', () => {
	let server: MailboxServer;
	let card: MailboxCard;
	let mine: BoxLogin;
	let theirs: BoxLogin;
	let connection: NatsConnection;
	let other: NatsConnection;
	const opened: NatsConnection[] = [];

	beforeAll(async () => {
		server = await MailboxServer.start();
		card = await server.centre('northtown');
		[mine, theirs] = await Promise.all([newBox(card), newBox(card)]);
		[connection, other] = await Promise.all([connect(mine), connect(theirs)]);
		expect(await ask(connection, `hl.${mine.box}.s.one`, 'mine')).toMatchObject({ stream: 'boxes', seq: 1 });
		expect(await ask(other, `hl.${theirs.box}.s.one`, 'theirs')).toMatchObject({ stream: 'boxes', seq: 2 });
	});
	afterAll(async () => {
		await Promise.all(opened.map((one) => one.close()));
		await server.close();
	});

	async function connect({ address, box, token, seed }: BoxLogin): Promise<NatsConnection> {
		const one = await wsconnect({
			servers: address,
			authenticator: jwtAuthenticator(token, new TextEncoder().encode(seed)),
			inboxPrefix: `_INBOX.${box}`,
			reconnect: false
		});
		opened.push(one);
		return one;
	}

	test('puts messages into its own box and reads them there', async () => {
		const read = await readAll(connection, mine, { filter_subject: `hl.${mine.box}.>` });
		expect(read).toEqual(['mine']);
	});

	test.each([
		['put a message into another box', (to: BoxLogin) => `hl.${to.box}.s.one`],
		['put a message beside all boxes', () => 'hl'],
		['put papers into another box', (to: BoxLogin) => `hp.${to.box}.one`],
		['read another box', (to: BoxLogin) => `$JS.API.CONSUMER.CREATE.boxes.reader.hl.${to.box}.>`],
		['read all boxes', () => '$JS.API.CONSUMER.CREATE.boxes.reader.hl.*.>'],
		['read all boxes without a filter', () => '$JS.API.CONSUMER.CREATE.boxes.reader'],
		['make a reader with several filters', () => '$JS.API.CONSUMER.CREATE.boxes'],
		['make a reader that lasts', () => '$JS.API.CONSUMER.DURABLE.CREATE.boxes.reader'],
		['ask what the account has', () => '$JS.API.INFO'],
		['list the streams', () => '$JS.API.STREAM.LIST'],
		['name the streams', () => '$JS.API.STREAM.NAMES'],
		['learn of a stream', () => '$JS.API.STREAM.INFO.boxes'],
		['get a message by its number', () => '$JS.API.STREAM.MSG.GET.boxes'],
		['get the last message of a box', (to: BoxLogin) => `$JS.API.DIRECT.GET.boxes.hl.${to.box}.s.one`],
		['delete a message', () => '$JS.API.STREAM.MSG.DELETE.boxes'],
		['purge a stream', () => '$JS.API.STREAM.PURGE.boxes'],
		['change a stream', () => '$JS.API.STREAM.UPDATE.boxes'],
		['delete a stream', () => '$JS.API.STREAM.DELETE.boxes'],
		['make a stream', () => '$JS.API.STREAM.CREATE.more'],
		['list the readers', () => '$JS.API.CONSUMER.LIST.boxes'],
		['name the readers', () => '$JS.API.CONSUMER.NAMES.boxes'],
		['delete a reader', () => '$JS.API.CONSUMER.DELETE.boxes.reader'],
		['give a login to itself', () => '$SYS.REQ.CLAIMS.UPDATE']
	])('may not %s', async (_what, subjectFor) => {
		await expect(ask(connection, subjectFor(theirs), '{}')).rejects.toThrow('Permissions Violation');
	});

	test.each([
		['what goes into another box', (to: BoxLogin) => `hl.${to.box}.>`],
		['what another is answered', (to: BoxLogin) => `_INBOX.${to.box}.>`],
		['what anybody is answered', () => '_INBOX.>'],
		['everything', () => '>'],
		['what the server tells', () => '$SYS.>']
	])('may not listen to %s', async (_what, subjectFor) => {
		const heard = await connect(mine);
		const refused = new Promise((resolve) => {
			heard.subscribe(subjectFor(theirs), { callback: (problem) => resolve(problem?.message) });
		});
		expect(await refused).toContain('Permissions Violation');
	});

	test('has the filter of its reader compared with the box that it stands for', async () => {
		for (const filter of [`hl.${theirs.box}.>`, 'hl.>', 'hl.*.>']) {
			const answer = await make(connection, mine, 'sly', {
				filter_subject: filter,
				deliver_subject: inbox(mine, 'sly')
			});
			expect(answer).toMatchObject({ error: { err_code: 10131 } });
		}
		const several = { filter_subjects: ['hl.>'], deliver_subject: inbox(mine, 'sly') };
		expect(await make(connection, mine, 'sly', several)).toMatchObject({ error: { err_code: 10137 } });
	});

	test('does nothing by a reader that delivers to the server, or into another box', async () => {
		const update = JSON.stringify({ name: 'papers', subjects: ['hp.*.>', 'more.>'] });
		await ask(connection, `hl.${mine.box}.s.sly`, update);
		for (const [name, deliver] of [
			['to-api', '$JS.API.STREAM.UPDATE.papers'],
			['to-delete', '$JS.API.STREAM.DELETE.papers'],
			['to-papers', `hp.${theirs.box}.one`]
		] as const)
			await make(connection, mine, name, { filter_subject: `hl.${mine.box}.s.sly`, deliver_subject: deliver });
		const into = { filter_subject: `hl.${mine.box}.>`, deliver_subject: `hl.${theirs.box}.s.one` };
		expect(await make(connection, mine, 'round', into)).toMatchObject({ error: { err_code: 10081 } });
		// What was delivered would stand before this message.
		expect(await ask(other, `hp.${theirs.box}.two`, 'papers')).toEqual({ stream: 'papers', seq: 1 });
		expect(await readAll(other, theirs, { filter_subject: `hp.${theirs.box}.>` }, 'papers')).toEqual(['papers']);
	});

	test('puts nothing but the answers of the server where it may not write, and asks for nothing by them', async () => {
		const victim = await newBox(card);
		const hit = await connect(victim);
		const targets = [
			`hl.${victim.box}.s.one`,
			'$JS.API.STREAM.DELETE.papers',
			'$JS.API.STREAM.MSG.DELETE.boxes',
			'$JS.API.STREAM.PURGE.boxes',
			'$JS.API.STREAM.UPDATE.boxes'
		];
		const reader = { filter_subject: `hl.${mine.box}.>`, deliver_subject: inbox(mine, 'sly') };
		const asked = JSON.stringify({ stream_name: 'boxes', config: { name: 'answers', ...reader } });
		for (const reply of targets) {
			connection.publish(`hl.${mine.box}.s.sly`, 'words of mine', { reply });
			connection.publish(`$JS.API.CONSUMER.CREATE.boxes.answers.hl.${mine.box}.>`, asked, { reply });
		}
		await connection.flush();
		await ask(connection, `hl.${mine.box}.s.last`, 'last');
		const read = await readAll(hit, victim, { filter_subject: `hl.${victim.box}.>` });
		for (const text of read)
			expect(JSON.parse(text)).toSatisfy((answer: object) => 'stream' in answer || 'type' in answer);
		expect(await readAll(other, theirs, { filter_subject: `hl.${theirs.box}.>` })).toEqual(['theirs']);
		expect(await readAll(other, theirs, { filter_subject: `hp.${theirs.box}.>` }, 'papers')).toEqual(['papers']);
	});

	test('cannot empty a stream with a header', async () => {
		const rollup = headers();
		rollup.set('Nats-Rollup', 'all');
		expect(await ask(connection, `hl.${mine.box}.s.one`, 'gone', rollup)).toMatchObject({
			error: { description: 'rollup not permitted' }
		});
		expect(await readAll(other, theirs, { filter_subject: `hl.${theirs.box}.>` })).toEqual(['theirs']);
	});

	test('leaves no reader for long', async () => {
		const answer = await make(connection, mine, 'stays', {
			filter_subject: `hl.${mine.box}.>`,
			deliver_subject: inbox(mine, 'stays'),
			durable_name: 'stays'
		});
		expect(answer).toMatchObject({ config: { inactive_threshold: 300e9 } });
		const longer = {
			inactive_threshold: 3600e9,
			filter_subject: `hl.${mine.box}.>`,
			deliver_subject: inbox(mine, 'l')
		};
		expect(await make(connection, mine, 'longer', longer)).toMatchObject({ error: { code: 400 } });
	});

	test('keeps the last 128 messages of one subject, and all of every other', async () => {
		for (let count = 0; count < 200; count += 1) await ask(connection, `hl.${mine.box}.s.flood`, String(count));
		const read = await readAll(connection, mine, { filter_subject: `hl.${mine.box}.s.flood` });
		expect(read).toEqual(Array.from({ length: 128 }, (_, index) => String(index + 72)));
		expect(await readAll(other, theirs, { filter_subject: `hl.${theirs.box}.>` })).toEqual(['theirs']);
	});

	test('is of no use without its key, with another box in it, or minted by somebody else', async () => {
		await expect(connect({ ...mine, seed: theirs.seed })).rejects.toThrow(/authorization/i);
		await expect(connect({ ...mine, token: changed(mine.token) })).rejects.toThrow(/authorization/i);
		const { operator, system, centres } = await server.secrets();
		const { account } = centres['northtown'] ?? { account: '' };
		// The account's own key is never on a coordinator's device; the keys of the operator mint no users.
		expect(account).not.toBe(card.minting);
		for (const minting of [operator.replace(/^SO/, 'SA'), system]) {
			const forged = readSeed('account', minting) === null ? null : await newBox({ ...card, minting });
			if (forged) await expect(connect(forged)).rejects.toThrow(/authorization/i);
		}
	});

	test('sees nothing of another centre', async () => {
		const elsewhere = await newBox(await server.centre('southtown'));
		const one = await connect(elsewhere);
		expect(await ask(one, `hl.${elsewhere.box}.s.one`, 'south')).toEqual({ stream: 'boxes', seq: 1 });
		expect(await readAll(one, elsewhere, { filter_subject: `hl.${elsewhere.box}.>` })).toEqual(['south']);
	});

	test('ends at once when it is revoked, and stays so after a restart', async () => {
		const lost = await newBox(card);
		const one = await connect(lost);
		const closed = one.closed();
		await server.revoke('northtown', lost.box);
		await closed;
		await expect(connect(lost)).rejects.toThrow(/authorization/i);
		await server.kill();
		await server.revive();
		await expect(connect(lost)).rejects.toThrow(/authorization/i);
		const again = await connect(theirs);
		expect(await readAll(again, theirs, { filter_subject: `hl.${theirs.box}.>` })).toEqual(['theirs']);
	});

	async function ask(one: NatsConnection, subject: string, body: string, named?: ReturnType<typeof headers>) {
		return (await one.request(subject, body, { timeout: 5000, ...(named ? { headers: named } : {}) })).json();
	}

	function inbox({ box }: BoxLogin, name: string): string {
		return `_INBOX.${box}.${name}`;
	}

	function make(one: NatsConnection, login: BoxLogin, name: string, config: Record<string, unknown>, stream = 'boxes') {
		const [root, filter] = [stream === 'boxes' ? 'hl' : 'hp', config['filter_subject'] as string | undefined];
		const own = filter?.startsWith(`${root}.${login.box}.`) ? filter : `${root}.${login.box}.>`;
		const all = { name, deliver_policy: 'all', ack_policy: 'none', mem_storage: true, ...config };
		const body = JSON.stringify({ stream_name: stream, config: all });
		return ask(one, `$JS.API.CONSUMER.CREATE.${stream}.${name}.${own}`, body);
	}

	async function readAll(one: NatsConnection, login: BoxLogin, config: Record<string, unknown>, stream = 'boxes') {
		const name = crypto.randomUUID();
		const messages = one.subscribe(inbox(login, name));
		const made = await make(one, login, name, { ...config, deliver_subject: inbox(login, name) }, stream);
		const { num_pending: pending } = made as { num_pending: number };
		const read: string[] = [];
		if (pending > 0)
			for await (const message of messages) {
				read.push(message.string());
				if (read.length === pending) break;
			}
		return read;
	}
});

/** The same token for longer, signed as before. */
function changed(token: string): string {
	const [head, body = '', signature] = token.split('.');
	const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as { exp: number };
	const longer = Buffer.from(JSON.stringify({ ...claims, exp: claims.exp + 1 })).toString('base64url');
	return [head, longer, signature].join('.');
}
