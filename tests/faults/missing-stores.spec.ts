// The browser clears some or all of its stores: the notes come back, or the app says that they are missing.
// Seen to fail where the writer did not notice that both stores were cleared while it ran: it acknowledged the note,
// and the app did not report that all earlier notes were gone.
import type { Page } from '@playwright/test';
import { type Site, expect, test } from '../journeys/holdline.ts';
import { Person } from '../journeys/person.ts';
import { Machine } from './browser.ts';

const stores = ['indexeddb', 'file_systems', 'local_storage'] as const;
const story = { provider: 'Northline Telecom', what: 'A charge of £42.10' };
const NOTE = 'the charge is valid';

const subsets = Array.from({ length: 2 ** stores.length }, (_, bits) => stores.filter((_, bit) => bits & (1 << bit)));

/** Writes one case in a running call through the screens. Resolves with the address of the call. */
async function keepACall(machine: Machine, site: Site): Promise<string> {
	const page = await machine.start();
	const person = new Person(page);
	await page.goto(`${site.address}/case/new`);
	await page.getByLabel('Who is it with?').fill(story.provider);
	await page.getByLabel('What happened, in one line').fill(story.what);
	await page.getByRole('button', { name: 'Save and set the goal' }).click();
	await page.waitForURL(/\/goal\?/);
	await person.starts({ channel: 'Phone' });
	await person.does({ note: NOTE });
	return page.url();
}

async function clear(page: Page, site: Site, cleared: readonly string[]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Storage.clearDataForOrigin', { origin: site.address, storageTypes: cleared.join(',') });
	await session.detach();
}

test('every set of stores cleared while the app is closed', async ({ site }) => {
	const filled = await Machine.fresh();
	const ends: Record<string, string[]> = {
		'notes there': [],
		'notes came back': [],
		'said to be missing': [],
		empty: []
	};
	try {
		const call = await keepACall(filled, site);
		await filled.close();
		for (const cleared of subsets) {
			const machine = await filled.copy();
			try {
				const page = await machine.start();
				if (cleared.length > 0) await clear(page, site, cleared);
				await page.goto(`${site.address}/today`, { waitUntil: 'networkidle' });
				const end = await whatIsSaid(page);
				ends[end]?.push(cleared.join('+') || 'none');

				if (end === 'notes there' || end === 'notes came back') {
					await page.goto(call);
					await expect(new Person(page).journal.getByText(NOTE)).toHaveCount(1);
				} else {
					if (end === 'empty') await page.getByRole('link', { name: 'Open a backup file' }).click();
					await expect(page.getByText('Choose a backup file')).toBeVisible();
				}
			} finally {
				await machine.remove();
			}
		}
	} finally {
		await filled.remove();
	}
	console.log(
		`missing stores: ${subsets.length} sets, ${Object.entries(ends)
			.map(([end, sets]) => `${sets.length} ${end}`)
			.join(', ')}`
	);
	expect(ends).toEqual({
		'notes there': ['none', 'file_systems', 'local_storage', 'file_systems+local_storage'],
		'notes came back': ['indexeddb', 'indexeddb+local_storage'],
		'said to be missing': ['indexeddb+file_systems'],
		// No store is left that could know of the notes.
		empty: ['indexeddb+file_systems+local_storage']
	});
});

async function whatIsSaid(page: Page): Promise<'notes there' | 'notes came back' | 'said to be missing' | 'empty'> {
	const missing = page.getByRole('heading', { name: 'Your notes are missing' });
	const empty = page.getByRole('heading', { name: 'Nothing here yet' });
	const notes = page.getByRole('link', { name: /Northline Telecom/ }).first();
	const today = page.getByRole('link', { name: 'Today', exact: true });
	// A new start leads to the last address.
	await expect(missing.or(empty).or(notes).or(today).first()).toBeVisible();
	if (await missing.isVisible()) return 'said to be missing';
	if (await empty.isVisible()) return 'empty';
	if (await today.isVisible()) await today.click();
	await expect(notes).toBeVisible();
	return (await page.getByRole('heading', { name: 'Your notes came back' }).isVisible())
		? 'notes came back'
		: 'notes there';
}

for (const cleared of [['indexeddb'], ['file_systems'], ['indexeddb', 'file_systems']]) {
	test(`${cleared.join(' and ')} cleared in the middle of a call: what is said to be saved is there afterwards`, async ({
		site
	}) => {
		const machine = await Machine.fresh();
		try {
			const call = await keepACall(machine, site);
			await clear(machine.page, site, cleared);
			const person = new Person(machine.page);
			const box = person.page.getByRole('textbox', { name: 'Note' });
			await box.fill('written after it');
			await person.page.getByRole('button', { name: 'Add', exact: true }).click();
			const line = person.journal.getByText('written after it');
			const notSaved = person.page.getByText('Not saved. Your words are still here.');
			const missing = person.page.getByRole('heading', { name: 'Your notes are missing' });
			// A worker that is blocked in a cleared file is replaced first, and the next one waits for the lock.
			await expect(line.or(notSaved).or(missing).first()).toBeVisible({ timeout: 25_000 });
			const isKept = await line.isVisible();
			const isMissing = await missing.isVisible();
			// With both stores cleared, a single kept note would look like all that ever existed. So the app must report the
			// loss.
			expect(isMissing).toBe(cleared.length === 2);
			if (!isKept && !isMissing) await expect(box).toHaveValue('written after it');

			await machine.close();
			const page = await machine.start();
			await page.goto(call);
			if (cleared.length < 2) await expect(new Person(page).journal.getByText(NOTE)).toHaveCount(1);
			if (isKept && cleared.length < 2)
				await expect(new Person(page).journal.getByText('written after it')).toHaveCount(1);
			console.log(
				`cleared in a call, ${cleared.join(' and ')}: ${isMissing ? 'said to be missing' : isKept ? 'saved' : 'said not to be saved'}; then ${await page.getByRole('heading', { level: 1 }).first().textContent()}`
			);
		} finally {
			await machine.remove();
		}
	});
}
