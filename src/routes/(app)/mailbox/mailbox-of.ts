import { whileInFront } from '#lib/platform/in-front.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import { MailboxSync } from '#lib/state/mailbox-sync.svelte.ts';
import { onCaseChanged } from '#lib/storage/exchange/case-changes.ts';
import { MailboxCarrier, mayReach } from '#lib/storage/exchange/mailbox-carrier.ts';
import { mintLogin } from '#lib/storage/exchange/mailbox-logins.ts';
import type { ForMailbox } from '../sharing/for-mailbox.ts';

let running: { library: CaseLibrary; sync: Promise<MailboxSync> } | null = null;

/** What keeps shared cases in step with their mailbox: one for the page. Rejects when the store cannot be read. */
export function mailboxOf(library: CaseLibrary, shared: ForMailbox): Promise<MailboxSync> {
	if (running?.library !== library) running = { library, sync: begin(library, shared) };
	running.sync.catch(() => (running = null));
	return running.sync;
}

async function begin(library: CaseLibrary, shared: ForMailbox): Promise<MailboxSync> {
	const isSealed = library.powers.areNotesSealed?.() ?? false;
	const sync = new MailboxSync(library, {
		...shared,
		open: (login) => MailboxCarrier.open(login),
		mayReach,
		mint: mintLogin,
		whileInFront: (work) => whileInFront('holdline-mailbox', work),
		onChanged: (call) => onCaseChanged(isSealed, call)
	});
	await sync.start();
	return sync;
}
