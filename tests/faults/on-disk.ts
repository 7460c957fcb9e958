/** Looks for words in the files of a browser's profile, in every encoding in which a browser keeps text, and inside compressed blocks of LevelDB. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const FOOTER_BYTES = 48;
const SNAPPY = 1;

/** How often these words stand in each file of the profile. Files without any are left out. */
export async function findOnDisk(profile: string, words: readonly string[]): Promise<Map<string, number>> {
	const forms = words.flatMap((word) => [
		Buffer.from(word, 'latin1'),
		Buffer.from(word, 'utf8'),
		Buffer.from(word, 'utf16le')
	]);
	const unlike = [...new Map(forms.map((form) => [form.toString('hex'), form])).values()];
	const found = new Map<string, number>();
	for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		const bytes = await readFile(path);
		const parts = [bytes, ...(entry.name.endsWith('.ldb') ? blocksOf(bytes) : [])];
		const count = parts.reduce((sum, part) => sum + unlike.reduce((all, form) => all + timesIn(part, form), 0), 0);
		if (count > 0) found.set(path.slice(profile.length + 1), count);
	}
	return found;
}

function timesIn(bytes: Buffer, form: Buffer): number {
	let count = 0;
	for (let at = bytes.indexOf(form); at >= 0; at = bytes.indexOf(form, at + 1)) count += 1;
	return count;
}

/** The compressed blocks of a table of LevelDB, as they were before. A table that is cut gives those that can be read. */
function blocksOf(table: Buffer): Buffer[] {
	try {
		const reader = new Varints(table, table.length - FOOTER_BYTES);
		reader.next();
		reader.next();
		const index = blockAt(table, reader.next(), reader.next());
		return index === null ? [] : handlesIn(index.bytes).flatMap(([offset, size]) => compressedAt(table, offset, size));
	} catch {
		return [];
	}
}

function compressedAt(table: Buffer, offset: number, size: number): Buffer[] {
	const block = blockAt(table, offset, size);
	return block?.isCompressed ? [block.bytes] : [];
}

function blockAt(table: Buffer, offset: number, size: number): { bytes: Buffer; isCompressed: boolean } | null {
	const type = table[offset + size];
	const bytes = table.subarray(offset, offset + size);
	if (type === SNAPPY) return { bytes: unsnap(bytes), isCompressed: true };
	return type === 0 ? { bytes, isCompressed: false } : null;
}

/** Where the blocks lie that an index block names. */
function handlesIn(index: Buffer): [offset: number, size: number][] {
	const restarts = index.readUInt32LE(index.length - 4);
	const end = index.length - 4 - restarts * 4;
	const reader = new Varints(index, 0);
	const handles: [number, number][] = [];
	while (reader.at < end) {
		reader.next();
		const keyLength = reader.next();
		const valueLength = reader.next();
		const value = new Varints(index, reader.at + keyLength);
		handles.push([value.next(), value.next()]);
		reader.at += keyLength + valueLength;
	}
	return handles;
}

/** Snappy, as its format description has it. */
function unsnap(packed: Buffer): Buffer {
	const reader = new Varints(packed, 0);
	const out = Buffer.alloc(reader.next());
	let [at, to] = [reader.at, 0];
	const byte = () => packed[at++] ?? 0;
	while (at < packed.length && to < out.length) {
		const tag = byte();
		if ((tag & 3) === 0) {
			let length = tag >> 2;
			if (length >= 60) {
				const more = length - 59;
				length = 0;
				for (let index = 0; index < more; index += 1) length += byte() * 2 ** (8 * index);
			}
			length += 1;
			packed.copy(out, to, at, at + length);
			[at, to] = [at + length, to + length];
			continue;
		}
		const isShort = (tag & 3) === 1;
		const length = isShort ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
		let back = isShort ? ((tag >> 5) << 8) | byte() : byte() | (byte() << 8);
		if ((tag & 3) === 3) back += byte() * 65_536 + byte() * 16_777_216;
		for (let index = 0; index < length; index += 1, to += 1) out[to] = out[to - back] ?? 0;
	}
	return out;
}

class Varints {
	readonly #bytes: Buffer;
	at: number;

	constructor(bytes: Buffer, at: number) {
		this.#bytes = bytes;
		this.at = at;
	}

	next(): number {
		let [value, factor] = [0, 1];
		for (;;) {
			const byte = this.#bytes[this.at++] ?? 0;
			value += (byte & 127) * factor;
			if (byte < 128) return value;
			factor *= 128;
		}
	}
}
