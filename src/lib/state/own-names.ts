import { OneLine } from '#lib/domain/case/limits.ts';
import * as z from 'zod/mini';
import type { CaseStore } from './app/ports.ts';

const KEY = 'own-names';
const Names = z.array(OneLine);

/** How many names are kept: a person changes theirs a few times at most. */
const NAMES = 20;

/** The names under which the person handed cases over, the last one first. Empty where that cannot be read. */
export async function readOwnNames(store: Pick<CaseStore, 'readLocal'>): Promise<readonly string[]> {
	return Names.safeParse(await store.readLocal(KEY).catch(() => null)).data ?? [];
}

/** Puts a name first. Resolves with all of them; rejects when they could not be kept. */
export async function storeOwnName(
	store: Pick<CaseStore, 'saveLocal'>,
	name: string,
	before: readonly string[]
): Promise<readonly string[]> {
	const names = [name, ...before.filter((other) => other !== name)].slice(0, NAMES);
	if (before[0] !== name) await store.saveLocal(KEY, names);
	return names;
}
