// The browser is killed (`kill -9`, all of its processes) while it takes in a file of a shared case, and starts again on the same profile.
// What had come before is there, each note once; the file is then taken in whole, and what is written here goes back under no number twice.
import { test } from '../journeys/holdline.ts';
import { Person } from '../journeys/person.ts';
import {
	addsPaper,
	atSite,
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
} from '../journeys/sharing-hands.ts';
import { SEED, runs } from '../runs.ts';
import { expect } from '../storage/storage.ts';
import { Machine } from './browser.ts';
import { Chance, passMoment } from './chance.ts';

const KILLS = runs(2, 40);

/** What is there from the start: a story that shows it was read. */
const FIRST = 'They refused at once';

test(`${KILLS} kills while a file of a shared case is taken in`, async ({ openPhone, site }) => {
	test.setTimeout(120_000 + KILLS * 30_000);
	const chance = new Chance('kill sharing');
	const { page: ana } = await openPhone();
	const machine = await Machine.fresh();
	const start = async () => atSite(await machine.start(), site.address);
	try {
		let sam = await start();
		await makesCard(sam, 'Sam');
		const card = await givesCard(sam, 'Sam', 'photo');
		const id = await opensCase(ana);
		await makesCard(ana, 'Ana');
		await takesCard(ana, 'Sam', card);
		await letsIn(ana, id, 'Sam');
		await ana.goto(`/case?id=${id}`);
		await new Person(ana).starts({ channel: 'Phone' });
		await new Person(ana).writes(FIRST);
		await takes(sam, await sends(ana, id));
		const had: string[] = [];
		let [inside, done] = [0, 0];
		const timesOf = async (words: string) => {
			await sam.goto(`/case?id=${id}&part=story`);
			await expect(notesOf(sam, FIRST)).toHaveCount(1);
			return notesOf(sam, words).count();
		};
		for (let kill = 0; kill < KILLS; kill += 1) {
			const words = `Ana noted this, time ${kill}.`;
			await writes(ana, id, words);
			if (kill % 2 === 0) await addsPaper(ana, id, await noisyPhoto(ana, `Bill_${kill}.jpg`));
			const file = await sends(ana, id);
			await opens(sam, file);
			const add = sam.getByRole('button', { name: 'Add these' });
			await expect(add).toBeVisible();
			await sam.evaluate(
				(count) => {
					const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (
						...all: unknown[]
					) => void;
					let left = count;
					// From then on nothing more is written: however fast the machine is, the kill comes before the end.
					Worker.prototype.postMessage = function (this: Worker, ...all: unknown[]) {
						left -= 1;
						if (left >= 0) Reflect.apply(post, this, all);
						else document.documentElement.dataset.reached = '';
					};
				},
				chance.between(1, 6)
			);
			await add.click();
			const isDone = sam.getByText('Done. It is in the case with Northline.');
			await expect(sam.locator('html[data-reached]').or(isDone).first()).toBeAttached();
			if (await isDone.isVisible()) done += 1;
			else inside += 1;
			await passMoment(chance);
			await machine.kill();
			sam = await start();
			for (const before of had) expect(await timesOf(before), before).toBe(1);
			expect(await timesOf(words)).toBeLessThanOrEqual(1);
			await takes(sam, file);
			expect(await timesOf(words)).toBe(1);
			had.push(words);
		}
		await writes(sam, id, 'Sam noted this too');
		await sam.goto(`/case?id=${id}&part=papers`);
		for (const paper of await papersOf(sam).all()) await expect(paper).toHaveText(/on this /);
		await expect(papersOf(sam)).toHaveCount(Math.ceil(KILLS / 2));
		await opens(ana, await sends(sam, id));
		await expect(ana.getByText('Sam noted this too')).toBeVisible();
		await expect(ana.getByText(/told two unlike things/)).toHaveCount(0);
		console.log(`kills while receiving: ${KILLS}, ${inside} before it was done, ${done} after; seed ${SEED}`);
	} finally {
		await machine.remove();
	}
});
