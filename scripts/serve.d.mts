export type Server = { address: string; port: number; close: () => Promise<void> };

/** A copy of a built site, ready to be served. */
export type SiteCopy = { remove: () => Promise<void> };

export function serve(options: { root: string; port?: number; host?: string }): Promise<Server>;

export function copySite(root: string): Promise<SiteCopy>;

export function serveCopy(options: { site: SiteCopy; port?: number; host?: string }): Promise<Server>;

export function brotli(path: string, body: Buffer): Promise<Buffer | null>;
