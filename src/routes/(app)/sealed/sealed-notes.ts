import { passphraseWords } from '#lib/content/passphrase-words.ts';
import { lastPresent, markPresent, veilPage } from '#lib/platform/curtain.ts';
import { forgetDrawn } from '#lib/platform/first-paint.ts';
import { whenIdle } from '#lib/platform/idle.ts';
import { minutesToLock, onToldLocked, tellLocked } from '#lib/platform/lock-marks.ts';
import { markNotesSealed } from '#lib/platform/sealed-mark.ts';
import { readItem, storeItem } from '#lib/platform/web-storage.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import type { CaseStore, NotesFound } from '#lib/state/app/ports.ts';
import type { TryPasskey, TryToUnlock } from '#lib/state/unlock-notes.svelte.ts';
import { sealNotes, unsealNotes } from '#lib/storage/sealing/convert.ts';
import { openSeal } from '#lib/storage/sealing/open-seal.ts';
import { RowSeal, newDataKey } from '#lib/storage/sealing/row-seal.ts';
import { readSeal } from '#lib/storage/sealing/replace-wraps.ts';
import type { SealRow } from '#lib/storage/sealing/seal-row.ts';
import { takeIn } from '#lib/storage/sealing/take-in.ts';
import { storeSealOf } from '#lib/storage/sealing/sealed-reader.ts';
import { isPlainLeft, settleSealing } from '#lib/storage/sealing/settle.ts';
import { unwrapKey, wrapKey } from '#lib/storage/sealing/wraps.ts';
import { Store } from '#lib/storage/store.ts';
import { dataKeyByPasskey } from './passkeys.ts';

/** The store of this device. */
export const NAME = 'holdline';
const MINUTE_MS = 60_000;
const CHECK_MS = 15_000;
/** How long a store that does not answer may hold up the locking, in milliseconds. */
const SAVE_WAIT_MS = 2000;
/** How often in the life of a tab the notes may be looked for: a page that reloads for ever shows nothing. */
const MAX_SEARCHES = 4;
const SEARCHES_KEY = 'holdline.searches';

/** True where the browser has what sealing needs: locks between tabs, workers and cryptography. */
export function canSeal(): boolean {
	return 'locks' in navigator && 'Worker' in globalThis && 'crypto' in globalThis && 'subtle' in crypto;
}

/**
 * What opens the sealed notes of this page, and locks them again after the chosen time away. `found`: what opened them at the start, which
 * another tab may have replaced.
 */
export function unlockersOf(
	store: Store,
	found: Promise<SealRow>,
	flush: () => Promise<unknown>
): { byWords: TryToUnlock; byPasskey: TryPasskey; hasPasskey: Promise<boolean> } {
	const readWraps = async () => ((await readSeal(NAME).catch(() => null)) ?? (await found)).wraps;
	const unlock = async (dataKey: Uint8Array<ArrayBuffer>) => {
		const seal = await RowSeal.of(dataKey);
		openSeal.current = seal;
		storeItem(SEARCHES_KEY, null, 'sessionStorage');
		store.unlock(storeSealOf(seal));
		markPresent(Date.now());
		keepWatch(store, flush);
		whenIdle(() => void tidy(store));
		return null;
	};
	return {
		byWords: async (typed) => {
			await found;
			const opened = await unwrapKey(await readWraps(), typed, passphraseWords);
			return opened.ok ? unlock(opened.dataKey) : opened.problem;
		},
		byPasskey: async () => {
			const opened = await dataKeyByPasskey(await readWraps());
			return opened.ok ? unlock(opened.dataKey) : opened.problem;
		},
		hasPasskey: found.then(({ wraps }) => wraps.passkey !== undefined)
	};
}

/** Drops the key in every tab, once all words are saved. The page then reloads, locked. */
export async function lockNotes(store: CaseStore, flush: () => Promise<unknown>): Promise<void> {
	tellLocked(Date.now());
	await lockHere(store, flush);
	location.reload();
}

