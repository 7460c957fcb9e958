/** Signs that a person does not see: zero width, marks of direction, soft hyphen. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Nothing to fold. */
const PLAIN = /^[\x20-\x7e]*$/;

/** A head is short, so only this much of a line is read for one. */
const MAX_READ = 200;

/** The beginning of a line as it is read: no invisible signs, plain spaces and colons. */
export type FoldedLine = {
	text: string;
	/** True when the whole line was read. */
	isWhole: boolean;
	/** The offset in the line as written, behind the sign before this offset of `text`. */
	writtenEnd: (offset: number) => number;
};

export function foldLine(line: string): FoldedLine {
	const length = Math.min(line.length, MAX_READ);
	const isWhole = length === line.length;
	const beginning = line.slice(0, length);
	if (PLAIN.test(beginning)) return { text: beginning.trimEnd(), isWhole, writtenEnd: (offset) => offset };
	let text = '';
	const offsets: number[] = [];
	for (let index = 0; index < length; index += 1) {
		const sign = line.charAt(index);
		if (INVISIBLE.test(sign)) continue;
		text += /\s/.test(sign) ? ' ' : sign === '：' ? ':' : sign;
		offsets.push(index);
	}
	return {
		text: text.trimEnd(),
		isWhole,
		writtenEnd: (offset) => (offset === 0 ? 0 : (offsets[offset - 1] ?? line.length - 1) + 1)
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
	return /\s/.test(sign) || INVISIBLE.test(sign);
}
