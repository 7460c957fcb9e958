import { onItem, readItem, storeItem } from './web-storage.ts';

/** What is kept of the curtain. It lies in web storage, because it decides what is painted before anything can be read. */
export const CURTAIN_KEY = 'holdline.curtain';
const COVERED_KEY = 'holdline.covered';
const PRESENT_KEY = 'holdline.present';
export const LEAVE_KEY = 'holdline.leave';

/** `after`: how many minutes away bring it down; 0: at once. The code is kept as a hash. */
export type KeptCurtain = { after: number; salt: string; hash: string };

/** Null where there is none. */
export function readCurtain(): KeptCurtain | null {
	try {
		const kept = JSON.parse(readItem(CURTAIN_KEY) ?? 'null') as KeptCurtain | null;
		return kept && typeof kept.after === 'number' ? kept : null;
	} catch {
		return null;
	}
}

/** Whether the screen is covered in every tab, until somebody lifts the cover in one of them. */
export function isCovered(): boolean {
	return readItem(COVERED_KEY) !== null;
}

export function markCovered(isDown: boolean): void {
	storeItem(COVERED_KEY, isDown ? 'yes' : null);
}

/** When somebody was last seen here, in any tab, in milliseconds since 1970; null when never. */
export function lastPresent(): number | null {
	return Number(readItem(PRESENT_KEY)) || null;
}

export function markPresent(now: number): void {
	storeItem(PRESENT_KEY, String(now));
}

/** Whether the screens of a case have the button that leaves at once. */
export function hasLeaveButton(): boolean {
	return readItem(LEAVE_KEY) !== null;
}

/** Calls back when another tab covers the screens, or lifts the cover. Returns a function that stops it. */
export function onCovered(listener: (isDown: boolean) => void): () => void {
	return onItem(COVERED_KEY, (value) => listener(value !== null));
}

/** Hides the page before it is out of sight: a picture of it may stand where apps are switched, or be painted first on the way back. */
export function veilPage(isVeiled: boolean): void {
	document.documentElement.classList.toggle('veiled', isVeiled);
}
