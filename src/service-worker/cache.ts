import { base, build, files, prerendered, version } from '$service-worker';

const PREFIX = 'holdline-';
const CURRENT = PREFIX + version;

/**
 * Earlier versions kept the `Vary: Origin` that hosts send, and module requests would miss because of it. Addresses carry search parameters
 * (`/case?id=…`), so they are matched by path: `ignoreSearch` scans the whole cache each time.
 */
const ignoringVary = { ignoreVary: true } as const;

/** Files whose names hold the hash of their content. */
const IMMUTABLE = `${base}/_app/immutable/`;

/** The one cached page that every screen of the app opens from. On the host each screen has its own, which differs only in its preloads. */
const SHELL = `${base}/today`;

/** Pages that must be readable without the app: each is cached itself. Guides open from the shell like a screen. */
const STANDALONE_PAGES = new RegExp(`^${base}/(rescue|away)?$`);

/** The host's answer to an unknown address. It is not cached. */
const NOT_FOUND = `${base}/404`;

/**
 * Files of a feature pack carry its name: `check-pack.….js`, `words-of-ladders-pack.….js`. A pack is cached whole when its feature is first used, and from
 * then on with every version.
 */
const PACK_FILE = /[/-]([a-z]+)-pack\.[^/]+$/;

/** The packs of screens that everybody may need. They are cached soon after the first start of the app, whether used or not. */
const COMMON_PACKS = ['coach', 'goal', 'ladders', 'more', 'moves', 'papers', 'paste'] as const;

/** A rule of `InstallEvent.addRoutes`, which TypeScript does not know yet. */
export type StaticRoute = {
	condition: { urlPattern: { pathname: string; search: string }; requestMethod: 'get' };
	source: { cacheName: string };
};

/** The worker of the mailbox is never cached: its header says where it may connect, and a host may change that. Offline it is of no use. */
const kept = build.filter((path) => !path.startsWith(`${base}/_app/mailbox/`));

const pages = new Set(prerendered.filter((page) => page !== NOT_FOUND));
const cachedPages = new Set([...pages].map(cachedPageFor));
/** The neutral icons are fetched where somebody installs the app under that name, which needs the network. */
const installedFiles = files.filter((path) => !/\/notes[-.][^/]*$/.test(path));
const precached = new Set([...kept.filter((path) => packOf(path) === undefined), ...installedFiles, ...cachedPages]);

/** Aborted by "Delete everything": what is being cached stops, and nothing is cached after it. */
const deletion = new AbortController();

/** Settles once nothing is being cached. */
let caching: Promise<unknown> = Promise.resolve();

/** Deletes every cache of this origin. Work that would recreate one is stopped, and waited for, first. */
export async function deleteCaches(): Promise<boolean> {
	deletion.abort();
	await caching;
	for (const name of await caches.keys()) await caches.delete(name);
	return true;
}

function whileCaching<Result>(work: () => Promise<Result>): Promise<Result> {
	const working = work();
	caching = Promise.allSettled([caching, working]);
	return working;
}

/**
 * Caches every file and page of this version and the packs in use, or none. Rejects when one fails: the installation then
 * fails, and the browser retries later.
 */
export function precache(): Promise<void> {
	return whileCaching(cacheThisVersion);
}

async function cacheThisVersion(): Promise<void> {
	const cache = await caches.open(CURRENT);
	try {
		await addAll(cache, [...precached, ...(await packFilesInUse())]);
		await assertOneVersion(cache);
	} catch (problem) {
		await caches.delete(CURRENT);
		throw problem;
	}
}

/** Adds every one of these files, or none: rejects when one of them does not come, or does not fit. */
async function addAll(cache: Cache, paths: readonly string[]): Promise<void> {
	const files = await Promise.all(paths.map(async (path) => ({ path, response: await fetchWhole(path) })));
	try {
		await Promise.all(files.map(({ path, response }) => cache.put(path, response)));
	} catch (problem) {
		await Promise.all(paths.map((path) => cache.delete(path)));
		throw problem;
	}
}

/**
 * A file with all its bytes, as it is cached. Browsers refuse a redirected answer to a navigation, and some hosts redirect clean
 * addresses. A route of `routesFromCache` cannot ignore `Vary`.
 */
async function fetchWhole(path: string): Promise<Response> {
	const response = await fetch(requestFor(path), { signal: deletion.signal });
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	const headers = new Headers(response.headers);
	headers.delete('Vary');
	return new Response(await response.arrayBuffer(), { headers });
}

/**
 * The start of the app, for browsers that read it from the cache themselves: they need not start this worker first, which takes longer than
 * all else before the first paint. A file that is missing there comes from the network, so no pack is among them: one that an earlier
 * version cached is found by `answer` alone.
 */
export function routesFromCache(): readonly StaticRoute[] {
	const source = { cacheName: CURRENT };
	const paths = [...precached].filter((path) => path === SHELL || !cachedPages.has(path));
	return paths.map((pathname) => ({
		condition: { urlPattern: { pathname, search: '' }, requestMethod: 'get' },
		source
	}));
}

/**
 * Throws when a cached page names a file of another version: the host was updated during the installation, and offline that page
 * would never start.
 */
