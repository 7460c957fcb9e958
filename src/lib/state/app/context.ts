import { createContext } from 'svelte';
import type { Coach } from '../coach.svelte.ts';
import type { Leaving } from '../curtain.svelte.ts';
import type { Desk } from '../desk.svelte.ts';
import type { CaseLibrary } from './case-library.svelte.ts';
import type { Content } from './content-port.ts';
import type { StoreStatus } from './store-status.svelte.ts';

/** The layout of the app provides each of these once, for every component below it. */

export const [useLibrary, provideLibrary] = createContext<CaseLibrary>();

export const [useStoreStatus, provideStoreStatus] = createContext<StoreStatus>();

export const [useCoach, provideCoach] = createContext<Coach>();

/** The cards, ladders and words that the state needs. */
export const [useContent, provideContent] = createContext<Content>();

/** Whether the screen is covered, and what leaves at once. */
export const [useLeaving, provideLeaving] = createContext<Leaving>();

/** Whether there is room for the desk beside the screen, and its keys. */
export const [useDesk, provideDesk] = createContext<Desk>();
