import type { Case, Contact, Entry } from '../case/case.ts';
import { contactOf, isNo, isTheirPromise, isTheirs, standing, countContacts, referencesOf } from '../case/entries.ts';
import { amountsIn } from '../text/amounts.ts';
import { namesItsDay } from '../promises/promises.ts';
import { read } from '../text/tokens.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { Refusal } from '../vocabulary/refusal.ts';
import { cueWords } from './cue-words.ts';
import type { Cue } from './cue.ts';
import { leadsTo, refusalIn, shows } from './heard-moves.ts';

/** A hold of this many minutes is long. */
const LONG_HOLD = 15;
/** How many of the last lines still count as just said. */
const IN_THE_AIR = 4;
const MANY_CONTACTS = 3;

const noCue: Record<Refusal, Cue> = {
	no: 'no-plain',
	policy: 'no-policy',
	system: 'no-system',
	'another-team': 'no-another-team',
	wait: 'no-wait',
	'not-my-job': 'no-not-my-job',
	'never-got-it': 'no-never-got-it'
};

export function cueOfNo(refusal: Refusal): Cue {
	return noCue[refusal];
}

/** The cues that the case and the standing lines of this contact show. The same case always gives the same cues. */
export function cuesOf(theCase: Case, contact: Contact, standing: readonly Entry[]): Set<Cue> {
	const here = sinceHandOn(standing);
	const cues = new Set<Cue>();
	const add = (...found: readonly (Cue | false)[]) => found.forEach((cue) => cue && cues.add(cue));
	add(...whoIsThere(theCase, contact, standing, here));
	add(...howWeUnderstand(standing, here));
	add(...howFar(theCase, contact, standing, here));
	add(...ofTheNo(theCase, here));
	add(...ofChoices(theCase, here));
	add(...ofPromises(theCase, here));
	return cues;
}

/**
 * The lines after the last hand-on, once the next person has spoken, or was named after a hold or beside somebody who was named
 * before. Until then, the whole contact.
 */
export function sinceHandOn(standing: readonly Entry[]): readonly Entry[] {
	const at = standing.findLastIndex(({ kind }) => kind === 'passed-on') + 1;
	const since = standing.slice(at);
	return since.some(isTheirs) || isHeldAndNamed(since) || isAnotherNamed(standing.slice(0, at), since)
		? since
		: standing;
}

/**
 * The no still to be answered, and the way it was said; null when they have said more since. A no to a question about a no
 * takes the way of that earlier no.
 */
export function liveNo(standing: readonly Entry[]): { entry: Entry; refusal: Refusal | undefined } | null {
	const at = standing.findLastIndex(isNo);
	const entry = standing[at];
	if (!entry || standing.slice(at + 1).some((later) => isTheirs(later) && later.kind !== 'promised')) return null;
	const refusal = entry.refusal ?? refusalIn(entry.words);
	if (refusal || entry.kind === 'refused') return { entry, refusal };
	return { entry, refusal: liveNo(standing.slice(0, at))?.refusal };
}

function whoIsThere(
	theCase: Case,
	contact: Contact,
	standing: readonly Entry[],
	here: readonly Entry[]
): (Cue | false)[] {
	const last = here.findLast((entry) => isTheirs(entry) || entry.kind === 'noted');
	const onPhone = contact.channel === 'phone' || contact.channel === null;
	const passed = standing.filter(({ kind }) => kind === 'passed-on').length;
	const before = contactOf(theCase, contact.goesOnFrom);
	const mine = standing.filter(isMine);
	const isMachine = onPhone && says(last, cueWords.machine);
	return [
		isMachine && 'machine',
		!isMachine && contact.channel !== 'in-person' && shows(last, 'machine-menu') && 'robot',
		standing.some((entry) => isTheirs(entry) && !says(entry, cueWords.machine)) && 'they-spoke',
		onPhone && mine.some((entry) => says(entry, cueWords.theyRang)) && 'they-rang',
		contact.speaking === null ? 'no-name' : 'name-known',
		passed > 0 && here !== standing && 'picked-up',
		shows(lastTheirs(here), 'hands-on') && 'transfer-coming',
		passed > 0 && 'passed-on-before',
		(before?.howEnded === 'cut-off' ||
			standing.slice(0, 2).some((entry) => entry.kind === 'noted' && says(entry, cueWords.cutOff))) &&
			'cut-off-before',
		(theCase.forWhom !== null || mine.some((entry) => says(entry, cueWords.forSomeone))) && 'for-someone'
	];
}

