/** Whether the long runs were asked for, in which faults are looked for (FAULTS=long). */
export const isLong = process.env.FAULTS === 'long';

/** How often a property is tried: `short` in every `npm test`, `long` in the long runs. */
export function runs(short: number, long: number): number {
	return isLong ? long : short;
}

/** The seed of every property that breaks things at random: the same files in every run, until SEED names another. */
export const SEED = Number(process.env.SEED ?? 20_261_122);
