import type { CarrierItem } from '#lib/domain/exchange/carrier.ts';
import type { BoxLogin, MailboxProblem } from '#lib/domain/exchange/mailbox.ts';
import type { OpenBox } from '#lib/state/mailbox-sync.svelte.ts';

/** A mailbox in memory, which fails as a test wants it. */
export class MemoryMailbox {
	/** Why nobody is let in now. */
	problem: MailboxProblem | null = null;
	/** The boxes whose logins were taken back. */
	readonly revoked = new Set<string>();
	/** How often somebody logged in. */
	opened = 0;
	/** How many connections there are. */
	connected = 0;
	#boxes = new Map<string, CarrierItem[]>();
	#listeners = new Set<{ box: string; tell: () => void }>();
	#age = 1;

	/** Everything that a box has, in its order. */
	itemsIn(box: string): CarrierItem[] {
		const items = this.#boxes.get(box) ?? [];
		this.#boxes.set(box, items);
		return items;
	}

	get boxes(): string[] {
		return [...this.#boxes.keys()];
	}

	/** All of it is gone. */
	lose(): void {
		this.#boxes = new Map();
		this.#age += 1;
		for (const { tell } of this.#listeners) tell();
	}

	open(login: BoxLogin): Promise<OpenBox> {
		/* eslint-disable @typescript-eslint/only-throw-error -- A carrier rejects with a `MailboxProblem`. */
		const check = () => {
			if (this.problem) throw this.problem;
			if (this.revoked.has(login.box)) throw 'not-let-in' satisfies MailboxProblem;
		};
		/* eslint-enable @typescript-eslint/only-throw-error */
		return this.#answer(() => {
			check();
			this.opened += 1;
			this.connected += 1;
			const mine: { box: string; tell: () => void }[] = [];
			let isOpen = true;
			return {
				offer: (items) =>
					this.#answer(() => {
						check();
						this.itemsIn(login.box).push(...items);
						for (const { box, tell } of [...this.#listeners]) if (box === login.box) tell();
					}),
				since: (cursor) =>
					this.#answer(() => {
						check();
						const items = this.itemsIn(login.box);
						const [age, count] = (cursor ?? '').split('.').map(Number);
						const isWhole = age !== this.#age || count === undefined || count > items.length;
						return { items: items.slice(isWhole ? 0 : count), cursor: `${this.#age}.${items.length}`, isWhole };
					}),
				watch: (tell) => {
					const listener = { box: login.box, tell };
					mine.push(listener);
					this.#listeners.add(listener);
					return () => this.#listeners.delete(listener);
				},
				close: () => {
					if (isOpen) this.connected -= 1;
					isOpen = false;
					for (const listener of mine) this.#listeners.delete(listener);
				}
			};
		});
	}

	async #answer<Result>(work: () => Result): Promise<Result> {
		await Promise.resolve();
		return work();
	}
}
