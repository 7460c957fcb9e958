/** Copies text. Resolves false when the browser would not, so that the screen can say so. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** Whether this browser lets a page ask for what was copied. */
export function canReadCopied(): boolean {
	return 'clipboard' in navigator && 'readText' in navigator.clipboard;
}

/** The text that was copied last, by the person's tap; null when the browser, or the person, would not give it. */
export async function readCopiedText(): Promise<string | null> {
	try {
		return await navigator.clipboard.readText();
	} catch {
		return null;
	}
}
