import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		include: ['tests/{domain,content,state,ui}/**/*.test.ts', 'tests/*.test.ts'],
		environment: 'node'
	}
});
