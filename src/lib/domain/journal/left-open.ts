/** A call that nobody has ended may have been left open after this time: one hour, in milliseconds. */
const LEFT_OPEN_AFTER_MS = 3_600_000;

/**
 * Whether a call may have been left open. `lastSaidToGoOn` is when the person last said it is still going on.
 * All times are UTC milliseconds.
 */
export function isLeftOpen(call: { started: number; lastSaidToGoOn: number | null }, now: number): boolean {
	return now - Math.max(call.started, call.lastSaidToGoOn ?? 0) > LEFT_OPEN_AFTER_MS;
}
