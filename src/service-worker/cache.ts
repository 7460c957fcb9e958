import { base, build, files, prerendered, version } from '$service-worker';

const PREFIX = 'holdline-';
const CURRENT = PREFIX + version;

/**
 * Hosts send `Vary: Origin`, which module requests would miss on. Addresses carry search parameters of their own (`/case?id=…`):
 * they are matched by their path, because a match that ignores the search goes through the whole cache each time.
 */
const anyVariant = { ignoreVary: true } as const;

/** Where the build keeps what it names by content. */
const PARTS = `${base}/_app/immutable/`;

/** The one page that every screen of the app opens from: on the host each has its own, which differs only in what it loads ahead. */
const SHELL = `${base}/today`;

/** The pages that must read before the app is there, or without it: each is kept as it is. Guides open from the shell like a screen. */
const READ = new RegExp(`^${base}/(rescue)?$`);

/** What a host answers where nothing is: that is the host's to say, and nothing to keep. */
const NOTHING_THERE = `${base}/404`;

const pages = new Set(prerendered.filter((page) => page !== NOTHING_THERE));
const keptPages = new Set([...pages].map(keptPageFor));
const everything = new Set([...build, ...files, ...keptPages]);

/** Keeps every file and page of this version, or none of them: then the installation fails and the browser tries again later. */
export async function keepWholeSite(): Promise<void> {
	const cache = await caches.open(CURRENT);
	try {
		await cache.addAll([...everything].map(requestFor));
		await expectOneVersion(cache);
	} catch (problem) {
		await caches.delete(CURRENT);
		throw problem;
	}
}

/**
 * Throws when a kept page names a part that is none of this version: the host was given a newer one while this was being kept,
 * and offline that page would never start.
 */
async function expectOneVersion(cache: Cache): Promise<void> {
	for (const page of keptPages) {
		const text = (await (await cache.match(page, anyVariant))?.text()) ?? '';
		for (const [, part = ''] of text.matchAll(/["']([^"']*\/_app\/immutable\/[^"']+)["']/g)) {
			if (!everything.has(part)) throw new Error(`${page} is of another version: it names ${part}`);
		}
	}
}

/** True when every file and page of this version is still kept: the browser may have taken some away since. */
export async function isWhole(): Promise<boolean> {
	if (!(await caches.has(CURRENT))) return false;
	const kept = new Set((await (await caches.open(CURRENT)).keys()).map(({ url }) => new URL(url).pathname));
	return [...everything].every((path) => kept.has(new URL(path, location.origin).pathname));
}

/**
 * Removes the versions before this one, all but the last: another tab may still run it, and ask for a part it has not loaded yet.
 * A newer version that waits for its turn is not touched.
 */
export async function dropOlderVersions(): Promise<void> {
	const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
	const older = versions.slice(0, versions.indexOf(CURRENT));
	await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

/** True for what this worker answers at all: reading from our own origin. */
export function isOurs(request: Request): boolean {
	return request.method === 'GET' && new URL(request.url).origin === location.origin;
}

/** The kept copy where there is one, so that a page and its parts are of one version; else the network. */
export async function answer(request: Request): Promise<Response> {
	const kept = await findKept(request);
	if (kept) return kept;
	try {
		return await fetch(request);
	} catch {
		return Response.error();
	}
}

async function findKept(request: Request): Promise<Response | undefined> {
	const { pathname, search } = new URL(request.url);
	const page = request.mode === 'navigate' ? pageAt(pathname) : undefined;
	// The app knows a screen by its one proper address, and keeps that as the place to come back to.
	if (page !== undefined && page !== pathname) return Response.redirect(page + search);
	if (page !== undefined) return findPage(keptPageFor(page));

	const kept = await findCurrent(pathname);
	// A part's name holds the hash of its content: a copy from an earlier version can only be the right one.
	return kept ?? (pathname.startsWith(PARTS) ? caches.match(pathname, anyVariant) : undefined);
}

/** The page meant by any of the addresses that hosts give it: `/today`, `/today/`, `/today.html`. */
function pageAt(pathname: string): string | undefined {
	const path = pathname.replace(/(?:\/index)?\.html$/, '').replace(/\/$/, '');
	return [path, `${path}/`].find((known) => pages.has(known));
}

/** The kept page that this one opens from. */
function keptPageFor(page: string): string {
	return READ.test(page) ? page : SHELL;
}

async function findPage(path: string): Promise<Response | undefined> {
	const kept = await findCurrent(path);
	// Browsers refuse a redirected answer to a navigation, and some hosts redirect clean addresses.
	return kept?.redirected ? new Response(kept.body, kept) : kept;
}

/** Looks without opening: what was deleted for good must not be made again, empty, by a page that is still open. */
function findCurrent(path: string): Promise<Response | undefined> {
	return caches.match(path, { cacheName: CURRENT, ...anyVariant });
}

/** Parts never change under their name; everything else is asked for again, past the browser's own cache. */
function requestFor(path: string): Request {
	return new Request(path, { cache: path.startsWith(PARTS) ? 'default' : 'no-cache' });
}
