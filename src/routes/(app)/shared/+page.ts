import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { isCovered, readCurtain } from '#lib/platform/curtain.ts';
import { areNotesSealed } from '#lib/platform/sealed-mark.ts';
import { dropShared, takeShared } from '#lib/platform/shared-files.ts';
import type { PageLoad } from './$types';

/**
 * Takes what was shared before anything is drawn: the worker holds it only for a moment. A page that begins with sealed notes, or under a
 * curtain, takes nothing, so that no file of anybody waits behind the cover.
 */
export const load: PageLoad = async ({ url }) => {
	const mayTake = !areNotesSealed() && !isCovered() && readCurtain() === null;
	const shared = mayTake ? await takeShared() : null;
	const isClosed = !mayTake && (await dropShared());
	// The last screen is opened again at the next start. What was shared is not there any more.
	if (shared === null && !isClosed && !isEnteredAt(url.pathname)) redirect(307, resolve('/today'));
	return { shared, isClosed };
};

/** True where the browser itself loaded the page at this path, and the app did not lead there. */
function isEnteredAt(path: string): boolean {
	const [entry] = performance.getEntriesByType('navigation');
	return entry !== undefined && new URL(entry.name, location.href).pathname === path;
}
