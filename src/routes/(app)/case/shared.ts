import type { CaseStore } from '#lib/state/app/ports.ts';
import { hasCardRow } from '#lib/state/card-rows.ts';
import { loadSharing } from '../sharing-packs.ts';

/** What a shared case needs. Null for one that is not shared, for which nothing is loaded, and where it cannot be loaded. */
export async function loadShared({ store }: { store: Pick<CaseStore, 'readLocal'> }, id: string) {
	return (await hasCardRow(store, `exchange:${id}`)) ? loadSharing() : null;
}
