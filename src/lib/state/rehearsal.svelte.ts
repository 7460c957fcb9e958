import * as z from 'zod/mini';
import type { Case } from '#lib/domain/case/case.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import { Id } from '#lib/domain/vocabulary/id.ts';
import { MAX_LINE_LENGTH } from '#lib/domain/case/limits.ts';
import { RECORD_VERSION } from '#lib/domain/case/version.ts';
import { Day, type Instant, dayOf } from '#lib/domain/day.ts';
import { datedFacts } from '#lib/domain/speech/thirty-seconds.ts';
import { goalReader } from '#lib/domain/goal/learned-reader.ts';
import { emptyDraft } from '#lib/domain/journal/draft.ts';
import type { Card } from '#lib/domain/next-card/card.ts';
import type { Moment } from '#lib/domain/vocabulary/moment.ts';
import type { Offered } from '#lib/domain/next-card/pick.ts';
import type { SlotWords } from '#lib/domain/next-card/slots.ts';
import { type OwnCards, withOwn } from '#lib/domain/own-cards/own-cards.ts';
import type { Agent } from '#lib/domain/rehearsal/agent.ts';
import { type PractisedCase, asCall } from '#lib/domain/rehearsal/as-call.ts';
import { type Debrief, type Lacks, type TryNext, debriefOf, howFar, otherWay } from '#lib/domain/rehearsal/debrief.ts';
import { type PracticeWords, practiceCards } from '#lib/domain/rehearsal/practice-cards.ts';
import { type Turn, type Talk, playTalk } from '#lib/domain/rehearsal/talk.ts';
import { type Offer, offerFor } from './next-card.svelte.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { Content } from './app/content-port.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import type { Drafts } from './app/drafts.svelte.ts';
import type { Telling } from './example.ts';
import { Autosave } from './app/autosave.ts';
import { Queue } from './app/queue.ts';

/** Its name among the drafts of its case, or of the app. */
const BOX = 'rehearsal';

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

/** What a practice takes from the content. `agents` are part of its feature pack. */
type PracticeContent = Content & { agents: readonly Agent[] };

/** Whom to practise with, which cards there are, and how all of it is put. */
export type RehearsalContent = {
	agents: readonly Agent[];
	cards: readonly Card[];
	slotWords: SlotWords;
	words: PracticeWords;
};

/** What a practice is about. All of it is asked for when it is needed: the case may change meanwhile. */
export type RehearsalSetup = {
	theCase: () => Case;
	now: () => Instant;
	today: () => Day;
	ownCards: () => OwnCards;
	/** What the person wrote in *Get ready* to say first. */
	firstWords: string | null;
};

/** The moment whose cards say or get each of these. */
const momentToTry: Record<TryNext, Moment> = {
	calm: 'calm',
	goal: 'opening',
	fact: 'facts',
	options: 'options',
	date: 'promise',
	thanks: 'closing',
	more: 'closing'
};

/** How many lines are in sight where no other way adds one. */
const FEW_LINES = 3;

/**
 * A practice of a call. What was said is all that is kept, on this device only and never in the case: a practice is no evidence.
 * A killed app takes it up where it was; it is gone once the person has left it behind.
 */
export class Rehearsal {
	readonly #drafts: Drafts;
	readonly #content: RehearsalContent;
	readonly #setup: RehearsalSetup;
	readonly #autosave: Autosave;
	#kept = $state.raw<Kept | null>(null);
	#hasProblem = $state(false);
	/** One save after the other. */
	readonly #queue = new Queue();
	#isSaying = false;

