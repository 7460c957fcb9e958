/** What travels between devices: a key letter, a segment, or what a device has. All of it is sealed. */
export type CarrierItem = { kind: 'letter' | 'segment' | 'heads'; bytes: Uint8Array<ArrayBuffer> };

/** What carries it: a file, or a mailbox. It may lose, repeat and reorder whatever it is given, and it reads nothing. */
export type Carrier = {
	/** Hands these over. Resolves once the carrier has them, which says nothing of whether anybody gets them. */
	offer(items: readonly CarrierItem[]): Promise<void>;
	/** What came since this place, which an earlier call told; null from the beginning. */
	since(cursor: string | null): Promise<{ items: CarrierItem[]; cursor: string }>;
	/** Calls back whenever something may have come, until the returned function is called. */
	watch(onNews: () => void): () => void;
};
