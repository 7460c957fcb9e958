import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { leanLadders } from './scripts/lean-ladders.mjs';

export default defineConfig({
	plugins: [leanLadders(), sveltekit()],
	worker: { format: 'es' },
	test: {
		include: ['tests/{domain,content,platform,state,storage,ui,deploy}/**/*.test.ts', 'tests/*.test.ts'],
		setupFiles: 'tests/seed.ts',
		environment: 'node'
	}
});
