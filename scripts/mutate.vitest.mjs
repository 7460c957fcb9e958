import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Only the tests that a change in the two rooms must break. */
export default defineConfig({
	plugins: [sveltekit()],
	test: { include: ['tests/domain/{supervisor,ladder}/**/*.test.ts', 'tests/domain/day.test.ts'], environment: 'node' }
});
