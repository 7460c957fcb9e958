import { type Socket, connect, createServer } from 'node:net';
import { once } from 'node:events';

/**
 * A proxy between devices and a mailbox that cuts connections: TCP gives bytes whole and in order, or it ends. Before several nodes it is what a
 * name with their addresses is to a browser: a connection goes to one that is there.
 */
export class FlakyProxy {
	readonly address: string;
	readonly #server: ReturnType<typeof createServer>;
	readonly #sockets = new Set<Socket>();
	#isDown = false;
	/** After how many bytes that came back each of the next connections is cut. */
	#cutAfter: number[] = [];
	/** How many were cut so. */
	cuts = 0;
	/** Everything that went over the wire. */
	readonly seen: Buffer[] = [];

	private constructor(server: ReturnType<typeof createServer>, port: number) {
		this.#server = server;
		this.address = `ws://127.0.0.1:${port}/`;
	}

	static async before(...ports: number[]): Promise<FlakyProxy> {
		const server = createServer();
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const at = server.address();
		const proxy = new FlakyProxy(server, typeof at === 'object' && at ? at.port : 0);
		let next = 0;
		server.on('connection', (near) => {
			const inTurn = ports.map((_, index) => ports[(next + index) % ports.length] ?? 0);
			next += 1;
			void proxy.#join(near, inTurn);
		});
		return proxy;
	}

	/** Each of the next connections is cut once so many bytes came back through it. */
	cutNext(bytes: readonly number[]): void {
		this.#cutAfter = [...bytes];
	}

	/** Cuts every connection that is there. */
	cut(): void {
		for (const socket of this.#sockets) socket.destroy();
	}

	goDown(isDown: boolean): void {
		this.#isDown = isDown;
		if (isDown) this.cut();
	}

	async close(): Promise<void> {
		this.cut();
		this.#server.close();
		await once(this.#server, 'close');
	}

	async #join(near: Socket, ports: readonly number[]): Promise<void> {
		near.on('error', () => near.destroy());
		const far = this.#isDown ? null : await reached(ports);
		if (!far || this.#isDown || near.destroyed) {
			near.destroy();
			far?.destroy();
			return;
		}
		const limit = this.#cutAfter.shift() ?? Infinity;
		let passed = 0;
		for (const [from, to] of [
			[near, far],
			[far, near]
		] as const) {
			this.#sockets.add(from);
			from.on('data', (part: Buffer) => {
				this.seen.push(part);
				to.write(part);
				if (from === near || passed > limit || (passed += part.length) <= limit) return;
				this.cuts += 1;
				near.destroy();
			});
			from.on('error', () => to.destroy());
			from.on('close', () => {
				this.#sockets.delete(from);
				to.destroy();
			});
		}
	}
}

/** A connection to the first of these that answers; null where none does. */
async function reached(ports: readonly number[]): Promise<Socket | null> {
	for (const port of ports) {
		const socket = connect(port, '127.0.0.1');
		const isThere = await new Promise<boolean>((settle) => {
			socket.once('connect', () => settle(true)).once('error', () => settle(false));
		});
		if (isThere) return socket;
		socket.destroy();
	}
	return null;
}
