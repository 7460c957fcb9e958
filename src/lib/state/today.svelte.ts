import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseOutcome } from '#lib/domain/vocabulary/case.ts';
import type { PromiseOutcome } from '#lib/domain/vocabulary/entry.ts';
import type { Day } from '#lib/domain/day.ts';
import { type Due, type DueRow, dueDays, dueList, dueRows, foldUndated } from '#lib/domain/today/due-list.ts';
import { askedNow } from '#lib/domain/today/still-fixed.ts';
import { matches } from '#lib/domain/today/search.ts';
import { exampleId, removeExample } from './example.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { CaseLibrary, ListedCase } from './app/case-library.svelte.ts';

export type TodayCard = ListedCase & { isExample: boolean };

/** What was just done to a case, for the message on the home screen. */
export type Said = 'deleted' | 'example-removed' | 'reopened';

/** How a promise was just settled, so that it can be undone. */
export type Settling = { due: Due<TodayCard>; outcome: Exclude<PromiseOutcome, 'open'> };

/** The answer that was just given to "Is it still fixed?", so that it can be undone. */
export type StillFixedAnswer = { card: TodayCard; answer: CaseOutcome };

/** A promise of the person's own that is being done, and its case. */
export type Doing = { due: Due<TodayCard>; file: CaseFile };

/** What is due in some cases: the lines in their order, and the promises that fold. */
export type DueNow = { rows: readonly DueRow<TodayCard>[]; folded: readonly Due<TodayCard>[]; count: number };

function dueNow(cards: readonly TodayCard[], today: Day): DueNow {
	const { shown, folded } = foldUndated(dueList(cards, today));
	const rows = dueRows(shown, dueDays(cards, today), askedNow(cards, today), today);
	return { rows, folded, count: rows.length + folded.length };
}

/** The home screen: what is due in all open cases, and the cases themselves. */
export class TodayList {
	readonly #library: CaseLibrary;
	#example = $state.raw<Id | null>(null);
	#settling = $state.raw<Settling | null>(null);
	#answered = $state.raw<StillFixedAnswer | null>(null);
	#doing = $state.raw<Doing | null>(null);
	#hasProblem = $state(false);
	#isRead = $state(false);
	#isUnreadable = $state(false);
	#said = $state.raw<Said | null>(null);
	query = $state('');

