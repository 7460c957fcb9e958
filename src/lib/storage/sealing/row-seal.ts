import type { Change, NewRecord } from '#lib/domain/case/record.ts';
import { hashesIn } from '#lib/domain/papers/named.ts';
import type { CachedCard } from '#lib/domain/today/case-card.ts';
import type { Row } from '../database/rows.ts';
import { type LocalRow, PLAIN_KEYS } from '../database/schema.ts';
import { type PaperSeal, nameOfPaper } from './paper-seal.ts';
import { deriveKey, openText, sealText, utf8 } from './sealed-text.ts';

/** How a sealed value stands in a row: a random nonce, and what AES-GCM made of it, in base 64. */
type Sealed = { sealed: string };

/** What stays readable of a record: where it stands in the order. */
const POSITION = new Set(['id', 'case', 'device', 'seq', 'clock', 'made', 'v', 'change', 'undoes']);

const KEY_BYTES = 32;

/**
 * Seals rows before they are handed to the writer, and opens them after they were read. Each value is bound to its store and
 * its key: in another place it does not open. All keys come from one data key.
 */
export class RowSeal {
	readonly papers: PaperSeal;
	readonly #key: CryptoKey;

	private constructor(key: CryptoKey, papers: PaperSeal) {
		this.#key = key;
		this.papers = papers;
	}

	static async of(dataKey: Uint8Array<ArrayBuffer>): Promise<RowSeal> {
		if (dataKey.length !== KEY_BYTES) throw new DOMException('This is no data key.', 'DataError');
		const [rows, bytes, names] = await Promise.all([
			deriveKey(dataKey, 'rows', 'AES-GCM'),
			deriveKey(dataKey, 'papers', 'AES-GCM'),
			deriveKey(dataKey, 'names', 'AES-CBC')
		]);
		return new RowSeal(rows, { bytes, names });
	}

