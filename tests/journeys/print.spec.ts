import { expect, test } from './holdline.ts';

test('the summary of a case of three calls prints on one page, without anything of the app', async ({ phone }) => {
	const { page } = phone;
	await page.goto('/example');
	await page.waitForURL(/\/case\?id=/);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	for (const reader of ['provider-or-ombudsman', 'anyone-else']) {
		await page.goto(`/summary?id=${id}&reader=${reader}`);
		await expect(page.getByRole('region', { name: 'The summary, as it will be read' })).toBeVisible();
		const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
		expect(printed.match(/\/Type\s*\/Page\b(?!s)/g), reader).toHaveLength(1);

		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('button')).toHaveCount(0);
		await page.emulateMedia({ media: null });
	}
});
