/**
 * A passkey of this site that hands out a secret value: the same for the same salt, each time (WebAuthn with its extension `prf`).
 * The value never leaves the device by it. Nobody checks a challenge: there is no server.
 */

/** `refused`: the person or the browser said no. `no-value`: the passkey, or the browser, hands out no value. */
export type PasskeyRefusal = { ok: false; problem: 'refused' | 'no-value' };

export type PasskeyValue = { ok: true; value: Uint8Array<ArrayBuffer> } | PasskeyRefusal;

/** `value` is null where the browser hands it out only when the passkey is used. */
export type PasskeyMade =
	{ ok: true; id: Uint8Array<ArrayBuffer>; value: Uint8Array<ArrayBuffer> | null } | PasskeyRefusal;

export function canUsePasskeys(): boolean {
	return 'PublicKeyCredential' in globalThis && 'credentials' in navigator;
}

/** Makes a passkey under this name. Call it inside a tap. */
export async function makePasskey(name: string, salt: Uint8Array<ArrayBuffer>): Promise<PasskeyMade> {
	const made = await askFor(() =>
		navigator.credentials.create({
			publicKey: {
				rp: { name },
				user: { id: random(16), name, displayName: name },
				challenge: random(32),
				pubKeyCredParams: [
					{ type: 'public-key', alg: -7 },
					{ type: 'public-key', alg: -257 }
				],
				authenticatorSelection: {
					// Android hands out values only with passkeys that it can find by itself.
					residentKey: 'required',
					requireResidentKey: true,
					// With and without it, the value is another one.
					userVerification: 'required'
				},
				attestation: 'none',
				extensions: { prf: { eval: { first: salt } } }
			}
		})
	);
	if (!made) return { ok: false, problem: 'refused' };
	const { prf } = made.getClientExtensionResults();
	const first = prf?.results?.first;
	if (!first && prf?.enabled !== true) return { ok: false, problem: 'no-value' };
	return { ok: true, id: new Uint8Array(made.rawId), value: first ? bytesOf(first) : null };
}

/** The value of this passkey for this salt. Call it inside a tap. */
export async function valueOfPasskey(
	id: Uint8Array<ArrayBuffer>,
	salt: Uint8Array<ArrayBuffer>
): Promise<PasskeyValue> {
	const used = await askFor(() =>
		navigator.credentials.get({
			publicKey: {
				challenge: random(32),
				allowCredentials: [{ type: 'public-key', id }],
				userVerification: 'required',
				extensions: { prf: { eval: { first: salt } } }
			}
		})
	);
	if (!used) return { ok: false, problem: 'refused' };
	const first = used.getClientExtensionResults().prf?.results?.first;
	return first ? { ok: true, value: bytesOf(first) } : { ok: false, problem: 'no-value' };
}

async function askFor(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
	try {
		const credential = await ask();
		return credential instanceof PublicKeyCredential ? credential : null;
	} catch {
		return null;
	}
}

function bytesOf(value: BufferSource): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(
		ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value)
	);
}

function random(bytes: number): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(bytes));
}
