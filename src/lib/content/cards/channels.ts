import type { Channel } from '#lib/domain/vocabulary/contact.ts';

/** Channels in which both sides hear each other. */
export const spoken: readonly Channel[] = ['phone', 'in-person'];

/** Channels in which an answer comes at once, spoken or typed. */
export const live: readonly Channel[] = ['phone', 'in-person', 'chat'];

/** Channels in which an answer may take days. */
export const posted: readonly Channel[] = ['email', 'letter'];

/** Channels in which words are read, not spoken. */
export const written: readonly Channel[] = ['chat', 'email', 'letter'];
