import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** Moves focus to a heading once, so that a screen reader begins where the screen begins. */
export const focusOnArrival: Attachment<HTMLElement> = (node) => {
	node.tabIndex = -1;
	node.focus({ preventScroll: true });
};

/** Moves focus to a control that comes back when what it opened is closed. */
export const focusOnReturn: Attachment<HTMLElement> = (node) => {
	node.focus({ preventScroll: true });
};

/** A touch takes the focus from no box that has it: the keyboard of a phone would go, and come again. */
export const leavesFocus: Attachment<HTMLElement> = (node) => on(node, 'mousedown', (event) => event.preventDefault());
