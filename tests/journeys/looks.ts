import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';

/** The narrowest screen on which axe is asked too: its rules find the same on a narrower one, and take most of the time. */
const AXE_FROM = 390;

/** Checks that the current page can be read and tapped, and that nothing sticks out of it. */
export async function expectLooksRight(page: Page): Promise<void> {
	expect(await measureFace(page)).toEqual([]);
	expect(await measureOverflow(page)).toEqual([]);
	if ((page.viewportSize()?.width ?? 0) >= AXE_FROM) await expectNoAxeViolations(page);
}
