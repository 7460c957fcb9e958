import { readRows } from '../copy/reconcile.ts';
import type { Row } from '../database/rows.ts';
import { PaperFiles } from '../papers/paper-files.ts';
import { destroyPapers } from '../papers/removal.ts';
import { WriterClient } from '../writer/client.ts';
import { fillBoth, readSecondCopy } from './both-copies.ts';
import { raiseMark, setMark, whileOpen } from './mark.ts';
import { sealedName } from './names.ts';
import type { RowSeal } from './row-seal.ts';
import { SEAL_KEY, type SealRow, type Wraps, isSealRow, readSealRow } from './seal-row.ts';
import { removeSealed, settle, whileSealing } from './settle.ts';

/** Rows that are written at once. */
const ROWS_PER_WRITE = 1000;

export type Conversion = {
	/** The store of the notes that are not sealed. Nothing in this tab has it, or the sealed one, open any more. */
	name: string;
	seal: RowSeal;
	/** The part of the work that is done, from 0 to 1. */
	onDone?: (part: number) => void;
};

/**
 * Seals the notes: writes all of them, sealed, into stores of their own, reads both copies back, and only then removes the unsealed ones
 * whole. Rejects where it could not be done; then everything is as it was, or will be at the next start. A kill at any moment
 * comes to the same.
 */
export async function sealNotes({ name, seal, onDone = () => {} }: Conversion, wraps: Wraps): Promise<void> {
	await whileSealing(
		name,
		async () => {
			if ((await settle(name)) !== 'plain') throw new DOMException('The notes are not here.', 'InvalidStateError');
			await raiseMark(name, 'sealing');
			await finish(name, 'sealed', async () => {
				await removeSealed(name);
				const rows = await whileOpen(name, readRows);
				const from = new PaperFiles(name);
				const to = new PaperFiles(sealedName(name), seal.papers);
				const sealRow = (state: SealRow['state']): SealRow => ({ v: 1, state, wraps });
				const target = new WriterClient(sealedName(name), 'worker', () => {});
				try {
					await target.call('open');
					await fillBoth(target, [{ in: 'local', key: SEAL_KEY, value: sealRow('filling') }]);
					await inParts(rows, (part) => Promise.all(part.map((row) => seal.sealRow(row))), target, onDone);
					await movePapers(from, to, onDone);
					const opened = (row: Row) => seal.openRow(row);
					await compare(rows, await whileOpen(sealedName(name), readRows), opened);
					await compare(rows, await readSecondCopy(target), opened);
					await fillBoth(target, [{ in: 'local', key: SEAL_KEY, value: sealRow('whole') }]);
				} finally {
					await target.release();
					from.close();
					to.close();
				}
			});
		},
		false
	);
}

/** The way back: writes all notes as they were before they were sealed, and then removes the sealed ones whole. */
export async function unsealNotes({ name, seal, onDone = () => {} }: Conversion): Promise<void> {
	await whileSealing(
		name,
		async () => {
			const hidden = sealedName(name);
			if ((await settle(name)) !== 'sealed') throw new DOMException('The notes are not sealed.', 'InvalidStateError');
			await raiseMark(hidden, 'unsealing');
			await finish(name, 'plain', async () => {
				await setMark(name, 'unsealing');
				await destroyPapers(name);
				const sealed = (await whileOpen(hidden, readRows)).filter((row) => !isSealRow(row));
				const from = new PaperFiles(hidden, seal.papers);
				const to = new PaperFiles(name);
				const [source, target] = [hidden, name].map((store) => new WriterClient(store, 'worker', () => {})) as [
					WriterClient,
					WriterClient
				];
				try {
					await Promise.all([source, target].map((client) => client.call('beginSealing')));
					await target.call('open');
					const rows: Row[] = [];
					const open = async (part: readonly Row[]) => {
						const opened = await Promise.all(part.map((row) => seal.openRow(row)));
						rows.push(...opened);
						return opened;
					};
					await inParts(sealed, open, target, onDone);
					await movePapers(from, to, onDone);
					const same = (row: Row) => Promise.resolve(row);
					await compare(rows, await whileOpen(name, readRows), same);
					await compare(rows, await readSecondCopy(target), same);
					const before = readSealRow(await whileOpen(hidden, (database) => database.get('local', SEAL_KEY)));
					if (!before) throw new DOMException('The seal is missing.', 'DataError');
					await fillBoth(source, [
						{ in: 'local', key: SEAL_KEY, value: { ...before, state: 'ended' } satisfies SealRow }
					]);
					await setMark(name, 'unsealed');
				} finally {
					await source.release();
					await target.release();
					from.close();
					to.close();
				}
			});
		},
		false
	);
}

/** Runs the work, and then whatever the next start would do. Rejects where the notes are not where they were to be. */
async function finish(name: string, wanted: 'plain' | 'sealed', work: () => Promise<void>): Promise<void> {
	const problem = await work().then(
		() => null,
		(problem: unknown) => problem ?? new Error('It failed.')
	);
	const found = await settle(name);
	if (found === wanted) return;
	throw problem instanceof Error || problem instanceof DOMException ? problem : new DOMException(found, 'DataError');
}

async function inParts(
	rows: readonly Row[],
	convert: (part: readonly Row[]) => Promise<Row[]>,
	target: WriterClient,
	onDone: (part: number) => void
): Promise<void> {
	for (let at = 0; at < rows.length; at += ROWS_PER_WRITE) {
		await fillBoth(target, await convert(rows.slice(at, at + ROWS_PER_WRITE)));
		onDone(Math.min(1, (at + ROWS_PER_WRITE) / rows.length) / 2);
	}
}

/** Keeps each paper in the other place, and reads it back there. One whose bytes are not whole is nobody's any more. */
async function movePapers(from: PaperFiles, to: PaperFiles, onDone: (part: number) => void): Promise<void> {
	const papers = [...(await from.list())];
	for (const [index, [hash, bytes]] of papers.entries()) {
		const file = await from.open({ hash, bytes });
		if (!file) continue;
		if (!(await to.put(file, hash)) || !(await to.open({ hash, bytes })))
			throw new DOMException('A paper did not read back as it was.', 'DataError');
		onDone(0.5 + (index + 1) / papers.length / 2);
	}
}

/** Rejects unless these rows, once opened, are exactly those that were meant. */
async function compare(meant: readonly Row[], found: readonly Row[], open: (row: Row) => Promise<Row>): Promise<void> {
	const present = found.filter((row) => row.value !== undefined && !isSealRow(row) && !isOwn(row));
	const opened = new Map<string, string>();
	for (let at = 0; at < present.length; at += ROWS_PER_WRITE) {
		for (const row of await Promise.all(present.slice(at, at + ROWS_PER_WRITE).map(open))) {
			opened.set(keyOf(row), canonical(row.value));
		}
	}
	const wanted = meant.filter((row) => row.value !== undefined && !isOwn(row));
	const isSame =
		wanted.length === opened.size && wanted.every((row) => opened.get(keyOf(row)) === canonical(row.value));
	if (!isSame) throw new DOMException('The notes did not read back as they were.', 'DataError');
}

/** Rows that each database has for itself. */
function isOwn(row: Row): boolean {
	return row.in === 'local' && (row.key === 'mark' || row.key === 'sealing' || row.key === 'place');
}

function keyOf(row: Row): string {
	return `${row.in} ${row.key}`;
}

/** The same text for the same value, in whatever order its fields stand. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner
	);
}
