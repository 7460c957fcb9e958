import type { CasePaper } from '#lib/domain/case/case.ts';
import type { Day } from '#lib/domain/day.ts';
import type { CoverOutcome } from '#lib/domain/papers/covering.ts';
import { roomFor } from '#lib/domain/papers/intake.ts';
import { hashesOfPapers } from '#lib/domain/papers/named.ts';
import type { CoverBox, CoveredCopy, StoredFile } from '#lib/domain/vocabulary/paper.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { CaseStore, PageProgress, PagesToCover, PaperStore } from './app/ports.ts';

/** Where the bytes of a paper are; `unknown` until this device was looked through. */
export type Whereabouts = 'here' | 'elsewhere' | 'unknown';

/** How the deletion of a paper went. `file-stays`: another paper names its file, or it could not be removed yet. */
export type DeleteOutcome = 'deleted' | 'file-stays' | 'not-saved';

const SWEPT = 'papers-swept';

/** The papers of one case: which there are, where their bytes are, and what is said of them. */
export class CasePapers {
	readonly #file: CaseFile;
	readonly #store: PaperStore;
	#here = $state.raw<ReadonlyMap<string, number> | null>(null);

	/** Those that are not put aside, the newest first. */
	readonly shown: readonly CasePaper[] = $derived.by(() =>
		this.#file.case.papers.filter(({ isAside }) => !isAside).toReversed()
	);
	readonly aside: readonly CasePaper[] = $derived.by(() =>
		this.#file.case.papers.filter(({ isAside }) => isAside).toReversed()
	);

	constructor(file: CaseFile, store: PaperStore) {
		this.#file = file;
		this.#store = store;
	}

	/** Looks which files are on this device. Never rejects. */
	async look(): Promise<void> {
		this.#here = await this.#store.list().catch(() => this.#here);
	}

	/** A paper of which only the covered copy came is here: that copy is what is shown. */
	whereIs({ file, covered }: CasePaper): Whereabouts {
		if (this.#here === null) return 'unknown';
		return this.isHere(file) || (covered && this.isHere(covered.file)) ? 'here' : 'elsewhere';
	}

	/** True where the file is known to be on this device. */
	isHere({ hash, bytes }: StoredFile): boolean {
		return this.#here?.get(hash) === bytes;
	}

	/** The file of a paper, or the one it was made of; null where it is not here, or not whole. Never rejects. */
	async read(file: StoredFile): Promise<Blob | null> {
		return this.#store.read(file).catch(() => null);
	}

	/** With null, the paper has the title that it came with. */
	setTitle(paper: CasePaper, title: string | null): Promise<boolean> {
		return this.#file.set('paper', paper.id, 'title', title);
	}

	setFrom(paper: CasePaper, from: string | null): Promise<boolean> {
		return this.#file.set('paper', paper.id, 'from', from);
	}

	setDay(paper: CasePaper, day: Day): Promise<boolean> {
		return this.#file.set('paper', paper.id, 'day', day);
	}

	/**
	 * Covers a paper with black boxes, in a second file; with no boxes, nothing of it is covered any more. The file is on the disk
	 * before the record names it. A PDF is given with its pages. Never rejects.
	 */
	cover(
		paper: CasePaper,
		boxes: readonly CoverBox[],
		pdf?: PageProgress & { pages: PagesToCover }
	): Promise<CoverOutcome> {
		return this.#store.whileAdding(async () => {
			try {
				const covered = boxes.length === 0 ? null : await this.#coveredCopy(paper, boxes, pdf);
				return (await this.#file.set('paper', paper.id, 'covered', covered)) ? 'covered' : 'not-saved';
			} catch (problem) {
				return pdf?.signal.aborted ? 'stopped' : whyNotCovered(problem);
			} finally {
				await this.look();
			}
		});
	}

	async #coveredCopy(
		{ file }: CasePaper,
		boxes: readonly CoverBox[],
		pdf?: PageProgress & { pages: PagesToCover }
	): Promise<CoveredCopy> {
		const used = [...(await this.#store.list()).values()].reduce((sum, bytes) => sum + bytes, 0);
		if (roomFor(used, file.bytes) === 'full') throw new DOMException('There is no room.', 'QuotaExceededError');
		const made = pdf ? this.#store.coverPages(pdf.pages, boxes, pdf) : this.#store.cover(file, boxes);
		return { file: await made, boxes: [...boxes] };
	}

	/** Deletes a paper for good. Its files go at once, but for those that another paper names. Never rejects. */
	async delete({ id, file }: CasePaper): Promise<DeleteOutcome> {
		if (!(await this.#file.strike(id))) return 'not-saved';
		await this.dropDeleted();
		return this.#here?.has(file.hash) ? 'file-stays' : 'deleted';
	}

	/**
	 * Removes what is still here of papers that were deleted on this device, as when the app was ended before. A deletion that came
	 * from another device takes no file here. Never rejects.
	 */
	async dropDeleted(): Promise<void> {
		const { records } = this.#file;
		const deleted = this.#file.case.deletedPapers
			.map(({ id }) => id)
			.filter((id) =>
				records.some(
					(record) =>
						record.type === 'mark' && record.about === id && record.kind === 'struck' && this.#file.isMadeHere(record)
				)
			);
		const files = hashesOfPapers(records, deleted);
		await this.look();
		if (![...files].some((hash) => this.#here?.has(hash))) return;
		await this.#store.drop(deleted).catch(() => {});
		await this.look();
	}

	setAside(paper: CasePaper, isAside: boolean): Promise<boolean> {
		return this.#file.set('paper', paper.id, 'aside', isAside);
	}
}

function whyNotCovered(problem: unknown): CoverOutcome {
	if (problem instanceof RangeError) return 'too-large';
	const name = problem instanceof DOMException ? problem.name : '';
	if (name === 'QuotaExceededError') return 'no-room';
	return name === 'NotReadableError' ? 'not-whole' : 'not-covered';
}

/**
 * Removes the files that no row names, once a day. Not while something may be missing from the rows. Never rejects.
 */
export async function sweepPapers(
	store: Pick<CaseStore, 'readLocal' | 'saveLocal'>,
	papers: PaperStore,
	{ now, today, areRowsWhole }: { now: number; today: Day; areRowsWhole: boolean }
): Promise<void> {
	try {
		if (!areRowsWhole || (await store.readLocal(SWEPT)) === today) return;
		await papers.sweep(now);
		await store.saveLocal(SWEPT, today);
	} catch {
		// The rows could not all be read, and nothing was removed. The next day tries again.
	}
}
