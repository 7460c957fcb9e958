import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';
import { Guide, guides, readGuide } from '#lib/content/guides/guides.ts';
import { guideOfferWords } from '#lib/content/words/en/guides.ts';
import { reviewNote } from '#lib/domain/coach/review.ts';
import { shortcuts } from '#lib/state/shortcut.ts';
import { type Block, type Inline, readMarkdown } from '#lib/ui/markdown/read-markdown.ts';

const folder = 'src/lib/content/guides';
/** Reading age 9 to 11, as for the cards. */
const GRADE = 6;
/** A calm pace: grown-ups read some 240 words of plain text a minute. */
const WORDS_A_MINUTE = 225;
/** Well under two minutes: as many seconds as 420 words take at that pace. */
const MAX_SECONDS = 112;
/** Words above three syllables that stay: there is no shorter one that says the same. */
const longWords = new Set(['supervisor', 'emergency']);

const textOf = (slug: string) => readFileSync(join(folder, `${slug}.md`), 'utf8');

describe('every guide', () => {
	test('is well formed, and has words of its own under its own name', () => {
		for (const guide of guides) expect(Guide.safeParse(guide).success, guide.slug).toBe(true);
		const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
		expect(guides.map(({ slug }) => `${slug}.md`).sort()).toEqual(files.sort());
	});

	test('has a title, a lead and something to do of its own, and its words are found by its slug', async () => {
		for (const part of ['title', 'lead'] as const)
			expect(new Set(guides.map((guide) => guide[part])).size).toBe(guides.length);
		expect(new Set(guides.map(({ todo }) => todo.words)).size).toBe(guides.length);
		for (const guide of guides) expect(await readGuide(guide)).toBe(textOf(guide.slug));
		await expect(readGuide({ slug: 'nowhere' })).rejects.toThrow('has no words');
	});

	test.each(guides)('$slug leads to a living place', ({ todo }) => {
		const [path = '', what] = todo.to.split('?what=');
		expect(existsSync(join('src/routes/(app)', path, '+page.svelte'))).toBe(true);
		if (path === '/start') expect(shortcuts).toContain(what);
		else expect(what).toBeUndefined();
	});

	test.each(guides)('$slug has no link in its words that the test above would not see', ({ slug }) => {
		expect(textOf(slug)).not.toMatch(/\]\(|https?:|www\./);
	});

	test.each(guides)('$slug is read in under two minutes, in short sentences', ({ slug, lead, todo }) => {
		const sentences = sentencesOf(slug, lead, todo.words);
		expect(secondsToRead(sentences)).toBeLessThanOrEqual(MAX_SECONDS);
		for (const sentence of sentences) expect(wordsIn(sentence).length, sentence).toBeLessThanOrEqual(20);
	});

	test.each(guides)('$slug reads like the cards: with ease at ten', ({ slug, lead, todo }) => {
		const sentences = sentencesOf(slug, lead, todo.words);
		const words = wordsIn(sentences.join(' '));
		const grade = fleschKincaid({
			sentence: sentences.length,
			word: words.length,
			syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
		});
		expect(grade).toBeLessThanOrEqual(GRADE);
		for (const word of words)
			if (!longWords.has(word.toLowerCase().replace(/\P{L}+$/u, '')))
				expect(syllable(word), word).toBeLessThanOrEqual(3);
	});

	test.each(guides)(
		'$slug neither scolds nor cheers nor promises, and speaks no machine words',
		({ slug, lead, todo }) => {
			for (const sentence of sentencesOf(slug, lead, todo.words)) {
				expect(sentence).not.toMatch(/\b(sync|cache|error|invalid|database|server|worker|analytics)\b/i);
				expect(sentence).not.toMatch(/\b(you must|you should(n’t)?|never ever|calm down|overreact\w*|don’t worry)\b/i);
				expect(sentence).not.toMatch(/!|%|\b(proof|proven|guarantee\w*|studies|your legal right|the law says)\b/i);
			}
		}
	);

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

test('the words of an offer are as short as those of a guide, and each leads to one that is there', () => {
	const slugs = guides.map(({ slug }) => slug);
	for (const [slug, { heading, words }] of Object.entries(guideOfferWords.guides)) {
		expect(slugs).toContain(slug);
		for (const sentence of splitSentences(`${heading}. ${words}`))
			expect(wordsIn(sentence).length).toBeLessThanOrEqual(20);
	}
});

describe('the pairs of a note before and after', () => {
	const pairs = guides.flatMap(({ slug }) =>
		readMarkdown(textOf(slug)).flatMap((block) =>
			block.is === 'quote' && block.blocks.length > 1 ? [{ slug, blocks: block.blocks }] : []
		)
	);
	const sectors = readMarkdown(textOf('facts-and-opinions')).flatMap((block) =>
		block.is === 'heading' && block.level === 3 ? [inWords(block.inlines)] : []
	);

	test('are ten in "Facts and opinions", each from another sector', () => {
		expect(pairs.filter(({ slug }) => slug === 'facts-and-opinions')).toHaveLength(10);
		expect(new Set(sectors).size).toBe(10);
	});

	test.each(pairs.map(({ slug, blocks }, index) => [`${slug} ${index + 1}`, blocks] as const))(
		'%s: what is marked is what the coach marks, and the fact is clean',
		(_place, [before, after, ...rest]) => {
			expect(rest).toEqual([]);
			if (before?.is !== 'paragraph' || after?.is !== 'paragraph') throw new Error('a pair is two paragraphs');
			expect(labelOf(before.inlines)).toBe('Before');
			expect(labelOf(after.inlines)).toBe('After');
			const note = noteOf(before.inlines);
			const found = reviewNote(note).map(({ start, end }) => note.slice(start, end));
			const marked = before.inlines.flatMap((inline) => (inline.is === 'emphasis' ? [inWords(inline.inlines)] : []));
			// The coach may take in a word more or less; it may neither miss a mark nor have one of its own.
			const meets = (item: string, other: string) => item.includes(other) || other.includes(item);
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

/** Everything that is read on the page of a guide, sentence by sentence. Headings and points count as sentences. */
function sentencesOf(slug: string, lead: string, todo: string): string[] {
	return [lead, ...plain(readMarkdown(textOf(slug))).split('\n'), todo].flatMap(splitSentences);
}

function secondsToRead(sentences: readonly string[]): number {
	return (wordsIn(sentences.join(' ')).length / WORDS_A_MINUTE) * 60;
}

function splitSentences(text: string): string[] {
	return text.split(/(?<=[.!?][”’]?)\s+/).filter((sentence) => wordsIn(sentence).length > 0);
}

function wordsIn(text: string): string[] {
	return text.split(/[\s–—]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

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
