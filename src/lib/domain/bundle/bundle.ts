import { Composer, MARGIN, TEXT_WIDTH, widthOfLine } from './composer.ts';
import { type Bookmark, type Bundle, type BundlePage, PAGE } from './page.ts';
import { type Pens, type Run, exhibitName, linesOf, runsOf } from './text-runs.ts';

/** A text as it was read: what a bundle needs of it. */
export type TextInline =
	| { is: 'text' | 'code'; text: string }
	| { is: 'strong' | 'emphasis' | 'deleted' | 'link'; inlines: readonly TextInline[] }
	| { is: 'break' };
export type TextBlock =
	| { is: 'heading'; level: number; inlines: readonly TextInline[] }
	| { is: 'paragraph'; inlines: readonly TextInline[] }
	| { is: 'list'; items: readonly (readonly TextBlock[])[] }
	| { is: 'quote'; blocks: readonly TextBlock[] };

/** What an exhibit is, as far as it can be drawn: `absent` says in words why it cannot. Sizes are in pixels or points. */
export type ExhibitShape =
	| { is: 'picture'; width: number; height: number }
	| { is: 'pdf'; pages: readonly { width: number; height: number }[] }
	| { is: 'text'; text: string }
	| { is: 'absent'; words: string };

export type BundleExhibit = { number: number; title: string; day: string; shape: ExhibitShape };

/** One part of a bundle before its exhibits. `isOnePage`: it is set smaller, so that it fits one page. */
export type BundleSection = { title: string; blocks: readonly TextBlock[]; isOnePage: boolean };

export type BundleWords = {
	index: string;
	number: string;
	paper: string;
	day: string;
	page: string;
	/** Behind the title of an exhibit: which of its pages this is. */
	pageOf: (page: number, count: number) => string;
};

const [BODY, SMALL] = [10.5, 9];
const SMALLER = [9.75, 9.25, 8.75, 8.25];
const [INDEX_NUMBER, INDEX_DAY, INDEX_PAGE] = [34, 96, 40];
const STRIP = 34;

/** A picture has at least so many and at most so many pixels in an inch; a small one is not blown up, and none is wasted. */
const [LEAST_DPI, MAX_DPI] = [96, 300];
const POINTS_PER_INCH = 72;

/**
 * Sets a bundle on pages: its parts, the index, then the exhibits. The number of a page is its place in the file, and index and
 * references lead to the pages that the layout itself gave.
 */
export function layOutBundle(
	sections: readonly BundleSection[],
	exhibits: readonly BundleExhibit[],
	words: BundleWords,
	pens: Pens
): Bundle {
	const pages: BundlePage[] = [];
	const bookmarks: Bookmark[] = [];
	const starts = new Map<number, number>();
	for (const section of sections) {
		const first = pages.length + 1;
		bookmarks.push({ title: section.title, page: first });
		pages.push(...pagesOfSection(section, pens).pages(first));
	}
	if (exhibits.length > 0) {
		const first = pages.length + 1;
		bookmarks.push({ title: words.index, page: first });
		// The height of a row does not depend on its page number, so the index is as long whatever the numbers are.
		const length = pagesOfIndex(exhibits, words, () => 0, pens).count;
		const shown: BundlePage[] = [];
		for (const exhibit of exhibits) {
			const start = pages.length + length + shown.length + 1;
			starts.set(exhibit.number, start);
			shown.push(...pagesOfExhibit(exhibit, words, pens).pages(start));
		}
		pages.push(...pagesOfIndex(exhibits, words, (number) => starts.get(number) ?? 0, pens).pages(first), ...shown);
		for (const { number, title } of exhibits)
			bookmarks.push({ title: `${exhibitName(number)} ${title}`, page: starts.get(number) ?? 0 });
	}
	return { pages: pages.map((page) => withFoot(page, words, pens)), bookmarks, starts };
}

