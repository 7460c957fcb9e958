import { type Guide, guides } from './guides.ts';
import { guideTexts } from './texts.ts';

/** A segment of a sentence, and whether it matches the query. */
export type FoundPiece = { text: string; isFound: boolean };
export type Found = { guide: Guide; sentence: readonly FoundPiece[] };

type Source = Pick<Guide, 'slug' | 'title' | 'lead'>;

/**
 * The guides that contain every word of the query, each with the sentence that contains most of them. A plain scan that ignores case
 * and accents. Matches in the title come first, then matches in the lead. An empty query finds none.
 */
export function searchGuides(query: string): readonly Found[] {
	const words = queryWords(query);
	if (words.length === 0) return [];
	return guides
		.map((guide) => ({ guide, found: findIn(guide, guideTexts.get(guide.slug) ?? '', words) }))
		.flatMap(({ guide, found }) => (found === null ? [] : [{ guide, ...found }]))
		.sort((a, b) => a.rank - b.rank)
		.map(({ guide, sentence }) => ({ guide, sentence }));
}

/** The rank of one guide (0 title, 1 lead, 2 text) and its best sentence; null when one of the words is nowhere in it. */
export function findIn({ title, lead }: Source, text: string, words: readonly string[]) {
	const sentences = markdownSentences(text);
	const passages = [title, lead, ...sentences].map(folded);
	if (!words.every((word) => passages.some((passage) => passage.includes(word)))) return null;
	const hits = passages.map((passage) => words.filter((word) => passage.includes(word)).length);
	const rank = hits[0] === words.length ? 0 : hits[1] === words.length ? 1 : 2;
	// The title is always shown, so the sentence comes from the lead or the text: the first with the most matches.
	const best = hits.slice(1).reduce((best, count, index, all) => (count > (all[best] ?? 0) ? index : best), 0);
	return { rank, sentence: piecesOf([lead, ...sentences][best] ?? lead, words) };
}

/** The sentences of our own Markdown, without its markup characters. */
export function markdownSentences(markdown: string): readonly string[] {
	return markdown
		.split(/\n+/)
		.map((line) => line.replace(/^(?:[>#\-\s]|\d+\.\s)+/, '').replaceAll('*', ''))
		.flatMap((line) => line.split(/(?<=[.?!][”’]?)\s+(?=[“\p{Lu}\d])/u))
		.filter((sentence) => sentence !== '');
}

export function queryWords(query: string): readonly string[] {
	return folded(query)
		.split(/\s+/)
		.filter((word) => word !== '');
}

/** A text in the form in which it is compared. Its length is unchanged, so that an index in it is an index in the NFC text. */
function folded(text: string): string {
	return Array.from(text.normalize('NFC'), (character) => {
		const plain = character === '’' ? "'" : character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
		return plain.length === character.length ? plain : character;
	}).join('');
}

function piecesOf(sentence: string, words: readonly string[]): readonly FoundPiece[] {
	const text = sentence.normalize('NFC');
	const comparable = folded(text);
	const isFound = new Array<boolean>(text.length).fill(false);
	for (const word of words)
		for (let at = comparable.indexOf(word); at >= 0; at = comparable.indexOf(word, at + word.length))
			isFound.fill(true, at, at + word.length);
	const pieces: FoundPiece[] = [];
	for (const [at, character] of text.split('').entries()) {
		const here = isFound[at] ?? false;
		const last = pieces.at(-1);
		if (last && last.isFound === here) last.text += character;
		else pieces.push({ text: character, isFound: here });
	}
	return pieces;
}
