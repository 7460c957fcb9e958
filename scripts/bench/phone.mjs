// The phone of all measurements: Chromium at a phone's size, slowed down on demand.
import { chromium } from '@playwright/test';
import { browserFlags } from '../browser.mjs';

const kilobit = 1000 / 8;

/** Conditions of a page. A slow phone has a processor four times slower, and a slow mobile network. */
export const conditions = {
	throttled: { cpu: 4, network: { latency: 150, download: 1600 * kilobit, upload: 750 * kilobit } },
	unthrottled: { cpu: 1, network: null }
};

const screen = { viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'en-GB', timezoneId: 'Europe/London' };

export function launch(executablePath) {
	return chromium.launch({ executablePath, args: browserFlags });
}

/** A first visit: an empty storage, and no service worker. */
export function newVisitor(browser) {
	return browser.newContext({ ...screen, serviceWorkers: 'block' });
}

/** A browser with its storage on the disk: in memory, no write is durable. */
export function openProfile(executablePath, folder) {
	return chromium.launchPersistentContext(folder, { executablePath, args: browserFlags, ...screen });
}

/** Slows the page down. Resolves with the CDP session, for further commands. */
export async function slowDown(page, { cpu, network = null }) {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	if (network) {
		const { latency, download, upload } = network;
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency,
			downloadThroughput: download,
			uploadThroughput: upload
		});
	}
	return session;
}
