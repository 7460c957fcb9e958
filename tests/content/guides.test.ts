import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Guide, guides } from '#lib/content/guides/guides.ts';
import { reviewNote } from '#lib/domain/coach/review.ts';
import { type Block, type Inline, readMarkdown } from '#lib/ui/markdown/read-markdown.ts';

const folder = 'src/lib/content/guides';
const textOf = (slug: string) => readFileSync(join(folder, `${slug}.md`), 'utf8');

describe('every guide', () => {
	test('is well formed, and has words of its own under its own name', () => {
		for (const guide of guides) expect(Guide.safeParse(guide).success, guide.slug).toBe(true);
		const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
		expect(guides.map(({ slug }) => `${slug}.md`).sort()).toEqual(files.sort());
	});

	test.each(guides)('$slug leads to a living place', ({ todo }) => {
		expect(existsSync(join('src/routes/(app)', todo.to, '+page.svelte'))).toBe(true);
	});

	test.each(guides)('$slug is read in under two minutes, in short sentences', ({ slug }) => {
		const words = plain(readMarkdown(textOf(slug)));
		expect(words.split(/\s+/).length).toBeLessThan(500);
		for (const sentence of words.split(/(?<=[.!?])\s+|\n/)) {
			expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
		}
	});

	test.each(guides)('$slug begins its headings under that of the page, and skips none', ({ slug }) => {
		let last = 1;
		for (const block of readMarkdown(textOf(slug))) {
			if (block.is !== 'heading') continue;
			expect(block.level).toBeGreaterThan(1);
			expect(block.level).toBeLessThanOrEqual(last + 1);
			last = block.level;
		}
	});
});

describe('the pairs of facts and opinions', () => {
	const blocks = readMarkdown(textOf('facts-and-opinions'));
	const pairs = blocks.flatMap((block) => (block.is === 'quote' ? [block.blocks] : []));
	const sectors = blocks.flatMap((block) =>
		block.is === 'heading' && block.level === 3 ? [inWords(block.inlines)] : []
	);

	test('are ten, each from another sector', () => {
		expect(pairs).toHaveLength(10);
		expect(new Set(sectors).size).toBe(10);
	});

	test.each(pairs.map((pair, place) => [sectors[place] ?? '', pair] as const))(
		'%s: what is marked is what the coach marks, and the fact is clean',
		(_sector, [before, after, ...rest]) => {
			expect(rest).toEqual([]);
			if (before?.is !== 'paragraph' || after?.is !== 'paragraph') throw new Error('a pair is two paragraphs');
			expect(labelOf(before.inlines)).toBe('Before');
			expect(labelOf(after.inlines)).toBe('After');
			const note = noteOf(before.inlines);
			const found = reviewNote(note).map(({ start, end }) => note.slice(start, end));
			const marked = before.inlines.flatMap((inline) => (inline.is === 'emphasis' ? [inWords(inline.inlines)] : []));
			// The coach may take in a word more or less; it may neither miss a mark nor have one of its own.
			const meets = (one: string, other: string) => one.includes(other) || other.includes(one);
			for (const phrase of found)
				expect(
					marked.some((other) => meets(phrase, other)),
					phrase
				).toBe(true);
			for (const phrase of marked)
				expect(
					found.some((other) => meets(phrase, other)),
					phrase
				).toBe(true);
			expect(marked.length).toBeGreaterThan(0);
			expect(reviewNote(noteOf(after.inlines))).toEqual([]);
		}
	);
});

function labelOf([first]: readonly Inline[]): string {
	return first?.is === 'strong' ? inWords(first.inlines) : '';
}

function noteOf([_label, ...note]: readonly Inline[]): string {
	return inWords(note).trim();
}

function inWords(inlines: readonly Inline[]): string {
	return inlines
		.map((inline) => ('text' in inline ? inline.text : 'inlines' in inline ? inWords(inline.inlines) : '\n'))
		.join('');
}

function plain(blocks: readonly Block[]): string {
	return blocks
		.map((block) => {
			if (block.is === 'heading' || block.is === 'paragraph') return inWords(block.inlines);
			if (block.is === 'quote') return plain(block.blocks);
			return block.is === 'list' ? block.items.map(plain).join('\n') : '';
		})
		.join('\n');
}
