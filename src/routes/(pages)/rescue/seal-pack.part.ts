// Opens sealed notes for the rescue page. It is loaded only where notes are sealed. A worker file exports nothing, so the page takes what is here
// from the global object.
import { RowSeal } from '#lib/storage/sealing/row-seal.ts';
import type { Wraps } from '#lib/storage/sealing/seal-row.ts';
import { unwrapKey } from '#lib/storage/sealing/wraps.ts';

/** The rows as they were before they were sealed; null where what was typed does not open them. */
export type OpenRows = (wraps: Wraps, typed: string, rows: readonly unknown[]) => Promise<unknown[] | null>;

const openRows: OpenRows = async (wraps, typed, rows) => {
	// The list of words would make this heavy: any six words are first tried as drawn, and then as they were typed.
	const opened = await unwrapKey(wraps, typed, { includes: () => true });
	return opened.ok ? (await RowSeal.of(opened.dataKey)).openNotes(rows) : null;
};

Object.assign(globalThis, { openHoldlineRows: openRows });
