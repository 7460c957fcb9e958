/** How far beside a mark a tap may be, in CSS pixels: a finger is broader than a line. */
const SLOP = 6;

/** Which of the marks in a layer is at a point of the window; null when none is. */
export function stretchAt(layer: HTMLElement, x: number, y: number): number | null {
	const at = [...layer.querySelectorAll('u')].findIndex((mark) =>
		[...mark.getClientRects()].some(
			({ left, right, top, bottom }) => x >= left - SLOP && x <= right + SLOP && y >= top && y <= bottom + SLOP
		)
	);
	return at === -1 ? null : at;
}

/** Whether the caret of a text is on its last line, as the text is broken in a layer that is as wide as its box. */
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
 * Makes `words` the text of a box as if it had been typed, so that the browser's own undo takes it back. Only what differs is typed;
 * the caret ends behind the text. What listens to the typing hears of it.
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
	// It is old, and the only way that leaves the browser's undo whole.
	// eslint-disable-next-line @typescript-eslint/no-deprecated
	const isTyped = document.execCommand('insertText', false, words.slice(head, words.length - tail));
	if (!isTyped || box.value !== words) {
		box.value = words;
		box.dispatchEvent(new InputEvent('input', { bubbles: true }));
	}
	box.setSelectionRange(words.length, words.length);
}
