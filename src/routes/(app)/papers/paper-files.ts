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
import { loadPack } from '#lib/platform/service-worker.ts';
import { ZipFile, writeZip } from '#lib/storage/papers/zip.ts';
import { paperFiles } from './kept-files.ts';

export const zip: Zip = { write: writeZip, open: (file) => ZipFile.open(file) };

/** Opens a backup with papers, or a case that somebody handed over. Who signed it is told by the pack of contact cards. */
export async function openPapers(
	file: Blob,
	library: CaseLibrary
): Promise<PapersOfBackup | 'not-ours' | 'wrong-signature' | 'not-loaded'> {
	const opened = await openPapersBackup(file, paperFiles(), zip, async (...signed) => {
		const exchange = await loadPack('exchange', () => import('../exchange-pack.ts'));
		return exchange ? exchange.checkSigned(library)(...signed) : 'not-loaded';
	});
	return opened ?? 'not-ours';
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