	/** The same change, as the writer and the outbox get it. The names of papers are those under which their bytes lie. */
	async sealChange(change: Change): Promise<Change> {
		const records = change.records.map((record) => this.#sealRecord({ ...record, case: change.case }));
		return { ...change, records: (await Promise.all(records)).map(withoutCase) };
	}

	/** A record as it stands in a file or in a store that is not sealed. */
	async sealStored<Record extends { id: string; case: string }>(record: Record): Promise<Record> {
		return this.#sealRecord(record);
	}

	/** A row that this version cannot read. */
	async sealUnreadable(row: unknown): Promise<unknown> {
		if (isSealed(row)) return row;
		const { case: caseId, type } = (isObject(row) ? row : {}) as { case?: unknown; type?: unknown };
		return {
			...(typeof caseId === 'string' ? { case: caseId } : {}),
			...(type === 'erasure' ? { type } : {}),
			...(await this.#namesIn(row)),
			...(await this.#seal('apart', row))
		};
	}

	/** Those rows that are not here yet, sealed: sealed twice, the same row is not the same. */
	async sealNew(rows: readonly unknown[], here: readonly unknown[]): Promise<unknown[]> {
		const known = new Set(here.map((row) => JSON.stringify(row)));
		const wanted = rows.filter((row) => !known.has(JSON.stringify(row)));
		return Promise.all(wanted.map((row) => this.sealUnreadable(row)));
	}

	async sealLocal({ key, value }: LocalRow): Promise<LocalRow> {
		if (value === null || value === undefined || PLAIN_KEYS.has(key)) return { key, value };
		return { key, value: await this.#seal(`local ${key}`, value) };
	}

	async sealCard({ case: caseId, v, rows, card }: CachedCard): Promise<CachedCard> {
		return { case: caseId, v, rows, ...(await this.#seal(`cards ${caseId}`, card)) } as unknown as CachedCard;
	}

	/** A row of either copy, sealed. */
	async sealRow(row: Row): Promise<Row> {
		if (row.value === undefined) return row;
		switch (row.in) {
			case 'records':
				return { ...row, value: await this.sealStored(row.value) };
			case 'apart':
				return { ...row, value: await this.sealUnreadable(row.value) };
			case 'local':
				return { in: 'local', ...(await this.sealLocal({ key: row.key, value: row.value })) };
		}
	}

	/** The row as it was before it was sealed. Rejects where it does not open. */
	async openRow(row: Row): Promise<Row> {
		if (row.value === undefined) return row;
		switch (row.in) {
			case 'records':
				return { ...row, value: (await this.#openRecord(row.value)) as { id: string; case: string } };
			case 'apart':
				return { ...row, value: isSealed(row.value) ? await this.#open('apart', row.value) : row.value };
			case 'local':
				return { ...row, value: await this.#openLocal(row.key, row.value) };
		}
	}

	/** Rows of either store of notes as they were; those that do not open stay as they are. */
	async openNotes(rows: readonly unknown[]): Promise<unknown[]> {
		return Promise.all(
			rows.map((row) => {
				if (!isSealed(row)) return row;
				return ('id' in row ? this.#openRecord(row) : this.#open('apart', row)).catch(() => row);
			})
		);
	}

	/** Undefined where it does not open. */
	async openLocal(key: string, value: unknown): Promise<unknown> {
		return this.#openLocal(key, value).catch(() => undefined);
	}

	/** The cards that open. A card that does not is made again from its records. */
	async openCards(cards: readonly CachedCard[]): Promise<CachedCard[]> {
		const opened = await Promise.all(
			cards.map(async (cached) => {
				if (!isSealed(cached)) return null;
				const { case: caseId, v, rows } = cached as unknown as CachedCard;
				const card = await this.#open(`cards ${caseId}`, cached).catch(() => null);
				return card === null ? null : { case: caseId, v, rows, card: card as CachedCard['card'] };
			})
		);
		return opened.filter((card) => card !== null);
	}

	#openLocal(key: string, value: unknown): Promise<unknown> {
		return isSealed(value) ? this.#open(`local ${key}`, value) : Promise.resolve(value);
	}

	/** An erasure has no words, and the writer must know one. */
	async #sealRecord<Record extends { id: string; case: string }>(record: Record): Promise<Record> {
		const fields = Object.entries(record);
		if ('type' in record && (record.type === 'erasure' || record.type === 'sealed')) return record;
		const inside = Object.fromEntries(fields.filter(([name]) => !POSITION.has(name)));
		return {
			...Object.fromEntries(fields.filter(([name]) => POSITION.has(name))),
			type: 'sealed',
			...(await this.#namesIn(inside, record.id)),
			...(await this.#seal(placeOf(record), inside))
		} as unknown as Record;
	}

	async #openRecord(row: object): Promise<unknown> {
		if (!isSealed(row)) return row;
		const position = Object.fromEntries(Object.entries(row).filter(([name]) => POSITION.has(name)));
		const inside = await this.#open(placeOf(row as unknown as { id: string; case: string }), row);
		return { ...(inside as object), ...position };
	}

	/** The names of the files in a row, and of which paper it is a row: without a key, the papers of a deleted one are found by it. */
	async #namesIn(row: unknown, id?: string): Promise<{ files?: string[]; paper?: unknown }> {
		const hashes = [...hashesIn([row])];
		if (hashes.length === 0) return {};
		const { type, of, target } = row as { type?: unknown; of?: unknown; target?: unknown };
		const paper = type === 'paper' ? id : type === 'field' && of === 'paper' ? target : undefined;
		const files = await Promise.all(hashes.map((hash) => nameOfPaper(this.papers, hash)));
		return paper === undefined ? { files } : { files, paper };
	}

	async #seal(place: string, value: unknown): Promise<Sealed> {
		return { sealed: await sealText(this.#key, place, utf8(JSON.stringify(value))) };
	}

	async #open(place: string, { sealed }: Sealed): Promise<unknown> {
		return JSON.parse(new TextDecoder().decode(await openText(this.#key, place, sealed))) as unknown;
	}
}

/** A new data key. It is the only secret: whoever has it opens everything. */
export function newDataKey(): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(KEY_BYTES));
}

function placeOf({ id, case: caseId }: { id: string; case: string }): string {
	return `records ${caseId} ${id}`;
}

function isSealed(row: unknown): row is Sealed {
	return isObject(row) && 'sealed' in row && typeof row.sealed === 'string';
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

function withoutCase(record: NewRecord & { case?: string }): NewRecord {
	const { case: _, ...rest } = record;
	return rest;
}
