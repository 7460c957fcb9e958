// Trials of single powers of the browser, for the check. Each resolves when the power works, and rejects with
// `NotSupportedError` when the browser does not have it.

/** Not `holdline-…`: the service worker takes every cache of such a name for a version of the app. */
const CACHE = 'check-of-holdline';

export async function tryFlags(name: string): Promise<void> {
	const key = `${name}.flag`;
	localStorage.setItem(key, 'made up');
	const kept = localStorage.getItem(key);
	localStorage.removeItem(key);
	assert(kept === 'made up');
	await Promise.resolve();
}

/** Puts a page into a cache of its own and reads it back. */
export async function tryCache(): Promise<void> {
	if (!('caches' in globalThis)) throw notSupported();
	const cache = await caches.open(CACHE);
	try {
		await cache.put('/made-up', new Response('made up'));
		const kept = await caches.match('/made-up', { cacheName: CACHE });
		assert((await kept?.text()) === 'made up');
	} finally {
		await caches.delete(CACHE);
	}
}

/** Removes what the trials of this file may have left, and what a store of this name left in web storage. */
export async function removeTrialTraces(name: string): Promise<void> {
	try {
		for (const key of Object.keys(localStorage)) if (key.startsWith(name)) localStorage.removeItem(key);
	} catch {
		// A browser that blocks web storage has nothing in it.
	}
	if ('caches' in globalThis) await caches.delete(CACHE).catch(() => false);
}

export async function tryWakeLock(): Promise<void> {
	if (!('wakeLock' in navigator)) throw notSupported();
	const lock = await navigator.wakeLock.request('screen');
	await lock.release();
}

/** Asks how much room there is. The answer itself says something about the device, so it is dropped. */
export async function tryEstimate(): Promise<void> {
	if (!('storage' in navigator) || !('estimate' in navigator.storage)) throw notSupported();
	const { usage, quota } = await navigator.storage.estimate();
	assert(typeof usage === 'number' && typeof quota === 'number');
}

/** Two colours in one rule, of which the dark one is painted. */
export async function tryColours(): Promise<void> {
	const painted = probe(
		'span',
		{ 'color-scheme': 'dark', color: 'light-dark(rgb(1, 2, 3), rgb(4, 5, 6))' },
		(element) => getComputedStyle(element).color.replaceAll(' ', '')
	);
	assert(painted === 'rgb(4,5,6)');
	await Promise.resolve();
}

/** A box that becomes as high as its text. */
export async function tryGrowingBox(): Promise<void> {
	const heights = ['one line', 'one\ntwo\nthree\nfour\nfive'].map((text) =>
		probe('textarea', { 'field-sizing': 'content' }, (element) => {
			(element as HTMLTextAreaElement).value = text;
			return element.getBoundingClientRect().height;
		})
	);
	assert(Number(heights[1]) > Number(heights[0]) * 2);
	await Promise.resolve();
}

/** A line under words with a colour and a thickness of its own. */
export async function tryUnderline(): Promise<void> {
	const drawn = probe(
		'span',
		{
			'text-decoration-line': 'underline',
			'text-decoration-color': 'rgb(1, 2, 3)',
			'text-decoration-thickness': '3px'
		},
		(element) => {
			const style = getComputedStyle(element);
			return [style.textDecorationLine, style.textDecorationColor.replaceAll(' ', ''), style.textDecorationThickness];
		}
	);
	assert(drawn.join() === 'underline,rgb(1,2,3),3px');
	await Promise.resolve();
}

/** Loads the typeface by its CSS family. */
export async function tryFont(family: string): Promise<void> {
	const faces = await document.fonts.load(`18px "${family}"`);
	assert(faces.length > 0 && faces.every(({ status }) => status === 'loaded'));
}

/** Measures an element with these styles, which is removed again. Throws when the browser does not know one of them. */
function probe<Result>(tag: string, styles: Record<string, string>, measure: (element: HTMLElement) => Result): Result {
	if (!Object.entries(styles).every(([property, value]) => CSS.supports(property, value))) throw notSupported();
	const element = document.createElement(tag);
	element.ariaHidden = 'true';
	const all = { position: 'absolute', visibility: 'hidden', ...styles };
	for (const [property, value] of Object.entries(all)) element.style.setProperty(property, value);
	document.body.append(element);
	try {
		return measure(element);
	} finally {
		element.remove();
	}
}

function assert(isSo: boolean): void {
	if (!isSo) throw new DOMException('The power is there, but does not do what it should.', 'DataError');
}

function notSupported(): DOMException {
	return new DOMException('This browser does not have it.', 'NotSupportedError');
}
