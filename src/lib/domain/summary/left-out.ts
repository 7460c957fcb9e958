import type { Case } from '../case/case.ts';
import { isStanding } from '../case/entries.ts';

/** Why a page leaves something out: `fold` is for want of room. */
export type LeftOutWhy = 'opinion' | 'feeling' | 'private' | 'number' | 'fold';

/**
 * One thing that a letter or a summary leaves out, or that the person has put in. `words` is empty for a line without words of
 * theirs. `isNote` is true for words that a pass can make factual.
 */
export type LeftOutThing = { key: string; why: LeftOutWhy; words: string; isIn: boolean; isNote: boolean };

/** What a page never holds, because it is only for the person. */
export type KeptBack = 'fallbacks' | 'next-step' | 'mood' | 'supervisor' | 'praise' | 'sent-letter';

/** What the case holds that stays with the person. */
export function keptBackOf({ goal, nextStep, contacts, entries, people }: Case): KeptBack[] {
	const has: Readonly<Record<KeptBack, boolean>> = {
		fallbacks: [goal.instead, ...(goal.insteadThen ?? []), goal.walkAway, goal.ifNo].some(Boolean),
		'next-step': Boolean(nextStep),
		mood: contacts.some(({ mood }) => mood !== null),
		supervisor: entries.some((entry) => isStanding(entry) && entry.kind === 'assessed'),
		praise: people.some(({ didWell }) => didWell),
		'sent-letter': contacts.some(({ letter }) => letter !== null)
	};
	return (Object.keys(has) as KeptBack[]).filter((what) => has[what]);
}
