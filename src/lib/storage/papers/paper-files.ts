import type { CoverBox, FileKind, StoredFile } from '#lib/domain/vocabulary/paper.ts';
import { sealedName } from '../sealing/names.ts';
import { type PaperSeal, hashOfName, nameOfPaper, openLengthOf, openPaper } from '../sealing/paper-seal.ts';
import { type PagesOfPdf, type PageWork, coveredPdf } from './covered-pdf.ts';
import type { PaperVerb } from './documents-pack.worker.ts';
import { hashOf } from './hash.ts';
import { PaperWorker } from './paper-worker.ts';
import type { KeepCall, KeepVerb } from './papers.worker.ts';
import { placesOf } from './places.ts';
import { papersName } from './removal.ts';
import workAddress from './documents-pack.worker.ts?worker&url';
import keepingAddress from './papers.worker.ts?worker&url';

/**
 * The bytes of the papers on this device. It reads directly; a worker writes, because only a worker can flush files. That one is
 * installed; the worker that covers and removes comes with the pack `documents`. While papers are added or come back, nothing is
 * removed, in any tab.
 */
export class PaperFiles {
	readonly #name: string;
	readonly #seal: PaperSeal | null;
	readonly #keeping: PaperWorker<KeepCall>;
	readonly #work: PaperWorker<PaperVerb>;

	/** With a seal, everything that is kept is sealed. */
	constructor(name = 'holdline', seal: PaperSeal | null = null) {
		this.#name = name;
		this.#seal = seal;
		this.#keeping = new PaperWorker(keepingAddress, name);
		this.#work = new PaperWorker(workAddress, name);
	}

	/** The papers beside these notes: sealed where they are. */
	static ofNotes(seal: { papers: PaperSeal } | null, name = 'holdline'): PaperFiles {
		return seal ? new PaperFiles(sealedName(name), seal.papers) : new PaperFiles(name);
	}

	/** The length of each file that is here, by its hash. */
	async list(): Promise<Map<string, number>> {
		const files = (await Promise.all(placesOf(this.#name).map((place) => place.list()))).flat();
		const seal = this.#seal;
		if (seal === null) return new Map(files.map(({ hash, bytes }) => [hash, bytes]));
		const opened = files.map(async ({ hash: name, bytes }): Promise<[string, number]> => [
			(await hashOfName(seal, name)) ?? name,
			openLengthOf(bytes)
		]);
		return new Map(await Promise.all(opened));
	}

	/** The file with these bytes, which stays where it is until it is read; null where it is not here, or not whole. */
	async open({ hash, bytes }: Pick<StoredFile, 'hash' | 'bytes'>): Promise<Blob | null> {
		const seal = this.#seal;
		const name = seal ? await nameOfPaper(seal, hash) : hash;
		for (const place of placesOf(this.#name)) {
			const kept = await place.read(name);
			const file = kept && seal ? await openPaper(seal, hash, kept) : kept;
			if (file?.size === bytes && (await hashOf(await file.arrayBuffer())) === hash) return file;
		}
		return null;
	}

	/** The same in memory: a file that is removed while it is shown could not be read further. */
	async read(file: Pick<StoredFile, 'hash' | 'bytes'>): Promise<Blob | null> {
		const opened = await this.open(file);
		return opened && new Blob([await opened.arrayBuffer()]);
	}

	/**
	 * Keeps a file, first made smaller if it is a picture to be shrunk. It is on the disk when this resolves. The signal
	 * ends it with `AbortError`, as long as nothing is being written. Rejects with `QuotaExceededError` when there is no
	 * room, and with another error when a picture cannot be opened.
	 */
	async keep(file: Blob, kind: FileKind, isToShrink: boolean, signal: AbortSignal): Promise<StoredFile> {
		return (await this.#keep({ verb: 'keep', file, kind, isToShrink }, signal)) as StoredFile;
	}

	/**
	 * Makes a second file of a picture, in which the boxes are black, and keeps it. Rejects with `DataError` when it does not read
	 * back as it was drawn, with `QuotaExceededError` when there is no room, and with another error when the picture cannot be opened.
	 */
	async cover(file: StoredFile, boxes: readonly CoverBox[]): Promise<StoredFile> {
		const picture = await this.open(file);
		if (!picture) throw new DOMException('The file is not here.', 'NotFoundError');
		const covered = await this.#work.call({ verb: 'cover', file: picture, kind: file.kind, boxes });
		const made = covered as { picture: Blob; kind: FileKind };
		return (await this.#keep({ verb: 'keep', file: made.picture, kind: made.kind, isToShrink: false })) as StoredFile;
	}

	/**
	 * Makes a second PDF of pictures of these pages, in which the boxes are black, and keeps it. Rejects as `cover` does, with
	 * `NotReadableError` where a page could not be drawn whole, and with a RangeError where it would be larger than any paper.
	 */
	async coverPages(pages: PagesOfPdf, boxes: readonly CoverBox[], progress: PageWork): Promise<StoredFile> {
		return this.keep(await coveredPdf(this.#work, pages, boxes, progress), 'pdf', false, progress.signal);
	}

	/** Keeps the bytes of a file that comes back. Resolves false where they are not those of the hash. */
	async put(file: Blob, hash: string): Promise<boolean> {
		return (await this.#keep({ verb: 'put', file, hash })) as boolean;
	}

	/** Removes the files that no row names, a day after they were written; none while papers are added or come back. */
	async sweep(now: number): Promise<void> {
		await this.#work.call({ verb: 'sweep', name: this.#name, now });
	}

	/** Removes the files of papers that were deleted, but for those that another row names; none while papers are added. */
	async drop(papers: readonly string[]): Promise<void> {
		await this.#work.call({ verb: 'drop', name: this.#name, papers });
	}

	/** Runs the work while nothing is removed. */
	async whileAdding<Result>(work: () => Promise<Result>): Promise<Result> {
		if (!('locks' in navigator)) return work();
		return navigator.locks.request(papersName(this.#name), { mode: 'shared' }, work);
	}

	#keep(verb: KeepVerb, signal?: AbortSignal): Promise<unknown> {
		return this.#keeping.call({ name: this.#name, seal: this.#seal, ...verb }, signal);
	}

	/** Ends the workers, whatever they are doing. The next call starts another. */
	close(): void {
		this.#keeping.close();
		this.#work.close();
	}
}
