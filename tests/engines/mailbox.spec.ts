// No page may connect to a mailbox, and one worker may, where the host of this copy was told the address. In three engines.
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoxLogin } from '#lib/domain/exchange/mailbox.ts';
import { headerFiles } from '../../scripts/headers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { MailboxServer, newBox } from '../deploy/mailbox-server.ts';
import { STORAGE_SITE } from '../storage/build.ts';
import type {} from '../storage/storage.ts';
import type { Tab } from './engine.ts';
import { expect, test as base } from './in-engines.ts';

const test = base.extend<{ mailbox: MailboxServer }>({
	siteRoot: [STORAGE_SITE, { scope: 'worker' }],
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the needs of a fixture from this pattern.
	mailbox: async ({}, use) => {
		const mailbox = await MailboxServer.start();
		await use(mailbox);
		await mailbox.close();
	}
});

/** A page with the storage code and the policy of our pages. */
const PAGE = `<!doctype html><html lang="en"><head><title>Mailbox</title><link rel="icon" href="data:," />
<meta http-equiv="Content-Security-Policy" content="connect-src 'self'; worker-src 'self'" /></head><body>
<script type="module">import * as storage from './storage.js'; Object.assign(globalThis, { storage });</script></body></html>`;

test('a page reaches no mailbox, and its worker reaches the one that this host was told', async ({
	engine,
	mailbox
}) => {
	const card = await mailbox.centre('northtown');
	const [here, told] = [await siteFor(mailbox, null), await siteFor(mailbox, mailbox.address)];
	const tab = await engine.start();

	await opens(tab, told.address);
	const box = await newBox(card);
	expect(await reachedByPage(tab, mailbox.address)).toBe('refused');
	expect(await tab.evaluate((address) => storage.mayReach(address), mailbox.address)).toBe(true);
	expect(await sentAndRead(tab, box)).toEqual([1, 2, 3]);

	// The same box through the host of the app.
	const own = `${here.address.replace('http:', 'ws:')}/mailbox`;
	expect(await tab.evaluate((address) => storage.mayReach(address), own)).toBe(false);
	await opens(tab, here.address);
	expect(await reachedByPage(tab, mailbox.address)).toBe('refused');
	expect(await tab.evaluate((address) => storage.mayReach(address), mailbox.address)).toBe(false);
	// Not every browser tells its worker why.
	expect(await sentAndRead(tab, await newBox(card))).toMatch(/^(?:not-from-here|unreachable)$/);
	expect(await tab.evaluate((address) => storage.mayReach(address), own)).toBe(true);
	expect(await sentAndRead(tab, { ...(await newBox(card)), address: own })).toEqual([1, 2, 3]);

	// Each refusal is told in the console; the two sites are not the one that a test otherwise visits.
	for (const problem of engine.problems.splice(0)) expect(problem).toMatch(/connect|WebSocket|^request to/i);
	for (const site of [here, told]) await site.close();
});

async function opens(tab: Tab, address: string): Promise<void> {
	await tab.goto(`${address}/mailbox.html`);
	await tab.waitFor(() => 'storage' in globalThis, null);
}

function reachedByPage(tab: Tab, address: string): Promise<string> {
	return tab.evaluate(
		(address) =>
			new Promise<string>((resolve) => {
				try {
					const socket = new WebSocket(address);
					socket.onopen = () => resolve('reached');
					socket.onmessage = () => resolve('reached');
					socket.onerror = () => resolve('refused');
				} catch {
					resolve('refused');
				}
			}),
		address
	);
}

/** What the worker read of what it sent, or why it did not. */
function sentAndRead(tab: Tab, login: BoxLogin): Promise<number[] | string> {
	return tab.evaluate(async (login) => {
		try {
			const carrier = await storage.MailboxCarrier.open(login);
			const news = new Promise<void>((resolve) => carrier.watch(resolve));
			await carrier.offer([{ kind: 'letter', bytes: Uint8Array.of(1, 2, 3) }]);
			await news;
			const { items } = await carrier.since(null);
			carrier.close();
			return items.flatMap(({ bytes }) => [...bytes]);
		} catch (problem) {
			return String(problem);
		}
	}, login);
}

/** A site with the headers of a host that was told this address, which passes `/mailbox` on. */
async function siteFor(mailbox: MailboxServer, address: string | null) {
	const root = await mkdtemp(join(tmpdir(), 'holdline-mailbox-site-'));
	await cp(STORAGE_SITE, root, { recursive: true });
	await writeFile(join(root, 'mailbox.html'), PAGE);
	await writeFile(join(root, '_headers'), headerFiles(address)['static/_headers']);
	const files = await serve({ root });
	const server = createServer((request: IncomingMessage, response) => {
		void fetch(files.address + (request.url ?? ''), { method: request.method ?? 'GET' }).then(async (answer) => {
			const headers = [...answer.headers].filter(
				([name]) => !/^(?:content-encoding|content-length|transfer-encoding)$/.test(name)
			);
			response.writeHead(answer.status, Object.fromEntries(headers)).end(Buffer.from(await answer.arrayBuffer()));
		});
	});
	server.on('upgrade', (request: IncomingMessage, near, head) => {
		const far = connect(mailbox.webPort, '127.0.0.1');
		const lines = request.rawHeaders.flatMap((part, at) =>
			at % 2 === 0 ? [`${part}: ${request.rawHeaders[at + 1] ?? ''}`] : []
		);
		far.write(`GET ${request.url ?? '/'} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
		far.write(head);
		near.pipe(far).pipe(near);
		for (const [one, other] of [
			[near, far],
			[far, near]
		] as const)
			one.on('error', () => other.destroy());
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const at = server.address();
	return {
		address: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`,
		async close() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
			await files.close();
			await rm(root, { recursive: true, force: true });
		}
	};
}
