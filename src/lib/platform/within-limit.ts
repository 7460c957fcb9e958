/** What was made within a limit, and with which step; else how large the smallest one was. */
export type WithinLimit<Step> =
	{ ok: true; bytes: Uint8Array<ArrayBuffer>; step: Step; isFirst: boolean } | { ok: false; bytes: number };

/** Makes a file with one step after the other, from the largest to the smallest, until it keeps the limit; null is none. */
export async function makeWithin<Step>(
	steps: readonly Step[],
	maxBytes: number | null,
	make: (step: Step) => Promise<Uint8Array<ArrayBuffer>>
): Promise<WithinLimit<Step>> {
	let smallest = Infinity;
	for (const [tries, step] of steps.entries()) {
		const bytes = await make(step);
		if (maxBytes === null || bytes.length <= maxBytes) return { ok: true, bytes, step, isFirst: tries === 0 };
		smallest = Math.min(smallest, bytes.length);
	}
	return { ok: false, bytes: smallest };
}
