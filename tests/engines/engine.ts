import type { Site } from '../journeys/holdline.ts';
import type { Hands } from './hands.ts';

/** `forced`: the few colours of a high-contrast mode, in Firefox alone. */
export type Theme = 'light' | 'dark' | 'forced';

/** One page of an engine, in a window of 390×844. */
export type Tab = Hands & {
	/** Goes back in the history, and waits for the page that was there. */
	back(): Promise<void>;
	/** Makes the window of the page as large as this, in CSS pixels. */
	resize(size: { width: number; height: number }): Promise<void>;
	/** A picture of the window, as PNG. */
	picture(): Promise<Buffer>;
	/** Puts this tab in front of the others. */
	show(): Promise<void>;
	close(): Promise<void>;
};

/** A browser with a profile on the disk. We start its processes ourselves, so that they can be killed as a phone kills them. */
export type Engine = {
	/** Errors in the console, violations of the content policy, and requests to other origins, of all starts. */
	readonly problems: string[];
	/** Starts the browser on this profile, with one empty tab. */
	start(theme?: Theme): Promise<Tab>;
	/** Opens another tab, in front of the others. */
	openTab(): Promise<Tab>;
	/** Name and version of the running browser. */
	version(): Promise<string>;
	/** `kill -9` of the browser and all of its processes. */
	kill(): Promise<void>;
	/** Closes the browser as a person does. */
	close(): Promise<void>;
	/** Kills the browser and deletes its profile. */
	remove(): Promise<void>;
};

/** Makes a fresh profile. `site` is the only origin to which it may send requests. */
export type MakeEngine = (site: Site) => Promise<Engine>;

export const VIEWPORT = { width: 390, height: 844 };
/** The smallest screen that anything is laid out for. */
export const SMALLEST = { width: 320, height: 640 };
