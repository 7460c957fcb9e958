import { untrack } from 'svelte';
import type { Entry, Person } from '#lib/domain/case/case.ts';
import { contactOf, personNamed } from '#lib/domain/case/entries.ts';
import { personCalled } from '#lib/domain/case/people.ts';
import { withMarks } from '#lib/domain/case/fold.ts';
import type { EntryRecord, NewRecord } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { type Day, When, compareWhen, whenOf } from '#lib/domain/day.ts';
import { byUse, factsIn, factsOfMessage } from '#lib/domain/filing/facts-in.ts';
import { fileFacts } from '#lib/domain/filing/file-facts.ts';
import { NoteFact, factsStanding, isSameFact } from '#lib/domain/filing/note-fact.ts';
import {
	type CorrectedMessage,
	Cut,
	type Corrections,
	correctedMessages,
	joinAbove,
	splitAt,
	stillCorrected
} from '#lib/domain/paste/corrections.ts';
import {
	MAX_PASTED_LENGTH,
	type PastedMessage,
	firstDated,
	entryOfPasted,
	newNameOf,
	problemOfPasted,
	splitPasted,
	startedEarlier,
	unclearDateIn,
	wholeText,
	writerOf,
	type PasteWriter
} from '#lib/domain/paste/paste.ts';
import type { DayOrder } from '#lib/domain/paste/day-order.ts';
import type { WrittenDate } from '#lib/domain/paste/stamp.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { debounced } from './app/debounced.svelte.ts';
import { Draft, type DraftChange } from './app/draft.svelte.ts';
import { once } from './app/once.ts';
import { READING_PAUSE_MS } from './coached-text.svelte.ts';
import { type FactInRow, type FieldsIn, MAX_OFFERED, loadFieldsIn, readingOf } from './filing.svelte.ts';

/**
 * What is in the box, saved on this device until it is in the journal. `id` becomes the id of the first entry, so that a paste
 * that is added twice is kept once.
 */
export type PastedDraft = Corrections & {
	id: Id;
	text: string;
	/** When the text was last changed. Messages without a time of their own get this one, however late they are added. */
	at: When;
	isWhole: boolean;
	/** Who wrote each message, where the person said so. */
	writers: readonly (PasteWriter | null)[];
	/** The facts of each message that are filed. */
	filed: readonly (readonly NoteFact[])[];
	/** Which figure of a date is the day, as the person said; null until asked and answered. */
	order: DayOrder | null;
	/** True when the person leaves the contact at the time it has, and not at that of the first message. */
	keepsStart: boolean;
};

/** The draft of a paste: a box of its own, or a part of another draft. */
export type PasteBox = Pick<Draft<PastedDraft>, 'current' | 'change' | 'flush'>;

/** A message, and the entry it would become. */
export type PasteLine = { message: CorrectedMessage; writer: PasteWriter; entry: Entry };

/** A fact in a message, by the number of the message. */
export type FactOfPaste = FactInRow & { message: number };

/** Facts are looked for in the first messages only, so that a chat of years is shown at once. */
const MAX_READ_FOR_FACTS = 400;

/** What was written, pasted into one contact: split into messages, corrected, and kept as one change. */
export class Paste {
	readonly #file: CaseFile;
	readonly #contact: () => Id;
	readonly #box: PasteBox;
	/** When a message was written that does not say so, in a contact that is over; null for the time it was pasted. */
	readonly #untold: () => When | null;
	readonly #settled: { readonly current: string };
	#fieldsIn = $state.raw<FieldsIn | null>(null);
	/** The ids that this paste will use, each made once, so that the preview is not rebuilt. Not reactive on purpose. */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #ids = new Map<string, Id>();

