/** How often a property is tried: `short` in every `npm test`, `long` where faults are looked for (FAULTS=long). */
export function runs(short: number, long: number): number {
	return process.env.FAULTS === 'long' ? long : short;
}

/** The seed of every property that breaks things at random: the same files in every run, until SEED names another. */
export const SEED = Number(process.env.SEED ?? 20_261_122);
