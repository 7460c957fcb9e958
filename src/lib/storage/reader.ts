import type { StoreNames } from 'idb';
import { type ParsedRows, readRecords } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CachedCard } from '#lib/domain/today/case-card.ts';
import type { Database } from './database/open.ts';
import type { HoldlineSchema } from './database/schema.ts';

/** What a long case shows until all of it is read: its cached card and its newest rows. */
export type Beginning = { card: CachedCard; newest: ParsedRows };

/** Everything that can be read from a copy. */
export type Reader = {
	/** Everything of one case, in no guaranteed order. */
	readCase(caseId: Id): Promise<ParsedRows>;
	/** Null for a case without a cached card, or with fewer than `from` rows. */
	readBeginning(caseId: Id, options: { from: number; newest: number }): Promise<Beginning | null>;
	/** Counts the rows of a case without reading one. */
	rowsOfCase(caseId: Id): Promise<number>;
	/** Counts the rows of each case without reading one. Those of a known case are not counted again. */
	rowsOfCases(known?: Readonly<Record<Id, number>>): Promise<Map<Id, number>>;
	readCards(): Promise<CachedCard[]>;
	readLocal(key: string): Promise<unknown>;
	/** Every row: readable ones as records, the others unchanged in `unreadable`. */
	readEverything(): Promise<ParsedRows>;
	/** Every row as it lies there, unread. Without it, `readEverything` tells. */
	readRows?(): Promise<readonly unknown[]>;
};

/** Rows per piece. Larger pieces would block the screen. */
const ROWS_PER_PIECE = 2000;

/** Reads from the database. `use` passes a handle to the work, and may run the work again on a fresh handle. */
export class DatabaseReader implements Reader {
	readonly #use: <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;

	constructor(use: <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>) {
		this.#use = use;
	}

	/** Reads in pieces, so that the page stays responsive between them. */
	async readCase(caseId: Id): Promise<ParsedRows> {
		return this.#use(async (database) => {
			const order = storeOf(database, 'records').index('order');
			const rows = new Map<Id, unknown>();
			for (let range = rangeOf(caseId); ;) {
				const piece = await order.getAll(range, ROWS_PER_PIECE);
				const before = rows.size;
				for (const row of piece) rows.set(row.id, row);
				const last = piece.at(-1);
				if (last === undefined || piece.length < ROWS_PER_PIECE) return parse([...rows.values()]);
				// After an import two rows may share one position, so the next piece starts at the last position, not after it.
				// A piece without a new row means that one position has more rows than a piece.
				if (rows.size === before) return parse(await order.getAll(rangeOf(caseId)));
				const { clock, device } = last as unknown as { clock: number; device: string };
				range = IDBKeyRange.bound([caseId, clock, device], [caseId, []]);
			}
		});
	}

	async readBeginning(caseId: Id, { from, newest }: { from: number; newest: number }): Promise<Beginning | null> {
		return this.#use(async (database) => {
			const card = await storeOf(database, 'cards').get(caseId);
			if (card === undefined || card.rows < from) return null;
			return { card, newest: readRecords(await newestRows(database, caseId, newest)) };
		});
	}

	async rowsOfCase(caseId: Id): Promise<number> {
		return this.#use((database) => storeOf(database, 'records').index('order').count(rangeOf(caseId)));
	}

	async rowsOfCases(known?: Readonly<Record<Id, number>>): Promise<Map<Id, number>> {
		return this.#use(async (database) => {
			const index = storeOf(database, 'records').index('order');
			const rowsOf = async (caseId: Id) => [caseId, known?.[caseId] ?? (await index.count(rangeOf(caseId)))] as const;
			const counts: ReturnType<typeof rowsOf>[] = [];
			let cursor = await index.openKeyCursor();
			while (cursor) {
				const [caseId] = cursor.key;
				// Awaited together: with two hundred cases, half of the time would be spent on waiting.
				const counting = rowsOf(caseId);
				// A failure is reported by whichever is awaited first.
				counting.catch(() => {});
				counts.push(counting);
				// This sorts after every key of that case. Backwards, Chromium would pass every row on its way instead of seeking.
				cursor = await cursor.continue([caseId, []] as never);
			}
			return new Map(await Promise.all(counts));
		});
	}

	async readCards(): Promise<CachedCard[]> {
		return this.#use((database) => storeOf(database, 'cards').getAll());
	}

	async readLocal(key: string): Promise<unknown> {
		return this.#use((database) => storeOf(database, 'local').get(key));
	}

	async readEverything(): Promise<ParsedRows> {
		return this.#use(async (database) => {
			const { records, unreadable } = readRecords(await storeOf(database, 'records').getAll());
			return { records, unreadable: [...unreadable, ...(await storeOf(database, 'apart').getAll())] };
		});
	}

	async readRows(): Promise<readonly unknown[]> {
		return this.#use(async (database) => {
			const [records, apart] = await Promise.all([
				storeOf(database, 'records').getAll(),
				storeOf(database, 'apart').getAll()
			]);
			return [...records, ...apart];
		});
	}
}

/** Each request reports its own error, so the rejection of the transaction itself is ignored. */
function storeOf<Name extends StoreNames<HoldlineSchema>>(database: Database, name: Name) {
	const transaction = database.transaction(name);
	transaction.done.catch(() => {});
	return transaction.store;
}

/** Parses in pieces too. Nothing needs the transaction any more, so a pause is safe. */
async function parse(rows: readonly unknown[]): Promise<ParsedRows> {
	const all: ParsedRows = { records: [], unreadable: [] };
	for (let from = 0; from < rows.length; from += ROWS_PER_PIECE) {
		if (from > 0) await new Promise((resolve) => setTimeout(resolve));
		const { records, unreadable } = readRecords(rows.slice(from, from + ROWS_PER_PIECE));
		all.records.push(...records);
		all.unreadable.push(...unreadable);
	}
	return all;
}

/** The newest rows of one case, at most `max`. A cursor would take one request per row. */
async function newestRows(database: Database, caseId: Id, max: number): Promise<unknown[]> {
	const order = storeOf(database, 'records').index('order');
	const [, top] = (await order.openKeyCursor(rangeOf(caseId), 'prev'))?.key ?? [caseId, 0];
	for (let span = max; ; span *= 8) {
		// All cases share one clock, so a span of it may hold fewer rows of this case.
		const rows = await order.getAll(IDBKeyRange.bound([caseId, top - span], [caseId, []]));
		if (rows.length >= max || span > top) return rows.slice(-max);
	}
}

/** The keys of one case in the index `order`. An array sorts after every number and text. */
function rangeOf(caseId: Id): IDBKeyRange {
	return IDBKeyRange.bound([caseId], [caseId, []]);
}
