import '../jitless.ts';
import * as z from 'zod/mini';
import { Day, Instant } from '../day.ts';
import { fromBase32, toBase32 } from './base32.ts';

/** The longest name on a card, in UTF-16 units: with a longer one, the squares of its QR code get too small for a camera. */
export const MAX_CARD_NAME = 40;

/** The most cards of others that a device keeps. */
const MAX_CARDS = 500;

/** How the text of a card begins. The figure is its version. */
const PREFIX = 'HOLDLINE-CARD-1';

const Recipient = z.string().check(z.regex(/^age1[ac-hj-np-z02-9]{58}$/));
const Base32 = (length: number) => z.string().check(z.regex(/^[A-Z2-7]*$/), z.length(length));

/** No sign that is not seen, or that turns the text around it, and no space at either end. */
const CardName = z
	.string()
	.check(
		z.maxLength(MAX_CARD_NAME),
		z.regex(/^(?!\s)[^\p{Cc}\u202a-\u202e\u2066-\u2069]*[^\s\p{Cc}\u202a-\u202e\u2066-\u2069]$/u)
	);

/** A signature of Ed25519, in base 32. */
export const Signature = Base32(103);

/** A name and two public keys of one device. To the one, others seal a case; by the other, they know what the device signed. */
export const ContactCard = z.strictObject({
	name: CardName,
	/** The recipient of age files. */
	recipient: Recipient,
	/** The public key of Ed25519, in base 32. It tells one device from another. */
	signer: Base32(52),
	/** Made by the signer over the rest, so that no part of a card can be changed for another. */
	signature: Signature
});
export type ContactCard = z.infer<typeof ContactCard>;

/** The card of this device, and its private keys, encrypted by a key that never leaves the browser. Kept in `local`. */
export const DeviceCard = z.strictObject({
	v: z.literal(1),
	card: ContactCard,
	made: Instant,
	keys: z.strictObject({ signing: z.string(), opening: z.string() })
});
export type DeviceCard = z.infer<typeof DeviceCard>;

/** A card that somebody gave. `compared` is the day on which both read the six words aloud, and they were the same. */
export const KeptCard = z.strictObject({ card: ContactCard, kept: Instant, compared: z.nullable(Day) });
export type KeptCard = z.infer<typeof KeptCard>;

/** The cards of others, as they are kept in `local`. */
export const KeptCards = z.strictObject({ v: z.literal(1), cards: z.array(KeptCard).check(z.maxLength(MAX_CARDS)) });

/** What the signature of a card is over. */
export function signedByCard({ name, recipient, signer }: Omit<ContactCard, 'signature'>): string {
	return `holdline contact card 1\n${recipient}\n${signer}\n${name}`;
}

/** The card as text, for a QR code, a message or a file: nothing but capital letters, figures, hyphens and colons. */
export function writeCard({ name, recipient, signer, signature }: ContactCard): string {
	const parts = [PREFIX, toBase32(new TextEncoder().encode(name)), recipient.toUpperCase(), signer, signature];
	return parts.join(':');
}

/**
 * The card in a text, whatever stands before or after it and wherever a line was broken; null where there is none. Whether its signature
 * fits is to be checked.
 */
export function readCard(text: string): ContactCard | null {
	const found = /HOLDLINE-CARD-1:([A-Z2-7]+):(AGE1[A-Z0-9]{58}):([A-Z2-7]{52}):([A-Z2-7]{103})/.exec(
		text.replace(/\s+/g, '').toUpperCase()
	);
	const [, name = '', recipient = '', signer, signature] = found ?? [];
	const bytes = fromBase32(name);
	if (!bytes) return null;
	try {
		const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		return ContactCard.parse({ name: decoded, recipient: recipient.toLowerCase(), signer, signature });
	} catch {
		return null;
	}
}

/**
 * What the six words of two cards are made from: their keys, whichever of the two comes first. A name may change, and the words stay.
 */
export function keysOfBoth(one: ContactCard, other: ContactCard): string {
	const keys = [one, other].map(({ recipient, signer }) => `${recipient}\n${signer}`);
	return `holdline six words 1\n${keys.sort().join('\n')}`;
}

/** The cards with this one in place of an earlier one of the same device. What was compared stays compared: the keys are the same. */
export function withCard(cards: readonly KeptCard[], card: ContactCard, kept: Instant): KeptCard[] {
	const before = cards.find((one) => one.card.signer === card.signer && one.card.recipient === card.recipient);
	const others = cards.filter((one) => one.card.signer !== card.signer);
	return [...others, { card, kept: before?.kept ?? kept, compared: before?.compared ?? null }].slice(-MAX_CARDS);
}

/** What came of a card that was given: `changed` in place of an earlier one of the same device, `own` for the one of this device. */
export type CardTaken = 'added' | 'changed' | 'here' | 'own' | 'no-card' | 'not-kept';
