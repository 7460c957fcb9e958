import type { CoverBox, FileKind, StoredFile } from '#lib/domain/vocabulary/paper.ts';
import { MAX_PAPER_BYTES } from '#lib/domain/papers/intake.ts';
import type { PdfPages } from '../pdf/pdf-pack.ts';
import { sealedName } from '../sealing/names.ts';
import { type PaperSeal, hashOfName, nameOfPaper, openLengthOf, openPaper } from '../sealing/paper-seal.ts';
import { trustedWorkerAddress } from '../worker-address.ts';
import { DatabasePlace } from './database-place.ts';
import type { PaperAnswer, PaperCall, PaperVerb } from './documents-pack.worker.ts';
import { FolderPlace } from './folder-place.ts';
import { hashOf } from './hash.ts';
import { papersName } from './removal.ts';
import workerAddress from './documents-pack.worker.ts?worker&url';

/**
 * The bytes of the papers on this device. It reads directly; a worker writes, because only a worker can flush files. While
 * papers are added or come back, nothing is removed, in any tab.
 */
export class PaperFiles {
	readonly #name: string;
	readonly #seal: PaperSeal | null;
	readonly #places: readonly [FolderPlace, DatabasePlace];
	#worker: Worker | null = null;
	/** Ends the calls that wait for the worker. */
	#end = new AbortController();

	/** With a seal, everything that is kept is sealed. */
	constructor(name = 'holdline', seal: PaperSeal | null = null) {
		this.#name = name;
		this.#seal = seal;
		this.#places = [new FolderPlace(name), new DatabasePlace(name)];
	}

	/** The papers beside these notes: sealed where they are. */
	static ofNotes(seal: { papers: PaperSeal } | null, name = 'holdline'): PaperFiles {
		return seal ? new PaperFiles(sealedName(name), seal.papers) : new PaperFiles(name);
	}

	/** The length of each file that is here, by its hash. */
	async list(): Promise<Map<string, number>> {
		const files = (await Promise.all(this.#places.map((place) => place.list()))).flat();
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
		for (const place of this.#places) {
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
		return (await this.#call({ verb: 'keep', file, kind, isToShrink }, signal)) as StoredFile;
	}

	/**
	 * Makes a second file of a picture, in which the boxes are black, and keeps it. Rejects with `DataError` when it does not read
	 * back as it was drawn, with `QuotaExceededError` when there is no room, and with another error when the picture cannot be opened.
	 */
	async cover(file: StoredFile, boxes: readonly CoverBox[]): Promise<StoredFile> {
		const picture = await this.open(file);
		if (!picture) throw new DOMException('The file is not here.', 'NotFoundError');
		return (await this.#call({ verb: 'cover', file: picture, kind: file.kind, boxes })) as StoredFile;
	}

	/**
	 * Makes a second PDF of pictures of these pages, in which the boxes are black, and keeps it. Rejects as `cover` does, with
	 * `NotReadableError` where a page could not be drawn whole, and with a RangeError where it would be larger than any paper.
	 */
	async coverPages(
		pages: Pick<PdfPages, 'count' | 'pixelsOf' | 'ofPictures'>,
		boxes: readonly CoverBox[],
		{ onDone, signal }: { onDone: (pages: number) => void; signal: AbortSignal }
	): Promise<StoredFile> {
		const pictures: Blob[] = [];
		let bytes = 0;
		for (let number = 1; number <= pages.count; number += 1) {
			signal.throwIfAborted();
			onDone(number - 1);
			const page = await pages.pixelsOf(number);
			if (!page) throw new DOMException('A page could not be drawn whole.', 'NotReadableError');
			const call = {
				verb: 'cover-page' as const,
				page,
				boxes: boxes.filter((box) => box.page === number)
			};
			const picture = (await this.#call(call, signal, [page])) as Blob;
			bytes += picture.size;
			if (bytes > MAX_PAPER_BYTES) throw new RangeError('The covered pages are too large.');
			pictures.push(picture);
		}
		return this.keep(await pages.ofPictures(pictures), 'pdf', false, signal);
	}

	/** Keeps the bytes of a file that comes back. Resolves false where they are not those of the hash. */
	async put(file: Blob, hash: string): Promise<boolean> {
		return (await this.#call({ verb: 'put', file, hash })) as boolean;
	}

	/** Removes the files that no row names, a day after they were written; none while papers are added or come back. */
	async sweep(now: number): Promise<void> {
		await this.#call({ verb: 'sweep', now });
	}

	/** Removes the files of papers that were deleted, but for those that another row names; none while papers are added. */
	async drop(papers: readonly string[]): Promise<void> {
		await this.#call({ verb: 'drop', papers });
	}

	/** Runs the work while nothing is removed. */
	async whileAdding<Result>(work: () => Promise<Result>): Promise<Result> {
		if (!('locks' in navigator)) return work();
		return navigator.locks.request(papersName(this.#name), { mode: 'shared' }, work);
	}

	/** Ends the worker, whatever it is doing. The next call starts another. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#end.abort();
		this.#end = new AbortController();
	}

	#call(verb: PaperVerb, signal?: AbortSignal, handedOver: readonly Transferable[] = []): Promise<unknown> {
		return new Promise((resolve, reject) => {
			this.#worker ??= this.#start();
			const { port1, port2 } = new MessageChannel();
			const isOver = new AbortController();
			const settle = (how: () => void) => {
				isOver.abort();
				port1.close();
				how();
			};
			const isStoppable = new AbortController();
			const stop = () => this.close();
			port1.onmessage = ({ data }: MessageEvent<PaperAnswer>) => {
				// A file that is being written is finished: half of one would stay until it is swept.
				if (data === 'writing') isStoppable.abort();
				else if (data.ok) settle(() => resolve(data.result));
				else settle(() => reject(new DOMException('The worker could not do it.', data.name)));
			};
			this.#end.signal.addEventListener(
				'abort',
				() => settle(() => reject(new DOMException('It was stopped.', 'AbortError'))),
				{ signal: isOver.signal }
			);
			isOver.signal.addEventListener('abort', () => isStoppable.abort());
			signal?.addEventListener('abort', stop, { signal: isStoppable.signal });
			if (signal?.aborted) stop();
			else
				this.#worker.postMessage({ name: this.#name, seal: this.#seal, ...verb } satisfies PaperCall, [
					port2,
					...handedOver
				]);
		});
	}

	#start(): Worker {
		const worker = new Worker(trustedWorkerAddress(workerAddress), { type: 'module', name: papersName(this.#name) });
		worker.addEventListener('error', () => this.close());
		return worker;
	}
}
