import { Decrypter, Encrypter, armor, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Lock, SealOpening } from '#lib/domain/sealing/seal.ts';

/** 2 to the power of this is the cost of one guess. At 18, the default of the command, it takes seconds and 256 MiB on a phone. */
export const WORK_FACTOR = 16;

/** The highest that is opened: the default of the command. One more doubles the memory that it takes. */
const MAX_WORK_FACTOR = 18;

/** A head of ours is 200 bytes. One for many readers, by the command, is longer. */
const MAX_HEAD_BYTES = 64 * 1024;

/** The largest file in letters, which is decoded in memory, in bytes. Papers go in a file of bytes. */
const MAX_ARMORED_BYTES = 96 * 1024 * 1024;

/** The content is gathered in parts of this many bytes: a blob may lie on the disk, a list of many small ones does not. */
const PART_BYTES = 4 * 1024 * 1024;

const ARMORED = '-----BEGIN AGE';

/** Seals a file so that only this passphrase or key opens it: here, or with the `age` command. `onDone` tells how many bytes are done. */
export async function sealWithAge(
	content: Blob,
	lock: Lock,
	onDone: (bytes: number) => void = () => {},
	workFactor = WORK_FACTOR
): Promise<Blob> {
	const encrypter = new Encrypter();
	if ('recipient' in lock) encrypter.addRecipient(lock.recipient);
	else if ('recipients' in lock) for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
	else {
		encrypter.setScryptWorkFactor(workFactor);
		encrypter.setPassphrase(lock.passphrase);
	}
	return gather(await encrypter.encrypt(content.stream()), onDone);
}

/**
 * Opens a sealed file with the first of these passphrases and keys that fits. Nothing of its content is handed out unless all
 * of it is whole. Rejects only where the device cannot read the file.
 */
export async function openWithAge(
	file: Blob,
	keys: readonly (string | CryptoKey)[],
	onDone: (bytes: number) => void = () => {}
): Promise<SealOpening> {
	const start = (await file.slice(0, MAX_HEAD_BYTES).text()).trimStart();
	const isArmored = start.startsWith(ARMORED);
	if (isArmored && file.size > MAX_ARMORED_BYTES) return { ok: false, problem: 'too-big' };
	const sealed = isArmored ? decoded(await file.text()) : file;
	if (sealed === null || !isSafeHead(await sealed.slice(0, MAX_HEAD_BYTES).text()))
		return { ok: false, problem: 'locked' };
	for (const key of keys) {
		const opened = await openWith(sealed, key, onDone);
		if (opened.ok || opened.problem !== 'locked') return opened;
	}
	return { ok: false, problem: 'locked' };
}

async function openWith(sealed: Blob, key: string | CryptoKey, onDone: (bytes: number) => void): Promise<SealOpening> {
	let content: ReadableStream<Uint8Array>;
	try {
		const decrypter = new Decrypter();
		if (typeof key !== 'string' || isRecoveryKey(key)) decrypter.addIdentity(key);
		else decrypter.addPassphrase(key);
		content = await decrypter.decrypt(sealed.stream());
	} catch (problem) {
		throwIfUnread(problem);
		return { ok: false, problem: 'locked' };
	}
	try {
		return { ok: true, content: await gather(content, onDone) };
	} catch (problem) {
		throwIfUnread(problem);
		return { ok: false, problem: 'cut' };
	}
}

/** A new recovery key: the secret half, which opens, and the public half, which only seals. */
export async function newRecoveryKey(): Promise<{ key: string; recipient: string }> {
	const key = await generateX25519Identity();
	return { key, recipient: await identityToRecipient(key) };
}

/** What seals for a private key of X25519, as age writes it. */
export function recipientOf(key: CryptoKey): Promise<string> {
	return identityToRecipient(key);
}

function isRecoveryKey(key: string): boolean {
	return key.startsWith('AGE-SECRET-KEY-1');
}

/** Looks at the head before any work is done: one without an end, or that asks for more memory than a phone has, is not tried. */
function isSafeHead(head: string): boolean {
	const [, factor] = /^-> scrypt \S+ (\d+)$/m.exec(head) ?? [];
	return /^--- /m.test(head) && Number(factor ?? 0) <= MAX_WORK_FACTOR;
}

function decoded(text: string): Blob | null {
	try {
		return new Blob([armor.decode(text) as Uint8Array<ArrayBuffer>]);
	} catch {
		return null;
	}
}

/** A file that the device cannot read is no damaged file. */
function throwIfUnread(problem: unknown): void {
	if (problem instanceof DOMException && (problem.name === 'NotReadableError' || problem.name === 'NotFoundError'))
		throw problem;
}

async function gather(stream: ReadableStream<Uint8Array>, onDone: (bytes: number) => void): Promise<Blob> {
	const parts: Blob[] = [];
	let pieces: Uint8Array<ArrayBuffer>[] = [];
	let [open, done] = [0, 0];
	const reader = stream.getReader();
	for (;;) {
		const { done: isEnd, value } = await reader.read();
		if (isEnd) return new Blob([...parts, ...pieces]);
		pieces.push(value as Uint8Array<ArrayBuffer>);
		open += value.length;
		if (open < PART_BYTES) continue;
		parts.push(new Blob(pieces));
		done += open;
		[pieces, open] = [[], 0];
		onDone(done);
	}
}
