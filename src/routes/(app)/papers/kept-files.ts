import type { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { PaperAdding } from '#lib/state/paper-adding.svelte.ts';
import { openSeal } from '#lib/storage/sealing/open-seal.ts';
import { PaperFiles } from '#lib/storage/papers/paper-files.ts';

let files: PaperFiles | null = null;

/** The bytes of the papers on this device: the same for every screen. Asked for first by a screen of a case, when sealed notes are open. */
export function paperFiles(): PaperFiles {
	files ??= PaperFiles.ofNotes(openSeal.current);
	return files;
}

/** What adds papers to a case, on a screen that does not list them. */
export function addingTo(file: CaseFile): PaperAdding {
	return new PaperAdding(file, paperFiles());
}
