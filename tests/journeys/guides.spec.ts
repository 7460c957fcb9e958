import type { Page } from '@playwright/test';
import { guides } from '#lib/content/guides/guides.ts';
import { expect, expectNoAxeViolations, offlineTest, test, waitUntilKept } from './holdline.ts';
import { Person } from './person.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const idIn = (page: Page) => new URL(page.url()).searchParams.get('id') ?? '';
const NORTHLINE = { provider: 'Northline', sector: 'telecom', what: '', phone: '' } as const;

/** Where the button of each guide arrives, when there is one case. */
const arrivals: Record<string, RegExp> = {
	'/today': /\/today$/,
	'/example': /\/case\?id=/,
	'/settings': /\/settings$/,
	'/own-cards': /\/own-cards$/,
	'/start?what=call': /\/ready\?id=/,
	'/start?what=fact': /\/past-contact\?id=/,
	'/start?what=goal': /\/goal\?id=/,
	'/start?what=ladder': /\/ladder\?id=/,
	'/start?what=letter': /\/letter\?id=/,
	'/start?what=praise': /\/praise\?id=/,
	'/start?what=rehearse': /\/rehearsal\?id=/
};

test('every guide is reached by touch, and its button leads to a living screen', async ({ phone }) => {
	const { page } = phone;
	await new Person(page).opensCase(NORTHLINE);
	for (const { title, todo } of guides) {
		await test.step(title, async () => {
			await page.goto('/guides');
			await page.getByRole('link', { name: title }).tap();
			await expect(heading(page, title)).toBeFocused();
			await page.getByRole('region', { name: 'One thing to do' }).getByRole('link', { name: todo.button }).tap();
			await page.waitForURL(arrivals[todo.to] ?? todo.to);
			await expect(heading(page, /./)).toBeAttached();
			await expect(page.getByText('This case is not on this phone')).toHaveCount(0);
		});
	}
});

test('with no case yet, the button of a guide begins one, and a practice needs none', async ({ phone }) => {
	const { page } = phone;
	await page.goto('/guides/starting');
	await page.getByRole('link', { name: 'Practise a call' }).click();
	await page.waitForURL('/rehearsal');
	await expect(heading(page, 'Practise a call')).toBeVisible();
	await page.goto('/guides/after-a-no');
	await page.getByRole('link', { name: 'See what comes next' }).click();
	await page.waitForURL('/case/new');
});

test('with several cases the button asks which, in words that fit', async ({ phone }) => {
	const { page } = phone;
	const person = new Person(page);
	await person.opensCase(NORTHLINE);
	await person.opensCase({ ...NORTHLINE, provider: 'Gridwell' });
	const gridwell = idIn(page);
	await page.goto('/guides/chat-and-letters');
	await page.getByRole('link', { name: 'Make a letter' }).click();
	await expect(heading(page, 'Which case is this letter for?')).toBeVisible();
	await page.getByRole('link', { name: /Gridwell/ }).click();
	await page.waitForURL(`/letter?id=${gridwell}`);
});

offlineTest(
	'a guide is found by search with the server dead, by keyboard alone @only-small',
	async ({ site, lastingPhone: phone }) => {
		await phone.page.goto('/today');
		await waitUntilKept(phone.page);
		await site.kill();
		await phone.restart();

		const { page } = phone;
		const response = await page.goto('/guides');
		expect(response?.fromServiceWorker()).toBe(true);
		await expect(heading(page, 'Short guides')).toBeVisible();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(page.getByLabel('Look for a word')).toBeFocused();
		await page.keyboard.type('IPHONE séven');
		await expect(page.getByRole('status').filter({ hasText: 'One guide' })).toBeVisible();
		const found = page.getByRole('main').getByRole('listitem');
		await expect(found).toHaveCount(1);
		await expect(found).toContainText('On an iPhone, a browser tab may be cleared after seven days without a visit.');
		await expect(found.locator('mark')).toHaveText(['iPhone', 'seven']);
		await expectNoAxeViolations(page);
		expect(page.url()).toBe(`${site.address}/guides`);

		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(heading(page, 'What is kept on this device')).toBeFocused();
		await page.reload();
		await expect(heading(page, 'What is kept on this device')).toBeVisible();

		await page.goto('/guides');
		await page.getByLabel('Look for a word').fill('ombudsperson');
		await expect(page.getByText('No guide has all of these words.')).toBeVisible();
		await page.getByLabel('Look for a word').fill('');
		await expect(found).toHaveCount(guides.length);
	}
);

test('without script the list and every guide stand, and no box that does nothing', async ({ site, browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.address });
	const page = await context.newPage();
	await page.goto('/guides');
	await expect(page.getByLabel('Look for a word')).toBeHidden();
	for (const { title, slug, lead } of guides) {
		await expect(page.getByRole('link', { name: title })).toHaveAttribute('href', `/guides/${slug}`);
		await page.goto(`/guides/${slug}`);
		await expect(page.getByText(lead)).toBeVisible();
		await expect(page.getByRole('region', { name: 'One thing to do' }).getByRole('link')).toBeVisible();
		await page.goto('/guides');
	}
	await context.close();
});

