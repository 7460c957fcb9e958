import { type Passage, isEmpty, lengthOf } from './passage.ts';
import type { Line, Occasion, SummaryDocument } from './document.ts';

/**
 * How many rows an A4 page holds in the print style, and about how many characters fit a row. Measured with some room to
 * spare.
 */
const PAGE_ROWS = 63;
const ROW_CHARACTERS = 98;

/** The space around a paragraph, a list item and a heading with its list, in rows. */
const PARAGRAPH_GAP = 0.4;
const ITEM_GAP = 0.12;
const HEADING_ROWS = 2.2;

/** Extra characters in a row: a fact shows its time and who said it besides the words, a promise both of its days. */
const LINE_EXTRA = 20;
const PROMISE_EXTRA = 70;
const LATER_EXTRA = 16;

/**
 * Cuts a summary to about one page. The newest occasion stays complete, as do those before it while there is room. Earlier
 * ones keep one telling fact, or only their heading, and say how many facts were cut. Promises are never cut.
 */
export function fitOnePage(document: SummaryDocument): SummaryDocument {
	const headings = document.occasions.reduce((sum, occasion) => sum + rowsOfHeading(occasion), 0);
	let room = PAGE_ROWS - rowsAround(document) - headings;
	let isFull = false;
	const fitted: Occasion[] = [];

	for (const [index, occasion] of [...document.occasions].reverse().entries()) {
		isFull ||= index > 0 && rowsUnder(occasion) > room;
		const shown = isFull ? shortened(occasion, room) : occasion;
		room -= rowsUnder(shown);
		fitted.unshift(shown);
	}
	return { ...document, occasions: fitted };
}

function shortened(occasion: Occasion, room: number): Occasion {
	const telling =
		occasion.lines.findLast(({ kind, wasNo }) => kind === 'refused' || wasNo) ??
		occasion.lines.findLast(({ kind, by }) => kind === 'said' && by === 'them') ??
		occasion.lines.at(-1);
	const lines = telling && rowsOf(telling) <= room ? [telling] : [];
	return { ...occasion, lines, linesCut: occasion.lines.length - lines.length };
}

function rowsAround({ want, what, references, accountNumbers, agents, promises, leftOut }: SummaryDocument): number {
	const titleAndHeadings = 8;
	const inOneRow = references.length + accountNumbers.length + agents.length;
	const passages = [want.words, what, want.open.flat(), want.done.flat()];
	return (
		titleAndHeadings +
		(leftOut.opinions > 0 ? 1 + PARAGRAPH_GAP : 0) +
		Math.ceil(inOneRow / 3) * (1 + PARAGRAPH_GAP) +
		passages.reduce((sum, passage) => sum + (isEmpty(passage) ? 0 : rows(passage, LINE_EXTRA) + PARAGRAPH_GAP), 0) +
		promises.reduce(
			(sum, { words, isLater }) => sum + rows(words, PROMISE_EXTRA + (isLater ? LATER_EXTRA : 0)) + ITEM_GAP,
			0
		)
	);
}

function rowsOfHeading({ contact, lines }: Occasion): number {
	return contact === null && lines.length === 1 ? PARAGRAPH_GAP : HEADING_ROWS;
}

function rowsUnder({ contact, lines }: Occasion): number {
	const facts = contact
		? [
				contact.complaintLogged,
				contact.papersAskedAgain,
				contact.saidRecorded,
				!isEmpty(contact.lostMoney),
				!isEmpty(contact.lostTime)
			]
		: [];
	return lines.reduce((sum, line) => sum + rowsOf(line), 0) + facts.filter((isSo) => isSo).length * (1 + ITEM_GAP);
}

function rowsOf({ words, to, question, reference, isLater }: Line): number {
	const extra = LINE_EXTRA + (isLater ? LATER_EXTRA : 0);
	return rows([...words, ...to, ...question, ...reference], extra) + ITEM_GAP;
}

function rows(passage: Passage, extra: number): number {
	return Math.ceil((lengthOf(passage) + extra) / ROW_CHARACTERS);
}
