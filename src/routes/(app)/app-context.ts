import { createContext } from 'svelte';
import type { Holdline } from '#lib/state/app/holdline.svelte.ts';

/** The app on this device, made once by the layout and asked for by every screen. */
export const [useHoldline, provideHoldline] = createContext<Holdline>();
