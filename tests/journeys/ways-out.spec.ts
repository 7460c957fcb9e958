// While the notes are sealed, every place from which something leaves the app says that what leaves is not.
import type { Page } from '@playwright/test';
import { waysOut } from '../ways-out.ts';
import { expect, test } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { Person } from './person.ts';
import { opens, seals } from './sealed-notes-hands.ts';

type Walk = { page: Page; person: Person; id: string; contact: string; own: string };

const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: typeof name === 'string' }).first();

/** Goes on as a link does: a page that loads again asks for the passphrase each time. */
async function go(page: Page, address: string): Promise<void> {
	await page.evaluate((address) => {
		const link = Object.assign(document.createElement('a'), { href: address });
		document.body.append(link);
		link.click();
		link.remove();
	}, address);
	await page.waitForURL((url) => url.pathname + url.search === address);
	await expect(page.locator('main:not([aria-busy=true]) h1')).toBeVisible();
}

/** What is said beside the ways out of each file. */
const said: Record<(typeof waysOut)[number], { how: (walk: Walk) => Promise<void>; says: string }> = {
	'summary/SummaryScreen.svelte': {
		how: ({ page, id }) => go(page, `/summary?id=${id}&reader=anyone-else`),
		says: 'What you copy here is not sealed.'
	},
	'summary/OtherWays.svelte': {
		how: async ({ page }) => expect(button(page, 'Print')).toBeVisible(),
		says: 'What you share, save as a file or print here is not sealed.'
	},
	'letter/LetterScreen.svelte': {
		how: ({ page, id }) => go(page, `/letter?id=${id}`),
		says: 'What you copy or print here is not sealed.'
	},
	'letter/LetterFile.svelte': {
		how: async ({ page }) => expect(button(page, 'Save as a Word file')).toBeVisible(),
		says: 'What you share or save as a file here is not sealed.'
	},
	'authority/AuthorityScreen.svelte': {
		how: ({ page, id }) => go(page, `/authority?id=${id}`),
		says: 'What you copy or print here is not sealed.'
	},
	'handling/HandlingScreen.svelte': {
		how: ({ page, id }) => go(page, `/handling?id=${id}`),
		says: 'What you copy here is not sealed.'
	},
	'praise/PraiseScreen.svelte': {
		how: async ({ page, id }) => {
			await go(page, `/praise?id=${id}`);
			await page.getByRole('main').getByRole('link').last().click();
			const did = page.getByRole('textbox', { name: 'What did they do?' });
			await did.fill('found the wrong tariff');
			await did.blur();
		},
		says: 'What you copy here is not sealed.'
	},
	'call-plan/OnPaper.svelte': {
		how: async ({ page, id }) => {
			await go(page, `/call-plan?id=${id}`);
			await button(page, 'Start with five').click();
		},
		says: 'What you print or copy here is not sealed.'
	},
	'ladder/CalendarButton.svelte': {
		how: ({ page, id }) => go(page, `/case?id=${id}&part=now`),
		says: 'What you put in a calendar here is not sealed.'
	},
	'goal/AloudSheet.svelte': {
		how: async ({ page, id }) => {
			await go(page, `/goal?id=${id}&step=`);
			await button(page, /^One breath/).click();
		},
		says: 'What you copy here is not sealed.'
	},
	'own-queue/DoOwn.svelte': {
		how: async ({ page, id }) => {
			await page.keyboard.press('Escape');
			await go(page, `/case?id=${id}&part=now`);
			await button(page, 'Do it').click();
			await page.getByRole('textbox', { name: 'What do you send or say?' }).fill('Reading 48213');
		},
		says: 'What you copy here is not sealed.'
	},
	'wrap-up/MessageStep.svelte': {
		how: async ({ page, id, contact }) => {
			await button(page, 'Not now').click();
			await go(page, `/wrap-up?id=${id}&contact=${contact}&step=message`);
		},
		says: 'What you copy here is not sealed.'
	},
	'papers/PaperView.svelte': {
		how: async ({ page, own }) => {
			await go(page, `/case?id=${own}&part=papers`);
			await page.getByRole('list', { name: 'Your papers' }).getByRole('button').first().click();
		},
		says: 'What you share or save as a file here is not sealed.'
	},
	'bundle/BundleFiles.svelte': {
		how: async ({ page }) => {
			await button(page, 'Close').click();
			await button(page, 'Put it together as one PDF').click();
		},
		says: 'What you share or save as a file here is not sealed.'
	},
	'bundle/BundleMade.svelte': {
		how: async ({ page }) => {
			await button(page, 'Make the PDF').click();
			await expect(button(page, 'Save it as a file')).toBeVisible();
			await expect(page.getByText('What you share or save as a file here is not sealed.')).toHaveCount(2);
		},
		says: 'What you share or save as a file here is not sealed.'
	},
	'settings/SaveBackup.svelte': {
		how: async ({ page }) => {
			await page.keyboard.press('Escape');
			await go(page, '/settings');
		},
		says: 'What you save as a file here is not sealed.'
	},
	'papers/SavePapers.svelte': {
		how: async ({ page }) => expect(page.getByText('What you save as a file here is not sealed.')).toHaveCount(2),
		says: 'What you save as a file here is not sealed.'
	},
	'call/NextCard.svelte': {
		how: async ({ page, person, own }) => {
			await go(page, `/case?id=${own}`);
			await person.starts({ channel: 'Chat' });
		},
		says: 'What you copy here is not sealed.'
	},
	'supervisor/AnswerDock.svelte': {
		how: async ({ page, person }) => {
			await person.decides({
				harm: [],
				limit: ['They cannot decide this themselves'],
				wrong: [],
				want: [],
				verdict: /^(Yes|Not yet|Another door)/
			});
			await expect(button(page, 'Copy')).toBeVisible();
		},
		says: 'What you copy here is not sealed.'
	},
	'call/UnsavedActions.svelte': {
		how: async ({ page }) => {
			await button(page, 'Back to the chat').click();
			await page.evaluate(() => {
				Worker.prototype.postMessage = () => {
					throw new DOMException('Full on purpose.', 'QuotaExceededError');
				};
			});
			await page.getByRole('textbox', { name: 'Note' }).fill('They said the fee goes by Friday');
			await expect(button(page, 'Copy my words')).toBeVisible();
			await expect(page.getByText('What you copy here is not sealed.')).toHaveCount(2);
		},
		says: 'What you copy here is not sealed.'
	}
};

