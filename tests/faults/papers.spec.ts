// The browser is killed (`kill -9`) while papers are added; then the same profile is started again. Every paper that was
// acknowledged has its bytes, no record names bytes that are not here, and no sweep takes a paper that is named, not even one
// that runs before both copies of the rows are brought together.
// Seen to fail where a sweep reads the database alone.
import type { Page } from '@playwright/test';
import type { Site } from '../journeys/holdline.ts';
import { runs } from '../runs.ts';
import { expect, made, test } from '../storage/storage.ts';
import { sweep } from '../storage/papers/papers.ts';
import { Machine } from './browser.ts';
import { Chance, Countdown, passMoment } from './chance.ts';

const CASE = 'c5a1d0be-0f00-4000-8000-000000000002';
const KILLS = runs(3, 60);
const KILLS_A_PROFILE = 10;
const chance = new Chance('papers');

test(`${KILLS} kills while papers are added`, async ({ site }) => {
	test.setTimeout(300_000 + KILLS * 10_000);
	const sum = { kills: 0, acknowledged: 0, lost: 0, withoutBytes: 0 };
	for (let left = KILLS; left > 0; left -= KILLS_A_PROFILE)
		await killWhileAdding(site, Math.min(left, KILLS_A_PROFILE), sum);
	console.log(
		`kill while papers are added: ${sum.kills} kills, ${sum.acknowledged} acknowledged, ${sum.lost} lost, ` +
			`${sum.withoutBytes} records without their bytes`
	);
	expect(sum).toMatchObject({ kills: KILLS, lost: 0, withoutBytes: 0 });
	expect(sum.acknowledged).toBeGreaterThanOrEqual(KILLS);
});

async function killWhileAdding(
	site: Site,
	kills: number,
	sum: { kills: number; acknowledged: number; lost: number; withoutBytes: number }
): Promise<void> {
	const machine = await Machine.fresh();
	const kept = new Set<string>();
	const lost = new Set<string>();
	const withoutBytes = new Set<string>();
	try {
		for (let kill = 0; kill <= kills; kill += 1) {
			const page = await machine.start();
			await page.goto(site.address);
			await page.waitForFunction(() => 'storage' in globalThis);
			if (kept.size > 0) await sweep(page);
			const found = await look(page);
			for (const { hash, isWhole } of found) if (!isWhole) withoutBytes.add(hash);
			const whole = new Set(found.flatMap(({ hash, isWhole }) => (isWhole ? [hash] : [])));
			for (const hash of kept) if (!whole.has(hash)) lost.add(hash);
			if (kill === kills) break;
			const enough = new Countdown(chance.between(1, 6));
			await page.exposeFunction('tell', (hash: string) => {
				kept.add(hash);
				enough.count();
			});
			const ended = addOn(page).catch(() => {});
			await enough.reached;
			await passMoment(chance);
			await machine.kill();
			await ended;
			sum.kills += 1;
		}
		sum.acknowledged += kept.size;
		sum.lost += lost.size;
		sum.withoutBytes += withoutBytes.size;
	} finally {
		await machine.remove();
	}
}

/** Every paper that a record names, and whether its bytes are here. */
function look(page: Page): Promise<{ hash: string; isWhole: boolean }[]> {
	return page.evaluate(async (caseId) => {
		await storage.store.open();
		const { records } = await storage.store.readCase(caseId);
		const files = new storage.PaperFiles();
		const papers = records.flatMap((record) => (record.type === 'paper' ? [record.file] : []));
		return Promise.all(papers.map(async (file) => ({ hash: file.hash, isWhole: (await files.read(file)) !== null })));
	}, CASE);
}

/** Adds paper after paper, as the app does, and tells of each once its record is kept. */
function addOn(page: Page): Promise<void> {
	return page.evaluate(
		async ({ caseId, made }) => {
			const { tell } = globalThis as unknown as { tell: (hash: string) => Promise<void> };
			const files = new storage.PaperFiles();
			for (;;) {
				const bytes = crypto.getRandomValues(new Uint8Array(60_000));
				const file = await files.whileAdding(async () => {
					const kept = await files.keep(new Blob([bytes, bytes, bytes]), 'other', false, new AbortController().signal);
					const paper = { type: 'paper', id: crypto.randomUUID(), file: kept } as const;
					const said = { name: '', title: '', day: '2026-11-21', from: '', contact: null };
					await storage.store.commit({ id: crypto.randomUUID(), case: caseId, made, records: [{ ...paper, ...said }] });
					return kept;
				});
				await tell(file.hash);
			}
		},
		{ caseId: CASE, made }
	);
}
