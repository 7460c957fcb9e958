/** What the page links to for its installation: under its own name, and under a neutral one. */
const LINKS = {
	manifest: ['manifest.webmanifest', 'notes.webmanifest'],
	icon: ['icon.svg', 'notes.svg'],
	'apple-touch-icon': ['icon-180.png', 'notes-180.png']
} as const;

/** Whether an installation from this page has the neutral name and icon. It lasts as long as the page does. */
export function isNameNeutral(): boolean {
	return linkOf('manifest')?.href.endsWith(LINKS.manifest[1]) ?? false;
}

export function setNameNeutral(isNeutral: boolean): void {
	for (const [rel, [own, neutral]] of Object.entries(LINKS)) {
		const link = linkOf(rel);
		if (link) link.href = new URL(isNeutral ? neutral : own, link.href).href;
	}
}

function linkOf(rel: string): HTMLLinkElement | null {
	return document.querySelector(`link[rel="${rel}"]`);
}
