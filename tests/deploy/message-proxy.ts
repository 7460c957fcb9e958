import { once } from 'node:events';
import WebSocket, { WebSocketServer } from 'ws';

/** A message of NATS on its way. `header` is empty where it has none. `sid` and `reply` as the server wrote them. */
export type Message = {
	subject: string;
	sid: string | null;
	reply: string | null;
	header: Buffer;
	body: Buffer;
};

/** To the server, or back from it. */
type Way = 'up' | 'down';

/** What comes of a message: itself, nothing, several, or others; at once or later, in their order. */
type Meddler = (message: Message, way: Way) => readonly Message[] | Promise<readonly Message[]>;

const VERBS = { up: ['PUB', 'HPUB'], down: ['MSG', 'HMSG'] } as const;

/** A proxy between devices and a mailbox that understands what is said: it loses, repeats, delays, changes and invents messages. */
export class MessageProxy {
	readonly #server: WebSocketServer;
	/** Everything that went over the wire, without what WebSocket puts around it. */
	readonly seen: Buffer[] = [];
	meddle: Meddler;

	private constructor(server: WebSocketServer, meddle: Meddler) {
		this.#server = server;
		this.meddle = meddle;
	}

	static async before(port: number, meddle: Meddler = (message) => [message]): Promise<MessageProxy> {
		const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
		await once(server, 'listening');
		const proxy = new MessageProxy(server, meddle);
		server.on('connection', (near) => proxy.#join(near, new WebSocket(`ws://127.0.0.1:${port}/`)));
		return proxy;
	}

	get port(): number {
		const at = this.#server.address();
		return typeof at === 'object' && at ? at.port : 0;
	}

	get address(): string {
		return `ws://127.0.0.1:${this.port}/`;
	}

	async close(): Promise<void> {
		for (const near of this.#server.clients) near.terminate();
		const closed = once(this.#server, 'close');
		this.#server.close();
		await closed;
	}

	#join(near: WebSocket, far: WebSocket): void {
		const isOpen = once(far, 'open').catch(() => {});
		for (const [from, to, way] of [
			[near, far, 'up'],
			[far, near, 'down']
		] as const) {
			let rest: Buffer = Buffer.alloc(0);
			let turns: Promise<unknown> = isOpen;
			const send = (bytes: Buffer) => {
				if (to.readyState === WebSocket.OPEN) to.send(bytes);
			};
			from.on('message', (data: Buffer) => {
				this.seen.push(data);
				rest = Buffer.concat([rest, data]);
				for (let part = firstPart(rest, way); part; part = firstPart(rest, way)) {
					rest = rest.subarray(part.length);
					const { bytes, message } = part;
					turns = turns.then(async () => {
						if (!message) send(bytes);
						else for (const one of await this.meddle(message, way)) send(written(one, way));
					});
				}
			});
			from.on('error', () => to.terminate());
			from.on('close', () => to.terminate());
		}
	}
}

type Part = { length: number; bytes: Buffer; message: Message | null };

/** The first whole command in these bytes; null while it is not whole. */
function firstPart(bytes: Buffer, way: Way): Part | null {
	const end = bytes.indexOf('\r\n');
	if (end < 0) return null;
	const [verb = '', ...words] = bytes.subarray(0, end).toString().split(' ');
	const start = end + 2;
	const [plain, headed] = VERBS[way];
	if (verb !== plain && verb !== headed) return { length: start, bytes: bytes.subarray(0, start), message: null };
	const length = Number(words.pop());
	if (bytes.length < start + length + 2) return null;
	const headerLength = verb === headed ? Number(words.pop()) : 0;
	const [subject = '', ...others] = words;
	const sid = way === 'down' ? (others.shift() ?? '') : null;
	const header = bytes.subarray(start, start + headerLength);
	const body = bytes.subarray(start + headerLength, start + length);
	const whole = start + length + 2;
	const message = { subject, sid, reply: others.shift() ?? null, header, body };
	return { length: whole, bytes: bytes.subarray(0, whole), message };
}

function written({ subject, sid, reply, header, body }: Message, way: Way): Buffer {
	const [plain, headed] = VERBS[way];
	const names = [subject, sid, reply].filter((word) => word !== null);
	const lengths = header.length > 0 ? [header.length, header.length + body.length] : [body.length];
	const line = [header.length > 0 ? headed : plain, ...names, ...lengths].join(' ');
	return Buffer.concat([Buffer.from(`${line}\r\n`), header, body, Buffer.from('\r\n')]);
}
