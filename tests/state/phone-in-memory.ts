import type { Id } from '#lib/domain/vocabulary/id.ts';
import { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import type { CaseStore } from '#lib/state/app/ports.ts';
import { FakeStore, copyOf, noLadders } from './fake-store.ts';
import { type Kit, Sharer } from './sharing.ts';
import { type Phone, onDisk } from './sharing-world.ts';

/** A phone whose disk is in memory. */
export async function phoneInMemory(name: string, clock: () => number, kit: Kit, newId: () => Id): Promise<Phone> {
	let store = new FakeStore();
	const powers = {
		readClock: () => ({ utc: clock() + one.off, offset: 0, zone: 'UTC' }),
		newId,
		markCasesKept: () => {},
		hasKeptCases: () => true
	};
	const start = (): Sharer<CaseStore> => {
		const disk = onDisk<CaseStore>(store, () => one);
		return new Sharer(name, new CaseLibrary(disk, powers, noLadders), disk, kit);
	};
	const one: Phone = {
		sharer: null as unknown as Sharer<CaseStore>,
		room: null,
		off: 0,
		async restart() {
			one.sharer = start();
			await one.sharer.makeCard();
		},
		async image() {
			const image = await copyOf(store);
			return async () => {
				store = await copyOf(image);
				await one.restart();
			};
		}
	};
	await one.restart();
	return one;
}
