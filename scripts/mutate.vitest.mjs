import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Only the tests that must fail when `domain/supervisor` or `domain/ladder` is mutated. */
export default defineConfig({
	plugins: [sveltekit()],
	test: { include: ['tests/domain/{supervisor,ladder}/**/*.test.ts', 'tests/domain/day.test.ts'], environment: 'node' }
});
