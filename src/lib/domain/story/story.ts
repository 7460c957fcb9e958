import type { Contact } from '../case/case.ts';
import { type Day, type When, daysBetween, isBefore } from '../day.ts';
import type { Promised } from '../promises/promises.ts';
import { isLate } from '../promises/owed.ts';
import type { Id } from '../vocabulary/id.ts';

/** How a promise stands: `late` is an open one whose day is over. */
export type PromiseState = 'open' | 'late' | 'kept' | 'kept-late' | 'broken' | 'dropped';

/** One contact. `minutes` is null where its length is not known. */
export type StoryContact = { id: Id; at: When; minutes: number | null; isReached: boolean };

/** One promise. `until` is the day on which its outcome was told; null while it is open. */
export type StoryPromise = {
	id: Id;
	by: 'me' | 'them';
	said: When;
	due: Day | null;
	until: Day | null;
	state: PromiseState;
};

/** A case as a picture shows it: no words, only what happened when. */
export type Story = {
	today: Day;
	/** In order of time. */
	contacts: readonly StoryContact[];
	/** In the order in which they were given. */
	promises: readonly StoryPromise[];
	/** Days that come, each once, in order. */
	ahead: readonly Day[];
};

/** A last day that is years away would press all else together. */
const MAX_DAYS_AHEAD = 366;

/** `ahead`: days of the ladder. Those before today are left out, and those of more than a year from now. */
export function storyOf(
	contacts: readonly Contact[],
	promises: readonly Promised[],
	ahead: readonly Day[],
	today: Day
): Story {
	return {
		today,
		contacts: contacts.map(({ id, started, ended, howEnded }) => ({
			id,
			at: started,
			minutes: started.utc === null || ended?.utc == null ? null : Math.max(0, (ended.utc - started.utc) / 60_000),
			isReached: howEnded !== 'no-one'
		})),
		promises: promises.map((promise) => ({
			id: promise.id,
			by: promise.by,
			said: promise.at,
			due: promise.due,
			until: promise.settled?.on ?? null,
			state: promise.settled?.outcome ?? (isLate(promise, today) ? 'late' : 'open')
		})),
		ahead: [
			...new Set(ahead.filter((day) => !isBefore(day, today) && daysBetween(today, day) <= MAX_DAYS_AHEAD))
		].sort()
	};
}

/** The order in which the signs are explained. */
const states: readonly PromiseState[] = ['kept', 'kept-late', 'broken', 'open', 'late', 'dropped'];

/** How the promises of a story stand, each state once. */
export function statesIn({ promises }: Story): readonly PromiseState[] {
	return states.filter((state) => promises.some((promise) => promise.state === state));
}

/** Whether there is enough to draw: a single contact alone is told faster in words. */
export function isWorthDrawing({ contacts, promises }: Story): boolean {
	return contacts.length + promises.length > 1;
}
