import { type Font, hasAll, widthOf } from './font.ts';
import type { Weight } from './page.ts';

/** Words of one look. `to`: the exhibit that they lead to. */
export type Run = { words: string; weight: Weight; to: number | null };

/** Measures words that our font lacks, at a size. */
export type MeasureDrawn = (words: string, size: number, weight: Weight) => number;

export type Pens = { fonts: Record<Weight, Font>; measureDrawn: MeasureDrawn };

/** A piece of a line. `space` is what stands before it, unless it begins the line. */
export type LinePiece = Run & { isDrawn: boolean; width: number; space: number };

/** The signs around the number of an exhibit in a text of ours. People write none of them: they are of no language. */
const [BEGIN, END] = ['\uE000', '\uE001'];
const MARKED = new RegExp(`${BEGIN}(\\d+)${END}`, 'g');

/** Stands in a text for a reference to an exhibit. */
export function exhibitMark(number: number): string {
	return `${BEGIN}${number}${END}`;
}

/** What a person wrote, so that it can hold no reference of ours. */
export function withoutExhibitMarks(text: string): string {
	return text.replaceAll(BEGIN, '').replaceAll(END, '');
}

/** The name of an exhibit, wherever it stands: "E3". */
export function exhibitName(number: number): string {
	return `E${number}`;
}

/** The runs of a text, with its references to exhibits. */
export function runsOf(text: string, weight: Weight): Run[] {
	const runs: Run[] = [];
	let from = 0;
	for (const match of text.matchAll(MARKED)) {
		if (match.index > from) runs.push({ words: text.slice(from, match.index), weight, to: null });
		const number = Number(match[1]);
		runs.push({ words: exhibitName(number), weight, to: number });
		from = match.index + match[0].length;
	}
	if (from < text.length) runs.push({ words: text.slice(from), weight, to: null });
	return runs;
}

/** Breaks runs into lines of a width. Nothing is dropped: a word that is wider than a line is broken. */
export function linesOf(runs: readonly Run[], size: number, width: number, pens: Pens): LinePiece[][] {
	const lines: LinePiece[][] = [[]];
	let used = 0;
	for (const piece of runs.flatMap((run, index) => piecesOf(run, index > 0, size, width, pens))) {
		const isFirst = lines.at(-1)?.length === 0;
		const space = isFirst ? 0 : piece.space;
		if (!isFirst && used + space + piece.width > width) {
			lines.push([{ ...piece, space: 0 }]);
			used = piece.width;
		} else {
			lines.at(-1)?.push({ ...piece, space });
			used += space + piece.width;
		}
	}
	return lines;
}

function piecesOf(run: Run, isInside: boolean, size: number, width: number, pens: Pens): LinePiece[] {
	const font = pens.fonts[run.weight];
	const text = run.words.normalize('NFC').replaceAll(/[\s\u00A0]+/g, ' ');
	const space = widthOf(' ', font, size);
	const pieces: LinePiece[] = [];
	const words = text.split(' ');
	for (const [index, word] of words.entries()) {
		if (word === '') continue;
		// What directly follows another run has no space before it.
		const isSpaced = index > 0 || !isInside;
		for (const [at, part] of segmentsOf(word, font).entries()) {
			const isDrawn = !hasAll(part, font);
			const last = pieces.at(-1);
			const before = at === 0 && isSpaced ? space : 0;
			// Words of another script stay together: they may be read from right to left.
			if (isDrawn && at === 0 && last?.isDrawn && before > 0) {
				const joined = `${last.words} ${part}`;
				const joinedWidth = pens.measureDrawn(joined, size, run.weight);
				if (joinedWidth <= width) {
					pieces[pieces.length - 1] = { ...last, words: joined, width: joinedWidth };
					continue;
				}
			}
			pieces.push(...broken({ ...run, words: part, isDrawn, width: 0, space: before }, size, width, pens));
		}
	}
	return pieces;
}

/** A letter with its marks, or signs that are joined to one. */
const CLUSTER = /(?:\P{M}(?:\p{M}|\u200D\P{M})*)|\p{M}+/gu;

/** Parts of a word that our font has as a whole, or lacks. A mark stays with the letter that it is on. */
function segmentsOf(word: string, font: Font): string[] {
	const clusters = word.match(CLUSTER) ?? [word];
	const segments: string[] = [];
	let isLastDrawn: boolean | null = null;
	for (const cluster of clusters) {
		const isDrawn = !hasAll(cluster, font);
		const last = isDrawn === isLastDrawn ? segments.pop() : '';
		segments.push(`${last ?? ''}${cluster}`);
		isLastDrawn = isDrawn;
	}
	return segments;
}

function broken(piece: LinePiece, size: number, width: number, pens: Pens): LinePiece[] {
	const measure = (words: string) =>
		piece.isDrawn ? pens.measureDrawn(words, size, piece.weight) : widthOf(words, pens.fonts[piece.weight], size);
	const whole = measure(piece.words);
	if (whole <= width) return [{ ...piece, width: whole }];
	const parts: LinePiece[] = [];
	let words = '';
	for (const sign of piece.words) {
		if (words !== '' && measure(words + sign) > width) {
			parts.push({ ...piece, words, width: measure(words), space: parts.length === 0 ? piece.space : 0 });
			words = '';
		}
		words += sign;
	}
	return [...parts, { ...piece, words, width: measure(words), space: parts.length === 0 ? piece.space : 0 }];
}
