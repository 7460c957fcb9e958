import type { Case } from '#lib/domain/case/case.ts';
import { Id } from '#lib/domain/vocabulary/id.ts';
import { type Day, dayOf } from '#lib/domain/day.ts';
import type { RungDates } from '#lib/domain/ladder/due.ts';
import type { CachedCard, CaseCard } from '#lib/domain/today/case-card.ts';
import { CARD_VERSION } from '#lib/domain/today/card-version.ts';
import type { OwnCards } from '#lib/domain/own-cards/own-cards.ts';
import { OWN_CARDS } from '#lib/domain/own-cards/own-cards-id.ts';
import type { CaseFile } from './case-file.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import type { LadderTables } from './content-port.ts';
import type { CaseStore, Powers } from './ports.ts';

/** A case in the list of cases. `ladderDates` is null when the rules of its ladder could not be loaded. */
export type ListedCase = CaseCard & { ladderDates: readonly RungDates[] | null };

/** A preview of a long case: what it is about, and its newest entries, the newest first. */
export type Glance = Pick<CaseCard, 'provider' | 'what' | 'want'> & Pick<Case, 'people' | 'entries'>;

/** From this many rows on, a phone reads a case so slowly that the person would notice. */
const LONG_CASE = 2000;
/** How many of the newest rows of a long case are read for its glance. */
const NEWEST = 50;

const noOwnCards: OwnCards = { mine: [], starred: new Set(), hidden: new Set() };

/** What opens and folds a case. The list of cases does without it: their cards are cached. */
async function loadCaseWork() {
	const [{ foldCase }, { ownCardsOf }, { caseCardOf, isShown }, { CaseFile }] = await Promise.all([
		import('#lib/domain/case/fold.ts'),
		import('#lib/domain/own-cards/own-cards.ts'),
		import('#lib/domain/today/case-card.ts'),
		import('./case-file.svelte.ts')
	]);
	return { foldCase, ownCardsOf, caseCardOf, isShown, CaseFile };
}

type CaseWork = Awaited<ReturnType<typeof loadCaseWork>>;

/** The cases on this device: the card of each, and the file of each that was opened. */
export class CaseLibrary {
	readonly store: CaseStore;
	readonly powers: Powers;
	/** The drafts that belong to no case. Its `flush` also saves those of every case. */
	readonly drafts: Drafts;
	readonly #ladders: LadderTables;
	readonly #opened: Promise<boolean>;
	#hasOpened = false;
	#cards = $state.raw<readonly ListedCase[] | null>(null);
	#isEarly = $state(false);
	/** The rows of each case as they were counted early, until one changes. */
	#rowsEarly: Readonly<Record<Id, number>> = {};
	// Not reactive on purpose: each file is reactive by itself.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #files = new Map<Id, CaseFile>();
	#own = $state.raw<{ file: CaseFile; cardsOf: CaseWork['ownCardsOf'] } | null>(null);
	#work: Promise<CaseWork> | null = null;

