import '../jitless.ts';
import * as z from 'zod/mini';
import { Id } from '../vocabulary/id.ts';
import { ContactCard, Signature } from './contact-card.ts';

/** The most records in one segment, and the most bytes of its content when compressed: a segment is sent whole. */
export const MAX_SEGMENT_RECORDS = 100;
export const MAX_SEGMENT_BYTES = 60_000;

/**
 * How much of one signer a case takes: segments, and characters of their records. It is many times what anybody writes in years, and bounds
 * what a member can fill the devices of the others with.
 */
export const MAX_SEGMENTS = 10_000;
export const MAX_SEGMENTS_LENGTH = 32_000_000;

/** The longest record that is taken, in characters of its text: more than any that the app writes. */
const MAX_RECORD_LENGTH = 250_000;

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

/** The length of each record that was looked at: a segment never changes. */
const lengthsBefore = new WeakMap<SegmentContent, readonly number[]>();

function lengthsOf(segment: SegmentContent): readonly number[] {
	const lengths = lengthsBefore.get(segment) ?? segment.records.map((record) => JSON.stringify(record).length);
	lengthsBefore.set(segment, lengths);
	return lengths;
}

/** Whether the record at this place of a segment is longer than any that the app writes. */
export function isTooLong(segment: SegmentContent, at: number): boolean {
	return (lengthsOf(segment)[at] ?? 0) > MAX_RECORD_LENGTH;
}

/**
 * The segments of each signer as far as a case takes them, in the order of their numbers. `beyond` counts the others, by signer. Whoever
 * has the same segments leaves out the same, also where some were left out before.
 */
export function withinLimits<Segment extends CheckedSegment>(
	segments: readonly Segment[]
): { kept: readonly Segment[]; beyond: ReadonlyMap<string, number> } {
	const kept: Segment[] = [];
	const beyond = new Map<string, number>();
	for (const [signer, theirs] of grouped(segments, (segment) => segment.signer)) {
		const ordered = theirs.toSorted((a, b) => a.number - b.number || (a.hash < b.hash ? -1 : 1));
		let [count, length] = [0, 0];
		for (const segment of ordered) {
			length += lengthsOf(segment).reduce((sum, one) => sum + one, 0);
			if (count >= MAX_SEGMENTS || length > MAX_SEGMENTS_LENGTH) break;
			count += 1;
		}
		kept.push(...ordered.slice(0, count));
		if (count < ordered.length) beyond.set(signer, ordered.length - count);
	}
	return { kept, beyond };
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