	readonly agent: Agent | null = $derived.by(
		() => this.#content.agents.find(({ id }) => id === this.#kept?.agent) ?? null
	);
	readonly #cards: readonly Card[] = $derived.by(() => {
		const { theCase, ownCards, today } = this.#setup;
		return practiceCards(withOwn(this.#content.cards, ownCards()), theCase(), today(), this.#content.words);
	});
	readonly #scene = $derived.by(() => {
		const { theCase, now, today } = this.#setup;
		const { provider, goal, people } = theCase();
		const names = [provider, ...people.map(({ name }) => name)].filter((name) => name !== null);
		const want = goalReader().shortGoal(goal, names);
		return {
			goal,
			cards: this.#cards,
			slots: { provider: provider ?? '', ...(want ? { want } : {}) },
			today: dayOf(now()),
			sayDay: (day: Day) => this.#content.words.promisedDay(day, today())
		};
	});
	readonly talk: Talk | null = $derived.by(() =>
		this.agent && this.#kept ? playTalk(this.agent, this.#kept.said, this.#scene) : null
	);
	readonly #lacks: Lacks = $derived.by(() => [
		...(this.#scene.slots.want === undefined ? (['goal'] as const) : []),
		...(datedFacts(this.#setup.theCase()).length === 0 ? (['fact'] as const) : [])
	]);
	readonly debrief: Debrief | null = $derived.by(() => this.talk && debriefOf(this.talk, this.#lacks));
	/** What may be said next, chosen as in a call: the line to read, and a few others. */
	readonly offered: readonly Offered[] = $derived.by(() => {
		if (!this.talk) return [];
		const practised = asCall(this.#setup.theCase(), this.talk, this.#setup.now(), this.#setup.firstWords);
		const { isMachine, hasManyRefusals, isGiven } = howFar(this.talk);
		// A machine takes a message, and nothing else.
		if (isMachine) return this.#offer(practised).cards.slice(0, FEW_LINES);
		const other = otherWay(this.talk, this.#lacks);
		const here = this.#offer(practised).cards;
		const others = [
			other ? this.#linesFor(practised, other) : [],
			hasManyRefusals && !isGiven ? this.#offer(practised, 'supervisor').cards : []
		];
		const isNew = (shown: readonly Offered[]) => (line: Offered) => !shown.some(({ card }) => card.id === line.card.id);
		// More than one way is always in sight: two lines of this moment, and one of each other way.
		const shown = others.reduce<readonly Offered[]>(
			(so, cards) => [...so, ...cards.filter(isNew(so)).slice(0, 1)],
			here.slice(0, 2)
		);
		return [...shown, ...here.filter(isNew(shown)).slice(0, Math.max(0, FEW_LINES - shown.length))];
	});
	/** The line to try next: one that was not said. Null when it would be the goal, and there is none. */
	readonly tryNext: string | null = $derived.by(() => {
		if (!this.talk || !this.debrief) return null;
		const practised = asCall(this.#setup.theCase(), this.talk, this.#setup.now());
		return this.#linesFor(practised, this.debrief.next)[0]?.words ?? null;
	});

	/** Whom the call is to, and the goal as it stands over the talk; null when there is none yet. */
	readonly provider: string = $derived.by(() => this.#scene.slots.provider);
	readonly goal: string | null = $derived.by(() => {
		const { theCase, today } = this.#setup;
		const { want, by } = theCase().goal;
		return want ? this.#content.slotWords.goal(today())(want, by) : null;
	});

	/** `drafts` are those of the case, so that the practice goes with it; those of the app for a sample. */
	constructor(drafts: Drafts, content: RehearsalContent, setup: RehearsalSetup) {
		this.#drafts = drafts;
		this.#content = content;
		this.#setup = setup;
		this.#autosave = new Autosave(() => this.#save());
	}

	/** Whom to practise with, the easiest first. */
	get agents(): readonly Agent[] {
		return this.#content.agents;
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
		const { data } = Kept.safeParse(await this.#drafts.read(BOX));
		if (!data || !this.agents.some(({ id }) => id === data.agent)) return;
		const isPast = data.isLookedBackOn && data.day !== dayOf(this.#setup.now());
		if (isPast) await this.forget();
		else this.#kept = data;
	}

	begin(agent: string): Promise<boolean> {
		const day = dayOf(this.#setup.now());
		return this.#change(() => ({ agent, day, said: [], typed: null, isLookedBackOn: false }));
	}

	/** Says a card, in the words that are in sight. */
	say({ card, words }: Pick<Offered, 'card' | 'words'>): Promise<boolean> {
		return this.#say({ words, card: card.id });
	}

	/** Says what stands in the box, and leaves it open and empty. Nothing is said in an empty one. */
	sayTyped(): Promise<boolean> {
		const box = this.typed ?? '';
		const words = box.trim();
		return words === '' ? Promise.resolve(true) : this.#say({ words }, box);
	}

	/** Opens the box, changes what is in it, or puts it away with null. */
	type(typed: string | null): void {
		if (!this.#kept) return;
		this.#kept = { ...this.#kept, typed: typed?.slice(0, MAX_LINE_LENGTH) ?? null };
		this.#drafts.markUnsaved(BOX, this);
		this.#autosave.schedule();
	}

	/** Looks back: at the end, or when the person stops. */
	stop(): Promise<boolean> {
		return this.#lookBack(true);
	}

	/** Goes on from where it was stopped. */
	goOn(): Promise<boolean> {
		return this.#lookBack(false);
	}

	/** Saves what is being typed, now. */
	flush(): Promise<boolean> {
		return this.#autosave.flush();
	}

	/** Leaves the practice behind: nothing of it stays. */
	forget(): Promise<boolean> {
		return this.#change(() => null);
	}

	/** `box`: the words as they stood in it; what is typed behind them meanwhile goes on. A second tap on a line says nothing more. */
	async #say(said: Turn, box = ''): Promise<boolean> {
		if (this.#isSaying) return true;
		this.#isSaying = true;
		const isSayable = this.talk?.ending === null;
		try {
			return await this.#change((kept) => {
				if (!kept || !isSayable) return kept;
				const { typed } = kept;
				return { ...kept, said: [...kept.said, said], typed: typed?.startsWith(box) ? typed.slice(box.length) : typed };
			});
		} finally {
			this.#isSaying = false;
		}
	}

	#lookBack(isLookedBackOn: boolean): Promise<boolean> {
		return this.#change((kept) => kept && { ...kept, isLookedBackOn });
	}

	/** The lines with which it is said or got. No card says a goal that there is not. */
	#linesFor(practised: PractisedCase, next: TryNext): readonly Offered[] {
		const { cards } = this.#offer(practised, momentToTry[next]);
		const fitting = cards.filter(({ card, words }) =>
			next === 'goal' ? card.words.includes('{goal}') : next !== 'thanks' || /thank/i.test(words)
		);
		return fitting.length > 0 || next === 'goal' ? fitting : cards;
	}

	#offer({ theCase, contact, entries }: PractisedCase, moment: Moment | null = null): Offer {
		const content = { cards: this.#cards, words: this.#content.slotWords };
		const draft = { ...emptyDraft(contact.id), moment };
		return offerFor(content, { theCase, contact, entries, draft, today: dayOf(this.#setup.now()) });
	}

	/**
	 * Saves first and shows second: what is on the screen is there again after a reload. When it cannot be saved, the practice still
	 * goes on in memory, and this resolves false.
	 */
	#change(change: (kept: Kept | null) => Kept | null): Promise<boolean> {
		return this.#queue.run(async () => {
			const isKept = await this.#write(change(this.#kept));
			// Applied again to what was typed meanwhile.
			this.#kept = change(this.#kept);
			if (!isKept) {
				this.#drafts.markUnsaved(BOX, this);
				this.#autosave.schedule();
			}
			return isKept;
		});
	}

	/** Saves all of it each time, so that the last save wins. */
	#save(): Promise<boolean> {
		return this.#queue.run(() => this.#write(this.#kept));
	}

	async #write(kept: Kept | null): Promise<boolean> {
		const isSaved = await this.#drafts.save(BOX, kept);
		if (isSaved && !this.#autosave.isPending) this.#drafts.markSaved(BOX, this);
		this.#hasProblem = !isSaved;
		return isSaved;
	}
}

/** Opens the practice of a case where it was left. */
export async function openRehearsal(
	library: CaseLibrary,
	content: PracticeContent,
	file: CaseFile
): Promise<Rehearsal> {
	const [parts, readying] = await Promise.all([prepare(library, content), file.drafts.read('readying')]);
	const { data: contact } = Id.safeParse(readying);
	const rehearsal = new Rehearsal(library.drafts.ofCase(file.id), parts, {
		...setupOf(library),
		theCase: () => file.case,
		firstWords: contact ? file.fieldsOf('contact', contact).firstWords : null
	});
	await rehearsal.restore();
	return rehearsal;
}

/** Opens the practice of a sample case, which is told again each time and never kept. */
export async function openSampleRehearsal(
	library: CaseLibrary,
	content: PracticeContent,
	tell: Telling
): Promise<Rehearsal> {
	const parts = await prepare(library, content);
	const theCase = sampleCase(tell, library.powers.readClock(), library.powers.newId);
	const setup = { ...setupOf(library), theCase: () => theCase, firstWords: null };
	const rehearsal = new Rehearsal(library.drafts, parts, setup);
	await rehearsal.restore();
	return rehearsal;
}

async function prepare(library: CaseLibrary, content: PracticeContent): Promise<RehearsalContent> {
	const [cards, slotWords, words] = await Promise.all([
		content.cards(),
		content.words.slots(),
		content.words.rehearsal(),
		// Without the person's own cards, the practice has those of the app.
		library.openOwnCards().catch(() => null)
	]);
	return { agents: content.agents, cards, slotWords, words };
}

function setupOf(library: CaseLibrary): Pick<RehearsalSetup, 'now' | 'today' | 'ownCards'> {
	return { now: library.powers.readClock, today: () => library.today, ownCards: () => library.ownCards };
}

/**
 * Folds a case that is told and never kept: to practise with, when there is none of one's own. It stands where its last call has
 * not been made: that is the one to practise.
 */
export function sampleCase(tell: Telling, now: Instant, newId: () => Id): Case {
	const id = newId();
	const stamp = { case: id, device: newId(), change: newId(), made: now, v: RECORD_VERSION };
	const records = tell(id, now, newId).map(
		(record, index) => ({ ...record, ...stamp, seq: index, clock: index + 1 }) as CaseRecord
	);
	const last = foldCase(id, records).contacts.at(-1)?.id;
	return foldCase(
		id,
		records.filter((record) => !belongsTo(record, last))
	);
}

function belongsTo(record: CaseRecord, contact: Id | undefined): boolean {
	return (
		(record.type === 'entry' && record.contact === contact) || (record.type === 'field' && record.target === contact)
	);
}
