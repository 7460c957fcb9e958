import '../jitless.ts';
import * as z from 'zod/mini';
import { Instant } from '../day.ts';
import { Id } from '../vocabulary/id.ts';
import { ContactCard } from './contact-card.ts';
import { type CheckedSegment, Hash, grouped } from './segment.ts';

const Signer = ContactCard.shape.signer;

/** What a device has of each signer: the last number without a gap, and a hash of all segments up to it. */
export const Heads = z.record(Signer, z.strictObject({ number: z.int().check(z.gte(0)), hash: Hash }));
export type Heads = z.infer<typeof Heads>;

/** What a device tells others that it has, as it is signed. Of several that come at once, the latest counts. */
export const HeadsContent = z.strictObject({
	v: z.literal(1),
	case: Id,
	device: Id,
	signer: Signer,
	at: Instant,
	heads: Heads
});
export type HeadsContent = z.infer<typeof HeadsContent>;

/** What the signature of heads is over. */
export function signedByHeads(text: string): string {
	return `holdline heads 1\n${text}`;
}

/** Null where it is none of ours. */
export function readHeads(text: string): HeadsContent | null {
	try {
		return HeadsContent.parse(JSON.parse(text));
	} catch {
		return null;
	}
}

/** The heads of what is here. */
export function headsOf(segments: readonly CheckedSegment[], hashOf: (text: string) => Hash): Heads {
	const bySigner = grouped(segments, ({ signer }) => signer);
	const heads: Heads = {};
	for (const [signer, theirs] of bySigner) {
		const number = lastWithoutGap(theirs);
		if (number >= 0) heads[signer] = { number, hash: hashOf(upTo(theirs, number)) };
	}
	return heads;
}

/**
 * The segments that another device lacks, to be offered again by whoever has them. Where two have unlike segments under one number, each
 * gets those of the other.
 */
export function missingThere(
	here: readonly CheckedSegment[],
	there: Heads,
	hashOf: (text: string) => Hash
): CheckedSegment[] {
	return [...grouped(here, ({ signer }) => signer)].flatMap(([signer, segments]) => {
		const head = there[signer];
		if (!head) return segments;
		const isSame = head.number > lastWithoutGap(segments) || hashOf(upTo(segments, head.number)) === head.hash;
		return isSame ? segments.filter(({ number }) => number > head.number) : segments;
	});
}

function lastWithoutGap(segments: readonly CheckedSegment[]): number {
	const numbers = new Set(segments.map(({ number }) => number));
	let last = -1;
	while (numbers.has(last + 1)) last += 1;
	return last;
}

function upTo(segments: readonly CheckedSegment[], last: number): string {
	return segments
		.filter(({ number }) => number <= last)
		.map(({ hash }) => hash)
		.sort()
		.join(' ');
}
