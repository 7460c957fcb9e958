import type { RowSeal } from './row-seal.ts';

/** What opens the sealed notes of this page; null while they are locked, or where they are not sealed. Papers are read and kept with it. */
export const openSeal: { current: RowSeal | null } = { current: null };
