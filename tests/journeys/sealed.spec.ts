// Sealed files: a backup that only its owner opens, and what is said where it does not open.
import type { Page } from '@playwright/test';
import { openWithAge } from '../../src/lib/storage/seal/age.ts';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';
import { saved } from './saved.ts';

const story = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;

async function opens(page: Page, with_: string): Promise<void> {
	await page.getByLabel('Its passphrase, or your recovery key').fill(with_);
	await page.getByRole('button', { name: 'Open it' }).click();
}

const add = (page: Page) => page.getByRole('button', { name: 'Add these to this phone' });

test('a backup sealed with six words is opened by them on another phone, and by nothing else', async ({
	openPhone
}) => {
	const { page } = await openPhone();
	await new Person(page).opensCase(story);
	await page.goto('/settings');
	await page.getByRole('link', { name: 'Seal the file instead' }).click();
	const list = page.getByRole('region', { name: 'Write these six words down' }).getByRole('listitem');
	await expect(list).toHaveCount(6);
	const words = (await list.allInnerTexts()).map((text) => text.trim()).join(' ');
	await expectLooksRight(page);
	const file = await saved(page, page.getByRole('button', { name: 'Save the sealed file' }));
	expect(file.name).toMatch(/^holdline-backup-.*\.json\.gz\.age$/);
	await expect(page.getByText(`Saved. Look in your downloads. ${file.name}`)).toBeVisible();

	const other = (await openPhone()).page;
	await other.goto('/settings');
	await other.getByLabel('Choose a backup file').setInputFiles(file);
	await opens(other, 'acorn lantern apple river zebra moon');
	await expect(other.getByText('It did not open. This is not its passphrase, or the file is damaged.')).toBeVisible();
	await expectLooksRight(other);
	await opens(other, words.toUpperCase());
	await expect(other.getByText('Northline')).toBeVisible();
	await add(other).click();
	await expect(other.getByText('Done. The case is on this phone.')).toBeVisible();
});

test('notes and papers sealed to a recovery key are opened by the key that was typed back', async ({ openPhone }) => {
	const { page } = await openPhone();
	await new Person(page).opensCase(story);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}&part=papers`);
	await page
		.getByLabel('Choose files')
		.setInputFiles({ name: 'Bill.txt', mimeType: 'text/plain', buffer: Buffer.from('£42') });
	await expect(page.getByText('One paper added')).toBeVisible();
	await page.goto('/settings/sealed');
	await page.getByRole('button', { name: 'My recovery key' }).click();
	const seal = page.getByRole('button', { name: 'Save the sealed file' });
	await expect(seal).toBeDisabled();
	await page.getByRole('button', { name: 'Make a recovery key' }).click();
	const key = (await page.locator('[translate=no]').innerText()).replace(/\s/g, '');
	const back = page.getByLabel('Now type or paste it from where you keep it');
	await back.fill(key.replace(/.$/, key.endsWith('Q') ? 'P' : 'Q'));
	await page.getByRole('button', { name: 'I have it' }).click();
	await expect(page.getByText('That is not this key. Look at each group again.')).toBeVisible();
	await back.fill(key.toLowerCase().replace(/.{4}/g, '$& '));
	await page.getByRole('button', { name: 'I have it' }).click();
	await expect(page.getByText('Only that key opens the file.')).toBeVisible();
	const file = await saved(page, seal);
	expect(file.name).toMatch(/\.zip\.age$/);
	expect(await openWithAge(new Blob([file.buffer]), [key])).toMatchObject({ ok: true });

	const other = (await openPhone()).page;
	await other.goto('/settings');
	await other.getByLabel('Choose a backup file').setInputFiles(file);
	await opens(other, key);
	await expect(other.getByText('One paper comes with it')).toBeVisible();
	await add(other).click();
	await expect(other.getByText('Done. The case is on this phone.')).toBeVisible();
});

test('a case goes to somebody as a file of six words, says from whom it is, and comes back without doubles', async ({
	openPhone
}) => {
	const { page } = await openPhone();
	const ana = new Person(page);
	await ana.opensCase(story);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}&part=papers`);
	await page
		.getByLabel('Choose files')
		.setInputFiles({ name: 'Bill.txt', mimeType: 'text/plain', buffer: Buffer.from('£42') });
	await expect(page.getByText('One paper added')).toBeVisible();
	await page.getByRole('link', { name: 'Hand over the whole case' }).click();
	await expect(page.getByText('Nothing is left out: private notes')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Bill' })).toContainText('all of it goes');
	const seal = (one: Page) => one.getByRole('button', { name: 'Make the sealed file' });
	await expect(seal(page)).toBeDisabled();
	const hands = async (one: Page, name: string) => {
		await one.getByLabel('Your name, as they know you').fill(name);
		const list = one.getByRole('region', { name: 'Tell them these six words' }).getByRole('listitem');
		const words = (await list.allInnerTexts()).map((text) => text.trim()).join(' ');
		return { file: await saved(one, seal(one)), words };
	};
	const takes = async (one: Page, { file, words }: Awaited<ReturnType<typeof hands>>) => {
		await one.goto('/settings');
		await one.getByLabel('Choose a backup file').setInputFiles(file);
		await opens(one, words);
	};
	await expectLooksRight(page);
	const sent = await hands(page, 'Ana');
	expect(sent.file.name).toMatch(/^holdline-case-.*\.zip\.age$/);

	const other = (await openPhone()).page;
	await takes(other, sent);
	await expect(other.getByRole('heading', { name: 'A case from Ana' })).toBeVisible();
	await expect(other.getByText('One paper comes with it')).toBeVisible();
	await add(other).click();
	await expect(other.getByText('Done. The case is on this phone.')).toBeVisible();
	await other.goto(`/case?id=${id}&part=papers`);
	await expect(other.getByRole('button', { name: 'Bill' })).toContainText('added by Ana');
	await other.goto(`/past-contact?id=${id}`);
	await other.getByText('Phone', { exact: true }).click();
	await other.getByLabel('On which day?').fill('2026-05-04');
	await other.getByLabel('What was said or done').fill('They called me back');
	await other.getByRole('button', { name: 'Add to the journal' }).click();
	await other.waitForURL(/\/case\?/);
	await other.goto(`/sealed-case?id=${id}`);
	await takes(page, await hands(other, 'Sam'));
	await expect(page.getByRole('heading', { name: 'A case from Sam' })).toBeVisible();
	await expectLooksRight(page);
	await add(page).click();
	await expect(page.getByText('Done. The case is on this phone.')).toBeVisible();
	await page.goto(`/case?id=${id}&part=story`);
	const line = page.getByRole('listitem').filter({ hasText: 'They called me back' }).last();
	await expect(line).toContainText('written by Sam');
	await expect(page.getByText('They called me back')).toHaveCount(1);
	await page.goto(`/case?id=${id}&part=papers`);
	await expect(page.getByRole('button', { name: 'Bill' })).not.toContainText('added by');
});
