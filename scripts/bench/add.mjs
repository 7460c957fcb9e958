import { median, mediansOf, turned } from './figures.mjs';
import { bigCase, putCase } from './seed.mjs';
import { serveSites } from './sites.mjs';
import { inApp, openOn, tap, watchTaps } from './tap.mjs';

const sizes = [0, 100_000];
const AIM = 1.2;
const TAPS_A_ROUND = 10;

/** Measures a tap on the call screen of a case that has a hundred thousand entries, and of one that has none. */
export async function measureAdd({ sites, rounds, executablePath }) {
	const served = await serveSites(sites);
	const { app } = served.addresses;
	const phones = [];
	for (const size of sizes) {
		const one = bigCase(size, { live: true });
		const phone = await openOn(executablePath, `${app}/today`);
		phone.page.setDefaultTimeout(120_000);
		await putCase(phone.page, 'holdline', one);
		// The first start makes the second copy.
		await phone.page.goto(`${app}/today`);
		await phone.page.locator(`a[href*="${one.id}"]`).first().waitFor();
		phones.push({ ...phone, address: `${app}/call?id=${one.id}&contact=${one.contact}`, seen: [] });
	}

	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`Tap in a long case: round ${round} of ${rounds}`);
		for (const { page, address } of phones) {
			await page.goto(address);
			await page.getByRole('button', { name: inApp.button, exact: true }).waitFor();
			await page.evaluate(watchTaps, inApp.shown);
		}
		// The first tap on each is not counted.
		for (let count = -1; count < TAPS_A_ROUND; count += 1) {
			for (const { page, seen } of turned(phones, round + count + 1)) {
				const took = await tap(page, inApp.button);
				if (round > 0 && count >= 0) seen.push(took);
			}
		}
	}
	for (const { close } of phones) await close();
	await served.close();

	const [none, many] = phones.map(({ seen }) => seen);
	return [
		{
			what: 'tap to saved in a case without entries',
			unit: 'p50 ms',
			app: none,
			bare: mediansOf(none, TAPS_A_ROUND)
		},
		{
			what: 'tap to saved in a case of 100,000 entries',
			unit: 'p50 ms',
			app: many,
			compared: { times: median(many) / median(none), to: 'none', aim: AIM }
		}
	];
}
