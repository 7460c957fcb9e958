// The browser is killed (`kill -9`) while it writes sealed notes, and while it seals or unseals all of them; then the same profile is started
// twice. Every acknowledged note is there, complete and exactly once, the seal is whole, and no word is left open beside it. What tells
// the start where to look is lost or wrong half of the time.
import type { Page } from '@playwright/test';
import type { Site } from '../journeys/holdline.ts';
import { SEED, runs } from '../runs.ts';
import { expect, made, test } from '../storage/storage.ts';
import { Machine } from './browser.ts';
import { Chance, Countdown, passMoment } from './chance.ts';
import { CASE } from './kept.ts';
import { findOnDisk } from './on-disk.ts';

const KILLS_A_PROFILE = 10;
/** Longer than it takes to seal or to unseal what a profile holds. */
const MAX_DELAY_MS = 900;
const WORDS = ['quillback'];

type Sum = Record<'kills' | 'acknowledged' | 'lost' | 'partial' | 'damaged' | 'leftOpen' | 'sealed', number>;

async function killOn(site: Site, work: 'writing' | 'converting', kills: number): Promise<Sum> {
	const chance = new Chance(work);
	const sum: Sum = { kills: 0, acknowledged: 0, lost: 0, partial: 0, damaged: 0, leftOpen: 0, sealed: 0 };
	for (let left = kills; left > 0; left -= KILLS_A_PROFILE) {
		const machine = await Machine.fresh();
		try {
			await killOne(machine, site, work, Math.min(left, KILLS_A_PROFILE), { chance, sum });
		} finally {
			await machine.remove();
		}
	}
	const { lost, partial, damaged, leftOpen, sealed } = sum;
	console.log(
		`kill while ${work}: ${sum.kills} kills, ${sum.acknowledged} acknowledged, ${lost} lost, ${partial} partial, ${damaged} damaged, ` +
			`${leftOpen} left open; sealed at ${sealed} starts; seed ${SEED}`
	);
	return sum;
}

async function killOne(
	machine: Machine,
	site: Site,
	work: 'writing' | 'converting',
	kills: number,
	{ chance, sum }: { chance: Chance; sum: Sum }
): Promise<void> {
	const kept = new Set<number>();
	const lost = new Set<number>();
	let [next, draft] = [0, -1];
	let isSealed = work === 'writing';
	const look = async (page: Page) => {
		await goTo(page, site);
		const hint = chance.one(['plain', 'sealed'] as const);
		const found = await page.evaluate(({ caseId, hint, words }) => changes.lookSealed(caseId, hint, words), {
			caseId: CASE,
			hint,
			words: WORDS
		});
		if (found === null) {
			sum.damaged += 1;
			return;
		}
		const there = new Set(found.whole);
		for (const number of kept) if (!there.has(number)) lost.add(number);
		if (found.draft < draft) lost.add(-1 - draft);
		sum.partial += found.partial.length + found.unreadable;
		sum.leftOpen += found.open.length;
		sum.sealed += Number(found.isSealed);
		isSealed = found.isSealed;
		next = Math.max(next, ...[...found.whole, ...found.partial, ...kept].map((number) => number + 1));
	};
	await prepare(await machine.start(), site, work);
	for (let kill = 0; kill < kills; kill += 1) {
		const { page } = machine;
		await goTo(page, site);
		const enough = new Countdown(work === 'writing' ? chance.between(4, 40) : 3);
		await page.exposeFunction('tell', (what: 'change' | 'draft', number: number) => {
			if (what === 'draft') draft = Math.max(draft, number);
			else kept.add(number);
			enough.count();
		});
		const converting = page
			.evaluate(
				async ({ caseId, made, next, isSealed, isWriting }) => {
					const store = await storage.sealing.start(isSealed ? 'sealed' : 'plain');
					if (store === 'damaged') return;
					const options = { from: next, pace: 0, count: isWriting ? Infinity : 3 };
					await changes.keepOn(options, caseId, made, store);
					store.close();
					await (isSealed ? storage.sealing.unseal() : storage.sealing.seal());
				},
				{ caseId: CASE, made, next, isSealed, isWriting: work === 'writing' }
			)
			.catch(() => {});
		await enough.reached;
		if (work === 'writing') await passMoment(chance);
		else await new Promise((resolve) => setTimeout(resolve, chance.between(0, MAX_DELAY_MS)));
		await machine.kill();
		await converting;
		sum.kills += 1;
		await look(await machine.start());
		await machine.close();
		await look(await machine.start());
	}
	sum.acknowledged += kept.size;
	sum.lost += lost.size;
}

async function goTo(page: Page, site: Site): Promise<void> {
	await page.goto(site.address);
	await page.waitForFunction(() => 'changes' in globalThis);
}

/** A marker word in a note, a draft and a paper, and enough notes that sealing takes a while. */
async function prepare(page: Page, site: Site, work: 'writing' | 'converting'): Promise<void> {
	await goTo(page, site);
	await page.evaluate(
		async ({ caseId, made, isSealed }) => {
			const note = {
				type: 'entry',
				contact: null,
				kind: 'noted',
				at: { day: '2026-11-21', minute: 720, zone: 'Europe/London' }
			};
			const records = Array.from({ length: 400 }, () => ({ ...note, id: crypto.randomUUID(), words: 'quillback' }));
			const other = caseId.replace(/1$/, '2');
			await storage.store.open();
			await storage.store.commit({ id: crypto.randomUUID(), case: other, made, records: records as never });
			await storage.store.saveLocal('draft:new-case', 'quillback');
			const papers = new storage.PaperFiles();
			await papers.keep(new Blob(['quillback '.repeat(1000)]), 'text', false, new AbortController().signal);
			papers.close();
			storage.store.close();
			if (isSealed) await storage.sealing.seal();
		},
		{ caseId: CASE, made, isSealed: work === 'writing' }
	);
}

