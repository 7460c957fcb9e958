import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guides } from '#lib/content/guides/guides.ts';
import { findIn, searchGuides, markdownSentences, queryWords } from '#lib/content/guides/search.ts';
import { guideTexts } from '#lib/content/guides/texts.ts';

const slugs = (query: string) => searchGuides(query).map(({ guide }) => guide.slug);
const sentence = (query: string) =>
	searchGuides(query)[0]
		?.sentence.map(({ text }) => text)
		.join('');

describe('a search over the guides', () => {
	test('finds nothing while nothing is looked for', () => {
		expect(searchGuides('')).toEqual([]);
		expect(searchGuides('  \n')).toEqual([]);
	});

	test('looks in titles, leads and words, in any case and with any accents', () => {
		expect(slugs('DREAD')).toContain('starting');
		expect(slugs('nowhere else')).toContain('on-this-phone');
		expect(slugs('fraud')).toEqual(['asking-for-a-supervisor']);
		expect(slugs('Fráud')).toEqual(slugs('fraud'));
		expect(slugs('ombudsperson')).toEqual([]);
	});

	test('shows the sentence that was found, with the words marked', () => {
		expect(sentence('fraud')).toBe('If someone is taking your money now, ask for the fraud team at once.');
		expect(searchGuides('FRAUD')[0]?.sentence.filter(({ isFound }) => isFound)).toEqual([
			{ text: 'fraud', isFound: true }
		]);
	});

	test('wants every word, and shows the sentence that has most of them', () => {
		expect(slugs('iphone seven days')).toEqual(['on-this-phone']);
		expect(sentence('iphone seven days')).toContain('after seven days');
		expect(slugs('iphone ombudsperson')).toEqual([]);
	});

	test('has those first that have it in their title', () => {
		expect(slugs('praise')[0]).toBe('praise');
		expect(slugs('after a no')[0]).toBe('after-a-no');
	});

	test('takes a straight apostrophe for a curly one, and shows the text as it is written', () => {
		const found = findIn({ slug: 'x', title: 'X', lead: 'Y' }, 'It isn’t a café.', queryWords("isn't CAFE"));
		expect(found?.sentence).toEqual([
			{ text: 'It ', isFound: false },
			{ text: 'isn’t', isFound: true },
			{ text: ' a ', isFound: false },
			{ text: 'café', isFound: true },
			{ text: '.', isFound: false }
		]);
	});

	test('finds every guide by any word of it, and never alters a sentence', () => {
		const words = guides.map(({ slug, title, lead }) => ({
			slug,
			words: queryWords([title, lead, ...markdownSentences(guideTexts.get(slug) ?? '')].join(' '))
		}));
		fc.assert(
			fc.property(
				fc.constantFrom(...words).chain(({ slug, words }) => fc.tuple(fc.constant(slug), fc.constantFrom(...words))),
				([slug, word]) => {
					const found = searchGuides(word).find(({ guide }) => guide.slug === slug);
					expect(found).toBeDefined();
					const shown = (found?.sentence ?? []).map(({ text }) => text).join('');
					const all = [found?.guide.lead, ...markdownSentences(guideTexts.get(slug) ?? '')];
					expect(all).toContain(shown);
				}
			)
		);
	});

	test('takes any query whatever', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => void searchGuides(query)));
	});
});

test('sentences are those of the page, without the signs of Markdown', () => {
	expect(
		markdownSentences('## A\n\n1. **One.** Two? Three\n\n> “Say *this*.”\n>\n> **After** that\n\n- a 3.5 kg')
	).toEqual(['A', 'One.', 'Two?', 'Three', '“Say this.”', 'After that', 'a 3.5 kg']);
	for (const text of guideTexts.values())
		for (const item of markdownSentences(text)) expect(item).not.toMatch(/[*>#]|^\s|\s$|^- |^\d\. /);
});
