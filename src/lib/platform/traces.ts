import { cacheNames, databaseNames, handlesIn, originFiles } from './delete-everything.ts';

/** The kinds of places in which a browser keeps something for a site. `items` are those of web storage. */
export const traceKinds = ['databases', 'files', 'items', 'caches'] as const;
export type TraceKind = (typeof traceKinds)[number];

/** What this browser keeps for this site, as far as a page can see it: names, and how much each holds. Null where it does not tell. */
export type Traces = Readonly<Record<TraceKind, ReadonlyMap<string, string> | null>>;

/** How long a database that another tab holds up is waited for, in milliseconds. */
const OPEN_WAIT_MS = 3000;

/** Caches of such a name are those of the app. */
const APP_CACHE = /^holdline-/;

/** Looks through every storage of this origin. Nothing is changed, and nothing is read of what a row or a file says. */
export async function findTraces(): Promise<Traces> {
	const looking = [traceDatabases(), traceFiles(), traceCaches()];
	const [databases = null, files = null, caches = null] = await Promise.all(
		looking.map((kind) => kind.catch(() => null))
	);
	return { databases, files, items: traceItems(), caches };
}

/** The kinds of places that hold anything which they did not hold before, or hold it otherwise. */
export function tracesAdded(before: Traces, now: Traces): TraceKind[] {
	return traceKinds.filter((kind) =>
		[...(now[kind] ?? [])].some(([name, content]) => before[kind]?.get(name) !== content)
	);
}

/** Remembers the items of this tab. Returns a function that puts them back: the router keeps how far each screen was scrolled. */
export function holdSession(): () => void {
	const held = itemsOf(() => sessionStorage);
	return () => {
		for (const [key] of itemsOf(() => sessionStorage)) if (!held.has(key)) sessionStorage.removeItem(key);
		for (const [key, value] of held) sessionStorage.setItem(key, value);
	};
}

async function traceDatabases(): Promise<Map<string, string> | null> {
	const names = await databaseNames();
	return (
		names &&
		new Map(await Promise.all(names.map(async (name): Promise<[string, string]> => [name, await countIn(name)])))
	);
}

/** How many rows each store of a database has. */
async function countIn(name: string): Promise<string> {
	const counting = new Promise<string>((resolve, reject) => {
		const opening = indexedDB.open(name);
		// It is gone since it was listed: what was about to be made in its place is not.
		opening.onupgradeneeded = () => opening.transaction?.abort();
		opening.onerror = () => reject(opening.error ?? new DOMException('It was not opened.', 'UnknownError'));
		opening.onsuccess = () => {
			const { result: database } = opening;
			const stores = [...database.objectStoreNames];
			if (stores.length === 0) {
				resolve('');
				return;
			}
			const reading = database.transaction(stores);
			const counts = stores.map((store) => reading.objectStore(store).count());
			reading.oncomplete = () => resolve(counts.map(({ result }) => result).join());
			reading.onabort = () => reject(reading.error ?? new DOMException('The reading was ended.', 'AbortError'));
			database.close();
		};
	});
	const tooLong = new Promise<string>((resolve) => setTimeout(() => resolve('held up'), OPEN_WAIT_MS));
	return Promise.race([counting.catch(() => 'unreadable'), tooLong]);
}

async function traceFiles(): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const walk = async (handles: readonly FileSystemHandle[], path: string): Promise<void> => {
		for (const handle of handles) {
			const name = `${path}/${handle.name}`;
			if (isFolder(handle)) await walk(await handlesIn(handle).catch(() => []), name);
			else found.set(name, await sizeOf(handle as FileSystemFileHandle));
		}
	};
	await walk(await originFiles(), '');
	return found;
}

async function sizeOf(file: FileSystemFileHandle): Promise<string> {
	return file.getFile().then(
		({ size }) => String(size),
		() => 'unreadable'
	);
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
	return handle.kind === 'directory';
}

/** The app caches its own pages and files, none of which has anything behind a question mark. */
async function traceCaches(): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	for (const name of await cacheNames()) {
		const kept = (await (await caches.open(name)).keys()).map(({ url }) => url);
		for (const url of kept) if (!APP_CACHE.test(name) || url.includes('?')) found.set(`${name} ${url}`, '');
	}
	return found;
}

function traceItems(): Map<string, string> {
	return new Map(
		[() => localStorage, () => sessionStorage].flatMap((area, index) =>
			[...itemsOf(area)].map(([key, value]): [string, string] => [`${index} ${key}`, value])
		)
	);
}

/** A browser that blocks web storage has nothing in it. */
function itemsOf(area: () => Storage): Map<string, string> {
	try {
		return new Map(Object.entries<string>(area()));
	} catch {
		return new Map();
	}
}
