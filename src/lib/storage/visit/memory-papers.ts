import { hashesIn, hashesOfPapers, isRowOfPaper } from '#lib/domain/papers/named.ts';
import type { CoverBox, FileKind, StoredFile } from '#lib/domain/vocabulary/paper.ts';
import { type PagesOfPdf, type PageWork, coveredPdf } from '../papers/covered-pdf.ts';
import type { PaperVerb } from '../papers/documents-pack.worker.ts';
import { hashOf } from '../papers/hash.ts';
import { PaperWorker } from '../papers/paper-worker.ts';
import type { ShrinkCall } from '../papers/papers.worker.ts';
import workAddress from '../papers/documents-pack.worker.ts?worker&url';
import shrinkingAddress from '../papers/papers.worker.ts?worker&url';

type Made = { picture: Blob; kind: FileKind };

/**
 * The bytes of papers in the memory of this page alone. They are held as buffers: a browser may write a large blob to its disk. The
 * workers make pictures smaller and cover them as elsewhere, and write nothing.
 */
export class MemoryPapers {
	readonly #rows: () => readonly unknown[];
	readonly #shrinking = new PaperWorker<ShrinkCall>(shrinkingAddress, 'visit');
	readonly #work = new PaperWorker<PaperVerb>(workAddress, 'visit');
	readonly #files = new Map<string, ArrayBuffer>();

	/** `rows`: every row that may name a file. */
	constructor(rows: () => readonly unknown[]) {
		this.#rows = rows;
	}

	list(): Promise<Map<string, number>> {
		return Promise.resolve(new Map([...this.#files].map(([hash, { byteLength }]) => [hash, byteLength])));
	}

	open({ hash }: Pick<StoredFile, 'hash'>): Promise<Blob | null> {
		const file = this.#files.get(hash);
		return Promise.resolve(file ? new Blob([file]) : null);
	}

	read(file: Pick<StoredFile, 'hash'>): Promise<Blob | null> {
		return this.open(file);
	}

	/** Keeps the bytes of a file that comes back. Resolves false where they are not those of the hash. */
	async put(file: Blob, hash: string): Promise<boolean> {
		const content = await file.arrayBuffer();
		if ((await hashOf(content)) !== hash) return false;
		this.#files.set(hash, content);
		return true;
	}

	/** Keeps a file, first made smaller if it is a picture to be shrunk. Rejects as `PaperFiles.keep` does. */
	async keep(file: Blob, kind: FileKind, isToShrink: boolean, signal: AbortSignal): Promise<StoredFile> {
		if (!isToShrink) return this.#keepMade({ picture: file, kind });
		return this.#keepMade((await this.#shrinking.call({ verb: 'shrink', file, kind }, signal)) as Made);
	}

	/** Keeps a second file of a picture, in which the boxes are black. Rejects as `PaperFiles.cover` does. */
	async cover(file: StoredFile, boxes: readonly CoverBox[]): Promise<StoredFile> {
		const picture = await this.open(file);
		if (!picture) throw new DOMException('The file is not here.', 'NotFoundError');
		return this.#keepMade((await this.#work.call({ verb: 'cover', file: picture, kind: file.kind, boxes })) as Made);
	}

	/** Keeps a second PDF of pictures of these pages, in which the boxes are black. Rejects as `PaperFiles.coverPages` does. */
	async coverPages(pages: PagesOfPdf, boxes: readonly CoverBox[], progress: PageWork): Promise<StoredFile> {
		return this.#keepMade({ picture: await coveredPdf(this.#work, pages, boxes, progress), kind: 'pdf' });
	}

	/** Nothing is removed here but by `drop`, in one task. */
	whileAdding<Result>(work: () => Promise<Result>): Promise<Result> {
		return work();
	}

	/** What no row names goes with the page. */
	sweep(): Promise<void> {
		return Promise.resolve();
	}

	/** Removes the files of papers that were deleted, but for those that another row names. */
	drop(papers: readonly string[]): Promise<void> {
		const rows = this.#rows();
		const deleted = new Set<unknown>(papers);
		const others = hashesIn(rows.filter((row) => !isRowOfPaper(row, deleted)));
		for (const hash of hashesOfPapers(rows, papers)) if (!others.has(hash)) this.#files.delete(hash);
		return Promise.resolve();
	}

	/** Forgets everything. */
	destroy(): void {
		this.#shrinking.close();
		this.#work.close();
		this.#files.clear();
	}

	async #keepMade({ picture, kind }: Made): Promise<StoredFile> {
		const content = await picture.arrayBuffer();
		const hash = await hashOf(content);
		this.#files.set(hash, content);
		return { hash, bytes: content.byteLength, kind };
	}
}
