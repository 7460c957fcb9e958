import * as z from 'zod/mini';
import type { NewRecord } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '#lib/domain/case/limits.ts';
import { type Became, type Mark, Passed, type Walk, openMarks, walkThrough } from '#lib/domain/journal/factual.ts';
import { type AnswerPlace, asQuotation, withFact } from '#lib/domain/journal/wording.ts';
import { wordingKey } from '#lib/domain/journal/wording-key.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { Coach } from './coach.svelte.ts';
import { Draft } from './app/draft.svelte.ts';

const PassDraft = z.strictObject({ passed: z.array(Passed), before: z.array(Passed), answer: z.string() });
type PassDraft = z.infer<typeof PassDraft>;

/**
 * One pass through the notes of a contact, or of a whole case, one mark at a time. Each step is one change of the case. The pass
 * itself, with the typed answer, is a draft on this device, so that an app that was killed reopens at the same mark.
 */
export class FactualPass {
	readonly #file: CaseFile;
	readonly #contact: Id | null;
	readonly #coach: Coach;
	readonly #draft: Draft<PassDraft>;
	#isRestored = $state(false);
	#hasProblem = $state(false);
	#isDeciding = false;

	readonly walk: Walk = $derived.by(() =>
		walkThrough(
			openMarks(this.#file.case, this.#contact, this.#coach.everywhere),
			this.passed,
			this.#draft.current.before
		)
	);

	constructor(file: CaseFile, contact: Id | null, coach: Coach) {
		this.#file = file;
		this.#contact = contact;
		this.#coach = coach;
		this.#draft = new Draft<PassDraft>(file.drafts, `factual:${contact ?? 'case'}`, {
			schema: PassDraft,
			empty: () => ({ passed: [], before: [], answer: '' }),
			isEmpty: () => this.walk.next === null
		});
		void this.#restore();
	}

	/** The marks that this pass has dealt with, and what became of each. */
	get passed(): readonly Passed[] {
		return this.#draft.current.passed;
	}

	/** True once the draft of the pass was read. */
	get isRestored(): boolean {
		return this.#isRestored;
	}

	/** The typed fact for the next mark. */
	get answer(): string {
		return this.#draft.current.answer;
	}

	/** True when the last step could not be saved: nothing has changed, and the answer is still in the box. */
	get hasProblem(): boolean {
		return this.#hasProblem;
	}

	/** The longest answer, in characters, with which the note can still be kept. */
	get room(): number {
		const words = this.walk.next?.entry.words.length ?? 0;
		return Math.max(0, Math.min(MAX_LINE_LENGTH, MAX_TEXT_LENGTH - words - ' ()'.length));
	}

	/** The note with the answer in place of the phrase; null while there is no answer. */
	get preview(): string | null {
		const { next } = this.walk;
		return next === null || this.answer.trim() === ''
			? null
			: withFact(next.entry.words, next.wording, this.answer, 'instead');
	}

	type(answer: string): void {
		this.#draft.change({ ...this.#draft.current, answer });
	}

	/** Saves the answer in the box at once. Resolves false when it could not be saved. */
	save(): Promise<boolean> {
		return this.#draft.flush();
	}

	/** Puts the answer into the note. After the phrase (`'after'`), it also marks the phrase as kept, if that is short enough. */
	async answerWith(place: AnswerPlace): Promise<boolean> {
		const fact = this.answer;
		return this.#decide(place === 'instead' ? 'fact' : 'beside', ({ entry, wording }) => [
			this.#file.corrected(entry.id, { words: withFact(entry.words, wording, fact, place) }),
			...(place === 'after' ? keptIfShort(this.#kept(entry.id, wording.phrase)) : [])
		]);
	}

	/** Keeps the phrase as it is, and counts that. A phrase that was kept often enough is kept everywhere. */
	async keepWording(): Promise<boolean> {
		const phrase = this.walk.next?.wording.phrase ?? '';
		const isKept = await this.#decide('kept', ({ entry, wording }) => [this.#kept(entry.id, wording.phrase)]);
		if (isKept) void this.#coach.countKept(wordingKey(phrase));
		return isKept;
	}

	/** Turns the phrase into a quotation that `lead` introduces: "Priya said". */
	async quote(lead: string): Promise<boolean> {
		return this.#decide('said', ({ entry, wording }) => [
			this.#file.corrected(entry.id, { words: asQuotation(entry.words, wording, lead) })
		]);
	}

	async keepPrivate(): Promise<boolean> {
		return this.#decide('private', ({ entry }) => [this.#file.corrected(entry.id, { private: true })]);
	}

	/** Skips the mark in this pass and changes nothing. */
	async passOver(): Promise<boolean> {
		return this.#decide('skipped', () => []);
	}

	/** Undoes the last step of this pass. Resolves false when there is none, or when the undo could not be saved. */
	async undo(): Promise<boolean> {
		const last = this.passed.at(-1);
		if (!last || this.#isDeciding) return false;
		this.#isDeciding = true;
		const isBack = last.became === 'skipped' || (await this.#file.undo());
		this.#isDeciding = false;
		this.#hasProblem = !isBack;
		if (isBack) this.#move(this.passed.slice(0, -1));
		return isBack;
	}

	/** Starts the next pass, for the marks beyond the length of this one. */
	goOn(): void {
		this.#move([], [...this.#draft.current.before, ...this.passed]);
	}

	async #decide(became: Became, records: (mark: Mark) => NewRecord[]): Promise<boolean> {
		const { next } = this.walk;
		// A second tap during the first save would decide about a mark that the person has not seen.
		if (next === null || this.#isDeciding) return false;
		this.#isDeciding = true;
		const made = records(next);
		const isKept = made.every(fits) && (await this.#file.keep(made));
		this.#isDeciding = false;
		this.#hasProblem = !isKept;
		if (isKept) this.#move([...this.passed, { entry: next.entry.id, phrase: next.wording.phrase, became }]);
		return isKept;
	}

	#move(passed: readonly Passed[], before: readonly Passed[] = this.#draft.current.before): void {
		this.#draft.change({ passed: [...passed], before: [...before], answer: '' });
		void this.#draft.flush();
	}

	#kept(about: Id, phrase: string): NewRecord {
		return { type: 'mark', id: this.#file.newId(), about, kind: 'wording-kept', phrase, kept: true };
	}

	async #restore(): Promise<void> {
		await this.#draft.restore();
		// Phrases that are kept everywhere are not asked about, so the counts must be current.
		await this.#coach.restore();
		this.#isRestored = true;
	}
}

/** Whether a record is within the length limits. A longer value could not be read back. */
function fits(record: NewRecord): boolean {
	if (record.type !== 'mark') return true;
	if (record.kind === 'wording-kept') return record.phrase.length <= MAX_LINE_LENGTH;
	return record.kind !== 'corrected' || (record.fields.words ?? '').length <= MAX_TEXT_LENGTH;
}

function keptIfShort(record: NewRecord): NewRecord[] {
	return fits(record) ? [record] : [];
}
