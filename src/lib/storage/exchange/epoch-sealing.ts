import { fromBase32 } from '#lib/domain/exchange/base32.ts';
import type { HeldEpoch } from '#lib/domain/exchange/shared-case.ts';
import type { SignedSegment } from '#lib/domain/exchange/segment.ts';
import { fromHex } from '../sealing/encoding.ts';
import {
	type Epoch,
	type SealedPiece,
	epochOf,
	openPiece,
	openSegment,
	placeOfSegment,
	sealPiece,
	sealSegment
} from './sealed-segment.ts';

type Held = Pick<HeldEpoch, 'epoch' | 'key'>;

/** Seals what was signed under the key of an epoch. `sender`: by what the receivers tell whose it is. */
export async function sealUnder(
	held: Held,
	sender: { device: string; number: number },
	signed: SignedSegment
): Promise<Uint8Array<ArrayBuffer>> {
	return sealSegment(await keyOf(held), sender, signed);
}

/** Opens what one of these sealed under any of these keys. Null for anything else, and for what is damaged. */
export async function openUnder(
	held: readonly Held[],
	senders: readonly string[],
	bytes: Uint8Array<ArrayBuffer>
): Promise<SignedSegment | null> {
	const key = keyFor(held, bytes);
	return key ? openSegment(await keyOf(key), senders, bytes) : null;
}

/** Seals a piece of a paper under the key of an epoch. */
export async function sealPieceUnder(
	held: Held,
	place: { device: string; paper: string; piece: number },
	content: SealedPiece
): Promise<Uint8Array<ArrayBuffer>> {
	return sealPiece(await keyOf(held), place, content);
}

/** Opens a piece of a paper that one of these sealed under any of these keys. Null for anything else, and for what is damaged. */
export async function openPieceUnder(
	held: readonly Held[],
	senders: readonly string[],
	bytes: Uint8Array<ArrayBuffer>
): Promise<SealedPiece | null> {
	const key = keyFor(held, bytes);
	return key ? openPiece(await keyOf(key), senders, bytes) : null;
}

function keyFor(held: readonly Held[], bytes: Uint8Array<ArrayBuffer>): Held | undefined {
	const epoch = placeOfSegment(bytes)?.epoch;
	return held.find((one) => one.epoch === epoch);
}

function keyOf({ epoch, key }: Held): Promise<Epoch> {
	return epochOf(fromHex(epoch), fromBase32(key) ?? new Uint8Array());
}
