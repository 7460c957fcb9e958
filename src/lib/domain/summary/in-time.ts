import type { Day } from '../day.ts';

/** In order of time. One without a time stays behind the one before it. */
export function inTime<T extends { day: Day; minute: number | null }>(told: readonly T[]): T[] {
	let last = '';
	const keys = new Map(
		told.map((one) => {
			last = one.minute === null ? last : `${one.day} ${String(one.minute).padStart(4, '0')}`;
			return [one, last];
		})
	);
	return [...told].sort((a, b) => (keys.get(a) ?? '').localeCompare(keys.get(b) ?? ''));
}
