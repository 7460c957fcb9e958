/** How far beside or below a mark a tap still counts, in CSS pixels: a finger is wider than a line. */
const SLOP = 6;

/** The index of the mark in a layer at a point of the viewport, in CSS pixels; null when there is none. */
export function stretchAt(layer: HTMLElement, x: number, y: number): number | null {
	const at = [...layer.querySelectorAll('u')].findIndex((mark) =>
		[...mark.getClientRects()].some(
			({ left, right, top, bottom }) => x >= left - SLOP && x <= right + SLOP && y >= top && y <= bottom + SLOP
		)
	);
	return at === -1 ? null : at;
}

/** Whether the caret is on the last line of a text, as a layer of the same width as the box breaks that text. */
export function isOnLastLine(layer: HTMLElement, words: string, caret: number): boolean {
	const text = document.createTextNode(words);
	const copy = layer.cloneNode();
	copy.appendChild(text);
	layer.after(copy);
	const rest = document.createRange();
	rest.setStart(text, caret);
	rest.setEnd(text, words.length);
	const lines = [...rest.getClientRects()];
	layer.parentNode?.removeChild(copy);
	const [first] = lines;
	return first === undefined || lines.every(({ top }) => top < first.bottom);
}

/**
 * Replaces the text of a box as if `words` had been typed, so that the browser's own undo reverts it. Only the part that differs is
 * typed. The box gets an `input` event and focus, and the caret ends after the text.
 */
export function retype(box: HTMLTextAreaElement, words: string): void {
	const { value } = box;
	const shorter = Math.min(value.length, words.length);
	let head = 0;
	while (head < shorter && value[head] === words[head]) head += 1;
	let tail = 0;
	while (tail < shorter - head && value.at(-1 - tail) === words.at(-1 - tail)) tail += 1;
	box.focus();
	box.setSelectionRange(head, value.length - tail);
	// `execCommand` is deprecated, but no other way keeps the browser's undo history intact.
	// eslint-disable-next-line @typescript-eslint/no-deprecated
	const isTyped = document.execCommand('insertText', false, words.slice(head, words.length - tail));
	if (!isTyped || box.value !== words) {
		box.value = words;
		box.dispatchEvent(new InputEvent('input', { bubbles: true }));
	}
	box.setSelectionRange(words.length, words.length);
}
