import { hashesIn, isRowOfPaper, unnamedFiles } from '#lib/domain/papers/named.ts';
import { readWithoutApp } from '../rescue.ts';
import { readNamedHashes, readEveryRow } from './named-rows.ts';
import type { PaperPlace } from './place.ts';
import { removePapers, whileNoneIsAdded } from './removal.ts';

/**
 * Removes the files that no row names, a day after they were written. Rejects, and removes none, where not every row could be
 * read. Removes none while papers are added.
 */
export async function sweepUnnamed(name: string, places: readonly PaperPlace[], now: number): Promise<void> {
	await whileNoneIsAdded(name, async () => {
		const files = (await Promise.all(places.map((place) => place.list()))).flat();
		const old = unnamedFiles(files, new Set(), now);
		if (old.length === 0) return;
		const named = await readNamedHashes(name);
		// After a kill the second copy may have rows that the database lacks until both are brought together.
		for (const hash of hashesIn(await readWithoutApp(name))) named.add(hash);
		const unnamed = unnamedFiles(old, named, now);
		await removePapers(
			name,
			unnamed.map(({ hash }) => hash)
		);
	});
}

/**
 * Removes every file that the rows of these papers name and no other row does, at once. Rejects, and removes none, where not every
 * row could be read. Removes none while papers are added.
 */
export async function dropDeletedPapers(name: string, papers: readonly string[]): Promise<void> {
	const deleted = new Set<unknown>(papers);
	await whileNoneIsAdded(name, async () => {
		const [own, others] = [new Set<string>(), new Set<string>()];
		const sort = (rows: readonly unknown[]) => {
			for (const row of rows) for (const hash of hashesIn([row])) (isRowOfPaper(row, deleted) ? own : others).add(hash);
		};
		await readEveryRow(name, sort);
		sort(await readWithoutApp(name));
		await removePapers(
			name,
			[...own].filter((hash) => !others.has(hash))
		);
	});
}
