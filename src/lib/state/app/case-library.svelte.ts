import type { Case } from '#lib/domain/case/case.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { Id } from '#lib/domain/vocabulary/id.ts';
import { type Day, dayOf } from '#lib/domain/day.ts';
import type { LadderDate } from '#lib/domain/vocabulary/ladder.ts';
import { CARD_VERSION, type CaseCard, caseCardOf, isShown } from '#lib/domain/today/case-card.ts';
import { OWN_CARDS, type OwnCards, ownCardsOf } from '#lib/domain/own-cards/own-cards.ts';
import { CaseFile } from './case-file.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import type { LadderTables } from './content-port.ts';
import type { CaseStore, Powers } from './ports.ts';

/** A case in the list. `ladderDates` is null when the rules of its ladder could not be loaded. */
export type ListedCase = CaseCard & { ladderDates: readonly LadderDate[] | null };

/** The beginning of a long case: what it is about, and what was written in it last, the newest first. */
export type Glance = Pick<CaseCard, 'provider' | 'what' | 'want'> & Pick<Case, 'people' | 'entries'>;

/** A case with so many rows takes a phone longer to read than a person waits without a thought. */
const LONG_CASE = 2000;
/** How many of its newest rows are shown meanwhile. */
const NEWEST = 50;

/** The cases on this device: their cards, and the file of each one that was opened. */
export class CaseLibrary {
	readonly store: CaseStore;
	readonly powers: Powers;
	/** The drafts that belong to no case; `flush` saves those of every case too. */
	readonly drafts: Drafts;
	readonly #ladders: LadderTables;
	#cards = $state.raw<readonly ListedCase[] | null>(null);
	// Nobody watches which files are open: each of them is watched by itself.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #files = new Map<Id, CaseFile>();
	#ownFile = $state.raw<CaseFile | null>(null);

	/** The person's own cards, and the stars they gave; none until `openOwnCards` has read them. */
	readonly ownCards: OwnCards = $derived.by(() => ownCardsOf(this.#ownFile?.records ?? []));

	constructor(store: CaseStore, powers: Powers, ladders: LadderTables) {
		this.store = store;
		this.powers = powers;
		this.#ladders = ladders;
		this.drafts = new Drafts(store, powers.readClock);
	}

	/** Every case on this device, the one touched last first; null until they are read. */
	get cards(): readonly ListedCase[] | null {
		return this.#cards;
	}

	get today(): Day {
		return this.powers.today?.() ?? dayOf(this.powers.readClock());
	}

	/** Another tab wrote to this case. */
	async refresh(caseId: Id): Promise<void> {
		// When it cannot be read now, the screen shows what it knew; the next reading tells.
		await this.#files
			.get(caseId)
			?.load()
			.catch(() => {});
		if (this.#cards !== null) await this.readCards().catch(() => {});
	}

	/** What of a long case can be shown at once; null for one that is read as quickly, or that is here already. */
	async glanceAt(id: string | null): Promise<Glance | null> {
		const { success, data: caseId } = Id.safeParse(id);
		if (!success || this.#files.has(caseId)) return null;
		const beginning = await this.store.readBeginning(caseId, { from: LONG_CASE, newest: NEWEST });
		if (beginning === null || beginning.card.v !== CARD_VERSION) return null;
		const { people, entries, isErased } = foldCase(caseId, beginning.newest.records);
		if (isErased) return null;
		const { provider, what, want } = beginning.card.card;
		const shown = entries.filter(({ status }) => status !== 'undone');
		return { provider, what, want, people, entries: shown.reverse() };
	}

	/** The case with this id, read from the store; null when there is none. */
	async openCase(id: string | null): Promise<CaseFile | null> {
		if (!Id.safeParse(id).success) return null;
		const file = this.#files.get(id ?? '') ?? this.#makeFile(id ?? '');
		await file.open();
		if (!file.exists) return null;
		this.#files.set(file.id, file);
		return file;
	}

	/** The file that the person's own cards are kept in: it belongs to no case, and is there before the first card is. */
	async openOwnCards(): Promise<CaseFile> {
		const file = this.#files.get(OWN_CARDS) ?? this.#makeFile(OWN_CARDS);
		this.#files.set(OWN_CARDS, file);
		await file.open();
		this.#ownFile = file;
		return file;
	}

	/** A file for a case that is about to be made. */
	newCase(): CaseFile {
		const file = this.#makeFile(this.powers.newId());
		this.#files.set(file.id, file);
		return file;
	}

	/** Reads the cards of all cases, folds again those that are behind their records, and works out the days of their ladders. */
	async readCards(): Promise<void> {
		const [rowsOf, kept] = await Promise.all([this.store.rowsOfCases(), this.store.readCards()]);
		const known = Object.fromEntries(kept.map((row) => [row.case, row]));
		const cards: CaseCard[] = [];
		for (const [caseId, rows] of rowsOf) {
			if (caseId === OWN_CARDS) continue;
			const row = known[caseId];
			const isFresh = row?.rows === rows && row.v === CARD_VERSION;
			const file = this.#files.get(caseId);
			const card = isFresh
				? row.card
				: file?.exists && file.rows === rows
					? file.card
					: await this.#foldCard(caseId, rows);
			if (card) cards.push(card);
		}
		// With the last case deleted by the person, an empty store is no loss any more.
		if (cards.length === 0 && rowsOf.size > 0 && !rowsOf.has(OWN_CARDS)) this.powers.markCasesKept(false);
		const listed = await Promise.all(cards.map(async (card) => ({ ...card, ladderDates: await this.#datesOf(card) })));
		this.#cards = listed.sort((a, b) => b.touched - a.touched);
	}

	/** A file outlives the screen that asked for it: what it derives must not stop with that screen. */
	#makeFile(id: Id): CaseFile {
		const made: { file?: CaseFile } = {};
		$effect.root(() => {
			made.file = new CaseFile(id, this.store, this.powers, this.drafts);
		});
		return made.file as CaseFile;
	}

	/** Of a closed case nothing is due. */
	async #datesOf({ ladder, isClosed }: CaseCard): Promise<readonly LadderDate[] | null> {
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
		const theCase = foldCase(caseId, records);
		// An earlier sweep did not get through: deleted for good means that nothing stays on the disk.
		if (theCase.isErased && records.some(({ type }) => type !== 'erasure'))
			await this.store.sweep(caseId).catch(() => {});
		if (!isShown(theCase)) return null;
		const card = caseCardOf(theCase, records);
		this.store.cacheCard({ case: caseId, v: CARD_VERSION, rows, card }).catch(() => {});
		return card;
	}
}
