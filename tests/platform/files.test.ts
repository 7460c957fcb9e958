import { describe, expect, test } from 'vitest';
import { MAX_CHUNKS, readText } from '#lib/platform/files.ts';

const MOST = 64 * 1024 * 1024;

describe('a stream of bytes', () => {
	test.each([
		['empty', [], ''],
		['of plain letters', [[0x61], [0x62]], 'ab'],
		['that parts a letter in the middle', [[0xe2, 0x82], [0xac]], '€'],
		['with a byte order mark', [[0xef], [0xbb, 0xbf, 0x61]], 'a'],
		['with a nothing in it', [[0x61, 0, 0x62]], 'a\0b']
	])('%s is read as text', async (_name, pieces, text) => {
		expect(await readText(streamOf(pieces), MOST)).toEqual({ ok: true, text });
	});

	test.each([
		['packed', [[0x1f, 0x8b, 0x08, 0x00]]],
		['with a wrong byte', [[0x61], [0xff]]],
		['that stops within a letter', [[0x61, 0xe2, 0x82]]],
		['with half of a pair', [[0xed, 0xa0, 0x80]]],
		['that writes a letter longer than needed', [[0xc0, 0xaf]]]
	])('%s is no text', async (_name, pieces) => {
		expect(await readText(streamOf(pieces), MOST)).toEqual({ ok: false, problem: 'not-text' });
	});

	test('of exactly the most is read, and of one byte more is not', async () => {
		expect(await readText(streamOf([[0x61, 0x61]]), 2)).toEqual({ ok: true, text: 'aa' });
		expect(await readText(streamOf([[0x61, 0x61], [0x61]]), 2)).toEqual({ ok: false, problem: 'too-big' });
	});

	// Seen to fail with a cap that is a hundred times too high, and when the stream is not cancelled.
	test.each([
		['never ends', new Uint8Array(65_536).fill(0x20)],
		['never ends, in pieces of nothing', new Uint8Array()],
		['is 10 GB', new Uint8Array(10_000_000).fill(0x61)]
	])('that %s is refused at a bound, and no more of it is asked for', async (_name, piece) => {
		let [chunks, given, isCancelled] = [0, 0, false];
		const stream = new ReadableStream<Uint8Array>({
			pull(controller) {
				chunks += 1;
				given += piece.byteLength;
				controller.enqueue(piece);
			},
			cancel: () => void (isCancelled = true)
		});
		expect(await readText(stream, MOST)).toEqual({ ok: false, problem: 'too-big' });
		expect(chunks).toBeLessThanOrEqual(MAX_CHUNKS + 3);
		expect(given).toBeLessThan(MOST + 3 * piece.byteLength + 1);
		expect(isCancelled).toBe(true);
	});

	test('that nobody hands over rejects, and one that will not be cancelled is left alone', async () => {
		const gone = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('gone')) });
		await expect(readText(gone, MOST)).rejects.toThrow('gone');
		const stubborn = new ReadableStream<Uint8Array>({
			pull: (controller) => controller.enqueue(Uint8Array.of(0xff)),
			cancel: () => Promise.reject(new Error('no'))
		});
		expect(await readText(stubborn, MOST)).toEqual({ ok: false, problem: 'not-text' });
	});
});

function streamOf(pieces: readonly (readonly number[])[]): ReadableStream<Uint8Array> {
	return new ReadableStream({
		start(controller) {
			for (const piece of pieces) controller.enqueue(Uint8Array.from(piece));
			controller.close();
		}
	});
}