function howWeUnderstand(standing: readonly Entry[], here: readonly Entry[]): (Cue | false)[] {
	const air = here.slice(-IN_THE_AIR);
	const mine = standing.filter(isMine);
	return [
		air.some((entry) => says(entry, cueWords.notUnderstood)) && 'not-understood',
		air.some((entry) => says(entry, cueWords.ownLanguage)) && 'own-language',
		mine.some((entry) => says(entry, cueWords.hardToHear)) && 'hard-to-hear',
		mine.some((entry) => says(entry, cueWords.ratherCall)) && 'rather-call',
		mine.some((entry) => says(entry, cueWords.ratherWrite)) && 'rather-write',
		standing.some((entry) => entry.kind !== 'asked' && says(entry, cueWords.copyComes)) && 'copy-comes',
		air.some(({ kind }) => kind === 'felt') && 'felt',
		shows(lastTheirs(air), 'threat-end-call') && 'felt-blamed'
	];
}

function howFar(theCase: Case, contact: Contact, standing: readonly Entry[], here: readonly Entry[]): (Cue | false)[] {
	const contacts = countContacts(
		theCase.contacts.slice(0, theCase.contacts.findIndex(({ id }) => id === contact.id) + 1)
	);
	const last = lastTheirs(here);
	const air = standing.slice(-IN_THE_AIR);
	const hold = air.findLastIndex(({ kind }) => kind === 'held');
	return [
		standing.some((entry) => isMine(entry) && says(entry, cueWords.danger)) && 'danger',
		here.some(({ saysGoal }) => saysGoal === true) && 'goal-said',
		contacts <= 1 && 'first-contact',
		contacts >= MANY_CONTACTS && 'third-contact',
		here.some(({ kind }) => kind === 'document') && 'paper-held',
		referencesOf(theCase).length > 0 ? 'reference-known' : 'no-reference',
		shows(last, 'closing') && 'ending',
		hold >= 0 && (air[hold]?.minutes ?? minutesBetween(air[hold], air[hold + 1])) >= LONG_HOLD && 'long-hold',
		says(last, cueWords.noNews) && 'no-news',
		shows(last, 'hold-coming') && 'they-look'
	];
}

function ofTheNo(theCase: Case, here: readonly Entry[]): (Cue | false)[] {
	const no = liveNo(here);
	const air = here.slice(-IN_THE_AIR).filter(isTheirs);
	const refusal = no ? (no.refusal ?? 'no') : undefined;
	const sendings = standing(theCase.entries).filter(
		(entry) => entry.kind === 'did' && says(entry, cueWords.sent)
	).length;
	return [
		refusal !== undefined && noCue[refusal],
		here.filter(isNo).length > 1 && 'second-no',
		refusal === 'system' && isDown(no?.entry) && 'system-down',
		refusal === 'system' && Boolean(no?.entry.words) && !isDown(no?.entry) && 'screen-says-no',
		here.some((entry) => (isTheirs(entry) || entry.kind === 'document') && says(entry, cueWords.decided)) && 'decided',
		here.some((entry) => isTheirs(entry) && says(entry, cueWords.notDecided)) && 'not-decided',
		air.some((entry) => says(entry, cueWords.noRoom)) && 'no-room',
		air.some(mayNotDecide) && 'no-power',
		air.some((entry) => says(entry, cueWords.kind)) && 'kind-agent',
		sendings > 0 && 'sent-before',
		sendings > 1 && 'sent-twice',
		shows(lastTheirs(here), 'asks-pay-first') && 'pay-now'
	];
}

