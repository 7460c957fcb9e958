import { type BundlePage, type Ink, type PageItem, type PageLink, PAGE } from './page.ts';
import { type LinePiece, type Pens, type Run, linesOf } from './text-runs.ts';

export const MARGIN = { left: 56, right: 56, top: 56, bottom: 62 };
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** How a paragraph is set. Lengths are in points; `leading` is the height of a line as so many times the size. */
type Setting = { size: number; leading?: number; indent?: number; width?: number; before?: number; ink?: Ink };

type LineSetting = { size: number; height: number; ink: Ink };

type OpenPage = { items: PageItem[]; links: PageLink[] };

/** Sets text on pages, from the top down. */
export class Composer {
	readonly #pens: Pens;
	readonly #onBegin: (composer: Composer) => void;
	readonly #pages: OpenPage[] = [];
	#y = 0;

	/** `onBegin` puts on each page what stands at its top. */
	constructor(pens: Pens, onBegin: (composer: Composer) => void = () => {}) {
		this.#pens = pens;
		this.#onBegin = onBegin;
	}

	/** How many pages there are so far. */
	get count(): number {
		return this.#pages.length;
	}

	/** Where the next line would begin. */
	get y(): number {
		return this.#y;
	}

	begin(): void {
		this.#pages.push({ items: [], links: [] });
		this.#y = MARGIN.top;
		this.#onBegin(this);
	}

	/** Moves on to the next page unless there is this much room. */
	need(height: number): void {
		if (this.#pages.length === 0 || this.#y + height > PAGE.height - MARGIN.bottom) this.begin();
	}

	skip(height: number): void {
		this.#y += height;
	}

	put(item: PageItem): void {
		this.#pages.at(-1)?.items.push(item);
	}

	rule(): void {
		this.put({ is: 'rule', x: MARGIN.left, y: this.#y, width: TEXT_WIDTH });
	}

	paragraph(
		runs: readonly Run[],
		{ size, leading = 1.4, indent = 0, width = TEXT_WIDTH - indent, before = 0, ink = 'ink' }: Setting
	): void {
		const height = size * leading;
		this.#y += before;
		for (const line of linesOf(runs, size, width, this.#pens)) {
			this.need(height);
			this.#line(line, MARGIN.left + indent, this.#y, { size, height, ink });
			this.#y += height;
		}
	}

	/** One line at the height of the next one. It takes no room; what does not fit the width ends in an ellipsis. */
	cell(runs: readonly Run[], { size, indent = 0, width = TEXT_WIDTH - indent, ink = 'ink' }: Setting): void {
		this.#line(this.#firstLine(runs, size, width), MARGIN.left + indent, this.#y, { size, height: size * 1.4, ink });
	}

	/** The same, up to the right edge. */
	cellAtRight(runs: readonly Run[], { size, ink = 'ink' }: Setting, y = this.#y): void {
		const line = this.#firstLine(runs, size, TEXT_WIDTH);
		this.#line(line, MARGIN.left + TEXT_WIDTH - widthOfLine(line), y, { size, height: size * 1.4, ink });
	}

	#firstLine(runs: readonly Run[], size: number, width: number): LinePiece[] {
		const [first = [], ...others] = linesOf(runs, size, width, this.#pens);
		if (others.length === 0) return first;
		const [cut = []] = linesOf(runs, size, width - size, this.#pens);
		const [dots = []] = linesOf(
			[{ words: '…', weight: cut[0]?.weight ?? 'regular', to: null }],
			size,
			size,
			this.#pens
		);
		return [...cut, ...dots];
	}

	#line(line: readonly LinePiece[], from: number, top: number, { size, height, ink }: LineSetting): void {
		let x = from;
		for (const { words, weight, to, isDrawn, width, space } of joined(line)) {
			x += space;
			const is = isDrawn ? 'drawn' : 'text';
			this.put({ is, x, y: top + size, width, size, weight, ink: to === null ? ink : 'link', words });
			if (to !== null) this.link({ x, y: top, width, height, to });
			x += width;
		}
	}

	link(link: PageLink): void {
		this.#pages.at(-1)?.links.push(link);
	}

	/** The pages, numbered from `first`. */
	pages(first: number): BundlePage[] {
		return this.#pages.map(({ items, links }, index) => ({ number: first + index, items, links }));
	}
}

export function widthOfLine(line: readonly LinePiece[]): number {
	return line.reduce((sum, { space, width }) => sum + space + width, 0);
}

/** Words of one look as one text, with the spaces between them: a sentence is then found and copied as a whole. */
function joined(line: readonly LinePiece[]): LinePiece[] {
	const all: LinePiece[] = [];
	for (const piece of line) {
		const last = all.at(-1);
		const isAlike = last?.weight === piece.weight && last.to === piece.to && !last.isDrawn && !piece.isDrawn;
		if (!last || !isAlike) {
			all.push(piece);
			continue;
		}
		const words = `${last.words}${piece.space > 0 ? ' ' : ''}${piece.words}`;
		all[all.length - 1] = { ...last, words, width: last.width + piece.space + piece.width };
	}
	return all;
}
