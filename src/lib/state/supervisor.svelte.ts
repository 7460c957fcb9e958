import * as z from 'zod/mini';
import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import { personNamed } from '#lib/domain/case/entries.ts';
import type { NewRecord } from '#lib/domain/case/record.ts';
import { Id } from '#lib/domain/vocabulary/id.ts';
import { type Advice, type AdviceWords, type LineEntry, adviceOf } from '#lib/domain/supervisor/advice.ts';
import { assess } from '#lib/domain/supervisor/assess.ts';
import { type Assessment, type SupervisorStep, Reason } from '#lib/domain/vocabulary/assessment.ts';
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
	screenAfter,
	screenBefore,
	screenNames,
	screensToAsk,
	statementsOn,
	withoutStatement
} from '#lib/domain/supervisor/statements.ts';
import { isWaitedFor, lastAnswer, saidBefore, reportedAfter } from '#lib/domain/supervisor/steps.ts';
import { type Instant, type When, whenOf } from '#lib/domain/day.ts';
import type { Promised } from '#lib/domain/promises/promises.ts';
import type { Card } from '#lib/domain/next-card/card.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { Content } from './app/content-port.ts';

const Draft = z.strictObject({
	chosen: z.array(Signal),
	takenBack: z.array(Reason.shape.signal),
	at: z.enum([...screenNames, 'answer']),
	isAskingAnyway: z.boolean(),
	/** A supervisor was asked for, and the person goes through it all again. */
	isWeighingAgain: z._default(z.boolean(), false),
	/** Promises that were answered on the way here, and those of them of which the person is not sure. */
	judged: z._default(z.array(Id), []),
	unsure: z._default(z.array(Id), [])
});
type Draft = z.infer<typeof Draft>;

/** One thing that was observed, with what it rests on; `entries` and `contacts` are empty when only the person said it. */
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

/** The answer in words, with what changed since the one before. */
export type AdviceInSight = Advice & { since: SupervisorDecision['since'] };

export type SupervisorContent = { cards: readonly Card[]; words: AdviceWords };

/** Opens the question in one contact where it was left. */
export async function openSupervisor(file: CaseFile, contactId: Id, content: Content): Promise<SupervisorDecision> {
	const [cards, words] = await Promise.all([content.cards(), content.words.supervisor()]);
	const decision = new SupervisorDecision(file, contactId, { cards, words });
	await decision.restore();
	return decision;
}

/** How a late promise ended, in the person's own eyes. */
export const judgements = ['kept', 'broken', 'unsure'] as const;
export type Judgement = (typeof judgements)[number];

/** The question "is a supervisor justified?" in one contact: what was answered so far, and the answer as it now stands. */
export class SupervisorDecision {
	readonly file: CaseFile;
	readonly contactId: Id;
	#draft = $state.raw<Draft>(atTheStart);
	/** The answer that stood when this one was begun. */
	#before = $state.raw<Entry | null>(null);
	#level = $state<Level>('first');
	/** The answer that was acted on, while it is kept and the next screen comes. */
	#held = $state.raw<AdviceInSight | null>(null);
	#answersGiven = $state(0);
	#hasTakenStep = $state(false);
	readonly #content: SupervisorContent;
	#isKept = false;

