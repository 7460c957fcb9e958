import type { Attachment } from 'svelte/attachments';

/** Moves focus to a heading when it is mounted, so that a screen reader starts at the top of the screen. */
export const focusOnArrival: Attachment<HTMLElement> = (node) => {
	node.tabIndex = -1;
	node.focus({ preventScroll: true });
};

/** The same where a step takes the place of another one: whoever scrolled down there begins here at the top. */
export const focusOnTop: Attachment<HTMLElement> = (node) => {
	focusOnArrival(node);
	scrollTo(0, 0);
};

/** Scrolls a text box that has just got the focus clear of a dock. WebKit heeds `scroll-padding` only here, not when it focuses. */
export function revealBox({ target }: FocusEvent): void {
	if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
		target.scrollIntoView({ block: 'nearest' });
}

/** Takes files that are dropped on a place. `onover` tells when files are held over it. */
export function fileDrop(
	ondrop: (files: readonly File[]) => void,
	onover: (isOver: boolean) => void
): Attachment<HTMLElement> {
	return (node) => {
		const listeners = new AbortController();
		const on = (name: 'dragover' | 'dragleave' | 'drop', listen: (event: DragEvent) => void) =>
			node.addEventListener(name, listen, { signal: listeners.signal });
		on('dragover', (event) => {
			if (!event.dataTransfer?.types.includes('Files')) return;
			// Otherwise the browser leaves the app and opens the file.
			event.preventDefault();
			onover(true);
		});
		on('dragleave', ({ relatedTarget }) => {
			if (!(relatedTarget instanceof Node && node.contains(relatedTarget))) onover(false);
		});
		on('drop', (event) => {
			const files = [...(event.dataTransfer?.files ?? [])];
			onover(false);
			if (files.length === 0) return;
			event.preventDefault();
			ondrop(files);
		});
		return () => listeners.abort();
	};
}

/** Moves focus to a control when it is mounted, as when what it had opened is closed. */
export const focusOnReturn: Attachment<HTMLElement> = (node) => {
	node.focus({ preventScroll: true });
};
