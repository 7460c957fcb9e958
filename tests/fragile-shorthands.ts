/**
 * Shorthands that have taken in more parts over the years. A browser reads a value with a variable in it only when it draws. If it
 * then meets a part that it does not know, it drops the declaration as a whole, and the browser's own style with it. Their longhands
 * are safe: each is dropped alone. Shorthands such as `padding` or `border`, with the same parts in every browser, may hold a variable.
 */
const GROWN = [
	'text-decoration',
	'text-emphasis',
	'text-wrap',
	'white-space',
	'animation',
	'transition',
	'mask',
	'overflow',
	'container',
	'columns',
	'list-style',
	'font-variant',
	'offset'
];

const declaration = new RegExp(`(?<![\\w-])(?:-webkit-)?(?:${GROWN.join('|')}):[^;{}]*var\\([^;{}]*`, 'g');

/** The declarations in a text with styles that some browser may drop as a whole. */
export function fragileShorthands(text: string): string[] {
	return text.match(declaration) ?? [];
}
