import { namesOf } from '#lib/domain/case/names.ts';
import type { Channel } from '#lib/domain/vocabulary/contact.ts';
import { Id } from '#lib/domain/vocabulary/id.ts';
import type { Day } from '#lib/domain/day.ts';
import type { SayGoal } from '#lib/domain/goal/gaps.ts';
import { goalReader } from '#lib/domain/goal/learned-reader.ts';
import { liveContact } from '#lib/domain/case/entries.ts';
import { MAX_PLAN_CARDS } from '#lib/domain/case/limits.ts';
import type { Card } from '#lib/domain/next-card/card.ts';
import type { Refusal } from '#lib/domain/vocabulary/refusal.ts';
import { type SlotWords, slotsOf } from '#lib/domain/next-card/slots.ts';
import { type OwnCards, withOwn } from '#lib/domain/own-cards/own-cards.ts';
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
import { type PlanItem, planItemsOf } from '#lib/domain/call-plan/plan-items.ts';
import { type PlanNumber, planNumbersOf } from '#lib/domain/call-plan/plan-numbers.ts';
import { SecretMask } from '#lib/domain/journal/secret-mask.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { Content } from './app/content-port.ts';
import { Queue } from './app/queue.ts';

/** The cards to choose from, how they put what they take from the case, and how the goal is said in one breath. */
export type CallPlanContent = { cards: readonly Card[]; words: SlotWords; sayGoal: (today: Day) => SayGoal };

/** What the plan asks for each time, as it may change: how the next contact is made, and the person's own cards. */
export type CallPlanSources = { channel: () => Channel; ownCards: () => OwnCards };

/** The call plan of a case: which cards, in which order, and which refusals are expected. Every tap is kept at once, with the case. */
export class CallPlan {
	readonly file: CaseFile;
	readonly #content: CallPlanContent;
	readonly #sources: CallPlanSources;
	/** Each tap waits until the one before is on the disk: it starts from what that one made of the plan. */
	readonly #queue = new Queue();

	/** The cards as the person wants them. */
	readonly cards: readonly Card[] = $derived.by(() => withOwn(this.#content.cards, this.#sources.ownCards()));
	readonly situation: PlanSituation = $derived.by(() => {
		const { case: theCase, today } = this.file;
		const speaking = liveContact(theCase)?.speaking ?? null;
		return {
			sector: theCase.sector ?? 'other',
			channel: this.#sources.channel(),
			slots: slotsOf(theCase, { speaking }, today, this.#content.words)
		};
	});
	readonly now: Plan = $derived.by(() =>
		planOf(this.chosen, this.file.case.expectedNoes ?? [], this.cards, this.situation)
	);
	/** The goal as it is said in one breath, else as it was written; null when there is none. */
	readonly goal: string | null = $derived.by(() => {
		const { case: theCase, today } = this.file;
		return goalReader().oneBreath(theCase.goal, this.#content.sayGoal(today), namesOf(theCase)) ?? theCase.goal.want;
	});
	/** Everything that is read aloud, one after the other: the goal, the cards, the answers to the refusals. */
	readonly items: readonly PlanItem[] = $derived.by(() => planItemsOf(this.now, this.goal));

	constructor(file: CaseFile, content: CallPlanContent, sources: CallPlanSources) {
		this.file = file;
		this.#content = content;
		this.#sources = sources;
	}

	/** The ids of the chosen cards, those that cannot be said now included. */
	get chosen(): readonly string[] {
		return this.file.case.plan ?? [];
	}

	/** How many cards there is room for: those for the refusals take their places too. */
	get most(): number {
		return MAX_PLAN_CARDS - (sizeOf(this.now) - this.now.lines.length);
	}

	/** The numbers that the person may be asked for. */
	get numbers(): readonly PlanNumber[] {
		return planNumbersOf(this.file.case);
	}

	/** A text of the plan as it may leave the device: secrets are masked, except for the numbers that the person asked for. */
	masked(text: string, asked: readonly PlanNumber[]): string {
		const none = [...(this.file.case.keptWordings ?? []), ...asked.map(({ number }) => number)];
		return new SecretMask(none).mask(text);
	}

	/** Puts a card in the plan or takes it out. Resolves true also when the plan is full and stays as it is. */
	toggle(id: string): Promise<boolean> {
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
		return this.#change((chosen) => (chosen.length === 0 ? firstPlan(this.cards, this.situation) : chosen));
	}

	toggleRefusal(refusal: Refusal): Promise<boolean> {
		return this.#queue.run(() => {
			const refusals = toggleRefusal(this.file.case.expectedNoes ?? [], refusal);
			return this.file.set('case', this.file.id, 'expectedNoes', refusals.length > 0 ? [...refusals] : null);
		});
	}

	#change(work: (chosen: readonly string[]) => readonly string[]): Promise<boolean> {
		return this.#queue.run(async () => {
			const before = this.chosen;
			const after = work(before);
			if (after === before) return true;
			return this.file.set('case', this.file.id, 'plan', after.length > 0 ? [...after] : null);
		});
	}
}

export async function openCallPlan(file: CaseFile, content: Content, sources: CallPlanSources): Promise<CallPlan> {
	const [cards, words, sayGoal] = await Promise.all([content.cards(), content.words.slots(), content.words.sayGoal()]);
	return new CallPlan(file, { cards, words, sayGoal }, sources);
}

/** How the next contact is made: as the one that is going on, as the one being prepared, or by phone. */
export async function nextChannel(file: CaseFile): Promise<Channel> {
	const { data: contact } = Id.safeParse(liveContact(file.case)?.id ?? (await file.drafts.read('readying')));
	return (contact ? file.fieldsOf('contact', contact).channel : null) ?? 'phone';
}
