// The smallest Kit app that does what the site does: one prerendered page that hydrates, the same schema library,
// and a service worker that caches everything.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../setup.mjs';

const files = {
	'package.json': `{ "name": "bare-kit", "private": true, "type": "module" }
`,
	'vite.config.js': `import { sveltekit } from '@sveltejs/kit/vite';

export default { plugins: [sveltekit()] };
`,
	// A fixed version: several processes read this file, and must agree on it.
	'svelte.config.js': `import adapter from '@sveltejs/adapter-static';

export default { kit: { adapter: adapter(), version: { name: 'bare' } } };
`,
	'src/app.html': `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<link rel="icon" href="data:," />
		%sveltekit.head%
	</head>
	<body>
		<div>%sveltekit.body%</div>
	</body>
</html>
`,
	'src/routes/+layout.js': `export const prerender = true;
`,
	'src/routes/+page.svelte': `<script>
	import * as z from 'zod/mini';

	const Size = z.strictObject({ width: z.int() });
	let width = $state(0);
	let taps = $state(0);
	$effect(() => {
		width = Size.parse({ width: innerWidth }).width;
	});
</script>

<svelte:head><title>A bare page</title></svelte:head>

<h1>A bare page</h1>
<p>It says this much, so that there is something to paint.</p>
<p>{width}</p>
<button onclick={() => (taps += 1)}>Tap</button>
{#if taps > 0}<p id="answer">Tapped.</p>{/if}
`,
	'src/service-worker.js': `import { build, files, prerendered, version } from '$service-worker';

self.addEventListener('install', (event) => {
	event.waitUntil(caches.open(version).then((cache) => cache.addAll([...build, ...files, ...prerendered])));
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	event.respondWith(
		caches.match(request, { ignoreVary: true }).then((kept) => kept ?? fetch(request))
	);
});
`
};

/** Writes the project of the page into an empty folder. It is built with the packages of this project. */
export async function writeBareKit(folder) {
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	// A junction, because Windows requires no privilege for one.
	await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
