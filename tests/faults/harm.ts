import { open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Chance } from './chance.ts';

/** The two stores, by the folder in which Chromium keeps them. */
const folders = { database: 'Default/IndexedDB', files: 'Default/File System' } as const;
export type Kind = keyof typeof folders;

const ways = ['flipped', 'cut', 'deleted', 'blanked'] as const;
const BLANK_BYTES = 512;

/** Harms one file or two of a store; or takes all of it away. Resolves with what was done, as it would be told. */
export async function harm(profile: string, kind: Kind, chance: Chance): Promise<string> {
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
		if (file !== undefined) done.push(`${relative(folder, file)} ${await harmFile(file, chance)}`);
	}
	return done.join(', ');
}

/** The two files by which Chromium finds all others of a database: the one names the other. */
export const heads = ['CURRENT', 'MANIFEST'] as const;
export const headWays = ['cut', 'emptied', 'deleted', 'garbage'] as const;

/** Harms one of the two. Resolves with what was done, as it would be told. */
export async function harmHead(
	profile: string,
	head: (typeof heads)[number],
	way: (typeof headWays)[number],
	chance: Chance
): Promise<string> {
	const folder = join(profile, folders.database);
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const found = entries.filter((entry) => entry.isFile() && entry.name.startsWith(head));
	if (found.length === 0) throw new Error(`There is no ${head} in ${folder}.`);
	for (const { parentPath, name } of found) {
		const file = join(parentPath, name);
		const { size } = await stat(file);
		if (way === 'deleted') await rm(file);
		else if (way === 'garbage')
			await writeFile(file, Buffer.from(Array.from({ length: size }, () => chance.between(0, 256))));
		else await truncate(file, way === 'cut' ? chance.between(1, size) : 0);
	}
	return `${head} ${way}`;
}

async function harmFile(file: string, chance: Chance): Promise<string> {
	const { size } = await stat(file);
	const way = size === 0 ? 'deleted' : chance.one(ways);
	if (way === 'deleted') {
		await rm(file);
		return way;
	}
	const at = chance.between(0, size);
	if (way === 'cut') {
		await truncate(file, at);
		return `cut at ${at} of ${size}`;
	}
	const opened = await open(file, 'r+');
	try {
		const bytes = Buffer.alloc(way === 'flipped' ? 1 : Math.min(BLANK_BYTES, size - at));
		if (way === 'flipped') {
			await opened.read(bytes, 0, 1, at);
			bytes[0] = (bytes[0] ?? 0) ^ (1 << chance.between(0, 8));
		}
		await opened.write(bytes, 0, bytes.length, at);
	} finally {
		await opened.close();
	}
	return `${way} at ${at} of ${size}`;
}
