import type { CaseStore, Powers, ReadOnly } from './ports.ts';

/**
 * How the store is: being opened, held by another tab, released to a newer tab, ready, emptied by somebody else, impossible to open,
 * being deleted in this tab, or deleted in another one.
 */
export type Condition = 'opening' | 'waiting' | 'let-go' | 'ready' | 'missing' | 'failed' | 'deleting' | 'gone';

/** What only the second copy still had: how many records, and whether some may be missing. */
export type RecoveryReport = { restored: number; isPartial: boolean };

/** The condition of the store on this device, and every transition of it. */
export class StoreStatus {
	readonly #store: Pick<CaseStore, 'open'>;
	readonly #powers: Pick<Powers, 'hasKeptCases' | 'markCasesKept'>;
	#condition = $state<Condition>('opening');
	#readOnly = $state.raw<ReadOnly>(null);
	#copies = $state<1 | 2>(2);
	#recovery = $state.raw<RecoveryReport | null>(null);
	#isCopyNoticeDismissed = $state(false);

	constructor(store: Pick<CaseStore, 'open'>, powers: Pick<Powers, 'hasKeptCases' | 'markCasesKept'>) {
		this.#store = store;
		this.#powers = powers;
	}

	get condition(): Condition {
		return this.#condition;
	}

	/** Why the notes can only be read and saved to a file; null when they can be written. */
	get readOnly(): ReadOnly {
		return this.#readOnly;
	}

	/** How many copies hold the last write. */
	get copies(): 1 | 2 {
		return this.#copies;
	}

	/** Set when notes came back from the second copy at this start, until the person dismisses the notice. */
	get recovery(): RecoveryReport | null {
		return this.#recovery;
	}

	/** True when the person is to be told that there is only one copy. */
	get hasOnlyOneCopy(): boolean {
		return this.#copies === 1 && this.#readOnly === null && !this.#isCopyNoticeDismissed;
	}

	/** Hides the notice about the copies until the next start. */
	dismissCopyNotice(): void {
		this.#recovery = null;
		this.#isCopyNoticeDismissed = true;
	}

	async open(): Promise<void> {
		this.#condition = 'opening';
		try {
			const { restored, isPartial, isBare, hasLostEverything, readOnly } = await this.#store.open();
			if (this.condition === 'gone') return;
			this.#readOnly = readOnly;
			this.#recovery = restored > 0 || isPartial ? { restored, isPartial } : null;
			// A bare store is no proof of a new user: the app may have been left at "missing" before.
			const isMissing = isBare && (hasLostEverything || this.#powers.hasKeptCases());
			this.#condition = isMissing ? 'missing' : 'ready';
			if (isMissing || restored > 0) this.#powers.markCasesKept(true);
		} catch {
			if (this.condition !== 'gone') this.#condition = 'failed';
		}
	}

	/** The person has seen that the notes are missing, and starts again or has restored them. */
	leaveMissing(): void {
		this.#condition = 'ready';
	}

	setCopies(copies: 1 | 2): void {
		this.#copies = copies;
	}

	/** The database is out of reach from now on. What is shown comes from the second copy, in which something may be missing. */
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
		// A tab that hears of the deletion releases the database too. That is no newer version.
		if (this.#condition !== 'gone' && this.#condition !== 'deleting') this.#condition = 'let-go';
	}

	/** The person deletes everything in this tab: no screen may write after that. */
	markDeleting(): void {
		this.#condition = 'deleting';
	}

	/** Everything was deleted in another tab. */
	markDeleted(): void {
		if (this.#condition !== 'deleting') this.#condition = 'gone';
	}
}
