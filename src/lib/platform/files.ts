/** No real file arrives in more chunks than this; only a stream that never ends does. */
export const MAX_CHUNKS = 1_000_000;

export type FileText = { ok: true; text: string } | { ok: false; problem: 'too-big' | 'not-text' };

/**
 * Reads a stream as strict UTF-8, at most `maxBytes` of it. Bytes are counted as they arrive, whatever size the file claims.
 * A byte order mark is dropped. One invalid byte refuses the whole file, and reading stops. Rejects when the device fails to read.
 */
export async function readText(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<FileText> {
	const reader = stream.getReader();
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const parts: string[] = [];
	const decode = (bytes?: Uint8Array) => {
		try {
			parts.push(decoder.decode(bytes, { stream: bytes !== undefined }));
			return true;
		} catch {
			return false;
		}
	};
	const refuse = (problem: 'too-big' | 'not-text'): FileText => {
		// The result is final whether or not the stream stops.
		reader.cancel().catch(() => {});
		return { ok: false, problem };
	};

	let size = 0;
	for (let chunks = 0; ; chunks += 1) {
		const { done, value } = await reader.read();
		if (done) return decode() ? { ok: true, text: parts.join('') } : refuse('not-text');
		size += value.byteLength;
		if (size > maxBytes || chunks > MAX_CHUNKS) return refuse('too-big');
		if (!decode(value)) return refuse('not-text');
	}
}

export function textFile(name: string, text: string, type: string): File {
	return new File([text], name, { type });
}

/** Downloads a file. */
export function saveFile(file: File): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = file.name;
	document.body.append(link);
	link.click();
	link.remove();
	// The browser reads the address after this task; a minute is far more than it needs.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** True in the installed app on an iPhone, where downloads fail and only the share sheet works. */
export function isHomeScreenAppOnIos(): boolean {
	return 'standalone' in navigator && navigator.standalone === true;
}
