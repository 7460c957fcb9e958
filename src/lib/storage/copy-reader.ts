import { type ParsedRows, readRecords } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CachedCard } from '#lib/domain/today/case-card.ts';
import type { Row } from './database/rows.ts';
import type { Reader } from './reader.ts';

/** Reads rows of the second copy from memory, for when the database is full or cannot be opened. */
export class CopyReader implements Reader {
	readonly #rows: readonly Row[];

	constructor(rows: readonly Row[]) {
		this.#rows = rows;
	}

	readCase(caseId: Id): Promise<ParsedRows> {
		return Promise.resolve(readRecords(this.#valuesIn('records').filter((row) => isOfCase(row, caseId))));
	}

	/** Always null: cards are not in the second copy. */
	readBeginning(): Promise<null> {
		return Promise.resolve(null);
	}

	async rowsOfCase(caseId: Id): Promise<number> {
		return (await this.rowsOfCases()).get(caseId) ?? 0;
	}

	rowsOfCases(): Promise<Map<Id, number>> {
		const rows = new Map<Id, number>();
		for (const row of this.#valuesIn('records')) {
			if (isOfSomeCase(row)) rows.set(row.case, (rows.get(row.case) ?? 0) + 1);
		}
		return Promise.resolve(rows);
	}

	readCards(): Promise<CachedCard[]> {
		return Promise.resolve([]);
	}

	readLocal(key: string): Promise<unknown> {
		return Promise.resolve(this.#rows.find((row) => row.in === 'local' && row.key === key)?.value);
	}

	readEverything(): Promise<ParsedRows> {
		const { records, unreadable } = readRecords(this.#valuesIn('records'));
		return Promise.resolve({ records, unreadable: [...unreadable, ...this.#valuesIn('apart')] });
	}

	#valuesIn(store: Row['in']): unknown[] {
		return this.#rows.filter((row) => row.in === store).map(({ value }) => value);
	}
}

function isOfSomeCase(row: unknown): row is { case: Id } {
	return typeof row === 'object' && row !== null && 'case' in row && typeof row.case === 'string';
}

function isOfCase(row: unknown, caseId: Id): boolean {
	return isOfSomeCase(row) && row.case === caseId;
}
