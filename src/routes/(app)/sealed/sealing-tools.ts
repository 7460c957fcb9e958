import { passphraseWords } from '#lib/content/passphrase-words.ts';
import { sealedWords } from '#lib/content/words/en/sealed.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import type { PapersToSeal } from '#lib/state/papers-backup.ts';
import { SealedSave } from '#lib/state/sealed-save.svelte.ts';
import { sealedFiles } from '#lib/storage/seal/sealed-files.ts';
import SealDock from './SealDock.svelte';
import SixWords from './SixWords.svelte';

/** What another screen needs to save everything in a file that six words open. */
export const sealing = {
	SealDock,
	SixWords,
	words: sealedWords,
	begin(library: CaseLibrary, papers: PapersToSeal | null): SealedSave {
		const drawNumbers = () => crypto.getRandomValues(new Uint16Array(6));
		return new SealedSave(library, { sealing: sealedFiles, papers, list: passphraseWords, drawNumbers });
	}
};

export type SealingTools = typeof sealing;
