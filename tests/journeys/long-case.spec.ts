// A case of years: what was noted last is read before the rest is there, and nothing of it is missing then.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './holdline.ts';
import { Person } from './person.ts';
import { putRows } from './put-rows.ts';

const NOTES = 2500;
const story = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;

/** Puts so many notes into the case behind the app, as if they had been written over years. */
async function writeFor(page: Page, caseId: string): Promise<void> {
	const made = { utc: Date.now() - 3_600_000, offset: 0, zone: 'Europe/London' };
	const at = { day: new Date(made.utc).toISOString().slice(0, 10), minute: 600, zone: made.zone };
	const ids = { case: caseId, device: randomUUID(), change: randomUUID() };
	const rows = Array.from({ length: NOTES }, (_, index) => {
		const place = { seq: index, clock: 1000 + index, made, v: 1 };
		return {
			id: randomUUID(),
			...ids,
			...place,
			type: 'entry',
			kind: 'noted',
			contact: null,
			words: `note ${index}`,
			at
		};
	});
	await putRows(page, rows);
}

/** From now on the last piece of the whole case is held back, until the page is told to let it go. */
async function holdReading(page: Page): Promise<() => Promise<void>> {
	await page.addInitScript(() => {
		const prototype = IDBIndex.prototype as { getAll: (this: IDBIndex, ...wish: unknown[]) => IDBRequest<unknown[]> };
		const { getAll } = prototype;
		prototype.getAll = function (this: IDBIndex, ...wish: unknown[]) {
			const asked = getAll.apply(this, wish);
			const [, most] = wish;
			const hold = (answer: Event) => {
				// The newest rows are asked for without a count, and before the last piece comes a full one.
				if (most === undefined || asked.result.length === most) return;
				prototype.getAll = getAll;
				answer.stopImmediatePropagation();
				Object.assign(globalThis, {
					letGo() {
						asked.removeEventListener('success', hold);
						asked.dispatchEvent(new Event('success'));
					}
				});
			};
			asked.addEventListener('success', hold);
			return asked;
		};
	});
	return async () => page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
}

test('what was noted last stands there while a long case is read, and then all of it @only-small', async ({
	phone: { page }
}) => {
	await new Person(page).opensCase(story);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await writeFor(page, id);
	// The home screen keeps the card that tells how long the case is.
	await page.goto('/today');
	await expect(page.getByRole('link', { name: /Northline/ })).toBeVisible();

	const letGo = await holdReading(page);
	await page.goto(`/case?id=${id}&part=story`);
	await expect(page.getByRole('heading', { level: 1, name: 'Northline' })).toBeVisible();
	await expect(page.getByRole('status').getByText('This is a long case.')).toBeVisible();
	const lines = page.getByRole('main').getByRole('listitem');
	await expect(lines).toHaveCount(50);
	await expect(lines.first()).toContainText(`note ${NOTES - 1}`);
	await expectNoAxeViolations(page);

	await letGo();
	await expect(page.getByRole('heading', { name: 'Journal' })).toBeVisible();
	await expect(page.getByRole('status').getByText('This is a long case.')).toHaveCount(0);
	await page.getByText(`${NOTES - 3} earlier`).click();
	await expect(page.getByText(`note ${NOTES - 1}`)).toBeVisible();
	await expectNoAxeViolations(page);
});
