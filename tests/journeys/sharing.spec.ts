// A case that several people work on: shared by a card, sent there and back in files, left, ended, and deleted.
import { expect, keptBeside, offlineTest, test, waitUntilKept } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';
import { saved } from './saved.ts';
import { givesCard, letsIn, makesCard, opens, opensCase, sends, takes, takesCard, writes } from './sharing-hands.ts';

offlineTest(
	'a case is shared by a card, and goes there and back three times in files, without internet',
	async ({ openPhone }) => {
		const [ana, sam] = [await openPhone(), await openPhone()];
		const { page } = ana;
		const id = await opensCase(page);
		await page.goto(`/sharing?id=${id}`);
		await expect(page.getByText('You need a contact card of your own first.')).toBeVisible();
		await expectLooksRight(page);
		await makesCard(page, 'Ana');
		await makesCard(sam.page, 'Sam');
		await takesCard(page, 'Sam', await givesCard(sam.page, 'Sam'));

		await page.goto(`/sharing?id=${id}`);
		await page.getByRole('button', { name: 'Sam', exact: true }).click();
		await expectLooksRight(page);
		await page.getByRole('button', { name: 'Let Sam in' }).click();
		await expect(page.getByText('Sam is in. Now send the file')).toBeVisible();
		await expect(page.getByText('Has not answered yet')).toBeVisible();
		await expectLooksRight(page);
		await page.goto(`/case?id=${id}`);
		await new Person(page).starts({ channel: 'Phone' });
		// Every screen that is used from here on was opened once.
		for (const one of [page, sam.page]) {
			await waitUntilKept(one);
			for (const path of ['/settings', `/case?id=${id}`, `/sharing?id=${id}`]) await one.goto(path);
		}
		for (const { context } of [ana, sam]) await context.setOffline(true);

		const first = await sends(page, id);
		expect(first.name).toMatch(/^holdline-shared-\d{4}-\d\d-\d\d\.holdline$/);
		for (const word of ['Northline', 'Sam', 'Ana', 'bill']) expect(first.buffer.includes(word)).toBe(false);
		await opens(sam.page, { ...first, buffer: first.buffer.subarray(0, first.buffer.length - 7) });
		await expect(sam.page.getByText('The file is cut or damaged. Ask for it again.')).toBeVisible();
		await opens(sam.page, first);
		await expect(sam.page.getByRole('heading', { name: 'From Ana', exact: true })).toBeVisible();
		await expect(sam.page.getByText('The case with Northline, which is not here yet.')).toBeVisible();
		await expect(sam.page.getByText('You may write in it too.')).toBeVisible();
		await expectLooksRight(sam.page);
		await sam.page.getByRole('button', { name: 'Add the case' }).click();
		await expect(sam.page.getByText('Done. It is in the case with Northline.')).toBeVisible();

		for (const turn of [1, 2, 3]) {
			for (const [from, to, name] of [
				[sam.page, page, 'Sam'],
				[page, sam.page, 'Ana']
			] as const) {
				const words = `${name} noted this, time ${turn}`;
				await writes(from, id, words);
				await opens(to, await sends(from, id));
				await expect(to.getByRole('heading', { name: `New from ${name}` })).toBeVisible();
				await expect(to.getByText(words)).toBeVisible();
				await to.getByRole('button', { name: 'Add these' }).click();
				await expect(to.getByText('Done. It is in the case with Northline.')).toBeVisible();
			}
		}
		await expectLooksRight(sam.page);

		// Both have the same six notes, and each knows whose the others are.
		for (const [one, other] of [
			[page, 'Sam'],
			[sam.page, 'Ana']
		] as const) {
			await one.goto(`/case?id=${id}&part=story`);
			for (const turn of [1, 2, 3])
				for (const name of ['Ana', 'Sam'])
					await expect(one.getByText(`${name} noted this, time ${turn}`).first()).toBeVisible();
			await expect(one.getByText(`written by ${other}`).first()).toBeVisible();
		}
		await page.goto(`/case?id=${id}&part=papers`);
		await expect(page.getByText('With Sam. Everything is in a file that left.')).toBeVisible();
		await expectLooksRight(page);
		await page.goto(`/sharing?id=${id}`);
		await expect(page.getByText(/^May not have one note or change yet$/)).toBeVisible();

		// Who is removed opens nothing that comes later.
		await page.getByText('Remove Sam').first().click();
		await expectLooksRight(page);
		await page.getByRole('button', { name: 'Remove Sam now' }).click();
		await expect(page.getByText('Sam', { exact: true })).toHaveCount(1);
	}
);

