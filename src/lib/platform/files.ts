/** No device hands a file over in more pieces: only a stream that never gets anywhere does. */
const MAX_PIECES = 1_000_000;

export type FileText = { ok: true; text: string } | { ok: false; problem: 'too-big' | 'not-text' };

/**
 * Reads a stream of bytes as text, and never more than `most` bytes of it: they are counted as they come, whatever size the
 * file claims. Strict UTF-8, a byte order mark is left out; a single wrong byte refuses all of it, and nothing more is read.
 * Rejects when the device cannot hand it over.
 */
export async function readText(stream: ReadableStream<Uint8Array>, most: number): Promise<FileText> {
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
		// Whether it stops or not, nothing of it is taken any more.
		reader.cancel().catch(() => {});
		return { ok: false, problem };
	};

	let size = 0;
	for (let pieces = 0; ; pieces += 1) {
		const { done, value } = await reader.read();
		if (done) return decode() ? { ok: true, text: parts.join('') } : refuse('not-text');
		size += value.byteLength;
		if (size > most || pieces > MAX_PIECES) return refuse('too-big');
		if (!decode(value)) return refuse('not-text');
	}
}

export function textFile(name: string, text: string, type: string): File {
	return new File([text], name, { type });
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: File): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = file.name;
	document.body.append(link);
	link.click();
	link.remove();
	// The download reads the address after this task; a minute is far more than it needs.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** True in the app on an iPhone's home screen, where a download leads nowhere and the share sheet must be used. */
export function isHomeScreenAppOnIos(): boolean {
	return 'standalone' in navigator && navigator.standalone === true;
}
