/** The signs of a code: the alphabet of age keys, which has no look-alikes. */
const SIGNS = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';

/** What is taken for the sign that it looks like. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: 'L', '1': 'L', B: '8' };

/** 128 random bits, five to a sign; the last sign has two bits to spare. */
const RANDOM_BYTES = 16;
const RANDOM_SIGNS = 26;

/** Six check signs, as in Bech32: up to four wrong signs are always found. */
const CHECK_SIGNS = 6;
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

const GROUP = 4;

/** A recovery code of these random numbers, at least 16 bytes: 128 bits and a check, in groups of four. */
export function recoveryCodeOf(random: Uint8Array): string {
	const numbers: number[] = [];
	let [held, bits] = [0, 0];
	for (const byte of [...random.subarray(0, RANDOM_BYTES), 0]) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= 5 && numbers.length < RANDOM_SIGNS) {
			bits -= 5;
			numbers.push((held >> bits) & 31);
		}
		held &= (1 << bits) - 1;
	}
	const check = polymod([...numbers, 0, 0, 0, 0, 0, 0]) ^ 1;
	const checks = Array.from({ length: CHECK_SIGNS }, (_, index) => (check >> (5 * (CHECK_SIGNS - 1 - index))) & 31);
	return inGroups([...numbers, ...checks]);
}

/** The code in a text, as it was made, however it was typed; null where it is no code, or a sign in it is wrong. */
export function recoveryCodeIn(text: string): string | null {
	const signs = Array.from(text.toUpperCase().replace(/[\s\-–—._]+/g, ''), (sign) => LOOK_ALIKES[sign] ?? sign);
	const numbers = signs.map((sign) => SIGNS.indexOf(sign));
	if (numbers.length !== RANDOM_SIGNS + CHECK_SIGNS || numbers.includes(-1)) return null;
	return polymod(numbers) === 1 ? inGroups(numbers) : null;
}

/** The groups of a code, so that the eye keeps its place. */
export function groupsOf(code: string): string[] {
	return code.split('-');
}

function inGroups(numbers: readonly number[]): string {
	const signs = numbers.map((number) => SIGNS.charAt(number)).join('');
	return (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** The remainder of a number of five-bit digits, in the field that Bech32 uses. */
function polymod(numbers: readonly number[]): number {
	let check = 1;
	for (const number of numbers) {
		const top = check >>> 25;
		check = ((check & 0x1ffffff) << 5) ^ number;
		for (const [bit, step] of GENERATOR.entries()) if ((top >>> bit) & 1) check ^= step;
	}
	return check >>> 0;
}
