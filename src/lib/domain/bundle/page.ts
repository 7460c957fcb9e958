/** Pages of a bundle as they are drawn: on the screen and in the file. Lengths are in points, from the top left corner. */

/** A4. */
export const PAGE = { width: 595.28, height: 841.89 };

export type Weight = 'regular' | 'bold';
export type Ink = 'ink' | 'quiet' | 'link';

/** `drawn`: words with a sign that our font lacks, which become a picture with the same words behind it. `y` is the baseline. */
export type PageText = {
	is: 'text' | 'drawn';
	x: number;
	y: number;
	width: number;
	size: number;
	weight: Weight;
	ink: Ink;
	words: string;
};

export type PageItem =
	| PageText
	| { is: 'rule'; x: number; y: number; width: number }
	| { is: 'picture'; exhibit: number; x: number; y: number; width: number; height: number }
	| { is: 'pdf'; exhibit: number; page: number; x: number; y: number; width: number; height: number };

/** A place on a page that leads to the first page of an exhibit. */
export type PageLink = { x: number; y: number; width: number; height: number; to: number };

/** `number` is from 1, as in the file. */
export type BundlePage = { number: number; items: readonly PageItem[]; links: readonly PageLink[] };

export type Bookmark = { title: string; page: number };

/** `starts`: the first page of each exhibit, by its number. */
export type Bundle = {
	pages: readonly BundlePage[];
	bookmarks: readonly Bookmark[];
	starts: ReadonlyMap<number, number>;
};
