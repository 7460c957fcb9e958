import {
	type Msg,
	type NatsConnection,
	RequestError,
	AuthorizationError,
	PermissionViolationError,
	UserAuthenticationExpiredError,
	headers,
	jwtAuthenticator,
	wsconnect
} from '@nats-io/nats-core';
import type { Carried, Carrier, CarrierItem } from '#lib/domain/exchange/carrier.ts';
import type { BoxLogin, MailboxProblem } from '#lib/domain/exchange/mailbox.ts';
import { toHex } from '../sealing/encoding.ts';
import { placeOfSegment } from './sealed-segment.ts';

const STREAM = 'boxes';

/** By which part of its subject a message is known. */
const MARKS = { letter: 'k', segment: 's', heads: 'h', paper: 'p' } as const;

/** The largest message, in bytes: what the streams of `deploy/mailbox` take. */
const MAX_BYTES = 1_048_576;

/**
 * The numbers of segments that share a subject. A stream keeps the last 128 of one subject, so that of each segment it keeps two copies, and
 * nothing that is offered twice pushes another segment out.
 */
const NUMBERS_IN_SUBJECT = 64;

/** How long one answer may take, in milliseconds, and how often it is asked for. Choosing a new leader takes some seconds. */
const ANSWER_MS = 4000;
const TRIES = 6;
const FIRST_PAUSE_MS = 100;

/** How long a reader that nobody listens to stays on the server, in nanoseconds, and how often one that listens hears of it. */
const READER_LEFT_NS = 5e9;
const WATCHER_LEFT_NS = 60e9;
const HEARTBEAT_NS = 10e9;
const SILENCE_MS = 25_000;

/** How many messages are on their way at once. */
const AT_ONCE = 16;

/** JetStream's own codes: a stream, an account or the disk is full. */
const FULL = new Set([10002, 10023, 10028, 10047, 10077]);
const TOO_BIG = 10054;

/** Why a mailbox did not do what it was asked. */
export class MailboxError extends Error {
	readonly problem: MailboxProblem;

	constructor(problem: MailboxProblem, cause?: unknown) {
		super(problem, { cause });
		this.name = 'MailboxError';
		this.problem = problem;
	}
}

type Received = { item: CarrierItem | null; seq: number; time: string };

/** One box of a mailbox, over one connection. It reads nothing of what it carries. */
export class BoxConnection implements Carrier {
	readonly #login: BoxLogin;
	readonly #connection: NatsConnection;
	/** Called when the connection breaks, and when it is there again. What was asked before is answered no more. */
	readonly #onLost = new Set<() => void>();
	readonly #onBack = new Set<() => void>();

	private constructor(login: BoxLogin, connection: NatsConnection) {
		this.#login = login;
		this.#connection = connection;
		void this.#follow();
	}

	/** Logs in. Rejects with a `MailboxError` where that fails. */
	static async open(login: BoxLogin): Promise<BoxConnection> {
		try {
			const connection = await wsconnect({
				servers: login.address,
				authenticator: jwtAuthenticator(login.token, new TextEncoder().encode(login.seed)),
				inboxPrefix: `_INBOX.${login.box}`,
				timeout: ANSWER_MS,
				pingInterval: 15_000,
				maxPingOut: 2,
				maxReconnectAttempts: -1,
				reconnectTimeWait: 300,
				// No address but that of the login is ever connected to.
				ignoreClusterUpdates: true
			});
			return new BoxConnection(login, connection);
		} catch (problem) {
			throw asMailboxError(problem);
		}
	}

	async close(): Promise<void> {
		await this.#connection.close();
	}

