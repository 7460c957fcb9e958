import type { Case, Contact, Entry, Person } from '../case/case.ts';
import { contactOf } from '../case/entries.ts';
import type { Day } from '../day.ts';
import { SecretMask } from '../journal/secret-mask.ts';
import { timelineOf } from '../journal/timeline.ts';
import type { KeptWordings } from '../journal/wording.ts';
import { isLate, promisesOf } from '../promises/promises.ts';
import { teamIn } from '../text/teams.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Choices } from './choices.ts';
import type { SummaryDocument, Occasion, OccasionContact, Line, SummaryPromise, SummaryAgent } from './document.ts';
import { fitOnePage } from './one-page.ts';
import { ownTextWithoutOpinions, withoutOpinions } from './opinions.ts';
import {
	LEFT_OUT,
	type HiddenParts,
	type Passage,
	isEmpty,
	nothingHidden,
	passageWriter,
	tellingLines
} from './passage.ts';
import { isFromMemory, isWrittenLater, whenWritten } from './written.ts';

/** Options of a summary. `everywhere` holds the wordings the person keeps wherever they occur. */
export type SummaryOptions = { isExample?: boolean; everywhere?: KeptWordings['everywhere'] };

/**
 * Gathers a case into one page for a reader. It is built up from what the choices include, never cut down from a full text.
 */
export function summarise(
	theCase: Case,
	choices: Choices,
	today: Day,
	{ isExample = false, everywhere = new Set() }: SummaryOptions = {}
): SummaryDocument {
	const isContactIn = (id: Id | null) => id === null || !choices.withoutContacts.includes(id);
	const standing = theCase.entries.filter((entry) => entry.status === 'standing' && isContactIn(entry.contact));
	const included = standing.filter((entry) => isIncluded(entry, choices));
	const contacts = theCase.contacts.filter(({ id }) => isContactIn(id));
	const notes = new Map(included.map((entry) => [entry.id, withoutOpinions(entry, choices, everywhere)]));
	const wordsOf = ({ id }: Entry) => notes.get(id)?.words ?? '';
	const isNoteShown = (entry: Entry) => isShown(entry, wordsOf(entry));

	const keptHere = theCase.keptWordings ?? [];
	const tell = (text: string | null) => ownTextWithoutOpinions(text ?? '', choices, { here: keptHere, everywhere });
	const what = tell(theCase.what);
	const want = tell(theCase.goal.want);
	const parts = theCase.goal.parts.map((part) => ({ ...part, ...tell(part.words) }));
	const losses = new Map(
		contacts.map(({ id, lostMoney, lostTime }) => [id, [tell(lostMoney), tell(lostTime)] as const])
	);
	const told = [...notes.values(), what, want, ...parts, ...[...losses.values()].flat()];

	const agentOf = agentsIn(theCase.people, included, contacts);
	const secrets = new SecretMask([...keptHere, ...included.flatMap(({ keptWordings }) => keptWordings)]);
	const numbers = choices.accountNumbers ? [] : theCase.numbers.map(({ secret }) => secret);
	const always = { numbers, address: tellingLines(theCase.writerAddress) };
	const hide = passageWriter({ ...(choices.names ? nothingHidden : namesOf(theCase, agentOf.numberOf)), ...always });
	const write: Write = (text) => hide(secrets.mask(text ?? ''));
	const agents = agentOf.inOrder.map(({ id, name, role }, index): SummaryAgent => ({
		id,
		number: index + 1,
		name: choices.names && name ? write(name) : null,
		role: write(role?.trim() || (choices.names ? '' : teamIn(name)))
	}));
	const find = (id: Id | null | undefined) => agents.find((agent) => agent.id === id) ?? null;

	const isFixed = theCase.standing === 'fixed';
	const complete: SummaryDocument = {
		isExample,
		made: today,
		provider: write(theCase.provider),
		client: { name: write(theCase.forWhom), allowedBy: write(theCase.allowedBy) },
		want: {
			words: write(want.words),
			by: theCase.goal.by,
			open: parts.filter(({ isDone }) => !isDone).map(({ words }) => write(words)),
			done: parts.filter(({ isDone }) => isDone).map(({ words }) => write(words)),
			isStillAsked: !isFixed
		},
		what: write(what.words),
		standing: theCase.standing,
		references: [...new Set([theCase.reference ?? '', ...included.map(({ reference }) => reference ?? '')])]
			.map(write)
			.filter((reference) => !isEmpty(reference)),
		accountNumbers: choices.accountNumbers
			? theCase.numbers.map(({ label, secret }) => ({ label: write(label), secret: hide(secret) }))
			: [],
		agents,
		// Whom the person was passed on to may be named nowhere else, so no mask would hide that name. Without names, only a team
		// is shown.
		occasions: occasionsOf(contacts, included, {
			wordsOf,
			write,
			find,
			lossesOf: ({ id }) => (losses.get(id) ?? []).map(({ words }) => words),
			writeTo: choices.names ? write : (to) => write(teamIn(to))
		}),
		promises: promisesIn({ people: theCase.people, contacts, entries: included }, write, find, today),
		written: whenWritten(contacts, included.filter(isNoteShown)),
		leftOut: {
			feelings: choices.feelings ? 0 : standing.filter(({ kind }) => kind === 'felt').length,
			privateLines: choices.privateLines
				? 0
				: standing.filter((entry) => entry.private && (entry.kind !== 'felt' || choices.feelings)).length,
			opinions: told.reduce((sum, { leftOut }) => sum + leftOut.length, 0),
			opinionNotes: included.filter((entry) => notes.get(entry.id)?.leftOut.length && !isNoteShown(entry)).length,
			struckLines: theCase.entries.filter(({ status, contact }) => status === 'struck' && isContactIn(contact)).length,
			accountNumbers: choices.accountNumbers ? 0 : theCase.numbers.length,
			// Last: everything above has been written by now.
			secrets: secrets.masked,
			contacts: theCase.contacts.length - contacts.length
		}
	};
	return fitOnePage(complete);
}

