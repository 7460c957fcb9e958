import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_LINE_LENGTH } from '#lib/domain/case/limits.ts';
import { readHead } from '#lib/domain/papers/head.ts';
import {
	MAX_ALL_BYTES,
	MAX_PAPER_BYTES,
	intakeOf,
	keepUnopened,
	roomFor,
	titleOfFile
} from '#lib/domain/papers/intake.ts';
import { FileKind } from '#lib/domain/vocabulary/paper.ts';
import { type HeadKind, heads } from '../../fixtures/papers.ts';

const kinds = Object.keys(heads) as HeadKind[];

describe('what becomes of a file', () => {
	test.each(kinds)('a %s of 48 million pixels is made smaller', (kind) => {
		expect(intakeOf(12_000_000, readHead(heads[kind](8000, 6000)))).toEqual({ do: 'shrink', kind });
	});

	test.each(kinds)('a %s of more than 100 million pixels is kept as a file, and decoded by nobody', (kind) => {
		expect(intakeOf(70_000, readHead(heads[kind](16_000, 16_000)))).toEqual({
			do: 'keep',
			kind: 'other',
			notShown: 'too-many-pixels'
		});
	});

	test('a picture that does not tell its size is kept as a file', () => {
		expect(intakeOf(900, readHead(heads.png(640, 480).slice(0, 20)))).toEqual({
			do: 'keep',
			kind: 'other',
			notShown: 'not-opened'
		});
	});

	test('a PDF and a text are kept as they came', () => {
		for (const kind of ['pdf', 'text', 'other'] as const)
			expect(intakeOf(9000, { kind, pixels: null })).toEqual({ do: 'keep', kind, notShown: null });
	});

	test('nothing, and 2 GB of anything, are refused', () => {
		for (const kind of FileKind.options) {
			expect(intakeOf(0, { kind, pixels: 9 })).toEqual({ do: 'refuse', problem: 'empty' });
			expect(intakeOf(2 ** 31, { kind, pixels: 9 })).toEqual({ do: 'refuse', problem: 'too-large' });
		}
	});

	test('no file is kept that is larger than the largest', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 2 ** 32 }),
				fc.constantFrom(...FileKind.options),
				fc.option(fc.integer({ min: 1, max: 10 ** 9 })),
				(bytes, kind, pixels) => {
					for (const intake of [intakeOf(bytes, { kind, pixels }), keepUnopened(bytes)])
						if (intake.do === 'keep') expect(bytes).toBeLessThanOrEqual(MAX_PAPER_BYTES);
				}
			)
		);
	});
});

test('the room is nearly full before it is full', () => {
	expect(roomFor(0)).toBe('free');
	expect(roomFor(450_000_000)).toBe('nearly-full');
	expect(roomFor(MAX_ALL_BYTES)).toBe('nearly-full');
	expect(roomFor(MAX_ALL_BYTES - 9, 10)).toBe('full');
});

test.each([
	['Bill_March_2026.pdf', 'Bill March 2026'],
	['Rechnung März.jpeg', 'Rechnung März'],
	['IMG_2214.HEIC', 'IMG 2214'],
	['20261104_091533.jpg', ''],
	['.pdf', ''],
	['', ''],
	[`${'long '.repeat(200)}.pdf`, 'long '.repeat(200).slice(0, MAX_LINE_LENGTH)]
])('the title of “%.30s” is “%.30s”', (name, title) => expect(titleOfFile(name)).toBe(title));
