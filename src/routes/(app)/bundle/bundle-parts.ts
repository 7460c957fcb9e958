import { bundleWords } from '#lib/content/words/en/bundle.ts';
import { handlingTextWords } from '#lib/content/words/en/handling.ts';
import { summaryWords } from '#lib/content/words/en/summary.ts';
import type { BundleSection, TextBlock } from '#lib/domain/bundle/bundle.ts';
import { exhibitMark, withoutExhibitMarks } from '#lib/domain/bundle/text-runs.ts';
import type { Choices } from '#lib/domain/summary/choices.ts';
import { summarise } from '#lib/domain/summary/summarise.ts';
import { summaryMarkdown, timelineMarkdown } from '#lib/domain/summary/summary-markdown.ts';
import type { Behind } from '#lib/domain/vocabulary/paper.ts';
import type { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { NumberedPaper } from '#lib/state/bundle-draft.svelte.ts';
import { type Block, readMarkdown } from '#lib/ui/markdown/read-markdown.ts';

/** Which parts stand before the index. */
export type BundleParts = { summary: boolean; letter: boolean; timeline: boolean };

/** The parts of a bundle as its pages need them, each with the numbers of the papers that stand behind its lines. */
export function sectionsOf(
	file: CaseFile,
	parts: BundleParts,
	choices: Choices,
	options: NonNullable<Parameters<typeof summarise>[3]>,
	letter: string,
	exhibits: readonly NumberedPaper[]
): BundleSection[] {
	const marks = (isIt: (behind: Behind) => boolean) =>
		exhibits
			.filter(({ paper }) => paper.behind.some(isIt))
			.map(({ number }) => exhibitMark(number))
			.join(' ');
	const words = {
		...summaryWords,
		handling: handlingTextWords,
		behind: (entry: string) => marks((behind) => behind.of === 'entry' && behind.entry === entry)
	};
	const summarised = (isWhole: boolean) => summarise(file.case, choices, file.today, { ...options, isWhole });
	const sections: BundleSection[] = [];
	if (parts.summary) {
		const blocks = textBlocks(readMarkdown(summaryMarkdown(summarised(false), words)));
		sections.push({ title: bundleWords.summary, blocks, isOnePage: true });
	}
	if (parts.letter) {
		const blocks = withoutExhibitMarks(letter)
			.split(/\n{2,}/)
			.map((paragraph) => lettered(paragraph, marks));
		sections.push({ title: bundleWords.letter, blocks, isOnePage: false });
	}
	const timeline = parts.timeline ? timelineMarkdown(summarised(true), words).trim() : '';
	if (timeline !== '') {
		const heading = { is: 'heading', level: 1, inlines: [{ is: 'text', text: bundleWords.timeline }] } as const;
		const blocks = [heading, ...textBlocks(readMarkdown(timeline))];
		sections.push({ title: bundleWords.timeline, blocks, isOnePage: false });
	}
	return sections;
}

/** A paragraph of the letter, with the papers behind each of its sentences. */
function lettered(paragraph: string, marks: (isIt: (behind: Behind) => boolean) => string): TextBlock {
	const rows = paragraph.split('\n').map((row) => {
		const mark = marks((behind) => behind.of === 'sentence' && row.includes(behind.words));
		return { is: 'text', text: mark === '' ? row : `${row} ${mark}` } as const;
	});
	return {
		is: 'paragraph',
		inlines: rows.flatMap((row, index) => (index === 0 ? [row] : [{ is: 'break' } as const, row]))
	};
}

/** Blocks that a bundle can set. A summary holds no other ones. */
function textBlocks(blocks: readonly Block[]): TextBlock[] {
	return blocks.flatMap((block): TextBlock[] => {
		switch (block.is) {
			case 'heading':
			case 'paragraph':
				return [block];
			case 'list':
				return [{ is: 'list', items: block.items.map(textBlocks) }];
			case 'quote':
				return [{ is: 'quote', blocks: textBlocks(block.blocks) }];
			default:
				return [];
		}
	});
}
