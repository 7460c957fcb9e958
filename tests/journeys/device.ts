import { cp, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A copy of the site in which the writer's worker meets this device: what stands before its script. Whoever asks takes the folder away. */
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

/** A device whose database neither opens nor goes away, as with a damaged folder. The files beside it are whole. */
export const NO_DATABASE = `{
	const problem = () => new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
	const fail = () => { throw problem(); };
	Object.assign(IDBFactory.prototype, { open: fail, deleteDatabase: fail, databases: () => Promise.reject(problem()) });
}`;
