import type { Case, Contact, Entry } from '../case/case.ts';
import { contactOf, isNo, isStanding } from '../case/entries.ts';
import type { Day } from '../day.ts';
import { timelineOf } from '../journal/timeline.ts';
import { type Foldable, WEIGHT_OF_CHOSEN, WEIGHT_OF_HEADING, weights } from '../summary/folding.ts';
import { inTime } from '../summary/in-time.ts';
import { toldAgain } from '../summary/told-again.ts';
import { asCalled } from '../text/names.ts';
import { isWritten } from '../vocabulary/contact.ts';
import type { EntryKind } from '../vocabulary/entry.ts';
import type { Id } from '../vocabulary/id.ts';
import type { LetterWords } from './letter-words.ts';
import type { LetterPen } from './pen.ts';
import { printedRows, printedRowsOfLine } from './two-pages.ts';

/** A line with its words as they stand in the letter. */
export type LetterLine = Foldable & { words: string };

/** One contact, or one day without one: its heading, and what happened in order of time. A contact may have no lines. */
export type LetterOccasion = { heading: LetterLine; lines: readonly LetterLine[] };

type Told = { key: string; day: Day; minute: number | null; words: string; weight: number };

/** Kinds that are an event with a time even when nothing was written. */
const events: ReadonlySet<EntryKind> = new Set(['held', 'passed-on', 'refused']);

/** What happened, in order of time. */
export function letterOccasions(theCase: Case, pen: LetterPen, words: LetterWords): LetterOccasion[] {
	const notes = new Map<Id, string>();
	const repeated = toldAgain(theCase.entries);
	for (const entry of theCase.entries) {
		// A promise has a section of its own.
		if (!isStanding(entry) || entry.kind === 'assessed' || entry.kind === 'promised' || repeated.has(entry.id))
			continue;
		const note = pen.note(entry);
		if (note !== null) notes.set(entry.id, note);
	}
	const entries = theCase.entries.filter(({ id }) => notes.has(id));
	const tell = new NoteTeller(theCase, entries, notes, pen, words);

	const isChosen = ({ id }: Entry) => id === theCase.goal.basisEntry || pen.isPutIn(id);
	const toldOf = (entry: Entry): Told => ({
		key: entry.id,
		...entry.at,
		words: tell.entry(entry),
		weight: isChosen(entry) ? WEIGHT_OF_CHOSEN : isNo(entry) ? weights.refused : weights[entry.kind]
	});
	const occasions: LetterOccasion[] = [];
	const addDay = (day: Day, told: readonly Told[]) => {
		if (told.some((one) => one.words !== ''))
			occasions.push(occasionOf({ key: day, day, minute: null, called: '' }, inTime(told), pen, words));
	};
	let alone: Entry[] = [];
	for (const stretch of timelineOf({ contacts: theCase.contacts, entries })) {
		const { day, minute } = stretch.at;
		const [first] = alone;
		if (first !== undefined && (stretch.kind === 'contact' || first.at.day !== day)) {
			addDay(first.at.day, alone.map(toldOf));
			alone = [];
		}
		if (stretch.kind === 'entry') {
			alone.push(stretch.entry);
			continue;
		}
		const { contact } = stretch;
		const met = theCase.entries
			.filter((one) => one.contact === contact.id && (notes.has(one.id) || isToldPromise(one, pen)))
			.map(({ person }) => pen.nameOf(person));
		met.push(pen.nameOf(contact.speaking));
		const names = [...new Set(met)].filter((name) => name !== '').join(', ');
		const told = [...inTime(stretch.entries.map(toldOf)), ...factsOf(contact, pen, words)];
		// A chat that was pasted later began with its first words.
		const minutes = told.flatMap((one) => (one.day === day && one.minute !== null ? one.minute : []));
		const began = minute === null ? null : Math.min(minute, ...minutes);
		const called = words.contact(contact.channel, contact.howEnded, names);
		occasions.push(occasionOf({ key: contact.id, day, minute: began, called }, told, pen, words));
	}
	if (alone[0] !== undefined) addDay(alone[0].at.day, alone.map(toldOf));
	return occasions;
}

/** A promise stands in a section of its own, and whoever made it was there all the same. */
function isToldPromise(entry: Entry, pen: LetterPen): boolean {
	return isStanding(entry) && entry.kind === 'promised' && (entry.private !== true || pen.isPutIn(entry.id));
}

