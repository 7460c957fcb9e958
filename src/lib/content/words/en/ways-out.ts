import { either } from './grammar.ts';

/** A way by which words leave the app. */
export type WayOut = 'copy' | 'share' | 'print' | 'save' | 'calendar';

const doing: Record<WayOut, string> = {
	copy: 'copy',
	share: 'share',
	print: 'print',
	save: 'save as a file',
	calendar: 'put in a calendar'
};

/** The ways by which a text leaves, and what became of it. */
export const waysOutWords = {
	share: 'Share',
	print: 'Print',
	shared: 'Handed over',
	couldNotShare: 'This browser would not share. You can copy the text.',
	/** Stands beside these ways while the notes are sealed. */
	notSealed: (ways: readonly WayOut[]) => `What you ${either(ways.map((way) => doing[way]))} here is not sealed.`
};
