import { paperTitle } from '#lib/content/words/en/papers.ts';
import type { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { PaperAdding } from '#lib/state/paper-adding.svelte.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import {
	type PapersOfBackup,
	type PapersToSeal,
	type Zip,
	caseToSend,
	openPapersBackup,
	papersToSeal
} from '#lib/state/papers-backup.ts';
import { openSeal } from '#lib/storage/sealing/open-seal.ts';
import { PaperFiles } from '#lib/storage/papers/paper-files.ts';
import { ZipFile, writeZip } from '#lib/storage/papers/zip.ts';

/** The bytes of the papers on this device: the same for every screen. */
export const paperFiles = PaperFiles.ofNotes(openSeal.current);

export const zip: Zip = { write: writeZip, open: (file) => ZipFile.open(file) };

/** What adds papers to a case, on a screen that does not list them. */
export function addingTo(file: CaseFile): PaperAdding {
	return new PaperAdding(file, paperFiles);
}

/** Opens a backup with papers. */
export async function openPapers(file: Blob): Promise<PapersOfBackup | 'not-ours'> {
	return (await openPapersBackup(file, paperFiles, zip)) ?? 'not-ours';
}

/** The papers that a sealed file can hold. */
export function papersFor(library: CaseLibrary): PapersToSeal {
	return papersToSeal(library, paperFiles, zip);
}

/** What a screen needs to hand over one case with its papers. */
export const sending = { toSend: caseToSend(paperFiles, zip), titleOf: paperTitle };
