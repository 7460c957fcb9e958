// A small disk is filled until writes are rejected. No acknowledged note is lost. The app starts on the full disk,
// shows the notes, saves them to files, and reports what it could not save, with the words still in the box.
// The browser has granted persistent storage, as it does for an installed app. Without it, Chromium clears a site to
// free space, both stores at once; the app then says that the notes are missing.
// Seen to fail where the app could not read from the second copy alone, when the database is gone and cannot be filled
// again.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Site, test as journeys } from '../journeys/holdline.ts';
import { Person } from '../journeys/person.ts';
import { expect, made, test } from '../storage/storage.ts';
import { Machine } from './browser.ts';
import { CASE, look } from './kept.ts';

const MEGABYTE = 1024 * 1024;

/**
 * A small tmpfs in a mount namespace of its own. No other process sees it, and it ends with the process that holds it.
 */
class SmallDisk {
	readonly #folder: string;
	readonly #holder: ChildProcess;

	private constructor(folder: string, holder: ChildProcess) {
		this.#folder = folder;
		this.#holder = holder;
	}

	static async of(megabytes: number): Promise<SmallDisk> {
		const folder = await mkdtemp(join(tmpdir(), 'holdline-disk-'));
		const script = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && echo ready && exec sleep 3600`;
		const holder = spawn('unshare', ['--mount', 'sh', '-c', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
		await once(holder.stdout, 'data');
		return new SmallDisk(folder, holder);
	}

	/** A browser whose profile is on this disk. */
	machine(): Machine {
		return new Machine(join(this.#folder, 'profile'), this.#inside);
	}

	/** Grants this site persistent storage. Must run before the first start of the browser. */
	promise(address: string): void {
		const durable = { [`${address},*`]: { setting: 1 } };
		const preferences = { profile: { content_settings: { exceptions: { durable_storage: durable } } } };
		const script = 'mkdir -p "$0/profile/Default" && printf %s "$1" > "$0/profile/Default/Preferences"';
		this.#run('sh', '-c', script, this.#folder, JSON.stringify(preferences));
	}

	/** Fills the disk until only this many bytes are free. */
	leave(bytes: number): void {
		this.#run('sh', '-c', 'rm -f "$0/filler"', this.#folder);
		const free = Number(this.#run('stat', '-f', '-c', '%a', this.#folder)) * 4096;
		if (free > bytes)
			this.#run(
				'dd',
				'if=/dev/zero',
				`of=${this.#folder}/filler`,
				'bs=4096',
				`count=${Math.floor((free - bytes) / 4096)}`
			);
	}

