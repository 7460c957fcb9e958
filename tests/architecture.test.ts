import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each room may import: packages by name, and other rooms of `src/lib`. A room may always import itself. */
const rooms: Record<string, { packages: string[]; rooms: string[] }> = {
	domain: { packages: ['zod/mini'], rooms: [] },
	storage: { packages: ['zod/mini', 'idb'], rooms: ['domain'] },
	content: { packages: ['zod/mini'], rooms: ['domain'] },
	platform: { packages: ['ical-generator'], rooms: [] },
	state: { packages: ['zod/mini', 'svelte'], rooms: ['domain'] },
	ui: { packages: ['svelte', 'marked'], rooms: ['domain', 'state', 'content'] }
};

/** Narrower than the room: only these folders of another room, only this folder of a room for a package. */
const onlyWords = /^content\/words\//;
const onlyHere: Record<string, RegExp> = {
	marked: /^ui\/markdown\//,
	idb: /^storage\//,
	'ical-generator': /^platform\/calendar-file/
};

const root = resolve(import.meta.dirname, '..');
const lib = join(root, 'src/lib');

describe('directions', () => {
	const files = filesIn('src/lib', /\.(ts|svelte)$/);

	test('there is something to look at', () => expect(files.length).toBeGreaterThan(40));

	test.each(files)('%s imports only what its room may', (file) => {
		const here = relative(lib, join(root, file));
		const room = here.split('/')[0] ?? '';
		const allowed = rooms[room];
		expect(allowed, `${room} is no room of the house`).toBeDefined();

		for (const wanted of importsOf(file)) {
			const there = placeInLib(wanted, file);
			if (there === null) {
				const name = nameOfPackage(wanted);
				expect(allowed?.packages, `${file} imports ${wanted}`).toContain(name);
				expect(here, `${wanted} in ${file}`).toMatch(onlyHere[name] ?? /./);
			} else {
				const otherRoom = there.split('/')[0] ?? '';
				if (otherRoom === room) continue;
				expect(allowed?.rooms, `${file} imports ${wanted}`).toContain(otherRoom);
				if (room === 'ui' && otherRoom === 'content') expect(there, file).toMatch(onlyWords);
			}
		}
	});
});

describe('what may stand nowhere', () => {
	const sources = filesIn('src', /\.(ts|svelte|css|html)$/);

	test.each(sources)('%s has no raw HTML, no style attribute, no address elsewhere', (file) => {
		const text = readFileSync(join(root, file), 'utf8');
		expect(text).not.toMatch(/\{@html/);
		expect(text).not.toMatch(/<[^>]*\sstyle(=|:\w)/);
		expect(text).not.toMatch(/\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval)\b/);
		expect(text).not.toMatch(/\bfetch\(\s*['"`]https?:/);
	});
});

test('the clock, chance and the page are nowhere in the domain', () => {
	for (const file of filesIn('src/lib/domain', /\.ts$/)) {
		const text = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
		expect(text, file).not.toMatch(
			/Date\.now|new Date\(\)|Math\.random|randomUUID|\b(window|navigator|localStorage)\.|\bdocument\.(body|create|query|get|add)/
		);
	}
});

function filesIn(folder: string, name: RegExp): string[] {
	const all = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
	return all.filter((file) => name.test(file)).map((file) => join(folder, file));
}

function importsOf(file: string): string[] {
	const text = readFileSync(join(root, file), 'utf8');
	return [
		...text.matchAll(
			/(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g
		)
	].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** Where an import leads inside `src/lib`, or null for a package. */
function placeInLib(wanted: string, file: string): string | null {
	if (wanted.startsWith('#lib/')) return wanted.slice('#lib/'.length);
	if (wanted.startsWith('.')) return relative(lib, resolve(root, dirname(file), wanted));
	return null;
}

function nameOfPackage(wanted: string): string {
	return wanted === 'zod/mini' ? wanted : (wanted.split('/')[0] ?? '');
}