/** Says one entry at a time, and a question that was answered once: before its first answer. */
class NoteTeller {
	readonly #case: Case;
	readonly #entries: readonly Entry[];
	readonly #notes: ReadonlyMap<Id, string>;
	readonly #pen: LetterPen;
	readonly #words: LetterWords;
	readonly #asked = new Set<Id>();

	constructor(
		theCase: Case,
		entries: readonly Entry[],
		notes: ReadonlyMap<Id, string>,
		pen: LetterPen,
		words: LetterWords
	) {
		this.#case = theCase;
		this.#entries = entries;
		this.#notes = notes;
		this.#pen = pen;
		this.#words = words;
	}

	/** The entry as a line; empty when a reader learns nothing from it, or has it from elsewhere in the letter. */
	entry(entry: Entry): string {
		const { kind, by, saysGoal, amount } = entry;
		if (!this.#says(entry) || (kind === 'asked' && !saysGoal && this.#isAnswered(entry))) return '';
		return this.#words.line({
			kind: kind === 'asked' && saysGoal ? 'said' : kind,
			by: by ?? (kind === 'did' || kind === 'asked' ? 'me' : 'them'),
			who: this.#pen.nameOf(entry.person),
			words: this.#noteOf(entry),
			to: this.#pen.write(entry.to),
			question: this.#questionOf(entry),
			wasNo: entry.wasNo === true,
			refusal: entry.refusal ?? null,
			taken: entry.taken ?? null,
			minutes: entry.minutes ?? null,
			isWritten: isWritten(contactOf(this.#case, entry.contact)?.channel ?? null),
			reference: this.#pen.write(entry.reference),
			amount: amount ? this.#words.amount(amount) : ''
		});
	}

	#noteOf({ id }: Entry): string {
		return this.#notes.get(id) ?? '';
	}

	/** True when the line tells more than the heading, which has the names. */
	#says(entry: Entry): boolean {
		const { kind, to, reference, amount, person } = entry;
		if (events.has(kind) || isNo(entry) || reference?.trim() || to?.trim() || amount) return true;
		const note = this.#noteOf(entry);
		return note !== '' && !(kind === 'named' && asCalled(note) === this.#pen.nameOf(person));
	}

	#isAnswered({ id }: Entry): boolean {
		return this.#entries.some((answer) => answer.about === id && this.#says(answer));
	}

	/** The question of an answer, before the first answer to it. */
	#questionOf({ about }: Entry): string {
		const question = this.#entries.find(({ id, kind, saysGoal }) => id === about && kind === 'asked' && !saysGoal);
		if (question === undefined || this.#asked.has(question.id)) return '';
		this.#asked.add(question.id);
		return this.#noteOf(question);
	}
}

function factsOf(contact: Contact, pen: LetterPen, words: LetterWords): Told[] {
	const { id, started, complaintLogged, papersAskedAgain, saidRecorded } = contact;
	const money = pen.own(`${id}:money`, contact.lostMoney);
	const time = pen.own(`${id}:time`, contact.lostTime);
	const facts: Record<string, string> = {
		logged: complaintLogged ? words.complaintLogged : '',
		papers: papersAskedAgain ? words.papersAskedAgain : '',
		recorded: saidRecorded ? words.saidRecorded : '',
		money: money === '' ? '' : words.lostMoney(money),
		time: time === '' ? '' : words.lostTime(time)
	};
	return Object.entries(facts).map(([name, text]) => ({
		key: `${id}:${name}`,
		day: started.day,
		minute: null,
		words: text,
		weight: weights.did
	}));
}

function occasionOf(
	{ key, day, minute, called }: { key: string; day: Day; minute: number | null; called: string },
	told: readonly Told[],
	pen: LetterPen,
	words: LetterWords
): LetterOccasion {
	const lines = told
		.filter((one) => one.words !== '')
		.map((one): LetterLine => {
			const when = [one.day === day ? '' : words.day(one.day), words.time(one.minute)].filter(Boolean).join(', ');
			const text = `- ${[when, one.words].filter(Boolean).join(' ')}`;
			return {
				key: one.key,
				words: text,
				rows: printedRowsOfLine(text),
				weight: one.weight,
				isPinned: pen.isPinned(one.key)
			};
		});
	const heading = words.occasion(words.day(day), words.time(minute), called, lines.length > 0);
	return {
		heading: {
			key,
			words: heading,
			rows: printedRows(heading),
			weight: WEIGHT_OF_HEADING,
			isPinned: pen.isPinned(key)
		},
		lines
	};
}
