import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { writeCard } from '#lib/domain/exchange/contact-card.ts';
import { qrSquares } from '#lib/platform/qr.ts';

/** Each square as some pixels, in RGBA. */
function drawn(squares: readonly (readonly boolean[])[], scale: number) {
	const side = squares.length * scale;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	for (let y = 0; y < side; y += 1)
		for (let x = 0; x < side; x += 1)
			if (squares[Math.floor(y / scale)]?.[Math.floor(x / scale)])
				data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
	return { width: side, height: side, data };
}

// The longest name on a card makes the most squares. A phone shows the picture 340 pixels wide: five for each of them.
test.each([
	['Ana', 61],
	['Ж'.repeat(40), 81]
])('the card of %s is read again from its picture', (name, most) => {
	const card = { name, recipient: `age1${'q'.repeat(58)}`, signer: 'A'.repeat(52), signature: 'B'.repeat(103) };
	const squares = qrSquares(writeCard(card));
	expect(squares.length).toBeLessThanOrEqual(most);
	expect(decodeQR(drawn(squares, 4))).toBe(writeCard(card));
});
