import type { Channel } from '#lib/domain/vocabulary/contact.ts';

/** Channels in which both hear each other. */
export const spoken: readonly Channel[] = ['phone', 'in-person'];

/** Channels in which an answer comes at once. */
export const live: readonly Channel[] = ['phone', 'in-person', 'chat'];

/** Channels in which an answer takes its time. */
export const posted: readonly Channel[] = ['email', 'letter'];

/** Channels in which words are read, not heard. */
export const written: readonly Channel[] = ['chat', 'email', 'letter'];
