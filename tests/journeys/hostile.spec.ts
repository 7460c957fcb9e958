import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { readBackup, writeBackup } from '#lib/domain/backup/file.ts';
import { planBackup } from '#lib/domain/backup/plan.ts';
import { type ParsedRows, readRecords } from '#lib/domain/case/record.ts';
import { damage } from '../domain/backup/corruptions.ts';
import { SEED, runs } from '../runs.ts';
import { expect, test } from './holdline.ts';
import { Person } from './person.ts';

const MARKUP = '<img src=x onerror="document.title=\'run\'">';

test('markup in every field is text everywhere, and nothing of it runs', async ({ phone }) => {
	const { page } = phone;
	const person = new Person(page);
	await person.opensCase({ provider: `Acme ${MARKUP}`, sector: 'Shop', what: MARKUP, phone: MARKUP });
	await page.getByLabel('What I want done').fill(`A refund of £9 ${MARKUP}`);
	await page.getByLabel('What I want done').blur();
	const id = new URL(page.url()).searchParams.get('id') ?? '';

	await person.starts({ channel: 'Phone' });
	await person.does({ tap: 'Name or reference', words: MARKUP });
	await person.does({ tap: 'They said', words: `**bold** ${MARKUP} [x](javascript:alert(1))` });
	await person.does({ tap: 'Promise', words: MARKUP, due: '2030-01-01' });
	await person.does({ tap: 'Passed on', to: MARKUP, words: MARKUP });
	const contact = new URL(page.url()).searchParams.get('contact') ?? '';

	for (const address of [
		'/today',
		`/case?id=${id}`,
		`/case?id=${id}&part=story`,
		`/case?id=${id}&part=papers`,
		`/case/edit?id=${id}`,
		`/goal?id=${id}`,
		`/ready?id=${id}`,
		`/call?id=${id}&contact=${contact}`,
		`/supervisor?id=${id}&contact=${contact}`,
		`/wrap-up?id=${id}&contact=${contact}`,
		`/summary?id=${id}&reader=provider-or-ombudsman`,
		`/summary?id=${id}&reader=anyone-else`
	]) {
		await page.goto(address);
		await expect(page.locator('h1')).toBeVisible();
		await expect(page.locator('img')).toHaveCount(0);
		await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
		await expect(page).toHaveTitle(/Holdline/);
		await expect(page).not.toHaveTitle(/run|Acme/);
	}
	await page.goto(`/call?id=${id}&contact=${contact}`);
	await expect(person.journal.getByText(/onerror=/).first()).toBeVisible();
});