	/** The person's own cards, and what they starred or hid. Empty until `openOwnCards` has resolved. */
	readonly ownCards: OwnCards = $derived.by(() => this.#own?.cardsOf(this.#own.file.records) ?? noOwnCards);

	/** `opened`: resolves when the store has compared its copies, with whether the database lacked something. */
	constructor(
		store: CaseStore,
		powers: Powers,
		ladders: LadderTables,
		opened: Promise<boolean> = Promise.resolve(false)
	) {
		this.store = store;
		this.powers = powers;
		this.#ladders = ladders;
		this.#opened = opened;
		void opened.finally(() => (this.#hasOpened = true));
		this.drafts = new Drafts(store, powers.readClock);
	}

	/** Loads what opens a case, before it is needed. Resolves with it; a failure is tried again at the next call. */
	loadWork(): Promise<CaseWork> {
		this.#work ??= loadCaseWork().catch((problem: unknown) => {
			this.#work = null;
			throw problem;
		});
		return this.#work;
	}

	/** Every case on this device, the last changed first; null until they are read. */
	get cards(): readonly ListedCase[] | null {
		return this.#cards;
	}

	/** True while the list was read before the copies were compared, and not since. */
	get isEarly(): boolean {
		return this.#isEarly;
	}

	get today(): Day {
		return this.powers.today?.() ?? dayOf(this.powers.readClock());
	}

	/** Reads a case again after another tab wrote to it. Never rejects. */
	async refresh(caseId: Id): Promise<void> {
		this.#rowsEarly = {};
		// When the read fails, the screen keeps what it shows until the next read.
		await this.#files
			.get(caseId)
			?.load()
			.catch(() => {});
		if (this.#cards !== null) await this.readCards().catch(() => {});
	}

	/** A preview of a case of 2000 rows or more. Null for a shorter, erased, unknown or already opened case, and for a stale card. */
	async glanceAt(id: string | null): Promise<Glance | null> {
		const { success, data: caseId } = Id.safeParse(id);
		if (!success || this.#files.has(caseId)) return null;
		const beginning = await this.store.readBeginning(caseId, { from: LONG_CASE, newest: NEWEST });
		if (beginning === null || beginning.card.v !== CARD_VERSION) return null;
		const { foldCase } = await this.loadWork();
		const { people, entries, isErased } = foldCase(caseId, beginning.newest.records);
		if (isErased) return null;
		const { provider, what, want } = beginning.card.card;
		const shown = entries.filter(({ status }) => status !== 'undone');
		return { provider, what, want, people, entries: shown.reverse() };
	}

	/**
	 * The case with this id, read from the store; null when there is none. A case that the database has is there before the copies are
	 * compared, and read again afterwards where they brought something back.
	 */
	async openCase(id: string | null): Promise<CaseFile | null> {
		if (!Id.safeParse(id).success) return null;
		const [{ CaseFile }] = await Promise.all([this.loadWork(), this.powers.loadLearned?.()]);
		const file = this.#files.get(id ?? '') ?? this.#makeFile(id ?? '', CaseFile);
		// Before the copies are compared, the database may lack the case, and may not even be readable.
		const isEarly = !this.#hasOpened;
		await file.open().catch((problem: unknown) => {
			if (!isEarly) throw problem;
		});
		if (isEarly && !file.exists) {
			await this.#opened;
			await file.open();
		}
		if (!file.exists) return null;
		this.#files.set(file.id, file);
		if (!this.#hasOpened) void this.#loadRestored(file);
		return file;
	}

	/** Reads a case again that was opened early, where the copies brought something back. Never rejects. */
	async #loadRestored(file: CaseFile): Promise<void> {
		if (await this.#opened) await file.load().catch(() => {});
	}

	/** The file of the person's own cards. It belongs to no case, and exists before the first card does. */
	async openOwnCards(): Promise<CaseFile> {
		const { CaseFile, ownCardsOf } = await this.loadWork();
		const file = this.#files.get(OWN_CARDS) ?? this.#makeFile(OWN_CARDS, CaseFile);
		this.#files.set(OWN_CARDS, file);
		await file.open();
		this.#own = { file, cardsOf: ownCardsOf };
		return file;
	}

	/** The file of a case that may not be kept yet. */
	async openUnkept(id: Id): Promise<CaseFile> {
		const [{ CaseFile }] = await Promise.all([this.loadWork(), this.powers.loadLearned?.()]);
		const file = this.#files.get(id) ?? this.#makeFile(id, CaseFile);
		this.#files.set(id, file);
		await file.open();
		return file;
	}

	/** A file for a case that is about to be created. Who creates one brings the class. */
	newCase(Class: CaseWork['CaseFile']): CaseFile {
		const file = this.#makeFile(this.powers.newId(), Class);
		this.#files.set(file.id, file);
		return file;
	}

	/**
	 * Reads the cards of all cases and works out the days of their ladders. A card whose row count or version is stale is folded
	 * again. Rejects when the store cannot be read. `open` is a case that was just read: a hundred thousand rows take the database
	 * a second to count.
	 */
	async readCards(open?: CaseFile): Promise<void> {
		const isSame = !(await this.#opened);
		const known = { ...(isSame ? this.#rowsEarly : {}), ...(open ? { [open.id]: open.rows } : {}) };
		this.#rowsEarly = {};
		const { rowsOf, cardOf } = await this.#readCached(known);
		const cards: CaseCard[] = [];
		for (const [caseId, rows] of rowsOf) {
			if (caseId === OWN_CARDS) continue;
			const row = cardOf[caseId];
			const isFresh = row !== undefined && isFreshCard(row, rows);
			const file = this.#files.get(caseId);
			const card = isFresh
				? row.card
				: file?.exists && file.rows === rows
					? file.card
					: await this.#foldCard(caseId, rows);
			if (card) cards.push(card);
		}
		// The person deleted the last case, so an empty store at the next start is no loss of data.
		if (cards.length === 0 && rowsOf.size > 0 && !rowsOf.has(OWN_CARDS)) this.powers.markCasesKept(false);
		const listed = await this.#listed(cards);
		this.#isEarly = false;
		this.#cards = listed;
	}

	/**
	 * Lists the cases from the database alone, while the copies are still compared. Only reads: resolves false, and lists nothing, where no
	 * case has a card, or one has changed since its card was made. `readCards` follows.
	 */
	async readEarly(): Promise<boolean> {
		const { rowsOf, cardOf } = await this.#readCached({});
		const found = [...rowsOf].flatMap(([id, rows]) => (cardOf[id] ? [{ row: cardOf[id], rows }] : []));
		if (found.length === 0 || !found.every(({ row, rows }) => isFreshCard(row, rows))) return false;
		const listed = await this.#listed(found.map(({ row }) => row.card));
		if (this.#cards !== null) return false;
		this.#isEarly = true;
		this.#rowsEarly = Object.fromEntries(rowsOf);
		this.#cards = listed;
		return true;
	}

	async #readCached(known: Readonly<Record<Id, number>>) {
		const [rowsOf, cached] = await Promise.all([this.store.rowsOfCases(known), this.store.readCards()]);
		const cardOf: Partial<Record<Id, CachedCard>> = Object.fromEntries(cached.map((row) => [row.case, row]));
		return { rowsOf, cardOf };
	}

	async #listed(cards: readonly CaseCard[]): Promise<ListedCase[]> {
		const listed = await Promise.all(cards.map(async (card) => ({ ...card, ladderDates: await this.#datesOf(card) })));
		return listed.sort((a, b) => b.touched - a.touched);
	}

	/** Lists the new card of a case, in the place of its old one. Without a list, the next read finds it. */
	async showCard(card: CaseCard): Promise<void> {
		this.#rowsEarly = {};
		const listed = { ...card, ladderDates: await this.#datesOf(card) };
		if (this.#cards === null) return;
		const others = this.#cards.filter(({ id }) => id !== card.id);
		this.#cards = [...others, listed].sort((a, b) => b.touched - a.touched);
	}

	/** Creates the file in a root of its own: it outlives the screen that asked for it, and so must what it derives. */
	#makeFile(id: Id, Class: CaseWork['CaseFile']): CaseFile {
		const made: { file?: CaseFile } = {};
		$effect.root(() => {
			const powers = { ...this.powers, showCard: (card: CaseCard) => void this.showCard(card) };
			made.file = new Class(id, this.store, powers, this.drafts);
		});
		return made.file as CaseFile;
	}

	/** The days of a case's ladder; none for a closed case, and null when the rules cannot be loaded. */
	async #datesOf({ ladder, isClosed }: CaseCard): Promise<readonly RungDates[] | null> {
		if (ladder === null || isClosed) return [];
		try {
			const { workOutLadderDates } = await import('../ladder-dates.ts');
			return await workOutLadderDates(ladder, this.#ladders);
		} catch {
			return null;
		}
	}

	async #foldCard(caseId: Id, rows: number): Promise<CaseCard | null> {
		const { records } = await this.store.readCase(caseId);
		const { foldCase, isShown, caseCardOf } = await this.loadWork();
		const theCase = foldCase(caseId, records);
		// An earlier sweep failed. Deleting for good leaves nothing on the disk, so sweep again.
		if (theCase.isErased && records.some(({ type }) => type !== 'erasure'))
			await this.store.sweep(caseId).catch(() => {});
		if (!isShown(theCase)) return null;
		const card = caseCardOf(theCase, records);
		this.store.cacheCard({ case: caseId, v: CARD_VERSION, rows, card }).catch(() => {});
		return card;
	}
}

/** True for a card of this version that was made of all rows of its case. */
function isFreshCard({ rows, v }: CachedCard, rowsNow: number): boolean {
	return rows === rowsNow && v === CARD_VERSION;
}
