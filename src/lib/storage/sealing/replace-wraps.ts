import { openExisting } from '../database/existing.ts';
import { WriterClient } from '../writer/client.ts';
import { fillBoth, readSecondCopy } from './both-copies.ts';
import { sealedName } from './names.ts';
import { SEAL_KEY, type SealRow, type Wraps, isSealRow, readSealRow } from './seal-row.ts';
import { whileSealing } from './settle.ts';

/** What opens the sealed notes now, which another tab may have replaced; null where it cannot be read. It creates nothing. */
export async function readSeal(name: string): Promise<SealRow | null> {
	const database = await openExisting(sealedName(name));
	if (!database) return null;
	try {
		return await new Promise((resolve) => {
			const reading = database.transaction('local').objectStore('local').get(SEAL_KEY);
			reading.onsuccess = () => resolve(readSealRow(reading.result));
			reading.onerror = () => resolve(null);
		});
	} finally {
		database.close();
	}
}

/**
 * Puts other wraps of the same data key in the place of these, in one write of each copy, and reads both back; the old ones are then removed from
 * the second copy for good. A kill at any moment leaves either the old ones or the new ones, whole. Rejects, with the old ones in place,
 * with `InvalidStateError` where others are there already, and with another error where not both copies took the new ones.
 */
export async function replaceWraps(name: string, before: SealRow, wraps: Wraps): Promise<SealRow> {
	return whileSealing(name, async () => {
		const writer = new WriterClient(sealedName(name), 'worker', () => {});
		try {
			const { copies } = await writer.call('open');
			if (copies !== 2) throw new DOMException('There is only one copy.', 'OperationError');
			if (!isSame(await readSeal(name), before) || before.state !== 'whole')
				throw new DOMException('Something else opens the notes now.', 'InvalidStateError');
			const after: SealRow = { ...before, wraps };
			try {
				await put(writer, after);
				// It compacts the second copy, and what reads that copy waits for it.
				await writer.call('open');
				const copied = (await readSecondCopy(writer)).find(isSealRow)?.value;
				if (!isSame(await readSeal(name), after) || !isSame(readSealRow(copied), after))
					throw new DOMException('What opens the notes did not read back as it was.', 'DataError');
			} catch (problem) {
				await put(writer, before).catch(() => {});
				throw problem;
			}
			return after;
		} finally {
			await writer.release();
		}
	});
}

/** With the mark that what the second copy held before is to be forgotten. */
function put(writer: WriterClient, seal: SealRow): Promise<void> {
	return fillBoth(writer, [
		{ in: 'local', key: SEAL_KEY, value: seal },
		{ in: 'local', key: 'to-forget', value: true }
	]);
}

function isSame(one: SealRow | null, other: SealRow): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
