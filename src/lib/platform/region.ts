/** The country that the browser's language names, as two letters; null when it names none. */
export function readRegion(): string | null {
	try {
		const { region } = new Intl.Locale(navigator.language);
		// A language may also name a part of the world, in digits.
		return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null;
	} catch {
		return null;
	}
}
