import type { Case, Contact, Entry } from '../case/case.ts';
import { contactOf, countContacts, isCounted, isNo, isTheirPromise, standing } from '../case/entries.ts';
import { promisesOf } from '../promises/promises.ts';
import { namesDay } from '../text/days.ts';
import type { Reason } from '../vocabulary/assessment.ts';
import type { Id } from '../vocabulary/id.ts';
import { type Signal, type Situation, signals } from '../vocabulary/situation.ts';

/** Anything that can speak for or against a supervisor, including the number of contacts. */
export type Observation = Reason['signal'];

/** What the person reports: the signals they tapped, and the observations they deny, tapped or from the journal. */
export type SelfReport = { chosen: readonly Signal[]; takenBack: readonly Observation[] };

/**
 * What an observation rests on. Where the journal has no entry for it, the contacts show it. `count` is the number of contacts
 * where the person said that there were more than are logged.
 */
export type Evidence = { signal: Observation; entries: readonly Id[]; contacts: readonly Id[]; count?: number };

/** The signals that the journal can show. Only the person knows the others. */
export const derivedSignals = [
	'beyond-authority',
	'no-owner-or-date',
	'complaint-not-logged',
	'promise-broken',
	'handed-on-three-times',
	'papers-asked-again',
	'line-dropped'
] as const satisfies readonly Signal[];

const HAND_ONS = 3;

/** Kinds that state nothing that could be checked: a question, a feeling, an answer of this app. */
const NO_FACT: readonly Entry['kind'][] = ['asked', 'felt', 'assessed'];

/**
 * The situation, the evidence behind it, and the contacts that were counted. This contact is the last of them, unless it
 * never came about.
 */
export type SituationReport = { situation: Situation; behind: Evidence[]; contacts: readonly Contact[] };

/**
 * The situation of this contact, from the journal and from what the person says, with the evidence behind each observation of
 * the journal. Nothing is guessed from words: only a tap makes a promise broken, a line cut off or a paper asked for again.
 */
export function situationFrom(theCase: Case, contact: Contact, said: SelfReport): SituationReport {
	const isTakenBack = (signal: Observation) => said.takenBack.includes(signal);
	const shown = shownBy(theCase, contact).filter(({ signal }) => !isTakenBack(signal));
	const upToHere = theCase.contacts.slice(0, indexOfContact(theCase, contact) + 1);
	const count = countWithout(said, Math.max(1, countContacts(upToHere)));
	const contacts = upToHere.filter(isCounted).slice(-count);
	const fromContacts = contactReasons(count).map((signal) => ({
		signal,
		entries: [],
		contacts: contacts.map(({ id }) => id),
		...(count > contacts.length ? { count } : {})
	}));
	const observed = [...said.chosen, ...shown.map(({ signal }) => signal)].filter((signal) => !isTakenBack(signal));

	return {
		situation: {
			sector: theCase.sector ?? 'other',
			channel: contact.channel ?? 'phone',
			ready: readiness(theCase, contact),
			contacts: count,
			signals: signals.filter((signal) => observed.includes(signal))
		},
		behind: [...shown, ...fromContacts],
		contacts
	};
}

function shownBy(theCase: Case, contact: Contact): Evidence[] {
	const upToHere = theCase.contacts.slice(0, indexOfContact(theCase, contact) + 1);
	const broken = promisesOf(theCase).filter(
		({ by, due, settled }) => by === 'them' && due !== null && settled?.outcome === 'broken'
	);
	const handOns = standing(theCase.entries).filter(({ kind }) => kind === 'passed-on');
	const askedAgain = upToHere.filter(({ papersAskedAgain }) => papersAskedAgain === true);
	// The last contact that says so counts: a complaint that was logged since is logged.
	const saidOfComplaint = upToHere.findLast(({ complaintLogged }) => complaintLogged !== null);
	const before = contactOf(theCase, contact.goesOnFrom);
	const counted = standing(theCase.entries);
	const here = counted.filter((entry) => entry.contact === contact.id);
	const notReceived = counted.filter(
		(entry) => isNo(entry) && entry.refusal === 'never-got-it' && upToHere.some(({ id }) => id === entry.contact)
	);

	return [
		evidenceOf('beyond-authority', notTheirs(here)),
		evidenceOf('no-owner-or-date', here.filter(isTheirPromise).slice(-1).filter(isLoose)),
		evidenceOf('complaint-not-logged', [], saidOfComplaint?.complaintLogged === false ? [saidOfComplaint] : []),
		evidenceOf('promise-broken', broken),
		evidenceOf('handed-on-three-times', handOns.length >= HAND_ONS ? handOns : []),
		evidenceOf('papers-asked-again', notReceived, askedAgain),
		evidenceOf('line-dropped', [], before?.howEnded === 'cut-off' ? [before] : [])
	].filter(({ entries, contacts }) => entries.length > 0 || contacts.length > 0);
}

/** The refusals tapped as *Not my job* since the last hand-on: whoever took over may decide it. */
function notTheirs(here: readonly Entry[]): readonly Entry[] {
	const since = here.slice(here.findLastIndex(({ kind }) => kind === 'passed-on') + 1);
	return since.filter((entry) => isNo(entry) && entry.refusal === 'not-my-job');
}

/** A promise that is still owed, by nobody who was named, or without a day. */
function isLoose({ person, due, words, settled }: Entry): boolean {
	return settled === null && (!person || (!due && !namesDay(words)));
}

function evidenceOf(
	signal: (typeof derivedSignals)[number],
	entries: readonly { id: Id }[],
	contacts: readonly { id: Id }[] = []
): Evidence {
	return { signal, entries: entries.map(({ id }) => id), contacts: contacts.map(({ id }) => id) };
}

function readiness(theCase: Case, contact: Contact): Situation['ready'] {
	const here = standing(theCase.entries).filter((entry) => entry.contact === contact.id);
	return {
		goalSaid: here.some(
			({ kind, by, saysGoal }) => saysGoal === true && (kind === 'asked' || (kind === 'said' && by === 'me'))
		),
		datedFacts: factsUpTo(theCase, contact).length,
		optionsAsked: here.filter(({ kind, moment }) => kind === 'asked' && moment === 'options').length,
		calm: contact.mood !== 'upset'
	};
}

/**
 * The entries that state something and were written down before or during this contact. The bare time of a quick entry states
 * nothing.
 */
export function factsUpTo(theCase: Case, contact: Contact): readonly Entry[] {
	const later = new Set(theCase.contacts.slice(indexOfContact(theCase, contact) + 1).map(({ id }) => id));
	const end = contact.ended?.utc ?? Infinity;
	return standing(theCase.entries).filter(
		(entry) =>
			!NO_FACT.includes(entry.kind) &&
			entry.words.trim() !== '' &&
			(entry.contact === null ? entry.made.utc <= end : !later.has(entry.contact))
	);
}

/** When the person says that this is not the third contact, it counts as the second; when not that either, as the first. */
function countWithout({ takenBack }: SelfReport, contacts: number): number {
	const count = contacts >= 3 && takenBack.includes('third-contact') ? 2 : contacts;
	return count === 2 && takenBack.includes('second-contact') ? 1 : count;
}

function contactReasons(count: number): ('third-contact' | 'second-contact')[] {
	if (count >= 3) return ['third-contact'];
	return count === 2 ? ['second-contact'] : [];
}

function indexOfContact(theCase: Case, contact: Contact): number {
	return theCase.contacts.findIndex(({ id }) => id === contact.id);
}