/** The resolution that a picture needs on its page, as pixels of its longer edge. */
export function pixelsNeeded(width: number, height: number): number {
	return Math.ceil((Math.max(width, height) / POINTS_PER_INCH) * MAX_DPI);
}

function pagesOfSection({ blocks, isOnePage }: BundleSection, pens: Pens): Composer {
	const set = (size: number) => {
		const composer = new Composer(pens);
		composer.begin();
		setBlocks(composer, blocks, size);
		return composer;
	};
	if (!isOnePage) return set(BODY);
	const fitting = SMALLER.map(set);
	return fitting.find(({ count }) => count === 1) ?? set(BODY);
}

function setBlocks(composer: Composer, blocks: readonly TextBlock[], size: number, indent = 0): void {
	for (const block of blocks) {
		switch (block.is) {
			case 'heading': {
				const [large, before] =
					block.level <= 1 ? [size * 1.7, 0] : block.level === 2 ? [size * 1.25, size] : [size, size * 0.6];
				composer.need(large * 1.4 + before + size * 3);
				composer.paragraph(inlineRuns(block.inlines, 'bold'), { size: large, leading: 1.25, indent, before });
				composer.skip(size * 0.25);
				break;
			}
			case 'paragraph':
				for (const runs of rowsOf(block.inlines)) composer.paragraph(runs, { size, indent });
				composer.skip(size * 0.55);
				break;
			case 'list':
				for (const item of block.items) {
					composer.need(size * 1.4);
					composer.cell(runsOf('–', 'regular'), { size, indent, ink: 'quiet' });
					for (const part of item) {
						if (part.is === 'paragraph')
							composer.paragraph(inlineRuns(part.inlines, 'regular'), { size, indent: indent + 14 });
						else setBlocks(composer, [part], size, indent + 14);
					}
					composer.skip(size * 0.2);
				}
				composer.skip(size * 0.35);
				break;
			case 'quote':
				setBlocks(composer, block.blocks, size, indent + 14);
		}
	}
}

/** The runs of a paragraph, one list for each line that its writer began. */
function rowsOf(inlines: readonly TextInline[]): Run[][] {
	const rows: TextInline[][] = [[]];
	for (const inline of inlines) {
		if (inline.is === 'break') rows.push([]);
		else rows.at(-1)?.push(inline);
	}
	return rows.map((row) => inlineRuns(row, 'regular'));
}

function inlineRuns(inlines: readonly TextInline[], weight: 'regular' | 'bold'): Run[] {
	return inlines.flatMap((inline): Run[] => {
		switch (inline.is) {
			case 'text':
			case 'code':
				return runsOf(inline.text, weight);
			case 'break':
				return runsOf(' ', weight);
			case 'strong':
				return inlineRuns(inline.inlines, 'bold');
			default:
				return inlineRuns(inline.inlines, weight);
		}
	});
}

function pagesOfIndex(
	exhibits: readonly BundleExhibit[],
	words: BundleWords,
	pageOf: (number: number) => number,
	pens: Pens
): Composer {
	const composer = new Composer(pens);
	const titleWidth = TEXT_WIDTH - INDEX_NUMBER - INDEX_DAY - INDEX_PAGE;
	const atDay = INDEX_NUMBER + titleWidth;
	const head = () => {
		const cells = [words.number, words.paper, words.day].map((text) => runsOf(text, 'bold'));
		for (const [index, indent] of [0, INDEX_NUMBER, atDay].entries())
			composer.cell(cells[index] ?? [], { size: SMALL, indent });
		composer.cellAtRight(runsOf(words.page, 'bold'), { size: SMALL });
		composer.skip(16);
		composer.rule();
		composer.skip(6);
	};
	composer.begin();
	composer.paragraph(runsOf(words.index, 'bold'), { size: BODY * 1.7, leading: 1.25 });
	composer.skip(10);
	head();
	for (const { number, title, day } of exhibits) {
		const runs = runsOf(title, 'regular');
		const height = linesOf(runs, BODY, titleWidth - 10, pens).length * BODY * 1.4;
		const before = composer.count;
		composer.need(height + 6);
		if (composer.count !== before) head();
		composer.link({ x: MARGIN.left, y: composer.y, width: TEXT_WIDTH, height, to: number });
		composer.cell(runsOf(exhibitName(number), 'bold'), { size: BODY, width: INDEX_NUMBER });
		composer.cell(runsOf(day, 'regular'), { size: BODY, indent: atDay, width: INDEX_DAY });
		composer.cellAtRight(runsOf(String(pageOf(number)), 'regular'), { size: BODY });
		composer.paragraph(runs, { size: BODY, indent: INDEX_NUMBER, width: titleWidth - 10, ink: 'link' });
		composer.skip(6);
	}
	return composer;
}

