// A case that several people work on: shared by a card, sent there and back in files, left, ended, and deleted.
import { expect, keptBeside, offlineTest, test, waitUntilKept } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';
import { saved } from './saved.ts';
import { opens as opensSealed, seals } from './sealed-notes-hands.ts';
import {
	addsPaper,
	givesCard,
	letsIn,
	makesCard,
	noisyPhoto,
	notesOf,
	opens,
	opensCase,
	papersOf,
	sends,
	takes,
	takesCard,
	writes
} from './sharing-hands.ts';

const DAY_MS = 86_400_000;

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
		await page.getByLabel('Change or remove Sam').click();
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
	await expect(desk.getByRole('switch', { name: 'and that of Ana are both mine' })).not.toBeChecked();
	await desk.getByRole('switch', { name: 'and that of Ana are both mine' }).click();
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

test('who takes over lets others in, is asked about on the last day, gets another role, and whoever wishes leaves', async ({
	openPhone
}) => {
	const [{ page: ana, context }, { page: sam }, { page: kim }] = [
		await openPhone(),
		await openPhone(),
		await openPhone()
	];
	const id = await opensCase(ana);
	for (const [page, name] of [
		[ana, 'Ana'],
		[sam, 'Sam'],
		[kim, 'Kim']
	] as const)
		await makesCard(page, name);
	await takesCard(sam, 'Kim', await givesCard(kim, 'Kim'));
	await takesCard(ana, 'Sam', await givesCard(sam, 'Sam'));
	const today = new Date();
	const until = new Date(today.getTime() + 2 * DAY_MS).toISOString().slice(0, 10);
	await letsIn(ana, id, 'Sam', { role: 'Take over', until });
	await takes(sam, await sends(ana, id));
	await letsIn(sam, id, 'Kim');
	const both = await sends(sam, id);
	await takes(kim, both);
	await opens(ana, both);
	await expect(ana.getByText('Now works on it too: Kim.')).toBeVisible();
	await ana.getByRole('button', { name: 'Add these' }).click();
	await expect(ana.getByText('Done. It is in the case with Northline.')).toBeVisible();

	await context.clock.setSystemTime(today.getTime() + 4 * DAY_MS);
	await ana.goto(`/sharing?id=${id}`);
	await expect(ana.getByText(/^Sam was to work on this until/)).toBeVisible();
	await expectLooksRight(ana);
	await ana.getByRole('button', { name: 'Go on without an end day' }).click();
	await expect(ana.getByText(/^Sam was to work on this until/)).toBeHidden();
	await ana.getByLabel('Change or remove Sam').click();
	await ana.getByRole('listitem').filter({ hasText: 'Sam' }).getByRole('button', { name: 'Write too' }).click();
	await expectLooksRight(ana);
	await ana.getByRole('button', { name: 'Change it' }).click();
	await expect(ana.getByText('Writes, adds and removes people')).toHaveCount(1);
	const changed = await sends(ana, id);
	await opens(kim, changed);
	await expect(kim.getByText('Sam now writes too.')).toBeVisible();
	await kim.getByRole('button', { name: 'Add these' }).click();
	await expect(kim.getByText('Done. It is in the case with Northline.')).toBeVisible();
	await opens(sam, changed);
	await expect(sam.getByText('You may write in it too.')).toBeVisible();
	await sam.getByRole('button', { name: 'Add these' }).click();
	await expect(sam.getByText('Done. It is in the case with Northline.')).toBeVisible();
	await sam.goto(`/sharing?id=${id}`);
	await expect(sam.getByRole('heading', { name: 'Let somebody in' })).toBeHidden();

	await kim.goto(`/sharing?id=${id}`);
	await kim.getByText('Leave this').click();
	await expectLooksRight(kim);
	await kim.getByRole('button', { name: 'Leave it now' }).click();
	await expect(kim.getByText('You no longer work on this with the others.')).toBeVisible();
	await opens(ana, await sends(kim, id));
	await expect(ana.getByText('No longer works on it: Kim.')).toBeVisible();
});

