import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';

/** Loads modules of `src` and `tests` into Node, as they are: `load` takes their path from the folder of the project. */
export async function openSource() {
	const server = await createServer({
		configFile: false,
		appType: 'custom',
		logLevel: 'error',
		plugins: [svelte()],
		server: { middlewareMode: true, watch: null, ws: false },
		optimizeDeps: { noDiscovery: true, include: [] }
	});
	return { load: (path) => server.ssrLoadModule(path), close: () => server.close() };
}