	/** All cases, the last changed first. */
	readonly cards: readonly TodayCard[] = $derived.by(() =>
		(this.#library.cards ?? []).map((card) => ({ ...card, isExample: card.id === this.#example }))
	);
	readonly isEmpty: boolean = $derived.by(() => this.#isRead && this.cards.length === 0);
	readonly hasSearch: boolean = $derived.by(() => this.cards.length > 1 || this.cards.some(({ isClosed }) => isClosed));
	readonly isSearching: boolean = $derived.by(() => this.hasSearch && this.query.trim() !== '');

	readonly #found: readonly TodayCard[] = $derived.by(() =>
		this.isSearching ? this.cards.filter((card) => matches(card, this.query.trim())) : this.cards
	);
	readonly #real: readonly TodayCard[] = $derived.by(() => this.#found.filter(({ isExample }) => !isExample));
	readonly open: readonly TodayCard[] = $derived.by(() => this.#real.filter(({ isClosed }) => !isClosed));
	readonly closed: readonly TodayCard[] = $derived.by(() => this.#real.filter(({ isClosed }) => isClosed));
	/** What is due in the cases of the person. */
	readonly due: DueNow = $derived.by(() => dueNow(this.#real, this.today));
	/** The example, which stands apart; null when it is not here, or was not found. */
	readonly example: TodayCard | null = $derived.by(() => this.#found.find(({ isExample }) => isExample) ?? null);
	readonly dueInExample: DueNow = $derived.by(() => dueNow(this.example === null ? [] : [this.example], this.today));
	/** True when a case of the person is shown, or the search might have found one. */
	readonly hasReal: boolean = $derived.by(() => this.cards.some(({ isExample }) => !isExample));
	/** True when the days of a ladder are missing from the list, because its rules could not be loaded. */
	readonly lacksLadderDays: boolean = $derived.by(() => this.#found.some(({ ladderDates }) => ladderDates === null));
	/** How many cases are shown: those that the search found, or all. */
	readonly count: number = $derived.by(() => this.#found.length);
	/** Cases with a contact in progress, whatever is searched for. */
	readonly live: readonly TodayCard[] = $derived.by(() => this.cards.filter(({ live }) => live !== null));

	/** The open cases that a new call or fact may belong to. The example is one only when there is no other. */
	readonly choices: readonly TodayCard[] = $derived.by(() => {
		const open = this.cards.filter(({ isClosed }) => !isClosed);
		const real = open.filter(({ isExample }) => !isExample);
		return real.length > 0 ? real : open;
	});

	constructor(library: CaseLibrary, said: Said | null = null) {
		this.#library = library;
		this.#said = said;
	}

	/** The cases, while the screen shows nothing but them; null while they are read or searched, and after a tap that it still tells of. */
	get atRest(): readonly TodayCard[] | null {
		const isTelling = this.#settling ?? this.#answered ?? this.#doing ?? this.#said;
		const isWhole = this.#isRead && !this.#library.isEarly;
		return isWhole && isTelling === null && !this.#hasProblem && !this.#isUnreadable && this.query === ''
			? this.cards
			: null;
	}

	get isRead(): boolean {
		return this.#isRead;
	}

	get today(): Day {
		return this.#library.today;
	}

	/** The promise that was settled last on this screen; null when none was, or when that was undone. */
	get settling(): Settling | null {
		return this.#settling;
	}

	/** The last answer to "Is it still fixed?" on this screen; null when there was none, or when it was taken back. */
	get answered(): StillFixedAnswer | null {
		return this.#answered;
	}

	/** What was last done to a case, here or on the previous screen; null when nothing was. */
	get said(): Said | null {
		return this.#said;
	}

	/** True when the last tap could not be saved. */
	get hasProblem(): boolean {
		return this.#hasProblem;
	}

	/** Reads the cases. When they cannot be read, `isUnreadable` turns true and the list stays as it was. */
	async read(): Promise<void> {
		try {
			this.#example = await exampleId(this.#library.store);
			if (this.#library.isEarly) this.#isRead = true;
			await this.#library.readCards();
			this.#isRead = true;
			this.#isUnreadable = false;
		} catch {
			this.#isUnreadable = true;
		}
	}

	/** True when the last read of the cases failed. */
	get isUnreadable(): boolean {
		return this.#isUnreadable;
	}

	/** Records how a promise ended, on a tap of the person. */
	async settle(due: Due<TodayCard>, outcome: Settling['outcome']): Promise<void> {
		const file = await this.#library.openCase(due.card.id);
		if (!(await this.#attempt(file?.settle(due.promise.id, outcome)))) return;
		this.#answered = null;
		this.#settling = { due, outcome };
	}

	/** Opens the promise again that was settled last on this screen. What was noted as sent for it is struck. */
	async unsettle(): Promise<void> {
		if (this.#settling === null) return;
		const { card, promise } = this.#settling.due;
		const file = await this.#library.openCase(card.id);
		if (await this.#attempt(file?.unfulfil(promise.id))) this.#settling = null;
	}

	/** The promise of the person's own that is being done; null when none is. */
	get doing(): Doing | null {
		return this.#doing;
	}

	/** Opens a promise of the person's own, to be done. */
	async begin(due: Due<TodayCard>): Promise<void> {
		const file = await this.#library.openCase(due.card.id).catch(() => null);
		this.#hasProblem = file === null;
		this.#doing = file && { due, file };
	}

	/** Leaves the promise that is being done. With an outcome, it was settled meanwhile. */
	async leave(outcome: Settling['outcome'] | null = null): Promise<void> {
		const due = this.#doing?.due;
		this.#doing = null;
		if (outcome === null || due === undefined) return;
		await this.read();
		this.#settling = { due, outcome };
	}

	/** Keeps whether a problem is still fixed, on a tap of the person. `words` say so in the journal. */
	async answer(card: TodayCard, answer: CaseOutcome, words: string): Promise<void> {
		const file = await this.#library.openCase(card.id);
		const { keepStillFixed } = await import('./still-fixed.ts');
		if (!(await this.#attempt(file ? keepStillFixed(file, answer, words) : undefined))) return;
		this.#settling = null;
		this.#answered = { card, answer };
	}

	/** Takes the last answer back, so that the question stands on this screen again. */
	async takeAnswerBack(): Promise<void> {
		const file = this.#answered && (await this.#library.openCase(this.#answered.card.id));
		if (await this.#attempt(file?.undo())) this.#answered = null;
	}

	async reopen(card: TodayCard): Promise<void> {
		const file = await this.#library.openCase(card.id);
		if (await this.#attempt(file?.set('case', card.id, 'closed', false))) this.#said = 'reopened';
	}

	async removeExample(): Promise<void> {
		if (await this.#attempt(removeExample(this.#library))) this.#said = 'example-removed';
	}

	async #attempt(work: Promise<boolean> | undefined): Promise<boolean> {
		const isDone = (await work?.catch(() => false)) ?? false;
		this.#hasProblem = !isDone;
		if (isDone) await this.read();
		return isDone;
	}
}
