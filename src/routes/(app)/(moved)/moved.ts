import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';

/**
 * Returns a `load` that redirects an address of an earlier version to its current route (308), with its query.
 * An open screen, a link or a home-screen icon of an older version may still use the old address.
 */
export function movedTo(route: '/call-plan' | '/own-cards' | '/past-contact' | '/rehearsal' | '/wrap-up') {
	return ({ url }: { url: URL }): never => redirect(308, resolve(route) + url.search);
}
