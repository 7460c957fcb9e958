type Floating = { requestWindow: (size: { width: number; height: number }) => Promise<Window> };

function floating(): Floating | null {
	const { documentPictureInPicture: floating } = globalThis as { documentPictureInPicture?: Floating };
	return floating ?? null;
}

/** True where the browser can keep a small window of the app above all others: desktop Chromium, and Firefox from 151. */
export function hasSmallWindow(): boolean {
	return floating() !== null && matchMedia('(hover: hover) and (pointer: fine)').matches;
}

/**
 * Opens a small window, as wide as a narrow column, and links the style sheets of this page in it. Only a tap may call it. Null
 * where the browser refuses. The window closes with this page.
 */
export async function openSmallWindow(title: string): Promise<Window | null> {
	const opened = await floating()
		?.requestWindow({ width: 420, height: 760 })
		.catch(() => null);
	if (!opened) return null;
	const { documentElement: root, head } = opened.document;
	root.lang = document.documentElement.lang;
	root.dir = document.documentElement.dir;
	opened.document.title = title;
	// The policy allows files of our own alone, so the sheets are linked and not copied.
	for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
		const link = opened.document.createElement('link');
		link.rel = 'stylesheet';
		link.href = href;
		head.append(link);
	}
	return opened;
}
