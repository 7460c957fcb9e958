import type { SealOpening } from '#lib/domain/sealing/seal.ts';

/** The most that a compressed content may come to, in bytes: a little file can claim any size. Notes have a lower limit of their own. */
const MAX_GROWN_BYTES = 96 * 1024 * 1024;

/** The content as a gzip file; as it is where the browser has no such power. */
export async function shrunk(content: Blob): Promise<Blob> {
	if (!('CompressionStream' in globalThis)) return content;
	return new Response(content.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** What a gzip file holds; any other content as it is. `cut`: it is damaged. */
export async function grown(content: Blob, maxBytes = MAX_GROWN_BYTES): Promise<SealOpening> {
	const [first, second] = new Uint8Array(await content.slice(0, 2).arrayBuffer());
	if (first !== 0x1f || second !== 0x8b || !('DecompressionStream' in globalThis)) return { ok: true, content };
	const parts: BlobPart[] = [];
	let bytes = 0;
	try {
		const reader = content.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return { ok: true, content: new Blob(parts) };
			bytes += value.length;
			if (bytes > maxBytes) {
				await reader.cancel();
				return { ok: false, problem: 'too-big' };
			}
			parts.push(value);
		}
	} catch {
		return { ok: false, problem: 'cut' };
	}
}
