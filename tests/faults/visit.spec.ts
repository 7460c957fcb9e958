// A visit with marker words, in a profile on the disk: after its end none of them is in the files of the browser.
import { expect, test } from '../journeys/holdline.ts';
import { Person } from '../journeys/person.ts';
import { Machine } from './browser.ts';
import { findOnDisk } from './on-disk.ts';

const WORD = 'quillback';

test('no word of a visit is on the disk after its end, where a case that stays is found', async ({ site }) => {
	const machine = await Machine.fresh();
	try {
		const page = await machine.start();
		await page.goto(`${site.address}/visit`);
		await page.getByRole('link', { name: 'Begin' }).click();
		await page.getByRole('link', { name: 'New case' }).click();
		await page.getByLabel('Who is it with?').fill(`${WORD} one`);
		await page.getByRole('button', { name: 'Save and set the goal' }).click();
		await page.getByLabel('What I want done').fill(`${WORD} two`);
		await page.getByRole('link', { name: 'Case', exact: true }).click();
		const person = new Person(page);
		await person.starts({ channel: 'Phone' });
		await person.writes(`${WORD} three`);
		const paper = { name: `${WORD}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${WORD} four`.repeat(50_000)) };
		await page.getByLabel('Add a paper').setInputFiles(paper);
		await expect(page.getByText('One paper added')).toBeVisible();
		await page.getByRole('textbox', { name: 'Note' }).fill(`${WORD} five, half a sen`);
		await page.getByRole('button', { name: 'Leave now' }).click();
		await expect(page.getByRole('table')).toBeVisible();
		await page.goBack();
		await page.getByRole('button', { name: 'Show my notes' }).click();
		await page.getByRole('link', { name: 'End this visit' }).click();
		await page.getByRole('button', { name: 'End without a file' }).click();
		await page.getByRole('button', { name: 'Yes, end it' }).click();
		await expect(page.getByText('nothing was added')).toHaveCount(4);
		await machine.close();
		expect([...(await findOnDisk(machine.profile, [WORD]))]).toEqual([]);

		const next = await machine.start();
		await next.goto(`${site.address}/case/new`);
		await next.getByLabel('Who is it with?').fill(`${WORD} stays`);
		await next.getByRole('button', { name: 'Save and set the goal' }).click();
		await expect(next.getByLabel('What I want done')).toBeVisible();
		await machine.close();
		expect((await findOnDisk(machine.profile, [WORD])).size).toBeGreaterThan(0);
	} finally {
		await machine.remove();
	}
});
