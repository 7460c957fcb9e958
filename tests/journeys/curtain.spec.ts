// The curtain over the screen, and leaving at once: nothing of a case is in sight, and no word is lost.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isAway } from './away.ts';
import { expect, offlineTest, test, waitUntilKept } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';

const story = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;
const cover = (page: Page) => page.getByRole('heading', { name: 'Your notes are covered' });
const show = (page: Page) => page.getByRole('button', { name: 'Show my notes' });

test('the curtain covers the screen after five minutes, and a start, until the code is typed; none of it costs a note', async ({
	phone: { page }
}) => {
	await new Person(page).opensCase(story);
	await page.goto('/settings');
	await page.getByRole('link', { name: 'Cover the screen, and leave fast' }).click();
	await page.getByRole('button', { name: 'After 5 minutes' }).click();
	await page.getByLabel('A short code').fill('407');
	await page.getByRole('button', { name: 'Turn the curtain on' }).click();
	await expect(page.getByText('The code needs four characters or more.')).toBeVisible();
	await page.getByLabel('A short code').fill('4071');
	await page.getByRole('button', { name: 'Turn the curtain on' }).click();
	await expect(page.getByText('The curtain is on.')).toBeVisible();
	await expectLooksRight(page);

	await page.goto('/case/new');
	await page.getByLabel('Who is it with?').fill('Gridwell');
	await isAway(page, 4);
	await expect(page.getByLabel('Who is it with?')).toBeVisible();
	await isAway(page, 5);
	await expect(cover(page)).toBeVisible();
	await expect(page.getByLabel('Who is it with?')).toBeHidden();
	await expectLooksRight(page);
	await page.getByLabel('Your code').fill('4072');
	await show(page).click();
	await expect(page.getByText('That is not the code. Your notes are safe.')).toBeVisible();
	await page.getByLabel('Your code').fill('4071');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Who is it with?')).toBeVisible();
	await expect(page.getByLabel('Who is it with?')).toHaveValue('Gridwell');

	// A start: neither the list that was drawn last nor anything of a case is there before the cover is lifted.
	await page.goto('/today');
	await expect(page.getByText('Northline')).toBeVisible();
	await page.addInitScript(() => {
		// A page that is left notes the time.
		localStorage.setItem('holdline.present', '1');
		const seen: string[] = [];
		Object.assign(globalThis, { seen });
		new MutationObserver(() => seen.push(document.querySelector('body')?.textContent ?? '')).observe(document, {
			childList: true,
			subtree: true
		});
	});
	await page.reload();
	await expect(cover(page)).toBeVisible();
	const seen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.join(' '));
	expect(await seen()).not.toMatch(/Northline|bill/);
	expect(await page.evaluate(() => localStorage.getItem('holdline.drawn'))).not.toContain('Northline');

	await page.getByText('I have forgotten the code').click();
	await page.getByRole('link', { name: 'Get my notes out' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save my data to a file' }).click()
	]);
	expect(await readFile(await download.path(), 'utf8')).toContain('Northline');
	await page.getByRole('button', { name: 'Take the curtain away' }).click();
	await expect(page.getByText('Holdline opens without a code.')).toBeVisible();
	await page.goto('/today');
	await expect(page.getByText('Northline')).toBeVisible();
});

test('leaving saves the words, shows a calendar, covers the other tab, and the way back meets the cover', async ({
	phone: { page, context }
}) => {
	await page.goto('/settings/curtain');
	await page.getByRole('switch', { name: 'Show “Leave now” on the screens of a case' }).click();
	const person = new Person(page);
	await person.opensCase(story);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}`);
	await expect(page.getByRole('button', { name: 'Leave now' })).toBeVisible();
	await expectLooksRight(page);
	const other = await context.newPage();
	await other.goto('/today');
	await expect(other.getByText('Northline')).toBeVisible();

	await person.starts({ channel: 'Phone' });
	const call = page.url();
	await page.getByLabel('Note', { exact: true }).fill('They said Tuesday');
	await page.getByRole('button', { name: 'Leave now' }).click();
	await expect(page.getByRole('table')).toBeVisible();
	expect(await page.title()).toBe('Calendar');
	expect(await page.locator('body').innerText()).not.toMatch(/Holdline|Northline|notes/);
	await expectLooksRight(page);
	await expect(cover(other)).toBeVisible();
	await expect(other.getByText('Northline')).toBeHidden();

	await page.goBack();
	await expect(cover(page)).toBeVisible();
	await expect(page.getByText('Northline')).toBeHidden();
	await show(page).click();
	await expect(cover(other)).toBeHidden();
	await page.goto(call);
	await expect(page.getByLabel('Note', { exact: true })).toHaveValue('They said Tuesday');

	// Three presses of Shift, where the box has the focus.
	await page.getByLabel('Note', { exact: true }).focus();
	for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
	await expect(page.getByRole('table')).toBeVisible();
});

test('an installation can have a name and an icon that tell nothing of what it is for', async ({ phone: { page } }) => {
	await page.goto('/settings/curtain');
	const linked = (rel: string) => page.locator(`link[rel="${rel}"]`).evaluate((link: HTMLLinkElement) => link.href);
	const neutral = page.getByRole('switch', { name: 'Install it as “Notes”' });
	expect(await linked('manifest')).toMatch(/\/manifest\.webmanifest$/);
	await neutral.click();
	await expect(neutral).toBeChecked();
	const text = await (await page.request.get(await linked('manifest'))).text();
	const manifest = JSON.parse(text) as { name: string; short_name: string; icons: { src: string }[] };
	expect([manifest.name, manifest.short_name]).toEqual(['Notes', 'Notes']);
	expect(text).not.toMatch(/holdline|case|call|service|complain/i);
	for (const address of [
		...manifest.icons.map(({ src }) => src),
		await linked('icon'),
		await linked('apple-touch-icon')
	]) {
		expect(address).toContain('/notes');
		expect((await page.request.get(address)).ok()).toBe(true);
	}
	await expectLooksRight(page);
	await neutral.click();
	expect(await linked('manifest')).toMatch(/\/manifest\.webmanifest$/);
});

offlineTest(
	'without internet a start is covered too, and the code lifts the cover',
	async ({ phone: { page }, site }) => {
		await page.goto('/settings/curtain');
		await waitUntilKept(page);
		await page.getByRole('button', { name: 'At once' }).click();
		await page.getByLabel('A short code').fill('4071');
		await page.getByRole('button', { name: 'Turn the curtain on' }).click();
		await expect(page.getByText('The curtain is on.')).toBeVisible();
		await site.kill();
		await page.goto('/today');
		await expect(cover(page)).toBeVisible();
		await page.getByLabel('Your code').fill('4071');
		await show(page).click();
		await expect(cover(page)).toBeHidden();
		await expect(page.getByRole('heading', { name: 'Holdline, today' })).toBeVisible();
	}
);
