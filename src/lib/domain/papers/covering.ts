import type { CoverBox } from '../vocabulary/paper.ts';

/** A point on a page, in fractions of its width and height. */
export type PagePoint = { x: number; y: number };

/** A box in whole pixels. */
export type PixelBox = { left: number; top: number; width: number; height: number };

export type PixelSize = { width: number; height: number };

/** The pixels of a picture: red, green, blue and alpha of each. */
export type Pixels = PixelSize & { data: Uint8ClampedArray };

/**
 * How the covering of a paper went. `not-covered`: what was written did not read back as it was drawn, or it could not be opened.
 * `not-whole`: a page of a PDF could not be drawn whole. `stopped`: by the person.
 */
export type CoverOutcome = 'covered' | 'not-covered' | 'not-whole' | 'too-large' | 'no-room' | 'not-saved' | 'stopped';

/** The smallest width and height of a box: half of one per cent of the page. */
const MIN_EDGE = 0.005;

/** Where a box starts that is added without a finger. */
export const middleBox = { x: 0.3, y: 0.45, width: 0.4, height: 0.1 };

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The box between two corners, as far as it is on the page. */
export function boxBetween(one: PagePoint, other: PagePoint, page: number): CoverBox {
	const [left, right] = [one.x, other.x].map((x) => within(x, 0, 1)).toSorted((a, b) => a - b);
	const [top, bottom] = [one.y, other.y].map((y) => within(y, 0, 1)).toSorted((a, b) => a - b);
	const [x, y] = [left ?? 0, top ?? 0];
	return { page, x, y, width: (right ?? x) - x, height: (bottom ?? y) - y };
}

/** True for a box that was meant, and not only touched. */
export function isLargeEnough({ width, height }: CoverBox): boolean {
	return width >= MIN_EDGE && height >= MIN_EDGE;
}

/** The box moved by these fractions. It stays on the page. */
export function movedBox(box: CoverBox, x: number, y: number): CoverBox {
	return { ...box, x: within(box.x + x, 0, 1 - box.width), y: within(box.y + y, 0, 1 - box.height) };
}

/** The box made wider and higher by these fractions. Its top left corner stays, and all of it stays on the page. */
export function sizedBox(box: CoverBox, width: number, height: number): CoverBox {
	return {
		...box,
		width: within(box.width + width, Math.min(MIN_EDGE, 1 - box.x), 1 - box.x),
		height: within(box.height + height, Math.min(MIN_EDGE, 1 - box.y), 1 - box.y)
	};
}

/** The whole pixels that a box touches. Its edges grow outwards: no pixel is half covered. */
export function pixelBox({ x, y, width, height }: CoverBox, size: PixelSize): PixelBox {
	const left = within(Math.floor(x * size.width), 0, size.width);
	const top = within(Math.floor(y * size.height), 0, size.height);
	return {
		left,
		top,
		width: within(Math.ceil((x + width) * size.width), left, size.width) - left,
		height: within(Math.ceil((y + height) * size.height), top, size.height) - top
	};
}

/** True when no colour of any pixel in these boxes is brighter than `tolerance`, from 0 to 255. */
export function isBlackIn({ data, width }: Pixels, boxes: readonly PixelBox[], tolerance: number): boolean {
	return boxes.every((box) => {
		for (let y = box.top; y < box.top + box.height; y += 1) {
			const end = (y * width + box.left + box.width) * 4;
			for (let at = (y * width + box.left) * 4; at < end; at += 4) {
				for (let colour = at; colour < at + 3; colour += 1) if ((data[colour] ?? 255) > tolerance) return false;
				if (data[at + 3] !== 255) return false;
			}
		}
		return true;
	});
}

/** True when two pictures have one size, and their colours differ by no more than `tolerance` on average. */
export function isSamePicture(one: Pixels, other: Pixels, tolerance: number): boolean {
	if (one.width !== other.width || one.height !== other.height) return false;
	let sum = 0;
	for (let at = 0; at < one.data.length; at += 1) sum += Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0));
	return sum <= tolerance * one.data.length;
}
