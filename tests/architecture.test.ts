import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { fragileShorthands } from './fragile-shorthands.ts';
import { otherWaysOut, partsOfWaysOut, waysOut } from './ways-out.ts';

/** What each room may import: packages by name, and other rooms of `src/lib`. A room may always import itself. */
const rooms: Record<string, { packages: string[]; rooms: string[] }> = {
	domain: { packages: ['zod/mini'], rooms: [] },
	storage: { packages: ['zod/mini', 'idb', 'age-encryption', '@nats-io', '@noble', 'pdfjs-dist'], rooms: ['domain'] },
	content: { packages: ['zod/mini'], rooms: ['domain'] },
	platform: { packages: ['@cantoo', 'ical-generator', 'postal-mime', 'qr'], rooms: [] },
	state: { packages: ['zod/mini', 'svelte'], rooms: ['domain'] },
	ui: { packages: ['svelte', 'marked'], rooms: ['domain', 'state', 'content'] }
};

/** Narrower than the room: only these folders of another room, only this folder of a room for a package. */
const onlyWords = /^content\/words\//;
const onlyHere: Record<string, RegExp> = {
	marked: /^ui\/markdown\//,
	idb: /^storage\//,
	'age-encryption': /^storage\/seal\//,
	'@nats-io': /^storage\/exchange\/box-connection\.ts$/,
	'@noble': /^storage\/exchange\/hash\.ts$/,
	'pdfjs-dist': /^storage\/pdf\//,
	'ical-generator': /^platform\/calendar-pack/,
	'@cantoo': /^platform\/(?:pdf-|bundle-pack)/,
	'postal-mime': /^platform\/files-pack/,
	qr: /^platform\/qr\.ts$/
};

/** What a file declares and exports. A schema and its type of one name in one file are one. */
const declared = /^export (?:declare |abstract |async )*(?:const|let|function\*?|class|type|interface|enum) (\w+)/gm;

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

