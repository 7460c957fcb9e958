import * as z from 'zod/mini';
import type { Case, Contact } from '#lib/domain/case/case.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { type CaseRecord, type Id, LONGEST_LINE, type NewRecord, RECORD_VERSION } from '#lib/domain/case/record.ts';
import { Day, type Instant, dayOf } from '#lib/domain/day.ts';
import { emptyDraft } from '#lib/domain/journal/draft.ts';
import type { Card, Moment } from '#lib/domain/questions/card.ts';
import type { Slots } from '#lib/domain/questions/fill.ts';
import type { Offered } from '#lib/domain/questions/pick.ts';
import type { Agent } from '#lib/domain/rehearsal/agent.ts';
import { type PractisedCase, asCall } from '#lib/domain/rehearsal/as-call.ts';
import { type Debrief, type TryNext, debriefOf } from '#lib/domain/rehearsal/debrief.ts';
import { type Said, type Talk, isTheirs, playTalk } from '#lib/domain/rehearsal/talk.ts';
import { type Offer, offerFor } from './offer.ts';
import type { CaseStore } from './ports.ts';
import { Soon } from './soon.ts';

const Kept = z.strictObject({
	agent: z.string(),
	/** The day on which it was begun. */
	day: Day,
	said: z.array(z.strictObject({ words: z.string(), card: z.optional(z.string()) })),
	/** What stands in the box for a line of one's own; null while the cards are shown. */
	typed: z.nullable(z.string()),
	isLookedBackOn: z.boolean()
});
type Kept = z.infer<typeof Kept>;

/** What a practice is about and made of. All of it is asked for when it is needed: the case may change meanwhile. */
export type Stage = {
	agents: readonly Agent[];
	one: () => Case;
	now: () => Instant;
	/** The cards as the person wants them, with those that the case itself brings. */
	cards: () => readonly Card[];
	slotsOf: (one: Case, contact: Contact) => Slots;
	sayDay: (day: Day) => string;
	/** The goal as it is written over a call; null when there is none. */
	goal: () => string | null;
	/** What the person wrote in *Get ready* to say first. */
	firstWords: string | null;
};

/** Where the cards are that say or get each of these. */
const momentOf: Record<TryNext, Moment> = {
	calm: 'calm',
	goal: 'opening',
	fact: 'facts',
	options: 'options',
	date: 'promise',
	thanks: 'closing',
	more: 'closing'
};

/** After so many noes, asking for somebody who may decide is one of the ways on. */
const NOES_BEFORE_LEAD = 2;

/**
 * A practice of a call. What was said is all that is kept, on this device only and never in the case: a practice is no evidence.
 * A killed app takes it up where it was; it is gone once the person has left it behind.
 */
export class Rehearsal {
	readonly #store: Pick<CaseStore, 'readLocal' | 'keepLocal'>;
	readonly #key: string;
	readonly #stage: Stage;
	readonly #soon: Soon;
	#kept = $state.raw<Kept | null>(null);
	#hasProblem = $state(false);

