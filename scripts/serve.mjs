import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** What each file is, by the end of its name. */
export const types = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.woff2': 'font/woff2'
};

const alreadyCompressed = new Set(['.png', '.ico', '.woff2']);

/** What brotli made of a text, by its hash: a server that is started again has nothing to compress. */
const compressed = new Map();

/**
 * Brotli at its best, as a good static host sends it. Null where the file is compressed already.
 * @param {string} path
 * @param {Buffer} body
 * @returns {Promise<Buffer | null>}
 */
export async function brotli(path, body) {
	if (alreadyCompressed.has(extname(path))) return null;
	const hash = createHash('sha1').update(body).digest('hex');
	if (!compressed.has(hash)) {
		const params = {
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_QUALITY]: body.length > 1_000_000 ? 6 : 11
		};
		compressed.set(hash, await compress(body, { params }));
	}
	return compressed.get(hash);
}

/**
 * Serves a built site as a static host does: clean addresses, the rules of its `_headers`, brotli, a real 404.
 * The site is read once, at the start. `close` drops every connection at once, as a server that dies does.
 * @param {{ root: string, port?: number, host?: string }} wish `port` 0 takes any free one
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ root, port = 0, host = process.env.HOST ?? '127.0.0.1' }) {
	const site = await readSite(root);
	const rules = readRules(site.get('/_headers')?.body.toString() ?? '');
	site.delete('/_headers');

	const server = createServer((request, response) => answer(site, rules, request, response));
	server.listen(port, host);
	await once(server, 'listening');
	const taken = server.address().port;

	return {
		address: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${taken}`,
		port: taken,
		async close() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		}
	};
}

async function readSite(root) {
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	const files = await Promise.all(
		entries
			.filter((entry) => entry.isFile())
			.map(async (entry) => {
				const file = join(entry.parentPath, entry.name);
				const body = await readFile(file);
				const path = `/${relative(root, file).split(sep).join('/')}`;
				return [
					path,
					{ type: types[extname(file)] ?? 'application/octet-stream', body, small: await brotli(file, body) }
				];
			})
	);
	return new Map(files);
}

/** Reads the `_headers` format of Netlify and Cloudflare: a path that may hold `*`, and below it, indented, its headers. */
function readRules(text) {
	const rules = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '' || line.trim().startsWith('#')) continue;
		if (/^\s/.test(line)) {
			const colon = line.indexOf(':');
			rules.at(-1)?.headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
		} else {
			const pattern = line
				.trim()
				.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
				.replaceAll('*', '.*');
			rules.push({ path: new RegExp(`^${pattern}$`), headers: [] });
		}
	}
	return rules;
}

function answer(site, rules, request, response) {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { allow: 'GET, HEAD' }).end();
		return;
	}

	const { pathname, search } = new URL(request.url, 'http://host');
	const path = decode(pathname);
	if (path.length > 1 && path.endsWith('/') && find(site, path.slice(0, -1))) {
		response.writeHead(308, { location: pathname.slice(0, -1) + search }).end();
		return;
	}

	const found = find(site, path);
	const file = found ??
		site.get('/404.html') ?? { type: 'text/html; charset=utf-8', body: Buffer.from('Not found'), small: null };
	// What is missing is no part of the site: it is not kept for a year, because it may be there after the next deployment.
	const headers = headersFor(rules, found ? path : '/404.html');
	headers.set('content-type', file.type);
	// `Origin` is what many hosts send, and what makes module scripts miss a careless cache.
	headers.set('vary', 'Origin, Accept-Encoding');
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');

	const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
	const body = (takesBrotli && file.small) || file.body;
	if (body === file.small) headers.set('content-encoding', 'br');
	headers.set('content-length', body.length);

	if (found) {
		file.tag ??= `"${createHash('sha1').update(file.body).digest('base64url')}"`;
		headers.set('etag', file.tag);
		if (request.headers['if-none-match'] === file.tag) {
			headers.delete('content-length');
			response.writeHead(304, [...headers].flat()).end();
			return;
		}
	}
	response.writeHead(found ? 200 : 404, [...headers].flat());
	response.end(request.method === 'HEAD' ? undefined : body);
}

function find(site, path) {
	if (path === '/') return site.get('/index.html');
	return site.get(path) ?? site.get(`${path}.html`);
}

function decode(pathname) {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return pathname;
	}
}

/** All rules that match, together: of one header named twice both values count, as on those hosts. */
function headersFor(rules, path) {
	const headers = new Map();
	for (const rule of rules) {
		if (!rule.path.test(path)) continue;
		for (const [name, value] of rule.headers) {
			headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
		}
	}
	return headers;
}
