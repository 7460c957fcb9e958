import { expect, expectNoAxeViolations, test } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';

const CARD = '4111 1111 1111 1111';

test('@small an opinion and a card number in what happened stay out of summary and letter, until the person says otherwise', async ({
	phone
}) => {
	const { page } = phone;
	const look = async () => {
		await expectNoAxeViolations(page);
		expect(await measureOverflow(page)).toEqual([]);
		expect(await measureFace(page)).toEqual([]);
	};
	await page.goto('/case/new');
	await page.getByLabel('Who is it with?').fill('Northbank');
	await page.getByLabel('What happened, in one line').fill(`Charged twice on card ${CARD}. The man was rude.`);
	await expect(page.getByText('Leave card numbers and PINs out.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Not a secret' })).toBeVisible();
	await look();
	await page.getByRole('button', { name: 'Save and set the goal' }).tap();
	await page.waitForURL(/\/goal\?/);
	const id = new URL(page.url()).searchParams.get('id') ?? '';

	await page.goto(`/summary?id=${id}&reader=provider-or-ombudsman`);
	const paper = page.locator('.summary-paper');
	await expect(paper).toContainText('Charged twice on card •••• 1111.');
	await expect(paper).not.toContainText('rude');
	await expect(page.getByText('Hidden, as card numbers and codes should be')).toBeVisible();
	await look();

	await page.goto(`/letter?id=${id}`);
	const letter = page.getByRole('region', { name: 'Your letter' });
	await expect(letter).toContainText('card •••• 1111');
	await expect(letter).not.toContainText('rude');
	await look();
	await page.getByRole('button', { name: `Not a secret: ${CARD}` }).tap();
	await expect(letter).toContainText(CARD);

	await page.goto(`/summary?id=${id}&reader=provider-or-ombudsman`);
	await expect(paper).toContainText(`Charged twice on card ${CARD}.`);
});
