import type { CaseLibrary } from './app/case-library.svelte.ts';
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
	| { at: 'refused'; problem: Refused['problem'] }
	| { at: 'preview'; opened: Readable }
	/** `cases`: how many cases of the file are on this device now. */
	| { at: 'added'; cases: number };

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
	async open(file: ReadFile): Promise<void> {
		this.#chosen = file;
		this.#step = { at: 'reading' };
		const opened = await openBackup(this.#library, file);
		if (this.#chosen !== file) return;
		this.#step = opened.ok ? { at: 'preview', opened } : { at: 'refused', problem: opened.problem };
	}

	/** Leaves the preview without adding anything. */
	cancel(): void {
		this.#step = { at: 'start' };
	}

	/** Adds what the preview shows; with `bringBack`, also the cases that were deleted here. Resolves false when nothing was added. */
	async add(bringBack: boolean): Promise<boolean> {
		if (this.#step.at !== 'preview') return false;
		const { plan, preview } = this.#step.opened;
		const isAdded = await addBackup(this.#library, plan, bringBack);
		await this.findLast();
		const cases = preview.cases.length + (bringBack ? preview.deletedHere.length : 0);
		this.#step = isAdded ? { at: 'added', cases } : { at: 'not-added' };
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
