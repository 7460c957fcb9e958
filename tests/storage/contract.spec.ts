import { storeContract } from '../contracts/store.ts';
import { expect, test } from './storage.ts';

test('the store does all that the contract asks, as the fake of the unit tests does', async ({ page }) => {
	expect(storeContract.length).toBeGreaterThan(10);
	for (const { fact } of storeContract) {
		const problem = await page.evaluate((fact) => storage.problemWith(fact), fact);
		expect.soft(problem, fact).toBeNull();
	}
});

test('sealed notes do all that the contract asks', async ({ page }) => {
	for (const { fact } of storeContract) {
		// What opens them was written, so sealed notes are never bare.
		if (fact.startsWith('opening an empty store')) continue;
		const problem = await page.evaluate((fact) => storage.problemWith(fact, true), fact);
		expect.soft(problem, fact).toBeNull();
	}
});
