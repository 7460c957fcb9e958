import type { Page } from '@playwright/test';
import { firstBankFee } from '../fixtures/cases/first-bank-fee.ts';
import { expect, expectNoAxeViolations, keptBeside, offlineTest, test, waitUntilKept } from './holdline.ts';
import { Person } from './person.ts';

const story = { ...firstBankFee, what: 'A late fee of £12 on my card' };

test('@only-small three opinions of a call become facts by keyboard alone, and the summary counts the one that is left', async ({
	phone
}) => {
	const { page } = phone;
	const person = new Person(page);
	const id = await callWith(person, ['The man was rude.', 'I waited ages.', 'They never ring back. I rang at 10:03.']);

	await page.getByRole('button', { name: 'End', exact: true }).click();
	await page.waitForURL(/\/wrap-up\?/);
	await page.getByRole('button', { name: 'We talked', exact: true }).click();
	while (await page.getByRole('button', { name: 'Next', exact: true }).isVisible()) {
		await page.getByRole('button', { name: 'Next', exact: true }).click();
	}
	await expect(page.getByText('Three words could be facts.')).toBeVisible();
	await expectNoAxeViolations(page);

	await page.getByRole('link', { name: 'Make it factual' }).focus();
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/factual\?/);
	await expect(page.getByText('1 of 3')).toBeVisible();
	await expectNoAxeViolations(page);

	await tabTo(page, 'textbox', 'What did they say or do?');
	await page.keyboard.type('eating his lunch, and said so');
	await expect(page.getByText('The man was eating his lunch, and said so.')).toBeVisible();
	await page.keyboard.press('Enter');

	await expect(page.getByText('2 of 3')).toBeFocused();
	await tabTo(page, 'button', 'Undo');
	await page.keyboard.press('Enter');
	await expect(page.getByText('1 of 3')).toBeFocused();
	await tabTo(page, 'textbox', 'What did they say or do?');
	await page.keyboard.type('shouting');
	await page.keyboard.press('Enter');

	await expect(page.getByText('2 of 3')).toBeFocused();
	await tabTo(page, 'textbox', 'From when to when?');
	await page.keyboard.type('10:03 to 10:40');
	await tabTo(page, 'button', 'After it');
	await page.keyboard.press('Enter');

	await expect(page.getByText('3 of 3')).toBeFocused();
	await tabTo(page, 'button', 'It was said');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'They', exact: true })).toBeFocused();
	await expectNoAxeViolations(page);
	await tabTo(page, 'button', 'Skip');
	await page.keyboard.press('Enter');

	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	for (const words of ['One became a fact.', 'One has its fact behind it.', 'One is left for later.']) {
		await expect(page.getByText(words)).toBeVisible();
	}
	await expectNoAxeViolations(page);
	await tabTo(page, 'link', 'Go to the summary');
	await page.keyboard.press('Enter');

	await page.getByRole('link', { name: /The provider or an ombudsman/ }).click();
	const paper = page.getByRole('region', { name: 'The summary, as it will be read' });
	await expect(paper).toContainText('The man was shouting.');
	await expect(paper).toContainText('I waited ages (10:03 to 10:40).');
	await expect(paper).toContainText('[…] I rang at 10:03.');
	await expect(paper).toContainText('One sentence of my own is left out, because it holds an opinion.');
	await expect(page.getByText('One thing is left out. You find it below the paper.')).toBeVisible();
	await expectNoAxeViolations(page);

	await page.getByRole('button', { name: 'Put it in: They never ring back.' }).click();
	await expect(paper).toContainText('They never ring back. I rang at 10:03.');
	await expect(paper).not.toContainText('left out');
	await page.getByRole('button', { name: 'Leave it out: They never ring back.' }).click();
	await page.getByRole('link', { name: 'Make it factual: They never ring back.' }).click();
	await expect(page.getByText('1 of 1')).toBeVisible();
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByText('One is kept as it is.')).toBeVisible();
	await page.getByRole('link', { name: 'Go to the summary' }).click();
	await expect(paper).toContainText('They never ring back. I rang at 10:03.');
	await expect(page.getByText('Nothing was left out.')).toBeVisible();

	await page.goto(`/case?id=${id}&part=story`);
	await page.getByText('Corrected').first().click();
	await expect(page.getByText('before: “The man was rude.”').first()).toBeVisible();
	await expect(page.getByRole('link', { name: /could be/ })).toHaveCount(0);
});

test('a pass that is killed comes back to the same mark, and a feeling goes into a private line', async ({
	lastingPhone: phone
}) => {
	const person = new Person(phone.page);
	const id = await callWith(person, ['The line was useless.', 'I am so upset.']);
	await phone.page.getByRole('button', { name: 'End', exact: true }).click();
	await phone.page.waitForURL(/\/wrap-up\?/);
	await phone.page.goto(`/case?id=${id}&part=story`);
	await phone.page.getByRole('link', { name: '2 words could be facts · Make it factual' }).click();
	await phone.page.getByRole('button', { name: 'Skip' }).click();
	await expect(phone.page.getByText('2 of 2')).toBeVisible();
	// The place in the pass is kept a moment after the next mark is shown.
	await expect.poll(() => keptBeside(phone.page)).toContain('"passed":[{');

	await phone.restart();
	const { page } = phone;
	await page.goto('/today');
	await page.waitForURL(/\/factual\?/);
	await expect(page.getByText('2 of 2')).toBeVisible();
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: 'Keep this line private' }).click();
	await expect(page.getByText('One line is now private.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('2 of 2')).toBeVisible();
	await page.getByRole('button', { name: 'Keep this line private' }).click();
	await page.getByRole('link', { name: 'Done' }).click();
	await page.waitForURL(/\/case\?/);
	await expect(page.getByRole('link', { name: '1 word could be a fact · Make it factual' })).toBeVisible();
});

offlineTest('the guide is found from Today and read with the server dead', async ({ site, lastingPhone: phone }) => {
	const { page } = phone;
	await page.goto('/today');
	await waitUntilKept(page);
	await site.kill();
	await phone.restart();

	await phone.page.goto('/today');
	await phone.page.getByRole('link', { name: 'Short guides' }).click();
	await phone.page.getByRole('link', { name: /Facts and opinions/ }).click();
	await expect(phone.page.getByRole('heading', { level: 1, name: 'Facts and opinions' })).toBeFocused();
	await expect(phone.page.getByRole('heading', { level: 3 })).toHaveCount(10);

	await phone.page.reload();
	await expect(phone.page.getByText('The man was')).toBeVisible();
	await phone.page.getByRole('link', { name: 'Open my cases' }).click();
	await phone.page.waitForURL(/\/today/);
});

/** A call that is going on, with notes in it. Returns the case's id. */
async function callWith(person: Person, notes: readonly string[]): Promise<string> {
	const { page } = person;
	await person.opensCase(story);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}`);
	await person.starts({ channel: 'Phone' });
	for (const note of notes) await person.writes(note);
	return id;
}

/** Goes on by the Tab key until what is meant has the focus. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox', name: string): Promise<void> {
	const target = page.getByRole(role, { name, exact: role !== 'textbox' });
	for (let steps = 0; steps < 20; steps += 1) {
		if (await target.evaluate((node) => node === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	await expect(target).toBeFocused();
}
