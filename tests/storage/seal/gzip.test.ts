import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { grown, shrunk } from '#lib/storage/seal/gzip.ts';

const notes = new Blob(['A note of the call. '.repeat(20_000)]);

test('what was made smaller comes back as it was, and what was not stays as it is', async () => {
	const small = await shrunk(notes);
	expect(small.size).toBeLessThan(notes.size / 10);
	const back = await grown(small);
	expect(back.ok && (await back.content.text()) === (await notes.text())).toBe(true);
	for (const content of [notes, new Blob([]), new Blob(['\x1f'])])
		expect(await grown(content)).toEqual({ ok: true, content });
});

// Seen to fail without the limit, and where an end that is missing is not told.
test('what is damaged, or claims to be far larger than notes are, is not handed out', async () => {
	const small = await shrunk(notes);
	expect(await grown(small.slice(0, small.size - 4))).toEqual({ ok: false, problem: 'cut' });
	expect(await grown(new Blob([new Uint8Array(gzipSync(new Uint8Array(100 * 1024 * 1024)))]))).toEqual({
		ok: false,
		problem: 'too-big'
	});
});
