import { fold } from '../text/folded.ts';

/** A head is short, so only this much of a line is read for one. */
const MAX_READ = 200;

/** The beginning of a line as it is read: no invisible signs, and one kind of space, colon, quote, dash and digit. */
export type FoldedLine = {
	text: string;
	/** True when the whole line was read. */
	isWhole: boolean;
	/** The offset in the line as written, behind the sign before this offset of `text`. */
	writtenEnd: (offset: number) => number;
};

export function foldLine(line: string): FoldedLine {
	const folded = fold(line.slice(0, MAX_READ));
	return {
		text: folded.text.trimEnd(),
		isWhole: line.length <= MAX_READ,
		writtenEnd: (offset) => (offset === 0 ? 0 : folded.written({ start: offset - 1, end: offset }).end)
	};
}

/** The text without white space around it, also where signs that are not seen stand before that. Empty when nothing is seen. */
export function trimmed(text: string): string {
	let [start, end] = [0, text.length];
	while (start < end && isUnseen(text.charAt(start))) start += 1;
	while (end > start && isUnseen(text.charAt(end - 1))) end -= 1;
	if (start === end) return '';
	const edges = [text.slice(0, start), text.slice(end)].map((edge) => edge.replace(/\s/g, ''));
	return edges.join(text.slice(start, end));
}

function isUnseen(sign: string): boolean {
	return /[\s\p{Cf}]/u.test(sign);
}
