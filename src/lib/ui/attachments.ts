import type { Attachment } from 'svelte/attachments';

/** Moves focus to a heading once, so that a screen reader begins where the screen begins. */
export const focusOnArrival: Attachment<HTMLElement> = (node) => {
	node.tabIndex = -1;
	node.focus({ preventScroll: true });
};

/** Moves focus to a control that comes back when what it opened is closed. */
export const focusOnReturn: Attachment<HTMLElement> = (node) => {
	node.focus({ preventScroll: true });
};
