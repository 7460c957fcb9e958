import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Labelled = { id: string; text: string; spans: { start: number; end: number; kind: string }[]; clean: boolean };

const folder = new URL('../../fixtures/coach/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
const notesOf = (file: string): Labelled[] =>
	readFileSync(new URL(file, folder), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Labelled);

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
	return hash;
}

describe.each(files)('%s', (file) => {
	test('holds the half that the hash of each text decides', () => {
		const half = file.includes('-scored') ? 1 : 0;
		for (const { id, text } of notesOf(file)) expect([id, (hashOf(text) >>> 7) & 1]).toEqual([id, half]);
	});
	test('has marks that lie in their text, sorted, without overlap, and none in a clean note', () => {
		for (const { text, spans, clean } of notesOf(file)) {
			let end = 0;
			for (const span of spans) {
				expect(span.start).toBeGreaterThanOrEqual(end);
				expect(span.end).toBeGreaterThan(span.start);
				end = span.end;
			}
			expect(end).toBeLessThanOrEqual(text.length);
			expect(clean).toBe(spans.length === 0);
		}
	});
});

test('no text stands in two places', () => {
	const texts = files.flatMap(notesOf).map(({ text }) => text);
	expect(new Set(texts).size).toBe(texts.length);
});
