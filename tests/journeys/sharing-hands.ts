import type { Page } from '@playwright/test';
import { expect } from './holdline.ts';
import { Person } from './person.ts';
import { saved } from './saved.ts';

/** A file on its way from one device to another. */
export type SentFile = { name: string; mimeType: string; buffer: Buffer };

const story = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;

/** Opens a case, and resolves with its id. */
export async function opensCase(page: Page): Promise<string> {
	await new Person(page).opensCase(story);
	return new URL(page.url()).searchParams.get('id') ?? '';
}

export async function makesCard(page: Page, name: string): Promise<void> {
	await page.goto('/settings/contact-cards');
	await page.getByLabel('Your name, as they know you').fill(name);
	await page.getByRole('button', { name: 'Make my card' }).click();
	await expect(page.getByRole('img', { name: `The card of ${name}` })).toBeVisible();
}

/** The card as a file, or as a photo of its code. The screen of contact cards is open. */
export async function givesCard(page: Page, name: string, as: 'file' | 'photo' = 'file'): Promise<SentFile> {
	if (as === 'file') return saved(page, page.getByRole('button', { name: 'Save it as a file' }));
	const buffer = await page.getByRole('img', { name: `The card of ${name}` }).screenshot();
	return { name: 'photo.png', mimeType: 'image/png', buffer };
}

export async function takesCard(page: Page, name: string, card: SentFile): Promise<void> {
	if (!page.url().endsWith('/settings/contact-cards')) await page.goto('/settings/contact-cards');
	const mimeType = card.name.endsWith('.png') ? card.mimeType : 'text/plain';
	await page.getByLabel('Choose a picture or a file of it').setInputFiles({ ...card, mimeType });
	await expect(page.getByText(`The card of ${name} is here. Now compare the six words.`)).toBeVisible();
}

/** Lets the device with this card in. */
export async function letsIn(
	page: Page,
	id: string,
	name: string,
	{ role = '', isOwn = false, until = '' } = {}
): Promise<void> {
	await page.goto(`/sharing?id=${id}`);
	await page.getByRole('button', { name, exact: true }).click();
	if (isOwn) await page.getByRole('switch', { name: 'It is another device of mine' }).click();
	if (role) await page.getByRole('button', { name: role }).click();
	if (until) await page.getByLabel('Until which day, if any').fill(until);
	await page.getByRole('button', { name: `Let ${name} in` }).click();
	await expect(page.getByText(`${name} is in. Now send the file`)).toBeVisible();
}

/** Writes a note on the call that is going on. */
export async function writes(page: Page, id: string, words: string): Promise<void> {
	await page.goto(`/case?id=${id}`);
	await page.getByRole('link', { name: 'Back to the call' }).click();
	await new Person(page).writes(words);
}

/** Sends what the others do not have yet. */
export async function sends(page: Page, id: string): Promise<SentFile> {
	await page.goto(`/sharing?id=${id}`);
	return saved(page, page.getByRole('button', { name: 'Make the file for them' }));
}

/** Opens a file. What it would bring is shown. */
export async function opens(page: Page, file: SentFile): Promise<void> {
	await page.goto('/settings');
	await page.getByLabel('Choose a backup file').setInputFiles(file);
}

/** Takes a file in. */
export async function takes(page: Page, file: SentFile): Promise<void> {
	await opens(page, file);
	await page.getByRole('button', { name: /^(Add these|Add the case)$/ }).click();
	await expect(page.getByText('Done. It is in the case with Northline.')).toBeVisible();
}

/** A photo that takes more than one piece: noise does not get smaller. */
export async function noisyPhoto(page: Page, name = 'Bill_March.jpg'): Promise<SentFile> {
	const text = await page.evaluate(() => {
		const canvas = Object.assign(document.createElement('canvas'), { width: 1000, height: 1400 });
		const pen = canvas.getContext('2d');
		if (!pen) throw new Error('There is no canvas.');
		const pixels = pen.createImageData(canvas.width, canvas.height);
		for (let row = 0; row < canvas.height; row += 40)
			crypto.getRandomValues(pixels.data.subarray(row * 4000, Math.min(pixels.data.length, (row + 16) * 4000)));
		for (let at = 3; at < pixels.data.length; at += 4) pixels.data[at] = 255;
		pen.putImageData(pixels, 0, 0);
		return canvas.toDataURL('image/jpeg', 0.95);
	});
	return { name, mimeType: 'image/jpeg', buffer: Buffer.from(text.slice(text.indexOf(',') + 1), 'base64') };
}

/** Adds a paper to the case. */
export async function addsPaper(page: Page, id: string, photo: SentFile): Promise<void> {
	await page.goto(`/case?id=${id}&part=papers`);
	await page.getByLabel('Choose files').setInputFiles(photo);
	await expect(papersOf(page)).not.toHaveCount(0);
}

/** The papers of the case whose papers are open. */
export const papersOf = (page: Page) => page.getByRole('list', { name: 'Your papers' }).getByRole('button');

/** The notes with these words in an open story. A contact is an item too, around its notes. */
export const notesOf = (page: Page, words: string) =>
	page
		.getByRole('listitem')
		.filter({ hasText: words })
		.filter({ hasNot: page.getByRole('listitem') });

/** Lets the addresses of this page be those of the site, where its browser knows none. */
export function atSite(page: Page, address: string): Page {
	const goto = page.goto.bind(page);
	page.goto = (url, options) => goto(new URL(url, address).href, options);
	return page;
}
