import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPapers, readList, writeList } from '#lib/domain/backup/with-papers.ts';
import { hashesIn } from '#lib/domain/papers/named.ts';
import { everyKind } from './backup-arbitrary.ts';

test('the list of papers reads back as it was written, and is the same in any order', () => {
	fc.assert(
		fc.property(everyKind, (records) => {
			const files = [...hashesIn(records)].map((hash) => ({ hash, bytes: 9 }));
			const list = listPapers(files, records);
			expect(readList(writeList(list))).toEqual(list);
			expect(listPapers(files.toReversed(), records)).toEqual(list);
			for (const { hash, name } of list) expect(name).toMatch(new RegExp(`^papers/${hash}(\\.[a-z]+)?$`));
		})
	);
});

test.each([
	['no JSON', 'PK'],
	['a list of a newer app', '{"holdline-papers": 2, "papers": []}'],
	[
		'a way out of its folder',
		`{"holdline-papers": 1, "papers": [{"hash": "../${'a'.repeat(61)}", "bytes": 1, "name": "x"}]}`
	],
	['something else', '{"holdline": 1, "records": []}']
])('%s is no list', (_what, text) => expect(readList(text)).toBeNull());
