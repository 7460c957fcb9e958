// Sealed notes: turned on, opened, locked in every tab, handed out by the rescue page, and turned off again.
import { readFile } from 'node:fs/promises';
import { expect, offlineTest, test, waitUntilKept } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';
import { locked, opens, replaces, seals } from './sealed-notes-hands.ts';

const story = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;

test('notes are sealed, opened by words and by code, locked in every tab, and unsealed', async ({
	phone: { page, context }
}) => {
	await new Person(page).opensCase(story);
	const { passphrase, code } = await seals(page, expectLooksRight);
	await page.goto('/today');
	await expect(locked(page)).toBeVisible();
	expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Northline');
	await opens(page, 'acorn lantern apple river zebra moon');
	await expect(page.getByText('It did not open. This is not the passphrase or the code')).toBeVisible();
	await expectLooksRight(page);
	await opens(page, passphrase.toUpperCase());
	await expect(page.getByText('Northline')).toBeVisible();
	await page.getByRole('link', { name: 'New case' }).click();
	await page.getByLabel('Who is it with?').fill('Gridwell');

	// A second tab asks too, and locks the first, where no word is lost.
	const other = await context.newPage();
	await other.goto('/settings/sealed-notes');
	await opens(other, code);
	await expectLooksRight(other);
	await other.getByRole('button', { name: 'Lock them now' }).click();
	await expect(locked(page)).toBeVisible();
	await expect(locked(other)).toBeVisible();
	await opens(page, passphrase);
	await expect(page.getByLabel('Who is it with?')).toHaveValue('Gridwell');

	await opens(other, passphrase);
	await other.getByRole('button', { name: 'Unseal my notes' }).click();
	await other.getByRole('button', { name: 'Yes, unseal them' }).click();
	await expect(other.getByRole('button', { name: 'Choose a passphrase' })).toBeVisible();
	await page.goto('/today');
	await expect(page.getByText('Northline')).toBeVisible();
});

test('another passphrase and another code take the place of the old ones while the notes stay sealed', async ({
	phone: { page, context }
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await new Person(page).opensCase(story);
	const { passphrase, code } = await seals(page, expectLooksRight);
	// It asks since before anything changed.
	const other = await context.newPage();
	await other.goto('/today');
	await expect(locked(other)).toBeVisible();
	await opens(page, passphrase);
	await page.getByRole('button', { name: 'A new passphrase' }).click();
	const now = page.getByLabel('First, what opens them now');
	await now.fill('acorn lantern apple river zebra moon');
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByText('It did not open. This is not the passphrase or the code')).toBeVisible();
	await expectLooksRight(page);
	await now.fill(code);
	await now.press('Enter');
	const newPassphrase = await replaces(page, 'passphrase');
	await expect(page.getByText('Older backup files do not change')).toBeVisible();
	await expectLooksRight(page);
	await page.getByRole('button', { name: 'Done' }).click();
	await page.getByRole('button', { name: 'A new recovery code' }).click();
	await now.fill(newPassphrase);
	await page.getByRole('button', { name: 'Go on' }).click();
	const newCode = await replaces(page, 'code');

	for (const old of [passphrase, code]) {
		await opens(other, old);
		await expect(other.getByText('It did not open. This is not the passphrase or the code')).toBeVisible();
		await expect(other.getByRole('button', { name: 'Open my notes' })).toBeEnabled();
	}
	// It goes on where the first one was last.
	await opens(other, newPassphrase);
	await expect(other.getByRole('button', { name: 'Lock them now' })).toBeVisible();
	await page.goto('/today');
	await opens(page, newCode);
	await expect(page.getByText('Northline')).toBeVisible();
});

offlineTest(
	'sealed notes open without internet, and the rescue page opens them without the app',
	async ({ phone: { page }, site }) => {
		await new Person(page).opensCase(story);
		await waitUntilKept(page);
		const { passphrase, code } = await seals(page);
		await site.kill();
		await page.goto('/today');
		await opens(page, passphrase);
		await expect(page.getByText('Northline')).toBeVisible();

		await page.goto('/rescue');
		await expect(page.getByText('Your notes are sealed. Open them first.')).toBeVisible();
		await expectLooksRight(page);
		await opens(page, 'wrong');
		await expect(page.getByText('It did not open. This is not the passphrase or the code')).toBeVisible();
		await opens(page, code);
		await expect(page.getByText('Your notes are open on this page.')).toBeVisible();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save my data to a file' }).click()
		]);
		expect(await readFile(await download.path(), 'utf8')).toContain('Northline');
	}
);
