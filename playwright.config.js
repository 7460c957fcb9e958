import { defineConfig } from '@playwright/test';
import { browserFlags } from './scripts/browser.mjs';
import { notRunHere } from './scripts/machine.mjs';
import { findBrowser, findProgram } from './scripts/setup.mjs';

const executablePath = findBrowser();
if (!executablePath) throw new Error('No Chromium was found: install one, or name one in CHROMIUM_PATH.');

/**
 * The journeys run in the headless shell where there is one. All other tests run in the whole browser, which is also where
 * `chromium` does the main job.
 */
const inShell = { launchOptions: { executablePath: findProgram('shell') ?? executablePath, args: browserFlags } };

const leftOut = new Set(notRunHere().map(({ project }) => project));

/** The tests that run in this engine. The journeys and the faults try in Chromium what the others try here. */
function enginesIn(engine) {
	if (process.env.PICTURES === 'true') return 'engines/pictures.spec.ts';
	const others = ['curtain', 'deleting', 'face', 'kills', 'papers', 'sealing', 'windows'];
	const mailbox = leftOut.has('mailbox') ? [] : ['mailbox'];
	return `engines/{${['main-job', 'history', ...mailbox, ...(engine === 'chromium' ? [] : others)].join(',')}}.spec.ts`;
}

export default defineConfig({
	testDir: 'tests',
	outputDir: 'test-results/browser',
	globalSetup: './tests/storage/build.ts',
	workers: 2,
	forbidOnly: process.env.CI === 'true',
	// `npm test` names what passed only at the second try: that is a fault of the test, or of the app, and is to be mended.
	retries: process.env.CI === 'true' ? 1 : 0,
	// Only ever reached by what fails: the machine may be five times slower than the one these tests were written on.
	timeout: 300_000,
	expect: { timeout: 30_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
	use: {
		launchOptions: { executablePath, args: browserFlags },
		screenshot: 'only-on-failure',
		hasTouch: true,
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		// It fetches and keeps the whole site: tests that are about that let it in.
		serviceWorkers: 'block'
	},
	projects: [
		{ name: 'storage', testMatch: 'tests/storage/**/*.spec.ts' },
		{ name: 'faults', testMatch: 'faults/*.spec.ts', testIgnore: 'faults/full-disk.spec.ts' },
		{ name: 'tmpfs', testMatch: 'faults/full-disk.spec.ts' },
		{ name: 'chromium', testMatch: enginesIn('chromium'), use: { engineName: 'chromium' } },
		{ name: 'firefox', testMatch: enginesIn('firefox'), use: { engineName: 'firefox' } },
		{ name: 'webkit', testMatch: enginesIn('webkit'), use: { engineName: 'webkit' } },
		{
			name: 'phone',
			testMatch: 'journeys/*.spec.ts',
			testIgnore: leftOut.has('mailbox') ? 'journeys/mailbox.spec.ts' : [],
			grepInvert: /@only-small/,
			use: { ...inShell, viewport: { width: 390, height: 844 } }
		},
		{
			name: 'small',
			testMatch: 'journeys/*.spec.ts',
			grep: /@(only-)?small/,
			use: { ...inShell, viewport: { width: 320, height: 640 } }
		},
		{ name: 'nginx', testMatch: 'deploy/*.spec.ts', use: { hostName: 'nginx' } },
		{ name: 'caddy', testMatch: 'deploy/*.spec.ts', use: { hostName: 'caddy' } }
	].filter(({ name }) => !leftOut.has(name))
});
