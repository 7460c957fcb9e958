import { resolve } from '$app/paths';
import type { Home, HomeCard } from '#lib/state/home.svelte.ts';

/** What the phone's home screen can begin at once. */
export type Shortcut = 'call' | 'fact';

/** The cases that it may be for: a contact that is going on comes before everything else. */
export function casesFor({ live, choices }: Pick<Home, 'live' | 'choices'>): readonly HomeCard[] {
	return live.length > 0 ? live : choices;
}

/** Where it goes with this case: into the contact that is going on, else to getting ready, or to the notes of what happened. */
export function wayWith({ id, live }: HomeCard, shortcut: Shortcut): string {
	if (live !== null) return resolve(`/call?id=${id}&contact=${live}`);
	return resolve(shortcut === 'call' ? `/ready?id=${id}` : `/case/add?id=${id}`);
}

/** Where it goes when no case is open. */
export function wayToNewCase(shortcut: Shortcut): string {
	return resolve(shortcut === 'call' ? '/case/new' : '/case/new?for=fact');
}
