import type { Change } from '#lib/domain/case/record.ts';
import { Id } from '#lib/domain/vocabulary/id.ts';
import type { LocalRow } from './database/schema.ts';

/** What is on its way to the writer: a change, the row of `local` that is saved with it, or such a row alone. */
export type Outgoing = { change: Change; draft: LocalRow | null } | { change: null; draft: LocalRow };

export type Sending = {
	/** False for a case that has been erased: nothing is written after that. */
	isWanted: (caseId: Id) => Promise<boolean>;
	send: (outgoing: Outgoing) => Promise<void>;
};

/** What a row alone is stored under when its key names no case. */
const NO_CASE: Id = '00000000-0000-0000-0000-000000000000';

/**
 * Saves what is still pending when the page is hidden or left, because its worker may end with it.
 * It writes to local storage, which is synchronous. The next start resends it. What is sent twice is kept once.
 */
export class UnloadOutbox {
	readonly #prefix: string;
	readonly #pending = new Map<string, Outgoing>();
	readonly #savedKeys = new Set<string>();
	readonly #end = new AbortController();
	#isLeft = false;
	#count = 0;

	constructor(name: string) {
		// Persisted: an updated app must find what the previous version left.
		this.#prefix = `${name}:parting:`;
		if (!('document' in globalThis)) return;
		const { signal } = this.#end;
		document.addEventListener('visibilitychange', () => isHidden() && this.#saveAll(), { signal });
	}

	/** The page is left. Returns false when not everything that is pending could be saved. */
	leave(): boolean {
		this.#isLeft = true;
		return this.#saveAll();
	}

	/** The page is shown again. */
	return(): void {
		this.#isLeft = false;
	}

	/**
	 * Holds a change or a row until `send` settles. A rejection also releases it: its words are still on the screen.
	 * `now` tells what is to be sent: its row may have been superseded. Null when another page has sent it.
	 */
	async hold<Result>(outgoing: Outgoing, send: (now: () => Outgoing | null) => Promise<Result>): Promise<Result> {
		if (outgoing.draft) this.#supersede(outgoing.draft);
		// The time comes first, so that keys sort in the order of the changes.
		const key = `${this.#prefix}${Date.now()}:${String((this.#count += 1)).padStart(6, '0')}`;
		this.#pending.set(key, outgoing);
		if (this.#isLeft || isHidden()) this.#save(key, outgoing);
		try {
			return await send(() => (this.#savedKeys.has(key) ? read(key) : (this.#pending.get(key) ?? null)));
		} finally {
			this.#pending.delete(key);
			if (this.#savedKeys.delete(key)) remove(key);
		}
	}

	/** The value of a row that is saved here, by any page, and not sent yet. It is newer than the one in the database. */
	findRow(key: string): LocalRow | null {
		const rows = keysOf(this.#prefix).map((saved) => read(saved)?.draft);
		return rows.findLast((row) => row?.key === key) ?? null;
	}

	/** Sends what earlier pages left, in order. What fails stays for the next start. */
	async resend({ isWanted, send }: Sending): Promise<void> {
		for (const key of keysOf(this.#prefix)) {
			if (this.#pending.has(key)) continue;
			try {
				const caseId = readChange(key)?.case;
				const isSent = caseId !== undefined && (await isWanted(caseId));
				// Read now: a newer row may have been saved meanwhile.
				const outgoing = isSent ? read(key) : null;
				if (outgoing) await send(outgoing);
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

	/** Puts the newer row in the place of older ones, of any page: resending must not bring one of them back. */
	#supersede(newer: LocalRow): void {
		for (const [key, outgoing] of this.#pending) {
			if (outgoing.draft?.key === newer.key) this.#pending.set(key, { ...outgoing, draft: newer });
		}
		for (const key of keysOf(this.#prefix)) {
			const outgoing = read(key);
			if (outgoing?.draft?.key === newer.key) write(key, { ...outgoing, draft: newer });
		}
	}

	#saveAll(): boolean {
		return [...this.#pending].map(([key, outgoing]) => this.#save(key, outgoing)).every((isSaved) => isSaved);
	}

	#save(key: string, outgoing: Outgoing): boolean {
		const isSaved = write(key, outgoing);
		if (isSaved) this.#savedKeys.add(key);
		return isSaved;
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

/** False when local storage is full or blocked. The writer may still finish in time. */
function write(key: string, { change, draft }: Outgoing): boolean {
	// A row alone is stored as a change without records, which earlier versions resend too.
	const stored: object = change ?? { id: NO_CASE, case: caseOf(draft), records: [] };
	try {
		// One object: a version without drafts reads the change and ignores the rest.
		localStorage.setItem(key, JSON.stringify(draft ? { ...stored, draft } : stored));
		return true;
	} catch {
		return false;
	}
}

/** The case whose draft this is. */
function caseOf({ key }: LocalRow): Id {
	const { success, data } = Id.safeParse(key.split(':')[1]);
	return success ? data : NO_CASE;
}

/** Null for anything that is neither a change nor a row. */
function read(key: string): Outgoing | null {
	const value = readChange(key);
	if (value === null) return null;
	const { draft, ...change } = value;
	const row = isLocalRow(draft) ? draft : null;
	if (change.records.length > 0) return { change, draft: row };
	return row && { change: null, draft: row };
}

function readChange(key: string): (Change & { draft?: unknown }) | null {
	try {
		const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
		return isChange(value) ? value : null;
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
