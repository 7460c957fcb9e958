import * as z from 'zod/mini';
import type { Sector } from '#lib/domain/vocabulary/sector.ts';
import { type LadderChoice, chooseLadder } from '#lib/domain/ladder/choose.ts';
import { Ladder } from '#lib/domain/ladder/ladder.ts';
import { memberStates } from '../european-union.ts';

/** One file per country, so that only the ladders of the chosen country are loaded. */
const files: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
	AU: () => import('./au.json'),
	CA: () => import('./ca.json'),
	DE: () => import('./de.json'),
	EU: () => import('./eu.json'),
	FR: () => import('./fr.json'),
	GB: () => import('./gb.json'),
	IE: () => import('./ie.json'),
	IN: () => import('./in.json'),
	NZ: () => import('./nz.json'),
	US: () => import('./us.json')
};

/** The countries that have ladders of their own. "EU" is not among them: its ladders serve the member states. */
export const countriesWithLadders: readonly string[] = Object.keys(files).filter((country) => country !== 'EU');

const loaded = new Map<string, readonly Ladder[]>();

/** The ladders of a country, in no particular order; empty when there are none. Rejects when they cannot be loaded. */
export async function laddersOf(country: string): Promise<readonly Ladder[]> {
	if (!Object.hasOwn(files, country)) return [];
	const ladders = loaded.get(country) ?? z.array(Ladder).parse((await files[country]?.())?.default);
	loaded.set(country, ladders);
	return ladders;
}

/**
 * The ladder for a country and sector. A member state that has none of its own uses that of the European Union. A sector may have two
 * ladders, such as one for a council and one for central government. The answer is then to ask which, until `variant` names it.
 * Without any ladder, the answer is the general way. Rejects when the ladders cannot be loaded.
 */
export async function ladderFor(
	country: string | null,
	sector: Sector | null,
	variant: string | null = null
): Promise<LadderChoice> {
	if (country === null || sector === null) return { kind: 'general' };
	const own = chooseLadder(await laddersOf(country), sector, variant);
	if (own.kind !== 'general' || !memberStates.includes(country)) return own;
	return chooseLadder(await laddersOf('EU'), sector, variant);
}