const none = { lost: 0, partial: 0, damaged: 0, leftOpen: 0 };

const WRITING = runs(1, 200);
test(`${WRITING} kills while the notes are sealed`, async ({ site }) => {
	test.setTimeout(300_000 + WRITING * 15_000);
	const sum = await killOn(site, 'writing', WRITING);
	expect(sum).toMatchObject({ kills: WRITING, sealed: WRITING * 2, ...none });
	expect(sum.acknowledged).toBeGreaterThan(WRITING);
});

const CONVERTING = runs(2, 60);
test(`${CONVERTING} kills while the notes are sealed or unsealed`, async ({ site }) => {
	test.setTimeout(300_000 + CONVERTING * 15_000);
	const sum = await killOn(site, 'converting', CONVERTING);
	expect(sum).toMatchObject({ kills: CONVERTING, ...none });
	// Three are written before each; the kill may come before the page hears of the last.
	expect(sum.acknowledged).toBeGreaterThanOrEqual(CONVERTING);
});

const REPLACING = runs(1, 60);
test(`${REPLACING} kills while what opens the notes is replaced`, async ({ site }) => {
	test.setTimeout(300_000 + REPLACING * 15_000);
	const chance = new Chance('replacing');
	const sum = { kills: 0, acknowledged: 0, lost: 0, damaged: 0, apart: 0 };
	for (let left = REPLACING; left > 0; left -= KILLS_A_PROFILE) {
		const machine = await Machine.fresh();
		try {
			await prepare(await machine.start(), site, 'writing');
			let [kept, next] = [-1, 0];
			for (let kill = 0; kill < Math.min(left, KILLS_A_PROFILE); kill += 1) {
				const { page } = machine;
				await goTo(page, site);
				const enough = new Countdown(chance.between(1, 6));
				await page.exposeFunction('tellReplaced', (number: number) => {
					kept = number;
					enough.count();
				});
				const replacing = page
					.evaluate(async (from) => {
						const { tellReplaced } = globalThis as unknown as { tellReplaced: (number: number) => Promise<void> };
						const store = await storage.sealing.openSealed();
						await store.open();
						for (let number = from; ; number += 1) {
							await storage.sealing.replacePassphrase(`wrap ${number}`);
							void tellReplaced(number);
						}
					}, next)
					.catch(() => {});
				await enough.reached;
				await passMoment(chance);
				await machine.kill();
				await replacing;
				sum.kills += 1;
				await goTo(await machine.start(), site);
				const found = await machine.page.evaluate(
					async ({ caseId, words }) => {
						const notes = await changes.lookSealed(caseId, 'sealed', words);
						return { notes, both: await storage.sealing.passphrasesInBoth() };
					},
					{ caseId: CASE.replace(/1$/, '2'), words: WORDS }
				);
				const [number = -1] = found.both.map((wrap) => Number(wrap?.split(' ')[1] ?? -1));
				sum.damaged += Number(found.notes?.isSealed !== true || found.both.includes(undefined));
				sum.apart += Number(found.both[0] !== found.both[1]);
				sum.lost += Number(number < kept);
				next = Math.max(number, kept) + 1;
			}
			sum.acknowledged += next;
		} finally {
			await machine.remove();
		}
	}
	console.log(
		`kill while replacing: ${sum.kills} kills, ${sum.acknowledged} replaced, ${sum.lost} lost, ${sum.damaged} damaged, ` +
			`${sum.apart} not the same in both copies; seed ${SEED}`
	);
	expect(sum).toMatchObject({ kills: REPLACING, lost: 0, damaged: 0, apart: 0 });
});

test('words of the notes are found in the profile before they are sealed, and after it in nothing that a page can reach', async ({
	site
}) => {
	const machine = await Machine.fresh();
	try {
		await prepare(await machine.start(), site, 'converting');
		await machine.close();
		// Opened once more, the browser packs what it keeps.
		await goTo(await machine.start(), site);
		await machine.close();
		const before = await findOnDisk(machine.profile, WORDS);
		const where = (found: Map<string, number>, folder: string) =>
			[...found.keys()].filter((path) => path.includes(folder));
		expect(where(before, 'IndexedDB').length).toBeGreaterThan(0);
		expect(where(before, 'File System').length).toBeGreaterThan(0);
		await goTo(await machine.start(), site);
		await machine.page.evaluate(() => storage.sealing.seal());
		await machine.close();
		await goTo(await machine.start(), site);
		await machine.close();
		const after = await findOnDisk(machine.profile, WORDS);
		console.log(`on the disk: ${sum(before)} before, ${sum(after)} after sealing, in ${[...after.keys()].join(', ')}`);
		expect([...after.keys()].filter((path) => !path.includes('IndexedDB'))).toEqual([]);
	} finally {
		await machine.remove();
	}
});

const sum = (found: Map<string, number>) => [...found.values()].reduce((all, count) => all + count, 0);
