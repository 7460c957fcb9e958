import type { Case } from '../case/case.ts';
import { countContacts, liveContact } from '../case/entries.ts';
import { type Day, daysBetween } from '../day.ts';

/** The guides that the app offers unasked, each once. The others are only in the list of guides. */
export type OfferedGuide = 'after-a-no' | 'praise' | 'starting' | 'before-a-call';

/** Where a guide may be offered: on the screen of the case, or before a contact. Never during one. */
export type OfferPlace = 'case' | 'ready';

/** After this many contacts without reaching the goal, other doors are worth knowing. */
const MANY_CONTACTS = 3;
/** Days without a first contact after which a smaller step is offered. */
const DAYS_TO_START = 3;

/**
 * The guide to offer here, or null. Depends only on what the person tapped: the app does not know how they feel.
 * `since` is the day the case was started. Nothing is ever offered during a contact.
 */
export function guideFor(theCase: Case, place: OfferPlace, since: Day, today: Day): OfferedGuide | null {
	if (theCase.closed === true || liveContact(theCase) !== null) return null;
	const contacts = countContacts(theCase.contacts);
	if (place === 'ready') return theCase.contacts.length === 0 ? 'before-a-call' : null;
	if (theCase.standing === 'fixed') return contacts > 0 ? 'praise' : null;
	if (contacts >= MANY_CONTACTS) return 'after-a-no';
	return theCase.contacts.length === 0 && daysBetween(since, today) >= DAYS_TO_START ? 'starting' : null;
}
