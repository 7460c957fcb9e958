import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';

/** The narrowest screen on which axe is asked about a journey that runs on a wider one too: its rules find the same there, and take most of the time. */
const AXE_FROM = 390;

/** Checks that the current page can be read and tapped, and that nothing sticks out of it. */
export async function expectLooksRight(page: Page): Promise<void> {
	expect(await measureFace(page)).toEqual([]);
	expect(await measureOverflow(page)).toEqual([]);
	const isOnlySmall = test.info().tags.includes('@only-small');
	if (isOnlySmall || (page.viewportSize()?.width ?? 0) >= AXE_FROM) await expectNoAxeViolations(page);
}
