import { bundleWords } from '#lib/content/words/en/bundle.ts';
import { fullDateWords } from '#lib/content/words/en/days.ts';
import type { MeasureDrawn } from '#lib/domain/bundle/text-runs.ts';
import type { CasePaper } from '#lib/domain/case/case.ts';
import type { BundleSayings } from '#lib/state/bundle-draft.svelte.ts';

/** What the pages say. A reader is told that parts of a paper are covered. */
export function sayingsFor(
	titleOf: (paper: CasePaper) => string,
	isWhole: (paper: CasePaper) => boolean
): BundleSayings {
	return {
		...bundleWords,
		titleOf: (paper) => (paper.covered && !isWhole(paper) ? bundleWords.titleCovered(titleOf(paper)) : titleOf(paper)),
		dayOf: ({ day }) => fullDateWords(day)
	};
}

let pen: OffscreenCanvasRenderingContext2D | null = null;

/** With the fonts of this device, as the words will be drawn. */
export const measureDrawn: MeasureDrawn = (words, size, weight) => {
	pen ??= new OffscreenCanvas(1, 1).getContext('2d');
	if (pen === null) return words.length * size;
	pen.font = `${weight === 'bold' ? 700 : 400} ${size}px system-ui, sans-serif`;
	return pen.measureText(words).width;
};
