import { bundleWords } from '#lib/content/words/en/bundle.ts';
import { handlingTextWords } from '#lib/content/words/en/handling.ts';
import { summaryWords } from '#lib/content/words/en/summary.ts';
import type { BundleSection, TextBlock } from '#lib/domain/bundle/bundle.ts';
import { exhibitMark, withoutExhibitMarks } from '#lib/domain/bundle/text-runs.ts';
import type { LetterSheetLine } from '#lib/domain/letter/letter-sheet.ts';
import type { Choices } from '#lib/domain/summary/choices.ts';
import { summarise } from '#lib/domain/summary/summarise.ts';
import { summaryMarkdown, timelineMarkdown } from '#lib/domain/summary/summary-markdown.ts';
import type { Behind } from '#lib/domain/vocabulary/paper.ts';
import type { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { LetterDraft } from '#lib/state/letter-draft.svelte.ts';
import { type Block, readMarkdown } from '#lib/ui/markdown/read-markdown.ts';

/** Which parts stand before the index. */
export type BundleParts = { summary: boolean; letter: boolean; timeline: boolean };

/** The numbers of the papers that are in and stand behind this. */
export type NumbersBehind = (what: Behind) => readonly number[];

/** The parts of a bundle as its pages need them, each with the numbers of the papers that stand behind its lines. */
export function sectionsOf(
	file: CaseFile,
	parts: BundleParts,
	choices: Choices,
	options: NonNullable<Parameters<typeof summarise>[3]>,
	letter: Pick<LetterDraft, 'sheet' | 'facts'>,
	numbersBehind: NumbersBehind
): BundleSection[] {
	const marks = (numbers: readonly number[]) => numbers.map(exhibitMark).join(' ');
	const words = {
		...summaryWords,
		handling: handlingTextWords,
		behind: (entry: string) => marks(numbersBehind({ of: 'entry', entry }))
	};
	const summarised = (isWhole: boolean) => summarise(file.case, choices, file.today, { ...options, isWhole });
	const sections: BundleSection[] = [];
	if (parts.summary) {
		const blocks = textBlocks(readMarkdown(summaryMarkdown(summarised(false), words)));
		sections.push({ title: bundleWords.summary, blocks, isOnePage: true });
	}
	if (parts.letter) {
		const blocks = letterLines(letter, numbersBehind).flatMap((lines) =>
			blocksOfLetter(lines.map(({ numbers, ...line }) => ({ ...line, mark: marks(numbers) })))
		);
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

/** The lines of each paragraph of the letter, with the numbers of the papers behind what each of them states. */
export function letterLines(
	{ sheet, facts }: Pick<LetterDraft, 'sheet' | 'facts'>,
	numbersBehind: NumbersBehind
): (LetterSheetLine & { numbers: readonly number[] })[][] {
	return sheet.map(({ lines }, at) =>
		lines.map((line, index) => {
			const stated = (facts[at] ?? []).filter((fact) => fact.line === index);
			const numbers = new Set(stated.flatMap(({ what }) => numbersBehind(what)));
			return { ...line, numbers: [...numbers].sort((a, b) => a - b) };
		})
	);
}

/** A paragraph of the letter. Its items are a list, and a heading stays with what follows it. */
function blocksOfLetter(lines: readonly (LetterSheetLine & { mark: string })[]): TextBlock[] {
	const blocks: TextBlock[] = [];
	for (const { words, mark, isItem, isHeading } of lines) {
		const own = withoutExhibitMarks(words);
		const text = { is: 'text', text: mark === '' ? own : `${own} ${mark}` } as const;
		const last = blocks.at(-1);
		if (isHeading) blocks.push({ is: 'heading', level: 3, inlines: [text] });
		else if (isItem) {
			const item: TextBlock[] = [{ is: 'paragraph', inlines: [text] }];
			if (last?.is === 'list') blocks[blocks.length - 1] = { is: 'list', items: [...last.items, item] };
			else blocks.push({ is: 'list', items: [item] });
		} else if (last?.is === 'paragraph') {
			blocks[blocks.length - 1] = { is: 'paragraph', inlines: [...last.inlines, { is: 'break' }, text] };
		} else blocks.push({ is: 'paragraph', inlines: [text] });
	}
	return blocks;
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
