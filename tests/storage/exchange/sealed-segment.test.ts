import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { epochOf, openSegment, placeOfSegment, sealSegment } from '#lib/storage/exchange/sealed-segment.ts';
import { SEED, runs } from '../../runs.ts';
import { Chance } from '../../chance.ts';

const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const signed = (text: string) => ({ text, signature: 'A'.repeat(103) });
const place = { device: 'ana', number: 7 };

describe('a sealed segment', () => {
	test('opens for who has the key of the epoch, and shows neither words nor device', async () => {
		const epoch = await epochOf(random(32), random(32));
		const sealed = await sealSegment(epoch, place, signed('They refused'));
		expect(await openSegment(epoch, ['sam', 'ana'], sealed)).toEqual(signed('They refused'));
		expect(await openSegment(epoch, ['sam'], sealed)).toBeNull();
		expect(await openSegment(await epochOf(epoch.hash, random(32)), ['ana'], sealed)).toBeNull();
		expect(await openSegment(await epochOf(random(32), random(32)), ['ana'], sealed)).toBeNull();
		expect(placeOfSegment(sealed)?.number).toBe(7);
		for (const word of ['refused', 'ana']) expect(Buffer.from(sealed).includes(word)).toBe(false);
	});

	test('has one of five sizes, and never the same bytes twice', async () => {
		const epoch = await epochOf(random(32), random(32));
		const sizes = new Set<number>();
		for (const length of [1, 300, 900, 5000, 40_000, 150_000]) {
			const words = Buffer.from(random(length)).toString('hex').slice(0, length);
			sizes.add((await sealSegment(epoch, place, signed(words))).length);
		}
		const besides = 53 + 12 + 16;
		const allowed = [1, 4, 16, 64, 256].map((kib) => kib * 1024 + besides);
		expect([...sizes].filter((size) => !allowed.includes(size))).toEqual([]);
		expect(sizes.size).toBeGreaterThan(3);
		const two = await Promise.all([1, 2].map(() => sealSegment(epoch, place, signed('They refused'))));
		expect(Buffer.from(two[0] ?? []).equals(Buffer.from(two[1] ?? []))).toBe(false);
		await expect(sealSegment(epoch, place, signed(Buffer.from(random(400_000)).toString('hex')))).rejects.toThrow(
			RangeError
		);
	});

	const RUNS = runs(300, 10_000);
	test(`opens no more where any bit of it was changed, or it was cut: ${RUNS} of them, seed ${SEED}`, async () => {
		const epoch = await epochOf(random(32), random(32));
		const sealed = await sealSegment(epoch, place, signed('They refused'));
		const chance = new Chance(SEED);
		for (let run = 0; run < RUNS; run += 1) {
			const at = chance.upTo(sealed.length);
			const harmed = sealed.slice(0, chance.happens(50) ? at : undefined);
			if (harmed.length === sealed.length) harmed[at] = (harmed[at] ?? 0) ^ (1 << chance.upTo(8));
			expect(await openSegment(epoch, ['ana'], harmed)).toBeNull();
		}
	});
});
