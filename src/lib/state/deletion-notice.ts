import { standingRecords } from '#lib/domain/case/standing.ts';
import { fromBase32 } from '#lib/domain/exchange/base32.ts';
import { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseStore } from './app/ports.ts';
import { readNoticeBox } from './mailbox-rows.ts';
import { readDeletionNotice, readSharing, storeDeletionNotice } from './sharing.ts';

/** A shared case that was deleted here: who is to be told, and the file that tells them. */
export type DeletionNotice = {
	id: Id;
	names: readonly string[];
	file: Blob;
	/** `goes`: a mailbox takes it to them; `lies`: it is there. Null: a file does. */
	inMailbox: 'goes' | 'lies' | null;
};

type DeletionNoticeStore = Pick<CaseStore, 'readCase' | 'readLocal' | 'saveLocal'>;

/** All of which somebody is still to be told, but for those that lie in a mailbox. Rejects when the store cannot be read. */
export async function listDeletionNotices(store: DeletionNoticeStore): Promise<DeletionNotice[]> {
	const { cases } = await readSharing(store);
	const notices = await Promise.all(cases.map((id) => openDeletionNotice(store, id)));
	return notices.filter((one) => one !== null).filter(({ inMailbox }) => inMailbox !== 'lies');
}

/** Null for a case that stands here, or of which nobody is to be told. Rejects when the store cannot be read. */
export async function openDeletionNotice(
	store: DeletionNoticeStore,
	caseId: string | null
): Promise<DeletionNotice | null> {
	const { success, data: id } = Id.safeParse(caseId);
	const row = success ? await readDeletionNotice(store, id) : null;
	const bytes = row && fromBase32(row.file);
	if (!success || !row || !bytes) return null;
	// A device that was stopped before it deleted the case has made a file that is not true.
	const { isErased } = standingRecords(id, (await store.readCase(id)).records);
	if (!isErased) return null;
	const box = await readNoticeBox(store, id);
	const inMailbox = box && (box.offered === null ? 'goes' : 'lies');
	return { id, names: row.names, file: new Blob([bytes]), inMailbox };
}

export async function forgetDeletionNotice(store: Pick<CaseStore, 'readLocal' | 'saveLocal'>, id: Id): Promise<void> {
	await storeDeletionNotice(store, id, null);
}