function ofChoices(theCase: Case, here: readonly Entry[]): (Cue | false)[] {
	const asked = here.filter(({ kind, moment }) => kind === 'asked' && moment === 'options');
	const answer = here.findLast(({ about }) => about !== undefined && asked.some(({ id }) => id === about));
	const options = here.filter(({ kind }) => kind === 'option');
	const offer = options.findLast(isOpenOption);
	const theirs = here.filter(isTheirs);
	const offered = offer && sumIn(offer.words, theCase.country);
	// Said or noted, not tagged as an option.
	const last = here.findLast((entry) => isTheirs(entry) || entry.kind === 'noted');
	const isLessSaid = last?.kind !== 'option' && shows(last, 'offers-less');
	const wanted = theCase.goal.amount ?? sumIn(theCase.goal.want ?? '', theCase.country);
	return [
		asked.length > 0 && 'options-asked',
		(answer?.wasNo === true || (asked.length > 0 && says(lastTheirs(here), cueWords.noChoice))) && 'no-choice',
		(options.length > 1 || options.some((option) => says(option, cueWords.twoChoices))) && 'choices-named',
		((offer !== undefined && !says(offer, cueWords.noChoice) && offer.about === undefined) || isLessSaid) &&
			'offer-made',
		(Boolean(offered && wanted && isLess(offered, wanted)) || isLessSaid) && 'offer-below',
		theirs.some((entry) => shows(entry, 'admits-fault')) && 'they-agree',
		theirs.some((entry) => says(entry, cueWords.limit)) && 'limit-told'
	];
}

function ofPromises({ people }: Case, here: readonly Entry[]): (Cue | false)[] {
	const promise = here.findLast(isTheirPromise);
	const isDated = promise !== undefined && namesItsDay(promise);
	const air = here.slice(-IN_THE_AIR).filter(isTheirs);
	const answered = here.some(
		({ kind, about, wasNo }) =>
			kind === 'answered' &&
			wasNo !== true &&
			here.some(({ id, moment }) => id === about && moment === 'broken-promise')
	);
	return [
		promise !== undefined && 'promise-made',
		promise !== undefined && !isDated && 'no-day',
		promise !== undefined && isDated && 'day-named',
		promise !== undefined && says(promise, cueWords.notByName) && 'no-owner',
		promise !== undefined &&
			(says(promise, cueWords.myself) || people.some(({ name }) => name && promise.words.includes(name))) &&
			'owner-named',
		air.some((entry) => shows(entry, 'call-back')) && 'call-back-said',
		promise !== undefined && !isDated && says(promise, cueWords.quick) && 'can-be-now',
		(answered || says(lastTheirs(air), cueWords.cause)) && 'cause-told'
	];
}

/** Whether the no is one of somebody who may not say yes. */
function mayNotDecide(entry: Entry): boolean {
	return says(entry, cueWords.noPower) || leadsTo(entry, 'ask-who-decides', 'refuses-plain', 'refuses-policy');
}

/** Whether nothing works at all, so that the no is over when the system is back. */
function isDown(entry: Entry | undefined): boolean {
	return leadsTo(entry, 'ask-while-waiting', 'refuses-system');
}

function isMine({ kind, by }: Entry): boolean {
	return kind === 'noted' || kind === 'felt' || kind === 'did' || (kind === 'said' && by === 'me');
}

function isHeldAndNamed(since: readonly Entry[]): boolean {
	const held = since.findIndex(({ kind }) => kind === 'held');
	return held >= 0 && since.slice(held + 1).some(({ kind }) => kind === 'named');
}

function isAnotherNamed(before: readonly Entry[], since: readonly Entry[]): boolean {
	const known = before.findLast(({ person }) => person != null)?.person;
	return known != null && since.some(({ kind, person }) => kind === 'named' && person != null && person !== known);
}

function lastTheirs(entries: readonly Entry[]): Entry | undefined {
	return entries.findLast(isTheirs);
}

function says(entry: Pick<Entry, 'words'> | undefined, pattern: RegExp): boolean {
	return entry !== undefined && pattern.test(entry.words);
}

function minutesBetween(from: Entry | undefined, to: Entry | undefined): number {
	if (from?.at.minute == null || to?.at.minute == null || from.at.day !== to.at.day) return 0;
	return to.at.minute - from.at.minute;
}

/** A sum of money; its currency is null where neither the words nor the country tell it. */
type Sum = { minor: number; currency: Amount['currency'] | null };

/** The first sum of money in a line; undefined when there is none. */
function sumIn(words: string, country: string | null): Sum | undefined {
	return amountsIn(read(words), country)[0];
}

/** Whether one sum is smaller. Sums in two currencies are not compared. */
function isLess(one: Sum, other: Sum): boolean {
	const isSameCurrency = one.currency === null || other.currency === null || one.currency === other.currency;
	return isSameCurrency && one.minor < other.minor;
}

/** Whether an option is still on the table: nothing has come of it yet, or it is to be asked for again. */
function isOpenOption({ taken }: Entry): boolean {
	return taken === undefined || taken === null || taken === 'ask-again';
}
