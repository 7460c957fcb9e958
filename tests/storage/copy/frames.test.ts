import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32, readFrames, writeFrame } from '#lib/storage/copy/frames.ts';
import { runs } from '../../runs.ts';

const bodies = fc.array(fc.array(fc.record({ in: fc.constant('records'), words: fc.string({ unit: 'binary' }) })), {
	minLength: 1,
	maxLength: 8
});

function written(all: readonly unknown[]) {
	const frames = all.map(writeFrame);
	const bytes = new Uint8Array(frames.reduce((sum, { length }) => sum + length, 0));
	const ends: number[] = [];
	let end = 0;
	for (const frame of frames) {
		bytes.set(frame, end);
		ends.push((end += frame.length));
	}
	return { bytes, ends };
}

test('the check sum is the one of zip and PNG', () => {
	expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('what was written is read back in its order, and is whole', () => {
	fc.assert(
		fc.property(bodies, (all) => {
			const { bytes, ends } = written(all);
			const { frames, isComplete } = readFrames(bytes);
			expect(isComplete).toBe(true);
			expect(frames.map(({ body }) => body)).toEqual(JSON.parse(JSON.stringify(all)));
			expect(frames.map(({ end }) => end)).toEqual(ends);
		}),
		{ numRuns: runs(200, 5000) }
	);
});

// Seen to fail: without the comparison of the check sum, and without the search for the next checkpoint.
test('whatever is cut off or changed, every frame that it does not touch is read, and none is invented', () => {
	const damage = fc.record({ at: fc.nat(), bit: fc.nat({ max: 7 }), isCut: fc.boolean() });
	fc.assert(
		fc.property(bodies, damage, (all, { at, bit, isCut }) => {
			const { bytes, ends } = written(all);
			const place = at % bytes.length;
			const hurt = isCut ? bytes.slice(0, place) : bytes.slice();
			if (!isCut) hurt[place] = (hurt[place] ?? 0) ^ (1 << bit);

			const { frames, isComplete } = readFrames(hurt);
			const touched = ends.findIndex((end) => end > place);
			const wanted = (JSON.parse(JSON.stringify(all)) as unknown[]).filter((_, index) =>
				isCut ? index < touched : index !== touched
			);
			expect(frames.map(({ body }) => body)).toEqual(wanted);
			expect(isComplete).toBe(isCut && (place === 0 || ends.includes(place)));
		}),
		{ numRuns: runs(500, 20_000) }
	);
});

test('noise is no frame', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
			expect(readFrames(noise).frames).toEqual([]);
		}),
		{ numRuns: runs(200, 5000) }
	);
});
