import type { Case } from '../case/case.ts';
import type { Day } from '../day.ts';

/** Whether the accepted letter of a case no longer holds on this day. False while none was accepted, or no last day is known. */
export function isAuthorityOver({ authorityAccepted, authorityUntil, closed }: Case, today: Day): boolean {
	return closed !== true && authorityAccepted !== null && authorityUntil !== null && authorityUntil < today;
}
