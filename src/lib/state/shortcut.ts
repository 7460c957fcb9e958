import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { TodayCard, TodayList } from './today.svelte.ts';

/** What can be started before a case is chosen: the first three from a home screen, the others from a guide. */
export const shortcuts = [
	'call',
	'now',
	'fact',
	'goal',
	'ladder',
	'letter',
	'praise',
	'rehearse',
	'two-minutes'
] as const;
export type Shortcut = (typeof shortcuts)[number];

/** The shortcut that the address names; a call when it names none. */
export function shortcutNamed(name: string | null): Shortcut {
	return shortcuts.find((shortcut) => shortcut === name) ?? 'call';
}

/** A call or a fact belongs to the contact in progress, if there is one. */
const joins = (shortcut: Shortcut) => shortcut === 'call' || shortcut === 'fact';

/** The cases that the shortcut may be for. */
export function casesFor(
	{ live, choices }: Pick<TodayList, 'live' | 'choices'>,
	shortcut: Shortcut
): readonly TodayCard[] {
	return joins(shortcut) && live.length > 0 ? live : choices;
}

/** The contact in progress that the shortcut joins; null when it opens its own screen. */
export function contactToJoin({ live }: Pick<TodayCard, 'live'>, shortcut: Shortcut): Id | null {
	return joins(shortcut) ? live : null;
}
