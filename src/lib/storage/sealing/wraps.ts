import { passphraseForms } from '#lib/domain/sealing/passphrase.ts';
import { recoveryCodeIn } from '#lib/domain/sealing/recovery-code.ts';
import type { SealProblem } from '#lib/domain/sealing/seal.ts';
import { sealedFiles } from '../seal/sealed-files.ts';
import { fromBase64, fromHex, toBase64, toHex } from './encoding.ts';
import type { Wraps } from './seal-row.ts';

const KEY_BYTES = 32;

export type Unwrapped = { ok: true; dataKey: Uint8Array<ArrayBuffer> } | { ok: false; problem: SealProblem };

/**
 * The data key in an age file that this passphrase or code opens. It is opened once before it counts: rejects where it does not give
 * the same key back.
 */
export async function wrapKey(dataKey: Uint8Array<ArrayBuffer>, passphrase: string): Promise<string> {
	const file = await sealedFiles.seal(new Blob([toHex(dataKey)]), { passphrase });
	const opened = await openWrap(file, [passphrase]);
	if (!opened.ok || toHex(opened.dataKey) !== toHex(dataKey))
		throw new DOMException('What opens the notes did not open.', 'DataError');
	return toBase64(new Uint8Array(await file.arrayBuffer()));
}

/** The data key, by what was typed: a recovery code, or a passphrase in one of its forms. */
export async function unwrapKey(
	wraps: Wraps,
	typed: string,
	list: Pick<readonly string[], 'includes'>
): Promise<Unwrapped> {
	const code = recoveryCodeIn(typed);
	const [wrap, keys] = code === null ? [wraps.passphrase, passphraseForms(typed, list)] : [wraps.code, [code]];
	try {
		return await openWrap(new Blob([fromBase64(wrap)]), keys);
	} catch {
		return { ok: false, problem: 'unread' };
	}
}

async function openWrap(file: Blob, keys: readonly string[]): Promise<Unwrapped> {
	const opened = await sealedFiles.open(file, keys);
	if (!opened.ok) return opened;
	const dataKey = fromHex(await opened.content.text());
	return dataKey.length === KEY_BYTES ? { ok: true, dataKey } : { ok: false, problem: 'cut' };
}
