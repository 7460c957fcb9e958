import { isFull, isNamed } from '../errors.ts';

/**
 * Writes a small file of this name, reads it back and removes it: a browser may have the method and refuse every call of it. Only a
 * worker can.
 */
export async function canWriteFiles(probe: string): Promise<boolean> {
	try {
		await tryProbe(probe);
		return true;
	} catch (problem) {
		// A full disk, or a probe of another tab that is still open, is no refusal.
		return isFull(problem) || isNamed(problem, 'NoModificationAllowedError');
	}
}

async function tryProbe(probe: string): Promise<void> {
	const root = await navigator.storage.getDirectory();
	const file = await root.getFileHandle(probe, { create: true });
	try {
		const handle = await file.createSyncAccessHandle();
		try {
			const [written, read] = [Uint8Array.of(72), new Uint8Array(1)];
			handle.write(written, { at: 0 });
			handle.flush();
			handle.read(read, { at: 0 });
			if (read[0] !== written[0]) throw new Error('The file did not read back as written.');
		} finally {
			handle.close();
		}
	} finally {
		await root.removeEntry(probe).catch(() => {});
	}
}
