/**
 * What travels between devices, all of it sealed: a key letter, a segment, what a device has, or a piece of a paper, of at most 256 kB and a few
 * bytes. Whoever gathers pieces bounds how many there are at once. A version that knows nothing of papers passes over them.
 */
export type CarrierItem = { kind: 'letter' | 'segment' | 'heads' | 'paper'; bytes: Uint8Array<ArrayBuffer> };

/** `isWhole`: these are all that the carrier has, whatever was asked for. What it does not hold any more is not among them. */
export type Carried = { items: CarrierItem[]; cursor: string; isWhole: boolean };

/** What carries it: a file, or a mailbox. It may lose, repeat and reorder whatever it is given, and it reads nothing. */
export type Carrier = {
	/** Hands these over. Resolves once the carrier has them, which says nothing of whether anybody gets them. */
	offer(items: readonly CarrierItem[]): Promise<void>;
	/** What came since this place, which an earlier call told; null from the beginning. */
	since(cursor: string | null): Promise<Carried>;
	/** Calls back whenever something may have come, until the returned function is called. */
	watch(onNews: () => void): () => void;
};
