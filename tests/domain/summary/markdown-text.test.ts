import fc from 'fast-check';
import { type Token, marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { summaryWords } from '#lib/content/words/en/summary.ts';
import { choicesFor } from '#lib/domain/summary/choices.ts';
import { escapeMarkdown } from '#lib/domain/summary/markdown-text.ts';
import { summarise } from '#lib/domain/summary/summarise.ts';
import { summaryMarkdown, summaryText } from '#lib/domain/summary/summary-markdown.ts';
import { TODAY, caseWith, contactWith, entryWith, personWith } from './cases.ts';

const nasty = [
	'<img src=x onerror=alert(1)>',
	'**bold** _em_ ~~gone~~ `code`',
	'# heading #',
	'[a](https://evil.example) ![b](c) [c]: d',
	'https://evil.example/x www.evil.example me@evil.example <me@evil.example> mailto:me@evil.example',
	'| a | b |\n| - | - |\n| 1 | 2 |',
	'- item\n\n1. one\n> quote\n```\ncode\n```',
	'---',
	'&amp; &#60;b&#62; AT&T',
	'NT_4471_B \\ back\\slash \\',
	'[x] done'
];
const piece = fc.oneof(
	fc.constantFrom(...nasty),
	fc.string({ unit: 'grapheme', maxLength: 20 }),
	fc.string({ unit: fc.constantFrom(...Array.from('\\`*_{}[]()#+-.!|<>~=@&;:/ \n\t"\'awxhtps1')), maxLength: 25 })
);
const written = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' '));

const asOneLine = (text: string) =>
	text
		.normalize('NFC')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();

function leaves(tokens: readonly Token[]): Token[] {
	return tokens.flatMap((token) => {
		if (token.type === 'list') return leaves((token as { items: Token[] }).items);
		const { tokens: inner } = token as { tokens?: Token[] };
		return inner ? leaves(inner) : [token];
	});
}

function textOf(token: Token): string {
	return (token as { text?: string }).text ?? '';
}

describe('what a person wrote stays text', () => {
	test('a line read as Markdown gives back exactly its own text', () => {
		fc.assert(
			fc.property(written, (text) => {
				const line = asOneLine(text);
				fc.pre(line !== '');
				const [block] = marked.lexer(escapeMarkdown(line));
				const inner = leaves(block ? [block] : []);
				expect(block?.type).toBe('paragraph');
				expect(new Set(inner.map(({ type }) => type).filter((type) => type !== 'escape'))).toSatisfy(
					(types: Set<string>) => [...types].every((type) => type === 'text')
				);
				expect(inner.map(textOf).join('')).toBe(line);
			}),
			{ numRuns: 1000 }
		);
	});

	test('a whole summary holds no tag, link, picture, table or code, and every text as it was written', () => {
		const structure = new Set(['text', 'escape', 'space']);
		fc.assert(
			fc.property(written, written, written, (first, second, third) => {
				const dana = personWith(20, first);
				const theCase = caseWith({
					provider: second,
					what: third,
					reference: first,
					goal: { want: second },
					contacts: [contactWith(10, { speaking: dana.id, lostMoney: third })],
					people: [{ ...dana, role: second }],
					entries: [
						entryWith(100, 'noted', first, { at: { day: '2026-11-03', minute: null, zone: '' } }),
						entryWith(101, 'said', second, { person: dana.id, reference: third }),
						entryWith(102, 'promised', third)
					]
				});
				const text = summaryMarkdown(summarise(theCase, choicesFor('provider-or-ombudsman'), TODAY), summaryWords);
				const inner = leaves(marked.lexer(text));
				expect(inner.filter(({ type }) => !structure.has(type))).toEqual([]);
				const read = inner.map((token) => (token.type === 'space' ? '\n' : textOf(token))).join('');
				for (const own of [first, second, third]) expect(read).toContain(asOneLine(own));
			}),
			{ numRuns: 300 }
		);
	});

	test('as plain text, a page holds every word as it was typed, and no mark-up', () => {
		fc.assert(
			fc.property(written, written, (first, second) => {
				const theCase = caseWith({
					what: first,
					contacts: [contactWith(10)],
					entries: [
						entryWith(100, 'said', second, { by: 'them' }),
						entryWith(101, 'did', 'wrote to complaints@gridwell.example, ref NT_4471*'),
						entryWith(102, 'promised', first)
					]
				});
				const page = summarise(theCase, choicesFor('provider-or-ombudsman'), TODAY);
				const text = summaryText(page, summaryWords);
				expect(text).toContain('complaints@gridwell.example, ref NT_4471*');
				if (page.leftOut.things.length === 0)
					for (const own of [first, second]) expect(text.toLowerCase()).toContain(asOneLine(own).toLowerCase());
				if (!`${first}${second}`.includes('\\')) expect(text).not.toContain('\\');
				expect(text).toMatch(/^My case/);
			}),
			{ numRuns: 300 }
		);
		const plain = caseWith({ what: 'a fee', contacts: [contactWith(10)], entries: [entryWith(100, 'said', 'no')] });
		expect(summaryText(summarise(plain, choicesFor('anyone-else'), TODAY), summaryWords)).not.toMatch(/[*#\\]/);
	});

	test('what means nothing is not cluttered', () => {
		for (const plain of ['£42.10 for 3 May', 'NT_4471', 'AT&T', 'it is (nearly) done!', 'a | b', 'case #12, part 2'])
			expect(escapeMarkdown(plain)).toBe(plain);
	});
});
