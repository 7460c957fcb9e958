import type { Aside, AsideReason } from '#lib/domain/exchange/union.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';

/** So much of one member that is not taken, for one reason. A deletion is a question of its own, and not among them. */
export type SetAside = { name: string; why: Exclude<AsideReason, 'erases'>; count: number };

export function countAside(aside: readonly Aside[], nameOf: (device: Id) => string): SetAside[] {
	const counts = new Map<string, SetAside>();
	for (const { device, why } of aside) {
		if (why === 'erases') continue;
		const of = `${device} ${why}`;
		const count = counts.get(of)?.count ?? 0;
		counts.set(of, { name: nameOf(device), why, count: count + 1 });
	}
	return [...counts.values()];
}
