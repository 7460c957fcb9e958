import { test as base } from '../journeys/holdline.ts';
import { Chromium } from './chromium.ts';
import type { Engine, MakeEngine } from './engine.ts';
import { Firefox } from './firefox.ts';
import { WebKit } from './webkit.ts';

const makers = {
	chromium: (site) => Chromium.fresh(site),
	firefox: (site) => Firefox.fresh(site),
	webkit: (site) => WebKit.fresh(site)
} satisfies Record<string, MakeEngine>;

export type EngineName = keyof typeof makers;

/**
 * Tests that run in every engine: each of their projects names one. Every test ends with the check of the other browser
 * tests: no violation of the content policy, no error in the console, no request to another origin.
 */
export const test = base.extend<{ engine: Engine }, { engineName: EngineName }>({
	engineName: ['chromium', { scope: 'worker', option: true }],
	engine: async ({ engineName, site, problems }, use) => {
		const engine = await makers[engineName](site);
		await use(engine);
		await engine.remove();
		problems.push(...engine.problems);
	}
});

export { expect } from '../journeys/holdline.ts';
