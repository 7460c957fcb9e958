/** A line of a letter as it is set. `start`: where it begins in its paragraph. */
export type LetterSheetLine = { words: string; start: number; isItem: boolean; isHeading: boolean };

/** A paragraph of a letter as it is set. `isSender`: who writes, at the end of the line. */
export type LetterSheetPart = { isSender: boolean; lines: readonly LetterSheetLine[] };

/** How the lines of a paragraph are set. `subject` is the line that says what the letter is about. */
export function linesOfPart(paragraph: string, subject: string): LetterSheetLine[] {
	let start = 0;
	return paragraph.split('\n').map((words, index, all) => {
		const line = {
			words: words.replace(/^- /, ''),
			start,
			isItem: words.startsWith('- '),
			isHeading:
				words === subject || (words.endsWith(':') && (all.length === 1 || all[index + 1]?.startsWith('- ') === true))
		};
		start += words.length + 1;
		return line;
	});
}
