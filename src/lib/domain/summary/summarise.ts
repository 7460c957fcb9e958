import type { Case, Contact, Entry, Person } from '../case/case.ts';
import { contactOf, countContacts, isCountOpen, isNo, isStanding, personOf } from '../case/entries.ts';
import type { Day } from '../day.ts';
import { answersOf } from '../handling/answers.ts';
import { countedOf } from '../handling/counted.ts';
import { ledgerOf } from '../handling/ledger.ts';
import { timelineOf } from '../journal/timeline.ts';
import type { KeptWordings } from '../journal/wording.ts';
import { promisesOf } from '../promises/promises.ts';
import { isLate } from '../promises/owed.ts';
import { isWorthDrawing, storyOf } from '../story/story.ts';
import { asCalled, besidesName, isRoleOnly } from '../text/names.ts';
import { teamIn } from '../text/teams.ts';
import { isWritten } from '../vocabulary/contact.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Choices } from './choices.ts';
import type {
	Line,
	Occasion,
	OccasionContact,
	Since,
	SummaryAgent,
	SummaryDocument,
	SummaryPromise,
	Wanted
} from './document.ts';
import { WEIGHT_OF_CHOSEN, foldKey, weights } from './folding.ts';
import { inTime } from './in-time.ts';
import { keyDaysOf } from './key-days.ts';
import { keptBackOf } from './left-out.ts';
import { fitOnePage } from './one-page.ts';
import {
	LEFT_OUT,
	type HiddenParts,
	type Passage,
	isEmpty,
	nothingHidden,
	passageWriter,
	tellingLines
} from './passage.ts';
import { Pen } from './pen.ts';
import { toldAgain } from './told-again.ts';
import { isFromMemory, isWrittenLater, whenWritten } from './written.ts';

/** Options of a summary. `everywhere` holds the wordings the person keeps wherever they occur. `isWhole`: nothing is folded away. */
export type SummaryOptions = { isExample?: boolean; everywhere?: KeptWordings['everywhere']; isWhole?: boolean };

/**
 * Gathers a case into one page for a reader. It is built up from what the choices include, never cut down from a full text.
 */
