// What another app shares: a form that is sent as the system sends a share, with the service worker in control.
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, offlineTest, waitUntilKept } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { Person } from './person.ts';
import { locked, opens, seals } from './sealed-notes-hands.ts';

const story = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;
const bill = { name: 'Bill_March.txt', mimeType: 'text/plain', buffer: Buffer.from('Total due: £1,284.60') };
const papers = (page: Page) => page.getByRole('list', { name: 'Your papers' }).getByRole('button');
const empty = 'The other app handed over nothing: no file, and no text.';
const closed = 'Nothing was taken: your notes are sealed, or a curtain is on';
const nothing = 'Nothing is waiting here.';

/** Sends what the system sends. Our own pages may send no form, so it is sent from an empty one. */
async function shares(page: Page, address: string, files: readonly (typeof bill)[], text = '') {
	await page.goto('about:blank');
	await page.setContent(`<form method="post" enctype="multipart/form-data" action="${address}/shared">
		<input name="title"><input name="text"><input name="files" type="file" multiple><button>Share</button>
	</form>`);
	await page.locator('[name=text]').fill(text);
	await page.locator('[name=files]').setInputFiles([...files]);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await page.waitForURL(`${address}/shared`);
}

/** The app is kept, and its worker answers. */
async function hasCase(page: Page): Promise<string> {
	await new Person(page).opensCase(story);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await waitUntilKept(page);
	await page.reload();
	await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
	return id;
}

async function looksRight(page: Page): Promise<void> {
	await expectNoAxeViolations(page);
	expect(await measureFace(page)).toEqual([]);
	expect(await measureOverflow(page)).toEqual([]);
}

offlineTest(
	'what another app shares goes to the case that is chosen, also without internet, and nothing before',
	async ({ site, phone }) => {
		const { page, address } = phone;
		const id = await hasCase(page);
		await site.kill();
		await shares(page, address, [bill], 'Your bill is ready');
		await expect(page.getByRole('list', { name: 'What was shared' })).toHaveText(/Bill_March\.txt.*Shared text\.txt/s);
		await looksRight(page);
		await page.reload();
		await expect(page.getByText(nothing)).toBeVisible();
		await looksRight(page);

		await shares(page, address, [bill], 'Your bill is ready');
		await page.getByRole('button', { name: /^Northline/ }).click();
		await expect(page.getByText('2 papers added')).toBeVisible();
		await looksRight(page);
		await site.revive();
		await page.getByRole('link', { name: 'Open the papers of this case' }).click();
		await expect(papers(page)).toHaveText([/Shared text/, /Bill March/]);
		expect(new URL(page.url()).searchParams.get('id')).toBe(id);

		// The place that the next start leads to is never a share that is over.
		await page.goto('/shared');
		await expect(page.getByText(nothing)).toBeVisible();
		await page.evaluate(() => sessionStorage.clear());
		await page.goto('/today');
		await expect(page.getByRole('link', { name: /Northline/ }).first()).toBeVisible();
		await expect(page).toHaveURL(`${address}/today`);
	}
);

offlineTest('a share of nothing says so, and one under a curtain is not taken', async ({ phone }) => {
	const { page, address } = phone;
	const id = await hasCase(page);
	await shares(page, address, []);
	await expect(page.getByText(empty)).toBeVisible();
	await looksRight(page);

	await page.evaluate(() => {
		localStorage.setItem('holdline.curtain', JSON.stringify({ after: 5, salt: '', hash: '' }));
		localStorage.setItem('holdline.present', String(Date.now()));
	});
	await shares(page, address, [bill]);
	await expect(page.getByText(closed)).toBeVisible();
	await looksRight(page);
	await page.evaluate(() => localStorage.removeItem('holdline.curtain'));
	await page.reload();
	await expect(page.getByText(nothing)).toBeVisible();
	await page.goto(`/case?id=${id}&part=papers`);
	await expect(page.getByText('Bills, letters and photos stand here once you add them.')).toBeVisible();
});

offlineTest(
	'a share while the notes are sealed is not taken, and a paper that is added once they are open is sealed',
	async ({ phone }) => {
		const { page, address } = phone;
		await hasCase(page);
		const { passphrase } = await seals(page);
		await shares(page, address, [bill]);
		await expect(locked(page)).toBeVisible();
		await opens(page, passphrase);
		await expect(page.getByText(closed)).toBeVisible({ timeout: 20_000 });
		await page.getByRole('link', { name: 'Today' }).click();
		await page
			.getByRole('link', { name: /Northline/ })
			.first()
			.click();
		await page.getByRole('tab', { name: 'Papers' }).click();
		await page.getByLabel('Choose files').setInputFiles(bill);
		await expect(papers(page)).toHaveText(/Bill March/);
		const kept = await page.evaluate(async () => {
			const root = await navigator.storage.getDirectory();
			const folders: string[] = [];
			const words: string[] = [];
			for await (const [name, folder] of root.entries()) {
				if (!name.endsWith('-papers')) continue;
				folders.push(name);
				for await (const file of (folder as FileSystemDirectoryHandle).values())
					words.push(await (await (file as FileSystemFileHandle).getFile()).text());
			}
			return { folders, files: words.length, hasWords: words.join().includes('Total due') };
		});
		expect(kept).toEqual({ folders: ['holdline-sealed-papers'], files: 1, hasWords: false });
	}
);
