// What opens sealed notes, as it is stored: rows of each shape that a version wrote, and what opens them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWithAge } from '#lib/storage/seal/age.ts';
import { fromBase64, fromHex, toHex } from '#lib/storage/sealing/encoding.ts';
import { newSalt, questionOf, unwrapWithPasskey, wrapWithPasskey } from '#lib/storage/sealing/passkey-wrap.ts';
import { type SealRow, readSealRow } from '#lib/storage/sealing/seal-row.ts';

const fixture = JSON.parse(readFileSync('tests/fixtures/sealed/seal-rows.json', 'utf8')) as {
	dataKey: string;
	passphrase: string;
	code: string;
	passkeyValue: string;
	rows: Record<string, unknown>;
};

test.each(Object.keys(fixture.rows))('a row of %s opens by each of its ways', async (shape) => {
	const row = readSealRow(fixture.rows[shape]) as SealRow;
	expect(row).toEqual(fixture.rows[shape]);
	for (const way of ['passphrase', 'code'] as const) {
		const opened = await openWithAge(new Blob([fromBase64(row.wraps[way])]), [fixture[way]]);
		expect(opened.ok && (await opened.content.text())).toBe(fixture.dataKey);
	}
	const { passkey } = row.wraps;
	if (shape !== 'and a passkey') expect(passkey).toBeUndefined();
	else if (passkey) {
		const dataKey = await unwrapWithPasskey(passkey, fromHex(fixture.passkeyValue));
		expect(dataKey && toHex(dataKey)).toBe(fixture.dataKey);
	}
});

test('what a passkey wrapped opens by the same value alone, and not as that of another passkey', async () => {
	const dataKey = fromHex(fixture.dataKey);
	const question = { id: Uint8Array.of(1, 2, 3), salt: newSalt() };
	const value = new Uint8Array(32).fill(9);
	const wrap = await wrapWithPasskey(dataKey, question, value);
	expect(questionOf(wrap)).toEqual(question);
	expect(await unwrapWithPasskey(wrap, value)).toEqual(dataKey);
	expect(await unwrapWithPasskey(wrap, new Uint8Array(32).fill(8))).toBeNull();
	expect(await unwrapWithPasskey({ ...wrap, id: 'AQIE' }, value)).toBeNull();
	expect(await unwrapWithPasskey({ ...wrap, sealed: 'not base 64' }, value)).toBeNull();
});
