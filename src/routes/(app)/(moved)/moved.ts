import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';

/**
 * Leads an address of an earlier version on to the one of today, with what it asked for: a screen that was open, a link or an icon of
 * an older version may still name it.
 */
export function movedTo(route: '/call-plan' | '/own-cards' | '/past-contact' | '/rehearsal' | '/wrap-up') {
	return ({ url }: { url: URL }): never => redirect(308, resolve(route) + url.search);
}
