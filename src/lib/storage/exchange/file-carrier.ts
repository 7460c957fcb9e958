import type { Carried, Carrier, CarrierItem } from '#lib/domain/exchange/carrier.ts';
import { SHARED_FILE_HEAD } from '#lib/domain/exchange/shared-file.ts';
import { isSealedPiece } from './sealed-segment.ts';

/**
 * The kinds of parts, by the byte that stands before each. The last part is the SHA-256 of all that is before it. A piece of a paper goes
 * as what it is to versions before papers: a segment that does not open, over which they pass. Its own first byte tells it.
 */
const KINDS = { letter: 1, segment: 2, heads: 3, paper: 2 } as const;
const END = 0;

const HASH_BYTES = 32;
const PART_HEAD_BYTES = 5;

/** The largest file that is read, and the most parts in it. */
const MAX_BYTES = 128 * 1024 * 1024;
const MAX_PARTS = 50_000;

/** The largest part, in bytes: a sealed segment, or a key letter to many. */
const MAX_PART_BYTES = 1024 * 1024;

/** Why a file is not read. `damaged`: it is cut, or something in it was changed. */
type FileProblem = 'damaged' | 'too-big';

/** A file as a carrier: what is offered to it is in the file that it makes, and what was in a file that was opened is there from the start. */
export class FileCarrier implements Carrier {
	readonly #items: CarrierItem[];

	constructor(items: readonly CarrierItem[] = []) {
		this.#items = [...items];
	}

	/** Opens a file, all of it or nothing. Rejects only where the device cannot read it. */
	static async open(file: Blob): Promise<FileCarrier | FileProblem> {
		if (file.size > MAX_BYTES) return 'too-big';
		const bytes = new Uint8Array(await file.arrayBuffer());
		const items = readParts(bytes);
		const end = bytes.length - HASH_BYTES;
		if (!items || !isSame(bytes.subarray(end), await hashOf(bytes.subarray(0, end)))) return 'damaged';
		return new FileCarrier(items);
	}

	offer(items: readonly CarrierItem[]): Promise<void> {
		this.#items.push(...items);
		return Promise.resolve();
	}

	since(cursor: string | null): Promise<Carried> {
		const items = this.#items.slice(Number(cursor ?? 0));
		return Promise.resolve({ items, cursor: String(this.#items.length), isWhole: items.length === this.#items.length });
	}

	/** Nothing comes into a file by itself. */
	watch(): () => void {
		return () => {};
	}

	/** The file of all that was offered. The same parts in the same order give the same bytes. */
	async file(): Promise<Blob> {
		const parts = this.#items.flatMap(({ kind, bytes }) => [partHead(KINDS[kind], bytes.length), bytes]);
		const content = new Blob([SHARED_FILE_HEAD, ...parts, partHead(END, HASH_BYTES)]);
		return new Blob([content, await hashOf(new Uint8Array(await content.arrayBuffer()))]);
	}
}

function partHead(kind: number, length: number): Uint8Array<ArrayBuffer> {
	const head = new Uint8Array(PART_HEAD_BYTES);
	head[0] = kind;
	new DataView(head.buffer).setUint32(1, length);
	return head;
}

/** The parts of a file whose end is where it must be; null for any other. */
function readParts(bytes: Uint8Array<ArrayBuffer>): CarrierItem[] | null {
	const head = new TextEncoder().encode(SHARED_FILE_HEAD);
	if (!isSame(bytes.subarray(0, head.length), head)) return null;
	const view = new DataView(bytes.buffer);
	const kinds = new Map((['letter', 'segment', 'heads'] as const).map((kind) => [KINDS[kind] as number, kind]));
	const items: CarrierItem[] = [];
	let at = head.length;
	while (at + PART_HEAD_BYTES <= bytes.length && items.length <= MAX_PARTS) {
		const [kind, length] = [view.getUint8(at), view.getUint32(at + 1)];
		const start = at + PART_HEAD_BYTES;
		if (kind === END) return length === HASH_BYTES && start + HASH_BYTES === bytes.length ? items : null;
		const known = kinds.get(kind);
		if (known === undefined || length > MAX_PART_BYTES || start + length > bytes.length) return null;
		const part = bytes.subarray(start, start + length);
		items.push({ kind: known === 'segment' && isSealedPiece(part) ? 'paper' : known, bytes: part });
		at = start + length;
	}
	return null;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