test('a file is taken in whole by a device that was stopped while it received, and by one whose notes are sealed', async ({
	openPhone
}) => {
	const [{ page: ana }, { page: sam }] = [await openPhone(), await openPhone()];
	const id = await opensCase(ana);
	await makesCard(ana, 'Ana');
	await makesCard(sam, 'Sam');
	await takesCard(ana, 'Sam', await givesCard(sam, 'Sam'));
	await letsIn(ana, id, 'Sam');
	await ana.goto(`/case?id=${id}`);
	await new Person(ana).starts({ channel: 'Phone' });
	await new Person(ana).writes('They refused at once');
	const { passphrase } = await seals(ana);
	await ana.goto(`/sharing?id=${id}`);
	await opensSealed(ana, passphrase);
	const first = await saved(ana, ana.getByRole('button', { name: 'Make the file for them' }));

	const later = Buffer.from(first.buffer.toString('latin1').replace('shared case 1', 'shared case 2'), 'latin1');
	await opens(sam, { ...first, buffer: later });
	await expect(sam.getByText(/^A newer Holdline made it/)).toBeVisible();
	await expectLooksRight(sam);

	// Stopped after so many writes: the case is not there, or all of it is.
	for (const writesBefore of [0, 2, 5]) {
		await opens(sam, first);
		const add = sam.getByRole('button', { name: /^(Add these|Add the case)$/ });
		await expect(add).toBeVisible();
		await sam.evaluate((count) => {
			const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (
				message: unknown
			) => void;
			let left = count;
			Worker.prototype.postMessage = function (this: Worker, message: unknown) {
				if (left > 0) Reflect.apply(post, this, [message]);
				else document.documentElement.dataset.stopped = '';
				left -= 1;
			};
		}, writesBefore);
		await add.click();
		await expect(sam.locator('html[data-stopped]')).toBeAttached();
		await sam.goto(`/case?id=${id}&part=story`);
		const whole = sam.getByText('They refused at once').first();
		await expect(whole.or(sam.getByRole('heading', { name: /^This case is not on this/ }))).toBeVisible();
	}
	await takes(sam, first);
	await writes(sam, id, 'They called me back');
	const back = await sends(sam, id);
	await ana.goto('/settings');
	await opensSealed(ana, passphrase);
	await ana.getByLabel('Choose a backup file').setInputFiles(back);
	await expect(ana.getByRole('heading', { name: 'New from Sam' })).toBeVisible();
	await ana.getByRole('button', { name: 'Add these' }).click();
	await expect(ana.getByText('Done. It is in the case with Northline.')).toBeVisible();
	expect(await keptBeside(ana)).not.toContain('founder');
});

test('a photo that was added on one phone is seen on the other through a file, whole and once @small', async ({
	openPhone
}) => {
	const [{ page: ana }, { page: sam }] = [await openPhone(), await openPhone()];
	const id = await opensCase(ana);
	await makesCard(ana, 'Ana');
	await makesCard(sam, 'Sam');
	await takesCard(ana, 'Sam', await givesCard(sam, 'Sam'));
	await letsIn(ana, id, 'Sam');
	await takes(sam, await sends(ana, id));
	const photo = await noisyPhoto(ana);
	await addsPaper(ana, id, photo);
	await ana.goto(`/sharing?id=${id}`);
	await expect(ana.getByText('One paper in no file yet.')).toBeVisible();
	await expectLooksRight(ana);
	const file = await sends(ana, id);
	expect(file.buffer.length).toBeGreaterThan(300_000);
	await expect(ana.getByText(/in no file yet/)).toBeHidden();

	await opens(sam, file);
	await expect(sam.getByText('Paper: Bill March')).toBeVisible();
	await expectLooksRight(sam);
	await sam.getByRole('button', { name: 'Add these' }).click();
	await expect(sam.getByText('Done. It is in the case with Northline.')).toBeVisible();
	await sam.goto(`/case?id=${id}&part=papers`);
	await expect(papersOf(sam)).toHaveText(/^\s*Bill March\s*.* · \d+ kB · on this /);
	await papersOf(sam).click();
	const pixels = () =>
		sam
			.getByRole('dialog')
			.locator('canvas')
			.evaluate((canvas: HTMLCanvasElement) => canvas.width * canvas.height);
	await expect.poll(pixels).toBeGreaterThan(100_000);

	// Both have it: neither file brings it once more.
	const back = await sends(sam, id);
	expect(back.buffer.length).toBeLessThan(100_000);
	await opens(ana, back);
	await expect(ana.getByText('Nothing in it is new here.')).toBeVisible();
});

test('two tabs of one browser take a file in and write at once: nothing is there twice, and no number is used twice', async ({
	openPhone
}) => {
	const [{ page: ana }, { page: sam, context }] = [await openPhone(), await openPhone()];
	const id = await opensCase(ana);
	await makesCard(ana, 'Ana');
	await makesCard(sam, 'Sam');
	await takesCard(ana, 'Sam', await givesCard(sam, 'Sam'));
	await letsIn(ana, id, 'Sam');
	await ana.goto(`/case?id=${id}`);
	await new Person(ana).starts({ channel: 'Phone' });
	await takes(sam, await sends(ana, id));
	await writes(ana, id, 'They called me back');
	const file = await sends(ana, id);
	const tab = await context.newPage();
	for (const one of [sam, tab]) {
		await opens(one, file);
		await expect(one.getByRole('button', { name: 'Add these' })).toBeVisible();
	}
	await Promise.all([sam, tab].map((one) => one.getByRole('button', { name: 'Add these' }).click()));
	for (const one of [sam, tab]) await expect(one.getByText('Done. It is in the case with Northline.')).toBeVisible();
	await writes(sam, id, 'I asked for the letter');
	for (const one of [sam, tab]) await one.goto(`/sharing?id=${id}`);
	const made = await Promise.all(
		[sam, tab].map((one) => saved(one, one.getByRole('button', { name: 'Make the file for them' })))
	);
	for (const one of made) await takes(ana, one);
	for (const one of [ana, sam]) {
		await one.goto(`/case?id=${id}&part=story`);
		for (const words of ['They called me back', 'I asked for the letter'])
			await expect(notesOf(one, words)).toHaveCount(1);
	}
	await ana.goto(`/sharing?id=${id}`);
	await expect(ana.getByText('Sam', { exact: true })).toBeVisible();
	await expect(ana.getByText(/has told two unlike things/)).toHaveCount(0);
});
