import { telecomOvercharge } from '../fixtures/cases/telecom-overcharge.ts';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';

test('@only-small a letter of authority is made from the case, printed on one page, and kept when it is accepted', async ({
	phone: { page }
}) => {
	const person = new Person(page);
	await person.opensCase(telecomOvercharge);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}&part=papers`);
	await page.getByRole('link', { name: 'Letter of authority' }).tap();
	await page.waitForURL(/\/authority\?/);
	const paper = page.getByRole('region', { name: 'The letter of authority' });
	await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Okafor');
	await page.getByRole('textbox', { name: 'Who may speak for you?' }).fill('Sofia Reyes');
	await page.getByRole('button', { name: 'Agree to an answer' }).tap();
	await page.getByRole('button', { name: /^6 months/ }).tap();
	await expect(paper).toContainText(/I, Ada Okafor, authorise Sofia Reyes to act for me with .+ in this matter\./);
	await expect(paper).toContainText('agree to an answer or an offer for me');
	await expect(paper).toContainText(/This holds until \d+ \w+ \d{4}\./);
	await expectLooksRight(page);

	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
	const pages = (await page.pdf({ preferCSSPageSize: false, format: 'A4' })).toString('latin1');
	expect(pages.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	await page.emulateMedia({ media: 'screen' });

	await page.getByRole('button', { name: 'Keep it in the journal' }).tap();
	await expect(page.locator('.dock').getByRole('status')).toHaveText('Kept. It stands in the journal.');
	await page.goto(`/case?id=${id}&part=story`);
	await expect(page.getByText('Letter of authority accepted on')).toBeVisible();
});
