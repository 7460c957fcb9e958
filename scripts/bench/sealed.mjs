import { median, mediansOf } from './figures.mjs';
import { putRows, seedCase } from './seed.mjs';
import { serveSites } from './sites.mjs';
import { inApp, openOn, tap, watchTaps } from './tap.mjs';

const TAP_AIM = 1.2;
const START_AIM_MS = 100;
const TAPS_A_ROUND = 10;
const WRONG = 'acorn lantern apple river zebra moon';

/**
 * Measures the same case on the same site in two profiles, one of them sealed: from the tap until it is saved; and the start of Today, to which the
 * sealed one adds the derivation of a key. That is what a wrong passphrase takes, in the same page.
 */
export async function measureSealed({ sites, rounds, executablePath }) {
	const served = await serveSites(sites);
	const address = served.addresses.app;
	const [plain, sealed] = [
		await openOn(executablePath, `${address}/today`),
		await openOn(executablePath, `${address}/today`)
	];
	const one = seedCase();
	const call = `${address}/call?id=${one.id}&contact=${one.contact}`;
	for (const { page } of [plain, sealed]) {
		page.setDefaultTimeout(60_000);
		await page.addInitScript(watchStart);
		await page.evaluate(putRows, { name: 'holdline', rows: one.records, device: one.device });
	}
	const passphrase = await seal(sealed.page, address);

	const seen = { taps: { plain: [], sealed: [] }, starts: { plain: [], sealed: [], derived: [] } };
	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`Sealed notes: round ${round} of ${rounds}`);
		const start = await startBoth(plain.page, sealed.page, { address, passphrase });
		const taps = await tapBoth(plain.page, sealed.page, { call, passphrase });
		if (round === 0) continue;
		for (const name of ['plain', 'sealed']) seen.taps[name].push(...taps[name]);
		for (const name of ['plain', 'sealed', 'derived']) seen.starts[name].push(start[name]);
	}
	for (const phone of [plain, sealed]) await phone.close();
	await served.close();

	const { taps, starts } = seen;
	const over = median(starts.sealed.map((took, index) => took - starts.plain[index] - starts.derived[index]));
	return [
		{
			what: 'sealed notes: tap to saved',
			unit: 'p50 ms',
			html: taps.plain,
			app: taps.sealed,
			bare: mediansOf(taps.plain, TAPS_A_ROUND),
			compared: { times: median(taps.sealed) / median(taps.plain), to: 'unsealed', aim: TAP_AIM }
		},
		{
			what: 'sealed notes: start of /today',
			unit: 'ms',
			html: starts.plain,
			app: starts.sealed,
			bare: starts.plain,
			compared: { over, to: 'unsealed and the key', aim: START_AIM_MS }
		},
		{ what: 'sealed notes: start of /today', unit: 'the key, ms', app: starts.derived }
	];
}

/** Seals the notes as a person does. Resolves with the passphrase. */
async function seal(page, address) {
	await page.goto(`${address}/settings/sealed-notes`);
	await page.getByRole('button', { name: 'Choose a passphrase' }).click();
	const passphrase = (await page.locator('ol[translate=no] li').allInnerTexts()).map((word) => word.trim()).join(' ');
	const code = (await page.locator('p[translate=no]').innerText()).replace(/\s+/g, '');
	await page.getByRole('button', { name: 'I have written both down' }).click();
	await page.getByLabel('Now type the passphrase from your paper').fill(passphrase);
	await page.getByLabel('And the recovery code').fill(code);
	await page.getByRole('button', { name: 'Seal my notes now' }).click();
	await page.getByLabel('Passphrase or recovery code').waitFor();
	return passphrase;
}

/** The time of a start until the case is listed. The sealed one is asked twice: what is typed wrong takes a key and nothing else. */
async function startBoth(plain, sealed, { address, passphrase }) {
	await plain.goto(`${address}/today`);
	const inPlain = await plain.evaluate(() => globalThis.untilShown('Northlight Telecom'));
	await sealed.goto(`${address}/today`);
	const locked = await sealed.evaluate(() => globalThis.untilShown('Passphrase or recovery code'));
	const box = sealed.getByLabel('Passphrase or recovery code');
	await box.fill(WRONG);
	const derived = await sealed.evaluate(untilOpened, 'It did not open.');
	await box.fill(passphrase);
	const opened = await sealed.evaluate(untilOpened, 'Northlight Telecom');
	return { plain: inPlain, sealed: locked + opened, derived };
}

async function tapBoth(plain, sealed, { call, passphrase }) {
	await sealed.goto(call);
	await sealed.getByLabel('Passphrase or recovery code').fill(passphrase);
	await sealed.getByRole('button', { name: 'Open my notes' }).click();
	await plain.goto(call);
	const took = { plain: [], sealed: [] };
	for (const page of [plain, sealed]) {
		await page.getByRole('button', { name: inApp.button, exact: true }).waitFor();
		await page.evaluate(watchTaps, inApp.shown);
	}
	for (let count = -1; count < TAPS_A_ROUND; count += 1) {
		const inPlain = await tap(plain, inApp.button);
		const inSealed = await tap(sealed, inApp.button);
		if (count < 0) continue;
		took.plain.push(inPlain);
		took.sealed.push(inSealed);
	}
	return took;
}

// What follows runs in the page.

/** `untilShown` resolves with the time, since the navigation began, at which the app showed these words. */
function watchStart() {
	globalThis.untilShown = async (words, from = 0) => {
		for (;;) {
			const main = document.querySelector('#main:not(#first-paint *)');
			if (main?.textContent.includes(words)) return performance.now() - from;
			await new Promise((resolve) => requestAnimationFrame(resolve));
		}
	};
}

/** Taps, and resolves with the time until these words are shown. */
function untilOpened(words) {
	const start = performance.now();
	[...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Open my notes').click();
	return globalThis.untilShown(words, start);
}
