import type { Sealing } from '#lib/state/app/ports.ts';
import type { SharingParts } from '#lib/state/sharing.ts';
import { openPieceUnder, openUnder, sealPieceUnder, sealUnder } from '#lib/storage/exchange/epoch-sealing.ts';
import { FileCarrier } from '#lib/storage/exchange/file-carrier.ts';
import { hashOfText } from '#lib/storage/exchange/hash.ts';
import { keyring } from '../contact-cards/exchange.ts';
import { paperFiles } from '../papers/kept-files.ts';

/** What sharing a case needs of this device. `age` is of the pack of sealed files. */
export function sharingParts(age: Pick<Sealing, 'seal' | 'open'>): SharingParts {
	return {
		keys: keyring,
		age,
		sealUnder,
		openUnder,
		sealPiece: sealPieceUnder,
		openPiece: openPieceUnder,
		papers: paperFiles(),
		newFile: () => new FileCarrier(),
		openFile: (file) => FileCarrier.open(file),
		hashOf: hashOfText,
		randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
		// Two tabs that sign at once would give one number to two segments.
		inTurn: async (work) => ('locks' in navigator ? navigator.locks.request('holdline-sharing', work) : work())
	};
}
