export type Shared = 'shared' | 'dismissed' | 'not-possible';

export function canShareText(): boolean {
	return 'share' in navigator;
}

/** Opens the share sheet with a text. Call it inside the tap. */
export async function shareText(text: string): Promise<Shared> {
	return share({ text });
}

export function canShareFile(file: File): boolean {
	return 'canShare' in navigator && navigator.canShare({ files: [file] });
}

/** Shares one file, alone: a title or text beside it makes some apps drop the file. */
export async function shareFile(file: File): Promise<Shared> {
	return share({ files: [file] });
}

async function share(what: ShareData): Promise<Shared> {
	if (!('share' in navigator)) return 'not-possible';
	try {
		await navigator.share(what);
		return 'shared';
	} catch (problem) {
		return problem instanceof DOMException && problem.name === 'AbortError' ? 'dismissed' : 'not-possible';
	}
}
