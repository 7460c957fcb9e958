import { type Change, Id } from '#lib/domain/case/record.ts';

/**
 * A page that goes away takes its worker with it, and the changes that the worker was asked to keep and had not kept yet. While
 * the page goes, or nobody sees it, they are put aside in local storage, which writes at once; the next start asks for them again.
 * A change that is asked for twice is kept once.
 */
export class UnloadOutbox {
	readonly #prefix: string;
	readonly #open = new Map<string, Change>();
	readonly #aside = new Set<string>();
	readonly #end = new AbortController();
	#count = 0;

	constructor(name: string) {
		this.#prefix = `${name}:parting:`;
		if (!('document' in globalThis)) return;
		const { signal } = this.#end;
		addEventListener('pagehide', () => this.#putAllAside(), { signal });
		document.addEventListener('visibilitychange', () => isHidden() && this.#putAllAside(), { signal });
	}

	/** Lets a change not go with the page until it is answered. A no is an answer too: then the words are still on the screen. */
	async until<Result>(change: Change, answer: Promise<Result>): Promise<Result> {
		// The time first: what is found at a start is asked for in the order in which it was asked for.
		const key = `${this.#prefix}${Date.now()}:${String((this.#count += 1)).padStart(6, '0')}`;
		this.#open.set(key, change);
		if (isHidden()) this.#putAside(key, change);
		try {
			return await answer;
		} finally {
			this.#open.delete(key);
			if (this.#aside.delete(key)) forget(key);
		}
	}

	/** Asks for what earlier pages left, in order. What cannot be kept now is left for the next start. */
	async resend(ask: (change: Change) => Promise<void>): Promise<void> {
		for (const key of keysOf(this.#prefix)) {
			if (this.#open.has(key)) continue;
			const change = read(key);
			try {
				if (change) await ask(change);
				forget(key);
			} catch {
				continue;
			}
		}
	}

	/** Puts nothing aside any more. */
	end(): void {
		this.#end.abort();
		this.#open.clear();
	}

	#putAllAside(): void {
		for (const [key, change] of this.#open) this.#putAside(key, change);
	}

	#putAside(key: string, change: Change): void {
		try {
			localStorage.setItem(key, JSON.stringify(change));
			this.#aside.add(key);
		} catch {
			// Where nothing can be put aside, the writer must be quick enough.
		}
	}
}

function isHidden(): boolean {
	return 'document' in globalThis && document.visibilityState === 'hidden';
}

function keysOf(prefix: string): string[] {
	try {
		return Object.keys(localStorage)
			.filter((key) => key.startsWith(prefix))
			.sort();
	} catch {
		return [];
	}
}

/** Null for what is no change: nothing of it could be kept. */
function read(key: string): Change | null {
	try {
		const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
		const isChange =
			typeof value === 'object' &&
			value !== null &&
			'case' in value &&
			Id.safeParse(value.case).success &&
			'records' in value &&
			Array.isArray(value.records);
		return isChange ? (value as Change) : null;
	} catch {
		return null;
	}
}

function forget(key: string): void {
	try {
		localStorage.removeItem(key);
	} catch {
		// Then nothing was put aside either.
	}
}
