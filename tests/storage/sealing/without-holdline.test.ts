import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RowSeal } from '#lib/storage/sealing/row-seal.ts';

test('the script in the docs opens a sealed file of the rescue page with the data key', async () => {
	const dataKey = Uint8Array.from({ length: 32 }, (_, index) => index);
	const seal = await RowSeal.of(dataKey);
	const rows = [
		{ id: 'a', case: 'c', type: 'entry', words: 'Grüße', clock: 1 },
		{ id: 'b', case: 'c', type: 'erasure', erased: true }
	];
	const records = [
		...(await Promise.all(rows.map((row) => seal.sealStored(row)))),
		await seal.sealUnreadable({ odd: 'row' })
	];
	const folder = mkdtempSync(join(tmpdir(), 'holdline-sealed-'));
	try {
		const [notes, key] = [join(folder, 'notes.json'), join(folder, 'key.txt')];
		writeFileSync(notes, JSON.stringify({ holdline: 'sealed', seal: null, records }));
		writeFileSync(key, `${Buffer.from(dataKey).toString('hex')}\n`);
		const text = execFileSync(process.execPath, ['docs/open-sealed-notes.mjs', notes, key], { encoding: 'utf8' });
		const opened = JSON.parse(text) as { records: unknown[] };
		expect(opened.records).toEqual([...rows, { odd: 'row' }]);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
