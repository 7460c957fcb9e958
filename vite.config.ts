import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { leanLadders } from './scripts/lean-ladders.mjs';

export default defineConfig({
	plugins: [leanLadders(), sveltekit()],
	test: {
		include: ['tests/{domain,content,platform,state,ui}/**/*.test.ts', 'tests/*.test.ts'],
		environment: 'node'
	}
});
