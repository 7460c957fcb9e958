/** How long a store that does not answer may hold somebody up, in milliseconds. */
const SAVE_WAIT_MS = 2000;

/** Saves what is in the boxes, then puts another page in the place of this one, so that the way back does not lead to it. */
export async function leaveTo(address: string, save: () => Promise<unknown>): Promise<void> {
	await Promise.race([save().catch(() => {}), new Promise((resolve) => setTimeout(resolve, SAVE_WAIT_MS))]);
	location.replace(address);
}