test('each place from which something leaves says that it is not sealed', async ({ phone: { page } }) => {
	const person = new Person(page);
	await person.opensCase({ provider: 'Northline', sector: 'telecom', what: 'A bill', phone: '' });
	const own = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${own}&part=papers`);
	const paper = { name: 'Letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Northline') };
	await page.getByLabel('Choose files').setInputFiles(paper);
	await expect(page.getByText('One paper added')).toBeVisible();
	await page.goto('/example');
	await page.waitForURL(/\/case\?/);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}&part=papers`);
	const message = await page
		.getByRole('link', { name: /^Message/ })
		.first()
		.getAttribute('href');
	const contact = /contact=([\w-]+)/.exec(message ?? '')?.[1] ?? '';
	await expect(page.getByText(/not sealed\.$/)).toHaveCount(0);

	const { passphrase } = await seals(page);
	await opens(page, passphrase);
	for (const [file, { how, says }] of Object.entries(said)) {
		await test.step(file, async () => {
			await how({ page, person, id, contact, own });
			await expect.soft(page.getByText(says).first(), file).toBeVisible();
			// The pages of a bundle are small pictures of what is printed.
			const face = (await measureFace(page)).filter((problem) => !problem.includes('<text '));
			expect.soft([...face, ...(await measureOverflow(page))], file).toEqual([]);
		});
	}
});
