import { deleteDB } from 'idb';
import { DatabaseCopy } from '../copy/database-copy.ts';
import { FileCopy } from '../copy/file-copy.ts';
import { atomically } from '../database/atomically.ts';
import { type Row, transactionOf } from '../database/rows.ts';
import { destroyPapers } from '../papers/removal.ts';
import { withTimeout } from '../with-timeout.ts';
import { WriterClient } from '../writer/client.ts';
import { raiseMark, readMark, setMark, whileOpen } from './mark.ts';
import { writerLock } from '../writer/writer-lock.ts';
import { sealedName, sealingLock } from './names.ts';
import { hasSealedTraces } from './traces.ts';
import { SEAL_KEY, type SealRow, isSealRow, readSealRow } from './seal-row.ts';

/** Where the notes are. `damaged`: it cannot be told, or not all of them would be there; nothing was changed. */
export type NotesPlace = 'plain' | 'sealed' | 'damaged';

const DELETE_WAIT_MS = 3000;

/**
 * Finds where the notes are after a start that did not find them where it looked, and finishes or takes back what was cut off: sealing
 * until the sealed notes were whole, unsealing until the unsealed ones were. Waits while another tab seals or unseals. It needs no
 * key. A store is removed only where every row of it stands in the other.
 */
export async function settleSealing(name: string): Promise<NotesPlace> {
	return whileSealing(name, () => settle(name));
}

/** The same for whoever holds the lock. */
export async function settle(name: string): Promise<NotesPlace> {
	const mark = await readMark(name);
	const sealed = await inspectSealed(name);
	if (sealed?.seal?.state === 'whole' && mark !== 'unsealed') {
		if (!(await clearPlain(name, sealed.notes))) return 'damaged';
		if ((await readMark(sealedName(name))) !== undefined) await setMark(sealedName(name), null);
		return 'sealed';
	}
	const isOver = mark === 'unsealed' || sealed?.seal?.state === 'ended';
	if (!isOver && (mark === 'sealed' || mark === 'unsealing')) return 'damaged';
	if (sealed && !(await destroySealed(name, sealed.notes))) return 'damaged';
	if (mark !== undefined) await setMark(name, null);
	return 'plain';
}

/** Runs the work while no other tab seals, unseals or settles. Without `mayWait`, rejects with `InvalidStateError` where one does. */
export async function whileSealing<Result>(name: string, work: () => Promise<Result>, mayWait = true): Promise<Result> {
	return navigator.locks.request(sealingLock(name), { ifAvailable: !mayWait }, (lock) => {
		if (lock === null) throw new DOMException('Another tab is at it.', 'InvalidStateError');
		return work();
	});
}

/** True where something of the unsealed notes is left beside the sealed ones. */
export async function isPlainLeft(name: string): Promise<boolean> {
	return (await readMark(name)) !== 'sealed';
}

/** The keys of the rows of notes, which are the same sealed and unsealed; of those that cannot be read only the number is known. */
type Notes = { ids: ReadonlySet<string>; unreadable: number };

/** Both copies of the sealed notes, brought together; null where there is nothing of them. */
async function inspectSealed(name: string): Promise<{ seal: SealRow | null; notes: Notes } | null> {
	if (!(await hasSealedTraces(name))) return null;
	const client = new WriterClient(sealedName(name), 'worker', () => {});
	try {
		await client.call('beginSealing');
		const { copyRows } = await client.call('open');
		if (copyRows) return { seal: sealIn(copyRows), notes: notesIn(copyRows) };
		return await whileOpen(sealedName(name), async (database) => ({
			seal: readSealRow(await database.get('local', SEAL_KEY)),
			notes: { ids: new Set(await database.getAllKeys('records')), unreadable: await database.count('apart') }
		}));
	} finally {
		await client.release();
	}
}

/**
 * Removes the unsealed notes, of which each must stand among the sealed. False, and nothing is removed, where one does not. The mark
 * comes last: with it, nothing of them is left.
 */
export async function clearPlain(name: string, sealed: Notes): Promise<boolean> {
	const mark = await readMark(name);
	if (mark === 'sealed') return true;
	if (mark === undefined) await raiseMark(name, 'sealing');
	const isClear = await whileOpen(name, async (database) => {
		const plain = { ids: new Set(await database.getAllKeys('records')), unreadable: await database.count('apart') };
		return isWithin(plain, sealed);
	});
	if (!isClear) {
		if (mark === undefined) await setMark(name, null);
		return false;
	}
	await removeCopies(name);
	await withTimeout(DELETE_WAIT_MS, destroyPapers(name));
	await whileOpen(name, async (database) => {
		const transaction = transactionOf(database);
		await atomically(transaction, (track) => {
			for (const store of ['records', 'apart', 'cards', 'local'] as const) {
				track(transaction.objectStore(store).clear());
			}
			track(transaction.objectStore('local').put('sealed', 'sealing'));
		});
	});
	return true;
}

/** Removes the sealed notes, of which each must stand among the unsealed. False, and nothing is removed, where one does not. */
export async function destroySealed(name: string, sealed: Notes): Promise<boolean> {
	if (sealed.ids.size + sealed.unreadable > 0) {
		const client = new WriterClient(name, 'worker', () => {});
		try {
			await client.call('beginSealing');
			const { copyRows } = await client.call('open');
			const plain = copyRows
				? notesIn(copyRows)
				: await whileOpen(name, async (database) => ({
						ids: new Set(await database.getAllKeys('records')),
						unreadable: await database.count('apart')
					}));
			if (!isWithin(sealed, plain)) return false;
		} finally {
			await client.release();
		}
	}
	await removeSealed(name);
	return true;
}

/** Removes whatever there is of sealed notes. The caller knows that all of it stands elsewhere. */
export async function removeSealed(name: string): Promise<void> {
	const sealed = sealedName(name);
	await removeCopies(sealed);
	await withTimeout(DELETE_WAIT_MS, destroyPapers(sealed));
	await withTimeout(DELETE_WAIT_MS, deleteDB(sealed));
}

/** A writer that has just ended may still hold a file, until it lets go of its lock. */
async function removeCopies(name: string): Promise<void> {
	const remove = async () => {
		await new FileCopy(name).destroy();
		await new DatabaseCopy(name).destroy();
	};
	await withTimeout(DELETE_WAIT_MS, navigator.locks.request(writerLock(name), remove));
}

function isWithin(some: Notes, all: Notes): boolean {
	return some.unreadable <= all.unreadable && [...some.ids].every((id) => all.ids.has(id));
}

function notesIn(rows: readonly Row[]): Notes {
	const present = rows.filter(({ value }) => value !== undefined);
	return {
		ids: new Set(present.flatMap((row) => (row.in === 'records' ? [row.key] : []))),
		unreadable: present.filter((row) => row.in === 'apart').length
	};
}

function sealIn(rows: readonly Row[]): SealRow | null {
	return readSealRow(rows.find(isSealRow)?.value);
}
