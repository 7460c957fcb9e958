import type { CaseStore } from './app/ports.ts';

/** The rows of `local` with the card of this device, and with those that others gave. */
export const DEVICE_CARD = 'device-card';
export const CONTACT_CARDS = 'contact-cards';

/** The row of `local` with what is set up of mailboxes. */
export const MAILBOX_ROW = 'mailbox';

/** Whether there is such a row, before the pack that reads it is loaded. Never rejects. */
export async function hasCardRow(store: Pick<CaseStore, 'readLocal'>, key: string): Promise<boolean> {
	return ((await store.readLocal(key).catch(() => null)) ?? null) !== null;
}
