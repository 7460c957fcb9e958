import type { Case, Contact, Entry } from '../case/case.ts';
import { contactOf, standing, countContacts } from '../case/entries.ts';
import { promisesOf } from '../promises/promises.ts';
import type { Reason } from '../vocabulary/assessment.ts';
import type { Id } from '../vocabulary/id.ts';
import { type Signal, type Situation, signals } from '../vocabulary/situation.ts';

/** Whatever can speak for or against a supervisor, with the number of contacts among it. */
export type Observation = Reason['signal'];

/** What the person says of their own: what they tapped, and what they say is not so, be it tapped or from the journal. */
export type SelfReport = { chosen: readonly Signal[]; takenBack: readonly Observation[] };

/** What in the case an observation rests on. Where the journal has no entry for it, the contacts say it. */
export type Evidence = { signal: Observation; entries: readonly Id[]; contacts: readonly Id[] };

/** The signals that the journal can show. All others only the person knows. */
export const derivedSignals = [
	'complaint-not-logged',
	'promise-broken',
	'handed-on-three-times',
	'papers-asked-again',
	'line-dropped'
] as const satisfies readonly Signal[];

const HAND_ONS = 3;

/** Kinds that state nothing that could be checked: a question, a feeling, an answer of this app. */
const NO_FACT: readonly Entry['kind'][] = ['asked', 'felt', 'assessed'];

/** How things stand, what is behind it, and the contacts that were counted, this one last; none when it never added about. */
export type SituationReport = { situation: Situation; behind: Evidence[]; contacts: readonly Contact[] };

/**
 * Says how things stand in this contact, from the journal and from what the person says, with what stands behind each
 * observation of the journal. Nothing is guessed: a promise is broken, a line cut off and a paper asked for again only by a tap.
 */
export function situationFrom(theCase: Case, contact: Contact, said: SelfReport): SituationReport {
	const isTaken = (signal: Observation) => said.takenBack.includes(signal);
	const shown = shownBy(theCase, contact).filter(({ signal }) => !isTaken(signal));
	const contacts = contactsSaid(contactsUpTo(theCase, contact), said);
	const around = contactReasons(contacts.length).map((signal) => ({
		signal,
		entries: [],
		contacts: contacts.map(({ id }) => id)
	}));
	const observed = [...said.chosen, ...shown.map(({ signal }) => signal)].filter((signal) => !isTaken(signal));

	return {
		situation: {
			sector: theCase.sector ?? 'other',
			channel: contact.channel ?? 'phone',
			ready: readiness(theCase, contact),
			contacts: Math.max(1, contacts.length),
			signals: signals.filter((signal) => observed.includes(signal))
		},
		behind: [...shown, ...around],
		contacts
	};
}

function shownBy(theCase: Case, contact: Contact): Evidence[] {
	const upToHere = theCase.contacts.slice(0, placeOf(theCase, contact) + 1);
	const broken = promisesOf(theCase).filter(
		({ by, due, settled }) => by === 'them' && due !== null && settled?.outcome === 'broken'
	);
	const handOns = standing(theCase.entries).filter(({ kind }) => kind === 'passed-on');
	const askedAgain = upToHere.filter(({ papersAskedAgain }) => papersAskedAgain === true);
	// The last contact in which it was said counts: a complaint that was logged since is logged.
	const saidOfComplaint = upToHere.findLast(({ complaintLogged }) => complaintLogged !== null);
	const before = contactOf(theCase, contact.goesOnFrom);

	return [
		behind('complaint-not-logged', [], saidOfComplaint?.complaintLogged === false ? [saidOfComplaint] : []),
		behind('promise-broken', broken),
		behind('handed-on-three-times', handOns.length >= HAND_ONS ? handOns : []),
		behind('papers-asked-again', [], askedAgain),
		behind('line-dropped', [], before?.howEnded === 'cut-off' ? [before] : [])
	].filter(({ entries, contacts }) => entries.length > 0 || contacts.length > 0);
}

function behind(
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

/** What states something and was written down before or during this contact; the bare time of a quick entry does not. */
export function factsUpTo(theCase: Case, contact: Contact): readonly Entry[] {
	const later = new Set(theCase.contacts.slice(placeOf(theCase, contact) + 1).map(({ id }) => id));
	const end = contact.ended?.utc ?? Infinity;
	return standing(theCase.entries).filter(
		(entry) =>
			!NO_FACT.includes(entry.kind) &&
			entry.words.trim() !== '' &&
			(entry.contact === null ? entry.made.utc <= end : !later.has(entry.contact))
	);
}

/** The contacts that count, this one included, oldest first. */
function contactsUpTo(theCase: Case, contact: Contact): readonly Contact[] {
	return theCase.contacts.slice(0, placeOf(theCase, contact) + 1).filter((each) => countContacts([each]) === 1);
}

/** When the person says that it is not the third contact it is the second, and when not that either, the first. */
function contactsSaid(contacts: readonly Contact[], { takenBack }: SelfReport): readonly Contact[] {
	const isNotThird = contacts.length >= 3 && takenBack.includes('third-contact');
	const counted = isNotThird ? contacts.slice(-2) : contacts;
	return counted.length === 2 && takenBack.includes('second-contact') ? counted.slice(-1) : counted;
}

function contactReasons(count: number): ('third-contact' | 'second-contact')[] {
	if (count >= 3) return ['third-contact'];
	return count === 2 ? ['second-contact'] : [];
}

function placeOf(theCase: Case, contact: Contact): number {
	return theCase.contacts.findIndex(({ id }) => id === contact.id);
}
