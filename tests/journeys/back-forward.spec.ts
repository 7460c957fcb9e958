import type { Page } from '@playwright/test';
import { findProgram } from '../../scripts/setup.mjs';
import { expect, keptBeside, type LastingPhone, test as base } from './holdline.ts';
import { Person } from './person.ts';

/** Playwright switches the back/forward cache off, and only the whole browser has one. */
const test = base.extend({
	launchOptions: [
		({ launchOptions }, use) =>
			use({
				...launchOptions,
				executablePath: findProgram('chromium') ?? '',
				ignoreDefaultArgs: ['--disable-back-forward-cache']
			}),
		{ scope: 'worker' }
	]
});

const story = {
	provider: 'Northline Telecom',
	sector: 'Phone or internet',
	what: 'A charge of £42.10',
	phone: '0800 496 0133'
};

test('a call that comes back from the back/forward cache goes on, with what another window wrote meanwhile', async ({
	lastingPhone: phone
}) => {
	const { page } = phone;
	const person = await startsCall(page);
	await person.does({ note: 'before' });
	const box = page.getByRole('textbox', { name: 'Note' });
	await box.pressSequentially('half a word');
	const call = page.url();
	const workers = page.workers();
	expect(workers).toHaveLength(1);

	await leave(page, phone);
	const other = await phone.context.newPage();
	await other.goto(call);
	const there = new Person(other);
	await expect(other.getByRole('textbox', { name: 'Note' })).toHaveValue('half a word');
	await there.does({ note: 'half a word, and the rest' });

	await comeBack(page);
	await expect(person.journal.getByText('before')).toBeVisible();
	await expect(person.journal.getByText('half a word, and the rest')).toBeVisible();
	// The other window has put these words on the line.
	await expect(box).toHaveValue('');
	await person.does({ note: 'after' });
	await expect(there.journal.getByText('after')).toBeVisible();
	await expect(page.getByText(/in one place only/)).toHaveCount(0);
	expect(page.workers()).toHaveLength(1);
	expect(page.workers()).not.toEqual(workers);
});

test('words that were typed right before the page was left are in the box when it is opened again', async ({
	lastingPhone: phone
}) => {
	const { page } = phone;
	await startsCall(page);
	const call = page.url();
	await page.getByRole('textbox', { name: 'Note' }).pressSequentially('she says');
	await leave(page, phone);
	await page.goto(call);
	await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('she says');
	await expect.poll(() => keptBeside(page)).toContain('she says');
});

test('a page that comes back after another window deleted everything says so, and creates nothing', async ({
	lastingPhone: phone
}) => {
	const { page } = phone;
	await startsCall(page);
	await leave(page, phone);
	const other = await phone.context.newPage();
	await other.goto('/settings/delete');
	await other.getByLabel('Type “delete” to go on').fill('delete');
	await other.getByRole('button', { name: 'Delete everything now' }).click();
	await expect(other.getByRole('heading', { level: 1 })).toHaveText('Nothing of Holdline is left on this phone');
	await comeBack(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/deleted/);
	await other.close();
	expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('a page that comes back after somebody left at once is covered before it is painted, and so is a start', async ({
	lastingPhone: phone
}) => {
	const { page } = phone;
	await page.goto('/settings/curtain');
	await page.getByRole('switch', { name: 'Show “Leave now” on the screens of a case' }).click();
	await new Person(page).opensCase(story);
	const goal = page.url();
	await page.evaluate(() => {
		const painted: string[] = [];
		Object.assign(globalThis, { painted });
		const note = () => painted.push(document.body.innerText);
		addEventListener('pageshow', ({ persisted }) => {
			Object.assign(globalThis, { isPersisted: persisted });
			requestAnimationFrame(() => (note(), requestAnimationFrame(note)));
		});
	});
	// The same screen in a page of its own: the one before it waits in the cache.
	await page.goto(goal.replace('/goal', '/case'));
	await page.getByRole('button', { name: 'Leave now' }).click();
	await expect(page.getByRole('table')).toBeVisible();
	await comeBack(page, '/away');
	await expect(page.getByRole('heading', { name: 'Your notes are covered' })).toBeVisible();
	const painted = () => page.evaluate(() => (globalThis as unknown as { painted: string[] }).painted);
	await expect.poll(async () => (await painted()).length).toBe(2);
	expect((await painted()).join()).not.toContain('Northline');

	// A tab that the browser restores is a start.
	await phone.restart();
	await phone.page.goto(goal);
	await expect(phone.page.getByRole('heading', { name: 'Your notes are covered' })).toBeVisible();
	await expect(phone.page.getByText('Northline Telecom')).toHaveCount(0);
	await phone.page.getByRole('button', { name: 'Show my notes' }).click();
	await expect(phone.page.getByLabel('What I want done')).toBeVisible();
});

async function startsCall(page: Page): Promise<Person> {
	const person = new Person(page);
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	return person;
}

/** Leaves for a page that is no part of the app, as the address bar does. */
async function leave(page: Page, { address }: LastingPhone): Promise<void> {
	await page.evaluate(() => {
		addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { isPersisted: persisted }));
	});
	await page.goto(`${address}/rescue`);
}

/** Goes back without waiting for a load: a page from the cache is not loaded. */
async function comeBack(page: Page, from = '/rescue'): Promise<void> {
	const returned = () =>
		page.evaluate(() => {
			const [{ notRestoredReasons } = {}] = performance.getEntriesByType('navigation') as {
				notRestoredReasons?: unknown;
			}[];
			return (globalThis as { isPersisted?: boolean }).isPersisted ?? notRestoredReasons;
		});
	await page.evaluate(() => setTimeout(() => history.back()));
	await page.waitForURL((url) => url.pathname !== from, { waitUntil: 'commit' });
	await expect.poll(returned).toBe(true);
}
