import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import { readDeviceCard } from '#lib/state/cards.ts';
import type { CardsForCase, CheckSigned } from '#lib/state/papers-backup.ts';
import { checkSignedWith, readCardsForCase } from '#lib/state/signed-case.ts';
import { CardKeyring, lockPlace, noLockPlace } from '#lib/storage/exchange/card-keys.ts';
import { openVisit } from '../visit/open-visit.ts';

/** What uses the keys of this device: the same for every screen. A visit has none. */
export const keyring = new CardKeyring(openVisit.current ? noLockPlace : lockPlace());

/** What opens a file that is sealed to the card of this device; null where there is none. */
export async function openingKey(store: CaseLibrary['store']): Promise<CryptoKey | null> {
	const own = await readDeviceCard(store).catch(() => null);
	return own === null || own === 'newer' ? null : keyring.openingKey(own.keys);
}

/** Those to whom a case can be sealed; null where that cannot be read. */
export async function cardsForCase(library: CaseLibrary): Promise<CardsForCase | null> {
	return readCardsForCase(library, keyring).catch(() => null);
}

export function checkSigned(library: CaseLibrary): CheckSigned {
	return checkSignedWith(library, keyring);
}