export function summarise(
	theCase: Case,
	choices: Choices,
	today: Day,
	{ isExample = false, everywhere = new Set(), isWhole = false }: SummaryOptions = {}
): SummaryDocument {
	const isContactIn = (id: Id | null) => id === null || !choices.withoutContacts.includes(id);
	const contacts = theCase.contacts.filter(({ id }) => isContactIn(id));
	const { numbers, people } = theCase;
	const shownNumbers = numbers.filter(({ id }) => choices.accountNumbers || choices.putIn.includes(id));
	const secretNumbers = numbers.filter((one) => !shownNumbers.includes(one)).map(({ secret }) => secret);
	const always = { numbers: secretNumbers, address: tellingLines(theCase.writerAddress) };
	// Numbers are given in the order in which agents appear, which needs no words.
	const candidates = theCase.entries.filter(
		(entry) => isStanding(entry) && isContactIn(entry.contact) && isIncluded(entry, choices)
	);
	const agentOf = agentsIn(people, candidates, contacts);
	const pen = new Pen(theCase, {
		...choices,
		everywhere,
		hidden: { ...(choices.names ? nothingHidden : namesOf(theCase, agentOf.numberOf)), ...always }
	});
	const write: Write = (text) => pen.write(text);

	const want = wantedOf(theCase, pen);
	const what = write(pen.own('what', theCase.what));
	const notes = new Map<Id, string>();
	for (const entry of theCase.entries) {
		if (!isStanding(entry) || !isContactIn(entry.contact) || entry.kind === 'assessed') continue;
		const note = pen.note(entry);
		if (note !== null) notes.set(entry.id, note);
	}
	const included = theCase.entries.filter(({ id }) => notes.has(id));
	const wordsOf = ({ id }: Entry) => notes.get(id) ?? '';
	const answered = new Set(
		included.filter((entry) => isTold(entry, wordsOf(entry))).flatMap(({ about }) => about ?? [])
	);
	const isAnswered = ({ id, kind, saysGoal }: Entry) => kind === 'asked' && !saysGoal && answered.has(id);
	// A name alone stands in the heading.
	const isNameOnly = ({ kind, words, person, reference }: Entry) =>
		kind === 'named' && !reference?.trim() && words === personOf(theCase, person)?.name;
	const repeated = toldAgain(theCase.entries);
	const isFact = (entry: Entry) =>
		isTold(entry, wordsOf(entry)) && !isAnswered(entry) && !isNameOnly(entry) && !repeated.has(entry.id);

	const agents = agentOf.inOrder.map(({ id, name, role }, index): SummaryAgent => {
		const isNamed = choices.names && name;
		return {
			id,
			number: index + 1,
			name: isNamed ? write(asCalled(name)) : null,
			role: write(role?.trim() || (isNamed ? besidesName(name).more : isRoleOnly(name ?? '') ? name : teamIn(name)))
		};
	});
	const find = (id: Id | null | undefined) => agents.find((agent) => agent.id === id) ?? null;
	const isPinned = ({ id }: Entry) => pen.isPinned(id) || pen.isPutIn(id);
	const losses = new Map(
		contacts.map(({ id, lostMoney, lostTime }) => [
			id,
			[pen.own(`${id}:money`, lostMoney), pen.own(`${id}:time`, lostTime)] as const
		])
	);
	const pens: Pens = {
		wordsOf,
		isFact,
		isPinned,
		isChosen: ({ id }) => id === theCase.goal.basisEntry || pen.isPutIn(id),
		write,
		find,
		lossesOf: ({ id }) => losses.get(id) ?? [],
		// Whom the person was passed on to may be named nowhere else, so no mask would hide that name. Without names, only a team
		// is shown.
		writeTo: choices.names ? write : (to) => write(teamIn(to))
	};
	const promises = promisesOf({ entries: included, people });
	const story = storyOf(contacts, promises, [], today);
	/** The case as far as its reader may know it. */
	const counted: Case = { ...theCase, contacts, entries: included };
	const complete: SummaryDocument = {
		isExample,
		made: today,
		provider: write(theCase.provider),
		client: { name: write(theCase.forWhom), allowedBy: write(theCase.allowedBy) },
		want,
		since: sinceOf(contacts, included),
		keyDays: keyDaysOf(contacts, included, promises, today),
		what,
		standing: theCase.standing,
		references: [...new Set([theCase.reference ?? '', ...included.map(({ reference }) => reference ?? '')])]
			.map(write)
			.filter((reference) => !isEmpty(reference)),
		accountNumbers: numbers
			.filter(({ id, label, secret }) => choices.accountNumbers || pen.leaveOut(id, 'number', `${label} ${secret}`))
			.map(({ label, secret }) => ({ label: write(label), secret: passageWriter(nothingHidden)(secret) })),
		agents,
		occasions: occasionsOf(contacts, included, pens),
		folded: 0,
		isLong: false,
		promises: promisesIn({ people, contacts, entries: included }, pens, today),
		story: isWorthDrawing(story) ? story : null,
		cost: choices.cost ? ledgerOf(counted, today) : null,
		handled: choices.handling ? { answers: answersOf(counted), counts: countedOf(counted) } : null,
		written: whenWritten(
			contacts,
			included.filter((entry) => isFact(entry) || isPromiseShown(entry))
		),
		leftOut: {
			things: [],
			opinions: pen.opinions,
			struckLines: theCase.entries.filter(({ status, contact }) => status === 'struck' && isContactIn(contact)).length,
			contacts: theCase.contacts.length - contacts.length,
			hasNoNames: !choices.names,
			keptBack: keptBackOf(theCase),
			secrets: []
		}
	};
	const { document, folded } = isWhole ? { document: complete, folded: new Set<string>() } : fitOnePage(complete);
	for (const { id, note } of foldableOf(complete))
		if (folded.has(id) || pen.isPutIn(foldKey(id))) pen.leaveOut(foldKey(id), 'fold', note);
	// Last: everything above has been written by now.
	return { ...document, leftOut: { ...document.leftOut, things: pen.things, secrets: pen.secrets } };
}

