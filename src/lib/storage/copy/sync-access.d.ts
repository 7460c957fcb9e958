// Only workers have these, so the DOM types lack them.
// An interface, because only an interface merges with the browser's own.
/* eslint-disable @typescript-eslint/consistent-type-definitions */
interface FileSystemSyncAccessHandle {
	getSize(): number;
	read(into: Uint8Array<ArrayBuffer>, options?: { at: number }): number;
	write(bytes: Uint8Array<ArrayBuffer>, options?: { at: number }): number;
	truncate(size: number): void;
	flush(): void;
	close(): void;
}

interface FileSystemFileHandle {
	createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
}
