/** The country that the browser's language names, as two letters; null when it names none. */
export function readRegion(): string | null {
	try {
		return new Intl.Locale(navigator.language).region ?? null;
	} catch {
		return null;
	}
}
