import type { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { PaperStore } from '#lib/state/app/ports.ts';
import { PaperAdding } from '#lib/state/paper-adding.svelte.ts';
import { openSeal } from '#lib/storage/sealing/open-seal.ts';
import { PaperFiles } from '#lib/storage/papers/paper-files.ts';
import { openVisit } from '../visit/open-visit.ts';

let files: PaperStore | null = null;

/** The bytes of the papers of these notes: the same for every screen. Asked for first by a screen of a case, when sealed notes are open. */
export function paperFiles(): PaperStore {
	files ??= openVisit.current?.papers ?? PaperFiles.ofNotes(openSeal.current);
	return files;
}

/** What adds papers to a case, on a screen that does not list them. */
export function addingTo(file: CaseFile): PaperAdding {
	return new PaperAdding(file, paperFiles());
}
