import { onItem, readItem, storeItem } from './web-storage.ts';

const LOCKED_KEY = 'holdline.locked';
const AFTER_KEY = 'holdline.lock-after';

/** After how many minutes away sealed notes are locked, unless another time was chosen. */
const DEFAULT_MINUTES = 15;

export function minutesToLock(): number {
	return Number(readItem(AFTER_KEY)) || DEFAULT_MINUTES;
}

/** Returns false where it could not be kept. */
export function storeMinutesToLock(minutes: number): boolean {
	return storeItem(AFTER_KEY, String(minutes));
}

/** Tells every other tab to lock the notes. */
export function tellLocked(now: number): void {
	storeItem(LOCKED_KEY, String(now));
}

/** Calls back when another tab locks the notes. */
export function onToldLocked(listener: () => void): void {
	onItem(LOCKED_KEY, listener);
}
