// The browser is killed (`kill -9`, all of its processes) while it saves notes; then the same profile is started twice.
// Every acknowledged note is there, complete and exactly once, and no start is empty.
// Seen to fail where the worker answers before it has written: 16 kills, 426 acknowledged, 23 lost.
import type { Site } from '../journeys/holdline.ts';
import { test as journeys } from '../journeys/holdline.ts';
import { Person } from '../journeys/person.ts';
import { SEED, runs } from '../runs.ts';
import { expect, test } from '../storage/storage.ts';
import { Machine } from './browser.ts';
import { Chance, Countdown, passMoment } from './chance.ts';
import { type Found, keepOn, look } from './kept.ts';

const KILLS_A_PROFILE = 10;
const chance = new Chance('kill');

type Figures = Record<'kills' | 'acknowledged' | 'lost' | 'partial' | 'emptyStarts' | 'fromSecondCopy', number>;
const figures = (): Figures => ({ kills: 0, acknowledged: 0, lost: 0, partial: 0, emptyStarts: 0, fromSecondCopy: 0 });
const say = (where: string, { kills, acknowledged, lost, partial, emptyStarts, fromSecondCopy }: Figures) =>
	console.log(
		`kill ${where}: ${kills} kills, ${acknowledged.toLocaleString('en-GB')} acknowledged, ${lost} lost, ${partial} partial, ` +
			`${emptyStarts} empty starts; ${fromSecondCopy} starts took something from the second copy; seed ${SEED}`
	);

const DOOR = runs(6, 160);

test(`${DOOR} kills at the door of the storage room`, async ({ site }) => {
	test.setTimeout(300_000 + DOOR * 10_000);
	const sum = figures();
	for (let left = DOOR; left > 0; left -= KILLS_A_PROFILE)
		await killAtTheDoor(site, Math.min(left, KILLS_A_PROFILE), sum);
	say('at the door', sum);
	expect(sum).toMatchObject({ kills: DOOR, lost: 0, partial: 0, emptyStarts: 0 });
	expect(sum.acknowledged).toBeGreaterThan(DOOR * 3);
});

/** Kills one profile again and again, so that the effects of the kills accumulate. */
async function killAtTheDoor(site: Site, kills: number, sum: Figures): Promise<void> {
	const machine = await Machine.fresh();
	const kept = new Set<number>();
	const lost = new Set<number>();
	let draft = -1;
	let next = 0;
	const count = (found: Found) => {
		const there = new Set(found.whole);
		for (const number of kept) if (!there.has(number)) lost.add(number);
		if (found.draft < draft) lost.add(-1 - draft);
		sum.partial += found.partial.length + found.unreadable;
		if (kept.size > 0 && (found.opening === null || found.opening.isBare || found.whole.length === 0))
			sum.emptyStarts += 1;
		if ((found.opening?.restored ?? 0) > 0) sum.fromSecondCopy += 1;
		next = Math.max(next, ...[...found.whole, ...found.partial, ...kept].map((number) => number + 1));
	};

	try {
		for (let kill = 0; kill <= kills; kill += 1) {
			if (kill > 0) {
				count(await look(await machine.start(), site.address));
				await machine.close();
			}
			const page = await machine.start();
			count(await look(page, site.address));
			if (kill === kills) break;
			const enough = new Countdown(chance.between(4, 40));
			const { ended } = await keepOn(page, { from: next, pace: kill % 2 === 0 ? 0 : 20 }, (what, number) => {
				if (what === 'draft') draft = Math.max(draft, number);
				else {
					kept.add(number);
					enough.count();
				}
			});
			await enough.reached;
			await passMoment(chance);
			await machine.kill();
			await ended;
			sum.kills += 1;
		}
		// Afterwards the second copy alone holds every note, too.
		await machine.page.evaluate(async () => {
			storage.store.close();
			await storage.deleteDB('holdline');
		});
		await machine.close();
		count(await look(await machine.start(), site.address));
		sum.acknowledged += kept.size;
		sum.lost += lost.size;
	} finally {
		await machine.remove();
	}
}

const SCREEN = runs(2, 40);

journeys(`${SCREEN} kills while somebody is writing on the screen of a call`, async ({ site }) => {
	journeys.setTimeout(60_000 + SCREEN * 20_000);
	const sum = figures();
	for (let left = SCREEN; left > 0; left -= KILLS_A_PROFILE)
		await killOnTheScreen(site, Math.min(left, KILLS_A_PROFILE), sum);
	say('on the screen', sum);
	expect(sum).toMatchObject({ kills: SCREEN, lost: 0, partial: 0, emptyStarts: 0 });
	expect(sum.acknowledged).toBeGreaterThan(SCREEN);
});

async function killOnTheScreen(site: Site, kills: number, sum: Figures): Promise<void> {
	const machine = await Machine.fresh();
	const kept = new Set<string>();
	const lost = new Set<string>();
	let call = '';
	try {
		for (let kill = 0; kill <= kills; kill += 1) {
			for (const start of kill === 0 ? [2] : [1, 2]) {
				const page = await machine.start();
				if (kill === 0) call = await beginCall(new Person(page), site);
				else await page.goto(call);
				await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
				const items = await new Person(page).journal.getByRole('listitem').allTextContents();
				for (const words of kept) {
					const times = items.filter((item) => item.includes(`${words}.`)).length;
					if (times === 0) lost.add(words);
					if (times > 1) sum.partial += 1;
				}
				if (kept.size > 0 && items.length === 0) sum.emptyStarts += 1;
				if (start === 1) await machine.close();
			}
			if (kill === kills) break;

			const going = { isOver: false };
			const enough = new Countdown(chance.between(2, 5));
			const person = new Person(machine.page);
			const writing = (async () => {
				for (let number = 0; !going.isOver; number += 1) {
					const words = `note ${kill} of ${number}`;
					await person.does(number % 3 === 2 ? { tap: 'They said', words: `${words}.` } : { note: `${words}.` });
					await expect(person.page.getByText(/^Saved \d/)).toBeVisible();
					kept.add(words);
					enough.count();
				}
			})().catch(() => {});
			await enough.reached;
			await passMoment(chance);
			await machine.kill();
			going.isOver = true;
			await writing;
			sum.kills += 1;
		}
		sum.acknowledged += kept.size;
		sum.lost += lost.size;
	} finally {
		await machine.remove();
	}
}

/** Starts a case and a call. Resolves with the address of the call. */
async function beginCall(person: Person, site: Site): Promise<string> {
	await person.page.goto(`${site.address}/case/new`);
	await person.page.getByLabel('Who is it with?').fill('Northline Telecom');
	await person.page.getByLabel('What happened, in one line').fill('A charge');
	await person.page.getByRole('button', { name: 'Save and set the goal' }).click();
	await person.page.waitForURL(/\/goal\?/);
	await person.starts({ channel: 'Phone' });
	return person.page.url();
}
