import { type CheckedSegment, type Hash, grouped } from './segment.ts';

/** What a device has of a signer: the last number without a gap, and a hash of all segments up to it. */
export type SegmentHead = { number: number; hash: Hash };
export type Heads = Readonly<Record<string, SegmentHead>>;

/** The heads of what is here. */
export function headsOf(segments: readonly CheckedSegment[], hashOf: (text: string) => Hash): Heads {
	const bySigner = grouped(segments, ({ signer }) => signer);
	const heads: Record<string, SegmentHead> = {};
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
