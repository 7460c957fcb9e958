import type { Change } from '#lib/domain/case/record.ts';
import { Id } from '#lib/domain/vocabulary/id.ts';
import type { LocalRow } from './database/schema.ts';

/** A change on its way to the writer, and the draft that rides with it. */
export type Outgoing = { change: Change; draft: LocalRow | null };

/**
 * Saves the changes that are still on their way when the page goes, because its worker goes with it.
 * It writes to local storage, which is synchronous, while the page is hidden or unloading. The next start sends them again.
 * A change that is sent twice is kept once.
 */
export class UnloadOutbox {
	readonly #prefix: string;
	readonly #pending = new Map<string, Outgoing>();
	readonly #savedKeys = new Set<string>();
	/** Keys of drafts that were saved after the changes of earlier pages. */
	readonly #newerDrafts = new Set<string>();
	readonly #end = new AbortController();
	#count = 0;

	constructor(name: string) {
		// Stored: an update of the app finds what the version before it left.
		this.#prefix = `${name}:parting:`;
		if (!('document' in globalThis)) return;
		const { signal } = this.#end;
		addEventListener('pagehide', () => this.#saveAll(), { signal });
		document.addEventListener('visibilitychange', () => isHidden() && this.#saveAll(), { signal });
	}

	/** Holds a change until the answer comes. A rejection is an answer too: the words are still on the screen then. */
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

	/** Puts a newer value of a draft in place of the one that rides with a change, so that resending restores no older one. */
	supersedeDraft(newer: LocalRow): void {
		this.#newerDrafts.add(newer.key);
		for (const [key, { change, draft }] of this.#pending) {
			if (draft?.key !== newer.key) continue;
			const outgoing = { change, draft: newer };
			this.#pending.set(key, outgoing);
			if (this.#savedKeys.has(key)) this.#save(key, outgoing);
		}
	}

	/** Sends what earlier pages left, in order. What fails now stays for the next start. */
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

	/** Saves nothing any more. */
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
			// Without local storage, only a quick writer can help.
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

/** Null for anything but a change: it could not be kept. */
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
		// Nothing was saved either.
	}
}
