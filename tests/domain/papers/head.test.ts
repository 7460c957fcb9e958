import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHead } from '#lib/domain/papers/head.ts';
import { type HeadKind, heads } from '../../fixtures/papers.ts';

const kinds = Object.keys(heads) as HeadKind[];
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('what a file is', () => {
	test.each(kinds)('a %s tells its kind and all of its pixels', (kind) => {
		fc.assert(
			fc.property(fc.integer({ min: 513, max: 16_000 }), fc.integer({ min: 513, max: 16_000 }), (width, height) => {
				expect(readHead(heads[kind](width, height))).toEqual({ kind, pixels: width * height });
			})
		);
	});

	test('a lossy and a lossless WebP tell their pixels too', () => {
		const lossy = Uint8Array.from([...heads.webp(9, 9).slice(0, 12), ...bytesOf('VP8 '), 10, 0, 0, 0]);
		expect(readHead(Uint8Array.from([...lossy, 0, 0, 0, 0x9d, 1, 0x2a, 0x80, 0x02, 0xe0, 0x01]))).toEqual({
			kind: 'webp',
			pixels: 640 * 480
		});
		const lossless = Uint8Array.from([...heads.webp(9, 9).slice(0, 12), ...bytesOf('VP8L'), 9, 0, 0, 0, 0x2f]);
		const bits = 639 | (479 << 14);
		const size = [bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, bits >> 24];
		expect(readHead(Uint8Array.from([...lossless, ...size, 0, 0, 0, 0, 0]))).toEqual({
			kind: 'webp',
			pixels: 640 * 480
		});
	});

	test.each([
		['a PDF', '%PDF-1.7\n%âãÏÓ', 'pdf'],
		['a PDF with something before it', '\u0000\u0001junk\n%PDF-1.4', 'pdf'],
		['a text', 'Dear Northline,\r\n\tI write about £12.', 'text'],
		['a page, which is only ever text', '<!doctype html><script>alert(1)</script>', 'text'],
		[
			'a drawing with script, which is only ever text',
			'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
			'text'
		],
		['a program', 'MZ\u0090\u0000\u0003', 'other'],
		['a zip', 'PK\u0003\u0004\u0014\u0000', 'other']
	])('%s', (_what, text, kind) => expect(readHead(bytesOf(text))).toEqual({ kind, pixels: null }));

	test('a text that the head cuts within a sign is a text', () => {
		expect(readHead(bytesOf('Straße £').slice(0, -1)).kind).toBe('text');
		expect(readHead(Uint8Array.from([0x66, 0xfc, 0x72])).kind).toBe('other');
	});

	test('any bytes at all, and any cut of a head, are told without an error', () => {
		const cut = fc
			.tuple(fc.constantFrom(...kinds), fc.nat(80))
			.map(([kind, length]) => heads[kind](4000, 3000).slice(0, length));
		const broken = fc
			.tuple(fc.constantFrom(...kinds), fc.nat(80), fc.nat(255))
			.map(([kind, at, byte]) => heads[kind](4000, 3000).map((old, index) => (index === at ? byte : old)));
		fc.assert(
			fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), cut, broken), (bytes) => {
				const { pixels } = readHead(bytes);
				expect(pixels === null || pixels > 0).toBe(true);
			})
		);
	});
});
