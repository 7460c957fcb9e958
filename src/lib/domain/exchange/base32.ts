/** The alphabet of RFC 4648. A QR code takes a third less room for capital letters and figures than for letters of both cases. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as letters and figures, without padding. */
export function toBase32(bytes: Uint8Array): string {
	let text = '';
	let [held, bits] = [0, 0];
	for (const byte of bytes) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			text += LETTERS.charAt((held >> bits) & 31);
		}
		held &= (1 << bits) - 1;
	}
	return bits === 0 ? text : text + LETTERS.charAt((held << (5 - bits)) & 31);
}

/** Null for any text that `toBase32` does not write, so that the same bytes never have two texts. */
export function fromBase32(text: string): Uint8Array<ArrayBuffer> | null {
	const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
	let [held, bits, at] = [0, 0, 0];
	for (const letter of text) {
		held = ((held << 5) | LETTERS.indexOf(letter)) & 0xfff;
		bits += 5;
		if (bits < 8) continue;
		bits -= 8;
		bytes[at] = held >> bits;
		at += 1;
	}
	return toBase32(bytes) === text ? bytes : null;
}
