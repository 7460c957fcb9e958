import { type KeptCard, KeptCards, DeviceCard } from '#lib/domain/exchange/contact-card.ts';
import type { CaseStore } from './app/ports.ts';
import { CONTACT_CARDS, DEVICE_CARD } from './card-rows.ts';

type WrappedKeys = DeviceCard['keys'];

/** The keys of this device, and signatures, as the state needs them. */
export type CardKeys = {
	/** Whether this browser has such keys. */
	canMake(): Promise<boolean>;
	/** New keys: what opens files, and the public half of what signs. */
	create(): Promise<{ keys: WrappedKeys; opening: CryptoKey; signer: string }>;
	/** Whether these keys can still be used. */
	areHere(keys: WrappedKeys): Promise<boolean>;
	/** A signature over a text. Rejects where the keys cannot be used. */
	sign(keys: WrappedKeys, text: string): Promise<string>;
	/** False for any other signature. Rejects where the browser cannot tell. */
	isSigned(signer: string, text: string, signature: string): Promise<boolean>;
	/** The SHA-256 of a file, in hexadecimal figures. */
	hashOf(content: Blob): Promise<string>;
	/** Numbers made from a text, slowly. */
	numbersOf(text: string): Promise<Uint16Array<ArrayBuffer>>;
};

/** The card of this device; null where there is none. `newer`: this version cannot read it, and must not write over it. */
export async function readDeviceCard(store: Pick<CaseStore, 'readLocal'>): Promise<DeviceCard | 'newer' | null> {
	const row = (await store.readLocal(DEVICE_CARD)) ?? null;
	if (row === null) return null;
	return DeviceCard.safeParse(row).data ?? 'newer';
}

export async function storeDeviceCard(store: Pick<CaseStore, 'saveLocal'>, own: DeviceCard): Promise<void> {
	await store.saveLocal(DEVICE_CARD, own);
}

/** The cards that others gave. `newer`: as with the own card. */
export async function readKeptCards(store: Pick<CaseStore, 'readLocal'>): Promise<readonly KeptCard[] | 'newer'> {
	const row = (await store.readLocal(CONTACT_CARDS)) ?? null;
	return row === null ? [] : (KeptCards.safeParse(row).data?.cards ?? 'newer');
}

export async function storeKeptCards(store: Pick<CaseStore, 'saveLocal'>, cards: readonly KeptCard[]): Promise<void> {
	await store.saveLocal(CONTACT_CARDS, { v: 1, cards });
}
