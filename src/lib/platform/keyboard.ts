/** An on-screen keyboard covers more of the page than this, in CSS pixels; the browser's own bars cover less. */
const MIN_KEYBOARD = 120;

type Viewport = Pick<
	VisualViewport,
	'height' | 'offsetTop' | 'pageTop' | 'scale' | 'addEventListener' | 'removeEventListener'
>;

/** The part of an element that the properties are set on. */
type Root = {
	readonly clientHeight: number;
	readonly style: Pick<CSSStyleDeclaration, 'setProperty' | 'removeProperty'>;
};

/**
 * Tells the styles what can be seen while an on-screen keyboard covers a part of the page, by custom properties of the root element.
 * Where the browser shrinks the page instead (`interactive-widget`), nothing is covered and none is set. Returns a function that stops it.
 */
export function followKeyboard(
	root: Root = document.documentElement,
	viewport: Viewport | null = visualViewport
): () => void {
	if (!viewport) return () => undefined;

	const follow = () => {
		const { height, offsetTop, pageTop, scale } = viewport;
		const covered = root.clientHeight - height * scale;
		const isKeyboard = covered > MIN_KEYBOARD;
		// While the person has zoomed in, a layout that follows each move of the fingers would pull the page away from them.
		if (isKeyboard && Math.abs(scale - 1) > 0.01) return;
		const seen = {
			'--visible-height': `${height}px`,
			'--visible-top': `${pageTop}px`,
			'--under-keys': `${Math.max(0, covered - offsetTop)}px`,
			'--safe-bottom': '0px'
		};
		for (const [name, value] of Object.entries(seen)) {
			if (isKeyboard) root.style.setProperty(name, value);
			else root.style.removeProperty(name);
		}
	};

	follow();
	for (const event of ['resize', 'scroll'] as const) viewport.addEventListener(event, follow);
	return () => {
		for (const event of ['resize', 'scroll'] as const) viewport.removeEventListener(event, follow);
	};
}
