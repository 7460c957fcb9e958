import type { Page } from '@playwright/test';
import { expect } from './holdline.ts';

export const locked = (page: Page) => page.getByRole('heading', { name: 'Your notes are sealed' });

/** Seals the notes of this phone. Resolves with what opens them. */
export async function seals(page: Page, look = async (_page: Page): Promise<void> => {}) {
	await page.goto('/settings');
	await page.getByRole('link', { name: 'Seal your notes' }).click();
	await look(page);
	await page.getByRole('button', { name: 'Choose a passphrase' }).click();
	const list = page.getByRole('region', { name: 'Write these six words down' }).getByRole('listitem');
	await expect(list).toHaveCount(6);
	await look(page);
	const passphrase = (await list.allInnerTexts()).map((text) => text.trim()).join(' ');
	const region = page.getByRole('region', { name: 'Write this recovery code down' });
	const code = (await region.locator('[translate=no]').innerText()).trim().replace(/\s+/g, ' ');
	await page.getByRole('button', { name: 'I have written both down' }).click();
	const back = page.getByLabel('Now type the passphrase from your paper');
	await back.fill(passphrase);
	await page.getByLabel('And the recovery code').fill(code.replace(/\S$/, code.endsWith('Q') ? 'P' : 'Q'));
	await page.getByRole('button', { name: 'Seal my notes now' }).click();
	await expect(page.getByText('That is not the code. Look at each group again.')).toBeVisible();
	await look(page);
	await page.getByLabel('And the recovery code').fill(code.toLowerCase());
	await page.getByRole('button', { name: 'Seal my notes now' }).click();
	await expect(locked(page)).toBeVisible({ timeout: 20_000 });
	return { passphrase, code };
}

export async function opens(page: Page, typed: string): Promise<void> {
	await page.getByLabel('Passphrase or recovery code').fill(typed);
	await page.getByRole('button', { name: 'Open my notes' }).click();
}

/** Chooses another passphrase or another code, once what opens the notes now was given. Resolves with it. */
export async function replaces(page: Page, which: 'passphrase' | 'code'): Promise<string> {
	const region = page.getByRole('region', {
		name: which === 'code' ? 'Write this recovery code down' : 'Write these six words down'
	});
	const shown = (await region.locator('[translate=no]').innerText()).trim().replace(/\s+/g, ' ');
	await page.getByRole('button', { name: 'I have written it down' }).click();
	await page
		.getByLabel(/^Now type the new (passphrase|code)/)
		.fill(shown.replace(/\S$/, shown.endsWith('Q') ? 'P' : 'Q'));
	await page.getByRole('button', { name: /^Use the new/ }).click();
	await expect(page.getByText(/^That is not the (passphrase|code)\./)).toBeVisible();
	await page.getByLabel(/^Now type the new (passphrase|code)/).fill(shown.toLowerCase());
	await page.getByRole('button', { name: /^Use the new/ }).click();
	await expect(
		page.getByRole('heading', { name: /^Your new (passphrase|recovery code) opens your notes/ })
	).toBeVisible();
	return shown;
}
