import type { Contact, Entry } from '../case/case.ts';
import { isTheirs } from '../case/entries.ts';
import { daysBetween, whenOf } from '../day.ts';

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1440;

/** The hold that is running in a contact; null when none is. `entries` are those of the contact, in order. */
export function runningHold(
	{ started, ended }: Pick<Contact, 'started' | 'ended'>,
	entries: readonly Entry[]
): Entry | null {
	if (started.utc === null || ended !== null) return null;
	const last = entries.findLast(
		(entry) => entry.status === 'standing' && (entry.kind === 'held' || showsTheyAreBack(entry))
	);
	return last?.kind === 'held' && (last.minutes ?? null) === null ? last : null;
}

/** Whether such an entry shows that a hold is over: it holds what they said or did. My own words and notes do not. */
export function showsTheyAreBack(entry: Pick<Entry, 'kind' | 'by'>): boolean {
	return isTheirs(entry) || entry.kind === 'passed-on';
}

/** When a hold began, in UTC milliseconds: its tap, moved by as much as the person corrected its time. */
export function holdStart({ made, at }: Pick<Entry, 'made' | 'at'>): number {
	const tapped = whenOf(made);
	if (at.minute === null || tapped.minute === null) return made.utc;
	const moved = daysBetween(at.day, tapped.day) * MINUTES_A_DAY + tapped.minute - at.minute;
	return made.utc - moved * MINUTE_MS;
}

/** How long a hold has lasted at a clock reading, in whole minutes. */
export function minutesHeld(hold: Pick<Entry, 'made' | 'at'>, utc: number): number {
	return Math.max(0, Math.floor((utc - holdStart(hold)) / MINUTE_MS));
}
