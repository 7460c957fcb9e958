import { loadPack } from '#lib/platform/service-worker.ts';
import type { CaseStore } from '#lib/state/app/ports.ts';
import { hasCardRow } from '#lib/state/card-rows.ts';

/** What a shared case needs. Null for one that is not shared, for which nothing is loaded, and where it cannot be loaded. */
export async function loadShared({ store }: { store: Pick<CaseStore, 'readLocal'> }, id: string) {
	if (!(await hasCardRow(store, `exchange:${id}`))) return null;
	const [seal, exchange] = await Promise.all([
		loadPack('seal', () => import('../seal-pack.ts')),
		loadPack('exchange', () => import('../exchange-pack.ts'))
	]);
	return seal && exchange && { exchange, age: seal.forCards.age };
}