test('a feature pack is loaded by its name, and only when its feature is used', () => {
	for (const file of filesIn('src', /\.(ts|svelte)$/)) {
		const text = readFileSync(join(root, file), 'utf8');
		const loaded = [...text.matchAll(/loadPack\('([a-z]+)', \(\) => import\('[^']*\/([a-z]+)-pack\.ts'\)\)/g)];
		for (const [, name, imported] of loaded) expect(name, file).toBe(imported);
		const values = text.match(/(?:^import (?!type\b)[^;]*?|import\()['"][^'"]*-pack\.ts['"]/gm) ?? [];
		expect(values, file).toHaveLength(loaded.length);
	}
});

describe('what may stand nowhere', () => {
	const sources = filesIn('src', /\.(ts|svelte|css|html)$/);

	test.each(sources)('%s has no raw HTML, no style attribute, no address elsewhere', (file) => {
		const text = readFileSync(join(root, file), 'utf8');
		expect(text).not.toMatch(/\{@html/);
		expect(text).not.toMatch(/<[^>]*\sstyle(=|:\w)/);
		// What `prf`, an extension of WebAuthn, is asked with has this name.
		expect(text).not.toMatch(/\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval)\b(?!: \{ first)/);
		expect(text).not.toMatch(/\bfetch\(\s*['"`]https?:/);
		expect(fragileShorthands(text)).toEqual([]);
		// WebKit takes the rows of a dialog that is a grid for its content, and makes it higher at each layout.
		expect(text).not.toMatch(/\bdialog[^{},]*\{[^}]*display:\s*(grid|flex)/);
	});
});

test('a browser of 2015 can read the script that tells it that it is too old', () => {
	const text = readFileSync(join(root, 'static/watchdog.js'), 'utf8');
	const problems = new Linter().verify(text, { languageOptions: { ecmaVersion: 2015, sourceType: 'script' } });
	expect(problems).toEqual([]);
});

/** What a browser keeps for this site, and the only files that reach it. */
const kept: Record<string, { said: RegExp; here: RegExp }> = {
	'web storage': {
		said: /\b(localStorage|sessionStorage)\b(?!['":])/,
		// A page that goes puts its unwritten words aside; what is painted before the app has started is decided without it.
		here: /^src\/(first-paint\/|lib\/storage\/unload-outbox|lib\/platform\/(web-storage|traces|delete-everything|trials)\.)/
	},
	databases: {
		said: /\b(indexedDB|openDB|deleteDB)\b/,
		here: /^src\/lib\/(storage\/|platform\/(traces|delete-everything)\.)/
	},
	files: {
		said: /\bgetDirectory\(/,
		here: /^src\/lib\/(storage\/|platform\/delete-everything\.)/
	},
	caches: {
		said: /\bcaches\.(open|match|keys|has|delete)\b/,
		here: /^src\/(service-worker\/|lib\/platform\/(service-worker|traces|delete-everything|trials)\.)/
	},
	cookies: { said: /\b(document\.cookie|cookieStore)\b/, here: /^$/ }
};

describe('what a browser keeps is reached from few files', () => {
	const files = filesIn('src', /\.(ts|js|svelte)$/);

	test.each(Object.entries(kept))('%s', (_what, { said, here }) => {
		const reached = files.filter((file) => said.test(withoutComments(readFileSync(join(root, file), 'utf8'))));
		expect(reached.filter((file) => !here.test(file))).toEqual([]);
	});
});

test('what opens the notes of the device first looks whether this page is a visit', () => {
	const opening = /\bnew (Store|PaperFiles)\(|\bPaperFiles\.ofNotes\(|\blockPlace\(/;
	const files = filesIn('src', /\.(ts|svelte)$/).filter((file) => !file.startsWith('src/lib/storage/'));
	const openers = files.filter((file) => opening.test(readFileSync(join(root, file), 'utf8')));
	expect(openers.length).toBeGreaterThan(1);
	for (const file of openers) expect(readFileSync(join(root, file), 'utf8'), file).toMatch(/\bopenVisit\.current\b/);
});

test('no box lets the browser keep what is typed in it', () => {
	const boxes = filesIn('src', /\.svelte$/).flatMap((file) => {
		const text = withoutComments(readFileSync(join(root, file), 'utf8'));
		const tags = text.match(/<(?:input|textarea)\b(?:=>|[^>])*>/g) ?? [];
		const isTyped = (tag: string) => !/type="(?:checkbox|date|file|radio)"/.test(tag);
		const others = text.match(/\bautocomplete=(?!"off"|\{autofillOf\()\S*/g) ?? [];
		return [...tags.filter(isTyped), ...others].map((tag) => ({ file, tag }));
	});
	expect(boxes.length).toBeGreaterThan(5);
	expect(boxes.filter(({ tag }) => !tag.includes('autocomplete="off"'))).toEqual([]);
});

describe('a screen builds no record and writes nothing by itself', () => {
	const screens = [...filesIn('src/routes', /\.(ts|svelte)$/), ...filesIn('src/lib/ui', /\.(ts|svelte)$/)];

	test.each(screens)('%s', (file) => {
		const text = readFileSync(join(root, file), 'utf8');
		expect(text).not.toMatch(/\.keep\(\s*\[/);
		expect(text).not.toMatch(/\btype: '(entry|mark|field|erasure)'/);
		expect(text).not.toMatch(/\bfile\.(entry|field|corrected)\(/);
		expect(text).not.toMatch(/\$effect\b/);
	});
});

describe('what leaves the app', () => {
	const files = filesIn('src', /\.(ts|svelte)$/);

	test('leaves by the ports of the platform alone', () => {
		const isPort = /^src\/lib\/platform\/(?:clipboard|files|print|share)\.ts$/;
		for (const file of files.filter((file) => !isPort.test(file)))
			expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(
				/\bclipboard\.write|\bnavigator\.share\(|\bdownload=|\.download =(?!=)|\bwindow\.print\(|\bexecCommand\('copy|\bshowSaveFilePicker\b/
			);
	});

	test('leaves from a place on the list, which says that it is not sealed', () => {
		const port = /\b(?:copyText|shareText|shareFile|saveFile|printPage)\b(?!:)/;
		const inApp = (file: string) => `src/routes/(app)/${file}`;
		const places = files.filter(
			(file) =>
				!file.startsWith('src/lib/platform/') &&
				(port.test(readFileSync(join(root, file), 'utf8')) || usesOneOf(partsOfWaysOut.map(inApp), file))
		);
		const others = Object.keys(otherWaysOut).map((file) => `src/routes/${file}`);
		expect(places.sort()).toEqual([...[...waysOut, ...partsOfWaysOut].map(inApp), ...others].sort());
		const isSaid = [...partsOfWaysOut, 'ways-out/NotSealed.svelte'].map(inApp);
		for (const file of places.filter((file) => !others.includes(file)))
			expect(usesOneOf(isSaid, file), file).toBe(true);
	});
});

test('the clock, chance and the page are nowhere in the domain', () => {
	for (const file of filesIn('src/lib/domain', /\.ts$/)) {
		const text = withoutComments(readFileSync(join(root, file), 'utf8'));
		expect(text, file).not.toMatch(
			/Date\.now|new Date\(\)|Math\.random|randomUUID|\b(window|navigator|localStorage)\.|\bdocument\.(body|create|query|get|add)/
		);
	}
});

/** The rooms of the domain that each of its rooms may import. All of them may import `vocabulary` and `day.ts`. */
const domainRooms: Record<string, readonly string[]> = {
	vocabulary: [],
	text: [],
	moves: ['text'],
	case: ['text'],
	coach: ['text'],
	filing: ['case', 'text'],
	backup: ['case'],
	sealing: [],
	exchange: ['case', 'papers'],
	promises: ['case', 'text'],
	paste: ['case', 'text'],
	goal: ['case', 'promises', 'text'],
	'next-card': ['case', 'coach', 'goal', 'moves', 'promises', 'speech', 'text'],
	'own-cards': ['case', 'next-card'],
	praise: ['case'],
	authority: ['case', 'text'],
	'two-minutes': ['case', 'promises'],
	story: ['case', 'promises'],
	'call-plan': ['case', 'next-card'],
	journal: ['case', 'coach', 'filing', 'next-card', 'promises', 'text'],
	speech: ['case', 'goal', 'journal', 'text'],
	handling: ['case', 'moves', 'promises', 'text'],
	ladder: ['case'],
	'past-contact': ['case', 'filing', 'journal', 'promises', 'text'],
	rehearsal: ['case', 'coach', 'goal', 'next-card', 'speech', 'text'],
	summary: ['case', 'coach', 'handling', 'journal', 'next-card', 'promises', 'story', 'text'],
	letter: ['case', 'handling', 'journal', 'promises', 'summary', 'text'],
	supervisor: ['case', 'goal', 'journal', 'moves', 'next-card', 'promises', 'speech', 'text'],
	firm: ['case', 'text'],
	today: ['case', 'ladder', 'promises', 'firm'],
	papers: ['case'],
	bundle: [],
	'wrap-up': ['case', 'filing', 'journal', 'moves', 'promises', 'summary', 'text']
};

describe('the rooms of the domain', () => {
	test.each(Object.keys(domainRooms))('%s imports only the rooms on its list', (room) => {
		const unlisted = pairsOfDomain()
			.filter(([from, to]) => from === room && to !== 'vocabulary' && !domainRooms[room]?.includes(to))
			.map(([, to, file]) => `${file} imports ${to}`);
		expect(unlisted).toEqual([]);
	});

	test('are all on the list', () => {
		const rooms = new Set(pairsOfDomain().flatMap(([from, to]) => [from, to]));
		expect([...rooms].filter((room) => !Object.hasOwn(domainRooms, room))).toEqual([]);
	});

	test('never import each other both ways', () => {
		const pairs = new Set(pairsOfDomain().map(([from, to]) => `${from} ${to}`));
		expect([...pairs].filter((pair) => pairs.has(pair.split(' ').reverse().join(' ')))).toEqual([]);
	});
});

/** A component may draw itself. */
test('no files import each other in a circle', () => {
	const files = filesIn('src', /\.(ts|svelte)$/);
	const wanted = new Map(
		files.map((file) => [
			file,
			importsOf(file)
				.flatMap((name) => fileOf(name, file) ?? [])
				.filter((other) => other !== file)
		])
	);
	const isDone = new Set<string>();
	const circles: string[] = [];
	const visit = (file: string, path: readonly string[]) => {
		if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
		else if (!isDone.has(file)) {
			for (const next of wanted.get(file) ?? []) visit(next, [...path, file]);
			isDone.add(file);
		}
	};
	for (const file of files) visit(file, []);
	expect(circles).toEqual([]);
});

describe('exports of src/lib', () => {
	const files = filesIn('src/lib', /\.ts$/);

	test.each(files)('%s hands on nothing from elsewhere', (file) => {
		expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/^export (type )?(\{|\*)/m);
	});

	test('have one meaning for each name', () => {
		const homes = new Map<string, Set<string>>();
		for (const file of files)
			for (const [, name = ''] of readFileSync(join(root, file), 'utf8').matchAll(declared))
				homes.set(name, (homes.get(name) ?? new Set()).add(file));
		expect([...homes].filter(([, of]) => of.size > 1).map(([name, of]) => `${name}: ${[...of].join(', ')}`)).toEqual(
			[]
		);
	});
});

function filesIn(folder: string, name: RegExp): string[] {
	const all = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
	return all.filter((file) => name.test(file)).map((file) => join(folder, file));
}

function withoutComments(text: string): string {
	return text.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/.*/g, '');
}

function importsOf(file: string): string[] {
	const text = readFileSync(join(root, file), 'utf8');
	return [
		...text.matchAll(
			/(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g
		)
	].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** Whether a file imports one of these. */
function usesOneOf(others: readonly string[], file: string): boolean {
	return importsOf(file).some((wanted) => others.includes(fileOf(wanted, file) ?? ''));
}

/** Each import from one room of the domain into another: the two rooms, and the file that imports. */
function pairsOfDomain(): [from: string, to: string, file: string][] {
	return filesIn('src/lib/domain', /\.ts$/).flatMap((file) =>
		importsOf(file).flatMap((wanted): [string, string, string][] => {
			const from = /^domain\/([^/]+)\//.exec(relative(lib, join(root, file)))?.[1];
			const to = /^domain\/([^/]+)\//.exec(placeInLib(wanted, file) ?? '')?.[1];
			return from === undefined || to === undefined || from === to ? [] : [[from, to, file]];
		})
	);
}

/** The file of ours that an import names, or null for a package. */
function fileOf(wanted: string, file: string): string | null {
	if (wanted.startsWith('#lib/')) return join('src/lib', wanted.slice('#lib/'.length));
	return wanted.startsWith('.') ? relative(root, resolve(root, dirname(file), wanted)) : null;
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
