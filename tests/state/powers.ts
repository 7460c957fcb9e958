import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { Powers } from '#lib/state/app/ports.ts';

export function newId(): Id {
	return crypto.randomUUID();
}

let utc = 1_795_000_000_000;

/** Advances the clock by that many minutes. */
export function passMinutes(minutes: number): void {
	utc += minutes * 60_000;
}

/** The powers of tests. Each reading advances the clock by one second. */
export const powers: Powers = {
	newId,
	readClock: () => ({ utc: (utc += 1000), offset: 0, zone: 'UTC' }),
	markCasesKept: () => {},
	hasKeptCases: () => true
};
