import { type Id, type Reading, readRecords } from '#lib/domain/case/record.ts';
import type { Row } from './database/rows.ts';

/** What the second copy holds, read from memory: for when the database can take nothing any more, or cannot be opened at all. */
export class Aside {
	readonly #rows: readonly Row[];

	constructor(rows: readonly Row[]) {
		this.#rows = rows;
	}

	readCase(caseId: Id): Reading {
		return readRecords(this.#valuesIn('records').filter((row) => isOfCase(row, caseId)));
	}

	rowsOfCases(): Map<Id, number> {
		const rows = new Map<Id, number>();
		for (const row of this.#valuesIn('records')) {
			if (isOfSomeCase(row)) rows.set(row.case, (rows.get(row.case) ?? 0) + 1);
		}
		return rows;
	}

	readLocal(key: string): unknown {
		return this.#rows.find((row) => row.in === 'local' && row.key === key)?.value;
	}

	readEverything(): Reading {
		const { records, apart } = readRecords(this.#valuesIn('records'));
		return { records, apart: [...apart, ...this.#valuesIn('apart')] };
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
