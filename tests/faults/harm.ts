import { open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Chance } from './chance.ts';

/** The folders in which Chromium keeps the two stores. */
const folders = { database: 'Default/IndexedDB', files: 'Default/File System' } as const;
export type Kind = keyof typeof folders;

const fileCorruptions = ['flipped', 'cut', 'deleted', 'blanked'] as const;
const BLANK_BYTES = 512;

/** Corrupts one file or two of a store, or deletes all of it. Resolves with a description for reports. */
export async function corrupt(profile: string, kind: Kind, chance: Chance): Promise<string> {
	const folder = join(profile, folders[kind]);
	if (chance.between(0, 12) === 0) {
		await rm(folder, { recursive: true });
		return `all ${kind} deleted`;
	}
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile() && !['LOCK', 'LOG', 'LOG.old'].includes(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	const done: string[] = [];
	for (let count = chance.between(0, 3) === 0 ? 2 : 1; count > 0; count -= 1) {
		const [file] = files.splice(chance.between(0, files.length), 1);
		if (file !== undefined) done.push(`${relative(folder, file)} ${await corruptFile(file, chance)}`);
	}
	return done.join(', ');
}

/** The two files by which Chromium finds all other files of a database. `CURRENT` names the `MANIFEST`. */
export const metadataFiles = ['CURRENT', 'MANIFEST'] as const;
export const corruptions = ['cut', 'emptied', 'deleted', 'garbage'] as const;

/** Corrupts one of the two. Resolves with a description for reports. */
export async function corruptMetadata(
	profile: string,
	metadataFile: (typeof metadataFiles)[number],
	corruption: (typeof corruptions)[number],
	chance: Chance
): Promise<string> {
	const folder = join(profile, folders.database);
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const found = entries.filter((entry) => entry.isFile() && entry.name.startsWith(metadataFile));
	if (found.length === 0) throw new Error(`There is no ${metadataFile} in ${folder}.`);
	for (const { parentPath, name } of found) {
		const file = join(parentPath, name);
		const { size } = await stat(file);
		if (corruption === 'deleted') await rm(file);
		else if (corruption === 'garbage')
			await writeFile(file, Buffer.from(Array.from({ length: size }, () => chance.between(0, 256))));
		else await truncate(file, corruption === 'cut' ? chance.between(1, size) : 0);
	}
	return `${metadataFile} ${corruption}`;
}

async function corruptFile(file: string, chance: Chance): Promise<string> {
	const { size } = await stat(file);
	const corruption = size === 0 ? 'deleted' : chance.one(fileCorruptions);
	if (corruption === 'deleted') {
		await rm(file);
		return corruption;
	}
	const at = chance.between(0, size);
	if (corruption === 'cut') {
		await truncate(file, at);
		return `cut at ${at} of ${size}`;
	}
	const opened = await open(file, 'r+');
	try {
		const bytes = Buffer.alloc(corruption === 'flipped' ? 1 : Math.min(BLANK_BYTES, size - at));
		if (corruption === 'flipped') {
			await opened.read(bytes, 0, 1, at);
			bytes[0] = (bytes[0] ?? 0) ^ (1 << chance.between(0, 8));
		}
		await opened.write(bytes, 0, bytes.length, at);
	} finally {
		await opened.close();
	}
	return `${corruption} at ${at} of ${size}`;
}
