import { readdir } from 'node:fs/promises';
import { expect, offlineTest as test, waitUntilKept } from './holdline.ts';
import { Person } from './person.ts';

/** Every page of the build, by its address. The error page of a host is no page of ours. */
async function routesOfBuild(): Promise<string[]> {
	const files = await readdir('build', { recursive: true });
	return files
		.filter((file) => file.endsWith('.html') && file !== '404.html')
		.map((file) => `/${file.replaceAll('\\', '/').replace(/(?:index)?\.html$/, '')}`)
		.sort();
}

test('after one visit every page opens with the server dead and the browser restarted', async ({
	site,
	lastingPhone: phone
}) => {
	const routes = await routesOfBuild();
	expect(routes).toEqual(expect.arrayContaining(['/', '/today']));

	await phone.page.goto('/');
	await waitUntilKept(phone.page);
	await site.kill();
	await phone.restart();

	for (const route of routes) {
		await test.step(route, async () => {
			const response = await phone.page.goto(route);
			expect(response?.fromServiceWorker()).toBe(true);
			await expect(phone.page.locator('h1')).toBeVisible();
		});
	}
});

test('every screen of the app opens offline from the one page that is kept for them all, at its own address', async ({
	site,
	lastingPhone: phone
}) => {
	const { page } = phone;
	await new Person(page).opensCase({ provider: 'Northline', sector: 'telecom', what: '', phone: '' });
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await waitUntilKept(page);
	const kept = await page.evaluate(async () => {
		const [name] = await caches.keys();
		return (await (await caches.open(name ?? '')).keys()).map(({ url }) => new URL(url).pathname);
	});
	expect(kept).toEqual(expect.arrayContaining(['/', '/rescue', '/today']));
	for (const path of ['/case/new', '/call', '/start', '/guides', '/guides/promises']) expect(kept).not.toContain(path);
	await site.kill();
	await phone.restart();

	for (const [address, heading] of [
		[`/case/edit?id=${id}`, 'Change the details'],
		['/case/new', 'New case'],
		[`/ready?id=${id}`, 'Get ready'],
		['/settings', 'Your notes on this phone'],
		['/guides', 'Short guides'],
		[`/guides/promises?id=${id}`, 'Promises, both ways']
	] as const) {
		await phone.page.goto(address);
		await expect(phone.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
		await phone.page.reload();
		await expect(phone.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
		expect(phone.page.url()).toBe(site.address + address);
	}
});

test('a start reads the page from what is kept, and waits for no service worker', async ({
	site,
	lastingPhone: phone
}) => {
	await phone.page.goto('/today');
	await waitUntilKept(phone.page);
	await site.kill();
	await phone.restart();

	await phone.page.goto('/today');
	await expect(phone.page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
	const workerStart = await phone.page.evaluate(
		() => (performance.getEntriesByType('navigation') as PerformanceResourceTiming[])[0]?.workerStart
	);
	expect(workerStart).toBe(0);
});

test('a page is found offline by every address that a host may give it', async ({ site, phone }) => {
	await phone.page.goto('/');
	await waitUntilKept(phone.page);
	await site.kill();

	for (const [address, proper] of [
		['/today', '/today'],
		['/today/', '/today'],
		['/case/new/', '/case/new'],
		['/case/new.html', '/case/new'],
		['/today.html?from=elsewhere', '/today?from=elsewhere'],
		['/guides.html', '/guides'],
		['/guides/praise/', '/guides/praise'],
		['/guides/praise.html', '/guides/praise'],
		['/index.html', '/']
	] as const) {
		const response = await phone.page.goto(address);
		expect(response?.fromServiceWorker(), address).toBe(true);
		await expect(phone.page.locator('h1')).toBeVisible();
		expect(phone.page.url()).toBe(site.address + proper);
	}
});

test('an address that is no page of ours is asked for at the host, and fails plainly without it', async ({
	site,
	phone
}) => {
	await phone.page.goto('/');
	await waitUntilKept(phone.page);
	await site.kill();
	await expect(phone.page.goto('/nowhere')).rejects.toThrow('net::ERR_FAILED');
});

test('the first page is served from this phone as soon as everything is kept', async ({ site, phone }) => {
	await phone.page.goto('/');
	await waitUntilKept(phone.page);
	await expect.poll(() => phone.page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
	await site.kill();
	const response = await phone.page.reload();
	expect(response?.fromServiceWorker()).toBe(true);
});

test('the service worker says whether it keeps everything, and never on less', async ({ phone }) => {
	await phone.page.goto('/today');
	await waitUntilKept(phone.page);
	const isWhole = () =>
		phone.page.evaluate(async () => {
			const { active } = await navigator.serviceWorker.ready;
			const { port1, port2 } = new MessageChannel();
			const answered = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
			active?.postMessage('is-whole', [port2]);
			return answered;
		});
	expect(await isWhole()).toBe(true);
	await phone.page.evaluate(async () => {
		const [name] = await caches.keys();
		await (await caches.open(name ?? '')).delete('/today');
	});
	expect(await isWhole()).toBe(false);
});
