import '../jitless.ts';
import * as z from 'zod/mini';
import { Id } from '../vocabulary/id.ts';
import { ContactCard, Signature } from './contact-card.ts';

/** The most records in one segment, and the most bytes of its content when compressed: a segment is sent whole. */
export const MAX_SEGMENT_RECORDS = 100;
export const MAX_SEGMENT_BYTES = 60_000;

/** The sizes to which a sealed segment is padded, in bytes: whoever carries it learns little of what is in it. */
const PADDED = [1, 4, 16, 64, 256].map((kib) => kib * 1024);

export const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export type Hash = z.infer<typeof Hash>;

/**
 * Up to 100 records of one device, as they are signed. `before` is the hash of the segment before it, so that a device which
 * writes two histories shows it, and a hash names all that came before.
 */
export const SegmentContent = z.strictObject({
	v: z.literal(1),
	case: Id,
	device: Id,
	signer: ContactCard.shape.signer,
	number: z.int().check(z.gte(0)),
	before: z.nullable(Hash),
	records: z.array(z.unknown()).check(z.maxLength(MAX_SEGMENT_RECORDS))
});
export type SegmentContent = z.infer<typeof SegmentContent>;

/** A segment as it travels and as it is kept: the text that was signed, never written again from its parts. */
export const SignedSegment = z.strictObject({ text: z.string(), signature: Signature });
export type SignedSegment = z.infer<typeof SignedSegment>;

/** A segment that was checked: its signature is that of its signer. */
export type CheckedSegment = SegmentContent & { hash: Hash };

/** What the signature of a segment is over. */
export function signedBySegment(text: string): string {
	return `holdline segment 1\n${text}`;
}

/** Null where it is none of ours. */
export function readSegment(text: string): SegmentContent | null {
	try {
		return SegmentContent.parse(JSON.parse(text));
	} catch {
		return null;
	}
}

/** Splits records into parts that each fit into a segment. `sizeOf` tells the compressed size of some of them, in bytes. */
export function partsOf<R>(records: readonly R[], sizeOf: (records: readonly R[]) => number): R[][] {
	const parts: R[][] = [];
	let rest = [...records];
	while (rest.length > 0) {
		let count = Math.min(MAX_SEGMENT_RECORDS, rest.length);
		while (count > 1 && sizeOf(rest.slice(0, count)) > MAX_SEGMENT_BYTES) count = Math.ceil(count / 2);
		parts.push(rest.slice(0, count));
		rest = rest.slice(count);
	}
	return parts;
}

/** The size to which so many bytes are padded; null where they are too many for any segment. */
export function paddedSize(bytes: number): number | null {
	return PADDED.find((size) => bytes <= size) ?? null;
}

/** The values by a key of each, in their order. */
export function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
	const groups = new Map<string, Value[]>();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group) group.push(value);
		else groups.set(key, [value]);
	}
	return groups;
}