	readonly #read: readonly PastedMessage[] = $derived.by(() => {
		const { people, goal } = this.#file.case;
		const own = goal.callerName === null ? [] : [goal.callerName];
		return splitPasted(this.text, { people, own, today: this.#file.today, order: this.order });
	});
	readonly #uncorrected: readonly PastedMessage[] = $derived.by(() =>
		this.isWhole ? wholeText(this.text) : this.#read
	);
	readonly #messages: readonly CorrectedMessage[] = $derived.by(() =>
		correctedMessages(this.#uncorrected, this.#box.current)
	);
	/** Who wrote each message: the person's choice, else what the message says, else whoever was named before it. */
	readonly #writers: readonly PasteWriter[] = $derived.by(() => {
		const named = this.#newWriters();
		let speaking: PasteWriter = 'they';
		return this.#messages.map((message, index) => {
			const chosen = this.#box.current.writers[index] ?? null;
			const writer = chosen ?? this.#writerOf(message);
			const agent = this.#filedIn(index).find((fact) => fact.kind === 'agent');
			if (agent && writer === 'they') speaking = this.#writerNamed(agent.name);
			const likely = writer === 'they' && (chosen === null || agent) ? speaking : writer;
			if (this.#filedIn(index).some(({ kind }) => kind === 'handed-on')) speaking = 'they';
			return named.find((other) => isSameWriter(other, likely)) ?? likely;
		});
	});
	/** The entries as they will be kept, but for what is filed. */
	readonly #entries: readonly (NewRecord & { type: 'entry' })[] = $derived.by(() =>
		this.#messages.map((message, index) => {
			const writer = this.#writers[index] ?? 'they';
			const pasted = this.#box.current.at;
			return {
				type: 'entry',
				id: this.#idAt(index),
				contact: this.#contact(),
				...entryOfPasted(message, writer, this.#untold() ?? pasted, pasted),
				...(writer === 'me' || writer === 'they' ? {} : { person: this.#personOf(writer) })
			};
		})
	);
	readonly lines: readonly PasteLine[] = $derived.by(() =>
		this.#messages.map((message, index) => ({
			message,
			writer: this.#writers[index] ?? 'they',
			entry: withMarks(
				{ ...this.#entries[index], made: this.#file.now, change: this.#box.current.id } as EntryRecord,
				[]
			)
		}))
	);
	/** Who sent the file of this name, and on which day, as the message that names it tells. */
	senderOf(name: string): { from: string; day: Day | null } {
		const line = this.lines.find(({ message }) => message.words.includes(name));
		return { from: line?.message.isMine ? '' : (line?.message.who ?? ''), day: line?.message.day ?? null };
	}

	/** The names at the heads of the messages, each once, where none of them is known to be the person. */
	readonly authors: readonly string[] = $derived.by(() =>
		this.#messages.some(({ isMine }) => isMine)
			? []
			: this.#messages.flatMap(({ who }) => who ?? []).filter((who, at, all) => all.indexOf(who) === at)
	);
	/** The author whom the person said they are. */
	readonly mine: string | null = $derived.by(
		() =>
			this.authors.find((author) =>
				this.#messages.every(({ who }, at) => who !== author || this.#writers[at] === 'me')
			) ?? null
	);

	/** The people of this case, then those whom the messages name, each with the writer that refers to them. */
	readonly people: readonly (Person & { writer: PasteWriter })[] = $derived.by(() => [
		...this.#file.case.people.map((person) => ({ ...person, writer: person.id })),
		...this.#newWriters().map((writer) => ({
			...personCalled(this.#personOf(writer), newNameOf(writer)),
			writer
		}))
	]);
	/** The facts that are filed, then the most useful of the others: at most three. Each stands once, at its first message. */
	readonly facts: readonly FactOfPaste[] = $derived.by(() => {
		const filed = this.#messages.flatMap((_, message) =>
			this.#filedBy(message).map((fact) => ({ fact, message, isFiled: true }))
		);
		const isIn = (rows: readonly FactOfPaste[], fact: NoteFact) => rows.some((row) => isSameFact(row.fact, fact));
		const found = this.#found
			.flatMap((facts, message) => facts.map((fact) => ({ fact, message, isFiled: false })))
			.filter(({ fact, message }) => !this.#filedBy(message).some((other) => isSamePromise(other, fact)))
			.toSorted((a, b) => byUse(a.fact, b.fact));
		const offered: FactOfPaste[] = [];
		for (const row of found)
			if (offered.length < MAX_OFFERED && !isIn(filed, row.fact) && !isIn(offered, row.fact)) offered.push(row);
		return [...filed, ...offered];
	});
	readonly #found: readonly (readonly NoteFact[])[] = $derived.by(() => {
		const read = this.#reader;
		if (read === null) return [];
		return this.#messages.slice(0, MAX_READ_FOR_FACTS).map(({ words }, index) => {
			const writer = this.#writers[index] ?? 'they';
			const { at, person: speaking = null } = this.#entries[index] ?? {};
			const theCase = this.#file.case;
			const facts = factsIn(words, read(words, at?.day ?? this.#file.today, writer !== 'me'), { ...theCase, speaking });
			return factsOfMessage(facts, { isMine: writer === 'me', isNamed: writer !== 'they' });
		});
	});
	/** Reads the facts of a message, each message once; null until the reader is there and typing rests. */
	readonly #reader = $derived.by(() => {
		const fieldsIn = this.#fieldsIn;
		if (fieldsIn === null || this.#settled.current !== this.text) return null;
		// Not reactive on purpose: it only remembers.
		// eslint-disable-next-line svelte/prefer-svelte-reactivity
		const known = new Map<string, ReturnType<FieldsIn>>();
		return (words: string, day: Day, isTheirs: boolean) => {
			const key = `${day} ${isTheirs} ${words}`;
			const fields = known.get(key) ?? fieldsIn(words, { ...readingOf(this.#file.case, day), isTheirs });
			known.set(key, fields);
			return fields;
		};
	});
	readonly canBeSplit: boolean = $derived.by(() => this.#read.length > 1 || this.#read.some(({ head }) => head !== ''));
	/** The date to ask about, where the text does not say which of two days it is. */
	readonly unclearDate: WrittenDate | null = $derived.by(() => unclearDateIn(this.#messages));
	readonly problem: 'empty' | 'too-long' | null = $derived.by(() => problemOfPasted(this.#messages));
	/** The first message that says when it was written: the contact takes its time from it. */
	readonly first: PastedMessage | null = $derived.by(() => this.#messages[this.#firstDated] ?? null);
	readonly #firstDated: number = $derived.by(() => firstDated(this.#messages));
	/** When the first message was written, where that is before the contact was started here; else null. */
	readonly earlierStart: When | null = $derived.by(() => {
		const started = contactOf(this.#file.case, this.#contact())?.started;
		const at = this.#entries[this.#firstDated]?.at;
		return started && at && compareWhen(at, started) < 0 ? at : null;
	});

	constructor(file: CaseFile, contact: () => Id, options: { box?: PasteBox; untold?: () => When | null } = {}) {
		this.#file = file;
		this.#contact = contact;
		this.#box = options.box ?? new PasteDraft(file, untrack(contact));
		this.#untold = options.untold ?? (() => null);
		this.#settled = debounced(() => this.text, READING_PAUSE_MS);
		void loadFieldsIn().then((fieldsIn) => (this.#fieldsIn = fieldsIn));
	}

	get text(): string {
		return this.#box.current.text;
	}

	/** True when the person keeps the text as one message. */
	get isWhole(): boolean {
		return this.#box.current.isWhole;
	}

	get country(): string | null {
		return this.#file.case.country;
	}

	get order(): DayOrder | null {
		return this.#box.current.order;
	}

	/** Says which figure of the dates is the day. Resolves false when the draft could not be saved. */
	setOrder(order: DayOrder): Promise<boolean> {
		this.#change({ order });
		return this.saveDraft();
	}

	get keepsStart(): boolean {
		return this.#box.current.keepsStart;
	}

	/** Says whether the contact stays at the time it has. Resolves false when the draft could not be saved. */
	keepStart(keepsStart: boolean): Promise<boolean> {
		this.#change({ keepsStart });
		return this.saveDraft();
	}

	/** Restores what was pasted before the app was left, unless it is in the journal already. */
	async restore(): Promise<void> {
		if (this.#box instanceof PasteDraft) await this.#box.restoreUnlessAdded();
	}

	/** Changes the text. A message whose words are unchanged keeps what was corrected in it. */
	write(text: string): void {
		const [before, read] = [this.#messages, this.#uncorrected];
		this.#change({ text, at: whenOf(this.#file.now) });
		this.#change(stillCorrected(this.#box.current, read, this.#uncorrected));
		const { writers, filed } = this.#box.current;
		const isSame = this.#messages.map(({ words }, index) => words === before[index]?.words);
		this.#change({
			writers: isSame.map((same, index) => (same && writers[index]) || null),
			filed: isSame.map((same, index) => (same && filed[index]) || [])
		});
	}

	/** Appends a text to what is in the box. Returns false, and changes nothing, when that is more than it holds. */
	paste(text: string): boolean {
		const all = this.text.trim() === '' ? text : `${this.text.trimEnd()}\n${text}`;
		if (all.length > MAX_PASTED_LENGTH) return false;
		this.write(all);
		return true;
	}

	leaveWhole(isWhole: boolean): Promise<boolean> {
		this.#change({ isWhole, writers: [], filed: [], cuts: [], joins: [] });
		return this.saveDraft();
	}

	/** Sets who wrote a message. Resolves false when the draft could not be saved. */
	setWriter(index: number, writer: PasteWriter): Promise<boolean> {
		this.#change({ writers: this.#messages.map((_, at) => (at === index ? writer : this.#chosenIn(at))) });
		return this.saveDraft();
	}

	/** Sets which of the authors is the person, for all their messages; null for none. Resolves false when it could not be saved. */
	setMine(author: string | null): Promise<boolean> {
		const before = this.mine;
		this.#change({
			writers: this.#messages.map(({ who }, at) =>
				who !== null && who === author ? 'me' : who !== null && who === before ? null : this.#chosenIn(at)
			)
		});
		return this.saveDraft();
	}

	/** Splits a message at an offset of its words. Its writer is that of both until the person says otherwise. */
	split(index: number, offset: number): Promise<boolean> {
		const message = this.#messages[index];
		if (!message) return Promise.resolve(true);
		const corrections = splitAt(this.#box.current, message, offset);
		const isNew = corrections.cuts.length > this.#box.current.cuts.length;
		const [above, below] = [message.words.slice(0, offset), message.words.slice(offset)];
		const filed = this.#filedIn(index);
		const first = factsStanding(filed, above);
		this.#change({
			...corrections,
			writers: this.#messages.flatMap((_, at) =>
				at === index ? [this.#chosenIn(at), isNew ? this.#chosenIn(at) : null] : [this.#chosenIn(at)]
			),
			filed: this.#messages.flatMap((_, at) =>
				at === index
					? [first, factsStanding(filed, below).filter((fact) => !first.includes(fact))]
					: [this.#filedIn(at)]
			)
		});
		return this.saveDraft();
	}

	/** Joins a message to the one above it, whose writer it gets. */
	join(index: number): Promise<boolean> {
		const message = this.#messages[index];
		if (!message || index === 0) return Promise.resolve(true);
		const filed = [...this.#filedIn(index - 1), ...this.#filedIn(index)];
		const others = this.#messages.map((_, at) => at).filter((at) => at !== index);
		this.#change({
			...joinAbove(this.#box.current, message),
			writers: others.map((at) => this.#chosenIn(at)),
			filed: others.map((at) => (at === index - 1 ? filed : this.#filedIn(at)))
		});
		return this.saveDraft();
	}

	/** Files a fact, or takes it back. */
	toggle({ fact, message, isFiled }: FactOfPaste): void {
		const others = this.#filedIn(message).filter((other) => !isSameFact(other, fact));
		const filed = isFiled ? others : [...others, fact];
		this.#change({ filed: this.#messages.map((_, at) => (at === message ? filed : this.#filedIn(at))) });
	}

	/** Sets the day of a promise that is filed, or with null that none was given. */
	setDue({ fact, message }: FactOfPaste, due: Day | null): void {
		if (fact.kind !== 'promise') return;
		const dated: NoteFact = { ...fact, due, noDay: due === null };
		this.#change({
			filed: this.#messages.map((_, at) =>
				at === message ? this.#filedIn(at).map((other) => (isSameFact(other, fact) ? dated : other)) : this.#filedIn(at)
			)
		});
	}

	async saveDraft(): Promise<boolean> {
		return this.#box.flush();
	}

	/** The records of every message, with the people whom they name and what is filed. */
	records(): NewRecord[] {
		const file = this.#file;
		const named = this.people.filter(({ id, writer }) => id !== writer && this.#writers.includes(writer));
		const agents = this.facts.flatMap(({ fact, isFiled }) => (isFiled && fact.kind === 'agent' ? fact : []));
		const roles = agents.flatMap(({ name, team }) => {
			const person = this.people.find(({ writer }) => isSameWriter(writer, this.#writerNamed(name)));
			return team && person && !person.role ? file.field('person', person.id, 'role', team) : [];
		});
		return [
			...named.map(({ id, name }) => file.field('person', id, 'name', name)),
			...roles,
			...this.#entries.flatMap((entry, index) => this.#withFiled(entry, index)),
			...this.#start()
		];
	}

	/** Adds every message to the journal as one change. Resolves false when it could not be saved; the words stay in the box. */
	readonly add = once(async (): Promise<boolean> => {
		const box = this.#box;
		if (this.problem !== null || !(box instanceof PasteDraft)) return false;
		if (!(await this.#file.keep([...this.records(), ...this.#speaker()], { draft: box.closed() }))) return false;
		return true;
	});

	/** The entry, and the records of what is filed in it. Who spoke is told by the writers, so nothing filed changes who speaks now. */
	#withFiled(entry: NewRecord & { type: 'entry' }, index: number): readonly NewRecord[] {
		const facts = this.#filedBy(index).filter(({ kind }) => kind !== 'agent');
		if (facts.length === 0) return [entry];
		const filed = fileFacts(
			facts,
			{ id: entry.id, kind: null, isPrivate: false },
			{
				theCase: this.#file.case,
				contact: { id: this.#contact(), speaking: entry.person ?? null },
				at: entry.at,
				newId: () => this.#file.newId()
			}
		);
		const others = filed.records.filter((record) => record.type !== 'field' || record.of !== 'contact');
		return [{ ...entry, ...filed.kind, ...filed.fields }, ...others];
	}

	/** Whoever wrote last is who speaks now, in a contact in which nobody does yet. */
	#speaker(): readonly NewRecord[] {
		const contact = contactOf(this.#file.case, this.#contact());
		const person = this.#entries.findLast(({ by }) => by === 'them')?.person;
		if (contact === null || contact.ended !== null || contact.speaking !== null || !person) return [];
		return [this.#file.field('contact', contact.id, 'speaking', person)];
	}

	/** Moves the contact to the time of its first message. */
	#start(): readonly NewRecord[] {
		const contact = contactOf(this.#file.case, this.#contact());
		const at = this.earlierStart;
		if (contact === null || at === null || this.keepsStart) return [];
		return [this.#file.field('contact', contact.id, 'started', startedEarlier(contact.started, at))];
	}

	#chosenIn(index: number): PasteWriter | null {
		return this.#box.current.writers[index] ?? null;
	}

	#filedIn(index: number): readonly NoteFact[] {
		return factsStanding(this.#box.current.filed[index] ?? [], this.#messages[index]?.words ?? '');
	}

	/** What is filed of a message, as far as its writer can say it. */
	#filedBy(index: number): readonly NoteFact[] {
		return factsOfMessage(this.#filedIn(index), { isMine: this.#writers[index] === 'me', isNamed: false });
	}

	#writerNamed(name: string): PasteWriter {
		return personNamed(this.#file.case.people, name)?.id ?? `name:${name}`;
	}

	/** The writers whom the messages name and the case does not know, each once. */
	#newWriters(): readonly PasteWriter[] {
		const writers = this.#messages.flatMap((message, index) => [
			this.#writerOf(message),
			...this.#filedIn(index).flatMap((fact) => (fact.kind === 'agent' ? this.#writerNamed(fact.name) : []))
		]);
		const isNew = (writer: PasteWriter, index: number) =>
			newNameOf(writer) !== null && writers.findIndex((other) => isSameWriter(other, writer)) === index;
		return writers.filter(isNew);
	}

	#writerOf(message: PastedMessage): PasteWriter {
		const { speaking = null } = contactOf(this.#file.case, this.#contact()) ?? {};
		return writerOf(message, this.#file.case.people, { speaking });
	}

	#idAt(index: number): Id {
		const { id } = this.#box.current;
		return index === 0 ? id : this.#idOf(`${id} ${index}`);
	}

	/** The id of a writer: that of a known person, or the one a new name will get. */
	#personOf(writer: PasteWriter): Id {
		return newNameOf(writer) === null ? writer : this.#idOf(`${this.#box.current.id} ${writer.toLowerCase()}`);
	}

	#idOf(key: string): Id {
		const id = this.#ids.get(key) ?? this.#file.newId();
		this.#ids.set(key, id);
		return id;
	}

	#change(change: Partial<PastedDraft>): void {
		this.#box.change({ ...this.#box.current, ...change });
	}
}

/** The draft of a paste into one contact of a case, in a box of its own. */
class PasteDraft extends Draft<PastedDraft> {
	readonly #file: CaseFile;

	constructor(file: CaseFile, contact: Id) {
		super(file.drafts, `paste:${contact}`, {
			schema: { safeParse: (saved) => ({ data: readPasted(saved, emptyPaste(file)) ?? undefined }) },
			empty: () => emptyPaste(file),
			isEmpty: ({ text }) => text === ''
		});
		this.#file = file;
	}

	async restoreUnlessAdded(): Promise<void> {
		await this.restore((saved, now) => {
			const isAdded = this.#file.case.entries.some(({ id }) => id === saved.id);
			return now.text !== '' || isAdded ? now : saved;
		});
	}

	/** Empties the box with the change that adds its text. What was pasted behind it in the meantime stays. */
	closed(): DraftChange {
		const added = this.current.text;
		const blank = emptyPaste(this.#file);
		return this.replaceBy(({ text }) => ({
			...blank,
			text: text.startsWith(added) ? text.slice(added.length).trimStart() : ''
		}));
	}
}

export function emptyPaste(file: CaseFile): PastedDraft {
	return {
		id: file.newId(),
		text: '',
		at: whenOf(file.now),
		isWhole: false,
		writers: [],
		filed: [],
		cuts: [],
		joins: [],
		order: null,
		keepsStart: false
	};
}

/** Whether both are the promise of these words, on whatever day. */
function isSamePromise(one: NoteFact, other: NoteFact): boolean {
	return one.kind === 'promise' && other.kind === 'promise' && one.words === other.words;
}

function isSameWriter(writer: PasteWriter, other: PasteWriter): boolean {
	return writer.toLowerCase() === other.toLowerCase();
}

/** Reads a saved draft. Unreadable parts are taken from `blank`; null when there is no text. */
export function readPasted(saved: unknown, blank: PastedDraft): PastedDraft | null {
	if (typeof saved !== 'object' || saved === null) return null;
	const { id, text, at, isWhole, writers, filed, cuts, joins, order, keepsStart } = saved as Record<string, unknown>;
	if (typeof text !== 'string') return null;
	return {
		id: typeof id === 'string' ? id : blank.id,
		text,
		at: When.safeParse(at).data ?? blank.at,
		isWhole: isWhole === true,
		writers: listOf(writers).map((writer) => (typeof writer === 'string' ? writer : null)),
		filed: listOf(filed).map((facts) => listOf(facts).flatMap((fact) => NoteFact.safeParse(fact).data ?? [])),
		cuts: listOf(cuts).flatMap((cut) => Cut.safeParse(cut).data ?? []),
		joins: listOf(joins).filter((join) => typeof join === 'number'),
		order: order === 'dayFirst' || order === 'monthFirst' ? order : null,
		keepsStart: keepsStart === true
	};
}

function listOf(saved: unknown): readonly unknown[] {
	return Array.isArray(saved) ? saved : [];
}
