/** Reads this device's clock: milliseconds since 1970, minutes east of UTC, and the name of the zone. */
export function readClock(): { utc: number; offset: number; zone: string } {
	const utc = Date.now();
	const offset = -new Date(utc).getTimezoneOffset();
	return { utc, offset, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