async function assertOneVersion(cache: Cache): Promise<void> {
	for (const page of cachedPages) {
		const text = (await (await cache.match(page, ignoringVary))?.text()) ?? '';
		for (const [, part = ''] of text.matchAll(/["'(]([^"'()\s]*\/_app\/immutable\/[^"'()\s]+)["')]/g)) {
			if (!precached.has(part)) throw new Error(`${page} is of another version: it names ${part}`);
		}
	}
}

/** Caches all files of a pack. False when one fails, and then none is added. */
export function keepPack(name: string): Promise<boolean> {
	return keep(filesOf([name]));
}

/** Caches the packs that everybody may need. False when one fails. */
export async function keepCommonPacks(): Promise<boolean> {
	return keep(filesOf(COMMON_PACKS));
}

/** Caches the packs that were first used after this version was installed. */
export async function keepPacksInUse(): Promise<boolean> {
	return keep(await packFilesInUse());
}

function keep(paths: readonly string[]): Promise<boolean> {
	return whileCaching(() => addMissing(paths));
}

/** Adds nothing when the cache of this version is gone: it would recreate what "Delete everything" removed. */
async function addMissing(paths: readonly string[]): Promise<boolean> {
	if (!(await caches.has(CURRENT))) return true;
	const cached = await cachedPaths(CURRENT);
	try {
		await addAll(
			await caches.open(CURRENT),
			paths.filter((path) => !cached.has(path))
		);
		return true;
	} catch {
		return false;
	}
}

/**
 * This version's files of every pack that any version on this phone has cached. An update counts those that everybody may need
 * too: an earlier version may have cached the same screens outside a pack.
 */
async function packFilesInUse(): Promise<string[]> {
	const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
	const cached = await Promise.all(versions.map(cachedPaths));
	const isUpdate = versions.some((name) => name !== CURRENT);
	return filesOf([...cached.flatMap((paths) => [...paths].map(packOf)), ...(isUpdate ? COMMON_PACKS : [])]);
}

/** This version's files of these packs. */
function filesOf(names: readonly (string | undefined)[]): string[] {
	return kept.filter((path) => packOf(path) !== undefined && names.includes(packOf(path)));
}

function packOf(path: string): string | undefined {
	return PACK_FILE.exec(path)?.[1];
}

/**
 * True when every file and page of this version is still cached, with all that everybody may need: the browser may have evicted
 * some.
 */
export async function isComplete(): Promise<boolean> {
	if (!(await caches.has(CURRENT))) return false;
	const cached = await cachedPaths(CURRENT);
	return [...precached, ...filesOf(COMMON_PACKS), ...(await packFilesInUse())].every((path) =>
		cached.has(new URL(path, location.origin).pathname)
	);
}

async function cachedPaths(name: string): Promise<Set<string>> {
	return new Set((await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
}

/**
 * Deletes older versions except the last one: another tab may still run it and ask for a file it has not loaded yet.
 * A newer version that waits is left alone.
 */
export async function deleteOldCaches(): Promise<void> {
	const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
	const older = versions.slice(0, versions.indexOf(CURRENT));
	await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

/** True for requests that this worker answers: reads from its own origin. */
export function isSameOriginRead(request: Request): boolean {
	return request.method === 'GET' && new URL(request.url).origin === location.origin;
}

/** The cached copy where there is one, so that a page and its files are of one version; else the network. */
export async function answer(request: Request): Promise<Response> {
	const cached = await findCached(request);
	if (cached) return cached;
	try {
		return await fetch(request);
	} catch {
		return Response.error();
	}
}

async function findCached(request: Request): Promise<Response | undefined> {
	const { pathname, search } = new URL(request.url);
	const page = request.mode === 'navigate' ? pageAt(pathname) : undefined;
	// The app knows each screen by one canonical address, and saves it as the place to return to.
	if (page !== undefined && page !== pathname) return Response.redirect(page + search);
	if (page !== undefined) return findCurrent(cachedPageFor(page));

	const cached = await findCurrent(pathname);
	// The name holds the hash of the content, so a copy from an earlier version is the same file.
	return cached ?? (pathname.startsWith(IMMUTABLE) ? caches.match(pathname, ignoringVary) : undefined);
}

/** The page meant by any of the addresses that hosts give it: `/today`, `/today/`, `/today.html`. */
function pageAt(pathname: string): string | undefined {
	const path = pathname.replace(/(?:\/index)?\.html$/, '').replace(/\/$/, '');
	return [path, `${path}/`].find((known) => pages.has(known));
}

/** The cached page that this one opens from. */
function cachedPageFor(page: string): string {
	return STANDALONE_PAGES.test(page) ? page : SHELL;
}

/** `caches.match` does not create a cache. Opening one would recreate, empty, what "Delete everything" removed. */
function findCurrent(path: string): Promise<Response | undefined> {
	return caches.match(path, { cacheName: CURRENT, ...ignoringVary });
}

/** Hashed files never change under their name; everything else bypasses the browser's HTTP cache. */
function requestFor(path: string): Request {
	return new Request(path, { cache: path.startsWith(IMMUTABLE) ? 'default' : 'no-cache' });
}
