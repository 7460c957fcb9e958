import { commit, expect, noting, openTab, readCase, readEverything, restartTest, test } from '../storage.ts';
import { versions } from './versions.ts';

const CASE = 'c5a1d0be-0002-4000-8000-000000000001';

restartTest('a store in which nothing was ever written is known from all later ones', async ({ page, phone }) => {
	const calm = { restored: 0, isPartial: false, copies: 2, hasLostEverything: false, readOnly: null };
	expect(await page.evaluate(() => storage.store.open())).toEqual({ ...calm, isBare: true });
	await commit(page, noting(CASE, 'one'));
	await phone.restart();
	const later = await openTab(phone, phone.page);
	expect(await later.evaluate(() => storage.store.open())).toEqual({ ...calm, isBare: false });
});

for (const way of ['at once', 'after a write'] as const) {
	test(`a migration that fails ${way} leaves everything as it was`, async ({ page, phone }) => {
		await commit(page, noting(CASE, 'before'));
		const before = await readCase(page, CASE);
		// A fresh page, so that no connection of the store stands in the way of the new version.
		await page.reload();
		await openTab(phone, page);

		const failed = await page.evaluate(async (way) => {
			const ladder = [
				...storage.migrations,
				async (database: { createObjectStore: (name: string) => unknown }, transaction: unknown) => {
					database.createObjectStore('half-done');
					if (way === 'at once') throw new Error('no');
					const { records } = { records: (transaction as IDBTransaction).objectStore('records') };
					await (records.clear() as unknown as Promise<void>);
					throw new Error('no');
				}
			];
			return storage.openHoldline({ migrations: ladder }).then(
				() => 'opened',
				(problem: unknown) => (problem as Error).message
			);
		}, way);
		expect(failed).toBe('no');

		expect(await readCase(page, CASE)).toEqual(before);
		const names = await page.evaluate(async () => {
			const database = await storage.openDB('holdline');
			return { version: database.version, stores: [...database.objectStoreNames] };
		});
		expect(names.version).toBe(versions.at(-1)?.version);
		expect(names.stores).not.toContain('half-done');
	});
}

test('every version of the database is written down', async ({ page }) => {
	const newest = await page.evaluate(() => storage.migrations.length);
	expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: newest }, (_, index) => index + 1));
});

for (const kept of versions) {
	test(`what version ${kept.version} kept is all here today`, async ({ page }) => {
		await page.evaluate(async ({ version, stores, rows }) => {
			const database = await storage.openDB('holdline', version, {
				upgrade(database) {
					for (const { name, options, index } of stores) {
						const store = database.createObjectStore(name, options);
						if (index) store.createIndex(index.name, index.path);
					}
				}
			});
			for (const { store, key, value } of rows) await database.put(store, value, key);
			database.close();
		}, kept);

		const { records, unreadable } = await readEverything(page);
		const written = kept.rows.filter(({ store }) => store === 'records').map(({ value }) => value);
		expect(records).toEqual(written);
		expect(unreadable).toEqual([]);

		const [next] = await commit(page, noting(CASE, 'after'));
		const device = kept.rows.find(({ key }) => key === 'device')?.value as { id: string; seq: number; clock: number };
		expect(next).toMatchObject({ device: device.id, seq: device.seq + 1, clock: device.clock + 1 });
	});
}

test('an opening that another tab holds up says so, and goes on when that tab lets go', async ({ page, phone }) => {
	await page.evaluate(async () => {
		// A tab that does not listen: an old version of the app, or one that hangs.
		Object.assign(globalThis, { held: await storage.openDB('holdline', 1) });
	});
	const second = await openTab(phone);
	await second.evaluate(() => {
		const options = { migrations: [...storage.migrations, () => {}] };
		const waited = new Promise<void>((resolve) => {
			const opened = storage.openHoldline({ ...options, onWaiting: () => resolve() });
			Object.assign(globalThis, { opened });
		});
		return waited;
	});
	await page.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
	const version = await second.evaluate(async () => {
		const { opened } = globalThis as unknown as { opened: Promise<{ database: { version: number } }> };
		return (await opened).database.version;
	});
	expect(version).toBe(versions.length + 1);
});

test('a tab lets go at once when another needs a newer version, and says so', async ({ page, phone }) => {
	await page.evaluate(async () => {
		let letGo = () => {};
		const told = new Promise<void>((resolve) => (letGo = resolve));
		Object.assign(globalThis, { told, store: storage.newStore({ onReleased: () => letGo() }) });
		await (globalThis as unknown as { store: { open: () => Promise<unknown> } }).store.open();
	});
	const second = await openTab(phone);
	const waited = await second.evaluate(async () => {
		let waited = false;
		const ladder = [...storage.migrations, () => {}];
		await storage.openHoldline({ migrations: ladder, onWaiting: () => (waited = true) });
		return waited;
	});
	expect(waited).toBe(false);
	await page.evaluate(() => (globalThis as unknown as { told: Promise<void> }).told);
});

test('data of a newer app can be read, are left alone, and nothing is written to them', async ({ page }) => {
	const [kept] = await commit(page, noting(CASE, 'from the future'));
	await page.evaluate(async () => {
		(await storage.openDB('holdline', 99)).close();
	});
	await page.reload();
	await page.waitForFunction(() => 'storage' in globalThis);
	expect(await page.evaluate(() => storage.store.open())).toMatchObject({ readOnly: 'newer' });
	expect((await readCase(page, CASE)).records).toEqual([kept]);

	const refused = await page.evaluate(
		(change) =>
			storage.store.commit(change).then(
				() => 'kept',
				(problem: unknown) => (problem as Error).name
			),
		noting(CASE, 'from the past')
	);
	expect(refused).toBe('VersionError');
	expect(await page.evaluate(async () => (await storage.openDB('holdline')).version)).toBe(99);
});