	async remove(): Promise<void> {
		const isOver = once(this.#holder, 'exit');
		this.#holder.kill('SIGKILL');
		await isOver;
		await rm(this.#folder, { recursive: true, force: true });
	}

	get #inside(): string[] {
		return ['nsenter', '--target', String(this.#holder.pid), '--mount', '--wd=/'];
	}

	#run(...words: string[]): string {
		const [program = '', ...rest] = [...this.#inside, ...words];
		return spawnSync(program, rest, { encoding: 'utf8' }).stdout;
	}
}

test('writes until the disk refuses, then starts on the full disk and with room again: nothing is gone', async ({
	site
}) => {
	const disk = await SmallDisk.of(96);
	const machine = disk.machine();
	try {
		disk.promise(site.address);
		const page = await machine.start();
		await look(page, site.address);
		expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true);
		disk.leave(5 * MEGABYTE);
		const { kept, inOne, why } = await page.evaluate(async (caseId) => {
			const ends = { kept: 0, inOne: 0, why: '' };
			const store = storage.newStore({ onCopies: (count: number) => (ends.inOne += count === 1 ? 1 : 0) });
			while (ends.why === '' && ends.kept < 2_000) {
				const one = changes.changeOf(0, caseId, { utc: 1_795_262_400_000, offset: 0, zone: 'Europe/London' });
				for (const record of one.records) if (record.type === 'entry') record.words = 'x'.repeat(19_000);
				await store.commit(one).then(
					() => (ends.kept += 1),
					(problem: unknown) => (ends.why = (problem as Error).name)
				);
			}
			store.close();
			return ends;
		}, CASE);
		expect(why).not.toBe('');
		await machine.close();

		const onFull = await look(await machine.start(), site.address);
		expect(await countOf(machine.page)).toBe(kept);
		await machine.close();
		disk.leave(30 * MEGABYTE);
		const withRoom = await look(await machine.start(), site.address);
		expect(await countOf(machine.page)).toBe(kept);
		const wayOf = (found: typeof onFull) =>
			found.opening?.readOnly === 'copy-only' ? 'the copy alone' : 'both copies';
		console.log(
			`full disk: ${kept} acknowledged, ${inOne} times in one copy, then ${why}; all read from ${wayOf(onFull)} on the full disk, ` +
				`and from ${wayOf(withRoom)} with room again`
		);
	} finally {
		await machine.kill();
		await disk.remove();
	}
});

test('on a disk that gets full, papers are refused first, and text is still kept twice', async ({ site }) => {
	const disk = await SmallDisk.of(96);
	const machine = disk.machine();
	try {
		disk.promise(site.address);
		const page = await machine.start();
		await look(page, site.address);
		disk.leave(14 * MEGABYTE);
		const ends = await page.evaluate(
			async ({ caseId, made }) => {
				const ends = { papers: 0, why: '', notes: 0, inOne: 0, listed: 0 };
				const files = new storage.PaperFiles();
				while (ends.why === '' && ends.papers < 60) {
					const bytes = crypto.getRandomValues(new Uint8Array(65_536));
					const paper = new Blob(Array.from({ length: 16 }, () => [bytes, crypto.randomUUID()]).flat());
					await files.keep(paper, 'other', false, new AbortController().signal).then(
						() => (ends.papers += 1),
						(problem: unknown) => (ends.why = (problem as Error).name)
					);
				}
				const store = storage.newStore({ onCopies: (count: number) => (ends.inOne += count === 1 ? 1 : 0) });
				for (; ends.notes < 100; ends.notes += 1) await store.commit(changes.changeOf(ends.notes, caseId, made));
				ends.listed = (await files.list()).size;
				store.close();
				return ends;
			},
			{ caseId: CASE, made }
		);
		console.log(`full disk: ${ends.papers} papers of 1 MB, then ${ends.why}; ${ends.notes} notes after that`);
		expect(ends).toMatchObject({ why: 'QuotaExceededError', notes: 100, inOne: 0, listed: ends.papers });
		expect(ends.papers).toBeGreaterThan(0);
	} finally {
		await machine.kill();
		await disk.remove();
	}
});

/** A full disk rejects a write at once. */
const SOON = { timeout: 2000 };

function countOf(page: Page): Promise<number> {
	return page.evaluate(async (id) => (await storage.store.readCase(id)).records.length, CASE);
}

journeys(
	'the app starts on a full disk, shows the notes, gives them out, and says what it cannot save',
	async ({ site }) => {
		journeys.setTimeout(240_000);
		const disk = await SmallDisk.of(96);
		const machine = disk.machine();
		try {
			disk.promise(site.address);
			const call = await keepACall(machine, site);
			await machine.close();
			disk.leave(0);

			const page = await machine.start();
			await page.goto(call);
			const person = new Person(page);
			await expect(person.journal.getByText('the charge is valid')).toBeVisible();

			const box = page.getByRole('textbox', { name: 'Note' });
			const ends = { saved: 0, inOne: 0, notSaved: 0 };
			for (let number = 0; number < 60 && ends.notSaved === 0; number += 1) {
				const words = `${number} ${'a long story '.repeat(1_400)}`.slice(0, 18_000).trim();
				await box.fill(words);
				await page.getByRole('button', { name: 'Add', exact: true }).click();
				const notSaved = page.getByText('Not saved. Your words are still here.');
				await expect(async () =>
					expect((await notSaved.isVisible()) || (await box.inputValue()) === '').toBe(true)
				).toPass();
				// The rejected write may be the draft, while the note itself is still saved.
				if (await notSaved.isVisible())
					await box
						.and(page.locator(':placeholder-shown'))
						.waitFor(SOON)
						.catch(() => {});
				if ((await box.inputValue()) !== '') {
					ends.notSaved += 1;
					expect((await box.inputValue()) === words).toBe(true);
					await expect(notSaved).toBeVisible();
				} else if (await page.getByText(/in one place only/).isVisible()) ends.inOne += 1;
				else ends.saved += 1;
				if (number === 2) disk.leave(0);
			}

			const backup = await download(page, site, '/settings', 'Save a backup file');
			const rescue = await download(page, site, '/rescue', /Save/);
			for (const text of [backup, rescue]) expect(text).toContain('the charge is valid');
			await machine.close();
			await (await machine.start()).goto(call);
			await expect(new Person(machine.page).journal.getByText('the charge is valid')).toBeVisible();
			const items = await new Person(machine.page).journal.getByRole('listitem').count();
			console.log(
				`full disk, on the screen: ${ends.saved} saved, ${ends.inOne} in one copy, ${ends.notSaved} said not to be saved; ` +
					`${items} on the line after a start; two files given out`
			);
			expect(items).toBe(1 + ends.saved + ends.inOne);
			expect(ends.notSaved).toBe(1);
		} finally {
			await machine.kill();
			await disk.remove();
		}
	}
);

async function keepACall(machine: Machine, site: Site): Promise<string> {
	const page = await machine.start();
	const person = new Person(page);
	await page.goto(`${site.address}/case/new`);
	await page.getByLabel('Who is it with?').fill('Northline Telecom');
	await page.getByLabel('What happened, in one line').fill('A charge');
	await page.getByRole('button', { name: 'Save and set the goal' }).click();
	await page.waitForURL(/\/goal\?/);
	await person.starts({ channel: 'Phone' });
	await person.does({ note: 'the charge is valid' });
	// The app keeps itself for use without the network while there is still room.
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	return page.url();
}

async function download(page: Page, site: Site, path: string, name: string | RegExp): Promise<string> {
	await page.goto(site.address + path);
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).first().click()]);
	return readFile(await file.path(), 'utf8');
}
