import type { HowEnded } from '#lib/domain/vocabulary/contact.ts';

/** One step is one screen, with an address of its own: a killed app comes back to it. */
export type Step = 'ending' | 'promises' | 'details' | 'message';

const all: readonly Step[] = ['ending', 'promises', 'details', 'message'];

/** Where no one was reached nothing was promised, and there is nobody to write to about it. */
export function stepsFor(howEnded: HowEnded | null): readonly Step[] {
	return howEnded === 'no-one' ? ['ending', 'details'] : all;
}

export function stepFrom(name: string | null): Step {
	return all.find((step) => step === name) ?? 'ending';
}
