import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

await setUp({ browser: false });

const built = spawnSync(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
	cwd: root,
	stdio: 'inherit'
});
if (built.status !== 0) process.exit(1);

// Imported after the set-up, because an old Node cannot parse it.
const { serve } = await import('./serve.mjs');
// Ctrl+C must run the exit handlers, which delete the server's temporary copy.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit());
const server = await serveAtNextFree(Number(process.env.PORT ?? 4173));
console.log(
	`Holdline is at http://localhost:${server.port} (on a phone it works only over https, or as localhost by USB forwarding).`
);

async function serveAtNextFree(port) {
	try {
		return await serve({ root: join(root, 'build'), port });
	} catch (problem) {
		if (problem.code !== 'EADDRINUSE') throw problem;
		return serveAtNextFree(port + 1);
	}
}
