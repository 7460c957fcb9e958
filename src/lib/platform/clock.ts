/** Reading the zone is slow, so the answer is cached until the offset changes or this many milliseconds pass. */
const ZONE_LASTS_MS = 60_000;

let known: { zone: string; offset: number; readAt: number } | undefined;

/** Reads this device's clock: milliseconds since 1970, minutes east of UTC, and the IANA name of the zone. */
export function readClock(): { utc: number; offset: number; zone: string } {
	const utc = Date.now();
	const offset = -new Date(utc).getTimezoneOffset();
	if (known?.offset !== offset || Math.abs(utc - known.readAt) > ZONE_LASTS_MS) {
		known = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, offset, readAt: utc };
	}
	return { utc, offset, zone: known.zone };
}
