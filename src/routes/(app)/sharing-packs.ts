import { loadPack } from '#lib/platform/service-worker.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import { MAILBOX_ROW, hasCardRow } from '#lib/state/card-rows.ts';

/** What anything about shared cases needs: the pack of it, and that of sealed files. Null where one cannot be loaded. */
export async function loadSharing() {
	const [seal, exchange] = await Promise.all([
		loadPack('seal', () => import('./seal-pack.ts')),
		loadPack('exchange', () => import('./exchange-pack.ts'))
	]);
	return seal && exchange && { exchange, seal: seal.forCards, age: seal.forCards.age };
}

/** Goes on with the mailbox that was set up. Where none was, nothing is loaded. */
export async function startMailbox(library: CaseLibrary): Promise<void> {
	if (!(await hasCardRow(library.store, MAILBOX_ROW))) return;
	const [sharing, mailbox] = await Promise.all([loadSharing(), loadPack('mailbox', () => import('./mailbox-pack.ts'))]);
	if (sharing) await mailbox?.mailboxOf(library, sharing.exchange.forMailbox(library, sharing.age));
}
