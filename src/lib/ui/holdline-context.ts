import { createContext } from 'svelte';
import type { ReadOnly } from '#lib/state/app/ports.ts';

/** How well this device keeps what is written, as the screens say it. */
export type KeepingNow = {
	/** In how many copies the last write is kept. */
	readonly copies: 1 | 2;
	/** Why nothing can be written now; null when it can. A box that keeps what is typed is then only to be read. */
	readonly readOnly: ReadOnly;
};

export const [useKeeping, provideKeeping] = createContext<KeepingNow>();
