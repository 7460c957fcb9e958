import { Visit } from '#lib/state/visit.svelte.ts';

/** The visit that this page is, once it has begun. */
export const visit = new Visit();
