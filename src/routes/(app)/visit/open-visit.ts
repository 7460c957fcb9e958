import type { Component } from 'svelte';
import type { Curtain } from '#lib/state/curtain.svelte.ts';
import type { MemoryPapers } from '#lib/storage/visit/memory-papers.ts';
import type { MemoryStore } from '#lib/storage/visit/memory-store.ts';

/** A visit that has begun: where everything of it is, what is shown of it, and how it is left at once. */
export type OpenVisit = {
	store: MemoryStore;
	papers: MemoryPapers;
	/** Above each screen. */
	Bar: Component;
	/** In the settings. */
	Settings: Component;
	/** In the place of every screen, once it was left. */
	Cover: Component<{ curtain: Curtain }>;
	/** `flush` saves what is in every box. */
	leave: (flush: () => Promise<unknown>) => Promise<void>;
};

/**
 * Decides where this page keeps things: in the memory of this visit, or on the device where it is null. It is set before the app opens a
 * store, and stays until the page ends: from then on it is settled.
 */
export const openVisit: { current: OpenVisit | null; isSettled?: true } = { current: null };
