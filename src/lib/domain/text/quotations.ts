import type { Span } from './folded.ts';

const closers: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '«': '»', '‘': '’', "'": "'", '`': "`'" };
const marks = /["“”«»‘’'`\n]/g;
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * Finds the quotations in a note, their marks included. A double mark that is never closed opens nothing. A single mark
 * counts only where it cannot be an apostrophe. Linear: every mark is read once.
 */
export function quotedIn(note: string): Span[] {
	const found: Span[] = [];
	let open: { at: number; close: string; single: boolean } | null = null;
	for (const { 0: mark, index } of note.matchAll(marks)) {
		const before = note[index - 1] ?? ' ';
		const after = note[index + 1] ?? ' ';
		if (open !== null) {
			if (mark === '\n') open = null;
			else if (closes(open, note, index) && !(open.single && letterOrDigit.test(after))) {
				found.push({ start: open.at, end: index + 1 });
				open = null;
				continue;
			}
		}
		const close: string | undefined = closers[mark];
		const single: boolean = mark === "'" || mark === '‘' || mark === '`';
		if (close === undefined || (open !== null && !(open.single && !single))) continue;
		const isPlain = mark !== '“' && mark !== '«';
		if (isPlain && letterOrDigit.test(before)) continue;
		if (isPlain && !letterOrDigit.test(after) && (single || after !== ' ')) continue;
		open = { at: index, close, single };
	}
	return found;
}

/** Some keyboards close a double mark with two single ones. */
function closes({ close, single }: { close: string; single: boolean }, note: string, index: number): boolean {
	return close.includes(note[index] ?? '') || (!single && note.startsWith("''", index));
}