/** The same for a page that leads elsewhere: it drops the key, and what it shows. */
export async function dropKey(store: CaseStore, flush: () => Promise<unknown>): Promise<void> {
	tellLocked(Date.now());
	await lockHere(store, flush);
	document.body.replaceChildren();
	addEventListener('pageshow', () => location.reload());
}

async function lockHere(store: CaseStore, flush: () => Promise<unknown>): Promise<void> {
	veilPage(true);
	await Promise.race([flush().catch(() => {}), new Promise((resolve) => setTimeout(resolve, SAVE_WAIT_MS))]);
	openSeal.current = null;
	if (store instanceof Store) store.lock();
}

/** Locks the notes when another tab does, and after the chosen time without anybody in sight. */
function keepWatch(store: Store, flush: () => Promise<unknown>): void {
	let isLocking = false;
	const lock = () => {
		if (isLocking) return;
		isLocking = true;
		void lockNotes(store, flush);
	};
	const look = () => {
		const away = Math.abs(Date.now() - (lastPresent() ?? 0));
		if (away >= minutesToLock() * MINUTE_MS) lock();
		else if (document.visibilityState === 'visible') markPresent(Date.now());
	};
	onToldLocked(() => {
		if (isLocking) return;
		isLocking = true;
		void lockHere(store, flush).then(() => location.reload());
	});
	setInterval(look, CHECK_MS);
	document.addEventListener('visibilitychange', look);
	addEventListener('pageshow', look);
}

/** What was cut off may have left unsealed notes beside the sealed ones, and a page may have put words aside before it let go of the store. */
async function tidy(store: Store): Promise<void> {
	if (await isPlainLeft(NAME)) await settleSealing(NAME);
	await takeIn(store, NAME);
}

/** Looks for the notes where this start did not find them, and starts again where they are. */
export async function findNotes(): Promise<NotesFound> {
	const searches = Number(readItem(SEARCHES_KEY, 'sessionStorage') ?? 0);
	if (searches >= MAX_SEARCHES) return 'damaged';
	if (!storeItem(SEARCHES_KEY, String(searches + 1), 'sessionStorage')) return 'failed';
	const found = await settleSealing(NAME);
	if (found === 'damaged') return found;
	if (!markNotesSealed(found === 'sealed')) return 'failed';
	location.reload();
	return 'elsewhere';
}

/** Seals all notes, so that this passphrase and this code open them. The page must reload after it, whether it succeeded or not. */
export async function sealAll(
	library: CaseLibrary,
	{ passphrase, code, onDone }: { passphrase: string; code: string; onDone: (part: number) => void }
): Promise<void> {
	const dataKey = newDataKey();
	const wraps = { passphrase: await wrapKey(dataKey, passphrase), code: await wrapKey(dataKey, code) };
	const seal = await RowSeal.of(dataKey);
	await closeForConversion(library);
	await sealNotes({ name: NAME, seal, onDone }, wraps);
	forgetDrawn();
	markNotesSealed(true);
}

/** Unseals all notes, which are open. The page must reload after it, whether it succeeded or not. */
export async function unsealAll(library: CaseLibrary, onDone: (part: number) => void): Promise<void> {
	const seal = openSeal.current;
	if (!seal) throw new DOMException('The notes are locked.', 'InvalidStateError');
	await closeForConversion(library);
	await unsealNotes({ name: NAME, seal, onDone });
	markNotesSealed(false);
}

/** Everything that was typed is on the disk, in both copies, and nothing is written any more. */
async function closeForConversion({ drafts, store }: CaseLibrary): Promise<void> {
	if (!(store instanceof Store)) throw new DOMException('This store cannot be sealed.', 'InvalidStateError');
	if (!(await drafts.flush())) throw new DOMException('Not everything is saved.', 'InvalidStateError');
	const { copies, readOnly } = await store.open();
	if (copies !== 2 || readOnly !== null) throw new DOMException('There is only one copy.', 'InvalidStateError');
	await store.resend();
	await store.release();
}
