import { BoxesRow, MailboxRow, NoticeBoxRow } from '#lib/domain/exchange/mailbox-rows.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseStore } from './app/ports.ts';
import { MAILBOX_ROW } from './card-rows.ts';

/** The rows of `local` with what is kept of the boxes of a case. The writer sweeps that of a case with it; the box of a notice stays. */
const keyOfBoxes = (id: Id) => `exchange:${id}:mailbox`;
const keyOfNoticeBox = (id: Id) => `deletion-box:${id}`;

type Rows = Pick<CaseStore, 'readLocal' | 'saveLocal'>;

/** `newer`: this version cannot read the row, and must not write over it. */
export async function readMailbox(store: Pick<CaseStore, 'readLocal'>): Promise<MailboxRow | 'newer'> {
	const row = (await store.readLocal(MAILBOX_ROW)) ?? null;
	return row === null ? { v: 1, card: null, cases: [] } : (MailboxRow.safeParse(row).data ?? 'newer');
}

/** Changes the row. Without a card or a case nothing is left of it, and the next start loads nothing. Rejects where a newer version wrote it. */
export async function changeMailbox(store: Rows, how: (row: MailboxRow) => MailboxRow): Promise<MailboxRow> {
	const before = await readMailbox(store);
	if (before === 'newer')
		throw new DOMException('A newer version wrote what is kept of mailboxes.', 'InvalidStateError');
	const row = how(before);
	await store.saveLocal(MAILBOX_ROW, row.card === null && row.cases.length === 0 ? null : row);
	return row;
}

/** What cannot be read counts as nothing: all is read and offered once more. */
export async function readBoxes(store: Rows, id: Id): Promise<BoxesRow> {
	return BoxesRow.safeParse(await store.readLocal(keyOfBoxes(id))).data ?? { v: 1, boxes: [] };
}

export async function storeBoxes(store: Rows, id: Id, row: BoxesRow): Promise<void> {
	await store.saveLocal(keyOfBoxes(id), row);
}

export async function readNoticeBox(store: Rows, id: Id): Promise<NoticeBoxRow | null> {
	return NoticeBoxRow.safeParse(await store.readLocal(keyOfNoticeBox(id))).data ?? null;
}

/** Null forgets it. */
export async function storeNoticeBox(store: Rows, id: Id, row: NoticeBoxRow | null): Promise<void> {
	await store.saveLocal(keyOfNoticeBox(id), row);
}
