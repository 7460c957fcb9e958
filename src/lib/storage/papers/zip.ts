import { crc32 } from '../copy/frames.ts';

/**
 * A zip file of blobs, as they are: pictures are compressed already. The parts stay where they are, on the disk, until the
 * whole is read. The same entries in the same order give the same bytes: every entry is of the first moment of 1980.
 */
export type ZipEntry = { name: string; content: Blob };

const [ENTRY, LISTED, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const FIRST_DAY = 0x21;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;

export async function writeZip(entries: readonly ZipEntry[]): Promise<Blob> {
	const parts: BlobPart[] = [];
	const list: BlobPart[] = [];
	let [at, listBytes] = [0, 0];
	for (const { name, content } of entries) {
		const named = new TextEncoder().encode(name);
		const facts = factsOf(await crcOf(content), content.size, named.length);
		const head = fields([4, ENTRY], ...facts);
		const listed = fields([4, LISTED], [2, VERSION], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]);
		parts.push(head, named, content);
		list.push(listed, named);
		at += head.length + named.length + content.size;
		listBytes += listed.length + named.length;
	}
	const count = entries.length;
	const end = fields([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, listBytes], [4, at], [2, 0]);
	return new Blob([...parts, ...list, end], { type: 'application/zip' });
}

/** What stands of an entry both before it and in the list. */
function factsOf(crc: number, bytes: number, nameBytes: number): Field[] {
	return [
		[2, VERSION],
		[2, FLAGS],
		[2, 0],
		[2, 0],
		[2, FIRST_DAY],
		[4, crc],
		[4, bytes],
		[4, bytes],
		[2, nameBytes],
		[2, 0]
	];
}

async function crcOf(content: Blob): Promise<number> {
	let crc = 0;
	const reader = content.stream().getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return crc;
		crc = crc32(value, crc);
	}
}

/** A number and how many bytes it takes, little end first. */
type Field = readonly [bytes: 2 | 4, value: number];

function fields(...all: readonly Field[]): Uint8Array<ArrayBuffer> {
	const view = new DataView(new ArrayBuffer(all.reduce((sum, [bytes]) => sum + bytes, 0)));
	let at = 0;
	for (const [bytes, value] of all) {
		if (bytes === 2) view.setUint16(at, value, true);
		else view.setUint32(at, value, true);
		at += bytes;
	}
	return new Uint8Array(view.buffer);
}

/** What may be in a zip file that is read: the most entries, and the most bytes of their list. */
const MAX_ENTRIES = 20_000;
const MAX_LIST_BYTES = 4 * 1024 * 1024;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;

/** An entry of a zip file that is read. Its sizes are only what the list says. */
type Listed = { method: number; crc: number; packed: number; unpacked: number; at: number };

/** A zip file, read by its list. No entry is unpacked before it is asked for. */
export class ZipFile {
	readonly #file: Blob;
	readonly #entries: ReadonlyMap<string, Listed>;

	private constructor(file: Blob, entries: ReadonlyMap<string, Listed>) {
		this.#file = file;
		this.#entries = entries;
	}

	/** Null where the file is no zip file, or is cut off, or has more entries than any of ours. */
	static async open(file: Blob): Promise<ZipFile | null> {
		const start = Math.max(0, file.size - END_BYTES - MAX_COMMENT_BYTES);
		const end = await viewOf(file.slice(start));
		let at = end.byteLength - END_BYTES;
		while (at >= 0 && end.getUint32(at, true) !== END) at -= 1;
		if (at < 0) return null;
		const count = end.getUint16(at + 10, true);
		const [bytes, offset] = [end.getUint32(at + 12, true), end.getUint32(at + 16, true)];
		if (count > MAX_ENTRIES || bytes > MAX_LIST_BYTES || offset + bytes > start + at) return null;
		const entries = entriesIn(await viewOf(file.slice(offset, offset + bytes)), count);
		return entries && new ZipFile(file, entries);
	}

	get names(): readonly string[] {
		return [...this.#entries.keys()];
	}

	/** The content of an entry. Null where there is none, or it is larger than `maxBytes`, whatever the list says, or damaged. */
	async read(name: string, maxBytes: number): Promise<Blob | null> {
		const entry = this.#entries.get(name);
		if (!entry || entry.packed > maxBytes || entry.unpacked > maxBytes) return null;
		const head = await viewOf(this.#file.slice(entry.at, entry.at + 30));
		if (head.byteLength < 30 || head.getUint32(0, true) !== ENTRY) return null;
		const begin = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
		const packed = this.#file.slice(begin, begin + entry.packed);
		if (packed.size < entry.packed) return null;
		const content = entry.method === 8 ? await inflate(packed, maxBytes) : entry.method === 0 ? packed : null;
		return content && (await crcOf(content)) === entry.crc ? content : null;
	}
}

function entriesIn(list: DataView<ArrayBuffer>, count: number): Map<string, Listed> | null {
	const entries = new Map<string, Listed>();
	for (let from = 0, left = count; left > 0; left -= 1) {
		if (from + 46 > list.byteLength || list.getUint32(from, true) !== LISTED) return null;
		const nameBytes = list.getUint16(from + 28, true);
		const name = new TextDecoder().decode(new Uint8Array(list.buffer.slice(from + 46, from + 46 + nameBytes)));
		entries.set(name, {
			method: list.getUint16(from + 10, true),
			crc: list.getUint32(from + 16, true),
			packed: list.getUint32(from + 20, true),
			unpacked: list.getUint32(from + 24, true),
			at: list.getUint32(from + 42, true)
		});
		from += 46 + nameBytes + list.getUint16(from + 30, true) + list.getUint16(from + 32, true);
	}
	return entries;
}

/** Unpacks what another program has compressed. Bytes are counted as they come. */
async function inflate(packed: Blob, maxBytes: number): Promise<Blob | null> {
	const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	try {
		for (let bytes = 0; ;) {
			const { done, value } = await reader.read();
			if (done) return new Blob(pieces);
			bytes += value.length;
			if (bytes > maxBytes) {
				reader.cancel().catch(() => {});
				return null;
			}
			pieces.push(value);
		}
	} catch {
		return null;
	}
}

async function viewOf(part: Blob): Promise<DataView<ArrayBuffer>> {
	return new DataView(await part.arrayBuffer());
}
