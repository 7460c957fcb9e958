import type { DeviceCard } from '#lib/domain/exchange/contact-card.ts';
import {
	type DeviceKeys,
	isSignedBy,
	newDeviceKeys,
	newKeyLock,
	sha256Of,
	signText,
	slowNumbers,
	unwrapDeviceKeys
} from './device-keys.ts';
import { keepKeyLock, readKeyLock } from './key-lock.ts';

type Wrapped = DeviceCard['keys'];

/** Where what encrypts the keys of this device is kept. */
type LockPlace = { read(): Promise<CryptoKey | null>; keep(lock: CryptoKey): Promise<CryptoKey> };

/** The place beside the store of this name. */
export function lockPlace(name = 'holdline'): LockPlace {
	return { read: () => readKeyLock(name), keep: (lock) => keepKeyLock(name, lock) };
}

/** Where nothing is kept: no keys are here, and none are made. */
export const noLockPlace: LockPlace = {
	read: () => Promise.resolve(null),
	keep: () => Promise.reject(new DOMException('No keys are kept here.', 'NotSupportedError'))
};

/** What needs the private keys of this device. */
export class CardKeyring {
	readonly #place: LockPlace;

	constructor(place: LockPlace) {
		this.#place = place;
	}

	/** Whether this browser has such keys. Chromium has them since 137, Firefox since 130, Safari since 17. */
	async canMake(): Promise<boolean> {
		try {
			await newDeviceKeys(await newKeyLock());
			return true;
		} catch {
			return false;
		}
	}

	/** New keys of this device. `opening` is the private key whose public half is the recipient of age files. */
	async create(): Promise<{ keys: Wrapped; opening: CryptoKey; signer: string }> {
		const lock = (await this.#place.read()) ?? (await this.#place.keep(await newKeyLock()));
		const { keys, wrapped, signer } = await newDeviceKeys(lock);
		return { keys: wrapped, opening: keys.opening, signer };
	}

	async areHere(wrapped: Wrapped): Promise<boolean> {
		return (await this.#open(wrapped).catch(() => null)) !== null;
	}

	/** What opens a file that is sealed to this device; null where its keys are gone. */
	async openingKey(wrapped: Wrapped): Promise<CryptoKey | null> {
		return (await this.#open(wrapped).catch(() => null))?.opening ?? null;
	}

	async sign(wrapped: Wrapped, text: string): Promise<string> {
		return signText((await this.#open(wrapped)).signing, text);
	}

	isSigned(signer: string, text: string, signature: string): Promise<boolean> {
		return isSignedBy(signer, text, signature);
	}

	hashOf(content: Blob): Promise<string> {
		return sha256Of(content);
	}

	numbersOf(text: string): Promise<Uint16Array<ArrayBuffer>> {
		return slowNumbers(text);
	}

	async #open(wrapped: Wrapped): Promise<DeviceKeys> {
		const lock = await this.#place.read();
		if (!lock) throw new DOMException('What encrypts the keys is gone.', 'NotFoundError');
		return unwrapDeviceKeys(wrapped, lock);
	}
}