test('a damaged backup file changes nothing and says so, and a whole one brings everything back once', async ({
	phone,
	openPhone
}) => {
	const { page } = phone;
	const person = new Person(page);
	await person.opensCase({
		provider: 'Northline Telecom',
		sector: 'Phone or internet',
		what: 'A charge',
		phone: '0800 1'
	});
	await person.starts({ channel: 'Phone' });
	await person.does({ note: 'the fee is £12' });

	await page.goto('/settings');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a backup file' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^holdline-backup-\d{4}-\d\d-\d\d\.json$/);
	const whole = join(tmpdir(), `holdline-${process.pid}-${download.suggestedFilename()}`);
	await download.saveAs(whole);
	const damaged = `${whole}.damaged`;
	await writeFile(damaged, '{"holdline":1,"records":[{"id":"x","type":');

	const other = await openPhone();
	await other.page.goto('/settings');
	await other.page.locator('input[type=file]').setInputFiles(damaged);
	await expect(other.page.getByRole('alert')).toBeVisible();
	await other.page.goto('/today');
	await expect(other.page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();

	await other.page.goto('/settings');
	await other.page.locator('input[type=file]').setInputFiles(whole);
	await other.page.getByRole('button', { name: 'Add these to this phone' }).click();
	await expect(other.page.getByText('Done. The case is on this phone.')).toBeVisible();
	await other.page.goto('/today');
	await expect(other.page.getByText('Northline Telecom').first()).toBeVisible();

	await other.page.goto('/settings');
	await other.page.locator('input[type=file]').setInputFiles(whole);
	await other.page.getByRole('button', { name: 'Done', exact: true }).click();
	await other.page.goto('/today');
	await other.page
		.getByRole('link', { name: /Northline Telecom|No goal yet/ })
		.first()
		.click();
	await expect(other.page.getByText('the fee is £12')).toHaveCount(1);
});

test('what was brought in can be taken back, also after a start, and what was there before stays', async ({
	phone,
	openPhone
}) => {
	await new Person(phone.page).opensCase(northline);
	const { page } = await openPhone();
	await new Person(page).opensCase(gridwell);
	const before = await backupOf(page);

	await choose(page, Buffer.from(await backupOf(phone.page)));
	await page.getByRole('button', { name: 'Add these to this phone' }).click();
	await expect(page.getByText('Done. The case is on this phone.')).toBeVisible();
	await page.goto('/today');
	await expect(page.getByText('Northline Telecom').first()).toBeVisible();

	await takeBack(page);
	await expect(page.getByRole('button', { name: 'Take this import back' })).toBeHidden();
	expect(await backupOf(page)).toBe(before);
	await page.goto('/today');
	await expect(page.getByText('Gridwell').first()).toBeVisible();
	await expect(page.getByText('Northline Telecom')).toHaveCount(0);
});

const FILES = runs(4, 50);

// Its rules are those of the fuzz test in tests/state, with the real store behind the real screen.
test(`${FILES} damaged files change nothing, or are added whole and taken back whole; seed ${SEED}`, async ({
	phone,
	openPhone
}) => {
	test.setTimeout(300_000 + FILES * 15_000);
	const person = new Person(phone.page);
	await person.opensCase(northline);
	await person.starts({ channel: 'Phone' });
	await person.does({ note: 'the fee is £12' });
	await person.does({ tap: 'Promise', words: 'a call back \ud83d\udc4d', due: '2030-01-01' });
	const whole = await backupOf(phone.page);

	const { page } = await openPhone();
	await new Person(page).opensCase(gridwell);
	const before = await backupOf(page);

	for (const { how, harm } of fc.sample(damage, { numRuns: FILES, seed: SEED })) {
		const bytes = Buffer.from(harm(whole));
		await choose(page, bytes);
		const add = page.getByRole('button', { name: 'Add these to this phone' });
		const refused = page.getByRole('alert');
		await expect(add.or(refused), how).toBeVisible();
		if (await refused.isVisible()) {
			expect(await backupOf(page), how).toBe(before);
			continue;
		}
		await add.click();
		await expect(page.getByText(/^Done\./), how).toBeVisible();
		expect(await backupOf(page), how).toBe(together(before, new TextDecoder().decode(bytes)));
		await takeBack(page);
		expect(await backupOf(page), how).toBe(before);
	}
});

test('an emptied store is never taken for a first visit', async ({ site, lastingPhone: phone }) => {
	const { page } = phone;
	await new Person(page).opensCase({
		provider: 'Northline Telecom',
		sector: 'Water',
		what: 'A charge',
		phone: '0800 1'
	});
	const browser = await phone.context.newCDPSession(page);
	await browser.send('Storage.clearDataForOrigin', { origin: site.address, storageTypes: 'indexeddb,file_systems' });
	await page.goto('/today');
	await expect(page.getByRole('heading', { name: 'Your notes are missing' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Your notes are missing' })).toBeVisible();
});

test('a case is deleted for good only by its name, and comes back from no reload', async ({ phone }) => {
	const { page } = phone;
	const person = new Person(page);
	await person.opensCase({ provider: 'Gridwell', sector: 'Water', what: 'A charge', phone: '0800 1' });
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}`);
	await page.getByText('Settings of this case').click();
	await page.getByText('Delete for good', { exact: true }).first().click();
	await page.getByLabel('Type Gridwell to delete').fill('Gridwel');
	await expect(page.getByRole('button', { name: 'Delete for good' }).last()).toBeDisabled();
	await page.getByLabel('Type Gridwell to delete').fill('Gridwell');
	await page.getByRole('button', { name: 'Delete for good' }).last().click();
	await page.waitForURL(/\/today/);
	await page.goto(`/case?id=${id}`);
	await expect(page.getByRole('heading', { name: 'This case is not on this phone.' })).toBeVisible();
});

const northline = { provider: 'Northline Telecom', sector: 'Water', what: 'A charge', phone: '0800 1' };
const gridwell = { provider: 'Gridwell', sector: 'Water', what: 'A meter', phone: '0800 2' };

/** What is kept on this phone, as the backup file says it. */
async function backupOf(page: Page): Promise<string> {
	await page.goto('/settings');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a backup file' }).click()
	]);
	return readFile(await download.path(), 'utf8');
}

async function choose(page: Page, buffer: Buffer): Promise<void> {
	await page.goto('/settings');
	const file = { name: 'holdline-backup.json', mimeType: 'application/json', buffer };
	await page.locator('input[type=file]').setInputFiles(file);
}

async function takeBack(page: Page): Promise<void> {
	await page.goto('/settings');
	await page.getByRole('button', { name: 'Take this import back' }).click();
	await page.getByRole('button', { name: 'Take it back' }).click();
	await expect(page.getByText('What came with that file is gone from this phone.')).toBeVisible();
}

/** The file that a phone with the first of these makes when it has added all of the second. */
function together(here: string, added: string): string {
	const [ours, theirs] = [readBackup(here), readBackup(added)];
	if (!ours.ok || !theirs.ok) throw new Error('One of them is no backup file.');
	const merged: ParsedRows = readRecords(planBackup(theirs, ours).rowsToMerge(false));
	return writeBackup([...merged.records, ...ours.records], [...ours.unreadable, ...merged.unreadable]);
}
