import type { CaseStore, Powers, ReadOnly } from './ports.ts';

/**
 * The condition of the store. `waiting`: blocked by another tab. `let-go`: released to a newer tab. `missing`: empty although notes
 * are expected. `locked`: sealed, and not opened yet. `damaged`: sealed, and what opens them is missing. `failed`: impossible to open. `deleting`: being deleted by this tab. `gone`: deleted by another tab.
 */
export type Condition =
	'opening' | 'locked' | 'damaged' | 'waiting' | 'let-go' | 'ready' | 'missing' | 'failed' | 'deleting' | 'gone';

/** What came back from the second copy: how many records, and whether some may be missing. */
export type RecoveryReport = { restored: number; isPartial: boolean };

/** The condition of the store on this device, and its transitions. */
export class StoreStatus {
	readonly #store: Pick<CaseStore, 'open'>;
	readonly #powers: Pick<Powers, 'hasKeptCases' | 'markCasesKept' | 'areNotesSealed' | 'findNotes'>;
	#condition = $state<Condition>('opening');
	#readOnly = $state.raw<ReadOnly>(null);
	#copies = $state<1 | 2>(2);
	#recovery = $state.raw<RecoveryReport | null>(null);
	#isCopyNoticeDismissed = $state(false);

	constructor(
		store: Pick<CaseStore, 'open'>,
		powers: Pick<Powers, 'hasKeptCases' | 'markCasesKept' | 'areNotesSealed' | 'findNotes'>
	) {
		this.#store = store;
		this.#powers = powers;
	}

	get condition(): Condition {
		return this.#condition;
	}

	/** Why the notes are read-only, where saving them to a file still works; null when they can be written. */
	get readOnly(): ReadOnly {
		return this.#readOnly;
	}

	/** How many copies hold the last write. */
	get copies(): 1 | 2 {
		return this.#copies;
	}

	/** What came back from the second copy, or may be missing in it; null when neither, and once the notice was dismissed. */
	get recovery(): RecoveryReport | null {
		return this.#recovery;
	}

	/** True when the notice that only one copy exists is to be shown. */
	get hasOnlyOneCopy(): boolean {
		return this.#copies === 1 && this.#readOnly === null && !this.#isCopyNoticeDismissed;
	}

	/** Hides the notices about the copies until the next start. */
	dismissCopyNotice(): void {
		this.#recovery = null;
		this.#isCopyNoticeDismissed = true;
	}

	/** Resolves with whether something came back that the database lacked, or everything is read from elsewhere. */
	async open(): Promise<boolean> {
		this.#condition = this.#powers.areNotesSealed?.() ? 'locked' : 'opening';
		try {
			const { restored, isPartial, isBare, hasLostEverything, readOnly } = await this.#store.open();
			if (this.condition === 'gone') return false;
			this.#readOnly = readOnly;
			this.#recovery = restored > 0 || isPartial ? { restored, isPartial } : null;
			// An empty store does not prove a new user: an earlier start may have ended at "missing".
			const isMissing = isBare && (hasLostEverything || this.#powers.hasKeptCases());
			this.#condition = isMissing ? 'missing' : 'ready';
			if (isMissing || restored > 0) this.#powers.markCasesKept(true);
			return restored > 0 || readOnly !== null;
		} catch (problem) {
			if (this.condition !== 'gone') this.#condition = await this.#conditionAfter(problem);
			return false;
		}
	}

	/** The notes may have been sealed or unsealed since. */
	async #conditionAfter(problem: unknown): Promise<Condition> {
		if (!(problem instanceof DOMException) || problem.name !== 'SealedAwayError') return 'failed';
		this.#condition = 'opening';
		const found = (await this.#powers.findNotes?.().catch(() => null)) ?? 'failed';
		return found === 'elsewhere' ? 'opening' : found;
	}

	/** The person has seen that the notes are missing, and either starts from scratch or has restored them. */
	leaveMissing(): void {
		this.#condition = 'ready';
	}

	setCopies(copies: 1 | 2): void {
		this.#copies = copies;
	}

	/** The database is out of reach from now on: what is shown comes from the second copy. `isPartial` when that may lack records. */
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
		// A tab that is informed of a deletion releases the database too. That is not a newer version.
		if (this.#condition !== 'gone' && this.#condition !== 'deleting') this.#condition = 'let-go';
	}

	/** The person is deleting everything in this tab: no screen may write from now on. */
	markDeleting(): void {
		this.#condition = 'deleting';
	}

	/** Everything was deleted in another tab. */
	markDeleted(): void {
		if (this.#condition !== 'deleting') this.#condition = 'gone';
	}
}
