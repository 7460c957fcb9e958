import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { leanLadders } from './scripts/lean-ladders.mjs';
import { mailboxPlace } from './scripts/mailbox-place.mjs';
import { leanMarked } from './scripts/lean-marked.mjs';
import { pdfDecoders } from './scripts/pdf-decoders.mjs';
import { shortLists } from './scripts/short-lists.mjs';

/**
 * Which screens are loaded together. Each group holds everything it needs that no earlier group has. Without groups, a build
 * makes 150 small files, each requested and compressed separately.
 */
const groups = Object.entries({
	// The first page shows the logo too, and needs no style of another group.
	first:
		/\/hooks\.client\.ts$|\/routes\/(?:\+layout|\+error)\.svelte$|\/ui\/Mark\.svelte|\/kit\/src\/runtime\/|preload-helper/,
	// Evaluated before the screens, in a task of its own: `init` in hooks.client.ts.
	schemas: /\/node_modules\/zod\/|\/domain\/(?:day|case\/(?:record|fields))\.ts$/,
	today: /\/routes\/\(app\)\/(?:\+layout|today\/)/,
	// Today and a case load this only if there are ladder days to calculate.
	ladder: /\/state\/ladder-dates\.ts$/,
	// Opens and folds a case. Today loads it once it is drawn.
	work: /\/routes\/\(app\)\/(?:learn|sharing-packs)\.ts$|\/state\/app\/case-file\.svelte\.ts$|\/domain\/(?:case\/fold|today\/case-card|own-cards\/own-cards)\.ts$/,
	call: /\/routes\/\(app\)\/call\//,
	case: /\/routes\/\(app\)\/(?:case\/(?!edit\/)|(?:ready|goal|start)\/)/,
	// What keeps a paper. What shows it is a feature pack.
	adding: /\/routes\/\(app\)\/papers\/adding\.ts$/,
	after: /\/routes\/\(app\)\/(?:wrap-up|supervisor)\//,
	more: /\/routes\/\(app\)\/settings\/|\/routes\/\(app\)\/(?:[a-z-]+\/)+\+page\./,
	// The list is installed; only the texts follow. A group takes along what its files import.
	guides: /\/content\/guides\/guides\.ts$/,
	'guides-of-more-pack': /\/content\/guides\/(?:texts\.ts|search\.ts|.*\.md\?raw)$/,
	// What reads a wish as it was typed: a call and the goal are drawn without it.
	'goal-pack': /\/domain\/speech\/goal-pack\.ts$/,
	// Shared with the pack of the mailbox.
	'shared-of-exchange-pack':
		/\/domain\/exchange\/(?:base32|contact-card|heads|mailbox|mailbox-rows|nkey|segment)\.ts$|\/state\/mailbox-rows\.ts$/,
	// Shared with the pack of the letter of authority. The pack of papers is kept after the first start.
	'words-of-papers-pack': /\/words\/en\/summary\.ts$/,
	// Shared with the pack of the letter.
	'words-of-ladders-pack': /\/words\/en\/ladder\.ts$|\/ladder\/AskDay\.svelte/,
	// The tables of all countries: in one file they are a quarter smaller.
	'ladders-pack': /\/content\/ladders\/.*\.json$/
}).map(([name, test], index, all) => ({ name, test, priority: all.length - index }));

/**
 * The oldest browsers that the app starts in; README says what each gets. What is newer than these in JavaScript is a type error
 * (`lib` in tsconfig.json), and `tests/journeys/oldest-browsers.spec.ts` looks through the build.
 */
const oldestBrowsers = ['chrome111', 'edge111', 'firefox115', 'safari16.4', 'ios16.4'];

/**
 * The service worker finds the files of a feature pack by their names. A worker and a style sheet have the name of their module
 * anyway; Kit gives a script only its hash.
 */
const namedPacks: Plugin = {
	name: 'named-packs',
	apply: 'build',
	outputOptions(output) {
		const { chunkFileNames } = output;
		if (typeof chunkFileNames !== 'string') return output;
		const named = chunkFileNames.replace('/[hash]', '/[name].[hash]');
		return { ...output, chunkFileNames: ({ name }) => (name.endsWith('-pack') ? named : chunkFileNames) };
	}
};

/**
 * Kit names in a page the styles of what the page may load later, too. The first text would wait for them, and a page may name nothing
 * that is not cached. Vite loads them with their scripts.
 */
const lateStyles: Plugin = {
	name: 'late-styles',
	apply: 'build',
	writeBundle({ dir = '' }) {
		const file = join(dir, '.vite', 'manifest.json');
		if (!dir.endsWith('client') || !existsSync(file)) return;
		const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { dynamicImports?: string[] }>;
		for (const part of Object.values(manifest)) delete part.dynamicImports;
		writeFileSync(file, JSON.stringify(manifest));
	}
};

export default defineConfig({
	plugins: [leanLadders(), leanMarked(), shortLists(), sveltekit(), namedPacks, lateStyles],
	worker: { format: 'es', plugins: () => [pdfDecoders(), mailboxPlace()] },
	build: {
		target: oldestBrowsers,
		rolldownOptions: { output: { codeSplitting: { groups } } }
	},
	test: {
		include: [
			'tests/{contracts,domain,content,platform,state,storage,ui,routes,deploy}/**/*.test.ts',
			'tests/*.test.ts'
		],
		setupFiles: 'tests/seed.ts',
		// Only stops a test that hangs. No test may depend on the load of the machine. The long runs try each property 20,000 times.
		testTimeout: process.env.FAULTS === 'long' ? 1_800_000 : 300_000,
		hookTimeout: 300_000,
		environment: 'node',
		// Importing the same modules for each file took half of the time. Sharing is safe: no module holds state that a test changes.
		isolate: false,
		// One less than there are cores, the default, would be one.
		maxWorkers: 2
	}
});
