import { expect, test } from './holdline.ts';
import { Person } from './person.ts';

const story = {
	provider: 'Gridwell Energy',
	sector: 'Gas or power',
	what: 'The meter was read twice in October.',
	phone: '0800 100 200',
	goal: {
		want: 'A new meter reading and a corrected bill for October',
		by: '2030-11-30',
		instead: 'A reading by photo',
		ifNo: 'I write to the complaints team'
	}
};

test('@only-small from the first visit to a shared summary', async ({ phone }) => {
	const { page } = phone;
	const person = new Person(page);
	await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);

	await page.goto('/');
	await expect(page.getByText('Nothing leaves this device.')).toBeVisible();
	await page.getByRole('link', { name: 'New case' }).click();
	await page.waitForURL(/\/case\/new/);

	await person.opensCase(story);
	await person.setsGoal(story.goal);
	await expect(page.getByText(/^“?My goal today: a new meter reading/)).toBeVisible();

	await person.starts({ channel: 'Phone' });
	await person.does({ tap: 'Name or reference', words: 'Sam' });
	await expect(page.getByRole('button', { name: 'Sam', exact: true })).toBeVisible();
	await person.does({ ask: 'opening' });
	await person.does({ tap: 'They said', words: 'Two readings on 4 October, 2210 and 2480' });
	await person.does({ ask: 'what is possible', answer: 'A new reading by photo today' });
	await person.does({ tap: 'Promise', words: 'A corrected bill by e-mail', due: '2030-11-20' });
	await person.does({ tap: 'Name or reference', words: 'GW-5512' });
	await person.wrapsUp({ ended: 'We talked', standing: 'Half fixed' });

	await page.getByRole('tab', { name: 'Papers' }).tap();
	await page.getByRole('link', { name: 'Share a summary' }).click();
	await page.getByRole('link', { name: /Anyone else/ }).click();
	const paper = page.getByRole('region', { name: 'The summary, as it will be read' });
	await expect(paper).toContainText('A corrected bill by e-mail');
	await expect(paper).toContainText('GW-5512');
	await expect(paper).not.toContainText('Sam');
	await expect(paper).toContainText('my own notes');
	await page.getByRole('button', { name: 'Copy', exact: true }).click();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('A corrected bill by e-mail');
	expect(copied).not.toContain('Sam');
});

test('the first page goes on to the cases by itself when there are some', async ({ phone }) => {
	const { page } = phone;
	await new Person(page).opensCase(story);
	await page.goto('/');
	await page.waitForURL(/\/today/);
	await expect(page.getByText('Gridwell Energy').first()).toBeVisible();
});

test('the example is clearly marked, and leaves with one tap', async ({ phone }) => {
	const { page } = phone;
	await page.goto('/');
	await page.getByRole('link', { name: 'See an example' }).click();
	await page.waitForURL(/\/case\?/);
	await page.goto('/today');
	await expect(page.getByText('Example', { exact: true }).first()).toBeVisible();
	await page.getByRole('button', { name: 'Remove the example' }).click();
	await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
});