function pagesOfExhibit(exhibit: BundleExhibit, words: BundleWords, pens: Pens): Composer {
	const { number, shape } = exhibit;
	const room = { top: MARGIN.top + STRIP, height: PAGE.height - MARGIN.top - STRIP - MARGIN.bottom };
	const composerOf = (count: number) => new Composer(pens, (composer) => strip(composer, exhibit, count, words, pens));
	switch (shape.is) {
		case 'picture': {
			const composer = composerOf(1);
			composer.begin();
			composer.put({ is: 'picture', exhibit: number, ...placed(shape, room, POINTS_PER_INCH / LEAST_DPI) });
			return composer;
		}
		case 'pdf': {
			const composer = composerOf(shape.pages.length);
			for (const [index, size] of shape.pages.entries()) {
				composer.begin();
				composer.put({ is: 'pdf', exhibit: number, page: index + 1, ...placed(size, room, 1) });
			}
			return composer;
		}
		case 'text':
			return setLines(composerOf(setLines(composerOf(1), shape.text).count), shape.text);
		case 'absent':
			return setLines(composerOf(1), shape.words);
	}
}

function setLines(composer: Composer, text: string): Composer {
	composer.begin();
	for (const line of text.split(/\r\n?|\n/)) {
		if (line.trim() === '') composer.skip(BODY * 0.7);
		else composer.paragraph(runsOf(line, 'regular'), { size: BODY });
	}
	return composer;
}

/** Number, title and day of an exhibit, and which of its pages this is. */
function strip(
	composer: Composer,
	{ number, title, day }: BundleExhibit,
	count: number,
	words: BundleWords,
	pens: Pens
): void {
	const right = runsOf(`${day} · ${words.pageOf(composer.count, count)}`, 'regular');
	const [rightLine = []] = linesOf(right, SMALL, TEXT_WIDTH, pens);
	composer.cellAtRight(right, { size: SMALL, ink: 'quiet' }, composer.y + 1);
	composer.cell(runsOf(`${exhibitName(number)} · ${title}`, 'bold'), {
		size: BODY,
		width: TEXT_WIDTH - widthOfLine(rightLine) - 16
	});
	composer.skip(18);
	composer.rule();
	composer.skip(STRIP - 18);
}

/** As large as there is room, no larger than `maxScale`, and in the middle. */
function placed(size: { width: number; height: number }, room: { top: number; height: number }, maxScale: number) {
	const scale = Math.min(TEXT_WIDTH / size.width, room.height / size.height, maxScale);
	const [width, height] = [size.width * scale, size.height * scale];
	return { x: MARGIN.left + (TEXT_WIDTH - width) / 2, y: room.top, width, height };
}

function withFoot(page: BundlePage, words: BundleWords, pens: Pens): BundlePage {
	const foot = new Composer(pens);
	foot.begin();
	const said = runsOf(`${words.page} ${page.number}`, 'regular');
	foot.cellAtRight(said, { size: SMALL, ink: 'quiet' }, PAGE.height - MARGIN.bottom + 22);
	const [drawn] = foot.pages(page.number);
	return { ...page, items: [...page.items, ...(drawn?.items ?? [])] };
}
