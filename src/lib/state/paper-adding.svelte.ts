import { HEAD_BYTES, readHead } from '#lib/domain/papers/head.ts';
import {
	type Intake,
	type PaperNews,
	intakeOf,
	keepUnopened,
	roomFor,
	titleOfFile
} from '#lib/domain/papers/intake.ts';
import { MAX_LINE_LENGTH } from '#lib/domain/case/limits.ts';
import type { NewRecord } from '#lib/domain/case/record.ts';
import { type Day, dayOf } from '#lib/domain/day.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { StoredFile } from '#lib/domain/vocabulary/paper.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { PaperStore } from './app/ports.ts';
import { Queue } from './app/queue.ts';

/** What is to be said of one file that was chosen. */
type FileNews = { name: string; why: PaperNews };

/** A file as a page is given it. */
export type ChosenFile = Blob & { readonly name: string; readonly lastModified: number };

/** A file that is taken out of another one when its turn comes. */
export type CarriedPaper = { readonly name: string; read(): Promise<ChosenFile | PaperNews> };

export type AddingOptions = {
	/** The contact that is going on. */
	contact: Id | null;
	/** Whether a picture that is made smaller is also kept as it came. */
	keepsOriginals: boolean;
	/** What is known of a file by its name: who it is from, and its day, where it is not that of the file. */
	knownOf?: (name: string) => { from: string; day: Day | null };
};

/** What takes longer is shown with its progress, in milliseconds. */
const SLOW_MS = 1000;

/** Adds papers to one case: first the bytes, flushed and read back, then the record that names them. */
export class PaperAdding {
	readonly #file: CaseFile;
	readonly #store: PaperStore;
	readonly #onAdded: () => Promise<void>;
	readonly #queue = new Queue();
	#stopping = new AbortController();
	#progress = $state.raw<{ done: number; count: number } | null>(null);
	#isSlow = $state(false);
	#added = $state(0);
	#news = $state.raw<readonly FileNews[]>([]);
	#isNearlyFull = $state(false);

	/** `onAdded` runs after each paper that was added. */
	constructor(file: CaseFile, store: PaperStore, onAdded: () => Promise<void> = () => Promise.resolve()) {
		this.#file = file;
		this.#store = store;
		this.#onAdded = onAdded;
	}

	/** How many of how many files are done; null when nothing is being added. */
	get progress(): { done: number; count: number } | null {
		return this.#progress;
	}

	/** True once the adding has taken so long that its progress is to be shown. */
	get isSlow(): boolean {
		return this.#isSlow;
	}

	/** How many papers were added since the last choice. */
	get added(): number {
		return this.#added;
	}

	/** What is to be said of the files of the last choice. */
	get news(): readonly FileNews[] {
		return this.#news;
	}

	/** True when there is little room left for papers. */
	get isNearlyFull(): boolean {
		return this.#isNearlyFull;
	}

	/** Adds these files, one after the other. Never rejects: `news` tells what was not added. */
	add(files: readonly (ChosenFile | CarriedPaper)[], options: AddingOptions): Promise<void> {
		return this.#queue.run(async () => {
			this.#stopping = new AbortController();
			const { signal } = this.#stopping;
			const slow = setTimeout(() => (this.#isSlow = true), SLOW_MS);
			this.#added = 0;
			this.#news = [];
			for (const [done, file] of files.entries()) {
				this.#progress = { done, count: files.length };
				await this.#store.whileAdding(() => this.#addOne(file, options, signal));
				if (signal.aborted) break;
			}
			clearTimeout(slow);
			this.#isSlow = false;
			this.#progress = null;
		});
	}

	/** Stops the adding. What was added stays. */
	stop(): void {
		this.#stopping.abort();
	}

	async #addOne(chosen: ChosenFile | CarriedPaper, options: AddingOptions, signal: AbortSignal): Promise<void> {
		const say = (why: PaperNews) => (this.#news = [...this.#news, { name: chosen.name, why }]);
		try {
			const file = 'read' in chosen ? await chosen.read() : chosen;
			if (typeof file === 'string') return void say(file);
			const intake = intakeOf(file.size, readHead(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())));
			if (intake.do === 'refuse') return void say(intake.problem);
			const used = [...(await this.#store.list()).values()].reduce((sum, bytes) => sum + bytes, 0);
			// What a picture will take is known only once it is made smaller.
			const coming = intake.do === 'keep' || options.keepsOriginals ? file.size : 0;
			if (roomFor(used, coming) === 'full') return void say('no-room');
			const kept = await this.#keep(file, intake, options, signal);
			if ('problem' in kept) return void say(kept.problem);
			const { notShown, ...files } = kept;
			this.#isNearlyFull = roomFor(used, kept.file.bytes) !== 'free';
			if (this.#file.case.papers.some((paper) => paper.file.hash === kept.file.hash && !paper.isAside))
				return void say('already-here');
			if (!(await this.#file.keep([this.#paper(file, files, options)]))) return void say('not-saved');
			if (notShown) say(notShown);
			this.#added += 1;
			await this.#onAdded();
		} catch (problem) {
			if (!signal.aborted) say(isNamed(problem, 'QuotaExceededError') ? 'no-room' : 'failed');
		}
	}

	async #keep(
		file: ChosenFile,
		intake: Exclude<Intake, { do: 'refuse' }>,
		{ keepsOriginals }: AddingOptions,
		signal: AbortSignal
	): Promise<KeptFiles | { problem: PaperNews }> {
		if (intake.do === 'keep') {
			const { kind, notShown } = intake;
			return { file: await this.#store.keep(file, kind, false, signal), notShown };
		}
		try {
			const small = await this.#store.keep(file, intake.kind, true, signal);
			if (!keepsOriginals) return { file: small, notShown: null };
			return { file: small, madeOf: await this.#store.keep(file, intake.kind, false, signal), notShown: null };
		} catch (problem) {
			if (signal.aborted || isNamed(problem, 'QuotaExceededError')) throw problem;
			const asFile = keepUnopened(file.size);
			return asFile.do === 'refuse'
				? { problem: asFile.problem }
				: this.#keep(file, asFile, { contact: null, keepsOriginals }, signal);
		}
	}

	#paper(
		{ name, lastModified }: ChosenFile,
		{ file, madeOf }: Omit<KeptFiles, 'notShown'>,
		{ contact, knownOf }: AddingOptions
	): NewRecord {
		const known = knownOf?.(name);
		return {
			type: 'paper',
			id: this.#file.newId(),
			file,
			name: name.slice(-MAX_LINE_LENGTH),
			title: titleOfFile(name),
			day: known?.day ?? this.#dayOf(lastModified),
			from: (known?.from ?? '').slice(0, MAX_LINE_LENGTH),
			contact,
			...(madeOf ? { madeOf } : {})
		};
	}

	/** The day on which a file was last changed: for a photo, the day it was taken. Never after today. */
	#dayOf(lastModified: number): Day {
		const { today, now } = this.#file;
		const day = dayOf({ ...now, utc: lastModified });
		return day < today ? day : today;
	}
}

/** `madeOf`: the picture as it came. `notShown`: why a picture is kept as a file. */
type KeptFiles = { file: StoredFile; madeOf?: StoredFile; notShown: PaperNews | null };

function isNamed(problem: unknown, name: string): boolean {
	return problem instanceof DOMException && problem.name === name;
}
