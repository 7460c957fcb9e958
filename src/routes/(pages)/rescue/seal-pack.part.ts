// Opens sealed notes for the rescue page. It is loaded only where notes are sealed. A worker file exports nothing, so the page takes what is here
// from the global object.
import type { PasskeyProblem, SealProblem } from '#lib/domain/sealing/seal.ts';
import { RowSeal } from '#lib/storage/sealing/row-seal.ts';
import type { Wraps } from '#lib/storage/sealing/seal-row.ts';
import { unwrapKey } from '#lib/storage/sealing/wraps.ts';
import { dataKeyByPasskey } from '../../(app)/sealed/passkeys.ts';

/** Each resolves with the rows as they were before they were sealed, or with why they did not open. */
export type OpenHoldline = {
	byWords: (wraps: Wraps, typed: string, rows: readonly unknown[]) => Promise<unknown[] | SealProblem>;
	/** Call it inside a tap. */
	byPasskey: (wraps: Wraps, rows: readonly unknown[]) => Promise<unknown[] | PasskeyProblem>;
};

const openHoldline: OpenHoldline = {
	async byWords(wraps, typed, rows) {
		// The list of words would make this heavy: any six words are first tried as drawn, and then as they were typed.
		const opened = await unwrapKey(wraps, typed, { includes: () => true });
		return opened.ok ? (await RowSeal.of(opened.dataKey)).openNotes(rows) : opened.problem;
	},
	async byPasskey(wraps, rows) {
		const opened = await dataKeyByPasskey(wraps);
		return opened.ok ? (await RowSeal.of(opened.dataKey)).openNotes(rows) : opened.problem;
	}
};

Object.assign(globalThis, { openHoldline });
