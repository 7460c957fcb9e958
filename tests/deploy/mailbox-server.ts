import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Authenticator, type NatsConnection, jwtAuthenticator, nkeys, wsconnect } from '@nats-io/nats-core';
import WebSocket from 'ws';
import { type BoxLogin, type MailboxCard, readMailboxCard } from '#lib/domain/exchange/mailbox.ts';
import { mintLogin } from '#lib/storage/exchange/mailbox-logins.ts';
import { findProgram } from '../../scripts/setup.mjs';
import { freePort, hasEnded, settle, untilItAnswers } from './server-files.ts';

/** Node has one of its own from version 22 on. */
if (!('WebSocket' in globalThis)) Object.assign(globalThis, { WebSocket });

type Ports = { script: number; web: number; cluster: number };

/** The keys that belong to a card, as `mailbox.mjs` keeps them. */
type Secrets = { operator: string; system: string; centres: Record<string, { account: string; minting: string }> };

/** A mailbox of one node, or of three, started from the files of `deploy/mailbox` with nothing changed but ports, folders and names. */
export class MailboxServer {
	readonly #folder: string;
	readonly #ports: readonly Ports[];
	readonly #running: (ChildProcess | null)[];
	#said = '';

	private constructor(folder: string, ports: readonly Ports[]) {
		this.#folder = folder;
		this.#ports = ports;
		this.#running = ports.map(() => null);
	}

	static async start(nodes: 1 | 3 = 1): Promise<MailboxServer> {
		const folder = await mkdtemp(join(tmpdir(), 'holdline-mailbox-'));
		const ports = [];
		for (let node = 0; node < nodes; node += 1)
			ports.push({ script: await freePort(), web: await freePort(), cluster: await freePort() });
		const server = new MailboxServer(folder, ports);
		await server.#run('operator');
		await server.#configure();
		await server.revive();
		return server;
	}

	/** The address that devices reach. */
	get address(): string {
		return this.addressOf(0);
	}

	addressOf(node: number): string {
		return `ws://127.0.0.1:${this.#ports[node]?.web}/`;
	}

	get webPort(): number {
		return this.#ports[0]?.web ?? 0;
	}

	get webPorts(): readonly number[] {
		return this.#ports.map(({ web }) => web);
	}

