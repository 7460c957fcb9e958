import { paperTitle } from '#lib/content/words/en/papers.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import {
	type PapersOfBackup,
	type PapersToSeal,
	type Zip,
	caseToSend,
	openPapersBackup,
	papersToSeal
} from '#lib/state/papers-backup.ts';
import { ZipFile, writeZip } from '#lib/storage/papers/zip.ts';
import { paperFiles } from './kept-files.ts';

export const zip: Zip = { write: writeZip, open: (file) => ZipFile.open(file) };

/** Opens a backup with papers. */
export async function openPapers(file: Blob): Promise<PapersOfBackup | 'not-ours'> {
	return (await openPapersBackup(file, paperFiles(), zip)) ?? 'not-ours';
}

/** The papers that a sealed file can hold. */
export function papersFor(library: CaseLibrary): PapersToSeal {
	return papersToSeal(library, paperFiles(), zip);
}

/** What a screen needs to hand over one case with its papers. */
export const sending = {
	get toSend() {
		return caseToSend(paperFiles(), zip);
	},
	titleOf: paperTitle
};
