import type { CasePaper } from '../case/case.ts';
import type { StoredFile } from '../vocabulary/paper.ts';

/** How a paper goes with its case. `missing`: none of its files is on this device. */
export type PaperGoes = 'whole' | 'covered' | 'missing';

/**
 * The files of papers that go with their case. Of a paper that is covered, only the covered copy: not the whole one, and not what was
 * covered of it before, unless it is to go whole. A file that is covered in one paper goes with no other paper either.
 */
export function filesToSend(papers: readonly CasePaper[], isWhole: (paper: CasePaper) => boolean): StoredFile[] {
	const wholes = ({ file, madeOf }: CasePaper) => (madeOf ? [file, madeOf] : [file]);
	const heldBack = new Set(
		papers.filter((paper) => paper.covered && !isWhole(paper)).flatMap((paper) => wholes(paper).map(({ hash }) => hash))
	);
	const files = papers.flatMap((paper) => [...wholes(paper), ...(paper.covered ? [paper.covered.file] : [])]);
	return [...new Map(files.filter(({ hash }) => !heldBack.has(hash)).map((file) => [file.hash, file])).values()];
}
