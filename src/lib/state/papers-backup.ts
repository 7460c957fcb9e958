import { MAX_BACKUP_LENGTH, writeBackup } from '#lib/domain/backup/file.ts';
import {
	LIST_NAME,
	type ListedPaper,
	MAX_LIST_BYTES,
	TEXT_NAME,
	listPapers,
	readList,
	writeList
} from '#lib/domain/backup/with-papers.ts';
import type { ParsedRows } from '#lib/domain/case/record.ts';
import { MAX_PAPER_BYTES } from '#lib/domain/papers/intake.ts';
import { hashesIn } from '#lib/domain/papers/named.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import type { PaperStore } from './app/ports.ts';
import type { ReadFile } from './backup.ts';
import { exampleId } from './example.ts';

const IN_BACKUP = 'papers-in-backup';

/** A zip file, written and read without holding all of it in memory. */
export type Zip = {
	write(entries: readonly { name: string; content: Blob }[]): Promise<Blob>;
	/** Null where the file is no zip file. An entry reads as null where it is missing, damaged, or larger than said. */
	open(file: Blob): Promise<{ read(name: string, maxBytes: number): Promise<Blob | null> } | null>;
};

/** The papers of this device that a backup would hold. */
export type PapersToSave = {
	papers: readonly ListedPaper[];
	/** All of them together, in bytes. */
	bytes: number;
	/** How many of them no backup from this device holds yet. */
	inNoBackup: number;
	rows: ParsedRows;
};

/** Looks which papers a backup would hold: those that a row names and that are here. Rejects when either cannot be read. */
export async function findPapers({ store }: Pick<CaseLibrary, 'store'>, files: PaperStore): Promise<PapersToSave> {
	const here = await files.list();
	const none = { papers: [], bytes: 0, inNoBackup: 0, rows: { records: [], unreadable: [] } };
	// Reading every row takes long on a phone with many notes.
	if (here.size === 0) return none;
	const [{ records, unreadable }, example, saved] = await Promise.all([
		store.readEverything(),
		exampleId(store),
		store.readLocal(IN_BACKUP)
	]);
	const rows = { records: records.filter((record) => record.case !== example), unreadable };
	const named = hashesIn([...rows.records, ...rows.unreadable]);
	const papers = listPapers(
		[...here].flatMap(([hash, bytes]) => (named.has(hash) ? [{ hash, bytes }] : [])),
		rows.records
	);
	const before = new Set(Array.isArray(saved) ? saved : []);
	return {
		papers,
		bytes: papers.reduce((sum, { bytes }) => sum + bytes, 0),
		inNoBackup: papers.filter(({ hash }) => !before.has(hash)).length,
		rows
	};
}

/**
 * All notes but the example, and the papers, as one file. Each paper is read whole once and compared with its hash; one that
 * is damaged is left out. `onDone` tells how many are done. Rejects with `AbortError` once stopped.
 */
export async function makePapersBackup(
	library: CaseLibrary,
	files: PaperStore,
	zip: Zip,
	{ onDone, signal }: { onDone: (done: number) => void; signal: AbortSignal }
): Promise<{ file: File; papers: readonly ListedPaper[] }> {
	const { papers, rows } = await findPapers(library, files);
	const whole: { paper: ListedPaper; content: Blob }[] = [];
	for (const [done, paper] of papers.entries()) {
		signal.throwIfAborted();
		onDone(done);
		const content = await files.open(paper);
		if (content) whole.push({ paper, content });
	}
	const listed = whole.map(({ paper }) => paper);
	const blob = await zip.write([
		{ name: LIST_NAME, content: new Blob([writeList(listed)]) },
		{ name: TEXT_NAME, content: new Blob([writeBackup(rows.records, rows.unreadable)]) },
		...whole.map(({ paper, content }) => ({ name: paper.name, content }))
	]);
	signal.throwIfAborted();
	return {
		file: new File([blob], `holdline-backup-${library.today}.zip`, { type: 'application/zip' }),
		papers: listed
	};
}

/** Stores which papers a backup that was saved holds. Never rejects. */
export async function storePapersSaved(
	{ store }: Pick<CaseLibrary, 'store'>,
	papers: readonly ListedPaper[]
): Promise<void> {
	// When this write fails, the file still exists; only more is asked for later.
	await store
		.saveLocal(
			IN_BACKUP,
			papers.map(({ hash }) => hash)
		)
		.catch(() => {});
}

/** The papers of this device, for a file that seals them with the notes. */
export type PapersToSeal = {
	find(): Promise<{ count: number; bytes: number }>;
	/** `markSaved` notes that a file that was handed over holds them. */
	make(signal: AbortSignal): Promise<{ file: File; markSaved: () => Promise<void> }>;
};

export function papersToSeal(library: CaseLibrary, files: PaperStore, zip: Zip): PapersToSeal {
	return {
		async find() {
			const { papers, bytes } = await findPapers(library, files);
			return { count: papers.length, bytes };
		},
		async make(signal) {
			const { file, papers } = await makePapersBackup(library, files, zip, { onDone: () => {}, signal });
			return { file, markSaved: () => storePapersSaved(library, papers) };
		}
	};
}

/** The papers of a backup that was opened. */
export class PapersOfBackup {
	readonly #zip: NonNullable<Awaited<ReturnType<Zip['open']>>>;
	readonly #files: PaperStore;
	readonly #papers: readonly ListedPaper[];

	constructor(zip: NonNullable<Awaited<ReturnType<Zip['open']>>>, files: PaperStore, papers: readonly ListedPaper[]) {
		this.#zip = zip;
		this.#files = files;
		this.#papers = papers;
	}

	get count(): number {
		return this.#papers.length;
	}

	get bytes(): number {
		return this.#papers.reduce((sum, { bytes }) => sum + bytes, 0);
	}

	/** Reads the text of the backup, which is a backup file by itself. */
	readonly readText: ReadFile = async (maxBytes) => {
		const content = await this.#zip.read(TEXT_NAME, Math.min(maxBytes, MAX_BACKUP_LENGTH));
		if (!content) return { ok: false, problem: 'not-text' };
		try {
			return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(await content.arrayBuffer()) };
		} catch {
			return { ok: false, problem: 'not-text' };
		}
	};

	/**
	 * Keeps the bytes of every paper that are what its hash says, then runs the work that keeps the rows.
	 * Nothing is swept meanwhile. Where a paper cannot be kept, the rows still are.
	 */
	keepBefore<Result>(work: () => Promise<Result>): Promise<Result> {
		return this.#files.whileAdding(async () => {
			for (const { hash, bytes, name } of this.#papers) {
				const content = bytes > MAX_PAPER_BYTES ? null : await this.#zip.read(name, bytes);
				if (content) await this.#files.put(content, hash).catch(() => false);
			}
			return work();
		});
	}

	/** The hashes of these that are not on this device. */
	async missing(hashes: Iterable<string>): Promise<ReadonlySet<string>> {
		const here = await this.#files.list();
		return new Set([...hashes].filter((hash) => !here.has(hash)));
	}
}

/** Opens a backup with papers; null where the file is none. Reads neither its papers nor its text yet. */
export async function openPapersBackup(file: Blob, files: PaperStore, zip: Zip): Promise<PapersOfBackup | null> {
	const opened = await zip.open(file);
	const list = await opened?.read(LIST_NAME, MAX_LIST_BYTES);
	const papers = list ? readList(await list.text()) : null;
	return opened && papers ? new PapersOfBackup(opened, files, papers) : null;
}
