import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { Powers } from '#lib/state/app/ports.ts';

export function newId(): Id {
	return crypto.randomUUID();
}

let utc = 1_795_000_000_000;

/** Lets that many minutes pass on the clock. */
export function passMinutes(minutes: number): void {
	utc += minutes * 60_000;
}

/** A clock that goes on by a second at each reading. */
export const powers: Powers = {
	newId,
	readClock: () => ({ utc: (utc += 1000), offset: 0, zone: 'UTC' }),
	markCasesKept: () => {},
	hasKeptCases: () => true
};