/** What a reader who gets no names must not read. */
function namesOf(theCase: Case, numberOf: (id: Id) => number): HiddenParts {
	return {
		...nothingHidden,
		people: theCase.people.flatMap(({ id, name }) => (name ? [{ name, number: numberOf(id) }] : [])),
		own: [theCase.goal.callerName, theCase.forWhom].flatMap((name) => name || []),
		strangers: true,
		kept: theCase.provider ? [theCase.provider] : []
	};
}

function isIncluded(entry: Entry, choices: Choices): boolean {
	if (entry.kind === 'assessed') return false;
	if (entry.kind === 'felt' && !choices.feelings) return false;
	return choices.privateLines || !entry.private;
}

/** The people of what is included, in the order they appear. The others have numbers too, because texts may name them. */
function agentsIn(people: readonly Person[], included: readonly Entry[], contacts: readonly Contact[]) {
	const met = timelineOf({ contacts, entries: included }).flatMap((stretch) =>
		stretch.kind === 'entry'
			? [stretch.entry.person]
			: [...stretch.entries.map(({ person }) => person), stretch.contact.speaking]
	);
	const inOrder = [...new Set(met)].flatMap((id) => people.filter((person) => person.id === id));
	const others = people.filter((person) => !inOrder.includes(person));
	const all = [...inOrder, ...others];
	return { inOrder, numberOf: (id: Id) => all.findIndex((person) => person.id === id) + 1 };
}

type Write = (text: string | null | undefined) => Passage;
type Find = (id: Id | null | undefined) => SummaryAgent | null;
type Pens = {
	wordsOf: (entry: Entry) => string;
	/** What the contact cost in money and in time. */
	lossesOf: (contact: Contact) => readonly string[];
	write: Write;
	find: Find;
	writeTo: Write;
};

function occasionsOf(contacts: readonly Contact[], included: readonly Entry[], pens: Pens): Occasion[] {
	const occasions: Occasion[] = [];
	for (const stretch of timelineOf({ contacts, entries: included })) {
		const { day, minute } = stretch.at;
		if (stretch.kind === 'contact') {
			const lines = linesOf(stretch.entries, stretch.contact, day, pens);
			const contact = occasionContactOf(stretch.contact, stretch.entries, pens);
			occasions.push({ day, minute, contact, isLater: isFromMemory(stretch.contact), lines, linesCut: 0 });
			continue;
		}
		const lines = linesOf([stretch.entry], null, day, pens);
		const last = occasions.at(-1);
		if (last?.contact === null && last.day === day) {
			occasions[occasions.length - 1] = { ...last, lines: [...last.lines, ...lines] };
		} else if (lines.length > 0) {
			occasions.push({ day, minute: null, contact: null, isLater: false, lines, linesCut: 0 });
		}
	}
	return occasions;
}

