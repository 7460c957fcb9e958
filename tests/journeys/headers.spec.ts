import { readdir } from 'node:fs/promises';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './holdline.ts';

test('no page may be framed, and nothing tells others where the person came from', async ({ site, request }) => {
	const { headers, status } = await read(request, `${site.address}/today`);
	expect(status).toBe(200);
	expect(headers).toMatchObject({
		'content-type': 'text/html; charset=utf-8',
		'content-security-policy': "frame-ancestors 'none'",
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'cache-control': 'no-cache'
	});
});

test('the service worker has a policy of its own and is always requested again', async ({ site, request }) => {
	const { headers } = await read(request, `${site.address}/service-worker.js`);
	expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; connect-src 'self'");
	expect(headers['cache-control']).toBe('no-cache');
});

test('parts named by their content are kept for a year', async ({ site, request }) => {
	const [part] = (await readdir('build/_app/immutable/entry')).filter((name) => name.endsWith('.js'));
	const { headers } = await read(request, `${site.address}/_app/immutable/entry/${part}`);
	expect(headers).toMatchObject({
		'cache-control': 'public, max-age=31536000, immutable',
		'content-encoding': 'br',
		vary: 'Origin, Accept-Encoding'
	});
});

test('what is not there is a real 404, and the rules for the host stay with the host', async ({ site, request }) => {
	for (const path of ['/_app/immutable/entry/gone.js', '/nowhere', '/_headers']) {
		const { headers, status } = await read(request, site.address + path);
		expect(status, path).toBe(404);
		expect(headers['content-type']).toContain('text/html');
	}
});

async function read(request: APIRequestContext, url: string) {
	const response = await request.get(url, { headers: { 'accept-encoding': 'br' } });
	return { status: response.status(), headers: response.headers() };
}
