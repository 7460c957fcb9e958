import { randomUUID } from 'node:crypto';
import { runs } from '../../runs.ts';
import { CASE, REFUSES_FILES, namesOf, putBeforeWriter, restart } from '../copies.ts';
import { commit, expect, made, noting, test } from '../storage.ts';
import { cutOff, keepText, listed, name, readText, sweep } from './papers.ts';

const OTHER = 'c5a1d0be-0005-4000-8000-000000000002';

test('a file is kept under its hash, read back whole after a reload, and not written twice', async ({ page }) => {
	const file = await keepText(page, 'the bill of March');
	expect(file).toEqual({
		hash: '1f93d7518328894b52bac82da5b136ecca99a580cdf01d0713ea96adc6aa4611',
		bytes: 17,
		kind: 'text'
	});
	expect(await keepText(page, 'the bill of March')).toEqual(file);
	await restart(page);
	expect(await readText(page, file)).toBe('the bill of March');
	expect(await listed(page)).toEqual([file.hash]);
	expect(await namesOf(page)).toMatchObject({ files: ['holdline-papers'] });
});

test('a file that was cut off is not here, and keeping it again mends it', async ({ page }) => {
	const file = await keepText(page, 'the bill of March');
	await cutOff(page, file);
	expect(await readText(page, file)).toBeNull();
	await keepText(page, 'the bill of March');
	expect(await readText(page, file)).toBe('the bill of March');
});

test('where every handle of a file is refused, a file lies in pieces in a database of its own', async ({
	page,
	phone
}) => {
	await putBeforeWriter(phone, REFUSES_FILES, 'papers.worker');
	const text = 'a sentence of a long letter. '.repeat(90_000);
	const file = await keepText(page, text);
	expect(await namesOf(page)).toMatchObject({ databases: ['holdline-papers'], files: [] });
	await restart(page);
	expect(await readText(page, file)).toBe(text);
	expect(await listed(page)).toEqual([file.hash]);
	const pieces = await page.evaluate(async () => {
		const database = await storage.openDB('holdline-papers');
		const all = (await database.getAll('pieces')) as ArrayBuffer[];
		database.close();
		return all.map((piece) => piece.byteLength);
	});
	expect(pieces).toEqual([1_048_576, 1_048_576, file.bytes - 2_097_152]);

	// A browser that gains files still reads what lies in the database.
	await phone.context.unrouteAll();
	await restart(page);
	expect(await readText(page, file)).toBe(text);
	await commit(page, noting(CASE, 'one'));
	await sweep(page);
	expect(await listed(page)).toEqual([]);
});

test('a sweep takes what no row names, a day after it was written', async ({ page }) => {
	const [named, struck, unknown, unnamed] = [
		await keepText(page, 'named'),
		await keepText(page, 'struck'),
		await keepText(page, 'of a newer app'),
		await keepText(page, 'unnamed')
	];
	await name(page, CASE, named);
	await name(page, OTHER, struck);
	const { records } = await page.evaluate((caseId) => storage.store.readCase(caseId), OTHER);
	const about = records[0]?.id ?? '';
	await commit(page, {
		id: randomUUID(),
		case: OTHER,
		made,
		records: [{ type: 'mark', id: randomUUID(), about, kind: 'struck' }]
	});
	await page.evaluate(({ row, made }) => storage.store.merge([row], made), {
		row: { id: 'x', case: 'of nobody', type: 'hologram', of: [unknown.hash] },
		made
	});

	await sweep(page, 0.9);
	expect(await listed(page)).toHaveLength(4);
	await sweep(page);
	expect(await listed(page)).toEqual([named, struck, unknown].map(({ hash }) => hash).sort());
	expect(await readText(page, unnamed)).toBeNull();
});

test('nothing is swept while a paper is added in any tab, nor where not every row can be read', async ({
	page,
	phone
}) => {
	await keepText(page, 'unnamed');
	await expect(sweep(page)).rejects.toThrow('NotFoundError');
	expect(await listed(page)).toHaveLength(1);

	await commit(page, noting(CASE, 'one'));
	const tab = await phone.context.newPage();
	await tab.goto(phone.address);
	await tab.waitForFunction(() => 'storage' in globalThis);
	await tab.evaluate(
		() =>
			new Promise<void>((isHeld) => {
				void new storage.PaperFiles().whileAdding(() => {
					isHeld();
					return new Promise<void>((release) => Object.assign(globalThis, { release }));
				});
			})
	);
	await sweep(page);
	expect(await listed(page)).toHaveLength(1);
	await tab.evaluate(() => (globalThis as unknown as { release: () => void }).release());
	await expect(async () => {
		await sweep(page);
		expect(await listed(page)).toEqual([]);
	}).toPass();
});

test('a case that is deleted for good takes its papers at once, but for those that another case names', async ({
	page
}) => {
	const [own, shared] = [await keepText(page, 'own'), await keepText(page, 'shared')];
	await name(page, CASE, own);
	await name(page, CASE, shared);
	await name(page, OTHER, shared);
	const erasure = { id: randomUUID(), type: 'erasure', erased: true } as const;
	await commit(page, { id: randomUUID(), case: CASE, made, records: [erasure] });
	await page.evaluate((caseId) => storage.store.sweep(caseId), CASE);
	expect(await listed(page)).toEqual([shared.hash]);
});