	/** Resolves once all of it is on the disk of the mailbox. What tells of others comes last, so that nobody hears of what is not there. */
	async offer(items: readonly CarrierItem[]): Promise<void> {
		for (const kind of ['letter', 'segment', 'paper', 'heads'] as const) {
			const queue = items.filter((item) => item.kind === kind);
			const publish = async () => {
				for (let item = queue.shift(); item; item = queue.shift()) await this.#publish(item);
			};
			await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, publish));
		}
	}

	/**
	 * A cursor names the last message that was read, by its place and its time. Where that message is gone, or another one is in its place, the
	 * mailbox lost something or was set up again, and all is read.
	 */
	async since(cursor: string | null): Promise<Carried> {
		const [, place, time] = /^(\d+)\.(\d+)$/.exec(cursor ?? '') ?? [];
		if (cursor !== null && place !== undefined) {
			const [last, ...later] = await this.#readFrom(Number(place));
			if (last && last.seq === Number(place) && last.time === time) return carried(later, cursor, false);
		}
		return carried(await this.#readFrom(1), '', true);
	}

	/** Where the connection breaks, something may have come meanwhile. */
	watch(onNews: () => void): () => void {
		const stop = new AbortController();
		void this.#watchUntil(stop.signal, onNews);
		return () => stop.abort();
	}

	async #publish({ kind, bytes }: CarrierItem): Promise<void> {
		if (bytes.length > MAX_BYTES) throw new MailboxError('too-big');
		const hash = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
		const place = placeOfSegment(bytes);
		const rest = kind === 'letter' || !place ? [hash.slice(0, 32)] : [place.tag, pageOf(place.number)];
		const subject = ['hl', this.#login.box, MARKS[kind], ...rest].join('.');
		// What is sent again because its answer was lost is known by this, among the messages of all boxes.
		const named = headers();
		named.set('Nats-Msg-Id', `${subject} ${hash}`);
		await this.#again(() => this.#ask(subject, bytes, named));
	}

	/** All messages of the box from this place on, in their order. */
	async #readFrom(start: number): Promise<Received[]> {
		const received: Received[] = [];
		await this.#again(async () => {
			const next = (received.at(-1)?.seq ?? start - 1) + 1;
			await this.#readOn(next, received);
		});
		return received;
	}

	async #readOn(start: number, received: Received[]): Promise<void> {
		const name = crypto.randomUUID();
		const inbox = `_INBOX.${this.#login.box}.${name}`;
		const subscription = this.#connection.subscribe(inbox);
		const end = () => subscription.unsubscribe();
		const alarm = new Alarm(ANSWER_MS, end);
		this.#onLost.add(end);
		try {
			const answer = await this.#ask(
				this.#creating(name),
				JSON.stringify({
					stream_name: STREAM,
					config: {
						...this.#reader(name, inbox, READER_LEFT_NS),
						deliver_policy: 'by_start_sequence',
						opt_start_seq: start
					}
				})
			);
			const { num_pending: pending } = answer as { num_pending?: unknown };
			if (typeof pending !== 'number') throw new MailboxError('unreachable');
			if (pending === 0) return;
			let count = 0;
			for await (const message of subscription) {
				alarm.wait();
				const place = placeIn(message);
				// A heartbeat, or what another reader was sent.
				if (!place) continue;
				count += 1;
				// Something was lost on its way. The next try begins behind what came.
				if (place.count !== count) break;
				received.push({ item: this.#itemIn(message), seq: place.seq, time: place.time });
				if (place.pending === 0) return;
			}
			throw new MailboxError('unreachable');
		} finally {
			alarm.stop();
			this.#onLost.delete(end);
			end();
		}
	}

	async #watchUntil(signal: AbortSignal, onNews: () => void): Promise<void> {
		while (!signal.aborted && !this.#connection.isClosed()) {
			const name = crypto.randomUUID();
			const inbox = `_INBOX.${this.#login.box}.${name}`;
			const subscription = this.#connection.subscribe(inbox);
			const end = () => subscription.unsubscribe();
			const alarm = new Alarm(SILENCE_MS, end);
			signal.addEventListener('abort', end, { once: true });
			this.#onLost.add(end);
			try {
				const config = {
					...this.#reader(name, inbox, WATCHER_LEFT_NS),
					deliver_policy: 'new',
					headers_only: true,
					idle_heartbeat: HEARTBEAT_NS
				};
				await this.#again(() => this.#ask(this.#creating(name), JSON.stringify({ stream_name: STREAM, config })));
				onNews();
				for await (const message of subscription) {
					alarm.wait();
					if (placeIn(message)) onNews();
				}
			} catch {
				await this.#untilBack(signal);
			} finally {
				alarm.stop();
				this.#onLost.delete(end);
				signal.removeEventListener('abort', end);
				end();
			}
		}
	}

	async #follow(): Promise<void> {
		for await (const { type } of this.#connection.status()) {
			const calls = type === 'disconnect' ? this.#onLost : type === 'reconnect' ? this.#onBack : [];
			for (const call of [...calls]) call();
		}
	}

	#creating(name: string): string {
		return `$JS.API.CONSUMER.CREATE.${STREAM}.${name}.${this.#filter}`;
	}

	get #filter(): string {
		return `hl.${this.#login.box}.>`;
	}

	/** A reader that forgets itself: the login may delete none. */
	#reader(name: string, inbox: string, leftNs: number) {
		return {
			name,
			deliver_subject: inbox,
			ack_policy: 'none',
			filter_subject: this.#filter,
			max_deliver: 1,
			mem_storage: true,
			num_replicas: 1,
			inactive_threshold: leftNs
		};
	}

	/** Null for what is none of ours. Anybody with the login of the box may have put it there. */
	#itemIn({ subject, data }: Msg): CarrierItem | null {
		const [root, box, mark] = subject.split('.');
		const [kind] = Object.entries(MARKS).find(([, one]) => one === mark) ?? [];
		if (root !== 'hl' || box !== this.#login.box || kind === undefined || data.length > MAX_BYTES) return null;
		return { kind: kind as CarrierItem['kind'], bytes: new Uint8Array(data) };
	}

	/**
	 * Tries again where no answer came, with longer and longer pauses: right after a start or a change of leaders, nobody is there to give
	 * one. A connection whose login was refused is over, and makes room for another one.
	 */
	async #again<Result>(work: () => Promise<Result>): Promise<Result> {
		for (let tries = 1; ; tries += 1) {
			try {
				return await work();
			} catch (problem) {
				const known = asMailboxError(problem);
				if (known.problem !== 'unreachable' || tries === TRIES || this.#connection.isClosed()) throw known;
				await pause(FIRST_PAUSE_MS * 2 ** tries * (0.5 + Math.random()));
			}
		}
	}

	#untilBack(signal: AbortSignal): Promise<void> {
		return new Promise((resolve) => {
			const end = () => {
				clearTimeout(timer);
				this.#onBack.delete(end);
				signal.removeEventListener('abort', end);
				resolve();
			};
			const timer = setTimeout(end, SILENCE_MS);
			this.#onBack.add(end);
			signal.addEventListener('abort', end);
		});
	}

	async #ask(subject: string, body: string | Uint8Array, named?: ReturnType<typeof headers>): Promise<unknown> {
		let answer: unknown;
		let lose: () => void = () => {};
		const lost = new Promise<never>((_, reject) => (lose = () => reject(new MailboxError('unreachable'))));
		this.#onLost.add(lose);
		try {
			const options = { timeout: ANSWER_MS, ...(named ? { headers: named } : {}) };
			answer = (await Promise.race([this.#connection.request(subject, body, options), lost])).json();
		} catch (problem) {
			throw asMailboxError(problem);
		} finally {
			this.#onLost.delete(lose);
		}
		const { error } = answer as { error?: { code?: number; err_code?: number } };
		if (!error) return answer;
		if (FULL.has(error.err_code ?? 0)) throw new MailboxError('full');
		if (error.err_code === TOO_BIG) throw new MailboxError('too-big');
		throw new MailboxError((error.code ?? 500) >= 500 ? 'unreachable' : 'not-let-in');
	}
}

/** Calls back when `wait` was not called for so long. */
class Alarm {
	readonly #ms: number;
	readonly #call: () => void;
	#timer: ReturnType<typeof setTimeout>;

	constructor(ms: number, call: () => void) {
		this.#ms = ms;
		this.#call = call;
		this.#timer = setTimeout(call, ms);
	}

	wait(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.#call, this.#ms);
	}

	stop(): void {
		clearTimeout(this.#timer);
	}
}

function asMailboxError(problem: unknown): MailboxError {
	if (problem instanceof MailboxError) return problem;
	const cause = problem instanceof RequestError ? problem.cause : problem;
	const isRefused =
		cause instanceof AuthorizationError ||
		cause instanceof PermissionViolationError ||
		cause instanceof UserAuthenticationExpiredError;
	return new MailboxError(isRefused ? 'not-let-in' : 'unreachable', problem);
}

/** Where a message stands, which its reader is told in the subject for answers. Null for a heartbeat. */
function placeIn({ reply = '' }: Msg): { seq: number; count: number; time: string; pending: number } | null {
	const parts = reply.split('.');
	if (parts[0] !== '$JS' || parts[1] !== 'ACK') return null;
	// Newer servers put their domain and account in front of the stream.
	const [, , , seq, count, time, pending] = parts.slice(parts.length > 9 ? 4 : 2);
	return { seq: Number(seq), count: Number(count), time: time ?? '', pending: Number(pending) };
}

function carried(received: readonly Received[], cursor: string, isWhole: boolean): Carried {
	const last = received.at(-1);
	return {
		items: received.flatMap(({ item }) => item ?? []),
		cursor: last ? `${last.seq}.${last.time}` : cursor,
		isWhole
	};
}

function pageOf(number: number): string {
	return String(Math.floor(number / NUMBERS_IN_SUBJECT));
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
