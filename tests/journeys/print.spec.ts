import type { Page } from '@playwright/test';
import { growths, rowsOfGrownCase } from '../fixtures/cases/grown-case.ts';
import { expect, test } from './holdline.ts';
import { Person } from './person.ts';
import { putRows } from './put-rows.ts';

test('the summary of a case of three calls prints on one page with its picture, without anything of the app', async ({
	phone: { page }
}) => {
	await page.goto('/example');
	await page.waitForURL(/\/case\?id=/);
	await printsOnOnePage(page, /^3 contacts since/);
});

for (const [count, growth] of Object.entries(growths).slice(1))
	test(`the summary of a case of ${count} entries prints on one page with its picture`, async ({ phone: { page } }) => {
		await new Person(page).opensCase({
			provider: 'Northline',
			sector: 'telecom',
			what: 'The bill of 3 May is too high',
			phone: '0151 496 0000'
		});
		const id = new URL(page.url()).searchParams.get('id') ?? '';
		await putRows(page, rowsOfGrownCase(id, Date.now(), growth));
		await printsOnOnePage(page, / contacts since/);
	});

async function printsOnOnePage(page: Page, picture: RegExp): Promise<void> {
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	for (const reader of ['provider-or-ombudsman', 'anyone-else']) {
		await page.goto(`/summary?id=${id}&reader=${reader}`);
		await expect(page.getByRole('region', { name: 'The summary, as it will be read' })).toBeVisible();
		const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
		expect(printed.match(/\/Type\s*\/Page\b(?!s)/g), reader).toHaveLength(1);

		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('img', { name: picture })).toHaveCount(1);
		await page.emulateMedia({ media: null });
	}
}
