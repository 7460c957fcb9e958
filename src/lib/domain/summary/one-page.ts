import type { Handled } from '../handling/handling-words.ts';
import type { Line, Occasion, SummaryDocument, SummaryPromise } from './document.ts';
import { type FoldableGroup, WEIGHT_OF_HEADING, foldedOf } from './folding.ts';
import { type Passage, isEmpty, lengthOf } from './passage.ts';
import { heightOf, printedPaper } from '../story/drawing.ts';
import type { Story } from '../story/story.ts';

/**
 * How many rows an A4 page holds in the print style, and about how many characters fit a row. Measured with some room to
 * spare.
 */
const PAGE_ROWS = 64;
const ROW_CHARACTERS = 98;

/** The space around a paragraph, a list item and a heading with its list, in rows. */
const PARAGRAPH_GAP = 0.4;
const ITEM_GAP = 0.12;
const HEADING_ROWS = 1.8;

/** Extra characters in a row: a fact shows its time and who said it besides the words, a promise who gave it, its days and how it ended. */
const LINE_EXTRA = 20;
const PROMISE_EXTRA = { given: 34, due: 24, open: 13, ended: 38 };
const LATER_EXTRA = 16;
/** What it cost, in one line that may wrap. */
const COST_ROWS = 2;
/** The width of the page, as so many rows, and what stands over a picture. */
const PAGE_WIDTH = 41;
const PICTURE_HEADING = 1.7;

/** A summary that fits a page, and the keys of what was folded away for it: lines, promises, and contacts without lines. */
export type OnePage = { document: SummaryDocument; folded: ReadonlySet<string> };

/**
 * Fits a summary to one page: the least telling lines are folded away, and of two alike the older. The picture gives way where every
 * promise then has its line.
 */
export function fitOnePage(document: SummaryDocument): OnePage {
	const fitted = fit(document);
	if (document.story === null || hasEveryPromise(fitted)) return fitted;
	const withoutPicture = fit({ ...document, story: null });
	return hasEveryPromise(withoutPicture) ? withoutPicture : fitted;

	function hasEveryPromise({ document: { promises } }: OnePage): boolean {
		return promises.length === document.promises.length;
	}
}

function fit(document: SummaryDocument): OnePage {
	const { occasions, promises } = document;
	const groups: FoldableGroup[] = [
		{ rows: HEADING_ROWS, lines: promises.map((promise) => foldable(promise, rowsOfPromise(promise))) },
		...occasions.map((occasion): FoldableGroup => {
			const { key, lines } = occasion;
			const isBare = lines.length === 0;
			const bare = { key, rows: 1 + PARAGRAPH_GAP + factRows(occasion), weight: WEIGHT_OF_HEADING, isPinned: false };
			return isBare
				? { rows: 0, lines: [bare] }
				: { rows: headingRows(occasion), lines: lines.map((line) => foldable(line, rowsOf(line))) };
		})
	];
	const room = PAGE_ROWS - rowsAround(document);
	const folded = foldedOf(groups, room);
	const isIn = ({ id }: { id: string }) => !folded.has(id);
	const taken = groups.reduce((sum, { rows: heading, lines }) => {
		const kept = lines.filter(({ key }) => !folded.has(key));
		return kept.reduce((rows, line) => rows + line.rows, sum + (kept.length > 0 ? heading : 0));
	}, 0);
	return {
		document: {
			...document,
			occasions: occasions
				.filter(({ key, lines }) => (lines.length === 0 ? !folded.has(key) : lines.some(isIn)))
				.map((occasion) => ({ ...occasion, lines: occasion.lines.filter(isIn) })),
			promises: promises.filter(isIn),
			folded: folded.size,
			isLong: taken > room
		},
		folded
	};
}

function foldable({ id, weight, isPinned }: Pick<Line, 'id' | 'weight' | 'isPinned'>, rows: number) {
	return { key: id, rows, weight, isPinned };
}

function rowsAround({
	client,
	want,
	what,
	since,
	keyDays,
	references,
	accountNumbers,
	agents,
	cost,
	handled,
	story,
	leftOut
}: SummaryDocument): number {
	const titleAndOrigin = 3.2;
	const headings = 2 * HEADING_ROWS;
	const { fair, open, done, alsoOwn, howKnown } = want;
	const inOneRow = [references, accountNumbers, agents].map(({ length }) => Math.ceil(length / 3));
	const passages: readonly Passage[] = [
		want.words,
		[...fair.basis, ...fair.paper],
		what,
		open.flat(),
		done.flat(),
		alsoOwn,
		howKnown,
		[...client.name, ...client.allowedBy]
	];
	const sentences = Number(since !== null) + Number(keyDays.length > 0) * 2 + Number(leftOut.opinions > 0) + 1;
	return (
		titleAndOrigin +
		headings +
		(cost === null ? 0 : COST_ROWS + PARAGRAPH_GAP) +
		(handled === null ? 0 : handledRows(handled)) +
		(story === null ? 0 : pictureRows(story)) +
		sentences * (1 + PARAGRAPH_GAP) +
		inOneRow.reduce((sum, rows) => sum + (rows > 0 ? rows + PARAGRAPH_GAP : 0), 0) +
		passages.reduce((sum, passage) => sum + (isEmpty(passage) ? 0 : rows(passage, LINE_EXTRA) + PARAGRAPH_GAP), 0)
	);
}

/** Each answer is one row, and all counts together are three. */
function handledRows({ answers, counts }: Handled): number {
	const known = answers.filter(({ is }) => is !== null).length;
	const hasCounts = counts.some(({ count }) => count > 0);
	return known === 0 && !hasCounts ? 0 : HEADING_ROWS + (known + (hasCounts ? 3 : 0)) * (1 + ITEM_GAP);
}

function pictureRows(story: Story): number {
	return PICTURE_HEADING + (heightOf(story, printedPaper) / printedPaper.width) * PAGE_WIDTH;
}

function headingRows(occasion: Occasion): number {
	const { contact, lines } = occasion;
	return (contact === null && lines.length === 1 ? PARAGRAPH_GAP : HEADING_ROWS) + factRows(occasion);
}

/** What a contact cost, and what was tapped about it, stands under its heading. */
function factRows({ contact }: Occasion): number {
	const facts = contact
		? [
				contact.complaintLogged,
				contact.papersAskedAgain,
				contact.saidRecorded,
				!isEmpty(contact.lostMoney),
				!isEmpty(contact.lostTime)
			]
		: [];
	return facts.filter((isSo) => isSo).length * (1 + ITEM_GAP);
}

function rowsOf({ words, to, question, reference, isLater }: Line): number {
	const extra = LINE_EXTRA + (isLater ? LATER_EXTRA : 0);
	return rows([...words, ...to, ...question, ...reference], extra) + ITEM_GAP;
}

function rowsOfPromise({ words, due, settled, isLate, isLater }: SummaryPromise): number {
	const { given, due: day, open, ended } = PROMISE_EXTRA;
	const end = settled === null && !isLate && due !== null ? open : ended;
	return rows(words, given + (due === null ? 0 : day) + end + (isLater ? LATER_EXTRA : 0)) + ITEM_GAP;
}

function rows(passage: Passage, extra: number): number {
	return Math.ceil((lengthOf(passage) + extra) / ROW_CHARACTERS);
}
