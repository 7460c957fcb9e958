import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, type Inline, readMarkdown } from '#lib/ui/markdown/read-markdown.ts';

/** Everything that would be read, in order. */
function textOf(blocks: readonly Block[]): string {
	return blocks
		.map((block) => {
			if ('inlines' in block) return inlineText(block.inlines);
			if (block.is === 'list') return block.items.map(textOf).join('\n');
			if (block.is === 'quote') return textOf(block.blocks);
			if (block.is === 'table') return [block.head, ...block.rows].flat().map(inlineText).join('\n');
			return block.is === 'code' ? block.text : '';
		})
		.join('\n');
}

function inlineText(inlines: readonly Inline[]): string {
	return inlines
		.map((inline) => ('inlines' in inline ? inlineText(inline.inlines) : 'text' in inline ? inline.text : '\n'))
		.join('');
}

function linksIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(linksIn);
	if (typeof value !== 'object' || value === null) return [];
	const own = 'href' in value ? [String(value.href)] : [];
	return [...own, ...Object.values(value).flatMap(linksIn)];
}

describe('Markdown as nodes', () => {
	test('headings, lists, emphasis and rules become nodes of their kind', () => {
		expect(readMarkdown('# A\n\n- *b* **c**\n\n---')).toEqual([
			{ is: 'heading', level: 1, inlines: [{ is: 'text', text: 'A' }] },
			{
				is: 'list',
				isOrdered: false,
				start: 1,
				items: [
					[
						{
							is: 'paragraph',
							inlines: [
								{ is: 'emphasis', inlines: [{ is: 'text', text: 'b' }] },
								{ is: 'text', text: ' ' },
								{ is: 'strong', inlines: [{ is: 'text', text: 'c' }] }
							]
						}
					]
				]
			},
			{ is: 'rule' }
		]);
	});

	test('HTML is shown as the text it was written as, in a block and in a line', () => {
		for (const html of ['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', 'a <b onclick=x>b</b> c'])
			expect(textOf(readMarkdown(html))).toBe(html);
	});

	test('a picture is shown as the text it was written as', () => {
		expect(textOf(readMarkdown('![tracker](https://evil.example/x.png)'))).toBe(
			'![tracker](https://evil.example/x.png)'
		);
	});

	test('a link shows where it leads, unless its words already do', () => {
		const [named] = readMarkdown('[Ofcom](https://www.ofcom.org.uk/)');
		expect(named).toMatchObject({ inlines: [{ is: 'link', href: 'https://www.ofcom.org.uk/', isAddressShown: true }] });
		const [bare] = readMarkdown('https://www.ofcom.org.uk/');
		expect(bare).toMatchObject({ inlines: [{ is: 'link', isAddressShown: false }] });
	});

	test('a link leads only to https, tel or mailto, whatever is written', () => {
		const scheme = fc.constantFrom(
			'javascript:',
			'data:',
			'http://',
			'https://',
			'file:///',
			'tel:',
			'mailto:',
			'//',
			'/'
		);
		fc.assert(
			fc.property(scheme, fc.string({ maxLength: 12 }), fc.string({ maxLength: 30 }), (start, rest, around) => {
				const links = linksIn(readMarkdown(`${around} [words](${start}${rest}) <${start}${rest}> ${around}`));
				for (const href of links) expect(href).toMatch(/^(https:\/\/|tel:|mailto:)/i);
			})
		);
		expect(textOf(readMarkdown('[tap](javascript:alert(1))'))).toBe('[tap](javascript:alert(1))');
	});

	test('nothing that is written makes it throw', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
				expect(Array.isArray(readMarkdown(text))).toBe(true);
			})
		);
	});
});
