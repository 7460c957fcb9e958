import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

await setUp({ browser: false });

const built = spawnSync(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
	cwd: root,
	stdio: 'inherit'
});
if (built.status !== 0) process.exit(1);

// Not before the set-up: an old Node could not read it.
const { serve } = await import('./serve.mjs');
// An end by the keyboard is one like any other: what the server made for itself goes with it.
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
