import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBackup, writeBackup } from '#lib/domain/backup/file.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { type CaseRecord, readRecord, readRecords } from '#lib/domain/case/record.ts';
import { readText } from '#lib/platform/files.ts';
import { addBackup, openBackup, takeImportBack } from '#lib/state/backup.ts';
import { damage } from '../domain/backup/corruptions.ts';
import { CASE, history } from '../domain/case/record-arbitrary.ts';
import { SEED, runs } from '../runs.ts';
import { type FakeStore, phone } from './fake-store.ts';

const RUNS = runs(1000, 10_000);
const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const namesOf = () => prototypes.map((prototype) => Reflect.ownKeys(prototype));

const living = history.map((records) => records.filter(({ type }) => type !== 'erasure'));
const full = living.filter((records) => records.length > 5);

// Seen to fail with each of these broken: `flawIn` or `isSound` left out of `readBackup`; a refused file that leaves a row
// behind; a `merge` that keeps a row before it finds no room; an `unmerge` that leaves the rows nobody can read.
test(
	`${RUNS} damaged files are refused and change nothing, or are added whole; seed ${SEED}`,
	{ timeout: 600_000 },
	async () => {
		const before = namesOf();
		const seen = { refused: 0, added: 0 };

		await fc.assert(
			fc.asyncProperty(full, damage, fc.nat(), fc.boolean(), async (records, { harm }, cut, isFull) => {
				const { library, store } = phone();
				const shared = records.slice(0, cut % records.length);
				await store.merge(shared, made, []);
				const [digest, notes] = [store.digest, await notesIn(store)];
				const bytes = harm(writeBackup(records, []));
				const opened = await openBackup(library, (most) => readText(streamOf(bytes), most));
				expect(store.digest).toBe(digest);
				expect(namesOf()).toEqual(before);
				if (!opened.ok) {
					expect(opened.problem).not.toBe('unread');
					seen.refused += 1;
					return;
				}
				seen.added += 1;
				store.isFull = isFull;
				expect(await addBackup(library, opened.plan, false)).toBe(!isFull);
				if (isFull) {
					expect(store.digest).toBe(digest);
					return;
				}

				const { records: kept, unreadable } = await store.readEverything();
				const here = new Set(textsOf([...kept, ...unreadable]));
				const rows = textsOf(opened.plan.rowsToMerge(false).map((row) => standing(row, shared)));
				expect(rows.filter((row) => !here.has(row))).toEqual([]);
				expect([...kept, ...unreadable].some(isOdd)).toBe(false);
				// What is here now is a file that can be brought in again, and tells a case.
				expect(readBackup(await notesIn(store)).ok).toBe(true);
				foldCase(CASE, kept);
				expect(await takeImportBack(library)).toBe(true);
				expect(await notesIn(store)).toBe(notes);
			}),
			{ numRuns: RUNS, seed: SEED }
		);
		// Harm that is always seen, or never, would try nothing.
		expect(Math.min(seen.refused, seen.added)).toBeGreaterThan(RUNS / 10);
	}
);

const made = { utc: 1_700_000_000_000, offset: 0, zone: 'Europe/London' };

/** True for what would not leave this device as it came, or could reach a prototype. */
function isOdd(value: unknown): boolean {
	if (typeof value === 'number') return !Number.isFinite(value);
	if (typeof value !== 'object' || value === null) return false;
	return Object.entries(value).some(([key, inner]) => /^(__proto__|constructor|prototype)$/.test(key) || isOdd(inner));
}

async function notesIn(store: FakeStore): Promise<string> {
	const { records, unreadable } = await store.readEverything();
	return writeBackup(records, unreadable);
}

/** The texts of all rows, each as a file of its own has it. */
function textsOf(rows: readonly unknown[]): string[] {
	return rows.map((row) => {
		const { records, unreadable } = readRecords([row]);
		return writeBackup(records, unreadable);
	});
}

/** A record that was here before under the same id stays as it was: nothing here is written over. */
function standing(row: unknown, here: readonly CaseRecord[]): unknown {
	const id = readRecord(row)?.id;
	return here.find((record) => record.id === id) ?? row;
}

/** In pieces that part letters in the middle. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			if (at >= bytes.length) controller.close();
			else controller.enqueue(bytes.slice(at, (at += 1021)));
		}
	});
}