	readonly contact: Contact = $derived.by(() => this.#find(this.file.case));
	/** What the journal shows, whatever the person says of it. */
	readonly shown: readonly Evidence[] = $derived.by(
		() => situationFrom(this.file.case, this.contact, nothingSaid).behind
	);
	readonly #shownSignals: readonly Observation[] = $derived.by(() => this.shown.map(({ signal }) => signal));
	readonly #now = $derived.by(() => situationFrom(this.file.case, this.contact, this.#draft));
	readonly answer: Assessment = $derived.by(() => assess(this.#now.situation));
	/** Everything that was weighed, reasons first, and at the end what was taken back. */
	readonly observed: readonly Observed[] = $derived.by(() => this.#observe());

	/** Late promises of theirs to ask about: how they ended is only ever the person's own tap. */
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

	/** The contacts that were counted, this one last. */
	get contacts(): readonly Contact[] {
		return this.#now.contacts;
	}

	/** The screen in sight: one of the four, or the answer. */
	get at(): ScreenName | 'answer' {
		return this.#draft.at;
	}

	/** The answer before this one and what changed since; null on the first answer, and when nothing changed. */
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

	/** When the person tapped *Upset*, where the clock of that day is known: null for a contact that was added later. */
	get upsetAt(): When | null {
		const tapped = this.file.records.filter(
			(record) =>
				record.type === 'field' &&
				record.of === 'contact' &&
				record.target === this.contactId &&
				record.name === 'mood' &&
				record.value === 'upset' &&
				// An undo brings the old value back; it is no tap on it.
				record.undoes === undefined
		);
		const made = tapped.reduce<Instant | null>(
			(last, { made }) => (last === null || made.utc > last.utc ? made : last),
			null
		);
		const at = made && whenOf(made);
		return at?.day === this.contact.started.day ? at : null;
	}

	/** How far up this contact had come when this was begun. */
	get level(): Level {
		return this.#level;
	}

	/** What is in sight: the questions, the answer, or what comes once a supervisor was asked for or is there. */
	get part(): 'questions' | 'answer' | 'asked' | 'with-supervisor' {
		if (this.at !== 'answer') return 'questions';
		if (this.answer.door !== null) return 'answer';
		if (this.#level === 'with-supervisor') return 'with-supervisor';
		return this.#level === 'asked' && !this.#draft.isWeighingAgain ? 'asked' : 'answer';
	}

	/** The screens that have something to ask. */
	get asking(): readonly ScreenName[] {
		return screensToAsk(this.#shownSignals, this.#draft.chosen);
	}

	/** The answer in words. What was acted on stays in sight until the next screen is there, whatever was logged meanwhile. */
	get advice(): AdviceInSight {
		return this.#held ?? this.#advice;
	}

	/** How many answers were given here, one after the other. */
	get answersGiven(): number {
		return this.#answersGiven;
	}

	/** True when a step was taken here and led to the answer in sight. */
	get hasTakenStep(): boolean {
		return this.#hasTakenStep;
	}

	/** True when the person asks for a supervisor whatever the answer. Above a supervisor nobody is asked for. */
	get asksAnyway(): boolean {
		return this.#draft.isAskingAnyway && !this.advice.isYes && mayAskHigher(this.#level);
	}

	/** What to ask the supervisor who is there, and whether it was asked in this contact. */
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

	/** Brings back the screen that was open; else what was said before the last answer of this contact, if there was one. */
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

	/** A tap on a statement. Harm that is happening is answered at once. */
	tap(signal: Signal): void {
		const takenBack = this.#draft.takenBack.filter((other) => other !== signal);
		if (this.isChosen(signal)) {
			this.#change({ takenBack, chosen: [...withoutStatement(this.#draft.chosen, signal)] });
		} else {
			const chosen = [...this.#draft.chosen.filter((other) => other !== signal), signal];
			this.#change({ takenBack, chosen, ...(isHarmNow(signal) ? { at: 'answer' as const } : {}) });
		}
	}

	/** On to the next screen. Another door that is found is not changed by what comes later, so it is the answer. */
	goOn(): void {
		if (this.at === 'answer') return;
		this.#change({ at: screenAfter(this.at, this.asking, this.answer.verdict === 'other-door') });
	}

	/** Back by one screen; nothing that was tapped is lost. Returns false on the first one. */
	goBack(): boolean {
		const before = this.at === 'answer' ? null : screenBefore(this.at, this.asking);
		if (before) this.#change({ at: before });
		return before !== null;
	}

	startAgain(): void {
		this.#change({ at: this.asking[0] ?? 'answer', isAskingAnyway: false, isWeighingAgain: true });
	}

	/** A supervisor added without this screen: asked for by a card, or put through by the other side. */
	meetSupervisor(): void {
		this.#level = 'asked';
		this.#change({ isAskingAnyway: false, isWeighingAgain: false });
	}

	/** It is not so after all; the answer is another one at once. */
	takeBack(signal: Observation): void {
		this.#change({ takenBack: [...this.#draft.takenBack, signal] });
	}

	putBack(signal: Observation): void {
		this.#change({ takenBack: this.#draft.takenBack.filter((other) => other !== signal) });
	}

	/** What was said of a promise; null while nothing was. */
	judgementOf({ id, settled }: Promised): Judgement | null {
		if (settled) return settled.outcome === 'broken' ? 'broken' : 'kept';
		return this.#draft.unsure.includes(id) ? 'unsure' : null;
	}

	/** Says how a promise ended; the same tap again takes it back. Resolves false when it could not be saved. */
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

	/** Says that a supervisor is there now, with their title as they gave it. Resolves false when it could not be saved. */
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

	/** Keeps the answer in sight: whichever way it is left, it stays in the journal. Resolves false when it could not be saved. */
	keepAnswer(): Promise<boolean> {
		return this.#keep();
	}

	/** Leaves the answer without acting on it. Resolves false when it could not be saved, or was acted on already. */
	leave(): Promise<boolean> {
		return this.#act([]);
	}

	/** Logs that a supervisor is asked for. Resolves false when it could not be saved, or was tapped before. */
	askNow(): Promise<boolean> {
		return this.#act([this.#log(this.advice.packEntry)]);
	}

	/**
	 * Logs the step as taken. Resolves 'answer' when that leads to another answer, 'waiting' when it is the other side's turn,
	 * null when it could not be saved, or was tapped before.
	 */
	async takeStep(): Promise<'answer' | 'waiting' | null> {
		if (this.#held) return null;
		const { answer, line, step } = this.#advice;
		const calmed = answer.next === 'calm-first' ? [this.#mood('calm')] : [];
		const doing = line?.entry ? [this.#log(line.entry)] : calmed;
		this.#held = this.#advice;
		const next = await this.#take(step, doing);
		if (next !== 'waiting') this.#held = null;
		if (next === 'answer') {
			this.#hasTakenStep = true;
			this.#answersGiven += 1;
		}
		return next;
	}

	/** Logs that the first line was said, before a supervisor is asked for. */
	async sayFirstLine(): Promise<boolean> {
		const entry = this.advice.line?.entry;
		return entry ? this.file.keep([this.#log(entry)]) : true;
	}

	/** Says how the person feels; the answer follows it at once. */
	async feel(mood: 'calm' | 'upset'): Promise<boolean> {
		const isKept = await this.file.keep([this.#mood(mood)]);
		if (isKept) this.#answersGiven += 1;
		return isKept;
	}

	/** Logs that a question was put to the supervisor, in these words. A question that was asked is not logged again. */
	async askSupervisor({ card, moment }: SupervisorQuestion, words: string): Promise<boolean> {
		if (this.questions.some((question) => question.card === card && question.isAsked)) return true;
		return this.file.keep([this.#log({ kind: 'asked', by: 'me', words, card, moment })]);
	}

	/** What was just logged changes the answer: the one that was acted on is held in sight. */
	async #act(doing: readonly NewRecord[]): Promise<boolean> {
		if (this.#held) return false;
		this.#held = this.#advice;
		const isKept = await this.#keep(doing);
		if (!isKept) this.#held = null;
		return isKept;
	}

	/**
	 * Keeps the answer in the journal, together with what was done on it, and forgets what was tapped on the way.
	 * An answer that is the same as the last one of this contact is not kept twice. Resolves false when it could not be saved.
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

	/** Keeps the answer together with the step that was taken on it. */
	async #take(step: SupervisorStep, doing: readonly NewRecord[]): Promise<'answer' | 'waiting' | null> {
		const before = JSON.stringify(this.answer);
		if (!(await this.#keep(doing))) return null;
		const told = reportedAfter(step, this.#draft);
		const { situation } = situationFrom(this.file.case, this.contact, told);
		if (isWaitedFor(step) || JSON.stringify(assess(situation)) === before) return 'waiting';
		this.#before = answerBefore(this.file.case, this.contact);
		this.#change({ chosen: [...told.chosen], takenBack: [...told.takenBack], isAskingAnyway: false });
		return 'answer';
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