	readonly agent: Agent | null = $derived.by(
		() => this.#stage.agents.find(({ id }) => id === this.#kept?.agent) ?? null
	);
	readonly #scene = $derived.by(() => {
		const { one, cards, slotsOf, sayDay, now } = this.#stage;
		const { provider, goal } = one();
		const { shortGoal } = slotsOf(one(), asCall(one(), { lines: [], ending: null }, now()).contact);
		return {
			goal,
			cards: cards(),
			slots: { provider: provider ?? '', ...(shortGoal ? { want: shortGoal } : {}) },
			today: dayOf(now()),
			sayDay
		};
	});
	readonly talk: Talk | null = $derived.by(() =>
		this.agent && this.#kept ? playTalk(this.agent, this.#kept.said, this.#scene) : null
	);
	readonly debrief: Debrief | null = $derived.by(() => this.talk && debriefOf(this.talk));
	/** What may be said next, chosen as in a call: the line to read, and a few others. */
	readonly offered: readonly Offered[] = $derived.by(() => {
		if (!this.talk) return [];
		const practised = asCall(this.#stage.one(), this.talk, this.#stage.now(), this.#stage.firstWords);
		const theirs = this.talk.lines.filter(isTheirs);
		const isWorthALead =
			theirs.filter(({ reply }) => reply.no).length >= NOES_BEFORE_LEAD && !theirs.some(({ reply }) => reply.gives);
		const ways = [
			this.#offer(practised).cards.slice(0, 2),
			this.#offer(practised, this.debrief && momentOf[this.debrief.next]).cards,
			isWorthALead ? this.#offer(practised, 'supervisor').cards : []
		];
		// More than one way is always in sight: two lines of this moment, and one of each other way.
		const [here = [], ...others] = ways;
		return others.reduce<readonly Offered[]>((shown, cards) => {
			const other = cards.find(({ card }) => !shown.some((one) => one.card.id === card.id));
			return other ? [...shown, other] : shown;
		}, here);
	});
	/** The line to try next: one that was not said. Null when it would be the goal, and there is none. */
	readonly tryNext: string | null = $derived.by(() => {
		if (!this.talk || !this.debrief) return null;
		const { next } = this.debrief;
		const practised = asCall(this.#stage.one(), this.talk, this.#stage.now());
		const { cards } = this.#offer(practised, momentOf[next]);
		const fits = ({ words, card }: Offered) =>
			next === 'goal' ? card.words.includes('{goal}') : next !== 'thanks' || /thank/i.test(words);
		// No card says a goal that there is not.
		return (cards.find(fits) ?? (next === 'goal' ? undefined : cards[0]))?.words ?? null;
	});

	/** Whom the call is to, and the goal as it stands over the talk; null when there is none yet. */
	readonly provider: string = $derived.by(() => this.#scene.slots.provider);
	readonly goal: string | null = $derived.by(() => this.#stage.goal());

	/** `caseId` is null for the sample: its practice belongs to no case. */
	constructor(store: Pick<CaseStore, 'readLocal' | 'keepLocal'>, caseId: Id | null, stage: Stage) {
		this.#store = store;
		// Under its case, so that it goes with the case.
		this.#key = caseId === null ? 'draft:rehearsal' : `draft:${caseId}:rehearsal`;
		this.#stage = stage;
		this.#soon = new Soon(() => this.#keep());
	}

	/** What stands in the box for a line of one's own; null while the cards are shown. */
	get typed(): string | null {
		return this.#kept?.typed ?? null;
	}

	/** The talk is over, or was stopped, and the person looks back on it. */
	get isLookedBackOn(): boolean {
		return this.#kept?.isLookedBackOn ?? false;
	}

	/** True when the last tap, or what is being typed, could not be saved; the practice goes on, and the words are in sight. */
	get hasProblem(): boolean {
		return this.#hasProblem;
	}

	/** Takes up the practice that was left. What was looked back on another day is gone. */
	async restore(): Promise<void> {
		const { data } = Kept.safeParse(await this.#store.readLocal(this.#key).catch(() => null));
		if (!data || !this.#stage.agents.some(({ id }) => id === data.agent)) return;
		const isPast = data.isLookedBackOn && data.day !== dayOf(this.#stage.now());
		if (isPast) await this.forget();
		else this.#kept = data;
	}

	begin(agent: string): Promise<boolean> {
		return this.#change({ agent, day: dayOf(this.#stage.now()), said: [], typed: null, isLookedBackOn: false });
	}

	/** Says a card, in the words that are in sight. */
	say({ card, words }: Pick<Offered, 'card' | 'words'>): Promise<boolean> {
		return this.#say({ words, card: card.id });
	}

	/** Says what stands in the box. Nothing is said in an empty one. */
	sayTyped(): Promise<boolean> {
		const words = this.typed?.trim() ?? '';
		return words === '' ? Promise.resolve(true) : this.#say({ words });
	}

	/** Opens the box, changes what is in it, or puts it away with null. */
	type(typed: string | null): void {
		if (!this.#kept) return;
		this.#kept = { ...this.#kept, typed: typed?.slice(0, LONGEST_LINE) ?? null };
		this.#soon.changed();
	}

	/** Looks back: at the end, or when the person stops. */
	stop(): Promise<boolean> {
		return this.#turn(true);
	}

	/** Goes on from where it was stopped. */
	goOn(): Promise<boolean> {
		return this.#turn(false);
	}

	/** Keeps what is being typed, now. */
	keep(): Promise<boolean> {
		return this.#soon.now();
	}

	/** Leaves the practice behind: nothing of it stays. */
	forget(): Promise<boolean> {
		return this.#change(null);
	}

	#say(said: Said): Promise<boolean> {
		if (!this.#kept || this.talk?.ending !== null) return Promise.resolve(true);
		// An emptied box stays open: whoever types goes on typing.
		const typed = this.#kept.typed === null || said.card !== undefined ? null : '';
		return this.#change({ ...this.#kept, said: [...this.#kept.said, said], typed });
	}

	#turn(isLookedBackOn: boolean): Promise<boolean> {
		return this.#kept ? this.#change({ ...this.#kept, isLookedBackOn }) : Promise.resolve(true);
	}

	#offer({ one, contact, entries }: PractisedCase, moment: Moment | null = null): Offer {
		const { cards, slotsOf, now } = this.#stage;
		return offerFor(cards(), {
			one,
			contact,
			entries,
			draft: { ...emptyDraft(contact.id), moment },
			slots: slotsOf(one, contact),
			today: dayOf(now())
		});
	}

	/** A practice is shown at once: it is no evidence that must be on the disk before it counts. */
	#change(kept: Kept | null): Promise<boolean> {
		this.#kept = kept;
		this.#soon.changed();
		return this.#soon.now();
	}

	/** The whole of it, each time: what is kept last is what stands, and nothing waits for what was before. */
	async #keep(): Promise<boolean> {
		try {
			await this.#store.keepLocal(this.#key, this.#kept);
			this.#hasProblem = false;
			return true;
		} catch {
			this.#hasProblem = true;
			return false;
		}
	}
}

/** Folds a case that is told and never kept: to practise with, when there is none of one's own. */
export function sampleCase(
	tell: (caseId: Id, now: Instant, newId: () => Id) => readonly NewRecord[],
	now: Instant,
	newId: () => Id
): Case {
	const id = newId();
	const stamp = { case: id, device: newId(), change: newId(), made: now, v: RECORD_VERSION };
	const records = tell(id, now, newId).map(
		(record, place) => ({ ...record, ...stamp, seq: place, clock: place + 1 }) as CaseRecord
	);
	return foldCase(id, records);
}
