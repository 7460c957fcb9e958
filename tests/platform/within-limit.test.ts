import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWithin } from '#lib/platform/within-limit.ts';

test('what is made keeps the limit with the first step that does, or is refused with the size of the smallest', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 5 }),
			fc.option(fc.integer({ min: 1, max: 3000 })),
			async (sizes, limit) => {
				const made = await makeWithin(sizes, limit, (size) => Promise.resolve(new Uint8Array(size)));
				const fitting = sizes.find((size) => limit === null || size <= limit);
				if (fitting === undefined) expect(made).toEqual({ ok: false, bytes: Math.min(...sizes) });
				else expect(made).toMatchObject({ ok: true, step: fitting, isFirst: sizes[0] === fitting });
			}
		)
	);
});
