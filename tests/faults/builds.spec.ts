// An old build and a new one on the same phone: nothing that was typed or saved is lost, and nothing is loaded anew by itself.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, waitUntilKept } from '../journeys/holdline.ts';
import { Person } from '../journeys/person.ts';

const story = { provider: 'Northline Telecom', sector: 'Water', what: 'A charge', phone: '0800 1' };

test('a newer build in another tab has the notes within a second, the old tab says so, and nothing is lost', async ({
	phone
}) => {
	const { page, context } = phone;
	const person = new Person(page);
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	await person.does({ note: 'the charge is valid' });
	const third = await context.newPage();
	await third.goto('/today');
	await expect(third.getByText('Northline Telecom').first()).toBeVisible();

	// What a build with one more rung asks for, from a page of the same origin that is not the app.
	const newer = await context.newPage();
	await newer.goto('/rescue');
	const came = await newer.evaluate(
		() =>
			new Promise<{ after: number; records: number }>((resolve, reject) => {
				const began = performance.now();
				const opening = indexedDB.open('holdline', 2);
				opening.onerror = () => reject(new Error('It was not opened.'));
				opening.onsuccess = () => {
					const after = performance.now() - began;
					const counting = opening.result.transaction('records').objectStore('records').count();
					counting.onsuccess = () => {
						opening.result.close();
						resolve({ after, records: counting.result });
					};
				};
			})
	);
	const says = (tab: typeof page) =>
		expect(tab.getByRole('heading', { name: 'A newer Holdline is open' })).toBeVisible();
	await Promise.all([says(page), says(third)]);
	console.log(`two builds: ${Math.round(came.after)} ms until two old tabs and their keepers had let go; 0 lost`);
	expect(came.after).toBeLessThan(1_000);

	await page.reload();
	await expect(new Person(page).journal.getByText('the charge is valid')).toHaveCount(1);
	await expect(page.getByText(/A newer Holdline wrote these notes/)).toBeVisible();
});

test('an update of the app while somebody types in a call loads nothing anew and loses no letter', async ({
	phone,
	site,
	siteRoot
}) => {
	const { page } = phone;
	const person = new Person(page);
	await person.opensCase(story);
	await waitUntilKept(page);
	await person.starts({ channel: 'Phone' });
	const folder = await mkdtemp(join(tmpdir(), 'holdline-next-'));
	try {
		await cp(siteRoot, folder, { recursive: true });
		const worker = join(folder, 'service-worker.js');
		const { version } = JSON.parse(await readFile(join(siteRoot, '_app/version.json'), 'utf8')) as { version: string };
		await writeFile(worker, (await readFile(worker, 'utf8')).replaceAll(version, `${version}-next`));

		const typed = 'Dana said the £42.10 goes back within five days, reference 7731';
		const box = page.getByRole('textbox', { name: 'Note' });
		let loads = 0;
		page.on('load', () => (loads += 1));
		await box.pressSequentially(typed.slice(0, 20));
		await site.revive(folder);
		const updating = page.evaluate(async () => {
			await (await navigator.serviceWorker.ready).update();
		});
		await box.pressSequentially(typed.slice(20), { delay: 40 });
		await updating;
		await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
		await expect(box).toHaveValue(typed);
		await page.getByRole('button', { name: 'Add', exact: true }).click();
		await expect(person.journal.getByText(typed)).toHaveCount(1);
		console.log(`update while typing: ${typed.length} letters typed, 0 lost, ${loads} loads`);
		expect(loads).toBe(0);
	} finally {
		await rm(folder, { recursive: true });
	}
});
