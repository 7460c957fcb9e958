import type { Carried, Carrier, CarrierItem } from '#lib/domain/exchange/carrier.ts';
import { type BoxLogin, type MailboxProblem, mayConnectTo } from '#lib/domain/exchange/mailbox.ts';
import { trustedWorkerAddress } from '../worker-address.ts';
import workerAddress from './mailbox-pack.worker.ts?worker&url';
import type { MailboxAnswer, MailboxCall } from './mailbox-pack.worker.ts';

type Waiting = { resolve: (result: Carried | null) => void; reject: (problem: MailboxProblem) => void };

/**
 * Whether this copy of the app may connect to a mailbox, told before anything is tried: by the header of the one file that may connect
 * anywhere. Null where that cannot be told now.
 */
export async function mayReach(address: string): Promise<boolean | null> {
	try {
		const { ok, headers } = await fetch(workerAddress, { method: 'HEAD' });
		return ok ? mayConnectTo(address, headers.get('content-security-policy'), location.href) : null;
	} catch {
		return null;
	}
}

/**
 * A box as a carrier. What speaks to the mailbox is a worker of its own, since no page may connect anywhere but to its own host. Each call
 * rejects with a `MailboxProblem`.
 */
export class MailboxCarrier implements Carrier {
	readonly #worker: Worker;
	readonly #waiting = new Map<number, Waiting>();
	readonly #watching = new Set<() => void>();
	#calls = 0;

	private constructor() {
		this.#worker = new Worker(trustedWorkerAddress(workerAddress), { type: 'module' });
		this.#worker.addEventListener('message', ({ data }: MessageEvent<MailboxAnswer>) => this.#hear(data));
		this.#worker.addEventListener('error', () => this.close());
	}

	/** Logs in. */
	static async open(login: BoxLogin): Promise<MailboxCarrier> {
		const carrier = new MailboxCarrier();
		try {
			await carrier.#ask({ verb: 'open', login });
			return carrier;
		} catch (problem) {
			carrier.close();
			throw problem;
		}
	}

	async offer(items: readonly CarrierItem[]): Promise<void> {
		await this.#ask({ verb: 'offer', items });
	}

	async since(cursor: string | null): Promise<Carried> {
		return (await this.#ask({ verb: 'since', cursor })) ?? { items: [], cursor: '', isWhole: false };
	}

	watch(onNews: () => void): () => void {
		const tell = () => onNews();
		this.#watching.add(tell);
		if (this.#watching.size === 1) void this.#ask({ verb: 'watch' }).catch(() => {});
		return () => {
			this.#watching.delete(tell);
			if (this.#watching.size === 0) void this.#ask({ verb: 'unwatch' }).catch(() => {});
		};
	}

	/** Ends the worker, and with it the connection. What is asked for is answered no more. */
	close(): void {
		this.#worker.terminate();
		for (const { reject } of this.#waiting.values()) reject('unreachable');
		this.#waiting.clear();
		this.#watching.clear();
	}

	#ask(call: MailboxCall): Promise<Carried | null> {
		const id = (this.#calls += 1);
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#worker.postMessage({ id, call });
		});
	}

	#hear(answer: MailboxAnswer): void {
		if (answer.id === null) {
			for (const tell of [...this.#watching]) tell();
			return;
		}
		const waiting = this.#waiting.get(answer.id);
		this.#waiting.delete(answer.id);
		if (answer.ok) waiting?.resolve(answer.result);
		else waiting?.reject(answer.problem);
	}
}
