// Takes a picture of every screen and sheet, for eyes: scripts/pictures.mjs runs it and lays the engines side by side.
import { mkdir, writeFile } from 'node:fs/promises';
import type { Theme } from './engine.ts';
import { test } from './in-engines.ts';
import { visitScreens } from './screens.ts';

const FOLDER = 'test-results/pictures';

for (const theme of ['light', 'dark'] satisfies Theme[]) {
	test(`pictures of every screen, in ${theme}`, async ({ engine, engineName }) => {
		await mkdir(FOLDER, { recursive: true });
		const tab = await engine.start(theme);
		await visitScreens(tab, async ({ name }) => {
			await tab.evaluate(endAnimations, null);
			await writeFile(`${FOLDER}/${name}-${engineName}-${theme}.png`, await tab.picture());
		});
	});
}

/** Waits for whatever fades in. What moves without end is not waited for. */
async function endAnimations(): Promise<void> {
	const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
	await Promise.allSettled(ending.map(({ finished }) => finished));
}
