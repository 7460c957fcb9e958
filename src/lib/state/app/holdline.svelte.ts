import type { Case } from '#lib/domain/case/case.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { Id } from '#lib/domain/case/record.ts';
import { type Day, dayOf } from '#lib/domain/day.ts';
import { CARD_VERSION, type CaseCard, caseCardOf, isShown } from '#lib/domain/today/case-card.ts';
import { OWN_CARDS, type OwnCards, ownCardsOf } from '#lib/domain/own-cards/own-cards.ts';
import { CaseFile } from './case-file.svelte.ts';
import type { CaseStore, Powers, ReadOnly } from './ports.ts';

/**
 * How the store is: being opened, held by another tab, let go to a newer tab, ready, emptied by somebody else, not to be opened,
 * being deleted here for good, or deleted in another tab.
 */
export type Condition = 'opening' | 'waiting' | 'let-go' | 'ready' | 'missing' | 'failed' | 'deleting' | 'gone';

/** What only the second copy still had: how many records, and whether some may be missing. */
export type Recovery = { restored: number; isPartial: boolean };

/** The beginning of a long case: what it is about, and what was written in it last, the newest first. */
export type Glance = Pick<CaseCard, 'provider' | 'what' | 'want'> & Pick<Case, 'people' | 'entries'>;

/** A case with so many rows takes a phone longer to read than a person waits without a thought. */
const LONG_CASE = 2000;
/** How many of its newest rows are shown meanwhile. */
const NEWEST = 50;

/** The app on this device: its store, the cases in it, and the case that is open. */
export class Holdline {
	readonly store: CaseStore;
	readonly powers: Powers;
	#condition = $state<Condition>('opening');
	#readOnly = $state.raw<ReadOnly>(null);
	#copies = $state<1 | 2>(2);
	#recovery = $state.raw<Recovery | null>(null);
	#isCopyNoticeDismissed = $state(false);
	#cards = $state.raw<readonly CaseCard[] | null>(null);
	// Nobody watches which files are open: each of them is watched by itself.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #files = new Map<Id, CaseFile>();
	#ownFile = $state.raw<CaseFile | null>(null);

	/** The person's own cards, and the stars they gave; none until `openOwnCards` has read them. */
	readonly ownCards: OwnCards = $derived.by(() => ownCardsOf(this.#ownFile?.records ?? []));

	constructor(store: CaseStore, powers: Powers) {
		this.store = store;
		this.powers = powers;
	}

	get condition(): Condition {
		return this.#condition;
	}

	/** Every case on this device, the one touched last first; null until they are read. */
	get cards(): readonly CaseCard[] | null {
		return this.#cards;
	}

	get today(): Day {
		return this.powers.today?.() ?? dayOf(this.powers.readClock());
	}

	/** Why what is here can only be read and saved to a file, not written; null when it can be written. */
	get readOnly(): ReadOnly {
		return this.#readOnly;
	}

	/** In how many copies the last write is kept. */
	get copies(): 1 | 2 {
		return this.#copies;
	}

	/** Set when notes came back from the second copy at this start, until the person has heard of it. */
	get recovery(): Recovery | null {
		return this.#recovery;
	}

	/** True when it is to be said that there is only one copy. */
	get hasOnlyOneCopy(): boolean {
		return this.#copies === 1 && this.#readOnly === null && !this.#isCopyNoticeDismissed;
	}

	/** The person has read what was said about the copies; it is said again at the next start. */
	dismissCopyNotice(): void {
		this.#recovery = null;
		this.#isCopyNoticeDismissed = true;
	}

	async open(): Promise<void> {
		this.#condition = 'opening';
		try {
			const { restored, isPartial, isBare, hasLostEverything, readOnly } = await this.store.open();
			if (this.condition === 'gone') return;
			this.#readOnly = readOnly;
			this.#recovery = restored > 0 || isPartial ? { restored, isPartial } : null;
			// The app may have been left at "missing" before: a store in which nothing was ever written is as good as new.
			const isMissing = isBare && (hasLostEverything || this.powers.hasKeptCases());
			this.#condition = isMissing ? 'missing' : 'ready';
			if (isMissing || restored > 0) this.powers.markCasesKept(true);
		} catch {
			if (this.condition !== 'gone') this.#condition = 'failed';
		}
	}

	/** The person has seen that the notes are missing, and starts again or has restored them. */
	goOn(): void {
		this.#condition = 'ready';
	}

	setCopies(copies: 1 | 2): void {
		this.#copies = copies;
	}

	/** The database is out of reach from now on: what is shown comes from the second copy, in which something may be missing. */
	enterCopyOnly(isPartial: boolean): void {
		this.#readOnly = 'copy-only';
		if (isPartial) this.#recovery = { restored: 0, isPartial };
	}

	markWaiting(): void {
		if (this.#condition === 'opening') this.#condition = 'waiting';
	}

	markEmptied(): void {
		if (this.#condition !== 'gone' && this.#condition !== 'deleting') this.#condition = 'missing';
	}

	markReleased(): void {
		// A tab that was told of the deletion lets go too: that is no newer version.
		if (this.#condition !== 'gone' && this.#condition !== 'deleting') this.#condition = 'let-go';
	}

	/** The person deletes everything, here: no screen may write behind that. */
	markDeleting(): void {
		this.#condition = 'deleting';
	}

	/** Everything was deleted, in another tab. */
	markDeleted(): void {
		if (this.#condition !== 'deleting') this.#condition = 'gone';
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

	/** Reads the cards of all cases, and folds again those that are behind their records. */
	async readCards(): Promise<void> {
		const [rowsOf, kept] = await Promise.all([this.store.rowsOfCases(), this.store.readCards()]);
		const known = Object.fromEntries(kept.map((row) => [row.case, row]));
		const cards: CaseCard[] = [];
		for (const [caseId, rows] of rowsOf) {
			if (caseId === OWN_CARDS) continue;
			const row = known[caseId];
			const isFresh = row?.rows === rows && row.v === CARD_VERSION;
			const card = isFresh ? row.card : await this.#foldCard(caseId, rows);
			if (card) cards.push(card);
		}
		// With the last case deleted by the person, an empty store is no loss any more.
		if (cards.length === 0 && rowsOf.size > 0 && !rowsOf.has(OWN_CARDS)) this.powers.markCasesKept(false);
		this.#cards = cards.sort((a, b) => b.touched - a.touched);
	}

	/** A file outlives the screen that asked for it: what it derives must not stop with that screen. */
	#makeFile(id: Id): CaseFile {
		const made: { file?: CaseFile } = {};
		$effect.root(() => {
			made.file = new CaseFile(id, this.store, this.powers);
		});
		return made.file as CaseFile;
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
