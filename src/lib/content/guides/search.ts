import { type Guide, guides } from './guides.ts';
import { guideTexts } from './texts.ts';

/** A segment of a sentence, and whether it is what was looked for. */
export type FoundPiece = { text: string; isFound: boolean };
export type Found = { guide: Guide; sentence: readonly FoundPiece[] };

type Source = Pick<Guide, 'slug' | 'title' | 'lead'>;

/**
 * The guides in which every word looked for stands, each with the sentence that shows it best. A plain scan, without case and
 * accents. Those come first that have it in their title, then in their lead. An empty query finds none.
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

/** Where the words stand in one guide, or null when one of them stands nowhere in it. */
export function findIn({ title, lead }: Source, text: string, words: readonly string[]) {
	const sentences = markdownSentences(text);
	const places = [title, lead, ...sentences].map(folded);
	if (!words.every((word) => places.some((place) => place.includes(word)))) return null;
	const hits = places.map((place) => words.filter((word) => place.includes(word)).length);
	const rank = hits[0] === words.length ? 0 : hits[1] === words.length ? 1 : 2;
	// The title is shown in any case: what is shown beside it comes from the lead or the text, the fullest first.
	const best = hits.slice(1).reduce((best, count, index, all) => (count > (all[best] ?? 0) ? index : best), 0);
	return { rank, sentence: piecesOf([lead, ...sentences][best] ?? lead, words) };
}

/** The sentences of our own Markdown, without its signs. */
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

/** A text as it is compared. Each of its signs stays one sign, so that places in it are places in the text. */
function folded(text: string): string {
	return Array.from(text.normalize('NFC'), (sign) => {
		const plain = sign === '’' ? "'" : sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
		return plain.length === sign.length ? plain : sign;
	}).join('');
}

function piecesOf(sentence: string, words: readonly string[]): readonly FoundPiece[] {
	const text = sentence.normalize('NFC');
	const place = folded(text);
	const isFound = new Array<boolean>(text.length).fill(false);
	for (const word of words)
		for (let at = place.indexOf(word); at >= 0; at = place.indexOf(word, at + word.length))
			isFound.fill(true, at, at + word.length);
	const pieces: FoundPiece[] = [];
	for (const [at, sign] of text.split('').entries()) {
		const here = isFound[at] ?? false;
		const last = pieces.at(-1);
		if (last && last.isFound === here) last.text += sign;
		else pieces.push({ text: sign, isFound: here });
	}
	return pieces;
}
