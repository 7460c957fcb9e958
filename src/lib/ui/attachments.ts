import type { Attachment } from 'svelte/attachments';

/** Moves focus to a heading when it is mounted, so that a screen reader starts at the top of the screen. */
export const focusOnArrival: Attachment<HTMLElement> = (node) => {
	node.tabIndex = -1;
	node.focus({ preventScroll: true });
};

/** Scrolls a text box that has just got the focus clear of a dock. WebKit heeds `scroll-padding` only here, not when it focuses. */
export function revealBox({ target }: FocusEvent): void {
	if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
		target.scrollIntoView({ block: 'nearest' });
}

/** Moves focus to a control when it is mounted, as when what it had opened is closed. */
export const focusOnReturn: Attachment<HTMLElement> = (node) => {
	node.focus({ preventScroll: true });
};
