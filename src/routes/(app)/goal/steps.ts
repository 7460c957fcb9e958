import { type Step, steps } from '#lib/domain/goal/builder.ts';

/** A step of the builder, or the parts, which are only asked for from the finished goal. */
export type ScreenStep = Step | 'parts';

/** The step that the address names; null for the finished goal. */
export function readStep(url: URL): ScreenStep | null {
	const named = url.searchParams.get('step');
	return named === 'parts' ? 'parts' : (steps.find((step) => step === named) ?? null);
}
