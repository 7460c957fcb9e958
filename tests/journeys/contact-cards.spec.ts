// Contact cards: given as a picture and as a file, compared by six words, and a case that goes to one and comes back.
import type { Page } from '@playwright/test';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';
import { saved } from './saved.ts';

const story = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;

async function makesCard(page: Page, name: string): Promise<void> {
	await page.goto('/settings/contact-cards');
	await page.getByLabel('Your name, as they know you').fill(name);
	await page.getByRole('button', { name: 'Make my card' }).click();
	await expect(page.getByRole('img', { name: `The card of ${name}` })).toBeVisible();
}

async function takes(
	page: Page,
	name: string,
	file: { name: string; mimeType: string; buffer: Buffer }
): Promise<void> {
	await page.getByLabel('Choose a picture or a file of it').setInputFiles(file);
	await expect(page.getByText(`The card of ${name} is here. Now compare the six words.`)).toBeVisible();
}

async function sixWords(page: Page, name: string): Promise<string[]> {
	await page.getByText(`Compare six words with ${name}`).click();
	const list = page.getByRole('group').getByRole('listitem');
	await expect(list).toHaveCount(6);
	return (await list.allInnerTexts()).map((text) => text.trim());
}

const choose = (page: Page) => page.getByLabel('Choose a backup file');

test('two people give each other their cards, compare six words, and a case goes there and back without any', async ({
	openPhone
}) => {
	const { page } = await openPhone();
	await new Person(page).opensCase(story);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await makesCard(page, 'Ana');
	await expectLooksRight(page);
	const picture = await page.getByRole('img', { name: 'The card of Ana' }).screenshot();

	const other = (await openPhone()).page;
	await makesCard(other, 'Sam');
	await takes(other, 'Ana', { name: 'photo.png', mimeType: 'image/png', buffer: picture });
	const card = await saved(other, other.getByRole('button', { name: 'Save it as a file' }));
	expect(card.name).toBe('holdline-contact-card.txt');
	await page
		.getByLabel('Choose a picture or a file of it')
		.setInputFiles({ ...card, buffer: card.buffer.subarray(0, 200) });
	await expect(page.getByText('There is no whole card in it.')).toBeVisible();
	await takes(page, 'Sam', { ...card, mimeType: 'text/plain' });

	const words = await sixWords(page, 'Sam');
	await expectLooksRight(page);
	expect(await sixWords(other, 'Ana')).toEqual(words);
	await other.getByRole('button', { name: 'They are the same' }).click();
	await expect(other.getByText('Six words compared: today')).toBeVisible();

	await page.goto(`/sealed-case?id=${id}`);
	await expect(page.getByLabel('Your name, as they know you')).toHaveValue('Ana');
	await page.getByRole('button', { name: 'The card of Sam' }).click();
	await expect(page.getByText('It is signed with your card.')).toBeVisible();
	await expect(page.getByText('You have not compared six words with Sam yet.')).toBeVisible();
	await expectLooksRight(page);
	const sent = await saved(page, page.getByRole('button', { name: 'Make the sealed file' }));

	await other.goto('/settings');
	await choose(other).setInputFiles(sent);
	await expect(other.getByRole('heading', { name: 'A case from Ana' })).toBeVisible();
	await expect(other.getByText('It is signed with the card of Ana. You compared its six words.')).toBeVisible();
	await other.getByRole('button', { name: 'Add these to this phone' }).click();
	await expect(other.getByText('Done. The case is on this phone.')).toBeVisible();

	await other.goto(`/sealed-case?id=${id}`);
	await other.getByRole('button', { name: 'The card of Ana' }).click();
	const back = await saved(other, other.getByRole('button', { name: 'Make the sealed file' }));
	await page.goto('/settings');
	await choose(page).setInputFiles(back);
	await expect(page.getByRole('heading', { name: 'A case from Sam' })).toBeVisible();

	// For anybody else it stays shut, with a card and without.
	const third = (await openPhone()).page;
	await makesCard(third, 'Kim');
	await third.goto('/settings');
	await choose(third).setInputFiles(sent);
	await expect(
		third.getByText('It is sealed to a recovery key, or to a contact card that is not the one')
	).toBeVisible();
	await expectLooksRight(third);
});

test('whoever has no card needs none: nothing of it is loaded, and a case from a card that is not here can bring it', async ({
	openPhone
}) => {
	const { page } = await openPhone();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await new Person(page).opensCase(story);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/sealed-case?id=${id}`);
	await expect(page.getByRole('link', { name: 'Seal it to a contact card instead' })).toBeVisible();
	expect(asked.filter((url) => url.includes('exchange-pack'))).toEqual([]);

	const other = (await openPhone()).page;
	await makesCard(other, 'Sam');
	const card = await saved(other, other.getByRole('button', { name: 'Save it as a file' }));
	await makesCard(page, 'Ana');
	await takes(page, 'Sam', { ...card, mimeType: 'text/plain' });
	await page.goto(`/sealed-case?id=${id}`);
	await page.getByRole('button', { name: 'The card of Sam' }).click();
	const sent = await saved(page, page.getByRole('button', { name: 'Make the sealed file' }));
	await other.goto('/settings');
	await choose(other).setInputFiles(sent);
	await expect(other.getByText('It is signed with a card that you do not have.')).toBeVisible();
	await expectLooksRight(other);
	await other.getByRole('button', { name: 'Keep the card of Ana' }).click();
	await expect(other.getByText('Kept. Compare the six words in Settings')).toBeVisible();
	await other.goto('/settings/contact-cards');
	await expect(other.getByText('Six words not compared yet')).toBeVisible();

	// What encrypts its keys goes with everything else.
	const databases = () => other.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
	expect(await databases()).toContain('holdline-keys');
	await other.goto('/settings/delete');
	await other.getByLabel('Type “delete” to go on').fill('delete');
	await other.getByRole('button', { name: 'Delete everything now' }).click();
	await expect(other.getByRole('heading', { name: 'Nothing of Holdline is left on this phone' })).toBeVisible();
	expect(await databases()).toEqual([]);
});
