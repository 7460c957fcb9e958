// Only a worker has these; the types of a page do not know them.
// An interface is what joins the browser's own.
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
