import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guides } from '#lib/content/guides/guides.ts';
import { readMarkdown } from '#lib/ui/markdown/read-markdown.ts';
import { readPlainMarkdown } from '#lib/ui/markdown/read-plain-markdown.ts';

test.each(guides)('the guide $slug is read as a full reader of Markdown reads it', ({ slug }) => {
	const text = readFileSync(`src/lib/content/guides/${slug}.md`, 'utf8');
	expect(readPlainMarkdown(text)).toEqual(readMarkdown(text));
});
