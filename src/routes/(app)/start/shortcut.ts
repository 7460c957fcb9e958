import { resolve } from '$app/paths';
import type { TodayList, TodayCard } from '#lib/state/today.svelte.ts';
import { addressOf } from '../../addresses.ts';

const screens = {
	call: addressOf.ready,
	fact: addressOf.pastContact,
	goal: addressOf.goal,
	ladder: addressOf.ladder,
	letter: addressOf.letter,
	rehearse: addressOf.rehearsal
} as const;

/** What can be begun before it is said for which case: the first two from the phone's home screen, the others from a guide. */
export type Shortcut = keyof typeof screens;

/** What the address asks for; a call when it says nothing known. */
export function shortcutIn(what: string | null): Shortcut {
	return what !== null && Object.hasOwn(screens, what) ? (what as Shortcut) : 'call';
}

/** A call or a fact belongs to the contact that is going on, if there is one. */
const joins = (shortcut: Shortcut) => shortcut === 'call' || shortcut === 'fact';

/** The cases that it may be for. */
export function casesFor(
	{ live, choices }: Pick<TodayList, 'live' | 'choices'>,
	shortcut: Shortcut
): readonly TodayCard[] {
	return joins(shortcut) && live.length > 0 ? live : choices;
}

/** Where it goes with this case: into the contact that is going on, else to the screen that was asked for. */
export function wayWith({ id, live }: TodayCard, shortcut: Shortcut): string {
	if (joins(shortcut) && live !== null) return addressOf.call(id, live);
	return screens[shortcut](id);
}

/** Where it goes when no case is open: to a new one; a practice needs none. */
export function wayWithoutCase(shortcut: Shortcut): string {
	if (shortcut === 'rehearse') return resolve('/rehearsal');
	return resolve(shortcut === 'fact' ? '/case/new?for=fact' : '/case/new');
}
