import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { leanLadders } from './scripts/lean-ladders.mjs';

/**
 * Which screens are loaded together, each with all that it needs and no earlier group has. Remains alone, a build makes a hundred and
 * fifty small files of them, each asked for and packed by itself.
 */
const groups = Object.entries({
	first:
		/\/hooks\.client\.ts$|\/routes\/(?:\+layout|\+error|\(pages\)\/\+page)\.svelte$|\/kit\/src\/runtime\/|preload-helper/,
	today: /\/routes\/\(app\)\/(?:\+layout|today\/)/,
	// Today and a case work out the days of a ladder only where there are any.
	ladder: /\/state\/ladder-dates\.ts$/,
	call: /\/routes\/\(app\)\/call\//,
	case: /\/routes\/\(app\)\/(?:case|past-contact|ready|goal|start|example)\//,
	after: /\/routes\/\(app\)\/(?:wrap-up|summary|factual|supervisor|ladder|letter)\//,
	more: /\/routes\/\(app\)\/(?:own-cards|call-plan)\//
}).map(([name, test], index, all) => ({ name, test, priority: all.length - index }));

export default defineConfig({
	plugins: [leanLadders(), sveltekit()],
	worker: { format: 'es' },
	build: { rolldownOptions: { output: { codeSplitting: { groups } } } },
	test: {
		include: [
			'tests/{contracts,domain,content,platform,state,storage,ui,routes,deploy}/**/*.test.ts',
			'tests/*.test.ts'
		],
		setupFiles: 'tests/seed.ts',
		// Only stops a test that hangs: no test may depend on how busy the machine is.
		testTimeout: 60_000,
		environment: 'node',
		// Half of the time went into importing the same modules for each file. No module keeps anything a test changes.
		isolate: false
	}
});
