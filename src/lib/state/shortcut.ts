import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { TodayCard, TodayList } from './today.svelte.ts';

/** What can be begun before it is said for which case: the first two from the phone's home screen, the others from a guide. */
export const shortcuts = ['call', 'fact', 'goal', 'ladder', 'letter', 'rehearse'] as const;
export type Shortcut = (typeof shortcuts)[number];

/** What the address asks for; a call when it says nothing known. */
export function shortcutNamed(name: string | null): Shortcut {
	return shortcuts.find((shortcut) => shortcut === name) ?? 'call';
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

/** The contact of this case that it goes into; null where it goes to the screen that was asked for. */
export function contactToJoin({ live }: Pick<TodayCard, 'live'>, shortcut: Shortcut): Id | null {
	return joins(shortcut) ? live : null;
}
