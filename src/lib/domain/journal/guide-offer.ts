import type { Case } from '../case/case.ts';
import { countContacts, liveContact } from '../case/entries.ts';
import { type Day, daysBetween } from '../day.ts';

/** The guides that are offered by themselves, each once. All others are found in their list. */
export type OfferedGuide = 'after-a-no' | 'praise' | 'starting' | 'before-a-call';

/** Where it may be offered: on the screen of the case, or before a contact. Never in one. */
export type OfferPlace = 'case' | 'ready';

/** From this contact on without the goal, other doors are worth knowing. */
const MANY_CONTACTS = 3;
/** How long a case may lie without a first contact before a smaller step is offered, in days. */
const DAYS_TO_START = 3;

/**
 * The guide that fits here, or null. It goes by what the person tapped: nothing is known of how they feel.
 * `since` is the day the case was begun. In a contact that is going on, nothing is ever offered.
 */
export function guideFor(theCase: Case, place: OfferPlace, since: Day, today: Day): OfferedGuide | null {
	if (theCase.closed === true || liveContact(theCase) !== null) return null;
	const contacts = countContacts(theCase.contacts);
	if (place === 'ready') return theCase.contacts.length === 0 ? 'before-a-call' : null;
	if (theCase.standing === 'fixed') return contacts > 0 ? 'praise' : null;
	if (contacts >= MANY_CONTACTS) return 'after-a-no';
	return theCase.contacts.length === 0 && daysBetween(since, today) >= DAYS_TO_START ? 'starting' : null;
}
