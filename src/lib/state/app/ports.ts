import type { CaseRecord, Change, ParsedRows } from '#lib/domain/case/record.ts';
import type { Day, Instant } from '#lib/domain/day.ts';
import type { Lock, SealOpening } from '#lib/domain/sealing/seal.ts';
import type { CachedCard, CaseCard } from '#lib/domain/today/case-card.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CoverBox, FileKind, StoredFile } from '#lib/domain/vocabulary/paper.ts';

/** Why nothing can be written here; null when it can. */
export type ReadOnly = 'newer' | 'copy-only' | null;

/** What opening found: how much came back from the second copy, and what is to be said about it. */
export type Opening = {
	/** Records that only the second copy still had. */
	restored: number;
	/** True when a part of the second copy was damaged, so that something may be missing. */
	isPartial: boolean;
	/** True when nothing was ever written in either copy. */
	isBare: boolean;
	/** True when the browser admits that it dropped what was kept. */
	hasLostEverything: boolean;
	/** Why nothing can be written, while all can be read: a newer app wrote it, or only the second copy can be reached. Null: it can. */
	readOnly: ReadOnly;
};

/** A draft as the store saves it; a value of null forgets it. */
export type DraftRow = { key: string; value: unknown };

/** The store as the state needs it. A rejected promise means that nothing of that write was kept. */
export type CaseStore = {
	open(): Promise<Opening>;
	/** Keeps all records of a change and saves its draft, in one durable write, or nothing. A repeated change saves no draft. */
	commit(change: Change, options?: { draft?: DraftRow }): Promise<CaseRecord[]>;
	readCase(caseId: Id): Promise<ParsedRows>;
	readBeginning(
		caseId: Id,
		wish: { from: number; newest: number }
	): Promise<{ card: CachedCard; newest: ParsedRows } | null>;
	rowsOfCase(caseId: Id): Promise<number>;
	rowsOfCases(known?: Readonly<Record<Id, number>>): Promise<Map<Id, number>>;
	readCards(): Promise<CachedCard[]>;
	cacheCard(card: CachedCard): Promise<void>;
	sweep(caseId: Id): Promise<void>;
	readLocal(key: string): Promise<unknown>;
	saveLocal(key: string, value: unknown): Promise<void>;
	deviceId(): Promise<Id | null>;
	readEverything(): Promise<ParsedRows>;
	/** Every row, unread, in no guaranteed order. */
	readRows(): Promise<readonly unknown[]>;
	/** `as`: for rows that another device sent, the name under which this device writes from then on. They are no import. */
	merge(rows: readonly unknown[], made: Instant, bringBack: readonly Id[], as?: Id | null): Promise<{ added: number }>;
	lastMerge(): Promise<{ made: Instant | null; added: number } | null>;
	unmerge(): Promise<void>;
	/** Takes everything off this device. Rejects with `TimeoutError` when another tab does not let go. */
	destroy(): Promise<void>;
};

type FileOfPaper = Pick<StoredFile, 'hash' | 'bytes'>;

/** The pages of a PDF, to be covered. */
export type PagesToCover = {
	readonly count: number;
	/** The pixels of a page, counted from 1; null where something of it could not be drawn. */
	pixelsOf(number: number): Promise<ImageBitmap | null>;
	/** A PDF of these JPEG pictures alone, one for each page. */
	ofPictures(pictures: readonly Blob[]): Promise<Blob>;
};

/** How many pages are done, and what ends the work with `AbortError`. */
export type PageProgress = { onDone: (pages: number) => void; signal: AbortSignal };

/** The bytes of papers as the state needs them. */
export type PaperStore = {
	/** The length of each file that is here, by its hash. */
	list(): Promise<ReadonlyMap<string, number>>;
	/** The file in memory; null where it is not here, or not whole. */
	read(file: FileOfPaper): Promise<Blob | null>;
	/** The same without holding it in memory. */
	open(file: FileOfPaper): Promise<Blob | null>;
	/** Keeps the bytes of a file that comes back. Resolves false where they are not those of the hash. */
	put(file: Blob, hash: string): Promise<boolean>;
	/**
	 * Keeps a file, first made smaller if it is a picture to be shrunk. Rejects with `AbortError` once stopped, with
	 * `QuotaExceededError` when there is no room, and with another error when a picture cannot be opened.
	 */
	keep(file: Blob, kind: FileKind, isToShrink: boolean, signal: AbortSignal): Promise<StoredFile>;
	/**
	 * Makes a second file of a picture, in which the boxes are black, and keeps it. Rejects with `DataError` when it does not read
	 * back as it was drawn, with `QuotaExceededError` when there is no room, and with another error when the picture cannot be opened.
	 */
	cover(file: StoredFile, boxes: readonly CoverBox[]): Promise<StoredFile>;
	/**
	 * Makes a second PDF of pictures of these pages, in which the boxes are black, and keeps it. Rejects as `cover` does, with
	 * `NotReadableError` where a page could not be drawn whole, and with a RangeError where it would be larger than any paper.
	 */
	coverPages(pages: PagesToCover, boxes: readonly CoverBox[], progress: PageProgress): Promise<StoredFile>;
	/** Runs the work while no file is removed. */
	whileAdding<Result>(work: () => Promise<Result>): Promise<Result>;
	/** Removes the files that no row names, a day after they were written. */
	sweep(now: number): Promise<void>;
	/** Removes the files of papers that were deleted, but for those that another row names. */
	drop(papers: readonly Id[]): Promise<void>;
};

/** What came of looking for notes that were not where the start looked: `elsewhere` while the page starts again. */
export type NotesFound = 'elsewhere' | 'damaged' | 'failed';

/** The powers of the device that the state needs. */
export type Powers = {
	readClock: () => Instant;
	/** The day as the screens see it; it turns while they are open. Without it, the clock tells. */
	today?: () => Day;
	newId: () => Id;
	markCasesKept: (areKept: boolean) => void;
	hasKeptCases: () => boolean;
	/** Whether the notes are to be looked for sealed. */
	areNotesSealed?: () => boolean;
	/** Looks for notes that are not where the start looked. */
	findNotes?: () => Promise<NotesFound>;
	/** Loads what hears a move in a line, and the phrases of the coach, before a case is read. Resolves without them where they cannot be had. */
	loadLearned?: () => Promise<void>;
	/** Told of the card of a case that has just changed. */
	showCard?: (card: CaseCard) => void;
};

/** How far sealing or opening a file has come, in bytes, and what ends it with `AbortError`. */
export type SealProgress = { onDone: (bytes: number) => void; signal: AbortSignal };

/** Sealed files as the state needs them. */
export type Sealing = {
	/**
	 * Begins before the content is there. `isToShrink`: it is compressed first, and comes back as it was when the file is opened. Rejects
	 * where the content does.
	 */
	seal(content: Blob | Promise<Blob>, lock: Lock, progress: SealProgress & { isToShrink?: boolean }): Promise<Blob>;
	/** Opens a file with the first of these that fits. Rejects where the device cannot read the file. */
	open(file: Blob, keys: readonly (string | CryptoKey)[], progress: SealProgress): Promise<SealOpening>;
	/** A new recovery key: the secret half, which opens, and the public half, which only seals. */
	newKey(): Promise<{ key: string; recipient: string }>;
};