/** What may be folded away, in the order of the page, each with the person's own words of it. */
function foldableOf({ occasions, promises }: SummaryDocument): { id: string; note: string }[] {
	const rows = occasions.flatMap(({ key, lines }): { id: string; note: string }[] =>
		lines.length === 0 ? [{ id: key, note: '' }] : [...lines]
	);
	return [...rows, ...promises];
}

function wantedOf({ goal, entries, standing }: Case, pen: Pen): Wanted {
	const own = (key: string, text: string | null) => pen.write(pen.own(key, text));
	const parts = goal.parts.map(({ id, words, isDone }) => ({ isDone, words: own(id, words) }));
	const shown = entries.find((entry) => entry.id === goal.basisEntry && isStanding(entry) && !entry.private);
	return {
		words: own('want', goal.want),
		by: goal.by,
		isStillAsked: standing !== 'fixed',
		fair: {
			basis: own('basis', goal.basis),
			note: shown?.at.day ?? null,
			paper: own('basisPaper', goal.basisPaper)
		},
		open: parts.filter(({ isDone }) => !isDone).map(({ words }) => words),
		done: parts.filter(({ isDone }) => isDone).map(({ words }) => words),
		also: goal.also ?? [],
		alsoOwn: own('alsoOwn', goal.alsoOwn),
		howKnown: own('howKnown', goal.howKnown)
	};
}

function sinceOf(contacts: readonly Contact[], included: readonly Entry[]): Since | null {
	const days = [...contacts.map(({ started }) => started.day), ...included.map(({ at }) => at.day)].sort();
	const [day] = days;
	if (day === undefined) return null;
	return {
		day,
		isBefore: (contacts[0]?.contactsBefore ?? 0) > 0,
		contacts: countContacts(contacts),
		isOpen: isCountOpen(contacts),
		unreached: contacts.filter(({ howEnded, goesOnFrom }) => howEnded === 'no-one' && goesOnFrom === null).length
	};
}

/** What a reader who gets no names must not read. */
function namesOf(theCase: Case, numberOf: (id: Id) => number): HiddenParts {
	return {
		...nothingHidden,
		// A role such as "the surveyor" tells nobody who it was.
		people: theCase.people.flatMap(({ id, name }) =>
			name && !isRoleOnly(name) ? [{ name, number: numberOf(id) }] : []
		),
		own: [theCase.goal.callerName, theCase.representative].flatMap((name) => name || []),
		client: theCase.forWhom,
		strangers: true,
		kept: theCase.provider ? [theCase.provider] : []
	};
}

