/** Runs in the page: the sealed notes of a store, with a key that the test keeps. */
import { PaperFiles } from '#lib/storage/papers/paper-files.ts';
import { readSecondCopy } from '#lib/storage/sealing/both-copies.ts';
import { sealNotes, unsealNotes } from '#lib/storage/sealing/convert.ts';
import { sealedName } from '#lib/storage/sealing/names.ts';
import { readSeal, replaceWraps } from '#lib/storage/sealing/replace-wraps.ts';
import { RowSeal } from '#lib/storage/sealing/row-seal.ts';
import { type SealRow, isSealRow, readSealRow } from '#lib/storage/sealing/seal-row.ts';
import { storeSealOf } from '#lib/storage/sealing/sealed-reader.ts';
import { isPlainLeft, settleSealing } from '#lib/storage/sealing/settle.ts';
import { Store } from '#lib/storage/store.ts';
import { WriterClient } from '#lib/storage/writer/client.ts';

export { isPlainLeft, readSeal, settleSealing };

/** A data key that is the same in every page of a test. */
const KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const wraps = { passphrase: 'a', code: 'b' };

export const testSeal = () => RowSeal.of(KEY);

export async function seal(name = 'holdline'): Promise<void> {
	await sealNotes({ name, seal: await testSeal() }, wraps);
}

export async function unseal(name = 'holdline'): Promise<void> {
	await unsealNotes({ name, seal: await testSeal() });
}

/** Puts this in the place of what the passphrase opens. `before`: what is thought to be there. */
export async function replacePassphrase(passphrase: string, before?: SealRow | null): Promise<void> {
	const seal = before ?? (await readSeal('holdline'));
	if (!seal) throw new DOMException('There is no seal.', 'NotFoundError');
	await replaceWraps('holdline', seal, { ...seal.wraps, passphrase });
}

/** What the passphrase opens, in the database and in the second copy. */
export async function passphrasesInBoth(): Promise<(string | undefined)[]> {
	const writer = new WriterClient(sealedName('holdline'), 'worker', () => {});
	try {
		const copied = readSealRow((await readSecondCopy(writer)).find(isSealRow)?.value);
		return [await readSeal('holdline'), copied].map((seal) =>
			seal?.state === 'whole' ? seal.wraps.passphrase : undefined
		);
	} finally {
		writer.close();
	}
}

/** The sealed store of this name, unlocked. It opens on first use. */
export async function openSealed(name = 'holdline', news = {}): Promise<Store> {
	const store = new Store({ name, newId: () => crypto.randomUUID(), news, isSealed: true });
	store.unlock(storeSealOf(await testSeal()));
	return store;
}

/** The papers of this name, sealed or not. */
export const papersOf = async (isSealed: boolean, name = 'holdline') =>
	isSealed ? new PaperFiles(sealedName(name), (await testSeal()).papers) : new PaperFiles(name);

/**
 * Opens the notes where they are, after whatever was cut off. Resolves with the store, or with `damaged`. Goes on as the app does: it
 * opens the kind of notes that the hint names, and where they are not there it looks for them.
 */
export async function start(hint: 'plain' | 'sealed', name = 'holdline'): Promise<Store | 'damaged'> {
	const openAs = async (kind: 'plain' | 'sealed') => {
		const store = kind === 'sealed' ? await openSealed(name) : new Store({ name, newId: () => crypto.randomUUID() });
		const opening = await store.open().catch((problem: unknown) => problem as DOMException);
		if ('name' in opening) {
			store.close();
			if (opening.name !== 'SealedAwayError') throw opening;
			return null;
		}
		if (kind === 'sealed' && (await isPlainLeft(name))) await settleSealing(name);
		return store;
	};
	const first = await openAs(hint);
	if (first) return first;
	const found = await settleSealing(name);
	return found === 'damaged' ? found : ((await openAs(found)) ?? 'damaged');
}

/** Where each of these words stands in what this page can reach, in the encodings in which a browser may keep it. */
export async function findWords(words: readonly string[]): Promise<string[]> {
	const found: string[] = [];
	const look = (where: string, bytes: Uint8Array) => {
		const latin = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
		const wide = latin.replaceAll('\0', '');
		for (const word of words) if (latin.includes(word) || wide.includes(word)) found.push(`${word} in ${where}`);
	};
	const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, withBytes));
	for (const { name = '' } of await indexedDB.databases()) {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open(name);
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(new Error(name));
		});
		for (const store of database.objectStoreNames) {
			const rows = await new Promise<unknown[]>((resolve) => {
				const reading = database.transaction(store).objectStore(store).getAll();
				reading.onsuccess = () => resolve(reading.result);
			});
			look(`${name}/${store}`, text(rows));
		}
		database.close();
	}
	const folders: [string, FileSystemDirectoryHandle][] = [['', await navigator.storage.getDirectory()]];
	for (const [path, folder] of folders) {
		for await (const [name, handle] of folder.entries()) {
			if ('getFile' in handle) look(path + name, new Uint8Array(await (await handle.getFile()).arrayBuffer()));
			else folders.push([`${path}${name}/`, handle]);
		}
	}
	for (const kept of [localStorage, sessionStorage]) look('web storage', text(Object.entries(kept)));
	if ('caches' in globalThis) {
		for (const cache of await caches.keys()) {
			for (const request of await (await caches.open(cache)).keys()) look(`cache ${cache}`, text(request.url));
		}
	}
	return found;
}

function withBytes(_: string, value: unknown): unknown {
	const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
	return bytes instanceof Uint8Array ? [...bytes].map((byte) => String.fromCharCode(byte)).join('') : value;
}
