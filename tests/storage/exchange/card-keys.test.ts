import { describe, expect, test } from 'vitest';
import { CardKeyring } from '#lib/storage/exchange/card-keys.ts';
import { isSignedBy, newKeyLock, unwrapDeviceKeys } from '#lib/storage/exchange/device-keys.ts';
import { openWithAge, recipientOf, sealWithAge } from '#lib/storage/seal/age.ts';

/** A place in memory. */
function place() {
	let lock: CryptoKey | null = null;
	return {
		read: () => Promise.resolve(lock),
		keep: (next: CryptoKey) => Promise.resolve((lock ??= next)),
		lose: () => (lock = null)
	};
}

describe('the keys of a device', () => {
	test('sign, and open what is sealed to them, and cannot be read out', async () => {
		const ring = new CardKeyring(place());
		const { keys, opening, signer } = await ring.create();
		expect(await isSignedBy(signer, 'words', await ring.sign(keys, 'words'))).toBe(true);
		const sealed = await sealWithAge(new Blob(['a case']), { recipient: await recipientOf(opening) });
		const key = await ring.openingKey(keys);
		const opened = await openWithAge(sealed, key ? [key] : []);
		expect(opened.ok && (await opened.content.text())).toBe('a case');
		for (const one of [opening, key]) {
			expect(one?.extractable).toBe(false);
			await expect(crypto.subtle.exportKey('pkcs8', one as CryptoKey)).rejects.toThrow();
		}
	});

	test('are gone with what encrypts them, and are never opened by another', async () => {
		const here = place();
		const ring = new CardKeyring(here);
		const { keys } = await ring.create();
		expect(await ring.areHere(keys)).toBe(true);
		// Each key opens only as what it is.
		expect(await ring.areHere({ signing: keys.opening, opening: keys.signing })).toBe(false);
		await expect(unwrapDeviceKeys(keys, await newKeyLock())).rejects.toThrow();
		here.lose();
		expect([await ring.areHere(keys), await ring.openingKey(keys)]).toEqual([false, null]);
		await expect(ring.sign(keys, 'words')).rejects.toThrow();
	});

	test('of two tabs at once can both be used', async () => {
		const here = place();
		const [one, other] = [new CardKeyring(here), new CardKeyring(here)];
		const made = await Promise.all([one.create(), other.create()]);
		expect(await Promise.all(made.map(({ keys }) => one.areHere(keys)))).toEqual([true, true]);
	});
});

test('a signature of another, over another text, or in another form is none', async () => {
	const [ana, sam] = [new CardKeyring(place()), new CardKeyring(place())];
	const [one, other] = [await ana.create(), await sam.create()];
	const signature = await ana.sign(one.keys, 'words');
	expect(await isSignedBy(other.signer, 'words', signature)).toBe(false);
	expect(await isSignedBy(one.signer, 'word', signature)).toBe(false);
	expect(await isSignedBy(one.signer, 'words', signature.toLowerCase())).toBe(false);
	expect(await isSignedBy(one.signer, 'words', `B${signature.slice(1)}`)).toBe(signature.startsWith('B'));
	expect(await isSignedBy('A'.repeat(52), 'words', signature)).toBe(false);
});

test('the numbers of the six words are the same for the same text alone', async () => {
	const ring = new CardKeyring(place());
	const [one, same, other] = await Promise.all([ring.numbersOf('a'), ring.numbersOf('a'), ring.numbersOf('b')]);
	expect(one).toEqual(same);
	expect(one).not.toEqual(other);
	expect([...one]).toHaveLength(6);
});
