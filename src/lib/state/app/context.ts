import { createContext } from 'svelte';
import type { Coach } from '../coach.svelte.ts';
import type { CaseLibrary } from './case-library.svelte.ts';
import type { Content } from './content-port.ts';
import type { StoreStatus } from './store-status.svelte.ts';

/** The layout of the app makes each of these once. Every component below it may ask for them. */

export const [useLibrary, provideLibrary] = createContext<CaseLibrary>();

export const [useStoreStatus, provideStoreStatus] = createContext<StoreStatus>();

export const [useCoach, provideCoach] = createContext<Coach>();

/** Cards, agents and words for the state. */
export const [useContent, provideContent] = createContext<Content>();
