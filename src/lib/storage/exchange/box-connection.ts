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

/**
 * How long one answer may take, in milliseconds. The first tries for a reader wait less: for minutes after a node died, the others may still give
 * it one reader in three, and nobody answers then.
 */
const ANSWER_MS = 4000;
const FIRST_ANSWER_MS = 1000;

/**
 * For how long something is tried without getting any further, in milliseconds, and how long the pauses between are. Three nodes need up to ten
 * seconds to choose a new leader, and refuse some questions at once meanwhile.
 */
const PATIENCE_MS = 40_000;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 1000;

/** How long a node may lag behind what is known to be in the box before what it has is taken for all, in milliseconds. */
const LAG_MS = 3000;

/** How long a reader that nobody listens to stays on the server, in nanoseconds, and how often one that listens hears of it. */
const READER_LEFT_NS = 5e9;
const WATCHER_LEFT_NS = 60e9;
const HEARTBEAT_NS = 5e9;
const SILENCE_MS = 12_000;

/** How many messages are on their way at once. */
const AT_ONCE = 16;

/** JetStream's own codes: a stream, an account or the disk is full, or as many readers are open as may be. */
const FULL = new Set([10002, 10023, 10026, 10028, 10047, 10077]);
const TOO_BIG = 10054;

/** Of a reader: no node for it is known to be there, and nobody told the mailbox of its streams again yet. Both pass. */
const NOT_YET = new Set([10023, 10059]);

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
	#isConnected = true;
	/** The place of the last message of this box that the mailbox is known to have. A node that lags behind the others lacks it for a while. */
	#lastKnown = 0;
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
		const { seq } = (await this.#again(() => this.#ask(subject, bytes, { headers: named }))) as { seq?: unknown };
		if (typeof seq === 'number') this.#lastKnown = Math.max(this.#lastKnown, seq);
	}

	/** All messages of the box from this place on, in their order. */
	async #readFrom(start: number): Promise<Received[]> {
		const received: Received[] = [];
		const next = () => (received.at(-1)?.seq ?? start - 1) + 1;
		const [known, end] = [this.#lastKnown, performance.now() + LAG_MS];
		// What was known of a mailbox that was lost meanwhile is known no more.
		const lastKnown = () => {
			if (performance.now() > end) this.#lastKnown = 0;
			return Math.min(known, this.#lastKnown);
		};
		await this.#again((tries) => this.#readOn(next(), received, { lastKnown, tries }), next);
		return received;
	}

	/** `lastKnown`: where a reader ends before this place, another node may have more. */
	async #readOn(
		start: number,
		received: Received[],
		{ lastKnown, tries }: { lastKnown: () => number; tries: number }
	): Promise<void> {
		const name = crypto.randomUUID();
		const inbox = `_INBOX.${this.#login.box}.${name}`;
		const subscription = this.#connection.subscribe(inbox);
		const end = () => subscription.unsubscribe();
		const alarm = new Alarm(ANSWER_MS, end);
		this.#onLost.add(end);
		try {
			const { num_pending: pending } = await this.#create(
				{
					...this.#reader(name, inbox, READER_LEFT_NS),
					deliver_policy: 'by_start_sequence',
					opt_start_seq: start
				},
				tries
			);
			if (typeof pending !== 'number') throw new MailboxError('unreachable');
			if (pending === 0 && start > lastKnown()) return;
			if (pending === 0) throw new MailboxError('unreachable');
			let count = 0;
			for await (const message of subscription) {
				alarm.wait();
				const place = placeIn(message);
				// A heartbeat, or something else that is no message of the box.
				if (!place) continue;
				// It came before.
				if (place.count <= count) continue;
				count += 1;
				// Something was lost on its way. The next try begins behind what came.
				if (place.count !== count) break;
				received.push({ item: this.#itemIn(message), seq: place.seq, time: place.time });
				if (place.pending === 0 && place.seq >= lastKnown()) return;
				if (place.pending === 0) break;
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
				await this.#again((tries) => this.#create({ ...config, name: crypto.randomUUID() }, tries));
				onNews();
				for await (const message of subscription) {
					alarm.wait();
					const place = placeIn(message);
					if (!place) continue;
					this.#lastKnown = Math.max(this.#lastKnown, place.seq);
					onNews();
				}
			} catch {
				await this.#untilBack(SILENCE_MS, signal);
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
			if (type === 'disconnect') this.#lose();
			if (type !== 'reconnect') continue;
			this.#isConnected = true;
			for (const call of [...this.#onBack]) call();
		}
		// It is closed: nobody needs to wait for it.
		this.#lose();
		for (const call of [...this.#onBack]) call();
	}

	#lose(): void {
		this.#isConnected = false;
		// What is there when it comes back may be less.
		this.#lastKnown = 0;
		for (const call of [...this.#onLost]) call();
	}

	async #create(config: Record<string, unknown> & { name: string }, tries: number): Promise<{ num_pending?: unknown }> {
		const subject = `$JS.API.CONSUMER.CREATE.${STREAM}.${config.name}.${this.#filter}`;
		const body = JSON.stringify({ stream_name: STREAM, config });
		const timeout = Math.min(FIRST_ANSWER_MS * 2 ** Math.max(0, tries - 1), ANSWER_MS);
		return (await this.#ask(subject, body, { timeout })) as { num_pending?: unknown };
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
	 * Tries again where no answer came, with longer and longer pauses, until it gets no further for some time. `placeOf` tells how far it got. A
	 * connection whose login was refused is over, and makes room for another one.
	 */
	async #again<Result>(work: (tries: number) => Promise<Result>, placeOf = () => 0): Promise<Result> {
		let [place, tries, end] = [placeOf(), 0, performance.now() + PATIENCE_MS];
		for (;;) {
			// What is asked without a connection is thrown away when there is one again.
			if (!this.#isConnected) await this.#untilBack(end - performance.now());
			try {
				return await work(tries);
			} catch (problem) {
				const known = asMailboxError(problem);
				const isOver = placeOf() === place && performance.now() > end;
				if (known.problem !== 'unreachable' || isOver || this.#connection.isClosed()) throw known;
				if (placeOf() !== place) [place, tries, end] = [placeOf(), 0, performance.now() + PATIENCE_MS];
				tries += 1;
				await pause(Math.min(FIRST_PAUSE_MS * 2 ** tries, MAX_PAUSE_MS) * (0.5 + Math.random()));
			}
		}
	}

	/** Resolves once there is a connection again, or after so many milliseconds. */
	#untilBack(ms: number, signal?: AbortSignal): Promise<void> {
		return new Promise((resolve) => {
			const end = () => {
				clearTimeout(timer);
				this.#onBack.delete(end);
				signal?.removeEventListener('abort', end);
				resolve();
			};
			const timer = setTimeout(end, ms);
			this.#onBack.add(end);
			signal?.addEventListener('abort', end);
		});
	}

	async #ask(
		subject: string,
		body: string | Uint8Array,
		options: { timeout?: number; headers?: ReturnType<typeof headers> }
	): Promise<unknown> {
		let answer: unknown;
		let lose: () => void = () => {};
		const lost = new Promise<never>((_, reject) => (lose = () => reject(new MailboxError('unreachable'))));
		this.#onLost.add(lose);
		try {
			const asking = this.#connection.request(subject, body, { timeout: ANSWER_MS, ...options });
			answer = (await Promise.race([asking, lost])).json();
		} catch (problem) {
			throw asMailboxError(problem);
		} finally {
			this.#onLost.delete(lose);
		}
		const { error } = answer as { error?: { code?: number; err_code?: number } };
		if (!error) return answer;
		const { code = 500, err_code: exact = 0 } = error;
		if (!options.headers && NOT_YET.has(exact)) throw new MailboxError('unreachable');
		if (FULL.has(exact)) throw new MailboxError('full');
		if (exact === TOO_BIG) throw new MailboxError('too-big');
		throw new MailboxError(code >= 500 ? 'unreachable' : 'not-let-in');
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
	// Who was too slow to log in was not refused.
	const isRefused =
		(cause instanceof AuthorizationError && !/timeout/i.test(cause.message)) ||
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
