// Sealed notes: turned on, opened, locked in every tab, handed out by the rescue page, and turned off again.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isAway } from './away.ts';
import { expect, offlineTest, tabTo, test, waitUntilKept } from './holdline.ts';
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

test('leaving at once, and time away, drop the key in every tab, and each way back asks for it', async ({
	phone: { page, context }
}) => {
	await page.goto('/settings/curtain');
	await page.getByRole('switch', { name: 'Show “Leave now” on the screens of a case' }).click();
	await new Person(page).opensCase(story);
	const address = `${page.url()}&step=want`;
	const { passphrase } = await seals(page);
	await page.goto(address);
	await opens(page, passphrase);
	const want = page.getByLabel('What I want done');
	await want.fill('£42 back');
	const other = await context.newPage();
	await other.goto(address.replace('/goal', '/case'));
	await opens(other, passphrase);
	await expect(other.getByRole('heading', { name: 'Northline' })).toBeVisible();

	await page.getByRole('button', { name: 'Leave now' }).click();
	await expect(page.getByRole('table')).toBeVisible();
	const covered = (tab: Page) => tab.getByRole('heading', { name: 'Your notes are covered' });
	await expect(covered(other)).toBeVisible();
	await page.goBack();
	await expect(covered(page)).toBeVisible();
	await page.getByRole('button', { name: 'Show my notes' }).click();
	for (const tab of [page, other]) {
		await expect(locked(tab)).toBeVisible();
		await expect(tab.getByText('Northline')).toBeHidden();
	}
	await page.goto(address);
	await opens(page, passphrase);
	await expect(want).toHaveValue('£42 back');

	await want.fill('£42 back by Friday');
	await isAway(page, 14);
	await expect(want).toBeVisible();
	await isAway(page, 15);
	await expect(locked(page)).toBeVisible();
	await opens(page, passphrase);
	await expect(want).toHaveValue('£42 back by Friday');
});

offlineTest('notes are sealed, opened and locked by keyboard, without internet', async ({ phone: { page }, site }) => {
	await new Person(page).opensCase(story);
	await page.goto('/settings/sealed-notes');
	const presses = async (name: string) => {
		await tabTo(page.getByRole('button', { name, exact: true }));
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await page.keyboard.press('Enter');
	};
	const types = async (label: string, text: string) => {
		await tabTo(page.getByLabel(label));
		await page.keyboard.type(text);
	};
	await expect(page.getByRole('button', { name: 'Choose a passphrase' })).toBeVisible();
	await waitUntilKept(page);
	await site.kill();

	const arrives = async (name: string) => {
		const heading = page.getByRole('heading', { level: 1, name });
		await expect(heading).toBeFocused();
		await expect(heading).toBeInViewport();
	};
	await presses('Choose a passphrase');
	await arrives('Sealed notes');
	const list = page.getByRole('region', { name: 'Write these six words down' }).getByRole('listitem');
	const passphrase = (await list.allInnerTexts()).map((text) => text.trim()).join(' ');
	const code = page.getByRole('region', { name: 'Write this recovery code down' }).getByRole('paragraph').first();
	const typedCode = (await code.innerText()).replace(/\s+/g, '');
	await presses('I have written both down');
	await arrives('Sealed notes');
	// On the smallest screen, what went wrong is not under the buttons.
	await page.setViewportSize({ width: 320, height: 640 });
	await types('Now type the passphrase from your paper', passphrase);
	await types('And the recovery code', 'wrong');
	await page.keyboard.press('Enter');
	const wrong = page.getByText('That is not the code. Look at each group again.');
	await expect(wrong).toBeVisible();
	const isOnTop = () =>
		wrong.evaluate((line) => {
			const { left, bottom } = line.getBoundingClientRect();
			return document.elementFromPoint(left + 1, bottom - 1) === line;
		});
	await expect.poll(isOnTop).toBe(true);
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type(typedCode);
	await page.keyboard.press('Enter');
	await expect(locked(page)).toBeVisible({ timeout: 20_000 });
	await types('Passphrase or recovery code', 'wrong');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Passphrase or recovery code')).toHaveAccessibleDescription(/It did not open\./);
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type(passphrase);
	await page.keyboard.press('Enter');
	await presses('Lock them now');
	await expect(page.getByRole('button', { name: 'Open my notes' })).toBeVisible();
	await arrives('Your notes are sealed');
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
