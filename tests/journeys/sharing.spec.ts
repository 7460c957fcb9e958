// A case that two people work on: shared by a card, and sent there and back three times in files, without internet.
import type { Page } from '@playwright/test';
import { expect, offlineTest, waitUntilKept } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';
import { saved } from './saved.ts';

const story = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;

type SentFile = { name: string; mimeType: string; buffer: Buffer };

async function makesCard(page: Page, name: string): Promise<void> {
	await page.goto('/settings/contact-cards');
	await page.getByLabel('Your name, as they know you').fill(name);
	await page.getByRole('button', { name: 'Make my card' }).click();
	await expect(page.getByRole('img', { name: `The card of ${name}` })).toBeVisible();
}

async function takesCard(page: Page, name: string, card: SentFile): Promise<void> {
	await page.getByLabel('Choose a picture or a file of it').setInputFiles({ ...card, mimeType: 'text/plain' });
	await expect(page.getByText(`The card of ${name} is here. Now compare the six words.`)).toBeVisible();
}

/** Writes a note on the call that is going on. */
async function writes(page: Page, id: string, words: string): Promise<void> {
	await page.goto(`/case?id=${id}`);
	await page.getByRole('link', { name: 'Back to the call' }).click();
	await new Person(page).writes(words);
}

/** Sends what the others do not have yet. */
async function sends(page: Page, id: string): Promise<SentFile> {
	await page.goto(`/sharing?id=${id}`);
	return saved(page, page.getByRole('button', { name: 'Make the file for them' }));
}

async function opens(page: Page, file: SentFile): Promise<void> {
	await page.goto('/settings');
	await page.getByLabel('Choose a backup file').setInputFiles(file);
}

offlineTest(
	'a case is shared by a card, and goes there and back three times in files, without internet',
	async ({ openPhone }) => {
		const [ana, sam] = [await openPhone(), await openPhone()];
		const { page } = ana;
		await new Person(page).opensCase(story);
		const id = new URL(page.url()).searchParams.get('id') ?? '';
		await page.goto(`/sharing?id=${id}`);
		await expect(page.getByText('You need a contact card of your own first.')).toBeVisible();
		await expectLooksRight(page);
		await makesCard(page, 'Ana');
		await makesCard(sam.page, 'Sam');
		const card = await saved(sam.page, sam.page.getByRole('button', { name: 'Save it as a file' }));
		await takesCard(page, 'Sam', card);

		await page.goto(`/sharing?id=${id}`);
		await page.getByRole('button', { name: 'Sam', exact: true }).click();
		await expectLooksRight(page);
		await page.getByRole('button', { name: 'Let Sam in' }).click();
		await expect(page.getByText('Sam is in. Now send the file')).toBeVisible();
		await expect(page.getByText('Has not answered yet')).toBeVisible();
		await expectLooksRight(page);
		await page.goto(`/case?id=${id}`);
		await new Person(page).starts({ channel: 'Phone' });
		// Every screen that is used from here on was opened once.
		for (const one of [page, sam.page]) {
			await waitUntilKept(one);
			for (const path of ['/settings', `/case?id=${id}`, `/sharing?id=${id}`]) await one.goto(path);
		}
		for (const { context } of [ana, sam]) await context.setOffline(true);

		const first = await sends(page, id);
		expect(first.name).toMatch(/^holdline-shared-\d{4}-\d\d-\d\d\.holdline$/);
		for (const word of ['Northline', 'Sam', 'Ana', 'bill']) expect(first.buffer.includes(word)).toBe(false);
		await opens(sam.page, { ...first, buffer: first.buffer.subarray(0, first.buffer.length - 7) });
		await expect(sam.page.getByText('The file is cut or damaged. Ask for it again.')).toBeVisible();
		await opens(sam.page, first);
		await expect(sam.page.getByRole('heading', { name: 'From Ana', exact: true })).toBeVisible();
		await expect(sam.page.getByText('The case with Northline, which is not here yet.')).toBeVisible();
		await expect(sam.page.getByText('You may write in it too.')).toBeVisible();
		await expectLooksRight(sam.page);
		await sam.page.getByRole('button', { name: 'Add the case' }).click();
		await expect(sam.page.getByText('Done. It is in the case with Northline.')).toBeVisible();

		for (const turn of [1, 2, 3]) {
			for (const [from, to, name] of [
				[sam.page, page, 'Sam'],
				[page, sam.page, 'Ana']
			] as const) {
				const words = `${name} noted this, time ${turn}`;
				await writes(from, id, words);
				await opens(to, await sends(from, id));
				await expect(to.getByRole('heading', { name: `New from ${name}` })).toBeVisible();
				await expect(to.getByText(words)).toBeVisible();
				await to.getByRole('button', { name: 'Add these' }).click();
				await expect(to.getByText('Done. It is in the case with Northline.')).toBeVisible();
			}
		}
		await expectLooksRight(sam.page);

		// Both have the same six notes, and each knows whose the others are.
		for (const [one, other] of [
			[page, 'Sam'],
			[sam.page, 'Ana']
		] as const) {
			await one.goto(`/case?id=${id}&part=story`);
			for (const turn of [1, 2, 3])
				for (const name of ['Ana', 'Sam'])
					await expect(one.getByText(`${name} noted this, time ${turn}`).first()).toBeVisible();
			await expect(one.getByText(`written by ${other}`).first()).toBeVisible();
		}
		await page.goto(`/case?id=${id}&part=papers`);
		await expect(page.getByText('With Sam. Everything is in a file that left.')).toBeVisible();
		await expectLooksRight(page);
		await page.goto(`/sharing?id=${id}`);
		await expect(page.getByText(/^May not have one note or change yet$/)).toBeVisible();

		// Who is removed opens nothing that comes later.
		await page.getByText('Remove Sam').first().click();
		await expectLooksRight(page);
		await page.getByRole('button', { name: 'Remove Sam now' }).click();
		await expect(page.getByText('Sam', { exact: true })).toHaveCount(1);
	}
);
