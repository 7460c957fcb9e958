import type { Page } from '@playwright/test';
import { expect, test } from './holdline.ts';

test('the summary of a case of three calls prints on one page, its picture below it or on the next, without anything of the app', async ({
	phone
}) => {
	const { page } = phone;
	await page.goto('/example');
	await page.waitForURL(/\/case\?id=/);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	for (const reader of ['provider-or-ombudsman', 'anyone-else']) {
		await page.goto(`/summary?id=${id}&reader=${reader}`);
		await expect(page.getByRole('region', { name: 'The summary, as it will be read' })).toBeVisible();
		const picture = page.getByRole('img', { name: /^3 contacts since/ });
		expect(await pagesOf(page), reader).toBeLessThanOrEqual(2);

		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(picture).toHaveCount(1);
		await page.emulateMedia({ media: null });
		await picture.evaluateAll((pictures) => pictures.forEach((one) => one.closest('.picture')?.remove()));
		expect(await pagesOf(page), reader).toBe(1);
	}
});

async function pagesOf(page: Page): Promise<number> {
	const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
	return printed.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
