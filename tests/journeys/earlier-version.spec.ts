import type { Page } from '@playwright/test';
import { expect, test } from './holdline.ts';
import { Person } from './person.ts';

const NORTHLINE = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;

/** The draft of the note box as version 0.3 stored it. */
const DRAFT = {
	id: '4f6f3ac1-7f0c-4c5e-9a53-1f3f0f6a2b01',
	text: 'the credit is on its way',
	begun: null,
	isPrivate: false,
	keptWordings: [],
	entry: null,
	kind: null,
	answers: null,
	wasNo: false,
	refusal: null,
	by: 'them',
	due: null,
	to: '',
	isReference: null,
	moment: null,
	passedOver: [],
	stillGoing: null,
	calmAnswered: false
};

test('an address of version 0.3 leads on with what it asks for, and so does the screen that was open', async ({
	phone: { page, context }
}) => {
	const person = new Person(page);
	await person.opensCase(NORTHLINE);
	const id = new URL(page.url()).searchParams.get('id');

	for (const [before, now] of [
		[`/plan?id=${id}&step=order`, `/call-plan?id=${id}&step=order`],
		[`/cards?id=${id}`, `/own-cards?id=${id}`],
		[`/case/add?id=${id}`, `/past-contact?id=${id}`],
		[`/rehearse?id=${id}`, `/rehearsal?id=${id}`]
	] as const) {
		await page.goto(before);
		await page.waitForURL(now);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}

	await page.goto(`/case?id=${id}`);
	await person.starts({ channel: 'Phone' });
	const contact = new URL(page.url()).searchParams.get('contact');
	await page.getByRole('button', { name: 'End', exact: true }).click();
	await page.waitForURL(`/wrap-up?id=${id}&contact=${contact}`);
	await page.goto('/guides');
	await saveLocal(page, 'place', { path: `/wrap?id=${id}&contact=${contact}`, seen: await clockOf(page) });

	// A tab of its own is a fresh start.
	const start = await context.newPage();
	await start.goto('/today');
	await start.waitForURL(`/wrap-up?id=${id}&contact=${contact}`);
	await expect(start.getByRole('heading', { level: 1, name: 'The call is over' })).toBeVisible();
});

test('a draft of version 0.3 stands in the box, and is added once', async ({ phone: { page } }) => {
	const person = new Person(page);
	await person.opensCase(NORTHLINE);
	await page.goto(`/case${new URL(page.url()).search}`);
	await person.starts({ channel: 'Phone' });
	const call = new URL(page.url());
	await page.goto('/guides');
	await saveLocal(page, `draft:${call.searchParams.get('id')}:call:${call.searchParams.get('contact')}`, DRAFT);

	await page.goto(call.href);
	await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue(DRAFT.text);
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(person.journal.getByText(DRAFT.text)).toHaveCount(1);
	await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('');
});

function clockOf(page: Page) {
	return page.evaluate(() => ({ utc: Date.now(), offset: 0, zone: 'Europe/London' }));
}

/** Writes a row of this device as an earlier version did. */
function saveLocal(page: Page, key: string, value: unknown): Promise<void> {
	return page.evaluate(
		({ key, value }) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('holdline');
				opening.onerror = () => reject(new Error('The store could not be opened.'));
				opening.onsuccess = () => {
					const writing = opening.result.transaction('local', 'readwrite');
					writing.objectStore('local').put(value, key);
					writing.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		{ key, value }
	);
}
