import { sharingWords } from '#lib/content/words/en/sharing.ts';
import type { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import type { Sealing } from '#lib/state/app/ports.ts';
import { SharedCase } from '#lib/state/shared-case.ts';
import { readDeletionNotice } from '#lib/state/sharing.ts';
import { sharingParts } from './sharing-parts.ts';

/** How a shared case is deleted. `isToBeTold`: a file is here, once it was, that tells the others. */
export type Ending = { words: string; erase: () => Promise<boolean>; isToBeTold: () => Promise<boolean> };

/** Null where nobody else has the case. */
export async function endingOf(
	library: CaseLibrary,
	file: CaseFile,
	age: Pick<Sealing, 'seal' | 'open'>
): Promise<Ending | null> {
	const shared = new SharedCase(file.id, library, sharingParts(age));
	await shared.look();
	const names = shared.others.map(({ card }) => card.name);
	if (names.length === 0) return null;
	return {
		words: sharingWords.deleting(names),
		erase: () => shared.erase(() => file.erase()),
		isToBeTold: async () => (await readDeletionNotice(library.store, file.id).catch(() => null)) !== null
	};
}
