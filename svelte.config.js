import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

/** The inline scripts that `src/hooks.server.ts` writes into pages. Kit adds the hashes of its own. */
const ownScripts = ['landing', 'today'].map((name) => {
	const text = readFileSync(new URL(`src/first-paint/${name}.js`, import.meta.url));
	return /** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`);
});

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ strict: true }),
		// A phone caches one page for all screens of the app, so its asset paths must resolve from every depth.
		paths: { relative: false },
		// In the page, the first text needs no further request. Larger sheets are of screens that nobody starts with.
		inlineStyleThreshold: 60_000,
		serviceWorker: {
			// Excludes what a phone need not cache: files for the host and for crawlers, and icons that only an installation fetches.
			files: (path) => !['_headers', 'robots.txt', '.DS_Store'].includes(path) && !/^icon-.*\.png$/.test(path)
		},
		// One build reads this file several times, in several processes. The name is set once: otherwise page and script
		// look for each other under different names, and the page never hydrates.
		version: { name: (process.env.APP_VERSION ??= String(Date.now())), pollInterval: 0 },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', ...ownScripts],
				'style-src': ['self'],
				// Kit's route announcer hides itself with this one style attribute; without the hash Firefox shows its text.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'app-worker']
			}
		}
	}
};
