import { createContext } from 'svelte';

/** How well this device keeps what is written, as the screens say it. */
export type KeepingNow = {
	/** In how many copies the last write is kept. */
	readonly copies: 1 | 2;
};

export const [useKeeping, provideKeeping] = createContext<KeepingNow>();
