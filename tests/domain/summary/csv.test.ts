import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '#lib/domain/summary/csv.ts';

test('a text that a spreadsheet would run is defused, and a number stays a number', () => {
	const formulas = ['=1+1', '+44 20 7946', '-5', '@SUM(A1)', '\tcmd', '\rcmd'];
	const [, ...rows] = csvOf({ head: ['Words', 'Amount'], rows: formulas.map((words) => [words, -12.5]) }).split('\r\n');
	expect(rows).toEqual([...formulas.map((words) => `${/\r/.test(words) ? `"'${words}"` : `'${words}`},-12.5`), '']);
});

test('every table reads back as it was written, but for what was defused', () => {
	const cell = fc.oneof(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', ' ', 'é') }), fc.integer());
	fc.assert(
		fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 })), (rows) => {
			const expected = rows.map((row) =>
				row.map((value) =>
					/^[=+\-@\t\r]/.test(String(value)) && typeof value === 'string' ? `'${value}` : String(value)
				)
			);
			expect(read(csvOf({ head: ['a', 'b', 'c'], rows }))).toEqual([['a', 'b', 'c'], ...expected]);
		})
	);
});

/** A small reader of RFC 4180. */
function read(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of text
		.replace(/^\uFEFF/, '')
		.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
		if (end === '\r\n') rows.push([]);
	}
	return rows.slice(0, -1);
}
