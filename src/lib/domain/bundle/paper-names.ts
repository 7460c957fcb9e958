/** What no file system takes in a name, and what would lead into a folder. */
const REFUSED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"/\\|?*]+/gu;

/** The longest title in a name. Some file systems take 255 bytes, and a sign may have four. */
const MAX_TITLE = 50;

/** "E03 2026-11-04 bill.pdf": sorted by number in every list of files. */
export function exhibitFileName(
	number: number,
	{ day, title, ending }: { day: string; title: string; ending: string }
): string {
	const harmless = Array.from(title.replaceAll(REFUSED, ' ').replaceAll(/\s+/g, ' ')).slice(0, MAX_TITLE).join('');
	return `E${String(number).padStart(2, '0')} ${day} ${harmless.trim().replace(/[. ]+$/, '') || 'paper'}.${ending}`;
}
