/** Copies text. Resolves false when the browser refuses, so that the screen can say so. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** Whether this browser lets a page read the clipboard. */
export function canReadClipboard(): boolean {
	return 'clipboard' in navigator && 'readText' in navigator.clipboard;
}

/** Reads the clipboard. Call it inside the tap. Resolves null when the browser or the person refuses. */
export async function readClipboard(): Promise<string | null> {
	try {
		return await navigator.clipboard.readText();
	} catch {
		return null;
	}
}
