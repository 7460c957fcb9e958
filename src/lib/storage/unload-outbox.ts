import type { Change } from '#lib/domain/case/record.ts';
import { Id } from '#lib/domain/vocabulary/id.ts';
import type { LocalRow } from './database/schema.ts';

/** A change on its way to the writer, and the draft that is saved with it. */
export type Outgoing = { change: Change; draft: LocalRow | null };

/**
 * Saves the changes that are still pending when the page unloads, because its worker ends with it.
 * It writes to local storage, which is synchronous, while the page is hidden or unloading. The next start resends them.
 * A change that is sent twice is kept once.
 */
export class UnloadOutbox {
	readonly #prefix: string;
	readonly #pending = new Map<string, Outgoing>();
	readonly #savedKeys = new Set<string>();
	/** Keys of drafts that this page has saved. They are newer than those of earlier pages. */
	readonly #newerDrafts = new Set<string>();
	readonly #end = new AbortController();
	#count = 0;

	constructor(name: string) {
		// Persisted: an updated app must find what the previous version left.
		this.#prefix = `${name}:parting:`;
		if (!('document' in globalThis)) return;
		const { signal } = this.#end;
		addEventListener('pagehide', () => this.#saveAll(), { signal });
		document.addEventListener('visibilitychange', () => isHidden() && this.#saveAll(), { signal });
	}

	/** Holds a change until the answer settles. A rejection also releases it: its words are still on the screen. */
	async hold<Result>(outgoing: Outgoing, answer: Promise<Result>): Promise<Result> {
		// The time comes first, so that keys sort in the order of the changes.
		const key = `${this.#prefix}${Date.now()}:${String((this.#count += 1)).padStart(6, '0')}`;
		this.#pending.set(key, outgoing);
		if (isHidden()) this.#save(key, outgoing);
		try {
			return await answer;
		} finally {
			this.#pending.delete(key);
			if (this.#savedKeys.delete(key)) remove(key);
		}
	}

	/** Replaces the draft of pending changes with a newer value, so that resending cannot restore an older one. */
	supersedeDraft(newer: LocalRow): void {
		this.#newerDrafts.add(newer.key);
		for (const [key, { change, draft }] of this.#pending) {
			if (draft?.key !== newer.key) continue;
			const outgoing = { change, draft: newer };
			this.#pending.set(key, outgoing);
			if (this.#savedKeys.has(key)) this.#save(key, outgoing);
		}
	}

	/** Sends what earlier pages left, in order. What fails stays for the next start. */
	async resend(send: (outgoing: Outgoing) => Promise<void>): Promise<void> {
		for (const key of keysOf(this.#prefix)) {
			if (this.#pending.has(key)) continue;
			const outgoing = read(key);
			try {
				if (outgoing) await send(this.#withoutOldDraft(outgoing));
				remove(key);
			} catch {
				continue;
			}
		}
	}

	/** Drops pending changes and saves nothing from now on. */
	end(): void {
		this.#end.abort();
		this.#pending.clear();
	}

	#withoutOldDraft({ change, draft }: Outgoing): Outgoing {
		return { change, draft: draft && this.#newerDrafts.has(draft.key) ? null : draft };
	}

	#saveAll(): void {
		for (const [key, outgoing] of this.#pending) this.#save(key, outgoing);
	}

	#save(key: string, { change, draft }: Outgoing): void {
		try {
			// One object: a version without drafts reads the change and ignores the rest.
			localStorage.setItem(key, JSON.stringify(draft ? { ...change, draft } : change));
			this.#savedKeys.add(key);
		} catch {
			// Local storage is full or blocked. The writer may still finish in time.
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

/** Null for anything that is not a change. */
function read(key: string): Outgoing | null {
	try {
		const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
		if (!isChange(value)) return null;
		const { draft, ...change } = value;
		return { change, draft: isLocalRow(draft) ? draft : null };
	} catch {
		return null;
	}
}

function isChange(value: unknown): value is Change & { draft?: unknown } {
	return (
		typeof value === 'object' &&
		value !== null &&
		'case' in value &&
		Id.safeParse(value.case).success &&
		'records' in value &&
		Array.isArray(value.records)
	);
}

function isLocalRow(value: unknown): value is LocalRow {
	return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
}

function remove(key: string): void {
	try {
		localStorage.removeItem(key);
	} catch {
		// Local storage is blocked, so nothing was saved.
	}
}
