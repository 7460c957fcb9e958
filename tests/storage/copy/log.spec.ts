import { isLong } from '../../runs.ts';
import { CASE, open, wordsOf, restart, lose, readLog, writeLog, generations } from '../copies.ts';
import { commit, expect, noting, readCase, test } from '../storage.ts';

const OTHER = 'c5a1d0be-0005-4000-8000-000000000002';

test('a change and its draft are one frame of the log, and come back together', async ({ page }) => {
	await commit(page, noting(CASE, 'one'));
	const change = noting(CASE, 'two');
	await page.evaluate(
		(change) => storage.store.commit(change, { draft: { key: 'draft:x', value: 'half a word' } }),
		change
	);
	const log = await readLog(page);
	const last = await page.evaluate((log) => storage.readFrames(Uint8Array.from(log)).frames.at(-1)?.body, log);
	expect((last as { in: string; key: string }[]).map(({ key }) => key)).toEqual([
		change.records[0]?.id,
		'device',
		'draft:x'
	]);
	await lose(page, 'database');
	await open(page);
	expect(await wordsOf(page)).toEqual(['one', 'two']);
	expect(await page.evaluate(() => storage.store.readLocal('draft:x'))).toBe('half a word');
});

test('a log cut at any byte of its last three records gives back every whole record before the cut, and none besides', async ({
	page
}) => {
	// Every byte of the long run opens a store of its own: many minutes on a busy machine.
	test.setTimeout(isLong ? 1_200_000 : 300_000);
	for (const words of ['one', 'two', 'three', 'four']) await commit(page, noting(CASE, words));
	const log = await readLog(page);
	const ends = await page.evaluate((log) => storage.readFrames(Uint8Array.from(log)).frames.map(({ end }) => end), log);
	const from = ends.at(-4) ?? 0;

	// The whole room is asked for each cut in the page itself: a store of its own name for each.
	const cuts = Array.from({ length: log.length - from + 1 }, (_, index) => from + index).filter(
		(cut, index, all) => isLong || index % 17 === 0 || ends.includes(cut) || index === all.length - 1
	);
	const came = await page.evaluate(
		async ([log, cuts, caseId]) => {
			const found: { cut: number; words: string[]; isPartial: boolean }[] = [];
			for (const cut of cuts) {
				const name = `cut-${cut}`;
				const root = await navigator.storage.getDirectory();
				const folder = await root.getDirectoryHandle(`${name}-copy`, { create: true });
				const writing = await (await folder.getFileHandle('log-1', { create: true })).createWritable();
				await writing.write(Uint8Array.from(log.slice(0, cut)));
				await writing.close();
				const store = storage.newStore({}, name);
				const { isPartial } = await store.open();
				const { records } = await store.readCase(caseId);
				found.push({ cut, isPartial, words: records.flatMap((one) => (one.type === 'entry' ? [one.words] : [])) });
				await store.destroy();
			}
			return found;
		},
		[log, cuts, CASE] as const
	);
	for (const { cut, words, isPartial } of came) {
		const whole = ends.filter((end) => end <= cut).length - 1;
		expect({ cut, words, isPartial }).toEqual({
			cut,
			words: ['one', 'two', 'three', 'four'].slice(0, whole),
			isPartial: false
		});
	}
});

test('a log that is damaged in the middle gives back what is whole behind the damage, and says that something is missing', async ({
	page
}) => {
	for (const words of ['one', 'two', 'three']) await commit(page, noting(CASE, words));
	const log = await readLog(page);
	const frames = await page.evaluate((log) => storage.readFrames(Uint8Array.from(log)).frames, log);
	const middle = (frames[2]?.start ?? 0) + 30;
	await lose(page, 'database');
	await writeLog(
		page,
		log.map((byte, index) => (index === middle ? byte ^ 1 : byte))
	);
	expect(await open(page)).toMatchObject({ restored: 2, isPartial: true });
	expect(await wordsOf(page)).toEqual(['one', 'three']);
	// A store that may have lost its own records takes a new name in the order, above all that it sees.
	const device = (await readCase(page, CASE)).records[0]?.device;
	const [next] = await commit(page, noting(CASE, 'four'));
	expect(next?.device).not.toBe(device);
	expect(next).toMatchObject({ seq: 0, clock: 4 });
});

test('a damaged log beside a whole database is begun anew, and nothing is lost', async ({ page }) => {
	for (const words of ['one', 'two', 'three']) await commit(page, noting(CASE, words));
	const log = await readLog(page);
	await page.evaluate(() => storage.store.close());
	await writeLog(page, log.slice(0, 40));
	await restart(page);
	expect(await open(page)).toMatchObject({ isPartial: false, copies: 2 });
	expect(await wordsOf(page)).toEqual(['one', 'two', 'three']);

	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 3, isPartial: false });
});

test('a log whose last frame is damaged is begun anew at the next start, while the database still has it', async ({
	page
}) => {
	for (const words of ['one', 'two', 'three']) await commit(page, noting(CASE, words));
	const log = await readLog(page);
	await page.evaluate(() => storage.store.close());
	await writeLog(
		page,
		log.map((byte, index) => (index === log.length - 9 ? byte ^ 1 : byte))
	);
	await restart(page);
	await open(page);
	// What can wait is done once its turn is over.
	await page.evaluate(() => navigator.locks.request('holdline-writer', () => {}));
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 3, isPartial: false });
	expect(await wordsOf(page)).toEqual(['one', 'two', 'three']);
});

test('what was written behind the last whole frame and never said to be kept does no harm', async ({ page }) => {
	await commit(page, noting(CASE, 'one'));
	await page.evaluate(() => storage.store.close());
	await writeLog(page, [...(await readLog(page)), 0x48, 0x4c, 0x46, 0x31, 200, 0, 0, 0, 1, 2, 3]);
	await restart(page);
	await open(page);
	await commit(page, noting(CASE, 'two'));
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 2, isPartial: false });
});

test('a long log is begun anew from a snapshot that was read back, and one generation before it stays', async ({
	page
}) => {
	const long = 'x'.repeat(18_000);
	await page.evaluate(
		async ([long, count]) => {
			for (let index = 0; index < count; index += 1) await storage.store.saveLocal('draft:long', `${index} ${long}`);
		},
		[long, 62] as const
	);
	await expect.poll(() => generations(page)).toEqual(['log-2', 'log-3']);
	await commit(page, noting(CASE, 'one'));
	expect((await readLog(page, 3)).length).toBeLessThan((await readLog(page, 2)).length);

	await lose(page, 'database');
	await open(page);
	expect(await wordsOf(page)).toEqual(['one']);
	expect(await page.evaluate(() => storage.store.readLocal('draft:long'))).toBe(`61 ${long}`);
});

test('what was deleted for good stands in no generation of the second copy', async ({ page }) => {
	await commit(page, noting(CASE, 'the secret of the first case'));
	await commit(page, noting(OTHER, 'another case'));
	await commit(page, { ...noting(CASE), records: [{ id: crypto.randomUUID(), type: 'erasure', erased: true }] });
	await page.evaluate((caseId) => storage.store.sweep(caseId), CASE);
	const kept = await page.evaluate(async () => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-copy');
		let text = '';
		for await (const handle of folder.values())
			if ('getFile' in handle) text += await handle.getFile().then((file) => file.text());
		return text;
	});
	expect(kept).toContain('another case');
	expect(kept).not.toContain('the secret');
});
