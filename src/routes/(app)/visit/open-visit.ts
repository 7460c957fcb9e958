import type { Component } from 'svelte';
import type { MemoryPapers } from '#lib/storage/visit/memory-papers.ts';
import type { MemoryStore } from '#lib/storage/visit/memory-store.ts';

/** A visit that has begun: where everything of it is, and what is shown of it above each screen and in the settings. */
export type OpenVisit = { store: MemoryStore; papers: MemoryPapers; Bar: Component; Settings: Component };

/**
 * Decides where this page keeps things: in the memory of this visit, or on the device where it is null. It is set before the app opens a
 * store, and stays until the page ends: from then on it is settled.
 */
export const openVisit: { current: OpenVisit | null; isSettled?: true } = { current: null };
