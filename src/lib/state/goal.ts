import type { FieldsOf } from '#lib/domain/case/fields.ts';
import { ownOf } from '#lib/domain/goal/builder.ts';
import { asFallbackFields } from '#lib/domain/goal/fallbacks.ts';
import { goalReader } from '#lib/domain/goal/learned-reader.ts';
import type { Also, GoalOutcome } from '#lib/domain/vocabulary/goal.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseFile } from './app/case-file.svelte.ts';

/** Edits the goal of a case. Each method is one change, and resolves false when it could not be saved. */
export class CaseGoal {
	readonly #file: CaseFile;

	constructor(file: CaseFile) {
		this.#file = file;
	}

	/** Keeps the want in the person's own words. A day named in them becomes the day of the goal, unless it has one. */
	sayWant(words: string | null): Promise<boolean> {
		const { goal } = this.#file.case;
		const named = words === null || goal.by !== null ? null : goalReader().dayAskedIn(words, this.#file.today);
		return this.#file.keep([
			this.#field('own', words),
			this.#field('want', named?.rest ?? words),
			...(named ? [this.#field('by', named.day)] : [])
		]);
	}

	/** Chooses an outcome, or a second one beside it. Choosing one again clears it; a third takes the place of the second. */
	chooseOutcome(outcome: GoalOutcome): Promise<boolean> {
		return this.#file.keepInTurn(() => {
			const { outcomes } = this;
			const [first = null, second = null] = outcomes.includes(outcome)
				? outcomes.filter((other) => other !== outcome)
				: [...outcomes.slice(0, 1), outcome];
			return [this.#field('outcome', first), this.#field('outcomeToo', second)];
		});
	}

	/** Chooses something else that would put it right. Choosing it again clears it. */
	chooseAlso(item: Also): Promise<boolean> {
		return this.#file.keepInTurn(() => {
			const chosen = this.#file.case.goal.also ?? [];
			const next = chosen.includes(item) ? chosen.filter((other) => other !== item) : [...chosen, item];
			return [this.#field('also', next.length > 0 ? next : null)];
		});
	}

	/** The chosen outcomes, at most two. */
	get outcomes(): readonly GoalOutcome[] {
		const { outcome, outcomeToo } = this.#file.case.goal;
		return [outcome, outcomeToo].filter((chosen) => chosen !== null);
	}

	/** Keeps own words, in place of a chosen outcome, as the want. What the person wrote first stays in `own`. */
	sayOutcome(words: string | null): Promise<boolean> {
		const own = ownOf(this.#file.case.goal);
		return this.#file.keep([
			this.#field('own', own || words),
			this.#field('want', words ?? (own || null)),
			...(words === null ? [] : [this.#field('outcome', null), this.#field('outcomeToo', null)])
		]);
	}

	/** Keeps the sentence of the goal as `want`, and the one that the answers had produced by then as `proposed`. */
	takeSentence(want: string | null, proposed: string | null): Promise<boolean> {
		return this.#file.keep([
			this.#field('own', ownOf(this.#file.case.goal) || null),
			this.#field('want', want),
			this.#field('proposed', proposed)
		]);
	}

	/** Keeps the fallbacks, in order. */
	setFallbacks(fallbacks: readonly string[]): Promise<boolean> {
		const { instead, insteadThen } = asFallbackFields(fallbacks);
		return this.#file.keep([this.#field('instead', instead), this.#field('insteadThen', insteadThen)]);
	}

	/** Keeps the words of one part of the goal. A new part also gets its position among the parts. */
	writePart(part: Id, words: string | null, position: number): Promise<boolean> {
		const isNew = !this.#file.case.goal.parts.some(({ id }) => id === part);
		return this.#file.keep([
			this.#file.field('part', part, 'words', words),
			...(isNew ? [this.#file.field('part', part, 'place', position)] : [])
		]);
	}

	/** Keeps what was written before it became a goal as a private feeling. */
	keepFeeling(words: string): Promise<boolean> {
		return this.#file.keep([this.#file.entry({ kind: 'felt', contact: null, words, private: true })]);
	}

	#field<N extends keyof FieldsOf<'goal'>>(name: N, value: FieldsOf<'goal'>[N]) {
		return this.#file.field('goal', this.#file.id, name, value);
	}
}
