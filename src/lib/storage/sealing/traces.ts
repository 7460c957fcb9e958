import { databaseExists } from '../database/existing.ts';
import { sealedName } from './names.ts';

/** True where there is a store of sealed notes, or a part of one. A browser that does not list its databases has files. */
export async function hasSealedTraces(name: string): Promise<boolean> {
	const sealed = sealedName(name);
	if (await databaseExists(sealed)) return true;
	try {
		await (await navigator.storage.getDirectory()).getDirectoryHandle(`${sealed}-copy`);
		return true;
	} catch {
		return false;
	}
}
