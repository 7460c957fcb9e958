/** What is visible while a box is being typed in. Heights are in CSS pixels. */
export type TypingView = {
	/** The visible height without a keyboard on the screen, and now. */
	before: number;
	now: number;
	/** True when the page itself became lower, as `interactive-widget=resizes-content` asks for. */
	hasPageShrunk: boolean;
	isBoxInSight: boolean;
	isBarInSight: boolean;
};

/** Rounding and browser bars change the height a little, in CSS pixels. A keyboard takes far more. */
const SLACK_PX = 2;

/**
 * Reports the view when the box gets focus, and after each change of the visible area until it loses focus.
 * `findBar` finds an element at the lower edge of the page. Returns a function that stops watching.
 */
export function watchTyping(
	box: HTMLElement,
	findBar: () => HTMLElement | null,
	report: (view: TypingView) => void
): () => void {
	const visible = window.visualViewport;
	if (!visible) return () => {};
	const stop = new AbortController();
	let before = visible.height;
	let pageBefore = window.innerHeight;

	const tell = () => {
		if (document.activeElement !== box) {
			before = visible.height;
			pageBefore = window.innerHeight;
			return;
		}
		report({
			before: Math.round(before),
			now: Math.round(visible.height),
			hasPageShrunk: window.innerHeight < pageBefore - SLACK_PX,
			isBoxInSight: isInSight(box, visible),
			isBarInSight: isInSight(findBar(), visible)
		});
	};
	// A frame later, styles that follow the keyboard have followed.
	const tellSoon = () => requestAnimationFrame(tell);
	box.addEventListener('focus', tellSoon, { signal: stop.signal });
	visible.addEventListener('resize', tellSoon, { signal: stop.signal });
	visible.addEventListener('scroll', tellSoon, { signal: stop.signal });
	addEventListener('scroll', tellSoon, { signal: stop.signal, passive: true });
	return () => stop.abort();
}

function isInSight(element: HTMLElement | null, visible: VisualViewport): boolean {
	if (element === null) return false;
	const { top, bottom } = element.getBoundingClientRect();
	return top >= visible.offsetTop - SLACK_PX && bottom <= visible.offsetTop + visible.height + SLACK_PX;
}
