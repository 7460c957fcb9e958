import * as z from 'zod/mini';
import { Instant } from '#lib/domain/day.ts';
import type { CaseStore } from './ports.ts';

/** How long the last screen comes back when the app is started again: half a day, in milliseconds. Later, the person starts at the due list. */
export const PLACE_LASTS_MS = 12 * 3_600_000;

const Place = z.strictObject({ path: z.string().check(z.startsWith('/')), seen: Instant });

/** Saves which screen is open, so that a killed app comes back to it. */
export async function savePlace(store: CaseStore, url: URL, seen: Instant): Promise<void> {
	// A lost place costs one tap, and the next screen saves its own.
	await store.saveLocal('place', { path: url.pathname + url.search, seen }).catch(() => {});
}

/** The screen to come back to, or null. */
export async function readPlace(store: CaseStore, now: Instant): Promise<string | null> {
	const { data } = Place.safeParse(await store.readLocal('place').catch(() => null));
	return data && now.utc - data.seen.utc < PLACE_LASTS_MS ? data.path : null;
}