function occasionContactOf(
	contact: Contact,
	entries: readonly Entry[],
	{ write, find, lossesOf }: Pens
): OccasionContact {
	const [lostMoney, lostTime] = lossesOf(contact);
	const met = [...entries.map(({ person }) => find(person)), find(contact.speaking)];
	return {
		channel: contact.channel,
		howEnded: contact.howEnded,
		agents: [...new Set(met)].filter((agent) => agent !== null),
		complaintLogged: contact.complaintLogged === true,
		papersAskedAgain: contact.papersAskedAgain === true,
		saidRecorded: contact.saidRecorded === true,
		lostMoney: write(lostMoney),
		lostTime: write(lostTime)
	};
}

/** The facts among the entries. Promises have a section of their own, and a question is shown with its answer. */
function linesOf(
	entries: readonly Entry[],
	contact: Contact | null,
	day: Day,
	{ wordsOf, write, find, writeTo }: Pens
): Line[] {
	const facts = entries.filter((entry) => isFact(entry, wordsOf(entry)));
	return facts.map((entry, index): Line => {
		// A question is shown once, before the first answer to it.
		const isFirst = facts.findIndex(({ about }) => about === entry.about) === index;
		const question = entries.find(({ id, kind, saysGoal }) => id === entry.about && kind === 'asked' && !saysGoal);
		return {
			kind: entry.kind,
			day: entry.at.day === day ? null : entry.at.day,
			minute: entry.at.minute,
			by: entry.by ?? (entry.kind === 'did' || entry.kind === 'asked' ? 'me' : 'them'),
			agent: find(entry.person),
			words: write(wordsOf(entry) || (entry.words.trim() === '' ? '' : LEFT_OUT)),
			to: writeTo(entry.to),
			question: write(isFirst ? question?.words : ''),
			wasNo: entry.wasNo === true,
			refusal: entry.refusal ?? null,
			taken: entry.taken ?? null,
			reference: write(entry.reference),
			amount: entry.amount ?? null,
			minutes: entry.minutes ?? null,
			isLater: isWrittenLater(entry, contact)
		};
	});
}

function isShown(entry: Entry, words: string): boolean {
	return entry.kind === 'promised' ? isPromiseShown(entry) : isFact(entry, words);
}

/** True when a reader learns something from it; `words` are those that may be shown. */
function isFact(entry: Entry, words: string): boolean {
	const { kind, reference, amount, to, saysGoal, refusal, wasNo, minutes } = entry;
	if (kind === 'promised' || kind === 'assessed' || (kind === 'asked' && !saysGoal)) return false;
	// A tap on a no is an event with a time, and a hold has its length. Any other tap with nothing written down tells a reader nothing.
	if ((kind === 'refused' && refusal) || wasNo || minutes != null) return true;
	return [words, reference, to].some((text) => text?.trim()) || Boolean(amount);
}

function isPromiseShown({ words, reference, amount, due }: Entry): boolean {
	return [words, reference].some((text) => text?.trim()) || Boolean(amount) || Boolean(due);
}

function promisesIn(
	{ people, contacts, entries }: Pick<Case, 'people' | 'contacts' | 'entries'>,
	write: Write,
	find: Find,
	today: Day
): SummaryPromise[] {
	const shown = entries.filter((entry) => entry.kind !== 'promised' || isPromiseShown(entry));
	return promisesOf({ entries: shown, people }).map((promise) => {
		const entry = shown.find(({ id }) => id === promise.id);
		const contact = contactOf({ contacts }, promise.contact);
		return {
			by: promise.by,
			agent: promise.by === 'them' ? find(entry?.person) : null,
			words: write(promise.words),
			amount: entry?.amount ?? null,
			given: promise.at.day,
			due: promise.due,
			settled: promise.settled,
			isLate: isLate(promise, today),
			isLater: entry !== undefined && isWrittenLater(entry, contact)
		};
	});
}
