import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsOf, recoveryCodeIn, recoveryCodeOf } from '#lib/domain/sealing/recovery-code.ts';

const random = fc.uint8Array({ minLength: 16, maxLength: 16 });
const SIGNS = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';

test('a code is eight groups of four, without look-alikes, and holds all 128 bits', () => {
	const codes = new Set<string>();
	fc.assert(
		fc.property(random, (bytes) => {
			const code = recoveryCodeOf(bytes);
			expect(code).toMatch(/^([QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{4}-){7}[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{4}$/);
			expect(groupsOf(code)).toHaveLength(8);
		})
	);
	for (let bit = 0; bit < 128; bit += 1) {
		const bytes = new Uint8Array(16);
		bytes[bit >> 3] = 1 << (bit & 7);
		codes.add(recoveryCodeOf(bytes));
	}
	expect(codes.size).toBe(128);
	expect(recoveryCodeOf(Uint8Array.from({ length: 16 }, (_, index) => index))).toBe(
		recoveryCodeOf(Uint8Array.from({ length: 20 }, (_, index) => index))
	);
});

test('a code is read however it is typed', () => {
	fc.assert(
		fc.property(random, fc.constantFrom(' ', '', '-', '–', '\n', '. '), fc.boolean(), (bytes, between, isSmall) => {
			const code = recoveryCodeOf(bytes);
			const typed = groupsOf(code).join(between).replace(/0/g, 'O').replace(/L/g, 'I').replace(/8/g, 'B');
			expect(recoveryCodeIn(isSmall ? ` ${typed.toLowerCase()} ` : typed)).toBe(code);
		})
	);
});

test('up to four wrong signs, two that changed places, and what is no code at all are found', () => {
	fc.assert(
		fc.property(
			random,
			fc.uniqueArray(fc.nat(31), { minLength: 1, maxLength: 4 }),
			fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 4, maxLength: 4 }),
			(bytes, places, steps) => {
				const code = recoveryCodeOf(bytes);
				const signs = Array.from(code.replaceAll('-', ''));
				for (const [index, place] of places.entries()) {
					const at = SIGNS.indexOf(signs[place] ?? '');
					signs[place] = SIGNS.charAt((at + (steps[index] ?? 1)) % 32);
				}
				expect(recoveryCodeIn(signs.join(''))).toBeNull();
			}
		)
	);
	const code = recoveryCodeOf(Uint8Array.from({ length: 16 }, (_, index) => 3 * index + 1));
	const [a = '', b = '', ...rest] = Array.from(code);
	expect(a).not.toBe(b);
	expect(recoveryCodeIn([b, a, ...rest].join(''))).toBeNull();
	for (const text of ['', 'six words are no code at all', code.slice(1), `${code}Q`])
		expect(recoveryCodeIn(text)).toBeNull();
});
