/** A call without a word about its end may have been left open after this time, in milliseconds. */
const LEFT_OPEN_AFTER_MS = 3_600_000;

/** Says whether a call may have been left open. `lastSaidToGoOn` is when the person last said that it goes on. All are UTC milliseconds. */
export function isLeftOpen(call: { started: number; lastSaidToGoOn: number | null }, now: number): boolean {
	return now - Math.max(call.started, call.lastSaidToGoOn ?? 0) > LEFT_OPEN_AFTER_MS;
}
