import { createContext } from 'svelte';
import type { Coach } from '#lib/state/coach.svelte.ts';

/** The coach of this device, made once by the layout of the app. */
export const [useCoach, provideCoach] = createContext<Coach>();
