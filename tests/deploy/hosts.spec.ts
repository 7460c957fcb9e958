import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { appWords } from '#lib/content/words/en/app.ts';
import { serve } from '../../scripts/serve.mjs';
import { waitUntilKept } from '../journeys/holdline.ts';
import { expect, type Host, test } from './host.ts';

test('every file and every clean address is answered as our own server answers', async ({ host, siteRoot }) => {
	const files = await readdir(siteRoot, { recursive: true, withFileTypes: true });
	const paths = files
		.filter((entry) => entry.isFile() && entry.name !== '_headers')
		.map((entry) => `${entry.parentPath}/${entry.name}`.slice(siteRoot.length));
	const clean = paths.filter((path) => path.endsWith('.html')).map((path) => path.replace(/\.html$/, ''));
	for (const known of ['/service-worker.js', '/_app/version.json', '/manifest.webmanifest', '/today.html']) {
		expect(paths).toContain(known);
	}
	expect(clean).toEqual(expect.arrayContaining(['/today', '/case/new']));

	await expectTheSame(host, siteRoot, ['/', ...paths, ...clean], 200);
});

test('what is not there is a real 404 of type text/html, and not kept', async ({ host, siteRoot }) => {
	const paths = [
		'/nowhere',
		'/nowhere/',
		'/case/nowhere',
		'/gone.js',
		'/_app/immutable/entry/gone.js',
		'/_app/immutable/workers/gone.js',
		'/_app/mailbox/gone.js',
		'/_app/',
		'/_app',
		'/_headers'
	];
	await expectTheSame(host, siteRoot, paths, 404);

	const answer = await fetch(`${host.address}/_app/immutable/entry/gone.js`);
	expect(answer.headers.get('content-type')).toContain('text/html');
	expect(answer.headers.get('cache-control')).toBe('no-cache');
	expect(await answer.text()).toContain(appWords.noPage);
});

test('an address with a slash at its end leads to the one without', async ({ host, siteRoot }) => {
	const own = await serve({ root: siteRoot });
	for (const path of ['/today/', '/case/', '/case/new/', '/today/?id=one&of=two']) {
		const [there, here] = await Promise.all([host, own].map(({ address }) => whereTo(address + path)));
		expect(there, path).toEqual(here);
	}
	await own.close();
});

test('text is sent small', async ({ host, siteRoot }) => {
	const [part] = (await readdir(`${siteRoot}/_app/immutable/entry`)).filter((name) => name.endsWith('.js'));
	for (const path of ['/today', '/manifest.webmanifest', `/_app/immutable/entry/${part}`]) {
		const { headers } = await fetch(host.address + path, { headers: { 'accept-encoding': 'gzip' } });
		expect(headers.get('content-encoding'), path).toBe('gzip');
		expect(headers.get('vary'), path).toContain('Accept-Encoding');
	}
});

test('nobody may put the app into a frame of theirs', async ({ host, siteRoot, page }) => {
	const own = await serve({ root: siteRoot });
	const stranger = createServer((request, response) => {
		response.setHeader('content-type', 'text/html');
		const framed = [host.address, own.address, '/harmless'].map((address) => `<iframe src="${address}"></iframe>`);
		response.end(request.url === '/' ? framed.join('') : '<h1>Harmless</h1>');
	}).listen(0, '127.0.0.1');
	await once(stranger, 'listening');
	const address = stranger.address();
	if (address === null || typeof address === 'string') throw new Error('The stranger has no address.');

	await page.goto(`http://127.0.0.1:${address.port}/`);
	const [there, here, harmless] = page.mainFrame().childFrames();
	for (const frame of [there, here]) {
		expect(frame?.url()).toBe('chrome-error://chromewebdata/');
		expect(await frame?.content()).not.toContain('Holdline');
	}
	expect(await harmless?.content()).toContain('Harmless');

	stranger.close();
	stranger.closeAllConnections();
	await own.close();
});

test('the app starts from this host, and is kept whole for when the host is gone', async ({ phone, site }) => {
	await phone.page.goto('/today');
	await expect(phone.page.locator('h1')).toBeVisible();
	await waitUntilKept(phone.page);
	await site.kill();
	await phone.page.goto('/case/new');
	await expect(phone.page.locator('h1')).toBeVisible();
});

test('a share that no service worker takes is refused, or leads to the page that says that nothing came', async ({
	host
}) => {
	const body = new FormData();
	body.append('files', new Blob(['Total due: £1,284.60']), 'Bill.txt');
	const share = await fetch(`${host.address}/shared`, { method: 'POST', body });
	// Caddy answers a POST as it does a GET.
	if (share.status === 200) expect(await share.text()).toBe(await (await fetch(`${host.address}/shared`)).text());
	else expect(share.status).toBe(405);
});

async function expectTheSame(host: Host, siteRoot: string, paths: string[], status: number): Promise<void> {
	const names = await namesInTheList(siteRoot);
	const own = await serve({ root: siteRoot });
	for (const path of paths) {
		const expected = await ask(own.address + path, names);
		expect(expected.status, path).toBe(status);
		expect(await ask(host.address + path, names), path).toEqual(expected);
	}
	await own.close();
}

/** What our own server says of a path and the host must say too: whether it is there, what it is, and every header of the list. */
async function ask(url: string, names: readonly string[]) {
	const { status, headers } = await fetch(url, { redirect: 'manual' });
	const listed = new Map(names.map((name) => [name, headers.get(name)]));
	return { status, type: headers.get('content-type'), listed };
}

async function whereTo(url: string) {
	const { status, headers } = await fetch(url, { redirect: 'manual' });
	const { pathname, search } = new URL(headers.get('location') ?? '', url);
	return { status, to: pathname + search };
}

async function namesInTheList(siteRoot: string): Promise<string[]> {
	const rules = await readFile(`${siteRoot}/_headers`, 'utf8');
	return [...new Set([...rules.matchAll(/^\s+([\w-]+):/gm)].map(([, name = '']) => name.toLowerCase()))];
}
