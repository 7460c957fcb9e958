import type { PasskeyProblem } from '#lib/domain/sealing/seal.ts';
import { valueOfPasskey } from '#lib/platform/passkey.ts';
import { questionOf, unwrapWithPasskey } from '#lib/storage/sealing/passkey-wrap.ts';
import type { Wraps } from '#lib/storage/sealing/seal-row.ts';

/** The data key, by the passkey of these notes. Call it inside a tap. */
export async function dataKeyByPasskey({
	passkey
}: Wraps): Promise<{ ok: true; dataKey: Uint8Array<ArrayBuffer> } | { ok: false; problem: PasskeyProblem }> {
	if (!passkey) return { ok: false, problem: 'no-value' };
	const { id, salt } = questionOf(passkey);
	const used = await valueOfPasskey(id, salt);
	if (!used.ok) return used;
	const dataKey = await unwrapWithPasskey(passkey, used.value);
	return dataKey ? { ok: true, dataKey } : { ok: false, problem: 'other-value' };
}