test('"After a no" is offered once after three contacts without the goal, never in one, and leads back @only-small', async ({
	phone
}) => {
	const { page } = phone;
	const person = new Person(page);
	const offer = page.getByRole('heading', { name: 'Three contacts, and not there yet' });
	await person.opensCase(NORTHLINE);
	const id = idIn(page);

	for (const contact of [1, 2, 3]) {
		await page.goto(`/case?id=${id}`);
		await expect(offer).toHaveCount(0);
		await person.starts({ channel: 'Phone' });
		if (contact === 3) {
			await page.goto(`/case?id=${id}`);
			await expect(heading(page, 'Northline')).toBeVisible();
			await expect(offer).toHaveCount(0);
			await page.getByRole('link', { name: 'Back to the call' }).last().click();
		}
		await person.wrapsUp({ ended: 'We talked', standing: 'Not fixed' });
	}
	await expect(offer).toBeVisible();
	await expectNoAxeViolations(page);

	await watchShifts(page);
	await page.reload();
	await expect(offer).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Promises', exact: true })).toBeVisible();
	expect(await shiftsOf(page)).toBeLessThan(UNSEEN_SHIFT);

	await page.getByRole('link', { name: 'Read it' }).tap();
	await expect(heading(page, 'After a no')).toBeFocused();
	await page.getByRole('link', { name: 'Case', exact: true }).tap();
	await page.waitForURL(`/case?id=${id}`);
	await expect(heading(page, 'Northline')).toBeVisible();
	await expect(offer).toHaveCount(0);
});

test('"Before a call" is offered before the first contact, and left by keyboard it does not come again', async ({
	phone
}) => {
	const { page } = phone;
	const person = new Person(page);
	const offer = page.getByRole('heading', { name: 'A word before you begin' });
	await person.opensCase(NORTHLINE);
	await watchShifts(page);
	await page.goto(`/ready?id=${idIn(page)}`);
	await expect(offer).toBeVisible();
	await expect(page.getByText('How are you now?')).toBeVisible();
	expect(await shiftsOf(page)).toBeLessThan(UNSEEN_SHIFT);
	await expectNoAxeViolations(page);

	await page.getByRole('button', { name: 'No, thanks' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('It stays with the short guides.')).toBeFocused();
	await expect(offer).toHaveCount(0);
	await page.reload();
	await expect(heading(page, 'Get ready')).toBeVisible();
	await expect(page.getByText('How are you now?')).toBeVisible();
	await expect(offer).toHaveCount(0);

	await person.opensCase({ ...NORTHLINE, provider: 'Gridwell' });
	await page.goto(`/ready?id=${idIn(page)}`);
	await expect(page.getByText('How are you now?')).toBeVisible();
	await expect(offer).toHaveCount(0);
});

test('"Starting" is offered to a case that waits, and "Praise" once it is fixed: each once, and never in a contact', async ({
	phone
}) => {
	const { page } = phone;
	const person = new Person(page);
	const starting = page.getByRole('heading', { name: 'The first call can be the hardest' });
	const praise = page.getByRole('heading', { name: 'Did someone help you?' });
	await page.clock.setSystemTime('2026-11-16T10:00:00Z');
	await person.opensCase(NORTHLINE);
	const id = idIn(page);
	const opensIt = async () => {
		await page.goto(`/case?id=${id}`);
		await expect(heading(page, 'Northline')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Promises', exact: true })).toBeVisible();
	};
	await opensIt();
	await expect(starting).toHaveCount(0);

	await page.clock.setSystemTime('2026-11-19T10:00:00Z');
	await opensIt();
	await expect(starting).toBeVisible();
	await expectNoAxeViolations(page);
	await page.getByRole('link', { name: 'Read it' }).tap();
	await expect(heading(page, 'Starting when you dread it')).toBeFocused();
	await opensIt();
	await expect(starting).toHaveCount(0);

	for (const standing of ['Fixed', 'Half fixed'] as const) {
		await person.starts({ channel: 'Phone' });
		await opensIt();
		await expect(starting).toHaveCount(0);
		await expect(praise).toHaveCount(0);
		await page.getByRole('link', { name: 'Back to the call' }).last().click();
		await person.wrapsUp({ ended: 'We talked', standing });
		await expect(praise).toHaveCount(standing === 'Fixed' ? 1 : 0);
	}
	const standings = page.getByRole('group', { name: 'Where it stands' });
	await standings.getByRole('button', { name: 'Fixed', exact: true }).tap();
	await expect(standings.getByRole('button', { name: 'Fixed', exact: true, pressed: true })).toBeVisible();
	await opensIt();
	await expect(praise).toBeVisible();
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: 'No, thanks' }).tap();
	await expect(page.getByText('It stays with the short guides.')).toBeFocused();
	await opensIt();
	await expect(praise).toHaveCount(0);
});

/** The typeface may come a moment after the text; an offer that pushes the screen down moves it by far more. */
const UNSEEN_SHIFT = 0.05;

/** Adds up from now on, in every page that opens, how far things moved without a tap. */
async function watchShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		let sum = 0;
		const add = (entries: PerformanceEntryList) => {
			for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
		};
		const observer = new PerformanceObserver((list) => add(list.getEntries()));
		observer.observe({ type: 'layout-shift', buffered: true });
		Object.assign(globalThis, {
			async shiftsSoFar() {
				// What moves is counted when it is painted.
				for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
				add(observer.takeRecords());
				return sum;
			}
		});
	});
}

async function shiftsOf(page: Page): Promise<number> {
	return page.evaluate(() => (globalThis as unknown as { shiftsSoFar: () => Promise<number> }).shiftsSoFar());
}
