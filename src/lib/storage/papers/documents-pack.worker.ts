import type { CoverBox, FileKind, StoredFile } from '#lib/domain/vocabulary/paper.ts';
import { FileCopy } from '../copy/file-copy.ts';
import { coverPage, coverPicture } from './cover.ts';
import { type PaperSeal, nameOfPaper, openPaper, sealPaper } from '../sealing/paper-seal.ts';
import { DatabasePlace } from './database-place.ts';
import { FolderPlace } from './folder-place.ts';
import { hashOf } from './hash.ts';
import type { PaperPlace } from './place.ts';
import { papersName } from './removal.ts';
import { shrink } from './shrink.ts';
import { dropDeletedPapers, sweepUnnamed } from './sweep.ts';

/** What the page asks of this worker. */
export type PaperVerb =
	| { verb: 'keep'; file: Blob; kind: FileKind; isToShrink: boolean }
	| { verb: 'put'; file: Blob; hash: string }
	| { verb: 'cover'; file: Blob; kind: FileKind; boxes: readonly CoverBox[] }
	| { verb: 'cover-page'; page: ImageBitmap; boxes: readonly CoverBox[] }
	| { verb: 'sweep'; now: number }
	| { verb: 'drop'; papers: readonly string[] };

/** A store of papers: its name, and what seals everything in it. */
type PaperHome = { name: string; seal: PaperSeal | null };

/** A call of the page. */
export type PaperCall = PaperHome & PaperVerb;

/** What the worker posts: `writing` once a call can no longer be stopped, then its result. */
export type PaperAnswer = 'writing' | { ok: true; result: unknown } | { ok: false; name: string };

addEventListener('message', ({ data, ports: [port] }: MessageEvent<PaperCall>) => {
	const answer = (message: PaperAnswer) => port?.postMessage(message);
	perform(data, () => answer('writing')).then(
		(result) => answer({ ok: true, result }),
		(problem: unknown) =>
			answer({ ok: false, name: problem instanceof Error || problem instanceof DOMException ? problem.name : 'Error' })
	);
});

async function perform(call: PaperCall, onWriting: () => void): Promise<unknown> {
	switch (call.verb) {
		case 'keep':
			return keep(call, onWriting);
		case 'put':
			return put(call);
		case 'cover':
			return keepMade(call, await coverPicture(call.file, call.kind, call.boxes), onWriting);
		case 'cover-page':
			return coverPage(call.page, call.boxes);
		case 'sweep':
			return sweepUnnamed(call.name, placesOf(call.name), call.now);
		case 'drop':
			return dropDeletedPapers(call.name, call.papers);
	}
}

/** Keeps a file, first made smaller if it is a picture to be shrunk. */
async function keep(
	{ file, kind, isToShrink, ...home }: PaperCall & { verb: 'keep' },
	onWriting: () => void
): Promise<StoredFile> {
	return keepMade(home, isToShrink ? await shrink(file, kind) : { picture: file, kind }, onWriting);
}

async function keepMade(
	home: PaperHome,
	{ picture, kind }: { picture: Blob; kind: FileKind },
	onWriting: () => void
): Promise<StoredFile> {
	const bytes = new Uint8Array(await picture.arrayBuffer());
	const hash = await hashOf(bytes);
	onWriting();
	await write(home, hash, bytes);
	return { hash, bytes: bytes.length, kind };
}

/** Keeps the bytes of a file that comes back. False where they are not those of the hash; then nothing is kept. */
async function put({ file, hash, ...home }: PaperCall & { verb: 'put' }): Promise<boolean> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	if ((await hashOf(bytes)) !== hash) return false;
	await write(home, hash, bytes);
	return true;
}

/** A file that is here, whole, is not written again: a writing that is cut off would take it away. */
async function write({ name, seal }: PaperHome, hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	const places = placesOf(name);
	if (await isHere(places, hash, seal)) return;
	// Files, where one could be written, flushed and read back; else a database.
	const [folder, database] = places;
	const place = (await new FileCopy(papersName(name)).isWritable()) ? folder : database;
	if (seal === null) await place.write(hash, bytes);
	else await place.write(await nameOfPaper(seal, hash), await sealPaper(seal, hash, bytes));
}

async function isHere(places: readonly PaperPlace[], hash: string, seal: PaperSeal | null): Promise<boolean> {
	for (const place of places) {
		const kept = await place.read(seal ? await nameOfPaper(seal, hash) : hash);
		const file = kept && seal ? await openPaper(seal, hash, kept) : kept;
		if (file && (await hashOf(await file.arrayBuffer())) === hash) return true;
	}
	return false;
}

function placesOf(name: string): readonly [FolderPlace, DatabasePlace] {
	return [new FolderPlace(name), new DatabasePlace(name)];
}
