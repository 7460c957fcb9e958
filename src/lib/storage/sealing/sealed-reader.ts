import { type ParsedRows, readRecords } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CachedCard } from '#lib/domain/today/case-card.ts';
import type { Beginning, Reader } from '../reader.ts';
import type { RowSeal } from './row-seal.ts';

/** What a store of sealed notes is unlocked with. */
export type StoreSeal = { rows: RowSeal; readerOf: (reader: Reader) => Reader };

export const storeSealOf = (rows: RowSeal): StoreSeal => ({
	rows,
	readerOf: (reader) => new SealedReader(reader, rows)
});

/** Reads sealed notes. What does not open is among the rows that cannot be read, as it stands. */
class SealedReader implements Reader {
	readonly #reader: Reader;
	readonly #seal: RowSeal;

	constructor(reader: Reader, seal: RowSeal) {
		this.#reader = reader;
		this.#seal = seal;
	}

	async readCase(caseId: Id): Promise<ParsedRows> {
		return this.#opened(await this.#reader.readCase(caseId));
	}

	async readBeginning(caseId: Id, options: { from: number; newest: number }): Promise<Beginning | null> {
		const beginning = await this.#reader.readBeginning(caseId, options);
		if (beginning === null) return null;
		const [card] = await this.#seal.openCards([beginning.card]);
		return card === undefined ? null : { card, newest: await this.#opened(beginning.newest) };
	}

	rowsOfCase(caseId: Id): Promise<number> {
		return this.#reader.rowsOfCase(caseId);
	}

	rowsOfCases(known?: Readonly<Record<Id, number>>): Promise<Map<Id, number>> {
		return this.#reader.rowsOfCases(known);
	}

	async readCards(): Promise<CachedCard[]> {
		return this.#seal.openCards(await this.#reader.readCards());
	}

	async readLocal(key: string): Promise<unknown> {
		return this.#seal.openLocal(key, await this.#reader.readLocal(key));
	}

	async readEverything(): Promise<ParsedRows> {
		return this.#opened(await this.#reader.readEverything());
	}

	/** A sealed row is none that the schemas know. */
	async #opened({ records, unreadable }: ParsedRows): Promise<ParsedRows> {
		const rows = readRecords(await this.#seal.openNotes(unreadable));
		return { records: [...records, ...rows.records], unreadable: rows.unreadable };
	}
}
