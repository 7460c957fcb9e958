import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import sirv from 'sirv';
import { root as project } from './setup.mjs';

const compress = promisify(brotliCompress);

/** Content types, by extension. */
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
	'.ttf': 'font/ttf',
	'.woff2': 'font/woff2'
};

const alreadyCompressed = new Set(['.png', '.ico', '.woff2']);

/** Compressed texts, by hash. The best Brotli quality is slow, and every test worker serves the same site. */
const cache = join(project, 'node_modules', '.cache', 'holdline-brotli');

/**
 * The body in Brotli, as a good static host sends it. Null when the format of the file is already compressed.
 * @param {string} path
 * @param {Buffer} body
 * @returns {Promise<Buffer | null>}
 */
export async function brotli(path, body) {
	if (alreadyCompressed.has(extname(path))) return null;
	const file = join(cache, createHash('sha1').update(body).digest('hex'));
	try {
		return await readFile(file);
	} catch {
		const params = {
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_QUALITY]: body.length > 1_000_000 ? 6 : 11
		};
		const small = await compress(body, { params });
		await mkdir(cache, { recursive: true });
		// Renamed into its final path, because another process may read it meanwhile.
		const part = `${file}.${randomUUID()}`;
		await writeFile(part, small);
		await rename(part, file);
		return small;
	}
}

/**
 * Serves a built site as a static host does: clean addresses, the rules of its `_headers`, brotli, a real 404.
 * `close` drops every connection at once, as a dying server does.
 * @param {{ root: string, port?: number, host?: string }} options `port` 0 takes any free one
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ root, ...options }) {
	const site = await copySite(root);
	const server = await serveCopy({ site, ...options });
	return {
		...server,
		async close() {
			await server.close();
			await site.remove();
		}
	};
}

/**
 * Copies a built site with its texts compressed, to be served as often as needed: later changes of `root` do not reach it.
 * @param {string} root
 */
export async function copySite(root) {
	const rules = readRules(await readFile(join(root, '_headers'), 'utf8').catch(() => ''));
	const copy = await compressedCopy(root);
	const pages = new Set((await readdir(copy, { recursive: true })).map((name) => `/${name.replaceAll('\\', '/')}`));
	const notFound = await readFile(join(copy, '404.html')).catch(() => 'Not found');
	return {
		copy,
		rules,
		pages,
		notFound,
		async remove() {
			await rm(copy, { recursive: true, force: true });
			copies.delete(copy);
		}
	};
}

/** Serves such a copy, as `serve` does. The copy stays when the server closes. */
export async function serveCopy({ site, port = 0, host = process.env.HOST ?? '127.0.0.1' }) {
	const { copy, rules, pages, notFound } = site;
	const files = sirv(copy, {
		etag: true,
		brotli: true,
		extensions: ['html'],
		setHeaders: (response, path) => setHeaders(response, rules, path),
		onNoMatch(request, response) {
			// A missing file must not be cached for a year: it may exist after the next deployment.
			setHeaders(response, rules, '/404.html');
			response.writeHead(404).end(notFound);
		}
	});
	const server = createServer((request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { allow: 'GET, HEAD' }).end();
			return;
		}
		// A host treats a path with a trailing slash as a folder, and redirects to the page of that name.
		const [, path, search = ''] = /^(\/[^?]*[^/?])\/(\?.*)?$/.exec(request.url) ?? [];
		if (pages.has(`${path}.html`)) response.writeHead(308, { location: path + search }).end();
		else files(request, response);
	});

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

/** The folders that are being served. They are deleted when this process exits, at the latest. */
const copies = new Set();
process.once('exit', () => {
	for (const folder of copies) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the site, with each text compressed in a `.br` file beside it, where `sirv` looks for it. */
async function compressedCopy(root) {
	const folder = await mkdtemp(join(tmpdir(), 'holdline-site-'));
	copies.add(folder);
	await cp(root, folder, { recursive: true, filter: (source) => source !== join(root, '_headers') });
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	await Promise.all(
		entries
			.filter((entry) => entry.isFile())
			.map(async (entry) => {
				const file = join(entry.parentPath, entry.name);
				const small = await brotli(file, await readFile(file));
				if (small) await writeFile(`${file}.br`, small);
			})
	);
	return folder;
}

/** Parses the `_headers` format of Netlify and Cloudflare: a path that may contain `*`, then its headers, indented. */
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

/** Applies all matching rules. As on those hosts, a header that is named twice has both values. */
function setHeaders(response, rules, path) {
	const type = types[extname(path) || '.html'];
	if (type) response.setHeader('content-type', type);
	response.setHeader('cache-control', 'no-cache');
	// Many hosts send `Origin`, and it makes module scripts miss a cache that is matched without `ignoreVary`.
	response.setHeader('vary', 'Origin, Accept-Encoding');
	const seen = new Map();
	for (const rule of rules.filter((rule) => rule.path.test(path))) {
		for (const [name, value] of rule.headers) seen.set(name, [...(seen.get(name) ?? []), value]);
	}
	for (const [name, values] of seen) response.setHeader(name, values.join(', '));
}
