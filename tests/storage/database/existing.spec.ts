import { expect, test } from '../storage.ts';

test('whoever looks for notes on an empty phone opens no database', async ({ page }) => {
	const found = await page.evaluate(async () => {
		const opened: string[] = [];
		const factory = indexedDB;
		const open = factory.open.bind(factory);
		factory.open = (name, ...version) => {
			opened.push(name);
			return open(name, ...version);
		};
		return { rows: await storage.readWithoutApp(), opened };
	});
	expect(found).toEqual({ rows: [], opened: [] });
});

test('an empty database that WebKit left behind holds no notes', async ({ page }) => {
	const found = await page.evaluate(async () => {
		const left = ['holdline', 'holdline-copy'].map((name) => ({ name, version: 0 }));
		indexedDB.databases = () => Promise.resolve(left);
		const opened: string[] = [];
		indexedDB.open = (name) => {
			opened.push(name);
			throw new Error('It would be created.');
		};
		return { rows: await storage.readWithoutApp(), opened };
	});
	expect(found).toEqual({ rows: [], opened: [] });
});

test('a browser that lists no databases creates none either', async ({ page }) => {
	const rows = await page.evaluate(async () => {
		const lists = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'databases') ?? {};
		delete (IDBFactory.prototype as Partial<IDBFactory>).databases;
		const rows = await storage.readWithoutApp();
		Object.defineProperty(IDBFactory.prototype, 'databases', lists);
		return [...rows, ...(await indexedDB.databases())];
	});
	expect(rows).toEqual([]);
});
