import { beforeEach, expect, test, vi } from 'vitest';
import { reviewNote } from '#lib/domain/coach/review.ts';

const NOTE = 'They never rang back. The man was rude, I guess, and I felt ignored.';

/** The coach as a page has it that has reviewed nothing yet. */
const fresh = async () => {
	const { learnPhrases } = await import('#lib/domain/coach/learned-phrases.ts');
	learnPhrases((await import('#lib/domain/coach/coach-pack.ts')).coachPhrases);
	return import('#lib/domain/coach/review.ts');
};

beforeEach(() => vi.resetModules());

test('the first review is prepared in many steps, each only while there is time', async () => {
	const { prepareReview, reviewNote: review } = await fresh();
	expect(prepareReview(() => false)).toBe(false);
	let steps = 0;
	for (let left = 1; !prepareReview(() => left-- > 0); left = 1) steps += 1;
	expect(steps).toBeGreaterThan(20);
	expect(review(NOTE)).toEqual(reviewNote(NOTE));
	expect(prepareReview(() => false)).toBe(true);
});

test('a review that comes before all is prepared finds the same', async () => {
	const { prepareReview, reviewNote: review } = await fresh();
	let left = 5;
	prepareReview(() => left-- > 0);
	expect(review(NOTE)).toEqual(reviewNote(NOTE));
	expect(review(NOTE).length).toBeGreaterThan(2);
	expect(prepareReview(() => true)).toBe(true);
});

test('before its phrases are here the coach marks nothing and has nothing to prepare, and afterwards it marks', async () => {
	const { prepareReview, reviewNote: review } = await import('#lib/domain/coach/review.ts');
	expect(prepareReview(() => true)).toBe(true);
	expect(review(NOTE)).toEqual([]);
	await fresh();
	expect(review(NOTE)).toEqual(reviewNote(NOTE));
});
