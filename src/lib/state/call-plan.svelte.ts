import type { Card } from '#lib/domain/next-card/card.ts';
import type { Refusal } from '#lib/domain/vocabulary/refusal.ts';
import {
	type Plan,
	type PlanSituation,
	firstPlan,
	moveInPlan,
	planOf,
	sizeOf,
	toggleInPlan,
	toggleRefusal
} from '#lib/domain/call-plan/call-plan.ts';
import { MAX_PLAN_CARDS } from '#lib/domain/case/limits.ts';
import type { CaseFile } from './app/case-file.svelte.ts';

/** The call plan of a case: which cards, in which order, and which refusals are expected. Every tap is kept at once, with the case. */
export class CallPlan {
	readonly file: CaseFile;
	readonly #cards: () => readonly Card[];
	readonly #situation: () => PlanSituation;
	/** Each tap waits until the one before is on the disk: it starts from what that one made of the plan. */
	#queue: Promise<unknown> = Promise.resolve();

	readonly now: Plan = $derived.by(() =>
		planOf(this.chosen, this.file.case.expectedNoes ?? [], this.#cards(), this.#situation())
	);

	constructor(file: CaseFile, cards: () => readonly Card[], situation: () => PlanSituation) {
		this.file = file;
		this.#cards = cards;
		this.#situation = situation;
	}

	/** The ids of the chosen cards, those that cannot be said now included. */
	get chosen(): readonly string[] {
		return this.file.case.plan ?? [];
	}

	/** How many cards there is room for: those for the refusals take their places too. */
	get most(): number {
		return MAX_PLAN_CARDS - (sizeOf(this.now) - this.now.lines.length);
	}

	get cards(): readonly Card[] {
		return this.#cards();
	}

	get situation(): PlanSituation {
		return this.#situation();
	}

	/** Puts a card in the plan or takes it out. Resolves true also when the plan is full and stays as it is. */
	turn(id: string): Promise<boolean> {
		return this.#change((chosen) => toggleInPlan(chosen, id, this.most));
	}

	move(id: string, by: 1 | -1): Promise<boolean> {
		return this.#change((chosen) => {
			const shown = this.now.lines.map(({ card }) => card.id);
			return moveInPlan(chosen, shown, id, by);
		});
	}

	/** Puts in five cards to begin with, where there are none yet. */
	begin(): Promise<boolean> {
		return this.#change((chosen) => (chosen.length === 0 ? firstPlan(this.#cards(), this.#situation()) : chosen));
	}

	toggleRefusal(refusal: Refusal): Promise<boolean> {
		return this.#next(() => {
			const refusals = toggleRefusal(this.file.case.expectedNoes ?? [], refusal);
			return this.file.set('case', this.file.id, 'expectedNoes', refusals.length > 0 ? [...refusals] : null);
		});
	}

	#change(work: (chosen: readonly string[]) => readonly string[]): Promise<boolean> {
		return this.#next(async () => {
			const before = this.chosen;
			const after = work(before);
			if (after === before) return true;
			return this.file.set('case', this.file.id, 'plan', after.length > 0 ? [...after] : null);
		});
	}

	#next(work: () => Promise<boolean>): Promise<boolean> {
		const after = this.#queue.then(work);
		this.#queue = after.catch(() => false);
		return after;
	}
}
