import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { MemoryPapers } from '#lib/storage/visit/memory-papers.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const paper = (id: string, text: string) => ({ type: 'paper', id, file: { hash: hashOf(text) } });

test('a paper that comes back is kept under its hash, and is read as it was', async () => {
	const papers = new MemoryPapers(() => []);
	expect(await papers.put(new Blob(['a bill']), hashOf('another'))).toBe(false);
	expect(await papers.put(new Blob(['a bill']), hashOf('a bill'))).toBe(true);
	expect(await papers.list()).toEqual(new Map([[hashOf('a bill'), 6]]));
	expect(await (await papers.read({ hash: hashOf('a bill') }))?.text()).toBe('a bill');
	expect(await papers.open({ hash: hashOf('another') })).toBeNull();
	papers.destroy();
	expect(await papers.list()).toEqual(new Map());
});

test('the file of a deleted paper goes, unless another row names it', async () => {
	const rows: unknown[] = [paper('one', 'shared'), paper('one', 'alone'), paper('two', 'shared'), { type: 'later' }];
	const papers = new MemoryPapers(() => rows);
	for (const text of ['shared', 'alone', 'unnamed']) await papers.put(new Blob([text]), hashOf(text));
	await papers.drop(['one']);
	expect([...(await papers.list()).keys()].sort()).toEqual([hashOf('shared'), hashOf('unnamed')].sort());
});
