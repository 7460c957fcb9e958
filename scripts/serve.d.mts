export function serve(options: {
	root: string;
	port?: number;
	host?: string;
}): Promise<{ address: string; port: number; close: () => Promise<void> }>;

export function brotli(path: string, body: Buffer): Promise<Buffer | null>;
