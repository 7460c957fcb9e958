// A shared case over a mailbox: a real nats-server on this machine, and a copy of the app that may connect to it.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Request } from '@playwright/test';
import { toBase32 } from '#lib/domain/exchange/base32.ts';
import { headerFiles } from '../../scripts/headers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { MailboxServer } from '../deploy/mailbox-server.ts';
import { expect, test as base } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';
import { givesCard, letsIn, makesCard, opensCase, sends, takes, takesCard, writes } from './sharing-hands.ts';

const test = base.extend<{ mailbox: MailboxServer }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the needs of a fixture from this pattern.
	mailbox: async ({}, use) => {
		const mailbox = await MailboxServer.start();
		await use(mailbox);
		await mailbox.close();
	},
	// The host of this copy was told the address of the mailbox.
	site: async ({ mailbox, siteRoot }, use) => {
		const root = await mkdtemp(join(tmpdir(), 'holdline-told-'));
		await cp(siteRoot, root, { recursive: true });
		await writeFile(join(root, '_headers'), headerFiles(mailbox.address)['static/_headers']);
		const server = await serve({ root });
		const none = () => Promise.reject(new Error('This site stays.'));
		await use({ address: server.address, isDown: false, kill: none, revive: none });
		await server.close();
		await rm(root, { recursive: true, force: true });
	}
});

async function cardOf(mailbox: MailboxServer): Promise<string> {
	const { address, account, minting } = await mailbox.centre('northtown');
	return `HOLDLINE-MAILBOX-1:${toBase32(new TextEncoder().encode(address))}:${account}:${minting}`;
}

async function looksIn(page: Page, id: string): Promise<void> {
	await page.goto(`/sharing?id=${id}`);
	await expect(page.getByText(/in step with the mailbox\.$/)).toBeVisible();
}

async function reads(page: Page, id: string, words: string): Promise<void> {
	await page.goto(`/case?id=${id}&part=story`);
	await expect(page.getByText(words).first()).toBeVisible();
}

test('two phones write apart and meet in a mailbox, which loses everything, and a deletion is told by it', async ({
	openPhone,
	mailbox
}) => {
	const [{ page: ana, context }, { page: sam }] = [await openPhone(), await openPhone()];
	const id = await opensCase(ana);
	await ana.goto(`/case?id=${id}`);
	await new Person(ana).starts({ channel: 'Phone' });
	await makesCard(ana, 'Ana');
	await makesCard(sam, 'Sam');
	await takesCard(ana, 'Sam', await givesCard(sam, 'Sam'));
	await letsIn(ana, id, 'Sam');

	await ana.getByRole('button', { name: 'Set up a mailbox' }).click();
	await expectLooksRight(ana);
	await ana.getByLabel('Or paste it here').fill('HOLDLINE-MAILBOX-1:nothing');
	await ana.getByRole('button', { name: 'Set up this mailbox' }).click();
	await expect(ana.getByText('There is no whole mailbox card in it.')).toBeVisible();
	await ana.getByLabel('Or paste it here').fill(await cardOf(mailbox));
	await ana.getByRole('button', { name: 'Set up this mailbox' }).click();
	await expect(ana.getByText('The mailbox is set up, and answered.')).toBeVisible();
	await ana.getByRole('button', { name: /^Use the mailbox at 127\.0\.0\.1/ }).click();
	await expect(ana.getByText(/in step with the mailbox\.$/)).toBeVisible();
	await expectLooksRight(ana);

	// Sam is asked first.
	await takes(sam, await sends(ana, id));
	await sam.goto(`/sharing?id=${id}`);
	await expect(sam.getByText(/^There is a mailbox for this case: 127\.0\.0\.1/)).toBeVisible();
	await expectLooksRight(sam);
	await sam.getByRole('button', { name: 'Use it here' }).click();
	await expect(sam.getByText(/in step with the mailbox\.$/)).toBeVisible();

	// What is written while a phone has no internet goes once it has.
	const isWorker = (request: Request) => request.url().includes('/_app/mailbox/');
	await Promise.all([ana.waitForEvent('requestfinished', isWorker), ana.goto(`/case?id=${id}`)]);
	await ana.getByRole('link', { name: 'Back to the call' }).click();
	await context.setOffline(true);
	await new Person(ana).writes('Ana noted this');
	await writes(sam, id, 'Sam noted this');
	await expect(ana.getByText('Sam noted this')).toHaveCount(0);
	await context.setOffline(false);
	await expect(ana.getByText('Sam noted this')).toBeVisible();
	await reads(sam, id, 'Ana noted this');
	await looksIn(ana, id);
	await expect(ana.getByText('The others have everything that is here.')).toBeVisible();
	await expectLooksRight(ana);

	// The mailbox dies with all that it had. The phones fill it again.
	await mailbox.lose();
	await mailbox.push();
	await looksIn(ana, id);
	await writes(sam, id, 'Sam noted this too');
	await reads(ana, id, 'Sam noted this too');
	for (const word of ['Sam noted', 'Northline', id]) expect((await mailbox.written()).includes(word)).toBe(false);

	await ana.goto(`/case?id=${id}`);
	await ana.getByText('Settings of this case').click();
	await ana.getByRole('button', { name: 'Delete for good' }).click();
	await ana.getByLabel('Type Northline to delete').fill('northline');
	await ana.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
	await expect(ana.getByRole('heading', { name: 'Tell the others' })).toBeVisible();
	await sam.goto(`/sharing?id=${id}`);
	await expect(sam.getByText('Ana deleted this case today. Keep it here, or delete it here too.')).toBeVisible();
	await expectLooksRight(sam);
});
