import { expect, test } from './holdline.ts';
import { writeManyCases } from './many-cases.ts';

test('a search brings the cases before what is due, and draws no case again that it finds', async ({
	phone: { page }
}) => {
	await page.goto('/today');
	await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
	await writeManyCases(page, 8);
	await page.evaluate(() => localStorage.setItem('holdline.has-cases', 'yes'));
	await page.reload();
	const headings = page.getByRole('main').getByRole('heading', { name: /^(?:Due|Cases)$/ });
	await expect(headings).toHaveText(['Due', 'Cases']);

	const found = page.getByRole('main').locator('a:has(strong)', { hasText: 'on bill 3' });
	await found.evaluate((row) => row.setAttribute('data-drawn', 'before'));
	await page.getByLabel('Search your cases').fill('bill');
	await expect(headings).toHaveText(['Cases', 'Due']);
	await expect(found).toHaveAttribute('data-drawn', 'before');
	await page.getByLabel('Search your cases').fill('bill 3');
	await expect(page.getByText('1 found')).toBeVisible();
	await page.getByLabel('Search your cases').fill('');
	await expect(headings).toHaveText(['Due', 'Cases']);
	await expect(found).toHaveAttribute('data-drawn', 'before');
});
