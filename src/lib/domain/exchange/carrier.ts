/** What travels between devices: a key letter, a segment, or what a device has. All of it is sealed. */
export type CarrierItem = { kind: 'letter' | 'segment' | 'heads'; bytes: Uint8Array<ArrayBuffer> };

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
