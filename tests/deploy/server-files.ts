import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';

/** How long a server may take to start, in milliseconds. */
const START_MS = 10_000;

export function hasEnded(server: ChildProcess): boolean {
	return server.exitCode !== null || server.signalCode !== null;
}

/** Reads a file and changes what a person who hosts would change, where it stands and nowhere else. */
export async function settle(file: string, changes: readonly (readonly [string, string])[]): Promise<string> {
	let text = await readFile(file, 'utf8');
	for (const [before, after] of changes) {
		if (text.split(before).length !== 2) throw new Error(`"${before}" does not stand once in ${file}.`);
		text = text.replace(before, () => after);
	}
	return text;
}

/** A port on which nothing listens. It lies below those that systems give to connections, so that none takes it before a server does. */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = 12_000 + Math.floor(Math.random() * 20_000);
		const server = createServer().listen(port, '127.0.0.1');
		const isFree = await once(server, 'listening').then(
			() => true,
			() => false
		);
		if (!isFree) continue;
		server.close();
		await once(server, 'close');
		return port;
	}
}

export async function untilItAnswers(server: ChildProcess, port: number): Promise<boolean> {
	const end = Date.now() + START_MS;
	while (!hasEnded(server) && Date.now() < end) {
		if (await answers(port)) return true;
		await new Promise((later) => setTimeout(later, 20));
	}
	return false;
}

async function answers(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1');
	const isThere = await new Promise<boolean>((settle) => {
		socket.once('connect', () => settle(true)).once('error', () => settle(false));
	});
	socket.destroy();
	return isThere;
}
