import { letterDocx } from '#lib/domain/letter/letter-docx.ts';
import type { LetterSheetPart } from '#lib/domain/letter/letter-sheet.ts';
import { zip } from './paper-files.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A letter as a `.docx`. */
export async function wordFile(letter: readonly LetterSheetPart[]): Promise<Blob> {
	const parts = letterDocx(letter).map(({ name, text }) => ({ name, content: new Blob([text]) }));
	return new Blob([await zip.write(parts)], { type: TYPE });
}
