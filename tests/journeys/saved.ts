import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** Saves the file that a tap makes, as a phone would take it up again. */
export async function saved(page: Page, button: Locator) {
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	const buffer = await readFile(await download.path());
	return { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer };
}
