import type { HowEnded } from '../vocabulary/contact.ts';

/** One step is one screen with an address of its own, so that a killed app returns to it. */
export type WrapUpStep = 'ending' | 'promises' | 'details' | 'message';

const all: readonly WrapUpStep[] = ['ending', 'promises', 'details', 'message'];

/** When no one was reached, nothing was promised and there is nobody to write to about it. */
export function wrapUpStepsAfter(howEnded: HowEnded | null): readonly WrapUpStep[] {
	return howEnded === 'no-one' ? ['ending', 'details'] : all;
}

/** The step with this name, or the first. */
export function wrapUpStepNamed(name: string | null): WrapUpStep {
	return all.find((step) => step === name) ?? 'ending';
}
