export function textFile(name: string, text: string, type: string): File {
	return new File([text], name, { type });
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: File): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = file.name;
	document.body.append(link);
	link.click();
	link.remove();
	// The download reads the address after this task; a minute is far more than it needs.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** True in the app on an iPhone's home screen, where a download leads nowhere and the share sheet must be used. */
export function isHomeScreenAppOnIos(): boolean {
	return 'standalone' in navigator && navigator.standalone === true;
}