test('deleting everything takes the papers, wherever they lie', async ({ page, phone }) => {
	await keepText(page, 'in a file');
	await putBeforeWriter(phone, REFUSES_FILES, 'papers.worker');
	await restart(page);
	await keepText(page, 'in a database');
	await commit(page, noting(CASE, 'one'));
	await page.evaluate(() => storage.store.destroy());
	expect(await namesOf(page)).toEqual({ databases: [], files: [] });
});

const ROUNDS = runs(1, 25);

test(`${8 * ROUNDS} pictures of eight orientations are upright, at most 1,600 px long, and without a byte of EXIF`, async ({
	page
}) => {
	for (let round = 0; round < ROUNDS; round += 1) {
		for (let orientation = 1; orientation <= 8; orientation += 1) {
			const isLying = orientation >= 5;
			const kept = await page.evaluate(shrinkTurned, { orientation, width: 2400 + round, height: 1200 });
			const [long, short] = [1600, Math.round((1200 * 1600) / (2400 + round))];
			expect({ orientation, ...kept }).toEqual({
				orientation,
				kind: 'jpeg',
				size: isLying ? [short, long] : [long, short],
				hasExif: false,
				// The corner that was drawn red is where a viewer that heeds the orientation shows it.
				corner: [
					'',
					'left top',
					'right top',
					'right bottom',
					'left bottom',
					'left top',
					'right top',
					'right bottom',
					'left bottom'
				][orientation]
			});
		}
	}
});

test('a broken picture is refused, a stopped one leaves nothing, and the next is kept', async ({ page }) => {
	const outcome = await page.evaluate(async () => {
		const files = new storage.PaperFiles();
		const { signal } = new AbortController();
		const broken = new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0)]);
		const refused = await files.keep(broken, 'jpeg', true, signal).catch(() => 'refused');
		const stopping = new AbortController();
		const keeping = files
			.keep(new Blob(['x']), 'text', false, stopping.signal)
			.catch((problem: unknown) => (problem as Error).name);
		stopping.abort();
		return [refused, await keeping, [...(await files.list()).keys()]];
	});
	expect(outcome).toEqual(['refused', 'AbortError', []]);
	const file = await keepText(page, 'next');
	expect(await listed(page)).toEqual([file.hash]);
});

/** In the page: shrinks a JPEG that says it is to be turned, and looks at what was kept. */
async function shrinkTurned({ orientation, width, height }: { orientation: number; width: number; height: number }) {
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('There is no canvas.');
	pen.fillStyle = '#ffffff';
	pen.fillRect(0, 0, width, height);
	pen.fillStyle = '#ff0000';
	pen.fillRect(0, 0, width / 3, height / 3);
	const plain = await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer();
	const tag = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
	const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...tag, 0, 0, 0, 0];
	const segment = Uint8Array.from([0xff, 0xe1, 0, exif.length + 2, ...exif]);
	const photo = new Blob([plain.slice(0, 2), segment, plain.slice(2)]);

	const files = new storage.PaperFiles();
	const kept = await files.keep(photo, 'jpeg', true, new AbortController().signal);
	const file = await files.read(kept);
	files.close();
	if (!file) throw new Error('Nothing was kept.');
	const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
	const bitmap = await createImageBitmap(file);
	const shown = new OffscreenCanvas(bitmap.width, bitmap.height);
	const look = shown.getContext('2d');
	look?.drawImage(bitmap, 0, 0);
	const isRed = (x: number, y: number) => (look?.getImageData(x, y, 1, 1).data[1] ?? 255) < 128;
	const [right, bottom] = [bitmap.width - 20, bitmap.height - 20];
	const corner = isRed(20, 20)
		? 'left top'
		: isRed(right, 20)
			? 'right top'
			: isRed(right, bottom)
				? 'right bottom'
				: isRed(20, bottom)
					? 'left bottom'
					: 'none';
	return { kind: kept.kind, size: [bitmap.width, bitmap.height], hasExif: text.includes('Exif'), corner };
}

test('the files of a deleted paper go at once, but for those that another row names', async ({ page }) => {
	const [own, shared] = [await keepText(page, 'of this one'), await keepText(page, 'of two cases')];
	await name(page, CASE, own);
	await name(page, CASE, shared);
	await name(page, OTHER, shared);
	const dropped = await page.evaluate(async (caseId) => {
		const { records } = await storage.store.readCase(caseId);
		const files = new storage.PaperFiles();
		const papers = records.map(({ id }) => id);
		await files.whileAdding(() => files.drop(papers));
		const whileAdding = (await files.list()).size;
		await files.drop(papers);
		return { whileAdding, left: [...(await files.list()).keys()] };
	}, CASE);
	expect(dropped).toEqual({ whileAdding: 2, left: [shared.hash] });
});
