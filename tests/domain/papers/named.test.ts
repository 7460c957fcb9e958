import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashesIn, unnamedFiles } from '#lib/domain/papers/named.ts';
import { everyKind } from '../backup/backup-arbitrary.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const DAY_MS = 86_400_000;

test('a hash counts wherever it stands: in a paper, in what it was made of, in a row that nobody can read', () => {
	const rows = [
		{ type: 'paper', file: { hash: hash('a') }, madeOf: { hash: hash('b') } },
		{ type: 'hologram', deep: [[{ about: `see ${hash('c')}.` }]] },
		hash('d'),
		undefined,
		null
	];
	expect([...hashesIn(rows)].sort()).toEqual(['a', 'b', 'c', 'd'].map(hash).sort());
});

test('the hash of every paper of every case is found', () => {
	fc.assert(
		fc.property(everyKind, (records) => {
			const found = hashesIn(records);
			for (const record of records) {
				if (record.type !== 'paper') continue;
				expect(found.has(record.file.hash)).toBe(true);
				if (record.madeOf) expect(found.has(record.madeOf.hash)).toBe(true);
			}
		})
	);
});

test('only a file that no row names may go, and only a day after it was written', () => {
	const now = 100 * DAY_MS;
	const file = (text: string, age: number) => ({ hash: hash(text), bytes: 1, written: now - age });
	const files = [file('named', 9 * DAY_MS), file('new', DAY_MS), file('old', DAY_MS + 1), file('ahead', -DAY_MS)];
	expect(unnamedFiles(files, new Set([hash('named')]), now)).toEqual([file('old', DAY_MS + 1)]);
});