function isIncluded(entry: Entry, choices: Choices): boolean {
	if (entry.kind === 'assessed') return false;
	if (choices.putIn.includes(entry.id)) return true;
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
	isFact: (entry: Entry) => boolean;
	isPinned: (entry: Entry) => boolean;
	/** The note that shows why the goal is fair, and those that the person put in. */
	isChosen: (entry: Entry) => boolean;
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
			const { contact, entries } = stretch;
			const lines = linesOf(entries, contact, day, pens);
			// A chat that was pasted later began with its first words.
			const began = lines.flatMap((line) => (line.day === null ? (line.minute ?? []) : []));
			occasions.push({
				key: contact.id,
				day,
				minute: minute === null ? null : Math.min(minute, ...began),
				contact: occasionContactOf(contact, entries, pens),
				isLater: isFromMemory(contact),
				lines
			});
			continue;
		}
		const lines = linesOf([stretch.entry], null, day, pens);
		const last = occasions.at(-1);
		if (last?.contact === null && last.day === day) {
			occasions[occasions.length - 1] = { ...last, lines: [...last.lines, ...lines] };
		} else if (lines.length > 0) {
			occasions.push({ key: day, day, minute: null, contact: null, isLater: false, lines });
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

/** The facts among the entries, in order of time. Promises have a section of their own. */
function linesOf(
	entries: readonly Entry[],
	contact: Contact | null,
	day: Day,
	{ wordsOf, isFact, isPinned, isChosen, write, find, writeTo }: Pens
): Line[] {
	const facts = inTime(entries.map((entry) => ({ entry, ...entry.at })))
		.map(({ entry }) => entry)
		.filter(isFact);
	return facts.map((entry, index): Line => {
		// A question is shown once, before the first answer to it.
		const isFirst = facts.findIndex(({ about }) => about === entry.about) === index;
		const question = entries.find(({ id, kind, saysGoal }) => id === entry.about && kind === 'asked' && !saysGoal);
		const { kind, saysGoal } = entry;
		return {
			id: entry.id,
			weight: isChosen(entry) ? WEIGHT_OF_CHOSEN : isNo(entry) ? weights.refused : weights[kind],
			isPinned: isPinned(entry),
			note: entry.words,
			kind: kind === 'asked' && saysGoal ? 'said' : kind,
			day: entry.at.day === day ? null : entry.at.day,
			minute: entry.at.minute,
			by: entry.by ?? (kind === 'did' || kind === 'asked' ? 'me' : 'them'),
			agent: find(entry.person),
			words: write(wordsOf(entry) || (entry.words.trim() === '' ? '' : LEFT_OUT)),
			to: writeTo(entry.to),
			question: write(isFirst && question !== undefined ? wordsOf(question) : ''),
			wasNo: entry.wasNo === true,
			refusal: entry.refusal ?? null,
			taken: entry.taken ?? null,
			reference: write(entry.reference),
			amount: entry.amount ?? null,
			minutes: entry.minutes ?? null,
			isWritten: contact !== null && isWritten(contact.channel),
			isLater: isWrittenLater(entry, contact)
		};
	});
}

/** Kinds that are an event with a time even when nothing was written. */
const events: ReadonlySet<Entry['kind']> = new Set(['held', 'passed-on', 'refused']);

/** True when a reader learns something from it; `words` are those that may be shown. */
function isTold(entry: Entry, words: string): boolean {
	const { kind, reference, amount, to } = entry;
	if (kind === 'promised' || kind === 'assessed') return false;
	if (events.has(kind) || isNo(entry)) return true;
	return [words, reference, to].some((text) => text?.trim()) || Boolean(amount);
}

function isPromiseShown({ kind, words, reference, amount, due }: Entry): boolean {
	return kind === 'promised' && ([words, reference].some((text) => text?.trim()) || Boolean(amount) || Boolean(due));
}

/** What is still owed comes before all else, and what was kept may be folded away first. */
const WEIGHT_OF_OWED = 9;
const WEIGHT_OF_SETTLED = 3;

function promisesIn(
	{ people, contacts, entries }: Pick<Case, 'people' | 'contacts' | 'entries'>,
	{ wordsOf, isPinned, write, find }: Pens,
	today: Day
): SummaryPromise[] {
	const shown = entries.filter(isPromiseShown);
	return promisesOf({ entries: shown, people }).flatMap((promise): SummaryPromise[] => {
		const entry = shown.find(({ id }) => id === promise.id);
		if (entry === undefined) return [];
		const { id, by, settled, due, at, contact } = promise;
		return [
			{
				id,
				weight: settled === null || settled.outcome === 'broken' ? WEIGHT_OF_OWED : WEIGHT_OF_SETTLED,
				isPinned: isPinned(entry),
				note: entry.words,
				by,
				agent: by === 'them' ? find(entry.person) : null,
				words: write(wordsOf(entry) || (entry.words.trim() === '' ? '' : LEFT_OUT)),
				amount: entry.amount ?? null,
				given: at.day,
				due,
				isTimed: promise.isTimed,
				settled,
				isLate: isLate(promise, today),
				isLater: isWrittenLater(entry, contactOf({ contacts }, contact))
			}
		];
	});
}
