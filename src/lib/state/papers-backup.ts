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
import {
	MAX_SENDER_BYTES,
	MAX_SIGNED_BYTES,
	SENDER_NAME,
	SIGNED_NAME,
	type SignerCard,
	readSender,
	writeSender
} from '#lib/domain/backup/sender.ts';
import type { KeptCard } from '#lib/domain/exchange/contact-card.ts';
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
	const { content, listed } = await pack({ rows, papers, files, zip }, { onDone, signal });
	return {
		file: new File([content], `holdline-backup-${library.today}.zip`, { type: 'application/zip' }),
		papers: listed
	};
}

/** What a signature tells of: the notes of a file, and the list of its papers with the hash of each. */
type SignedParts = { notes: Blob; papers: Blob };

/** Makes the part of a file that tells who signed it. */
export type SignParts = (parts: SignedParts) => Promise<string>;

type Packing = {
	rows: ParsedRows;
	papers: readonly ListedPaper[];
	from?: string;
	sign?: SignParts | null;
	files: PaperStore;
	zip: Zip;
};

/** Rows and papers in one zip file. `listed`: the papers that were whole, and are in it. */
async function pack(
	{ rows, papers, from, sign, files, zip }: Packing,
	{ onDone, signal }: { onDone?: (done: number) => void; signal: AbortSignal }
): Promise<{ content: Blob; listed: readonly ListedPaper[] }> {
	const whole: { paper: ListedPaper; content: Blob }[] = [];
	for (const [done, paper] of papers.entries()) {
		signal.throwIfAborted();
		onDone?.(done);
		const content = await files.open(paper);
		if (content) whole.push({ paper, content });
	}
	const listed = whole.map(({ paper }) => paper);
	const list = new Blob([writeList(listed)]);
	const notes = new Blob([writeBackup(rows.records, rows.unreadable)]);
	const content = await zip.write([
		{ name: LIST_NAME, content: list },
		{ name: TEXT_NAME, content: notes },
		...(from === undefined ? [] : [{ name: SENDER_NAME, content: new Blob([writeSender(from)]) }]),
		...(sign ? [{ name: SIGNED_NAME, content: new Blob([await sign({ notes, papers: list })]) }] : []),
		...whole.map(({ paper, content }) => ({ name: paper.name, content }))
	]);
	signal.throwIfAborted();
	return { content, listed };
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

/** One case with its papers, for a file that is sent to somebody. */
export type CaseToSend = {
	/** The length of each paper that is on this device, by its hash. */
	list(): Promise<ReadonlyMap<string, number>>;
	/** Papers that are damaged or not here are left out. Rejects with `AbortError` once stopped. */
	pack(
		what: { rows: ParsedRows; hashes: readonly string[]; from: string; sign?: SignParts | null },
		signal: AbortSignal
	): Promise<Blob>;
};

/** The contact cards to which a case can be sealed. `sign` is null where this device has no card of its own. */
export type CardsForCase = {
	cards: readonly KeptCard[];
	/** The name on the card of this device. */
	ownName: string | null;
	sign: ((to: string, parts: SignedParts) => Promise<string>) | null;
};

/** Who signed a case, and by which card. `keep` keeps it. */
export type SignedBy = { name: string; card: SignerCard; keep: () => Promise<void> };

/**
 * Tells who signed a case; null where nobody did. `wrong-signature`: something in it was changed, or it was signed for somebody else.
 * `not-loaded`: the part of the app that tells is not here.
 */
export type CheckSigned = (
	text: string,
	parts: SignedParts
) => Promise<SignedBy | 'wrong-signature' | 'not-loaded' | null>;

export function caseToSend(files: PaperStore, zip: Zip): CaseToSend {
	return {
		list: () => files.list(),
		async pack({ rows, hashes, from, sign = null }, signal) {
			const here = [...(await files.list())].map(([hash, bytes]) => ({ hash, bytes }));
			const sent = here.filter(({ hash }) => hashes.includes(hash));
			const papers = listPapers(sent, rows.records);
			return (await pack({ rows, papers, from, sign, files, zip }, { signal })).content;
		}
	};
}

type OpenedZip = NonNullable<Awaited<ReturnType<Zip['open']>>>;

/** The papers of a backup that was opened, or of one case that somebody sent. */
export class PapersOfBackup {
	readonly #zip: OpenedZip;
	readonly #files: PaperStore;
	readonly #papers: readonly ListedPaper[];
	/** The name of who sent the case; null for a backup. */
	readonly from: string | null;
	/** Who signed it; null where nobody did. */
	readonly signed: SignedBy | null;

	constructor(
		zip: OpenedZip,
		files: PaperStore,
		papers: readonly ListedPaper[],
		{ from, signed }: { from: string | null; signed: SignedBy | null }
	) {
		this.#zip = zip;
		this.#files = files;
		this.#papers = papers;
		this.from = signed?.name ?? from;
		this.signed = signed;
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

/**
 * Opens a backup with papers; null where the file is none. Reads neither its papers nor, unless it is signed, its text yet. One whose
 * signature does not fit, or cannot be checked, is not opened.
 */
export async function openPapersBackup(
	file: Blob,
	files: PaperStore,
	zip: Zip,
	check: CheckSigned = () => Promise.resolve(null)
): Promise<PapersOfBackup | 'wrong-signature' | 'not-loaded' | null> {
	const opened = await zip.open(file);
	const list = await opened?.read(LIST_NAME, MAX_LIST_BYTES);
	const papers = list ? readList(await list.text()) : null;
	if (!opened || !list || !papers) return null;
	const [sender, part] = [
		await opened.read(SENDER_NAME, MAX_SENDER_BYTES),
		await opened.read(SIGNED_NAME, MAX_SIGNED_BYTES)
	];
	const notes = part && (await opened.read(TEXT_NAME, MAX_BACKUP_LENGTH));
	const signed = part && notes ? await check(await part.text(), { notes, papers: list }) : null;
	if (typeof signed === 'string') return signed;
	return new PapersOfBackup(opened, files, papers, { from: sender && readSender(await sender.text()), signed });
}
