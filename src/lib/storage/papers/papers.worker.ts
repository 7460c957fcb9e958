import type { FileKind, StoredFile } from '#lib/domain/vocabulary/paper.ts';
import { canWriteFiles } from '../copy/file-trial.ts';
import { type PaperSeal, nameOfPaper, openPaper, sealPaper } from '../sealing/paper-seal.ts';
import { hashOf } from './hash.ts';
import { placesOf } from './places.ts';
import { papersName } from './removal.ts';
import { shrink } from './shrink.ts';
import { answerCalls } from './worker-answers.ts';

/**
 * Keeping files. This worker is installed with the app, and makes pictures smaller too: a photo that is added without internet is never
 * kept as it came, with the place where it was taken.
 */
export type KeepVerb =
	{ verb: 'keep'; file: Blob; kind: FileKind; isToShrink: boolean } | { verb: 'put'; file: Blob; hash: string };

/** A store of papers: its name, and what seals everything in it. */
type PaperHome = { name: string; seal: PaperSeal | null };

export type KeepCall = PaperHome & KeepVerb;

/** Makes a picture smaller, and keeps nothing. */
export type ShrinkCall = { verb: 'shrink'; file: Blob; kind: FileKind };

answerCalls((call: KeepCall | ShrinkCall, onWriting): Promise<unknown> => {
	if (call.verb === 'shrink') return shrink(call.file, call.kind);
	return call.verb === 'keep' ? keep(call, onWriting) : put(call);
});

/** Keeps a file, first made smaller if it is a picture to be shrunk. */
async function keep(
	{ file, kind, isToShrink, ...home }: KeepCall & { verb: 'keep' },
	onWriting: () => void
): Promise<StoredFile> {
	const kept = isToShrink ? await shrink(file, kind) : { picture: file, kind };
	const bytes = new Uint8Array(await kept.picture.arrayBuffer());
	const hash = await hashOf(bytes);
	onWriting();
	await write(home, hash, bytes);
	return { hash, bytes: bytes.length, kind: kept.kind };
}

/** Keeps the bytes of a file that comes back. False where they are not those of the hash; then nothing is kept. */
async function put({ file, hash, ...home }: KeepCall & { verb: 'put' }): Promise<boolean> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	if ((await hashOf(bytes)) !== hash) return false;
	await write(home, hash, bytes);
	return true;
}

/** A file that is here, whole, is not written again: a writing that is cut off would take it away. */
async function write({ name, seal }: PaperHome, hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	if (await isHere(name, hash, seal)) return;
	// Files, where one could be written, flushed and read back; else a database.
	const [folder, database] = placesOf(name);
	const place = (await canWriteFiles(`${papersName(name)}-probe`)) ? folder : database;
	if (seal === null) await place.write(hash, bytes);
	else await place.write(await nameOfPaper(seal, hash), await sealPaper(seal, hash, bytes));
}

async function isHere(name: string, hash: string, seal: PaperSeal | null): Promise<boolean> {
	for (const place of placesOf(name)) {
		const kept = await place.read(seal ? await nameOfPaper(seal, hash) : hash);
		const file = kept && seal ? await openPaper(seal, hash, kept) : kept;
		if (file && (await hashOf(await file.arrayBuffer())) === hash) return true;
	}
	return false;
}
