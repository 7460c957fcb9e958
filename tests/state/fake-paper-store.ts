import { createHash } from 'node:crypto';
import type { CoverBox, FileKind, StoredFile } from '#lib/domain/vocabulary/paper.ts';
import type { PageProgress, PagesToCover, PaperStore } from '#lib/state/app/ports.ts';

/** Papers in memory. A picture is made smaller by cutting it off, and one that ends in `!` cannot be opened. */
export class FakePaperStore implements PaperStore {
	readonly files = new Map<string, Blob>();
	/** The room that is left, in bytes. */
	room = Infinity;
	/** The moments at which papers were swept. */
	readonly sweeps: number[] = [];
	/** The papers of which files were dropped, at each time. */
	readonly drops: (readonly string[])[] = [];
	/** True while something is being added. */
	isAdding = false;
	/** Called before each file is kept. */
	beforeKeep: () => void = () => {};

	list() {
		return Promise.resolve(new Map([...this.files].map(([hash, { size }]) => [hash, size])));
	}

	read({ hash }: { hash: string }) {
		return Promise.resolve(this.files.get(hash) ?? null);
	}

	open(file: { hash: string }) {
		return this.read(file);
	}

	async keep(file: Blob, kind: FileKind, isToShrink: boolean, signal: AbortSignal): Promise<StoredFile> {
		if (!this.isAdding) throw new Error('A sweep may run while this is added.');
		this.beforeKeep();
		if (signal.aborted) throw new DOMException('It was stopped.', 'AbortError');
		const whole = new Uint8Array(await file.arrayBuffer());
		if (isToShrink && whole.at(-1) === '!'.charCodeAt(0)) throw new DOMException('It is broken.', 'InvalidStateError');
		const bytes = isToShrink ? whole.slice(0, 30) : whole;
		if (bytes.length > this.room) throw new DOMException('There is no room.', 'QuotaExceededError');
		const hash = createHash('sha256').update(bytes).digest('hex');
		this.files.set(hash, new Blob([bytes]));
		return { hash, bytes: bytes.length, kind: isToShrink && kind !== 'png' ? 'jpeg' : kind };
	}

	/** Covers a file by writing which boxes; one that ends in `?` does not read back as it was drawn. */
	async cover({ hash }: StoredFile, boxes: readonly CoverBox[]): Promise<StoredFile> {
		const text = await this.files.get(hash)?.text();
		if (text === undefined || text.endsWith('?')) throw new DOMException('It does not match.', 'DataError');
		return this.keep(new Blob([JSON.stringify(boxes)]), 'png', false, new AbortController().signal);
	}

	/** Covers a PDF by writing which boxes, page by page. */
	async coverPages(
		pages: PagesToCover,
		boxes: readonly CoverBox[],
		{ onDone, signal }: PageProgress
	): Promise<StoredFile> {
		for (let number = 1; number <= pages.count; number += 1) {
			onDone(number - 1);
			if ((await pages.pixelsOf(number)) === null) throw new DOMException('It is not whole.', 'NotReadableError');
			signal.throwIfAborted();
		}
		return this.keep(new Blob([`%PDF-${JSON.stringify(boxes)}`]), 'pdf', false, signal);
	}

	async put(file: Blob, hash: string) {
		const bytes = new Uint8Array(await file.arrayBuffer());
		const isSame = createHash('sha256').update(bytes).digest('hex') === hash;
		if (bytes.length > this.room) throw new DOMException('There is no room.', 'QuotaExceededError');
		if (isSame) this.files.set(hash, new Blob([bytes]));
		return isSame;
	}

	async whileAdding<Result>(work: () => Promise<Result>): Promise<Result> {
		this.isAdding = true;
		try {
			return await work();
		} finally {
			this.isAdding = false;
		}
	}

	drop(papers: readonly string[]) {
		this.drops.push(papers);
		return Promise.resolve();
	}

	sweep(now: number) {
		this.sweeps.push(now);
		return Promise.resolve();
	}
}
