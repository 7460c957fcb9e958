import { cp, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Copies the site and puts the code of `device` before the script of the writer's worker. Resolves with the folder,
 * which the caller removes.
 */
export async function onDevice(siteRoot: string, device: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'holdline-device-'));
	await cp(siteRoot, folder, { recursive: true });
	const isWorker = (name: string) => /^writer\.worker.*\.js$/.test(basename(name));
	for (const name of (await readdir(folder, { recursive: true })).filter(isWorker)) {
		const file = join(folder, name);
		await writeFile(file, `${device}\n${await readFile(file, 'utf8')}`);
	}
	return folder;
}

/** A device whose database can be neither opened nor deleted, as with a damaged folder. Its files are intact. */
export const NO_DATABASE = `{
	const problem = () => new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
	const fail = () => { throw problem(); };
	Object.assign(IDBFactory.prototype, { open: fail, deleteDatabase: fail, databases: () => Promise.reject(problem()) });
}`;