test('a case is deleted on one device: another of the same person follows, and to others it is an offer @small', async ({
	openPhone
}) => {
	const [{ page: ana }, { page: sam }, { page: desk }] = [await openPhone(), await openPhone(), await openPhone()];
	await desk.setViewportSize({ width: 1280, height: 800 });
	const id = await opensCase(ana);
	for (const [page, name] of [
		[ana, 'Ana'],
		[desk, 'Desk'],
		[sam, 'Sam']
	] as const)
		await makesCard(page, name);
	await takesCard(ana, 'Desk', await givesCard(desk, 'Desk', 'photo'));
	await takesCard(ana, 'Sam', await givesCard(sam, 'Sam'));
	await ana.goto(`/sharing?id=${id}`);
	await ana.getByRole('button', { name: 'Desk', exact: true }).click();
	await ana.getByRole('switch', { name: 'It is another device of mine' }).click();
	await expectLooksRight(ana);
	await letsIn(ana, id, 'Desk', { isOwn: true });
	await letsIn(ana, id, 'Sam');
	const first = await sends(ana, id);
	await expect(ana.getByText('Desk, also yours')).toBeVisible();

	await takes(sam, first);
	await opens(desk, first);
	await expect(desk.getByRole('switch', { name: 'is mine, as that of Ana is' })).not.toBeChecked();
	await desk.getByRole('switch', { name: 'is mine, as that of Ana is' }).click();
	await expectLooksRight(desk);
	await desk.getByRole('button', { name: 'Add the case' }).click();
	await expect(desk.getByText('Done. It is in the case with Northline.')).toBeVisible();
	await desk.goto(`/sharing?id=${id}`);
	await expect(desk.getByText('Ana, also yours')).toBeVisible();
	await expectLooksRight(desk);

	await ana.goto(`/case?id=${id}`);
	await ana.getByText('Settings of this case').click();
	await ana.getByRole('button', { name: 'Delete for good' }).click();
	await expect(ana.getByText('You share it with Desk and Sam. They keep theirs.')).toBeVisible();
	await ana.getByLabel('Type Northline to delete').fill('northline');
	await ana.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
	await expect(ana.getByRole('heading', { name: 'Tell the others' })).toBeVisible();
	await expectLooksRight(ana);
	// Whoever leaves it for later finds it beside the cards.
	await ana.goto('/settings/contact-cards');
	await ana.getByRole('link', { name: 'Tell the others' }).click();
	const last = await saved(ana, ana.getByRole('button', { name: 'Make the file for them' }));
	await expect(ana.getByText('They decide for themselves whether to keep it.')).toBeVisible();
	await expectLooksRight(ana);
	expect(await keptBeside(ana)).not.toContain(`exchange:${id}`);

	await opens(desk, last);
	await expect(desk.getByText('You deleted this case on your other device, Ana, today.')).toBeVisible();
	await expectLooksRight(desk);
	await desk.getByRole('button', { name: /^Delete it on this/ }).click();
	await expect(desk.getByText(/^The case is deleted on this/)).toBeVisible();
	await expect(desk.getByRole('link', { name: 'Tell the others' })).toBeVisible();

	await opens(sam, last);
	await expect(sam.getByText('Ana deleted this case today. Keep it here, or delete it here too.')).toBeVisible();
	await expectLooksRight(sam);
	await sam.getByRole('button', { name: 'Delete it here too' }).click();
	await expectLooksRight(sam);
	await sam.getByRole('button', { name: 'Keep the case' }).click();
	await sam.getByRole('button', { name: 'Keep it here' }).click();
	await expect(sam.getByText('Done. It is in the case with Northline.')).toBeVisible();
	await sam.goto(`/sharing?id=${id}`);
	await expect(sam.getByText('Ana deleted it today. You keep it here.')).toBeVisible();
	await expectLooksRight(sam);
	await ana.goto(`/case?id=${id}`);
	await expect(ana.getByRole('heading', { name: /^This case is not on this/ })).toBeVisible();
});
