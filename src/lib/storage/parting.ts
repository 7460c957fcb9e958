import type { Change } from '#lib/domain/case/record.ts';

/** Something that the keeper was asked to keep. Asked for twice, it is kept once. */
export type Asking = { change: Change } | { local: [key: string, value: unknown] };

/**
 * A page that goes away takes its worker with it, and what the worker was asked and had not answered yet. While the page goes,
 * or nobody sees it, that is put aside in local storage, which writes at once; the next start asks for it again.
 */
export class Parting {
	readonly #prefix: string;
	readonly #open = new Map<string, Asking>();
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

	/** Lets this not go with the page until it is answered. A no is an answer too: then the words are still on the screen. */
	async until<Result>(asking: Asking, answer: Promise<Result>): Promise<Result> {
		// The time first: what is found at a start is asked for in the order in which it was asked for.
		const key = `${this.#prefix}${Date.now()}:${String((this.#count += 1)).padStart(6, '0')}`;
		this.#open.set(key, asking);
		if (isHidden()) this.#putAside(key, asking);
		try {
			return await answer;
		} finally {
			this.#open.delete(key);
			if (this.#aside.delete(key)) forget(key);
		}
	}

	/** Asks for what earlier pages left, in order. What cannot be kept now is left for the next start. */
	async askAgain(ask: (asking: Asking) => Promise<unknown>): Promise<void> {
		for (const key of keysOf(this.#prefix)) {
			if (this.#open.has(key)) continue;
			const asking = read(key);
			try {
				if (asking) await ask(asking);
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
		for (const [key, asking] of this.#open) this.#putAside(key, asking);
	}

	#putAside(key: string, asking: Asking): void {
		try {
			localStorage.setItem(key, JSON.stringify(asking));
			this.#aside.add(key);
		} catch {
			// Where nothing can be put aside, the keeper must be quick enough.
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

/** Null for what is no asking: nothing of it could be kept. */
function read(key: string): Asking | null {
	try {
		const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
		return typeof value === 'object' && value !== null && ('change' in value || 'local' in value)
			? (value as Asking)
			: null;
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
