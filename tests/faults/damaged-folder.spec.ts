// `CURRENT`, by which Chromium finds a database, or the `MANIFEST` that it names, is cut, emptied, deleted or
// overwritten.
// Either the database is rebuilt from the second copy and the app continues; or the app reads the notes from that copy,
// says that nothing can be saved, and puts them into a backup file. Never an empty start.
// Seen to fail where the writer asked such a browser for the list of its databases: 8 corruptions, 1 failed.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type Site, expect, test } from '../journeys/holdline.ts';
import { Person } from '../journeys/person.ts';
import { SEED, runs } from '../runs.ts';
import { Machine } from './browser.ts';
import { Chance } from './chance.ts';
import { corruptMetadata, corruptions, metadataFiles } from './harm.ts';

const NOTE = 'the charge is valid';
const NOT_NOW = 'Nothing new can be saved now';
const chance = new Chance('damaged folder');
const trials = metadataFiles
	.flatMap((file) => corruptions.map((corruption) => ({ file, corruption })))
	.filter((_, index) => index % runs(2, 1) === 0);
const rounds = runs(1, 6);

/** A profile with one case in a running call, written through the screens: closed, or killed. */
async function filled(site: Site, end: 'closed' | 'killed'): Promise<{ machine: Machine; call: string }> {
	const machine = await Machine.fresh();
	const page = await machine.start();
	const person = new Person(page);
	await page.goto(`${site.address}/case/new`);
	await page.getByLabel('Who is it with?').fill('Northline Telecom');
	await page.getByLabel('What happened, in one line').fill('A charge of £42.10');
	await page.getByRole('button', { name: 'Save and set the goal' }).click();
	await page.waitForURL(/\/goal\?/);
	await person.starts({ channel: 'Phone' });
	await person.does({ note: NOTE });
	const call = page.url();
	await (end === 'closed' ? machine.close() : machine.kill());
	return { machine, call };
}

test(`${trials.length * rounds} harms to the head of the database: all is there, to go on with or to be saved to a file`, async ({
	site
}) => {
	test.setTimeout(300_000 + trials.length * rounds * 30_000);
	const failed: string[] = [];
	const ends = { 'goes on': [] as string[], 'read only': [] as string[] };
	for (let round = 0; round < rounds; round += 1) {
		const { machine: original, call } = await filled(site, round % 2 === 0 ? 'closed' : 'killed');
		try {
			for (const { file, corruption } of trials) {
				const machine = await original.copy();
				const done = await corruptMetadata(machine.profile, file, corruption, chance);
				try {
					const page = await machine.start();
					const began = performance.now();
					await page.goto(`${site.address}/today`);
					await expect(page.getByText('Northline Telecom').first()).toBeVisible();
					const took = Math.round(performance.now() - began);
					const isReadOnly = await page.getByText(NOT_NOW).first().isVisible();
					await page.goto(call);
					const person = new Person(page);
					await expect(person.journal.getByText(NOTE)).toHaveCount(1);
					await (isReadOnly ? isSaved(page, site) : canContinue(person));
					ends[isReadOnly ? 'read only' : 'goes on'].push(`${done} ${took} ms`);
				} catch (problem) {
					failed.push(`${done}: ${(problem as Error).message.split('\n').slice(0, 4).join(' ')}`);
				} finally {
					await machine.remove();
				}
			}
		} finally {
			await original.remove();
		}
	}
	console.log(
		`head of the database: ${trials.length * rounds} harms, ${failed.length} failed; went on: ${ends['goes on'].join(', ')}; ` +
			`only to be read: ${ends['read only'].join(', ')}; seed ${SEED}`
	);
	expect(failed).toEqual([]);
});

async function canContinue(person: Person): Promise<void> {
	await person.does({ note: 'it goes on' });
	await expect(person.page.getByText(/^Saved \d\d?:\d\d[^,]*$/)).toBeVisible();
}

async function isSaved(page: Page, site: Site): Promise<void> {
	await expect(page.getByText(NOT_NOW).filter({ visible: true })).toHaveCount(1);
	await page.goto(`${site.address}/settings`);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a backup file' }).click()
	]);
	expect(await readFile(await file.path(), 'utf8')).toContain(NOTE);
}
