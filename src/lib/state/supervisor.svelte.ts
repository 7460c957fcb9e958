import * as z from 'zod/mini';
import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import { personNamed } from '#lib/domain/case/entries.ts';
import type { NewRecord } from '#lib/domain/case/record.ts';
import { Id } from '#lib/domain/vocabulary/id.ts';
import { type Advice, type AdviceWords, type LineEntry, adviceOf } from '#lib/domain/supervisor/advice.ts';
import { assess } from '#lib/domain/supervisor/assess.ts';
import { heardIn } from '#lib/domain/supervisor/heard.ts';
import { type Assessment, Reason } from '#lib/domain/vocabulary/assessment.ts';
import { type AnswerChange, answerBefore, changeBetween } from '#lib/domain/supervisor/change.ts';
import {
	type Level,
	SUPERVISOR_HERE,
	type SupervisorQuestion,
	levelOf,
	mayAskHigher,
	supervisorQuestions
} from '#lib/domain/supervisor/level.ts';
import {
	type Evidence,
	type Observation,
	type SelfReport,
	situationFrom
} from '#lib/domain/supervisor/situation-from.ts';
import { Signal, type Situation } from '#lib/domain/vocabulary/situation.ts';
import {
	type ScreenName,
	isHarmNow,
	promisesToAsk,
	screenNames,
	screensToAsk,
	statementsOn,
	withoutStatement
} from '#lib/domain/supervisor/statements.ts';
import {
	type AdviceStep,
	isWaitedFor,
	lastAnswer,
	reportedAfter,
	saidBefore,
	stepCard
} from '#lib/domain/supervisor/steps.ts';
import { type Instant, type When, whenOf } from '#lib/domain/day.ts';
import type { Promised } from '#lib/domain/promises/promises.ts';
import type { Card } from '#lib/domain/next-card/card.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { Content } from './app/content-port.ts';

const Draft = z.strictObject({
	chosen: z.array(Signal),
	takenBack: z.array(Reason.shape.signal),
	/** The answer, or any of the others for the questions. */
	at: z.enum([...screenNames, 'answer']),
	isAskingAnyway: z.boolean(),
	/** A supervisor was asked for, and the person answers the questions once more. */
	isWeighingAgain: z._default(z.boolean(), false),
	/** The promises that were judged on these screens, and those of them that the person is unsure about. */
	judged: z._default(z.array(Id), []),
	unsure: z._default(z.array(Id), [])
});
type Draft = z.infer<typeof Draft>;

/** One observation and its evidence. `entries` and `contacts` are empty when only the person reported it. */
export type Observed = Evidence & { isTakenBack: boolean; isReason: boolean };

const nothingSaid: SelfReport = { chosen: [], takenBack: [] };
const atTheStart: Draft = {
	chosen: [],
	takenBack: [],
	at: 'harm',
	isAskingAnyway: false,
	isWeighingAgain: false,
	judged: [],
	unsure: []
};

/** The answer in words, with what changed since the previous one. */
export type AdviceInSight = Advice & { since: SupervisorDecision['since'] };

export type SupervisorContent = { cards: readonly Card[]; words: AdviceWords };

/** Opens the question for one contact at the screen where it was left. */
export async function openSupervisor(file: CaseFile, contactId: Id, content: Content): Promise<SupervisorDecision> {
	const [cards, words] = await Promise.all([content.cards(), content.words.supervisor()]);
	const decision = new SupervisorDecision(file, contactId, { cards, words });
	await decision.restore();
	return decision;
}

/** How a late promise ended, as the person judges it. */
export const judgements = ['kept', 'broken', 'unsure'] as const;
export type Judgement = (typeof judgements)[number];

/** The question "is a supervisor justified?" in one contact: the replies so far, and the current answer. */
export class SupervisorDecision {
	readonly file: CaseFile;
	readonly contactId: Id;
	#draft = $state.raw<Draft>(atTheStart);
	/** The answer that the journal held when this one was started. */
	#before = $state.raw<Entry | null>(null);
	#level = $state<Level>('first');
	/** The answer that was acted on, shown until the next screen appears. */
	#held = $state.raw<AdviceInSight | null>(null);
	#isAsking = $state(false);
	#answersGiven = $state(0);
	#hasTakenStep = $state(false);
	readonly #content: SupervisorContent;
	#isKept = false;

