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

export async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('There is no free port.');
	return address.port;
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
