import type { Hands } from '../engines/hands.ts';

/** Minimum contrast of text and of edges with their background, by WCAG's formula; minimum sizes in CSS pixels. */
export const TEXT_CONTRAST = 7;
export const EDGE_CONTRAST = 3;
export const TARGET = 48;
export const TARGET_GAP = 8;
export const SMALLEST_TEXT = 15;

/**
 * Measures every visible element by computed colours and boxes. Resolves with one text for each that is too faint, too
 * small or too close to another, and with an empty list when there is none.
 */
export function measureFace(page: Pick<Hands, 'evaluate'>): Promise<string[]> {
	return page.evaluate(
		({ textContrast, edgeContrast, target, gap, smallestText }) => {
			type Colour = [number, number, number, number];
			const problems: string[] = [];
			const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter(isVisible);

			for (const element of seen) {
				if (!hasOwnText(element)) continue;
				const style = getComputedStyle(element);
				const ground = backgroundOf(element);
				const ratio = contrast(over(colour(style.color), ground), ground);
				if (ratio < textContrast) problems.push(`text ${ratio.toFixed(2)}: ${nameOf(element)}`);
				if (parseFloat(style.fontSize) < smallestText) problems.push(`text ${style.fontSize}: ${nameOf(element)}`);
			}

			const controls = seen.filter(
				(element) =>
					element.matches('a[href], button, input:not([type=hidden]), select, textarea, summary') &&
					isFullyVisible(element)
			);
			for (const control of controls) {
				if (isInSentence(control)) continue;
				const { width, height } = targetOf(control);
				if (width < target - 0.5 || height < target - 0.5) {
					problems.push(`target ${width.toFixed(0)}×${height.toFixed(0)}: ${nameOf(control)}`);
				}
				const style = getComputedStyle(control);
				const outside = backgroundOf(control.parentElement ?? document.body);
				const edge = colour(style.borderTopColor);
				if (parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none' && edge[3] > 0) {
					const isWritten = !control.matches(':disabled') && control.closest('[aria-disabled=true]') === null;
					const ratio = contrast(over(edge, outside), outside);
					if (isWritten && ratio < edgeContrast) problems.push(`edge ${ratio.toFixed(2)}: ${nameOf(control)}`);
				}
			}

			const targets = controls.filter((control) => !isInSentence(control));
			for (const [index, one] of targets.entries()) {
				for (const other of targets.slice(index + 1)) {
					if (one.contains(other) || other.contains(one) || isSame(one, other)) continue;
					if (isPinned(one) !== isPinned(other)) continue;
					const away = distance(targetOf(one), targetOf(other));
					if (away < gap - 0.5) problems.push(`${away.toFixed(1)} apart: ${nameOf(one)} and ${nameOf(other)}`);
				}
			}
			return problems;

			function isVisible(element: HTMLElement): boolean {
				if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
				if (element.closest('.visually-hidden, #svelte-announcer')) return false;
				const modal = document.querySelector('dialog:modal');
				if (modal && !modal.contains(element)) return false;
				const { width, height } = element.getBoundingClientRect();
				return width > 1 && height > 1;
			}

			function hasOwnText(element: HTMLElement): boolean {
				if (element.matches('input:not([type=checkbox], [type=radio]), textarea')) return true;
				return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
			}

			/** A link in running text may be as high as its line. */
			function isInSentence(control: HTMLElement): boolean {
				return control.matches('a') && getComputedStyle(control).display === 'inline';
			}

			/** The target of a checkbox, radio button or file input is the label around it. */
			function targetOf(control: HTMLElement): DOMRect {
				const label =
					control.matches('input[type=checkbox], input[type=radio], input[type=file]') && control.closest('label');
				return (label || control).getBoundingClientRect();
			}

			function isSame(one: HTMLElement, other: HTMLElement): boolean {
				const label = one.closest('label');
				return label !== null && label === other.closest('label');
			}

			/** True when no scrolling ancestor cuts it off. */
			function isFullyVisible(element: HTMLElement): boolean {
				const box = element.getBoundingClientRect();
				for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
					if (getComputedStyle(at).overflowY === 'visible') continue;
					const window = at.getBoundingClientRect();
					if (box.top < window.top - 1 || box.bottom > window.bottom + 1) return false;
					if (box.left < window.left - 1 || box.right > window.right + 1) return false;
				}
				return true;
			}

			/** True in a dock, under which the rest of the page scrolls. */
			function isPinned(element: HTMLElement): boolean {
				for (let at: HTMLElement | null = element; at; at = at.parentElement) {
					if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return true;
				}
				return false;
			}

			function distance(a: DOMRect, b: DOMRect): number {
				const x = Math.max(a.left - b.right, b.left - a.right, 0);
				const y = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
				return Math.max(x, y);
			}

			function backgroundOf(element: HTMLElement): Colour {
				const layers: Colour[] = [];
				for (let at: HTMLElement | null = element; at; at = at.parentElement) {
					const layer = colour(getComputedStyle(at).backgroundColor);
					if (layer[3] > 0) layers.push(layer);
					if (layer[3] === 1) break;
				}
				return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1] as Colour);
			}

			function colour(text: string): Colour {
				const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
				return [red, green, blue, alpha];
			}

			function over([red, green, blue, alpha]: Colour, ground: Colour): Colour {
				const mix = (top: number, below: number) => top * alpha + below * (1 - alpha);
				return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
			}

			function contrast(one: Colour, other: Colour): number {
				const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
				return (light + 0.05) / (dark + 0.05);
			}

			function luminance([red, green, blue]: Colour): number {
				const linear = (part: number) => {
					const value = part / 255;
					return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
				};
				return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
			}

			function nameOf(element: HTMLElement): string {
				const words = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40);
				return `<${element.tagName.toLowerCase()} class="${element.className}"> ${words}`;
			}
		},
		{
			textContrast: TEXT_CONTRAST,
			edgeContrast: EDGE_CONTRAST,
			target: TARGET,
			gap: TARGET_GAP,
			smallestText: SMALLEST_TEXT
		}
	);
}

/** Resolves with up to five elements that overflow sideways, on either side. None may, at any width. */
export function measureOverflow(page: Pick<Hands, 'evaluate'>): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth: width, scrollWidth } = document.documentElement;
		if (scrollWidth <= width) return [];
		const found = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
			const { left, right } = element.getBoundingClientRect();
			return right > width + 1 || left < -1;
		});
		return [
			`${scrollWidth - width} px too wide`,
			...found
				.slice(0, 5)
				.map((element) => `sticks out: <${element.tagName.toLowerCase()} class="${element.className}">`)
		];
	}, null);
}
