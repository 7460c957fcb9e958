import * as z from 'zod/mini';
import { Instant } from '#lib/domain/day.ts';
import type { CaseStore } from './ports.ts';

/** How long the app reopens at its last screen: half a day, in milliseconds. After that it opens at the due list. */
export const PLACE_LASTS_MS = 12 * 3_600_000;

const Place = z.strictObject({ path: z.string().check(z.startsWith('/')), seen: Instant });

/** Saves which screen is open, so that an app that was killed reopens there. Never rejects. */
export async function savePlace(store: CaseStore, url: URL, seen: Instant): Promise<void> {
	// A failed write costs one tap, and the next screen saves its own address.
	await store.saveLocal('place', { path: url.pathname + url.search, seen }).catch(() => {});
}

/** The path and query of the screen to reopen; null when there is none, when it is too old, or when it cannot be read. */
export async function readPlace(store: CaseStore, now: Instant): Promise<string | null> {
	const { data } = Place.safeParse(await store.readLocal('place').catch(() => null));
	return data && now.utc - data.seen.utc < PLACE_LASTS_MS ? data.path : null;
}
