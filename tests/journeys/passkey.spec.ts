// A passkey as a third way to open sealed notes, by Chromium's virtual authenticator. No real one was tried.
import type { Page } from '@playwright/test';
import { test as base, expect, watch } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { Person } from './person.ts';
import { locked, opens, replaces, seals } from './sealed-notes-hands.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A passkey belongs to a name: an address of numbers has none. */
const test = base.extend<{ page: Page }>({
	page: async ({ browser, site, problems }, use) => {
		const address = site.address.replace('127.0.0.1', 'localhost');
		const context = await browser.newContext({ baseURL: address });
		await watch(context, () => ({ site: { ...site, address }, problems }));
		await use(await context.newPage());
		await context.close();
	}
});

/** From then on nothing may ask axe: the session that loads it takes the authenticator away when it ends. */
async function addAuthenticator(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('WebAuthn.enable');
	await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			ctap2Version: 'ctap2_1',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			hasPrf: true,
			isUserVerified: true
		}
	});
}

async function expectFits(page: Page): Promise<void> {
	expect(await measureFace(page)).toEqual([]);
	expect(await measureOverflow(page)).toEqual([]);
}

test('a passkey opens the notes once it gave the same key twice, and is taken away again', async ({ page }) => {
	await new Person(page).opensCase({ provider: 'Northline', sector: 'telecom', what: 'A bill', phone: '' });
	const { passphrase } = await seals(page);
	await opens(page, passphrase);
	await page.getByRole('button', { name: 'Add a passkey' }).click();
	await expectLooksRight(page);
	await page.getByLabel('First, what opens them now').fill(passphrase);
	await button(page, 'Go on').click();
	await expect(page.getByRole('heading', { name: 'Make the passkey' })).toBeVisible();
	await expectLooksRight(page);
	await addAuthenticator(page);
	await button(page, 'Make it').click();
	await expect(button(page, 'Use it')).toBeVisible();
	await expectFits(page);
	await expect(page.getByRole('heading', { name: 'Use it once more' })).toBeVisible();
	await button(page, 'Use it').click();
	await expect(page.getByRole('heading', { name: 'Your passkey opens your notes' })).toBeVisible();
	await button(page, 'Done').click();
	await expect(button(page, 'Remove the passkey')).toBeVisible();

	await page.goto('/today');
	await expect(locked(page)).toBeVisible();
	await button(page, 'Open with my passkey').click();
	await expect(page.getByText('Northline')).toBeVisible();

	// One that gives another key later is told, and the passphrase stays.
	await page.goto('/today');
	await page.evaluate(() => {
		PublicKeyCredential.prototype.getClientExtensionResults = () => ({
			prf: { results: { first: new Uint8Array(32).buffer } }
		});
	});
	await button(page, 'Open with my passkey').click();
	await expect(page.getByRole('alert')).toContainText('The passkey gave another key than before');
	await expectFits(page);
	await opens(page, passphrase);
	await expect(page.getByText('Northline')).toBeVisible();

	// Whoever forgot the passphrase gives the notes another one by the passkey.
	await page.goto('/settings/sealed-notes');
	await button(page, 'Open with my passkey').click();
	await button(page, 'A new passphrase').click();
	await button(page, 'Open with my passkey').click();
	const another = await replaces(page, 'passphrase');
	await page.goto('/settings/sealed-notes');
	await opens(page, passphrase);
	await expect(page.getByText('It did not open.')).toBeVisible();
	await opens(page, another);

	// So does the page that works without the app.
	await page.goto('/rescue');
	await button(page, 'Open with my passkey').click();
	await expect(page.getByText('Your notes are open on this page.')).toBeVisible();
	await expectFits(page);
	await button(page, 'Show my data as text').click();
	await expect(page.getByLabel('My data as text')).toHaveValue(/Northline/);

	await page.goto('/settings/sealed-notes');
	await opens(page, another);
	await button(page, 'Remove the passkey').click();
	await expect(page.getByText('Removed. It opens nothing here any more.')).toBeVisible();
	await page.goto('/today');
	await expect(locked(page)).toBeVisible();
	await expect(button(page, 'Open with my passkey')).toHaveCount(0);
	await page.goto('/rescue');
	await expect(button(page, 'Open my notes')).toBeVisible();
	await expect(button(page, 'Open with my passkey')).toBeHidden();
});

test('a browser that hands out no value from a passkey says so, and nothing changes', async ({ page }) => {
	await new Person(page).opensCase({ provider: 'Northline', sector: 'telecom', what: 'A bill', phone: '' });
	const { passphrase } = await seals(page);
	await opens(page, passphrase);
	await page.getByRole('button', { name: 'Add a passkey' }).click();
	await page.getByLabel('First, what opens them now').fill(passphrase);
	await button(page, 'Go on').click();
	await expect(button(page, 'Make it')).toBeVisible();
	await addAuthenticator(page);
	await page.evaluate(() => {
		PublicKeyCredential.prototype.getClientExtensionResults = () => ({});
	});
	await button(page, 'Make it').click();
	await expect(page.getByRole('alert')).toContainText('This passkey gives no key');
	await button(page, 'Not now').click();
	await expect(button(page, 'Add a passkey')).toBeVisible();
});
