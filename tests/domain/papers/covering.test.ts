import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type Pixels,
	boxBetween,
	isBlackIn,
	isLargeEnough,
	isSamePicture,
	movedBox,
	pixelBox,
	sizedBox
} from '#lib/domain/papers/covering.ts';
import type { CoverBox } from '#lib/domain/vocabulary/paper.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: share, y: share });
const box = fc.tuple(point, point).map(([one, other]) => boxBetween(one, other, 1));
const step = fc.double({ min: -1.5, max: 1.5, noNaN: true });
const edge = fc.integer({ min: 1, max: 4000 });

const isOnPage = ({ x, y, width, height }: CoverBox) =>
	x >= 0 && y >= 0 && width >= 0 && height >= 0 && x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9;

function white(width: number, height: number): Pixels {
	return { width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) };
}

function paint({ data, width }: Pixels, x: number, y: number, colour: number): void {
	data.fill(colour, (y * width + x) * 4, (y * width + x) * 4 + 3);
}

describe('a box', () => {
	test('is the same from whichever corner it was drawn, and ends at the edge of the page', () => {
		const drawn = { page: 2, x: 0.25, y: 0.5, width: 0.5, height: 0.5 };
		expect(boxBetween({ x: 0.25, y: 0.5 }, { x: 0.75, y: 3 }, 2)).toEqual(drawn);
		expect(boxBetween({ x: 0.75, y: 3 }, { x: 0.25, y: 0.5 }, 2)).toEqual(drawn);
		expect(isLargeEnough(boxBetween({ x: 0.2, y: 0.2 }, { x: 0.203, y: 0.6 }, 1))).toBe(false);
	});

	test('stays on the page however it is moved and sized', () => {
		fc.assert(
			fc.property(box, step, step, (drawn, x, y) => {
				expect(isOnPage(movedBox(drawn, x, y))).toBe(true);
				expect(movedBox(drawn, x, y)).toMatchObject({ width: drawn.width, height: drawn.height });
				expect(isOnPage(sizedBox(drawn, x, y))).toBe(true);
				expect(sizedBox(drawn, x, y)).toMatchObject({ x: drawn.x, y: drawn.y });
			})
		);
	});

	test('covers every pixel that it touches, and only those of the picture', () => {
		expect(pixelBox({ page: 1, x: 0.11, y: 0.5, width: 0.1, height: 0.26 }, { width: 10, height: 10 })).toEqual({
			left: 1,
			top: 5,
			width: 2,
			height: 3
		});
		fc.assert(
			fc.property(box, edge, edge, (drawn, width, height) => {
				const whole = pixelBox(drawn, { width, height });
				expect(Object.values(whole).every(Number.isInteger)).toBe(true);
				expect(whole.left).toBeLessThanOrEqual(drawn.x * width);
				expect(whole.top).toBeLessThanOrEqual(drawn.y * height);
				expect(whole.left + whole.width).toBeGreaterThanOrEqual(Math.min(width, (drawn.x + drawn.width) * width));
				expect(whole.top + whole.height).toBeGreaterThanOrEqual(Math.min(height, (drawn.y + drawn.height) * height));
				expect(whole.left + whole.width).toBeLessThanOrEqual(width);
				expect(whole.top + whole.height).toBeLessThanOrEqual(height);
			})
		);
	});
});

describe('a picture that was written', () => {
	const boxes = [{ left: 2, top: 1, width: 2, height: 2 }];
	const covered = () => {
		const picture = white(6, 4);
		for (const [x, y] of [
			[2, 1],
			[3, 1],
			[2, 2],
			[3, 2]
		] as const)
			paint(picture, x, y, 0);
		return picture;
	};

	test('is covered only where each pixel of each box is black', () => {
		expect(isBlackIn(covered(), boxes, 0)).toBe(true);
		for (const [x, y] of [
			[2, 1],
			[3, 2]
		] as const) {
			const leaking = covered();
			paint(leaking, x, y, 9);
			expect(isBlackIn(leaking, boxes, 0)).toBe(false);
			expect(isBlackIn(leaking, boxes, 9)).toBe(true);
		}
	});

	test('with a pixel that lets through what lies behind it is not covered', () => {
		const thin = covered();
		thin.data[(1 * 6 + 2) * 4 + 3] = 254;
		expect(isBlackIn(thin, boxes, 255)).toBe(false);
	});

	test('that came out blank, or in another size, is not the picture', () => {
		expect(isSamePicture(covered(), covered(), 0)).toBe(true);
		expect(isSamePicture(white(6, 4), covered(), 12)).toBe(false);
		expect(isSamePicture(white(4, 6), white(6, 4), 255)).toBe(false);
	});
});