	/** Adds a centre, and resolves with the card of its coordinator. */
	async centre(name: string, address = this.address): Promise<MailboxCard> {
		await this.#run('centre', name, address);
		const card = readMailboxCard(await readFile(join(this.#folder, 'keys', `${name}.card.txt`), 'utf8'));
		if (!card) throw new Error('The card cannot be read.');
		return card;
	}

	push(): Promise<void> {
		return this.#run('push');
	}

	revoke(centre: string, box: string): Promise<void> {
		return this.#run('revoke', centre, box);
	}

	async secrets(): Promise<Secrets> {
		return JSON.parse(await readFile(join(this.#folder, 'keys', 'secrets.json'), 'utf8')) as Secrets;
	}

	/** Kills a node, or all of them, as a machine dies. */
	async kill(node?: number): Promise<void> {
		for (const [index, one] of this.#running.entries()) {
			if (!one || (node !== undefined && node !== index)) continue;
			if (!hasEnded(one)) {
				const ended = once(one, 'exit');
				one.kill('SIGKILL');
				await ended;
			}
			this.#running[index] = null;
		}
	}

	/** A connection that may do all that the account of a centre may, to a node that runs. */
	async owner(centre: string): Promise<NatsConnection> {
		const { centres } = await this.secrets();
		const node = this.#running.findIndex((one) => one !== null);
		const authenticator = userOf(centres[centre]?.account ?? '');
		return wsconnect({ servers: this.addressOf(node), authenticator, reconnect: false });
	}

	/** The memory that the servers take, in bytes. */
	memory(): number {
		const ofOne = ({ pid }: ChildProcess) =>
			Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
		return this.#running.reduce((sum, one) => sum + (one ? ofOne(one) : 0), 0);
	}

	/** Which node leads the boxes of a centre, and whether all the others have what it has. Null while none does. */
	async leaderOf(centre: string): Promise<{ node: number; isWhole: boolean } | null> {
		try {
			const connection = await this.owner(centre);
			try {
				const answer = await connection.request('$JS.API.STREAM.INFO.boxes', '', { timeout: 1000 });
				const { cluster } = answer.json<{
					cluster?: { leader?: string; replicas?: { current: boolean; offline?: boolean }[] };
				}>();
				const leader = /^mailbox-(\d)$/.exec(cluster?.leader ?? '')?.[1];
				const others = cluster?.replicas ?? [];
				const isWhole = others.every(({ current, offline }) => current && offline !== true);
				return leader === undefined ? null : { node: Number(leader) - 1, isWhole };
			} finally {
				await connection.close();
			}
		} catch {
			return null;
		}
	}

	/** Starts what is not running. */
	async revive(): Promise<void> {
		const starting = this.#ports.map(async ({ web }, index) => {
			if (this.#running[index]) return;
			const conf = join(this.#folder, String(index), this.#ports.length > 1 ? 'three-nodes.conf' : 'nats-server.conf');
			const env = { ...process.env, MAILBOX_NODE: `mailbox-${index + 1}` };
			const server = spawn(findProgram('nats') ?? 'nats-server', ['-c', conf], {
				env,
				stdio: ['ignore', 'ignore', 'pipe']
			});
			server.stderr.on('data', (part: Buffer) => (this.#said += part.toString()));
			this.#running[index] = server;
			// A test that fails half-way leaves none behind.
			const end = () => server.kill('SIGKILL');
			process.once('exit', end);
			server.once('exit', () => process.off('exit', end));
			if (!(await untilItAnswers(server, web))) throw new Error(`nats-server did not start:\n${this.#said}`);
		});
		await Promise.all(starting);
	}

	/** All that the servers know is deleted. */
	async lose(): Promise<void> {
		await this.kill();
		for (const index of this.#ports.keys()) await rm(this.#data(index), { recursive: true, force: true });
		await this.revive();
	}

	/** Everything that the servers wrote on their disks. */
	async written(): Promise<Buffer> {
		const files = await Promise.all(
			[...this.#ports.keys()].map((index) => readdir(this.#data(index), { recursive: true, withFileTypes: true }))
		);
		const paths = files.flat().filter((entry) => entry.isFile());
		return Buffer.concat(await Promise.all(paths.map(({ parentPath, name }) => readFile(join(parentPath, name)))));
	}

	async close(): Promise<void> {
		await this.kill();
		await rm(this.#folder, { recursive: true, force: true });
	}

	#data(node: number): string {
		return join(this.#folder, String(node), 'data');
	}

	async #configure(): Promise<void> {
		for (const [index, { script, web, cluster }] of this.#ports.entries()) {
			const folder = join(this.#folder, String(index));
			await mkdir(folder);
			await cp(join(this.#folder, 'keys', 'operator.conf'), join(folder, 'operator.conf'));
			const one = await settle('deploy/mailbox/nats-server.conf', [
				['listen: "127.0.0.1:4222"', `listen: "127.0.0.1:${script}"`],
				['listen: "127.0.0.1:8080"', `listen: "127.0.0.1:${web}"`],
				['store_dir: "/var/lib/holdline-mailbox"', `store_dir: "${this.#data(index)}"`],
				['dir: "/var/lib/holdline-mailbox/accounts"', `dir: "${join(this.#data(index), 'accounts')}"`]
			]);
			await writeFile(join(folder, 'nats-server.conf'), one);
			const routes = [1, 2, 3].map((node): [string, string] => [
				`nats://mailbox-${node}.internal:6222`,
				`nats://127.0.0.1:${this.#ports[node - 1]?.cluster ?? 0}`
			]);
			const three = await settle('deploy/mailbox/three-nodes.conf', [
				['listen: "0.0.0.0:6222"', `listen: "127.0.0.1:${cluster}"`],
				...routes
			]);
			await writeFile(join(folder, 'three-nodes.conf'), three);
		}
	}

	async #run(...words: string[]): Promise<void> {
		const server = `127.0.0.1:${this.#ports[0]?.script}`;
		const own = ['--keys', join(this.#folder, 'keys'), '--server', server, '--replicas', String(this.#ports.length)];
		const child = spawn(process.execPath, ['deploy/mailbox/mailbox.mjs', ...own, ...words], {
			stdio: ['ignore', 'ignore', 'pipe']
		});
		let said = '';
		child.stderr.on('data', (part: Buffer) => (said += part.toString()));
		const [code] = (await once(child, 'exit')) as [number];
		if (code !== 0) throw new Error(said);
	}
}

/** A user of an account who may do all that the account may, as `mailbox.mjs` makes one. */
function userOf(accountSeed: string): Authenticator {
	const account = nkeys.fromSeed(new TextEncoder().encode(accountSeed));
	const user = nkeys.createUser();
	const claims = {
		jti: 'test',
		iat: Math.floor(Date.now() / 1000),
		iss: account.getPublicKey(),
		name: 'test',
		sub: user.getPublicKey(),
		nats: { type: 'user', version: 2, pub: {}, sub: {}, subs: -1, data: -1, payload: -1 }
	};
	const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const text = `${part({ typ: 'JWT', alg: 'ed25519-nkey' })}.${part(claims)}`;
	const signature = Buffer.from(account.sign(new TextEncoder().encode(text))).toString('base64url');
	return jwtAuthenticator(`${text}.${signature}`, user.getSeed());
}

let counter = 0;

/** A blank box. */
export function newBox(card: MailboxCard): Promise<BoxLogin> {
	counter += 1;
	return mintLogin(card, { id: `login-${counter}`, utc: Date.now() });
}
