import type { CaseLibrary } from './app/case-library.svelte.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { readRecords } from '#lib/domain/case/record.ts';
import type { SignedBy } from './papers-backup.ts';
import {
	type LastImport,
	type OpenedBackup,
	type ReadFile,
	addBackup,
	openBackup,
	readLastImport,
	takeImportBack
} from './backup.ts';

type Readable = Extract<OpenedBackup, { ok: true }>;
type Refused = Extract<OpenedBackup, { ok: false }>;

export type RestoreStep =
	| { at: 'start' | 'reading' | 'not-added' | 'taken-back' }
	/** A sealed file waits for what opens it. */
	| { at: 'sealed'; file: Blob }
	| { at: 'refused'; problem: Refused['problem'] | PapersProblem }
	/** `papers`: those that come with the file; null for a file of text. `isByCard`: it was sealed to the contact card of this device. */
	| { at: 'preview'; opened: Readable; papers: ComingPapers | null; isByCard: boolean }
	/**
	 * `cases`: how many cases of the file are on this device now. `withoutFile`: the titles of its papers whose files are not
	 * here; null where nobody looked.
	 */
	| { at: 'added'; cases: number; withoutFile: readonly string[] | null };

/**
 * Why a backup with papers was not opened: it can be only in Settings, the part of the app that does is not here, or what was signed is
 * not what is in it.
 */
export type PapersProblem = 'with-papers' | 'not-loaded' | 'wrong-signature';

/** The papers of a backup, as a restore needs them. */
export type ComingPapers = {
	readonly count: number;
	readonly bytes: number;
	/** The name of who sent them with one case; null for a backup. */
	readonly from: string | null;
	/** Who signed it with a contact card; null where nobody did. */
	readonly signed: SignedBy | null;
	readonly readText: ReadFile;
	keepBefore<Result>(work: () => Promise<Result>): Promise<Result>;
	missing(hashes: Iterable<string>): Promise<ReadonlySet<string>>;
};

/** Restores notes from a backup file: first a preview, then all of it or nothing. The last import can be taken back. */
export class Restore {
	readonly #library: CaseLibrary;
	#step = $state.raw<RestoreStep>({ at: 'start' });
	#last = $state.raw<LastImport | null>(null);
	/** The file that was chosen last. An earlier file that is slow to read must not replace its result. */
	#chosen: ReadFile | null = null;

	constructor(library: CaseLibrary) {
		this.#library = library;
	}

	get step(): RestoreStep {
		return this.#step;
	}

	/** The import that can be taken back; null until `findLast` has resolved, and when there is none. */
	get last(): LastImport | null {
		return this.#last;
	}

	async findLast(): Promise<void> {
		this.#last = await readLastImport(this.#library);
	}

	/** Reads a chosen file and shows what it holds, or why it was refused. Changes nothing on this device. */
	async open(file: ReadFile, papers: ComingPapers | null = null, isByCard = false): Promise<void> {
		this.#chosen = file;
		this.#step = { at: 'reading' };
		const opened = await openBackup(this.#library, file);
		if (this.#chosen !== file) return;
		this.#step = opened.ok ? { at: 'preview', opened, papers, isByCard } : { at: 'refused', problem: opened.problem };
	}

	/** A sealed file was chosen. It is opened before it is read. */
	askFor(file: Blob): void {
		this.#chosen = null;
		this.#step = { at: 'sealed', file };
	}

	/** Says why a file is not opened at all. */
	refuse(problem: Refused['problem'] | PapersProblem): void {
		this.#chosen = null;
		this.#step = { at: 'refused', problem };
	}

	/** Leaves a preview, or a sealed file, without adding anything. */
	cancel(): void {
		this.#step = { at: 'start' };
	}

	/** Adds what the preview shows; with `bringBack`, also the cases that were deleted here. Resolves false when nothing was added. */
	async add(bringBack: boolean): Promise<boolean> {
		if (this.#step.at !== 'preview') return false;
		const { opened, papers } = this.#step;
		const { plan, preview } = opened;
		const adding = () => addBackup(this.#library, plan, bringBack);
		const isAdded = await (papers ? papers.keepBefore(adding) : adding());
		await this.findLast();
		const cases = preview.cases.length + (bringBack ? preview.deletedHere.length : 0);
		const withoutFile = papers && isAdded ? await titlesWithoutFile(plan.rowsToMerge(bringBack), papers) : null;
		this.#step = isAdded ? { at: 'added', cases, withoutFile } : { at: 'not-added' };
		return isAdded;
	}

	/** Removes the last import from this device. Resolves false when it is still here. */
	async takeBack(): Promise<boolean> {
		if (!(await takeImportBack(this.#library))) return false;
		await this.findLast();
		this.#step = { at: 'taken-back' };
		return true;
	}
}

/**
 * The titles of the papers among these rows of which no file is on this device: neither the whole one nor the covered copy. Empty
 * where that cannot be read.
 */
async function titlesWithoutFile(rows: readonly unknown[], papers: ComingPapers): Promise<string[]> {
	const { records } = readRecords(rows);
	const named = [...new Set(records.map((record) => record.case))].flatMap((id) => foldCase(id, records).papers);
	const hashes = named.flatMap(({ file, covered }) => [file.hash, ...(covered ? [covered.file.hash] : [])]);
	const missing = await papers.missing(hashes).catch(() => new Set<string>());
	return named
		.filter(({ file, covered }) => missing.has(file.hash) && (!covered || missing.has(covered.file.hash)))
		.map(({ title, name }) => title || name);
}
