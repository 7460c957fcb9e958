import * as z from 'zod/mini';
import { Day } from '#lib/domain/day.ts';
import { type TinyStep, nextTinyStep, tinySteps } from '#lib/domain/two-minutes/steps.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { Draft } from './app/draft.svelte.ts';

const Saved = z.object({
	on: Day,
	done: z.array(z.enum(tinySteps)),
	/** The step in sight. It stays until the person leaves it, even when it is no longer needed. */
	step: z.nullable(z.enum(tinySteps)),
	/** The step in sight was done, and the next one is not asked for yet. */
	isDone: z.boolean()
});
type Saved = z.infer<typeof Saved>;

/**
 * Two minutes for a call that is dreaded: one small step, then enough or one more. What was done is remembered on this device for the
 * day, so that no step comes twice, and the same step is there after a reload. Nothing is counted.
 */
export class TwoMinutes {
	readonly #file: CaseFile;
	readonly #knowsNumber: boolean;
	readonly #sitting: Draft<Saved | null>;

	constructor(file: CaseFile, knowsNumber: boolean) {
		this.#file = file;
		this.#knowsNumber = knowsNumber;
		this.#sitting = new Draft<Saved | null>(file.drafts, 'two-minutes', { schema: Saved, empty: () => null });
	}

	/** Brings back the step of today, or chooses the first one. */
	async open(): Promise<void> {
		await this.#sitting.restore();
		const saved = this.#sitting.current;
		if (saved?.on !== this.#file.today) this.#goOn([]);
	}

	/** The one step in sight; null when none is left. */
	get step(): TinyStep | null {
		return this.#sitting.current?.step ?? null;
	}

	/** The step was done: now it is enough, or one more. */
	get isDone(): boolean {
		return this.#sitting.current?.isDone ?? false;
	}

	/** The person says that the step is done. */
	finish(): void {
		const { step } = this;
		if (step === null) return;
		this.#keep({ done: [...this.#done, step], step, isDone: true });
	}

	/** Shows the next step. */
	more(): void {
		this.#goOn(this.#done);
	}

	get #done(): readonly TinyStep[] {
		return this.#sitting.current?.done ?? [];
	}

	#goOn(done: readonly TinyStep[]): void {
		const step = nextTinyStep(this.#file.case, { done, knowsNumber: this.#knowsNumber });
		this.#keep({ done: [...done], step, isDone: false });
	}

	#keep(now: Omit<Saved, 'on'>): void {
		this.#sitting.change({ on: this.#file.today, ...now });
		void this.#sitting.flush();
	}
}