	readonly contact: Contact = $derived.by(() => this.#find(this.file.case));
	/** What the journal alone shows, without anything the person reports on these screens. */
	readonly shown: readonly Evidence[] = $derived.by(
		() => situationFrom(this.file.case, this.contact, nothingSaid).behind
	);
	readonly #shownSignals: readonly Observation[] = $derived.by(() => this.shown.map(({ signal }) => signal));
	readonly #now = $derived.by(() => situationFrom(this.file.case, this.contact, this.#draft));
	readonly answer: Assessment = $derived.by(() => assess(this.#now.situation));
	/** Every observation that was weighed: the reasons, then the others, then those taken back. */
	readonly observed: readonly Observed[] = $derived.by(() => this.#observe());

	/** What was only heard in the words of this contact. It is offered, and counts once it is tapped. */
	readonly heard: readonly Signal[] = $derived.by(() =>
		heardIn(this.file.case, this.contact).filter((signal) => !this.#shownSignals.includes(signal))
	);

	/** Their late promises to ask about. Only a tap of the person says how one ended. */
	readonly promises: readonly Promised[] = $derived.by(() =>
		promisesToAsk(this.file.case, this.file.today, this.#draft.judged)
	);

	constructor(file: CaseFile, contactId: Id, content: SupervisorContent) {
		this.file = file;
		this.contactId = contactId;
		this.#content = content;
	}

	get situation(): Situation {
		return this.#now.situation;
	}

	/** The contacts that were counted; this one is last. */
	get contacts(): readonly Contact[] {
		return this.#now.contacts;
	}

	/** The previous answer and what changed since; null on the first answer, and when nothing changed. */
	readonly since: { before: Entry; change: AnswerChange } | null = $derived.by(() => {
		const before = this.#before;
		const change = before?.assessed ? changeBetween(before.assessed.situation, this.situation) : null;
		return before && change ? { before, change } : null;
	});

	readonly #advice: AdviceInSight = $derived.by(() => {
		const { file, contact, situation, since } = this;
		const about = { theCase: file.case, contact, situation, today: file.today };
		return { ...adviceOf(about, this.#content.cards, this.#content.words), since };
	});

	/** When the person tapped *Upset*; null when not on the day of the contact, as in one that was added later. */
	get upsetAt(): When | null {
		const tapped = this.file.records.filter(
			(record) =>
				record.type === 'field' &&
				record.of === 'contact' &&
				record.target === this.contactId &&
				record.name === 'mood' &&
				record.value === 'upset' &&
				// An undo restores the old value. That is not a tap on it.
				record.undoes === undefined
		);
		const made = tapped.reduce<Instant | null>(
			(last, { made }) => (last === null || made.utc > last.utc ? made : last),
			null
		);
		const at = made && whenOf(made);
		return at?.day === this.contact.started.day ? at : null;
	}

	/** The level that this contact had reached when the question was opened, or when a supervisor came since. */
	get level(): Level {
		return this.#level;
	}

	/** What is shown: the questions, the answer, or the part for a supervisor who was asked for or is present. */
	get part(): 'questions' | 'answer' | 'asked' | 'with-supervisor' {
		if (this.#draft.at !== 'answer') return 'questions';
		if (this.answer.door !== null) return 'answer';
		if (this.#level === 'with-supervisor') return 'with-supervisor';
		return this.#level === 'asked' && !this.#draft.isWeighingAgain ? 'asked' : 'answer';
	}

	/** The groups that have at least one question. */
	get asking(): readonly ScreenName[] {
		return screensToAsk(this.#shownSignals, this.#draft.chosen);
	}

	/** The answer in words. One that was acted on stays until the next screen appears, whatever was logged meanwhile. */
	get advice(): AdviceInSight {
		return this.#held ?? this.#advice;
	}

	/** How many times a step or a tapped mood has led to a new answer here. */
	get answersGiven(): number {
		return this.#answersGiven;
	}

	/** True when a step that was taken here led to another answer. */
	get hasTakenStep(): boolean {
		return this.#hasTakenStep;
	}

	/** True when the person asks for a supervisor against the answer. Nobody above a supervisor can be asked for. */
	get asksAnyway(): boolean {
		return this.#draft.isAskingAnyway && !this.advice.isYes && mayAskHigher(this.#level);
	}

	/** The questions for a supervisor who is present, and whether each was asked in this contact. */
	get questions(): readonly (SupervisorQuestion & { isAsked: boolean })[] {
		const asked = this.file.case.entries.filter(
			(entry) => entry.contact === this.contactId && entry.status === 'standing'
		);
		return supervisorQuestions.map((question) => ({
			...question,
			isAsked: asked.some(({ card }) => card === question.card)
		}));
	}

	get #box(): string {
		return `decision:${this.contactId}`;
	}

	/** Restores the draft of these screens; without one, what the person reported before the last answer of this contact. */
	async restore(): Promise<void> {
		const { data } = Draft.safeParse(await this.file.drafts.read(this.#box));
		const before = saidBefore(this.file.case, this.contact);
		this.#before = answerBefore(this.file.case, this.contact);
		this.#level = levelOf(this.file.case, this.contact);
		const isBegun = before !== null || this.#level !== 'first';
		this.#draft = data ?? (isBegun ? { ...atTheStart, chosen: [...(before ?? [])], at: 'answer' } : atTheStart);
	}

	statements(screen: ScreenName): readonly Signal[] {
		return statementsOn(screen, this.#shownSignals, this.#draft.chosen);
	}

	isChosen(signal: Signal): boolean {
		return this.#draft.chosen.includes(signal) && !this.#draft.takenBack.includes(signal);
	}

	/** Toggles a statement. Harm that is happening now leads to the answer at once. */
	tap(signal: Signal): void {
		this.#stopAsking();
		const takenBack = this.#draft.takenBack.filter((other) => other !== signal);
		if (this.isChosen(signal)) {
			this.#change({ takenBack, chosen: [...withoutStatement(this.#draft.chosen, signal)] });
		} else {
			const chosen = [...this.#draft.chosen.filter((other) => other !== signal), signal];
			this.#change({ takenBack, chosen, ...(isHarmNow(signal) ? { at: 'answer' as const } : {}) });
		}
	}

	/** Goes from the questions to the answer. */
	seeAnswer(): void {
		this.#change({ at: 'answer' });
	}

	startAgain(): void {
		this.#change({
			at: this.asking.length > 0 ? atTheStart.at : 'answer',
			isAskingAnyway: false,
			isWeighingAgain: true
		});
	}

	/** A supervisor came without this screen: a card asked for one, or the other side put the person through. */
	meetSupervisor(): void {
		this.#level = 'asked';
		this.#stopAsking();
		this.#change({ isAskingAnyway: false, isWeighingAgain: false });
	}

	/** Takes an observation back: it is not true after all. The answer follows at once. */
	takeBack(signal: Observation): void {
		this.#change({ takenBack: [...this.#draft.takenBack, signal] });
	}

	putBack(signal: Observation): void {
		this.#change({ takenBack: this.#draft.takenBack.filter((other) => other !== signal) });
	}

	/** The person's judgement of a promise; null while there is none. */
	judgementOf({ id, settled }: Promised): Judgement | null {
		if (settled) return settled.outcome === 'broken' ? 'broken' : 'kept';
		return this.#draft.unsure.includes(id) ? 'unsure' : null;
	}

	/** Records how a promise ended; the same judgement once more takes it back. Resolves false when it could not be saved. */
	async judge(promise: Promised, judgement: Judgement): Promise<boolean> {
		const { id, settled } = promise;
		const isTakenBack = this.judgementOf(promise) === judgement;
		const isUnsure = judgement === 'unsure';
		this.#change({ judged: [...this.#draft.judged.filter((other) => other !== id), id] });
		if (!isUnsure || settled) {
			if (!(await this.file.settle(id, isTakenBack || isUnsure ? 'open' : judgement))) return false;
		}
		const unsure = this.#draft.unsure.filter((other) => other !== id);
		this.#change({ unsure: isUnsure && !isTakenBack ? [...unsure, id] : unsure });
		return true;
	}

	/** Logs that a supervisor is present now, with the title they gave. Resolves false when it could not be saved. */
	async arrive({ title, name }: { title: string; name: string }): Promise<boolean> {
		const { file, contactId } = this;
		const known = name ? personNamed(file.case.people, name)?.id : undefined;
		const person = known ?? file.newId();
		const isKept = await file.keep([
			...(name && !known ? [file.field('person', person, 'name', name)] : []),
			...(title ? [file.field('person', person, 'role', title)] : []),
			file.field('contact', contactId, 'speaking', person),
			file.entry({ kind: 'named', contact: contactId, person, words: title || name, card: SUPERVISOR_HERE })
		]);
		if (isKept) this.#level = levelOf(file.case, this.contact);
		return isKept;
	}

	askAnyway(isAskingAnyway: boolean): void {
		this.#change({ isAskingAnyway });
	}

	/** Keeps the shown answer in the journal, whichever way it is left. Resolves false when it could not be saved. */
	keepAnswer(): Promise<boolean> {
		return this.#keep();
	}

	/** Keeps the answer without acting on it. Resolves false when it could not be saved, or was acted on already. */
	leave(): Promise<boolean> {
		return this.#act([]);
	}

	/** True once the person said that they are asking now. The words to say stay on the screen. */
	get isAsking(): boolean {
		return this.#isAsking;
	}

	/** Logs that a supervisor is asked for. Resolves false when it could not be saved, or was already tapped. */
	async askNow(): Promise<boolean> {
		const isKept = await this.#act([this.#log(this.advice.packEntry)]);
		if (isKept) this.#isAsking = true;
		return isKept;
	}

	/** The words with which a supervisor was asked for in this contact; null before that. */
	get askedWords(): string | null {
		const asked = this.file.case.entries.findLast(
			({ contact, card, status }) => contact === this.contactId && card === stepCard('ask-now') && status === 'standing'
		);
		return asked?.words || null;
	}

	/**
	 * Logs the step as taken. Resolves 'answer' when that leads to another answer, and 'waiting' when it is the other side's turn.
	 * Resolves null when it could not be saved, or was already tapped.
	 */
	async takeStep(): Promise<'answer' | 'waiting' | null> {
		if (this.#held) return null;
		const { answer, line, step } = this.#advice;
		const calmed = answer.next === 'calm-first' ? [this.#mood('calm')] : [];
		const doing = line?.entry ? [this.#log(line.entry)] : calmed;
		this.#held = this.#advice;
		const next = await this.#take(step, doing);
		if (next !== 'waiting') this.#held = null;
		if (next === 'waiting' && step === 'go-to-door') this.#isAsking = true;
		if (next === 'answer') {
			this.#hasTakenStep = true;
			this.#answersGiven += 1;
		}
		return next;
	}

	/** Logs that the first line was said, before a supervisor is asked for. Resolves false when it could not be saved. */
	async sayFirstLine(): Promise<boolean> {
		const entry = this.advice.line?.entry;
		return entry ? this.file.keep([this.#log(entry)]) : true;
	}

	/** Records how the person feels; the answer follows at once. Resolves false when it could not be saved. */
	async feel(mood: 'calm' | 'upset'): Promise<boolean> {
		const isKept = await this.file.keep([this.#mood(mood)]);
		if (isKept) this.#answersGiven += 1;
		return isKept;
	}

	/** Logs that the supervisor was asked a question in these words. A question that was asked already is not logged twice. */
	async askSupervisor({ card, moment }: SupervisorQuestion, words: string): Promise<boolean> {
		if (this.questions.some((question) => question.card === card && question.isAsked)) return true;
		return this.file.keep([this.#log({ kind: 'asked', by: 'me', words, card, moment })]);
	}

	/** Keeps the answer with `doing`. Logging changes the answer, so the one that was acted on is held on the screen. */
	async #act(doing: readonly NewRecord[]): Promise<boolean> {
		if (this.#held) return false;
		this.#held = this.#advice;
		const isKept = await this.#keep(doing);
		if (!isKept) this.#held = null;
		return isKept;
	}

	/**
	 * Keeps the answer in the journal together with what was done about it, and deletes the draft of the taps.
	 * An answer equal to the last one of this contact is not kept twice. Resolves false when it could not be saved.
	 */
	async #keep(doing: readonly NewRecord[] = []): Promise<boolean> {
		if (this.#isKept) return true;
		const isOld = doing.length === 0 && this.#isLastAnswer();
		const assessed = this.file.entry({
			kind: 'assessed',
			contact: this.contactId,
			words: this.advice.kept,
			assessed: { situation: this.situation, answer: this.answer, behind: this.#behindSignals() }
		});
		this.#isKept = true;
		const isKept = await this.file.keep(isOld ? [] : [assessed, ...doing]);
		this.#isKept = isKept;
		if (isKept) await this.file.drafts.save(this.#box, null);
		return isKept;
	}

	/** Keeps the answer together with the step that was taken. Resolves as `takeStep` does. */
	async #take(step: AdviceStep, doing: readonly NewRecord[]): Promise<'answer' | 'waiting' | null> {
		const before = JSON.stringify(this.answer);
		if (!(await this.#keep(doing))) return null;
		const reported = reportedAfter(step, this.#draft);
		const { situation } = situationFrom(this.file.case, this.contact, reported);
		if (isWaitedFor(step) || JSON.stringify(assess(situation)) === before) return 'waiting';
		this.#before = answerBefore(this.file.case, this.contact);
		this.#change({ chosen: [...reported.chosen], takenBack: [...reported.takenBack], isAskingAnyway: false });
		return 'answer';
	}

	/** The other side has answered: the screen goes on from what was said. */
	#stopAsking(): void {
		if (this.#isAsking) this.#held = null;
		this.#isAsking = false;
	}

	#log(entry: LineEntry): NewRecord {
		return this.file.entry({ ...entry, contact: this.contactId });
	}

	#mood(mood: 'calm' | 'upset'): NewRecord {
		return this.file.field('contact', this.contactId, 'mood', mood);
	}

	#isLastAnswer(): boolean {
		const last = lastAnswer(this.file.case, this.contact)?.assessed;
		return JSON.stringify(last?.situation) === JSON.stringify(this.situation);
	}

	#behindSignals(): { signal: Signal; entries: Id[] }[] {
		return this.#now.behind.flatMap(({ signal, entries }) => {
			const { data } = Signal.safeParse(signal);
			return data ? [{ signal: data, entries: [...entries] }] : [];
		});
	}

	#observe(): Observed[] {
		const { situation, behind } = this.#now;
		const reasons = this.answer.because.map(({ signal }) => signal);
		const others = situation.signals.filter((signal) => !reasons.includes(signal));
		const known = [...behind, ...this.shown];
		const observe = (signal: Observation, isReason: boolean, isTakenBack: boolean): Observed => ({
			...(known.find((other) => other.signal === signal) ?? { signal, entries: [], contacts: [] }),
			isReason,
			isTakenBack
		});
		return [
			...reasons.map((signal) => observe(signal, true, false)),
			...others.map((signal) => observe(signal, false, false)),
			...this.#draft.takenBack.map((signal) => observe(signal, false, true))
		];
	}

	#find(theCase: Case): Contact {
		const contact = theCase.contacts.find(({ id }) => id === this.contactId);
		if (!contact) throw new Error('This contact is not in the case.');
		return contact;
	}

	#change(change: Partial<Draft>): void {
		this.#draft = { ...this.#draft, ...change };
		this.#isKept = false;
		void this.file.drafts.save(this.#box, this.#draft);
	}
}
