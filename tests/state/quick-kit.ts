import { createHash } from 'node:crypto';
import { fromBase32, toBase32 } from '#lib/domain/exchange/base32.ts';
import { SignedSegment } from '#lib/domain/exchange/segment.ts';
import type { Chance } from '../chance.ts';
import type { Kit } from './sharing.ts';

const bytesOf = (text: string) => createHash('sha512').update(text).digest();
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const bytes = (text: string) => new TextEncoder().encode(text);

type Sealed = { to: readonly string[]; text: string };
type Under = { epoch: string; tag: string; signed: SignedSegment };

/**
 * Stand-ins for keys, signatures and seals that cost next to nothing, and are the same in each run from one seed: for simulations of what
 * happens around them. Whoever knows a secret signs with it, and a seal says who opens it. `secrets`: those of all phones of one run.
 */
export function quickKit(chance: Chance, secrets: Map<string, string>): Kit {
	return {
		keys: {
			canMake: () => Promise.resolve(true),
			create() {
				const secret = chance.id();
				const signer = toBase32(bytesOf(`signer ${secret}`).subarray(0, 32));
				secrets.set(signer, secret);
				const opening = recipientFor(secret);
				return Promise.resolve({
					keys: { signing: signer, opening },
					opening: opening as unknown as CryptoKey,
					signer
				});
			},
			areHere: () => Promise.resolve(true),
			openingKey: (keys) => Promise.resolve(keys.opening as unknown as CryptoKey),
			sign: ({ signing }, text) => Promise.resolve(signatureOf(secrets.get(signing), text)),
			isSigned: (signer, text, signature) => Promise.resolve(signatureOf(secrets.get(signer), text) === signature),
			hashOf: async (content) => hashOf(await content.text()),
			numbersOf: () => Promise.resolve(new Uint16Array(6))
		},
		recipientOf: (opening) => Promise.resolve(opening as unknown as string),
		age: {
			async seal(content, lock) {
				const to = 'recipients' in lock ? lock.recipients : [];
				return new Blob([JSON.stringify({ to, text: await (await content).text() } satisfies Sealed)]);
			},
			async open(file, keys) {
				const { to, text } = JSON.parse(await file.text()) as Sealed;
				if (!keys.some((key) => to.includes(key as unknown as string))) return { ok: false, problem: 'locked' };
				return { ok: true, content: new Blob([text]) };
			}
		},
		sealUnder({ epoch, key }, { device }, signed) {
			return Promise.resolve(bytes(JSON.stringify({ epoch, tag: `${key} ${device}`, signed } satisfies Under)));
		},
		openUnder(held, senders, content) {
			const { epoch, tag, signed } = JSON.parse(new TextDecoder().decode(content)) as Under;
			const key = held.find((one) => one.epoch === epoch)?.key;
			return Promise.resolve(senders.some((one) => tag === `${key} ${one}`) ? signed : null);
		},
		sealPiece({ epoch, key }, { device }, { signed, data }) {
			const under = { epoch, tag: `${key} ${device}`, signed, data: toBase32(data) };
			return Promise.resolve(Uint8Array.of(2, ...bytes(JSON.stringify(under))));
		},
		openPiece(held, senders, content) {
			const { epoch, tag, signed, data } = JSON.parse(new TextDecoder().decode(content.subarray(1))) as Under & {
				data: string;
			};
			const key = held.find((one) => one.epoch === epoch)?.key;
			const isOurs = senders.some((one) => tag === `${key} ${one}`);
			return Promise.resolve(isOurs ? { signed, data: fromBase32(data) ?? new Uint8Array() } : null);
		},
		hashOf,
		randomBytes: (count) => Uint8Array.from({ length: count }, () => chance.upTo(256))
	};
}

function signatureOf(secret: string | undefined, text: string): string {
	return toBase32(bytesOf(`${secret ?? ''} ${text}`));
}

/** 58 letters of bech32. */
function recipientFor(secret: string): string {
	return `age1${[...bytesOf(`recipient ${secret}`)]
		.map((byte) => 'acdefghjklmnpqrstuvwxyz023456789'.charAt(byte % 32))
		.join('')
		.slice(0, 58)}`;
}
